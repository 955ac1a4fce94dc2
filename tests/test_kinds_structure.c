/* The kinds of check about structure: numbers, dates and the calendar, and what
 * the examples in rules/ cannot say (long and hostile documents). */
#include <string.h>

#include "base/utf.h"
#include "checks/dates.h"
#include "checks/numerals.h"
#include "checks/registry.h"
#include "engine/run.h"
#include "model/notation.h"
#include "recognise/recognise.h"
#include "suite.h"

/* --- numbers -------------------------------------------------------------------- */

static const struct {
	const char *text;
	guint32 value;
	guint units;
} numerals[] = {
	{ "12、", 12, 2 },	{ "１２", 12, 2 },	  { "一、", 1, 1 },
	{ "十", 10, 1 },	{ "十二、", 12, 2 },	  { "二十", 20, 2 },
	{ "九十九条", 99, 3 },	{ "一百零三条", 103, 4 }, { "一百一十二", 112, 5 },
	{ "二〇二四年", 2024, 4 }, { "两项", 2, 1 },	  { "一二", 12, 2 },
	{ "千", 1000, 1 },	{ "关于", 0, 0 },	  { "", 0, 0 },
	{ "1234567890", 0, 0 }, { "3十", 3, 1 },	  { "十3", 10, 1 },
};

START_TEST(numerals_are_read)
{
	gsize len;
	gunichar2 *units = gw_utf16_from_utf8(numerals[_i].text, -1, &len, NULL);
	guint32 value = 0;
	guint taken = gw_numeral_read(units, (guint)len, &value);

	ck_assert_msg(taken == numerals[_i].units, "%s: %u units", numerals[_i].text, taken);
	if (taken)
		ck_assert_msg(value == numerals[_i].value, "%s: %u", numerals[_i].text, value);
	g_free(units);
}
END_TEST

/* What is written is read as what it was. */
START_TEST(numerals_are_written)
{
	static const struct {
		guint32 value;
		const char *text;
	} known[] = { { 1, "一" },	  { 10, "十" },	   { 12, "十二" },   { 20, "二十" },
		      { 103, "一百零三" }, { 112, "一百一十二" }, { 110, "一百一十" },
		      { 2004, "二千零四" } };
	guint32 value;
	guint i;

	for (i = 0; i < G_N_ELEMENTS(known); i++) {
		char *text = gw_numeral_han(known[i].value);

		ck_assert_str_eq(text, known[i].text);
		g_free(text);
	}
	for (i = 1; i < 3000; i++) {
		char *text = gw_numeral_han(i);
		gsize len;
		gunichar2 *units = gw_utf16_from_utf8(text, -1, &len, NULL);

		ck_assert_uint_eq(gw_numeral_read(units, (guint)len, &value), len);
		ck_assert_msg(value == i, "%s is read as %u", text, value);
		g_free(units);
		g_free(text);
	}
}
END_TEST

/* --- dates ------------------------------------------------------------------------ */

static const struct {
	const char *text;
	guint year, month, day, form;
	const char *right;
} dates[] = {
	{ "2024年5月8日", 2024, 5, 8, GW_DATE_DIGITS, "2024年5月8日" },
	{ "2024年05月08日", 2024, 5, 8, GW_DATE_DIGITS | GW_DATE_PADDED, "2024年5月8日" },
	{ "2024 年 5 月 8 日", 2024, 5, 8, GW_DATE_DIGITS | GW_DATE_BLANKS, "2024年5月8日" },
	{ "2024年5月8号", 2024, 5, 8, GW_DATE_DIGITS | GW_DATE_HAO, "2024年5月8日" },
	{ "二〇二四年十二月二十八日", 2024, 12, 28, GW_DATE_HAN, "2024年12月28日" },
	{ "二○一二年四月十六日", 2012, 4, 16, GW_DATE_HAN | GW_DATE_LOOKALIKE, "2012年4月16日" },
	{ "二零二四年五月八日", 2024, 5, 8, GW_DATE_HAN | GW_DATE_LOOKALIKE, "2024年5月8日" },
	{ "2024年五月8日", 2024, 5, 8, GW_DATE_HAN | GW_DATE_DIGITS, "2024年5月8日" },
	{ "24年5月8日", 24, 5, 8, GW_DATE_DIGITS | GW_DATE_SHORT_YEAR, "2024年5月8日" },
	{ "2024-05-08", 2024, 5, 8, GW_DATE_DIGITS | GW_DATE_PADDED | GW_DATE_MARKS,
	  "2024年5月8日" },
	{ "2024.5.8", 2024, 5, 8, GW_DATE_DIGITS | GW_DATE_MARKS, "2024年5月8日" },
	{ "5月8日", 0, 5, 8, GW_DATE_DIGITS, "5月8日" },
	{ "2024年5月", 2024, 5, 0, GW_DATE_DIGITS | GW_DATE_NO_DAY_WORD, "2024年5月" },
	{ "于2023年2月29日止", 2023, 2, 29, GW_DATE_DIGITS, "2023年2月29日" },
};

START_TEST(dates_are_read)
{
	gsize len;
	gunichar2 *units = gw_utf16_from_utf8(dates[_i].text, -1, &len, NULL);
	GwDateText date;
	char *right;

	ck_assert_msg(gw_date_find(units, (guint)len, 0, &date), "%s", dates[_i].text);
	ck_assert_uint_eq(date.year, dates[_i].year);
	ck_assert_uint_eq(date.month, dates[_i].month);
	ck_assert_uint_eq(date.day, dates[_i].day);
	ck_assert_msg(date.form == dates[_i].form, "%s: form %x", dates[_i].text, date.form);
	if (!(date.form & GW_DATE_MARKS)) {
		GwDateText again;

		ck_assert(gw_date_find_month(units, (guint)len, 0, &again));
		ck_assert_msg(!memcmp(&again, &date, sizeof date), "%s", dates[_i].text);
	}
	right = gw_date_text(&date);
	ck_assert_str_eq(right, dates[_i].right);
	g_free(right);
	g_free(units);
}
END_TEST

START_TEST(no_dates)
{
	static const char *const texts[] = { "2024年　月　日", "一月的工作", "2024.5.8.1", "12-3-4",
					     "3.5万元", "2024—2025年", "三个月", "20240508", "月日", "年" };
	gsize len;
	gunichar2 *units = gw_utf16_from_utf8(texts[_i], -1, &len, NULL);
	GwDateText date;

	ck_assert_msg(!gw_date_find(units, (guint)len, 0, &date), "%s: %u-%u-%u", texts[_i], date.year,
		      date.month, date.day);
	g_free(units);
}
END_TEST

/* The Gregorian rule for leap years, and days whose weekday everybody can look up. */
START_TEST(the_calendar)
{
	ck_assert(gw_date_exists(2024, 2, 29));
	ck_assert(!gw_date_exists(2023, 2, 29));
	ck_assert(!gw_date_exists(1900, 2, 29));
	ck_assert(gw_date_exists(2000, 2, 29));
	ck_assert(gw_date_exists(0, 2, 29));
	ck_assert(!gw_date_exists(0, 2, 30));
	ck_assert(!gw_date_exists(2024, 4, 31));
	ck_assert(!gw_date_exists(2024, 13, 1));
	ck_assert(!gw_date_exists(2024, 1, 0));
	ck_assert(!gw_date_exists(2024, 1, 300));
	ck_assert(!gw_date_exists(70000, 1, 1));
	ck_assert_uint_eq(gw_date_weekday(1949, 10, 1), 6); /* 星期六 */
	ck_assert_uint_eq(gw_date_weekday(2024, 5, 8), 3);
	ck_assert_uint_eq(gw_date_weekday(2000, 1, 2), 7);
}
END_TEST

START_TEST(dates_are_compared)
{
	GwDateText a = { .year = 2024, .month = 5, .day = 8 }, b = a;

	ck_assert_int_eq(gw_date_compare(&a, &b), 0);
	b.day = 9;
	ck_assert_int_lt(gw_date_compare(&a, &b), 0);
	b.month = 4;
	ck_assert_int_gt(gw_date_compare(&a, &b), 0);
	b.year = 0;
	ck_assert_int_gt(gw_date_compare(&a, &b), 0);
}
END_TEST

/* --- whole documents ---------------------------------------------------------------- */

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
	guint n = 0, i;

	ck_assert_msg(doc != NULL, "%s", error ? error->message : "?");
	gw_recognise(doc, FALSE);
	result = gw_run(worker, doc, NULL);
	for (i = 0; i < result->findings->len; i++) {
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

/* A list that is broken into pieces by the way it came to us says nothing. */
START_TEST(numbers_that_moved_about)
{
	ck_assert_uint_eq(count("N101", "[一级标题] 一、甲\n[一级标题] 三、丙\n[正文] 二、乙\n"), 1);
	ck_assert_uint_eq(count("N101", "[一级标题] 一、甲\n[正文] 二、乙。\n[一级标题] 三、丙\n"), 0);
	ck_assert_uint_eq(count("N101", "[一级标题] 一、甲\n[一级标题] 二、乙\n[一级标题] 二十、丙\n"), 0);
	ck_assert_uint_eq(count("N101", "[三级标题] 1.甲\n[三级标题] 1.1乙\n[三级标题] 1.3丙\n"), 0);
	ck_assert_uint_eq(count("N101", "[一级标题] 一、甲\n[二级标题] （一）乙\n[一级标题] 二、丙\n"
				"[二级标题] （三）丁\n"), 1);
	ck_assert_uint_eq(count("N103", "[一级标题] 一、甲\n[二级标题] （一）乙\n[二级标题] （二）戊\n"
				"[一级标题] 二、丙\n[二级标题] （二）丁\n"), 1);
	ck_assert_uint_eq(count("N102", "[三级标题] 2.1甲\n[三级标题] 2.2乙\n"), 0);
}
END_TEST

/* Each is one fault, not one for every line behind it. */
START_TEST(one_slip_is_one_finding)
{
	ck_assert_uint_eq(count("N101", "[一级标题] 一、甲\n[一级标题] 三、丙\n[一级标题] 四、丁\n"), 1);
	ck_assert_uint_eq(count("N103", "[标题] 关于甲的通知\n[一级标题] 二、乙\n[一级标题] 三、丙\n"
				"[一级标题] 五、戊\n"), 1);
	ck_assert_uint_eq(count("E510", "[附件说明] 附件：1.甲\n[附件说明] 3.丙\n[附件说明] 4.丁\n"), 1);
	ck_assert_uint_eq(count("C107", "[标题] 关于甲的通知\n[正文] 见附件1。\n[正文] 见附件2。\n"
				"[成文日期] 2024年5月8日\n"), 1);
}
END_TEST

/* The marks of the year's turn: a number of the old year, signed in January. */
START_TEST(the_turn_of_the_year)
{
	ck_assert_uint_eq(count("D203", "[发文字号] 甲发〔2023〕9号\n[成文日期] 2024年1月3日\n"), 0);
	ck_assert_uint_eq(count("D203", "[发文字号] 甲发〔2024〕1号\n[成文日期] 2023年12月30日\n"), 0);
	ck_assert_uint_eq(count("D203", "[发文字号] 甲发〔2023〕9号\n[成文日期] 2024年2月3日\n"), 1);
	ck_assert_uint_eq(count("D203", "[发文字号] 甲发〔2022〕9号\n[成文日期] 2024年1月3日\n"), 1);
	ck_assert_uint_eq(count("D203", "[发文字号] 第9号\n[成文日期] 2024年1月3日\n"), 0);
}
END_TEST

/* Ten in a thousand characters, and eight of them, before anybody is told. */
START_TEST(set_phrases_that_crowd)
{
	const char *phrases = "[正文] 高度重视，压实责任，形成合力，齐抓共管，真抓实干，久久为功，"
			      "守正创新，与时俱进。\n";
	const char *plain = "[正文] 县水利局在六月十日前查完全县十二座水库，逐座填表，隐患当日上报。\n";

	ck_assert_uint_eq(count("W315", phrases), 1);
	ck_assert_uint_eq(count_repeated("W315", phrases, plain, 15), 1);
	ck_assert_uint_eq(count_repeated("W315", phrases, plain, 25), 0);
	ck_assert_uint_eq(count("W315", "[正文] 高度重视，高度重视，高度重视，高度重视，高度重视，"
					"高度重视，高度重视。\n"), 0);
}
END_TEST

/* Once for a law, and only where something rests on it. */
START_TEST(laws_by_their_short_names)
{
	ck_assert_uint_eq(count("W410", "[正文] 依照《专利法》办理。\n[正文] 违反《专利法》的。\n"), 1);
	ck_assert_uint_eq(count("W410", "[正文] 根据《专利法》和《商标法》办理。\n"), 2);
	ck_assert_uint_eq(count("W410", "[正文] 根据实际。\n[正文] 学习《专利法》。\n"), 0);
	ck_assert_uint_eq(count("W410", "[正文] 根据需要办理；修订《专利法》。\n"), 0);
	ck_assert_uint_eq(count("W410", "[正文] 学习《中华人民共和国专利法》。\n[正文] 依照《专利法》。\n"), 0);
	ck_assert_uint_eq(count("W410", "[正文] 依照专利法（以下简称《专利法》）办理。\n"), 0);
	ck_assert_uint_eq(count("W410", "[正文] 依照《\n[正文] 依照》《》《《专利法》办理。\n"), 1);
}
END_TEST

/* Ten thousand of everything: the run ends, and at once. */
START_TEST(hostile_documents)
{
	gint64 start = g_get_monotonic_time();

	count_repeated("N103", "", "[附件.附件标题] 甲\n[附件.二级标题] （三）乙\n", 10000);
	count_repeated("N101", "[一级标题] 一、甲\n", "[三级标题] 9.乙\n[三级标题] 1.丙\n", 10000);
	count_repeated("E507", "", "[附件说明] 9.甲\n[附件.附件标记] 附件1\n", 10000);
	count_repeated("C104", "", "[正文] 甲（以下简称甲乙）（以下简称丙丁戊）。\n", 10000);
	count_repeated("C101", "", "[正文] 《关于甲乙丙丁戊己庚的通知》（国发〔2024〕3号）\n", 10000);
	count_repeated("N107", "", "[正文] 要做好以下三项工作：\n[正文] 一是甲。\n", 10000);
	count_repeated("W410", "", "[正文] 依照《甲法》《乙法》《丙法》《丁法》办理。\n", 10000);
	count_repeated("W315", "", "[正文] 高度重视高度重视高度重视高度重视。\n", 10000);
	count_repeated("R115", "", "[主送] 甲乙丙，丁戊己：\n[抄送] 抄送：甲乙丙，丁戊己。\n", 10000);
	ck_assert_int_lt(g_get_monotonic_time() - start, 60 * G_USEC_PER_SEC);
}
END_TEST

START_TEST(nothing_at_all)
{
	static const char *const texts[] = { "", "\n", "[正文] \n", "[标题] \n[成文日期] 2\n",
					     "[附件说明] 附件：\n", "[二级标题] （\n", "[条] 第\n",
					     "[发文字号] 〔\n", "[主送] ：\n" };

	count("E101", texts[_i]);
}
END_TEST

static Suite *
structure_suite(void)
{
	Suite *suite = suite_create("kinds about structure");
	TCase *values = tcase_create("values");
	TCase *documents = tcase_create("documents");

	tcase_add_loop_test(values, numerals_are_read, 0, G_N_ELEMENTS(numerals));
	tcase_add_test(values, numerals_are_written);
	tcase_add_loop_test(values, dates_are_read, 0, G_N_ELEMENTS(dates));
	tcase_add_loop_test(values, no_dates, 0, 10);
	tcase_add_test(values, the_calendar);
	tcase_add_test(values, dates_are_compared);
	suite_add_tcase(suite, values);

	tcase_add_unchecked_fixture(documents, load_book, free_book);
	tcase_set_timeout(documents, 120);
	tcase_add_test(documents, numbers_that_moved_about);
	tcase_add_test(documents, one_slip_is_one_finding);
	tcase_add_test(documents, the_turn_of_the_year);
	tcase_add_test(documents, set_phrases_that_crowd);
	tcase_add_test(documents, laws_by_their_short_names);
	tcase_add_test(documents, hostile_documents);
	tcase_add_loop_test(documents, nothing_at_all, 0, 9);
	suite_add_tcase(suite, documents);
	return suite;
}

GW_TEST_MAIN(structure_suite)
