/* The items of a notation line's head: roles, flags, attributes. */
#include <stdlib.h>
#include <string.h>

#include "model/notation_p.h"

/* --- values ------------------------------------------------------------------- */

static gboolean
parse_int(const char *text, int base, gint32 *value)
{
	char *end;
	long number = strtol(text, &end, base);

	if (end == text || *end || number <= G_MININT32 || number > G_MAXINT32)
		return FALSE;
	*value = (gint32)number;
	return TRUE;
}

/* "2字": hundredths; FALSE if the suffix is not there. */
static gboolean
parse_hundredths(const char *text, const char *suffix, gint32 *value)
{
	char *end;
	double number = g_ascii_strtod(text, &end);

	if (end == text || strcmp(end, suffix) || number < -1e6 || number > 1e6)
		return FALSE;
	*value = (gint32)(number * 100 + (number < 0 ? -0.5 : 0.5));
	return TRUE;
}

/* "1.2.3" into `n` numbers. */
static gboolean
parse_numbers(const char *text, char separator, guint32 *numbers, guint n)
{
	guint i;

	for (i = 0; i < n; i++) {
		char *end;
		guint64 number = g_ascii_strtoull(text, &end, 10);

		if (end == text || number > G_MAXUINT32 || *end != (i + 1 < n ? separator : '\0'))
			return FALSE;
		numbers[i] = (guint32)number;
		text = end + 1;
	}
	return TRUE;
}

static gboolean
parse_points(const char *text, gint32 *value)
{
	char *end;
	double points = g_ascii_strtod(text, &end);

	if (end == text || *end || points < 0 || points > 2000)
		return FALSE;
	*value = (gint32)(points * 2 + 0.5);
	return TRUE;
}

static gboolean
set_attr(GwArena *arena, const GwAttr *attr, gpointer base, const char *value)
{
	gint32 *number = &G_STRUCT_MEMBER(gint32, base, attr->offset);

	switch (attr->type) {
	case GW_ATTR_STRING:
		G_STRUCT_MEMBER(const char *, base, attr->offset) =
			gw_arena_strdup(arena, value);
		return TRUE;
	case GW_ATTR_COLOR:
		return parse_int(value, 16, number);
	case GW_ATTR_POINTS:
		return parse_points(value, number);
	case GW_ATTR_TWIPS:
		if (attr->twin && parse_hundredths(value, attr->suffix,
						   &G_STRUCT_MEMBER(gint32, base, attr->twin)))
			return TRUE;
		return parse_int(value, 10, number);
	}
	return FALSE;
}

static const GwAttr *
find_attr(const GwAttr *attrs, const char *name)
{
	for (; attrs->name; attrs++)
		if (!strcmp(attrs->name, name))
			return attrs;
	return NULL;
}

static int
find_word(const char *const *words, const char *word)
{
	int i;

	for (i = 0; words[i]; i++)
		if (!strcmp(words[i], word))
			return i;
	return -1;
}

/* --- items of a head ------------------------------------------------------------- */

static gboolean
set_line(GwNotationHead *head, const char *value)
{
	head->para.line_rule = GW_LINE_EXACT;
	if (g_str_has_prefix(value, "auto")) {
		head->para.line_rule = GW_LINE_AUTO;
		value += strlen("auto");
	} else if (g_str_has_prefix(value, "min")) {
		head->para.line_rule = GW_LINE_AT_LEAST;
		value += strlen("min");
	}
	return parse_int(value, 10, &head->para.line);
}

static gboolean
set_paragraph_item(GwNotationHead *head, GwArena *arena, const char *name, const char *value)
{
	GwParagraph *p = &head->paragraph;
	int word;

	if (!strcmp(name, "align")) {
		word = find_word(gw_notation_aligns, value);
		head->para.align = (GwAlign)MAX(word, 0);
		head->has_para = TRUE;
		return word > 0;
	}
	if (!strcmp(name, "line")) {
		head->has_para = TRUE;
		return set_line(head, value);
	}
	if (!strcmp(name, "style")) {
		p->style = gw_arena_strdup(arena, value);
		return TRUE;
	}
	if (!strcmp(name, "story")) {
		word = find_word(gw_notation_stories, value);
		p->story = (GwStory)MAX(word, 0);
		return word >= 0;
	}
	if (!strcmp(name, "number"))
		return parse_numbers(value, '\0', &p->generated, 1);
	if (!strcmp(name, "cell")) {
		guint32 cell[3] = { 0 };

		if (!parse_numbers(value, '.', cell, 3))
			return FALSE;
		p->table = cell[0];
		p->row = cell[1];
		p->column = cell[2];
		return TRUE;
	}
	return FALSE;
}

static gboolean
set_residue_item(GwNotationHead *head, GwArena *arena, const char *name, const char *value)
{
	int kind;

	if (!strcmp(name, "author"))
		head->residue.author = gw_arena_strdup(arena, value);
	else if (!strcmp(name, "name"))
		head->residue.name = gw_arena_strdup(arena, value);
	else if (!strcmp(name, "at")) {
		guint32 at[2] = { 0 };

		if (!parse_numbers(value, '-', at, 2))
			return FALSE;
		head->residue.at = gw_span(at[0], at[1]);
	} else if (!strcmp(name, "kind")) {
		for (kind = 0; kind < GW_N_RESIDUES; kind++)
			if (!strcmp(gw_residue_id((GwResidueKind)kind), value))
				break;
		head->residue.kind = (GwResidueKind)kind;
		head->has_kind = kind < GW_N_RESIDUES;
		return head->has_kind;
	} else
		return FALSE;
	return TRUE;
}

static gboolean
set_document_item(GwNotationHead *head, const char *name, const char *value)
{
	head->is_document = TRUE;
	if (!strcmp(name, "文种")) {
		head->genre_given = TRUE;
		return gw_genre_parse(value, strlen(value), &head->genre);
	}
	head->direction_given = TRUE;
	return gw_direction_parse(value, strlen(value), &head->direction);
}

gboolean
gw_notation_take_value(GwNotationHead *head, GwArena *arena, const char *name, const char *value)
{
	const GwAttr *attr;

	if (head->is_residue)
		return set_residue_item(head, arena, name, value);
	if (head->is_page) {
		attr = find_attr(gw_notation_section_attrs, name);
		return attr && set_attr(arena, attr, &head->section, value);
	}
	if (!strcmp(name, "文种") || !strcmp(name, "方向"))
		return set_document_item(head, name, value);
	if (!strcmp(name, "times"))
		return parse_int(value, 10, &head->times) && head->times > 0 &&
		       head->times <= GW_NOTATION_MOST_TIMES;
	if ((attr = find_attr(gw_notation_run_attrs, name))) {
		head->has_run = TRUE;
		return set_attr(arena, attr, &head->run, value);
	}
	if ((attr = find_attr(gw_notation_para_attrs, name))) {
		head->has_para = TRUE;
		return set_attr(arena, attr, &head->para, value);
	}
	return set_paragraph_item(head, arena, name, value);
}

static gboolean
set_page_flag(GwNotationHead *head, const char *word)
{
	static const char *const words[] = { "landscape", "title-page", "grid-lines", "grid-chars",
					     "mirror", "even-odd", NULL };

	switch (find_word(words, word)) {
	case 0: head->section.landscape = TRUE; return TRUE;
	case 1: head->section.title_page = TRUE; return TRUE;
	case 2: head->section.grid_lines = TRUE; return TRUE;
	case 3: head->section.grid_chars = TRUE; return TRUE;
	case 4: head->section.mirror_margins = TRUE; return TRUE;
	case 5: head->section.even_and_odd = TRUE; return TRUE;
	default: return FALSE;
	}
}

static gboolean
set_text_flag(GwNotationHead *head, const char *word)
{
	static const char *const words[] = { "bold", "italic", "underline", "strike", "border-top",
					     "border-bottom", "page-break", NULL };
	int which = find_word(words, word);

	switch (which) {
	case 0: head->run.bold = TRUE; break;
	case 1: head->run.italic = TRUE; break;
	case 2: head->run.underline = TRUE; break;
	case 3: head->run.strike = TRUE; break;
	case 4: head->para.border_top = TRUE; break;
	case 5: head->para.border_bottom = TRUE; break;
	case 6: head->paragraph.breaks_page = TRUE; break;
	default: return FALSE;
	}
	head->has_run |= which < 4;
	head->has_para |= which == 4 || which == 5;
	return TRUE;
}

gboolean
gw_notation_take_word(GwNotationHead *head, const char *word)
{
	if (!strcmp(word, GW_NOTATION_PAGE))
		return head->is_page = TRUE;
	if (!strcmp(word, GW_NOTATION_RESIDUE))
		return head->is_residue = TRUE;
	if (head->is_page ? set_page_flag(head, word) : set_text_flag(head, word))
		return TRUE;
	if (g_str_has_prefix(word, GW_NOTATION_ATTACHMENT)) {
		head->paragraph.given_attachment = TRUE;
		word += strlen(GW_NOTATION_ATTACHMENT);
	}
	return gw_role_parse(word, strlen(word), &head->paragraph.given);
}
