/* Rule entries to rules, and rules to a book: every refusal with its place. */
#include <glib/gstdio.h>
#include <string.h>

#include "base/error.h"
#include "engine/rulebook.h"
#include "engine/term_list.h"
#include "suite.h"

/* --- making books --------------------------------------------------------------- */

/* Line N of the file is lines[N - 1]. */
static const char *const lines[] = {
	"- code: E900",
	"  name: test-rule",
	"  title: 题",
	"  title_en: t",
	"  severity: warning",
	"  strength: 应当",
	"  clause: GB/T 9704—2012",
	"  on: docnum",
	"  match: '(a)(b)'",
	"  message: 有“{0}”",
	"  advice: 改",
	"  why: 因为。",
	"  bad: 甲",
	"  good: [乙, 丙]",
};

static gboolean
has_key(const char *line, const char *key)
{
	gsize len = strcspn(key, ":");

	return !strncmp(line + 2, key, len) && line[2 + len] == ':';
}

/* The rule with changes separated by '|': "key: value" puts a line in the place
 * of the one with that key, or at the end; "-key" takes it out (its line stays,
 * as a comment). */
static char *
rule_text(const char *changes)
{
	GString *text = g_string_new(NULL);
	char **parts = g_strsplit(changes, "|", -1);
	guint i, k;

	for (i = 0; i < G_N_ELEMENTS(lines); i++) {
		const char *line = lines[i];

		for (k = 0; parts[k]; k++) {
			if (*parts[k] == '-' && has_key(line, parts[k] + 1))
				line = "  #";
			else if (*parts[k] && has_key(line, parts[k]))
				line = NULL;
			if (!line)
				break;
		}
		if (line)
			g_string_append_printf(text, "%s\n", line);
		else
			g_string_append_printf(text, "%s%s\n", i ? "  " : "- ", parts[k]);
		if (!line)
			parts[k][0] = '\0';
	}
	for (k = 0; parts[k]; k++) {
		if (*parts[k] && *parts[k] != '-')
			g_string_append_printf(text, "  %s\n", parts[k]);
	}
	g_strfreev(parts);
	return g_string_free(text, FALSE);
}

#define HEADER "wrong\tright\tcondition/context\tnote/source\tcategory\tfixable\n"

static const char words[] = HEADER "帐户\t账户\t\t\t错别字\tsafe\n"
				   "搞好\t做好\t!R:了\t\t口语\tsuggest\n"
				   "拉倒\t作罢\t\t\t口语\tnone\n";

static gboolean
prepare_fake(const GwNode *params, gpointer *prepared, GError **error)
{
	const char *s = gw_node_string(params, "s");

	*prepared = g_strdup("prepared");
	if (!g_strcmp0(s, "placed"))
		gw_node_error(error, gw_node_get(params, "s"), "甲不行", "no good");
	else if (!g_strcmp0(s, "plain"))
		gw_set_error(error, GW_ERROR_RULE, "乙不行", "no good");
	else
		return TRUE;
	g_free(*prepared);
	*prepared = NULL;
	return FALSE;
}

static const GwParam fake_params[] = {
	{ "s", GW_PARAM_STRING, TRUE, "一个词" }, { "i", GW_PARAM_INT, FALSE, NULL },
	{ "x", GW_PARAM_NUMBER, FALSE, NULL },	 { "b", GW_PARAM_BOOL, FALSE, NULL },
	{ "l", GW_PARAM_LIST, FALSE, NULL },	 { "p", GW_PARAM_PATTERN, FALSE, NULL },
	{ "m", GW_PARAM_MAP, FALSE, NULL },	 { "r", GW_PARAM_ROLES, FALSE, NULL },
	{ "w", GW_PARAM_TABLE, FALSE, NULL },
	{ NULL, GW_PARAM_STRING, FALSE, NULL },
};
static const GwCheckKind fake = { "fake", "假", fake_params, prepare_fake, g_free, NULL };
static const GwCheckKind *const kinds[] = { &fake, NULL };

static GwArena *arena; /* outlives the book, as shipped trees do */

static void
open_arena(void)
{
	arena = gw_arena_new();
}

static void
close_arena(void)
{
	gw_arena_free(arena);
}

/* A book of one rule file and the word list w.tsv, as if both were shipped. */
static GwRuleBook *
book_of(const char *yaml, const GwRuleBookOptions *more, GError **error)
{
	GwRuleBookOptions options = *more;
	GwRuleFile *file = gw_arena_new0(arena, GwRuleFile, 1);
	GwTermTable *table = gw_arena_new0(arena, GwTermTable, 1);
	GwRuleSource *source = gw_arena_new0(arena, GwRuleSource, 1);

	*source = (GwRuleSource){ file, 1, table, 1, NULL };
	file->path = "rules/t.yaml";
	file->root = gw_yaml_read(arena, file->path, yaml, strlen(yaml), error);
	ck_assert_msg(file->root != NULL, "%s", *error ? (*error)->message : "");
	ck_assert(gw_tsv_read(arena, "rules/w.tsv", words, strlen(words), table, error));
	options.builtin = source;
	options.kinds = kinds;
	return gw_rulebook_new(&options, error);
}

static const GwRuleBookOptions strict = { .check_patterns = TRUE };
static const GwRuleBookOptions plain = { .check_patterns = FALSE };

static GwRuleBook *
good_book(const char *changes)
{
	char *yaml = rule_text(changes);
	GError *error = NULL;
	GwRuleBook *book = book_of(yaml, &strict, &error);

	ck_assert_msg(book != NULL, "%s", error ? error->message : "");
	g_free(yaml);
	return book;
}

static char *
refusal(const char *yaml, const GwRuleBookOptions *options)
{
	GError *error = NULL;
	char *message;

	ck_assert_ptr_null(book_of(yaml, options, &error));
	ck_assert_ptr_nonnull(error);
	message = gw_error_text(error, GW_LANG_ZH);
	g_error_free(error);
	return message;
}

/* --- what a rule becomes -------------------------------------------------------------- */

START_TEST(a_rule_holds_what_its_entry_says)
{
	GwRuleBook *book = good_book("genre: [通知, 请示]|direction: '!上行'|with: [标题, date]|"
				     "skip: [titles, short-quotes]|group: 1|fix: '{1}'|"
				     "applicability: safe|covers: [81, punc.dun.and]|known: 无");
	const GwRule *rule = gw_rulebook_nth(book, 0);

	ck_assert_uint_eq(gw_rulebook_size(book), 1);
	ck_assert_ptr_null(gw_rulebook_nth(book, 1));
	ck_assert_str_eq(rule->code, "E900");
	ck_assert_int_eq(rule->severity, GW_SEVERITY_WARNING);
	ck_assert_int_eq(rule->strength, GW_STRENGTH_MUST);
	ck_assert_int_eq(rule->how, GW_HOW_MATCH);
	ck_assert_uint_eq(rule->scope.roles, GW_ROLE_BIT(GW_ROLE_DOCNUM));
	ck_assert_uint_eq(rule->scope.genres,
			  GW_GENRE_BIT(GW_GENRE_NOTICE) | GW_GENRE_BIT(GW_GENRE_REQUEST));
	ck_assert(!(rule->scope.directions & GW_DIRECTION_BIT(GW_DIRECTION_UP)));
	ck_assert(rule->scope.directions & GW_DIRECTION_BIT(GW_DIRECTION_DOWN));
	ck_assert_uint_eq(rule->scope.with, GW_ROLE_BIT(GW_ROLE_TITLE) | GW_ROLE_BIT(GW_ROLE_DATE));
	ck_assert_uint_eq(rule->skip, GW_SKIP_TITLES | GW_SKIP_SHORT_QUOTES);
	ck_assert_uint_eq(rule->group, 1);
	ck_assert_int_eq(rule->applicability, GW_FIX_SAFE);
	ck_assert_uint_eq(gw_node_count(rule->covers), 2);
	ck_assert_str_eq(gw_node_nth(rule->covers, 0), "81");
	ck_assert_str_eq(gw_node_nth(rule->covers, 1), "punc.dun.and");
	ck_assert_str_eq(rule->path, "rules/t.yaml");
	ck_assert_uint_eq(rule->line, 1);
	ck_assert(rule->enabled && !rule->house);
	ck_assert_ptr_null(rule->needs);
	ck_assert_uint_eq(gw_node_count(rule->good), 2);
	gw_rulebook_free(book);
}
END_TEST

static const struct {
	const char *changes;
	GwRole in, out; /* GW_ROLE_NONE: not asked */
	gboolean anywhere, residue, main_text, attachments;
} scopes[] = {
	/* A named role means the document's own, running text is everywhere. */
	{ "on: docnum", GW_ROLE_DOCNUM, GW_ROLE_TITLE, FALSE, FALSE, TRUE, FALSE },
	{ "on: 发文字号", GW_ROLE_DOCNUM, GW_ROLE_TITLE, FALSE, FALSE, TRUE, FALSE },
	{ "on: text|needs: [a]", GW_ROLE_HEADING3, GW_ROLE_TITLE, FALSE, FALSE, TRUE, TRUE },
	{ "on: headings", GW_ROLE_HEADING4, GW_ROLE_BODY, FALSE, FALSE, TRUE, TRUE },
	{ "on: [text, title]|needs: [a]", GW_ROLE_TITLE, GW_ROLE_CC, FALSE, FALSE, TRUE, FALSE },
	{ "on: any|needs: [a]", GW_ROLE_CC, GW_ROLE_NONE, TRUE, FALSE, TRUE, TRUE },
	{ "-on|needs: [a]", GW_ROLE_CC, GW_ROLE_NONE, TRUE, FALSE, TRUE, TRUE },
	{ "on: residue", GW_ROLE_NONE, GW_ROLE_BODY, FALSE, TRUE, TRUE, TRUE },
	{ "on: title|where: all", GW_ROLE_TITLE, GW_ROLE_BODY, FALSE, FALSE, TRUE, TRUE },
	{ "on: title|where: attachments", GW_ROLE_TITLE, GW_ROLE_BODY, FALSE, FALSE, FALSE, TRUE },
	{ "on: headings|where: main", GW_ROLE_HEADING1, GW_ROLE_BODY, FALSE, FALSE, TRUE, FALSE },
};

START_TEST(a_scope_is_what_on_and_where_say)
{
	GwRuleBook *book = good_book(scopes[_i].changes);
	const GwScope *scope = &gw_rulebook_nth(book, 0)->scope;

	if (scopes[_i].in)
		ck_assert(scope->roles & GW_ROLE_BIT(scopes[_i].in));
	if (scopes[_i].out)
		ck_assert(!(scope->roles & GW_ROLE_BIT(scopes[_i].out)));
	ck_assert_int_eq(scope->anywhere, scopes[_i].anywhere);
	ck_assert_int_eq(scope->residue, scopes[_i].residue);
	ck_assert_int_eq(scope->main_text, scopes[_i].main_text);
	ck_assert_int_eq(scope->attachments, scopes[_i].attachments);
	gw_rulebook_free(book);
}
END_TEST

static const struct {
	const char *changes;
	guint n;
	const char *first;
	gboolean word;
} term_rules[] = {
	{ "-match|terms: w.tsv", 3, "帐户", FALSE },
	{ "-match|terms: [w.tsv]|category: 口语|word: true", 2, "搞好", TRUE },
	{ "-match|terms: w.tsv|except_category: [口语]", 1, "帐户", FALSE },
	{ "-match|terms: w.tsv|applicability_filter: suggest", 1, "搞好", FALSE },
};

START_TEST(terms_take_rows_of_the_list)
{
	GwRuleBook *book = good_book(term_rules[_i].changes);
	const GwRule *rule = gw_rulebook_nth(book, 0);
	const GwTermSelection *first = rule->terms->selections;

	ck_assert_int_eq(rule->how, GW_HOW_TERMS);
	ck_assert_uint_eq(rule->terms->n, term_rules[_i].n);
	ck_assert_str_eq(first->table->rows[first->row].wrong, term_rules[_i].first);
	ck_assert_int_eq(rule->terms->word, term_rules[_i].word);
	/* standards/README.md 0.4: what word lists leave alone unless told otherwise. */
	ck_assert_uint_eq(rule->skip, GW_SKIP_TITLES | GW_SKIP_QUOTES | GW_SKIP_URLS);
	gw_rulebook_free(book);
}
END_TEST

START_TEST(a_check_is_prepared_from_its_parameters)
{
	GwRuleBook *book = good_book("-match|check: fake|params: {s: 甲, i: -3, x: 2.5, b: 是, l: 一, "
				     "p: 'a+', m: {k: v}, r: [标题, text], w: w.tsv}");
	const GwRule *rule = gw_rulebook_nth(book, 0);

	ck_assert_ptr_eq(rule->kind, &fake);
	ck_assert_ptr_nonnull(rule->table);
	ck_assert_str_eq(rule->table->rows[0].wrong, "帐户");
	ck_assert_str_eq(rule->prepared, "prepared");
	ck_assert_str_eq(gw_node_string(rule->params, "s"), "甲");
	gw_rulebook_free(book);
}
END_TEST

START_TEST(skip_none_switches_the_default_off)
{
	GwRuleBook *book = good_book("-match|terms: w.tsv|skip: none");

	ck_assert_uint_eq(gw_rulebook_nth(book, 0)->skip, 0);
	gw_rulebook_free(book);
}
END_TEST

/* --- refusals ---------------------------------------------------------------------------- */

/* Line 15 is the first one added.  The place of a value is its first character,
 * inside the quotes if it has any. */
static const struct {
	const char *changes, *says;
} refusals[] = {
	{ "colour: red", "rules/t.yaml:15:11: 不认识的键“colour”" },
	{ "-title", "rules/t.yaml:1:3: 规则缺少“title”" },
	{ "-good", "rules/t.yaml:1:3: 规则缺少“good”" },
	{ "title:", "“title”为空" },
	{ "title: [甲]", "rules/t.yaml:3:10: “title”必须是一个值" },
	{ "on: {a: b}", "rules/t.yaml:8:7: “on”必须是一个值或列表" },
	{ "on: []", "rules/t.yaml:8:7: “on”是空列表" },
	{ "on: [title, [cc]]", "rules/t.yaml:8:15: “on”必须是一个值" },
	{ "code: e900", "rules/t.yaml:1:9: 代码“e900”" },
	{ "code: E90", "rules/t.yaml:1:9: 代码“E90”" },
	{ "code: E9000", "rules/t.yaml:1:9: 代码“E9000”" },
	{ "name: Test", "rules/t.yaml:2:9: 名称“Test”" },
	{ "name: a--b", "rules/t.yaml:2:9: 名称“a--b”" },
	{ "name: a-", "rules/t.yaml:2:9: 名称“a-”" },
	{ "severity: fatal", "rules/t.yaml:5:13: 严重程度“fatal”" },
	{ "strength: must", "rules/t.yaml:6:13: 规范强度“must”" },
	{ "strength: 惯例", "rules/t.yaml:7:11: 强度为“惯例”" },
	{ "on: [title, 标語]", "rules/t.yaml:8:15: 不认识的要素“标語”" },
	{ "on: [any, title]", "rules/t.yaml:8:7: “any”已包含" },
	{ "where: here", "rules/t.yaml:15:10: “where”是“here”" },
	{ "genre: [通知, 通知书]", "rules/t.yaml:15:15: 不认识的文种“通知书”" },
	{ "genre: '!通知书'", "rules/t.yaml:15:11: 不认识的文种“通知书”" },
	{ "direction: 上", "rules/t.yaml:15:14: 不认识的行文方向“上”" },
	{ "with: text", "rules/t.yaml:15:9: 不认识的要素“text”" },
	{ "skip: [titles, code]", "rules/t.yaml:15:18: “skip”里的“code”不认识" },
	{ "skip: [titles, none]", "rules/t.yaml:15:18: “skip”里的“none”不认识" },
	{ "-match", "rules/t.yaml:1:3: “match”“terms”“check”要写一个且只写一个，现有 0 个" },
	{ "terms: w.tsv", "rules/t.yaml:1:3: “match”“terms”“check”要写一个且只写一个，现有 2 个" },
	{ "word: true", "rules/t.yaml:15:9: “word”不能和“match”一起用" },
	{ "params: {a: b}", "rules/t.yaml:15:11: “params”不能和“match”一起用" },
	{ "-match|terms: w.tsv|fix: x|applicability: safe", "“fix”不能和“terms”一起用" },
	{ "match: '(a'", "rules/t.yaml:9:11: 正则表达式第 3 个字符处有误" },
	{ "on: any", "rules/t.yaml:9:11: 在全文或正文里匹配要写“needs”" },
	{ "-on", "rules/t.yaml:9:11: 在全文或正文里匹配要写“needs”" },
	{ "on: text", "rules/t.yaml:9:11: 在全文或正文里匹配要写“needs”" },
	{ "on: [title, body]", "rules/t.yaml:9:11: 在全文或正文里匹配要写“needs”" },
	{ "group: one", "rules/t.yaml:15:10: “group”是“one”" },
	{ "group: 10", "rules/t.yaml:15:10: “group”是“10”" },
	{ "group: 3", "rules/t.yaml:15:10: “group”是 3，但“match”只有 2 个分组" },
	{ "fix: x", "rules/t.yaml:15:8: 有“fix”就要写“applicability" },
	{ "applicability: safe", "rules/t.yaml:15:18: 有“applicability”而没有“fix”" },
	{ "fix: x|applicability: none", "rules/t.yaml:16:18: “applicability”是“none”" },
	{ "fix: '{3}'|applicability: safe", "rules/t.yaml:15:9: “fix”里的 {3} 没有对应的内容，最大是 {2}" },
	{ "message: 有{3}", "rules/t.yaml:10:12: “message”里的 {3}" },
	{ "message: 有误。", "rules/t.yaml:10:12: “message”不要以句号结尾" },
	{ "advice_en: change it.", "rules/t.yaml:15:14: “advice_en”不要以句号结尾" },
	{ "covers: [81, x y]", "rules/t.yaml:15:16: “covers”应为事实编号，如 81 或 punc.dun.date，不是“x y”" },
	{ "covers: punc..dun", "rules/t.yaml:15:11: “covers”应为事实编号" },
	{ "covers: [.81]", "rules/t.yaml:15:12: “covers”应为事实编号" },
	{ "covers: [81-]", "rules/t.yaml:15:12: “covers”应为事实编号" },
	{ "covers: [标题]", "rules/t.yaml:15:12: “covers”应为事实编号" },
	{ "covers: []", "rules/t.yaml:15:11: “covers”是空列表" },
	{ "good: 乙", "rules/t.yaml:14:9: 正例只有 1 个" },
	{ "good: [乙]", "rules/t.yaml:14:9: 正例只有 1 个" },
	{ "bad: []", "rules/t.yaml:13:8: “bad”是空列表" },
	{ "-match|terms: x.tsv", "rules/t.yaml:15:10: 没有词表文件“x.tsv”" },
	{ "-match|terms: [w.tsv, x.tsv]", "rules/t.yaml:15:18: 没有词表文件“x.tsv”" },
	{ "-match|terms: w.tsv|category: [口语, 俗语]", "rules/t.yaml:16:18: 词表里没有类别“俗语”的行" },
	{ "-match|terms: w.tsv|except_category: 俗语", "rules/t.yaml:16:20: 词表里没有类别“俗语”的行" },
	{ "-match|terms: w.tsv|applicability_filter: none", "rules/t.yaml:16:25: “applicability_filter”" },
	{ "-match|terms: w.tsv|except_category: [错别字, 口语]", "rules/t.yaml:15:10: 没有选中词表的任何一行" },
	{ "-match|terms: w.tsv|word: yes", "rules/t.yaml:16:9: “word”是“yes”" },
	{ "-match|terms: w.tsv|message: '{3}'", "rules/t.yaml:10:13: “message”里的 {3}" },
	{ "-match|check: none", "rules/t.yaml:15:10: 没有名为“none”的检查" },
	{ "-match|check: fake", "rules/t.yaml:15:10: 检查“fake”缺少参数“s”：一个词" },
	{ "-match|check: fake|params: {i: 1}", "rules/t.yaml:16:11: 检查“fake”缺少参数“s”" },
	{ "-match|check: fake|params: [s]", "rules/t.yaml:16:11: “params”必须是映射" },
	{ "-match|check: fake|params: {s: a, t: 1}", "rules/t.yaml:16:21: 检查“fake”没有参数“t”" },
	{ "-match|check: fake|params: {s: [a]}", "rules/t.yaml:16:15: 参数“s”应为一个字符串" },
	{ "-match|check: fake|params: {s: a, i: 1.5}", "rules/t.yaml:16:21: 参数“i”应为整数" },
	{ "-match|check: fake|params: {s: a, x: nan}", "rules/t.yaml:16:21: 参数“x”应为数" },
	{ "-match|check: fake|params: {s: a, b: 1}", "rules/t.yaml:16:21: 参数“b”应为true" },
	{ "-match|check: fake|params: {s: a, l: {k: v}}", "rules/t.yaml:16:21: 参数“l”应为字符串列表" },
	{ "-match|check: fake|params: {s: a, p: '['}", "rules/t.yaml:16:22: 正则表达式" },
	{ "-match|check: fake|params: {s: a, m: v}", "rules/t.yaml:16:21: 参数“m”应为映射或列表" },
	{ "-match|check: fake|params: {s: a, w: x.tsv}", "rules/t.yaml:16:21: 没有词表文件“x.tsv”" },
	{ "-match|check: fake|params: {s: a, w: [w.tsv]}", "rules/t.yaml:16:21: 参数“w”应为词表文件名" },
	{ "-match|check: fake|params: {s: a, r: [标題]}", "rules/t.yaml:16:21: 参数“r”应为要素名列表" },
	{ "-match|check: fake|params: {s: placed}", "rules/t.yaml:16:15: 甲不行" },
	{ "-match|check: fake|params: {s: plain}", "rules/t.yaml:16:11: 乙不行" },
};

START_TEST(what_is_wrong_is_refused_at_its_place)
{
	char *yaml = rule_text(refusals[_i].changes), *message = refusal(yaml, &strict);

	ck_assert_msg(strstr(message, refusals[_i].says) != NULL, "%s: %s", refusals[_i].changes,
		      message);
	g_free(message);
	g_free(yaml);
}
END_TEST

static const struct {
	const char *yaml, *says;
} bad_files[] = {
	{ "code: E900\n", "rules/t.yaml:1:1: 规则文件应是一个列表" },
	{ "- E900\n", "rules/t.yaml:1:3: 每条规则应是一个映射" },
	{ "- name: a\n", "rules/t.yaml:1:3: 规则缺少“code”" },
	{ "- code: [E900]\n", "rules/t.yaml:1:9: “code”必须是一个值" },
};

START_TEST(a_file_of_another_shape_is_refused)
{
	char *message = refusal(bad_files[_i].yaml, &plain);

	ck_assert_msg(strstr(message, bad_files[_i].says) != NULL, "%s", message);
	g_free(message);
}
END_TEST

/* Start-up must not compile 500 patterns; what is wrong with them the tests say. */
START_TEST(shipped_patterns_compile_late)
{
	char *yaml = rule_text("match: '(a'");
	GError *error = NULL;
	GwRuleBook *book = book_of(yaml, &plain, &error);

	ck_assert_ptr_nonnull(book);
	gw_rulebook_free(book);
	g_free(yaml);
}
END_TEST

/* --- codes, names, selection ------------------------------------------------------------------ */

static char *
two_rules(const char *first, const char *second)
{
	char *a = rule_text(first), *b = rule_text(second), *both = g_strconcat(a, b, NULL);

	g_free(a);
	g_free(b);
	return both;
}

START_TEST(a_code_and_a_name_are_given_once)
{
	char *codes = two_rules("name: one", "name: two");
	char *names = two_rules("code: E901", "code: E900");
	char *message = refusal(codes, &strict);

	ck_assert_str_eq(message, "rules/t.yaml:15: “E900”已用于 rules/t.yaml:1，请换一个");
	g_free(message);
	message = refusal(names, &strict);
	ck_assert_msg(strstr(message, "“test-rule”已用于") != NULL, "%s", message);
	g_free(message);
	g_free(names);
	g_free(codes);
}
END_TEST

static GwRuleBook *
three_rules(const char *const *select, const char *const *ignore, GError **error)
{
	GwRuleBookOptions options = { .check_patterns = TRUE, .select = select, .ignore = ignore };
	char *two = two_rules("code: N101|name: n-one", "code: E201|name: e-two");
	char *third = rule_text("code: E101|name: e-one"), *yaml = g_strconcat(two, third, NULL);
	GwRuleBook *book = book_of(yaml, &options, error);

	g_free(two);
	g_free(third);
	g_free(yaml);
	return book;
}

static const struct {
	const char *select, *ignore, *enabled; /* codes, in the book's order */
} selections[] = {
	{ NULL, NULL, "E101 E201 N101 " }, { "E", NULL, "E101 E201 " },
	{ "E2", NULL, "E201 " },	   { "N101", NULL, "N101 " },
	{ "e-one", NULL, "E101 " },	   { "E", "e-two", "E101 " },
	{ NULL, "E", "N101 " },		   { "E1", "E10", "" },
};

START_TEST(selection_is_by_code_name_or_beginning)
{
	const char *select[] = { selections[_i].select, NULL };
	const char *ignore[] = { selections[_i].ignore, NULL };
	GString *enabled = g_string_new(NULL);
	GError *error = NULL;
	GwRuleBook *book = three_rules(*select ? select : NULL, *ignore ? ignore : NULL, &error);
	guint i;

	ck_assert_msg(book != NULL, "%s", error ? error->message : "");
	for (i = 0; i < gw_rulebook_size(book); i++) {
		if (gw_rulebook_nth(book, i)->enabled)
			g_string_append_printf(enabled, "%s ", gw_rulebook_nth(book, i)->code);
	}
	ck_assert_str_eq(enabled->str, selections[_i].enabled);
	g_string_free(enabled, TRUE);
	gw_rulebook_free(book);
}
END_TEST

START_TEST(a_selector_for_nothing_is_refused)
{
	static const char *const none[] = { "X1", "e-three", "E1011", "e101", "" };
	const char *const select[] = { none[_i], NULL };
	GError *error = NULL;

	ck_assert_ptr_null(three_rules(select, NULL, &error));
	ck_assert(g_error_matches(error, GW_ERROR, GW_ERROR_CONFIG));
	g_clear_error(&error);
	ck_assert_ptr_null(three_rules(NULL, select, &error));
	g_clear_error(&error);
}
END_TEST

START_TEST(rules_are_found_and_given_severities)
{
	GError *error = NULL;
	GwRuleBook *book = three_rules(NULL, NULL, &error);

	ck_assert_str_eq(gw_rulebook_find(book, "E201")->name, "e-two");
	ck_assert_str_eq(gw_rulebook_find(book, "e-two")->code, "E201");
	ck_assert_ptr_null(gw_rulebook_find(book, "E2"));
	ck_assert(gw_rulebook_set_severity(book, "E", GW_SEVERITY_INFO));
	ck_assert(!gw_rulebook_set_severity(book, "X", GW_SEVERITY_INFO));
	ck_assert_int_eq(gw_rulebook_find(book, "E101")->severity, GW_SEVERITY_INFO);
	ck_assert_int_eq(gw_rulebook_find(book, "N101")->severity, GW_SEVERITY_WARNING);
	gw_rulebook_free(book);
}
END_TEST

START_TEST(an_unknown_profile_is_refused)
{
	GwRuleBookOptions options = { .profile = "mars" };
	char *yaml = rule_text(""), *message = refusal(yaml, &options);

	ck_assert_msg(strstr(message, "“mars”") != NULL, "%s", message);
	g_free(message);
	g_free(yaml);
}
END_TEST

/* --- folders of an office ---------------------------------------------------------------------- */

static char *folder;

static void
open_folder(void)
{
	open_arena();
	folder = g_dir_make_tmp("gw-office-XXXXXX", NULL);
}

static void
close_folder(void)
{
	static const char *const names[] = { "h.yaml", "w.tsv" };
	guint i;

	for (i = 0; i < G_N_ELEMENTS(names); i++) {
		char *path = g_build_filename(folder, names[i], NULL);

		g_unlink(path);
		g_free(path);
	}
	g_rmdir(folder);
	g_free(folder);
	close_arena();
}

static void
put(const char *name, const char *text)
{
	char *path = g_build_filename(folder, name, NULL);

	ck_assert(g_file_set_contents(path, text, -1, NULL));
	g_free(path);
}

static GwRuleBook *
book_with_folder(const char *shipped, GError **error)
{
	const char *const dirs[] = { folder, NULL };
	GwRuleBookOptions options = { .rule_dirs = dirs };
	char *yaml = rule_text(shipped);
	GwRuleBook *book = book_of(yaml, &options, error);

	g_free(yaml);
	return book;
}

START_TEST(a_folder_adds_rules_and_replaces_those_of_its_codes)
{
	char *house = two_rules("title: 新题", "code: X001|name: own-rule");
	GError *error = NULL;
	GwRuleBook *book;

	put("h.yaml", house);
	book = book_with_folder("", &error);
	ck_assert_msg(book != NULL, "%s", error ? error->message : "");
	ck_assert_uint_eq(gw_rulebook_size(book), 2);
	ck_assert_str_eq(gw_rulebook_find(book, "E900")->title, "新题");
	ck_assert(gw_rulebook_find(book, "E900")->house);
	ck_assert(gw_rulebook_find(book, "X001")->house);
	gw_rulebook_free(book);
	g_free(house);
}
END_TEST

START_TEST(a_list_replaces_the_one_of_its_name)
{
	const GwTermSelection *first;
	GError *error = NULL;
	GwRuleBook *book;

	put("w.tsv", HEADER "甲\t乙\t\t\t丙\tsafe\n");
	book = book_with_folder("-match|terms: w.tsv", &error);
	ck_assert_msg(book != NULL, "%s", error ? error->message : "");
	first = gw_rulebook_nth(book, 0)->terms->selections;
	ck_assert_str_eq(first->table->rows[first->row].wrong, "甲");
	ck_assert(!gw_rulebook_nth(book, 0)->house);
	gw_rulebook_free(book);
}
END_TEST

/* An office is told at once, not when the pattern is first needed. */
static const struct {
	const char *name, *changes, *says;
} house_faults[] = {
	{ "h.yaml", "code: X001|name: own|match: '(a'", "h.yaml:9:11: 正则表达式" },
	{ "h.yaml", "code: X001|name: own|message: 有误。", "h.yaml:10:12: “message”不要以句号结尾" },
	{ "h.yaml", "code: X001", "h.yaml:1: “test-rule”已用于 rules/t.yaml:1" },
	{ "w.tsv", HEADER "re:(a\t乙\t\t\t丙\tsafe\n", "w.tsv:2: 正则表达式" },
	{ "w.tsv", HEADER "甲\t乙\t奇怪:x\t\t丙\tsafe\n", "w.tsv:2: " },
	{ "w.tsv", HEADER "seq:甲\t乙\t\t\t丙\tsafe\n", "w.tsv:2: “seq:”" },
};

START_TEST(an_office_is_told_what_is_wrong)
{
	gboolean list = !strcmp(house_faults[_i].name, "w.tsv");
	char *own = list ? g_strdup(house_faults[_i].changes) : rule_text(house_faults[_i].changes);
	char *rule = rule_text("code: X002|name: own|-match|terms: w.tsv"), *message;
	GError *error = NULL;

	put(house_faults[_i].name, own);
	if (list)
		put("h.yaml", rule);
	ck_assert_ptr_null(book_with_folder("", &error));
	message = gw_error_text(error, GW_LANG_ZH);
	ck_assert_msg(strstr(message, house_faults[_i].says) != NULL, "%s", message);
	g_free(message);
	g_error_free(error);
	g_free(rule);
	g_free(own);
}
END_TEST

START_TEST(an_empty_folder_is_refused)
{
	GError *error = NULL;

	ck_assert_ptr_null(book_with_folder("", &error));
	ck_assert_ptr_nonnull(strstr(error->message, "没有规则文件"));
	g_error_free(error);
}
END_TEST

static Suite *
rule_suite(void)
{
	Suite *suite = suite_create("rule_load");
	TCase *rule = tcase_create("rule"), *bad = tcase_create("bad"), *book = tcase_create("book"),
	      *house = tcase_create("house");

	tcase_add_checked_fixture(rule, open_arena, close_arena);
	tcase_add_test(rule, a_rule_holds_what_its_entry_says);
	tcase_add_loop_test(rule, a_scope_is_what_on_and_where_say, 0, G_N_ELEMENTS(scopes));
	tcase_add_loop_test(rule, terms_take_rows_of_the_list, 0, G_N_ELEMENTS(term_rules));
	tcase_add_test(rule, a_check_is_prepared_from_its_parameters);
	tcase_add_test(rule, skip_none_switches_the_default_off);
	suite_add_tcase(suite, rule);
	tcase_add_checked_fixture(bad, open_arena, close_arena);
	tcase_add_loop_test(bad, what_is_wrong_is_refused_at_its_place, 0, G_N_ELEMENTS(refusals));
	tcase_add_loop_test(bad, a_file_of_another_shape_is_refused, 0, G_N_ELEMENTS(bad_files));
	tcase_add_test(bad, shipped_patterns_compile_late);
	suite_add_tcase(suite, bad);
	tcase_add_checked_fixture(book, open_arena, close_arena);
	tcase_add_test(book, a_code_and_a_name_are_given_once);
	tcase_add_loop_test(book, selection_is_by_code_name_or_beginning, 0, G_N_ELEMENTS(selections));
	tcase_add_loop_test(book, a_selector_for_nothing_is_refused, 0, 5);
	tcase_add_test(book, rules_are_found_and_given_severities);
	tcase_add_test(book, an_unknown_profile_is_refused);
	suite_add_tcase(suite, book);
	tcase_add_checked_fixture(house, open_folder, close_folder);
	tcase_add_test(house, a_folder_adds_rules_and_replaces_those_of_its_codes);
	tcase_add_test(house, a_list_replaces_the_one_of_its_name);
	tcase_add_loop_test(house, an_office_is_told_what_is_wrong, 0, G_N_ELEMENTS(house_faults));
	tcase_add_test(house, an_empty_folder_is_refused);
	suite_add_tcase(suite, house);
	return suite;
}

GW_TEST_MAIN(rule_suite)
