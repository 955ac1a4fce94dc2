/* Alternatives of words, matched by hand: "其他|[甲乙]方".
 *
 * Promises: nearly all conditions of the word lists are alternatives of literal
 * characters and classes.  They are matched as they stand, with nothing to
 * compile; gw_wordset_parse() says no to anything else.
 * Ownership: the set is the caller's. */
#ifndef GW_ENGINE_WORDSET_H
#define GW_ENGINE_WORDSET_H

#include <glib.h>

#include "base/span.h"

typedef struct GwWordSet GwWordSet;

/* NULL if `pattern` (UTF-8) needs a regular expression. */
GwWordSet *gw_wordset_parse(const char *pattern);
void gw_wordset_free(GwWordSet *set);

/* Whether a word of the set ends at within.end, begins at within.start, or
 * stands anywhere; always inside `within`. */
gboolean gw_wordset_ends(const GwWordSet *set, const gunichar2 *text, GwSpan within);
gboolean gw_wordset_starts(const GwWordSet *set, const gunichar2 *text, GwSpan within);
gboolean gw_wordset_stands(const GwWordSet *set, const gunichar2 *text, GwSpan within);

#endif
