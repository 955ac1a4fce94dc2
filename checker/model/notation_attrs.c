#include "model/notation_p.h"

#define RUN(field) offsetof(GwRunFormat, field)
#define PARA(field) offsetof(GwParaFormat, field)
#define SECTION(field) offsetof(GwSection, field)

const GwAttr gw_notation_run_attrs[] = {
	{ "font", RUN(font_east), GW_ATTR_STRING, 0, NULL },
	{ "ascii", RUN(font_ascii), GW_ATTR_STRING, 0, NULL },
	{ "hansi", RUN(font_hansi), GW_ATTR_STRING, 0, NULL },
	{ "size", RUN(size), GW_ATTR_POINTS, 0, NULL },
	{ "color", RUN(color), GW_ATTR_COLOR, 0, NULL },
	{ "spacing", RUN(spacing), GW_ATTR_TWIPS, 0, NULL },
	{ "scale", RUN(scale), GW_ATTR_TWIPS, 0, NULL },
	{ NULL, 0, 0, 0, NULL },
};

const GwAttr gw_notation_para_attrs[] = {
	{ "indent", PARA(first_line), GW_ATTR_TWIPS, PARA(first_line_chars), "字" },
	{ "left", PARA(left), GW_ATTR_TWIPS, PARA(left_chars), "字" },
	{ "right", PARA(right), GW_ATTR_TWIPS, PARA(right_chars), "字" },
	{ "before", PARA(before), GW_ATTR_TWIPS, PARA(before_lines), "行" },
	{ "after", PARA(after), GW_ATTR_TWIPS, PARA(after_lines), "行" },
	{ "outline", PARA(outline_level), GW_ATTR_TWIPS, 0, NULL },
	{ "border-color", PARA(border_color), GW_ATTR_COLOR, 0, NULL },
	{ NULL, 0, 0, 0, NULL },
};

const GwAttr gw_notation_section_attrs[] = {
	{ "width", SECTION(width), GW_ATTR_TWIPS, 0, NULL },
	{ "height", SECTION(height), GW_ATTR_TWIPS, 0, NULL },
	{ "top", SECTION(top), GW_ATTR_TWIPS, 0, NULL },
	{ "bottom", SECTION(bottom), GW_ATTR_TWIPS, 0, NULL },
	{ "left", SECTION(left), GW_ATTR_TWIPS, 0, NULL },
	{ "right", SECTION(right), GW_ATTR_TWIPS, 0, NULL },
	{ "gutter", SECTION(gutter), GW_ATTR_TWIPS, 0, NULL },
	{ "header", SECTION(header), GW_ATTR_TWIPS, 0, NULL },
	{ "footer", SECTION(footer), GW_ATTR_TWIPS, 0, NULL },
	{ "columns", SECTION(columns), GW_ATTR_TWIPS, 0, NULL },
	{ "pitch", SECTION(grid_line_pitch), GW_ATTR_TWIPS, 0, NULL },
	{ "char-space", SECTION(grid_char_space), GW_ATTR_TWIPS, 0, NULL },
	{ NULL, 0, 0, 0, NULL },
};

const char *const gw_notation_aligns[] = {
	[GW_ALIGN_UNSET] = "",        [GW_ALIGN_LEFT] = "left",
	[GW_ALIGN_CENTER] = "center", [GW_ALIGN_RIGHT] = "right",
	[GW_ALIGN_JUSTIFY] = "justify", [GW_ALIGN_DISTRIBUTE] = "distribute", NULL,
};

const char *const gw_notation_stories[] = {
	[GW_STORY_BODY] = "body",         [GW_STORY_TEXTBOX] = "textbox",
	[GW_STORY_FOOTNOTE] = "footnote", [GW_STORY_ENDNOTE] = "endnote",
	[GW_STORY_HEADER] = "header",     [GW_STORY_FOOTER] = "footer", NULL,
};

static void
unset_numbers(gpointer base, const GwAttr *attrs)
{
	for (; attrs->name; attrs++) {
		if (attrs->type != GW_ATTR_STRING)
			G_STRUCT_MEMBER(gint32, base, attrs->offset) = GW_UNSET;
		if (attrs->twin)
			G_STRUCT_MEMBER(gint32, base, attrs->twin) = GW_UNSET;
	}
}

void
gw_notation_blank_formats(GwRunFormat *run, GwParaFormat *para)
{
	*run = (GwRunFormat){ 0 };
	*para = (GwParaFormat){ 0 };
	unset_numbers(run, gw_notation_run_attrs);
	unset_numbers(para, gw_notation_para_attrs);
	para->line = GW_UNSET;
}

void
gw_notation_blank_section(GwSection *section)
{
	*section = (GwSection){ 0 };
	unset_numbers(section, gw_notation_section_attrs);
}
