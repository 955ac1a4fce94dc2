/* What a rule book looks for in every text, made once per book.
 *
 * Promises: all enabled word list rows and all literals that patterns need are
 * in one literal matcher (engine/literals.h), for simplified and, when a
 * traditional text comes, for folded text.  Rules that need no literal are
 * listed by the roles they are for.  Const once made, but for what GwTerm and
 * GwRegex read on first use.
 * Ownership: belongs to the book (rulebook_p.h). */
#ifndef GW_ENGINE_MATCHER_H
#define GW_ENGINE_MATCHER_H

#include "engine/literals.h"
#include "engine/rulebook_p.h"
#include "engine/terms.h"

/* What a literal's id means: a term, or (with this bit) a rule's `needs`. */
#define GW_TRIGGER_RULE 0x80000000u

typedef struct {
	const GwRuleBook *book;
	GwTerm *terms;
	guint n_terms;
	GArray *role_rules[GW_N_ROLES]; /* guint32: match rules without needs, by role */
	GArray *every_rule;             /* guint32: … for every paragraph */
	GArray *every_term;             /* guint32: patterns with no literal to look for */
	GwLiterals *literals[2];        /* plain, folded */
	gsize ready[2];
} GwMatcher;

/* The book's own; made on the first call.  Safe between threads. */
GwMatcher *gw_matcher_of(const GwRuleBook *book);

const GwLiterals *gw_matcher_literals(GwMatcher *matcher, gboolean folded);

#endif
