#include <string.h>

#include "model/docx_body_p.h"

/* --- where we are ------------------------------------------------------------------ */

static Where
where(const Body *body)
{
	return body->n_scopes ? body->scopes[body->n_scopes - 1].where : IN_CONTENT;
}

/* From here to the end of the element that just began. */
static void
enter(Body *body, Where inside)
{
	body->scopes[body->n_scopes].where = inside;
	body->scopes[body->n_scopes++].depth = body->depth;
}

static gboolean
leave(Body *body)
{
	if (!body->n_scopes || body->scopes[body->n_scopes - 1].depth != body->depth)
		return FALSE;
	body->n_scopes--;
	return TRUE;
}

static void
enter_section(Body *body, GwDocxSection *section)
{
	gw_docx_section_init(section);
	body->open_section = section;
	enter(body, IN_SECTION);
}

/* --- tables -------------------------------------------------------------------------- */

static gboolean
in_outermost_table(const Body *body)
{
	return body->table_depth == body->table_base + 1;
}

static void
table_begin(Body *body)
{
	body->table_depth++;
	body->table_styles[body->table_depth] =
		gw_docx_style(body->docx, NULL, GW_DOCX_STYLE_TABLE);
	if (!in_outermost_table(body))
		return;
	body->table = ++body->docx->n_tables;
	body->row = 0;
}

static void
row_begin(Body *body)
{
	if (!in_outermost_table(body))
		return;
	body->row++;
	body->column = 0;
	body->span = 1;
}

static void
cell_begin(Body *body)
{
	if (!in_outermost_table(body))
		return;
	body->column += body->span;
	body->span = 1;
}

/* w:gridSpan of the open cell, w:gridBefore of the row: columns are the grid's. */
static void
cell_span(Body *body, const GwXmlElement *element)
{
	gint32 span;

	if (!in_outermost_table(body) || !gw_docx_attr_int(element, W(val), &span) || span < 0)
		return;
	if (element->tag == W(gridBefore))
		body->span = (guint32)span + 1;
	else
		body->span = MAX((guint32)span, 1);
}

static void
table_style(Body *body, const GwXmlElement *element)
{
	if (body->table_depth > body->table_base)
		body->table_styles[body->table_depth] =
			gw_docx_style(body->docx, gw_docx_attr(body->docx, element, W(val)),
				      GW_DOCX_STYLE_TABLE);
}

/* --- text boxes and alternatives -------------------------------------------------------- */

static void
box_begin(Body *body)
{
	Box box = { body->table_base, body->row,     body->column,  body->story,
		    body->run,	      body->deleted, body->inserted };

	g_array_append_val(body->boxes, box);
	body->table_base = body->table_depth;
	if (body->story == GW_STORY_BODY) /* a page number in a box is still the footer's */
		body->story = GW_STORY_TEXTBOX;
	body->deleted = 0;
	body->inserted = 0;
}

static void
box_end(Body *body)
{
	const Box *box = &g_array_index(body->boxes, Box, body->boxes->len - 1);

	body->table_base = box->table_base;
	body->row = box->row;
	body->column = box->column;
	body->story = box->story;
	body->run = box->run;
	body->deleted = box->deleted;
	body->inserted = box->inserted;
	body->run_ready = FALSE;
	g_array_set_size(body->boxes, body->boxes->len - 1);
}

/* mc:Choice (ECMA-376 part 3, 9.3): every namespace it requires must be one whose
 * text we would find. */
static gboolean
is_understood(const GwXmlElement *element)
{
	char *requires = gw_xml_attr_dup(element, PLAIN(Requires)), *prefix, *rest = NULL;
	gboolean understood = requires && *requires;

	for (prefix = requires ? strtok_r(requires, " \t\n", &rest) : NULL; prefix;
	     prefix = strtok_r(NULL, " \t\n", &rest))
		if (gw_xml_prefix(element->reader, prefix, strlen(prefix)) <= GW_NS_OTHER)
			understood = FALSE;
	g_free(requires);
	return understood;
}

static void
alternative(Body *body, const GwXmlElement *element)
{
	guint8 *taken = &body->alternate_taken[body->alternates];

	if (!*taken && (element->tag == MC(Fallback) || is_understood(element)))
		*taken = TRUE;
	else
		body->skip = 1;
}

/* --- elements ------------------------------------------------------------------------------ */

/* Elements that belong to a paragraph's or run's text. */
static void
inline_start(Body *body, const GwXmlElement *element)
{
	switch (element->tag) {
	case W(r):
	case M(r):
		gw_docx_run_begin(body);
		break;
	case W(t):
	case M(t):
	case W(delText):
		gw_docx_text_begin(body, element);
		break;
	case W(rPr):
		enter(body, IN_RUN);
		break;
	case W(tab):
	case W(ptab):
		gw_docx_text_sign(body, "\t");
		break;
	case W(cr):
		gw_docx_text_sign(body, "\v");
		break;
	case W(noBreakHyphen):
		gw_docx_text_sign(body, "-");
		break;
	case W(br):
		gw_docx_break(body, element);
		break;
	case W(sym):
		gw_docx_symbol(body, element);
		break;
	case W(fldChar):
		gw_docx_field(body, element);
		break;
	case W(footnoteReference):
	case W(endnoteReference):
		gw_docx_note_reference(body, element);
		break;
	case W(ins):
	case W(del):
	case W(moveTo):
	case W(moveFrom):
	case W(hyperlink):
	case W(commentRangeStart):
	case W(commentRangeEnd):
	case W(commentReference):
		gw_docx_range_begin(body, element);
		break;
	default:
		break;
	}
}

static void
content_start(Body *body, const GwXmlElement *element)
{
	switch (element->tag) {
	case W(p):
		gw_docx_para_begin(body);
		break;
	case W(pPr):
		enter(body, IN_PARA);
		break;
	case W(tbl):
		table_begin(body);
		break;
	case W(tblStyle):
		table_style(body, element);
		break;
	case W(tr):
		row_begin(body);
		break;
	case W(trPr):
		enter(body, IN_ROW);
		break;
	case W(tc):
		cell_begin(body);
		break;
	case W(gridSpan):
		cell_span(body, element);
		break;
	case W(sectPr):
		enter_section(body, &body->section);
		body->has_section = TRUE;
		break;
	case W(txbxContent):
		box_begin(body);
		break;
	case MC(AlternateContent):
		body->alternate_taken[++body->alternates] = FALSE;
		break;
	case MC(Choice):
	case MC(Fallback):
		alternative(body, element);
		break;
	case W(footnote):
	case W(endnote):
		gw_docx_note_begin(body, element);
		break;
	case W(document):
		body->docx->is_document = TRUE;
		break;
	case W(sdtPr): /* may hold a w:rPr and names like w:text */
	case W(sdtEndPr):
	case W(rt): /* the reading above, ruby's base is the text */
	case W(tblPrChange):
	case W(tcPrChange):
	case W(tblGrid):
		body->skip = 1;
		break;
	default:
		inline_start(body, element);
		break;
	}
}

static void
para_start(Body *body, const GwXmlElement *element)
{
	Frame *frame = body->frame;

	if (!frame)
		return;
	switch (element->tag) {
	case W(pStyle):
		frame->style_id = gw_docx_attr(body->docx, element, W(val));
		break;
	case W(rPr):
		enter(body, IN_MARK);
		break;
	case W(sectPr):
		enter_section(body, &frame->section);
		frame->ends_section = TRUE;
		break;
	case W(pPrChange):
		body->skip = 1;
		break;
	default:
		gw_docx_para_property(body->docx, &frame->props, element);
		break;
	}
}

static void
on_start(gpointer user, const GwXmlElement *element)
{
	Body *body = user;

	body->depth++;
	if (body->skip) {
		body->skip++;
		return;
	}
	if (element->tag == W(rPrChange) || element->tag == W(sectPrChange)) {
		body->skip = 1;
		return;
	}
	switch (where(body)) {
	case IN_CONTENT:
		content_start(body, element);
		break;
	case IN_PARA:
		para_start(body, element);
		break;
	case IN_MARK:
		if (body->frame)
			gw_docx_run_property(body->docx, &body->frame->mark, element);
		break;
	case IN_RUN:
		gw_docx_run_property(body->docx, &body->run, element);
		break;
	case IN_SECTION:
		gw_docx_section_property(body->docx, body->open_section, element);
		break;
	case IN_ROW:
		if (element->tag == W(gridBefore))
			cell_span(body, element);
		break;
	}
}

static void
content_end(Body *body, guint tag)
{
	switch (tag) {
	case W(p):
		gw_docx_para_end(body);
		break;
	case W(t):
	case M(t):
	case W(delText):
		gw_docx_text_end(body);
		break;
	case W(tbl):
		body->table_depth--;
		break;
	case W(txbxContent):
		box_end(body);
		break;
	case MC(AlternateContent):
		body->alternates--;
		break;
	case W(ins):
	case W(del):
	case W(moveTo):
	case W(moveFrom):
	case W(hyperlink):
		gw_docx_range_end(body, tag);
		break;
	case W(footnote):
	case W(endnote):
		gw_docx_note_end(body);
		break;
	default:
		break;
	}
}

static void
on_end(gpointer user, guint tag)
{
	Body *body = user;

	if (body->skip)
		body->skip--;
	else if (!leave(body) && where(body) == IN_CONTENT)
		content_end(body, tag);
	body->depth--;
}

static void
on_text(gpointer user, const char *p, gsize len)
{
	Body *body = user;

	if (body->into && !body->skip)
		g_string_append_len(body->into, p, (gssize)len);
}

const GwXmlHandler gw_docx_body_handler = { on_start, on_end, on_text };

/* --- parts ------------------------------------------------------------------------------------ */

void
gw_docx_body_init(Body *body, GwDocx *docx, GwStory story)
{
	memset(body, 0, sizeof *body);
	body->docx = docx;
	body->story = story;
	body->deleted_text = g_string_new(NULL);
	body->hidden_text = g_string_new(NULL);
	body->ranges = g_array_new(FALSE, FALSE, sizeof(Range));
	body->boxes = g_array_new(FALSE, FALSE, sizeof(Box));
}

void
gw_docx_body_clear(Body *body)
{
	Frame *frame, *host;

	for (frame = body->frame; frame; frame = host) {
		host = frame->host;
		gw_docx_frame_free(frame);
	}
	g_string_free(body->deleted_text, TRUE);
	g_string_free(body->hidden_text, TRUE);
	g_array_free(body->ranges, TRUE);
	g_array_free(body->boxes, TRUE);
	gw_docx_frame_free(body->spare);
	if (body->footnotes)
		g_hash_table_destroy(body->footnotes);
	if (body->endnotes)
		g_hash_table_destroy(body->endnotes);
}
