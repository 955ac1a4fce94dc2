#include "report/report.h"

static const GwWriter *const writers[] = {
	&gw_writer_text,
	&gw_writer_json,
	&gw_writer_ndjson,
	NULL,
};

const GwWriter *
gw_writer_find(const char *name)
{
	guint i;

	for (i = 0; writers[i]; i++)
		if (g_str_equal(writers[i]->name, name))
			return writers[i];
	return NULL;
}

GwReport *
gw_report_new(const GwWriter *writer, const GwReportOptions *options)
{
	GwReport *report = g_new0(GwReport, 1);

	report->writer = writer;
	report->options = *options;
	report->out = g_string_new(NULL);
	return report;
}

void
gw_report_free(GwReport *report)
{
	if (!report)
		return;
	if (report->free_state)
		report->free_state(report->state);
	g_string_free(report->out, TRUE);
	g_free(report);
}

gboolean
gw_report_shows(const GwReport *report, const GwFinding *finding)
{
	return finding->severity >= report->options.least;
}

GwTotals
gw_report_count(const GwReport *report, const GwResult *result)
{
	GwTotals totals = { .documents = 1, .unreadable = result->error != NULL };
	guint i;

	for (i = 0; result->findings && i < result->findings->len; i++) {
		const GwFinding *finding = g_ptr_array_index(result->findings, i);

		if (gw_report_shows(report, finding))
			totals.counts[finding->severity]++;
		else
			totals.hidden++;
	}
	totals.suppressed = result->suppressed;
	totals.overflow = result->overflow;
	return totals;
}

static void
add_totals(GwTotals *sum, const GwTotals *one)
{
	guint i;

	for (i = 0; i < G_N_ELEMENTS(sum->counts); i++)
		sum->counts[i] += one->counts[i];
	sum->documents += one->documents;
	sum->unreadable += one->unreadable;
	sum->suppressed += one->suppressed;
	sum->hidden += one->hidden;
	sum->overflow += one->overflow;
}

void
gw_report_begin(GwReport *report)
{
	if (report->writer->begin)
		report->writer->begin(report);
}

void
gw_report_document(GwReport *report, const GwResult *result)
{
	GwTotals totals = gw_report_count(report, result);

	report->writer->document(report, result);
	add_totals(&report->totals, &totals);
}

void
gw_report_end(GwReport *report)
{
	if (report->writer->end)
		report->writer->end(report);
}
