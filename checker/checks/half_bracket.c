/* half-bracket: half-width brackets round Chinese, or a pair of one half-width
 * and one full-width bracket.  Numbers such as (一) are the numbering rules'. */
#include <string.h>

#include "base/utf.h"
#include "checks/marks.h"
#include "checks/numerals.h"
#include "checks/params.h"
#include "checks/registry.h"
#include "checks/scan.h"

typedef struct {
	GwMarkPairs pairs; /* half-width, full-width */
	guint mode;
} Params;

enum { MODE_HALF, MODE_MIXED };

static const char *const modes[] = { "half", "mixed", NULL };

static const GwParam half_bracket_params[] = {
	{ "half", GW_PARAM_STRING, TRUE, "半角的一对" },
	{ "wide", GW_PARAM_STRING, TRUE, "全角的一对" },
	{ "mode", GW_PARAM_STRING, TRUE, "half：两个都是半角；mixed：一个半角、一个全角" },
	{ NULL, GW_PARAM_STRING, FALSE, NULL },
};

static gboolean
prepare(const GwNode *map, gpointer *prepared, GError **error)
{
	Params *p = g_new0(Params, 1);
	GwMarkPairs wide;

	if (gw_mark_pairs_read(gw_node_get(map, "half"), &p->pairs, error) &&
	    gw_mark_pairs_read(gw_node_get(map, "wide"), &wide, error) &&
	    gw_param_choice(map, "mode", modes, &p->mode, error)) {
		p->pairs.open[1] = wide.open[0];
		p->pairs.close[1] = wide.close[0];
		p->pairs.n = 2;
		*prepared = p;
		return TRUE;
	}
	g_free(p);
	return FALSE;
}

static gboolean
has_chinese(const gunichar2 *text, GwSpan inside)
{
	for (guint32 at = inside.start; at < inside.end; at++)
		if (gw_is_han(text[at]))
			return TRUE;
	return FALSE;
}

static gboolean
is_number(const gunichar2 *text, GwSpan inside)
{
	guint32 value;

	return gw_numeral_read(text + inside.start, gw_span_len(inside), &value) ==
	       gw_span_len(inside);
}

static void
emit_mark(GwCheckRun *check, const GwRule *rule, guint32 open, guint32 close)
{
	const Params *p = rule->prepared;
	const gunichar2 *text = gw_check_document(check)->text;
	guint32 at = text[open] == p->pairs.open[0] ? open : close;
	char *wide[2] = { gw_utf8_from_utf16(&p->pairs.open[1], 1),
			  gw_utf8_from_utf16(&p->pairs.close[1], 1) };
	GwFinding *finding = gw_check_emit(check, rule, gw_span(at, at + 1), wide[at == close], NULL);

	if (finding) {
		if (text[open] == p->pairs.open[0])
			gw_check_add_edit(check, finding, gw_span(open, open + 1), wide[0]);
		if (text[close] == p->pairs.close[0])
			gw_check_add_edit(check, finding, gw_span(close, close + 1), wide[1]);
	}
	g_free(wide[0]);
	g_free(wide[1]);
}

static void
judge(GwCheckRun *check, const GwRule *rule, guint32 open, guint32 close)
{
	const Params *p = rule->prepared;
	const gunichar2 *text = gw_check_document(check)->text;
	gboolean half_open = text[open] == p->pairs.open[0];
	gboolean half_close = text[close] == p->pairs.close[0];
	GwSpan inside = gw_span(open + 1, close);

	if (p->mode == MODE_MIXED ? half_open == half_close : !half_open || !half_close)
		return;
	if (is_number(text, inside) || (p->mode == MODE_HALF && !has_chinese(text, inside)))
		return;
	emit_mark(check, rule, open, close);
}

/* An opening bracket goes with the next closing one; of nested ones the inner. */
static void
check_element(GwCheckRun *check, const GwRule *rule, GwSpan within)
{
	const Params *p = rule->prepared;
	const gunichar2 *text = gw_check_document(check)->text;
	guint32 open = G_MAXUINT32;

	if (gw_scan_next(text, within.start, within.end, p->pairs.open[0]) == within.end &&
	    gw_scan_next(text, within.start, within.end, p->pairs.close[0]) == within.end)
		return; /* all of them are full-width */
	for (guint32 at = within.start; at < within.end; at++) {
		if (gw_mark_is_none(text[at]))
			continue;
		if (gw_mark_opens(&p->pairs, text[at]) >= 0) {
			open = at;
		} else if (open != G_MAXUINT32 && gw_mark_closes(&p->pairs, text[at]) >= 0) {
			judge(check, rule, open, at);
			open = G_MAXUINT32;
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

const GwCheckKind gw_kind_half_bracket = {
	.name = "half-bracket",
	.help = "括住中文的半角括号，或一半半角一半全角的括号",
	.params = half_bracket_params,
	.prepare = prepare,
	.release = g_free,
	.run = run,
};
