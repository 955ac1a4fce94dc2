/* What a date says (gw_form_date() only says how long it is). */
#include "base/utf.h"
#include "recognise/facts_p.h"
#include "recognise/facts_reader.h"
#include "recognise/facts_values_p.h"

/* Units of a written number: gw_form_date() allows as many. */
#define YEAR_UNITS 6
#define MONTH_UNITS 3
#define DAY_UNITS 4

/* 中华民国元年 is 1912. */
#define MINGUO 1911

/* --- values ------------------------------------------------------------------------ */

/* Four digits, or the years of 民国; a year of two digits says no century. */
static void
set_year(GwDateValue *date, const GwNumeral *year, gboolean traditional)
{
	date->han |= year->han;
	if (year->unclear || !year->value)
		return;
	/* In Taiwan 114年 goes without 民国; nobody writes the 公元 with three digits. */
	date->minguo |= traditional && year->units == 3 && !year->placed;
	if (date->minguo)
		date->year = year->value < 1000 ? year->value + MINGUO : 0;
	else if (year->units == 4 && !year->placed)
		date->year = year->value;
}

static void
set_month(GwDateValue *date, const GwNumeral *month)
{
	date->han |= month->han;
	date->month = month->value <= 12 ? month->value : 0;
}

/* 2月30日 is no day: a date that has all three parts is one of the calendar. */
static void
set_day(GwDateValue *date, const GwNumeral *day)
{
	guint32 year = date->year ? date->year : 2000, last = 31;

	if (date->month)
		last = g_date_get_days_in_month((GDateMonth)date->month, (GDateYear)year);
	date->han |= day->han;
	date->day = day->value <= last ? day->value : 0;
}

/* --- forms ------------------------------------------------------------------------- */

static gboolean
stands_alone(const GwReader *r)
{
	return r->at >= r->end || gw_form_is_blank(r->text[r->at]);
}

/* The day and its 日, which is sometimes forgotten; without either the date ends
 * with the month. */
static void
read_day(GwReader *r, GwDateValue *date)
{
	GwReader ahead = *r;
	GwNumeral day = gw_reader_numeral(&ahead, DAY_UNITS, FALSE);

	if (!gw_reader_take_one_of(&ahead, u"日号")) {
		GwReader behind = ahead;

		if (!day.units || !(stands_alone(&ahead) || gw_reader_take(&behind, u'印')))
			return;
	}
	set_day(date, &day);
	*r = ahead;
}

static gboolean
read_month(GwReader *r, GwDateValue *date)
{
	GwNumeral month = gw_reader_numeral(r, MONTH_UNITS, FALSE);

	if (!month.units && gw_reader_take(r, u'元'))
		month.value = 1;
	if (!gw_reader_take(r, u'月'))
		return FALSE;
	set_month(date, &month);
	return TRUE;
}

/* 2024年5月8日, 二〇二四年五月八日, ××××年×月×日, 年　月　日. */
static gboolean
read_words(GwReader *r, GwDateValue *date)
{
	GwNumeral year = gw_reader_numeral(r, YEAR_UNITS, FALSE);
	GwReader behind;

	if (!year.units && date->minguo && gw_reader_take(r, u'元'))
		year.value = 1;
	if (!gw_reader_take(r, u'年'))
		return FALSE;
	set_year(date, &year, r->fold);
	behind = *r;
	if (!read_month(r, date)) {
		*r = behind;
		return year.units && !gw_reader_peek(&behind);
	}
	read_day(r, date);
	return TRUE;
}

/* 5月8日: the year was forgotten, the rest must be there. */
static gboolean
read_without_year(GwReader *r, GwDateValue *date)
{
	GwNumeral day;

	if (!gw_reader_is_count(gw_reader_peek(r)) || !read_month(r, date))
		return FALSE;
	day = gw_reader_numeral(r, DAY_UNITS, FALSE);
	if (!day.units || !gw_reader_take_one_of(r, u"日号"))
		return FALSE;
	set_day(date, &day);
	return TRUE;
}

/* 2024.5.8, 2024-05-08, 2024/5/8. */
static gboolean
read_marks(GwReader *r, GwDateValue *date)
{
	static const gunichar2 marks[] = u".-/．／－—–·";
	GwNumeral year = gw_reader_numeral(r, YEAR_UNITS, TRUE), month, day;

	if (year.units != 4 || year.han || !gw_reader_take_one_of(r, marks))
		return FALSE;
	month = gw_reader_numeral(r, 2, TRUE);
	if (!month.units)
		return FALSE;
	set_year(date, &year, FALSE);
	set_month(date, &month);
	if (!gw_reader_take_one_of(r, marks))
		return gw_reader_peek(r) == 0;
	day = gw_reader_numeral(r, 2, TRUE);
	if (!day.units)
		return FALSE;
	set_day(date, &day);
	gw_reader_take(r, u'日');
	return TRUE;
}

/* --- the date ---------------------------------------------------------------------- */

typedef gboolean (*Form)(GwReader *r, GwDateValue *date);

static gboolean
read_at(GwReader *r, GwDateValue *date)
{
	static const GwWord calendars[] = { W(u"中华民国"), W(u"民国"), { NULL, 0 } };
	static const Form forms[] = { read_words, read_without_year, read_marks };
	guint32 start;
	guint i;

	gw_reader_peek(r);
	start = r->at;
	for (i = 0; i < G_N_ELEMENTS(forms); i++) {
		GwReader ahead = *r;

		*date = (GwDateValue){ .span = { 0, 0 } };
		date->minguo = gw_reader_take_any(&ahead, calendars) >= 0;
		if (!forms[i](&ahead, date))
			continue;
		date->span = gw_span(start, ahead.at);
		*r = ahead;
		return TRUE;
	}
	*date = (GwDateValue){ .span = { 0, 0 } };
	return FALSE;
}

void
gw_facts_skip_date_label(GwReader *r)
{
	static const GwWord labels[] = {
		W(u"发文日期"), W(u"成文日期"), W(u"印发日期"), W(u"签发日期"), W(u"发布日期"),
		W(u"发文时间"), W(u"发电时间"), W(u"日期"), W(u"时间"), { NULL, 0 }
	};

	gw_reader_take_label(r, labels);
}

gboolean
gw_facts_read_date(const GwDocument *doc, GwSpan span, GwDateValue *date)
{
	GwReader r = gw_reader_new(doc, span);

	gw_facts_skip_date_label(&r);
	gw_reader_take_one_of(&r, u"（(〔");
	return read_at(&r, date);
}

/* Whether a date may begin with `c` behind `before`; both as they stand there. */
static gboolean
may_begin(gunichar2 before, gunichar2 c)
{
	if (c == u'中' || c == u'民')
		return TRUE;
	return !gw_reader_is_count(before) && (gw_reader_is_count(c) || c == u'年');
}

gboolean
gw_facts_find_date(const GwDocument *doc, GwSpan span, GwDateValue *date)
{
	GwReader r = gw_reader_new(doc, span);
	gunichar2 before = 0;

	for (; gw_reader_peek(&r); before = r.text[r.at++]) {
		GwReader ahead = r;

		if (r.at > span.start && gw_form_is_blank(r.text[r.at - 1]))
			before = 0;
		if (may_begin(before, r.text[r.at]) && read_at(&ahead, date))
			return TRUE;
	}
	*date = (GwDateValue){ .span = { 0, 0 } };
	return FALSE;
}
