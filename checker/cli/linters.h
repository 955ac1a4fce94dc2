/* The options that choose rules, and one linter per distinct configuration.
 *
 * Promises: every file is checked under the nearest .gongwenlint.yaml upwards
 * of it; a configuration is read once, however many files it governs.
 * Ownership: GwLinters owns its linters and configurations, and keeps pointers
 * into the GwRuleOptions it was made with. */
#ifndef GW_CLI_LINTERS_H
#define GW_CLI_LINTERS_H

#include "cli/options.h"
#include "lint.h"

/* Rows for the tables of commands that run rules. */
#define GW_RULE_OPTIONS                                                                    \
	{ GW_OPTION_RULES, "rules", "DIR", NULL, "另加 DIR 中的规则文件（可重复）",        \
	  "add the rule files in DIR (repeatable)" },                                      \
	{ GW_OPTION_CONFIG, "config", "FILE", NULL, "用这个配置文件，不向上查找",          \
	  "use this configuration file, look for none" },                                  \
	{ GW_OPTION_NO_CONFIG, "no-config", NULL, NULL, "不用任何配置文件",                \
	  "use no configuration file" }

typedef struct {
	GPtrArray *select, *ignore, *rule_dirs; /* char*; NULL-ended by gw_rule_options_seal() */
	const char *profile, *encoding, *config;
	gboolean no_config, check_patterns;
	GDate today;
	gboolean has_today;
} GwRuleOptions;

void gw_rule_options_init(GwRuleOptions *options);
void gw_rule_options_clear(GwRuleOptions *options);

/* Takes one option, as GwTakeOption; `value` must live on. */
gboolean gw_rule_options_take(GwCli *cli, GwRuleOptions *options, int id, const char *value);

/* After the last option: FALSE if they contradict each other. */
gboolean gw_rule_options_seal(GwCli *cli, GwRuleOptions *options);

typedef struct GwLinters GwLinters;

GwLinters *gw_linters_new(const GwRuleOptions *options);
void gw_linters_free(GwLinters *linters);

/* What governs one folder; lint is NULL and error set if its configuration or
 * the rules are wrong. */
typedef struct {
	GwConfig *config;
	GwLint *lint;
	GError *error;
} GwLinter;

/* For a file; `path` NULL: the current folder.  Complains about what is wrong, once. */
const GwLinter *gw_linters_for(GwLinters *linters, GwCli *cli, const char *path);

/* After the last file: remark on the configurations' suppressions that hid nothing. */
void gw_linters_remark_unused(const GwLinters *linters, GwCli *cli);

#endif
