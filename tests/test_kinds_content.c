/* The kinds of check about content: their arithmetic and their small helpers. */
#include <string.h>

#include "base/utf.h"
#include "checks/amounts.h"
#include "checks/checksum.h"
#include "checks/marks.h"
#include "checks/phrases.h"
#include "engine/issued.h"
#include "model/notation.h"
#include "suite.h"

/* GB 11643 and GB 32100 as the rules give them (rules/secrecy.yaml). */
static const gint64 id_weights[] = { 7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2 };
static const gint64 code_weights[] = { 1,  3,  9,  27, 19, 26, 16, 17, 20,
				       29, 25, 13, 8,  24, 10, 30, 28 };

static const GwWeighting id_number = {
	"0123456789", id_weights, G_N_ELEMENTS(id_weights), 11, "10X98765432",
};
static const GwWeighting credit_code = {
	"0123456789ABCDEFGHJKLMNPQRTUWXY", code_weights, G_N_ELEMENTS(code_weights), 31,
	"0YXWUTRQPNMLKJHGFEDCBA987654321",
};

static gboolean
weighted(const GwWeighting *weighting, const char *text)
{
	gsize len;
	gunichar2 *units = gw_utf16_from_utf8(text, -1, &len, NULL);
	gboolean good = gw_checksum_weighted(weighting, units, len);

	g_free(units);
	return good;
}

static gboolean
luhn(const char *text)
{
	gsize len;
	gunichar2 *units = gw_utf16_from_utf8(text, -1, &len, NULL);
	gboolean good = gw_checksum_luhn(units, len);

	g_free(units);
	return good;
}

/* The examples of GB 11643 itself, and one digit changed. */
START_TEST(identity_numbers)
{
	ck_assert(weighted(&id_number, "11010519491231002X"));
	ck_assert(weighted(&id_number, "11010519491231002x"));
	ck_assert(weighted(&id_number, "440524188001010014"));
	ck_assert(weighted(&id_number, "34052419800101001X"));
	ck_assert(!weighted(&id_number, "110105194912310021"));
	ck_assert(!weighted(&id_number, "11010519491231002"));
	ck_assert(!weighted(&id_number, "11010519491231002XX"));
	ck_assert(!weighted(&id_number, "1101051949123100ZX"));
}
END_TEST

static gint64
amount(const char *text, gint64 *grain, guint *units)
{
	gsize len;
	gunichar2 *view = gw_utf16_from_utf8(text, -1, &len, NULL);
	gint64 value;

	*units = gw_amount_read(view, (guint)len, &value, grain);
	g_free(view);
	return value;
}

START_TEST(amounts_are_exact)
{
	gint64 grain;
	guint units;
	char *text;

	ck_assert_int_eq(amount("18.64亿元", &grain, &units), 186400);
	ck_assert_int_eq(grain, GW_AMOUNT_ONE / 100);
	ck_assert_uint_eq(units, 5);
	ck_assert_int_eq(amount("96.", &grain, &units), 96 * GW_AMOUNT_ONE);
	ck_assert_uint_eq(units, 2);
	ck_assert_int_eq(amount("0.12345", &grain, &units), 0);
	ck_assert_uint_eq(units, 7);
	ck_assert_int_eq(amount("1234567890123", &grain, &units), 0);
	ck_assert_int_eq(amount("亿", &grain, &units), 0);
	ck_assert_uint_eq(units, 0);
	text = gw_amount_text(185400);
	ck_assert_str_eq(text, "18.54");
	g_free(text);
	text = gw_amount_text(120 * GW_AMOUNT_ONE);
	ck_assert_str_eq(text, "120");
	g_free(text);
}
END_TEST

/* One wrong figure is a slip; a list of some of the parts is not. */
START_TEST(slips)
{
	ck_assert(gw_amount_is_slip(996, 986, 5));
	ck_assert(gw_amount_is_slip(8, 9, 5));
	ck_assert(gw_amount_is_slip(185400, 186400, 20));
	ck_assert(!gw_amount_is_slip(986, 986, 5));
	ck_assert(!gw_amount_is_slip(800, 986, 5)); /* 186: more than one figure */
	ck_assert(!gw_amount_is_slip(7, 9, 5));     /* too far */
	ck_assert(!gw_amount_is_slip(90, 100, 20));
	ck_assert(!gw_amount_is_slip(3, 0, 5));
	ck_assert_int_eq(gw_amount_slack(1000, 3), 2000);
}
END_TEST

/* The example of GB 32100, and one character changed. */
START_TEST(credit_codes)
{
	ck_assert(weighted(&credit_code, "91350100M000100Y43"));
	ck_assert(!weighted(&credit_code, "91350100M000100Y44"));
	ck_assert(!weighted(&credit_code, "91350100M000101Y43"));
	ck_assert_msg(!weighted(&credit_code, "91350100I000100Y43"), "I is not in the alphabet");
}
END_TEST

/* Every single changed digit must be noticed: that is what the method is for. */
START_TEST(bank_cards)
{
	char card[] = "6222020200000000006";

	ck_assert(luhn(card));
	ck_assert(!luhn("6222020200000000007"));
	ck_assert(!luhn(""));
	ck_assert(!luhn("62220202000000000O6"));
	for (gsize i = 0; i < strlen(card); i++) {
		char was = card[i];

		card[i] = was == '9' ? '0' : (char)(was + 1);
		ck_assert_msg(!luhn(card), "a wrong digit at %zu passes", i);
		card[i] = was;
	}
}
END_TEST

START_TEST(days_of_the_calendar)
{
	static const struct {
		const char *text;
		gboolean exists;
	} days[] = {
		{ "19491231", TRUE }, { "20240229", TRUE }, { "20230229", FALSE },
		{ "20241301", FALSE }, { "20240431", FALSE }, { "20240500", FALSE },
		{ "2024052X", FALSE },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(days); i++) {
		gunichar2 *units = gw_utf16_from_utf8(days[i].text, -1, NULL, NULL);

		ck_assert_msg(gw_checksum_is_day(units) == days[i].exists, "%s", days[i].text);
		g_free(units);
	}
}
END_TEST

START_TEST(chinese_marks)
{
	static const gunichar2 yes[] = u"中〇，。：；、“”‘’《》〈〉（）…—！？";
	static const gunichar2 no[] = u"aZ09,.:;\"'()<> \u00a0\u3000·";

	for (gsize i = 0; yes[i]; i++)
		ck_assert_msg(gw_mark_is_chinese(yes[i]), "U+%04X", yes[i]);
	for (gsize i = 0; no[i]; i++)
		ck_assert_msg(!gw_mark_is_chinese(no[i]), "U+%04X", no[i]);
}
END_TEST

START_TEST(neighbours_end_at_the_span)
{
	static const gunichar2 text[] = u"甲乙丙丁";
	GwSpan within = gw_span(1, 3);

	ck_assert_uint_eq(gw_mark_before(text, within, 1), 0);
	ck_assert_uint_eq(gw_mark_before(text, within, 2), u'乙');
	ck_assert_uint_eq(gw_mark_behind(text, within, 1), u'丙');
	ck_assert_uint_eq(gw_mark_behind(text, within, 2), 0);
}
END_TEST

static GwDocument *
document(const char *notation)
{
	GError *error = NULL;
	GwDocument *doc = gw_notation_read("example", notation, strlen(notation), &error);

	ck_assert_msg(doc != NULL, "%s", error ? error->message : "");
	return doc;
}

START_TEST(the_longest_phrase_counts)
{
	static const GwNode items[] = {
		{ .kind = GW_NODE_SCALAR, .value = "联系" },
		{ .kind = GW_NODE_SCALAR, .value = "联系电话" },
	};
	const GwNode list = { .kind = GW_NODE_LIST, .items = items, .n_items = 2 };
	GwDocument *doc = document("[正文] 请按联系电话询问\n");
	GwPhrases phrases;
	GwSpan found;

	gw_phrases_init(&phrases, &list);
	ck_assert(gw_phrases_find(&phrases, doc, gw_span(0, doc->len), &found));
	ck_assert_uint_eq(found.start, 2);
	ck_assert_uint_eq(found.end, 6);
	ck_assert_msg(!gw_phrases_find(&phrases, doc, gw_span(0, 3), &found),
		      "found beyond the end of the span");
	gw_phrases_clear(&phrases);
	gw_phrases_init(&phrases, NULL);
	ck_assert(!gw_phrases_find(&phrases, doc, gw_span(0, doc->len), &found));
	gw_phrases_clear(&phrases);
	gw_document_free(doc);
}
END_TEST

/* Elements as recognition would give them, one a paragraph. */
static guint32
issued(const char *notation)
{
	GwDocument *doc = document(notation);
	guint32 day;

	doc->n_elements = doc->n_paragraphs;
	doc->elements = gw_arena_new0(doc->arena, GwElement, doc->n_elements);
	for (guint32 i = 0; i < doc->n_paragraphs; i++) {
		doc->elements[i].span = doc->paragraphs[i].span;
		doc->elements[i].role = doc->paragraphs[i].given;
		doc->elements[i].attachment = doc->paragraphs[i].given_attachment;
		doc->elements[i].paragraph = i;
	}
	day = gw_document_issued(doc);
	gw_document_free(doc);
	return day;
}

START_TEST(day_of_issue)
{
	ck_assert_uint_eq(issued("[成文日期] 2018年6月5日\n"), 20180605);
	ck_assert_uint_eq(issued("[成文日期] 二○一八年十二月二十一日\n"), 20181221);
	ck_assert_uint_eq(issued("[成文日期] 二〇〇八年十月三十日\n"), 20081030);
	ck_assert_uint_eq(issued("[发文字号] 国发〔2015〕8号\n"), 20151231);
	ck_assert_uint_eq(issued("[发文字号] 国发〔2015〕8号\n[成文日期] 2014年3月1日\n"), 20140301);
	ck_assert_msg(issued("[正文] 2017年5月启动，到2020年完成\n") == 20171231,
		      "a plan's year was taken for the present");
	ck_assert_uint_eq(issued("[正文] 到2020年完成\n"), 20201231);
	ck_assert_uint_eq(issued("[正文] 抓紧完成\n"), 0);
	ck_assert_uint_eq(issued("[正文] 党的十八届二中、三中、四中、五中全会提出，到2030年完成\n"),
			  20151231);
	ck_assert_uint_eq(issued("[正文] 学习党的二十大和二十届二中全会精神\n"), 20231231);
	ck_assert_uint_eq(issued("[正文] 党的十九大，2021年3月启动\n"), 20211231);
	ck_assert_uint_eq(issued("[正文] 党的十九大，2019年3月底前完成\n"), 20171231);
	ck_assert_uint_eq(issued("[正文] 从党的十九大到二十大，2022年召开党的二十大\n"), 20171231);
	ck_assert_uint_eq(issued("[正文] 第二十六届五中代表队，十五大类\n"), 0);
	ck_assert_msg(issued("[正文] 新华社北京3月21日电\n[正文] 到2030年完成\n") < 20000101,
		      "a reprint was taken for a draft");
}
END_TEST

static Suite *
kinds_content_suite(void)
{
	Suite *suite = suite_create("kinds_content");
	TCase *tcase = tcase_create("kinds_content");

	tcase_add_test(tcase, identity_numbers);
	tcase_add_test(tcase, credit_codes);
	tcase_add_test(tcase, bank_cards);
	tcase_add_test(tcase, amounts_are_exact);
	tcase_add_test(tcase, slips);
	tcase_add_test(tcase, days_of_the_calendar);
	tcase_add_test(tcase, chinese_marks);
	tcase_add_test(tcase, neighbours_end_at_the_span);
	tcase_add_test(tcase, the_longest_phrase_counts);
	tcase_add_test(tcase, day_of_issue);
	suite_add_tcase(suite, tcase);
	return suite;
}

GW_TEST_MAIN(kinds_content_suite)
