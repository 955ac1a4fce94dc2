/* gongwenlint: dispatch to a subcommand, check being the default. */
#include <locale.h>
#include <signal.h>

#include "cli/options.h"

const GwCommand *const *
gw_commands(void)
{
	static const GwCommand *const commands[] = {
		&gw_cmd_check, &gw_cmd_inspect, &gw_cmd_explain, &gw_cmd_rules,
		&gw_cmd_init,  &gw_cmd_help,    NULL,
	};

	return commands;
}

const GwCommand *
gw_command_find(const char *name)
{
	const GwCommand *const *command;

	for (command = gw_commands(); *command; command++)
		if (g_str_equal((*command)->name, name))
			return *command;
	return NULL;
}

static gboolean
asks_for_overview(int argc, char **argv)
{
	gboolean found = FALSE;
	int i;

	/* Only --help and --lang: with more words it is about check. */
	for (i = 1; i < argc; i++) {
		if (g_str_equal(argv[i], "--help") || g_str_equal(argv[i], "-h"))
			found = TRUE;
		else if (g_str_equal(argv[i], "--lang"))
			i++;
		else if (!g_str_has_prefix(argv[i], "--lang="))
			return FALSE;
	}
	return found;
}

static int
dispatch(GwCli *cli, int argc, char **argv)
{
	static char help[] = "help";
	char *only_help[] = { help, NULL };
	const GwCommand *command = argc > 1 ? gw_command_find(argv[1]) : NULL;

	if (asks_for_overview(argc, argv))
		return gw_cmd_help.run(cli, 1, only_help);
	if (command)
		return command->run(cli, argc - 1, argv + 1);
	return gw_cmd_check.run(cli, argc, argv);
}

int
main(int argc, char **argv)
{
	GwCli cli = { .lang = gw_cli_environment_lang() };

	/* For the system's error messages only: numbers stay as they are in C. */
	setlocale(LC_CTYPE, "");
	setlocale(LC_MESSAGES, "");
	/* A reader that goes away is seen by write(). */
	signal(SIGPIPE, SIG_IGN);
	cli.has_lang = gw_options_lang(argc, argv, &cli.lang);
	return dispatch(&cli, argc, argv);
}
