/* nested-mark: the same pair inside itself, where the inner one has marks of its
 * own: 《…〈…〉…》, “…‘…’…” (GB/T 15834 4.8, 4.15).  《《…》》 holds nothing else
 * than the inner pair: a mark typed twice, which is another rule's. */
#include "base/utf.h"
#include "checks/marks.h"
#include "checks/registry.h"
#include "checks/scan.h"

typedef struct {
	GwMarkPairs outer, inner;
} Params;

static const GwParam nested_mark_params[] = {
	{ "outer", GW_PARAM_STRING, TRUE, "外层的一对" },
	{ "inner", GW_PARAM_STRING, TRUE, "里层应用的一对" },
	{ NULL, GW_PARAM_STRING, FALSE, NULL },
};

static gboolean
prepare(const GwNode *map, gpointer *prepared, GError **error)
{
	Params *p = g_new0(Params, 1);

	if (!gw_mark_pairs_read(gw_node_get(map, "outer"), &p->outer, error) ||
	    !gw_mark_pairs_read(gw_node_get(map, "inner"), &p->inner, error)) {
		g_free(p);
		return FALSE;
	}
	*prepared = p;
	return TRUE;
}

static void
emit(GwCheckRun *check, const GwRule *rule, GwSpan pair)
{
	const Params *p = rule->prepared;
	char *open = gw_utf8_from_utf16(p->inner.open, 1);
	char *close = gw_utf8_from_utf16(p->inner.close, 1);
	GwFinding *finding = gw_check_emit(check, rule, pair, open, close, NULL);

	if (finding) {
		gw_check_add_edit(check, finding, gw_span(pair.start, pair.start + 1), open);
		gw_check_add_edit(check, finding, gw_span(pair.end - 1, pair.end), close);
	}
	g_free(open);
	g_free(close);
}

/* Only when all that opens is closed: a forgotten mark is another rule's. */
static void
check_element(GwCheckRun *check, const GwRule *rule, GwSpan within)
{
	const Params *p = rule->prepared;
	const gunichar2 *text = gw_check_document(check)->text;
	guint32 opened[2] = { 0 }, depth = 0;
	GwSpan nested = { 0, 0 };

	for (guint32 at = within.start; at < within.end; at++) {
		if (!depth) {
			guint32 from = at;

			at = gw_scan_next(text, at, within.end, p->outer.open[0]);
			if (gw_scan_next(text, from, at, p->outer.close[0]) < at || at == within.end)
				return;
		}
		if (text[at] == p->outer.open[0]) {
			if (depth == G_N_ELEMENTS(opened))
				return;
			opened[depth++] = at;
		} else if (text[at] == p->outer.close[0]) {
			depth--;
			if (depth == 1 && gw_span_is_empty(nested))
				nested = gw_span(opened[1], at + 1);
			if (!depth && !gw_span_is_empty(nested)) {
				if (nested.start > opened[0] + 1 || nested.end < at)
					emit(check, rule, nested);
				nested = gw_span(0, 0);
			}
		}
	}
}

static void
run(GwCheckRun *check, const GwRule *rule)
{
	const GwElement *element = NULL;

	while ((element = gw_check_next(check, rule, element)))
		check_element(check, rule, element->span);
}

const GwCheckKind gw_kind_nested_mark = {
	.name = "nested-mark",
	.help = "书名号、引号里又用了同样的书名号、引号",
	.params = nested_mark_params,
	.prepare = prepare,
	.release = g_free,
	.run = run,
};
