/* `--format text`: for people, and for editors that know GCC's messages. */
#include <string.h>

#include "base/utf.h"
#include "report/place.h"
#include "report/quote.h"
#include "report/report.h"
#include "report/summary.h"
#include "report/visible.h"

#define INDENT "    "

/* A message is some 30 characters; one that quotes a whole paragraph is cut. */
#define MOST_MESSAGE 160
#define MOST_REPLACEMENT 40

typedef struct {
	GwSummary *summary;
	gboolean printed; /* a finding: the next one is set off by a blank line */
} TextState;

typedef struct {
	GwReport *report;
	GString *out;
	const GwResult *result;
	GwPlaceCursor places;
} Writing;

/* --- colours ------------------------------------------------------------------ */

#define BOLD "\033[1m"
#define DIM "\033[2m"
#define GREEN "\033[1;32m"

static const char *const severity_colors[] = {
	[GW_SEVERITY_INFO] = "\033[1;36m",
	[GW_SEVERITY_WARNING] = "\033[1;33m",
	[GW_SEVERITY_ERROR] = "\033[1;31m",
};

static void
paint(Writing *writing, const char *color, const char *text)
{
	if (writing->report->options.color)
		g_string_append_printf(writing->out, "%s%s\033[0m", color, text);
	else
		g_string_append(writing->out, text);
}

/* --- one finding -------------------------------------------------------------- */

static void
write_place(Writing *writing, guint32 offset)
{
	GwPlace place = gw_place_at(&writing->places, offset);
	char *path = gw_visible_dup(writing->result->path);
	char *text = g_strdup_printf("%s:%u:%u: ", path, place.line, place.column);

	paint(writing, BOLD, text);
	g_free(text);
	g_free(path);
}

static void
write_headline(Writing *writing, const GwFinding *finding)
{
	GwLang lang = writing->report->options.lang;
	char *message = gw_finding_message(finding, lang);
	char *tag = g_strdup_printf(" [%s %s]", finding->rule->code, finding->rule->name);

	write_place(writing, finding->span.start);
	paint(writing, severity_colors[finding->severity],
	      gw_severity_label(finding->severity, lang));
	g_string_append(writing->out, ": ");
	gw_visible_append(writing->out, message, MOST_MESSAGE);
	paint(writing, DIM, tag);
	g_string_append_c(writing->out, '\n');
	g_free(message);
	g_free(tag);
}

static void
write_quote(Writing *writing, GwSpan span)
{
	guint width = writing->report->options.width;
	GwQuote quote;

	width = width ? width : GW_QUOTE_WIDTH;
	width -= MIN(width, (guint)strlen(INDENT));
	gw_quote_init(&quote, writing->result->doc, span, width);
	if (*quote.line) {
		g_string_append_printf(writing->out, INDENT "%s\n" INDENT, quote.line);
		/* The blanks before the carets are painted with them: no harm. */
		paint(writing, GREEN, quote.carets);
		g_string_append_c(writing->out, '\n');
	}
	gw_quote_clear(&quote);
}

static void
write_line(Writing *writing, const char *label, const char *text)
{
	if (!text || !*text)
		return;
	g_string_append_printf(writing->out, "  %s", label);
	gw_visible_append(writing->out, text, MOST_MESSAGE);
	g_string_append_c(writing->out, '\n');
}

/* The subject after the fix; NULL if an edit lies outside of it. */
static char *
fixed_text(const GwDocument *doc, const GwFinding *finding)
{
	GString *text;
	guint32 at = finding->span.start;
	guint i;

	for (i = 0; i < finding->n_edits; i++)
		if (!gw_span_contains(finding->span, finding->edits[i].span))
			return NULL;
	text = g_string_new(NULL);
	for (i = 0; i <= finding->n_edits; i++) {
		gboolean last = i == finding->n_edits;
		char *kept = gw_document_text(doc, gw_span(at, last ? finding->span.end :
								     finding->edits[i].span.start));

		g_string_append(text, kept);
		g_free(kept);
		if (last)
			break;
		g_string_append(text, finding->edits[i].text);
		at = finding->edits[i].span.end;
	}
	return g_string_free(text, FALSE);
}

static void
write_fix(Writing *writing, const GwFinding *finding)
{
	GwLang lang = writing->report->options.lang;
	char *text;

	if (finding->applicability == GW_FIX_NONE || !finding->n_edits)
		return;
	text = fixed_text(writing->result->doc, finding);
	if (text && g_utf8_strlen(text, -1) <= MOST_REPLACEMENT)
		write_line(writing, GW_TR(lang, "改为：", "replace by: "),
			   *text ? text : GW_TR(lang, "（删去）", "(nothing)"));
	g_free(text);
}

static void
write_clause(Writing *writing, const GwRule *rule)
{
	GwLang lang = writing->report->options.lang;
	char *basis;

	if (!rule->clause || !*rule->clause)
		return;
	basis = gw_rule_basis(rule, lang);
	g_string_append_printf(writing->out, "  %s", GW_TR(lang, "依据：", "clause: "));
	gw_visible_append(writing->out, basis, MOST_MESSAGE);
	g_string_append_c(writing->out, '\n');
	g_free(basis);
}

static void
write_related(Writing *writing, const GwFinding *finding)
{
	guint i;

	for (i = 0; i < finding->n_related; i++) {
		g_string_append(writing->out, "  ");
		write_place(writing, finding->related[i].span.start);
		g_string_append(writing->out,
				GW_TR(writing->report->options.lang, "相关: ", "related: "));
		gw_visible_append(writing->out, finding->related[i].message, MOST_MESSAGE);
		g_string_append_c(writing->out, '\n');
		write_quote(writing, finding->related[i].span);
	}
}

static void
write_finding(Writing *writing, const GwFinding *finding)
{
	GwLang lang = writing->report->options.lang;
	char *advice = gw_finding_advice(finding, lang);

	write_headline(writing, finding);
	if (finding->residue)
		write_line(writing, GW_TR(lang, "位置：", "in: "), finding->residue);
	else
		write_quote(writing, finding->span);
	write_related(writing, finding);
	write_line(writing, GW_TR(lang, "说明：", "note: "), finding->note);
	write_line(writing, GW_TR(lang, "建议：", "advice: "), advice);
	write_fix(writing, finding);
	write_clause(writing, finding->rule);
	g_free(advice);
}

/* --- the run ------------------------------------------------------------------- */

static void
free_state(gpointer data)
{
	TextState *state = data;

	gw_summary_free(state->summary);
	g_free(state);
}

static void
text_begin(GwReport *report)
{
	TextState *state = g_new0(TextState, 1);

	state->summary = gw_summary_new();
	report->state = state;
	report->free_state = free_state;
}

static void
text_document(GwReport *report, const GwResult *result)
{
	TextState *state = report->state;
	Writing writing = { report, report->out, result, { .doc = result->doc } };
	guint i;

	gw_summary_add(state->summary, result, report->options.lang);
	for (i = 0; result->doc && result->findings && i < result->findings->len; i++) {
		const GwFinding *finding = g_ptr_array_index(result->findings, i);

		if (!gw_report_shows(report, finding))
			continue;
		if (state->printed)
			g_string_append_c(report->out, '\n');
		state->printed = TRUE;
		write_finding(&writing, finding);
	}
}

static void
text_end(GwReport *report)
{
	TextState *state = report->state;

	if (report->options.quiet)
		return;
	if (state->printed)
		g_string_append_c(report->out, '\n');
	gw_summary_write(state->summary, &report->totals, report->options.lang, report->out);
}

const GwWriter gw_writer_text = { "text", text_begin, text_document, text_end };
