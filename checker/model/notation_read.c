#include "model/notation.h"

#include <stdlib.h>
#include <string.h>

#include "base/error.h"
#include "base/utf.h"
#include "model/builder.h"
#include "model/notation_p.h"

typedef struct {
	const char *path;
	guint line;
	GwBuilder *builder;
	GArray *sections; /* the last one still open */
	gboolean genre_given, direction_given;
	GwGenre genre;
	GwDirection direction;
	GError **error;
} Reader;

/* The head of one line while its items are read. */
typedef struct {
	GwParagraph paragraph;
	GwRunFormat run;
	GwParaFormat para;
	GwSection section;
	GwResidue residue;
	gboolean has_run, has_para, is_page, is_residue, is_document, has_kind;
} Head;

static gboolean
complain(Reader *reader, const char *zh, const char *en, const char *what)
{
	gw_set_error(reader->error, GW_ERROR_RULE, "%s:%u: %s%.0s：%s", "%s:%u: %.0s%s: %s",
		     reader->path, reader->line, zh, en, what);
	return FALSE;
}

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
set_attr(Reader *reader, const GwAttr *attr, gpointer base, const char *value)
{
	gint32 *number = &G_STRUCT_MEMBER(gint32, base, attr->offset);

	switch (attr->type) {
	case GW_ATTR_STRING:
		G_STRUCT_MEMBER(const char *, base, attr->offset) =
			gw_arena_strdup(gw_builder_arena(reader->builder), value);
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
set_line(Head *head, const char *value)
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
set_paragraph_item(Reader *reader, Head *head, const char *name, const char *value)
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
		p->style = gw_arena_strdup(gw_builder_arena(reader->builder), value);
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
set_residue_item(Reader *reader, Head *head, const char *name, const char *value)
{
	GwArena *arena = gw_builder_arena(reader->builder);
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
		for (kind = 0; kind <= GW_RESIDUE_ALTCHUNK; kind++)
			if (!strcmp(gw_residue_id((GwResidueKind)kind), value))
				break;
		head->residue.kind = (GwResidueKind)kind;
		head->has_kind = kind <= GW_RESIDUE_ALTCHUNK;
		return head->has_kind;
	} else
		return FALSE;
	return TRUE;
}

static gboolean
set_document_item(Reader *reader, Head *head, const char *name, const char *value)
{
	head->is_document = TRUE;
	if (!strcmp(name, "文种")) {
		reader->genre_given = TRUE;
		return gw_genre_parse(value, strlen(value), &reader->genre);
	}
	reader->direction_given = TRUE;
	return gw_direction_parse(value, strlen(value), &reader->direction);
}

static gboolean
set_item(Reader *reader, Head *head, const char *name, const char *value)
{
	const GwAttr *attr;

	if (head->is_residue)
		return set_residue_item(reader, head, name, value);
	if (head->is_page) {
		attr = find_attr(gw_notation_section_attrs, name);
		return attr && set_attr(reader, attr, &head->section, value);
	}
	if (!strcmp(name, "文种") || !strcmp(name, "方向"))
		return set_document_item(reader, head, name, value);
	if ((attr = find_attr(gw_notation_run_attrs, name))) {
		head->has_run = TRUE;
		return set_attr(reader, attr, &head->run, value);
	}
	if ((attr = find_attr(gw_notation_para_attrs, name))) {
		head->has_para = TRUE;
		return set_attr(reader, attr, &head->para, value);
	}
	return set_paragraph_item(reader, head, name, value);
}

static gboolean
set_page_flag(Head *head, const char *word)
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
set_text_flag(Head *head, const char *word)
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

/* A role, a flag, or one of the words that make the line something else. */
static gboolean
set_word(Reader *reader, Head *head, const char *word)
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
	if (gw_role_parse(word, strlen(word), &head->paragraph.given))
		return TRUE;
	return complain(reader, "不认识的角色或属性（以方括号开头的正文请写成“\\[”）",
			"unknown role or attribute (write '\\[' for a text that starts with a bracket)",
			word);
}

/* --- lines -------------------------------------------------------------------------- */

/* The next item of a head, quotes taken off; NULL at its end. */
static char *
next_item(const char **at, const char *end)
{
	GString *item = g_string_new(NULL);
	gboolean quoted = FALSE;

	while (*at < end && **at == ' ')
		++*at;
	for (; *at < end && (quoted || **at != ' '); ++*at) {
		if (**at == '"')
			quoted = !quoted;
		else
			g_string_append_c(item, **at);
	}
	if (item->len)
		return g_string_free(item, FALSE);
	g_string_free(item, TRUE);
	return NULL;
}

static gboolean
read_item(Reader *reader, Head *head, char *item)
{
	char *equals = strchr(item, '=');

	if (!equals)
		return set_word(reader, head, item);
	*equals = '\0';
	if (set_item(reader, head, item, equals + 1))
		return TRUE;
	*equals = '=';
	return complain(reader, "不认识的属性或属性值", "unknown attribute or value", item);
}

static gboolean
read_head(Reader *reader, Head *head, const char *at, const char *end)
{
	char *item;
	gboolean ok = TRUE;

	while (ok && (item = next_item(&at, end))) {
		ok = read_item(reader, head, item);
		g_free(item);
	}
	if (ok && head->is_residue && !head->has_kind)
		return complain(reader, "残留缺少", "residue lacks", "kind=");
	return ok;
}

static void
close_section(Reader *reader)
{
	GwSection *open;

	if (!reader->sections->len)
		return;
	open = &g_array_index(reader->sections, GwSection, reader->sections->len - 1);
	open->span.end = gw_builder_offset(reader->builder);
}

/* \\, \v, \r and a bracket after a backslash; any other backslash stands for itself. */
static char *
unescape(const char *text, gsize len, gsize *out_len)
{
	GString *out = g_string_sized_new(len);
	gsize i;

	for (i = 0; i < len; i++) {
		char next = i + 1 < len ? text[i + 1] : '\0';

		if (text[i] == '\\' && next && strchr("\\[vr", next)) {
			g_string_append_c(out, next == 'v' ? '\v' : next == 'r' ? '\r' : next);
			i++;
		} else {
			g_string_append_c(out, text[i]);
		}
	}
	*out_len = out->len;
	return g_string_free(out, FALSE);
}

static void
add_paragraph(Reader *reader, Head *head, const char *text, gsize len)
{
	GwArena *arena = gw_builder_arena(reader->builder);
	guint32 start = gw_builder_offset(reader->builder);
	gsize units;
	char *plain = unescape(text, len, &units);

	gw_builder_text_utf8(reader->builder, plain, units);
	g_free(plain);
	if (head->has_run)
		gw_builder_run(reader->builder, start,
			       gw_arena_dup(arena, &head->run, sizeof head->run));
	if (head->has_para)
		head->paragraph.format = gw_arena_dup(arena, &head->para, sizeof head->para);
	head->paragraph.line = reader->line;
	gw_builder_end_paragraph(reader->builder, &head->paragraph);
}

static void
add_line(Reader *reader, Head *head, const char *text, gsize len)
{
	if (head->is_document)
		return;
	if (head->is_page) {
		close_section(reader);
		head->section.span.start = gw_builder_offset(reader->builder);
		g_array_append_val(reader->sections, head->section);
	} else if (head->is_residue) {
		head->residue.text =
			gw_arena_strndup(gw_builder_arena(reader->builder), text, len);
		gw_builder_residue(reader->builder, &head->residue);
	} else {
		add_paragraph(reader, head, text, len);
	}
}

/* The bracket that ends the head; one inside "…" does not. */
static const char *
head_end(const char *at, const char *end)
{
	gboolean quoted = FALSE;

	for (; at < end; at++) {
		if (*at == '"')
			quoted = !quoted;
		else if (*at == ']' && !quoted)
			return at;
	}
	return NULL;
}

static gboolean
read_line(Reader *reader, const char *line, const char *end)
{
	Head head = { 0 };
	const char *close;

	gw_notation_blank_formats(&head.run, &head.para);
	gw_notation_blank_section(&head.section);
	head.residue.at = gw_span(gw_builder_offset(reader->builder),
				  gw_builder_offset(reader->builder));
	if (line < end && *line == '[') {
		close = head_end(line, end);
		if (!close)
			return complain(reader, "方括号没有配对，缺少", "the bracket is not closed, missing", "]");
		if (!read_head(reader, &head, line + 1, close))
			return FALSE;
		line = close + 1;
		if (line < end && *line == ' ')
			line++;
	}
	add_line(reader, &head, line, (gsize)(end - line));
	return TRUE;
}

static gboolean
read_lines(Reader *reader, const char *utf8, gsize len)
{
	const char *at = utf8, *stop = utf8 + len;

	while (at < stop) {
		const char *end = memchr(at, '\n', (gsize)(stop - at));

		if (!end)
			end = stop;
		reader->line++;
		if (!read_line(reader, at, end > at && end[-1] == '\r' ? end - 1 : end))
			return FALSE;
		at = end + 1;
	}
	return TRUE;
}

static GwDocument *
finish(Reader *reader)
{
	guint i;
	GwDocument *doc;

	close_section(reader);
	for (i = 0; i < reader->sections->len; i++)
		gw_builder_section(reader->builder,
				   &g_array_index(reader->sections, GwSection, i));
	doc = gw_builder_finish(reader->builder, reader->error);
	if (doc) {
		doc->genre = reader->genre;
		doc->genre_given = reader->genre_given;
		doc->direction = reader->direction;
		doc->direction_given = reader->direction_given;
	}
	return doc;
}

GwDocument *
gw_notation_read(const char *path, const char *utf8, gsize len, GError **error)
{
	Reader reader = { .path = path, .error = error };
	GwDocument *doc = NULL;

	if (!g_utf8_validate_len(utf8, len, NULL)) {
		complain(&reader, "编码无效，应为", "invalid encoding, should be", "UTF-8");
		return NULL;
	}
	reader.builder = gw_builder_new(GW_KIND_NOTATION, path);
	reader.sections = g_array_new(FALSE, FALSE, sizeof(GwSection));
	if (read_lines(&reader, utf8, len))
		doc = finish(&reader);
	else
		gw_builder_cancel(reader.builder);
	g_array_free(reader.sections, TRUE);
	return doc;
}
