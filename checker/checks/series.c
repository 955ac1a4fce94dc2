#include "checks/series.h"

#include "base/utf.h"
#include "checks/numerals.h"

#define MAX_WORDS 2 /* each costs a comparison for every unit of the text */

struct GwSeriesWords {
	gunichar2 words[MAX_WORDS]; /* one word stands there twice */
};

GwSeriesWords *
gw_series_words_new(const GwNode *params, const char *key)
{
	GwSeriesWords *words = g_new0(GwSeriesWords, 1);
	const GwNode *list = gw_node_get(params, key);
	guint n = MIN(gw_node_count(list), MAX_WORDS), i;

	for (i = 0; i < MAX_WORDS && n; i++)
		words->words[i] = (gunichar2)g_utf8_get_char(gw_node_nth(list, i < n ? i : 0));
	return words;
}

void
gw_series_words_free(GwSeriesWords *words)
{
	g_free(words);
}

static gboolean
is_number_unit(gunichar2 c)
{
	return gw_han_digit_value(c) > 0 || c == 0x5341; /* 十 */
}

/* The number in front of the word at `at`. */
static gboolean
read_member(const gunichar2 *text, GwSpan within, guint32 at, GwSeriesItem *item)
{
	guint32 start = at;

	while (start > within.start && at - start < 3 && is_number_unit(text[start - 1]))
		start--;
	if (start == at || (start > within.start && (gw_is_han(text[start - 1]) ||
						     gw_digit_value(text[start - 1]) >= 0)))
		return FALSE;
	item->span = gw_span(start, at + 1);
	item->word = text[at];
	return gw_numeral_read(text + start, at - start, &item->value) == at - start;
}

gboolean
gw_series_next(const GwSeriesWords *words, const gunichar2 *text, GwSpan within, guint32 from,
	       GwSeriesItem *item)
{
	guint32 i = from;

	for (;; i++) {
		i = (guint32)gw_utf16_find(text, i, within.end, words->words[0], words->words[1]);
		if (i >= within.end)
			return FALSE;
		if (read_member(text, within, i, item))
			return TRUE;
	}
}
