/* text reader, builder limits, line map, vocabulary, notation. */
#include <string.h>

#include "base/error.h"
#include "base/limits.h"
#include "base/utf.h"
#include "model/builder.h"
#include "model/linemap.h"
#include "model/notation.h"
#include "model/text.h"
#include "suite.h"

static GwDocument *
text_document(const char *utf8)
{
	gsize len;
	gunichar2 *wide = gw_utf16_from_utf8(utf8, -1, &len, NULL);
	const GwSource source = { .encoding = "UTF-8" };
	GwDocument *doc = gw_text_read("t.txt", wide, len, &source, NULL);

	g_free(wide);
	return doc;
}

static GwDocument *
notation_document(const char *utf8)
{
	GError *error = NULL;
	GwDocument *doc = gw_notation_read("n", utf8, strlen(utf8), &error);

	ck_assert_msg(doc != NULL, "%s", error ? error->message : "no error");
	return doc;
}

/* real/labels/README.md: \r\n, \n or a lone \r and nothing else; a final break opens no line. */
START_TEST(lines_break_where_the_labels_say)
{
	static const struct {
		const char *text;
		guint lines;
		GwEol eol;
		gboolean final_eol;
	} rows[] = {
		{ "一\n二\n", 2, GW_EOL_LF, TRUE },
		{ "一\r\n二", 2, GW_EOL_CRLF, FALSE },
		{ "一\r二\r", 2, GW_EOL_CR, TRUE },
		{ "一\n\n二", 3, GW_EOL_LF, FALSE },
		{ "一\r\n二\n", 2, GW_EOL_MIXED, TRUE },
		{ "一\xE2\x80\xA8二\x0B三\n", 1, GW_EOL_LF, TRUE },
		{ "\n", 1, GW_EOL_LF, TRUE },
	};
	GwDocument *doc = text_document(rows[_i].text);

	ck_assert_uint_eq(doc->n_paragraphs, rows[_i].lines);
	ck_assert_int_eq(doc->source.eol, rows[_i].eol);
	ck_assert_int_eq(doc->source.final_eol, rows[_i].final_eol);
	ck_assert_uint_eq(doc->paragraphs[doc->n_paragraphs - 1].line, rows[_i].lines);
	gw_document_free(doc);
}
END_TEST

START_TEST(markdown_is_known_by_its_markers)
{
	GwDocument *doc = text_document("# 关于会议的通知\n\n- 时间\n- 地点\n");

	ck_assert_int_eq(doc->kind, GW_KIND_MARKDOWN);
	gw_document_free(doc);
	doc = text_document("关于会议的通知\n一、时间\n#1楼会议室\n");
	ck_assert_int_eq(doc->kind, GW_KIND_TEXT);
	gw_document_free(doc);
}
END_TEST

START_TEST(line_map_counts_code_points)
{
	GwDocument *doc = text_document("通知\n\n甲𠮷乙丙\n");
	GwPlace place = gw_linemap_place(doc, 7); /* 乙, after a surrogate pair */
	guint32 offset;

	ck_assert_uint_eq(place.line, 3);
	ck_assert_uint_eq(place.column, 3);
	ck_assert(gw_linemap_offset(doc, 3, 3, &offset));
	ck_assert_uint_eq(offset, 7);
	ck_assert(gw_linemap_offset(doc, 1, 99, &offset));
	ck_assert_uint_eq(offset, 2);
	ck_assert(!gw_linemap_offset(doc, 9, 1, &offset));
	place = gw_linemap_place(doc, doc->len);
	ck_assert_uint_eq(place.line, 3);
	ck_assert_uint_eq(place.column, 5);
	gw_document_free(doc);
}
END_TEST

START_TEST(vocabulary_has_ids_and_labels)
{
	int i;

	for (i = 1; i < GW_N_ROLES; i++) {
		GwRole role = GW_ROLE_NONE;

		ck_assert(gw_role_parse(gw_role_id((GwRole)i), strlen(gw_role_id((GwRole)i)), &role));
		ck_assert_int_eq((int)role, i);
		ck_assert(gw_role_parse(gw_role_label((GwRole)i), strlen(gw_role_label((GwRole)i)),
					&role));
		ck_assert_int_eq((int)role, i);
	}
	for (i = 0; i < GW_N_GENRES; i++) {
		GwGenre genre = GW_GENRE_OTHER;
		const char *label = gw_genre_label((GwGenre)i);

		ck_assert(gw_genre_parse(label, strlen(label), &genre));
		ck_assert_int_eq((int)genre, i);
	}
	ck_assert(!gw_role_parse("", 0, &(GwRole){ 0 }));
	ck_assert(!gw_role_parse("无此角色", strlen("无此角色"), &(GwRole){ 0 }));
	ck_assert_uint_eq(gw_role_level(GW_ROLE_HEADING3), 3);
	ck_assert_uint_eq(gw_role_level(GW_ROLE_BODY), 0);
}
END_TEST

START_TEST(a_passed_limit_fails_the_document)
{
	GwBuilder *builder = gw_builder_new(GW_KIND_TEXT, "big.txt");
	gunichar2 *block = g_new0(gunichar2, 65536);
	const GwParagraph plain = { 0 };
	GError *error = NULL;
	guint i;

	for (i = 0; i <= GW_MAX_PARAGRAPH_UNITS / 65536; i++)
		gw_builder_text(builder, block, 65536);
	gw_builder_end_paragraph(builder, &plain);
	ck_assert_ptr_null(gw_builder_finish(builder, &error));
	ck_assert(g_error_matches(error, GW_ERROR, GW_ERROR_LIMIT));
	ck_assert_ptr_nonnull(strstr(error->message, "big.txt"));
	g_clear_error(&error);
	g_free(block);
}
END_TEST

START_TEST(too_many_paragraphs_fail_the_document)
{
	GwBuilder *builder = gw_builder_new(GW_KIND_TEXT, "many.txt");
	const GwParagraph plain = { 0 };
	GError *error = NULL;
	guint i;

	for (i = 0; i <= GW_MAX_PARAGRAPHS; i++)
		gw_builder_end_paragraph(builder, &plain);
	ck_assert_ptr_null(gw_builder_finish(builder, &error));
	ck_assert(g_error_matches(error, GW_ERROR, GW_ERROR_LIMIT));
	g_clear_error(&error);
}
END_TEST

START_TEST(builder_joins_runs_and_keeps_newlines_out)
{
	GwBuilder *builder = gw_builder_new(GW_KIND_DOCX, "x");
	const GwRunFormat format = { .size = 32 };
	const GwParagraph plain = { 0 };
	GwDocument *doc;

	gw_builder_text_utf8(builder, "一\n", strlen("一\n"));
	gw_builder_run(builder, 0, &format);
	gw_builder_text_utf8(builder, "二", strlen("二"));
	gw_builder_run(builder, 2, &format);
	gw_builder_end_paragraph(builder, &plain);
	doc = gw_builder_finish(builder, NULL);
	ck_assert_uint_eq(doc->n_paragraphs, 1);
	ck_assert_uint_eq(doc->n_runs, 1);
	ck_assert_uint_eq(doc->runs[0].span.end, 3);
	ck_assert_uint_eq(doc->text[1], ' ');
	gw_document_free(doc);
}
END_TEST

START_TEST(traditional_text_is_noticed)
{
	GwDocument *doc = text_document("關於開展專項檢查工作的通知\n各單位：\n現將有關事項通知如下。\n");

	ck_assert(doc->traditional);
	gw_document_free(doc);
	doc = text_document("关于开展专项检查工作的通知\n各单位：\n请通知乾陵博物馆、國泰公司参加。\n");
	ck_assert(!doc->traditional);
	gw_document_free(doc);
}
END_TEST

START_TEST(paragraphs_are_found_by_offset)
{
	GwDocument *doc = text_document("一二\n\n三\n");

	ck_assert_uint_eq(gw_document_paragraph_index(doc, 0), 0);
	ck_assert_uint_eq(gw_document_paragraph_index(doc, 2), 0); /* its newline */
	ck_assert_uint_eq(gw_document_paragraph_index(doc, 3), 1);
	ck_assert_uint_eq(gw_document_paragraph_index(doc, 4), 2);
	ck_assert_ptr_null(gw_document_paragraph_at(doc, 6));
	ck_assert(gw_document_is_blank(doc, &doc->paragraphs[1]));
	gw_document_free(doc);
}
END_TEST

static const char full_notation[] =
	"[页面 width=11906 height=16838 top=2098 bottom=1984 left=1588 right=1474 pitch=579 "
	"title-page grid-chars]\n"
	"[标题 font=方正小标宋简体 ascii=\"Times New Roman\" size=22 color=FF0000 bold align=center "
	"style=\"Title 1\"] 关于做好防汛工作的通知\n"
	"\n"
	"[主送] 各市、州人民政府：\n"
	"[正文 indent=2字 right=320 line=560 page-break number=2] 一、现将有关事项\\v通知如下。\n"
	"[残留 kind=comment at=25-27 author=王某] 此处再核\n"
	"[附件.正文 story=textbox cell=1.2.3] \\\\甲\n"
	"\\[2024]年\n";

START_TEST(notation_reads_what_it_writes)
{
	GwDocument *doc = notation_document(full_notation), *again;
	GString *first = g_string_new(NULL), *second = g_string_new(NULL);

	gw_notation_write(doc, GW_DUMP_FORMAT, first);
	ck_assert_str_eq(first->str, full_notation);
	again = notation_document(first->str);
	gw_notation_write(again, GW_DUMP_FORMAT, second);
	ck_assert_str_eq(second->str, first->str);
	gw_document_free(doc);
	gw_document_free(again);
	g_string_free(first, TRUE);
	g_string_free(second, TRUE);
}
END_TEST

START_TEST(notation_fills_the_model)
{
	GwDocument *doc = notation_document(full_notation);
	const GwParagraph *title = &doc->paragraphs[0], *body = &doc->paragraphs[3];

	ck_assert_uint_eq(doc->n_paragraphs, 6);
	ck_assert_int_eq(title->given, GW_ROLE_TITLE);
	ck_assert_int_eq(title->format->align, GW_ALIGN_CENTER);
	ck_assert_int_eq(title->format->first_line, GW_UNSET);
	ck_assert_str_eq(doc->runs[0].format->font_east, "方正小标宋简体");
	ck_assert_int_eq(doc->runs[0].format->size, 44);
	ck_assert_int_eq(doc->runs[0].format->color, 0xFF0000);
	ck_assert_int_eq(body->format->first_line_chars, 200);
	ck_assert_int_eq(body->format->right, 320);
	ck_assert_int_eq(body->format->line, 560);
	ck_assert_int_eq(body->format->line_rule, GW_LINE_EXACT);
	ck_assert(body->breaks_page);
	ck_assert_uint_eq(body->generated, 2);
	ck_assert_uint_eq(body->line, 5);
	ck_assert(doc->paragraphs[4].given_attachment);
	ck_assert_int_eq(doc->paragraphs[4].story, GW_STORY_TEXTBOX);
	ck_assert_uint_eq(doc->paragraphs[4].column, 3);
	ck_assert_uint_eq(doc->n_sections, 1);
	ck_assert_int_eq(doc->sections[0].top, 2098);
	ck_assert_uint_eq(doc->sections[0].span.end, doc->len);
	ck_assert_uint_eq(doc->n_residue, 1);
	ck_assert_str_eq(doc->residue[0].author, "王某");
	gw_document_free(doc);
}
END_TEST

START_TEST(notation_fixes_genre_and_direction)
{
	GwDocument *doc = notation_document("[文种=请示 方向=上行]\n[标题] 某事\n");

	ck_assert(doc->genre_given && doc->direction_given);
	ck_assert_int_eq(doc->genre, GW_GENRE_REQUEST);
	ck_assert_int_eq(doc->direction, GW_DIRECTION_UP);
	ck_assert_uint_eq(doc->n_paragraphs, 1);
	gw_document_free(doc);
}
END_TEST

START_TEST(notation_errors_name_the_line)
{
	static const struct {
		const char *text, *says;
	} rows[] = {
		{ "一\n[没有这个角色] 二\n", "n:2" },
		{ "[标题 size=大] 一\n", "n:1" },
		{ "一\n\n[标题 没有 一\n", "n:3" },
		{ "[残留 author=王某] x\n", "kind" },
		{ "[正文 cell=1.2] x\n", "cell" },
		{ "[正文 align=middle] x\n", "align=middle" },
		{ "[页面 depth=3]\n", "depth=3" },
		{ "[文种=没有]\n", "文种=没有" },
	};
	GError *error = NULL;

	ck_assert_ptr_null(gw_notation_read("n", rows[_i].text, strlen(rows[_i].text), &error));
	ck_assert(g_error_matches(error, GW_ERROR, GW_ERROR_RULE));
	ck_assert_msg(strstr(error->message, rows[_i].says) != NULL, "%s", error->message);
	g_clear_error(&error);
}
END_TEST

static Suite *
model_suite(void)
{
	Suite *suite = suite_create("model");
	TCase *tc = tcase_create("model"), *notation = tcase_create("notation");

	tcase_add_loop_test(tc, lines_break_where_the_labels_say, 0, 7);
	tcase_add_test(tc, markdown_is_known_by_its_markers);
	tcase_add_test(tc, line_map_counts_code_points);
	tcase_add_test(tc, vocabulary_has_ids_and_labels);
	tcase_add_test(tc, a_passed_limit_fails_the_document);
	tcase_add_test(tc, too_many_paragraphs_fail_the_document);
	tcase_add_test(tc, builder_joins_runs_and_keeps_newlines_out);
	tcase_add_test(tc, traditional_text_is_noticed);
	tcase_add_test(tc, paragraphs_are_found_by_offset);
	suite_add_tcase(suite, tc);
	tcase_add_test(notation, notation_reads_what_it_writes);
	tcase_add_test(notation, notation_fills_the_model);
	tcase_add_test(notation, notation_fixes_genre_and_direction);
	tcase_add_loop_test(notation, notation_errors_name_the_line, 0, 8);
	suite_add_tcase(suite, notation);
	return suite;
}

GW_TEST_MAIN(model_suite)
