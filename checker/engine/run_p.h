/* The inside of a run: for engine/run.c, run_match.c, check_run.c and merge.c only.
 *
 * Promises: a GwRunner is one thread's scratch and serves one document after
 * another; a GwCheckRun is one document on its way through the rules.
 * Ownership: findings, their texts and reasons live in the document's arena. */
#ifndef GW_ENGINE_RUN_P_H
#define GW_ENGINE_RUN_P_H

#include "engine/matcher.h"
#include "engine/run.h"
#include "engine/skip.h"

struct GwRunner {
	const GwRuleBook *book;
	GwMatcher *matcher;
	GDate today;
	GwMatch *match;
	GwSegmenter *segmenter;
	GArray *hits;        /* GwLiteralHit, of one paragraph */
	GArray *rules_seen;  /* guint32: rules whose literal the paragraph holds */
	GArray *terms_seen;  /* guint32: patterns and sequences, likewise */
	guint32 *rule_stamp; /* by rule: the last paragraph where it was seen, plus 1 */
	guint32 *term_stamp; /* by term: the same for patterns; for literals and items
			      * of fixed orders the end of the last hit */
	guint8 *chain;       /* by term: items of a fixed order so far in a row */
	GArray **shown;      /* by rule: guint32 paragraphs that a check with needs gets
			      * to see; NULL for other rules */
	guint8 *live;        /* by rule: it is judged on this document */
	gunichar2 *folded;   /* scratch for traditional text */
	gsize folded_size;
};

struct GwCheckRun {
	GwRunner *runner;
	GwDocument *doc;
	const gunichar2 *text; /* what is matched: folded if the document is traditional */
	GPtrArray *findings;   /* GwFinding* */
	GArray *not_judged;    /* GwNotJudged */
	GwSkipSpans *skip;
	GwSuppressor *suppressor;
	GwPlaceOfHit place;    /* its `paragraph` is the present one's span */
	guint overflow;
};

/* --- check_run.c ------------------------------------------------------------------ */

/* A finding with {0} filled in and nothing else; NULL past the bound. */
GwFinding *gw_run_emit(GwCheckRun *run, const GwRule *rule, GwSpan span);
void gw_run_add_arg(GwCheckRun *run, GwFinding *finding, const char *text);

/* Whether the rule may speak about `element` (NULL: text that has no role). */
gboolean gw_rule_in_scope(const GwRule *rule, const GwElement *element);

/* --- run_match.c ------------------------------------------------------------------ */

/* What a rule's patterns and conditions see: as people wrote it, or folded. */
const gunichar2 *gw_run_text_for(const GwCheckRun *run, const GwRule *rule);

/* All match and terms rules over paragraphs and residue. */
void gw_run_paragraphs(GwCheckRun *run);
void gw_run_residue(GwCheckRun *run);

/* --- run_terms.c ------------------------------------------------------------------ */

/* A literal of `term` was seen at `hit`. */
void gw_run_literal(GwCheckRun *run, guint32 term, GwSpan hit);
/* A pattern or a fixed order over `within`. */
void gw_run_pattern(GwCheckRun *run, GwTerm *term, GwSpan within);
void gw_run_sequence(GwCheckRun *run, GwTerm *term, GwSpan within);

/* --- merge.c -------------------------------------------------------------------------- */

/* Sort; one defect, one finding; the most severe GW_MAX_FINDINGS_PER_DOCUMENT. */
void gw_run_merge(GwCheckRun *run);

#endif
