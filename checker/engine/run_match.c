/* Paragraph by paragraph: the literals first, then only what they call for. */
#include <string.h>

#include "engine/run_p.h"

/* The elements of the present paragraph. */
typedef struct {
	guint32 index; /* of the paragraph */
	GwSpan span;
	const GwElement *elements;
	guint n_elements;
} Here;

/* --- one pattern ---------------------------------------------------------------------- */

typedef struct {
	char *texts[GW_MAX_ARGS]; /* the finding's span, then the pattern's groups */
	guint n;
	GwSpan span; /* of the finding */
	GwSpan whole;
} Hit;

static char *
text_of(const gunichar2 *text, GwSpan span)
{
	return gw_utf8_from_utf16(text + span.start, gw_span_len(span));
}

/* `text` is what people wrote, unfolded.  FALSE if the group is not in the hit. */
static gboolean
read_hit(const GwRule *rule, const GwMatch *match, const gunichar2 *text, Hit *hit)
{
	GwSpan span;

	hit->n = 0;
	gw_match_group(match, 0, &hit->whole);
	if (!gw_match_group(match, rule->group, &hit->span) || gw_span_is_empty(hit->span))
		return FALSE;
	hit->texts[hit->n++] = text_of(text, hit->span);
	for (; hit->n < MIN(gw_regex_captures(rule->match) + 1, GW_MAX_ARGS); hit->n++)
		hit->texts[hit->n] = gw_match_group(match, hit->n, &span) ? text_of(text, span) :
									      g_strdup("");
	return TRUE;
}

static void
clear_hit(Hit *hit)
{
	while (hit->n)
		g_free(hit->texts[--hit->n]);
}

static GwFinding *
emit_hit(GwCheckRun *run, const GwRule *rule, const Hit *hit)
{
	GwFinding *finding = gw_run_emit(run, rule, hit->span);
	guint i;

	for (i = 1; finding && i < hit->n; i++)
		gw_run_add_arg(run, finding, hit->texts[i]);
	return finding;
}

static void
emit_with_fix(GwCheckRun *run, const GwRule *rule, const Hit *hit)
{
	GwFinding *finding = emit_hit(run, rule, hit);
	char *fix;

	if (!finding || !rule->fix)
		return;
	fix = gw_fill(rule->fix, (const char *const *)hit->texts, hit->n);
	finding->applicability = run->doc->traditional ? GW_FIX_SUGGEST : rule->applicability;
	gw_check_add_edit(run, finding, hit->span, fix);
	g_free(fix);
}

static gboolean
may_speak(const GwCheckRun *run, const GwRule *rule, GwSpan span)
{
	const GwElement *element = run->doc->n_elements ?
					   gw_document_element_at(run->doc, span.start) : NULL;

	return gw_rule_in_scope(rule, element) && !gw_skip_has(run->skip, rule->skip, span);
}

const gunichar2 *
gw_run_text_for(const GwCheckRun *run, const GwRule *rule)
{
	return gw_rule_reads_raw(rule) ? run->doc->text : run->text;
}

static void
run_match(GwCheckRun *run, const GwRule *rule, GwSpan within)
{
	const gunichar2 *text = gw_run_text_for(run, rule);
	guint32 from = within.start;
	GwMatchResult result;
	Hit hit;

	while ((result = gw_regex_search(rule->match, text, within, from, run->runner->match)) ==
	       GW_MATCH_FOUND) {
		if (read_hit(rule, run->runner->match, run->doc->text, &hit) &&
		    (rule->scope.anywhere ? may_speak(run, rule, hit.span) :
					    !gw_skip_has(run->skip, rule->skip, hit.span)))
			emit_with_fix(run, rule, &hit);
		clear_hit(&hit);
		if (run->overflow)
			return;
		from = MAX(hit.whole.end, MAX(from, hit.whole.start) + 1);
	}
	if (result == GW_MATCH_LIMIT_HIT)
		gw_check_not_judged(run, rule, "有段落过于复杂，未能判完",
				    "a paragraph was too complex to judge");
}

/* --- one paragraph ---------------------------------------------------------------------- */

static gboolean
is_live(const GwCheckRun *run, const GwRule *rule)
{
	return run->runner->live[rule - run->runner->book->rules];
}

static void
run_rule(GwCheckRun *run, const GwRule *rule, const Here *here)
{
	guint i;

	if (!is_live(run, rule))
		return;
	if (rule->scope.anywhere) {
		run_match(run, rule, here->span);
		return;
	}
	for (i = 0; i < here->n_elements; i++) {
		if (gw_rule_in_scope(rule, &here->elements[i]))
			run_match(run, rule, here->elements[i].span);
	}
}

static void
run_term_on(GwCheckRun *run, GwTerm *term, GwSpan within)
{
	if (term->kind == GW_TERM_PATTERN)
		gw_run_pattern(run, term, within);
	else
		gw_run_sequence(run, term, within);
}

static void
run_term(GwCheckRun *run, GwTerm *term, const Here *here)
{
	guint i;

	if (!is_live(run, term->rule))
		return;
	if (term->rule->scope.anywhere) {
		run_term_on(run, term, gw_utf16_trim(run->text, here->span));
		return;
	}
	for (i = 0; i < here->n_elements; i++) {
		if (gw_rule_in_scope(term->rule, &here->elements[i]))
			run_term_on(run, term, here->elements[i].span);
	}
}

/* A rule or pattern runs once a paragraph, however often its literal stands there. */
static void
note_once(GArray *seen, guint32 *stamps, guint32 index, guint32 paragraph)
{
	if (stamps[index] == paragraph + 1)
		return;
	stamps[index] = paragraph + 1;
	g_array_append_val(seen, index);
}

static void
show_once(GArray *shown, guint32 paragraph)
{
	if (!shown->len || g_array_index(shown, guint32, shown->len - 1) != paragraph)
		g_array_append_val(shown, paragraph);
}

/* Items of a fixed order are common words; only where enough of them follow
 * each other, two units apart at most, is the order worth reading. */
static void
note_item(GwRunner *runner, guint32 index, GwSpan hit)
{
	guint32 *last_end = &runner->term_stamp[index];
	guint8 *chain = &runner->chain[index];
	guint needed = gw_sequence_needed(gw_term_sequence(&runner->matcher->terms[index]));

	if (hit.start < *last_end && *chain)
		return; /* an item inside an item */
	*chain = *chain && hit.start - *last_end <= 2 ? (guint8)MIN(*chain + 1, G_MAXUINT8) : 1;
	*last_end = hit.end;
	if (*chain == needed)
		g_array_append_val(runner->terms_seen, index);
}

static void
take_hits(GwCheckRun *run, const Here *here)
{
	GwRunner *runner = run->runner;
	guint i;

	for (i = 0; i < runner->hits->len; i++) {
		GwLiteralHit hit = g_array_index(runner->hits, GwLiteralHit, i);
		guint32 index = hit.id & ~GW_TRIGGER_RULE;

		if (hit.id & GW_TRIGGER_RULE && runner->shown[index])
			show_once(runner->shown[index], here->index);
		else if (hit.id & GW_TRIGGER_RULE)
			note_once(runner->rules_seen, runner->rule_stamp, index, here->index);
		else if (runner->matcher->terms[index].kind == GW_TERM_SEQUENCE)
			note_item(runner, index, hit.span);
		else if (runner->matcher->terms[index].kind == GW_TERM_PATTERN)
			note_once(runner->terms_seen, runner->term_stamp, index, here->index);
		else
			gw_run_literal(run, index, hit.span);
	}
}

static void
run_rules(GwCheckRun *run, const GArray *indices, const Here *here)
{
	guint i;

	for (i = 0; i < indices->len; i++)
		run_rule(run, &run->runner->book->rules[g_array_index(indices, guint32, i)], here);
}

static void
run_terms(GwCheckRun *run, const GArray *indices, const Here *here)
{
	guint i;

	for (i = 0; i < indices->len; i++)
		run_term(run, &run->runner->matcher->terms[g_array_index(indices, guint32, i)], here);
}

/* Rules for the roles of this paragraph, which need no literal. */
static void
run_role_rules(GwCheckRun *run, const Here *here)
{
	const GwRuleBook *book = run->runner->book;
	guint i, k;

	for (i = 0; i < here->n_elements; i++) {
		const GwElement *element = &here->elements[i];
		const GArray *indices = run->runner->matcher->role_rules[element->role];

		for (k = 0; k < indices->len; k++) {
			const GwRule *rule = &book->rules[g_array_index(indices, guint32, k)];

			if (is_live(run, rule) && gw_rule_in_scope(rule, element))
				run_match(run, rule, element->span);
		}
	}
}

static void
run_paragraph(GwCheckRun *run, const Here *here)
{
	GwRunner *runner = run->runner;

	run->place.paragraph = here->span;
	g_array_set_size(runner->hits, 0);
	g_array_set_size(runner->rules_seen, 0);
	g_array_set_size(runner->terms_seen, 0);
	gw_matcher_scan(runner->matcher, run->doc->traditional, run->text, here->span, runner->hits);
	take_hits(run, here);
	run_rules(run, runner->rules_seen, here);
	run_rules(run, runner->matcher->every_rule, here);
	run_terms(run, runner->terms_seen, here);
	run_terms(run, runner->matcher->every_term, here);
	run_role_rules(run, here);
}

void
gw_run_paragraphs(GwCheckRun *run)
{
	const GwDocument *doc = run->doc;
	const GwElement *element = doc->elements, *end = doc->elements + doc->n_elements;
	Here here;

	gw_matcher_prepare(run->runner->matcher, doc->traditional);
	for (here.index = 0; here.index < doc->n_paragraphs; here.index++) {
		here.span = doc->paragraphs[here.index].span;
		while (element < end && element->paragraph < here.index)
			element++;
		here.elements = element;
		while (element < end && element->paragraph == here.index)
			element++;
		here.n_elements = (guint)(element - here.elements);
		if (gw_span_is_empty(here.span) ||
		    gw_suppressor_is_comment(run->suppressor, here.index))
			continue;
		run_paragraph(run, &here);
	}
}

/* --- residue ---------------------------------------------------------------------------- */

static void
match_residue(GwCheckRun *run, const GwRule *rule, const GwResidue *residue,
	      const gunichar2 *text, gsize len)
{
	GwSpan within = gw_span(0, (guint32)len);
	guint32 from = 0;
	GwFinding *finding;
	Hit hit;

	while (gw_regex_search(rule->match, text, within, from, run->runner->match) ==
	       GW_MATCH_FOUND) {
		if (read_hit(rule, run->runner->match, text, &hit)) {
			hit.span = residue->at;
			finding = emit_hit(run, rule, &hit);
			if (finding) {
				finding->args[0] = gw_arena_strdup(run->doc->arena, hit.texts[0]);
				finding->residue = residue->name ? residue->name :
								   gw_residue_id(residue->kind);
			}
		}
		clear_hit(&hit);
		if (run->overflow)
			return;
		from = MAX(hit.whole.end, MAX(from, hit.whole.start) + 1);
	}
}

static void
run_residue_rules(GwCheckRun *run, const GwResidue *residue, const gunichar2 *text, gsize len)
{
	const GwRuleBook *book = run->runner->book;
	guint i;

	for (i = 0; i < book->n_rules; i++) {
		const GwRule *rule = &book->rules[i];

		if (rule->how == GW_HOW_MATCH && rule->scope.residue && is_live(run, rule))
			match_residue(run, rule, residue, text, len);
	}
}

void
gw_run_residue(GwCheckRun *run)
{
	guint32 i;

	for (i = 0; i < run->doc->n_residue && !run->overflow; i++) {
		const GwResidue *residue = &run->doc->residue[i];
		gsize len;
		gunichar2 *text = residue->text ? gw_utf16_from_utf8(residue->text, -1, &len, NULL) : NULL;

		if (text)
			run_residue_rules(run, residue, text, len);
		g_free(text);
	}
}
