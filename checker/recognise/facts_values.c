/* The values of a document: each element of a role that has one is read once. */
#include "base/utf.h"
#include "recognise/facts_p.h"
#include "recognise/facts_values_p.h"

typedef struct {
	const GwDocument *doc;
	GwFacts *facts;
	GArray *names; /* GwSpan */
	GArray *notes; /* GwNote */
	GwDateValue noted; /* in the 题注 */
	guint32 at;    /* index of the element */
	guint32 next;  /* that of the next one to look at */
} Values;

static GwSpan
span_at(const Values *v)
{
	return v->doc->elements[v->at].span;
}

static void
take_copyno(Values *v)
{
	if (gw_span_is_empty(v->facts->copyno))
		v->facts->copyno = gw_facts_copyno(v->doc, span_at(v));
}

static void
take_secrecy(Values *v)
{
	if (gw_span_is_empty(v->facts->secrecy.span))
		v->facts->secrecy = gw_facts_secrecy(v->doc, span_at(v));
}

static void
take_urgency(Values *v)
{
	if (gw_span_is_empty(v->facts->urgency.span))
		v->facts->urgency = gw_facts_urgency(v->doc, span_at(v));
}

/* …〔2024〕5号　签发人：… is two elements, but one where the notation fixes its role. */
static void
take_signers_behind(Values *v, guint32 at)
{
	GwReader r = gw_reader_new(v->doc, gw_span(at, span_at(v).end));
	gunichar2 c = gw_reader_peek(&r);

	if (c == u'签' || c == u'会')
		gw_facts_signers(v->doc, gw_reader_rest(&r), v->names);
}

/* The first that can be read; if none can, where the first stands. */
static void
take_docnum(Values *v)
{
	GwDocnum *docnum = &v->facts->docnum, read;
	GwReader r = gw_reader_new(v->doc, span_at(v));

	if (!gw_span_is_empty(docnum->number_text))
		return;
	if (gw_facts_read_docnum(v->doc, span_at(v), &read)) {
		*docnum = read;
		take_signers_behind(v, read.span.end);
		return;
	}
	gw_facts_skip_docnum_label(&r);
	if (gw_span_is_empty(docnum->span))
		docnum->span = gw_reader_rest(&r);
}

static void
take_date(Values *v)
{
	GwDateValue *date = &v->facts->date, read;
	GwReader r = gw_reader_new(v->doc, span_at(v));

	if (date->year || date->month)
		return;
	if (gw_facts_read_date(v->doc, span_at(v), &read) ||
	    gw_facts_find_date(v->doc, span_at(v), &read)) {
		*date = read;
		return;
	}
	gw_facts_skip_date_label(&r);
	if (gw_span_is_empty(date->span))
		date->span = gw_reader_rest(&r);
}

/* What a 题注 says of the day: （2024年5月8日）, （2024年5月8日…会议通过）; a law that was
 * changed since names several. */
static void
take_title_note(Values *v)
{
	GwSpan span = gw_facts_group(v->doc, v->at, &v->next);
	GwDateValue read, second;
	GwReader r = gw_reader_new(v->doc, span);

	if (!gw_span_is_empty(v->noted.span) || !gw_facts_read_date(v->doc, span, &read))
		return;
	r.at = read.span.end;
	if (gw_form_is_close(gw_reader_peek(&r)) || gw_reader_peek(&r) == 0) {
		v->noted = read;
		return;
	}
	while (r.at < r.end && !gw_reader_take_word(&r, u"通过"))
		r.at++;
	if (r.at < r.end && !gw_facts_find_date(v->doc, gw_span(read.span.end, span.end), &second))
		v->noted = read;
}

static void
take_signer(Values *v)
{
	gw_facts_signers(v->doc, span_at(v), v->names);
}

static gunichar2
last_unit(const GwDocument *doc, const GwElement *e)
{
	return gw_span_is_empty(e->span) ? 0 : doc->text[e->span.end - 1];
}

/* A bracketed note may go on in the next lines: from the element that opens it
 * to the one that closes it. */
static GwSpan
note_span(Values *v)
{
	const GwDocument *doc = v->doc;
	const GwElement *e = &doc->elements[v->at];
	GwSpan span = e->span;
	guint32 i = v->at;

	if (gw_span_is_empty(span) || !gw_form_is_open(doc->text[span.start]))
		return span;
	while (!gw_form_is_close(last_unit(doc, &doc->elements[i])) && i + 1 < doc->n_elements &&
	       doc->elements[i + 1].role == GW_ROLE_NOTE &&
	       !gw_form_is_open(doc->text[doc->elements[i + 1].span.start]))
		i++;
	if (!gw_form_is_close(last_unit(doc, &doc->elements[i])))
		return span;
	v->next = i + 1;
	span.end = doc->elements[i].span.end;
	return span;
}

static void
take_note(Values *v)
{
	GwNote note = gw_facts_note(v->doc, note_span(v));

	if (v->notes->len < GW_MAX_NOTES)
		g_array_append_val(v->notes, note);
}

/* The elements of the first 印发 that follow each other: a line, two cells of a
 * table, （共印80份） below. */
static void
take_printed(Values *v)
{
	const GwDocument *doc = v->doc;
	GwFacts *facts = v->facts;
	guint32 i = v->at;

	if (!gw_span_is_empty(facts->printed))
		return;
	facts->printed = span_at(v);
	for (; i < doc->n_elements && doc->elements[i].role == GW_ROLE_PRINTED; i++) {
		facts->printed.end = doc->elements[i].span.end;
		if (gw_span_is_empty(facts->printed_on.span))
			gw_facts_find_date(doc, doc->elements[i].span, &facts->printed_on);
	}
	v->next = i;
}

static void (*const takers[GW_N_ROLES])(Values *v) = {
	[GW_ROLE_COPYNO] = take_copyno,   [GW_ROLE_SECRECY] = take_secrecy,
	[GW_ROLE_URGENCY] = take_urgency, [GW_ROLE_DOCNUM] = take_docnum,
	[GW_ROLE_SIGNER] = take_signer,   [GW_ROLE_DATE] = take_date,
	[GW_ROLE_NOTE] = take_note,       [GW_ROLE_PRINTED] = take_printed,
	[GW_ROLE_TITLE_NOTE] = take_title_note,
};

/* NULL for none. */
static gpointer
keep(const GwDocument *doc, const GArray *array, gsize size)
{
	return array->len ? gw_arena_dup(doc->arena, array->data, array->len * size) : NULL;
}

void
gw_facts_values(const GwDocument *doc, GwFacts *facts)
{
	Values v = { .doc = doc, .facts = facts };

	v.names = g_array_new(FALSE, FALSE, sizeof(GwSpan));
	v.notes = g_array_new(FALSE, FALSE, sizeof(GwNote));
	for (; v.at < doc->n_elements; v.at = v.next) {
		const GwElement *e = &doc->elements[v.at];

		v.next = v.at + 1;
		if (takers[e->role] && !e->attachment)
			takers[e->role](&v);
	}
	/* 条例 第九条（十二）: the day of the meeting; 决议 have it in the 题注. */
	if (gw_span_is_empty(facts->date.span))
		facts->date = v.noted;
	facts->signers = keep(doc, v.names, sizeof(GwSpan));
	facts->n_signers = v.names->len;
	facts->notes = keep(doc, v.notes, sizeof(GwNote));
	facts->n_notes = v.notes->len;
	g_array_free(v.names, TRUE);
	g_array_free(v.notes, TRUE);
}
