/* What must stand in every hit of a pattern: the literals to look for first.
 *
 * Promises: reads the RE2-style subset of standards/README.md 0.2 (groups,
 * classes, quantifiers, alternation); what it does not know gives "nothing
 * known", never a wrong answer.  Bounded in nesting, number and length.
 * Ownership: plain values. */
#ifndef GW_ENGINE_PREFILTER_H
#define GW_ENGINE_PREFILTER_H

#include <glib.h>

#include "engine/rarity.h"

#define GW_PREFILTER_WORDS 48
#define GW_PREFILTER_UNITS 12

#define GW_PREFILTER_RANGES 4

/* A set of strings and of ranges of single units (a large class, such as the
 * pictographs; characters beyond the BMP stand in it by their first unit). */
typedef struct {
	guint n_ranges;
	struct {
		gunichar2 from, to;
	} ranges[GW_PREFILTER_RANGES];
	guint n;
	guint8 len[GW_PREFILTER_WORDS];
	gunichar2 units[GW_PREFILTER_WORDS][GW_PREFILTER_UNITS];
} GwPrefilter;

/* Every text that `pattern` (UTF-8) matches holds one of the strings of *out.
 * FALSE if there is no such set within the bounds. */
gboolean gw_prefilter(const char *pattern, const GwRarity *rarity, GwPrefilter *out);

#endif
