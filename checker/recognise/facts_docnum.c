/* What a 发文字号 says (gw_form_docnum() only says how long it is). */
#include "base/utf.h"
#include "recognise/facts_p.h"
#include "recognise/facts_reader.h"
#include "recognise/facts_values_p.h"

/* 机关代字 are short; the longest have the name of an office in them. */
#define CODE_UNITS 24
#define YEAR_UNITS 6
#define NUMBER_UNITS 12

/* Taiwan counts within the year: 1140012345 is 12345 of 民国 114. */
#define MINGUO 1911
#define MINGUO_UNITS 3
#define MINGUO_LEAST 10 /* digits of such a number */

static gboolean
is_code_unit(gunichar2 c)
{
	if (c == u'第' || c == u'：' || c == ':')
		return FALSE;
	return gw_is_han(c) || (c < 128 && g_ascii_isalpha((gchar)c)) ||
	       gw_reader_is_placeholder(c) || c == 0x25CB;
}

/* Empty if there is none, or none of a sensible length. */
static GwSpan
read_code(GwReader *r)
{
	GwSpan code = gw_span(r->at, r->at);
	GwReader ahead = *r;
	guint units = 0;

	while (units <= CODE_UNITS && is_code_unit(gw_reader_peek(&ahead))) {
		if (!units++)
			code.start = ahead.at;
		code.end = ++ahead.at;
	}
	if (units > CODE_UNITS)
		return gw_span(r->at, r->at);
	*r = ahead;
	return code;
}

static void
set_year(GwDocnum *docnum, const GwNumeral *year)
{
	docnum->year_text = year->span;
	docnum->year = year->units == 4 && !year->placed ? year->value : 0;
}

static void
set_number(GwDocnum *docnum, const GwNumeral *number)
{
	docnum->number_text = number->span;
	docnum->number = number->value;
}

/* 5号, 第5号; 号 is sometimes forgotten, and a blank means that the number is
 * still to come. */
static gboolean
read_number(GwReader *r, GwDocnum *docnum)
{
	GwReader ahead = *r;
	GwNumeral number;

	gw_reader_take(r, u'第');
	ahead = *r;
	number = gw_reader_numeral(&ahead, NUMBER_UNITS, FALSE);
	if (gw_reader_take_one_of(&ahead, u"号期")) {
		*r = ahead;
	} else {
		number = gw_reader_numeral(r, NUMBER_UNITS, TRUE);
		if (!number.units || gw_span_is_empty(docnum->code) ||
		    (r->at < r->end && !gw_form_is_blank(r->text[r->at])))
			return FALSE;
	}
	set_number(docnum, &number);
	return TRUE;
}

/* 国办发〔2024〕5号, with any brackets (7.2.5 wants 〔〕), 年 inside them, or the
 * first of them lost. */
static gboolean
read_bracketed(GwReader *r, GwDocnum *docnum)
{
	gboolean opened;
	GwNumeral year;

	docnum->code = read_code(r);
	opened = gw_reader_take_one_of(r, u"〔[（(【［﹝〖〘");
	year = gw_reader_numeral(r, YEAR_UNITS, FALSE);
	if (!opened && (year.units != 4 || gw_span_is_empty(docnum->code)))
		return FALSE;
	gw_reader_take(r, u'年');
	if (!gw_reader_take_one_of(r, u"〕]）)】］﹞〗〙"))
		return FALSE;
	set_year(docnum, &year);
	return read_number(r, docnum);
}

/* 第5号, 2024年第5号, 第十二期; behind 令 or 公告 as well, which is no 代字. */
static gboolean
read_serial(GwReader *r, GwDocnum *docnum)
{
	GwReader ahead = *r;
	GwNumeral year = gw_reader_numeral(&ahead, 4, FALSE);

	if (year.units && gw_reader_take(&ahead, u'年')) {
		set_year(docnum, &year);
		*r = ahead;
	}
	gw_reader_take_one_of(r, u"（(");
	return gw_reader_peek(r) == u'第' && read_number(r, docnum);
}

static gboolean
read_named_serial(GwReader *r, GwDocnum *docnum)
{
	static const GwWord names[] = { W(u"令"), W(u"公告"), W(u"通告"), W(u"公报"), W(u"纪要"),
					W(u"简报"), { NULL, 0 } };
	GwSpan name = read_code(r);
	GwTight tight;

	if (gw_span_is_empty(name))
		return FALSE;
	gw_tight_make(r->text + name.start, gw_span_len(name), r->fold, &tight);
	return gw_tight_ends_any(&tight, names) && read_serial(r, docnum);
}

/* 1140012345: the first three digits are the year. */
static void
split_minguo(const GwReader *r, GwDocnum *docnum, const GwNumeral *whole)
{
	GwReader digits = *r;
	GwNumeral year, number;

	digits.at = whole->span.start;
	digits.end = whole->span.end;
	year = gw_reader_numeral(&digits, MINGUO_UNITS, FALSE);
	number = gw_reader_numeral(&digits, NUMBER_UNITS, FALSE);
	if (year.han || year.value < 50 || year.value >= 200)
		return;
	docnum->year_text = year.span;
	docnum->year = year.value + MINGUO;
	set_number(docnum, &number);
}

/* 府水字第1140012345号. */
static gboolean
read_worded(GwReader *r, GwDocnum *docnum)
{
	GwNumeral number;

	docnum->code = read_code(r);
	if (gw_span_is_empty(docnum->code) || r->text[docnum->code.end - 1] != u'字' ||
	    !gw_reader_take(r, u'第'))
		return FALSE;
	number = gw_reader_numeral(r, NUMBER_UNITS, FALSE);
	if (!gw_reader_take(r, u'号'))
		return FALSE;
	set_number(docnum, &number);
	if (number.units >= MINGUO_LEAST)
		split_minguo(r, docnum, &number);
	return TRUE;
}

typedef gboolean (*Form)(GwReader *r, GwDocnum *docnum);

void
gw_facts_skip_docnum_label(GwReader *r)
{
	static const GwWord labels[] = { W(u"发文字号"), W(u"发文号"), W(u"文号"), W(u"字号"),
					 W(u"编号"), { NULL, 0 } };

	gw_reader_take_label(r, labels);
}

gboolean
gw_facts_read_docnum(const GwDocument *doc, GwSpan span, GwDocnum *docnum)
{
	static const Form forms[] = { read_serial, read_bracketed, read_worded,
				      read_named_serial };
	GwReader r = gw_reader_new(doc, span), bracket;
	guint i;

	gw_facts_skip_docnum_label(&r);
	bracket = r;
	if (gw_reader_take_one_of(&bracket, u"（(") && gw_reader_peek(&bracket) == u'第')
		r = bracket;
	gw_reader_peek(&r);
	for (i = 0; i < G_N_ELEMENTS(forms); i++) {
		GwReader ahead = r;

		*docnum = (GwDocnum){ .span = { 0, 0 } };
		if (!forms[i](&ahead, docnum))
			continue;
		docnum->span = gw_span(r.at, ahead.at);
		return TRUE;
	}
	*docnum = (GwDocnum){ .span = { 0, 0 } };
	return FALSE;
}
