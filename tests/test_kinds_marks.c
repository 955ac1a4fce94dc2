/* The kinds of check about marks and the ends of paragraphs and lists: what the examples
 * in rules/ cannot say, and hostile documents. */
#include <string.h>

#include "checks/registry.h"
#include "engine/run.h"
#include "model/notation.h"
#include "recognise/recognise.h"
#include "suite.h"

static GwRuleBook *book;
static GwRunner *worker;

static void
load_book(void)
{
	const GwRuleBookOptions options = { .kinds = gw_check_kinds, .builtin = &gw_builtin_rules };
	GError *error = NULL;
	GDate today;

	g_date_clear(&today, 1);
	g_date_set_dmy(&today, 31, G_DATE_DECEMBER, 2026);
	book = gw_rulebook_new(&options, &error);
	ck_assert_msg(book != NULL, "%s", error ? error->message : "?");
	worker = gw_runner_new(book, &today);
}

static void
free_book(void)
{
	gw_runner_free(worker);
	gw_rulebook_free(book);
}

/* How often `code` is found in the notation. */
static guint
count(const char *code, const char *notation)
{
	GError *error = NULL;
	GwDocument *doc = gw_notation_read("test", notation, strlen(notation), &error);
	GwResult *result;
	guint n = 0;

	ck_assert_msg(doc != NULL, "%s", error ? error->message : "?");
	gw_recognise(doc, FALSE);
	result = gw_run(worker, doc, NULL);
	for (guint i = 0; i < result->findings->len; i++) {
		const GwFinding *finding = g_ptr_array_index(result->findings, i);

		n += !strcmp(finding->rule->code, code);
	}
	gw_result_free(result);
	return n;
}

static guint
count_repeated(const char *code, const char *head, const char *line, guint times)
{
	GString *notation = g_string_new(head);
	guint n;

	while (times--)
		g_string_append(notation, line);
	n = count(code, notation->str);
	g_string_free(notation, TRUE);
	return n;
}

/* Each paragraph of a quotation begins with “; no other mark is said again. */
START_TEST(what_goes_on_in_the_next_paragraph)
{
	ck_assert_uint_eq(count("P106", "[正文] “甲。\n[正文] “乙。\n[正文] “丙。”\n"), 0);
	ck_assert_uint_eq(count("P106", "[正文] “甲。\n[正文] “乙。\n[正文] 丙。\n"), 1);
	ck_assert_uint_eq(count("P106", "[正文] 按照《甲乙\n[正文] 条例》执行。\n"), 0);
	ck_assert_uint_eq(count("P106", "[正文] 按照《甲乙。\n[正文] 《丙丁》执行。\n"), 1);
	ck_assert_uint_eq(count("P106", "[正文] 市局（以下简称甲负责。\n[正文] （一）乙。\n"), 1);
	ck_assert_uint_eq(count("P106", "[正文] 市局（以下简称甲负责。\n[正文] （此件公开发布）\n"), 1);
}
END_TEST

/* A bracket may end an item's number; a quotation mark does not. */
START_TEST(closing_marks_without_an_opening_one)
{
	ck_assert_uint_eq(count("P106", "[正文] 任务是：1）甲；2）乙；三）丙。\n"), 0);
	ck_assert_uint_eq(count("P106", "[正文] 开展行动，石桥香菇”通过认证。\n"), 1);
	ck_assert_uint_eq(count("P106", "[正文] 学习文件，防汛条例》已经施行。\n"), 1);
}
END_TEST

START_TEST(quotes_of_other_kinds)
{
	ck_assert_uint_eq(count("P143", "[正文] 开展'甲乙'和'丙丁'行动。\n"), 2);
	ck_assert_uint_eq(count("P143", "[正文] 甲's乙，rock 'n' roll，'98年。\n"), 0);
	ck_assert_uint_eq(count("P143", "[正文] 开展'甲乙行动。\n"), 0);
	ck_assert_uint_eq(count("P105", "[正文] 开展\"甲乙行动。\n"), 1);
	ck_assert_uint_eq(count("P130", "[正文] 推进「十四五」规划，「甲『乙』丙」。\n"), 3);
	ck_assert_uint_eq(count("P103", "[正文] 依照第(二)项、(甲乙)办理。\n"), 1);
	ck_assert_uint_eq(count("P145", "[正文] 甲﹐乙﹑丙\n"), 2);
	ck_assert_uint_eq(count("P145", "[正文] 甲，乙、丙\n"), 0);
}
END_TEST

/* Two marks of which one is too many are one fault, and its own. */
START_TEST(one_fault_is_one_finding)
{
	ck_assert_uint_eq(count("P107", "[正文] 甲乙,,丙丁，,戊己\n"), 2);
	ck_assert_uint_eq(count("P101", "[正文] 甲乙,,丙丁，,戊己\n"), 0);
	ck_assert_uint_eq(count("P102", "[正文] 甲乙,,丙丁，,戊己\n"), 0);
	ck_assert_uint_eq(count("P140", "[正文] 印发《《甲乙》》。\n"), 1);
	ck_assert_uint_eq(count("P110", "[正文] 印发《《甲乙》》。\n"), 0);
	ck_assert_uint_eq(count("P110", "[正文] 印发《《甲乙》丙》。\n"), 1);
}
END_TEST

/* The stop behind an address is the sentence's; one inside is the address's. */
START_TEST(stops_behind_addresses)
{
	ck_assert_uint_eq(count("P102", "[正文] 发送至a@b.gov.cn,确认。\n"), 1);
	ck_assert_uint_eq(count("P102", "[正文] 登录http://a.cn/x,y;z查询。\n"), 0);
	ck_assert_uint_eq(count("P102", "[正文] 登录www.a.cn:确认。\n"), 1);
}
END_TEST

START_TEST(blanks_before_a_stop)
{
	ck_assert_uint_eq(count("P123", "[正文] 方案已经同意 ，现印发给你们。\n"), 1);
	ck_assert_uint_eq(count("P123", "[正文] 联系人 ：王某。\n"), 0);
	ck_assert_uint_eq(count("P123", "[正文] 附件： 甲乙\n"), 0);
}
END_TEST

#define ITEMS "[二级标题] （一）甲；\n[二级标题] （二）乙；\n"

/* The last item ends the sentence, unless an outer list goes on. */
START_TEST(ends_of_lists)
{
	ck_assert_uint_eq(count("P171", ITEMS "[二级标题] （三）丙；\n[一级标题] 二、丁\n"), 1);
	ck_assert_uint_eq(count("P171", ITEMS "[二级标题] （三）丙；\n"), 1);
	ck_assert_uint_eq(count("P171", ITEMS "[二级标题] （三）丙。\n"), 0);
	ck_assert_uint_eq(count("P171", ITEMS), 0);
	ck_assert_uint_eq(count("P171", ITEMS "[二级标题] （三）丙；\n[正文] 前款所列的，按规定办理。\n"), 0);
	ck_assert_uint_eq(count("P171", "[二级标题] （一）甲：\n[三级标题] 1.乙；\n[三级标题] 2.丙；\n"
				"[三级标题] 3.丁；\n[二级标题] （二）戊。\n"), 0);
	ck_assert_uint_eq(count("P171", ITEMS "[二级标题] （四）丙；\n"), 0);
	ck_assert_uint_eq(count("P173", ITEMS "[二级标题] （三）丙。\n[二级标题] （四）丁。\n"), 1);
	ck_assert_uint_eq(count("P173", ITEMS "[二级标题] （三）丙，\n[二级标题] （四）丁。\n"), 0);
	ck_assert_uint_eq(count("P172", ITEMS "[二级标题] （三）丙。戊；\n[二级标题] （四）丁。\n"), 1);
	ck_assert_uint_eq(count("P172", "[条] 第一条　有下列情形：\n" ITEMS
				"[二级标题] （三）丙。戊；\n[二级标题] （四）丁。\n"), 0);
}
END_TEST

#define OPEN "[正文] 各单位要压实防汛责任，逐级签订责任书，发现险情及时报告\n"
#define SHUT "[正文] 各单位要压实防汛责任，逐级签订责任书，发现险情及时报告。\n"

/* One slip among paragraphs that end as they should; many are a broken text. */
START_TEST(ends_of_paragraphs)
{
	ck_assert_uint_eq(count("P174", SHUT OPEN SHUT), 1);
	ck_assert_uint_eq(count("P174", SHUT OPEN SHUT OPEN SHUT), 2);
	ck_assert_uint_eq(count("P174", SHUT OPEN SHUT OPEN SHUT OPEN SHUT), 0);
	ck_assert_uint_eq(count("P174", SHUT OPEN OPEN SHUT), 0);
	ck_assert_uint_eq(count("P174", SHUT SHUT), 0);
	ck_assert_uint_eq(count("P174", SHUT "[正文] 甲乙丙丁，戊己\n" SHUT), 0);
	ck_assert_uint_eq(count("P174", SHUT "[二级标题] （一）压实防汛责任，逐级签订责任书，发现险情及时报告\n" SHUT), 0);
}
END_TEST

/* The name and all items but one, and nothing else in the list. */
START_TEST(formulas_with_an_item_missing)
{
	const char *name = "[正文] 增强“四个意识”，";
	static const struct {
		const char *list;
		guint n;
	} lists[] = {
		{ "政治意识、大局意识、核心意识。\n", 1 },
		{ "政治意识、大局意识、核心意识、看齐意识。\n", 0 },
		{ "看齐意识、核心意识和大局意识。\n", 1 },
		{ "政治意识、大局意识。\n", 0 },
		{ "法治意识、政治意识、大局意识、核心意识。\n", 0 },
		{ "政治意识、大局意识、核心意识等。\n", 0 },
		{ "政治意识、政治意识、核心意识。\n", 0 },
	};

	for (guint i = 0; i < G_N_ELEMENTS(lists); i++) {
		char *text = g_strconcat(name, lists[i].list, NULL);

		ck_assert_msg(count("W322", text) == lists[i].n, "%s", text);
		g_free(text);
	}
	ck_assert_uint_eq(count("W322", "[正文] 树立政治意识、大局意识、核心意识。\n"), 0);
}
END_TEST

static guint
long_text(const char *issuer, guint times, const char *date)
{
	char *text = g_strdup_printf("[文种=通知]\n[标题] %s关于甲的通知\n[正文 times=%u] 甲乙丙丁戊己庚辛壬，\n"
				     "[附件.正文 times=900] 甲乙丙丁戊己庚辛壬，\n[署名] %s\n[成文日期] %s\n",
				     issuer, times, issuer, date);
	guint n = count("W324", text);

	g_free(text);
	return n;
}

/* Ten characters each time, and what the title and the attachment hold does not count. */
START_TEST(length_of_a_text)
{
	ck_assert_uint_eq(long_text("青溪县人民政府", 501, "2025年5月8日"), 1);
	ck_assert_uint_eq(long_text("青溪县人民政府", 500, "2025年5月8日"), 0);
	ck_assert_uint_eq(long_text("青溪县人民政府", 501, "2024年5月8日"), 0);
	ck_assert_uint_eq(long_text("国务院", 501, "2025年5月8日"), 0);
	ck_assert_uint_eq(long_text("国务院办公厅", 501, "2025年5月8日"), 0);
}
END_TEST

/* Ten thousand of everything: the run ends, and at once. */
START_TEST(hostile_documents)
{
	gint64 start = g_get_monotonic_time();

	count_repeated("P106", "", "[正文] “《（〔【‘甲\n[正文] 》）”’】〕\n", 10000);
	count_repeated("P171", "[一级标题] 一、甲\n", ITEMS "[二级标题] （三）丙；\n", 10000);
	count_repeated("P171", "[一级标题] 一、甲：\n", "[三级标题] 1.甲；\n[三级标题] 2.乙；\n[三级标题] 3.丙；\n", 10000);
	count_repeated("P174", "", SHUT OPEN, 10000);
	count_repeated("W322", "[正文] 四个意识", "政治意识、大局意识、", 10000);
	count_repeated("P161", "[正文] ", "（甲（乙", 10000);
	count_repeated("P175", "[正文] ", "“甲（乙《丙", 10000);
	count_repeated("P155", "[正文] ", "甲：乙", 10000);
	count_repeated("P130", "[正文] ", "「『甲", 10000);
	ck_assert_int_lt(g_get_monotonic_time() - start, 60 * G_USEC_PER_SEC);
}
END_TEST

START_TEST(nothing_at_all)
{
	static const char *const texts[] = { "", "\n", "[正文] \n", "[正文] “\n", "[正文] ）\n", "[正文] '\n",
					     "[正文] 「\n", "[二级标题] ；\n", "[正文] ，\n" };

	count("P106", texts[_i]);
}
END_TEST

static Suite *
marks_suite(void)
{
	Suite *suite = suite_create("kinds about marks");
	TCase *documents = tcase_create("documents");

	tcase_add_unchecked_fixture(documents, load_book, free_book);
	tcase_set_timeout(documents, 120);
	tcase_add_test(documents, what_goes_on_in_the_next_paragraph);
	tcase_add_test(documents, closing_marks_without_an_opening_one);
	tcase_add_test(documents, quotes_of_other_kinds);
	tcase_add_test(documents, one_fault_is_one_finding);
	tcase_add_test(documents, stops_behind_addresses);
	tcase_add_test(documents, blanks_before_a_stop);
	tcase_add_test(documents, ends_of_lists);
	tcase_add_test(documents, ends_of_paragraphs);
	tcase_add_test(documents, formulas_with_an_item_missing);
	tcase_add_test(documents, length_of_a_text);
	tcase_add_test(documents, hostile_documents);
	tcase_add_loop_test(documents, nothing_at_all, 0, 9);
	suite_add_tcase(suite, documents);
	return suite;
}

GW_TEST_MAIN(marks_suite)
