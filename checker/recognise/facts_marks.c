/* 份号, 密级和保密期限, 紧急程度: the marks in the upper left corner (7.2.1 to 7.2.3). */
#include "recognise/facts_values_p.h"

/* --- 份号 ---------------------------------------------------------------------------- */

GwSpan
gw_facts_copyno(const GwDocument *doc, GwSpan span)
{
	static const GwWord labels[] = { W(u"份号"), W(u"编号"), { NULL, 0 } };
	static const GwWord signs[] = { W(u"№"), W(u"No."), W(u"NO."), W(u"No"), { NULL, 0 } };
	GwReader r = gw_reader_new(doc, span);
	GwNumeral number;

	gw_reader_take_label(&r, labels);
	gw_reader_take_any(&r, signs);
	gw_reader_peek(&r);
	number = gw_reader_numeral(&r, 20, FALSE);
	return number.units ? number.span : gw_reader_rest(&r);
}

/* --- 密级 ---------------------------------------------------------------------------- */

/* A period of more years is the year in which it ends: 秘密★2030年. */
#define MOST_YEARS 200
#define DAYS_OF_A_MONTH 30

static const gunichar2 stars[] = u"★☆*＊✩✭⭐";

/* Months of one number with its unit; 0 if there is none here. */
static guint32
read_period_part(GwReader *r)
{
	GwReader ahead = *r;
	GwNumeral number = gw_reader_numeral(&ahead, 4, FALSE);
	guint32 months;

	gw_reader_take(&ahead, u'个');
	if (gw_reader_take(&ahead, u'年'))
		months = number.value <= MOST_YEARS ? number.value * 12 : 0;
	else if (gw_reader_take(&ahead, u'月'))
		months = number.value;
	else if (gw_reader_take_one_of(&ahead, u"天日"))
		months = (number.value + DAYS_OF_A_MONTH - 1) / DAYS_OF_A_MONTH;
	else
		return 0;
	if (number.units)
		*r = ahead;
	return number.units ? months : 0;
}

/* 1年, 六个月, 1年6个月, 半年; a day on which it ends is none. */
static guint32
months_of(const GwDocument *doc, GwSpan period)
{
	GwReader r = gw_reader_new(doc, period);
	guint32 months = 0, part;

	if (gw_reader_take_word(&r, u"半年"))
		return 6;
	while ((part = read_period_part(&r))) {
		months += part;
		if (gw_reader_take(&r, u'半'))
			months += 6;
	}
	return gw_reader_is_count(gw_reader_peek(&r)) ? 0 : months;
}

/* What stands behind the star, or behind the degree if the star was forgotten. */
static GwSpan
read_period(GwReader *r, gboolean has_degree)
{
	static const GwWord labels[] = { W(u"保密期限"), W(u"期限"), { NULL, 0 } };
	GwReader star = *r;
	gunichar2 c;

	while ((c = gw_reader_peek(&star)) && !gw_reader_take_one_of(&star, stars))
		star.at++;
	if (c)
		*r = star;
	else if (!has_degree)
		return gw_span(r->end, r->end);
	while (gw_reader_take_one_of(r, stars) || gw_reader_take_one_of(r, u"，,、"))
		;
	gw_reader_take_label(r, labels);
	return gw_reader_rest(r);
}

static GwSecrecyDegree
read_degree(GwReader *r)
{
	static const GwWord words[] = { W(u"秘密"), W(u"机密"), W(u"绝密"), { NULL, 0 } };
	static const GwSecrecyDegree degrees[] = { GW_SECRECY_SECRET, GW_SECRECY_CONFIDENTIAL,
						   GW_SECRECY_TOP };
	gint found = gw_reader_take_any(r, words);

	if (found < 0)
		return GW_SECRECY_NONE;
	gw_reader_take(r, u'级');
	return degrees[found];
}

/* 机密★1年; “★机密”, “密级：秘密 1年”, “工作秘密★5年” (no degree of the law). */
GwSecrecy
gw_facts_secrecy(const GwDocument *doc, GwSpan span)
{
	static const GwWord labels[] = {
		W(u"密级和保密期限"), W(u"密等及解密条件或保密期限"), W(u"密级"), W(u"密等"),
		W(u"保密等级"), { NULL, 0 }
	};
	GwReader r = gw_reader_new(doc, span);
	GwSecrecy secrecy = { .span = { 0, 0 } };

	gw_reader_take_label(&r, labels);
	secrecy.span = gw_reader_rest(&r);
	if (gw_span_is_empty(secrecy.span))
		return secrecy;
	while (gw_reader_take_one_of(&r, stars))
		;
	secrecy.degree = read_degree(&r);
	secrecy.period = read_period(&r, secrecy.degree != GW_SECRECY_NONE);
	secrecy.months = months_of(doc, secrecy.period);
	return secrecy;
}

/* --- 紧急程度 -------------------------------------------------------------------------- */

/* 特急 and 加急 of a paper; 特提, 特急, 加急, 平急 of a telegram; 普通件 in Taiwan. */
GwUrgency
gw_facts_urgency(const GwDocument *doc, GwSpan span)
{
	static const GwWord labels[] = { W(u"紧急程度"), W(u"等级"), W(u"速别"), W(u"缓急"),
					 { NULL, 0 } };
	static const GwWord words[] = { W(u"特急"), W(u"加急"), W(u"平急"), W(u"特提"),
					W(u"普通件"), W(u"普通"), { NULL, 0 } };
	static const GwUrgencyDegree degrees[] = {
		GW_URGENCY_EXTRA, GW_URGENCY_URGENT, GW_URGENCY_ORDINARY,
		GW_URGENCY_FIRST, GW_URGENCY_ORDINARY, GW_URGENCY_ORDINARY,
	};
	GwReader r = gw_reader_new(doc, span);
	GwUrgency urgency = { .span = { 0, 0 } };
	gint found;

	gw_reader_take_label(&r, labels);
	gw_reader_take_one_of(&r, u"【〔[（(");
	urgency.span = gw_reader_rest(&r);
	if (gw_span_is_empty(urgency.span))
		return urgency;
	found = gw_reader_take_any(&r, words);
	urgency.degree = found < 0 ? GW_URGENCY_OTHER : degrees[found];
	if (found >= 0)
		urgency.span.end = r.at;
	return urgency;
}
