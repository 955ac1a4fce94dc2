/* What stands in brackets: 题注, 附注, （试行）, and notes broken over lines. */
#include "recognise/lines.h"

typedef const GwWord Words[];

static Words notes = {
	W(u"此件"), W(u"联系人"), W(u"公开"), W(u"本文有删减"), W(u"发至"), W(u"联系电话"),
	W(u"有效期"), W(u"不公开"), W(u"此文"), W(u"依申请"), W(u"有删减"), W(u"传达"),
	W(u"联系方式"), W(u"不予"), W(u"主动"), W(u"删减"), W(u"删改"), W(u"删节"),
	{ NULL, 0 }
};

#define BIT(name) GW_BIT(GW_FORM_##name)

static gboolean
in_parens(const GwTight *t)
{
	guint i, depth = 0;

	if (t->units < 3 || !t->whole || !gw_form_is_open(t->head[0]))
		return FALSE;
	for (i = 0; i < t->n_head; i++) {
		if (gw_form_is_open(t->head[i]))
			depth++;
		else if (gw_form_is_close(t->head[i]) && depth && --depth == 0)
			return i + 1 == t->n_head;
	}
	return FALSE;
}

/* （2021—2025年）: nothing but the years a plan is for. */
static gboolean
is_period(const GwTight *t)
{
	guint i;

	if (t->units > 14 || t->digits < 4)
		return FALSE;
	for (i = 1; i + 1 < t->n_head; i++) {
		gunichar2 c = t->head[i];

		if (!g_unichar_isdigit(c) && c != u"年"[0] && c != u"至"[0] && c != '-' &&
		    c != '~' && c != 0x2014 && c != 0x2013 && c != 0xFF0D && c != 0xFF5E)
			return FALSE;
	}
	return TRUE;
}

static guint64
paren_bits(const GwTight *t)
{
	static Words adopted = {
		W(u"通过"), W(u"发布"), W(u"公布"), W(u"修订"), W(u"修正"), W(u"施行"),
		W(u"批准"), { NULL, 0 }
	};
	static Words subtitles = {
		W(u"（试行"), W(u"（暂行"), W(u"（草案"), W(u"（征求意见"), W(u"（共"),
		W(u"（送审"), W(u"（代拟"), W(u"（按"), W(u"（讨论"), W(u"（审议"), W(u"（修订"),
		{ NULL, 0 }
	};
	guint64 bits = BIT(PAREN);

	if (gw_form_date(t->head + 1, t->n_head - 2) == t->n_head - 2)
		return bits | BIT(DATE_PAREN);
	if (gw_tight_has_any(t, notes, 12))
		bits |= BIT(NOTE);
	if (t->units <= 30 && gw_form_date(t->head + 1, t->n_head - 1) && t->commas)
		bits |= BIT(ADOPTED); /* （2024年2月27日，根据录音整理） */
	if (t->digits >= 4 && gw_tight_has_any(t, adopted, GW_TIGHT))
		bits |= BIT(ADOPTED);
	if (gw_tight_starts_any(t, subtitles) || gw_tight_ends(t, u"年版）") || is_period(t))
		bits |= BIT(SUBTITLE);
	return bits;
}

/* A 题注 may be long and hold brackets: only its ends are looked at. */
static guint64
long_paren_bits(const GwTight *t)
{
	static Words releases = {
		W(u"此件"), W(u"公开属性："), W(u"信息公开选项："), W(u"公开选项："), W(u"本件公开"), { NULL, 0 }
	};
	static Words opened = {
		W(u"（此件"), W(u"（联系"), W(u"（咨询"), W(u"（电话"), { NULL, 0 }
	};
	gboolean dated, closed;

	if (gw_tight_starts_any(t, releases))
		return BIT(NOTE);
	if (gw_tight_starts_any(t, opened))
		return BIT(NOTE) | BIT(PAREN_OPEN);
	if (!t->units || !gw_form_is_open(t->head[0]))
		return 0;
	closed = gw_form_is_close(t->tail[t->n_tail - 1]);
	dated = t->n_head > 8 && gw_form_date(t->head + 1, t->n_head - 1) > 0;
	if (!dated)
		return t->units == 1 ? BIT(PAREN_OPEN) : 0;
	return BIT(ADOPTED) | (closed ? BIT(PAREN) : BIT(PAREN_OPEN));
}

guint64
gw_line_brackets(const GwTight *t)
{
	return in_parens(t) ? paren_bits(t) : long_paren_bits(t);
}
