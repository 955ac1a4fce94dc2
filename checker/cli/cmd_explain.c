/* gongwenlint explain CODE…: everything a rule can say for itself. */
#include "cli/explain.h"
#include "cli/linters.h"
#include "cli/rule_covers.h"
#include "engine/examples.h"

typedef struct {
	GwRuleOptions rules;
	gboolean json;
} ExplainOptions;

static const GwOption options[] = {
	{ GW_OPTION_FORMAT, "format", "FORMAT", "text|json", "输出格式（默认 text）",
	  "output format (default text)" },
	GW_RULE_OPTIONS,
	GW_COMMON_OPTIONS,
};

static gboolean
take_option(GwCli *cli, int id, const char *value, gpointer user)
{
	ExplainOptions *explain = user;

	if (id != GW_OPTION_FORMAT)
		return gw_rule_options_take(cli, &explain->rules, id, value);
	explain->json = g_str_equal(value, "json");
	return TRUE;
}

/* --- the run ------------------------------------------------------------------------------ */

static void
complain_unknown(GwCli *cli, const GwRuleBook *book, const char *name)
{
	guint i, n = gw_rulebook_size(book);
	const char **names = g_new0(const char *, 2 * n + 1);
	const char *nearest;
	char *upper = g_ascii_strup(name, -1);

	for (i = 0; i < n; i++) {
		names[i] = gw_rulebook_nth(book, i)->code;
		names[n + i] = gw_rulebook_nth(book, i)->name;
	}
	nearest = gw_cli_nearest(name, names);
	if (!nearest)
		nearest = gw_cli_nearest(upper, names);
	if (nearest)
		gw_cli_complain(cli, "没有规则“%s”，最接近的是 %s；用 gongwenlint rules list 看全部规则",
				"no rule '%s'; the nearest is %s; see gongwenlint rules list", name,
				nearest);
	else
		gw_cli_complain(cli, "没有规则“%s”；用 gongwenlint rules list 看全部规则",
				"no rule '%s'; see gongwenlint rules list", name);
	g_free(upper);
	g_free(names);
}

static GPtrArray *
find_rules(GwCli *cli, const GwRuleBook *book, char **names)
{
	GPtrArray *rules = g_ptr_array_new();

	for (; *names; names++) {
		const GwRule *rule = gw_rulebook_find(book, *names);

		if (rule)
			g_ptr_array_add(rules, (gpointer)rule);
		else
			complain_unknown(cli, book, *names);
	}
	return rules;
}

static void
explain_text(const GPtrArray *rules, GwCovers *covers, GwLang lang, GString *out)
{
	for (guint i = 0; i < rules->len; i++) {
		GwExplained what = { .rule = g_ptr_array_index(rules, i) };

		what.covers = gw_covers_of(covers, what.rule);
		g_string_append(out, i ? "\n\n" : "");
		gw_explain_text(out, &what, lang);
	}
}

/* Whether carets count “ as one column or two shows when the example is run. */
static GHashTable *
find_wide(GwRuleBook *book, const GPtrArray *rules)
{
	const GwRule *only = rules->len == 1 ? g_ptr_array_index(rules, 0) : NULL;
	GwExampleReport report = { .log = g_string_new(NULL),
				   .wide = g_hash_table_new(NULL, NULL) };

	if (rules->len)
		gw_examples_run(book, only ? only->code : NULL, &report);
	g_string_free(report.log, TRUE);
	return report.wide;
}

static void
explain_json(GwRuleBook *book, const GPtrArray *rules, GwCovers *covers, GString *out)
{
	GHashTable *wide = find_wide(book, rules);
	GwJson json = { out, FALSE };

	gw_json_open(&json, NULL, '[');
	for (guint i = 0; i < rules->len; i++) {
		GwExplained what = { .rule = g_ptr_array_index(rules, i), .wide = wide };

		what.covers = gw_covers_of(covers, what.rule);
		gw_explain_json(&json, &what);
	}
	gw_json_close(&json, ']');
	g_string_append_c(out, '\n');
	g_hash_table_unref(wide);
}

static void
explain_all(GwCli *cli, const ExplainOptions *explain, GwRuleBook *book, char **names)
{
	GString *out = g_string_new(NULL);
	GPtrArray *rules = find_rules(cli, book, names);
	GwCovers *covers = gw_covers_new();

	if (explain->json)
		explain_json(book, rules, covers, out);
	else
		explain_text(rules, covers, cli->lang, out);
	gw_cli_flush(cli, out);
	gw_covers_free(covers);
	g_ptr_array_unref(rules);
	g_string_free(out, TRUE);
}

static int
act(GwCli *cli, ExplainOptions *explain, char **names)
{
	GwLinters *linters;
	const GwLinter *linter;

	if (!*names) {
		gw_cli_complain(cli, "没有给出规则。用法：gongwenlint explain 编号或名称…（如 E205）",
				"no rule given.  Usage: gongwenlint explain CODE|NAME… (as E205)");
		return GW_EXIT_TROUBLE;
	}
	if (!gw_rule_options_seal(cli, &explain->rules))
		return GW_EXIT_TROUBLE;
	linters = gw_linters_new(&explain->rules);
	linter = gw_linters_for(linters, cli, NULL);
	if (linter->lint)
		explain_all(cli, explain, gw_lint_book(linter->lint), names);
	gw_linters_free(linters);
	return gw_cli_status(cli, GW_EXIT_OK);
}

static int
run_explain(GwCli *cli, int argc, char **argv)
{
	ExplainOptions explain = { .json = FALSE };
	int first, status;

	gw_rule_options_init(&explain.rules);
	status = gw_options_parse(cli, &gw_cmd_explain, argc, argv, take_option, &explain, &first);
	if (status < 0)
		status = act(cli, &explain, argv + first);
	gw_rule_options_clear(&explain.rules);
	return status;
}

const GwCommand gw_cmd_explain = {
	.name = "explain",
	.usage = "[选项…] 编号或名称…",
	.usage_en = "[OPTION…] CODE|NAME…",
	.zh = "说明一条规则：依据、理由、正反例、怎样关闭",
	.en = "explain a rule: clause, reason, examples, how to switch it off",
	.options = options,
	.more = "例：\n  gongwenlint explain E205\n",
	.more_en = "Example:\n  gongwenlint explain E205\n",
	.run = run_explain,
};
