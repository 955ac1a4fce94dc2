/* The literal matcher: where any of thousands of words stands in a text.
 *
 * Promises: one pass over UTF-16.  Of every literal the rarest window of two
 * neighbouring units is kept in a bitmap of 32 KB; a position whose window is in
 * it is looked up in a hash table and verified.  Literals that share a window
 * are sorted and narrowed by binary search, so that the cost of a position is
 * bounded by the length of the literals (at most GW_MAX_LITERAL_UNITS), not by
 * their number.  Tables are flat arrays of plain values.
 * A sealed matcher is const and may be shared between threads; that of the
 * shipped rules is const data made when the program is built (engine/ready.h).
 * Ownership: the caller's; literals are copied. */
#ifndef GW_ENGINE_LITERALS_H
#define GW_ENGINE_LITERALS_H

#include <glib.h>

#include "base/span.h"

#define GW_MAX_LITERAL_UNITS 128u

typedef struct GwLiterals GwLiterals;

typedef struct {
	guint32 id; /* as given to gw_literals_add() */
	GwSpan span;
} GwLiteralHit;

/* With `fold`, literals are folded to simplified characters; the text that is
 * scanned must be, too. */
GwLiterals *gw_literals_new(gboolean fold);
void gw_literals_free(GwLiterals *literals);

/* Any number of literals may share an id, and equal literals have different
 * ids.  FALSE if it is empty, too long or not UTF-8. */
gboolean gw_literals_add(GwLiterals *literals, const char *utf8, guint32 id);
gboolean gw_literals_add_units(GwLiterals *literals, const gunichar2 *p, gsize len, guint32 id);

/* No more literals: build the tables.  Must be called before any scan. */
void gw_literals_seal(GwLiterals *literals);

/* Append every occurrence inside `within` to `hits` (of GwLiteralHit), also
 * overlapping ones.  Those of one literal come in ascending order. */
void gw_literals_scan(const GwLiterals *literals, const gunichar2 *text, GwSpan within,
		      GArray *hits);

#endif
