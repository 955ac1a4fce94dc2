#include <string.h>

#include "model/docx_body_p.h"

/* --- runs ------------------------------------------------------------------------------ */

void
gw_docx_run_begin(Body *body)
{
	memset(&body->run, 0, sizeof body->run);
	body->run_ready = FALSE;
}

/* 17.7.2: the paragraph's base, the character style, the run's own. */
static void
prepare_run(Body *body)
{
	const GwDocxStyle *style = NULL;
	GwRunProps sum;

	if (body->run_ready)
		return;
	gw_docx_para_ready(body->docx, body->frame);
	sum = body->frame->base;
	if (body->run.style)
		style = gw_docx_style(body->docx, body->run.style, GW_DOCX_STYLE_CHARACTER);
	if (style)
		gw_docx_run_add_style(&sum, &style->run);
	sum.on |= body->frame->base_toggles;
	gw_docx_run_add(&sum, &body->run);
	body->run_hidden = (sum.on & GW_DOCX_BIT(R_VANISH)) != 0;
	body->run_format = gw_docx_run_format(body->docx, &sum);
	body->run_ready = TRUE;
}

/* --- where text goes ----------------------------------------------------------------------- */

static void
add_event(Frame *frame, EventKind kind, gconstpointer what)
{
	Event event = { frame->text->len, kind, (gpointer)(gsize)what };

	g_array_append_val(frame->events, event);
}

void
gw_docx_mark(Body *body, EventKind kind, GwDocxDraft *draft)
{
	guint32 now = gw_builder_offset(body->docx->builder);

	draft->placed = TRUE;
	if (body->frame) {
		add_event(body->frame, kind, draft);
		return;
	}
	if (kind == EVENT_START)
		draft->residue.at.start = now;
	draft->residue.at.end = now;
}

static GString *
hidden_text(Body *body)
{
	Frame *frame = body->frame;

	if (!frame->hidden) {
		frame->hidden = gw_docx_draft(body->docx, GW_RESIDUE_HIDDEN, NULL, NULL, NULL);
		gw_docx_mark(body, EVENT_START, frame->hidden);
	}
	return body->hidden_text;
}

void
gw_docx_hidden_end(Body *body)
{
	if (!body->frame || !body->frame->hidden)
		return;
	body->frame->hidden->residue.text = gw_arena_strndup(
		body->docx->arena, body->hidden_text->str, body->hidden_text->len);
	body->frame->hidden = NULL;
	g_string_truncate(body->hidden_text, 0);
}

/* NULL where nobody sees or keeps it: a field's instruction, text out of place. */
static GString *
destination(Body *body)
{
	Frame *frame = body->frame;

	if (!frame)
		return NULL;
	if (body->deleted) {
			return body->deleted_text;
	}
	if (frame->in_instruction)
		return NULL;
	prepare_run(body);
	if (body->run_hidden)
		return hidden_text(body);
	gw_docx_hidden_end(body);
	if (frame->format != body->run_format) {
		frame->format = body->run_format;
		add_event(frame, EVENT_FORMAT, frame->format);
	}
	return frame->text;
}

/* --- text -------------------------------------------------------------------------------------- */

void
gw_docx_text_begin(Body *body, const GwXmlElement *element)
{
	GwXmlValue space;

	body->into = NULL;
	if (element->tag == W(delText) && !body->deleted)
		return;
	body->into = destination(body);
	if (!body->into)
		return;
	body->into_start = body->into->len;
	body->preserve = gw_xml_attr(element, GW_XML_TAG(GW_NS_XML, N_space), &space) &&
			 gw_xml_value_is(space, "preserve");
}

static gboolean
is_xml_space(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/* Without xml:space="preserve" blanks at both ends are layout of the XML. */
void
gw_docx_text_end(Body *body)
{
	GString *into = body->into;
	gsize start = body->into_start, lead = 0, end;

	body->into = NULL;
	if (!into || body->preserve)
		return;
	end = into->len;
	while (end > start && is_xml_space(into->str[end - 1]))
		end--;
	g_string_truncate(into, end);
	while (start + lead < end && is_xml_space(into->str[start + lead]))
		lead++;
	if (lead)
		g_string_erase(into, (gssize)start, (gssize)lead);
}

void
gw_docx_text_sign(Body *body, const char *sign)
{
	GString *into = destination(body);

	if (into)
		g_string_append(into, sign);
}

/* Signs of Word's symbol fonts that have a code of their own; their private codes
 * (or the byte below) mean nothing without the font. */
typedef struct {
	gunichar code;
	const char *sign;
} Symbol;

static const Symbol wingdings[] = {
	{ 0x52, "☑" }, { 0x6c, "●" }, { 0x6e, "■" }, { 0x6f, "□" }, { 0x71, "❑" }, { 0x75, "◆" },
	{ 0xa3, "□" }, { 0xa8, "□" }, { 0xfb, "✗" }, { 0xfc, "✓" }, { 0xfd, "☒" }, { 0xfe, "☑" },
};

static const Symbol symbol_font[] = {
	{ 0x2d, "−" }, { 0x44, "Δ" }, { 0x53, "Σ" }, { 0x57, "Ω" }, { 0x61, "α" }, { 0x62, "β" },
	{ 0x67, "γ" }, { 0x6d, "μ" }, { 0x70, "π" }, { 0xa3, "≤" }, { 0xa5, "∞" }, { 0xae, "→" },
	{ 0xb0, "°" }, { 0xb1, "±" }, { 0xb3, "≥" }, { 0xb4, "×" }, { 0xb8, "÷" }, { 0xb9, "≠" },
	{ 0xbb, "≈" },
};

static const char *
symbol_sign(const char *font, gunichar code)
{
	gboolean is_symbol = font && strcmp(font, "Symbol") == 0;
	const Symbol *signs = is_symbol ? symbol_font : wingdings;
	gsize n = is_symbol ? G_N_ELEMENTS(symbol_font) : G_N_ELEMENTS(wingdings), i;

	for (i = 0; i < n; i++)
		if (signs[i].code == (code & 0xff))
			return signs[i].sign;
	return "•";
}

/* w:sym (17.3.3.30): a code in a font. */
void
gw_docx_symbol(Body *body, const GwXmlElement *element)
{
	const char *code_text = gw_docx_attr(body->docx, element, W(char));
	const char *font = gw_docx_attr(body->docx, element, W(font));
	guint64 code = code_text ? g_ascii_strtoull(code_text, NULL, 16) : 0;
	char utf8[8] = { 0 };

	if ((code >= 0xe000 && code <= 0xf8ff) || (code && gw_docx_is_symbol_font(font))) {
		gw_docx_text_sign(body, symbol_sign(font, (gunichar)code));
	} else if (code >= ' ' && code <= 0x10ffff && g_unichar_validate((gunichar)code)) {
		g_unichar_to_utf8((gunichar)code, utf8);
		gw_docx_text_sign(body, utf8);
	}
}

void
gw_docx_break(Body *body, const GwXmlElement *element)
{
	Frame *frame = body->frame;
	GwXmlValue type;

	if (!gw_xml_attr(element, W(type), &type) || !gw_xml_value_is(type, "page"))
		gw_docx_text_sign(body, "\v");
	else if (!frame || body->deleted)
		return;
	else if (frame->text->len)
		frame->break_after = TRUE;
	else
		frame->break_first = TRUE;
}

/* --- fields -------------------------------------------------------------------------------------- */

/* Fields that begin in a paragraph; their text counts from w:fldCharType="separate"
 * on.  One that goes on in the next paragraph is in its result by then, or broken:
 * better to show its text than to lose the rest of the document.  More than a
 * word's bits deep nothing is held back. */
void
gw_docx_field(Body *body, const GwXmlElement *element)
{
	Frame *frame = body->frame;
	GwXmlValue type;
	guint64 top;

	if (!frame || !gw_xml_attr(element, W(fldCharType), &type))
		return;
	if (gw_xml_value_is(type, "begin")) {
		if (frame->fields < 64)
			frame->in_instruction |= G_GUINT64_CONSTANT(1) << frame->fields;
		frame->fields++;
		return;
	}
	if (!frame->fields)
		return;
	top = frame->fields <= 64 ? G_GUINT64_CONSTANT(1) << (frame->fields - 1) : 0;
	frame->in_instruction &= ~top;
	if (gw_xml_value_is(type, "end"))
		frame->fields--;
}

/* --- ranges ----------------------------------------------------------------------------------------- */

static GwDocxDraft *
tracked(Body *body, GwResidueKind kind, const GwXmlElement *element)
{
	GwDocxDraft *draft = gw_docx_draft(body->docx, kind, NULL, NULL,
					   gw_docx_attr(body->docx, element, W(author)));

	gw_docx_mark(body, EVENT_START, draft);
	return draft;
}

static GwDocxDraft *
link_draft(Body *body, const GwXmlElement *element)
{
	const GwRelation *relation = gw_docx_relation(body->docx, element, R(id));
	GwDocxDraft *draft;

	if (!relation || !relation->external)
		return NULL;
	draft = gw_docx_draft(body->docx, GW_RESIDUE_LINK, "hyperlink", relation->target, NULL);
	gw_docx_mark(body, EVENT_START, draft);
	return draft;
}

/* Comments' ranges may begin and end anywhere. */
static void
comment_mark(Body *body, const GwXmlElement *element)
{
	const char *id = gw_docx_attr(body->docx, element, W(id));
	GwDocxDraft *draft = NULL;

	if (id && body->docx->comments)
		draft = g_hash_table_lookup(body->docx->comments, id);
	if (!draft || (element->tag == W(commentReference) && draft->placed))
		return;
	if (element->tag != W(commentRangeEnd))
		gw_docx_mark(body, EVENT_START, draft);
	else if (draft->placed)
		gw_docx_mark(body, EVENT_END, draft);
}

void
gw_docx_range_begin(Body *body, const GwXmlElement *element)
{
	Range range = { element->tag, NULL, body->frame, 0 };

	if (body->frame)
		range.from = body->frame->text->len;
	switch (element->tag) {
	case W(ins):
	case W(moveTo):
		range.draft = tracked(body, GW_RESIDUE_INSERTION, element);
		body->inserted++;
		break;
	case W(del):
	case W(moveFrom):
		range.draft = tracked(body, GW_RESIDUE_DELETION, element);
		range.from = body->deleted_text->len;
		body->deleted++;
		break;
	case W(hyperlink):
		range.draft = link_draft(body, element);
		break;
	default:
		comment_mark(body, element);
		return;
	}
	g_array_append_val(body->ranges, range);
}

static void
keep_text(Body *body, const Range *range, const GString *text)
{
	range->draft->residue.text = gw_arena_strndup(
		body->docx->arena, text->str + range->from, text->len - range->from);
}

/* Of insertions in each other the outermost keeps the text. */
void
gw_docx_range_end(Body *body, guint tag)
{
	const Range *range = &g_array_index(body->ranges, Range, body->ranges->len - 1);

	if (tag == W(del) || tag == W(moveFrom)) {
		body->deleted--;
		keep_text(body, range, body->deleted_text);
		g_string_truncate(body->deleted_text, range->from);
	} else if (tag == W(ins) || tag == W(moveTo)) {
		body->inserted--;
		if (range->frame && !body->deleted && !body->inserted)
			keep_text(body, range, range->frame->text);
	}
	if (range->draft)
		gw_docx_mark(body, EVENT_END, range->draft);
	g_array_set_size(body->ranges, body->ranges->len - 1);
}
