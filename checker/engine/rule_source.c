/* A folder of rule files and word lists. */
#include "engine/node.h"

#include <glib/gstdio.h>
#include <string.h>

#include "base/error.h"
#include "base/limits.h"

static gboolean
fail(GError **error, GError *cause, const char *path)
{
	gw_set_error(error, GW_ERROR_IO, "%s: 无法读取：%s", "%s: cannot be read: %s", path,
		     cause->message);
	g_error_free(cause);
	return FALSE;
}

/* Regular files only: a FIFO of that name would never end. */
static gboolean
read_file(const char *path, char **text, gsize *len, GError **error)
{
	GStatBuf info;
	GError *cause = NULL;
	gboolean there = !g_stat(path, &info);

	if (there && !S_ISREG(info.st_mode)) {
		gw_set_error(error, GW_ERROR_KIND, "%s: 不是普通文件", "%s: not a regular file", path);
		return FALSE;
	}
	if (there && info.st_size > (goffset)GW_MAX_RULE_FILE_BYTES) {
		gw_set_error(error, GW_ERROR_LIMIT, "%s: 文件超过 %u 字节",
			     "%s: larger than %u bytes", path, GW_MAX_RULE_FILE_BYTES);
		return FALSE;
	}
	return g_file_get_contents(path, text, len, &cause) || fail(error, cause, path);
}

static gint
compare_names(gconstpointer a, gconstpointer b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static gboolean
is_yaml(const char *name)
{
	return g_str_has_suffix(name, ".yaml") || g_str_has_suffix(name, ".yml");
}

static GPtrArray *
list_names(const char *dir, GError **error)
{
	GPtrArray *names;
	GError *cause = NULL;
	GDir *handle = g_dir_open(dir, 0, &cause);
	const char *name;

	if (!handle) {
		fail(error, cause, dir);
		return NULL;
	}
	names = g_ptr_array_new_with_free_func(g_free);
	while ((name = g_dir_read_name(handle))) {
		if (*name != '.' && (is_yaml(name) || g_str_has_suffix(name, ".tsv")))
			g_ptr_array_add(names, g_strdup(name));
	}
	g_dir_close(handle);
	g_ptr_array_sort(names, compare_names);
	return names;
}

static gboolean
read_one(GwArena *arena, const char *path, GArray *files, GArray *tables, GError **error)
{
	GwRuleFile file = { .path = gw_arena_strdup(arena, path) };
	GwTermTable table;
	char *text;
	gsize len;
	gboolean good;

	if (!read_file(path, &text, &len, error))
		return FALSE;
	if (is_yaml(path)) {
		file.root = gw_yaml_read(arena, file.path, text, len, error);
		good = file.root != NULL;
		if (good)
			g_array_append_val(files, file);
	} else {
		good = gw_tsv_read(arena, path, text, len, &table, error);
		if (good)
			g_array_append_val(tables, table);
	}
	g_free(text);
	return good;
}

static void
take(GwArena *arena, GwRuleSource *source, const GArray *files, const GArray *tables)
{
	source->files = gw_arena_dup(arena, files->data, files->len * sizeof(GwRuleFile));
	source->n_files = files->len;
	source->tables = gw_arena_dup(arena, tables->data, tables->len * sizeof(GwTermTable));
	source->n_tables = tables->len;
}

gboolean
gw_rule_source_read(GwArena *arena, const char *dir, GwRuleSource *source, GError **error)
{
	GPtrArray *names = list_names(dir, error);
	GArray *files, *tables;
	gboolean good = names != NULL;

	if (!names)
		return FALSE;
	files = g_array_new(FALSE, FALSE, sizeof(GwRuleFile));
	tables = g_array_new(FALSE, FALSE, sizeof(GwTermTable));
	for (guint i = 0; good && i < names->len; i++) {
		char *path = g_build_filename(dir, g_ptr_array_index(names, i), NULL);

		good = read_one(arena, path, files, tables, error);
		g_free(path);
	}
	take(arena, source, files, tables);
	g_array_free(files, TRUE);
	g_array_free(tables, TRUE);
	g_ptr_array_unref(names);
	return good;
}
