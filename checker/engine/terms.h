/* Word list rows made ready: what to look for, when a hit counts, what is right.
 *
 * Promises: a row is one of the kinds of standards/README.md 0.2.  Conditions
 * and patterns are read on the row's first hit, once, safely between threads;
 * a row whose condition is wrong never hits (`rules test` reports it).
 * Ownership: terms belong to the matcher; rows and rules outlive them. */
#ifndef GW_ENGINE_TERMS_H
#define GW_ENGINE_TERMS_H

#include "base/utf.h"
#include "engine/condition.h"
#include "engine/rule.h"
#include "engine/sequence.h"

typedef enum {
	GW_TERM_OTHER,    /* ok:, missing:, rule: … : read by kinds of check */
	GW_TERM_LITERAL,
	GW_TERM_PATTERN,  /* re: */
	GW_TERM_SEQUENCE, /* seq: */
	GW_TERM_QUOTE,    /* quote: */
} GwTermKind;

typedef struct {
	const GwRule *rule;
	const GwTermRow *row;
	GwTermKind kind;
	gboolean word;   /* two Chinese characters, to be confirmed as a word */
	gboolean taiwan; /* the profile in use */
	GwRegex *regex;  /* of a pattern */
	GwSequence *sequence;
	gsize ready;     /* g_once: `condition` has been read */
	GwCondition *condition; /* NULL: wrong, the row never hits */
} GwTerm;

/* The kind of a row, and *text after its prefix. */
GwTermKind gw_term_kind(const GwTermRow *row, const char **text);

/* FALSE if nothing can be looked for. */
gboolean gw_term_init(GwTerm *term, const GwRule *rule, const GwTermRow *row, gboolean taiwan);
void gw_term_clear(GwTerm *term);

/* Whether the hit counts: the row's condition, its quotation marks, its word
 * boundaries. */
gboolean gw_term_holds(GwTerm *term, GwPlaceOfHit *place, GwSegmenter *segmenter,
		       GwSpan hit);

/* --- the right form -------------------------------------------------------------- */

typedef struct {
	const char *shown; /* candidates as “A”或“B” without the outer marks */
	const char *fix;   /* NULL: nothing that could be put there by itself */
	GwApplicability applicability;
} GwRight;

/* `groups` are the texts of the hit (0) and of the pattern's groups, for $1.
 * FALSE if the right form is what stands there: no fault. */
gboolean gw_term_right(const GwTerm *term, GwArena *arena, const char *const *groups,
		       guint n_groups, GwRight *right);

/* Traditional text: the wrong and the right form are one when folded. */
gboolean gw_term_folds_away(const GwTerm *term);

#endif
