/* Rule files and word lists to trees and rows: places, refusals, hostile bytes. */
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/error.h"
#include "base/limits.h"
#include "engine/node.h"
#include "suite.h"

/* The error of reading `text`, which must fail; the caller's. */
static char *
yaml_refusal(const char *text, gsize len)
{
	GwArena *arena = gw_arena_new();
	GError *error = NULL;
	char *message;

	ck_assert_ptr_null(gw_yaml_read(arena, "f.yaml", text, len, &error));
	ck_assert_ptr_nonnull(error);
	ck_assert(error->domain == GW_ERROR);
	message = gw_error_text(error, GW_LANG_ZH);
	g_error_free(error);
	gw_arena_free(arena);
	return message;
}

static const GwNode *
yaml_tree(GwArena *arena, const char *text)
{
	GError *error = NULL;
	const GwNode *root = gw_yaml_read(arena, "f.yaml", text, strlen(text), &error);

	ck_assert_msg(root != NULL, "%s", error ? error->message : "");
	return root;
}

static char *
repeated(const char *unit, guint n, const char *before)
{
	GString *out = g_string_new(before);

	while (n--)
		g_string_append(out, unit);
	return g_string_free(out, FALSE);
}

/* --- trees --------------------------------------------------------------------- */

START_TEST(a_tree_has_keys_values_and_places)
{
	GwArena *arena = gw_arena_new();
	const GwNode *root = yaml_tree(arena, "# 注释\n- code: E205\n  on: [docnum, 标题]\n  empty:\n");
	const GwNode *rule, *on;

	ck_assert_int_eq(root->kind, GW_NODE_LIST);
	ck_assert_uint_eq(root->n_items, 1);
	rule = &root->items[0];
	ck_assert_int_eq(rule->kind, GW_NODE_MAP);
	ck_assert_uint_eq(rule->line, 2);
	ck_assert_uint_eq(rule->column, 3);
	ck_assert_str_eq(gw_node_string(rule, "code"), "E205");
	on = gw_node_get(rule, "on");
	ck_assert_uint_eq(on->line, 3);
	ck_assert_uint_eq(on->column, 7);
	ck_assert_uint_eq(gw_node_count(on), 2);
	ck_assert_str_eq(gw_node_nth(on, 1), "标题");
	ck_assert_uint_eq(gw_node_item(on, 1)->column, 16);
	ck_assert_ptr_null(gw_node_nth(on, 2));
	ck_assert_str_eq(gw_node_string(rule, "empty"), "");
	ck_assert_ptr_null(gw_node_get(rule, "absent"));
	gw_arena_free(arena);
}
END_TEST

/* Examples depend on it: blank lines and indentation inside a block stay. */
START_TEST(a_block_keeps_its_lines)
{
	GwArena *arena = gw_arena_new();
	const GwNode *root = yaml_tree(arena, "bad: |\n  甲\n\n    ^^\n  乙\r\n");

	ck_assert_str_eq(gw_node_string(root, "bad"), "甲\n\n  ^^\n乙\n");
	ck_assert_uint_eq(gw_node_get(root, "bad")->line, 2);
	gw_arena_free(arena);
}
END_TEST

START_TEST(an_empty_file_is_an_empty_list)
{
	static const char *const texts[] = { "", "# 只有注释\n", "\xEF\xBB\xBF" };
	GwArena *arena = gw_arena_new();
	const GwNode *root = yaml_tree(arena, texts[_i]);

	ck_assert_int_eq(root->kind, GW_NODE_LIST);
	ck_assert_uint_eq(root->n_items, 0);
	gw_arena_free(arena);
}
END_TEST

START_TEST(scalars_are_read_on_demand)
{
	GwArena *arena = gw_arena_new();
	const GwNode *root = yaml_tree(arena, "i: -12\nd: 2.5\nb: 是\nw: 7x\nn: nan\nh: 0x10\nbig: 99999999999999999999\n");
	gint64 whole;
	double number;

	ck_assert(gw_node_int(root, "i", &whole) && whole == -12);
	ck_assert(gw_node_double(root, "d", &number) && number == 2.5);
	ck_assert(gw_node_bool(root, "b", FALSE));
	ck_assert(gw_node_bool(root, "absent", TRUE));
	ck_assert(!gw_node_int(root, "w", &whole));
	ck_assert(!gw_node_int(root, "d", &whole));
	ck_assert(!gw_node_int(root, "big", &whole));
	ck_assert(!gw_node_double(root, "n", &number));
	ck_assert(!gw_node_double(root, "h", &number));
	ck_assert(!gw_node_int(root, "absent", &whole));
	gw_arena_free(arena);
}
END_TEST

/* --- refusals ---------------------------------------------------------------------- */

static const struct {
	const char *text, *says;
} refusals[] = {
	{ "a: 1\nb: 2\na: 3\n", "f.yaml:3:1: 键“a”重复" },
	{ "- x: 1\n  y: {k: 1, k: 2}\n", "f.yaml:2:13: 键“k”重复" },
	{ "- genre: !通知\n", "不支持 YAML 标签" },
	{ "- genre: !tag 通知\n", "f.yaml:1:10: 不支持 YAML 标签" },
	{ "- a: &x [1]\n- b: *x\n", "f.yaml:1:6: 不支持 YAML 锚点和引用" },
	{ "- 中文: *x\n", "f.yaml:1:7: 不支持 YAML 锚点和引用" },
	{ "- 中文: *x\n", "以“&”“*”开头的值要加引号" },
	{ "a: 1\n---\nb: 2\n", "f.yaml:2:1: 一个文件只能有一个 YAML 文档" },
	{ "? [a]\n: 1\n", "f.yaml:1:3: 键必须是一个词" },
	{ "a: 1\n\tb: 2\n", "f.yaml:1:4: YAML 写法有误" },
	{ "a: [1, 2\nb: 3\n", "f.yaml:3:1: YAML 写法有误" },
	{ "a: \"x\n", "f.yaml:1:5: YAML 写法有误" },
	{ "a: \"\\0\"\n", "f.yaml:1:5: 值里有 NUL" },
	{ "a: 1\n中: x\xff\n", "f.yaml:2:5: 不是 UTF-8 文本" },
};

START_TEST(what_is_wrong_is_refused_at_its_place)
{
	char *message = yaml_refusal(refusals[_i].text, strlen(refusals[_i].text));

	ck_assert_msg(strstr(message, refusals[_i].says) != NULL, "%s", message);
	g_free(message);
}
END_TEST

START_TEST(a_nul_byte_is_refused)
{
	char *message = yaml_refusal("a: x\0y\n", 7);

	ck_assert_msg(g_str_has_prefix(message, "f.yaml:1:5: 不是 UTF-8"), "%s", message);
	g_free(message);
}
END_TEST

START_TEST(both_languages_are_there)
{
	GwArena *arena = gw_arena_new();
	GError *error = NULL;
	char *en;

	ck_assert_ptr_null(gw_yaml_read(arena, "f.yaml", "a: 1\na: 2\n", 10, &error));
	en = gw_error_text(error, GW_LANG_EN);
	ck_assert_str_eq(en, "f.yaml:2:1: duplicate key “a”; remove one");
	g_free(en);
	g_error_free(error);
	gw_arena_free(arena);
}
END_TEST

/* --- hostile files ------------------------------------------------------------------- */

static const struct {
	const char *before, *unit;
	guint n;
	const char *says;
} bombs[] = {
	{ "", "[", 60000, "嵌套太深" },
	{ "", "[", 200000, "这一行太长" },
	{ "", "[\n", 200000, "嵌套太深" },
	{ "", "{a: ", 15000, "嵌套太深" },
	{ "", "- ", 30000, "嵌套太深" },
	{ "[", "1,", 2000000, "这一行太长" },
	{ "a: ", "x", 4000000, "这一行太长" },
	{ "a: ", "x", GW_MAX_RULE_FILE_BYTES, "文件超过" },
	{ "a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [", "*a,", 9, "不支持 YAML 锚点和引用" },
};

START_TEST(a_bomb_ends_in_a_refusal)
{
	char *text = repeated(bombs[_i].unit, bombs[_i].n, bombs[_i].before);
	char *message = yaml_refusal(text, strlen(text));

	ck_assert_msg(strstr(message, bombs[_i].says) != NULL, "%s", message);
	g_free(message);
	g_free(text);
}
END_TEST

/* GW_MAX_YAML_DEPTH levels are good, one more is not. */
START_TEST(the_depth_limit_is_exact)
{
	GwArena *arena = gw_arena_new();
	char *good = repeated("[", GW_MAX_YAML_DEPTH, ""), *close = repeated("]", GW_MAX_YAML_DEPTH, "");
	char *text = g_strconcat(good, close, NULL), *deeper = g_strconcat("[", text, "]", NULL);
	char *message;

	yaml_tree(arena, text);
	message = yaml_refusal(deeper, strlen(deeper));
	ck_assert_str_eq(message, "f.yaml:1:17: 嵌套太深");
	g_free(message);
	g_free(deeper);
	g_free(text);
	g_free(close);
	g_free(good);
	gw_arena_free(arena);
}
END_TEST

/* libfyaml prints its complaints unless it is told not to. */
START_TEST(nothing_is_printed)
{
	char path[] = "/tmp/gw-yaml-XXXXXX";
	int file = g_mkstemp(path), saved = dup(STDERR_FILENO);
	GStatBuf info;
	guint i;

	fflush(stderr);
	dup2(file, STDERR_FILENO);
	for (i = 0; i < G_N_ELEMENTS(refusals); i++)
		g_free(yaml_refusal(refusals[i].text, strlen(refusals[i].text)));
	fflush(stderr);
	dup2(saved, STDERR_FILENO);
	close(saved);
	close(file);
	ck_assert_int_eq(g_stat(path, &info), 0);
	g_unlink(path);
	ck_assert_int_eq(info.st_size, 0);
}
END_TEST

/* --- word lists -------------------------------------------------------------------------- */

#define HEADER "wrong\tright\tcondition/context\tnote/source\tcategory\tfixable\n"

START_TEST(a_row_has_six_cells)
{
	static const char text[] = HEADER "帐户\t账户\t!R:号\t见《现代汉语词典》\t错别字\tsafe\r\n"
				   "\n"
				   "搞好\t做好 / 办好\t\t口语\t口语\tsuggest";
	GwArena *arena = gw_arena_new();
	GError *error = NULL;
	GwTermTable table;

	ck_assert(gw_tsv_read(arena, "rules/t.tsv", text, strlen(text), &table, &error));
	ck_assert_str_eq(table.path, "rules/t.tsv");
	ck_assert_uint_eq(table.n_rows, 2);
	ck_assert_str_eq(table.rows[0].wrong, "帐户");
	ck_assert_str_eq(table.rows[0].right, "账户");
	ck_assert_str_eq(table.rows[0].condition, "!R:号");
	ck_assert_str_eq(table.rows[0].note, "见《现代汉语词典》");
	ck_assert_str_eq(table.rows[0].category, "错别字");
	ck_assert_str_eq(table.rows[0].fixable, "safe");
	ck_assert_uint_eq(table.rows[0].line, 2);
	ck_assert_str_eq(table.rows[1].condition, "");
	ck_assert_str_eq(table.rows[1].fixable, "suggest");
	ck_assert_uint_eq(table.rows[1].line, 4);
	gw_arena_free(arena);
}
END_TEST

static const struct {
	const char *text, *says;
} bad_lists[] = {
	{ "", "t.tsv:1: 第一行必须是表头" },
	{ "wrong\tright\n", "t.tsv:1: 第一行必须是表头" },
	{ "wrong\tright\tcondition\tnote/source\tcategory\tfixable\n", "t.tsv:1: 第一行必须是表头" },
	{ "wrong\tright\tcondition/context\tnote/source\tcategory\tfixable\tmore\n", "t.tsv:1: 第一行" },
	{ HEADER "甲\t乙\t\t\t丙\n", "t.tsv:2: 有 5 格，应为 6 格" },
	{ HEADER "甲\t乙\t\t\t丙\tsafe\t\n", "t.tsv:2: 有 7 格，应为 6 格" },
	{ HEADER "甲\t乙\t\t\t丙\tsafe\n\t乙\t\t\t丙\tsafe\n", "t.tsv:3: 第一格 wrong 为空" },
	{ HEADER "甲\t乙\t\t\t丙\tyes\n", "t.tsv:2: 末格 fixable 是“yes”，应为 safe、suggest 或 none" },
	{ HEADER "甲\t乙\t\t\t丙\tsafe\n甲\xff\t乙\t\t\t丙\tsafe\n", "t.tsv:3: 不是 UTF-8 文本" },
};

START_TEST(a_wrong_list_is_refused_with_its_line)
{
	GwArena *arena = gw_arena_new();
	GError *error = NULL;
	GwTermTable table;
	char *message;

	ck_assert(!gw_tsv_read(arena, "t.tsv", bad_lists[_i].text, strlen(bad_lists[_i].text), &table,
			       &error));
	message = gw_error_text(error, GW_LANG_ZH);
	ck_assert_msg(strstr(message, bad_lists[_i].says) != NULL, "%s", message);
	g_free(message);
	g_error_free(error);
	gw_arena_free(arena);
}
END_TEST

/* --- folders ------------------------------------------------------------------------------- */

static void
put(const char *dir, const char *name, const char *text)
{
	char *path = g_build_filename(dir, name, NULL);

	ck_assert(g_file_set_contents(path, text, -1, NULL));
	g_free(path);
}

START_TEST(a_folder_is_read_in_order_of_names)
{
	char *dir = g_dir_make_tmp("gw-rules-XXXXXX", NULL), *path;
	static const char *const names[] = { "b.yaml", "a.yaml", "w.tsv", "notes.txt", ".x.yaml" };
	GwArena *arena = gw_arena_new();
	GError *error = NULL;
	GwRuleSource source;
	guint i;

	put(dir, "b.yaml", "- b: 1\n");
	put(dir, "a.yaml", "- a: 1\n");
	put(dir, "w.tsv", HEADER);
	put(dir, "notes.txt", "[");
	put(dir, ".x.yaml", "[");
	ck_assert_msg(gw_rule_source_read(arena, dir, &source, &error), "%s",
		      error ? error->message : "");
	ck_assert_uint_eq(source.n_files, 2);
	ck_assert(g_str_has_suffix(source.files[0].path, "/a.yaml"));
	ck_assert(g_str_has_suffix(source.files[1].path, "/b.yaml"));
	ck_assert_uint_eq(source.n_tables, 1);
	for (i = 0; i < G_N_ELEMENTS(names); i++) {
		path = g_build_filename(dir, names[i], NULL);
		g_unlink(path);
		g_free(path);
	}
	g_rmdir(dir);
	g_free(dir);
	gw_arena_free(arena);
}
END_TEST

START_TEST(a_folder_that_is_not_there_is_an_error)
{
	GwArena *arena = gw_arena_new();
	GError *error = NULL;
	GwRuleSource source;

	ck_assert(!gw_rule_source_read(arena, "/nonexistent/rules", &source, &error));
	ck_assert(g_error_matches(error, GW_ERROR, GW_ERROR_IO));
	ck_assert_ptr_nonnull(strstr(error->message, "/nonexistent/rules"));
	g_error_free(error);
	gw_arena_free(arena);
}
END_TEST

/* --- what the generator printed (gen/rulec.c) ------------------------------------------------ */

/* `file` is what the file says, `shipped` what was printed: all but `covers`. */
static void
same_node(const GwNode *file, const GwNode *shipped)
{
	guint32 i, n = 0;

	ck_assert_int_eq(file->kind, shipped->kind);
	ck_assert_uint_eq(file->line, shipped->line);
	ck_assert_uint_eq(file->column, shipped->column);
	ck_assert(!g_strcmp0(file->key, shipped->key) && !g_strcmp0(file->value, shipped->value));
	for (i = 0; i < file->n_items; i++) {
		if (!g_strcmp0(file->items[i].key, "covers"))
			continue;
		ck_assert_uint_lt(n, shipped->n_items);
		same_node(&file->items[i], &shipped->items[n++]);
	}
	ck_assert_uint_eq(n, shipped->n_items);
}

static void
same_table(const GwTermTable *a, const GwTermTable *b)
{
	guint32 i;

	ck_assert_uint_eq(a->n_rows, b->n_rows);
	for (i = 0; i < a->n_rows; i++) {
		ck_assert_str_eq(a->rows[i].wrong, b->rows[i].wrong);
		ck_assert_str_eq(a->rows[i].right, b->rows[i].right);
		ck_assert_str_eq(a->rows[i].condition, b->rows[i].condition);
		ck_assert_str_eq(a->rows[i].note, b->rows[i].note);
		ck_assert_str_eq(a->rows[i].category, b->rows[i].category);
		ck_assert_str_eq(a->rows[i].fixable, b->rows[i].fixable);
		ck_assert_uint_eq(a->rows[i].line, b->rows[i].line);
	}
}

START_TEST(the_shipped_trees_are_the_files_without_covers)
{
	const char *top = g_getenv("top_srcdir");
	char *dir = g_build_filename(top ? top : ".", "rules", NULL);
	GwArena *arena = gw_arena_new();
	GError *error = NULL;
	GwRuleSource source;
	guint32 i;

	ck_assert_msg(gw_rule_source_read(arena, dir, &source, &error), "%s",
		      error ? error->message : "");
	ck_assert_uint_gt(source.n_files, 0);
	ck_assert_uint_eq(source.n_files, gw_builtin_rules.n_files);
	ck_assert_uint_eq(source.n_tables, gw_builtin_rules.n_tables);
	for (i = 0; i < source.n_files; i++) {
		ck_assert(g_str_has_suffix(source.files[i].path, gw_builtin_rules.files[i].path));
		same_node(source.files[i].root, gw_builtin_rules.files[i].root);
	}
	for (i = 0; i < source.n_tables; i++) {
		ck_assert(g_str_has_suffix(source.tables[i].path, gw_builtin_rules.tables[i].path));
		same_table(&source.tables[i], &gw_builtin_rules.tables[i]);
	}
	gw_arena_free(arena);
	g_free(dir);
}
END_TEST

static Suite *
yaml_suite(void)
{
	Suite *suite = suite_create("yaml");
	TCase *tree = tcase_create("tree"), *bad = tcase_create("bad"), *list = tcase_create("list");

	tcase_add_test(tree, a_tree_has_keys_values_and_places);
	tcase_add_test(tree, a_block_keeps_its_lines);
	tcase_add_loop_test(tree, an_empty_file_is_an_empty_list, 0, 3);
	tcase_add_test(tree, scalars_are_read_on_demand);
	suite_add_tcase(suite, tree);
	tcase_add_loop_test(bad, what_is_wrong_is_refused_at_its_place, 0, G_N_ELEMENTS(refusals));
	tcase_add_test(bad, a_nul_byte_is_refused);
	tcase_add_test(bad, both_languages_are_there);
	tcase_add_loop_test(bad, a_bomb_ends_in_a_refusal, 0, G_N_ELEMENTS(bombs));
	tcase_add_test(bad, the_depth_limit_is_exact);
	tcase_add_test(bad, nothing_is_printed);
	suite_add_tcase(suite, bad);
	tcase_add_test(list, a_row_has_six_cells);
	tcase_add_loop_test(list, a_wrong_list_is_refused_with_its_line, 0, G_N_ELEMENTS(bad_lists));
	tcase_add_test(list, a_folder_is_read_in_order_of_names);
	tcase_add_test(list, a_folder_that_is_not_there_is_an_error);
	tcase_add_test(list, the_shipped_trees_are_the_files_without_covers);
	suite_add_tcase(suite, list);
	return suite;
}

GW_TEST_MAIN(yaml_suite)
