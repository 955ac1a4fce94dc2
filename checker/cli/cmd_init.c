/* gongwenlint init [DIR]: a configuration to begin with. */
#include <string.h>

#include "cli/options.h"
#include "engine/config.h"

static const GwOption options[] = { GW_COMMON_OPTIONS };

static gboolean
take_none(GwCli *cli, int id, const char *value, gpointer user)
{
	(void)cli, (void)id, (void)value, (void)user;
	return TRUE;
}

static int
run_init(GwCli *cli, int argc, char **argv)
{
	int first, status = gw_options_parse(cli, &gw_cmd_init, argc, argv, take_none, NULL, &first);
	const char *text;
	char *path;

	if (status >= 0)
		return status;
	if (argc - first > 1) {
		gw_cli_complain(cli, "init 只要一个文件夹。用法：gongwenlint init [文件夹]",
				"init takes one folder.  Usage: gongwenlint init [DIR]");
		return GW_EXIT_TROUBLE;
	}
	path = g_build_filename(first < argc ? argv[first] : "", ".gongwenlint.yaml", NULL);
	text = gw_config_template(cli->lang);
	gw_cli_write_new(cli, path, text, strlen(text));
	g_free(path);
	return gw_cli_status(cli, GW_EXIT_OK);
}

const GwCommand gw_cmd_init = {
	.name = "init",
	.usage = "[文件夹]",
	.usage_en = "[DIR]",
	.zh = "写一份配置文件 .gongwenlint.yaml",
	.en = "write a configuration file .gongwenlint.yaml",
	.options = options,
	.run = run_init,
};
