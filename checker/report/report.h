/* Writers: one file per format, each a const struct of function pointers.
 *
 * Promises: a writer reads results and appends to a GString; it never opens
 * files and never changes a result.  begin() and end() are called once a run,
 * document() once an input, in order.
 * Ownership: the state belongs to the run (gw_report_free()). */
#ifndef GW_REPORT_REPORT_H
#define GW_REPORT_REPORT_H

#include "base/lang.h"
#include "engine/run.h"

typedef struct {
	GwLang lang;
	gboolean color;   /* ANSI colours */
	gboolean quiet;   /* findings only, no summary */
	GwSeverity least; /* do not show findings below this */
	guint width;      /* of the terminal in columns, 0 if none */
} GwReportOptions;

/* Sums over the run, kept by gw_report_document(). */
typedef struct {
	guint documents, unreadable;
	guint counts[GW_SEVERITY_ERROR + 1]; /* of what is shown */
	guint suppressed;
	guint hidden;   /* below `least` */
	guint overflow; /* past GW_MAX_FINDINGS_PER_DOCUMENT */
} GwTotals;

typedef struct GwReport GwReport;

typedef struct {
	const char *name; /* --format NAME */
	void (*begin)(GwReport *report);
	void (*document)(GwReport *report, const GwResult *result);
	void (*end)(GwReport *report);
} GwWriter;

struct GwReport {
	const GwWriter *writer;
	GwReportOptions options;
	GwTotals totals;
	GString *out;      /* what is to be written; the caller flushes and empties it */
	gpointer state;    /* the writer's own */
	GDestroyNotify free_state;
};

extern const GwWriter gw_writer_text, gw_writer_json, gw_writer_ndjson;

/* By name, NULL if there is none. */
const GwWriter *gw_writer_find(const char *name);

GwReport *gw_report_new(const GwWriter *writer, const GwReportOptions *options);
void gw_report_free(GwReport *report);
void gw_report_begin(GwReport *report);
void gw_report_document(GwReport *report, const GwResult *result);
void gw_report_end(GwReport *report);

/* --- for writers ------------------------------------------------------------ */

gboolean gw_report_shows(const GwReport *report, const GwFinding *finding);

/* Sums of one result, as the report shows it. */
GwTotals gw_report_count(const GwReport *report, const GwResult *result);

#endif
