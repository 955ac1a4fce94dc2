/* The .docx reader: effective formatting and automatic numbers. */
#include <string.h>

#include "docx_maker.h"
#include "model/docx_p.h"
#include "suite.h"

static const GwRunFormat *
format_of(const GwDocument *doc, guint run)
{
	ck_assert_uint_lt(run, doc->n_runs);
	return doc->runs[run].format;
}

/* --- formatting ----------------------------------------------------------------------- */

START_TEST(title_is_centred_by_its_style)
{
	GwDocument *doc = read_with(
		"styles",
		"<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:eastAsia='宋体'/><w:sz w:val='21'/>"
		"</w:rPr></w:rPrDefault></w:docDefaults>"
		"<w:style w:type='paragraph' w:default='1' w:styleId='a'><w:name w:val='Normal'/>"
		"<w:pPr><w:jc w:val='both'/></w:pPr></w:style>"
		"<w:style w:type='paragraph' w:styleId='b'><w:name w:val='Title'/>"
		"<w:basedOn w:val='a'/><w:pPr><w:jc w:val='center'/><w:outlineLvl w:val='0'/></w:pPr>"
		"<w:rPr><w:rFonts w:eastAsia='方正小标宋简体'/><w:sz w:val='44'/></w:rPr></w:style>",
		STYLED("b", "关于防汛工作的通知") P("正文"));

	ck_assert_str_eq(doc->paragraphs[0].style, "Title");
	ck_assert_int_eq(doc->paragraphs[0].format->align, GW_ALIGN_CENTER);
	ck_assert_int_eq(doc->paragraphs[0].format->outline_level, 0);
	ck_assert_str_eq(format_of(doc, 0)->font_east, "方正小标宋简体");
	ck_assert_int_eq(format_of(doc, 0)->size, 44);
	ck_assert_str_eq(doc->paragraphs[1].style, "Normal");
	ck_assert_int_eq(doc->paragraphs[1].format->align, GW_ALIGN_JUSTIFY);
	ck_assert_int_eq(doc->paragraphs[1].format->outline_level, GW_UNSET);
	ck_assert_str_eq(format_of(doc, 1)->font_east, "宋体");
	ck_assert_int_eq(format_of(doc, 1)->size, 21);
	gw_document_free(doc);
}
END_TEST

#define BASED(id, on, rest) \
	"<w:style w:type='paragraph' w:styleId='" id "'><w:basedOn w:val='" on "'/>" rest "</w:style>"

START_TEST(styles_inherit_over_generations_and_cycles_end)
{
	GwDocument *doc = read_with("styles",
				    BASED("c", "b", "<w:rPr><w:b/></w:rPr>")
					    BASED("b", "a", "") BASED("a", "-", "<w:pPr><w:jc w:val='right'/></w:pPr>")
						    BASED("x", "y", "<w:pPr><w:jc w:val='center'/></w:pPr>")
							    BASED("y", "x", "<w:rPr><w:i/></w:rPr>"),
				    STYLED("c", "孙") STYLED("x", "环"));

	ck_assert_int_eq(doc->paragraphs[0].format->align, GW_ALIGN_RIGHT);
	ck_assert(format_of(doc, 0)->bold);
	ck_assert_int_eq(doc->paragraphs[1].format->align, GW_ALIGN_CENTER);
	ck_assert(format_of(doc, 1)->italic);
	gw_document_free(doc);
}
END_TEST

START_TEST(toggles_cancel_between_kinds_of_style)
{
	GwDocument *doc = read_with(
		"styles",
		BASED("p", "-", "<w:rPr><w:b/></w:rPr>") BASED("q", "p", "<w:rPr><w:b/></w:rPr>")
		"<w:style w:type='character' w:styleId='c'><w:rPr><w:b/></w:rPr></w:style>",
		"<w:p><w:pPr><w:pStyle w:val='q'/></w:pPr><w:r><w:t>粗</w:t></w:r>"
		"<w:r><w:rPr><w:rStyle w:val='c'/></w:rPr><w:t>细</w:t></w:r>"
		"<w:r><w:rPr><w:rStyle w:val='c'/><w:b/></w:rPr><w:t>粗</w:t></w:r>"
		"<w:r><w:rPr><w:b w:val='false'/></w:rPr><w:t>细</w:t></w:r></w:p>");

	ck_assert_uint_eq(doc->n_runs, 4);
	ck_assert(format_of(doc, 0)->bold);
	ck_assert(!format_of(doc, 1)->bold);
	ck_assert(format_of(doc, 2)->bold);
	ck_assert(!format_of(doc, 3)->bold);
	gw_document_free(doc);
}
END_TEST

/* They are cut out before parsing; a style beside them must survive. */
START_TEST(latent_styles_do_not_disturb)
{
	static const char *const befores[] = { "", "<!-- <w:latentStyles -->", "<?x <w:latentStyles?>" };
	char *styles = g_strconcat(
		befores[_i], "<w:latentStyles w:count='1'>\n<w:lsdException w:name='a'/>",
		"</w:latentStyles>", BASED("s", "-", "<w:rPr><w:b/></w:rPr>"), NULL);
	GwDocument *doc = read_with("styles", styles, STYLED("s", "粗"));

	ck_assert(format_of(doc, 0)->bold);
	gw_document_free(doc);
	g_free(styles);
}
END_TEST

START_TEST(theme_font_wins_over_the_name_beside_it)
{
	DocxMaker *maker = maker_new();
	GwDocument *doc;

	maker_body(maker, "<w:p><w:r><w:rPr><w:rFonts w:eastAsia='楷体' w:eastAsiaTheme='minorEastAsia' "
			  "w:ascii='Arial' w:asciiTheme='minorHAnsi'/></w:rPr><w:t>甲</w:t></w:r>"
			  "<w:r><w:rPr><w:rFonts w:eastAsia='楷体' w:eastAsiaTheme='majorEastAsia'/>"
			  "</w:rPr><w:t>乙</w:t></w:r></w:p>");
	maker_add(maker, "settings", "<w:themeFontLang w:eastAsia='zh-CN'/>");
	maker_add(maker, "theme1",
		  "<a:themeElements><a:fontScheme><a:majorFont><a:latin typeface='Cambria'/>"
		  "<a:ea typeface=''/></a:majorFont><a:minorFont><a:latin typeface='Calibri'/>"
		  "<a:ea typeface=''/><a:font script='Jpan' typeface='明朝'/>"
		  "<a:font script='Hans' typeface='等线'/></a:minorFont></a:fontScheme>"
		  "</a:themeElements>");
	doc = maker_read(maker, NULL);
	ck_assert_str_eq(format_of(doc, 0)->font_east, "等线");
	ck_assert_str_eq(format_of(doc, 0)->font_ascii, "Calibri");
	ck_assert_str_eq(format_of(doc, 1)->font_east, "楷体"); /* the theme has none */
	gw_document_free(doc);
}
END_TEST

START_TEST(indents_and_spacing_are_effective)
{
	GwDocument *doc = read_with(
		"styles",
		BASED("s", "-", "<w:pPr><w:spacing w:line='560' w:lineRule='exact' w:before='100'/>"
				"<w:ind w:firstLine='640' w:firstLineChars='200' w:left='100'/></w:pPr>"),
		"<w:p><w:pPr><w:pStyle w:val='s'/><w:snapToGrid w:val='0'/><w:ind w:hanging='210' "
		"w:firstLineChars='0'/><w:pBdr><w:bottom w:val='single' w:color='FF0000'/></w:pBdr>"
		"</w:pPr></w:p><w:p/>");
	const GwParaFormat *f = doc->paragraphs[0].format;

	ck_assert_int_eq(f->line, 560);
	ck_assert_int_eq(f->line_rule, GW_LINE_EXACT);
	ck_assert_int_eq(f->before, 100);
	ck_assert_int_eq(f->left, 100);
	ck_assert_int_eq(f->first_line, -210);
	ck_assert_int_eq(f->first_line_chars, GW_UNSET);
	ck_assert(!f->snap_to_grid);
	ck_assert(f->border_bottom && !f->border_top);
	ck_assert_int_eq(f->border_color, 0xff0000);
	f = doc->paragraphs[1].format; /* Word's defaults */
	ck_assert_int_eq(f->line, 240);
	ck_assert_int_eq(f->line_rule, GW_LINE_AUTO);
	ck_assert_int_eq(f->align, GW_ALIGN_LEFT);
	ck_assert(f->snap_to_grid);
	gw_document_free(doc);
}
END_TEST

START_TEST(table_style_is_below_the_paragraph_style)
{
	GwDocument *doc = read_with(
		"styles",
		"<w:style w:type='table' w:styleId='t'><w:pPr><w:jc w:val='center'/></w:pPr><w:rPr>"
		"<w:sz w:val='18'/></w:rPr><w:tblStylePr w:type='firstRow'><w:rPr><w:b/></w:rPr>"
		"</w:tblStylePr></w:style>" BASED("s", "-", "<w:pPr><w:jc w:val='right'/></w:pPr>"),
		"<w:tbl><w:tblPr><w:tblStyle w:val='t'/></w:tblPr><w:tr><w:tc>" P("甲")
			STYLED("s", "乙") "</w:tc></w:tr></w:tbl>");

	ck_assert_int_eq(doc->paragraphs[0].format->align, GW_ALIGN_CENTER);
	ck_assert_int_eq(doc->paragraphs[1].format->align, GW_ALIGN_RIGHT);
	ck_assert_int_eq(format_of(doc, 0)->size, 18);
	ck_assert(!format_of(doc, 0)->bold);
	gw_document_free(doc);
}
END_TEST

/* --- numbering --------------------------------------------------------------------------- */

#define LEVEL(n, format, text, rest)                                                          \
	"<w:lvl w:ilvl='" n "'><w:start w:val='1'/><w:numFmt w:val='" format "'/><w:lvlText "    \
	"w:val='" text "'/>" rest "</w:lvl>"
#define THREE_LEVELS                                                                           \
	"<w:abstractNum w:abstractNumId='7'>" LEVEL("0", "chineseCountingThousand", "%1、", "")     \
		LEVEL("1", "chineseCounting", "（%2）", "")                                         \
			LEVEL("2", "decimal", "%3.", "<w:suff w:val='space'/>") "</w:abstractNum>"       \
	"<w:num w:numId='1'><w:abstractNumId w:val='7'/></w:num>"

START_TEST(automatic_numbers_are_text)
{
	GwDocument *doc = read_with("numbering", THREE_LEVELS,
				    NUMBERED("1", "0", "总体要求") NUMBERED("1", "1", "目标")
					    NUMBERED("1", "2", "近期") NUMBERED("1", "2", "远期")
						    NUMBERED("1", "1", "原则") NUMBERED("1", "2", "又")
							    NUMBERED("1", "0", "任务") NUMBERED("1", "1", "甲")
								    NUMBERED("0", "0", "无") NUMBERED("9", "0", "缺"));

	ck_assert_uint_eq(doc->paragraphs[0].generated, 2);
	ck_assert_uint_eq(doc->paragraphs[0].number_level, 1);
	ck_assert_uint_eq(doc->paragraphs[1].generated, 3);
	ck_assert_uint_eq(doc->paragraphs[2].number_level, 3);
	ck_assert_uint_eq(doc->paragraphs[8].generated, 0);
	CHECK_LINES(doc, "一、总体要求", "（一）目标", "1. 近期", "2. 远期", "（二）原则", "1. 又",
		    "二、任务", "（一）甲", "无", "缺");
}
END_TEST

START_TEST(lists_restart_and_continue_as_word_does)
{
	CHECK_LINES(read_with("numbering",
			      THREE_LEVELS
			      "<w:num w:numId='2'><w:abstractNumId w:val='7'/></w:num>"
			      "<w:num w:numId='3'><w:abstractNumId w:val='7'/><w:lvlOverride w:ilvl='0'>"
			      "<w:startOverride w:val='5'/></w:lvlOverride></w:num>",
			      NUMBERED("1", "0", "甲") NUMBERED("2", "0", "乙") NUMBERED("3", "0", "丙")
				      NUMBERED("3", "0", "丁") NUMBERED("1", "0", "戊")),
		    "一、甲", "二、乙", "五、丙", "六、丁", "七、戊");
	CHECK_LINES(read_with("numbering",
			      "<w:abstractNum w:abstractNumId='1'>" LEVEL("0", "upperRoman", "%1", "")
				      LEVEL("1", "decimalZero", "%1.%2 ", "<w:isLgl/><w:lvlRestart w:val='0'/>")
			      "</w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='1'/></w:num>",
			      NUMBERED("1", "0", "") NUMBERED("1", "1", "甲") NUMBERED("1", "0", "")
				      NUMBERED("1", "1", "乙")),
		    "I", "1.01 甲", "II", "2.02 乙");
}
END_TEST

START_TEST(styles_number_their_paragraphs)
{
	DocxMaker *maker = maker_new();
	GwDocument *doc;

	maker_body(maker, STYLED("h1", "总则") STYLED("h2", "细则") STYLED("h2", "又") STYLED("h1", "附则"));
	maker_add(maker, "styles",
		  "<w:style w:type='paragraph' w:styleId='h1'><w:pPr><w:numPr><w:numId w:val='1'/>"
		  "</w:numPr></w:pPr></w:style>"
		  "<w:style w:type='paragraph' w:styleId='h2'><w:pPr><w:numPr><w:numId w:val='1'/>"
		  "</w:numPr><w:ind w:firstLine='0'/></w:pPr></w:style>"
		  "<w:style w:type='numbering' w:styleId='n'><w:pPr><w:numPr><w:numId w:val='2'/>"
		  "</w:numPr></w:pPr></w:style>");
	maker_add(maker, "numbering",
		  "<w:abstractNum w:abstractNumId='1'><w:numStyleLink w:val='n'/></w:abstractNum>"
		  "<w:abstractNum w:abstractNumId='2'><w:styleLink w:val='n'/>" LEVEL(
			  "0", "chineseCounting", "第%1章　", "<w:pStyle w:val='h1'/>")
			  LEVEL("1", "decimalEnclosedCircle", "%2",
				"<w:pStyle w:val='h2'/><w:pPr><w:ind w:left='420' w:firstLine='99'/></w:pPr>")
		  "</w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='1'/></w:num>"
		  "<w:num w:numId='2'><w:abstractNumId w:val='2'/></w:num>");
	doc = maker_read(maker, NULL);
	ck_assert_int_eq(doc->paragraphs[1].format->left, 420);     /* the level's */
	ck_assert_int_eq(doc->paragraphs[1].format->first_line, 0); /* the style's */
	CHECK_LINES(doc, "第一章　总则", "①细则", "②又", "第二章　附则");
}
END_TEST

/* Expected by the definitions of ST_NumberFormat and the way Chinese counts. */
static const struct {
	const char *format;
	gint32 number;
	const char *text;
} number_cases[] = {
	{ "chineseCounting", 10, "十" },
	{ "chineseCounting", 11, "十一" },
	{ "chineseCounting", 20, "二十" },
	{ "chineseCounting", 100, "一○○" },
	{ "chineseCountingThousand", 19, "十九" },
	{ "chineseCountingThousand", 21, "二十一" },
	{ "chineseCountingThousand", 101, "一百零一" },
	{ "chineseCountingThousand", 110, "一百一十" },
	{ "chineseCountingThousand", 1010, "一千零一十" },
	{ "chineseCountingThousand", 1001, "一千零一" },
	{ "chineseLegalSimplified", 12, "壹拾贰" },
	{ "ideographDigital", 10, "一〇" },
	{ "ideographTraditional", 3, "丙" },
	{ "ideographTraditional", 11, "11" },
	{ "ideographZodiac", 12, "亥" },
	{ "decimalEnclosedCircle", 20, "⑳" },
	{ "decimalEnclosedCircleChinese", 21, "21" },
	{ "decimalFullWidth", 12, "１２" },
	{ "decimalZero", 5, "05" },
	{ "lowerLetter", 27, "aa" },
	{ "upperLetter", 26, "Z" },
	{ "lowerRoman", 1994, "mcmxciv" },
	{ "upperRoman", 4000, "4000" },
	{ "upperRoman", 0, "0" },
	{ "none", 3, "" },
	{ "ordinal", 3, "3" },
};

START_TEST(numbers_have_their_format)
{
	const char *format = number_cases[_i].format;
	GwXmlValue name = { format, strlen(format) };
	GString *text = g_string_new(NULL);

	gw_docx_number_append(text, gw_docx_number_format(name), number_cases[_i].number);
	ck_assert_str_eq(text->str, number_cases[_i].text);
	g_string_free(text, TRUE);
}
END_TEST

START_TEST(bullets_are_readable)
{
	CHECK_LINES(read_with("numbering",
			      "<w:abstractNum w:abstractNumId='1'>" LEVEL("0", "bullet", "&#xF0B7;", "")
				      LEVEL("1", "bullet", "—", "")
					      LEVEL("2", "bullet", "l",
						    "<w:rPr><w:rFonts w:ascii='Wingdings'/></w:rPr>")
						      LEVEL("3", "bullet", "o", "")
			      "</w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='1'/></w:num>",
			      NUMBERED("1", "0", "甲") NUMBERED("1", "1", "乙") NUMBERED("1", "2", "丙")
				      NUMBERED("1", "3", "丁")),
		    "•甲", "—乙", "•丙", "○丁");
}
END_TEST

static Suite *
docx_format_suite(void)
{
	Suite *suite = suite_create("docx_format");
	TCase *tc = tcase_create("docx_format");

	tcase_add_test(tc, title_is_centred_by_its_style);
	tcase_add_test(tc, styles_inherit_over_generations_and_cycles_end);
	tcase_add_test(tc, toggles_cancel_between_kinds_of_style);
	tcase_add_loop_test(tc, latent_styles_do_not_disturb, 0, 3);
	tcase_add_test(tc, theme_font_wins_over_the_name_beside_it);
	tcase_add_test(tc, indents_and_spacing_are_effective);
	tcase_add_test(tc, table_style_is_below_the_paragraph_style);
	tcase_add_test(tc, automatic_numbers_are_text);
	tcase_add_test(tc, lists_restart_and_continue_as_word_does);
	tcase_add_test(tc, styles_number_their_paragraphs);
	tcase_add_loop_test(tc, numbers_have_their_format, 0, G_N_ELEMENTS(number_cases));
	tcase_add_test(tc, bullets_are_readable);
	suite_add_tcase(suite, tc);
	return suite;
}

GW_TEST_MAIN(docx_format_suite)
