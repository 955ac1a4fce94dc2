#include "engine/config.h"

#include <string.h>

#include "base/error.h"
#include "engine/settings_file.h"

#define CONFIG_NAME ".gongwenlint.yaml"

typedef struct {
	GwConfig *config;
	const char *path;
	char *folder; /* of the file, for rules-dir */
	GError **error;
} Reader;

/* Say what is wrong at a node. */
#define fail(reader, at, ...) gw_settings_fail((reader)->error, (reader)->path, at, __VA_ARGS__)

/* --- values ------------------------------------------------------------------ */

static gboolean
check_word(Reader *reader, const GwNode *node, const char *key)
{
	return (node->value && *node->value) ||
	       fail(reader, node, "“%s”要写一个值", "“%s” takes one value", key);
}

/* One word or a list of words, NULL-ended; the caller's. */
static char **
read_words(Reader *reader, const GwNode *node, const char *key)
{
	GPtrArray *words;

	if (node->kind == GW_NODE_MAP) {
		fail(reader, node, "“%s”应是一个值或列表", "“%s” must be a value or a list", key);
		return NULL;
	}
	words = g_ptr_array_new_with_free_func(g_free);
	for (guint i = 0; i < gw_node_count(node); i++) {
		if (!check_word(reader, gw_node_item(node, i), key)) {
			g_ptr_array_unref(words);
			return NULL;
		}
		g_ptr_array_add(words, g_strdup(gw_node_nth(node, i)));
	}
	g_ptr_array_add(words, NULL);
	return (char **)g_ptr_array_free(words, FALSE);
}

static gboolean
read_profile(Reader *reader, const GwNode *node)
{
	reader->config->profile = g_strdup(node->value);
	return check_word(reader, node, "profile");
}

static gboolean
read_lang(Reader *reader, const GwNode *node)
{
	GwConfig *config = reader->config;

	if (g_strcmp0(node->value, "zh") && g_strcmp0(node->value, "en"))
		return fail(reader, node, "“lang”应为 zh 或 en", "“lang” must be zh or en");
	config->has_lang = TRUE;
	config->lang = strcmp(node->value, "en") ? GW_LANG_ZH : GW_LANG_EN;
	return TRUE;
}

static gboolean
read_fail_on(Reader *reader, const GwNode *node)
{
	GwConfig *config = reader->config;

	config->fail_never = !g_strcmp0(node->value, "never");
	config->has_fail_on = TRUE;
	if (config->fail_never || (node->value && gw_severity_parse(node->value, &config->fail_on)))
		return TRUE;
	return fail(reader, node, "“fail-on”应为 error、warning、info 或 never",
		    "“fail-on” must be error, warning, info or never");
}

static gboolean
read_rules_dir(Reader *reader, const GwNode *node)
{
	char **dirs = read_words(reader, node, "rules-dir");

	for (guint i = 0; dirs && dirs[i]; i++) {
		char *full = g_canonicalize_filename(dirs[i], reader->folder);

		g_free(dirs[i]);
		dirs[i] = full;
	}
	reader->config->rule_dirs = dirs;
	return dirs != NULL;
}

static gboolean
read_select(Reader *reader, const GwNode *node)
{
	reader->config->select = read_words(reader, node, "select");
	return reader->config->select != NULL;
}

static gboolean
read_ignore(Reader *reader, const GwNode *node)
{
	reader->config->ignore = read_words(reader, node, "ignore");
	return reader->config->ignore != NULL;
}

static gboolean
read_severity(Reader *reader, const GwNode *node)
{
	GwSeverity severity;

	if (node->kind != GW_NODE_MAP)
		return fail(reader, node, "“severity”应是映射，如 { W103: info }",
			    "“severity” must be a map, as { W103: info }");
	for (guint32 i = 0; i < node->n_items; i++) {
		const GwNode *item = &node->items[i];

		if (!item->value || !gw_severity_parse(item->value, &severity))
			return fail(reader, item, "“%s”的严重程度应为 error、warning 或 info",
				    "the severity of “%s” must be error, warning or info", item->key);
		g_ptr_array_add(reader->config->severities, g_strdup(item->key));
		g_ptr_array_add(reader->config->severities, g_strdup(gw_severity_id(severity)));
	}
	return TRUE;
}

/* --- suppressions --------------------------------------------------------------- */

static gboolean
check_suppression(Reader *reader, const GwNode *entry)
{
	if (entry->kind != GW_NODE_MAP)
		return fail(reader, entry, "“suppress”的每一项应是映射，如 { path: \"历史-*\", rules: E205, "
			    "reason: 老文号 }",
			    "each entry of “suppress” must be a map, as { path: \"old-*\", rules: E205, "
			    "reason: an old number }");
	for (guint32 i = 0; i < entry->n_items; i++) {
		const char *key = entry->items[i].key;

		if (strcmp(key, "path") && strcmp(key, "rules") && strcmp(key, "reason"))
			return fail(reader, &entry->items[i], "“suppress”里不认识的键“%s”，可用 path、rules、reason",
				    "unknown key “%s” in “suppress”; it takes path, rules, reason", key);
		if (strcmp(key, "rules") && !check_word(reader, &entry->items[i], key))
			return FALSE;
	}
	if (!gw_node_get(entry, "rules"))
		return fail(reader, entry, "“suppress”的这一项缺少“rules”",
			    "this entry of “suppress” has no “rules”");
	if (!gw_node_get(entry, "reason"))
		return fail(reader, entry, "“suppress”的这一项缺少“reason”，请写明理由",
			    "this entry of “suppress” has no “reason”; say why");
	return TRUE;
}

static gboolean
add_suppression(Reader *reader, const GwNode *entry)
{
	GwSuppression suppression;
	char **rules;

	if (!check_suppression(reader, entry))
		return FALSE;
	rules = read_words(reader, gw_node_get(entry, "rules"), "rules");
	if (!rules)
		return FALSE;
	suppression = (GwSuppression){
		.glob = g_strdup(gw_node_string(entry, "path")),
		.rules = g_strjoinv(",", rules),
		.reason = g_strdup(gw_node_string(entry, "reason")),
		.origin = g_strdup_printf("%s:%u", reader->path, entry->line),
	};
	gw_suppressions_add(reader->config->suppressions, &suppression);
	g_strfreev(rules);
	return TRUE;
}

static gboolean
read_suppress(Reader *reader, const GwNode *node)
{
	if (node->kind != GW_NODE_LIST)
		return fail(reader, node, "“suppress”应是列表", "“suppress” must be a list");
	for (guint32 i = 0; i < node->n_items; i++) {
		if (!add_suppression(reader, &node->items[i]))
			return FALSE;
	}
	return TRUE;
}

/* --- the file ---------------------------------------------------------------------- */

static const struct {
	const char *key;
	gboolean (*read)(Reader *reader, const GwNode *node);
} settings[] = {
	{ "profile", read_profile },   { "lang", read_lang },
	{ "fail-on", read_fail_on },   { "rules-dir", read_rules_dir },
	{ "select", read_select },     { "ignore", read_ignore },
	{ "severity", read_severity }, { "suppress", read_suppress },
};

static gboolean
read_setting(Reader *reader, const GwNode *node)
{
	for (guint i = 0; i < G_N_ELEMENTS(settings); i++) {
		if (!strcmp(node->key, settings[i].key))
			return settings[i].read(reader, node);
	}
	return fail(reader, node, "不认识的设置“%s”，可用 profile、lang、fail-on、rules-dir、select、ignore、"
		    "severity、suppress",
		    "unknown setting “%s”; there are profile, lang, fail-on, rules-dir, select, ignore, "
		    "severity, suppress", node->key);
}

static gboolean
read_settings(Reader *reader, const GwNode *root)
{
	/* An empty file, or one of comments only, is an empty list. */
	if (root->kind == GW_NODE_LIST && !root->n_items)
		return TRUE;
	if (root->kind != GW_NODE_MAP)
		return fail(reader, root, "配置文件应写成“键: 值”", "a configuration is lines of “key: value”");
	for (guint32 i = 0; i < root->n_items; i++) {
		if (!read_setting(reader, &root->items[i]))
			return FALSE;
	}
	return TRUE;
}

GwConfig *
gw_config_read(const char *path, GError **error)
{
	Reader reader = { .path = path, .error = error };
	GwArena *arena = gw_arena_new();
	const GwNode *root;
	gboolean good;
	char *full;

	full = g_canonicalize_filename(path, NULL);
	reader.folder = g_path_get_dirname(full);
	reader.config = gw_config_default();
	reader.config->path = g_strdup(path);
	root = gw_settings_read(arena, path, error);
	good = root && read_settings(&reader, root);
	g_free(reader.folder);
	g_free(full);
	gw_arena_free(arena);
	if (good)
		return reader.config;
	gw_config_free(reader.config);
	return NULL;
}

GwConfig *
gw_config_find(const char *start, GError **error)
{
	char *folder = g_canonicalize_filename(start, NULL);
	GwConfig *config = NULL;

	/* A file, or a name that is not there yet: begin beside it. */
	if (!g_file_test(folder, G_FILE_TEST_IS_DIR)) {
		char *parent = g_path_get_dirname(folder);

		g_free(folder);
		folder = parent;
	}
	for (;;) {
		char *path = g_build_filename(folder, CONFIG_NAME, NULL), *parent;
		gboolean here = g_file_test(path, G_FILE_TEST_EXISTS);

		if (here)
			config = gw_config_read(path, error);
		g_free(path);
		parent = g_path_get_dirname(folder);
		if (here || !strcmp(parent, folder)) {
			g_free(parent);
			g_free(folder);
			return here ? config : gw_config_default();
		}
		g_free(folder);
		folder = parent;
	}
}

GwConfig *
gw_config_default(void)
{
	GwConfig *config = g_new0(GwConfig, 1);

	config->severities = g_ptr_array_new_with_free_func(g_free);
	config->suppressions = gw_suppressions_new();
	return config;
}

void
gw_config_free(GwConfig *config)
{
	if (!config)
		return;
	g_free(config->path);
	g_free(config->profile);
	g_strfreev(config->rule_dirs);
	g_strfreev(config->select);
	g_strfreev(config->ignore);
	g_ptr_array_unref(config->severities);
	gw_suppressions_free(config->suppressions);
	g_free(config);
}
