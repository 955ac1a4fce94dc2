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
#include "engine/term_row.h"

typedef struct {
	const GwRule *rule;
	const GwTermRow *row;
	guint8 kind;     /* GwTermKind */
	guint8 word;     /* two Chinese characters, to be confirmed as a word */
	guint8 taiwan;   /* the profile in use */
	guint8 shipped;  /* in a matcher: its literals are in the shipped tables */
	guint32 next;    /* in a matcher: the next term of the same row, plus 1; 0: none */
	gsize ready;     /* g_once: the following have been read */
	GwRegex *regex;  /* of a pattern */
	GwSequence *sequence;
	GwCondition *condition; /* NULL: wrong, the row never hits */
} GwTerm;

/* `flags` are those of the row (engine/term_row.h).  FALSE if nothing can be looked
 * for. */
gboolean gw_term_init(GwTerm *term, const GwRule *rule, const GwTermRow *row, guint8 flags,
		      gboolean taiwan);
void gw_term_clear(GwTerm *term);

/* Of a pattern or a fixed order: what it looks for. */
GwRegex *gw_term_regex(GwTerm *term);
const GwSequence *gw_term_sequence(GwTerm *term);

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
