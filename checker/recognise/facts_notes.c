/* 附注 (7.3.7): what it says, and whom to call. */
#include "recognise/facts_values_p.h"

/* A longer one is no note; it bounds what is searched. */
#define NOTE_REACH 400
/* 119 is a telephone number. */
#define LEAST_PHONE 3
/* Without a label it must have as many digits as a number of a town. */
#define LEAST_BARE_PHONE 7

static const GwWord person_labels[] = {
	W(u"联系人及联系电话"), W(u"联系人和联系电话"), W(u"联系人及电话"), W(u"联系人和电话"),
	W(u"联系人"), W(u"联络人"), W(u"承办人"), W(u"经办人"), { NULL, 0 }
};

static const GwWord phone_labels[] = {
	W(u"联系电话"), W(u"联络电话"), W(u"联系方式"), W(u"办公电话"), W(u"手机号码"),
	W(u"电话"), W(u"手机"), { NULL, 0 }
};

/* Leaves the reader behind the first of `words`; FALSE, and where it was, if
 * there is none. */
static gboolean
find_any(GwReader *r, const GwWord *words)
{
	GwReader ahead = *r;

	for (; gw_reader_peek(&ahead); ahead.at++) {
		if (gw_reader_take_any(&ahead, words) < 0)
			continue;
		*r = ahead;
		return TRUE;
	}
	return FALSE;
}

static gboolean
says_any(const GwReader *from, const GwWord *words)
{
	GwReader r = *from;

	return find_any(&r, words);
}

/* --- whom to call ----------------------------------------------------------------------- */

static gboolean
ends_person(GwReader *r)
{
	gunichar2 c = gw_reader_peek(r);
	GwReader ahead = *r;

	if (!c || gw_form_is_stop(c) || gw_form_is_open(c) || gw_form_is_close(c))
		return TRUE;
	return (c >= '0' && c <= '9') || (c >= 0xFF10 && c <= 0xFF19) || c == u'：' || c == ':' ||
	       gw_reader_take_any(&ahead, phone_labels) >= 0;
}

/* Behind 联系人： up to the next stop, number or 电话; several persons stay together. */
static GwSpan
read_person(GwReader r)
{
	GwSpan person;

	gw_reader_take_one_of(&r, u"：:");
	gw_reader_peek(&r);
	person = gw_span(r.at, r.at);
	for (; !ends_person(&r); r.at++)
		if (r.text[r.at] != u'、')
			person.end = r.at + 1;
	return person;
}

static gboolean
is_phone_unit(gunichar2 c)
{
	return (c >= '0' && c <= '9') || (c >= 0xFF10 && c <= 0xFF19) ||
	       (c != '_' && gw_reader_is_placeholder(c));
}

static gboolean
joins_phone(gunichar2 c)
{
	return c == '-' || c == u'－' || c == u'—' || c == u'–' || c == u'、' || c == '/' ||
	       c == u'转' || c == '+' || c == '(' || c == ')' || c == u'（' || c == u'）';
}

/* The number here, from its first digit to its last, an area code in brackets
 * included; empty if it has fewer than `least` digits. */
static GwSpan
read_phone(GwReader *r, guint least)
{
	GwSpan phone = gw_span(r->at, r->at);
	guint digits = 0;
	gunichar2 c;

	for (; (c = gw_reader_peek(r)) && (is_phone_unit(c) || joins_phone(c)); r->at++) {
		if (!is_phone_unit(c))
			continue;
		if (!digits++) {
			gboolean bracket = r->at > phone.start && gw_form_is_open(r->text[r->at - 1]);

			phone.start = r->at - bracket;
		}
		phone.end = r->at + 1;
	}
	return digits >= least ? phone : gw_span(phone.start, phone.start);
}

static GwSpan
find_bare_phone(GwReader r)
{
	gunichar2 c;

	while ((c = gw_reader_peek(&r))) {
		GwSpan phone;

		if (!is_phone_unit(c)) {
			r.at++;
			continue;
		}
		phone = read_phone(&r, LEAST_BARE_PHONE);
		if (!gw_span_is_empty(phone))
			return phone;
	}
	return gw_span(r.end, r.end);
}

static gboolean
read_contact(GwReader r, GwNote *note)
{
	GwReader person = r, phone = r;
	gboolean has_person = find_any(&person, person_labels);
	gboolean has_phone = find_any(&phone, phone_labels);

	if (!has_person && !has_phone)
		return FALSE;
	if (has_person)
		note->person = read_person(person);
	if (has_phone) {
		gw_reader_take(&phone, u'号');
		gw_reader_take_one_of(&phone, u"：:");
		gw_reader_peek(&phone);
		note->phone = read_phone(&phone, LEAST_PHONE);
	}
	if (gw_span_is_empty(note->phone))
		note->phone = find_bare_phone(has_person ? person : phone);
	return TRUE;
}

/* --- the note --------------------------------------------------------------------------- */

GwNote
gw_facts_note(const GwDocument *doc, GwSpan span)
{
	static const GwWord edited[] = { W(u"有删减"), W(u"有删节"), W(u"有删改"), { NULL, 0 } };
	static const GwWord release[] = { W(u"公开"), { NULL, 0 } };
	static const GwWord scope[] = { W(u"发至"), W(u"发到"), W(u"传达"), W(u"范围"),
					W(u"党刊"), W(u"登报"), W(u"见报"), { NULL, 0 } };
	GwReader r = gw_reader_new(doc, span);
	GwNote note = { .span = span };

	r.end = MIN(r.end, r.at + NOTE_REACH);
	if (read_contact(r, &note))
		note.kind = GW_NOTE_CONTACT;
	else if (says_any(&r, edited))
		note.kind = GW_NOTE_EDITED;
	else if (says_any(&r, release))
		note.kind = GW_NOTE_RELEASE;
	else if (says_any(&r, scope))
		note.kind = GW_NOTE_SCOPE;
	return note;
}
