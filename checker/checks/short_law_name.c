/* short-law-name: a law cited in 《》 by its short name where its full name was not
 * given before (《专利法》 for 《中华人民共和国专利法》).
 *
 * `table` lists the laws: “ok:” and the short name, then the full one.  Only a law that
 * something rests on counts: one of `after` (根据, 依照) stands before it in its sentence.
 * A law is told of once.  Where the short name is defined (以下简称《专利法》) nothing is
 * said. */
#include <string.h>

#include "base/utf.h"
#include "checks/params.h"
#include "checks/phrases.h"
#include "checks/registry.h"
#include "checks/scan.h"

#define PREFIX "ok:"
/* No law's short name is longer; what is longer is some other title. */
#define LONGEST 40
/* A document that cites more laws than this is a list of laws. */
#define MOST_TOLD 20
/* Nor are more titles looked up. */
#define MOST_TITLES 2000
/* 以下简称为, and a bracket. */
#define DEFINITION_REACH 8
/* 根据 and two laws before this one. */
#define BASIS_REACH 60

static const GwParam short_law_name_params[] = {
	{ "table", GW_PARAM_TABLE, TRUE, "词表：ok:简称、全称" },
	{ "after", GW_PARAM_LIST, TRUE, "同句里在前的字词，有其一才报" },
	{ NULL, GW_PARAM_STRING, FALSE, NULL },
};

static gboolean
prepare(const GwNode *map, gpointer *prepared, GError **error G_GNUC_UNUSED)
{
	GwPhrases *after = g_new0(GwPhrases, 1);

	gw_phrases_init(after, gw_node_get(map, "after"));
	*prepared = after;
	return TRUE;
}

static void
release(gpointer prepared)
{
	gw_phrases_clear(prepared);
	g_free(prepared);
}

/* The full name of the law, NULL if the table has none of this name. */
static const char *
full_name(const GwTermTable *table, const char *name)
{
	for (guint32 i = 0; i < table->n_rows; i++) {
		const char *wrong = table->rows[i].wrong;

		if (g_str_has_prefix(wrong, PREFIX) && !strcmp(wrong + strlen(PREFIX), name))
			return table->rows[i].right;
	}
	return NULL;
}

static gboolean
stands_before(const GwDocument *doc, const char *word, guint32 from, guint32 end)
{
	gsize len;
	gunichar2 *units = gw_utf16_from_utf8(word, -1, &len, NULL);
	gboolean found = FALSE;

	for (guint32 at = from; units && len && !found && at + len <= end; at++) {
		at = gw_scan_next(doc->text, at, end, units[0]);
		found = at + len <= end && !memcmp(doc->text + at, units, len * sizeof *units);
	}
	g_free(units);
	return found;
}

static gboolean
is_basis(const GwRule *rule, const GwDocument *doc, guint32 from, guint32 title)
{
	GwSpan found, sentence = gw_span(MAX(from, title - MIN(title, BASIS_REACH)), title);

	for (guint32 at = title; at > sentence.start; at--) {
		if (doc->text[at - 1] == u'。' || doc->text[at - 1] == u'；')
			sentence.start = at;
	}
	return gw_phrases_find(rule->prepared, doc, sentence, &found);
}

static void
judge(GwCheckRun *check, const GwRule *rule, GPtrArray *told, GwSpan title)
{
	const GwDocument *doc = gw_check_document(check);
	char *name = gw_document_text(doc, gw_span(title.start + 1, title.end - 1));
	const char *full = full_name(rule->table, name);
	guint32 near = title.start - MIN(title.start, DEFINITION_REACH);

	g_free(name);
	if (!full || g_ptr_array_find(told, full, NULL) || told->len >= MOST_TOLD)
		return;
	g_ptr_array_add(told, (gpointer)full);
	if (!stands_before(doc, full, 0, title.start) &&
	    !stands_before(doc, "简称", near, title.start))
		gw_check_emit(check, rule, title, full, NULL);
}

static void
run(GwCheckRun *check, const GwRule *rule)
{
	const GwDocument *doc = gw_check_document(check);
	GPtrArray *told = g_ptr_array_new();
	const GwElement *element = NULL;
	guint titles = 0;

	while ((element = gw_check_next(check, rule, element))) {
		guint32 end = element->span.end, open = element->span.start;

		while ((open = gw_scan_next(doc->text, open, end, u'《')) < end) {
			guint32 close =
				gw_scan_next(doc->text, open, MIN(open + LONGEST, end), u'》');

			if (close < MIN(open + LONGEST, end) && titles++ < MOST_TITLES &&
			    is_basis(rule, doc, element->span.start, open))
				judge(check, rule, told, gw_span(open, close + 1));
			open++;
		}
	}
	g_ptr_array_unref(told);
}

const GwCheckKind gw_kind_short_law_name = {
	.name = "short-law-name",
	.help = "法律首次引用未用全称",
	.params = short_law_name_params,
	.prepare = prepare,
	.release = release,
	.run = run,
};
