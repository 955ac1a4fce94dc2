#include "report/quote.h"

#include "base/utf.h"
#include "report/visible.h"

#define LEAST_WIDTH 24

/* An … may be drawn two columns wide. */
#define ELLIPSIS_WIDTH 2

/* Left of a finding that alone fills the line. */
#define LEAST_CONTEXT 8

typedef struct {
	const GwDocument *doc;
	GwSpan line;     /* the paragraph */
	GwSpan span;     /* the finding, inside it */
} Quoting;

/* The columns that the character at `at` takes, and its units.  A combining
 * mark counts one here, so that no number of them fits into a window. */
static guint
measure(const Quoting *quoting, guint32 at, guint *units)
{
	gunichar c = gw_utf16_at(quoting->doc->text, quoting->line.end, at, units);

	return MAX(gw_visible_width(c), 1);
}

static guint32
char_before(const Quoting *quoting, guint32 at)
{
	const gunichar2 *text = quoting->doc->text;

	at--;
	if (at > quoting->line.start && text[at] >= 0xdc00 && text[at] <= 0xdfff &&
	    text[at - 1] >= 0xd800 && text[at - 1] <= 0xdbff)
		at--;
	return at;
}

/* Take characters from *at up to `end` while they fit; gives what is left. */
static guint
take_right(const Quoting *quoting, guint32 *at, guint32 end, guint columns)
{
	while (*at < end) {
		guint units, width = measure(quoting, *at, &units);

		if (width > columns)
			break;
		columns -= width;
		*at += units;
	}
	return columns;
}

static guint
take_left(const Quoting *quoting, guint32 *at, guint columns)
{
	while (*at > quoting->line.start) {
		guint32 before = char_before(quoting, *at);
		guint units, width = measure(quoting, before, &units);

		if (width > columns)
			break;
		columns -= width;
		*at = before;
	}
	return columns;
}

/* The finding, then half of what is left before it, then the rest after it, and
 * before it again if the paragraph ends first.  A finding that is itself cut
 * has context before it only. */
static GwSpan
choose_window(const Quoting *quoting, guint width)
{
	GwSpan window = quoting->line;
	guint32 at = quoting->line.start;
	guint left, kept;

	take_right(quoting, &at, quoting->line.end, width);
	if (at == quoting->line.end)
		return window;
	width -= 2 * ELLIPSIS_WIDTH;
	window = gw_span(quoting->span.start, quoting->span.start);
	left = take_right(quoting, &window.end, quoting->span.end, width - LEAST_CONTEXT) +
	       LEAST_CONTEXT;
	kept = window.end < quoting->span.end ? 0 : left / 2;
	left = take_left(quoting, &window.start, left - kept) + kept;
	left = take_right(quoting, &window.end, quoting->line.end, left);
	take_left(quoting, &window.start, left);
	return window;
}

static guint
append_text(GString *line, const Quoting *quoting, guint32 start, guint32 end)
{
	guint width = 0;

	while (start < end) {
		guint units;
		gunichar c = gw_utf16_at(quoting->doc->text, quoting->line.end, start, &units);

		width += gw_visible_append_char(line, c);
		start += units;
	}
	return width;
}

static void
append_times(GString *out, char c, guint n)
{
	while (n--)
		g_string_append_c(out, c);
}

static void
draw(const Quoting *quoting, GwSpan window, GwQuote *quote)
{
	GString *line = g_string_new(NULL), *carets = g_string_new(NULL);
	guint before = 0, under;
	guint32 end = MIN(quoting->span.end, window.end);

	if (window.start > quoting->line.start) {
		g_string_append(line, "…");
		before = gw_char_width(0x2026);
	}
	before += append_text(line, quoting, window.start, quoting->span.start);
	under = append_text(line, quoting, quoting->span.start, end);
	append_text(line, quoting, end, window.end);
	if (window.end < quoting->line.end)
		g_string_append(line, "…");
	append_times(carets, ' ', before);
	append_times(carets, '^', MAX(under, 1));
	quote->line = g_string_free(line, FALSE);
	quote->carets = g_string_free(carets, FALSE);
}

void
gw_quote_init(GwQuote *quote, const GwDocument *doc, GwSpan span, guint width)
{
	const GwParagraph *paragraph = gw_document_paragraph_at(doc, span.start);
	Quoting quoting = { .doc = doc };

	if (!paragraph && doc->n_paragraphs)
		paragraph = &doc->paragraphs[doc->n_paragraphs - 1];
	if (paragraph)
		quoting.line = paragraph->span;
	quoting.span.start = CLAMP(span.start, quoting.line.start, quoting.line.end);
	quoting.span.end = CLAMP(span.end, quoting.span.start, quoting.line.end);
	width = MAX(width ? width : GW_QUOTE_WIDTH, LEAST_WIDTH);
	draw(&quoting, choose_window(&quoting, width), quote);
}

void
gw_quote_clear(GwQuote *quote)
{
	g_clear_pointer(&quote->line, g_free);
	g_clear_pointer(&quote->carets, g_free);
}
