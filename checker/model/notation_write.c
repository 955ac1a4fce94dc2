#include "model/notation.h"

#include <string.h>

#include "base/utf.h"
#include "model/notation_p.h"

/* --- values ------------------------------------------------------------------ */

static void
put_string(GString *out, const char *name, const char *value)
{
	if (!value || !*value)
		return;
	if (strpbrk(value, " \t]\"="))
		g_string_append_printf(out, " %s=\"%s\"", name, value);
	else
		g_string_append_printf(out, " %s=%s", name, value);
}

/* Hundredths without needless zeros: 200 → 2, 150 → 1.5. */
static void
put_hundredths(GString *out, const char *name, gint32 value, const char *suffix)
{
	char buffer[G_ASCII_DTOSTR_BUF_SIZE];

	g_ascii_formatd(buffer, sizeof buffer, "%g", value / 100.0);
	g_string_append_printf(out, " %s=%s%s", name, buffer, suffix);
}

static void
put_attr(GString *out, const GwAttr *attr, gconstpointer base)
{
	gint32 value;
	char buffer[G_ASCII_DTOSTR_BUF_SIZE];

	if (attr->type == GW_ATTR_STRING) {
		put_string(out, attr->name, G_STRUCT_MEMBER(const char *, base, attr->offset));
		return;
	}
	if (attr->twin) {
		value = G_STRUCT_MEMBER(gint32, base, attr->twin);
		if (value != GW_UNSET) {
			put_hundredths(out, attr->name, value, attr->suffix);
			return;
		}
	}
	value = G_STRUCT_MEMBER(gint32, base, attr->offset);
	if (value == GW_UNSET)
		return;
	if (attr->type == GW_ATTR_COLOR)
		g_string_append_printf(out, " %s=%06X", attr->name, (guint)value);
	else if (attr->type == GW_ATTR_POINTS)
		g_string_append_printf(out, " %s=%s", attr->name,
				       g_ascii_formatd(buffer, sizeof buffer, "%g", value / 2.0));
	else
		g_string_append_printf(out, " %s=%d", attr->name, value);
}

static void
put_attrs(GString *out, const GwAttr *attrs, gconstpointer base)
{
	for (; attrs->name; attrs++)
		put_attr(out, attrs, base);
}

static void
put_flag(GString *out, const char *name, gboolean set)
{
	if (set)
		g_string_append_printf(out, " %s", name);
}

/* --- formats ------------------------------------------------------------------- */

static void
put_run_format(GString *out, const GwRunFormat *format)
{
	put_attrs(out, gw_notation_run_attrs, format);
	put_flag(out, "bold", format->bold);
	put_flag(out, "italic", format->italic);
	put_flag(out, "underline", format->underline);
	put_flag(out, "strike", format->strike);
}

static void
put_para_format(GString *out, const GwParaFormat *format)
{
	static const char *const rules[] = { "", "auto", "", "min" };

	put_string(out, "align", gw_notation_aligns[format->align]);
	put_attrs(out, gw_notation_para_attrs, format);
	if (format->line != GW_UNSET && format->line_rule)
		g_string_append_printf(out, " line=%s%d", rules[format->line_rule], format->line);
	put_flag(out, "border-top", format->border_top);
	put_flag(out, "border-bottom", format->border_bottom);
}

static const GwRunFormat *
first_format(const GwDocument *doc, const GwParagraph *paragraph, guint32 *run)
{
	while (*run < doc->n_runs && doc->runs[*run].span.end <= paragraph->span.start)
		++*run;
	if (*run < doc->n_runs && doc->runs[*run].span.start < paragraph->span.end)
		return doc->runs[*run].format;
	return NULL;
}

/* --- lines ------------------------------------------------------------------------ */

static void
put_section(GString *out, const GwSection *section)
{
	g_string_append(out, "[" GW_NOTATION_PAGE);
	put_attrs(out, gw_notation_section_attrs, section);
	put_flag(out, "landscape", section->landscape);
	put_flag(out, "title-page", section->title_page);
	put_flag(out, "grid-lines", section->grid_lines);
	put_flag(out, "grid-chars", section->grid_chars);
	put_flag(out, "mirror", section->mirror_margins);
	put_flag(out, "even-odd", section->even_and_odd);
	g_string_append(out, "]\n");
}

/* A '\v' is a line break inside a paragraph; other controls would break the lines. */
static void
put_text(GString *out, const GwDocument *doc, GwSpan span, gboolean headless)
{
	char *text = gw_document_text(doc, span), *p;

	if (headless && *text == '[')
		g_string_append_c(out, '\\');
	for (p = text; *p; p++) {
		if (*p == '\\')
			g_string_append(out, "\\\\");
		else if (*p == '\v')
			g_string_append(out, "\\v");
		else if (*p == '\r')
			g_string_append(out, "\\r");
		else
			g_string_append_c(out, *p);
	}
	g_string_append_c(out, '\n');
	g_free(text);
}

static void
put_residue(GString *out, const GwResidue *residue)
{
	char *text = g_strdup(residue->text ? residue->text : "");

	g_string_append_printf(out, "[" GW_NOTATION_RESIDUE " kind=%s at=%u-%u",
			       gw_residue_id(residue->kind), residue->at.start, residue->at.end);
	put_string(out, "name", residue->name);
	put_string(out, "author", residue->author);
	g_string_append_printf(out, "] %s\n", g_strdelimit(text, "\n\r\v", ' '));
	g_free(text);
}

static void
put_head_attrs(GString *out, const GwDocument *doc, const GwParagraph *paragraph,
	       const GwRunFormat *run)
{
	(void)doc;
	if (run)
		put_run_format(out, run);
	if (paragraph->format)
		put_para_format(out, paragraph->format);
	put_string(out, "style", paragraph->style);
	put_flag(out, "page-break", paragraph->breaks_page);
	if (paragraph->generated)
		g_string_append_printf(out, " number=%u", paragraph->generated);
	if (paragraph->story != GW_STORY_BODY)
		put_string(out, "story", gw_notation_stories[paragraph->story]);
	if (paragraph->table)
		g_string_append_printf(out, " cell=%u.%u.%u", paragraph->table, paragraph->row,
				       paragraph->column);
}

/* The bracket before the text; nothing at all if there is nothing to say. */
static gboolean
put_head(GString *out, const GwDocument *doc, const GwParagraph *paragraph, const char *role,
	 gboolean attachment, const GwRunFormat *run, GwDumpFlags flags)
{
	gsize start = out->len, empty;

	g_string_append_c(out, '[');
	empty = out->len;
	if (role && *role)
		g_string_append_printf(out, " %s%s", attachment ? GW_NOTATION_ATTACHMENT : "", role);
	if (flags & GW_DUMP_FORMAT)
		put_head_attrs(out, doc, paragraph, run);
	if (out->len == empty) {
		g_string_truncate(out, start);
		return FALSE;
	}
	g_string_erase(out, (gssize)empty, 1); /* the blank before the first item */
	g_string_append(out, "] ");
	return TRUE;
}

static void
put_why(GString *out, const GwElement *element)
{
	g_string_append_printf(out, "    # %s %.2f", gw_role_label(element->role),
			       (double)element->confidence);
	if (element->why && *element->why)
		g_string_append_printf(out, "：%s", element->why);
	g_string_append_c(out, '\n');
	if (!element->runner_up)
		return;
	g_string_append_printf(out, "    #   其次 %s", gw_role_label(element->runner_up));
	if (element->why_other && *element->why_other)
		g_string_append_printf(out, "：%s", element->why_other);
	g_string_append_c(out, '\n');
}

/* A paragraph without recognised elements is printed with its given role. */
static void
put_paragraph(GString *out, const GwDocument *doc, guint32 index, guint32 *element, guint32 *run,
	      GwDumpFlags flags)
{
	const GwParagraph *paragraph = &doc->paragraphs[index];
	const GwRunFormat *format = first_format(doc, paragraph, run);
	const GwElement *first = NULL;
	const char *role = gw_role_label(paragraph->given);
	gboolean attachment = paragraph->given_attachment, head;
	guint32 e;

	while (*element < doc->n_elements && doc->elements[*element].paragraph < index)
		++*element;
	if (*element < doc->n_elements && doc->elements[*element].paragraph == index)
		first = &doc->elements[*element];
	if (first && flags & GW_DUMP_ROLES) {
		role = gw_role_label(first->role);
		attachment = first->attachment;
	}
	head = put_head(out, doc, paragraph, role, attachment, format, flags);
	put_text(out, doc, paragraph->span, !head);
	if (first && flags & GW_DUMP_WHY)
		for (e = *element; e < doc->n_elements && doc->elements[e].paragraph == index; e++)
			put_why(out, &doc->elements[e]);
}

void
gw_notation_write(const GwDocument *doc, GwDumpFlags flags, GString *out)
{
	guint32 i, section = 0, residue = 0, element = 0, run = 0;

	if (flags & GW_DUMP_GENRE)
		g_string_append_printf(out, "[文种=%s 方向=%s]\n", gw_genre_label(doc->genre),
				       gw_direction_label(doc->direction));
	for (i = 0; i < doc->n_paragraphs; i++) {
		while (section < doc->n_sections && flags & GW_DUMP_FORMAT &&
		       doc->sections[section].span.start <= doc->paragraphs[i].span.start)
			put_section(out, &doc->sections[section++]);
		put_paragraph(out, doc, i, &element, &run, flags);
		while (residue < doc->n_residue && flags & GW_DUMP_FORMAT &&
		       doc->residue[residue].at.start <= doc->paragraphs[i].span.end)
			put_residue(out, &doc->residue[residue++]);
	}
	while (residue < doc->n_residue && flags & GW_DUMP_FORMAT)
		put_residue(out, &doc->residue[residue++]);
}
