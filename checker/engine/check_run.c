/* What a rule says while it runs: findings, fixes, related places, no judgement. */
#include <string.h>

#include "base/limits.h"
#include "engine/run_p.h"

/* Room for those that merging drops. */
#define MOST_COLLECTED (4 * GW_MAX_FINDINGS_PER_DOCUMENT)
/* A message quotes this much of a longer span. */
#define MOST_QUOTED 80

const GwDocument *
gw_check_document(const GwCheckRun *run)
{
	return run->doc;
}

GwMatch *
gw_check_match(GwCheckRun *run)
{
	return run->runner->match;
}

const GDate *
gw_check_today(const GwCheckRun *run)
{
	return &run->runner->today;
}

gboolean
gw_rule_in_scope(const GwRule *rule, const GwElement *element)
{
	const GwScope *scope = &rule->scope;

	if (!element)
		return scope->anywhere;
	if (!(scope->roles & GW_ROLE_BIT(element->role)))
		return FALSE;
	/* Web and news wrapping is no part of the document. */
	if (scope->anywhere && element->role == GW_ROLE_NOISE)
		return FALSE;
	return element->attachment ? scope->attachments : scope->main_text;
}

/* The first item of a sorted array that is at least `least`. */
static guint
first_from(const GArray *sorted, guint32 least)
{
	guint from = 0, to = sorted->len;

	while (from < to) {
		guint middle = from + (to - from) / 2;

		if (g_array_index(sorted, guint32, middle) < least)
			from = middle + 1;
		else
			to = middle;
	}
	return from;
}

static const GwElement *
first_in_paragraph(const GwElement *element, const GwElement *end, guint32 paragraph)
{
	while (element < end) {
		const GwElement *middle = element + (end - element) / 2;

		if (middle->paragraph < paragraph)
			element = middle + 1;
		else
			end = middle;
	}
	return element;
}

/* The first element from `element` on that stands in a paragraph to be shown. */
static const GwElement *
next_shown(const GArray *shown, const GwElement *element, const GwElement *end)
{
	while (element < end) {
		guint at = first_from(shown, element->paragraph);

		if (at == shown->len)
			return end;
		if (g_array_index(shown, guint32, at) == element->paragraph)
			return element;
		element = first_in_paragraph(element, end, g_array_index(shown, guint32, at));
	}
	return end;
}

const GwElement *
gw_check_next(const GwCheckRun *run, const GwRule *rule, const GwElement *after)
{
	const GwElement *element = after ? after + 1 : run->doc->elements;
	const GwElement *end = run->doc->elements + run->doc->n_elements;
	const GArray *shown = run->runner->shown[rule - run->runner->book->rules];

	for (; element < end; element++) {
		if (shown)
			element = next_shown(shown, element, end);
		if (element < end && gw_rule_in_scope(rule, element))
			return element;
	}
	return NULL;
}

/* --- findings ------------------------------------------------------------------------- */

static const char *
quote(GwCheckRun *run, GwSpan span)
{
	guint32 len = MIN(gw_span_len(span), MOST_QUOTED);
	char *text = gw_utf8_from_utf16(run->doc->text + span.start, len);
	const char *kept;

	kept = len < gw_span_len(span) ?
				   gw_arena_printf(run->doc->arena, "%s…", text) :
				   gw_arena_strdup(run->doc->arena, text);

	g_free(text);
	return kept;
}

GwFinding *
gw_run_emit(GwCheckRun *run, const GwRule *rule, GwSpan span)
{
	GwFinding *finding;

	if (run->findings->len >= MOST_COLLECTED) {
		run->overflow++;
		return NULL;
	}
	span.end = MIN(span.end, run->doc->len);
	span.start = MIN(span.start, span.end);
	finding = gw_arena_new0(run->doc->arena, GwFinding, 1);
	finding->rule = rule;
	finding->severity = rule->severity;
	finding->span = span;
	finding->args[finding->n_args++] = quote(run, span);
	g_ptr_array_add(run->findings, finding);
	return finding;
}

void
gw_run_add_arg(GwCheckRun *run, GwFinding *finding, const char *text)
{
	if (finding->n_args < GW_MAX_ARGS)
		finding->args[finding->n_args++] = gw_arena_strdup(run->doc->arena, text);
}

/* Kinds fill in what they are given back, so that past the bound, and for what the
 * rule skips, they get a finding that nobody will see. */
GwFinding *
gw_check_emit(GwCheckRun *run, const GwRule *rule, GwSpan span, ...)
{
	gboolean skipped = rule->skip && gw_skip_has(run->skip, rule->skip, span);
	GwFinding *finding = skipped ? NULL : gw_run_emit(run, rule, span);
	const char *text;
	va_list args;

	if (!finding) {
		finding = gw_arena_new0(run->doc->arena, GwFinding, 1);
		finding->rule = rule;
		return finding;
	}
	va_start(args, span);
	while ((text = va_arg(args, const char *)))
		gw_run_add_arg(run, finding, text);
	va_end(args);
	return finding;
}

/* Arrays in an arena: room for 1, 2, 4, 8 … items. */
static gpointer
grow(GwArena *arena, gpointer items, guint n, gsize size)
{
	gpointer more;

	if (n & (n - 1))
		return items;
	more = gw_arena_alloc(arena, (n ? 2 * (gsize)n : 1) * size);
	if (n)
		memcpy(more, items, n * size);
	return more;
}

void
gw_check_add_edit(GwCheckRun *run, GwFinding *finding, GwSpan span, const char *text)
{
	GwArena *arena = run->doc->arena;
	guint i;

	finding->edits = grow(arena, finding->edits, finding->n_edits, sizeof *finding->edits);
	for (i = finding->n_edits++; i && finding->edits[i - 1].span.start > span.start; i--)
		finding->edits[i] = finding->edits[i - 1];
	finding->edits[i] = (GwEdit){ span, gw_arena_strdup(arena, text) };
	if (finding->applicability == GW_FIX_NONE)
		finding->applicability = finding->rule->applicability == GW_FIX_SAFE ? GW_FIX_SAFE :
										      GW_FIX_SUGGEST;
}

void
gw_check_add_related(GwCheckRun *run, GwFinding *finding, GwSpan span, const char *message)
{
	GwArena *arena = run->doc->arena;

	finding->related = grow(arena, finding->related, finding->n_related,
				sizeof *finding->related);
	finding->related[finding->n_related++] = (GwRelated){ span, gw_arena_strdup(arena, message) };
}

void
gw_check_not_judged(GwCheckRun *run, const GwRule *rule, const char *zh, const char *en)
{
	GwNotJudged entry = { rule, gw_arena_strdup(run->doc->arena, zh),
			      gw_arena_strdup(run->doc->arena, en) };
	guint i;

	for (i = 0; i < run->not_judged->len; i++) {
		if (g_array_index(run->not_judged, GwNotJudged, i).rule == rule)
			return;
	}
	g_array_append_val(run->not_judged, entry);
}
