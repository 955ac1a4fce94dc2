/* Running a small book over documents in the notation. */
#include <string.h>

#include "base/limits.h"
#include "engine/run.h"
#include "model/notation.h"
#include "recognise/recognise.h"
#include "suite.h"

/* Each rule's texts and examples, which no test here is about. */
#define REST                                                            \
	"  title: 甲\n  title_en: fault\n  strength: 惯例\n  clause: 核稿惯例\n" \
	"  advice: 改\n  advice_en: fix\n  why: 因\n  bad: '[正文] 甲'\n"         \
	"  good: ['[正文] 乙', '[正文] 丙']\n"

static void
run_nothing(GwCheckRun *run G_GNUC_UNUSED, const GwRule *rule G_GNUC_UNUSED)
{
}

static void
run_twice(GwCheckRun *run, const GwRule *rule)
{
	const GwElement *title = gw_document_first(gw_check_document(run), GW_ROLE_TITLE);
	GwFinding *finding;

	if (!title)
		return;
	finding = gw_check_emit(run, rule, title->span, "主送机关", NULL);
	gw_check_add_related(run, finding, title->span, "在此");
	gw_check_emit(run, rule, title->span, "成文日期", NULL);
	gw_check_emit(run, rule, title->span, "成文日期", NULL);
}

static void
run_shown(GwCheckRun *run, const GwRule *rule)
{
	const GwElement *element = NULL;

	while ((element = gw_check_next(run, rule, element)))
		gw_check_emit(run, rule, element->span, NULL);
}

static const GwParam no_params[] = { { NULL, GW_PARAM_STRING, FALSE, NULL } };
static const GwCheckKind kind_nothing = { .name = "nothing", .help = "无", .params = no_params,
					  .run = run_nothing };
static const GwCheckKind kind_twice = { .name = "twice", .help = "两次", .params = no_params,
					.run = run_twice };
static const GwCheckKind kind_shown = { .name = "shown", .help = "所见", .params = no_params,
					.run = run_shown };
static const GwCheckKind *const kinds[] = { &kind_nothing, &kind_twice, &kind_shown, NULL };

static const char list[] =
	"wrong\tright\tcondition/context\tnote/source\tcategory\tfixable\n"
	"布署\t部署\t\t现汉\t错别字\tsafe\n"
	"帐户\t账户\t\t\t错别字\tsafe\n"
	"银行帐户\t银行账户\t\t\t错别字\tsafe\n"
	"台湾当局\t台湾方面\t\t\t错别字\tsuggest\n"
	"re:(欢|虚)渡\t$1度\tR:春节\t\t错别字\tsafe\n"
	"seq:创新|协调|绿色\t创新、协调、绿色\t\t\t次序\tsuggest\n"
	"quote:四个意识\t“四个意识”\t\t\t引号\tsafe\n"
	"遊覽\t游览\t\t\t错别字\tsafe\n"
	"公佈\t公布\t\t\t臺\tsuggest\n"
	"盡速\t儘速\tR:查照|見復\t\t臺\tsuggest\n"
	"re:設科長([一二三])人\t置科長$1人\t\t\t臺\tsuggest\n";

typedef struct {
	GwArena *arena;
	GwRuleFile file;   /* the source outlives the book */
	GwTermTable table;
	GwRuleSource source;
	GwRuleBook *book;
	GwRunner *runner;
	GwResult *result;
} Bench;

static void
bench_open(Bench *bench, const char *yaml)
{
	GError *error = NULL;
	GwRuleBookOptions options = { .kinds = kinds, .builtin = &bench->source };
	GDate *today = g_date_new_dmy(1, G_DATE_JULY, 2024);

	memset(bench, 0, sizeof *bench);
	bench->arena = gw_arena_new();
	bench->file.path = "rules/test.yaml";
	bench->file.root = gw_yaml_read(bench->arena, bench->file.path, yaml, strlen(yaml), &error);
	ck_assert_msg(bench->file.root != NULL, "%s", error ? error->message : "");
	ck_assert(gw_tsv_read(bench->arena, "rules/list.tsv", list, strlen(list), &bench->table,
			      &error));
	bench->source = (GwRuleSource){ &bench->file, 1, &bench->table, 1, NULL };
	bench->book = gw_rulebook_new(&options, &error);
	ck_assert_msg(bench->book != NULL, "%s", error ? error->message : "");
	bench->runner = gw_runner_new(bench->book, today);
	g_date_free(today);
}

static void
bench_run(Bench *bench, const char *notation)
{
	GError *error = NULL;
	GwDocument *doc = gw_notation_read("a.txt", notation, strlen(notation), &error);

	ck_assert_msg(doc != NULL, "%s", error ? error->message : "");
	gw_recognise(doc, FALSE);
	gw_result_free(bench->result);
	bench->result = gw_run(bench->runner, doc, NULL);
}

static void
bench_close(Bench *bench)
{
	gw_result_free(bench->result);
	gw_runner_free(bench->runner);
	gw_rulebook_free(bench->book);
	gw_arena_free(bench->arena);
}

static const GwFinding *
finding(const Bench *bench, guint n)
{
	ck_assert_uint_lt(n, bench->result->findings->len);
	return g_ptr_array_index(bench->result->findings, n);
}

/* “W001 布署; W002 …”: what was found, in order. */
static void
assert_found(Bench *bench, const char *notation, const char *want)
{
	GString *got = g_string_new(NULL);
	guint i;

	bench_run(bench, notation);
	for (i = 0; i < bench->result->findings->len; i++)
		g_string_append_printf(got, "%s%s %s", i ? "; " : "", finding(bench, i)->rule->code,
				       finding(bench, i)->args[0]);
	ck_assert_str_eq(got->str, want);
	g_string_free(got, TRUE);
}

/* --- match ------------------------------------------------------------------------- */

#define BRACKET_RULE                                                             \
	"- code: E205\n  name: bracket\n  severity: error\n  on: docnum\n"         \
	"  match: '[（(](\\d{4})[)）]'\n  message: “{0}”应为“〔{1}〕”\n"              \
	"  message_en: x\n  fix: 〔{1}〕\n  applicability: safe\n" REST

START_TEST(match_on_a_role)
{
	Bench bench;
	char *message;

	bench_open(&bench, BRACKET_RULE);
	assert_found(&bench, "[发文字号] 国办发(2024)5号\n[正文] 见国办发(2023)1号。\n", "E205 (2024)");
	message = gw_finding_message(finding(&bench, 0), GW_LANG_ZH);
	ck_assert_str_eq(message, "“(2024)”应为“〔2024〕”");
	g_free(message);
	ck_assert_uint_eq(finding(&bench, 0)->n_edits, 1);
	ck_assert_str_eq(finding(&bench, 0)->edits[0].text, "〔2024〕");
	ck_assert_int_eq(finding(&bench, 0)->applicability, GW_FIX_SAFE);
	ck_assert_uint_eq(bench.result->counts[GW_SEVERITY_ERROR], 1);
	bench_close(&bench);
}
END_TEST

START_TEST(match_with_needs)
{
	Bench bench;

	bench_open(&bench, "- code: P101\n  name: doubled\n  severity: info\n  on: any\n"
			   "  needs: ['。。', '，，']\n  match: '[。，]{2}'\n  message: 甲\n"
			   "  message_en: x\n" REST);
	assert_found(&bench, "[标题] 关于甲。。的通知\n[正文] 甲，。乙。\n[正文] 丙，，丁，，戊。\n",
		     "P101 。。; P101 ，，; P101 ，，");
	bench_close(&bench);
}
END_TEST

START_TEST(match_group_and_skip)
{
	Bench bench;

	bench_open(&bench, "- code: P102\n  name: grouped\n  severity: info\n  on: any\n"
			   "  skip: [titles]\n  group: 1\n  needs: [第]\n  match: '第(\\d+)条'\n"
			   "  message: 甲\n  message_en: x\n" REST);
	assert_found(&bench, "[正文] 依照第15条和《办法第16条》办理。\n", "P102 15");
	bench_close(&bench);
}
END_TEST

START_TEST(attachments_and_genre)
{
	Bench bench;

	bench_open(&bench, "- code: P103\n  name: headings\n  severity: info\n  on: heading1\n"
			   "  where: attachments\n  genre: [通知]\n  match: '。$'\n  message: 甲\n"
			   "  message_en: x\n" REST);
	assert_found(&bench, "[文种=通知]\n[一级标题] 一、甲。\n[附件.一级标题] 一、乙。\n", "P103 。");
	assert_found(&bench, "[文种=请示]\n[附件.一级标题] 一、乙。\n", "");
	bench_close(&bench);
}
END_TEST

START_TEST(not_judged)
{
	Bench bench;

	bench_open(&bench, "- code: E301\n  name: needs-docnum\n  severity: error\n  on: title\n"
			   "  with: [docnum, addressee]\n  match: 通知\n  message: 甲\n"
			   "  message_en: x\n" REST);
	assert_found(&bench, "[标题] 关于甲的通知\n[主送] 各县：\n", "");
	ck_assert_uint_eq(bench.result->not_judged->len, 1);
	ck_assert_str_eq(g_array_index(bench.result->not_judged, GwNotJudged, 0).reason,
			 "没有识别到发文字号");
	assert_found(&bench, "[发文字号] 国办发〔2024〕5号\n[标题] 关于甲的通知\n[主送] 各县：\n",
		     "E301 通知");
	ck_assert_uint_eq(bench.result->not_judged->len, 0);
	bench_close(&bench);
}
END_TEST

/* A pattern that gives up is never taken for "clean". */
START_TEST(match_limit)
{
	Bench bench;
	GString *text = g_string_new("[正文] ");
	guint i;

	bench_open(&bench, "- code: T101\n  name: explosive\n  severity: info\n  on: any\n"
			   "  needs: [甲]\n  match: '(甲+)+(甲+)+乙'\n  message: 甲\n"
			   "  message_en: x\n" REST);
	for (i = 0; i < 60; i++)
		g_string_append(text, "甲");
	g_string_append(text, "丙乙\n");
	assert_found(&bench, text->str, "");
	ck_assert_uint_eq(bench.result->not_judged->len, 1);
	g_string_free(text, TRUE);
	bench_close(&bench);
}
END_TEST

START_TEST(residue)
{
	Bench bench;

	bench_open(&bench, "- code: S401\n  name: secret-residue\n  severity: error\n  on: residue\n"
			   "  match: 机密|秘密\n  message: 甲\n  message_en: x\n" REST);
	assert_found(&bench, "[正文] 机密工作。\n[残留 kind=comment author=王某] 此处为秘密事项\n",
		     "S401 秘密");
	ck_assert_str_eq(finding(&bench, 0)->residue, "comment");
	bench_close(&bench);
}
END_TEST

/* --- terms ---------------------------------------------------------------------------- */

#define TERMS_RULE                                                        \
	"- code: W101\n  name: confusable\n  severity: warning\n  terms: list.tsv\n" \
	"  message: “{0}”应为“{1}”\n  message_en: x\n" REST

START_TEST(terms)
{
	Bench bench;

	bench_open(&bench, TERMS_RULE);
	assert_found(&bench, "[标题] 关于布署工作的通知\n[正文] 欢渡春节，欢渡难关。\n",
		     "W101 布署; W101 欢渡");
	ck_assert_str_eq(finding(&bench, 0)->args[1], "部署");
	ck_assert_str_eq(finding(&bench, 0)->note, "现汉");
	ck_assert_str_eq(finding(&bench, 1)->edits[0].text, "欢度");
	/* The word list default leaves titles of documents and long quotations alone. */
	assert_found(&bench, "[正文] 《布署工作办法》规定“各级要认真布署有关各项工作”，“布署”。\n",
		     "W101 布署");
	/* The longer row speaks for the shorter one inside it. */
	assert_found(&bench, "[正文] 开立银行帐户和其他帐户。\n", "W101 银行帐户; W101 帐户");
	assert_found(&bench, "[正文] 坚持协调、创新、绿色，增强四个意识。\n",
		     "W101 协调、创新、绿色; W101 四个意识");
	ck_assert_str_eq(finding(&bench, 0)->edits[0].text, "创新、协调、绿色");
	ck_assert_str_eq(finding(&bench, 1)->edits[0].text, "“四个意识”");
	assert_found(&bench, "[正文] 协调有力。创新驱动、绿色发展，增强“四个意识”。\n", "");
	bench_close(&bench);
}
END_TEST

/* 繁體: the same list, offsets and text of the original, nothing put in unasked;
 * a row that is only about simplified spelling falls away. */
START_TEST(traditional_text)
{
	Bench bench;
	const GwFinding *found;

	bench_open(&bench, TERMS_RULE);
	assert_found(&bench,
		     "[标题] 關於進一步加強應急管理工作的通知\n"
		     "[正文] 為進一步加強應急管理，現就佈署有關事項通知如下，遊覽區另行規定。\n",
		     "W101 佈署");
	ck_assert(bench.result->doc->traditional);
	found = finding(&bench, 0);
	ck_assert_int_eq(found->applicability, GW_FIX_SUGGEST);
	bench_close(&bench);
}
END_TEST

/* Rules of Taiwan's norms read what people wrote: 遊覽 is not 游覽 to them. */
START_TEST(taiwan_text)
{
	Bench bench;

	bench_open(&bench, "- code: W601\n  name: taiwan\n  severity: info\n  norms: [taiwan]\n"
			   "  terms: list.tsv\n  category: [臺]\n"
			   "  message: “{0}”应为“{1}”\n  message_en: x\n" REST);
	assert_found(&bench,
		     "[文种=函]\n[发文字号] 發文字號：府水字第1140012345號\n"
		     "[正文] 主旨：公佈整治計畫，公布資料，請盡速查照，盡速辦理，設科長二人。\n",
		     "W601 公佈; W601 盡速; W601 設科長二人");
	assert_found(&bench, "[正文] 公佈整治計畫，請盡速查照，本縣遊覽區資料另行規定。\n", "");
	bench_close(&bench);
}
END_TEST

/* --- kinds, merging, suppression --------------------------------------------------------- */

START_TEST(kinds_speak)
{
	Bench bench;

	bench_open(&bench, "- code: E401\n  name: absent\n  severity: error\n  check: twice\n"
			   "  message: 缺少{1}\n  message_en: missing {1}\n" REST);
	assert_found(&bench, "[标题] 关于甲的通知\n[正文] 甲。\n",
		     "E401 关于甲的通知; E401 关于甲的通知");
	ck_assert_str_eq(finding(&bench, 0)->args[1], "主送机关");
	ck_assert_uint_eq(finding(&bench, 0)->n_related, 1);
	ck_assert_str_eq(finding(&bench, 1)->args[1], "成文日期");
	bench_close(&bench);
}
END_TEST

START_TEST(kinds_see_what_they_need)
{
	Bench bench;

	bench_open(&bench, "- code: N101\n  name: shown\n  severity: info\n  on: body\n  check: shown\n"
			   "  needs: [项, 条]\n  message: 甲\n  message_en: x\n" REST);
	assert_found(&bench, "[标题] 关于两项工作的通知\n[正文] 甲。\n[正文] 三项。\n[正文] 乙。\n[正文] 五条。\n",
		     "N101 三项。; N101 五条。");
	assert_found(&bench, "[正文] 甲。\n[正文] 乙。\n", "");
	bench_close(&bench);
}
END_TEST

#define WORD_RULE(code, name, severity)                                          \
	"- code: " code "\n  name: " name "\n  severity: " severity "\n  on: any\n"   \
	"  needs: [甲乙]\n  match: 甲乙\n  message: 甲\n  message_en: x\n" REST

START_TEST(one_defect_one_finding)
{
	Bench bench;

	bench_open(&bench, WORD_RULE("W201", "first", "info") WORD_RULE("W202", "second", "error")
			   WORD_RULE("W203", "third", "error") WORD_RULE("P201", "other", "info"));
	assert_found(&bench, "[正文] 丙甲乙丁。\n", "P201 甲乙; W202 甲乙");
	bench_close(&bench);
}
END_TEST

#define UNUSED_RULE                                                             \
	"- code: T901\n  name: unused-suppression\n  severity: info\n  check: nothing\n" \
	"  message: 甲\n  message_en: x\n" REST

START_TEST(suppression)
{
	Bench bench;

	bench_open(&bench, TERMS_RULE UNUSED_RULE);
	assert_found(&bench, "gongwenlint: 忽略 W101 布署是原文\n[正文] 认真布署。\n[正文] 布署。\n",
		     "W101 布署");
	ck_assert_uint_eq(bench.result->suppressed, 1);
	assert_found(&bench, "// gongwenlint: 忽略 W101\n[正文] 部署。\n",
		     "T901 // gongwenlint: 忽略 W101");
	bench_close(&bench);
}
END_TEST

START_TEST(too_many_findings)
{
	Bench bench;
	GString *text = g_string_new(NULL);
	guint i;

	bench_open(&bench, WORD_RULE("W201", "first", "info") BRACKET_RULE);
	for (i = 0; i < GW_MAX_FINDINGS_PER_DOCUMENT + 5; i++)
		g_string_append(text, "[正文] 甲乙\n");
	g_string_append(text, "[发文字号] 国办发(2024)5号\n");
	bench_run(&bench, text->str);
	ck_assert_uint_eq(bench.result->findings->len, GW_MAX_FINDINGS_PER_DOCUMENT);
	ck_assert_uint_eq(bench.result->overflow, 6);
	ck_assert_uint_eq(bench.result->counts[GW_SEVERITY_ERROR], 1);
	g_string_free(text, TRUE);
	bench_close(&bench);
}
END_TEST

START_TEST(unreadable)
{
	GError *error = g_error_new_literal(GW_ERROR, GW_ERROR_IO, "x");
	GwResult *result = gw_result_unreadable("没有.txt", error);

	ck_assert_str_eq(result->path, "没有.txt");
	ck_assert_ptr_null(result->doc);
	ck_assert_uint_eq(result->findings->len, 0);
	gw_result_free(result);
}
END_TEST

START_TEST(filling_in)
{
	const char *args[] = { "甲", NULL };
	char *filled = gw_fill("{0}{1}{2}{x}{", args, 2);

	ck_assert_str_eq(filled, "甲{2}{x}{");
	g_free(filled);
}
END_TEST

static Suite *
run_suite(void)
{
	Suite *suite = suite_create("run");
	TCase *tests = tcase_create("run");

	tcase_set_timeout(tests, 60);
	tcase_add_test(tests, match_on_a_role);
	tcase_add_test(tests, match_with_needs);
	tcase_add_test(tests, match_group_and_skip);
	tcase_add_test(tests, attachments_and_genre);
	tcase_add_test(tests, not_judged);
	tcase_add_test(tests, match_limit);
	tcase_add_test(tests, residue);
	tcase_add_test(tests, terms);
	tcase_add_test(tests, traditional_text);
	tcase_add_test(tests, taiwan_text);
	tcase_add_test(tests, kinds_speak);
	tcase_add_test(tests, kinds_see_what_they_need);
	tcase_add_test(tests, one_defect_one_finding);
	tcase_add_test(tests, suppression);
	tcase_add_test(tests, too_many_findings);
	tcase_add_test(tests, unreadable);
	tcase_add_test(tests, filling_in);
	suite_add_tcase(suite, tests);
	return suite;
}

GW_TEST_MAIN(run_suite)
