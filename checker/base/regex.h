/* The only door to PCRE2 (16-bit, JIT, with match limits).
 *
 * Promises: a pattern is compiled once, on first use or by
 * gw_regex_compile(); matching is bounded by base/limits.h.  A GwRegex is
 * safe to share between threads; a GwMatch is one thread's.
 * Ownership: _new gives to the caller, _free takes back. */
#ifndef GW_BASE_REGEX_H
#define GW_BASE_REGEX_H

#include <glib.h>

#include "base/span.h"

typedef struct GwRegex GwRegex;
typedef struct GwMatch GwMatch;

typedef enum {
	GW_REGEX_ANCHORED = 1 << 0, /* match only where the search starts */
	GW_REGEX_CASELESS = 1 << 1,
} GwRegexFlags;

/* `pattern` is UTF-8 and must outlive the regex.  Nothing is compiled yet. */
GwRegex *gw_regex_new(const char *pattern, GwRegexFlags flags);
void gw_regex_free(GwRegex *regex);
const char *gw_regex_pattern(const GwRegex *regex);

/* Compile now; FALSE with GW_ERROR_RULE naming the offset if it is wrong. */
gboolean gw_regex_compile(GwRegex *regex, GError **error);

/* How many groups a compiled pattern has; 0 if it is wrong. */
guint gw_regex_captures(GwRegex *regex);

GwMatch *gw_match_new(void);
void gw_match_free(GwMatch *match);

typedef enum {
	GW_MATCH_NONE,
	GW_MATCH_FOUND,
	GW_MATCH_LIMIT_HIT, /* gave up: say "not judged", never "clean" */
} GwMatchResult;

/* Search text[within] from `from` on; look-behind sees the beginning of
 * `within`, ^ and $ are its ends.  Offsets in the result are those of `text`. */
GwMatchResult gw_regex_search(GwRegex *regex, const gunichar2 *text, GwSpan within, guint32 from,
			      GwMatch *match);

/* Of the last search that found something: group 0 is the whole hit; an unset
 * or unknown group gives FALSE. */
guint gw_match_groups(const GwMatch *match);
gboolean gw_match_group(const GwMatch *match, guint group, GwSpan *span);

#endif
