/* The .docx reader: what a reader of the document sees, and what not. */
#include <string.h>

#include "base/error.h"
#include "base/limits.h"
#include "docx_maker.h"
#include "model/docx_names.h"
#include "suite.h"

static const GwResidue *
residue_of(const GwDocument *doc, GwResidueKind kind)
{
	guint i;

	for (i = 0; i < doc->n_residue; i++)
		if (doc->residue[i].kind == kind)
			return &doc->residue[i];
	ck_abort_msg("no residue of kind %d", (int)kind);
	return NULL;
}

static void
check_error(GwDocument *doc, GError *error, GwErrorCode code)
{
	ck_assert_ptr_null(doc);
	ck_assert_msg(g_error_matches(error, GW_ERROR, (gint)code), "%s", error->message);
	g_error_free(error);
}

/* --- text ------------------------------------------------------------------------ */

START_TEST(runs_of_a_paragraph_are_one_text)
{
	GwDocument *doc = read_body("<w:p><w:r><w:t>国办</w:t></w:r><w:r><w:t>发〔</w:t></w:r>"
				    "<w:r><w:t>2024〕5号</w:t></w:r></w:p><w:p/>" P("第二段"));

	ck_assert_uint_eq(doc->n_runs, 2); /* equal formats are one run */
	ck_assert_ptr_eq(doc->runs[0].format, doc->runs[1].format);
	ck_assert_uint_eq(doc->paragraphs[2].line, 3);
	CHECK_LINES(doc, "国办发〔2024〕5号", "", "第二段");
}
END_TEST

START_TEST(signs_that_are_elements_are_text)
{
	CHECK_LINES(read_body("<w:p><w:pPr><w:tabs><w:tab w:val='left' w:pos='420'/></w:tabs>"
			      "</w:pPr><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t>"
			      "<w:noBreakHyphen/><w:softHyphen/><w:t>丁</w:t>"
			      "<w:sym w:font='Wingdings' w:char='F0FE'/>"
			      "<w:sym w:font='Symbol' w:char='F0B4'/>"
			      "<w:sym w:font='宋体' w:char='25A1'/></w:r></w:p>"),
		    "甲\t乙\v丙-丁☑×□");
}
END_TEST

START_TEST(blanks_count_only_if_preserved)
{
	CHECK_LINES(read_body("<w:p><w:r><w:t> 甲 </w:t><w:t xml:space='preserve'> 乙 </w:t>"
			      "<w:t>\n丙 丁\n</w:t></w:r></w:p>"),
		    "甲 乙 丙 丁");
}
END_TEST

START_TEST(wrappers_are_seen_through)
{
	CHECK_LINES(read_body("<w:sdt><w:sdtPr><w:rPr><w:b/></w:rPr></w:sdtPr><w:sdtContent>" P(
			      "控件") "</w:sdtContent></w:sdt>"
			      "<w:p><w:smartTag><w:r><w:t>北京</w:t></w:r></w:smartTag>"
			      "<w:hyperlink><w:r><w:t>链接</w:t></w:r></w:hyperlink>"
			      "<w:customXml><w:r><w:t>标记</w:t></w:r></w:customXml>"
			      "<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>"
			      "<w:r><w:ruby><w:rt><w:r><w:t>hàn</w:t></w:r></w:rt><w:rubyBase><w:r>"
			      "<w:t>汉</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p>"),
		    "控件", "北京链接标记x汉");
}
END_TEST

START_TEST(any_prefix_and_the_strict_namespace_will_do)
{
	static const char xml[] =
		"<ns0:document xmlns:ns0='http://purl.oclc.org/ooxml/wordprocessingml/main'><ns0:body>"
		"<ns0:p><ns0:pPr><ns0:jc ns0:val='end'/><ns0:ind ns0:firstLine='21pt'/></ns0:pPr><ns0:r>"
		"<ns0:t>甲</ns0:t></ns0:r></ns0:p></ns0:body></ns0:document>";
	DocxMaker *maker = maker_new();
	GwDocument *doc;

	maker_file(maker, "word/document.xml", xml, strlen(xml));
	doc = maker_read(maker, NULL);
	ck_assert_ptr_nonnull(doc);
	ck_assert_int_eq(doc->paragraphs[0].format->align, GW_ALIGN_RIGHT);
	ck_assert_int_eq(doc->paragraphs[0].format->first_line, 420);
	CHECK_LINES(doc, "甲");
}
END_TEST

START_TEST(text_box_is_there_once)
{
	GwDocument *doc = read_body("<w:p><w:r>" BOX "</w:r><w:r><w:t>正文</w:t></w:r></w:p>");

	ck_assert_int_eq(doc->paragraphs[0].story, GW_STORY_TEXTBOX);
	ck_assert_int_eq(doc->paragraphs[1].story, GW_STORY_BODY);
	CHECK_LINES(doc, "红头", "正文");
	CHECK_LINES(read_body("<w:p><w:r><w:t>前</w:t>" BOX "<w:t>后</w:t></w:r></w:p>"), "前后",
		    "红头");
	CHECK_LINES(read_body("<w:p><w:r><mc:AlternateContent><mc:Choice Requires='nobody'><w:t>"
			      "不懂</w:t></mc:Choice><mc:Fallback><w:t>退路</w:t></mc:Fallback>"
			      "</mc:AlternateContent></w:r></w:p>"),
		    "退路");
}
END_TEST

START_TEST(fields_show_their_results)
{
#define CHAR(type) "<w:r><w:fldChar w:fldCharType='" type "'/></w:r>"
#define INSTRUCTION(text) "<w:r><w:instrText>" text "</w:instrText></w:r>"
	CHECK_LINES(
		read_body("<w:p>" CHAR("begin") INSTRUCTION("IF ") CHAR("begin") INSTRUCTION("X")
				  CHAR("separate") "<w:r><w:t>内</w:t></w:r>" CHAR("end")
					  CHAR("separate") "<w:r><w:t>外</w:t></w:r>" CHAR("end")
			  "<w:fldSimple w:instr='DATE'><w:r><w:t>今日</w:t></w:r></w:fldSimple>"
			  CHAR("begin") INSTRUCTION("PAGE") CHAR("end") "</w:p>"
			  "<w:p>" CHAR("begin") "<w:r><w:t>断</w:t></w:r></w:p>" P("还在")),
		"外今日", "", "还在");
}
END_TEST

START_TEST(tables_give_row_and_column)
{
#define CELL(content) "<w:tc>" content "</w:tc>"
	GwDocument *doc = read_body(
		"<w:tbl><w:tr>" CELL("<w:tcPr><w:gridSpan w:val='2'/></w:tcPr>" P("一"))
			CELL(P("二")) "</w:tr><w:tr><w:trPr><w:gridBefore w:val='1'/></w:trPr>"
		CELL("<w:tbl><w:tr>" CELL(P("内甲")) CELL(P("内乙")) "</w:tr></w:tbl>" P("后"))
		"</w:tr></w:tbl>" P("表外") "<w:tbl><w:tr>" CELL(P("又")) "</w:tr></w:tbl>");
	static const guint32 cells[][3] = { { 1, 1, 1 }, { 1, 1, 3 }, { 1, 2, 2 }, { 1, 2, 2 },
					    { 1, 2, 2 }, { 0, 0, 0 }, { 2, 1, 1 } };
	guint i;

	for (i = 0; i < G_N_ELEMENTS(cells); i++) {
		ck_assert_uint_eq(doc->paragraphs[i].table, cells[i][0]);
		ck_assert_uint_eq(doc->paragraphs[i].row, cells[i][1]);
		ck_assert_uint_eq(doc->paragraphs[i].column, cells[i][2]);
	}
	CHECK_LINES(doc, "一", "二", "内甲", "内乙", "后", "表外", "又");
}
END_TEST

START_TEST(page_breaks_belong_to_what_follows)
{
	GwDocument *doc = read_body(P("一") "<w:p><w:r><w:br w:type='page'/></w:r></w:p>" P(
		"二") "<w:p><w:r><w:br w:type='page'/><w:t>三</w:t></w:r></w:p>"
		     "<w:p><w:r><w:t>四</w:t><w:br w:type='page'/></w:r></w:p>" P("五")
		     "<w:p><w:pPr><w:pageBreakBefore/></w:pPr></w:p>");
	static const gboolean breaks[] = { FALSE, FALSE, TRUE, TRUE, FALSE, TRUE, TRUE };
	guint i;

	ck_assert_uint_eq(doc->n_paragraphs, G_N_ELEMENTS(breaks));
	for (i = 0; i < G_N_ELEMENTS(breaks); i++)
		ck_assert_int_eq(doc->paragraphs[i].breaks_page, breaks[i]);
	gw_document_free(doc);
}
END_TEST

/* --- what a reader does not see ----------------------------------------------------- */

START_TEST(insertions_are_in_and_deletions_out)
{
	GwDocument *doc = read_body(
		"<w:p><w:r><w:t>请</w:t></w:r><w:del w:author='张'><w:r><w:delText>务必</w:delText>"
		"</w:r></w:del><w:ins w:author='李'><w:r><w:t>及时</w:t></w:r></w:ins>"
		"<w:moveFrom w:author='王'><w:r><w:t>旧处</w:t></w:r></w:moveFrom>"
		"<w:r><w:t>上报</w:t></w:r></w:p>"
		"<w:p><w:pPr><w:rPr><w:del w:author='张'/></w:rPr></w:pPr><w:del w:author='张'><w:r>"
		"<w:delText>整段</w:delText></w:r></w:del></w:p>");
	const GwResidue *deletion = residue_of(doc, GW_RESIDUE_DELETION);
	const GwResidue *insertion = residue_of(doc, GW_RESIDUE_INSERTION);

	ck_assert_str_eq(deletion->text, "务必");
	ck_assert_str_eq(deletion->author, "张");
	ck_assert_uint_eq(deletion->at.start, 1);
	ck_assert_uint_eq(deletion->at.end, 1);
	ck_assert_str_eq(insertion->text, "及时");
	ck_assert_uint_eq(insertion->at.start, 1);
	ck_assert_uint_eq(insertion->at.end, 3);
	ck_assert_str_eq(doc->residue[3].text, "整段");
	CHECK_LINES(doc, "请及时上报");
}
END_TEST

START_TEST(hidden_text_is_residue_also_by_style)
{
	GwDocument *doc = read_with(
		"styles",
		"<w:style w:type='character' w:styleId='H'><w:rPr><w:vanish/></w:rPr></w:style>"
		"<w:style w:type='paragraph' w:styleId='Q'><w:rPr><w:vanish/></w:rPr></w:style>",
		"<w:p><w:r><w:t>明</w:t></w:r><w:r><w:rPr><w:rStyle w:val='H'/></w:rPr><w:t>暗</w:t>"
		"</w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>处</w:t></w:r><w:r><w:t>文</w:t></w:r></w:p>"
		STYLED("Q", "整段隐藏")
		"<w:p><w:pPr><w:pStyle w:val='Q'/></w:pPr><w:r><w:rPr><w:rStyle w:val='H'/></w:rPr>"
		"<w:t>两次即显</w:t></w:r><w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>直接显</w:t>"
		"</w:r></w:p>");
	const GwResidue *hidden = residue_of(doc, GW_RESIDUE_HIDDEN);

	ck_assert_str_eq(hidden->text, "暗处");
	ck_assert_uint_eq(hidden->at.start, 1);
	CHECK_LINES(doc, "明文", "两次即显直接显");
}
END_TEST

START_TEST(comments_know_what_they_are_about)
{
	GwDocument *doc = read_with(
		"comments",
		"<w:comment w:id='0' w:author='核稿'>" P("此处") P("有误") "</w:comment>",
		"<w:p><w:r><w:t>前</w:t></w:r><w:commentRangeStart w:id='0'/><w:r><w:t>所评</w:t></w:r>"
		"<w:commentRangeEnd w:id='0'/><w:r><w:commentReference w:id='0'/></w:r></w:p>");
	const GwResidue *comment = residue_of(doc, GW_RESIDUE_COMMENT);

	ck_assert_str_eq(comment->text, "此处\n有误");
	ck_assert_str_eq(comment->author, "核稿");
	ck_assert_uint_eq(comment->at.start, 1);
	ck_assert_uint_eq(comment->at.end, 3);
	CHECK_LINES(doc, "前所评");
}
END_TEST

START_TEST(relationships_leave_residue)
{
	DocxMaker *maker = maker_new();
	GwDocument *doc;

	maker_body(maker, "<w:p><w:hyperlink r:id='x'><w:r><w:t>网址</w:t></w:r></w:hyperlink></w:p>");
	maker_relation(maker, "x", "hyperlink", "http://example.org/", TRUE);
	maker_relation(maker, "m", "vbaProject", "vbaProject.bin", FALSE);
	maker_relation(maker, "o", "oleObject", "embeddings/a.bin", FALSE);
	doc = maker_read(maker, NULL);
	ck_assert_str_eq(residue_of(doc, GW_RESIDUE_LINK)->text, "http://example.org/");
	ck_assert_uint_eq(residue_of(doc, GW_RESIDUE_LINK)->at.end, 2);
	ck_assert_str_eq(residue_of(doc, GW_RESIDUE_MACRO)->name, "word/vbaProject.bin");
	ck_assert_str_eq(residue_of(doc, GW_RESIDUE_EMBEDDED)->name, "word/embeddings/a.bin");
	gw_document_free(doc);
}
END_TEST

/* --- pages, headers, notes --------------------------------------------------------------- */

START_TEST(sections_have_their_pages)
{
	GwDocument *doc = read_body(
		"<w:p><w:pPr><w:sectPr><w:pgSz w:w='11906' w:h='16838'/><w:pgMar w:top='2098' "
		"w:bottom='1984' w:left='1587' w:right='1474'/><w:docGrid w:type='lines' "
		"w:linePitch='312'/></w:sectPr></w:pPr></w:p>" P("横页") "<w:sectPr><w:pgSz w:w='16838' "
		"w:h='11906' w:orient='landscape'/><w:cols w:num='2'/></w:sectPr>");

	ck_assert_uint_eq(doc->n_sections, 2);
	ck_assert_int_eq(doc->sections[0].width, 11906);
	ck_assert_int_eq(doc->sections[0].top, 2098);
	ck_assert_int_eq(doc->sections[0].grid_line_pitch, 312);
	ck_assert(doc->sections[0].grid_lines && !doc->sections[0].grid_chars);
	ck_assert_uint_eq(doc->sections[0].span.end, doc->sections[1].span.start);
	ck_assert_uint_eq(doc->sections[1].span.end, doc->len);
	ck_assert(doc->sections[1].landscape);
	ck_assert_int_eq(doc->sections[1].columns, 2);
	ck_assert_int_eq(doc->sections[1].grid_line_pitch, GW_UNSET);
	ck_assert(doc->paragraphs[1].breaks_page);
	gw_document_free(doc);
}
END_TEST

START_TEST(headers_and_footers_come_once_and_last)
{
	DocxMaker *maker = maker_new();
	GwDocument *doc;

	maker_body(maker, "<w:p><w:pPr><w:sectPr><w:footerReference r:id='footer1'/><w:headerReference "
			  "r:id='header1' w:type='default'/><w:headerReference r:id='header2' "
			  "w:type='first'/></w:sectPr></w:pPr></w:p>" P("文")
			  "<w:sectPr><w:headerReference r:id='header1'/><w:footerReference "
			  "w:type='first' r:id='footer2'/><w:titlePg/></w:sectPr>");
	maker_add(maker, "header1", P("页眉"));
	maker_add(maker, "header2", P("首页页眉"));
	maker_add(maker, "header3", P("无人引用"));
	maker_add(maker, "footer1", "<w:p><w:r>" BOX "<w:t>页码</w:t></w:r></w:p>");
	maker_add(maker, "footer2", P("首页页脚"));
	doc = maker_read(maker, NULL);
	ck_assert_int_eq(doc->paragraphs[2].story, GW_STORY_HEADER);
	ck_assert_int_eq(doc->paragraphs[4].story, GW_STORY_FOOTER); /* in a box, a footer still */
	CHECK_LINES(doc, "", "文", "页眉", "首页页眉", "红头", "页码", "首页页脚");
}
END_TEST

START_TEST(notes_follow_their_paragraph)
{
	GwDocument *doc = read_with(
		"footnotes",
		"<w:footnote w:id='-1' w:type='separator'>" P("线") "</w:footnote>"
		"<w:footnote w:id='2'>" P("注文") "</w:footnote>",
		"<w:p><w:r><w:t>正</w:t></w:r><w:r><w:footnoteReference w:id='2'/></w:r><w:r><w:t>文</w:t>"
		"</w:r></w:p>" P("下段"));

	ck_assert_int_eq(doc->paragraphs[1].story, GW_STORY_FOOTNOTE);
	CHECK_LINES(doc, "正文", "注文", "下段");
}
END_TEST

/* --- hostile files -------------------------------------------------------------------------- */

START_TEST(doctype_is_refused)
{
	static const char xml[] = "<!DOCTYPE x [<!ENTITY a 'b'>]><w:document xmlns:w='"
				  "http://schemas.openxmlformats.org/wordprocessingml/2006/main'/>";
	DocxMaker *maker = maker_new();
	GError *error = NULL;
	GwDocument *doc;

	maker_file(maker, "word/document.xml", xml, strlen(xml));
	doc = maker_read(maker, &error);
	ck_assert_ptr_nonnull(strstr(error->message, "DOCTYPE"));
	check_error(doc, error, GW_ERROR_DAMAGED);
}
END_TEST

static GwDocument *
read_nested(guint depth, GError **error)
{
	GString *xml = g_string_new(NULL);
	DocxMaker *maker = maker_new();
	guint i;

	for (i = 0; i < depth; i++)
		g_string_append(xml, "<w:sdt>");
	g_string_append(xml, P("底"));
	for (i = 0; i < depth; i++)
		g_string_append(xml, "</w:sdt>");
	maker_body(maker, xml->str);
	g_string_free(xml, TRUE);
	return maker_read(maker, error);
}

START_TEST(depth_is_limited)
{
	GError *error = NULL;
	GwDocument *doc = read_nested(GW_MAX_XML_DEPTH - 5, &error); /* document, body, p, r, t */

	ck_assert_ptr_nonnull(doc);
	CHECK_LINES(doc, "底");
	doc = read_nested(GW_MAX_XML_DEPTH - 4, &error);
	check_error(doc, error, GW_ERROR_LIMIT);
	error = NULL;
	doc = read_nested(100000, &error);
	check_error(doc, error, GW_ERROR_LIMIT);
}
END_TEST

/* Elements in places where they mean nothing must not upset the bookkeeping. */
START_TEST(misplaced_elements_do_no_harm)
{
	CHECK_LINES(read_body("<w:tc>" P("一") "</w:tc><w:t>散</w:t><w:p><w:pPr><w:ins><w:pPr><w:p/>"
			      "</w:pPr><w:tbl/></w:ins><w:p><w:r><w:t>里</w:t></w:r></w:p></w:pPr>"
			      "<w:p><w:r><w:t>套</w:t></w:r></w:p><w:r><w:t>二</w:t></w:r></w:p>"
			      "<mc:Choice Requires='wps'/><w:fldChar w:fldCharType='end'/>"
			      "<w:footnote w:id='1'>" P("注") "</w:footnote>"),
		    "一", "套", "二", "注");
}
END_TEST

START_TEST(numbering_links_may_run_in_circles)
{
	DocxMaker *maker = maker_new();
	GwDocument *doc;

	maker_body(maker, NUMBERED("1", "0", "甲"));
	maker_add(maker, "styles", "<w:style w:type='numbering' w:styleId='n'><w:pPr><w:numPr><w:numId "
				   "w:val='1'/></w:numPr></w:pPr></w:style>");
	maker_add(maker, "numbering", "<w:abstractNum w:abstractNumId='1'><w:numStyleLink w:val='n'/>"
				      "</w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='1'/>"
				      "</w:num>");
	doc = maker_read(maker, NULL);
	ck_assert_ptr_nonnull(doc);
	CHECK_LINES(doc, "甲");
}
END_TEST

START_TEST(damage_in_any_part_is_an_error)
{
	static const char *const parts[] = { "word/document.xml", "word/styles.xml",
					     "word/header1.xml" };
	DocxMaker *maker = maker_new();
	GError *error = NULL;
	GwDocument *doc;

	maker_body(maker, P("文") "<w:sectPr><w:headerReference r:id='header1'/></w:sectPr>");
	maker_add(maker, "styles", "");
	maker_add(maker, "header1", P("页眉"));
	maker_file(maker, parts[_i], "<w:p xmlns:w='a'><w:r>", 22);
	doc = maker_read(maker, &error);
	ck_assert_ptr_nonnull(strstr(error->message, parts[_i]));
	check_error(doc, error, GW_ERROR_DAMAGED);
}
END_TEST

START_TEST(vocabulary_is_sorted)
{
	guint i;

	for (i = 1; i < gw_docx_vocabulary.n; i++)
		ck_assert_msg(strcmp(gw_docx_vocabulary.names[i - 1], gw_docx_vocabulary.names[i]) < 0,
			      "%s", gw_docx_vocabulary.names[i]);
}
END_TEST

static Suite *
docx_suite(void)
{
	Suite *suite = suite_create("docx");
	TCase *tc = tcase_create("text"), *hostile = tcase_create("hostile");

	tcase_add_test(tc, runs_of_a_paragraph_are_one_text);
	tcase_add_test(tc, signs_that_are_elements_are_text);
	tcase_add_test(tc, blanks_count_only_if_preserved);
	tcase_add_test(tc, wrappers_are_seen_through);
	tcase_add_test(tc, any_prefix_and_the_strict_namespace_will_do);
	tcase_add_test(tc, text_box_is_there_once);
	tcase_add_test(tc, fields_show_their_results);
	tcase_add_test(tc, tables_give_row_and_column);
	tcase_add_test(tc, page_breaks_belong_to_what_follows);
	tcase_add_test(tc, insertions_are_in_and_deletions_out);
	tcase_add_test(tc, hidden_text_is_residue_also_by_style);
	tcase_add_test(tc, comments_know_what_they_are_about);
	tcase_add_test(tc, relationships_leave_residue);
	tcase_add_test(tc, sections_have_their_pages);
	tcase_add_test(tc, headers_and_footers_come_once_and_last);
	tcase_add_test(tc, notes_follow_their_paragraph);
	tcase_add_test(hostile, doctype_is_refused);
	tcase_add_test(hostile, depth_is_limited);
	tcase_add_test(hostile, misplaced_elements_do_no_harm);
	tcase_add_test(hostile, numbering_links_may_run_in_circles);
	tcase_add_loop_test(hostile, damage_in_any_part_is_an_error, 0, 3);
	tcase_add_test(hostile, vocabulary_is_sorted);
	suite_add_tcase(suite, tc);
	suite_add_tcase(suite, hostile);
	return suite;
}

GW_TEST_MAIN(docx_suite)
