#include "recognise/facts_reader.h"

#include "base/utf.h"

/* Digits that fit in 32 bits. */
#define MAX_DIGITS 9

GwReader
gw_reader_new(const GwDocument *doc, GwSpan span)
{
	return (GwReader){ doc->text, span.start, MIN(span.end, doc->len), doc->traditional };
}

gunichar2
gw_reader_peek(GwReader *r)
{
	while (r->at < r->end && gw_form_is_blank(r->text[r->at]))
		r->at++;
	if (r->at >= r->end)
		return 0;
	return r->fold ? gw_fold_unit(r->text[r->at]) : r->text[r->at];
}

gboolean
gw_reader_take(GwReader *r, gunichar2 unit)
{
	GwReader ahead = *r;

	if (!unit || gw_reader_peek(&ahead) != unit)
		return FALSE;
	r->at = ahead.at + 1;
	return TRUE;
}

gboolean
gw_reader_take_one_of(GwReader *r, const gunichar2 *set)
{
	GwReader ahead = *r;
	gunichar2 c = gw_reader_peek(&ahead);

	for (; *set && *set != c; set++)
		;
	if (!c || !*set)
		return FALSE;
	r->at = ahead.at + 1;
	return TRUE;
}

gboolean
gw_reader_take_word(GwReader *r, const gunichar2 *word)
{
	GwReader ahead = *r;

	for (; *word; word++)
		if (!gw_reader_take(&ahead, *word))
			return FALSE;
	*r = ahead;
	return TRUE;
}

gint
gw_reader_take_any(GwReader *r, const GwWord *words)
{
	GwReader ahead = *r;
	gunichar2 c = gw_reader_peek(&ahead);
	gint i;

	for (i = 0; words[i].text; i++)
		if (words[i].text[0] == c && gw_reader_take_word(&ahead, words[i].text)) {
			*r = ahead;
			return i;
		}
	return -1;
}

gboolean
gw_reader_take_label(GwReader *r, const GwWord *words)
{
	if (gw_reader_take_any(r, words) < 0)
		return FALSE;
	gw_reader_take_one_of(r, u"：:");
	return TRUE;
}

GwSpan
gw_reader_rest(const GwReader *r)
{
	GwSpan rest = gw_span(r->at, r->end);

	while (rest.start < rest.end && gw_form_is_blank(r->text[rest.start]))
		rest.start++;
	while (rest.end > rest.start && gw_form_is_blank(r->text[rest.end - 1]))
		rest.end--;
	return rest;
}

/* --- numbers ---------------------------------------------------------------------- */

/* Where a digit will come: × X * □ _ and their full-width forms. */
gboolean
gw_reader_is_placeholder(gunichar2 c)
{
	switch (c) {
	case 0xD7: case 'X': case 'x': case '*': case '_': case 0x25A1: case 0x2573: case 0x2715:
	case 0x2716: case 0xFF0A: case 0xFF38: case 0xFF3F: case 0xFF58:
		return TRUE;
	default:
		return FALSE;
	}
}

/* 0 to 9 for a 汉字 digit, its value for 十 廿 卅 百, else -1. */
static gint
han_value(gunichar2 c)
{
	switch (c) {
	case u'〇': case u'零':
		return 0;
	case u'一':
		return 1;
	case u'二': case u'两':
		return 2;
	case u'三':
		return 3;
	case u'四':
		return 4;
	case u'五':
		return 5;
	case u'六':
		return 6;
	case u'七':
		return 7;
	case u'八':
		return 8;
	case u'九':
		return 9;
	case u'十':
		return 10;
	case u'廿':
		return 20;
	case u'卅':
		return 30;
	case u'百':
		return 100;
	default:
		return -1;
	}
}

/* ○ and letters that are taken for it; a year in 汉字 often has them. */
static gboolean
is_like_zero(gunichar2 c)
{
	return c == 0x25CB || c == 0x25EF || c == 'O' || c == 'o' || c == 0x41E || c == 0x39F ||
	       c == 0xFF2F;
}

static gint
digit_value(gunichar2 c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	if (c >= 0xFF10 && c <= 0xFF19)
		return c - 0xFF10;
	return is_like_zero(c) ? 0 : -1;
}

gboolean
gw_reader_is_count(gunichar2 c)
{
	return digit_value(c) >= 0 || han_value(c) >= 0 || gw_reader_is_placeholder(c);
}

typedef struct {
	guint32 total, run; /* 二十 and 5 of 二十五; all of 2024 is a run */
	gboolean pending;   /* the run has digits */
} Sum;

static void
add_unit(GwNumeral *number, Sum *sum, gunichar2 c)
{
	gint digit = digit_value(c), han = digit < 0 ? han_value(c) : -1;

	number->unclear |= digit < 0 && han < 0;
	number->han |= han >= 0;
	if (han < 10) {
		sum->run = sum->run * 10 + (guint32)MAX(MAX(digit, han), 0);
		sum->pending = TRUE;
		return;
	}
	number->placed = TRUE;
	sum->total += han == 20 || han == 30 ? (guint32)han :
					       (sum->pending ? sum->run : 1) * (guint32)han;
	sum->run = 0;
	sum->pending = FALSE;
}

GwNumeral
gw_reader_numeral(GwReader *r, guint most, gboolean tight)
{
	GwNumeral number = { .span = { r->at, r->at } };
	Sum sum = { 0, 0, FALSE };
	GwReader ahead = *r;
	gunichar2 c;

	while (number.units < most && (c = gw_reader_peek(&ahead)) && gw_reader_is_count(c)) {
		if (number.units && tight && ahead.at > number.span.end)
			break;
		if (!number.units)
			number.span.start = ahead.at;
		if (number.units < MAX_DIGITS)
			add_unit(&number, &sum, c);
		number.units++;
		number.span.end = ++ahead.at;
	}
	if (number.units) {
		r->at = number.span.end;
		number.value = number.unclear || number.units > MAX_DIGITS ? 0 : sum.total + sum.run;
	}
	return number;
}
