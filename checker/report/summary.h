/* The last lines of the text report: sums, and what was not judged and why.
 *
 * Promises: a rule that could not be judged is never silent: it is counted
 * under its reason.
 * Ownership: the caller's; gw_summary_free(). */
#ifndef GW_REPORT_SUMMARY_H
#define GW_REPORT_SUMMARY_H

#include "report/report.h"

typedef struct GwSummary GwSummary;

GwSummary *gw_summary_new(void);
void gw_summary_free(GwSummary *summary);

/* Remember what `result` did not judge; nothing of it is kept. */
void gw_summary_add(GwSummary *summary, const GwResult *result, GwLang lang);

void gw_summary_write(const GwSummary *summary, const GwTotals *totals, GwLang lang,
		      GString *out);

#endif
