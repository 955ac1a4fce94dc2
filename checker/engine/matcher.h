/* What a rule book looks for in every text, made once per book.
 *
 * Promises: every place where an enabled word list row or a literal that a rule
 * needs stands is found, as terms and rules of the book.  Shipped rows and rules
 * are looked for with the tables made when the program was built (engine/ready.h);
 * others, and all in folded (traditional) text, with a matcher made on first use.
 * Rules that need no literal are listed by the roles they are for.  Const once
 * made, but for what GwTerm and GwRegex read on first use.
 * Ownership: belongs to the book (rulebook_p.h). */
#ifndef GW_ENGINE_MATCHER_H
#define GW_ENGINE_MATCHER_H

#include "engine/literals.h"
#include "engine/ready.h"
#include "engine/rulebook_p.h"
#include "engine/terms.h"

typedef struct {
	const GwRuleBook *book;
	GwTerm *terms;
	guint n_terms;
	guint n_own;                    /* terms and rules that `ready` does not look for */
	GArray *role_rules[GW_N_ROLES]; /* guint32: match rules without needs, by role */
	GArray *every_rule;             /* guint32: … for every paragraph */
	GArray *every_term;             /* guint32: patterns with no literal to look for */
	const GwReady *ready;           /* NULL: nothing is shipped */
	guint32 *term_of_row;           /* by row of `ready`: its first term, plus 1; 0: none */
	guint32 *rule_of_entry;         /* by entry of `ready`: likewise */
	GwLiterals *literals[2];        /* what `ready` does not have; all, folded */
	gsize made[2];
} GwMatcher;

/* The book's own; made on the first call.  Safe between threads. */
GwMatcher *gw_matcher_of(const GwRuleBook *book);

/* Before the first scan of plain or of folded text. */
void gw_matcher_prepare(GwMatcher *matcher, gboolean folded);

/* Append to `hits` (GwLiteralHit) where a literal stands inside `within`.  An id is a
 * term or, with GW_TRIGGER_RULE, a rule.  Those of one term or rule that begin the
 * same way come in ascending order. */
void gw_matcher_scan(const GwMatcher *matcher, gboolean folded, const gunichar2 *text,
		     GwSpan within, GArray *hits);

#endif
