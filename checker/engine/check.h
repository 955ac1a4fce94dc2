/* Kinds of check written in C: what rule files call `check: NAME`.
 *
 * Promises: a kind is a const struct; it reads the document and emits findings,
 * nothing else.  Its parameters come from the rule's `params:` map and are
 * checked against `params` when the rule is loaded, before any document is read.
 * A kind never includes another kind. */
#ifndef GW_ENGINE_CHECK_H
#define GW_ENGINE_CHECK_H

#include "base/utf.h"
#include "engine/finding.h"

typedef enum {
	GW_PARAM_STRING,
	GW_PARAM_INT,
	GW_PARAM_NUMBER,
	GW_PARAM_BOOL,
	GW_PARAM_LIST,    /* of strings; one string counts as a list of one */
	GW_PARAM_PATTERN, /* a PCRE2 pattern that must compile */
	GW_PARAM_MAP,     /* checked by the kind's own prepare */
	GW_PARAM_ROLES,   /* names of roles */
	GW_PARAM_TABLE,   /* a word list by its file name; the kind finds it in rule->table */
} GwParamType;

typedef struct {
	const char *name;
	GwParamType type;
	gboolean required;
	const char *help; /* one line, Chinese, for the rule reference */
} GwParam;

struct GwCheckRun;

typedef struct GwCheckKind {
	const char *name;
	const char *help;       /* one line, Chinese */
	const GwParam *params;  /* ended by a NULL name */
	/* Turn the parameters into what `run` wants; NULL if the kind needs nothing.
	 * Errors: gw_node_error() in engine/node.h style, file:line. */
	gboolean (*prepare)(const GwNode *params, gpointer *prepared, GError **error);
	void (*release)(gpointer prepared);
	void (*run)(struct GwCheckRun *run, const GwRule *rule);
} GwCheckKind;

/* --- what a kind may use while it runs ------------------------------------ */

typedef struct GwCheckRun GwCheckRun;

const GwDocument *gw_check_document(const GwCheckRun *run);

/* Scratch for patterns, one thread's. */
GwMatch *gw_check_match(GwCheckRun *run);

/* Today as the run was told (a fixed date in tests): no kind asks the clock. */
const GDate *gw_check_today(const GwCheckRun *run);

/* Elements in the rule's scope (`on`, attachments): pass NULL first.  With
 * `needs:`, only those of paragraphs that hold one of its literals. */
const GwElement *gw_check_next(const GwCheckRun *run, const GwRule *rule, const GwElement *after);

/* Report.  `args` after the span are UTF-8 strings ended by NULL: {1}, {2} …;
 * {0} is the span's text.  The result may be given a fix or related places. */
GwFinding *gw_check_emit(GwCheckRun *run, const GwRule *rule, GwSpan span, ...)
	G_GNUC_NULL_TERMINATED;
void gw_check_add_edit(GwCheckRun *run, GwFinding *finding, GwSpan span, const char *text);
void gw_check_add_related(GwCheckRun *run, GwFinding *finding, GwSpan span, const char *message);

/* The rule cannot be judged on this document; nothing else is said of it. */
void gw_check_not_judged(GwCheckRun *run, const GwRule *rule, const char *zh, const char *en);

#endif
