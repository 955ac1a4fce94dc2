/* The kinds of check that read what the elements say: organs, titles, attachments,
 * secrecy, citations; and which rules are judged under which norms and formats. */
#include <string.h>

#include "base/utf.h"
#include "checks/organs.h"
#include "checks/registry.h"
#include "engine/run.h"
#include "model/notation.h"
#include "recognise/recognise.h"
#include "suite.h"

static GwRuleBook *book;
static GwRunner *worker;

static void
load_book(const char *profile)
{
	const GwRuleBookOptions options = { .kinds = gw_check_kinds, .builtin = &gw_builtin_rules,
					    .profile = profile };
	GError *error = NULL;
	GDate today;

	g_date_clear(&today, 1);
	g_date_set_dmy(&today, 31, G_DATE_DECEMBER, 2026);
	book = gw_rulebook_new(&options, &error);
	ck_assert_msg(book != NULL, "%s", error ? error->message : "?");
	worker = gw_runner_new(book, &today);
}

static void
load_default(void)
{
	load_book(NULL);
}

static void
load_taiwan(void)
{
	load_book("taiwan");
}

static void
free_book(void)
{
	gw_runner_free(worker);
	gw_rulebook_free(book);
}

static GwDocument *
read_document(const char *notation)
{
	GError *error = NULL;
	GwDocument *doc = gw_notation_read("test", notation, strlen(notation), &error);

	ck_assert_msg(doc != NULL, "%s", error ? error->message : "?");
	gw_recognise(doc, FALSE);
	return doc;
}

/* How often `code` is found in the notation. */
static guint
count(const char *code, const char *notation)
{
	GwResult *result = gw_run(worker, read_document(notation), NULL);
	guint n = 0, i;

	for (i = 0; i < result->findings->len; i++)
		n += !strcmp(((GwFinding *)g_ptr_array_index(result->findings, i))->rule->code, code);
	gw_result_free(result);
	return n;
}

static void
count_repeated(const char *code, const char *head, const char *line, guint times)
{
	GString *notation = g_string_new(head);

	while (times--)
		g_string_append(notation, line);
	count(code, notation->str);
	g_string_free(notation, TRUE);
}

/* --- names ---------------------------------------------------------------------------- */

static const struct {
	const char *a, *b;
	gboolean same, may_be;
} names[] = {
	{ "青溪县水利局", "青溪县水利局", TRUE, TRUE },
	{ "青溪县　水利局", "青溪县水利局", TRUE, TRUE },
	{ "发展改革委", "发展和改革委员会", FALSE, TRUE },
	{ "发展和改革委员会", "发展改革委", FALSE, TRUE },
	{ "中共青溪县委", "中国共产党青溪县委员会", FALSE, TRUE },
	{ "青溪县水利局", "青溪县教育局", FALSE, FALSE },
	{ "水利局", "局利水", FALSE, FALSE },
	{ "甲局", "甲局局", FALSE, TRUE },
};

START_TEST(names_are_compared)
{
	char *notation = g_strdup_printf("[正文] %s|%s\n", names[_i].a, names[_i].b);
	GwDocument *doc = read_document(notation);
	guint32 bar = (guint32)gw_utf16_find(doc->text, 0, doc->len, '|', '|');
	GwSpan a = gw_span(0, bar), b = gw_span(bar + 1, doc->len - 1);

	ck_assert_msg(gw_organ_is_same(doc, a, b) == names[_i].same, "%s", notation);
	ck_assert_msg(gw_organ_may_be(doc, a, b) == names[_i].may_be, "%s", notation);
	ck_assert(!gw_organ_is_same(doc, gw_span(0, 0), b));
	gw_document_free(doc);
	g_free(notation);
}
END_TEST

START_TEST(placeholders_in_names)
{
	GwDocument *doc = read_document("[正文] ××县人民政府\n[正文] 青溪县人民政府\n");

	ck_assert(gw_organ_is_blank(doc, gw_span(0, 7)));
	ck_assert(!gw_organ_is_blank(doc, gw_span(8, 15)));
	gw_document_free(doc);
}
END_TEST

/* --- who writes to whom ----------------------------------------------------------------- */

#define NOTICE(to, from, lead)                                                             \
	"[标题] " from "关于做好防汛工作的通知\n[主送] " to "：\n[正文] " lead "现将有关事项通知如下。\n" \
	"[署名] " from "\n[成文日期] 2024年5月8日\n"

START_TEST(departments_and_governments)
{
	ck_assert_uint_eq(count("R129", NOTICE("各县人民政府", "东江市水利局", "")), 1);
	ck_assert_uint_eq(count("R129", NOTICE("青溪县人民政府", "东江市水利局", "")), 1);
	ck_assert_uint_eq(count("R129", NOTICE("各县人民政府", "东江市水利局", "经市政府同意，")), 0);
	ck_assert_uint_eq(count("R129", NOTICE("各县水利局", "东江市水利局", "")), 0);
	ck_assert_uint_eq(count("R129", NOTICE("各县人民政府", "东江市人民政府", "")), 0);
	ck_assert_uint_eq(count("R129", NOTICE("各县人民政府", "东江市人民政府办公室", "")), 0);
}
END_TEST

#define REQUEST(to, from, cc)                                                               \
	"[标题] " from "关于设立产业园的请示\n[主送] " to "：\n[正文] 妥否，请批示。\n[署名] " from "\n" cc

START_TEST(levels)
{
	ck_assert_uint_eq(count("R131", REQUEST("青岚省人民政府", "青溪县人民政府", "")), 1);
	ck_assert_uint_eq(count("R131", REQUEST("东江市人民政府", "青溪县人民政府", "")), 0);
	ck_assert_uint_eq(count("R131", REQUEST("青岚省人民政府", "青溪县人民政府",
						"[抄送] 抄送：东江市人民政府。\n")), 0);
	ck_assert_uint_eq(count("R131", REQUEST("北京市人民政府", "北京市海淀区人民政府", "")), 0);
	ck_assert_uint_eq(count("R132", REQUEST("东江市财政局", "青溪县人民政府", "")), 1);
	ck_assert_uint_eq(count("R132", REQUEST("东江市财政局", "青溪县财政局", "")), 0);
	ck_assert_uint_eq(count("R133", REQUEST("青溪县人民政府", "青溪县人民政府", "")), 1);
}
END_TEST

/* --- who issues ------------------------------------------------------------------------- */

/* One mismatch, one finding: what follows from another organ at the end is not said
 * of the mark and of 我局 too. */
START_TEST(one_wrong_organ)
{
	const char *draft = "[发文机关标志] 青溪县水利局文件\n[标题] 青溪县水利局关于防汛的报告\n"
			    "[主送] 县人民政府：\n[正文] 我局已部署防汛工作。\n[署名] 青溪县教育委员会\n"
			    "[成文日期] 2024年5月8日\n";

	ck_assert_uint_eq(count("C105", draft), 1);
	ck_assert_uint_eq(count("C117", draft), 0);
	ck_assert_uint_eq(count("C120", draft), 0);
}
END_TEST

START_TEST(counts_of_organs)
{
	ck_assert_uint_eq(count("C118", "[标题] 青溪县教育局　青溪县财政局关于补助的通知\n"
					"[署名] 青溪县教育局\n[成文日期] 2024年5月8日\n"), 1);
	ck_assert_uint_eq(count("C118", "[标题] 青溪县教育局等三部门关于补助的通知\n"
					"[署名] 青溪县教育局\n[署名] 青溪县财政局\n"
					"[署名] 青溪县审计局\n[成文日期] 2024年5月8日\n"), 0);
	ck_assert_uint_eq(count("C118", "[标题] ××县教育局　××县财政局关于补助的通知\n"
					"[署名] ××县教育局\n[成文日期] 2024年5月8日\n"), 0);
}
END_TEST

/* --- attachments -------------------------------------------------------------------------- */

START_TEST(attachments_by_their_titles)
{
	const char *listed = "[附件说明] 附件：1.分工表\n[附件说明] 2.进度表\n[成文日期] 2024年5月8日\n"
			     "[附件.附件标记] 附件1\n[附件.附件标题] 分工表\n[附件.正文] 一览。\n";
	char *unmarked = g_strconcat(listed, "[附件.正文] 进度表\n[附件.正文] 一览。\n", NULL);

	ck_assert_uint_eq(count("E507", listed), 1);
	ck_assert_uint_eq(count("E507", unmarked), 0);
	ck_assert_uint_eq(count("E514", "[附件说明] 附件：分工表\n[成文日期] 2024年5月8日\n"
					"[附件.附件标记] 附件\n"), 0);
	ck_assert_uint_eq(count("E622", "[文种=通知]\n[附件说明] 附件：分工表\n[成文日期] 2024年5月8日\n"
					"[附件.附件标记] 附件\n[附件.附件标题] 分工表\n"
					"[附件.附件标记] 附表\n[附件.附件标题] 进度表\n"), 0);
	g_free(unmarked);
}
END_TEST

/* A short name may be defined in the notice and again in what it issues. */
START_TEST(names_of_two_texts)
{
	ck_assert_uint_eq(count("C103", "[标题] 关于印发防汛办法的通知\n[正文] 市防指（以下简称防指部）负责。\n"
					"[成文日期] 2024年5月8日\n[附件.附件标题] 防汛办法\n"
					"[附件.条] 第一条 市防指（以下简称防指部）负责，防指部牵头。\n"), 0);
	ck_assert_uint_eq(count("C121", "[正文] 市防办每日汇总。\n[正文] 防汛办公室（以下简称防办）负责。\n"), 0);
}
END_TEST

/* --- secrecy ------------------------------------------------------------------------------ */

START_TEST(periods)
{
	ck_assert_uint_eq(count("S104", "[密级] 秘密★120个月\n"), 0);
	ck_assert_uint_eq(count("S104", "[密级] 秘密★121个月\n"), 1);
	ck_assert_uint_eq(count("S104", "[密级] 绝密★30年\n"), 0);
	ck_assert_uint_eq(count("S104", "[密级] 绝密★31年\n"), 1);
	ck_assert_uint_eq(count("S104", "[密级] 秘密★2050年12月31日\n"), 0);
	ck_assert_uint_eq(count("S125", "[密级] 秘密★1年\n[成文日期] 2025年12月31日\n"), 0);
	ck_assert_uint_eq(count("S125", "[密级] 秘密★1年\n[成文日期] 2025年12月30日\n"), 1);
	ck_assert_uint_eq(count("S125", "[密级] 秘密★长期\n[成文日期] 1990年12月30日\n"), 0);
}
END_TEST

/* --- citations, sums ------------------------------------------------------------------------ */

START_TEST(laws)
{
	ck_assert_uint_eq(count("C129", "[正文] 《中华人民共和国防汛法》\n"), 1);
	ck_assert_uint_eq(count("C129", "[正文] 《中华人民共和国防洪法》\n"), 0);
	ck_assert_uint_eq(count("C129", "[正文] 《中华人民共和国老年人权益保障发》\n"), 0);
	ck_assert_uint_eq(count("C129", "[正文] 《中华人民共和国不在册的什么法》\n"), 0);
	ck_assert_uint_eq(count("C130", "[正文] 《中华人民共和国民法典》第一千二百六十条\n"), 0);
	ck_assert_uint_eq(count("C130", "[正文] 《中华人民共和国民法典》第1261条\n"), 1);
	ck_assert_uint_eq(count("C130", "[正文] 《防汛法》第九千条\n"), 0);
}
END_TEST

START_TEST(shares)
{
	ck_assert_uint_eq(count("C131", "[正文] 省级占55%，市级占35%，县级占10.4%。\n"), 0);
	ck_assert_uint_eq(count("C131", "[正文] 省级占55%，市级占35%，县级占11%。\n"), 1);
	ck_assert_uint_eq(count("C131", "[正文] 省级占55%，市级占65%。\n"), 0);
	ck_assert_uint_eq(count("C131", "[正文] 省级占155%，市级占65%，县级占99%。\n"), 0);
	ck_assert_uint_eq(count("C131", "[正文] 省级占55%，市级占35%。另外，县级占20%。\n"), 0);
}
END_TEST

/* Twice is a slip, three times a refrain; a whole paragraph is another rule's. */
START_TEST(sentences)
{
	const char *once = "[文种=通知]\n[正文] 甲。各部门要严格执行领导带班制度，明确责任区的职责分工，"
			   "每日八时前报告情况。\n";
	const char *more = "[正文] 乙。各部门要严格执行领导带班制度，明确责任区的职责分工，"
			   "每日八时前报告情况。\n";
	char *two = g_strconcat(once, more, NULL), *three = g_strconcat(two, more, "[正文] 丙。\n", NULL);

	ck_assert_uint_eq(count("C122", once), 0);
	ck_assert_uint_eq(count("C122", two), 1);
	ck_assert_uint_eq(count("C122", three), 0);
	g_free(two);
	g_free(three);
}
END_TEST

START_TEST(what_the_text_says_again)
{
	const char *title = "[标题] 关于转发《市政府关于城市排水防涝工作的通知》的通知\n[主送] 各镇：\n[正文] ";
	char *slip = g_strconcat(title, "现将《市政府关于城市排水防涝工作的意见》转发给你们。\n", NULL);
	char *other = g_strconcat(title, "现将《市政府森林防火条例实施细则》转发给你们。\n", NULL);

	ck_assert_uint_eq(count("C133", slip), 1);
	ck_assert_uint_eq(count("C133", other), 0);
	ck_assert_uint_eq(count("C132", "[标题] 关于2024年和2025年春季绿化工作的通知\n"
					"[正文] 为做好2023年春季绿化工作，现通知如下：\n"), 0);
	g_free(slip);
	g_free(other);
}
END_TEST

/* --- norms and formats ---------------------------------------------------------------------- */

#define TAIWAN                                                                              \
	"[文种=函]\n[主送] 受文者：石橋鄉公所\n[发文字号] 發文字號：府水字第1140012345號\n"          \
	"[紧急程度] 速別：特急\n[正文] 主旨：檢送測量資料與說明書，請貴單位查照辦理。\n"

START_TEST(norms)
{
	ck_assert_uint_eq(count("E707", TAIWAN), 1);
	ck_assert_uint_eq(count("S112", TAIWAN), 0);
	ck_assert_uint_eq(count("E101", TAIWAN), 0);
	ck_assert_uint_eq(count("E401", TAIWAN), 0);
	ck_assert_uint_eq(count("E707", "[紧急程度] 速別：特急\n"), 0);
	ck_assert_uint_eq(count("S112", "[紧急程度] 急件\n"), 1);
}
END_TEST

/* A profile speaks for documents that say too little. */
START_TEST(profile_of_taiwan)
{
	ck_assert_uint_eq(count("E707", "[紧急程度] 速別：特急\n"), 1);
	ck_assert_uint_eq(count("S112", "[紧急程度] 急件\n"), 0);
}
END_TEST

START_TEST(formats)
{
	ck_assert_uint_eq(count("S129", "[紧急程度] 平急\n[发文机关标志] 青溪县人民政府文件\n"), 1);
	ck_assert_uint_eq(count("S129", "[紧急程度] 平急\n[发文机关标志] 传真电报\n"), 0);
	ck_assert_uint_eq(count("E114", "[发文机关标志] 传真电报\n[标题] 关于防汛的通知\n"), 1);
	ck_assert_uint_eq(count("E114", "[发文机关标志] 青溪县人民政府文件\n[标题] 关于防汛的通知\n"), 0);
}
END_TEST

/* --- hostile documents ------------------------------------------------------------------------ */

START_TEST(hostile_documents)
{
	gint64 start = g_get_monotonic_time();

	count_repeated("C129", "", "[正文] 《中华人民共和国甲乙丙丁戊己庚法》《中华人民共和国防汛法》\n", 5000);
	count_repeated("C130", "", "[正文] 《刑法》第九千九百九十九条《民法典》第9999999999条\n", 5000);
	count_repeated("C131", "", "[正文] 甲级占99999%，乙级占9.99999999%，丙级占1%。\n", 10000);
	count_repeated("C122", "[文种=通知]\n", "[正文] 。。。。甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥天地玄黄宇宙洪荒。\n",
		       10000);
	count_repeated("C118", "[标题] 关于甲的通知\n", "[署名] 青溪县水利局　青溪县教育局\n", 500);
	count_repeated("C121", "", "[正文] 甲乙丙（以下简称丁戊己）。\n", 5000);
	count_repeated("C133", "[标题] 关于转发《市政府关于城市排水防涝工作的通知》的通知\n",
		       "[正文] 《《《》》》《市政府关于城市排水防涝的》\n", 5000);
	count_repeated("E507", "", "[附件说明] 9.甲\n[附件.附件标记] 附件1\n", 5000);
	count_repeated("E512", "", "[附件说明] 附件：甲\n[附件.附件标记] 附件1\n", 5000);
	count_repeated("E619", "[文种=纪要]\n", "[正文] 列席：甲\n[正文] 出席：乙\n", 5000);
	ck_assert_int_lt(g_get_monotonic_time() - start, 60 * G_USEC_PER_SEC);
}
END_TEST

START_TEST(nothing_at_all)
{
	static const char *const texts[] = {
		"", "[标题] \n[正文] \n", "[正文] 《中华人民共和国》\n", "[密级] ★\n", "[主送] ：\n[署名] 局\n",
		"[正文] 占%，占%，占%。\n", "[标题] 年\n[正文] 2024年\n", "[附件.附件标记] 附\n",
		"[正文] （以下简称“”）\n", "[发文字号] 字第號\n[成文日期] 年\n",
	};

	count("E101", texts[_i]);
}
END_TEST

static Suite *
organs_suite(void)
{
	Suite *suite = suite_create("kinds about what elements say");
	TCase *documents = tcase_create("documents"), *taiwan = tcase_create("profile");

	tcase_add_unchecked_fixture(documents, load_default, free_book);
	tcase_set_timeout(documents, 120);
	tcase_add_loop_test(documents, names_are_compared, 0, G_N_ELEMENTS(names));
	tcase_add_test(documents, placeholders_in_names);
	tcase_add_test(documents, departments_and_governments);
	tcase_add_test(documents, levels);
	tcase_add_test(documents, one_wrong_organ);
	tcase_add_test(documents, counts_of_organs);
	tcase_add_test(documents, attachments_by_their_titles);
	tcase_add_test(documents, names_of_two_texts);
	tcase_add_test(documents, periods);
	tcase_add_test(documents, laws);
	tcase_add_test(documents, shares);
	tcase_add_test(documents, sentences);
	tcase_add_test(documents, what_the_text_says_again);
	tcase_add_test(documents, norms);
	tcase_add_test(documents, formats);
	tcase_add_test(documents, hostile_documents);
	tcase_add_loop_test(documents, nothing_at_all, 0, 10);
	suite_add_tcase(suite, documents);

	tcase_add_unchecked_fixture(taiwan, load_taiwan, free_book);
	tcase_add_test(taiwan, profile_of_taiwan);
	suite_add_tcase(suite, taiwan);
	return suite;
}

GW_TEST_MAIN(organs_suite)
