#include <string.h>

#include "model/docx_p.h"

/* Word's page where w:pgSz or w:pgMar is missing: Letter, 1 inch above and below,
 * 1.25 inches at the sides ([MS-DOC] 2.6.4). */
#define DEFAULT_WIDTH 12240
#define DEFAULT_HEIGHT 15840
#define DEFAULT_VERTICAL_MARGIN 1440
#define DEFAULT_SIDE_MARGIN 1800
#define DEFAULT_HEADER 720

void
gw_docx_section_init(GwDocxSection *section)
{
	GwSection *s = &section->section;

	memset(section, 0, sizeof *section);
	s->width = DEFAULT_WIDTH;
	s->height = DEFAULT_HEIGHT;
	s->top = s->bottom = DEFAULT_VERTICAL_MARGIN;
	s->left = s->right = DEFAULT_SIDE_MARGIN;
	s->header = s->footer = DEFAULT_HEADER;
	s->columns = 1;
	s->grid_line_pitch = s->grid_char_space = GW_UNSET;
}

static void
set_margins(GwSection *s, const GwXmlElement *element)
{
	gw_docx_attr_length(element, W(top), 20, &s->top);
	gw_docx_attr_length(element, W(bottom), 20, &s->bottom);
	gw_docx_attr_length(element, W(left), 20, &s->left);
	gw_docx_attr_length(element, W(right), 20, &s->right);
	gw_docx_attr_length(element, W(gutter), 20, &s->gutter);
	gw_docx_attr_length(element, W(header), 20, &s->header);
	gw_docx_attr_length(element, W(footer), 20, &s->footer);
}

/* 17.6.5: without a type, or with the type default, there is no grid. */
static void
set_grid(GwSection *s, const GwXmlElement *element)
{
	GwXmlValue type;

	if (!gw_xml_attr(element, W(type), &type))
		return;
	s->grid_chars = gw_xml_value_is(type, "linesAndChars") ||
			gw_xml_value_is(type, "snapToChars");
	s->grid_lines = s->grid_chars || gw_xml_value_is(type, "lines");
	if (!s->grid_lines)
		return;
	s->grid_line_pitch = 0;
	s->grid_char_space = 0;
	gw_docx_attr_length(element, W(linePitch), 20, &s->grid_line_pitch);
	gw_docx_attr_int(element, W(charSpace), &s->grid_char_space);
}

static void
set_reference(GwDocx *docx, const char **parts, const GwXmlElement *element)
{
	const GwRelation *relation = gw_docx_relation(docx, element, R(id));
	GwXmlValue type;
	guint which = GW_DOCX_REF_DEFAULT;

	if (!relation || relation->external)
		return;
	if (gw_xml_attr(element, W(type), &type)) {
		if (gw_xml_value_is(type, "first"))
			which = GW_DOCX_REF_FIRST;
		else if (gw_xml_value_is(type, "even"))
			which = GW_DOCX_REF_EVEN;
	}
	parts[which] = relation->target;
}

void
gw_docx_section_property(GwDocx *docx, GwDocxSection *section, const GwXmlElement *element)
{
	GwSection *s = &section->section;
	GwXmlValue value;

	switch (element->tag) {
	case W(pgSz):
		gw_docx_attr_length(element, W(w), 20, &s->width);
		gw_docx_attr_length(element, W(h), 20, &s->height);
		s->landscape = gw_xml_attr(element, W(orient), &value) &&
			       gw_xml_value_is(value, "landscape");
		break;
	case W(pgMar):
		set_margins(s, element);
		break;
	case W(cols):
		gw_docx_attr_int(element, W(num), &s->columns);
		break;
	case W(docGrid):
		set_grid(s, element);
		break;
	case W(titlePg):
		s->title_page = gw_docx_is_on(element);
		break;
	case W(type):
		section->continuous = gw_xml_attr(element, W(val), &value) &&
				      gw_xml_value_is(value, "continuous");
		break;
	case W(headerReference):
		set_reference(docx, section->header, element);
		break;
	case W(footerReference):
		set_reference(docx, section->footer, element);
		break;
	default:
		break;
	}
}

void
gw_docx_end_section(GwDocx *docx, const GwDocxSection *section)
{
	GwDocxSection ended = *section;

	ended.section.span = gw_span(docx->section_start, gw_builder_offset(docx->builder));
	ended.section.even_and_odd = docx->settings.even_and_odd;
	ended.section.mirror_margins = docx->settings.mirror_margins;
	docx->section_start = ended.section.span.end;
	g_array_append_val(docx->sections, ended);
	gw_builder_section(docx->builder, &ended.section);
}
