/* Fixed orders: `seq:政治意识|大局意识|核心意识|看齐意识` (facts-08 8.3).
 *
 * Promises: finds an enumeration of three or more of the items (both of two), joined by 、 or
 * ， (和, 与, 以及, 及 before the last), whose order is not the fixed one.  An
 * enumeration that has other members, too, is not the formula and is left alone.
 * Ownership: the caller's. */
#ifndef GW_ENGINE_SEQUENCE_H
#define GW_ENGINE_SEQUENCE_H

#include <glib.h>

#include "base/span.h"

#define GW_MAX_SEQUENCE 16

typedef struct GwSequence GwSequence;

typedef struct {
	GwSpan span;
	guint n;
	GwSpan items[GW_MAX_SEQUENCE];  /* as they stand */
	guint8 which[GW_MAX_SEQUENCE];  /* the item's place in the fixed order */
} GwSequenceHit;

/* `items` is UTF-8, "a|b|c"; NULL if there are too many or too few. */
GwSequence *gw_sequence_parse(const char *items);
void gw_sequence_free(GwSequence *sequence);

/* How many items in a row make the formula. */
guint gw_sequence_needed(const GwSequence *sequence);

/* The next wrong order at or after `from`. */
gboolean gw_sequence_find(const GwSequence *sequence, const gunichar2 *text, GwSpan within,
			  guint32 from, GwSequenceHit *hit);

/* The hit in the fixed order, its separators kept; newly allocated. */
char *gw_sequence_right(const GwSequenceHit *hit, const gunichar2 *text);

#endif
