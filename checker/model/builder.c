#include "model/builder.h"

#include <string.h>

#include "base/error.h"
#include "base/limits.h"
#include "base/utf.h"

/* Share of distinguishing characters that must be traditional; a quotation or
 * a name in a simplified draft stays far below. */
#define TRADITIONAL_MINIMUM 8
#define TRADITIONAL_SHARE 20 /* one of so many Han characters */

struct GwBuilder {
	GwDocument *doc; /* lives in its own arena */
	GArray *text, *paragraphs, *runs, *sections, *residue;
	guint32 paragraph_start;
	const char *limit_zh, *limit_en; /* set once a limit is passed */
};

GwBuilder *
gw_builder_new(GwKind kind, const char *path)
{
	GwBuilder *builder = g_new0(GwBuilder, 1);
	GwArena *arena = gw_arena_new();

	builder->doc = gw_arena_new0(arena, GwDocument, 1);
	builder->doc->arena = arena;
	builder->doc->kind = kind;
	builder->doc->path = gw_arena_strdup(arena, path);
	builder->doc->source.encoding = "UTF-8";
	builder->text = g_array_new(FALSE, FALSE, sizeof(gunichar2));
	builder->paragraphs = g_array_new(FALSE, FALSE, sizeof(GwParagraph));
	builder->runs = g_array_new(FALSE, FALSE, sizeof(GwRun));
	builder->sections = g_array_new(FALSE, FALSE, sizeof(GwSection));
	builder->residue = g_array_new(FALSE, FALSE, sizeof(GwResidue));
	return builder;
}

static void
free_arrays(GwBuilder *builder)
{
	g_array_free(builder->text, TRUE);
	g_array_free(builder->paragraphs, TRUE);
	g_array_free(builder->runs, TRUE);
	g_array_free(builder->sections, TRUE);
	g_array_free(builder->residue, TRUE);
	g_free(builder);
}

void
gw_builder_cancel(GwBuilder *builder)
{
	if (!builder)
		return;
	gw_document_free(builder->doc);
	free_arrays(builder);
}

GwArena *
gw_builder_arena(GwBuilder *builder)
{
	return builder->doc->arena;
}

guint32
gw_builder_offset(const GwBuilder *builder)
{
	return builder->text->len;
}

GwSource *
gw_builder_source(GwBuilder *builder)
{
	return &builder->doc->source;
}

static gboolean
has_room(GwBuilder *builder, gsize len)
{
	if (builder->limit_zh)
		return FALSE;
	if (len > GW_MAX_TEXT_UNITS - builder->text->len) {
		builder->limit_zh = "全文过长";
		builder->limit_en = "the text is too long";
	} else if (len + builder->text->len - builder->paragraph_start > GW_MAX_PARAGRAPH_UNITS) {
		builder->limit_zh = "一段过长";
		builder->limit_en = "a paragraph is too long";
	}
	return !builder->limit_zh;
}

void
gw_builder_text(GwBuilder *builder, const gunichar2 *p, gsize len)
{
	gunichar2 *text;
	gsize at;

	if (!len || !has_room(builder, len))
		return;
	g_array_append_vals(builder->text, p, (guint)len);
	text = &g_array_index(builder->text, gunichar2, builder->text->len - len);
	for (at = 0; (at = gw_utf16_find(text, at, len, '\n', '\n')) < len; at++)
		text[at] = ' ';
}

void
gw_builder_text_utf8(GwBuilder *builder, const char *s, gsize len)
{
	gsize units;
	gunichar2 *wide = gw_utf16_from_utf8(s, (gssize)len, &units, NULL);

	if (wide)
		gw_builder_text(builder, wide, units);
	g_free(wide);
}

void
gw_builder_run(GwBuilder *builder, guint32 start, const GwRunFormat *format)
{
	GwRun run = { { start, builder->text->len }, format }, *last;

	if (!format || builder->limit_zh || gw_span_is_empty(run.span))
		return;
	if (builder->runs->len) {
		last = &g_array_index(builder->runs, GwRun, builder->runs->len - 1);
		if (last->format == format && last->span.end == start) {
			last->span.end = run.span.end;
			return;
		}
	}
	g_array_append_val(builder->runs, run);
}

void
gw_builder_end_paragraph(GwBuilder *builder, const GwParagraph *paragraph)
{
	static const gunichar2 newline = '\n';
	GwParagraph ended = *paragraph;

	if (builder->paragraphs->len >= GW_MAX_PARAGRAPHS && !builder->limit_zh) {
		builder->limit_zh = "段落过多";
		builder->limit_en = "too many paragraphs";
	}
	if (!has_room(builder, 1))
		return;
	ended.span = gw_span(builder->paragraph_start, builder->text->len);
	if (!ended.line)
		ended.line = builder->paragraphs->len + 1;
	g_array_append_val(builder->paragraphs, ended);
	g_array_append_val(builder->text, newline);
	builder->paragraph_start = builder->text->len;
}

void
gw_builder_section(GwBuilder *builder, const GwSection *section)
{
	g_array_append_val(builder->sections, *section);
}

void
gw_builder_residue(GwBuilder *builder, const GwResidue *residue)
{
	g_array_append_val(builder->residue, *residue);
}

static gboolean
looks_traditional(const gunichar2 *text, gsize len, guint32 *n_traditional)
{
	gsize han, traditional;

	gw_count_traditional(text, len, &han, &traditional);
	*n_traditional = (guint32)traditional;
	return traditional >= TRADITIONAL_MINIMUM && traditional * TRADITIONAL_SHARE >= han;
}

GwDocument *
gw_builder_finish(GwBuilder *builder, GError **error)
{
	GwDocument *doc = builder->doc;
	GwArena *arena = doc->arena;

	if (builder->limit_zh) {
		gw_set_error(error, GW_ERROR_LIMIT, "%s：%s%.0s", "%s: %.0s%s", doc->path,
			     builder->limit_zh, builder->limit_en);
		gw_builder_cancel(builder);
		return NULL;
	}
#define TAKE(field, array, type) \
	(doc->n_##field = builder->array->len, \
	 doc->field = gw_arena_dup(arena, builder->array->data, sizeof(type) * builder->array->len))
	TAKE(paragraphs, paragraphs, GwParagraph);
	TAKE(runs, runs, GwRun);
	TAKE(sections, sections, GwSection);
	TAKE(residue, residue, GwResidue);
#undef TAKE
	doc->len = builder->text->len;
	doc->text = gw_arena_dup(arena, builder->text->data, sizeof(gunichar2) * doc->len);
	doc->traditional = looks_traditional(doc->text, doc->len, &doc->n_traditional);
	free_arrays(builder);
	return doc;
}
