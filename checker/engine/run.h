/* Running a rule book over a document.
 *
 * Promises: gw_run() reads the recognised document and gives a result; the same
 * input gives the same result.  One GwRunner per thread holds the scratch
 * memory; the book is shared.
 * Ownership: the result owns the document (and with it the findings);
 * gw_result_free() frees both. */
#ifndef GW_ENGINE_RUN_H
#define GW_ENGINE_RUN_H

#include "engine/rulebook.h"
#include "engine/suppress.h"

typedef struct {
	const GwRule *rule;
	const char *reason, *reason_en; /* "没有识别到发文字号" */
} GwNotJudged;

/* What one input came to. */
typedef struct {
	char *path;
	GwDocument *doc;   /* NULL if unreadable */
	GError *error;     /* why, NULL if it was read */
	GPtrArray *findings;   /* GwFinding*, sorted; suppressed ones are not in it */
	GArray *not_judged;    /* GwNotJudged */
	guint suppressed;      /* findings hidden by comments or configuration */
	guint overflow;        /* findings past GW_MAX_FINDINGS_PER_DOCUMENT */
	guint counts[GW_SEVERITY_ERROR + 1];
} GwResult;

void gw_result_free(GwResult *result);

typedef struct GwRunner GwRunner;

GwRunner *gw_runner_new(const GwRuleBook *book, const GDate *today);
void gw_runner_free(GwRunner *runner);

/* Takes `doc`, which must have been recognised. */
GwResult *gw_run(GwRunner *runner, GwDocument *doc, const GwSuppressions *suppressions);

/* The result for an input that could not be read; takes `error`. */
GwResult *gw_result_unreadable(const char *path, GError *error);

#endif
