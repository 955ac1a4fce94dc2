/* short-law-name: a law cited in 《》 by its short name where its full name was not
 * given before (《专利法》 for 《中华人民共和国专利法》).
 *
 * `table` lists the laws: “ok:” and the short name, then the full one.  A law is told of
 * once.  Where the short name is defined (以下简称《专利法》) nothing is said. */
#include <string.h>

#include "base/utf.h"
#include "checks/params.h"
#include "checks/registry.h"
#include "checks/scan.h"

#define PREFIX "ok:"
/* No law's short name is longer; what is longer is some other title. */
#define LONGEST 40
/* A document that cites more laws than this is a list of laws. */
#define MOST_TOLD 20
/* 以下简称为, and a bracket. */
#define DEFINITION_REACH 8

static const GwParam short_law_name_params[] = {
	{ "table", GW_PARAM_TABLE, TRUE, "词表：ok:简称、全称" },
	{ NULL, GW_PARAM_STRING, FALSE, NULL },
};

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

	while ((element = gw_check_next(check, rule, element))) {
		guint32 end = element->span.end, open = element->span.start;

		while ((open = gw_scan_next(doc->text, open, end, u'《')) < end) {
			guint32 close = gw_scan_next(doc->text, open, MIN(open + LONGEST, end), u'》');

			if (close < MIN(open + LONGEST, end))
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
	.run = run,
};
