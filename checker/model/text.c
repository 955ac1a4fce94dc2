#include "model/text.h"

#include <string.h>

#include "base/utf.h"
#include "model/builder.h"

/* Of the first lines, so many must carry a marker before a text counts as Markdown. */
#define MARKDOWN_LINES 200
#define MARKDOWN_MARKERS 2

/* The end of the line that begins at `at`; *next is where the following one begins. */
static gsize
line_end(const gunichar2 *p, gsize len, gsize at, gsize *next)
{
	at = gw_utf16_find(p, at, len, '\n', '\r');
	*next = at;
	if (at < len)
		*next = at + (p[at] == '\r' && at + 1 < len && p[at + 1] == '\n' ? 2 : 1);
	return at;
}

static GwEol
kind_of_break(const gunichar2 *p, gsize end, gsize next)
{
	if (next - end == 2)
		return GW_EOL_CRLF;
	return p[end] == '\r' ? GW_EOL_CR : GW_EOL_LF;
}

static gboolean
starts_with(const gunichar2 *p, gsize len, const char *ascii)
{
	gsize i, n = strlen(ascii);

	if (len < n)
		return FALSE;
	for (i = 0; i < n; i++)
		if (p[i] != (gunichar2)ascii[i])
			return FALSE;
	return TRUE;
}

static gboolean
has_markdown_marker(const gunichar2 *p, gsize len)
{
	static const char *const markers[] = { "# ", "## ", "### ", "#### ", "```", "- ", "* ", "> ",
					       "**" };
	guint i;

	for (i = 0; i < G_N_ELEMENTS(markers); i++)
		if (starts_with(p, len, markers[i]))
			return TRUE;
	return FALSE;
}

gboolean
gw_text_is_markdown(const gunichar2 *p, gsize len)
{
	gsize at = 0, next;
	guint lines, markers = 0, headings = 0;

	for (lines = 0; at < len && lines < MARKDOWN_LINES; lines++, at = next) {
		gsize end = line_end(p, len, at, &next);

		markers += has_markdown_marker(p + at, end - at);
		headings += p[at] == '#';
	}
	return headings && markers >= MARKDOWN_MARKERS;
}

GwDocument *
gw_text_read(const char *path, const gunichar2 *p, gsize len, const GwSource *source,
	     GError **error)
{
	gboolean markdown = gw_text_is_markdown(p, len);
	GwBuilder *builder = gw_builder_new(markdown ? GW_KIND_MARKDOWN : GW_KIND_TEXT, path);
	GwSource *found = gw_builder_source(builder);
	gsize at = 0, next;

	*found = *source;
	found->final_eol = FALSE;
	while (at < len) {
		const GwParagraph plain = { 0 };
		gsize end = line_end(p, len, at, &next);

		gw_builder_text(builder, p + at, end - at);
		gw_builder_end_paragraph(builder, &plain);
		found->final_eol = next > end;
		if (next > end) {
			GwEol eol = kind_of_break(p, end, next);

			found->eol = at == 0 || found->eol == eol ? eol : GW_EOL_MIXED;
		}
		at = next;
	}
	return gw_builder_finish(builder, error);
}
