/* half-bracket: half-width brackets round Chinese, or a pair of one half-width
 * and one full-width bracket.  Numbers such as (一) are the numbering rules'.
 * The same for 「」, which stand for “” in another script. */
#include <string.h>

#include "base/utf.h"
#include "checks/marks.h"
#include "checks/numerals.h"
#include "checks/params.h"
#include "checks/registry.h"
#include "checks/scan.h"

typedef struct {
	GwMarkPairs half, wide; /* what is written, and what should be; by index */
	guint mode;
	gboolean simplified; /* not where the document is in 繁體 */
} Params;

enum { MODE_HALF, MODE_MIXED };

static const char *const modes[] = { "half", "mixed", NULL };

static const GwParam half_bracket_params[] = {
	{ "half", GW_PARAM_LIST, TRUE, "半角的一对，或几对" },
	{ "wide", GW_PARAM_LIST, TRUE, "应写的全角的一对，或按同样次序几对" },
	{ "mode", GW_PARAM_STRING, TRUE, "half：两个都是半角；mixed：一个半角、一个全角" },
	{ "simplified", GW_PARAM_BOOL, FALSE, "真：繁体文件不报" },
	{ NULL, GW_PARAM_STRING, FALSE, NULL },
};

static gboolean
prepare(const GwNode *map, gpointer *prepared, GError **error)
{
	Params *p = g_new0(Params, 1);

	p->simplified = gw_node_bool(map, "simplified", FALSE);
	if (gw_mark_pairs_read(gw_node_get(map, "half"), &p->half, error) &&
	    gw_mark_pairs_read(gw_node_get(map, "wide"), &p->wide, error) &&
	    gw_param_choice(map, "mode", modes, &p->mode, error)) {
		if (p->half.n == p->wide.n) {
			*prepared = p;
			return TRUE;
		}
		gw_node_error(error, gw_node_get(map, "wide"), "“wide”要与“half”一样多",
			      "“wide” must have as many pairs as “half”");
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
emit_mark(GwCheckRun *check, const GwRule *rule, guint pair, guint32 open, guint32 close)
{
	const Params *p = rule->prepared;
	const gunichar2 *text = gw_check_document(check)->text;
	guint32 at = text[open] == p->half.open[pair] ? open : close;
	char *wide[2] = { gw_utf8_from_utf16(&p->wide.open[pair], 1),
			  gw_utf8_from_utf16(&p->wide.close[pair], 1) };
	GwFinding *finding = gw_check_emit(check, rule, gw_span(at, at + 1), wide[at == close],
					   wide[at != close], NULL);

	if (finding) {
		if (text[open] == p->half.open[pair])
			gw_check_add_edit(check, finding, gw_span(open, open + 1), wide[0]);
		if (text[close] == p->half.close[pair])
			gw_check_add_edit(check, finding, gw_span(close, close + 1), wide[1]);
	}
	g_free(wide[0]);
	g_free(wide[1]);
}

static void
judge(GwCheckRun *check, const GwRule *rule, guint pair, guint32 open, guint32 close)
{
	const Params *p = rule->prepared;
	const gunichar2 *text = gw_check_document(check)->text;
	gboolean half_open = text[open] == p->half.open[pair];
	gboolean half_close = text[close] == p->half.close[pair];
	GwSpan inside = gw_span(open + 1, close);

	if (p->mode == MODE_MIXED ? half_open == half_close : !half_open || !half_close)
		return;
	if ((p->half.open[pair] < 0x80 && is_number(text, inside)) || (p->mode == MODE_HALF && !has_chinese(text, inside)))
		return;
	emit_mark(check, rule, pair, open, close);
}

/* An opening bracket goes with the next closing one; of nested ones the inner. */
static void
check_pair(GwCheckRun *check, const GwRule *rule, guint pair, GwSpan within)
{
	const Params *p = rule->prepared;
	const gunichar2 *text = gw_check_document(check)->text;
	guint32 open = G_MAXUINT32;

	if (gw_scan_next(text, within.start, within.end, p->half.open[pair]) == within.end &&
	    gw_scan_next(text, within.start, within.end, p->half.close[pair]) == within.end)
		return; /* all of them are full-width */
	for (guint32 at = within.start; at < within.end; at++) {
		gunichar2 c = text[at];

		if (c == p->half.open[pair] || c == p->wide.open[pair]) {
			open = at;
		} else if (open != G_MAXUINT32 &&
			   (c == p->half.close[pair] || c == p->wide.close[pair])) {
			judge(check, rule, pair, open, at);
			open = G_MAXUINT32;
		}
	}
}

static void
run(GwCheckRun *check, const GwRule *rule)
{
	const Params *p = rule->prepared;
	const GwElement *element = NULL;

	if (p->simplified && gw_check_document(check)->traditional)
		return;
	while ((element = gw_check_next(check, rule, element)))
		for (guint i = 0; i < p->half.n; i++)
			check_pair(check, rule, i, element->span);
}

const GwCheckKind gw_kind_half_bracket = {
	.name = "half-bracket",
	.help = "括住中文的半角括号，或一半半角一半全角的括号",
	.params = half_bracket_params,
	.prepare = prepare,
	.release = g_free,
	.run = run,
};
