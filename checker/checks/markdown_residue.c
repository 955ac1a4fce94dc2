/* markdown-residue: Markdown's markers in a document that is not Markdown. */
#include "base/utf.h"
#include "checks/params.h"
#include "checks/phrases.h"
#include "checks/registry.h"
#include "checks/scan.h"

typedef struct {
	GwPhrases heads, pairs;
} Params;

static const GwParam markdown_residue_params[] = {
	{ "heads", GW_PARAM_LIST, TRUE, "段首的标记" },
	{ "pairs", GW_PARAM_LIST, TRUE, "成对包住文字的标记" },
	{ NULL, GW_PARAM_STRING, FALSE, NULL },
};

static void
release(gpointer prepared)
{
	Params *p = prepared;

	gw_phrases_clear(&p->heads);
	gw_phrases_clear(&p->pairs);
	g_free(p);
}

static gboolean
prepare(const GwNode *map, gpointer *prepared, GError **error G_GNUC_UNUSED)
{
	Params *p = g_new0(Params, 1);

	gw_phrases_init(&p->heads, gw_node_get(map, "heads"));
	gw_phrases_init(&p->pairs, gw_node_get(map, "pairs"));
	*prepared = p;
	return TRUE;
}

static void
emit(GwCheckRun *check, const GwRule *rule, GwSpan head, GwSpan tail)
{
	GwFinding *finding = gw_check_emit(check, rule, head, NULL);

	if (!finding)
		return;
	gw_check_add_edit(check, finding, head, "");
	if (!gw_span_is_empty(tail))
		gw_check_add_edit(check, finding, tail, "");
}

/* How many markers the paragraph has; 0 if their character also stands in longer
 * runs, which is masking (总数***条) and no markup. */
static guint
count_markers(const Params *p, const GwDocument *doc, GwSpan within)
{
	guint n = 0;

	for (guint32 at = within.start; at < within.end; at++) {
		guint32 len;

		at = gw_scan_next_below(doc->text, at, within.end, 0x80);
		len = gw_phrases_at(&p->pairs, doc, within, at);

		if (!len)
			continue;
		if (at + len < within.end && doc->text[at + len] == doc->text[at])
			return 0;
		n++;
		at += len - 1;
	}
	return n;
}

/* A marker's partner is the same marker again. */
static void
check_pairs(GwCheckRun *check, const GwRule *rule, GwSpan within)
{
	const GwDocument *doc = gw_check_document(check);
	const Params *p = rule->prepared;
	guint n = count_markers(p, doc, within);
	GwSpan open = { 0, 0 };

	for (guint32 at = within.start; at < within.end && n && n % 2 == 0; at++) {
		guint32 len;

		at = gw_scan_next_below(doc->text, at, within.end, 0x80);
		len = gw_phrases_at(&p->pairs, doc, within, at);

		if (!len)
			continue;
		if (gw_span_is_empty(open)) {
			open = gw_span(at, at + len);
		} else if (len == gw_span_len(open) && doc->text[at] == doc->text[open.start]) {
			emit(check, rule, open, gw_span(at, at + len));
			open = gw_span(0, 0);
		}
		at += len - 1;
	}
}

/* Whole paragraphs: recognition leaves the markers outside its elements. */
static void
run(GwCheckRun *check, const GwRule *rule)
{
	const GwDocument *doc = gw_check_document(check);
	const Params *p = rule->prepared;
	const GwElement *element = NULL;
	guint32 last = G_MAXUINT32;

	if (doc->kind == GW_KIND_MARKDOWN)
		return;
	while ((element = gw_check_next(check, rule, element))) {
		GwSpan within = gw_utf16_trim(doc->text, doc->paragraphs[element->paragraph].span);
		guint32 len = gw_phrases_at(&p->heads, doc, within, within.start);

		if (element->paragraph == last)
			continue;
		last = element->paragraph;
		if (len)
			emit(check, rule, gw_span(within.start, within.start + len), gw_span(0, 0));
		check_pairs(check, rule, within);
	}
}

const GwCheckKind gw_kind_markdown_residue = {
	.name = "markdown-residue",
	.help = "文字里残留的Markdown标记",
	.params = markdown_residue_params,
	.prepare = prepare,
	.release = release,
	.run = run,
};
