#include "recognise/reading.h"

#include <string.h>

#include "base/utf.h"

static gboolean
is_plain_han(gunichar2 c)
{
	return c >= 0x4E00 && c <= 0x9FFF;
}

/* “国 务 院”: blanks between most characters divide nothing; only what is wider
 * than they are does. */
static void
level_gaps(GwReading *r)
{
	guint i, gaps = 0, least = GW_GAP_LINE;

	for (i = 1; i < r->n; i++)
		if (r->gap[i] && r->gap[i] < GW_GAP_LINE) {
			gaps++;
			least = MIN(least, r->gap[i]);
		}
	if (gaps * 2 <= r->n)
		return;
	for (i = 1; i < r->n; i++)
		if (r->gap[i] && r->gap[i] < GW_GAP_LINE)
			r->gap[i] = (guint8)(r->gap[i] - least);
}

void
gw_reading_make(const GwDocument *doc, GwSpan span, GwReading *r)
{
	guint room = MIN(gw_span_len(span), GW_READING_MAX), gap = 0;
	guint32 at;

	/* One block, the widest first. */
	r->at = g_malloc((sizeof *r->at + sizeof *r->units + sizeof *r->gap) * (gsize)(room + 1));
	r->units = (gunichar2 *)(gpointer)(r->at + room + 1);
	r->gap = (guint8 *)(gpointer)(r->units + room + 1);
	r->n = 0;
	for (at = span.start; at < span.end && r->n < room; at++) {
		gunichar2 c = doc->text[at];

		if (!is_plain_han(c) && gw_form_is_blank(c)) {
			gap = c == '\n' || gap == GW_GAP_LINE ? GW_GAP_LINE
							      : MIN(gap + 1, GW_GAP_LINE - 1);
			continue;
		}
		r->units[r->n] = doc->traditional ? gw_fold_unit(c) : c;
		r->at[r->n] = at;
		r->gap[r->n++] = (guint8)gap;
		gap = 0;
	}
	level_gaps(r);
}

void
gw_reading_clear(GwReading *r)
{
	g_free(r->at);
}

GwSpan
gw_reading_span(const GwReading *r, guint from, guint to)
{
	if (from >= to)
		return gw_span(0, 0);
	return gw_span(r->at[from], r->at[to - 1] + 1);
}

guint
gw_word_at(const gunichar2 *p, guint n, const gunichar2 *word)
{
	guint i = 0;

	while (word[i]) {
		if (i >= n || p[i] != word[i])
			return 0;
		i++;
	}
	return i;
}

guint
gw_words_at(const gunichar2 *p, guint n, const GwWord *words)
{
	guint best = 0;

	if (!n)
		return 0;
	for (; words->text; words++)
		if (words->text[0] == p[0] && words->len <= n && words->len > best &&
		    !memcmp(p, words->text, words->len * sizeof *p))
			best = words->len;
	return best;
}

guint
gw_words_end(const gunichar2 *p, guint n, const GwWord *words)
{
	guint best = 0;

	if (!n)
		return 0;
	for (; words->text; words++)
		if (words->len <= n && words->len > best &&
		    words->text[words->len - 1] == p[n - 1] &&
		    !memcmp(p + n - words->len, words->text, words->len * sizeof *p))
			best = words->len;
	return best;
}

guint64
gw_set_of_first(const GwWord *words)
{
	guint64 set = 0;

	for (; words->text; words++)
		set |= G_GUINT64_CONSTANT(1) << (words->text[0] & 63);
	return set;
}

gboolean
gw_unit_in(gunichar2 c, const gunichar2 *set)
{
	for (; *set; set++)
		if (*set == c)
			return TRUE;
	return FALSE;
}
