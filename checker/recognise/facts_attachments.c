/* What the 附件说明 lists, how attachments are marked, and which is which
 * (GB/T 9704—2012 7.3.4, 7.3.7). */
#include "recognise/facts_divisions_p.h"

#include <string.h>

#include "base/numeral.h"
#include "base/utf.h"

/* A number before a name: nobody attaches a hundred. */
#define MAX_LABEL_UNITS 2
/* Names are compared so far, blanks and marks not counted and counted; titles are
 * some 50 characters long. */
#define MAX_NAME 200
#define MAX_NAME_UNITS 400
/* A name inside another must be so long to say anything: “名单” is in many. */
#define MIN_INSIDE 4
/* Longer lists are matched by number and order only: each name is read again for
 * each attachment. */
#define MAX_NAMED 40

/* --- names --------------------------------------------------------------------------- */

typedef struct {
	gunichar2 units[MAX_NAME];
	guint n;
} Name;

/* Names are the same whatever their blanks, brackets and marks. */
static gboolean
counts_in_name(gunichar2 c)
{
	return gw_is_han(c) || (c < 128 && g_ascii_isalnum((gchar)c)) || gw_digit_value(c) >= 0;
}

static void
read_name(const GwDocument *doc, GwSpan span, Name *name)
{
	guint32 end = MIN(span.end, span.start + MAX_NAME_UNITS);
	GwReader r = gw_reader_new(doc, gw_span(span.start, end));
	gunichar2 c;

	name->n = 0;
	for (; name->n < MAX_NAME && (c = gw_reader_peek(&r)); r.at++)
		if (counts_in_name(c))
			name->units[name->n++] = c;
}

static gboolean
holds(const Name *whole, const Name *part)
{
	guint i;

	for (i = 0; i + part->n <= whole->n; i++)
		if (!memcmp(whole->units + i, part->units, part->n * sizeof *part->units))
			return TRUE;
	return FALSE;
}

static gboolean
same_name(const Name *a, const Name *b, gboolean whole)
{
	if (a->n == b->n)
		return a->n && !memcmp(a->units, b->units, a->n * sizeof *a->units);
	if (whole || MIN(a->n, b->n) < MIN_INSIDE)
		return FALSE;
	return a->n > b->n ? holds(a, b) : holds(b, a);
}

gboolean
gw_attachments_same_name(const GwDocument *doc, GwSpan a, GwSpan b, gboolean whole)
{
	Name one, two;

	read_name(doc, a, &one);
	read_name(doc, b, &two);
	return same_name(&one, &two, whole);
}

/* --- the list ------------------------------------------------------------------------- */

/* 附件：, 附件1：, 附： at the beginning of a line. */
static gboolean
take_lead(GwReader *r, guint32 *number)
{
	GwReader ahead = *r;

	*number = 0;
	if (!gw_reader_take(&ahead, u'附'))
		return FALSE;
	gw_reader_take_one_of(&ahead, u"件表录图");
	gw_divisions_number(&ahead, FALSE, number);
	if (!gw_reader_take_one_of(&ahead, u"：:"))
		return FALSE;
	*r = ahead;
	return TRUE;
}

static gboolean
is_digit_at(const GwReader *r, guint32 at)
{
	return at < r->end && gw_digit_value(r->text[at]) >= 0;
}

/* “1.2024年…” begins a name with a year, “1.5万元” is a number. */
static gboolean
is_amount(const GwReader *r)
{
	guint digits = 0;

	while (digits < 3 && is_digit_at(r, r->at + digits))
		digits++;
	return digits == 1 || digits == 2;
}

/* 1. 1、 1） （1） 一、 ① before a name. */
static gboolean
take_label(GwReader *r, guint32 *number)
{
	GwReader ahead = *r;
	gunichar2 c = gw_reader_peek(&ahead);
	gboolean bracket = gw_reader_take_one_of(&ahead, u"（(");
	guint32 start;

	gw_reader_peek(&ahead);
	start = ahead.at;
	if (!gw_divisions_number(&ahead, FALSE, number) || !*number ||
	    ahead.at - start > MAX_LABEL_UNITS)
		return FALSE;
	if (!gw_numeral_circled(c)) {
		if (bracket ? !gw_reader_take_one_of(&ahead, u"）)") :
			      !gw_reader_take_one_of(&ahead, u".．、）)"))
			return FALSE;
		if (is_amount(&ahead))
			return FALSE;
	}
	*r = ahead;
	return TRUE;
}

static gboolean
separates(gunichar2 c)
{
	return gw_form_is_blank(c) || c == u'；' || c == ';';
}

/* Where the name at `r` ends: before the next label in the line. */
static guint32
name_end(const GwReader *r)
{
	GwReader ahead = *r;
	guint32 number;

	while (ahead.at < ahead.end) {
		GwReader label = ahead;

		label.at++;
		if (separates(ahead.text[ahead.at])) {
			guint32 behind;

			gw_reader_peek(&label);
			behind = label.at;
			if (take_label(&label, &number))
				break;
			label.at = behind; /* blanks are gone through once */
		}
		ahead.at = label.at;
	}
	return ahead.at;
}

static void
add_listed(GwDivisions *d, guint32 owner, guint32 number, GwSpan label, GwSpan name)
{
	GwPartDraft *part = gw_divisions_part(d, owner);
	const GwAttachmentFact fact = { .number = number, .listed_number = number,
		.listed_label = label, .listed = gw_utf16_trim(d->doc->text, name),
		.owner = owner, .part = GW_NO_INDEX };

	if (d->attachments->len < GW_MAX_ATTACHMENTS) {
		g_array_append_val(d->attachments, fact);
		part->list_end = d->attachments->len;
	}
}

/* What follows in the line without a number goes on with the last name. */
static gboolean
add_rest(GwDivisions *d, guint32 owner, GwSpan rest)
{
	const GwPartDraft *part = gw_divisions_part(d, owner);
	GwAttachmentFact *last;

	if (part->list == part->list_end)
		return FALSE;
	last = gw_divisions_attachment(d, part->list_end - 1);
	if (gw_span_is_empty(last->listed))
		last->listed.start = rest.start;
	last->listed.end = rest.end;
	return TRUE;
}

/* 附件：无 */
static gboolean
says_none(const GwReader *r)
{
	GwReader ahead = *r;

	return (gw_reader_take(&ahead, u'无') || gw_reader_take(&ahead, u'無')) &&
	       !gw_reader_peek(&ahead);
}

static void
read_line(GwDivisions *d, guint32 owner, GwSpan line)
{
	GwReader r = gw_reader_new(d->doc, line);
	guint32 lead, number, end;
	gboolean led = take_lead(&r, &lead);
	GwSpan label_span = gw_span(line.start, r.at);
	GwReader label = r;

	if (!gw_reader_peek(&r) || (led && says_none(&r)))
		return;
	if (!take_label(&label, &number)) {
		if (led || !add_rest(d, owner, gw_span(r.at, line.end)))
			add_listed(d, owner, lead, label_span, gw_span(r.at, line.end));
		return;
	}
	while (gw_reader_peek(&r)) {
		label = r;
		take_label(&label, &number);
		end = name_end(&label);
		add_listed(d, owner, number, gw_span(r.at, label.at), gw_span(label.at, end));
		r.at = end;
		gw_reader_take_one_of(&r, u"；;");
	}
}

guint32
gw_attachments_list(GwDivisions *d, guint32 owner, guint32 i)
{
	GwPartDraft *part = gw_divisions_part(d, owner);
	guint32 next;

	gw_facts_group(d->doc, i, &next);
	if (part->has_list)
		return next;
	part->has_list = TRUE;
	part->list = part->list_end = d->attachments->len;
	for (; i < next; i++)
		read_line(d, owner, d->doc->elements[i].span);
	return next;
}

/* --- marks ------------------------------------------------------------------------------ */

static void
take_mark_number(GwReader *r, guint32 *number)
{
	gunichar2 c;

	if (gw_divisions_number(r, FALSE, number))
		return;
	c = gw_reader_peek(r);
	if (c >= 'A' && c <= 'Z') { /* 附录A */
		*number = (guint32)(c - 'A') + 1;
		r->at++;
	}
}

GwMark
gw_attachments_mark(const GwDocument *doc, GwSpan span)
{
	GwReader r = gw_reader_new(doc, span);
	GwMark mark = { .span = span };

	gw_reader_take(&r, u'附');
	mark.annex = gw_reader_take_one_of(&r, u"表录图");
	if (!mark.annex)
		gw_reader_take(&r, u'件');
	take_mark_number(&r, &mark.number);
	if (mark.number && gw_reader_take_one_of(&r, u"-－—–."))
		take_mark_number(&r, &mark.sub);
	return mark;
}

/* --- which is which ------------------------------------------------------------------------ */

static gboolean
is_free(const GwDivisions *d, guint32 i)
{
	return gw_divisions_attachment(d, i)->part == GW_NO_INDEX;
}

static guint32
claim_by_name(const GwDivisions *d, const GwPartDraft *owner, GwSpan title)
{
	guint32 inside = GW_NO_INDEX, i;
	Name name, listed;

	read_name(d->doc, title, &name);
	if (!name.n || owner->list_end - owner->list > MAX_NAMED)
		return GW_NO_INDEX;
	for (i = owner->list; i < owner->list_end; i++) {
		if (!is_free(d, i))
			continue;
		read_name(d->doc, gw_divisions_attachment(d, i)->listed, &listed);
		if (same_name(&listed, &name, TRUE))
			return i;
		if (inside == GW_NO_INDEX && same_name(&listed, &name, FALSE))
			inside = i;
	}
	return inside;
}

/* A list of one needs no number, whatever the mark says. */
static guint32
claim_by_number(const GwDivisions *d, const GwPartDraft *owner, guint32 number)
{
	guint32 i;

	for (i = owner->list; i < owner->list_end; i++)
		if (is_free(d, i) && gw_divisions_attachment(d, i)->number == number)
			return i;
	i = owner->list;
	return owner->list_end == i + 1 && is_free(d, i) && !gw_divisions_attachment(d, i)->number
		       ? i : GW_NO_INDEX;
}

static guint32
claim_by_order(const GwDivisions *d, const GwPartDraft *owner)
{
	guint32 i;

	for (i = owner->list; i < owner->list_end; i++)
		if (is_free(d, i))
			return i;
	return GW_NO_INDEX;
}

static gboolean
bears_name(const GwDivisions *d, guint32 i, GwSpan title)
{
	return gw_attachments_same_name(d->doc, gw_divisions_attachment(d, i)->listed, title, FALSE);
}

guint32
gw_attachments_claim(const GwDivisions *d, guint32 owner, guint32 number, GwSpan title,
		     guint ways, gboolean *by_name)
{
	const GwPartDraft *part = gw_divisions_part(d, owner);
	guint32 found = GW_NO_INDEX;

	if (number && (ways & GW_BY_NUMBER)) {
		found = claim_by_number(d, part, number);
		if (by_name)
			*by_name = found != GW_NO_INDEX && bears_name(d, found, title);
		return found;
	}
	if (ways & GW_BY_NAME)
		found = claim_by_name(d, part, title);
	if (by_name)
		*by_name = found != GW_NO_INDEX;
	return found == GW_NO_INDEX && (ways & GW_BY_ORDER) ? claim_by_order(d, part) : found;
}
