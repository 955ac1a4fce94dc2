/* gongwenlint [check] [OPTION…] FILE…: the main job. */
#include <string.h>
#include <unistd.h>

#include "cli/linters.h"
#include "base/error.h"
#include "report/report.h"

typedef struct {
	GwRuleOptions rules;
	const GwWriter *writer;
	GwReportOptions report;
	const char *color, *stdin_name;
	gboolean has_fail_on, fail_never;
	GwSeverity fail_on;
} CheckOptions;

static const GwOption options[] = {
	{ GW_OPTION_FORMAT, "format", "FORMAT", "text|json|ndjson", "输出格式（默认 text）",
	  "output format (default text)" },
	{ GW_OPTION_FAIL_ON, "fail-on", "LEVEL", "error|warning|info|never",
	  "到这一级就以 1 退出（默认 warning）", "exit with 1 from this level on (default warning)" },
	{ GW_OPTION_MIN_SEVERITY, "min-severity", "LEVEL", "error|warning|info",
	  "低于这一级的不列出、不计入", "neither list nor count what is below this level" },
	{ GW_OPTION_SELECT, "select", "LIST", NULL, "只用这些规则：编号、名称或类别，用逗号分隔",
	  "only these rules: codes, names or families, with commas" },
	{ GW_OPTION_IGNORE, "ignore", "LIST", NULL, "不用这些规则", "not these rules" },
	{ GW_OPTION_PROFILE, "profile", "NAME", NULL, "用这套规则方案", "use this rule profile" },
	GW_RULE_OPTIONS,
	{ GW_OPTION_ENCODING, "encoding", "NAME", NULL, "文本文件的编码（默认自动识别）",
	  "encoding of text files (default: detect)" },
	{ GW_OPTION_STDIN_FILENAME, "stdin-filename", "NAME", NULL,
	  "标准输入（-）按这个文件名报告、查找配置",
	  "name for standard input (-), in reports and to find the configuration" },
	{ GW_OPTION_COLOR, "color", "WHEN", "auto|always|never", "彩色输出（默认 auto）",
	  "coloured output (default auto)" },
	{ 'q', "quiet", NULL, NULL, "只列问题，不写小结", "findings only, no summary" },
	{ GW_OPTION_TODAY, "today", "DATE", NULL, "把这一天（2024-05-20）当作今天",
	  "take this day (2024-05-20) for today" },
	GW_COMMON_OPTIONS,
};

static gboolean
take_fail_on(CheckOptions *check, const char *value)
{
	check->has_fail_on = TRUE;
	check->fail_never = g_str_equal(value, "never");
	return check->fail_never || gw_severity_parse(value, &check->fail_on);
}

static gboolean
take_option(GwCli *cli, int id, const char *value, gpointer user)
{
	CheckOptions *check = user;

	switch (id) {
	case GW_OPTION_FORMAT:
		check->writer = gw_writer_find(value);
		return TRUE;
	case GW_OPTION_FAIL_ON:
		return take_fail_on(check, value);
	case GW_OPTION_MIN_SEVERITY:
		return gw_severity_parse(value, &check->report.least);
	case GW_OPTION_STDIN_FILENAME:
		check->stdin_name = value;
		return TRUE;
	case GW_OPTION_COLOR:
		check->color = value;
		return TRUE;
	case 'q':
		check->report.quiet = TRUE;
		return TRUE;
	default:
		return gw_rule_options_take(cli, &check->rules, id, value);
	}
}

/* --- one file ------------------------------------------------------------------------- */

static const char *
name_of(const CheckOptions *check, const char *path)
{
	if (!g_str_equal(path, "-"))
		return path;
	return check->stdin_name ? check->stdin_name : "-";
}

static GwResult *
check_stdin(const GwLinter *linter, const char *name)
{
	GwBytes bytes;
	GError *error = NULL;
	GwResult *result;

	if (!gw_source_read_fd(STDIN_FILENO, name, &bytes, &error))
		return gw_result_unreadable(name, error);
	result = gw_lint_bytes(linter->lint, name, &bytes);
	gw_bytes_clear(&bytes);
	return result;
}

/* A word that is no file may have been meant for a command. */
static void
complain_missing(GwCli *cli, const char *path, const GError *error)
{
	const char *names[16] = { NULL };
	const char *nearest;
	guint i;

	for (i = 0; gw_commands()[i] && i + 1 < G_N_ELEMENTS(names); i++)
		names[i] = gw_commands()[i]->name;
	nearest = strpbrk(path, "./") ? NULL : gw_cli_nearest(path, names);
	if (nearest && !g_file_test(path, G_FILE_TEST_EXISTS))
		gw_cli_complain(cli, "没有文件“%s”；子命令 %s 要写在最前面：gongwenlint %s",
				"no file '%s'; the command %s goes first: gongwenlint %s", path,
				nearest, nearest);
	else
		gw_cli_complain_error(cli, error);
}

static GwResult *
check_one(GwCli *cli, const CheckOptions *check, const GwLinter *linter, const char *path)
{
	const char *name = name_of(check, path);
	GwResult *result;

	if (!linter->lint) /* complained about when it was made */
		return gw_result_unreadable(name, g_error_copy(linter->error));
	result = g_str_equal(path, "-") ? check_stdin(linter, name) :
					  gw_lint_file(linter->lint, path);
	if (result->error)
		complain_missing(cli, name, result->error);
	return result;
}

/* Whether the result holds something that --fail-on names.  What is not shown
 * does not fail: a status of 1 without a finding would be a riddle. */
static gboolean
fails(const CheckOptions *check, const GwConfig *config, const GwResult *result)
{
	GwSeverity from = check->fail_on;
	gboolean never = check->fail_never;
	guint severity;

	if (!check->has_fail_on && config && config->has_fail_on) {
		from = config->fail_on;
		never = config->fail_never;
	}
	for (severity = MAX(from, check->report.least); severity <= GW_SEVERITY_ERROR; severity++)
		if (!never && result->counts[severity])
			return TRUE;
	return FALSE;
}

/* --- the run ---------------------------------------------------------------------------- */

static void
choose_look(GwCli *cli, CheckOptions *check, const GwLinter *first)
{
	if (!cli->has_lang && first->config && first->config->has_lang)
		cli->lang = first->config->lang;
	check->report.lang = cli->lang;
	check->report.color = gw_cli_wants_color(check->color);
	check->report.width = gw_cli_columns();
}

static int
check_all(GwCli *cli, CheckOptions *check, char **paths)
{
	GwLinters *linters = gw_linters_new(&check->rules);
	GwReport *report;
	gboolean failed = FALSE;

	choose_look(cli, check, gw_linters_for(linters, cli, name_of(check, *paths)));
	report = gw_report_new(check->writer, &check->report);
	gw_report_begin(report);
	for (; *paths && !cli->output_failed; paths++) {
		const GwLinter *linter = gw_linters_for(linters, cli, name_of(check, *paths));
		GwResult *result = check_one(cli, check, linter, *paths);

		failed = fails(check, linter->config, result) || failed;
		gw_report_document(report, result);
		gw_result_free(result);
		gw_cli_flush(cli, report->out);
	}
	gw_report_end(report);
	gw_cli_flush(cli, report->out);
	gw_report_free(report);
	gw_linters_remark_unused(linters, cli);
	gw_linters_free(linters);
	return gw_cli_status(cli, failed ? GW_EXIT_FINDINGS : GW_EXIT_OK);
}

static int
run_check(GwCli *cli, int argc, char **argv)
{
	CheckOptions check = { .writer = &gw_writer_text, .fail_on = GW_SEVERITY_WARNING };
	int first, status;

	gw_rule_options_init(&check.rules);
	status = gw_options_parse(cli, &gw_cmd_check, argc, argv, take_option, &check, &first);
	if (status < 0 && first >= argc) {
		gw_cli_complain(cli, "没有给出要检查的文件。用法：gongwenlint [选项…] 文件…"
				"（- 为标准输入）；帮助：gongwenlint --help",
				"no file to check.  Usage: gongwenlint [OPTION…] FILE… (- for "
				"standard input); help: gongwenlint --help");
		status = GW_EXIT_TROUBLE;
	}
	if (status < 0)
		status = gw_rule_options_seal(cli, &check.rules) ?
				 check_all(cli, &check, argv + first) :
				 GW_EXIT_TROUBLE;
	gw_rule_options_clear(&check.rules);
	return status;
}

const GwCommand gw_cmd_check = {
	.name = "check",
	.usage = "[选项…] 文件…",
	.usage_en = "[OPTION…] FILE…",
	.zh = "检查公文草稿（默认子命令）；- 为标准输入",
	.en = "check drafts (the default command); - is standard input",
	.options = options,
	.more = "例：\n"
		"  gongwenlint 通知.docx\n"
		"  gongwenlint --format json --fail-on error 发文/*.docx\n"
		"  cat 草稿.txt | gongwenlint --stdin-filename 草稿.txt -\n",
	.more_en = "Examples:\n"
		   "  gongwenlint notice.docx\n"
		   "  gongwenlint --format json --fail-on error outbox/*.docx\n"
		   "  cat draft.txt | gongwenlint --stdin-filename draft.txt -\n",
	.run = run_check,
};
