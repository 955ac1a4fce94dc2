/* The facts about how a document is divided: what is attached, the tree of
 * headings, the parts.  Documents are notation with roles given, so that nothing
 * here hangs on recognition. */
#include <string.h>

#include "base/numeral.h"
#include "base/utf.h"
#include "model/notation.h"
#include "model/text.h"
#include "recognise/recognise.h"
#include "suite.h"

static GwDocument *
read_lines(const char *notation)
{
	GError *error = NULL;
	GwDocument *doc = gw_notation_read("t.txt", notation, strlen(notation), &error);

	ck_assert_msg(doc != NULL, "%s: %s", notation, error ? error->message : "");
	gw_recognise(doc, FALSE);
	return doc;
}

static void
put_span(GString *out, const GwDocument *doc, GwSpan span)
{
	char *text = gw_document_text(doc, span);

	g_string_append(out, g_strdelimit(text, "\n", '/'));
	g_free(text);
}

static void
check_span(const GwDocument *doc, GwSpan span, const char *text, const char *of)
{
	GString *found = g_string_new(NULL);

	ck_assert_msg(span.start <= span.end && span.end <= doc->len, "%s: bad span", of);
	put_span(found, doc, span);
	ck_assert_msg(strcmp(found->str, text) == 0, "%s: “%s” instead of “%s”", of, found->str, text);
	g_string_free(found, TRUE);
}

/* --- one heading ------------------------------------------------------------------ */

static const struct {
	const char *line, *label, *title;
	guint32 number;
	gboolean run_in;
} labels[] = {
	/* the four of 7.3.3 */
	{ "[一级标题] 一、总体要求", "一、", "总体要求", 1, FALSE },
	{ "[二级标题] （一）指导思想", "（一）", "指导思想", 1, FALSE },
	{ "[三级标题] 1.加强领导", "1.", "加强领导", 1, FALSE },
	{ "[四级标题] （1）成立专班", "（1）", "成立专班", 1, FALSE },
	/* with text behind, and sentences without title */
	{ "[一级标题] 一、总体要求。坚持预防为主。", "一、", "总体要求", 1, TRUE },
	{ "[二级标题] （二）加强领导。各地要重视。", "（二）", "加强领导", 2, TRUE },
	{ "[一级标题] 一、同意修桥。", "一、", "同意修桥", 1, FALSE },
	{ "[一级标题] 一、同意修“桥。”", "一、", "同意修“桥", 1, FALSE },
	{ "[三级标题] 3.主要任务：修桥，铺路", "3.", "主要任务：修桥，铺路", 3, FALSE },
	/* wrong and rare forms */
	{ "[一级标题] 二．总体要求", "二．", "总体要求", 2, FALSE },
	{ "[一级标题] 三,总体要求", "三,", "总体要求", 3, FALSE },
	{ "[一级标题] 四 、　总体要求", "四 、", "总体要求", 4, FALSE },
	{ "[二级标题] (三)指导思想", "(三)", "指导思想", 3, FALSE },
	{ "[二级标题] （ 四 ） 指导思想", "（ 四 ）", "指导思想", 4, FALSE },
	{ "[二级标题] （五）、指导思想", "（五）、", "指导思想", 5, FALSE },
	{ "[三级标题] 2、加强领导", "2、", "加强领导", 2, FALSE },
	{ "[三级标题] 2）加强领导", "2）", "加强领导", 2, FALSE },
	{ "[三级标题] １２．加强领导", "１２．", "加强领导", 12, FALSE },
	{ "[三级标题] 1.2024年底前完成储备。", "1.", "2024年底前完成储备", 1, FALSE },
	{ "[四级标题] (10)成立专班", "(10)", "成立专班", 10, FALSE },
	{ "[一级标题] 一、", "一、", "", 1, FALSE },
	{ "[二级标题] （一）", "（一）", "", 1, FALSE },
	{ "[三级标题] 7.", "7.", "", 7, FALSE },
	{ "[一级标题] 总体要求", "", "总体要求", 0, FALSE },
	{ "[一级标题] 。", "", "", 0, FALSE },
	{ "[一级标题] ×、总体要求", "×、", "总体要求", 0, FALSE },
	{ "[一级标题] 一体化推进", "", "一体化推进", 0, FALSE },
	{ "[三级标题] X光检查", "", "X光检查", 0, FALSE },
	{ "[三级标题] 2024年重点", "", "2024年重点", 0, FALSE },
	/* decimals */
	{ "[一级标题] 1　总则", "1", "总则", 1, FALSE },
	{ "[二级标题] 1.2　编制目的", "1.2", "编制目的", 2, FALSE },
	{ "[二级标题] 10.12 编制目的", "10.12", "编制目的", 12, FALSE },
	{ "[三级标题] 3.2.1 分级负责", "3.2.1", "分级负责", 1, FALSE },
	{ "[四级标题] 3.2.1.4 响应", "3.2.1.4", "响应", 4, FALSE },
	{ "[二级标题] １．２　编制目的", "１．２", "编制目的", 2, FALSE },
	/* 章、节、条 */
	{ "[章] 第一章　总则", "第一章", "总则", 1, FALSE },
	{ "[章] 第 二 章　总　则", "第 二 章", "总　则", 2, FALSE },
	{ "[章] 第三节 罚则", "第三节", "罚则", 3, FALSE },
	{ "[章] 第二部分　任务", "第二部分", "任务", 2, FALSE },
	{ "[章] 第4章 总则", "第4章", "总则", 4, FALSE },
	{ "[章] 第一编", "第一编", "", 1, FALSE },
	{ "[条] 第三条　为了保护水源，制定本条例。", "第三条", "为了保护水源，制定本条例", 3, FALSE },
	{ "[条] 第十二条 县级水行政部门负责。乡镇协助。", "第十二条", "县级水行政部门负责", 12, TRUE },
	{ "[条] 第五条之一　罚款。", "第五条之一", "罚款", 5, FALSE },
	{ "[条] 第九千九百九十九条　施行。", "第九千九百九十九条", "施行", 9999, FALSE },
	{ "[条] 第一百零三条　施行。", "第一百零三条", "施行", 103, FALSE },
	{ "[条] 第一○三条　施行。", "第一○三条", "施行", 103, FALSE },
	{ "[条] 第12条 施行。", "第12条", "施行", 12, FALSE },
	{ "[条] 第×条　施行。", "第×条", "施行", 0, FALSE },
	{ "[条] 第123456条　施行。", "第123456条", "施行", 0, FALSE },
};

START_TEST(a_heading_is_taken_apart)
{
	const GwHeading *heading;
	GwDocument *doc;

	doc = read_lines(labels[_i].line);
	ck_assert_msg(doc->facts->n_headings == 1, "%s: %u headings", labels[_i].line,
		      doc->facts->n_headings);
	heading = &doc->facts->headings[0];
	check_span(doc, heading->label, labels[_i].label, labels[_i].line);
	check_span(doc, heading->title, labels[_i].title, labels[_i].line);
	ck_assert_msg(heading->number == labels[_i].number, "%s: %u", labels[_i].line,
		      heading->number);
	ck_assert_msg(heading->run_in == labels[_i].run_in, "%s: run_in %d", labels[_i].line,
		      heading->run_in);
	ck_assert_uint_eq(heading->depth, 1);
	ck_assert_uint_eq(heading->parent, GW_NO_INDEX);
	gw_document_free(doc);
}
END_TEST

/* 兩 counts as 两, 條 as 条. */
START_TEST(traditional_headings_are_read)
{
	GwDocument *doc = read_lines("[标题] 關於興辦圖書館開放時間調整與讀者須知的規則說明\n"
				     "[条] 第十條　開館時間調整。\n[条] 第兩百條　罰則。\n");

	ck_assert(doc->traditional);
	ck_assert_uint_eq(doc->facts->n_headings, 2);
	check_span(doc, doc->facts->headings[0].label, "第十條", "條");
	ck_assert_uint_eq(doc->facts->headings[1].number, 200);
	gw_document_free(doc);
}
END_TEST

/* ①: a level below （1）, if recognition ever says so. */
START_TEST(circled_numbers_have_values)
{
	static const struct {
		gunichar2 unit;
		guint32 value;
	} circled[] = { { 0x2460, 1 },	{ 0x2473, 20 }, { 0x2474, 1 },	{ 0x2487, 20 },
			{ 0x2488, 1 },	{ 0x3251, 21 }, { 0x325F, 35 }, { 0x32B1, 36 },
			{ 0x32BF, 50 }, { 0x2776, 1 },	{ 0x3220, 1 },	{ 0x3229, 10 },
			{ 'a', 0 },	{ 0x4E00, 0 } };
	guint i;

	for (i = 0; i < G_N_ELEMENTS(circled); i++)
		ck_assert_msg(gw_numeral_circled(circled[i].unit) == circled[i].value, "%04X: %u",
			      circled[i].unit, gw_numeral_circled(circled[i].unit));
}
END_TEST

/* --- the tree ------------------------------------------------------------------------- */

#define H1 "[一级标题] "
#define H2 "[二级标题] "
#define H3 "[三级标题] "
#define H4 "[四级标题] "
#define A1 "[附件.一级标题] "
#define A2 "[附件.二级标题] "

/* depth/number<parent, in order */
static const struct {
	const char *lines, *tree;
} trees[] = {
	{ "[正文] 无标题。\n", "" },
	{ H1 "一、甲\n" H1 "二、乙\n", "1/1 1/2" },
	{ H1 "一、甲\n" H2 "（一）甲\n" H2 "（二）乙\n" H1 "二、乙\n" H2 "（一）丙\n",
	  "1/1 2/1<0 2/2<0 1/2 2/1<3" },
	{ H1 "一、甲\n" H2 "（一）甲\n" H3 "1.甲\n" H4 "（1）甲\n" H4 "（2）乙\n" H3 "2.乙\n" H2
	     "（二）乙\n" H1 "二、乙\n",
	  "1/1 2/1<0 3/1<1 4/1<2 4/2<2 3/2<1 2/2<0 1/2" },
	/* a skipped level */
	{ H1 "一、甲\n" H3 "1.甲\n" H3 "2.乙\n" H1 "二、乙\n" H4 "（1）甲\n",
	  "1/1 2/1<0 2/2<0 1/2 2/1<3" },
	{ H1 "一、甲\n" H3 "1.甲\n" H2 "（一）乙\n" H3 "1.丙\n", "1/1 2/1<0 2/1<0 3/1<2" },
	/* the first is a lower one */
	{ H2 "（一）甲\n" H1 "一、甲\n" H2 "（一）乙\n", "1/1 1/1 2/1<1" },
	{ H4 "（1）甲\n" H3 "1.甲\n" H2 "（一）甲\n" H1 "一、甲\n", "1/1 1/1 1/1 1/1" },
	{ H3 "1.甲\n" H3 "2.乙\n", "1/1 1/2" },
	/* 1. and 1） are two lists */
	{ H3 "1.甲\n" H3 "1）甲\n" H3 "2）乙\n" H3 "2.乙\n", "1/1 2/1<0 2/2<0 1/2" },
	{ H3 "1、甲\n" H3 "1.甲\n" H3 "2.乙\n" H3 "2、乙\n", "1/1 2/1<0 2/2<0 1/2" },
	{ H3 "1、甲\n" H3 "2.乙\n" H3 "3、丙\n", "1/1 1/2 1/3" },
	{ H1 "一、甲\n" H4 "（1）甲\n" H3 "1）甲\n" H4 "（2）乙\n", "1/1 2/1<0 3/1<1 2/2<0" },
	/* 一、 and 一. are one */
	{ H1 "一、甲\n" H1 "二．乙\n" H1 "三、丙\n", "1/1 1/2 1/3" },
	/* decimals */
	{ H1 "1　总则\n" H2 "1.1　甲\n" H3 "1.1.1 甲\n" H4 "1.1.1.1 甲\n" H2 "1.2　乙\n" H1
	     "2　组织\n" H2 "2.1 甲\n",
	  "1/1 2/1<0 3/1<1 4/1<2 2/2<0 1/2 2/1<5" },
	{ H3 "1.总则\n" H2 "1.1 甲\n" H2 "1.2 乙\n" H3 "2.组织\n" H2 "2.1 丙\n",
	  "1/1 2/1<0 2/2<0 1/2 2/1<3" },
	{ H1 "1　总则\n" H2 "1.1 甲\n" H3 "1.甲\n" H3 "2.乙\n" H2 "1.2 乙\n",
	  "1/1 2/1<0 3/1<1 3/2<1 2/2<0" },
	{ H1 "1　总则\n" H2 "1.1 甲\n" H4 "（1）甲\n" H4 "（2）乙\n" H3 "1.1.1 丙\n",
	  "1/1 2/1<0 3/1<1 3/2<1 3/1<1" },
	{ H1 "一、甲\n" H2 "1.1 甲\n" H2 "1.2 乙\n" H1 "二、乙\n", "1/1 2/1<0 2/2<0 1/2" },
	{ H3 "1.1.1 甲\n" H3 "1.1.2 乙\n" H2 "1.2 丙\n", "1/1 1/2 1/2" },
	/* 编章节条 */
	{ "[章] 第一编　总则\n[章] 第一章　甲\n[章] 第一节　甲\n[条] 第一条　甲。\n[章] 第二节　乙\n"
	  "[条] 第二条　乙。\n[章] 第二章　乙\n[条] 第三条　丙。\n[章] 第二编　分则\n",
	  "1/1 2/1<0 3/1<1 4/1<2 3/2<1 4/2<4 2/2<0 3/3<6 1/2" },
	{ "[章] 第一章　总则\n[条] 第一条　甲：\n" H2 "（一）甲；\n" H2 "（二）乙。\n"
	  "[条] 第二条　乙。\n[章] 第二章　分则\n[条] 第三条　丙。\n",
	  "1/1 2/1<0 3/1<1 3/2<1 2/2<0 1/2 2/3<5" },
	{ "[条] 第一条　甲。\n[条] 第二条　乙。\n" H3 "1.甲\n[条] 第三条　丙。\n",
	  "1/1 1/2 2/1<1 1/3" },
	/* 一、 over articles and under one */
	{ H1 "一、总则\n[条] 第一条　甲。\n[条] 第二条　乙。\n" H1 "二、分则\n[条] 第三条　丙。\n",
	  "1/1 2/1<0 2/2<0 1/2 2/3<3" },
	{ "[条] 第一条　甲：\n" H1 "一、甲\n" H1 "二、乙\n[条] 第二条　乙。\n", "1/1 2/1<0 2/2<0 1/2" },
	{ "[章] 第一章　总则\n" H1 "一、甲\n" H2 "（一）甲\n[章] 第二章　乙\n" H1 "二、乙\n",
	  "1/1 2/1<0 3/1<1 1/2 2/2<3" },
	{ "[章] 第一部分　总则\n[章] 第一章　甲\n[章] 第二部分　分则\n", "1/1 2/1<0 1/2" },
	/* a new part is a new tree */
	{ H1 "一、甲\n" H2 "（一）甲\n[日期] 2024年5月8日\n[附件标记] 附件\n" A2 "（一）乙\n" A1
	     "一、丙\n" A2 "（二）丁\n",
	  "1/1 2/1<0 1/1 1/1 2/2<3" },
	{ "[日期] 2024年5月8日\n[附件标题] 甲办法\n[附件.章] 第一章　总则\n[附件.条] 第一条　甲。\n"
	  "[附件标记] 附件\n[附件.条] 第一条　乙。\n",
	  "1/1 2/1<0 1/1" },
	/* a list of names under the rules of a committee; a caption inside a chapter */
	{ "[日期] 2024年5月8日\n[附件标记] 附件\n[附件标题] 联席会议制度\n" A1 "一、职责\n" A1
	  "二、组成\n[附件标题] 联席会议成员名单\n" A2 "（一）召集人\n",
	  "1/1 1/2 1/1" },
	{ "[日期] 2024年5月8日\n[附件标题] 规划\n[附件.章] 第一章　甲\n[附件.章] 第一节　甲\n"
	  "[附件标题] 主要指标\n[附件.章] 第二节　乙\n[附件.章] 第二章　乙\n",
	  "1/1 2/1<0 2/2<0 1/2" },
	{ "[日期] 2024年5月8日\n[附件标题] 规划\n[附件.章] 第一章　甲\n[附件.章] 第一节　甲\n"
	  "[附件标题] 主要指标\n" A1 "一、乙\n",
	  "1/1 2/1<0 3/1<1" },
	/* without a number by its role alone */
	{ H1 "总体要求\n" H2 "指导思想\n" H1 "保障措施\n", "1/0 2/0<0 1/0" },
	/* a list that goes on counting under the next heading */
	{ H1 "一、甲\n" H2 "（一）甲\n" H1 "二、乙\n" H2 "（二）乙\n", "1/1 2/1<0 1/2 2/2<2" },
};

static char *
tree_of(const GwDocument *doc)
{
	GString *out = g_string_new(NULL);
	guint32 i;

	for (i = 0; i < doc->facts->n_headings; i++) {
		const GwHeading *heading = &doc->facts->headings[i];

		g_string_append_printf(out, "%s%u/%u", i ? " " : "", heading->depth, heading->number);
		if (heading->parent != GW_NO_INDEX)
			g_string_append_printf(out, "<%u", heading->parent);
	}
	return g_string_free(out, FALSE);
}

START_TEST(headings_make_a_tree)
{
	GwDocument *doc = read_lines(trees[_i].lines);
	char *tree = tree_of(doc);

	ck_assert_msg(strcmp(tree, trees[_i].tree) == 0, "%s\nfound    %s\nexpected %s", trees[_i].lines,
		      tree, trees[_i].tree);
	g_free(tree);
	gw_document_free(doc);
}
END_TEST

/* --- what is listed ------------------------------------------------------------------- */

/* number label|name; one after the other */
static const struct {
	const char *lines, *list;
} lists[] = {
	{ "[附件说明] 附件：作息时间表\n", "0 附件：|作息时间表" },
	{ "[附件说明] 附件：1.甲表\n[附件说明] 2.乙表\n", "1 1.|甲表; 2 2.|乙表" },
	{ "[附件说明] 附件：1.甲表　2.乙表\n", "1 1.|甲表; 2 2.|乙表" },
	{ "[附件说明] 附件：1.甲表；2.乙表\n", "1 1.|甲表; 2 2.|乙表" },
	{ "[附件说明] 附件：\n[附件说明] 1.甲表\n[附件说明] 2.乙表\n", "1 1.|甲表; 2 2.|乙表" },
	{ "[附件说明] 附：作息时间表\n", "0 附：|作息时间表" },
	{ "[附件说明] 附件:1、甲表\n[附件说明] 　　 2、乙表\n", "1 1、|甲表; 2 2、|乙表" },
	{ "[附件说明] 附　件：１．甲表\n", "1 １．|甲表" },
	{ "[附件说明] 附件：1.临江市水旱灾害防御工作\n[附件说明] 任务分工表\n[附件说明] 2.乙表\n",
	  "1 1.|临江市水旱灾害防御工作/任务分工表; 2 2.|乙表" },
	{ "[附件说明] 附件：临江市水旱灾害防御\n[附件说明] 任务分工表\n",
	  "0 附件：|临江市水旱灾害防御/任务分工表" },
	{ "[附件说明] 附件：1.2024年任务分工表\n[附件说明] 2.2025年任务分工表\n",
	  "1 1.|2024年任务分工表; 2 2.|2025年任务分工表" },
	{ "[附件说明] 附件：2024年任务分工表\n", "0 附件：|2024年任务分工表" },
	{ "[附件说明] 附件：1.5万元以上项目表\n", "0 附件：|1.5万元以上项目表" },
	{ "[附件说明] 附件1：甲表\n[附件说明] 附件2：乙表\n", "1 附件1：|甲表; 2 附件2：|乙表" },
	{ "[附件说明] 附件：一、甲表\n[附件说明] 二、乙表\n", "1 一、|甲表; 2 二、|乙表" },
	{ "[附件说明] 附件：（1）甲表\n[附件说明] （2）乙表\n", "1 （1）|甲表; 2 （2）|乙表" },
	{ "[附件说明] 附件：①甲表\n[附件说明] ②乙表\n", "1 ①|甲表; 2 ②|乙表" },
	{ "[附件说明] 附表：甲表\n", "0 附表：|甲表" },
	{ "[附件说明] 附件：\n", "" },
	{ "[附件说明] 附件：1.\n[附件说明] 2.乙表\n", "1 1.|; 2 2.|乙表" },
	{ "[附件说明] 附件：无\n", "" },
	{ "[附件说明] 附件： 無\n", "" },
	{ "[附件说明] 附件：无公害农产品目录\n", "0 附件：|无公害农产品目录" },
	{ "[附件说明] 附件：第5号令\n", "0 附件：|第5号令" },
	/* a second list outside the first is none */
	{ "[附件说明] 附件：甲表\n[日期] 2024年5月8日\n[附件说明] 附件：下载\n", "0 附件：|甲表" },
};

static char *
list_of(const GwDocument *doc)
{
	GString *out = g_string_new(NULL);
	guint32 i;

	for (i = 0; i < doc->facts->n_attachments; i++) {
		const GwAttachmentFact *fact = &doc->facts->attachments[i];

		g_string_append_printf(out, "%s%u ", i ? "; " : "", fact->number);
		put_span(out, doc, fact->listed_label);
		g_string_append_c(out, '|');
		put_span(out, doc, fact->listed);
		ck_assert(gw_span_is_empty(fact->mark) && gw_span_is_empty(fact->title));
		ck_assert_uint_eq(fact->owner, 0);
		ck_assert_uint_eq(fact->part, GW_NO_INDEX);
	}
	return g_string_free(out, FALSE);
}

START_TEST(the_list_is_read)
{
	char *lines = g_strconcat("[正文] 请执行。\n", lists[_i].lines, NULL);
	GwDocument *doc = read_lines(lines);
	char *list = list_of(doc);

	ck_assert_msg(strcmp(list, lists[_i].list) == 0, "%s\nfound    %s\nexpected %s", lines, list,
		      lists[_i].list);
	g_free(list);
	g_free(lines);
	gw_document_free(doc);
}
END_TEST

/* --- parts and what they are ------------------------------------------------------------ */

#define BODY "[标题] 关于防汛的通知\n[正文] 请执行。\n"
#define ISSUE "[标题] 关于印发《甲办法》的通知\n[正文] 现将《甲办法》印发给你们。\n"
#define ISSUE_TWO "[标题] 关于印发《甲办法》和《乙办法》的通知\n[正文] 现印发给你们。\n"
#define FORWARD "[标题] 转发市教育局关于校外培训意见的通知\n[正文] 现转发给你们。\n"
#define DATE "[日期] 2024年5月8日\n"
#define MARK(n) "[附件标记] 附件" n "\n"
#define TITLE(t) "[附件标题] " t "\n"
#define TEXT "[附件.正文] 一览。\n"
#define LAW "[附件.条] 第一条　为了防汛。\n"

/* Parts: kind<parent first-end @attachment title.
 * Attachments: number list|mark|title<owner=part. */
static const struct {
	const char *name, *lines, *parts, *attachments;
} documents[] = {
	{ "only a notice", BODY DATE, "main 0-3 关于防汛的通知", "" },
	{ "listed and attached", BODY "[附件说明] 附件：甲表\n" DATE MARK("") TITLE("甲表") TEXT,
	  "main 0-4 关于防汛的通知; attachment<0 4-7 @0 甲表", "0 甲表|附件|甲表<0=1" },
	{ "by number",
	  BODY "[附件说明] 附件：1.甲表\n[附件说明] 2.乙表\n" DATE MARK("2") TITLE("乙表") TEXT MARK("1")
		  TITLE("甲表") TEXT,
	  "main 0-5 关于防汛的通知; attachment<0 5-8 @1 乙表; attachment<0 8-11 @0 甲表",
	  "1 甲表|附件1|甲表<0=2; 2 乙表|附件2|乙表<0=1" },
	{ "by order",
	  BODY "[附件说明] 附件：1.甲表\n[附件说明] 2.乙表\n" DATE MARK("") TITLE("另一") TEXT MARK("")
		  TITLE("又一") TEXT,
	  "main 0-5 关于防汛的通知; attachment<0 5-8 @0 另一; attachment<0 8-11 @1 又一",
	  "1 甲表|附件|另一<0=1; 2 乙表|附件|又一<0=2" },
	{ "without number, by name",
	  BODY "[附件说明] 附件：1.任务分工表\n[附件说明] 2.工作进度表\n" DATE MARK("")
		  TITLE("工作进度表") TEXT MARK("") TITLE("任务分工表") TEXT,
	  "main 0-5 关于防汛的通知; attachment<0 5-8 @1 工作进度表; attachment<0 8-11 @0 任务分工表",
	  "1 任务分工表|附件|任务分工表<0=2; 2 工作进度表|附件|工作进度表<0=1" },
	{ "the whole name before a part of it",
	  BODY "[附件说明] 附件：1.防汛规划\n[附件说明] 2.防汛规划任务分工表\n" DATE MARK("")
		  TITLE("防汛规划任务分工表") TEXT,
	  "main 0-5 关于防汛的通知; attachment<0 5-8 @1 防汛规划任务分工表",
	  "1 防汛规划||<0=-; 2 防汛规划任务分工表|附件|防汛规划任务分工表<0=1" },
	{ "one of one, numbered behind only",
	  BODY "[附件说明] 附件：甲表\n" DATE MARK("1") TITLE("甲表") TEXT,
	  "main 0-4 关于防汛的通知; attachment<0 4-7 @0 甲表", "1 甲表|附件1|甲表<0=1" },
	{ "not listed", BODY "[附件说明] 附件：1.甲表\n" DATE MARK("1") TITLE("甲表") MARK("2") TITLE("乙表"),
	  "main 0-4 关于防汛的通知; attachment<0 4-6 @0 甲表; attachment<0 6-8 @1 乙表",
	  "1 甲表|附件1|甲表<0=1; 2 |附件2|乙表<0=2" },
	{ "listed twice, there once",
	  BODY "[附件说明] 附件：1.甲表\n[附件说明] 1.乙表\n" DATE MARK("1") TITLE("甲表"),
	  "main 0-5 关于防汛的通知; attachment<0 5-7 @0 甲表", "1 甲表|附件1|甲表<0=1; 1 乙表||<0=-" },
	{ "no list", BODY DATE MARK("一") TITLE("甲表") TEXT,
	  "main 0-3 关于防汛的通知; attachment<0 3-6 @0 甲表", "1 |附件一|甲表<0=1" },
	{ "title over lines, then a note",
	  BODY DATE MARK("：") TITLE("临江市防汛") TITLE("任务分工表") TITLE("（试行）")
		  "[附件.题注] （2024年5月通过）\n" TEXT,
	  "main 0-3 关于防汛的通知; attachment<0 3-9 @0 临江市防汛/任务分工表/（试行）",
	  "0 |附件：|临江市防汛/任务分工表/（试行）<0=1" },
	{ "marks without anything", BODY DATE MARK("1") MARK("2"),
	  "main 0-3 关于防汛的通知; attachment<0 3-4 @0 ; attachment<0 4-5 @1 ",
	  "1 |附件1|<0=1; 2 |附件2|<0=2" },
	{ "listed, title without mark", BODY "[附件说明] 附件：甲表\n" DATE TITLE("甲表") TEXT,
	  "main 0-4 关于防汛的通知; attachment<0 4-6 @0 甲表", "0 甲表||甲表<0=1" },
	{ "listed, text alone", BODY "[附件说明] 附件：甲表\n" DATE TEXT,
	  "main 0-4 关于防汛的通知; attachment<0 4-5 @0 ", "0 甲表||<0=1" },
	{ "two titles of a list without marks",
	  BODY "[附件说明] 附件：1.任务分工表\n[附件说明] 2.工作进度表\n" DATE TITLE("任务分工表") TEXT
		  TITLE("工作进度表") TEXT,
	  "main 0-5 关于防汛的通知; attachment<0 5-7 @0 任务分工表; attachment<0 7-9 @1 工作进度表",
	  "1 任务分工表||任务分工表<0=1; 2 工作进度表||工作进度表<0=2" },
	{ "a second title in an attachment is part of it",
	  BODY "[附件说明] 附件：联席会议制度\n" DATE MARK("") TITLE("联席会议制度") TEXT
		  TITLE("联席会议成员名单") TEXT,
	  "main 0-4 关于防汛的通知; attachment<0 4-9 @0 联席会议制度", "0 联席会议制度|附件|联席会议制度<0=1" },
	{ "附表 of an attachment",
	  BODY "[附件说明] 附件：甲方案\n" DATE MARK("") TITLE("甲方案") TEXT
		  "[附件标记] 附表1\n" TITLE("甲表") "[附件标记] 附表2\n" TITLE("乙表"),
	  "main 0-4 关于防汛的通知; attachment<0 4-7 @0 甲方案; attachment<1 7-9 @1 甲表; "
	  "attachment<1 9-11 @2 乙表",
	  "0 甲方案|附件|甲方案<0=1; 1 |附表1|甲表<1=2; 2 |附表2|乙表<1=3" },
	{ "附表 of the notice", BODY "[附件说明] 附表：甲表\n" DATE "[附件标记] 附表\n" TITLE("甲表"),
	  "main 0-4 关于防汛的通知; attachment<0 4-6 @0 甲表", "0 甲表|附表|甲表<0=1" },
	{ "附件1-2",
	  BODY "[附件说明] 附件：1.甲方案\n[附件说明] 2.乙方案\n" DATE MARK("1") TITLE("甲方案") TEXT
		  MARK("1-1") TITLE("甲表") MARK("1-2") TITLE("乙表") MARK("2") TITLE("乙方案"),
	  "main 0-5 关于防汛的通知; attachment<0 5-8 @0 甲方案; attachment<1 8-10 @2 甲表; "
	  "attachment<1 10-12 @3 乙表; attachment<0 12-14 @1 乙方案",
	  "1 甲方案|附件1|甲方案<0=1; 2 乙方案|附件2|乙方案<0=4; 1 |附件1-1|甲表<1=2; 2 |附件1-2|乙表<1=3" },
	{ "an attachment lists its own",
	  BODY "[附件说明] 附件：1.甲方案\n[附件说明] 2.乙方案\n" DATE MARK("1") TITLE("甲方案") TEXT
		  "[附件.附件说明] 附件：1.甲名单\n[附件.附件说明] 2.乙名单\n" MARK("1") TITLE("甲名单")
			  MARK("2") TITLE("乙名单") MARK("2") TITLE("乙方案"),
	  "main 0-5 关于防汛的通知; attachment<0 5-10 @0 甲方案; attachment<1 10-12 @2 甲名单; "
	  "attachment<1 12-14 @3 乙名单; attachment<0 14-16 @1 乙方案",
	  "1 甲方案|附件1|甲方案<0=1; 2 乙方案|附件2|乙方案<0=4; 1 甲名单|附件1|甲名单<1=2; "
	  "2 乙名单|附件2|乙名单<1=3" },
	{ "the name says whose attachment it is",
	  BODY "[附件说明] 附件：1.甲方案\n[附件说明] 2.乙方案\n" DATE MARK("1") TITLE("甲方案") TEXT
		  "[附件.附件说明] 附件：1.甲名单\n[附件.附件说明] 2.乙名单\n" MARK("2") TITLE("乙方案"),
	  "main 0-5 关于防汛的通知; attachment<0 5-10 @0 甲方案; attachment<0 10-12 @1 乙方案",
	  "1 甲方案|附件1|甲方案<0=1; 2 乙方案|附件2|乙方案<0=2; 1 甲名单||<1=-; 2 乙名单||<1=-" },
	/* 印发 */
	{ "issued", ISSUE DATE TITLE("甲办法") LAW, "main 0-3 关于印发《甲办法》的通知; issued<0 3-5 甲办法",
	  "" },
	{ "issued, the title lost", "[正文] 现将《甲办法》印发给你们，请执行。\n" DATE LAW,
	  "main 0-2 ; issued<0 2-3 ", "" },
	{ "two issued", ISSUE_TWO DATE TITLE("甲办法") LAW TITLE("乙办法") LAW,
	  "main 0-3 关于印发《甲办法》和《乙办法》的通知; issued<0 3-5 甲办法; issued<0 5-7 乙办法", "" },
	{ "two issued, named in the text only",
	  "[标题] 关于印发两个办法的通知\n[正文] 现将《甲办法》、《乙办法》印发给你们。\n" DATE TITLE("甲办法")
		  LAW TITLE("乙 办 法") LAW,
	  "main 0-3 关于印发两个办法的通知; issued<0 3-5 甲办法; issued<0 5-7 乙 办 法", "" },
	{ "two issued, named without 《》",
	  "[标题] 关于印发节水办法和防汛办法的通知\n[正文] 请执行。\n" DATE TITLE("节水办法") LAW
		  TITLE("防汛办法") LAW,
	  "main 0-3 关于印发节水办法和防汛办法的通知; issued<0 3-5 节水办法; issued<0 5-7 防汛办法", "" },
	{ "a caption in what is issued", ISSUE DATE TITLE("甲办法") LAW TITLE("主要指标") LAW,
	  "main 0-3 关于印发《甲办法》的通知; issued<0 3-7 甲办法", "" },
	{ "issued, with its own attachment",
	  ISSUE DATE TITLE("甲办法") LAW "[附件.附件说明] 附件：分工表\n" MARK("") TITLE("分工表") TEXT,
	  "main 0-3 关于印发《甲办法》的通知; issued<0 3-6 甲办法; attachment<1 6-9 @0 分工表",
	  "0 分工表|附件|分工表<1=2" },
	{ "issued, with an attachment nobody lists", ISSUE DATE TITLE("甲办法") LAW MARK("") TITLE("分工表"),
	  "main 0-3 关于印发《甲办法》的通知; issued<0 3-5 甲办法; attachment<1 5-7 @0 分工表",
	  "0 |附件|分工表<1=2" },
	{ "issued, with an attachment of the notice",
	  ISSUE "[附件说明] 附件：分工表\n" DATE TITLE("甲办法") LAW MARK("") TITLE("分工表"),
	  "main 0-4 关于印发《甲办法》的通知; issued<0 4-6 甲办法; attachment<0 6-8 @0 分工表",
	  "0 分工表|附件|分工表<0=2" },
	{ "issued and listed", ISSUE "[附件说明] 附件：甲办法\n" DATE TITLE("甲办法") LAW,
	  "main 0-4 关于印发《甲办法》的通知; issued<0 4-6 @0 甲办法", "0 甲办法||甲办法<0=1" },
	{ "what is issued issues nothing itself",
	  "[标题] 关于印发《公文印发办法》的通知\n[正文] 请执行。\n" DATE TITLE("公文印发办法") LAW
		  "[附件.日期] 2024年4月1日\n" TITLE("公文格式") TEXT,
	  "main 0-3 关于印发《公文印发办法》的通知; issued<0 3-6 公文印发办法; attachment<1 6-8 @0 公文格式",
	  "0 ||公文格式<1=2" },
	{ "issued with a mark is an attachment", ISSUE DATE MARK("") TITLE("甲办法") LAW,
	  "main 0-3 关于印发《甲办法》的通知; attachment<0 3-6 @0 甲办法", "0 |附件|甲办法<0=1" },
	{ "an order",
	  "[发文机关标志] 临江市人民政府令\n[发文字号] 第5号\n[正文] 《甲办法》已经通过，现予公布。\n" DATE
		  TITLE("甲办法") LAW,
	  "main 0-4 ; issued<0 4-6 甲办法", "" },
	{ "现将 far from 公布",
	  "[正文] 《甲办法》已经修订，现将修订后的《关于转发乙的甲办法》公布，自今日起施行。\n" DATE TITLE("甲办法") LAW,
	  "main 0-2 ; issued<0 2-4 甲办法", "" },
	{ "现将 about something else",
	  "[正文] 现将有关事项通知如下。请做好印发工作。\n" DATE TITLE("甲表") TEXT,
	  "main 0-2 ; attachment<0 2-4 @0 甲表", "0 ||甲表<0=1" },
	{ "an order that changes a 条例, which is published again",
	  "[发文机关标志] 临江市人民政府令\n[发文字号] 第5号\n[正文] 现公布《关于修改〈甲条例〉的决定》。\n" DATE
		  TITLE("关于修改《甲条例》") TITLE("的决定") TEXT TITLE("甲 条 例")
			  "[附件.题注] （2001年5月8日公布　2024年5月8日修订）\n" LAW,
	  "main 0-4 ; issued<0 4-7 关于修改《甲条例》/的决定; issued<1 7-10 甲 条 例", "" },
	{ "two issued, named in the text without 《》",
	  "[正文] 市政府批准第五批保护名录（共2项）和第六批保护名录（共3项），现予公布。\n" DATE
		  TITLE("第五批保护名录") TITLE("（共2项）") TEXT TITLE("第六批保护名录") TITLE("（共3项）") TEXT,
	  "main 0-2 ; issued<0 2-5 第五批保护名录/（共2项）; issued<0 5-8 第六批保护名录/（共3项）", "" },
	{ "a longer name is another name",
	  "[标题] 关于印发节水办法实施细则的通知\n[正文] 请执行。\n" DATE TITLE("节水办法实施细则") LAW
		  TITLE("节水办法") LAW,
	  "main 0-3 关于印发节水办法实施细则的通知; issued<0 3-7 节水办法实施细则", "" },
	{ "text right behind the list of what is issued",
	  ISSUE DATE TITLE("甲办法") LAW "[附件.附件说明] 附件：分工表\n\n" TEXT TEXT,
	  "main 0-3 关于印发《甲办法》的通知; issued<0 3-6 甲办法; attachment<1 6-8 @0 ", "0 分工表||<1=2" },
	{ "text below the list of what is issued, without a gap",
	  ISSUE DATE TITLE("甲办法") LAW "[附件.附件说明] 附件：分工表\n" TEXT,
	  "main 0-3 关于印发《甲办法》的通知; issued<0 3-7 甲办法", "0 分工表||<1=-" },
	{ "about another's 印发", "[标题] 关于废止《关于印发甲办法的通知》的通知\n[正文] 请知悉。\n" DATE TITLE("表"),
	  "main 0-3 关于废止《关于印发甲办法的通知》的通知; attachment<0 3-4 @0 表", "0 ||表<0=1" },
	/* 转发 */
	{ "forwarded, signed under the title",
	  FORWARD DATE TITLE("关于校外培训的意见") "[附件.署名] 市教育局\n" TEXT,
	  "main 0-3 转发市教育局关于校外培训意见的通知; forwarded<0 3-6 关于校外培训的意见", "" },
	{ "forwarded, with its own attachments",
	  FORWARD DATE TITLE("关于校外培训的意见") TEXT
	  "[附件.附件说明] 附件：1.甲表\n[附件.附件说明] 2.乙表\n[附件.署名] 市教育局\n"
	  "[附件.日期] 2024年4月1日\n" MARK("1") TITLE("甲表") TEXT MARK("2") TITLE("乙表") TEXT,
	  "main 0-3 转发市教育局关于校外培训意见的通知; forwarded<0 3-9 关于校外培训的意见; "
	  "attachment<1 9-12 @0 甲表; attachment<1 12-15 @1 乙表",
	  "1 甲表|附件1|甲表<1=2; 2 乙表|附件2|乙表<1=3" },
	{ "forwarded notice that issues",
	  "[标题] 转发市教育局关于印发《甲办法》的通知\n[正文] 现转发给你们。\n" DATE
	  "[附件.文号] 教发〔2024〕3号\n" TITLE("关于印发《甲办法》的通知")
	  "[附件.主送] 各学校：\n[附件.正文] 现将《甲办法》印发给你们。\n[附件.日期] 2024年4月1日\n"
		  TITLE("甲办法") LAW MARK("") TITLE("分工表"),
	  "main 0-3 转发市教育局关于印发《甲办法》的通知; forwarded<0 3-8 关于印发《甲办法》的通知; "
	  "issued<1 8-10 甲办法; attachment<2 10-12 @0 分工表",
	  "0 |附件|分工表<2=3" },
	{ "two forwarded",
	  "[标题] 转发两个文件的通知\n[正文] 现转发给你们。\n" DATE TITLE("关于校外培训的意见") TEXT
	  "[附件.日期] 2024年4月1日\n[附件.文号] 教发〔2024〕4号\n" TITLE("关于校车的意见") TEXT,
	  "main 0-3 转发两个文件的通知; forwarded<0 3-6 关于校外培训的意见; forwarded<0 6-9 关于校车的意见", "" },
	{ "a date under the title ends nothing",
	  FORWARD DATE TITLE("市教育局") "[附件.日期] 2024年4月1日\n" TITLE("关于校外培训的意见") TEXT,
	  "main 0-3 转发市教育局关于校外培训意见的通知; forwarded<0 3-7 市教育局", "" },
	{ "forwarded under a mark",
	  FORWARD "[附件说明] 附件：关于校外培训的意见\n" DATE MARK("") "[附件.文号] 教发〔2024〕4号\n"
		  TITLE("关于校外培训的意见") TEXT,
	  "main 0-4 转发市教育局关于校外培训意见的通知; attachment<0 4-8 @0 关于校外培训的意见",
	  "0 关于校外培训的意见|附件|关于校外培训的意见<0=1" },
	{ "approved and forwarded", "[正文] 现批转给你们，请执行。\n" DATE TITLE("意见") TEXT,
	  "main 0-2 ; forwarded<0 2-4 意见", "" },
	{ "forwarded, read as a second document",
	  FORWARD DATE "[标题] 关于校外培训的报告\n[主送] 市政府：\n[正文] 甲。\n[一级标题] 一、乙\n",
	  "main 0-3 转发市教育局关于校外培训意见的通知; forwarded<0 3-7 关于校外培训的报告", "" },
	{ "two notices in one file", BODY DATE "[标题] 关于防火的通知\n[正文] 请执行。\n",
	  "main 0-5 关于防汛的通知", "" },
	{ "a title before the date is the notice's",
	  "[标题] 转发\n[正文] 按语。\n[标题] 关于校外培训的通知\n[正文] 现转发给你们。\n" DATE,
	  "main 0-5 转发", "" },
	/* odd documents */
	{ "attachments only", MARK("1") TITLE("甲表") TEXT MARK("2") TITLE("乙表"),
	  "main 0-0 ; attachment<0 0-3 @0 甲表; attachment<0 3-5 @1 乙表",
	  "1 |附件1|甲表<0=1; 2 |附件2|乙表<0=2" },
	{ "a title only", TITLE("甲办法"), "main 0-0 ; attachment<0 0-1 @0 甲办法", "0 ||甲办法<0=1" },
	{ "版记 behind the attachments",
	  BODY DATE MARK("") TITLE("甲表") TEXT "[抄送] 抄送：市委办。\n[印发] 市政府办 2024年5月9日印发\n",
	  "main 0-3+6-8 关于防汛的通知; attachment<0 3-6 @0 甲表", "0 |附件|甲表<0=1" },
	{ "版记 before the attachments",
	  BODY DATE "[抄送] 抄送：市委办。\n" MARK("") TITLE("甲表") TEXT,
	  "main 0-4 关于防汛的通知; attachment<0 4-7 @0 甲表", "0 |附件|甲表<0=1" },
	{ "a page footer", BODY DATE MARK("") TEXT "[杂项 story=footer] — 1 —\n",
	  "main 0-3+5-6 关于防汛的通知; attachment<0 3-5 @0 ", "0 |附件|<0=1" },
	{ "a footnote in an attachment", BODY DATE MARK("") TEXT "[正文 story=footnote] 注。\n" TEXT,
	  "main 0-3 关于防汛的通知; attachment<0 3-7 @0 ", "0 |附件|<0=1" },
	{ "a footnote that ends an attachment", BODY DATE MARK("") TEXT "[正文 story=footnote] 注。\n",
	  "main 0-3 关于防汛的通知; attachment<0 3-6 @0 ", "0 |附件|<0=1" },
};

static char *
parts_of(const GwDocument *doc)
{
	GString *out = g_string_new(NULL);
	guint32 i;

	for (i = 0; i < doc->facts->n_parts; i++) {
		const GwPart *part = &doc->facts->parts[i];
		static const char *const kinds[] = { "main", "issued", "forwarded", "attachment" };

		g_string_append_printf(out, "%s%s", i ? "; " : "", kinds[part->kind]);
		if (part->parent != GW_NO_INDEX)
			g_string_append_printf(out, "<%u", part->parent);
		g_string_append_printf(out, " %u-%u", part->first, part->end);
		if (part->tail < part->tail_end)
			g_string_append_printf(out, "+%u-%u", part->tail, part->tail_end);
		if (part->attachment != GW_NO_INDEX)
			g_string_append_printf(out, " @%u", part->attachment);
		g_string_append_c(out, ' ');
		put_span(out, doc, part->title);
	}
	return g_string_free(out, FALSE);
}

static char *
attachments_of(const GwDocument *doc)
{
	GString *out = g_string_new(NULL);
	guint32 i;

	for (i = 0; i < doc->facts->n_attachments; i++) {
		const GwAttachmentFact *fact = &doc->facts->attachments[i];

		g_string_append_printf(out, "%s%u ", i ? "; " : "", fact->number);
		put_span(out, doc, fact->listed);
		g_string_append_c(out, '|');
		put_span(out, doc, fact->mark);
		g_string_append_c(out, '|');
		put_span(out, doc, fact->title);
		g_string_append_printf(out, "<%u=", fact->owner);
		if (fact->part == GW_NO_INDEX)
			g_string_append_c(out, '-');
		else
			g_string_append_printf(out, "%u", fact->part);
	}
	return g_string_free(out, FALSE);
}

START_TEST(a_document_has_parts)
{
	GwDocument *doc = read_lines(documents[_i].lines);
	char *parts = parts_of(doc), *attachments = attachments_of(doc);

	ck_assert_msg(strcmp(parts, documents[_i].parts) == 0, "%s:\nfound    %s\nexpected %s",
		      documents[_i].name, parts, documents[_i].parts);
	ck_assert_msg(strcmp(attachments, documents[_i].attachments) == 0,
		      "%s:\nfound    %s\nexpected %s", documents[_i].name, attachments,
		      documents[_i].attachments);
	g_free(parts);
	g_free(attachments);
	gw_document_free(doc);
}
END_TEST

/* --- marks ---------------------------------------------------------------------------------- */

static const struct {
	const char *mark;
	guint32 number;
} marks[] = {
	{ "附件", 0 },	  { "附件1", 1 },  { "附件 12", 12 }, { "附件３", 3 }, { "附件一", 1 },
	{ "附件十二", 12 }, { "附 件 2：", 2 }, { "附件：", 0 },   { "附：", 0 },	 { "附表2", 2 },
	{ "附录A", 1 },	  { "附图3", 3 },  { "附件C", 3 },    { "附件1.", 1 },
};

START_TEST(marks_have_numbers)
{
	char *lines = g_strconcat("[日期] 2024年5月8日\n[附件标记] ", marks[_i].mark, "\n", NULL);
	GwDocument *doc = read_lines(lines);

	ck_assert_uint_eq(doc->facts->n_attachments, 1);
	ck_assert_msg(doc->facts->attachments[0].mark_number == marks[_i].number, "%s: %u",
		      marks[_i].mark, doc->facts->attachments[0].mark_number);
	ck_assert_uint_eq(doc->facts->attachments[0].number, marks[_i].number);
	check_span(doc, doc->facts->attachments[0].mark, marks[_i].mark, marks[_i].mark);
	g_free(lines);
	gw_document_free(doc);
}
END_TEST

/* --- what a part says of itself --------------------------------------------------------------- */

static const char *const forwarded =
	"[标题] 转发市教育局关于校外培训意见的通知\n[发文字号] 临政办〔2024〕40号\n[正文] 现转发给你们。\n"
	"[署名] 临江市人民政府\n[署名] 办公室\n[日期] 2024年5月8日\n"
	"[附件.文号] 临教〔2024〕7号\n[附件标题] 关于校外培训的意见\n[附件.正文] 现提出意见。\n"
	"[附件.署名] 临江市教育局\n[附件.署名] 临江市公安局\n[附件.日期] 2024年4月1日\n"
	"[附件标记] 附件\n[附件标题] 名单\n[附件.正文] 甲、乙。\n";

START_TEST(parts_have_their_own_number_and_signature)
{
	GwDocument *doc = read_lines(forwarded);
	const GwPart *parts = doc->facts->parts;

	ck_assert_uint_eq(doc->facts->n_parts, 3);
	check_span(doc, parts[0].docnum.span, "临政办〔2024〕40号", "main");
	check_span(doc, parts[0].signature, "临江市人民政府/办公室", "main");
	check_span(doc, parts[0].date.span, "2024年5月8日", "main");
	ck_assert_uint_eq(parts[0].docnum.number, 40);
	ck_assert_uint_eq(parts[0].date.month, 5);
	check_span(doc, parts[1].docnum.span, "临教〔2024〕7号", "forwarded");
	check_span(doc, parts[1].signature, "临江市教育局/临江市公安局", "forwarded");
	check_span(doc, parts[1].date.span, "2024年4月1日", "forwarded");
	ck_assert_uint_eq(parts[1].docnum.year, 2024);
	ck_assert_uint_eq(parts[1].date.day, 1);
	check_span(doc, parts[2].docnum.span, "", "attachment");
	check_span(doc, parts[2].signature, "", "attachment");
	check_span(doc, parts[2].date.span, "", "attachment");
	gw_document_free(doc);
}
END_TEST

/* What is written wrongly keeps its span. */
START_TEST(unreadable_values_keep_their_span)
{
	GwDocument *doc = read_lines("[发文字号] 文号待编\n[正文] 请执行。\n[日期] 五月某日\n");
	const GwPart *part = &doc->facts->parts[0];

	check_span(doc, part->docnum.span, "文号待编", "docnum");
	check_span(doc, part->date.span, "五月某日", "date");
	ck_assert_uint_eq(part->docnum.number, 0);
	ck_assert_uint_eq(part->date.year, 0);
	gw_document_free(doc);
}
END_TEST

/* One number in the list, another in the mark. */
START_TEST(both_numbers_of_an_attachment_are_kept)
{
	GwDocument *doc = read_lines(BODY "[附件说明] 附件：甲表\n" DATE MARK("2") TITLE("甲表"));
	const GwAttachmentFact *fact = &doc->facts->attachments[0];

	ck_assert_uint_eq(doc->facts->n_attachments, 1);
	ck_assert_uint_eq(fact->number, 2);
	ck_assert_uint_eq(fact->listed_number, 0);
	ck_assert_uint_eq(fact->mark_number, 2);
	ck_assert(gw_attachment_is_listed(fact) && gw_attachment_is_marked(doc->facts, fact));
	gw_document_free(doc);
}
END_TEST

START_TEST(headings_know_their_element)
{
	GwDocument *doc = read_lines("[标题] 通知\n[一级标题] 一、甲\n[正文] 乙。\n[二级标题] （一）丙\n");

	ck_assert_uint_eq(doc->facts->headings[0].element, 1);
	ck_assert_uint_eq(doc->facts->headings[1].element, 3);
	gw_document_free(doc);
}
END_TEST

/* --- hostile documents --------------------------------------------------------------------------- */

START_TEST(an_empty_document_has_nothing)
{
	GwDocument *doc = read_lines(_i ? "\n　　\n\n" : "");

	ck_assert_uint_eq(doc->facts->n_parts, 0);
	ck_assert_uint_eq(doc->facts->n_headings, 0);
	ck_assert_uint_eq(doc->facts->n_attachments, 0);
	gw_document_free(doc);
}
END_TEST

static GwDocument *
repeated(const char *before, const char *line, guint n)
{
	GString *text = g_string_new(before);
	GwDocument *doc;
	guint i;

	for (i = 0; i < n; i++)
		g_string_append(text, line);
	doc = read_lines(text->str);
	g_string_free(text, TRUE);
	return doc;
}

/* The cap (facts_divisions_p.h): the first 100,000 are kept. */
START_TEST(headings_are_bounded)
{
	GwDocument *doc = repeated("", "[一级标题] 一、甲\n[二级标题] （一）乙\n", 60000);
	const GwHeading *last;

	ck_assert_uint_eq(doc->facts->n_headings, 100000);
	last = &doc->facts->headings[99999];
	ck_assert_uint_eq(last->parent, 99998);
	ck_assert_uint_eq(last->depth, 2);
	gw_document_free(doc);
}
END_TEST

/* All forms in all orders: parents come before, depths fit. */
START_TEST(any_order_gives_a_tree)
{
	static const char *const lines[] = {
		"[一级标题] 一、甲\n", "[二级标题] （二）甲\n", "[三级标题] 3.甲\n",
		"[四级标题] （4）甲\n", "[章] 第五章　甲\n",	 "[条] 第六条　甲。\n",
		"[三级标题] 7）甲\n",	"[二级标题] 3.2 甲\n",	 "[三级标题] 3.2.1 甲\n",
		"[一级标题] 甲\n",	"[章] 第一编\n",	 "[章] 第八节　甲\n",
		"[三级标题] 1、甲\n",	"[四级标题] 3.2.1.1 甲\n", "[一级标题] 9　甲\n",
	};
	GString *text = g_string_new(NULL);
	guint32 seed = (guint32)_i * 7919 + 1, i;
	GwDocument *doc;

	for (i = 0; i < 400; i++) {
		seed = seed * 1664525 + 1013904223;
		g_string_append(text, lines[(seed >> 16) % G_N_ELEMENTS(lines)]);
	}
	doc = read_lines(text->str);
	ck_assert_uint_eq(doc->facts->n_headings, 400);
	for (i = 0; i < 400; i++) {
		const GwHeading *heading = &doc->facts->headings[i];

		if (heading->parent == GW_NO_INDEX) {
			ck_assert_uint_eq(heading->depth, 1);
			continue;
		}
		ck_assert_uint_lt(heading->parent, i);
		ck_assert_uint_eq(heading->depth, doc->facts->headings[heading->parent].depth + 1);
	}
	g_string_free(text, TRUE);
	gw_document_free(doc);
}
END_TEST

START_TEST(parts_are_bounded)
{
	GwDocument *doc = repeated("[日期] 2024年5月8日\n", "[附件标记] 附件1\n[附件标题] 甲表\n", 40000);
	guint32 i;

	ck_assert_uint_eq(doc->facts->n_parts, 1000);
	ck_assert_uint_eq(doc->facts->n_attachments, 999);
	for (i = 1; i < doc->facts->n_parts; i++)
		ck_assert_uint_eq(doc->facts->parts[i].first, doc->facts->parts[i - 1].end);
	ck_assert_uint_eq(doc->facts->parts[999].end, doc->n_elements);
	gw_document_free(doc);
}
END_TEST

START_TEST(lists_are_bounded)
{
	GwDocument *doc = repeated("[正文] 请执行。\n[附件说明] 附件：1.甲\n", "[附件说明] 2.乙　3.丙\n", 40000);

	ck_assert_uint_eq(doc->facts->n_attachments, 1000);
	gw_document_free(doc);
}
END_TEST

/* Attachments of attachments of attachments: every level lists the next. */
START_TEST(nesting_is_bounded)
{
	GwDocument *doc = repeated("[日期] 2024年5月8日\n",
				   "[附件标记] 附件\n[附件标题] 甲\n[附件.附件说明] 附件：甲\n", 300);
	guint32 i;

	ck_assert_uint_eq(doc->facts->n_parts, 301);
	for (i = 1; i < doc->facts->n_parts; i++)
		ck_assert_uint_lt(doc->facts->parts[i].parent, i);
	gw_document_free(doc);
}
END_TEST

/* A million 、 in one line of each kind. */
START_TEST(long_lines_are_read)
{
	static const char *const roles[] = { "[一级标题] 一", "[附件说明] 附件", "[附件标记] 附件",
					     "[附件标题] 甲", "[条] 第", "[三级标题] 1" };
	GString *text = g_string_new("[日期] 2024年5月8日\n");
	GwDocument *doc;
	guint i;

	g_string_append(text, roles[_i]);
	for (i = 0; i < 1000000; i++)
		g_string_append(text, "、");
	doc = read_lines(text->str);
	ck_assert_uint_eq(doc->facts->n_parts, _i == 2 || _i == 3 ? 2 : 1);
	g_string_free(text, TRUE);
	gw_document_free(doc);
}
END_TEST

/* Half a million blanks in one line, then the next name. */
START_TEST(blanks_are_gone_through_once)
{
	GString *text = g_string_new("[正文] 请执行。\n[附件说明] 附件：1.甲");
	GwDocument *doc;
	guint i;

	for (i = 0; i < 500000; i++)
		g_string_append(text, "　");
	g_string_append(text, "2.乙　丙\n");
	doc = read_lines(text->str);
	ck_assert_uint_eq(doc->facts->n_attachments, 2);
	check_span(doc, doc->facts->attachments[0].listed, "甲", "before the blanks");
	check_span(doc, doc->facts->attachments[1].listed, "乙　丙", "behind the blanks");
	g_string_free(text, TRUE);
	gw_document_free(doc);
}
END_TEST

/* Every title against every long name of a list. */
START_TEST(many_titles_under_a_list_of_long_names)
{
	GString *text = g_string_new("[正文] 请执行。\n[附件说明] 附件：1.甲\n"), *name = g_string_new(NULL);
	GwDocument *doc;
	guint i;

	for (i = 0; i < 150; i++)
		g_string_append(name, "甲乙");
	for (i = 2; i < 40; i++)
		g_string_append_printf(text, "[附件说明] %u.%s%u\n", i, name->str, i);
	g_string_append(text, DATE MARK("1"));
	for (i = 0; i < 30000; i++)
		g_string_append_printf(text, "[附件标题] %s\n[附件.正文] 甲。\n", i % 2 ? "丙" : "丁");
	doc = read_lines(text->str);
	ck_assert_uint_eq(doc->facts->n_parts, 2);
	g_string_free(name, TRUE);
	g_string_free(text, TRUE);
	gw_document_free(doc);
}
END_TEST

/* Many headings and no text before titles that nobody names; 《》 without end. */
START_TEST(names_are_looked_for_near_the_beginning)
{
	GString *text = g_string_new("[标题] 关于印发两个办法的通知\n");
	GwDocument *doc;
	guint i;

	for (i = 0; i < 50000; i++)
		g_string_append(text, "[一级标题] 一、甲\n");
	g_string_append(text, "[正文] ");
	for (i = 0; i < 1000; i++)
		g_string_append(text, "《丙》");
	g_string_append(text, "\n" DATE);
	for (i = 0; i < 10000; i++)
		g_string_append(text, "[附件标题] 丁\n[附件.正文] 甲。\n");
	doc = read_lines(text->str);
	ck_assert_uint_eq(doc->facts->n_parts, 2);
	g_string_free(text, TRUE);
	gw_document_free(doc);
}
END_TEST

/* Titles that nobody names, under a notice that names very many. */
START_TEST(many_titles_under_many_names)
{
	GString *text = g_string_new("[标题] 关于印发两个办法的通知\n");
	GwDocument *doc;
	guint i;

	for (i = 0; i < 20000; i++)
		g_string_append_printf(text, "[正文] 现将《甲办法%u》、《乙》印发给你们。\n", i);
	g_string_append(text, "[日期] 2024年5月8日\n");
	for (i = 0; i < 20000; i++)
		g_string_append_printf(text, "[附件标题] 丙办法%u\n[附件.正文] 甲。\n", i);
	doc = read_lines(text->str);
	ck_assert_uint_eq(doc->facts->n_parts, 2);
	ck_assert_int_eq(doc->facts->parts[1].kind, GW_PART_ISSUED);
	g_string_free(text, TRUE);
	gw_document_free(doc);
}
END_TEST

/* --- the suite ------------------------------------------------------------------------------------ */

static Suite *
divisions_suite(void)
{
	Suite *suite = suite_create("facts: divisions");
	TCase *outline = tcase_create("outline"), *attachments = tcase_create("attachments");
	TCase *parts = tcase_create("parts"), *hostile = tcase_create("hostile");

	tcase_add_loop_test(outline, a_heading_is_taken_apart, 0, G_N_ELEMENTS(labels));
	tcase_add_test(outline, traditional_headings_are_read);
	tcase_add_test(outline, circled_numbers_have_values);
	tcase_add_loop_test(outline, headings_make_a_tree, 0, G_N_ELEMENTS(trees));
	tcase_add_test(outline, headings_know_their_element);
	tcase_add_loop_test(attachments, the_list_is_read, 0, G_N_ELEMENTS(lists));
	tcase_add_loop_test(attachments, marks_have_numbers, 0, G_N_ELEMENTS(marks));
	tcase_add_loop_test(parts, a_document_has_parts, 0, G_N_ELEMENTS(documents));
	tcase_add_test(parts, parts_have_their_own_number_and_signature);
	tcase_add_test(attachments, both_numbers_of_an_attachment_are_kept);
	tcase_add_test(parts, unreadable_values_keep_their_span);
	tcase_add_loop_test(hostile, an_empty_document_has_nothing, 0, 2);
	tcase_add_test(hostile, headings_are_bounded);
	tcase_add_loop_test(hostile, any_order_gives_a_tree, 0, 8);
	tcase_add_test(hostile, parts_are_bounded);
	tcase_add_test(hostile, lists_are_bounded);
	tcase_add_test(hostile, nesting_is_bounded);
	tcase_add_loop_test(hostile, long_lines_are_read, 0, 6);
	tcase_add_test(hostile, blanks_are_gone_through_once);
	tcase_add_test(hostile, many_titles_under_a_list_of_long_names);
	tcase_add_test(hostile, names_are_looked_for_near_the_beginning);
	tcase_add_test(hostile, many_titles_under_many_names);
	tcase_set_timeout(hostile, 30); /* under the sanitizers; anything quadratic takes longer */
	suite_add_tcase(suite, outline);
	suite_add_tcase(suite, attachments);
	suite_add_tcase(suite, parts);
	suite_add_tcase(suite, hostile);
	return suite;
}

GW_TEST_MAIN(divisions_suite)
