#include "engine/issued.h"

#include "base/utf.h"

/* A dateline stands at the head. */
#define HEAD 100
/* A year before every condition's. */
#define LONG_AGO 1

/* 0 to 9 for a digit in any of the forms years are written in, else -1. */
static gint
digit(gunichar2 c)
{
	static const gunichar2 han[] = u"零一二三四五六七八九";

	if (c >= '0' && c <= '9')
		return c - '0';
	if (c == u'〇' || c == u'○')
		return 0;
	for (gint i = 0; han[i]; i++)
		if (han[i] == c)
			return i;
	return -1;
}

/* A month or a day: 12, 十二, 二十一; 0 if there is none at *at. */
static guint32
small_number(const gunichar2 *text, GwSpan span, guint32 *at)
{
	guint32 value = 0;

	for (; *at < span.end; (*at)++) {
		gint d = digit(text[*at]);

		if (text[*at] == u'十')
			value = value ? value * 10 : 10;
		else if (d >= 0 && value >= 10 && value % 10 == 0)
			value += (guint32)d;
		else if (d >= 0 && value < 10)
			value = value * 10 + (guint32)d;
		else
			break;
	}
	return value;
}

/* Four digits ended by `end`: the year, and *at behind `end`; 0 if there is none. */
static guint32
year_before(const gunichar2 *text, GwSpan span, gunichar2 end, guint32 *at)
{
	for (guint32 i = span.start + 4; i < span.end; i++) {
		guint32 year = 0;

		for (guint32 k = i - 4; k < i && text[i] == end; k++) {
			gint d = digit(text[k]);

			if (d < 0)
				break;
			year = year * 10 + (guint32)d;
		}
		if (year > 1899 && year < 2100) {
			*at = i + 1;
			return year;
		}
	}
	return 0;
}

static guint32
day_in(const gunichar2 *text, GwSpan span)
{
	guint32 at = 0, month = 1, day = 1, year = year_before(text, span, u'年', &at);

	if (!year)
		return 0;
	month = small_number(text, span, &at);
	if (at < span.end && text[at] == u'月') {
		at++;
		day = small_number(text, span, &at);
	}
	return year * 10000 + MIN(month, 99) * 100 + MIN(day, 99);
}

/* 3月 at `at`, but not 3月底前, 3月1日前: a time limit lies ahead. */
static gboolean
is_past_month(const GwDocument *doc, GwSpan rest, guint32 at)
{
	guint32 end;

	if (!small_number(doc->text, rest, &at) || at >= doc->len || doc->text[at] != u'月')
		return FALSE;
	for (end = MIN(at + 5, doc->len); at < end; at++)
		if (doc->text[at] == u'底' || doc->text[at] == u'前')
			return FALSE;
	return TRUE;
}

/* The latest year that the text names with a month, which is past, or 0; *bare is the
 * latest of all, which may be a plan's. */
static guint32
last_year(const GwDocument *doc, guint32 *bare)
{
	guint32 with_month = 0, at = 0, year;
	GwSpan rest = gw_span(0, doc->len);

	*bare = 0;
	while ((year = year_before(doc->text, rest, u'年', &at))) {
		*bare = MAX(*bare, year);
		if (is_past_month(doc, rest, at))
			with_month = MAX(with_month, year);
		rest.start = at;
	}
	return with_month;
}

/* 党的二十大 and the 中央委员会's plenary sessions after it: nothing issued earlier
 * names them.  The years in which 一中 to 七中全会 met, from the 十六届 on. */
#define FIRST_CONGRESS 16
static const guint16 sessions[][7] = {
	{ 2002, 2003, 2003, 2004, 2005, 2006, 2007 },
	{ 2007, 2008, 2008, 2009, 2010, 2011, 2012 },
	{ 2012, 2013, 2013, 2014, 2015, 2016, 2017 },
	{ 2017, 2018, 2018, 2019, 2020, 2021, 2022 },
	{ 2022, 2023, 2024, 2025 },
};

/* 十六 to 二十 before `at`, as an index of `sessions`; -1 if it is none. */
static gint
congress_before(const gunichar2 *text, guint32 at)
{
	gint last = at >= 2 ? digit(text[at - 1]) : -1;

	if (at >= 2 && text[at - 2] == u'二' && text[at - 1] == u'十')
		return 20 - FIRST_CONGRESS;
	if (last < FIRST_CONGRESS - 10 || text[at - 2] != u'十')
		return -1;
	return at >= 3 && text[at - 3] == u'二' ? -1 : last + 10 - FIRST_CONGRESS;
}

/* 二中、三中、四中全会 at `at`: the latest year. */
static guint32
session_year(const gunichar2 *text, guint32 len, guint32 at, const guint16 *years)
{
	guint32 latest = 0;

	for (; at + 1 < len && text[at + 1] == u'中'; at += 3) {
		gint n = digit(text[at]);

		if (n >= 1 && n <= 7)
			latest = MAX(latest, years[n - 1]);
		if (at + 2 < len && text[at + 2] != u'、')
			break;
	}
	return latest;
}

/* 党的二十大, but not 2022年召开党的二十大, 迎接党的二十大: it has not met yet. */
static gboolean
has_met(const gunichar2 *text, guint32 at)
{
	static const gunichar2 words[][2] = { { u'召', u'开' },
					      { u'迎', u'接' },
					      { u'开', u'好' } };

	if (at < 4 || text[at - 4] != u'党' || text[at - 3] != u'的')
		return FALSE;
	for (guint i = 0; i < G_N_ELEMENTS(words); i++)
		if (at >= 6 && text[at - 6] == words[i][0] && text[at - 5] == words[i][1])
			return FALSE;
	return TRUE;
}

static guint32
last_meeting(const GwDocument *doc)
{
	guint32 latest = 0, i;

	for (i = 2; i + 1 < doc->len; i++) {
		gint congress;
		guint32 year;

		if (doc->text[i] != u'届' && doc->text[i] != u'大')
			continue;
		congress = congress_before(doc->text, i);
		if (congress < 0 || (doc->text[i] == u'大' && !has_met(doc->text, i)))
			continue;
		year = doc->text[i] == u'大'
			       ? sessions[congress][0]
			       : session_year(doc->text, doc->len, i + 1, sessions[congress]);
		latest = MAX(latest, year);
	}
	return latest;
}

/* “新华社北京3月21日电”: what a news agency reprinted was issued before, and is no draft. */
static gboolean
is_reprint(const GwDocument *doc)
{
	for (guint32 i = 0; i + 3 < MIN(doc->len, HEAD); i++)
		if (doc->text[i] == u'新' && doc->text[i + 1] == u'华' && doc->text[i + 2] == u'社')
			return TRUE;
	return FALSE;
}

static guint32
year_of_text(const GwDocument *doc)
{
	guint32 bare, with_month = last_year(doc, &bare), meeting = last_meeting(doc);

	if (with_month || meeting)
		return MAX(with_month, meeting);
	return is_reprint(doc) ? LONG_AGO : bare;
}

guint32
gw_document_issued(const GwDocument *doc)
{
	const GwElement *date = gw_document_first(doc, GW_ROLE_DATE);
	const GwElement *docnum = gw_document_first(doc, GW_ROLE_DOCNUM);
	guint32 issued = date ? day_in(doc->text, date->span) : 0, year = 0, at;

	if (!issued && docnum)
		year = year_before(doc->text, docnum->span, u'〕', &at);
	if (!issued && !year)
		year = year_of_text(doc);
	return issued ? issued : year ? year * 10000 + 1231 : 0;
}
