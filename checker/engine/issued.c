#include "engine/issued.h"

#include "base/utf.h"

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

/* The latest year that the text names with a month, which is past; else the
 * latest of all, which may be a plan's; 0 if none. */
static guint32
last_year(const GwDocument *doc)
{
	guint32 with_month = 0, bare = 0, at = 0, year;
	GwSpan rest = gw_span(0, doc->len);

	while ((year = year_before(doc->text, rest, u'年', &at))) {
		guint32 after = at;

		bare = MAX(bare, year);
		if (small_number(doc->text, rest, &after) && after < doc->len &&
		    doc->text[after] == u'月')
			with_month = MAX(with_month, year);
		rest.start = at;
	}
	return with_month ? with_month : bare;
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
		year = last_year(doc);
	return issued ? issued : year ? year * 10000 + 1231 : 0;
}
