#include "engine/sequence.h"

#include <string.h>

#include "base/utf.h"

/* Two of five items may well be named in another order; three are the formula. */
#define LEAST_NAMED 3

typedef struct {
	gunichar2 *units;
	gsize len;
} Item;

struct GwSequence {
	guint n;
	Item items[GW_MAX_SEQUENCE];
};

GwSequence *
gw_sequence_parse(const char *items)
{
	char **names = g_strsplit(items, "|", -1);
	GwSequence *sequence = g_new0(GwSequence, 1);
	guint n = g_strv_length(names);
	gboolean good = n >= 2 && n <= GW_MAX_SEQUENCE;

	for (; good && sequence->n < n; sequence->n++) {
		Item *item = &sequence->items[sequence->n];

		item->units = gw_utf16_from_utf8(names[sequence->n], -1, &item->len, NULL);
		if (!item->units || !item->len) {
			g_free(item->units);
			good = FALSE;
			break;
		}
	}
	g_strfreev(names);
	if (good)
		return sequence;
	gw_sequence_free(sequence);
	return NULL;
}

void
gw_sequence_free(GwSequence *sequence)
{
	guint i;

	if (!sequence)
		return;
	for (i = 0; i < sequence->n; i++)
		g_free(sequence->items[i].units);
	g_free(sequence);
}

guint
gw_sequence_needed(const GwSequence *sequence)
{
	return MIN(LEAST_NAMED, sequence->n);
}

/* The longest item at `at`; -1 if there is none. */
static int
item_at(const GwSequence *sequence, const gunichar2 *text, GwSpan within, guint32 at)
{
	int best = -1;
	guint i;

	for (i = 0; i < sequence->n; i++) {
		const Item *item = &sequence->items[i];

		if (item->len > within.end - at ||
		    memcmp(text + at, item->units, item->len * sizeof *text))
			continue;
		if (best < 0 || item->len > sequence->items[best].len)
			best = (int)i;
	}
	return best;
}

static guint32
separator_at(const gunichar2 *text, GwSpan within, guint32 at)
{
	if (at >= within.end)
		return 0;
	if (text[at] == u'、' || text[at] == u'，' || text[at] == u'和' || text[at] == u'与' ||
	    text[at] == u'及')
		return 1;
	return within.end - at >= 2 && text[at] == u'以' && text[at + 1] == u'及' ? 2 : 0;
}

/* The enumeration that begins at `at`; its end is hit->span.end. */
static void
read_run(const GwSequence *sequence, const gunichar2 *text, GwSpan within, guint32 at,
	 GwSequenceHit *hit)
{
	int item = item_at(sequence, text, within, at);
	guint32 separator;

	hit->n = 0;
	hit->span = gw_span(at, at);
	while (item >= 0 && hit->n < GW_MAX_SEQUENCE) {
		hit->which[hit->n] = (guint8)item;
		hit->items[hit->n++] = gw_span(at, at + (guint32)sequence->items[item].len);
		hit->span.end = at + (guint32)sequence->items[item].len;
		separator = separator_at(text, within, hit->span.end);
		at = hit->span.end + separator;
		item = separator ? item_at(sequence, text, within, at) : -1;
	}
}

/* Other members before or after it: then it is some other list. */
static gboolean
stands_alone(const gunichar2 *text, GwSpan within, GwSpan run)
{
	return (run.start == within.start || text[run.start - 1] != u'、') &&
	       (run.end >= within.end || text[run.end] != u'、');
}

static gboolean
is_wrong_order(const GwSequenceHit *hit)
{
	gboolean wrong = FALSE;
	guint32 seen = 0;
	guint i;

	for (i = 0; i < hit->n; i++) {
		if (seen & 1u << hit->which[i])
			return FALSE; /* said twice: not the formula */
		seen |= 1u << hit->which[i];
		wrong |= i && hit->which[i] < hit->which[i - 1];
	}
	return wrong;
}

gboolean
gw_sequence_find(const GwSequence *sequence, const gunichar2 *text, GwSpan within, guint32 from,
		 GwSequenceHit *hit)
{
	while (from < within.end) {
		read_run(sequence, text, within, from, hit);
		if (hit->n >= gw_sequence_needed(sequence) && is_wrong_order(hit) &&
		    stands_alone(text, within, hit->span))
			return TRUE;
		from = MAX(hit->span.end, from + 1);
	}
	return FALSE;
}

static void
append_span(GString *out, const gunichar2 *text, GwSpan span)
{
	char *utf8 = gw_utf8_from_utf16(text + span.start, gw_span_len(span));

	g_string_append(out, utf8);
	g_free(utf8);
}

char *
gw_sequence_right(const GwSequenceHit *hit, const gunichar2 *text)
{
	GString *out = g_string_new(NULL);
	guint i, k, written = 0;

	for (i = 0; i < GW_MAX_SEQUENCE; i++) {
		for (k = 0; k < hit->n && hit->which[k] != i; k++)
			;
		if (k == hit->n)
			continue;
		append_span(out, text, hit->items[k]);
		written++;
		if (written < hit->n)
			append_span(out, text, gw_span(hit->items[written - 1].end,
						       hit->items[written].start));
	}
	return g_string_free(out, FALSE);
}
