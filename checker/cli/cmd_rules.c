/* gongwenlint rules list | test | export: the rule book as a whole. */
#include <errno.h>
#include <string.h>

#include "base/utf.h"
#include "cli/explain.h"
#include "cli/linters.h"
#include "cli/rule_texts.h"
#include "engine/examples.h"
#include "report/jsonout.h"
#include "report/visible.h"

typedef struct {
	GwRuleOptions rules;
	gboolean json;
} RulesOptions;

static const GwOption options[] = {
	{ GW_OPTION_FORMAT, "format", "FORMAT", "text|json", "list 的输出格式（默认 text）",
	  "output format of list (default text)" },
	GW_RULE_OPTIONS,
	GW_COMMON_OPTIONS,
};

static gboolean
take_option(GwCli *cli, int id, const char *value, gpointer user)
{
	RulesOptions *rules = user;

	if (id != GW_OPTION_FORMAT)
		return gw_rule_options_take(cli, &rules->rules, id, value);
	rules->json = g_str_equal(value, "json");
	return TRUE;
}

/* --- choosing ----------------------------------------------------------------------------- */

static gboolean
is_chosen(const GwRule *rule, char **selectors)
{
	gboolean chosen = !*selectors;

	for (; *selectors && !chosen; selectors++)
		chosen = gw_rule_matches(rule, *selectors);
	return chosen;
}

/* Every selector must name a rule: a typing error must not pass for “none”. */
static gboolean
check_selectors(GwCli *cli, const GwRuleBook *book, char **selectors)
{
	for (; *selectors; selectors++) {
		guint i, n = gw_rulebook_size(book);

		for (i = 0; i < n; i++)
			if (gw_rule_matches(gw_rulebook_nth(book, i), *selectors))
				break;
		if (i < n)
			continue;
		gw_cli_complain(cli, "没有规则“%s”；用 gongwenlint rules list 看全部规则",
				"no rule '%s'; see gongwenlint rules list", *selectors);
		return FALSE;
	}
	return TRUE;
}

/* --- list ---------------------------------------------------------------------------------- */

#define N_COLUMNS 5

static void
get_columns(const GwRule *rule, GwLang lang, const char *columns[N_COLUMNS])
{
	columns[0] = rule->code;
	columns[1] = gw_severity_label(rule->severity, lang);
	columns[2] = gw_strength_label(rule->strength);
	columns[3] = rule->name;
	columns[4] = lang == GW_LANG_EN && rule->title_en ? rule->title_en : rule->title;
}

static void
write_padded(GString *out, const char *text, guint width)
{
	guint used = gw_utf8_width(text);

	gw_visible_append(out, text, 0);
	while (used++ < width)
		g_string_append_c(out, ' ');
}

static void
measure_columns(const GwRuleBook *book, GwLang lang, guint widths[N_COLUMNS])
{
	const char *columns[N_COLUMNS];
	guint i, j;

	for (i = 0; i < gw_rulebook_size(book); i++) {
		get_columns(gw_rulebook_nth(book, i), lang, columns);
		for (j = 0; j < N_COLUMNS; j++)
			widths[j] = MAX(widths[j], gw_utf8_width(columns[j]));
	}
}

static void
list_text(const GwRuleBook *book, char **selectors, GwLang lang, GString *out)
{
	guint widths[N_COLUMNS] = { 0 };
	const char *columns[N_COLUMNS];
	guint i, j;

	measure_columns(book, lang, widths);
	for (i = 0; i < gw_rulebook_size(book); i++) {
		const GwRule *rule = gw_rulebook_nth(book, i);

		if (!is_chosen(rule, selectors))
			continue;
		get_columns(rule, lang, columns);
		for (j = 0; j + 1 < N_COLUMNS; j++)
			write_padded(out, columns[j], widths[j] + 2);
		write_padded(out, columns[j], 0);
		g_string_append(out, rule->enabled ? "" : GW_TR(lang, "（未启用）", " (not enabled)"));
		g_string_append_c(out, '\n');
	}
}

static void
list_json(const GwRuleBook *book, char **selectors, GString *out)
{
	GwJson json = { out, FALSE };
	guint i;

	gw_json_open(&json, NULL, '[');
	for (i = 0; i < gw_rulebook_size(book); i++) {
		const GwRule *rule = gw_rulebook_nth(book, i);

		if (!is_chosen(rule, selectors))
			continue;
		gw_json_newline(&json);
		gw_json_open(&json, NULL, '{');
		gw_explain_head(&json, rule);
		gw_json_close(&json, '}');
	}
	gw_json_close(&json, ']');
	g_string_append_c(out, '\n');
}

static int
list_rules(GwCli *cli, const RulesOptions *rules, GwRuleBook *book, char **selectors)
{
	GString *out = g_string_new(NULL);

	if (rules->json)
		list_json(book, selectors, out);
	else
		list_text(book, selectors, cli->lang, out);
	gw_cli_flush(cli, out);
	g_string_free(out, TRUE);
	return gw_cli_status(cli, GW_EXIT_OK);
}

/* --- test ---------------------------------------------------------------------------------- */

static int
test_rules(GwCli *cli, const RulesOptions *rules, GwRuleBook *book, char **selectors)
{
	GwExampleReport report = { .log = g_string_new(NULL) };

	(void)rules;
	if (!*selectors)
		gw_examples_run(book, NULL, &report);
	for (; *selectors; selectors++)
		gw_examples_run(book, *selectors, &report);
	g_string_append_printf(report.log, "%u passed, %u failed\n", report.passed, report.failed);
	gw_cli_flush(cli, report.log);
	g_string_free(report.log, TRUE);
	return gw_cli_status(cli, report.failed ? GW_EXIT_FINDINGS : GW_EXIT_OK);
}

/* --- export -------------------------------------------------------------------------------- */

static int
export_rules(GwCli *cli, const char *folder)
{
	const GwRuleText *text;
	gboolean written = g_mkdir_with_parents(folder, 0777) == 0;

	if (!written)
		gw_cli_complain(cli, "无法建文件夹 %s：%s", "cannot make the folder %s: %s", folder,
				g_strerror(errno));
	for (text = gw_rule_texts; written && text->name; text++) {
		char *path = g_build_filename(folder, text->name, NULL);

		written = gw_cli_write_new(cli, path, text->text, text->len);
		g_free(path);
	}
	return gw_cli_status(cli, GW_EXIT_OK);
}

/* --- the run ------------------------------------------------------------------------------ */

typedef int (*Action)(GwCli *cli, const RulesOptions *rules, GwRuleBook *book, char **selectors);

static Action
find_action(const char *name)
{
	if (name && g_str_equal(name, "list"))
		return list_rules;
	if (name && g_str_equal(name, "test"))
		return test_rules;
	return NULL;
}

static int
act(GwCli *cli, RulesOptions *rules, char **operands)
{
	Action action = find_action(*operands);
	GwLinters *linters;
	const GwLinter *linter;
	int status = GW_EXIT_TROUBLE;

	if (*operands && g_str_equal(*operands, "export") && operands[1] && !operands[2])
		return export_rules(cli, operands[1]);
	if (!action) {
		gw_cli_complain(cli, "rules 后面要写 list、test 或 export。用法："
				"gongwenlint rules list|test [编号…]，gongwenlint rules export 文件夹",
				"rules wants list, test or export.  Usage: gongwenlint rules list|test "
				"[CODE…], gongwenlint rules export DIR");
		return status;
	}
	if (!gw_rule_options_seal(cli, &rules->rules))
		return status;
	rules->rules.check_patterns = action == test_rules;
	linters = gw_linters_new(&rules->rules);
	linter = gw_linters_for(linters, cli, NULL);
	if (linter->lint && check_selectors(cli, gw_lint_book(linter->lint), operands + 1))
		status = action(cli, rules, gw_lint_book(linter->lint), operands + 1);
	gw_linters_free(linters);
	return status;
}

static int
run_rules(GwCli *cli, int argc, char **argv)
{
	RulesOptions rules = { .json = FALSE };
	int first, status;

	gw_rule_options_init(&rules.rules);
	status = gw_options_parse(cli, &gw_cmd_rules, argc, argv, take_option, &rules, &first);
	if (status < 0)
		status = act(cli, &rules, argv + first);
	gw_rule_options_clear(&rules.rules);
	return status;
}

const GwCommand gw_cmd_rules = {
	.name = "rules",
	.usage = "list|test [选项…] [编号、名称或类别…]\n      gongwenlint rules export 文件夹",
	.usage_en = "list|test [OPTION…] [CODE|NAME|FAMILY…]\n       gongwenlint rules export DIR",
	.zh = "list 列出规则；test 用规则自带的正反例检验；export 写出规则文件供修改",
	.en = "list the rules; test them against their own examples; export them for editing",
	.options = options,
	.more = "例：\n  gongwenlint rules list E\n  gongwenlint rules test --rules office-rules\n",
	.more_en = "Examples:\n"
		   "  gongwenlint rules list E\n"
		   "  gongwenlint rules test --rules office-rules\n",
	.run = run_rules,
};
