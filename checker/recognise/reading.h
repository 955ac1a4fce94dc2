/* A piece of the text as its words are read: without blanks and line breaks,
 * traditional characters folded, each unit with its place in the document.
 *
 * Promises: `units` can be compared with simplified words; `at` leads back to
 * the document.  `gap` tells where a reader sees one thing end: blanks before a
 * unit, unless the whole piece is spaced out (国　务　院).
 * Limit: the first GW_READING_MAX units that are not blank are read.
 * Ownership: gw_reading_make() allocates, gw_reading_clear() frees. */
#ifndef GW_RECOGNISE_READING_H
#define GW_RECOGNISE_READING_H

#include "model/document.h"
#include "recognise/forms.h"

/* A 主送 of 2,000 organs has some 30,000 units; more is no list of organs. */
#define GW_READING_MAX 65536u

/* The value of `gap` where a line ends; below it, a number of blanks. */
#define GW_GAP_LINE 255

typedef struct {
	gunichar2 *units;
	guint32 *at;
	guint8 *gap; /* before the unit */
	guint n;
} GwReading;

void gw_reading_make(const GwDocument *doc, GwSpan span, GwReading *reading);
void gw_reading_clear(GwReading *reading);

/* The place of units [from, to): from the first to behind the last. */
GwSpan gw_reading_span(const GwReading *reading, guint from, guint to);

/* Whether the word (ended by 0) stands at p; its length, else 0. */
guint gw_word_at(const gunichar2 *p, guint n, const gunichar2 *word);
/* The length of the longest word of the list that stands at p, 0 if none does. */
guint gw_words_at(const gunichar2 *p, guint n, const GwWord *words);
/* The same for the end of p[0..n). */
guint gw_words_end(const gunichar2 *p, guint n, const GwWord *words);
/* The first units of the words by their last six bits: a unit that is not in it
 * begins none of them.  To ask at every place of a text. */
guint64 gw_set_of_first(const GwWord *words);

static inline gboolean
gw_set_may_have(guint64 set, gunichar2 c)
{
	return (set >> (c & 63)) & 1;
}

/* Whether one of the units of `set` (ended by 0) is `c`. */
gboolean gw_unit_in(gunichar2 c, const gunichar2 *set);

#endif
