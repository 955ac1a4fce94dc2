/* Looking for a character in running text, for kinds that read all of it.
 *
 * Promises: sixteen units at a time, so that a paragraph without the character
 * costs next to nothing.  A pattern is run only where its literal stands. */
#ifndef GW_CHECKS_NEEDLE_H
#define GW_CHECKS_NEEDLE_H

#include "engine/check.h"

/* The first place in text[from, end) that holds `a` or `b`; `end` if none. */
guint32 gw_needle_unit(const gunichar2 *text, guint32 from, guint32 end, gunichar2 a, gunichar2 b);

/* A literal that stands wherever a kind's pattern can match: its `needs`.
 * NULL if the rule has none; gw_needle_in() then says TRUE. */
typedef struct GwNeedle GwNeedle;

GwNeedle *gw_needle_new(const GwNode *params, const char *key);
void gw_needle_free(GwNeedle *needle);
gboolean gw_needle_in(const GwNeedle *needle, const gunichar2 *text, GwSpan within);

#endif
