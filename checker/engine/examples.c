#include "engine/examples.h"

#include <string.h>

#include "base/error.h"
#include "engine/carets.h"
#include "engine/matcher.h"
#include "engine/rulebook_p.h"
#include "model/notation.h"
#include "recognise/recognise.h"

/* One example while it is run. */
typedef struct {
	const GwRule *rule;
	const GwNode *node;
	gboolean bad;
	guint number; /* from 1 */
	GwExampleReport *report;
} Example;

G_GNUC_PRINTF(2, 3)
static void
fail(const Example *example, const char *format, ...)
{
	GString *log = example->report->log;
	va_list args;

	g_string_append_printf(log, "%s:%u: %s: %s %u：", example->rule->path, example->node->line,
			       example->rule->code, example->bad ? "反例" : "正例", example->number);
	va_start(args, format);
	g_string_append_vprintf(log, format, args);
	va_end(args);
	g_string_append_c(log, '\n');
	example->report->failed++;
}

/* --- what was found -------------------------------------------------------------- */

/* “2 行 16 列起宽 6 ‘(2024)’”: columns as an editor counts them, from 1. */
static void
describe(GString *out, const GwCaret *caret)
{
	g_string_append_printf(out, "%s第 %u 行第 %u 列起宽 %u", out->len ? "；" : "", caret->line,
			       caret->column + 1, caret->width);
}

static char *
describe_carets(const GArray *carets)
{
	GString *out = g_string_new(NULL);

	for (guint i = 0; i < carets->len; i++)
		describe(out, &g_array_index(carets, GwCaret, i));
	if (!out->len)
		g_string_append(out, "无");
	return g_string_free(out, FALSE);
}

static char *
describe_findings(const GwResult *result, const GwRule *rule, const GwCaretText *text)
{
	GString *out = g_string_new(NULL);
	GArray *one = g_array_new(FALSE, FALSE, sizeof(GwCaret));

	for (guint i = 0; i < result->findings->len; i++) {
		const GwFinding *finding = g_ptr_array_index(result->findings, i);
		char *subject;

		if (finding->rule != rule)
			continue;
		g_array_set_size(one, 0);
		gw_caret_add_span(text, result->doc, finding->span, one);
		for (guint k = 0; k < one->len; k++)
			describe(out, &g_array_index(one, GwCaret, k));
		if (!one->len)
			g_string_append_printf(out, "%s正文之外", out->len ? "；" : "");
		subject = gw_document_text(result->doc, finding->span);
		g_string_append_printf(out, "“%s”", subject);
		g_free(subject);
	}
	for (guint i = 0; !out->len && i < result->not_judged->len; i++) {
		const GwNotJudged *not = &g_array_index(result->not_judged, GwNotJudged, i);

		if (not->rule == rule)
			g_string_append_printf(out, "未判断（%s）", not->reason);
	}
	if (!out->len)
		g_string_append(out, "无");
	g_array_free(one, TRUE);
	return g_string_free(out, FALSE);
}

static GArray *
find_carets(const GwResult *result, const GwRule *rule, const GwCaretText *text)
{
	GArray *found = g_array_new(FALSE, FALSE, sizeof(GwCaret));
	const GwCaret nowhere = { 0 }; /* of a document without paragraphs */

	for (guint i = 0; i < result->findings->len; i++) {
		const GwFinding *finding = g_ptr_array_index(result->findings, i);

		guint before = found->len;

		if (finding->rule != rule)
			continue;
		gw_caret_add_span(text, result->doc, finding->span, found);
		if (found->len == before)
			g_array_append_val(found, nowhere);
	}
	g_array_sort(found, gw_caret_compare);
	return found;
}

/* --- expected against found --------------------------------------------------------- */

/* Both sorted.  What stands under a page or residue line is left over on both
 * sides and need only be as many. */
static gboolean
agree(const GArray *expected, const GArray *found, const GwCaretText *text)
{
	guint i = 0, k = 0, loose = 0, extra = 0;

	while (i < expected->len || k < found->len) {
		const GwCaret *want = i < expected->len ? &g_array_index(expected, GwCaret, i) : NULL;
		const GwCaret *have = k < found->len ? &g_array_index(found, GwCaret, k) : NULL;

		if (want && gw_caret_text_is_outside(text, want->line)) {
			loose++, i++;
		} else if (want && have && !gw_caret_compare(want, have)) {
			i++, k++;
		} else if (have && (!want || gw_caret_compare(have, want) < 0)) {
			extra++, k++;
		} else {
			return FALSE;
		}
	}
	return loose == extra;
}

static gboolean
compare(const GwResult *result, const GwRule *rule, const GArray *expected, GwCaretText *text)
{
	gboolean good = FALSE;

	for (guint wide = 0; wide < 2 && !good; wide++) {
		GArray *found;

		text->wide = wide;
		found = find_carets(result, rule, text);
		good = agree(expected, found, text);
		g_array_free(found, TRUE);
	}
	text->wide &= good;
	return good;
}

static void
pass(const Example *example, const GwCaretText *text)
{
	example->report->passed++;
	if (text->wide && example->report->wide)
		g_hash_table_add(example->report->wide, (gpointer)example->node);
}

static void
explain(const Example *example, const GwResult *result, const GArray *expected,
	const GwCaretText *text)
{
	char *want = describe_carets(expected);
	char *have = describe_findings(result, example->rule, text);

	fail(example, "应报：%s；实报：%s", want, have);
	g_free(want);
	g_free(have);
}

/* --- running ------------------------------------------------------------------------- */

typedef struct {
	GwRuleBook *book;
	GwRunner *runner;
	gboolean *enabled; /* as they were */
} Bench;

static void
enable_all(GwRuleBook *book, gboolean enabled)
{
	for (guint i = 0; i < book->n_rules; i++)
		book->rules[i].enabled = enabled;
}

static GwResult *
run_once(Bench *bench, const Example *example, const char *notation)
{
	GError *error = NULL;
	GwDocument *doc = gw_notation_read(example->rule->path, notation, strlen(notation), &error);
	char *text;

	if (doc) {
		gw_recognise(doc, FALSE);
		return gw_run(bench->runner, doc, NULL);
	}
	text = gw_error_text(error, GW_LANG_ZH);
	fail(example, "写法有误：%s", text);
	g_free(text);
	g_error_free(error);
	return NULL;
}

/* Alone first: of two rules that find one defect a run keeps one.  A rule about
 * other rules (unused suppressions) shows only in company. */
static void
run_notation(Bench *bench, const Example *example, const char *notation, GArray *expected)
{
	GwRule *rule = (GwRule *)example->rule; /* of the bench's own book */
	GwCaretText text = gw_caret_text(notation);
	GwResult *alone, *all;

	g_array_sort(expected, gw_caret_compare);
	enable_all(bench->book, FALSE);
	rule->enabled = TRUE;
	alone = run_once(bench, example, notation);
	if (alone && compare(alone, rule, expected, &text)) {
		pass(example, &text);
	} else if (alone) {
		enable_all(bench->book, TRUE);
		all = run_once(bench, example, notation);
		if (all && compare(all, rule, expected, &text))
			pass(example, &text);
		else
			explain(example, alone, expected, &text);
		gw_result_free(all);
	}
	gw_result_free(alone);
	gw_caret_text_clear(&text);
}

static void
run_example(Bench *bench, const Example *example)
{
	GArray *expected;
	char *notation = gw_example_split(example->node->value, &expected);

	if (example->bad && !expected->len)
		fail(example, "没有插入号（^）标出应报之处");
	else if (!example->bad && expected->len)
		fail(example, "正例里不应有插入号（^）");
	else
		run_notation(bench, example, notation, expected);
	g_array_free(expected, TRUE);
	g_free(notation);
}

static void
run_list(Bench *bench, const GwRule *rule, const GwNode *list, gboolean bad,
	 GwExampleReport *report)
{
	Example example = { .rule = rule, .bad = bad, .report = report };

	for (guint i = 0; i < gw_node_count(list); i++) {
		example.node = gw_node_item(list, i);
		example.number = i + 1;
		run_example(bench, &example);
	}
}

/* The matcher knows the rules that were enabled when it was made. */
static void
forget_matcher(GwRuleBook *book)
{
	if (book->matcher && book->matcher_free)
		book->matcher_free(book->matcher);
	book->matcher = NULL;
}

static void
open_bench(Bench *bench, GwRuleBook *book)
{
	GDate *today = g_date_new_dmy(GW_EXAMPLE_TODAY);

	bench->book = book;
	bench->enabled = g_new(gboolean, book->n_rules);
	for (guint i = 0; i < book->n_rules; i++)
		bench->enabled[i] = book->rules[i].enabled;
	enable_all(book, TRUE);
	forget_matcher(book);
	/* Both, with and without folding, while every rule is enabled. */
	gw_matcher_prepare(gw_matcher_of(book), TRUE);
	bench->runner = gw_runner_new(book, today);
	g_date_free(today);
}

static void
close_bench(Bench *bench)
{
	gw_runner_free(bench->runner);
	forget_matcher(bench->book);
	for (guint i = 0; i < bench->book->n_rules; i++)
		bench->book->rules[i].enabled = bench->enabled[i];
	g_free(bench->enabled);
}

void
gw_examples_run(GwRuleBook *book, const char *selector, GwExampleReport *report)
{
	Bench bench;

	open_bench(&bench, book);
	for (guint i = 0; i < book->n_rules; i++) {
		const GwRule *rule = &book->rules[i];

		if (selector && !gw_rule_matches(rule, selector))
			continue;
		run_list(&bench, rule, rule->bad, TRUE, report);
		run_list(&bench, rule, rule->good, FALSE, report);
	}
	close_bench(&bench);
}
