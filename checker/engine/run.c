#include "engine/run.h"

#include <string.h>

#include "engine/run_p.h"

/* --- the runner ------------------------------------------------------------------------- */

GwRunner *
gw_runner_new(const GwRuleBook *book, const GDate *today)
{
	GwRunner *runner = g_new0(GwRunner, 1);
	guint i;

	runner->book = book;
	runner->matcher = gw_matcher_of(book);
	if (today)
		runner->today = *today;
	else
		g_date_set_time_t(&runner->today, time(NULL));
	runner->match = gw_match_new();
	runner->segmenter = gw_segmenter_new();
	runner->hits = g_array_new(FALSE, FALSE, sizeof(GwLiteralHit));
	runner->rules_seen = g_array_new(FALSE, FALSE, sizeof(guint32));
	runner->terms_seen = g_array_new(FALSE, FALSE, sizeof(guint32));
	runner->rule_stamp = g_new(guint32, book->n_rules + 1);
	runner->term_stamp = g_new(guint32, runner->matcher->n_terms + 1);
	runner->chain = g_new0(guint8, runner->matcher->n_terms + 1);
	runner->shown = g_new0(GArray *, book->n_rules + 1);
	for (i = 0; i < book->n_rules; i++) {
		if (book->rules[i].how == GW_HOW_CHECK && book->rules[i].needs)
			runner->shown[i] = g_array_new(FALSE, FALSE, sizeof(guint32));
	}
	runner->live = g_new(guint8, book->n_rules + 1);
	return runner;
}

void
gw_runner_free(GwRunner *runner)
{
	guint i;

	if (!runner)
		return;
	gw_match_free(runner->match);
	gw_segmenter_free(runner->segmenter);
	g_array_unref(runner->hits);
	g_array_unref(runner->rules_seen);
	g_array_unref(runner->terms_seen);
	g_free(runner->rule_stamp);
	g_free(runner->term_stamp);
	g_free(runner->chain);
	for (i = 0; i < runner->book->n_rules; i++) {
		if (runner->shown[i])
			g_array_unref(runner->shown[i]);
	}
	g_free(runner->shown);
	g_free(runner->live);
	g_free(runner->folded);
	g_free(runner);
}

/* --- which rules are judged ---------------------------------------------------------------- */

static guint64
roles_of(const GwDocument *doc)
{
	guint64 roles = 0;
	guint32 i;

	for (i = 0; i < doc->n_elements; i++) {
		if (!doc->elements[i].attachment)
			roles |= GW_ROLE_BIT(doc->elements[i].role);
	}
	return roles;
}

/* “没有识别到发文字号、主送机关” */
static void
say_not_recognised(GwCheckRun *run, const GwRule *rule, guint64 missing)
{
	GString *zh = g_string_new("没有识别到"), *en = g_string_new("not recognised: ");
	gboolean first = TRUE;
	guint role;

	for (role = 0; role < GW_N_ROLES; role++) {
		if (!(missing & GW_ROLE_BIT(role)))
			continue;
		g_string_append_printf(zh, "%s%s", first ? "" : "、", gw_role_label((GwRole)role));
		g_string_append_printf(en, "%s%s", first ? "" : ", ", gw_role_id((GwRole)role));
		first = FALSE;
	}
	gw_check_not_judged(run, rule, zh->str, en->str);
	g_string_free(zh, TRUE);
	g_string_free(en, TRUE);
}

/* The profile speaks for whole folders, where a short document says too little. */
static GwNorms
norms_of(const GwCheckRun *run)
{
	return !g_strcmp0(run->runner->book->profile, "taiwan") ? GW_NORMS_TAIWAN :
								   run->doc->facts->norms;
}

static gboolean
is_meant(const GwScope *scope, const GwDocument *doc, GwNorms norms)
{
	return scope->genres & GW_GENRE_BIT(doc->genre) &&
	       scope->directions & GW_DIRECTION_BIT(doc->direction) &&
	       scope->formats & GW_FORMAT_BIT(doc->facts->format) && scope->norms & GW_NORMS_BIT(norms);
}

static void
decide_live(GwCheckRun *run)
{
	const GwRuleBook *book = run->runner->book;
	GwNorms norms = norms_of(run);
	guint64 present = roles_of(run->doc);
	guint i;

	for (i = 0; i < book->n_rules; i++) {
		const GwRule *rule = &book->rules[i];
		gboolean live = rule->enabled && is_meant(&rule->scope, run->doc, norms);
		guint64 missing = rule->scope.with & ~present;

		if (live && missing)
			say_not_recognised(run, rule, missing);
		run->runner->live[i] = live && !missing;
		if (run->runner->shown[i])
			g_array_set_size(run->runner->shown[i], 0);
	}
}

/* --- one document ----------------------------------------------------------------------------- */

static const gunichar2 *
text_to_match(GwRunner *runner, const GwDocument *doc)
{
	guint32 i;

	if (!doc->traditional)
		return doc->text;
	if (runner->folded_size < doc->len) {
		g_free(runner->folded);
		runner->folded = g_new(gunichar2, doc->len);
		runner->folded_size = doc->len;
	}
	for (i = 0; i < doc->len; i++)
		runner->folded[i] = gw_fold_unit(doc->text[i]);
	return runner->folded;
}

static guint32
last_body(const GwDocument *doc)
{
	guint32 i;

	for (i = doc->n_elements; i > 0; i--) {
		const GwElement *element = &doc->elements[i - 1];

		if (!element->attachment && element->role == GW_ROLE_BODY)
			return element->paragraph;
	}
	return G_MAXUINT32;
}

static void
begin(GwCheckRun *run, const GwSuppressions *suppressions)
{
	GwRunner *runner = run->runner;

	memset(runner->rule_stamp, 0, (runner->book->n_rules + 1) * sizeof(guint32));
	memset(runner->term_stamp, 0, (runner->matcher->n_terms + 1) * sizeof(guint32));
	run->text = text_to_match(runner, run->doc);
	run->findings = g_ptr_array_new();
	run->not_judged = g_array_new(FALSE, FALSE, sizeof(GwNotJudged));
	run->skip = gw_skip_new(run->doc);
	run->suppressor = gw_suppressor_new(run->doc, suppressions);
	run->place.doc = run->doc;
	run->place.text = run->text;
	run->place.last_body = last_body(run->doc);
	run->place.issued = GW_ISSUED_UNASKED;
	run->place.match = runner->match;
	decide_live(run);
}

static void
run_kinds(GwCheckRun *run)
{
	const GwRuleBook *book = run->runner->book;
	guint i;

	for (i = 0; i < book->n_rules; i++) {
		if (book->rules[i].how == GW_HOW_CHECK && run->runner->live[i])
			book->rules[i].kind->run(run, &book->rules[i]);
	}
}

/* Findings at comment lines and hidden ones go. */
static guint
drop_suppressed(GwCheckRun *run)
{
	guint kept = 0, hidden = 0, i;

	for (i = 0; i < run->findings->len; i++) {
		GwFinding *finding = g_ptr_array_index(run->findings, i);
		guint32 at = finding->span.start;

		if (gw_suppressor_hides(run->suppressor, finding->rule, at))
			hidden++;
		else if (!gw_suppressor_is_comment(run->suppressor,
						   gw_document_paragraph_index(run->doc, at)))
			g_ptr_array_index(run->findings, kept++) = finding;
	}
	g_ptr_array_set_size(run->findings, (gint)kept);
	return hidden;
}

/* T901 cannot be hidden: it is about the hiding. */
#define UNUSED_SUPPRESSION "unused-suppression"

static void
report_unused(GwCheckRun *run)
{
	const GwRule *rule = gw_rulebook_find(run->runner->book, UNUSED_SUPPRESSION);
	const char *rules;
	GwSpan span;
	guint n = 0;

	if (!rule || !rule->enabled)
		return;
	while (gw_suppressor_unused(run->suppressor, run->runner->book, &n, &span, &rules))
		gw_check_emit(run, rule, gw_utf16_trim(run->doc->text, span), rules, NULL);
}

static GwResult *
finish(GwCheckRun *run)
{
	GwResult *result = g_new0(GwResult, 1);
	guint i;

	result->path = g_strdup(run->doc->path);
	result->doc = run->doc;
	result->suppressed = drop_suppressed(run);
	report_unused(run);
	gw_run_merge(run);
	result->findings = run->findings;
	result->not_judged = run->not_judged;
	result->overflow = run->overflow;
	for (i = 0; i < run->findings->len; i++)
		result->counts[((GwFinding *)g_ptr_array_index(run->findings, i))->severity]++;
	gw_skip_free(run->skip);
	gw_suppressor_free(run->suppressor);
	return result;
}

GwResult *
gw_run(GwRunner *runner, GwDocument *doc, const GwSuppressions *suppressions)
{
	GwCheckRun run = { .runner = runner, .doc = doc };

	begin(&run, suppressions);
	gw_run_paragraphs(&run);
	gw_run_residue(&run);
	run_kinds(&run);
	return finish(&run);
}

/* --- results ------------------------------------------------------------------------------------ */

GwResult *
gw_result_unreadable(const char *path, GError *error)
{
	GwResult *result = g_new0(GwResult, 1);

	result->path = g_strdup(path);
	result->error = error;
	result->findings = g_ptr_array_new();
	result->not_judged = g_array_new(FALSE, FALSE, sizeof(GwNotJudged));
	return result;
}

void
gw_result_free(GwResult *result)
{
	if (!result)
		return;
	g_ptr_array_unref(result->findings);
	g_array_unref(result->not_judged);
	gw_document_free(result->doc);
	g_clear_error(&result->error);
	g_free(result->path);
	g_free(result);
}
