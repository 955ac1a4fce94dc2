/* A finding: a rule and a text range, with arguments, related ranges, a fix.
 *
 * Promises: offsets only, no copies of the text; the message is rendered at the
 * edge, in the reader's language.  Findings of a document are sorted by start,
 * then end, then code.
 * Ownership: findings live in the document's arena. */
#ifndef GW_ENGINE_FINDING_H
#define GW_ENGINE_FINDING_H

#include "base/lang.h"
#include "engine/rule.h"

#define GW_MAX_ARGS 10

typedef struct {
	GwSpan span;
	const char *text; /* UTF-8, takes the place of `span` */
} GwEdit;

typedef struct {
	GwSpan span;
	const char *message; /* UTF-8, Chinese: what is there */
} GwRelated;

typedef struct {
	const GwRule *rule;
	GwSpan span;
	GwSeverity severity;
	const char *args[GW_MAX_ARGS]; /* UTF-8; {0} is the text of the span */
	guint n_args;
	GwRelated *related;
	guint n_related;
	GwApplicability applicability; /* GW_FIX_NONE: no fix */
	GwEdit *edits;                 /* sorted, not overlapping */
	guint n_edits;
	const char *note;              /* of a word list's entry; NULL */
	const char *residue;           /* where, if it is about residue; NULL */
} GwFinding;

/* The texts with arguments filled in, newly allocated.  English falls back to
 * the rule's English title with the quoted subject. */
char *gw_finding_message(const GwFinding *finding, GwLang lang);
char *gw_finding_advice(const GwFinding *finding, GwLang lang);

/* Order for sorting; takes pointers to GwFinding*, as g_ptr_array_sort() gives. */
gint gw_finding_compare(gconstpointer a, gconstpointer b);

/* Replace {0} … {9} in `template` by `args`; an unknown number stays. */
char *gw_fill(const char *template, const char *const *args, guint n_args);

#endif
