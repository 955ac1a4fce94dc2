/* Suppressions: comment lines and the configuration's entries. */
#include <string.h>

#include "base/utf.h"
#include "engine/rulebook_p.h"
#include "engine/suppress.h"
#include "model/builder.h"
#include "suite.h"

static const GwRule rules[] = {
	{ .code = "E205", .name = "docnum-year-bracket", .enabled = TRUE },
	{ .code = "W101", .name = "banned-term", .enabled = TRUE },
	{ .code = "W401", .name = "outdated-name", .enabled = FALSE },
};
#define BRACKET (&rules[0])
#define BANNED (&rules[1])

static gboolean
is_comment(const char *line)
{
	gsize len;
	gunichar2 *units = gw_utf16_from_utf8(line, -1, &len, NULL);
	gboolean result = gw_suppress_is_comment(units, len);

	g_free(units);
	return result;
}

START_TEST(comments)
{
	static const char *const lines[] = {
		"gongwenlint: 忽略 E205 老文号",
		"gongwenlint：忽略 E205、W1",
		"  <!-- gongwenlint: 忽略 E205 理由 -->",
		"<!--gongwenlint:ignore E205-->",
		"# gongwenlint: ignore docnum-year-bracket as agreed",
		"// gongwenlint: 忽略文件 W",
		"## gongwenlint: ignore-file",
		"　　gongwenlint: 忽略 E205",
	};
	guint i;

	for (i = 0; i < G_N_ELEMENTS(lines); i++)
		ck_assert_msg(is_comment(lines[i]), "%s", lines[i]);
}
END_TEST

START_TEST(no_comments)
{
	static const char *const lines[] = {
		"", "gongwenlint", "gongwenlint 忽略 E205", "请运行 gongwenlint: 忽略 E205",
		"gongwenlint: 检查 E205", "# 一、总体要求", "<!-- 忽略 E205 -->", "//",
	};
	guint i;

	for (i = 0; i < G_N_ELEMENTS(lines); i++)
		ck_assert_msg(!is_comment(lines[i]), "%s", lines[i]);
}
END_TEST

/* Lines of a text file; line n is paragraph n, from 0. */
static GwDocument *
document(const char *path, const char *const *lines, guint n)
{
	GwBuilder *builder = gw_builder_new(GW_KIND_TEXT, path);
	GwParagraph paragraph = { .line = 0 };
	guint i;

	for (i = 0; i < n; i++) {
		gw_builder_text_utf8(builder, lines[i], strlen(lines[i]));
		gw_builder_end_paragraph(builder, &paragraph);
	}
	return gw_builder_finish(builder, NULL);
}

static gboolean
hides(GwSuppressor *suppressor, const GwDocument *doc, const GwRule *rule, guint line)
{
	return gw_suppressor_hides(suppressor, rule, doc->paragraphs[line].span.start);
}

START_TEST(next_line)
{
	static const char *const lines[] = {
		"gongwenlint: 忽略 E205 老文号", "// gongwenlint: 忽略 W1", "", "国办发(2024)5号",
		"国办发(2024)6号",
	};
	GwDocument *doc = document("a.txt", lines, G_N_ELEMENTS(lines));
	GwSuppressor *suppressor = gw_suppressor_new(doc, NULL);

	ck_assert(gw_suppressor_is_comment(suppressor, 0));
	ck_assert(gw_suppressor_is_comment(suppressor, 1));
	ck_assert(!gw_suppressor_is_comment(suppressor, 2));
	ck_assert(!gw_suppressor_is_comment(suppressor, 3));
	ck_assert(hides(suppressor, doc, BRACKET, 3));
	ck_assert(hides(suppressor, doc, BANNED, 3));
	ck_assert(!hides(suppressor, doc, BRACKET, 4));
	gw_suppressor_free(suppressor);
	gw_document_free(doc);
}
END_TEST

START_TEST(names_and_several_codes)
{
	static const char *const lines[] = {
		"gongwenlint: ignore docnum-year-bracket", "甲", "gongwenlint: 忽略 W101，E2、S 商定", "乙",
		"gongwenlint: 忽略 N101 E205之外", "丙",
	};
	GwDocument *doc = document("a.txt", lines, G_N_ELEMENTS(lines));
	GwSuppressor *suppressor = gw_suppressor_new(doc, NULL);

	ck_assert(hides(suppressor, doc, BRACKET, 1));
	ck_assert(!hides(suppressor, doc, BANNED, 1));
	ck_assert(hides(suppressor, doc, BRACKET, 3));
	ck_assert(hides(suppressor, doc, BANNED, 3));
	ck_assert(!hides(suppressor, doc, BRACKET, 5));
	gw_suppressor_free(suppressor);
	gw_document_free(doc);
}
END_TEST

START_TEST(whole_file)
{
	static const char *const lines[] = { "甲", "乙", "<!-- gongwenlint: 忽略文件 E -->" };
	GwDocument *doc = document("a.txt", lines, G_N_ELEMENTS(lines));
	GwSuppressor *suppressor = gw_suppressor_new(doc, NULL);

	ck_assert(hides(suppressor, doc, BRACKET, 0));
	ck_assert(hides(suppressor, doc, BRACKET, 1));
	ck_assert(!hides(suppressor, doc, BANNED, 0));
	gw_suppressor_free(suppressor);
	gw_document_free(doc);
}
END_TEST

static GwSuppressions *
configuration(const char *glob, const char *codes)
{
	GwSuppressions *config = gw_suppressions_new();
	GwSuppression entry = { g_strdup(glob), g_strdup(codes), g_strdup("老文号"), g_strdup("c:1") };

	gw_suppressions_add(config, &entry);
	return config;
}

static gboolean
hidden_by(const char *glob, const char *codes, const char *path)
{
	static const char *const lines[] = { "甲" };
	GwDocument *doc = document(path, lines, 1);
	GwSuppressions *config = configuration(glob, codes);
	GwSuppressor *suppressor = gw_suppressor_new(doc, config);
	gboolean hidden = hides(suppressor, doc, BRACKET, 0);

	gw_suppressor_free(suppressor);
	gw_suppressions_free(config);
	gw_document_free(doc);
	return hidden;
}

START_TEST(configuration_entries)
{
	ck_assert(hidden_by("历史/*", "E205", "历史/a.txt"));
	ck_assert(hidden_by("历史/*", "E205", "/home/li/历史/a.txt"));
	ck_assert(hidden_by("*.md", "W1, E2", "/home/li/a.md"));
	ck_assert(!hidden_by("历史/*", "E205", "现行/a.txt"));
	ck_assert(!hidden_by("历史/*", "E205", "非历史/a.txt"));
	ck_assert(!hidden_by("历史/*", "W101", "历史/a.txt"));
}
END_TEST

/* A comment is to blame only if a rule that it names could have spoken. */
START_TEST(unused_comments)
{
	static const char *const lines[] = {
		"gongwenlint: 忽略 E205", "甲", "gongwenlint: 忽略 W101", "乙",
		"gongwenlint: 忽略 W401", "丙", "gongwenlint: 忽略 Q999", "丁",
	};
	GwRuleBook book = { .rules = (GwRule *)rules, .n_rules = G_N_ELEMENTS(rules) };
	GwDocument *doc = document("a.txt", lines, G_N_ELEMENTS(lines));
	GwSuppressor *suppressor = gw_suppressor_new(doc, NULL);
	const char *codes;
	guint n = 0;
	GwSpan span;

	ck_assert(hides(suppressor, doc, BRACKET, 1));
	ck_assert(gw_suppressor_unused(suppressor, &book, &n, &span, &codes));
	ck_assert_uint_eq(span.start, doc->paragraphs[2].span.start);
	ck_assert_str_eq(codes, "W101");
	ck_assert(gw_suppressor_unused(suppressor, &book, &n, &span, &codes));
	ck_assert_str_eq(codes, "Q999");
	ck_assert(!gw_suppressor_unused(suppressor, &book, &n, &span, &codes));
	gw_suppressor_free(suppressor);
	gw_document_free(doc);
}
END_TEST

static Suite *
suppress_suite(void)
{
	Suite *suite = suite_create("suppress");
	TCase *tests = tcase_create("suppress");

	tcase_add_test(tests, comments);
	tcase_add_test(tests, no_comments);
	tcase_add_test(tests, next_line);
	tcase_add_test(tests, names_and_several_codes);
	tcase_add_test(tests, whole_file);
	tcase_add_test(tests, configuration_entries);
	tcase_add_test(tests, unused_comments);
	suite_add_tcase(suite, tests);
	return suite;
}

GW_TEST_MAIN(suppress_suite)
