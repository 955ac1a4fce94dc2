/* `--format json` and `--format ndjson`; doc/json-output.md is the contract. */
#include "report/jsonout.h"
#include "report/place.h"
#include "report/report.h"

/* What writing one document needs: two cursors, because starts and ends of
 * findings each go forwards, but not both together. */
typedef struct {
	GwJson *json;
	GwLang lang;
	const GwDocument *doc;
	GwPlaceCursor starts, ends;
	gboolean lines; /* every finding on its own line */
} Writing;

/* --- findings ---------------------------------------------------------------- */

static void
write_place(GwJson *json, const char *key, GwPlace place)
{
	gw_json_open(json, key, '{');
	gw_json_int(json, "offset", place.offset);
	gw_json_int(json, "line", place.line);
	gw_json_int(json, "column", place.column);
	gw_json_close(json, '}');
}

static void
write_range(Writing *writing, GwSpan span)
{
	char *text = gw_document_text(writing->doc, span);

	gw_json_string(writing->json, "text", text);
	g_free(text);
	write_place(writing->json, "start", gw_place_at(&writing->starts, span.start));
	write_place(writing->json, "end", gw_place_at(&writing->ends, span.end));
}

static void
write_fix(GwJson *json, const GwFinding *finding)
{
	guint i;

	if (finding->applicability == GW_FIX_NONE || !finding->n_edits) {
		gw_json_string(json, "fix", NULL);
		return;
	}
	gw_json_open(json, "fix", '{');
	gw_json_string(json, "applicability", gw_applicability_id(finding->applicability));
	gw_json_open(json, "edits", '[');
	for (i = 0; i < finding->n_edits; i++) {
		gw_json_open(json, NULL, '{');
		gw_json_int(json, "start", finding->edits[i].span.start);
		gw_json_int(json, "end", finding->edits[i].span.end);
		gw_json_string(json, "text", finding->edits[i].text);
		gw_json_close(json, '}');
	}
	gw_json_close(json, ']');
	gw_json_close(json, '}');
}

static void
write_related(Writing *writing, const GwFinding *finding)
{
	guint i;

	gw_json_open(writing->json, "related", '[');
	for (i = 0; i < finding->n_related; i++) {
		gw_json_open(writing->json, NULL, '{');
		gw_json_string(writing->json, "message", finding->related[i].message);
		write_range(writing, finding->related[i].span);
		gw_json_close(writing->json, '}');
	}
	gw_json_close(writing->json, ']');
}

static void
write_finding(Writing *writing, const GwFinding *finding)
{
	const GwRule *rule = finding->rule;
	char *message = gw_finding_message(finding, writing->lang);
	char *advice = gw_finding_advice(finding, writing->lang);
	GwJson *json = writing->json;

	if (writing->lines)
		gw_json_newline(json);
	gw_json_open(json, NULL, '{');
	gw_json_string(json, "code", rule->code);
	gw_json_string(json, "name", rule->name);
	gw_json_string(json, "severity", gw_severity_id(finding->severity));
	gw_json_string(json, "strength", gw_strength_label(rule->strength));
	gw_json_string(json, "clause", rule->clause);
	gw_json_string(json, "message", message);
	gw_json_string(json, "advice", advice);
	if (finding->note)
		gw_json_string(json, "note", finding->note);
	if (finding->residue)
		gw_json_string(json, "residue", finding->residue);
	write_range(writing, finding->span);
	write_fix(json, finding);
	write_related(writing, finding);
	gw_json_close(json, '}');
	g_free(message);
	g_free(advice);
}

/* --- documents --------------------------------------------------------------- */

static void
write_counts(GwJson *json, const GwTotals *totals)
{
	gw_json_int(json, "error", totals->counts[GW_SEVERITY_ERROR]);
	gw_json_int(json, "warning", totals->counts[GW_SEVERITY_WARNING]);
	gw_json_int(json, "info", totals->counts[GW_SEVERITY_INFO]);
	gw_json_int(json, "suppressed", totals->suppressed);
	gw_json_int(json, "hidden", totals->hidden);
	gw_json_int(json, "overflow", totals->overflow);
}

static void
write_not_judged(GwJson *json, const GwResult *result, GwLang lang)
{
	guint i;

	gw_json_open(json, "not_judged", '[');
	for (i = 0; result->not_judged && i < result->not_judged->len; i++) {
		const GwNotJudged *entry = &g_array_index(result->not_judged, GwNotJudged, i);

		gw_json_open(json, NULL, '{');
		gw_json_string(json, "code", entry->rule->code);
		gw_json_string(json, "reason",
			       lang == GW_LANG_EN && entry->reason_en ? entry->reason_en :
									entry->reason);
		gw_json_close(json, '}');
	}
	gw_json_close(json, ']');
}

static void
write_findings(const GwReport *report, Writing *writing, const GwResult *result)
{
	guint i;

	gw_json_open(writing->json, "findings", '[');
	for (i = 0; writing->doc && result->findings && i < result->findings->len; i++) {
		const GwFinding *finding = g_ptr_array_index(result->findings, i);

		if (gw_report_shows(report, finding))
			write_finding(writing, finding);
	}
	gw_json_close(writing->json, ']');
}

static void
write_document(const GwReport *report, GwJson *json, const GwResult *result, gboolean lines)
{
	const GwDocument *doc = result->doc;
	GwTotals totals = gw_report_count(report, result);
	Writing writing = { json, report->options.lang, doc, { .doc = doc }, { .doc = doc }, lines };
	char *error = result->error ? gw_error_text(result->error, writing.lang) : NULL;

	gw_json_open(json, NULL, '{');
	gw_json_string(json, "path", result->path);
	gw_json_string(json, "kind", doc ? gw_kind_id(doc->kind) : NULL);
	gw_json_string(json, "status", doc ? "ok" : "unreadable");
	gw_json_string(json, "error", error);
	gw_json_string(json, "genre", doc ? gw_genre_label(doc->genre) : NULL);
	gw_json_string(json, "direction", doc ? gw_direction_label(doc->direction) : NULL);
	write_findings(report, &writing, result);
	write_not_judged(json, result, writing.lang);
	gw_json_open(json, "summary", '{');
	write_counts(json, &totals);
	gw_json_close(json, '}');
	gw_json_close(json, '}');
	g_free(error);
}

/* --- json: one object -------------------------------------------------------- */

static void
json_begin(GwReport *report)
{
	GwJson *json = g_new0(GwJson, 1);

	report->state = json;
	report->free_state = g_free;
	json->out = report->out;
	gw_json_open(json, NULL, '{');
	gw_json_open(json, "tool", '{');
	gw_json_string(json, "name", PACKAGE_NAME);
	gw_json_string(json, "version", PACKAGE_VERSION);
	gw_json_close(json, '}');
	gw_json_open(json, "documents", '[');
}

static void
json_document(GwReport *report, const GwResult *result)
{
	gw_json_newline(report->state);
	write_document(report, report->state, result, TRUE);
}

static void
json_end(GwReport *report)
{
	GwJson *json = report->state;

	gw_json_close(json, ']');
	gw_json_newline(json);
	gw_json_open(json, "summary", '{');
	gw_json_int(json, "documents", report->totals.documents);
	gw_json_int(json, "unreadable", report->totals.unreadable);
	write_counts(json, &report->totals);
	gw_json_close(json, '}');
	gw_json_close(json, '}');
	g_string_append_c(report->out, '\n');
}

const GwWriter gw_writer_json = { "json", json_begin, json_document, json_end };

/* --- ndjson: one document a line --------------------------------------------- */

static void
ndjson_document(GwReport *report, const GwResult *result)
{
	GwJson json = { report->out, FALSE };

	write_document(report, &json, result, FALSE);
	g_string_append_c(report->out, '\n');
}

const GwWriter gw_writer_ndjson = { "ndjson", NULL, ndjson_document, NULL };
