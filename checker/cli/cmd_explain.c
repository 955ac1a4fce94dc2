/* gongwenlint explain CODE…: everything a rule can say for itself. */
#include <string.h>

#include "cli/linters.h"
#include "engine/finding.h"
#include "report/visible.h"

static const GwOption options[] = {
	GW_RULE_OPTIONS,
	GW_COMMON_OPTIONS,
};

static gboolean
take_option(GwCli *cli, int id, const char *value, gpointer user)
{
	return gw_rule_options_take(cli, user, id, value);
}

/* --- pieces --------------------------------------------------------------------------- */

static void
write_heading(GString *out, const char *heading)
{
	g_string_append_printf(out, "\n%s\n", heading);
}

/* Every line of `text` indented; a final line break adds no line. */
static void
write_indented(GString *out, const char *text, const char *indent)
{
	char **lines = g_strsplit(text, "\n", -1), **line;

	for (line = lines; *line; line++) {
		if (!**line && !line[1])
			break;
		g_string_append(out, **line ? indent : "");
		gw_visible_append(out, *line, 0);
		g_string_append_c(out, '\n');
	}
	g_strfreev(lines);
}

static void
write_section(GString *out, const char *heading, const char *text)
{
	if (!text || !*text)
		return;
	write_heading(out, heading);
	write_indented(out, text, "  ");
}

static void
write_examples(GString *out, const char *heading, const GwNode *examples)
{
	guint i, n = examples ? gw_node_count(examples) : 0;

	if (!n)
		return;
	write_heading(out, heading);
	for (i = 0; i < n; i++) {
		if (i)
			g_string_append_c(out, '\n');
		write_indented(out, gw_node_nth(examples, i), "    ");
	}
}

/* --- scope ---------------------------------------------------------------------------- */

static const char *
role_label(guint value)
{
	return gw_role_label((GwRole)value);
}

static const char *
genre_label(guint value)
{
	return gw_genre_label((GwGenre)value);
}

static const char *
direction_label(guint value)
{
	return gw_direction_label((GwDirection)value);
}

/* The labels of the bits in `mask`, unless that is all of them. */
static void
write_mask(GString *out, const char *heading, guint64 mask, guint from, guint n,
	   const char *(*label)(guint value))
{
	guint64 all = (G_GUINT64_CONSTANT(1) << n) - (G_GUINT64_CONSTANT(1) << from);
	gboolean first = TRUE;
	guint i;

	if ((mask & all) == all || !(mask & all))
		return;
	g_string_append_printf(out, "  %s", heading);
	for (i = from; i < n; i++) {
		if (!(mask >> i & 1))
			continue;
		g_string_append_printf(out, "%s%s", first ? "" : "、", label(i));
		first = FALSE;
	}
	g_string_append_c(out, '\n');
}

static void
write_scope(GString *out, const GwScope *scope, GwLang lang)
{
	if (scope->residue)
		g_string_append(out, GW_TR(lang,
					   "  对象：看不见的残留（修订、批注、隐藏文字、文件属性）\n",
					   "  looks at: residue (revisions, comments, hidden text, "
					   "properties)\n"));
	else if (!scope->anywhere)
		write_mask(out, GW_TR(lang, "要素：", "elements: "), scope->roles, 1, GW_N_ROLES,
			   role_label);
	write_mask(out, GW_TR(lang, "文种：", "genres: "), scope->genres, 0, GW_N_GENRES, genre_label);
	write_mask(out, GW_TR(lang, "行文方向：", "directions: "), scope->directions, 0,
		   GW_N_DIRECTIONS, direction_label);
	write_mask(out, GW_TR(lang, "须先识别到：", "judged only with: "), scope->with, 1, GW_N_ROLES,
		   role_label);
}

/* --- one rule --------------------------------------------------------------------------- */

static void
write_head(GString *out, const GwRule *rule, GwLang lang)
{
	const char *title = lang == GW_LANG_EN && rule->title_en ? rule->title_en : rule->title;
	char *basis = rule->clause ? gw_rule_basis(rule, lang) : NULL;

	g_string_append_printf(out, "%s %s\n%s\n\n", rule->code, rule->name, title);
	g_string_append_printf(out, GW_TR(lang, "  级别：%s\n", "  severity: %s\n"),
			       gw_severity_label(rule->severity, lang));
	if (basis)
		g_string_append_printf(out, GW_TR(lang, "  依据：%s\n", "  clause: %s\n"), basis);
	g_free(basis);
	write_scope(out, &rule->scope, lang);
	if (!rule->enabled)
		g_string_append(out, GW_TR(lang, "  当前配置没有启用这条规则\n",
					   "  not enabled by the present configuration\n"));
}

static void
write_switches(GString *out, const GwRule *rule, GwLang lang)
{
	write_heading(out, GW_TR(lang, "怎样不用这条规则", "How to switch it off"));
	g_string_append_printf(out, GW_TR(lang, "  这一次：gongwenlint --ignore %s 文件\n",
					  "  once: gongwenlint --ignore %s FILE\n"),
			       rule->code);
	g_string_append_printf(out, GW_TR(lang, "  这个文件夹：在 .gongwenlint.yaml 中写 ignore: [%s]\n",
					  "  in a folder: ignore: [%s] in .gongwenlint.yaml\n"),
			       rule->code);
	g_string_append_printf(out, GW_TR(lang, "  文本的下一行：<!-- gongwenlint: 忽略 %s 理由 -->\n",
					  "  on the next line of a text: "
					  "<!-- gongwenlint: ignore %s reason -->\n"),
			       rule->code);
}

/* The message with … where a finding would quote. */
static void
write_fact(GString *out, const GwRule *rule, GwLang lang)
{
	const char *args[GW_MAX_ARGS];
	char *text;
	guint i;

	for (i = 0; i < GW_MAX_ARGS; i++)
		args[i] = "…";
	text = gw_fill(lang == GW_LANG_EN && rule->message_en ? rule->message_en : rule->message,
		       args, GW_MAX_ARGS);
	write_section(out, GW_TR(lang, "报告的事实", "What it reports"), text);
	g_free(text);
}

static void
write_rule(GString *out, const GwRule *rule, GwLang lang)
{
	gboolean english = lang == GW_LANG_EN;

	write_head(out, rule, lang);
	write_fact(out, rule, lang);
	write_section(out, GW_TR(lang, "为什么", "Why"),
		      english && rule->why_en ? rule->why_en : rule->why);
	write_section(out, GW_TR(lang, "建议", "Advice"),
		      english && rule->advice_en ? rule->advice_en : rule->advice);
	write_examples(out, GW_TR(lang, "反例（^ 处会报告）", "Bad (reported at ^)"), rule->bad);
	write_examples(out, GW_TR(lang, "正例（不会报告）", "Good (not reported)"), rule->good);
	write_section(out, GW_TR(lang, "已知误报", "Known false alarms"), rule->known);
	write_switches(out, rule, lang);
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

static void
explain_all(GwCli *cli, GwRuleBook *book, char **names)
{
	GString *out = g_string_new(NULL);
	gboolean first = TRUE;

	for (; *names; names++) {
		const GwRule *rule = gw_rulebook_find(book, *names);

		if (!rule) {
			complain_unknown(cli, book, *names);
			continue;
		}
		if (!first)
			g_string_append(out, "\n\n");
		first = FALSE;
		write_rule(out, rule, cli->lang);
	}
	gw_cli_flush(cli, out);
	g_string_free(out, TRUE);
}

static int
run_explain(GwCli *cli, int argc, char **argv)
{
	GwRuleOptions rules;
	GwLinters *linters;
	const GwLinter *linter;
	int first, status;

	gw_rule_options_init(&rules);
	status = gw_options_parse(cli, &gw_cmd_explain, argc, argv, take_option, &rules, &first);
	if (status < 0 && first >= argc) {
		gw_cli_complain(cli, "没有给出规则。用法：gongwenlint explain 编号或名称…（如 E205）",
				"no rule given.  Usage: gongwenlint explain CODE|NAME… (as E205)");
		status = GW_EXIT_TROUBLE;
	}
	if (status < 0 && !gw_rule_options_seal(cli, &rules))
		status = GW_EXIT_TROUBLE;
	if (status < 0) {
		linters = gw_linters_new(&rules);
		linter = gw_linters_for(linters, cli, NULL);
		if (linter->lint)
			explain_all(cli, gw_lint_book(linter->lint), argv + first);
		gw_linters_free(linters);
		status = gw_cli_status(cli, GW_EXIT_OK);
	}
	gw_rule_options_clear(&rules);
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
