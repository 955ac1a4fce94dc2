/* half-width: an ASCII comma, colon … where Chinese text wants the full-width one.
 *
 * Chinese on both sides is certain; on one side it may belong to the Latin or
 * the number beside it, so that is a rule of its own. */
#include <string.h>

#include "base/utf.h"
#include "checks/marks.h"
#include "checks/registry.h"
#include "checks/scan.h"

typedef struct {
	char *wide[128]; /* what to write instead, by ASCII character; NULL: leave alone */
	gboolean both;
} Params;

static const GwParam half_width_params[] = {
	{ "marks", GW_PARAM_MAP, TRUE, "半角标点及其全角" },
	{ "both", GW_PARAM_BOOL, FALSE, "真：两边都是中文才报；假：只有一边是中文才报" },
	{ NULL, GW_PARAM_STRING, FALSE, NULL },
};

static void
release(gpointer prepared)
{
	Params *p = prepared;

	for (guint i = 0; i < G_N_ELEMENTS(p->wide); i++)
		g_free(p->wide[i]);
	g_free(p);
}

static gboolean
prepare(const GwNode *map, gpointer *prepared, GError **error)
{
	const GwNode *marks = gw_node_get(map, "marks");
	Params *p = g_new0(Params, 1);

	p->both = gw_node_bool(map, "both", TRUE);
	for (guint32 i = 0; i < marks->n_items; i++) {
		const GwNode *mark = &marks->items[i];
		guchar c = (guchar)mark->key[0];

		if (mark->value && c && c < G_N_ELEMENTS(p->wide) && !mark->key[1] && !p->wide[c]) {
			p->wide[c] = g_strdup(mark->value);
			continue;
		}
		gw_node_error(error, mark, "半角标点应是一个ASCII字符",
			      "a half-width mark is one ASCII character");
		release(p);
		return FALSE;
	}
	*prepared = p;
	return TRUE;
}

/* What follows “ or （ belongs to what they hold: “.政务”. */
static gboolean
is_opening(gunichar2 c)
{
	return c == u'“' || c == u'‘' || c == u'《' || c == u'〈' || c == u'（' || c == u'〔' ||
	       c == u'【';
}

/* Of two stops side by side one is too many: that is another rule's. */
static gboolean
is_stop(gunichar2 c)
{
	return c == u'，' || c == u'。' || c == u'、' || c == u'；' || c == u'：' || c == ',' ||
	       c == ';' || c == ':';
}

static gboolean
is_wrong(const Params *p, gunichar2 before, gunichar2 behind)
{
	gboolean left = gw_mark_is_chinese(before) && !is_opening(before);
	gboolean right = gw_mark_is_chinese(behind);

	if (is_stop(before) || is_stop(behind))
		return FALSE;
	if (p->both) /* the end of the paragraph counts as Chinese */
		return left && (right || !behind);
	return left != right && behind && before && !gw_is_blank(behind) && !gw_is_blank(before);
}

static void
check_element(GwCheckRun *check, const GwRule *rule, GwSpan within)
{
	const Params *p = rule->prepared;
	const gunichar2 *text = gw_check_document(check)->text;

	for (guint32 at = within.start; at < within.end; at++) {
		GwFinding *finding;
		gunichar2 c;

		at = gw_scan_next_below(text, at, within.end, G_N_ELEMENTS(p->wide));
		if (at == within.end)
			break;
		c = text[at];
		if (!p->wide[c] ||
		    !is_wrong(p, gw_mark_before(text, within, at), gw_mark_behind(text, within, at)))
			continue;
		finding = gw_check_emit(check, rule, gw_span(at, at + 1), p->wide[c], NULL);
		if (finding)
			gw_check_add_edit(check, finding, gw_span(at, at + 1), p->wide[c]);
	}
}

static void
run(GwCheckRun *check, const GwRule *rule)
{
	const GwElement *element = NULL;

	while ((element = gw_check_next(check, rule, element)))
		check_element(check, rule, element->span);
}

const GwCheckKind gw_kind_half_width = {
	.name = "half-width",
	.help = "中文里用了半角标点",
	.params = half_width_params,
	.prepare = prepare,
	.release = release,
	.run = run,
};
