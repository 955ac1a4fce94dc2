/* Attachments, parts and headings: calls those who read them. */
#include "recognise/facts_divisions_p.h"

#include "base/numeral.h"

/* A number that nobody writes before a heading is a year or a code. */
#define MAX_VALUE 9999
#define MAX_NUMERAL 9

/* The unit as a part of a number, 0 if it is none; ○ is written for 〇. */
static gunichar2
as_numeral(gunichar2 c, gboolean digits)
{
	if (digits)
		return gw_digit_value(c) >= 0 ? c : 0;
	if (c == 0x25CB)
		return u'〇';
	return gw_han_digit_value(c) >= 0 || c == u'十' || c == u'百' || c == u'千' ? c : 0;
}

/* What is written at the reader, as far as it is of one kind. */
static guint
take_units(GwReader *r, gboolean digits, gboolean spaced, gunichar2 *units)
{
	guint32 behind = r->at;
	guint n = 0;

	for (;;) {
		gunichar2 c = as_numeral(gw_divisions_peek(r), digits);

		if (!c || (n && r->at > behind && (digits || !spaced)))
			break;
		if (n < MAX_NUMERAL)
			units[n] = c;
		n++;
		behind = ++r->at;
	}
	r->at = behind;
	return n;
}

static gboolean
take_placeholders(GwReader *r)
{
	gboolean found = FALSE;

	while (gw_reader_is_placeholder(gw_reader_peek(r))) {
		found = TRUE;
		r->at++;
	}
	return found;
}

gboolean
gw_divisions_number(GwReader *r, gboolean spaced, guint32 *value)
{
	gunichar2 units[MAX_NUMERAL], c = gw_divisions_peek(r);
	guint n;

	*value = gw_numeral_circled(c);
	if (*value) {
		r->at++;
		return TRUE;
	}
	n = take_units(r, gw_digit_value(c) >= 0, spaced, units);
	if (!n)
		return take_placeholders(r);
	if (n > MAX_NUMERAL || !gw_numeral_read(units, n, value) || *value > MAX_VALUE)
		*value = 0;
	return TRUE;
}

/* --- all of it --------------------------------------------------------------------- */

static void
keep(const GwDocument *doc, const GwDivisions *d, GwFacts *facts)
{
	guint32 i;

	facts->n_attachments = d->attachments->len;
	facts->attachments = gw_arena_dup(doc->arena, d->attachments->data,
					  sizeof(GwAttachmentFact) * d->attachments->len);
	facts->n_parts = d->parts->len;
	facts->parts = gw_arena_new0(doc->arena, GwPart, d->parts->len);
	for (i = 0; i < d->parts->len; i++)
		facts->parts[i] = gw_divisions_part(d, i)->part;
}

void
gw_facts_divisions(const GwDocument *doc, GwFacts *facts)
{
	GwDivisions d = { .doc = doc };

	if (!doc->n_elements)
		return;
	d.parts = g_array_new(FALSE, TRUE, sizeof(GwPartDraft));
	d.attachments = g_array_new(FALSE, TRUE, sizeof(GwAttachmentFact));
	gw_parts_read(&d);
	keep(doc, &d, facts);
	gw_outline_read(doc, facts);
	g_array_unref(d.parts);
	g_array_unref(d.attachments);
}
