/* Rules prove themselves: carets against findings. */
#include <string.h>

#include "base/error.h"
#include "engine/carets.h"
#include "engine/examples.h"
#include "suite.h"

/* --- caret lines ------------------------------------------------------------------ */

START_TEST(carets_belong_to_the_line_above)
{
	GArray *carets;
	char *notation = gw_example_split("[标题] 甲\n[正文] 乙丙\n       ^^ ^\n         ^^\n　^\n丁\n", &carets);
	static const GwCaret want[] = { { 2, 7, 2 }, { 2, 10, 1 }, { 2, 9, 2 }, { 2, 2, 1 } };
	guint i;

	ck_assert_str_eq(notation, "[标题] 甲\n[正文] 乙丙\n丁\n");
	ck_assert_uint_eq(carets->len, G_N_ELEMENTS(want));
	for (i = 0; i < carets->len; i++)
		ck_assert_int_eq(gw_caret_compare(&g_array_index(carets, GwCaret, i), &want[i]), 0);
	g_free(notation);
	g_array_free(carets, TRUE);
}
END_TEST

START_TEST(a_line_with_other_text_is_no_caret_line)
{
	static const char *const texts[] = { "2^3\n", "^。\n", "\n", "    \n", "" };
	GArray *carets;
	char *notation = gw_example_split(texts[_i], &carets);

	ck_assert_str_eq(notation, texts[_i]);
	ck_assert_uint_eq(carets->len, 0);
	g_free(notation);
	g_array_free(carets, TRUE);
}
END_TEST

static const struct {
	const char *line;
	guint column, width;
	gboolean wide;
	guint start, end;
} marks[] = {
	{ "[标题] 很坏", 9, 2, FALSE, 6, 7 },
	{ "[标题] 很坏", 7, 4, FALSE, 5, 7 },
	/* under the first half of a wide character: the place before it */
	{ "[标题] 很坏", 7, 1, FALSE, 5, 5 },
	/* “ is one column or two */
	{ "“甲”乙甲", 4, 2, FALSE, 3, 4 },
	{ "“甲”乙甲", 6, 2, TRUE, 3, 4 },
	{ "“甲”乙甲", 0, 4, FALSE, 0, 3 },
	{ "“甲”乙甲", 0, 6, TRUE, 0, 3 },
	/* what has no width is marked alone */
	{ "a\u200bb", 1, 1, FALSE, 1, 2 },
	{ "ab", 1, 1, FALSE, 1, 2 },
	/* behind the text, and no text */
	{ "甲", 4, 1, FALSE, 1, 1 },
	{ "", 0, 1, FALSE, 0, 0 },
};

START_TEST(a_caret_marks_characters)
{
	const GwCaret caret = { 1, marks[_i].column, marks[_i].width };
	guint start, end;

	gw_example_mark(marks[_i].line, &caret, marks[_i].wide, &start, &end);
	ck_assert_uint_eq(start, marks[_i].start);
	ck_assert_uint_eq(end, marks[_i].end);
}
END_TEST

/* --- rules and their examples ---------------------------------------------------------- */

/* A check that finds everything: the whole text as one finding. */
static void
find_all(GwCheckRun *run, const GwRule *rule)
{
	const GwDocument *doc = gw_check_document(run);

	gw_check_emit(run, rule, gw_span(0, doc->len ? doc->len - 1 : 0), NULL);
}

static void
find_residue(GwCheckRun *run, const GwRule *rule)
{
	const GwDocument *doc = gw_check_document(run);
	guint32 i;

	for (i = 0; i < doc->n_residue; i++)
		gw_check_emit(run, rule, doc->residue[i].at, doc->residue[i].text, NULL);
}

static void
find_day(GwCheckRun *run, const GwRule *rule)
{
	GDate *day_of_examples = g_date_new_dmy(31, G_DATE_DECEMBER, 2026);

	if (!g_date_compare(gw_check_today(run), day_of_examples))
		gw_check_emit(run, rule, gw_span(0, 1), NULL);
	g_date_free(day_of_examples);
}

static const GwCheckKind all = { "all", "", NULL, NULL, NULL, find_all };
static const GwCheckKind left_over = { "residue", "", NULL, NULL, NULL, find_residue };
static const GwCheckKind day = { "day", "", NULL, NULL, NULL, find_day };
static const GwCheckKind *const kinds[] = { &all, &left_over, &day, NULL };

#define HEAD(code, name)                                                                  \
	"- code: " code "\n  name: " name "\n  title: 题\n  title_en: t\n  severity: info\n" \
	"  strength: 惯例\n  clause: 核稿惯例\n  message: 有误\n  advice: 改\n  why: 因为。\n"
#define GOOD "  good: ['[标题] 好', '[标题] 也好']\n"

/* How many of the last report passed with “ as two columns. */
static guint wide_examples;

static GwExampleReport
report_of(const char *yaml, const char *selector)
{
	GwArena *arena = gw_arena_new();
	GError *error = NULL;
	GwRuleFile file = { "t.yaml", gw_yaml_read(arena, "t.yaml", yaml, strlen(yaml), &error) };
	GwRuleSource source = { &file, 1, NULL, 0, NULL };
	GwRuleBookOptions options = { .builtin = &source, .kinds = kinds, .check_patterns = TRUE };
	GwRuleBook *book;
	GwExampleReport report = { .log = g_string_new(NULL), .wide = g_hash_table_new(NULL, NULL) };

	ck_assert_msg(file.root != NULL, "%s", error ? error->message : "");
	book = gw_rulebook_new(&options, &error);
	ck_assert_msg(book != NULL, "%s", error ? error->message : "");
	gw_examples_run(book, selector, &report);
	wide_examples = g_hash_table_size(report.wide);
	g_hash_table_unref(report.wide);
	gw_rulebook_free(book);
	gw_arena_free(arena);
	return report;
}

static void
expect(const char *yaml, guint passed, guint failed, const char *says)
{
	GwExampleReport report = report_of(yaml, NULL);

	ck_assert_msg(report.passed == passed && report.failed == failed, "%u passed, %u failed: %s",
		      report.passed, report.failed, report.log->str);
	ck_assert_msg(!says || strstr(report.log->str, says), "%s", report.log->str);
	ck_assert(says || !report.log->len);
	g_string_free(report.log, TRUE);
}

static const struct {
	const char *rule; /* how and bad */
	guint passed, failed;
	const char *says;
} cases[] = {
	/* full width counts two; the prefix counts */
	{ "  on: title\n  match: 坏\n  bad: |\n    [标题] 很坏\n             ^^\n", 3, 0, NULL },
	/* one column to the left, one too wide, and none at all */
	{ "  on: title\n  match: 坏\n  bad: |\n    [标题] 很坏\n            ^^\n", 2, 1,
	  "t.yaml:14: E900: 反例 1：应报：第 1 行第 9 列起宽 2；实报：第 1 行第 10 列起宽 2“坏”" },
	{ "  on: title\n  match: 坏\n  bad: |\n    [标题] 很坏\n             ^^^\n", 2, 1, "起宽 3；实报" },
	{ "  on: title\n  match: 坏\n  bad: |\n    [标题] 很好\n             ^^\n", 2, 1, "实报：无" },
	{ "  on: title\n  match: 坏\n  bad: '[标题] 很坏'\n", 2, 1, "没有插入号" },
	/* several findings on a line, on several caret lines */
	{ "  on: title\n  match: 坏\n  bad: |\n    [标题] 坏a坏\n           ^^ ^^\n", 3, 0, NULL },
	{ "  on: title\n  match: 坏\n  bad: |\n    [标题] 坏坏\n           ^^\n             ^^\n", 3, 0, NULL },
	{ "  on: title\n  match: 坏\n  bad: |\n    [标题] 坏a坏\n           ^^\n", 2, 1, "；第 1 行第 11 列" },
	/* without a role the text begins with the line */
	{ "  on: any\n  match: 坏\n  needs: [坏]\n  bad: |\n    很坏\n      ^^\n", 3, 0, NULL },
	/* “ may be one or two columns wide, but not both at once */
	{ "  on: title\n  match: 坏\n  bad: |\n    [标题] “坏”\n            ^^\n", 3, 0, NULL },
	{ "  on: title\n  match: 坏\n  bad: |\n    [标题] “坏”\n             ^^\n", 3, 0, NULL },
	{ "  on: title\n  match: 坏\n  bad: |\n    [标题] “坏““坏\n            ^^  ^^\n", 3, 0, NULL },
	{ "  on: title\n  match: 坏\n  bad: |\n    [标题] “坏““坏\n            ^^    ^^\n", 2, 1, "应报" },
	/* what takes no column is one caret: a zero-width space */
	{ "  on: title\n  match: '\\x{200B}'\n  bad: |\n    [标题] 很\xE2\x80\x8B坏\n             ^\n", 3, 0,
	  NULL },
	/* escapes of the notation are one character of text */
	{ "  on: title\n  match: 坏\n  bad: |\n    [标题] \\\\很\\[坏\n                 ^^\n", 3, 0, NULL },
	{ "  on: any\n  match: 坏\n  needs: [坏]\n  bad: |\n    \\[坏\n      ^^\n", 3, 0, NULL },
	/* a fault of the notation is said */
	{ "  on: title\n  match: 坏\n  bad: |\n    [标語] 坏\n           ^^\n", 2, 1, "写法有误" },
	/* the genre given by the notation */
	{ "  on: title\n  genre: 请示\n  match: 坏\n  bad: |\n    [文种=请示]\n    [标题] 坏\n           ^^\n", 3, 0,
	  NULL },
	{ "  on: title\n  genre: 请示\n  match: 坏\n  bad: |\n    [文种=通知]\n    [标题] 坏\n           ^^\n", 2, 1,
	  "实报：无" },
	/* a finding over two lines is marked on both */
	{ "  check: all\n  genre: 请示\n  bad: |\n    [文种=请示]\n    [标题] 坏\n           ^^\n    [正文] 也坏\n"
	  "           ^^^^\n", 3, 0, NULL },
	{ "  check: all\n  genre: 请示\n  bad: |\n    [文种=请示]\n    [标题] 坏\n           ^^\n    [正文] 也坏\n",
	  2, 1, "第 3 行第 8 列起宽 4" },
	/* what is no text is marked under its own line */
	{ "  check: residue\n  bad: |\n    [标题] 甲\n    [残留 kind=comment] 口径再核\n    ^^^\n", 3, 0, NULL },
	{ "  check: residue\n  bad: |\n    [标题] 甲\n    [残留 kind=comment] 口径\n    ^^^\n"
	  "    [残留 kind=hidden] 乙\n", 2, 1, "正文之外" },
	/* one day for all: 31 December 2026 */
	{ "  check: day\n  genre: 请示\n  bad: |\n    [文种=请示]\n    [标题] 甲乙\n           ^^\n", 3, 0, NULL },
};

START_TEST(an_example_is_judged_by_its_carets)
{
	char *yaml = g_strconcat(HEAD("E900", "a-rule"), cases[_i].rule, GOOD, NULL);

	expect(yaml, cases[_i].passed, cases[_i].failed, cases[_i].says);
	g_free(yaml);
}
END_TEST

START_TEST(a_good_example_must_be_silent_and_bare)
{
	expect(HEAD("E900", "a-rule") "  on: title\n  match: 坏\n  bad: |\n    [标题] 坏\n           ^^\n"
	       "  good:\n    - '[标题] 不坏'\n    - |\n      [标题] 好\n             ^^\n", 1, 2,
	       "t.yaml:17: E900: 正例 1：应报：无；实报：第 1 行第 10 列起宽 2“坏”");
}
END_TEST

/* Of two rules that find one defect a run keeps one; each must prove itself. */
START_TEST(a_rule_is_judged_alone)
{
	expect(HEAD("E900", "a-rule") "  on: title\n  match: 坏\n  bad: |\n    [标题] 坏\n           ^^\n" GOOD
	       HEAD("E901", "b-rule") "  on: title\n  match: '[坏]'\n  bad: |\n    [标题] 坏\n           ^^\n"
	       GOOD, 6, 0, NULL);
}
END_TEST

START_TEST(a_selector_picks_rules)
{
	GwExampleReport report = report_of(
		HEAD("E900", "a-rule") "  on: title\n  match: 坏\n  bad: |\n    [标题] 坏\n           ^^\n" GOOD
		HEAD("N901", "b-rule") "  on: title\n  match: '[坏]'\n  bad: '[标题] 坏'\n" GOOD, "E");

	ck_assert_uint_eq(report.passed, 3);
	ck_assert_uint_eq(report.failed, 0);
	g_string_free(report.log, TRUE);
}
END_TEST

START_TEST(a_run_tells_how_wide_quotation_marks_are)
{
	expect(HEAD("E900", "a-b") "  on: title\n  match: 坏\n  bad: |\n    [标题] “很”坏\n"
				   "                 ^^\n" GOOD, 3, 0, NULL);
	ck_assert_uint_eq(wide_examples, 1);
	expect(HEAD("E900", "a-b") "  on: title\n  match: 坏\n  bad: |\n    [标题] “很”坏\n"
				   "               ^^\n" GOOD, 3, 0, NULL);
	ck_assert_uint_eq(wide_examples, 0);
}
END_TEST

/* rules/README.md shows a rule; it must be one. */
START_TEST(the_rule_in_the_manual_proves_itself)
{
	const char *top = g_getenv("top_srcdir");
	char *path = g_build_filename(top ? top : ".", "rules", "README.md", NULL), *text, **parts;

	ck_assert_msg(g_file_get_contents(path, &text, NULL, NULL), "%s", path);
	parts = g_strsplit(text, "```yaml\n", 2);
	ck_assert_ptr_nonnull(parts[1]);
	*strstr(parts[1], "```") = '\0';
	expect(parts[1], 3, 0, NULL);
	g_strfreev(parts);
	g_free(text);
	g_free(path);
}
END_TEST

static Suite *
examples_suite(void)
{
	Suite *suite = suite_create("examples");
	TCase *carets = tcase_create("carets"), *run = tcase_create("run");

	tcase_add_test(carets, carets_belong_to_the_line_above);
	tcase_add_loop_test(carets, a_line_with_other_text_is_no_caret_line, 0, 5);
	tcase_add_loop_test(carets, a_caret_marks_characters, 0, G_N_ELEMENTS(marks));
	suite_add_tcase(suite, carets);
	tcase_add_loop_test(run, an_example_is_judged_by_its_carets, 0, G_N_ELEMENTS(cases));
	tcase_add_test(run, a_good_example_must_be_silent_and_bare);
	tcase_add_test(run, a_rule_is_judged_alone);
	tcase_add_test(run, a_selector_picks_rules);
	tcase_add_test(run, a_run_tells_how_wide_quotation_marks_are);
	tcase_add_test(run, the_rule_in_the_manual_proves_itself);
	suite_add_tcase(suite, run);
	return suite;
}

GW_TEST_MAIN(examples_suite)
