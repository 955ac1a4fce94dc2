#include "engine/skip.h"

#include <string.h>

#include "base/utf.h"

/* standards/README.md 0.4 (3): a quotation of this length is somebody's words. */
#define LONG_QUOTE 12
/* Brackets within brackets beyond this are not writing. */
#define MAX_NESTED 16
/* A file name that begins further away than this is not one. */
#define MAX_FILE_NAME 64

typedef struct {
	gunichar2 open, close;
	guint depth;
	guint32 opened[MAX_NESTED];
	GArray *spans; /* GwSpan, the insides; sorted, not overlapping */
} Pair;

struct GwSkipSpans {
	const GwDocument *doc;
	gboolean found;
	Pair titles, quotes;
	GArray *urls; /* GwSpan */
};

GwSkipSpans *
gw_skip_new(const GwDocument *doc)
{
	GwSkipSpans *spans = g_new0(GwSkipSpans, 1);

	spans->doc = doc;
	spans->titles.open = u'《';
	spans->titles.close = u'》';
	spans->quotes.open = u'“';
	spans->quotes.close = u'”';
	spans->titles.spans = g_array_new(FALSE, FALSE, sizeof(GwSpan));
	spans->quotes.spans = g_array_new(FALSE, FALSE, sizeof(GwSpan));
	spans->urls = g_array_new(FALSE, FALSE, sizeof(GwSpan));
	return spans;
}

void
gw_skip_free(GwSkipSpans *spans)
{
	if (!spans)
		return;
	g_array_unref(spans->titles.spans);
	g_array_unref(spans->quotes.spans);
	g_array_unref(spans->urls);
	g_free(spans);
}

/* --- pairs ------------------------------------------------------------------------- */

/* A pair that closes swallows those that closed inside it. */
static void
close_pair(Pair *pair, guint32 at)
{
	GwSpan span;

	if (!pair->depth)
		return;
	span = gw_span(pair->opened[--pair->depth], at);
	while (pair->spans->len &&
	       g_array_index(pair->spans, GwSpan, pair->spans->len - 1).start >= span.start)
		g_array_set_size(pair->spans, pair->spans->len - 1);
	g_array_append_val(pair->spans, span);
}

static void
open_pair(Pair *pair, guint32 at)
{
	if (pair->depth < MAX_NESTED)
		pair->opened[pair->depth++] = at + 1;
}

/* --- addresses ------------------------------------------------------------------------ */

static gboolean
is_address_unit(gunichar2 c)
{
	return c > 0x20 && c < 0x7F && c != '"' && c != '<' && c != '>' && c != '|' && c != '\\';
}

static gboolean
view_has(const gunichar2 *p, guint32 len, const char *word)
{
	guint32 n = (guint32)strlen(word), i, k;

	for (i = 0; i + n <= len; i++) {
		for (k = 0; k < n && g_ascii_tolower((char)p[i + k]) == word[k]; k++)
			;
		if (k == n)
			return TRUE;
	}
	return FALSE;
}

static gboolean
ends_like_file(const gunichar2 *p, guint32 len)
{
	static const char *const endings[] = { ".doc", ".docx", ".wps", ".pdf", ".xls", ".xlsx",
					       ".et", ".ppt", ".pptx", ".txt", ".md", ".ofd",
					       ".zip", ".rar", ".jpg", ".png" };
	guint i;

	for (i = 0; i < G_N_ELEMENTS(endings); i++) {
		guint32 n = (guint32)strlen(endings[i]);

		if (n <= len && view_has(p + len - n, n, endings[i]))
			return TRUE;
	}
	return FALSE;
}

static gboolean
is_name_unit(gunichar2 c)
{
	return gw_is_han(c) || is_address_unit(c) || c == u'（' || c == u'）';
}

static gboolean
is_stop(gunichar2 c)
{
	return c == ',' || c == '.' || c == ';' || c == ':' || c == '!' || c == '?';
}

/* A run of ASCII from `start` to `end`: is it an address or the end of a file name?
 * The stop behind it is the sentence's. */
static void
judge_run(GwSkipSpans *spans, guint32 start, guint32 end)
{
	const gunichar2 *p = spans->doc->text + start;
	guint32 len = end - start, least = start - MIN(start, MAX_FILE_NAME);
	GwSpan span;

	while (len && is_stop(p[len - 1]))
		len--;
	span = gw_span(start, start + len);
	if (ends_like_file(p, len)) {
		while (span.start > least && is_name_unit(spans->doc->text[span.start - 1]))
			span.start--;
	} else if (!view_has(p, len, "://") && !view_has(p, len, "www.") &&
		   !(view_has(p, len, "@") && view_has(p, len, "."))) {
		return;
	}
	while (spans->urls->len &&
	       g_array_index(spans->urls, GwSpan, spans->urls->len - 1).end > span.start)
		span.start = g_array_index(spans->urls, GwSpan, spans->urls->len - 1).end;
	g_array_append_val(spans->urls, span);
}

/* --- finding and asking ------------------------------------------------------------------ */

static void
take_unit(GwSkipSpans *spans, gunichar2 c, guint32 at)
{
	Pair *pairs[] = { &spans->titles, &spans->quotes };
	guint i;

	for (i = 0; i < G_N_ELEMENTS(pairs); i++) {
		if (c == pairs[i]->open)
			open_pair(pairs[i], at);
		else if (c == pairs[i]->close)
			close_pair(pairs[i], at);
		else if (c == '\n')
			pairs[i]->depth = 0;
	}
}

static void
find_all(GwSkipSpans *spans)
{
	const gunichar2 *text = spans->doc->text;
	guint32 len = spans->doc->len, i, end;

	for (i = 0; i < len; i++) {
		gunichar2 c = text[i];

		if (c > 0x3020)
			continue;
		if (c == u'《' || c == u'》' || c == u'“' || c == u'”' || c == '\n')
			take_unit(spans, c, i);
		if (!is_address_unit(c))
			continue;
		for (end = i; end < len && is_address_unit(text[end]); end++)
			;
		if (end - i > 3)
			judge_run(spans, i, end);
		i = end - 1;
	}
	spans->found = TRUE;
}

static gboolean
inside(const GArray *spans, GwSpan span, guint32 least_len)
{
	guint from = 0, to = spans->len;

	while (from < to) {
		guint middle = from + (to - from) / 2;

		if (g_array_index(spans, GwSpan, middle).end < span.end)
			from = middle + 1;
		else
			to = middle;
	}
	return from < spans->len && gw_span_contains(g_array_index(spans, GwSpan, from), span) &&
	       gw_span_len(g_array_index(spans, GwSpan, from)) >= least_len;
}

gboolean
gw_skip_has(GwSkipSpans *spans, guint skip, GwSpan span)
{
	const GwParagraph *paragraph;

	if (!skip)
		return FALSE;
	if (!spans->found)
		find_all(spans);
	if ((skip & GW_SKIP_TITLES) && inside(spans->titles.spans, span, 0))
		return TRUE;
	if ((skip & GW_SKIP_SHORT_QUOTES) && inside(spans->quotes.spans, span, 0))
		return TRUE;
	if ((skip & GW_SKIP_QUOTES) && inside(spans->quotes.spans, span, LONG_QUOTE))
		return TRUE;
	if ((skip & GW_SKIP_URLS) && inside(spans->urls, span, 0))
		return TRUE;
	if (!(skip & GW_SKIP_TABLES))
		return FALSE;
	paragraph = gw_document_paragraph_at(spans->doc, span.start);
	return paragraph && paragraph->table;
}
