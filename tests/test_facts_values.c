/* What dates, numbers and marks say: one row of a table is one written form. */
#include <string.h>

#include "base/utf.h"
#include "model/notation.h"
#include "model/text.h"
#include "recognise/facts_p.h"
#include "recognise/facts_values_p.h"
#include "recognise/recognise.h"
#include "suite.h"

/* --- documents ----------------------------------------------------------------- */

/* One line is too short to be taken for traditional; here it is if it has a mark of it. */
static GwDocument *
plain(const char *utf8)
{
	gsize len;
	gunichar2 *wide = gw_utf16_from_utf8(utf8, -1, &len, NULL);
	const GwSource source = { .encoding = "UTF-8" };
	GwDocument *doc = gw_text_read("t.txt", wide, len, &source, NULL);

	g_free(wide);
	ck_assert_ptr_nonnull(doc);
	doc->traditional = doc->n_traditional > 0;
	return doc;
}

static GwDocument *
recognised(const char *notation)
{
	GError *error = NULL;
	GwDocument *doc = gw_notation_read("t.txt", notation, strlen(notation), &error);

	ck_assert_msg(doc != NULL, "%s: %s", notation, error ? error->message : "");
	gw_recognise(doc, FALSE);
	return doc;
}

static void
assert_text(const GwDocument *doc, GwSpan span, const char *wanted, const char *of)
{
	char *text = gw_document_text(doc, span);

	ck_assert_msg(g_str_equal(text, wanted), "%s: “%s” instead of “%s”", of, text, wanted);
	g_free(text);
}

/* All but the final line break. */
static GwSpan
whole(const GwDocument *doc)
{
	return gw_span(0, doc->len ? doc->len - 1 : 0);
}

/* --- dates ------------------------------------------------------------------------ */

typedef struct {
	const char *text;
	const char *date; /* the part that is the date; NULL: none can be read */
	guint year, month, day;
	const char *flags; /* h: 汉字, m: 民国 */
} DateRow;

static void
assert_date(const GwDocument *doc, const GwDateValue *date, const DateRow *row)
{
	assert_text(doc, date->span, row->date, row->text);
	ck_assert_msg(date->year == row->year && date->month == row->month &&
			      date->day == row->day,
		      "%s: %u-%u-%u", row->text, date->year, date->month, date->day);
	ck_assert_msg(date->han == (strchr(row->flags, 'h') != NULL), "%s: han %d", row->text,
		      date->han);
	ck_assert_msg(date->minguo == (strchr(row->flags, 'm') != NULL), "%s: minguo %d",
		      row->text, date->minguo);
}

static const DateRow date_rows[] = {
	{ "2024年5月8日", "2024年5月8日", 2024, 5, 8, "" },
	{ "2024年12月31日", "2024年12月31日", 2024, 12, 31, "" },
	{ "2024年05月08日", "2024年05月08日", 2024, 5, 8, "" },
	{ "2024年2月29日", "2024年2月29日", 2024, 2, 29, "" },
	/* blanks inside */
	{ "2024 年 5 月 8 日", "2024 年 5 月 8 日", 2024, 5, 8, "" },
	{ "2 0 2 4 年 5 月 1 8 日", "2 0 2 4 年 5 月 1 8 日", 2024, 5, 18, "" },
	{ "　　　2024年5月8日", "2024年5月8日", 2024, 5, 8, "" },
	{ "2024年\u00A05月\u00A08日", "2024年\u00A05月\u00A08日", 2024, 5, 8, "" },
	/* full-width, 汉字 and what stands for 〇 */
	{ "２０２４年５月８日", "２０２４年５月８日", 2024, 5, 8, "" },
	{ "二〇二四年五月八日", "二〇二四年五月八日", 2024, 5, 8, "h" },
	{ "二○二四年十月十日", "二○二四年十月十日", 2024, 10, 10, "h" },
	{ "二O二四年十一月二十日", "二O二四年十一月二十日", 2024, 11, 20, "h" },
	{ "二零二四年十二月三十一日", "二零二四年十二月三十一日", 2024, 12, 31, "h" },
	{ "二0二四年二月廿九日", "二0二四年二月廿九日", 2024, 2, 29, "h" },
	{ "二〇二四年一月卅日", "二〇二四年一月卅日", 2024, 1, 30, "h" },
	{ "二〇二四年元月一日", "二〇二四年元月一日", 2024, 1, 1, "h" },
	{ "一九九六年一月二十五日", "一九九六年一月二十五日", 1996, 1, 25, "h" },
	{ "二〇二四年五月二〇日", "二〇二四年五月二〇日", 2024, 5, 20, "h" },
	{ "2024年五月8日", "2024年五月8日", 2024, 5, 8, "h" },
	/* the words are wrong or missing */
	{ "2024年5月8号", "2024年5月8号", 2024, 5, 8, "" },
	{ "2024年5月8", "2024年5月8", 2024, 5, 8, "" },
	{ "2024年5月", "2024年5月", 2024, 5, 0, "" },
	{ "二〇二四年五月", "二〇二四年五月", 2024, 5, 0, "h" },
	{ "2024年", "2024年", 2024, 0, 0, "" },
	{ "5月8日", "5月8日", 0, 5, 8, "" },
	{ "2024年5月 18:30", "2024年5月", 2024, 5, 0, "" },
	/* marks */
	{ "2024.5.8", "2024.5.8", 2024, 5, 8, "" },
	{ "2024-05-08", "2024-05-08", 2024, 5, 8, "" },
	{ "2024/5/8", "2024/5/8", 2024, 5, 8, "" },
	{ "2024．5．8", "2024．5．8", 2024, 5, 8, "" },
	{ "2024.5.8日", "2024.5.8日", 2024, 5, 8, "" },
	{ "2024.5", "2024.5", 2024, 5, 0, "" },
	{ "2024-05-08 12:30", "2024-05-08", 2024, 5, 8, "" },
	{ "××××-××-××", "××××-××-××", 0, 0, 0, "" },
	/* placeholders and blanks give 0 */
	{ "××××年×月×日", "××××年×月×日", 0, 0, 0, "" },
	{ "20××年×月×日", "20××年×月×日", 0, 0, 0, "" },
	{ "2024年×月×日", "2024年×月×日", 2024, 0, 0, "" },
	{ "2024年X月XX日", "2024年X月XX日", 2024, 0, 0, "" },
	{ "2024年5月×日", "2024年5月×日", 2024, 5, 0, "" },
	{ "2024年○月○日", "2024年○月○日", 2024, 0, 0, "" },
	{ "2024年5月　　日", "2024年5月　　日", 2024, 5, 0, "" },
	{ "　　年　月　日", "年　月　日", 0, 0, 0, "" },
	/* what cannot be: no guess */
	{ "24年5月8日", "24年5月8日", 0, 5, 8, "" },
	{ "20244年5月8日", "20244年5月8日", 0, 5, 8, "" },
	{ "2024年13月8日", "2024年13月8日", 2024, 0, 8, "" },
	{ "2024年5月32日", "2024年5月32日", 2024, 5, 0, "" },
	{ "2024年2月30日", "2024年2月30日", 2024, 2, 0, "" },
	{ "2023年2月29日", "2023年2月29日", 2023, 2, 0, "" },
	{ "二千零二十四年五月八日", NULL, 0, 0, 0, "" },
	/* 民国 */
	{ "中华民国114年3月5日", "中华民国114年3月5日", 2025, 3, 5, "m" },
	{ "中華民國114年3月5日", "中華民國114年3月5日", 2025, 3, 5, "m" },
	{ "發文日期：中華民國114年3月5日", "中華民國114年3月5日", 2025, 3, 5, "m" },
	{ "發布日期：114年3月5日，請貴會轉發", "114年3月5日", 2025, 3, 5, "m" },
	{ "中华民国三十八年十月一日", "中华民国三十八年十月一日", 1949, 10, 1, "hm" },
	{ "民国元年元月1日", "民国元年元月1日", 1912, 1, 1, "m" },
	{ "中华民国2025年3月5日", "中华民国2025年3月5日", 0, 3, 5, "m" },
	/* labels, brackets, and what follows */
	{ "发文日期：2024年5月8日", "2024年5月8日", 2024, 5, 8, "" },
	{ "成文日期: 2024年5月8日", "2024年5月8日", 2024, 5, 8, "" },
	{ "印发日期　2024年5月8日", "2024年5月8日", 2024, 5, 8, "" },
	{ "（2024年5月8日）", "2024年5月8日", 2024, 5, 8, "" },
	{ "(2024年5月8日青溪县第十届人民代表大会通过)", "2024年5月8日", 2024, 5, 8, "" },
	{ "2024年5月8日印发", "2024年5月8日", 2024, 5, 8, "" },
	{ "2024年5月8印发", "2024年5月8", 2024, 5, 8, "" },
	/* no dates */
	{ "", NULL, 0, 0, 0, "" },
	{ "　　 ", NULL, 0, 0, 0, "" },
	{ "青溪县人民政府", NULL, 0, 0, 0, "" },
	{ "2024", NULL, 0, 0, 0, "" },
	{ "2024年度工作要点", NULL, 0, 0, 0, "" },
	{ "5月份", NULL, 0, 0, 0, "" },
	{ "3.14", NULL, 0, 0, 0, "" },
	{ "2024.5万元", NULL, 0, 0, 0, "" },
	{ "发文日期：", NULL, 0, 0, 0, "" },
	{ "月日", NULL, 0, 0, 0, "" },
	{ "中华民国", NULL, 0, 0, 0, "" },
};

START_TEST(a_date_says)
{
	const DateRow *row = &date_rows[_i];
	GwDocument *doc = plain(row->text);
	GwDateValue date = { .year = 1, .span = { 1, 2 } };
	gboolean read = gw_facts_read_date(doc, whole(doc), &date);

	ck_assert_msg(read == (row->date != NULL), "%s: read %d", row->text, read);
	if (read)
		assert_date(doc, &date, row);
	else
		ck_assert_msg(!date.year && gw_span_is_empty(date.span), "%s: left over", row->text);
	gw_document_free(doc);
}
END_TEST

START_TEST(a_date_inside_a_line)
{
	static const DateRow rows[] = {
		{ "青溪县人民政府办公室　　2024年5月8日印发", "2024年5月8日", 2024, 5, 8, "" },
		{ "××县人民政府办公室　　20××年×月×日印发", "20××年×月×日", 0, 0, 0, "" },
		{ "青溪县人民政府办公室二〇二四年五月八日印发", "二〇二四年五月八日", 2024, 5, 8, "h" },
		{ "青溪县第一中学　2024年5月8日", "2024年5月8日", 2024, 5, 8, "" },
		{ "共印120份　2024年5月8日", "2024年5月8日", 2024, 5, 8, "" },
		{ "青溪縣政府　中華民國114年3月5日發", "中華民國114年3月5日", 2025, 3, 5, "m" },
		{ "办公室 2024-05-08 印", "2024-05-08", 2024, 5, 8, "" },
		{ "办公室　　　年　月　日印发", "年　月　日", 0, 0, 0, "" },
		{ "青溪县人民政府办公室印发", NULL, 0, 0, 0, "" },
	};
	const DateRow *row = &rows[_i];
	GwDocument *doc = plain(row->text);
	GwDateValue date;
	gboolean read = gw_facts_find_date(doc, whole(doc), &date);

	ck_assert_msg(read == (row->date != NULL), "%s: read %d", row->text, read);
	if (read)
		assert_date(doc, &date, row);
	gw_document_free(doc);
}
END_TEST

/* --- 发文字号 ----------------------------------------------------------------------- */

typedef struct {
	const char *text;
	const char *docnum; /* NULL: cannot be read */
	const char *code, *year_text, *number_text;
	guint year, number;
} DocnumRow;

static const DocnumRow docnum_rows[] = {
	{ "国办发〔2024〕5号", "国办发〔2024〕5号", "国办发", "2024", "5", 2024, 5 },
	{ "青政办函〔2024〕118号", "青政办函〔2024〕118号", "青政办函", "2024", "118", 2024, 118 },
	{ "〔2026〕14号", "〔2026〕14号", "", "2026", "14", 2026, 14 },
	{ "青政办明电〔2025〕5号", "青政办明电〔2025〕5号", "青政办明电", "2025", "5", 2025, 5 },
	{ "发文字号：青政发〔2024〕5号", "青政发〔2024〕5号", "青政发", "2024", "5", 2024, 5 },
	{ "文号: 青政发〔2024〕5号", "青政发〔2024〕5号", "青政发", "2024", "5", 2024, 5 },
	{ "发文字号　青政发〔2024〕5号", "青政发〔2024〕5号", "青政发", "2024", "5", 2024, 5 },
	/* blanks and full-width digits */
	{ "青 政 发 〔 2024 〕 5 号", "青 政 发 〔 2024 〕 5 号", "青 政 发", "2024", "5", 2024, 5 },
	{ "青政发〔２０２４〕１２号", "青政发〔２０２４〕１２号", "青政发", "２０２４", "１２", 2024, 12 },
	{ "青政发〔2024〕1 2号", "青政发〔2024〕1 2号", "青政发", "2024", "1 2", 2024, 12 },
	/* wrong brackets, 第, 年, no 号, 虚位, 汉字 */
	{ "青政发[2024]5号", "青政发[2024]5号", "青政发", "2024", "5", 2024, 5 },
	{ "青政发(2024)5号", "青政发(2024)5号", "青政发", "2024", "5", 2024, 5 },
	{ "青政发（2024）5号", "青政发（2024）5号", "青政发", "2024", "5", 2024, 5 },
	{ "青政发【2024】5号", "青政发【2024】5号", "青政发", "2024", "5", 2024, 5 },
	{ "青政发［2024］5号", "青政发［2024］5号", "青政发", "2024", "5", 2024, 5 },
	{ "青政发〔2024）5号", "青政发〔2024）5号", "青政发", "2024", "5", 2024, 5 },
	{ "青政发2024〕5号", "青政发2024〕5号", "青政发", "2024", "5", 2024, 5 },
	{ "青政发〔2024〕第5号", "青政发〔2024〕第5号", "青政发", "2024", "5", 2024, 5 },
	{ "青政发〔2024年〕5号", "青政发〔2024年〕5号", "青政发", "2024", "5", 2024, 5 },
	{ "青政发〔2024〕5", "青政发〔2024〕5", "青政发", "2024", "5", 2024, 5 },
	{ "青政发〔2024〕005号", "青政发〔2024〕005号", "青政发", "2024", "005", 2024, 5 },
	{ "青政发〔二〇二四〕五号", "青政发〔二〇二四〕五号", "青政发", "二〇二四", "五", 2024, 5 },
	{ "青政发〔24〕5号", "青政发〔24〕5号", "青政发", "24", "5", 0, 5 },
	{ "青政发〔20245〕5号", "青政发〔20245〕5号", "青政发", "20245", "5", 0, 5 },
	/* placeholders */
	{ "×政发〔20××〕×号", "×政发〔20××〕×号", "×政发", "20××", "×", 0, 0 },
	{ "XXX〔2023〕X号", "XXX〔2023〕X号", "XXX", "2023", "X", 2023, 0 },
	{ "青政发〔2024〕　号", "青政发〔2024〕　号", "青政发", "2024", "", 2024, 0 },
	{ "青政发〔　　〕　号", "青政发〔　　〕　号", "青政发", "", "", 0, 0 },
	/* numbers that run on: orders, announcements, minutes */
	{ "第5号", "第5号", "", "", "5", 0, 5 },
	{ "第734号", "第734号", "", "", "734", 0, 734 },
	{ "（第5号）", "第5号", "", "", "5", 0, 5 },
	{ "第十二号", "第十二号", "", "", "十二", 0, 12 },
	{ "第一百二十三号", "第一百二十三号", "", "", "一百二十三", 0, 123 },
	{ "第 5 号", "第 5 号", "", "", "5", 0, 5 },
	{ "第　号", "第　号", "", "", "", 0, 0 },
	{ "第××号", "第××号", "", "", "××", 0, 0 },
	{ "2024年第5号", "2024年第5号", "", "2024", "5", 2024, 5 },
	{ "二〇二四年第五号", "二〇二四年第五号", "", "二〇二四", "五", 2024, 5 },
	{ "第12期", "第12期", "", "", "12", 0, 12 },
	{ "青溪县人民政府令第9号", "青溪县人民政府令第9号", "", "", "9", 0, 9 },
	{ "青溪县教育局公告2024年第3号", "青溪县教育局公告2024年第3号", "", "2024", "3", 2024, 3 },
	/* Taiwan: the first three digits are the year of 民国 */
	{ "府水字第1140012345號", "府水字第1140012345號", "府水字", "114", "0012345", 2025, 12345 },
	{ "發文字號：府水字第1140012345號", "府水字第1140012345號", "府水字", "114", "0012345", 2025,
	  12345 },
	{ "府水字第1140012345号", "府水字第1140012345号", "府水字", "114", "0012345", 2025, 12345 },
	{ "台內地字第09900123456號", "台內地字第09900123456號", "台內地字", "099", "00123456", 2010,
	  123456 },
	{ "青政字第5号", "青政字第5号", "青政字", "", "5", 0, 5 },
	{ "府水字第9990012345號", "府水字第9990012345號", "府水字", "", "9990012345", 0, 0 },
	/* what follows is none of it */
	{ "青政发〔2024〕5号　　签发人：王　明", "青政发〔2024〕5号", "青政发", "2024", "5", 2024, 5 },
	{ "青政发〔2024〕5号各乡镇：", "青政发〔2024〕5号", "青政发", "2024", "5", 2024, 5 },
	/* none */
	{ "", NULL, NULL, NULL, NULL, 0, 0 },
	{ "　", NULL, NULL, NULL, NULL, 0, 0 },
	{ "发文字号：", NULL, NULL, NULL, NULL, 0, 0 },
	{ "青政发", NULL, NULL, NULL, NULL, 0, 0 },
	{ "青政发2024年5号", NULL, NULL, NULL, NULL, 0, 0 },
	{ "青政发〔2024〕", NULL, NULL, NULL, NULL, 0, 0 },
	{ "（2024）5", NULL, NULL, NULL, NULL, 0, 0 },
	{ "2024年5月8日", NULL, NULL, NULL, NULL, 0, 0 },
	{ "第三章", NULL, NULL, NULL, NULL, 0, 0 },
	{ "根据青溪县人民政府关于进一步加强全县防汛抗旱工作的若干规定〔2024〕5号", NULL, NULL, NULL, NULL, 0, 0 },
};

START_TEST(a_docnum_says)
{
	const DocnumRow *row = &docnum_rows[_i];
	GwDocument *doc = plain(row->text);
	GwDocnum docnum = { .year = 1 };
	gboolean read = gw_facts_read_docnum(doc, whole(doc), &docnum);

	ck_assert_msg(read == (row->docnum != NULL), "%s: read %d", row->text, read);
	if (read) {
		assert_text(doc, docnum.span, row->docnum, row->text);
		assert_text(doc, docnum.code, row->code, row->text);
		assert_text(doc, docnum.year_text, row->year_text, row->text);
		assert_text(doc, docnum.number_text, row->number_text, row->text);
	}
	ck_assert_msg(docnum.year == row->year && docnum.number == row->number, "%s: %u, %u",
		      row->text, docnum.year, docnum.number);
	gw_document_free(doc);
}
END_TEST

/* --- the marks of the head ------------------------------------------------------------ */

START_TEST(a_copy_number_says)
{
	static const struct {
		const char *text, *wanted;
	} rows[] = {
		{ "000012", "000012" },
		{ "份号：000012", "000012" },
		{ "份号　000012", "000012" },
		{ "№000012", "000012" },
		{ "No.12", "12" },
		{ "００００１２", "００００１２" },
		{ "0 0 0 0 1 2", "0 0 0 0 1 2" },
		{ "××××××", "××××××" },
		{ "份号：", "" },
		{ "份号：甲", "甲" },
	};
	GwDocument *doc = plain(rows[_i].text);

	assert_text(doc, gw_facts_copyno(doc, whole(doc)), rows[_i].wanted, rows[_i].text);
	gw_document_free(doc);
}
END_TEST

typedef struct {
	const char *text, *wanted;
	GwSecrecyDegree degree;
	const char *period;
	guint months;
} SecrecyRow;

static const SecrecyRow secrecy_rows[] = {
	{ "机密★1年", "机密★1年", GW_SECRECY_CONFIDENTIAL, "1年", 12 },
	{ "秘密★10年", "秘密★10年", GW_SECRECY_SECRET, "10年", 120 },
	{ "绝密★30年", "绝密★30年", GW_SECRECY_TOP, "30年", 360 },
	{ "绝密", "绝密", GW_SECRECY_TOP, "", 0 },
	{ "机　密★1 年", "机　密★1 年", GW_SECRECY_CONFIDENTIAL, "1 年", 12 },
	{ "机密★６个月", "机密★６个月", GW_SECRECY_CONFIDENTIAL, "６个月", 6 },
	{ "秘密★六个月", "秘密★六个月", GW_SECRECY_SECRET, "六个月", 6 },
	{ "秘密★6月", "秘密★6月", GW_SECRECY_SECRET, "6月", 6 },
	{ "秘密★半年", "秘密★半年", GW_SECRECY_SECRET, "半年", 6 },
	{ "秘密★1年6个月", "秘密★1年6个月", GW_SECRECY_SECRET, "1年6个月", 18 },
	{ "秘密★1年半", "秘密★1年半", GW_SECRECY_SECRET, "1年半", 18 },
	{ "秘密★15天", "秘密★15天", GW_SECRECY_SECRET, "15天", 1 },
	{ "秘密★45日", "秘密★45日", GW_SECRECY_SECRET, "45日", 2 },
	{ "机密★长期", "机密★长期", GW_SECRECY_CONFIDENTIAL, "长期", 0 },
	{ "秘密★启用前", "秘密★启用前", GW_SECRECY_SECRET, "启用前", 0 },
	/* a day on which it ends is no period */
	{ "秘密★2030年", "秘密★2030年", GW_SECRECY_SECRET, "2030年", 0 },
	{ "秘密★2030年12月31日", "秘密★2030年12月31日", GW_SECRECY_SECRET, "2030年12月31日", 0 },
	/* badly written */
	{ "机密*五年", "机密*五年", GW_SECRECY_CONFIDENTIAL, "五年", 60 },
	{ "机密☆1年", "机密☆1年", GW_SECRECY_CONFIDENTIAL, "1年", 12 },
	{ "机密 1年", "机密 1年", GW_SECRECY_CONFIDENTIAL, "1年", 12 },
	{ "机密1年", "机密1年", GW_SECRECY_CONFIDENTIAL, "1年", 12 },
	{ "机密级★二十年", "机密级★二十年", GW_SECRECY_CONFIDENTIAL, "二十年", 240 },
	{ "★机密", "★机密", GW_SECRECY_CONFIDENTIAL, "", 0 },
	{ "机密★", "机密★", GW_SECRECY_CONFIDENTIAL, "", 0 },
	{ "机密★×年", "机密★×年", GW_SECRECY_CONFIDENTIAL, "×年", 0 },
	{ "机密★年", "机密★年", GW_SECRECY_CONFIDENTIAL, "年", 0 },
	{ "密级：秘密★5年", "秘密★5年", GW_SECRECY_SECRET, "5年", 60 },
	{ "密级　秘密★5年", "秘密★5年", GW_SECRECY_SECRET, "5年", 60 },
	{ "密级和保密期限：秘密，5年", "秘密，5年", GW_SECRECY_SECRET, "5年", 60 },
	{ "秘密 保密期限：5年", "秘密 保密期限：5年", GW_SECRECY_SECRET, "5年", 60 },
	/* no degree of the law */
	{ "内部★3年", "内部★3年", GW_SECRECY_NONE, "3年", 36 },
	{ "工作秘密★5年", "工作秘密★5年", GW_SECRECY_NONE, "5年", 60 },
	{ "極機密", "極機密", GW_SECRECY_NONE, "", 0 },
	{ "機密★1年", "機密★1年", GW_SECRECY_CONFIDENTIAL, "1年", 12 },
	{ "密級：", "", GW_SECRECY_NONE, "", 0 },
	{ "密等及解密條件或保密期限：", "", GW_SECRECY_NONE, "", 0 },
};

START_TEST(a_secrecy_mark_says)
{
	const SecrecyRow *row = &secrecy_rows[_i];
	GwDocument *doc = plain(row->text);
	GwSecrecy secrecy = gw_facts_secrecy(doc, whole(doc));

	assert_text(doc, secrecy.span, row->wanted, row->text);
	assert_text(doc, secrecy.period, row->period, row->text);
	ck_assert_msg(secrecy.degree == row->degree && secrecy.months == row->months, "%s: %s, %u",
		      row->text, gw_secrecy_label(secrecy.degree), secrecy.months);
	gw_document_free(doc);
}
END_TEST

START_TEST(an_urgency_says)
{
	static const struct {
		const char *text, *wanted;
		GwUrgencyDegree degree;
	} rows[] = {
		{ "特急", "特急", GW_URGENCY_EXTRA },
		{ "加急", "加急", GW_URGENCY_URGENT },
		{ "平急", "平急", GW_URGENCY_ORDINARY },
		{ "特提", "特提", GW_URGENCY_FIRST },
		{ "特　急", "特　急", GW_URGENCY_EXTRA },
		{ "紧急程度：加急", "加急", GW_URGENCY_URGENT },
		{ "【特急】", "特急", GW_URGENCY_EXTRA },
		{ "等级：特急·明电", "特急", GW_URGENCY_EXTRA },
		{ "等级　特提", "特提", GW_URGENCY_FIRST },
		{ "速別：普通件", "普通件", GW_URGENCY_ORDINARY },
		{ "速別：最速件", "最速件", GW_URGENCY_OTHER },
		{ "急件", "急件", GW_URGENCY_OTHER },
		{ "紧急", "紧急", GW_URGENCY_OTHER },
		{ "火急", "火急", GW_URGENCY_OTHER },
		{ "紧急程度：", "", GW_URGENCY_NONE },
	};
	GwDocument *doc = plain(rows[_i].text);
	GwUrgency urgency = gw_facts_urgency(doc, whole(doc));

	assert_text(doc, urgency.span, rows[_i].wanted, rows[_i].text);
	ck_assert_msg(urgency.degree == rows[_i].degree, "%s: %d", rows[_i].text, urgency.degree);
	gw_document_free(doc);
}
END_TEST

/* Names joined by | . */
START_TEST(signers_are_names)
{
	static const struct {
		const char *text, *wanted;
	} rows[] = {
		{ "签发人：王明远", "王明远" },
		{ "签发人：王　明", "王　明" },
		{ "签发人：张三　李四", "张三|李四" },
		{ "签发人：王　明　李　华", "王　明|李　华" },
		{ "签发人：王　明　　　李　华　　　陆　川", "王　明|李　华|陆　川" },
		{ "签发人：王 明 远", "王 明 远" },
		{ "签发人：欧阳　明", "欧阳　明" },
		{ "签发人：王　明、李　华", "王　明|李　华" },
		{ "签发人: 张三，李四；赵五六", "张三|李四|赵五六" },
		{ "签发：张三", "张三" },
		{ "签发人 张三", "张三" },
		{ "签 发 人：张三", "张三" },
		{ "签发人：张三　会签人：李四、王五", "张三|李四|王五" },
		{ "签发人：张三会签人：李四", "张三|李四" },
		{ "会签人：李　华", "李　华" },
		{ "签批盖章：陆　川", "陆　川" },
		{ "签批盖章　罗远山", "罗远山" },
		{ "签发人：张三（代）　李四", "张三|李四" },
		{ "簽發人：張三", "張三" },
		{ "签发人：×××", "×××" },
		{ "签发人：艾力·买买提", "艾力·买买提" },
		{ "　　　　李　华", "李　华" },
		{ "签发人：", "" },
		{ "签发人：　　", "" },
		{ "签发人：请办公室按照常务会议的意见修改以后立即印发执行", "" },
		{ "、、、，，，", "" },
		{ "签发人：张三（", "张三" },
	};
	GwDocument *doc = plain(rows[_i].text);
	GArray *names = g_array_new(FALSE, FALSE, sizeof(GwSpan));
	GString *got = g_string_new(NULL);
	guint i;

	gw_facts_signers(doc, whole(doc), names);
	for (i = 0; i < names->len; i++) {
		char *name = gw_document_text(doc, g_array_index(names, GwSpan, i));

		g_string_append_printf(got, "%s%s", i ? "|" : "", name);
		g_free(name);
	}
	ck_assert_msg(g_str_equal(got->str, rows[_i].wanted), "%s: %s", rows[_i].text, got->str);
	g_string_free(got, TRUE);
	g_array_free(names, TRUE);
	gw_document_free(doc);
}
END_TEST

/* --- 附注 -------------------------------------------------------------------------- */

typedef struct {
	const char *text;
	GwNoteKind kind;
	const char *person, *phone;
} NoteRow;

static const NoteRow note_rows[] = {
	{ "（此件公开发布）", GW_NOTE_RELEASE, "", "" },
	{ "（此件依申请公开）", GW_NOTE_RELEASE, "", "" },
	{ "（此件不予公开）", GW_NOTE_RELEASE, "", "" },
	{ "（此件删减后公开）", GW_NOTE_RELEASE, "", "" },
	{ "信息公开选项：主动公开", GW_NOTE_RELEASE, "", "" },
	{ "（本文有删减）", GW_NOTE_EDITED, "", "" },
	{ "（此件发至县团级）", GW_NOTE_SCOPE, "", "" },
	{ "（传达范围：县处级以上干部）", GW_NOTE_SCOPE, "", "" },
	{ "（联系人：李华，联系电话：0000-1234567）", GW_NOTE_CONTACT, "李华", "0000-1234567" },
	{ "(联系人：李华，电话：00001234567)", GW_NOTE_CONTACT, "李华", "00001234567" },
	{ "（联系人：李　华；电话：（0000）1234567）", GW_NOTE_CONTACT, "李　华", "（0000）1234567" },
	{ "（联系人：李华　手机：130 0000 0000）", GW_NOTE_CONTACT, "李华", "130 0000 0000" },
	{ "（联系人：李华、王明，电话：1234567、7654321）", GW_NOTE_CONTACT, "李华、王明",
	  "1234567、7654321" },
	{ "联系人及电话：李华 0000-1234567", GW_NOTE_CONTACT, "李华", "0000-1234567" },
	{ "（联系人：李华　0000-1234567）", GW_NOTE_CONTACT, "李华", "0000-1234567" },
	{ "（联系人：李华）", GW_NOTE_CONTACT, "李华", "" },
	{ "（联系电话：119）", GW_NOTE_CONTACT, "", "119" },
	{ "（联系人：×××，电话：××××-×××××××）", GW_NOTE_CONTACT, "×××", "××××-×××××××" },
	{ "（联系人：，联系电话：）", GW_NOTE_CONTACT, "", "" },
	{ "（聯絡人：李華，電話：1234567）", GW_NOTE_CONTACT, "李華", "1234567" },
	{ "（联系人：李华，电话：0000-1234567转801，传真：7654321）", GW_NOTE_CONTACT, "李华",
	  "0000-1234567转801" },
	{ "（共三页）", GW_NOTE_OTHER, "", "" },
	{ "（）", GW_NOTE_OTHER, "", "" },
};

START_TEST(a_note_says)
{
	const NoteRow *row = &note_rows[_i];
	GwDocument *doc = plain(row->text);
	GwNote note = gw_facts_note(doc, whole(doc));

	ck_assert_msg(note.kind == row->kind, "%s: %s", row->text, gw_note_kind_id(note.kind));
	assert_text(doc, note.person, row->person, row->text);
	assert_text(doc, note.phone, row->phone, row->text);
	assert_text(doc, note.span, row->text, row->text);
	gw_document_free(doc);
}
END_TEST

/* --- documents ------------------------------------------------------------------------ */

START_TEST(a_whole_head_and_imprint)
{
	GwDocument *doc = recognised(
		"[份号] 000012\n[密级] 机密★1年\n[紧急程度] 特急\n[发文机关标志] 青溪县财政局文件\n"
		"[发文字号] 青财〔2024〕8号　　　　签发人：王　明\n[签发人] 　　　　　　　　　李　华\n"
		"[标题] 青溪县财政局关于追加经费的请示\n[主送] 青溪县人民政府：\n[正文] 请批示。\n"
		"[署名] 青溪县财政局\n[日期] 　　　2024年7月30日\n[附注] （联系人：李华，电话：0000-1234567）\n"
		"[附件标记] 附件\n[附件标题] 经费表\n[附件.日期] 2023年1月1日\n"
		"[抄送] 抄送：县审计局。\n[印发] 青溪县财政局办公室　　2024年7月31日印发\n[印发] （共印80份）\n");
	const GwFacts *f = doc->facts;

	assert_text(doc, f->copyno, "000012", "copyno");
	assert_text(doc, f->secrecy.span, "机密★1年", "secrecy");
	ck_assert_uint_eq(f->secrecy.months, 12);
	ck_assert_int_eq(f->urgency.degree, GW_URGENCY_EXTRA);
	assert_text(doc, f->docnum.span, "青财〔2024〕8号", "docnum");
	ck_assert_uint_eq(f->docnum.number, 8);
	ck_assert_uint_eq(f->n_signers, 2);
	assert_text(doc, f->signers[0], "王　明", "signer");
	assert_text(doc, f->signers[1], "李　华", "signer");
	assert_text(doc, f->date.span, "2024年7月30日", "date");
	ck_assert_uint_eq(f->n_notes, 1);
	ck_assert_int_eq(f->notes[0].kind, GW_NOTE_CONTACT);
	assert_text(doc, f->printed, "青溪县财政局办公室　　2024年7月31日印发\n（共印80份）", "printed");
	ck_assert_uint_eq(f->printed_on.day, 31);
	gw_document_free(doc);
}
END_TEST

/* Two cells of a table are one 印发. */
START_TEST(an_imprint_in_two_cells)
{
	GwDocument *doc = recognised("[标题] 关于植树的通知\n[正文] 请植树。\n[日期] 2025年2月27日\n"
				     "[印发 cell=1.1.1] 青溪县人民政府办公室\n[印发 cell=1.1.2] 2025年2月28日印发\n");

	assert_text(doc, doc->facts->printed, "青溪县人民政府办公室\n2025年2月28日印发", "printed");
	assert_text(doc, doc->facts->printed_on.span, "2025年2月28日", "printed on");
	gw_document_free(doc);
}
END_TEST

START_TEST(a_note_over_two_lines)
{
	GwDocument *doc = recognised("[标题] 关于植树的通知\n[正文] 请植树。\n[日期] 2025年2月27日\n"
				     "[附注] （联系人：李华，\n[附注] 电话：0000-1234567）\n[附注] （此件公开发布）\n");
	const GwFacts *f = doc->facts;

	ck_assert_uint_eq(f->n_notes, 2);
	assert_text(doc, f->notes[0].span, "（联系人：李华，\n电话：0000-1234567）", "note");
	assert_text(doc, f->notes[0].person, "李华", "person");
	assert_text(doc, f->notes[0].phone, "0000-1234567", "phone");
	ck_assert_int_eq(f->notes[1].kind, GW_NOTE_RELEASE);
	gw_document_free(doc);
}
END_TEST

/* A bracket that nobody closes takes nothing with it. */
START_TEST(a_note_that_is_not_closed)
{
	GwDocument *doc = recognised("[标题] 关于植树的通知\n[正文] 请植树。\n[日期] 2025年2月27日\n"
				     "[附注] （此件公开发布\n[附注] 联系人：李华\n");

	ck_assert_uint_eq(doc->facts->n_notes, 2);
	ck_assert_int_eq(doc->facts->notes[0].kind, GW_NOTE_RELEASE);
	ck_assert_int_eq(doc->facts->notes[1].kind, GW_NOTE_CONTACT);
	gw_document_free(doc);
}
END_TEST

/* Which of several elements is the 成文日期, and what a 题注 is good for. */
START_TEST(the_date_of_a_document)
{
	static const DateRow rows[] = {
		{ "[日期] 2024年5月8日\n[附件.日期] 2023年1月1日\n", "2024年5月8日", 2024, 5, 8, "" },
		{ "[日期] 年　月　日\n[日期] 2024年5月8日\n", "2024年5月8日", 2024, 5, 8, "" },
		{ "[日期] 另行通知\n", "另行通知", 0, 0, 0, "" },
		{ "[日期] 发文日期：\n", "", 0, 0, 0, "" },
		{ "[日期] 青溪县人民政府2024年5月8日\n", "2024年5月8日", 2024, 5, 8, "" },
		{ "[题注] （2024年5月8日）\n", "2024年5月8日", 2024, 5, 8, "" },
		{ "[题注] （2024年5月8日青溪县第十届人民代表大会第三次会议通过）\n", "2024年5月8日", 2024, 5, 8, "" },
		{ "[题注] （2024年5月8日）\n[日期] 2024年5月9日\n", "2024年5月9日", 2024, 5, 9, "" },
		/* A law that was changed was made on one day and says several. */
		{ "[题注] （2014年5月8日通过　根据2024年5月8日的决定修正）\n", "", 0, 0, 0, "" },
		{ "[题注] （2014年5月8日通过\n[题注] 2024年5月8日修正）\n", "", 0, 0, 0, "" },
		{ "[题注] （2024年5月8日起试行）\n", "", 0, 0, 0, "" },
		{ "[附件.日期] 2023年1月1日\n", "", 0, 0, 0, "" },
	};
	char *notation = g_strconcat("[标题] 关于植树的决议\n", rows[_i].text, NULL);
	GwDocument *doc = recognised(notation);

	assert_date(doc, &doc->facts->date, &rows[_i]);
	g_free(notation);
	gw_document_free(doc);
}
END_TEST

/* What cannot be read keeps its place and has no value. */
START_TEST(the_docnum_of_a_document)
{
	static const struct {
		const char *notation, *docnum;
		guint number;
	} rows[] = {
		{ "[发文字号] 青政发2024年5号\n", "青政发2024年5号", 0 },
		{ "[发文字号] 发文字号：待定\n", "待定", 0 },
		{ "[发文字号] 发文字号：\n", "", 0 },
		{ "[发文字号] 待定\n[发文字号] 青政发〔2024〕5号\n", "青政发〔2024〕5号", 5 },
		{ "[发文字号] 青政发〔2024〕5号\n[发文字号] 青水发〔2024〕6号\n", "青政发〔2024〕5号", 5 },
		{ "[附件.发文字号] 青政发〔2024〕5号\n", "", 0 },
	};
	char *notation = g_strconcat(rows[_i].notation, "[标题] 关于植树的通知\n[正文] 请植树。\n", NULL);
	GwDocument *doc = recognised(notation);

	assert_text(doc, doc->facts->docnum.span, rows[_i].docnum, notation);
	ck_assert_uint_eq(doc->facts->docnum.number, rows[_i].number);
	g_free(notation);
	gw_document_free(doc);
}
END_TEST

START_TEST(a_document_that_says_nothing)
{
	static const char *const texts[] = { "", "\n\n", "　　\n", "我家门前的小河\n小时候，家门前有一条小河。\n" };
	GwDocument *doc = plain(texts[_i]);
	const GwFacts *f;

	gw_recognise(doc, FALSE);
	f = doc->facts;
	ck_assert(gw_span_is_empty(f->copyno) && gw_span_is_empty(f->secrecy.span));
	ck_assert(gw_span_is_empty(f->urgency.span) && gw_span_is_empty(f->docnum.span));
	ck_assert(gw_span_is_empty(f->date.span) && gw_span_is_empty(f->printed));
	ck_assert(!f->n_signers && !f->n_notes && gw_span_is_empty(f->printed_on.span));
	gw_document_free(doc);
}
END_TEST

/* --- hostile ---------------------------------------------------------------------------- */

/* `n` times `unit` behind `head`. */
static GwDocument *
repeated(const char *head, const char *unit, guint n)
{
	GString *text = g_string_new(head);
	GwDocument *doc;

	while (n--)
		g_string_append(text, unit);
	g_string_append_c(text, '\n');
	doc = recognised(text->str);
	g_string_free(text, TRUE);
	return doc;
}

START_TEST(a_million_of_anything)
{
	static const struct {
		const char *head, *unit;
	} rows[] = {
		{ "[签发人] 签发人：", "、" }, { "[签发人] 签发人：", "签 " }, { "[签发人] ", "（" },
		{ "[日期] ", "1 " },           { "[日期] ", "年" },          { "[日期] ", "中" },
		{ "[印发] ", "2024年" },      { "[发文字号] ", "青" },       { "[发文字号] 第", "1" },
		{ "[密级] 机密", "★" },       { "[密级] ", "1年" },          { "[份号] ", "0" },
		{ "[附注] （联系人：", "1" }, { "[附注] ", "联" },           { "[紧急程度] ", " 特" },
		{ "[题注] （2024年5月8日", "通" },
	};
	GwDocument *doc = repeated(rows[_i].head, rows[_i].unit, 200000);

	ck_assert_uint_le(doc->facts->n_signers, GW_MAX_SIGNERS);
	ck_assert_uint_eq(doc->facts->docnum.number, 0);
	gw_document_free(doc);
}
END_TEST

/* Lists end where no document has as many. */
START_TEST(lists_are_bounded)
{
	GwDocument *signers = repeated("[签发人] 签发人：", "张三、", 1000);
	GwDocument *notes = repeated("[标题] 通知\n", "[附注] （注\n", 5000);

	ck_assert_uint_eq(signers->facts->n_signers, GW_MAX_SIGNERS);
	ck_assert_uint_eq(notes->facts->n_notes, GW_MAX_NOTES);
	gw_document_free(signers);
	gw_document_free(notes);
}
END_TEST

/* --- names ----------------------------------------------------------------------------------- */

START_TEST(every_value_has_a_name)
{
	GHashTable *ids = g_hash_table_new(g_str_hash, g_str_equal);
	guint i;

	for (i = 0; i < GW_N_RANKS; i++)
		ck_assert(g_hash_table_add(ids, (gpointer)gw_rank_id((GwRank)i)));
	g_hash_table_remove_all(ids);
	for (i = 0; i < GW_N_ORGANS; i++)
		ck_assert(g_hash_table_add(ids, (gpointer)gw_organ_kind_id((GwOrganKind)i)));
	g_hash_table_remove_all(ids);
	for (i = 0; i < GW_N_FORMATS; i++)
		ck_assert(g_hash_table_add(ids, (gpointer)gw_format_id((GwFormat)i)) &&
			  g_hash_table_add(ids, (gpointer)gw_format_label((GwFormat)i)));
	g_hash_table_destroy(ids);
	ck_assert_str_eq(gw_rank_id(GW_RANK_COUNTY), "county");
	ck_assert_str_eq(gw_organ_kind_id(GW_ORGAN_MASS), "mass");
	ck_assert_str_eq(gw_format_id(GW_FORMAT_LETTER), "letter");
	ck_assert_str_eq(gw_format_label(GW_FORMAT_LETTER), "信函");
	ck_assert_str_eq(gw_norms_id(GW_NORMS_TAIWAN), "taiwan");
	ck_assert_str_eq(gw_part_kind_id(GW_PART_FORWARDED), "forwarded");
	ck_assert_str_eq(gw_note_kind_id(GW_NOTE_SCOPE), "scope");
	ck_assert_str_eq(gw_title_act_id(GW_ACT_APPROVE), "approve");
	ck_assert_str_eq(gw_secrecy_label(GW_SECRECY_TOP), "绝密");
	ck_assert_str_eq(gw_secrecy_label(GW_SECRECY_NONE), "");
	ck_assert_str_eq(gw_urgency_label(GW_URGENCY_URGENT), "加急");
	ck_assert_str_eq(gw_urgency_label(GW_URGENCY_FIRST), "特提");
}
END_TEST

static Suite *
facts_values_suite(void)
{
	Suite *suite = suite_create("facts_values");
	TCase *values = tcase_create("values"), *documents = tcase_create("documents");
	TCase *hostile = tcase_create("hostile");

	tcase_add_loop_test(values, a_date_says, 0, G_N_ELEMENTS(date_rows));
	tcase_add_loop_test(values, a_date_inside_a_line, 0, 9);
	tcase_add_loop_test(values, a_docnum_says, 0, G_N_ELEMENTS(docnum_rows));
	tcase_add_loop_test(values, a_copy_number_says, 0, 10);
	tcase_add_loop_test(values, a_secrecy_mark_says, 0, G_N_ELEMENTS(secrecy_rows));
	tcase_add_loop_test(values, an_urgency_says, 0, 15);
	tcase_add_loop_test(values, signers_are_names, 0, 27);
	tcase_add_loop_test(values, a_note_says, 0, G_N_ELEMENTS(note_rows));
	tcase_add_test(values, every_value_has_a_name);
	tcase_add_test(documents, a_whole_head_and_imprint);
	tcase_add_test(documents, an_imprint_in_two_cells);
	tcase_add_test(documents, a_note_over_two_lines);
	tcase_add_test(documents, a_note_that_is_not_closed);
	tcase_add_loop_test(documents, the_date_of_a_document, 0, 12);
	tcase_add_loop_test(documents, the_docnum_of_a_document, 0, 6);
	tcase_add_loop_test(documents, a_document_that_says_nothing, 0, 4);
	tcase_add_loop_test(hostile, a_million_of_anything, 0, 16);
	tcase_add_test(hostile, lists_are_bounded);
	suite_add_tcase(suite, values);
	suite_add_tcase(suite, documents);
	suite_add_tcase(suite, hostile);
	return suite;
}

GW_TEST_MAIN(facts_values_suite)
