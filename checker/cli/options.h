/* Options of subcommands: one table each, from which parsing and help come.
 *
 * Promises: an option that is not in the table is an error that names the
 * nearest one; a value that is not in `values` is an error that lists them.
 * Help is the table printed, so that the two cannot disagree. */
#ifndef GW_CLI_OPTIONS_H
#define GW_CLI_OPTIONS_H

#include "cli/cli.h"

typedef struct {
	int id;             /* the letter, or one of GwOptionId */
	const char *name;   /* long name */
	const char *arg;    /* what stands for the value in help; NULL: takes none */
	const char *values; /* "text|json": the only ones; NULL: any */
	const char *zh, *en;
} GwOption;

/* Options without a letter. */
typedef enum {
	GW_OPTION_FIRST = 256,
	GW_OPTION_COLOR,
	GW_OPTION_CONFIG,
	GW_OPTION_ENCODING,
	GW_OPTION_FAIL_ON,
	GW_OPTION_FORMAT,
	GW_OPTION_IGNORE,
	GW_OPTION_LANG,
	GW_OPTION_MIN_SEVERITY,
	GW_OPTION_NO_CONFIG,
	GW_OPTION_NOTATION,
	GW_OPTION_PROFILE,
	GW_OPTION_RULES,
	GW_OPTION_SELECT,
	GW_OPTION_STDIN_FILENAME,
	GW_OPTION_TODAY,
	GW_OPTION_WHY,
} GwOptionId;

/* Rows that every table ends with. */
#define GW_COMMON_OPTIONS                                                            \
	{ GW_OPTION_LANG, "lang", "LANG", "zh|en", "用中文或英文（默认看环境变量）",  \
	  "speak Chinese or English (default: by locale)" },                         \
	{ 'h', "help", NULL, NULL, "显示本帮助", "show this help" },                 \
	{ 'V', "version", NULL, NULL, "显示版本", "show the version" },              \
	{ 0, NULL, NULL, NULL, NULL, NULL }

typedef struct {
	const char *name;
	const char *usage, *usage_en; /* what follows the name */
	const char *zh, *en;          /* one line: what it does */
	const GwOption *options;      /* ended by a NULL name */
	const char *more, *more_en;   /* after the options; NULL */
	int (*run)(GwCli *cli, int argc, char **argv); /* gives the exit status */
} GwCommand;

extern const GwCommand gw_cmd_check, gw_cmd_inspect, gw_cmd_explain, gw_cmd_rules, gw_cmd_init,
	gw_cmd_help;

/* All of them; NULL-ended. */
const GwCommand *const *gw_commands(void);
const GwCommand *gw_command_find(const char *name);

/* Takes one option; FALSE if it complained. */
typedef gboolean (*GwTakeOption)(GwCli *cli, int id, const char *value, gpointer user);

/* Read the options of `command`.  -1 to go on: the operands are then argv[*first]
 * and what follows (options may stand between them, “--” ends options).
 * Otherwise the status to exit with: --help and --version were answered, or
 * something was wrong. */
int gw_options_parse(GwCli *cli, const GwCommand *command, int argc, char **argv,
		     GwTakeOption take, gpointer user, int *first);

/* Append the help of a command; of the program. */
void gw_options_help(const GwCommand *command, GwLang lang, GString *out);
void gw_options_overview(GwLang lang, GString *out);

/* The value of the last --lang before “--”; FALSE if there is none.  Needed
 * before parsing, so that complaints about options are in that language. */
gboolean gw_options_lang(int argc, char **argv, GwLang *lang);

#endif
