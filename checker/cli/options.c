#include "cli/options.h"

#include <getopt.h>
#include <string.h>

/* --- what getopt_long() wants ---------------------------------------------------- */

static guint
count_options(const GwOption *options)
{
	guint n = 0;

	while (options[n].name)
		n++;
	return n;
}

static struct option *
make_longs(const GwOption *options)
{
	struct option *longs = g_new0(struct option, count_options(options) + 1);
	guint i;

	for (i = 0; options[i].name; i++) {
		longs[i].name = options[i].name;
		longs[i].has_arg = options[i].arg ? required_argument : no_argument;
		longs[i].val = options[i].id;
	}
	return longs;
}

/* The leading colon: getopt_long() tells us what is wrong and prints nothing. */
static char *
make_shorts(const GwOption *options)
{
	GString *shorts = g_string_new(":");

	for (; options->name; options++) {
		if (options->id >= GW_OPTION_FIRST)
			continue;
		g_string_append_c(shorts, (char)options->id);
		if (options->arg)
			g_string_append_c(shorts, ':');
	}
	return g_string_free(shorts, FALSE);
}

static const GwOption *
find_option(const GwOption *options, int id)
{
	for (; options->name; options++)
		if (options->id == id)
			return options;
	return NULL;
}

/* --- complaints -------------------------------------------------------------------- */

/* Long names that begin with `name`. */
static guint
count_beginning(const GwOption *options, const char *name)
{
	guint n = 0;

	for (; options->name; options++)
		n += g_str_has_prefix(options->name, name);
	return n;
}

static const char *
nearest_option(const GwOption *options, const char *name)
{
	guint i, n = count_options(options);
	const char **names = g_new0(const char *, n + 1);
	const char *nearest;

	for (i = 0; i < n; i++)
		names[i] = options[i].name;
	nearest = gw_cli_nearest(name, names);
	g_free(names);
	return nearest;
}

static void
complain_long(GwCli *cli, const GwCommand *command, const char *argument)
{
	gsize len = strcspn(argument, "=");
	char *name = g_strndup(argument, len);
	const char *nearest = nearest_option(command->options, name);

	if (count_beginning(command->options, name) > 1)
		gw_cli_complain(cli, "选项 --%s 不明确，用 gongwenlint %s --help 看全部选项",
				"option --%s is ambiguous; see gongwenlint %s --help", name,
				command->name);
	else if (nearest)
		gw_cli_complain(cli,
				"不认识的选项 --%s，是不是 --%s？用 gongwenlint %s --help 看全部选项",
				"unknown option --%s; did you mean --%s? See gongwenlint %s --help",
				name, nearest, command->name);
	else
		gw_cli_complain(cli, "不认识的选项 --%s，用 gongwenlint %s --help 看全部选项",
				"unknown option --%s; see gongwenlint %s --help", name,
				command->name);
	g_free(name);
}

/* getopt_long() said '?': an unknown letter, an unknown or ambiguous name, or a
 * value where none is taken. */
static void
complain_unknown(GwCli *cli, const GwCommand *command, const char *argument)
{
	const GwOption *option = optopt ? find_option(command->options, optopt) : NULL;

	if (option)
		gw_cli_complain(cli, "选项 --%s 不带值，用 gongwenlint %s --help 看用法",
				"option --%s takes no value; see gongwenlint %s --help",
				option->name, command->name);
	else if (!optopt)
		complain_long(cli, command, argument + 2);
	else
		gw_cli_complain(cli, "不认识的选项 -%c，用 gongwenlint %s --help 看全部选项",
				"unknown option -%c; see gongwenlint %s --help", (char)optopt,
				command->name);
}

static void
complain_missing(GwCli *cli, const GwCommand *command)
{
	const GwOption *option = find_option(command->options, optopt);

	gw_cli_complain(cli, "选项 --%s 后面要有 %s，用 gongwenlint %s --help 看用法",
			"option --%s needs %s; see gongwenlint %s --help", option->name,
			option->arg, command->name);
}

static gboolean
is_allowed(GwCli *cli, const GwOption *option, const char *value)
{
	char **values;
	char *list;
	gboolean found;

	if (!option->values)
		return TRUE;
	values = g_strsplit(option->values, "|", -1);
	found = g_strv_contains((const char *const *)values, value);
	if (!found) {
		list = g_strjoinv(cli->lang == GW_LANG_EN ? ", " : "、", values);
		gw_cli_complain(cli, "选项 --%s 的值“%s”不对，可用：%s",
				"option --%s does not take '%s'; use one of: %s", option->name,
				value, list);
		g_free(list);
	}
	g_strfreev(values);
	return found;
}

/* --- parsing --------------------------------------------------------------------- */

typedef struct {
	gboolean help, version, wrong;
} Parsed;

static void
take_one(GwCli *cli, const GwCommand *command, int id, GwTakeOption take, gpointer user,
	 Parsed *parsed)
{
	const GwOption *option = find_option(command->options, id);

	if (id == 'h')
		parsed->help = TRUE;
	else if (id == 'V')
		parsed->version = TRUE;
	else if (option->arg && !is_allowed(cli, option, optarg))
		parsed->wrong = TRUE;
	else if (id != GW_OPTION_LANG && !take(cli, id, optarg, user))
		parsed->wrong = TRUE;
}

static void
parse_all(GwCli *cli, const GwCommand *command, int argc, char **argv, GwTakeOption take,
	  gpointer user, Parsed *parsed)
{
	struct option *longs = make_longs(command->options);
	char *shorts = make_shorts(command->options);
	int id;

	optind = 0; /* glibc: begin anew */
	while (!parsed->wrong && (id = getopt_long(argc, argv, shorts, longs, NULL)) != -1) {
		parsed->wrong = id == '?' || id == ':';
		if (id == '?')
			complain_unknown(cli, command, argv[optind - 1]);
		else if (id == ':')
			complain_missing(cli, command);
		else
			take_one(cli, command, id, take, user, parsed);
	}
	g_free(longs);
	g_free(shorts);
}

int
gw_options_parse(GwCli *cli, const GwCommand *command, int argc, char **argv, GwTakeOption take,
		 gpointer user, int *first)
{
	Parsed parsed = { FALSE, FALSE, FALSE };
	GString *out;

	parse_all(cli, command, argc, argv, take, user, &parsed);
	*first = optind;
	if (parsed.wrong)
		return GW_EXIT_TROUBLE;
	if (!parsed.help && !parsed.version)
		return -1;
	out = g_string_new(NULL);
	if (parsed.help)
		gw_options_help(command, cli->lang, out);
	else
		g_string_append(out, PACKAGE_NAME " " PACKAGE_VERSION "\n");
	gw_cli_flush(cli, out);
	g_string_free(out, TRUE);
	return gw_cli_status(cli, GW_EXIT_OK);
}

gboolean
gw_options_lang(int argc, char **argv, GwLang *lang)
{
	gboolean found = FALSE;
	int i;

	for (i = 1; i < argc && !g_str_equal(argv[i], "--"); i++) {
		const char *value = NULL;

		if (g_str_has_prefix(argv[i], "--lang="))
			value = argv[i] + strlen("--lang=");
		else if (g_str_equal(argv[i], "--lang") && i + 1 < argc)
			value = argv[++i];
		if (!value || (!g_str_equal(value, "en") && !g_str_equal(value, "zh")))
			continue;
		*lang = g_str_equal(value, "en") ? GW_LANG_EN : GW_LANG_ZH;
		found = TRUE;
	}
	return found;
}
