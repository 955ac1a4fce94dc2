/* Help, printed from the tables of options. */
#include "base/utf.h"
#include "cli/options.h"

/* Where descriptions begin. */
#define OPTION_COLUMN 30
#define COMMAND_COLUMN 12

static void
pad_to(GString *out, guint width, guint column)
{
	do
		g_string_append_c(out, ' ');
	while (++width < column);
}

static void
write_options(const GwOption *options, GwLang lang, GString *out)
{
	for (; options->name; options++) {
		gsize start = out->len;

		if (options->id < GW_OPTION_FIRST)
			g_string_append_printf(out, "  -%c, --%s", (char)options->id, options->name);
		else
			g_string_append_printf(out, "      --%s", options->name);
		if (options->arg)
			g_string_append_printf(out, " %s", options->arg);
		pad_to(out, gw_utf8_width(out->str + start), OPTION_COLUMN);
		g_string_append(out, GW_TR(lang, options->zh, options->en));
		if (options->values)
			g_string_append_printf(out, GW_TR(lang, "：%s", ": %s"), options->values);
		g_string_append_c(out, '\n');
	}
}

static void
write_tail(GwLang lang, GString *out)
{
	g_string_append(out, GW_TR(lang,
				   "\n退出状态：0 没有问题；1 有达到 --fail-on 的问题；"
				   "2 工具没能完成工作\n",
				   "\nExit status: 0 no findings; 1 findings at or above --fail-on; "
				   "2 the tool could not do its work\n"));
}

void
gw_options_help(const GwCommand *command, GwLang lang, GString *out)
{
	const char *more = GW_TR(lang, command->more, command->more_en);

	g_string_append_printf(out,
			       GW_TR(lang, "用法：gongwenlint %s %s\n", "Usage: gongwenlint %s %s\n"),
			       command == &gw_cmd_check ? "[check]" : command->name,
			       GW_TR(lang, command->usage, command->usage_en));
	g_string_append_printf(out, "%s\n", GW_TR(lang, command->zh, command->en));
	g_string_append(out, GW_TR(lang, "\n选项：\n", "\nOptions:\n"));
	write_options(command->options, lang, out);
	if (more)
		g_string_append_printf(out, "\n%s", more);
	if (command == &gw_cmd_check)
		write_tail(lang, out);
}

void
gw_options_overview(GwLang lang, GString *out)
{
	const GwCommand *const *command;

	g_string_append(out, GW_TR(lang,
				   "用法：gongwenlint [check] [选项…] 文件…\n"
				   "      gongwenlint 子命令 [选项…] …\n",
				   "Usage: gongwenlint [check] [OPTION…] FILE…\n"
				   "       gongwenlint COMMAND [OPTION…] …\n"));
	g_string_append(out, GW_TR(lang,
				   "检查党政机关公文草稿（.docx、文本、Markdown），"
				   "逐处指出不合规范的地方并注明依据。\n",
				   "Check Chinese official documents (.docx, text, Markdown) "
				   "against their norms.\n"));
	g_string_append(out, GW_TR(lang, "\n子命令：\n", "\nCommands:\n"));
	for (command = gw_commands(); *command; command++) {
		gsize start = out->len;

		g_string_append_printf(out, "  %s", (*command)->name);
		pad_to(out, gw_utf8_width(out->str + start), COMMAND_COLUMN);
		g_string_append_printf(out, "%s\n", GW_TR(lang, (*command)->zh, (*command)->en));
	}
	g_string_append(out, GW_TR(lang, "\ncheck 的选项：\n", "\nOptions of check:\n"));
	write_options(gw_cmd_check.options, lang, out);
	write_tail(lang, out);
	g_string_append(out, GW_TR(lang, "每个子命令都有自己的帮助：gongwenlint 子命令 --help\n",
				   "Every command has its own help: gongwenlint COMMAND --help\n"));
}

/* --- gongwenlint help [COMMAND] -------------------------------------------------------- */

static const GwOption options[] = { GW_COMMON_OPTIONS };

static gboolean
take_none(GwCli *cli, int id, const char *value, gpointer user)
{
	(void)cli, (void)id, (void)value, (void)user;
	return TRUE;
}

static int
run_help(GwCli *cli, int argc, char **argv)
{
	int first, status = gw_options_parse(cli, &gw_cmd_help, argc, argv, take_none, NULL, &first);
	const GwCommand *command;
	GString *out;

	if (status >= 0)
		return status;
	command = first < argc ? gw_command_find(argv[first]) : NULL;
	if (first < argc && !command) {
		gw_cli_complain(cli, "没有子命令“%s”，用 gongwenlint help 看全部子命令",
				"no command '%s'; see gongwenlint help", argv[first]);
		return GW_EXIT_TROUBLE;
	}
	out = g_string_new(NULL);
	if (command)
		gw_options_help(command, cli->lang, out);
	else
		gw_options_overview(cli->lang, out);
	gw_cli_flush(cli, out);
	g_string_free(out, TRUE);
	return gw_cli_status(cli, GW_EXIT_OK);
}

const GwCommand gw_cmd_help = {
	.name = "help",
	.usage = "[子命令]",
	.usage_en = "[COMMAND]",
	.zh = "显示帮助",
	.en = "show help",
	.options = options,
	.run = run_help,
};
