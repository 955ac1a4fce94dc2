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

/* --- where the parts end ----------------------------------------------------------------------- */

static gboolean
is_of_tail(const GwDivisions *d, const GwElement *e)
{
	if (e->attachment)
		return FALSE;
	return e->role == GW_ROLE_CC || e->role == GW_ROLE_PRINTED || e->role == GW_ROLE_NOISE ||
	       d->doc->paragraphs[e->paragraph].story >= GW_STORY_HEADER;
}

/* Behind the last part: 版记, headers, footers. */
static guint32
tail_of(const GwDivisions *d)
{
	guint32 least = gw_divisions_part(d, d->parts->len - 1)->part.first + 1;
	guint32 at = d->doc->n_elements;

	while (at > least && is_of_tail(d, &d->doc->elements[at - 1]))
		at--;
	return at;
}

static void
set_ends(GwDivisions *d)
{
	guint32 n = d->parts->len, i;
	GwPart *notice = &gw_divisions_part(d, 0)->part;

	for (i = 0; i + 1 < n; i++)
		gw_divisions_part(d, i)->part.end = gw_divisions_part(d, i + 1)->part.first;
	gw_divisions_part(d, n - 1)->part.end = d->doc->n_elements;
	if (n < 2)
		return;
	notice->tail = tail_of(d);
	notice->tail_end = d->doc->n_elements;
	gw_divisions_part(d, n - 1)->part.end = notice->tail;
}

/* --- what a part says of itself -------------------------------------------------------- */

static void
read_docnum(const GwDocument *doc, const GwElement *e, GwDocnum *docnum)
{
	if (!gw_span_is_empty(docnum->span) || gw_facts_read_docnum(doc, e->span, docnum))
		return;
	*docnum = (GwDocnum){ .span = e->span };
}

/* The date that follows the 署名, or the last. */
static void
read_date(const GwDocument *doc, GwSpan span, GwDateValue *date)
{
	if (gw_span_is_empty(span) || gw_facts_read_date(doc, span, date))
		return;
	*date = (GwDateValue){ .span = span };
}

static void
read_own(const GwDocument *doc, GwPart *part)
{
	GwSpan date = gw_span(0, 0);
	gboolean behind = FALSE; /* the 署名 that counts was dated */
	guint32 i;

	for (i = part->first; i < part->end; i++) {
		const GwElement *e = &doc->elements[i];

		if (e->role == GW_ROLE_DOCNUM) {
			read_docnum(doc, e, &part->docnum);
		} else if (e->role == GW_ROLE_SIGNATURE) {
			if (i == part->first || e[-1].role != GW_ROLE_SIGNATURE)
				part->signature = e->span;
			part->signature.end = e->span.end;
			behind = FALSE;
		} else if (e->role == GW_ROLE_DATE && !behind) {
			date = e->span;
			behind = !gw_span_is_empty(part->signature);
		}
	}
	read_date(doc, date, &part->date);
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
	guint32 i;

	if (!doc->n_elements)
		return;
	d.parts = g_array_new(FALSE, TRUE, sizeof(GwPartDraft));
	d.attachments = g_array_new(FALSE, TRUE, sizeof(GwAttachmentFact));
	gw_parts_read(&d);
	set_ends(&d);
	for (i = 0; i < d.parts->len; i++)
		read_own(doc, &gw_divisions_part(&d, i)->part);
	keep(doc, &d, facts);
	gw_outline_read(doc, facts);
	g_array_unref(d.parts);
	g_array_unref(d.attachments);
}
