/* Word lists on one paragraph. */
#include <string.h>

#include "engine/run_p.h"

static const GwElement *
element_of(const GwCheckRun *run, GwSpan hit)
{
	return run->doc->n_elements ? gw_document_element_at(run->doc, hit.start) : NULL;
}

static gboolean
counts(GwCheckRun *run, GwTerm *term, GwSpan hit)
{
	gboolean holds;

	if (!gw_rule_in_scope(term->rule, element_of(run, hit)) ||
	    gw_skip_has(run->skip, term->rule->skip, hit))
		return FALSE;
	run->place.text = gw_run_text_for(run, term->rule);
	holds = gw_term_holds(term, &run->place, run->runner->segmenter, hit);
	run->place.text = run->text;
	return holds;
}

/* People decide about words of traditional text: the right forms are simplified. */
static GwApplicability
applicability_for(const GwCheckRun *run, GwApplicability applicability)
{
	return run->doc->traditional && applicability == GW_FIX_SAFE ? GW_FIX_SUGGEST : applicability;
}

static void
emit(GwCheckRun *run, const GwTerm *term, GwSpan hit, const GwRight *right)
{
	GwFinding *finding = gw_run_emit(run, term->rule, hit);

	if (!finding)
		return;
	gw_run_add_arg(run, finding, right->shown);
	gw_run_add_arg(run, finding, term->row->note ? term->row->note : "");
	finding->note = term->row->note;
	if (!right->fix)
		return;
	finding->applicability = applicability_for(run, right->applicability);
	gw_check_add_edit(run, finding, hit, right->fix);
}

/* `groups`: UTF-8, taken. */
static void
emit_groups(GwCheckRun *run, const GwTerm *term, GwSpan hit, char **groups, guint n)
{
	GwRight right;
	guint i;

	if (gw_term_right(term, run->doc->arena, (const char *const *)groups, n, &right))
		emit(run, term, hit, &right);
	for (i = 0; i < n; i++)
		g_free(groups[i]);
}

/* Folded, 公佈 and 公布 are one: which of them is it? */
static gboolean
is_other_form(const GwTerm *term, const char *text)
{
	const char *wrong;

	gw_term_kind(term->row, &wrong);
	return gw_rule_reads_raw(term->rule) && strcmp(text, wrong);
}

void
gw_run_literal(GwCheckRun *run, guint32 index, GwSpan hit)
{
	GwTerm *term = &run->runner->matcher->terms[index];
	guint32 *last_end = &run->runner->term_stamp[index];
	char *text;

	if (hit.start < *last_end)
		return; /* 的的的: overlapping hits of one row are one */
	*last_end = hit.end;
	if (!run->runner->live[term->rule - run->runner->book->rules] || !counts(run, term, hit))
		return;
	text = gw_document_text(run->doc, hit);
	if (is_other_form(term, text))
		g_free(text);
	else
		emit_groups(run, term, hit, &text, 1);
}

static void
pattern_hit(GwCheckRun *run, GwTerm *term, GwSpan hit, const GwSpan *spans, guint n)
{
	char *groups[GW_MAX_ARGS];
	guint i;

	if (!counts(run, term, hit))
		return;
	for (i = 0; i < n; i++)
		groups[i] = gw_document_text(run->doc, spans[i]);
	emit_groups(run, term, hit, groups, n);
}

/* The groups of the last hit: conditions use the same scratch. */
static guint
copy_groups(const GwMatch *match, GwSpan *spans)
{
	guint n = MIN(gw_match_groups(match), GW_MAX_ARGS), i;

	for (i = 0; i < n; i++) {
		if (!gw_match_group(match, i, &spans[i]))
			spans[i] = gw_span(0, 0);
	}
	return n;
}

void
gw_run_pattern(GwCheckRun *run, GwTerm *term, GwSpan within)
{
	GwRegex *regex = gw_term_regex(term);
	guint32 from = within.start;
	GwSpan spans[GW_MAX_ARGS];
	guint n;

	for (;;) {
		GwMatchResult result = gw_regex_search(regex, gw_run_text_for(run, term->rule),
						       within, from, run->runner->match);

		if (result == GW_MATCH_LIMIT_HIT)
			gw_check_not_judged(run, term->rule, "有段落过于复杂，未能判完",
					    "a paragraph was too complex to judge");
		if (result != GW_MATCH_FOUND)
			return;
		n = copy_groups(run->runner->match, spans);
		if (!gw_span_is_empty(spans[0]))
			pattern_hit(run, term, spans[0], spans, n);
		from = MAX(spans[0].end, spans[0].start + 1);
	}
}

void
gw_run_sequence(GwCheckRun *run, GwTerm *term, GwSpan within)
{
	const GwSequence *sequence = gw_term_sequence(term);
	GwSequenceHit hit;
	guint32 from = within.start;

	while (gw_sequence_find(sequence, run->text, within, from, &hit)) {
		from = hit.span.end;
		if (counts(run, term, hit.span)) {
			char *fix = gw_sequence_right(&hit, run->doc->text);
			GwRight right = { fix, fix, GW_FIX_SUGGEST };

			emit(run, term, hit.span, &right);
			g_free(fix);
		}
	}
}
