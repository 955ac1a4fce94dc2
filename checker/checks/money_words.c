/* money-words: amounts written out (人民币壹万贰仟元整) that break the rules for them,
 * or differ from the figures beside them (支付结算办法附一). */
#include <string.h>

#include "base/utf.h"
#include "checks/amounts.h"
#include "checks/numerals.h"
#include "checks/params.h"
#include "checks/registry.h"
#include "checks/rmb.h"

#define REACH 12 /* units between words and figures */

enum { MIXED, NO_END, FEN_END, ZERO, TEN, FIGURE };

static const guint fault_bits[] = { GW_RMB_SMALL, GW_RMB_NO_END, GW_RMB_FEN_END, GW_RMB_ZERO,
				    GW_RMB_TEN };

typedef struct {
	guint fault;
} Params;

static const GwParam money_words_params[] = {
	{ "fault", GW_PARAM_STRING, TRUE,
	  "mixed 夹小写、no-end 缺整、fen-end 分后写整、zero 零不对、ten 拾前缺壹、figure 与小写不等" },
	{ NULL, GW_PARAM_STRING, FALSE, NULL },
};

static gboolean
prepare(const GwNode *map, gpointer *prepared, GError **error)
{
	static const char *const faults[] = { "mixed", "no-end", "fen-end", "zero", "ten", "figure", NULL };
	Params *p = g_new0(Params, 1);

	if (!gw_param_choice(map, "fault", faults, &p->fault, error)) {
		g_free(p);
		return FALSE;
	}
	*prepared = p;
	return TRUE;
}

/* --- what stands beside -------------------------------------------------------------- */

static gboolean
ends_with(const gunichar2 *text, guint32 start, guint32 end, const gunichar2 *word, guint n)
{
	return end - start >= n && !memcmp(text + end - n, word, n * sizeof *text);
}

#define ENDS_WITH(text, start, end, word) \
	ends_with(text, start, end, word, G_N_ELEMENTS(word) - 1)

static gboolean
is_joint(gunichar2 c)
{
	return gw_is_blank(c) || c == u'：' || c == ':' || c == u'（' || c == '(' || c == u'）' ||
	       c == ')' || c == u'，' || c == ',' || c == u'、' || c == u'即' || c == u'计';
}

/* Back over blanks, marks and the words that introduce an amount; *named: one of
 * them was there. */
static guint32
back_over_lead(const gunichar2 *text, GwSpan within, guint32 at, gboolean *named)
{
	guint32 start = MAX(within.start, at - MIN(at, REACH));

	*named = FALSE;
	for (;;) {
		if (at > start && is_joint(text[at - 1])) {
			at--;
		} else if (ENDS_WITH(text, start, at, u"人民币")) {
			at -= 3;
			*named = TRUE;
		} else if (ENDS_WITH(text, start, at, u"大写") || ENDS_WITH(text, start, at, u"金额")) {
			at -= 2;
			*named = TRUE;
		} else {
			return at;
		}
	}
}

/* 小写 and ¥ behind the words. */
static guint32
over_lead(const gunichar2 *text, GwSpan within, guint32 at, gboolean *marked)
{
	guint32 end = MIN(within.end, at + REACH);

	*marked = FALSE;
	for (; at < end; at++) {
		gunichar2 c = text[at];

		if (c == u'¥' || c == u'￥') {
			*marked = TRUE;
		} else if (c == u'小' && at + 1 < end && text[at + 1] == u'写') {
			*marked = TRUE;
			at++;
		} else if (!is_joint(c)) {
			break;
		}
	}
	return at;
}

/* --- figures --------------------------------------------------------------------------- */

/* 1,234.50, its commas taken out; the units it takes. */
static guint
read_figures(const gunichar2 *p, guint n, gint64 *value)
{
	gunichar2 plain[32];
	guint taken = 0, len = 0;
	gint64 grain;

	while (taken < n && len < G_N_ELEMENTS(plain)) {
		gunichar2 c = p[taken];

		if (c == ',' && len && taken + 1 < n && gw_digit_value(p[taken + 1]) >= 0) {
			taken++;
			continue;
		}
		if (!(c >= '0' && c <= '9') && c != '.')
			break;
		plain[len++] = c;
		taken++;
	}
	if (!len || gw_amount_read(plain, len, value, &grain) != len)
		return 0;
	return taken;
}

/* 分 of a number and its unit; FALSE where neither ¥ nor 元 says that it is money. */
static gboolean
to_fen(gint64 value, const gunichar2 *unit, guint n, gboolean marked, gint64 *fen, guint *taken)
{
	gint64 times = 1;

	*taken = 0;
	if (n && (*unit == u'万' || *unit == u'亿')) {
		times = *unit == u'万' ? 10000 : 100000000;
		*taken = 1;
	}
	if (*taken < n && (unit[*taken] == u'元' || unit[*taken] == u'圆'))
		++*taken;
	else if (!marked)
		return FALSE;
	if (!value || value > G_MAXINT64 / 100 / times)
		return FALSE;
	value *= times * 100;
	*fen = value / GW_AMOUNT_ONE;
	return value % GW_AMOUNT_ONE == 0;
}

/* The figures behind the words: （¥12,000.00）, （12000元）. */
static gboolean
figure_behind(const GwDocument *doc, GwSpan within, guint32 at, gint64 *fen, GwSpan *where)
{
	gboolean marked;
	guint32 start = over_lead(doc->text, within, at, &marked);
	guint units, unit;
	gint64 value;

	if (start == at)
		return FALSE;
	units = read_figures(doc->text + start, within.end - start, &value);
	if (!units)
		return FALSE;
	if (!to_fen(value, doc->text + start + units, within.end - start - units, marked, fen, &unit))
		return FALSE;
	*where = gw_span(start, start + units + unit);
	return TRUE;
}

/* The figures in front of the words: 12万元（大写：壹拾贰万元整）. */
static gboolean
figure_before(const GwDocument *doc, GwSpan within, guint32 lead, gint64 *fen, GwSpan *where)
{
	const gunichar2 *text = doc->text;
	guint32 start = lead, digits;
	guint unit;
	gint64 value;

	while (start > within.start && lead - start < 3 &&
	       (text[start - 1] == u'元' || text[start - 1] == u'万' || text[start - 1] == u'亿'))
		start--;
	digits = start;
	while (digits > within.start && lead - digits < 24 &&
	       ((text[digits - 1] >= '0' && text[digits - 1] <= '9') || text[digits - 1] == ',' ||
		text[digits - 1] == '.'))
		digits--;
	if (digits == start || read_figures(text + digits, start - digits, &value) != start - digits)
		return FALSE;
	if (!to_fen(value, text + start, lead - start,
		    digits > within.start && (text[digits - 1] == u'¥' || text[digits - 1] == u'￥'),
		    fen, &unit) || unit != lead - start)
		return FALSE;
	*where = gw_span(digits, lead);
	return TRUE;
}

static void
judge_figure(GwCheckRun *check, const GwRule *rule, GwSpan within, GwSpan words, const GwRmb *rmb,
	     guint32 lead)
{
	const GwDocument *doc = gw_check_document(check);
	GwFinding *finding;
	GwSpan where;
	gint64 fen;
	char *figure;

	if (!rmb->fen || (!figure_behind(doc, within, words.end, &fen, &where) &&
			  (lead == words.start || !figure_before(doc, within, lead, &fen, &where))))
		return;
	if (fen == rmb->fen)
		return;
	figure = gw_document_text(doc, where);
	finding = gw_check_emit(check, rule, words, figure, NULL);
	if (finding)
		gw_check_add_related(check, finding, where, "小写金额");
	g_free(figure);
}

/* --- judging ------------------------------------------------------------------------------ */

/* 伍千 may be a name and 陆元 a person: something must say that it is an amount. */
static gboolean
is_amount(const GwRmb *rmb, gboolean named)
{
	return named || rmb->ended || rmb->capitals > 1;
}

/* 整 is wanted where the amount is the whole of what is said: 人民币壹万元。 */
static gboolean
is_at_stop(const GwDocument *doc, GwSpan within, guint32 at)
{
	return at >= within.end || !gw_is_han(doc->text[at]);
}

static void
judge(GwCheckRun *check, const GwRule *rule, GwSpan within, GwSpan words, const GwRmb *rmb)
{
	const GwDocument *doc = gw_check_document(check);
	const Params *p = rule->prepared;
	gboolean named;
	guint32 lead = back_over_lead(doc->text, within, words.start, &named);
	GwFinding *finding;
	char *right;

	if (!is_amount(rmb, named))
		return;
	if (p->fault == FIGURE) {
		judge_figure(check, rule, within, words, rmb, lead);
		return;
	}
	if (!(rmb->faults & fault_bits[p->fault]) || !rmb->fen)
		return;
	if ((p->fault == NO_END || p->fault == TEN) && !named)
		return;
	if (p->fault == NO_END && !is_at_stop(doc, within, words.end))
		return;
	right = gw_rmb_text(rmb->fen);
	finding = gw_check_emit(check, rule, words, right, NULL);
	if (finding)
		gw_check_add_edit(check, finding, words, right);
	g_free(right);
}

static gboolean
is_numeral(gunichar2 c)
{
	return gw_rmb_is_capital(c) || gw_han_digit_value(c) > 0 || c == u'十';
}

static void
run(GwCheckRun *check, const GwRule *rule)
{
	const gunichar2 *text = gw_check_document(check)->text;
	const GwElement *element = NULL;

	while ((element = gw_check_next(check, rule, element))) {
		GwSpan within = element->span;
		guint32 at;

		for (at = within.start; at < within.end; at++) {
			GwRmb rmb;

			if (!is_numeral(text[at]))
				continue;
			if (gw_rmb_read(text + at, within.end - at, &rmb))
				judge(check, rule, within, gw_span(at, at + rmb.units), &rmb);
			at += rmb.units ? rmb.units - 1 : 0;
		}
	}
}

const GwCheckKind gw_kind_money_words = {
	.name = "money-words",
	.help = "大写金额的写法，大写与小写不等",
	.params = money_words_params,
	.prepare = prepare,
	.release = g_free,
	.run = run,
};
