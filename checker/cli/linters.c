#include "cli/linters.h"

#include <stdio.h>
#include <string.h>

#include "base/error.h"

/* --- options ------------------------------------------------------------------------ */

void
gw_rule_options_init(GwRuleOptions *options)
{
	memset(options, 0, sizeof *options);
	options->select = g_ptr_array_new_with_free_func(g_free);
	options->ignore = g_ptr_array_new_with_free_func(g_free);
	options->rule_dirs = g_ptr_array_new_with_free_func(g_free);
}

void
gw_rule_options_clear(GwRuleOptions *options)
{
	g_ptr_array_unref(options->select);
	g_ptr_array_unref(options->ignore);
	g_ptr_array_unref(options->rule_dirs);
}

/* “E, N、W401”: the separators of suppression comments. */
static void
add_list(GPtrArray *list, const char *value)
{
	char *plain = g_strdup(value);
	char **parts, **part;

	g_strdelimit(plain, " ", ',');
	parts = g_regex_split_simple("、|，|,", plain, 0, 0);
	for (part = parts; *part; part++)
		if (**part)
			g_ptr_array_add(list, g_strdup(*part));
	g_strfreev(parts);
	g_free(plain);
}

static gboolean
take_today(GwCli *cli, GwRuleOptions *options, const char *value)
{
	guint year, month, day;
	char rest;

	options->has_today = sscanf(value, "%4u-%2u-%2u%c", &year, &month, &day, &rest) == 3 &&
			     g_date_valid_dmy((GDateDay)MIN(day, 255), (GDateMonth)MIN(month, 99),
					      (GDateYear)year);
	if (!options->has_today) {
		gw_cli_complain(cli, "选项 --today 的值“%s”不是日期，应写成 2024-05-20 的样子",
				"option --today: '%s' is no date; write it as 2024-05-20", value);
		return FALSE;
	}
	g_date_clear(&options->today, 1);
	g_date_set_dmy(&options->today, (GDateDay)day, (GDateMonth)month, (GDateYear)year);
	return TRUE;
}

gboolean
gw_rule_options_take(GwCli *cli, GwRuleOptions *options, int id, const char *value)
{
	switch (id) {
	case GW_OPTION_SELECT:
		add_list(options->select, value);
		return TRUE;
	case GW_OPTION_IGNORE:
		add_list(options->ignore, value);
		return TRUE;
	case GW_OPTION_RULES:
		g_ptr_array_add(options->rule_dirs, g_strdup(value));
		return TRUE;
	case GW_OPTION_PROFILE:
		options->profile = value;
		return TRUE;
	case GW_OPTION_ENCODING:
		options->encoding = value;
		return TRUE;
	case GW_OPTION_CONFIG:
		options->config = value;
		return TRUE;
	case GW_OPTION_NO_CONFIG:
		options->no_config = TRUE;
		return TRUE;
	case GW_OPTION_TODAY:
		return take_today(cli, options, value);
	default:
		return TRUE;
	}
}

gboolean
gw_rule_options_seal(GwCli *cli, GwRuleOptions *options)
{
	if (options->config && options->no_config) {
		gw_cli_complain(cli, "--config 和 --no-config 不能同时用",
				"--config and --no-config exclude each other");
		return FALSE;
	}
	g_ptr_array_add(options->select, NULL);
	g_ptr_array_add(options->ignore, NULL);
	g_ptr_array_add(options->rule_dirs, NULL);
	return TRUE;
}

/* --- linters ------------------------------------------------------------------------ */

struct GwLinters {
	const GwRuleOptions *options;
	GPtrArray *all;         /* GwLinter* */
	GHashTable *by_folder;  /* folder → GwLinter* */
	GHashTable *complaints; /* messages already said */
};

static void
free_linter(gpointer data)
{
	GwLinter *linter = data;

	gw_lint_free(linter->lint);
	gw_config_free(linter->config);
	g_clear_error(&linter->error);
	g_free(linter);
}

GwLinters *
gw_linters_new(const GwRuleOptions *options)
{
	GwLinters *linters = g_new0(GwLinters, 1);

	linters->options = options;
	linters->all = g_ptr_array_new_with_free_func(free_linter);
	linters->by_folder = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	linters->complaints = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	return linters;
}

void
gw_linters_free(GwLinters *linters)
{
	g_hash_table_unref(linters->by_folder);
	g_hash_table_unref(linters->complaints);
	g_ptr_array_unref(linters->all);
	g_free(linters);
}

static GwConfig *
read_config(const GwRuleOptions *options, const char *folder, GError **error)
{
	if (options->no_config)
		return gw_config_default();
	if (options->config)
		return gw_config_read(options->config, error);
	return gw_config_find(folder, error);
}

static GwLinter *
find_same(const GwLinters *linters, const GwConfig *config)
{
	guint i;

	for (i = 0; i < linters->all->len; i++) {
		GwLinter *linter = g_ptr_array_index(linters->all, i);

		if (linter->config && g_strcmp0(linter->config->path, config->path) == 0)
			return linter;
	}
	return NULL;
}

static GwLint *
make_lint(const GwRuleOptions *options, const GwConfig *config, GError **error)
{
	GwLintOptions lint = {
		.config = config,
		.ignore = (const char *const *)options->ignore->pdata,
		.rule_dirs = (const char *const *)options->rule_dirs->pdata,
		.profile = options->profile,
		.encoding = options->encoding,
		.today = options->has_today ? &options->today : NULL,
		.check_patterns = options->check_patterns,
	};

	if (options->select->len > 1)
		lint.select = (const char *const *)options->select->pdata;
	return gw_lint_new(&lint, error);
}

static void
complain_once(GwLinters *linters, GwCli *cli, const GError *error)
{
	if (g_hash_table_add(linters->complaints, g_strdup(error->message)))
		gw_cli_complain_error(cli, error);
}

static GwLinter *
make_linter(GwLinters *linters, GwCli *cli, const char *folder)
{
	GError *error = NULL;
	GwConfig *config = read_config(linters->options, folder, &error);
	GwLinter *linter = config ? find_same(linters, config) : NULL;

	if (linter) {
		gw_config_free(config);
		return linter;
	}
	linter = g_new0(GwLinter, 1);
	linter->config = config;
	if (config)
		linter->lint = make_lint(linters->options, config, &error);
	linter->error = error;
	if (error)
		complain_once(linters, cli, error);
	g_ptr_array_add(linters->all, linter);
	return linter;
}

const GwLinter *
gw_linters_for(GwLinters *linters, GwCli *cli, const char *path)
{
	char *folder = path ? g_path_get_dirname(path) : g_strdup(".");
	GwLinter *linter = g_hash_table_lookup(linters->by_folder, folder);

	if (linter) {
		g_free(folder);
		return linter;
	}
	linter = make_linter(linters, cli, folder);
	g_hash_table_insert(linters->by_folder, folder, linter);
	return linter;
}

void
gw_linters_remark_unused(const GwLinters *linters, GwCli *cli)
{
	const GwSuppression *unused;
	guint i, n;

	/* A rule that was not asked for could not need hiding. */
	if (linters->options->select->len > 1 || linters->options->ignore->len > 1)
		return;
	for (i = 0; i < linters->all->len; i++) {
		const GwLinter *linter = g_ptr_array_index(linters->all, i);

		for (n = 0; linter->config &&
			    (unused = gw_suppressions_unused(linter->config->suppressions, &n));)
			gw_cli_remark(cli, "%s：忽略 %s 没有用到，可以删去",
				      "%s: the suppression of %s hides nothing; remove it",
				      unused->origin, unused->rules);
	}
}
