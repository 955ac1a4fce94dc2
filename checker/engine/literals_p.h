/* The tables of a sealed literal matcher: for engine/literals.c, which makes and
 * reads them, and gen/rulec.c, which prints them as C.
 *
 * Promises: plain values in flat arrays that refer to each other by number only,
 * so that printed tables need no work when the program starts.
 * Ownership: `making` holds what was made at run time; NULL in printed ones. */
#ifndef GW_ENGINE_LITERALS_P_H
#define GW_ENGINE_LITERALS_P_H

#include "engine/literals.h"

#define GW_LITERAL_WINDOW_BITS 18 /* 32 KB: stays in the first-level cache */
#define GW_LITERAL_WINDOW_WORDS ((1u << GW_LITERAL_WINDOW_BITS) / 64)
#define GW_LITERAL_ONE_WORDS (65536u / 64)

typedef struct {
	guint32 window;
	guint32 units;   /* offset in the pool */
	guint32 id;
	guint32 group;   /* end of the entries with the same window and `at` */
	guint16 len, at; /* units; where the window stands in them */
} GwLiteralEntry;

struct GwLiteralsMaking;

struct GwLiterals {
	const gunichar2 *pool;
	const GwLiteralEntry *entries; /* sorted by slot, window, at, units */
	const guint32 *slots;          /* entries of slot s: slots[s] to slots[s + 1] */
	const guint64 *windows, *ones; /* bitmaps: windows by hash, literals of one unit */
	guint32 n_pool, n_entries, slot_bits;
	struct GwLiteralsMaking *making;
};

#endif
