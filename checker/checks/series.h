/* Series inside running text: 一是…二是…三是….
 *
 * Promises: one pass over the units, no pattern: this is asked of every
 * paragraph.  A member is a number in 汉字 that no other character belongs to,
 * with one of the series' words right behind it (“统一是” is none).
 * Ownership: GwSeriesWords is the caller's. */
#ifndef GW_CHECKS_SERIES_H
#define GW_CHECKS_SERIES_H

#include "engine/check.h"

typedef struct GwSeriesWords GwSeriesWords;

/* One or two single characters of a list parameter: [是, 要]. */
GwSeriesWords *gw_series_words_new(const GwNode *params, const char *key);
void gw_series_words_free(GwSeriesWords *words);

typedef struct {
	GwSpan span;  /* “二是” */
	guint32 value;
	gunichar2 word;
} GwSeriesItem;

/* The first member in text[within] at or behind `from`. */
gboolean gw_series_next(const GwSeriesWords *words, const gunichar2 *text, GwSpan within,
			guint32 from, GwSeriesItem *item);

#endif
