#include <stdlib.h>
#include <string.h>

#include "model/docx_p.h"

#define SHORT_STRING 128

/* --- attribute values ------------------------------------------------------- */

const char *
gw_docx_intern(GwDocx *docx, const char *p, gsize len)
{
	char buffer[SHORT_STRING], *copy = buffer;
	const char *interned;

	if (len >= SHORT_STRING)
		copy = g_malloc(len + 1);
	memcpy(copy, p, len);
	copy[len] = '\0';
	interned = g_hash_table_lookup(docx->strings, copy);
	if (!interned) {
		interned = gw_arena_strndup(docx->arena, p, len);
		g_hash_table_insert(docx->strings, (gpointer)(gsize)interned,
				    (gpointer)(gsize)interned);
	}
	if (copy != buffer)
		g_free(copy);
	return interned;
}

const char *
gw_docx_attr(GwDocx *docx, const GwXmlElement *element, guint tag)
{
	GwXmlValue value;

	return gw_xml_attr(element, tag, &value) ? gw_docx_intern(docx, value.p, value.len) : NULL;
}

gboolean
gw_docx_attr_int(const GwXmlElement *element, guint tag, gint32 *number)
{
	GwXmlValue value;

	return gw_xml_attr(element, tag, &value) && gw_xml_value_int(value, number);
}

/* Points in a unit of ST_UniversalMeasure (22.9.2.15); 0 without a unit. */
static double
points_in_unit(const char *unit)
{
	static const struct {
		char name[3];
		double points;
	} units[] = {
		{ "pt", 1 },	      { "mm", 72 / 25.4 }, { "cm", 72 / 2.54 },
		{ "in", 72 },	      { "pc", 12 },	   { "pi", 12 },
	};
	gsize i;

	for (i = 0; i < G_N_ELEMENTS(units); i++)
		if (strcmp(unit, units[i].name) == 0)
			return units[i].points;
	return 0;
}

gboolean
gw_docx_attr_length(const GwXmlElement *element, guint tag, gint32 per_point, gint32 *length)
{
	GwXmlValue value;
	char number[32], *unit;
	double amount, points;

	if (!gw_xml_attr(element, tag, &value) || !gw_xml_value_int(value, length))
		return FALSE;
	if (g_ascii_isdigit(value.p[value.len - 1]) && !memchr(value.p, '.', value.len))
		return TRUE;
	g_strlcpy(number, value.p, MIN(value.len + 1, sizeof number));
	amount = g_ascii_strtod(number, &unit);
	points = points_in_unit(unit);
	if (points > 0)
		amount *= points * per_point;
	amount = CLAMP(amount, -1e9, 1e9);
	*length = (gint32)(amount < 0 ? amount - 0.5 : amount + 0.5);
	return TRUE;
}

gboolean
gw_docx_is_on(const GwXmlElement *element)
{
	GwXmlValue value;

	if (!gw_xml_attr(element, W(val), &value))
		return TRUE;
	return !gw_xml_value_is(value, "0") && !gw_xml_value_is(value, "false") &&
	       !gw_xml_value_is(value, "off");
}

gint32
gw_docx_color(GwXmlValue value)
{
	gint32 color = 0;
	gsize i;

	if (value.len != 6)
		return GW_UNSET;
	for (i = 0; i < 6; i++) {
		if (!g_ascii_isxdigit(value.p[i]))
			return GW_UNSET;
		color = color * 16 + g_ascii_xdigit_value(value.p[i]);
	}
	return color;
}

gboolean
gw_docx_is_symbol_font(const char *font)
{
	return font && (g_str_has_prefix(font, "Wingdings") || g_str_has_prefix(font, "Webdings") ||
			strcmp(font, "Symbol") == 0);
}

/* --- w:rPr ------------------------------------------------------------------- */

static void
set_run_bit(GwRunProps *props, guint bit, gboolean on)
{
	props->set |= GW_DOCX_BIT(bit);
	props->on = on ? props->on | GW_DOCX_BIT(bit) : props->on & ~GW_DOCX_BIT(bit);
}

static void
set_run_value(GwRunProps *props, guint which, gint32 value)
{
	props->set |= GW_DOCX_BIT(which);
	props->value[which] = value;
}

/* Anything but these values draws a line or a mark. */
static gboolean
is_none(const GwXmlElement *element)
{
	GwXmlValue value;

	return gw_xml_attr(element, W(val), &value) &&
	       (gw_xml_value_is(value, "none") || gw_xml_value_is(value, "nil"));
}

/* 17.3.2.26: the theme attribute wins over the name beside it; a theme that has
 * no such font leaves the name. */
static void
set_font(GwDocx *docx, GwRunProps *props, guint slot, const GwXmlElement *element, guint name_tag,
	 guint theme_tag)
{
	GwXmlValue value;
	const char *font = NULL;

	if (gw_xml_attr(element, theme_tag, &value))
		font = gw_docx_theme_font(docx, value);
	if (!font && gw_xml_attr(element, name_tag, &value) && value.len)
		font = gw_docx_intern(docx, value.p, value.len);
	if (!font)
		return;
	props->font[slot - R_ASCII] = font;
	props->set |= GW_DOCX_BIT(slot);
}

static void
set_fonts(GwDocx *docx, GwRunProps *props, const GwXmlElement *element)
{
	set_font(docx, props, R_ASCII, element, W(ascii), W(asciiTheme));
	set_font(docx, props, R_HANSI, element, W(hAnsi), W(hAnsiTheme));
	set_font(docx, props, R_EAST, element, W(eastAsia), W(eastAsiaTheme));
	set_font(docx, props, R_CS, element, W(cs), W(cstheme));
}

static void
set_vertical(GwRunProps *props, const GwXmlElement *element)
{
	GwXmlValue value;

	if (!gw_xml_attr(element, W(val), &value))
		return;
	set_run_bit(props, R_SUPERSCRIPT, gw_xml_value_is(value, "superscript"));
	set_run_bit(props, R_SUBSCRIPT, gw_xml_value_is(value, "subscript"));
}

static void
set_length(GwRunProps *props, guint which, const GwXmlElement *element, gint32 per_point)
{
	gint32 length;

	if (gw_docx_attr_length(element, W(val), per_point, &length))
		set_run_value(props, which, length);
}

void
gw_docx_run_property(GwDocx *docx, GwRunProps *props, const GwXmlElement *element)
{
	GwXmlValue value;

	switch (element->tag) {
	case W(rStyle):
		props->style = gw_docx_attr(docx, element, W(val));
		break;
	case W(rFonts):
		set_fonts(docx, props, element);
		break;
	case W(sz):
		set_length(props, R_SIZE, element, 2);
		break;
	case W(spacing):
		set_length(props, R_SPACING, element, 20);
		break;
	case W(w):
		set_length(props, R_SCALE, element, 1);
		break;
	case W(color):
		if (gw_xml_attr(element, W(val), &value))
			set_run_value(props, R_COLOR, gw_docx_color(value));
		break;
	case W(b):
		set_run_bit(props, R_BOLD, gw_docx_is_on(element));
		break;
	case W(i):
		set_run_bit(props, R_ITALIC, gw_docx_is_on(element));
		break;
	case W(strike):
		set_run_bit(props, R_STRIKE, gw_docx_is_on(element));
		break;
	case W(dstrike):
		set_run_bit(props, R_DOUBLE_STRIKE, gw_docx_is_on(element));
		break;
	case W(vanish):
		set_run_bit(props, R_VANISH, gw_docx_is_on(element));
		break;
	case W(u):
		set_run_bit(props, R_UNDERLINE, !is_none(element));
		break;
	case W(em):
		set_run_bit(props, R_EMPHASIS, !is_none(element));
		break;
	case W(vertAlign):
		set_vertical(props, element);
		break;
	case W(del):
	case W(moveFrom):
		set_run_bit(props, R_DELETED, TRUE);
		break;
	default:
		break;
	}
}

/* --- w:pPr ------------------------------------------------------------------- */

static void
set_para_bit(GwParaProps *props, guint bit, gboolean on)
{
	props->set |= GW_DOCX_BIT(bit);
	props->on = on ? props->on | GW_DOCX_BIT(bit) : props->on & ~GW_DOCX_BIT(bit);
}

static void
set_para_value(GwParaProps *props, guint which, gint32 value)
{
	props->set |= GW_DOCX_BIT(which);
	props->value[which] = value;
}

/* ST_Jc (17.18.44); the strict names beside the transitional ones. */
static void
set_align(GwParaProps *props, const GwXmlElement *element)
{
	static const struct {
		const char *name;
		GwAlign align;
	} aligns[] = {
		{ "left", GW_ALIGN_LEFT },
		{ "start", GW_ALIGN_LEFT },
		{ "center", GW_ALIGN_CENTER },
		{ "right", GW_ALIGN_RIGHT },
		{ "end", GW_ALIGN_RIGHT },
		{ "both", GW_ALIGN_JUSTIFY },
		{ "distribute", GW_ALIGN_DISTRIBUTE },
		{ "thaiDistribute", GW_ALIGN_DISTRIBUTE },
		{ "lowKashida", GW_ALIGN_JUSTIFY },
		{ "mediumKashida", GW_ALIGN_JUSTIFY },
		{ "highKashida", GW_ALIGN_JUSTIFY },
	};
	GwXmlValue value;
	gsize i;

	if (!gw_xml_attr(element, W(val), &value))
		return;
	for (i = 0; i < G_N_ELEMENTS(aligns); i++)
		if (gw_xml_value_is(value, aligns[i].name))
			set_para_value(props, P_ALIGN, (gint32)aligns[i].align);
}

static void
set_indent(GwParaProps *props, const GwXmlElement *element)
{
	static const struct {
		guint tag, which;
		gint32 sign;
		gboolean chars;
	} indents[] = {
		{ W(left), P_LEFT, 1, FALSE },
		{ W(start), P_LEFT, 1, FALSE },
		{ W(right), P_RIGHT, 1, FALSE },
		{ W(end), P_RIGHT, 1, FALSE },
		{ W(firstLine), P_FIRST_LINE, 1, FALSE },
		{ W(hanging), P_FIRST_LINE, -1, FALSE }, /* wins over firstLine */
		{ W(leftChars), P_LEFT_CHARS, 1, TRUE },
		{ W(startChars), P_LEFT_CHARS, 1, TRUE },
		{ W(rightChars), P_RIGHT_CHARS, 1, TRUE },
		{ W(endChars), P_RIGHT_CHARS, 1, TRUE },
		{ W(firstLineChars), P_FIRST_LINE_CHARS, 1, TRUE },
		{ W(hangingChars), P_FIRST_LINE_CHARS, -1, TRUE },
	};
	gint32 number;
	gsize i;

	for (i = 0; i < G_N_ELEMENTS(indents); i++) {
		if (indents[i].chars ? gw_docx_attr_int(element, indents[i].tag, &number) :
				       gw_docx_attr_length(element, indents[i].tag, 20, &number))
			set_para_value(props, indents[i].which, number * indents[i].sign);
	}
}

/* w:beforeAutospacing and w:afterAutospacing make Word put 14 pt there. */
#define AUTOMATIC_SPACING 280

static void
set_side_spacing(GwParaProps *props, const GwXmlElement *element, guint which, guint tag,
		 guint lines, guint lines_tag, guint auto_tag)
{
	GwXmlValue value;
	gint32 number;

	if (gw_docx_attr_length(element, tag, 20, &number))
		set_para_value(props, which, number);
	if (gw_docx_attr_int(element, lines_tag, &number))
		set_para_value(props, lines, number);
	if (gw_xml_attr(element, auto_tag, &value) &&
	    (gw_xml_value_is(value, "1") || gw_xml_value_is(value, "true") ||
	     gw_xml_value_is(value, "on")))
		set_para_value(props, which, AUTOMATIC_SPACING);
}

static void
set_spacing(GwParaProps *props, const GwXmlElement *element)
{
	GwXmlValue rule;
	gint32 number;

	if (gw_docx_attr_length(element, W(line), 20, &number))
		set_para_value(props, P_LINE, number);
	if (gw_xml_attr(element, W(lineRule), &rule))
		set_para_value(props, P_LINE_RULE,
			       gw_xml_value_is(rule, "exact")	? GW_LINE_EXACT :
			       gw_xml_value_is(rule, "atLeast") ? GW_LINE_AT_LEAST :
								  GW_LINE_AUTO);
	set_side_spacing(props, element, P_BEFORE, W(before), P_BEFORE_LINES, W(beforeLines),
			 W(beforeAutospacing));
	set_side_spacing(props, element, P_AFTER, W(after), P_AFTER_LINES, W(afterLines),
			 W(afterAutospacing));
}

static void
set_border(GwParaProps *props, guint bit, const GwXmlElement *element)
{
	GwXmlValue value;

	set_para_bit(props, bit, !is_none(element));
	if (!is_none(element) && gw_xml_attr(element, W(color), &value))
		set_para_value(props, P_BORDER_COLOR, gw_docx_color(value));
}

static void
set_number(GwParaProps *props, guint which, const GwXmlElement *element)
{
	gint32 number;

	if (gw_docx_attr_int(element, W(val), &number))
		set_para_value(props, which, number);
}

void
gw_docx_para_property(GwDocx *docx, GwParaProps *props, const GwXmlElement *element)
{
	(void)docx;
	switch (element->tag) {
	case W(jc):
		set_align(props, element);
		break;
	case W(ind):
		set_indent(props, element);
		break;
	case W(spacing):
		set_spacing(props, element);
		break;
	case W(outlineLvl):
		set_number(props, P_OUTLINE, element);
		break;
	case W(ilvl):
		set_number(props, P_NUM_LEVEL, element);
		break;
	case W(numId):
		set_number(props, P_NUM_ID, element);
		break;
	case W(contextualSpacing):
		set_para_bit(props, P_CONTEXTUAL, gw_docx_is_on(element));
		break;
	case W(snapToGrid):
		set_para_bit(props, P_SNAP_TO_GRID, gw_docx_is_on(element));
		break;
	case W(keepNext):
		set_para_bit(props, P_KEEP_NEXT, gw_docx_is_on(element));
		break;
	case W(pageBreakBefore):
		set_para_bit(props, P_PAGE_BREAK, gw_docx_is_on(element));
		break;
	case W(top): /* of w:pBdr */
		set_border(props, P_BORDER_TOP, element);
		break;
	case W(bottom):
		set_border(props, P_BORDER_BOTTOM, element);
		break;
	default:
		break;
	}
}
