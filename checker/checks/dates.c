#include "checks/dates.h"

#include "base/utf.h"
#include "checks/numerals.h"

#define NIAN 0x5E74
#define YUE 0x6708
#define RI 0x65E5
#define HAO 0x53F7

typedef struct {
	const gunichar2 *p;
	guint n, at;
	guint form;
} Reader;

static void
skip_blanks(Reader *r)
{
	while (r->at < r->n && r->p[r->at] != '\n' && gw_is_blank(r->p[r->at])) {
		r->form |= GW_DATE_BLANKS;
		r->at++;
	}
}

static gboolean
take(Reader *r, gunichar2 c)
{
	if (r->at >= r->n || r->p[r->at] != c)
		return FALSE;
	r->at++;
	return TRUE;
}

/* A year in 汉字 is written digit by digit, often with ○ or 0 for 〇. */
static guint
read_han_year(Reader *r, guint *year)
{
	guint i, value = 0;

	for (i = 0; i < 5 && r->at + i < r->n; i++) {
		gunichar2 c = r->p[r->at + i];
		gint d = gw_han_digit_value(c);

		if (d < 0 && i && gw_is_zero_lookalike(c)) {
			r->form |= GW_DATE_LOOKALIKE;
			d = 0;
		}
		if (d < 0)
			break;
		if (c == 0x96F6) /* 零 counts; a year is written with 〇 */
			r->form |= GW_DATE_LOOKALIKE;
		value = value * 10 + (guint)d;
	}
	*year = value;
	return i == 4 || i == 2 ? i : 0;
}

static guint
read_digit_year(Reader *r, guint *year)
{
	guint i;

	*year = 0;
	for (i = 0; r->at + i < r->n && gw_digit_value(r->p[r->at + i]) >= 0; i++) {
		if (i == 4)
			return 0;
		*year = *year * 10 + (guint)gw_digit_value(r->p[r->at + i]);
	}
	return i == 4 || i == 2 ? i : 0;
}

static gboolean
read_year(Reader *r, guint *year)
{
	guint mark = r->form, start = r->at, units, value;
	gboolean digits = r->at < r->n && gw_digit_value(r->p[r->at]) >= 0;

	units = digits ? read_digit_year(r, &value) : read_han_year(r, &value);
	r->at += units;
	if (units)
		skip_blanks(r);
	if (!units || !take(r, NIAN)) {
		*r = (Reader){ r->p, r->n, start, mark };
		return FALSE;
	}
	*year = value;
	r->form |= digits ? GW_DATE_DIGITS : GW_DATE_HAN;
	if (units == 2)
		r->form |= GW_DATE_SHORT_YEAR;
	return TRUE;
}

/* A month's or day's number: one or two digits, or up to three 汉字. */
static gboolean
read_part(Reader *r, guint *value)
{
	guint32 number;
	guint units = gw_numeral_read(r->p + r->at, r->n - r->at, &number);
	gboolean digits = units && gw_digit_value(r->p[r->at]) >= 0;

	if (!units || units > (digits ? 2u : 3u))
		return FALSE;
	r->form |= digits ? GW_DATE_DIGITS : GW_DATE_HAN;
	if (digits && units == 2 && gw_digit_value(r->p[r->at]) == 0)
		r->form |= GW_DATE_PADDED;
	r->at += units;
	*value = number;
	return TRUE;
}

/* The day and its word, if they are there. */
static void
read_day(Reader *r, guint *day)
{
	Reader before = *r;

	skip_blanks(r);
	if (!read_part(r, day)) {
		*r = before;
		return;
	}
	if (take(r, RI))
		return;
	if (take(r, HAO)) {
		r->form |= GW_DATE_HAO;
		return;
	}
	skip_blanks(r);
	if (take(r, RI))
		return;
	*r = before;
	*day = 0;
}

static gboolean
is_mark(gunichar2 c)
{
	return c == '-' || c == '.' || c == '/' || c == 0xFF0E || c == 0xFF0F || c == 0x2014 ||
	       c == 0x00B7;
}

/* 2024-05-08: the same mark twice, and no digit behind it. */
static gboolean
read_marked(Reader *r, GwDateText *date)
{
	gunichar2 mark;

	if (!read_digit_year(r, &date->year) || date->year < 1900 || date->year > 2099)
		return FALSE;
	r->at += 4;
	if (r->at >= r->n || !is_mark(r->p[r->at]))
		return FALSE;
	mark = r->p[r->at++];
	if (!read_part(r, &date->month) || !take(r, mark) || !read_part(r, &date->day))
		return FALSE;
	if (r->at < r->n && (is_mark(r->p[r->at]) || gw_digit_value(r->p[r->at]) >= 0))
		return FALSE;
	r->form |= GW_DATE_MARKS;
	return !(r->form & GW_DATE_HAN);
}

static gboolean
read_written(Reader *r, GwDateText *date)
{
	gboolean has_year = read_year(r, &date->year);
	guint blanks;

	if (has_year)
		skip_blanks(r);
	if (!read_part(r, &date->month))
		return FALSE;
	blanks = r->form;
	skip_blanks(r);
	if (!take(r, YUE))
		return FALSE;
	if (!has_year)
		r->form = blanks;
	read_day(r, &date->day);
	if (!date->day)
		r->form |= GW_DATE_NO_DAY_WORD;
	return has_year || date->day;
}

gboolean
gw_date_read(const gunichar2 *p, guint n, guint at, GwDateText *date)
{
	Reader r = { p, n, at, 0 };
	gboolean found;

	*date = (GwDateText){ .span = { at, at } };
	if (at >= n)
		return FALSE;
	found = read_written(&r, date);
	if (!found) {
		r = (Reader){ p, n, at, 0 };
		*date = (GwDateText){ .span = { at, at } };
		found = read_marked(&r, date);
	}
	date->span.end = r.at;
	date->form = r.form;
	return found;
}

static gboolean
is_numeral_unit(gunichar2 c)
{
	switch (c) {
	case '0': case '1': case '2': case '3': case '4':
	case '5': case '6': case '7': case '8': case '9':
	case 0x3007: case 0x96F6: case 0x4E00: case 0x4E8C: case 0x4E09: case 0x56DB:
	case 0x4E94: case 0x516D: case 0x4E03: case 0x516B: case 0x4E5D: case 0x5341:
		return TRUE;
	default:
		return c >= 0xFF10 && c <= 0xFF19;
	}
}

gboolean
gw_date_find(const gunichar2 *p, guint n, guint from, GwDateText *date)
{
	guint i;

	for (i = from; i < n; i++) {
		/* a date begins where a number begins; 3.5月 is none */
		if (!is_numeral_unit(p[i]) || (i && (is_numeral_unit(p[i - 1]) || p[i - 1] == '.')))
			continue;
		if (gw_date_read(p, n, i, date))
			return TRUE;
	}
	return FALSE;
}

static guint
back_over_blanks(const gunichar2 *p, guint from, guint at)
{
	while (at > from && p[at - 1] != '\n' && gw_is_blank(p[at - 1]))
		at--;
	return at;
}

/* At most `most` units of a number in front of `at`. */
static guint
back_over_number(const gunichar2 *p, guint from, guint at, guint most)
{
	guint start = at;

	while (start > from && at - start < most &&
	       (is_numeral_unit(p[start - 1]) || gw_is_zero_lookalike(p[start - 1])))
		start--;
	return start;
}

/* Where a date that has its 月 at `month` may begin: at the year, or at the month. */
static gboolean
read_around(const gunichar2 *p, guint n, guint from, guint month, GwDateText *date)
{
	guint start = back_over_number(p, from, back_over_blanks(p, from, month), 3);
	guint year = back_over_blanks(p, from, start);

	if (year > from && p[year - 1] == NIAN) {
		year = back_over_number(p, from, back_over_blanks(p, from, year - 1), 4);
		if (gw_date_read(p, n, year, date) && date->span.end > month)
			return TRUE;
	}
	return gw_date_read(p, n, start, date) && date->span.end > month;
}

gboolean
gw_date_find_month(const gunichar2 *p, guint n, guint from, GwDateText *date)
{
	guint i;

	for (i = gw_utf16_find(p, from, n, YUE, YUE); i < n; i = gw_utf16_find(p, i + 1, n, YUE, YUE))
		if (read_around(p, n, from, i, date))
			return TRUE;
	return FALSE;
}

gboolean
gw_date_exists(guint year, guint month, guint day)
{
	GDateYear y = (GDateYear)(year ? year : 2000); /* a leap year */

	if (month < 1 || month > 12 || y != (year ? year : 2000))
		return FALSE;
	return day >= 1 && g_date_valid_dmy((GDateDay)MIN(day, 99), (GDateMonth)month, y);
}

guint
gw_date_weekday(guint year, guint month, guint day)
{
	GDate date;

	g_date_clear(&date, 1);
	g_date_set_dmy(&date, (GDateDay)day, (GDateMonth)month, (GDateYear)year);
	return g_date_get_weekday(&date);
}

static gint
compare_part(guint a, guint b)
{
	return !a || !b ? 0 : (a > b) - (a < b);
}

gint
gw_date_compare(const GwDateText *a, const GwDateText *b)
{
	gint order = compare_part(a->year, b->year);

	if (!order)
		order = compare_part(a->month, b->month);
	return order ? order : compare_part(a->day, b->day);
}

char *
gw_date_text(const GwDateText *date)
{
	GString *out = g_string_new(NULL);
	guint year = date->form & GW_DATE_SHORT_YEAR ? 2000 + date->year : date->year;

	if (year)
		g_string_append_printf(out, "%u年", year);
	g_string_append_printf(out, "%u月", date->month);
	if (date->day)
		g_string_append_printf(out, "%u日", date->day);
	return g_string_free(out, FALSE);
}
