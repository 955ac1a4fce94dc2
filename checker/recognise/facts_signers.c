/* 签发人 (7.2.6): the names. */
#include "base/utf.h"
#include "recognise/facts_values_p.h"

/* The longest names, of several parts joined by ·, are shorter. */
#define NAME_UNITS 20

typedef struct {
	GArray *names; /* GwSpan */
	guint units;   /* of the last name of this field, without blanks; 0: none yet */
	guint before;  /* of the name before it, likewise */
} Field;

/* Between a separator and the next, names stand apart by blanks; so do the two
 * characters of a short name, to make it as wide as the others: “王　明”. */
static void
begin_field(Field *field)
{
	/* “王 明 远”, “欧阳　明”: one character alone belongs to the name before it. */
	if (field->units == 1 && field->before == 2) {
		GwSpan last = g_array_index(field->names, GwSpan, field->names->len - 1);

		g_array_set_size(field->names, field->names->len - 1);
		g_array_index(field->names, GwSpan, field->names->len - 1).end = last.end;
	}
	field->units = field->before = 0;
}

static void
add_word(Field *field, GwSpan word)
{
	guint units = gw_span_len(word);

	if (units > NAME_UNITS)
		return;
	if (field->units == 1) {
		g_array_index(field->names, GwSpan, field->names->len - 1).end = word.end;
		field->units += units;
		return;
	}
	if (field->names->len >= GW_MAX_SIGNERS)
		return;
	g_array_append_val(field->names, word);
	field->before = field->units;
	field->units = units;
}

static gboolean
take_label(GwReader *r)
{
	static const GwWord labels[] = { W(u"签发人"), W(u"会签人"), W(u"签批盖章"), W(u"签发领导"),
					 W(u"签发"), W(u"会签"), W(u"签批"), { NULL, 0 } };
	gunichar2 c = gw_reader_peek(r);

	return (c == u'签' || c == u'会') && gw_reader_take_label(r, labels);
}

static gboolean
is_separator(gunichar2 c)
{
	return c == u'、' || c == u'，' || c == ',' || c == u'；' || c == ';' || c == '/' ||
	       c == u'：' || c == ':' || c == u'。';
}

/* （代）, （省政府） behind a name is none of it. */
static void
skip_brackets(GwReader *r)
{
	while (r->at < r->end && !gw_form_is_close(r->text[r->at]))
		r->at++;
	r->at = MIN(r->at + 1, r->end);
}

/* Up to a blank, a separator or the next label. */
static GwSpan
take_word(GwReader *r)
{
	guint32 start = r->at;

	while (r->at < r->end) {
		gunichar2 c = r->text[r->at];
		GwReader ahead = *r;

		if (gw_form_is_blank(c) || is_separator(c) || gw_form_is_open(c) ||
		    (r->at > start && take_label(&ahead)))
			break;
		r->at++;
	}
	return gw_span(start, r->at);
}

void
gw_facts_signers(const GwDocument *doc, GwSpan span, GArray *names)
{
	GwReader r = gw_reader_new(doc, span);
	Field field = { names, 0, 0 };
	gunichar2 c;

	while ((c = gw_reader_peek(&r))) {
		if (take_label(&r)) {
			begin_field(&field);
		} else if (is_separator(c)) {
			begin_field(&field);
			r.at++;
		} else if (gw_form_is_open(c)) {
			skip_brackets(&r);
		} else {
			add_word(&field, take_word(&r));
		}
	}
	begin_field(&field);
}
