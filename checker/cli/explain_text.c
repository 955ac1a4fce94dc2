#include <string.h>

#include "cli/explain.h"
#include "engine/check.h"
#include "engine/finding.h"
#include "report/visible.h"

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

/* A text of the rule with … where a finding would quote. */
static char *
fill(const char *text)
{
	const char *args[GW_MAX_ARGS];
	guint i;

	for (i = 0; i < GW_MAX_ARGS; i++)
		args[i] = "…";
	return gw_fill(text, args, GW_MAX_ARGS);
}

static void
write_filled(GString *out, const char *heading, const char *text)
{
	char *filled = fill(text);

	write_section(out, heading, filled);
	g_free(filled);
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

static const char *
format_label(guint value)
{
	return gw_format_label((GwFormat)value);
}

static const char *
norms_label(guint value)
{
	return gw_norms_label((GwNorms)value);
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
write_place(GString *out, const GwScope *scope, GwLang lang)
{
	if (scope->residue)
		g_string_append(
			out, GW_TR(lang, "  对象：看不见的残留（修订、批注、隐藏文字、文件属性）\n",
				   "  looks at: residue (revisions, comments, hidden text, "
				   "properties)\n"));
	else if (!scope->anywhere)
		write_mask(out, GW_TR(lang, "要素：", "elements: "), scope->roles, 1, GW_N_ROLES,
			   role_label);
	if (!scope->attachments)
		g_string_append(
			out, GW_TR(lang, "  位置：附件之外\n", "  place: outside attachments\n"));
	else if (!scope->main_text)
		g_string_append(out,
				GW_TR(lang, "  位置：附件之内\n", "  place: inside attachments\n"));
}

static void
write_scope(GString *out, const GwScope *scope, GwLang lang)
{
	write_place(out, scope, lang);
	write_mask(out, GW_TR(lang, "文种：", "genres: "), scope->genres, 0, GW_N_GENRES,
		   genre_label);
	write_mask(out, GW_TR(lang, "行文方向：", "directions: "), scope->directions, 0,
		   GW_N_DIRECTIONS, direction_label);
	write_mask(out, GW_TR(lang, "公文格式：", "formats: "), scope->formats, 0, GW_N_FORMATS,
		   format_label);
	if (scope->norms != GW_NORMS_BIT(GW_NORMS_MAINLAND))
		write_mask(out, GW_TR(lang, "适用规范：", "norms: "), scope->norms, 0, GW_N_NORMS,
			   norms_label);
	write_mask(out, GW_TR(lang, "须先识别到：", "judged only with: "), scope->with, 1,
		   GW_N_ROLES, role_label);
}

static void
write_skip(GString *out, guint skip, GwLang lang)
{
	static const struct {
		GwSkip skip;
		const char *zh, *en;
	} skips[] = {
		{ GW_SKIP_TITLES, "书名号内", "inside 《》" },
		{ GW_SKIP_QUOTES, "十二字以上的引文", "quotations of 12 characters or more" },
		{ GW_SKIP_SHORT_QUOTES, "引号内", "inside quotation marks" },
		{ GW_SKIP_URLS, "网址、邮箱、文件名", "addresses and file names" },
		{ GW_SKIP_TABLES, "表格", "tables" },
	};
	gboolean first = TRUE;

	for (guint i = 0; i < G_N_ELEMENTS(skips); i++) {
		if (!(skip & skips[i].skip))
			continue;
		g_string_append(out, first ? GW_TR(lang, "  放过：", "  leaves alone: ")
					   : GW_TR(lang, "；", "; "));
		g_string_append(out, GW_TR(lang, skips[i].zh, skips[i].en));
		first = FALSE;
	}
	if (!first)
		g_string_append_c(out, '\n');
}

/* --- how it is found -------------------------------------------------------------------- */

/* [a, b] and {k: v}, as YAML has it on one line; rule files bound the depth. */
static void
write_value(GString *out, const GwNode *node)
{
	if (node->kind == GW_NODE_SCALAR) {
		gw_visible_append(out, node->value, 0);
		return;
	}
	g_string_append_c(out, node->kind == GW_NODE_LIST ? '[' : '{');
	for (guint32 i = 0; i < node->n_items; i++) {
		if (i)
			g_string_append(out, ", ");
		if (node->kind == GW_NODE_MAP) {
			gw_visible_append(out, node->items[i].key, 0);
			g_string_append(out, ": ");
		}
		write_value(out, &node->items[i]);
	}
	g_string_append_c(out, node->kind == GW_NODE_LIST ? ']' : '}');
}

static void
write_params(GString *out, const GwRule *rule, GwLang lang)
{
	const GwParam *param;

	for (param = rule->kind->params; param && param->name; param++) {
		const GwNode *value = rule->params ? gw_node_get(rule->params, param->name) : NULL;

		if (!value)
			continue;
		g_string_append_printf(out, GW_TR(lang, "    %s（%s）：", "    %s (%s): "),
				       param->name, param->help);
		write_value(out, value);
		g_string_append_c(out, '\n');
	}
}

static void
write_how(GString *out, const GwRule *rule, guint n_rows, GwLang lang)
{
	write_heading(out, GW_TR(lang, "怎样查", "How it is found"));
	if (rule->how == GW_HOW_MATCH) {
		g_string_append(out, GW_TR(lang, "  正则：", "  pattern: "));
		gw_visible_append(out, gw_regex_pattern(rule->match), 0);
		g_string_append_c(out, '\n');
	} else if (rule->how == GW_HOW_CHECK) {
		g_string_append_printf(out, GW_TR(lang, "  检查：%s，%s\n", "  check: %s, %s\n"),
				       rule->kind->name, rule->kind->help);
		write_params(out, rule, lang);
	}
	if (n_rows)
		g_string_append_printf(out,
				       GW_TR(lang, "  词表：%u 条，列在最后\n",
					     "  word list: %u entries, at the end\n"),
				       n_rows);
	write_skip(out, rule->skip, lang);
}

/* --- one rule --------------------------------------------------------------------------- */

static void
write_fix(GString *out, const GwRule *rule, GwLang lang)
{
	const char *how = rule->applicability == GW_FIX_SAFE
				  ? GW_TR(lang, "可直接改", "safe")
				  : GW_TR(lang, "供参考", "a suggestion");
	char *fix;

	if (rule->how == GW_HOW_TERMS)
		how = GW_TR(lang, "见词表", "as the word list says");
	else if (rule->applicability == GW_FIX_NONE)
		how = GW_TR(lang, "没有", "none");
	g_string_append_printf(out, GW_TR(lang, "  修改：%s", "  fix: %s"), how);
	if (rule->fix && *rule->fix) {
		fix = fill(rule->fix);
		g_string_append(out, GW_TR(lang, "，改为“", ", “"));
		gw_visible_append(out, fix, 0);
		g_string_append(out, "”");
		g_free(fix);
	} else if (rule->fix) {
		g_string_append(out, GW_TR(lang, "，删去", ", deletion"));
	}
	g_string_append_c(out, '\n');
}

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
	write_fix(out, rule, lang);
	if (rule->house)
		g_string_append(out, GW_TR(lang, "  来源：本单位规则\n",
					   "  from: a rule of your office\n"));
	if (!rule->enabled)
		g_string_append(out, GW_TR(lang, "  状态：当前配置没有启用这条规则\n",
					   "  state: not enabled by the present configuration\n"));
}

static void
write_covers(GString *out, const GwNode *covers, GwLang lang)
{
	guint n = covers ? gw_node_count(covers) : 0;

	if (!n)
		return;
	write_heading(out, GW_TR(lang, "覆盖的事实", "Facts it covers"));
	for (guint i = 0; i < n; i++)
		g_string_append_printf(out, "%s%s", i ? "、" : "  ", gw_node_nth(covers, i));
	g_string_append_c(out, '\n');
}

static void
write_switches(GString *out, const GwRule *rule, GwLang lang)
{
	const char *other = rule->severity == GW_SEVERITY_INFO ? "warning" : "info";

	write_heading(out,
		      GW_TR(lang, "怎样不用或调整这条规则", "How to switch it off or change it"));
	g_string_append_printf(out,
			       GW_TR(lang, "  这一次：gongwenlint --ignore %s 文件\n",
				     "  once: gongwenlint --ignore %s FILE\n"),
			       rule->code);
	g_string_append_printf(out,
			       GW_TR(lang, "  这个文件夹：在 .gongwenlint.yaml 中写 ignore: [%s]\n",
				     "  in a folder, in .gongwenlint.yaml: ignore: [%s]\n"),
			       rule->code);
	g_string_append_printf(out,
			       GW_TR(lang, "  文本的下一行：<!-- gongwenlint: 忽略 %s 理由 -->\n",
				     "  on the next line of a text: "
				     "<!-- gongwenlint: ignore %s reason -->\n"),
			       rule->code);
	g_string_append_printf(out,
			       GW_TR(lang,
				     "  改级别：在 .gongwenlint.yaml 中写 severity: { %s: %s }\n",
				     "  another severity, in .gongwenlint.yaml: "
				     "severity: { %s: %s }\n"),
			       rule->code, other);
	if (!rule->house)
		g_string_append(
			out,
			GW_TR(lang,
			      "  改规则：gongwenlint rules export 文件夹，改后用 --rules 文件夹\n",
			      "  change it: gongwenlint rules export DIR, edit, and use "
			      "--rules DIR\n"));
}

void
gw_explain_text(GString *out, const GwExplained *what, GwLang lang)
{
	const GwRule *rule = what->rule;
	gboolean english = lang == GW_LANG_EN;
	GPtrArray *rows = gw_explain_rows(rule);

	write_head(out, rule, lang);
	write_filled(out, GW_TR(lang, "报告的事实", "What it reports"),
		     english && rule->message_en ? rule->message_en : rule->message);
	write_section(out, GW_TR(lang, "为什么", "Why"),
		      english && rule->why_en ? rule->why_en : rule->why);
	write_filled(out, GW_TR(lang, "建议", "Advice"),
		     english && rule->advice_en ? rule->advice_en : rule->advice);
	write_examples(out, GW_TR(lang, "反例（^ 处会报告）", "Bad (reported at ^)"), rule->bad);
	write_examples(out, GW_TR(lang, "正例（不会报告）", "Good (not reported)"), rule->good);
	write_section(out, GW_TR(lang, "已知误报", "Known false alarms"), rule->known);
	write_how(out, rule, rows->len, lang);
	write_covers(out, what->covers, lang);
	write_switches(out, rule, lang);
	if (rows->len)
		gw_explain_rows_text(out, rows, lang);
	g_ptr_array_unref(rows);
}
