#include "model/notation.h"

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

static gboolean
complain(Reader *reader, const char *zh, const char *en, const char *what)
{
	gw_set_error(reader->error, GW_ERROR_RULE, "%s:%u: %s%.0s：%s", "%s:%u: %.0s%s: %s",
		     reader->path, reader->line, zh, en, what);
	return FALSE;
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
read_item(Reader *reader, GwNotationHead *head, char *item)
{
	char *equals = strchr(item, '=');

	if (!equals)
		return gw_notation_take_word(head, item) ||
		       complain(reader, "不认识的角色或属性（以方括号开头的正文请写成“\\[”）",
				"unknown role or attribute (write '\\[' for a text that starts with a bracket)",
				item);
	*equals = '\0';
	if (gw_notation_take_value(head, gw_builder_arena(reader->builder), item, equals + 1))
		return TRUE;
	*equals = '=';
	return complain(reader, "不认识的属性或属性值", "unknown attribute or value", item);
}

static gboolean
read_head(Reader *reader, GwNotationHead *head, const char *at, const char *end)
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
add_paragraph(Reader *reader, GwNotationHead *head, const char *text, gsize len)
{
	GwArena *arena = gw_builder_arena(reader->builder);
	guint32 start = gw_builder_offset(reader->builder);
	gsize units;
	char *plain = unescape(text, len, &units);

	for (gint32 i = 0; i < MAX(head->times, 1); i++)
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
take_document_items(Reader *reader, const GwNotationHead *head)
{
	if (head->genre_given) {
		reader->genre_given = TRUE;
		reader->genre = head->genre;
	}
	if (head->direction_given) {
		reader->direction_given = TRUE;
		reader->direction = head->direction;
	}
}

static void
add_line(Reader *reader, GwNotationHead *head, const char *text, gsize len)
{
	if (head->is_document) {
		take_document_items(reader, head);
		return;
	}
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
	GwNotationHead head = { 0 };
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
