#include "engine/carets.h"

#include <string.h>

#include "base/utf.h"

/* --- widths ------------------------------------------------------------------- */

static guint
char_width(gunichar c, gboolean wide)
{
	if (wide && g_unichar_iswide_cjk(c) && !g_unichar_iszerowidth(c))
		return 2;
	return gw_char_width(c);
}

static guint
text_width(const char *s, const char *end, gboolean wide)
{
	guint width = 0;

	for (; s < end; s = g_utf8_next_char(s))
		width += char_width(g_utf8_get_char(s), wide);
	return width;
}

/* --- caret lines ----------------------------------------------------------------- */

static gboolean
is_caret_line(const char *line, const char *end)
{
	gboolean any = FALSE;

	for (; line < end; line = g_utf8_next_char(line)) {
		gunichar c = g_utf8_get_char(line);

		if (c != '^' && !gw_is_blank(c))
			return FALSE;
		any |= c == '^';
	}
	return any;
}

static void
add_carets(const char *line, const char *end, guint number, GArray *carets)
{
	GwCaret caret = { .line = number };
	guint column = 0;

	for (;; line = g_utf8_next_char(line)) {
		gboolean on = line < end && *line == '^';

		if (!on && caret.width) {
			g_array_append_val(carets, caret);
			caret.width = 0;
		}
		if (line >= end)
			return;
		if (on && !caret.width)
			caret.column = column;
		caret.width += on;
		column += char_width(g_utf8_get_char(line), FALSE);
	}
}

char *
gw_example_split(const char *example, GArray **carets)
{
	GString *notation = g_string_new(NULL);
	guint line = 0;

	*carets = g_array_new(FALSE, FALSE, sizeof(GwCaret));
	while (*example) {
		const char *end = example + strcspn(example, "\n");
		const char *next = end + (*end == '\n');

		if (is_caret_line(example, end)) {
			add_carets(example, end, line, *carets);
		} else {
			g_string_append_len(notation, example, next - example);
			line++;
		}
		example = next;
	}
	return g_string_free(notation, FALSE);
}

/* One caret under the first half of a wide character points before it; what has no
 * width is marked by one caret, too. */
void
gw_example_mark(const char *line, const GwCaret *caret, gboolean wide, guint *start, guint *end)
{
	guint column = 0, last = caret->column + caret->width, at, width;

	*start = *end = G_MAXUINT;
	for (at = 0; *line; line = g_utf8_next_char(line), at++, column += width) {
		width = char_width(g_utf8_get_char(line), wide);
		if (column >= caret->column && *start == G_MAXUINT)
			*start = at;
		if (*end == G_MAXUINT && *start != G_MAXUINT &&
		    (column + width > last || (caret->width == 1 && width && at > *start)))
			*end = at;
	}
	*start = MIN(*start, at);
	*end = MIN(*end, at);
}

/* --- findings as carets -------------------------------------------------------------- */

GwCaretText
gw_caret_text(const char *notation)
{
	GwCaretText text = { .lines = g_strsplit(notation, "\n", -1) };

	text.n = g_strv_length(text.lines);
	return text;
}

void
gw_caret_text_clear(GwCaretText *text)
{
	g_strfreev(text->lines);
	text->lines = NULL;
}

gboolean
gw_caret_text_is_outside(const GwCaretText *text, guint line)
{
	const char *raw = line && line <= text->n ? text->lines[line - 1] : "";

	return g_str_has_prefix(raw, "[页面") || g_str_has_prefix(raw, "[残留");
}

/* One character of a notation line: notation.h's \\ \v \r \[ are one each. */
static const char *
next_in_line(const char *at)
{
	if (*at == '\\' && at[1] && strchr("\\[vr", at[1]))
		return at + 2;
	return g_utf8_next_char(at);
}

/* Characters from `at` to the end of a line. */
static glong
count_characters(const char *at)
{
	glong n = 0;

	for (; *at; at = next_in_line(at))
		n++;
	return n;
}

/* Where the text of a paragraph begins in its line: it is the tail of it, so the
 * first place with no more characters than the paragraph has.  A backslash in the
 * head cannot stand: heads are words. */
static const char *
text_start(const char *line, glong characters)
{
	glong n = count_characters(line);

	for (; n > characters && *line; n--)
		line = next_in_line(line);
	return line;
}

static void
add_piece(const GwCaretText *text, const GwDocument *doc, const GwParagraph *paragraph,
	  GwSpan piece, GArray *carets)
{
	const gunichar2 *units = doc->text + paragraph->span.start;
	GwCaret caret = { .line = paragraph->line };
	const char *line, *start, *end;
	glong before, inside;

	if (!paragraph->line || paragraph->line > text->n)
		return;
	line = text->lines[paragraph->line - 1];
	before = (glong)gw_utf16_points(units, piece.start - paragraph->span.start);
	inside = (glong)gw_utf16_points(doc->text + piece.start, gw_span_len(piece));
	start = text_start(line, (glong)gw_utf16_points(units, gw_span_len(paragraph->span)));
	while (before-- > 0 && *start)
		start = next_in_line(start);
	for (end = start; inside > 0 && *end; inside--)
		end = next_in_line(end);
	caret.column = text_width(line, start, text->wide);
	caret.width = MAX(text_width(start, end, text->wide), 1);
	g_array_append_val(carets, caret);
}

void
gw_caret_add_span(const GwCaretText *text, const GwDocument *doc, GwSpan span, GArray *carets)
{
	guint32 first = gw_document_paragraph_index(doc, span.start);
	guint before = carets->len;

	for (guint32 i = first; i < doc->n_paragraphs; i++) {
		const GwParagraph *paragraph = &doc->paragraphs[i];
		GwSpan piece = gw_span(MAX(span.start, paragraph->span.start),
				       MIN(span.end, paragraph->span.end));

		if (paragraph->span.start >= span.end)
			break;
		if (!gw_span_is_empty(piece))
			add_piece(text, doc, paragraph, piece, carets);
	}
	if (carets->len == before && first < doc->n_paragraphs)
		add_piece(text, doc, &doc->paragraphs[first], gw_span(span.start, span.start), carets);
}

gint
gw_caret_compare(gconstpointer a, gconstpointer b)
{
	const GwCaret *one = a, *other = b;

	if (one->line != other->line)
		return one->line < other->line ? -1 : 1;
	if (one->column != other->column)
		return one->column < other->column ? -1 : 1;
	return one->width < other->width ? -1 : one->width > other->width;
}
