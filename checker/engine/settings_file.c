#include "engine/settings_file.h"

#include <glib/gstdio.h>

#include "base/error.h"
#include "base/limits.h"

gboolean
gw_settings_fail(GError **error, const char *path, const GwNode *at, const char *zh, const char *en,
		 ...)
{
	char *place = g_strdup_printf("%s:%u:%u: ", path, at->line, at->column);
	va_list args;

	va_start(args, en);
	gw_set_error_v(error, GW_ERROR_CONFIG, place, zh, en, args);
	va_end(args);
	g_free(place);
	return FALSE;
}

static gboolean
read_text(const char *path, char **text, gsize *len, GError **error)
{
	GError *cause = NULL;
	GStatBuf info;
	gboolean there = !g_stat(path, &info);

	if (there && !S_ISREG(info.st_mode)) {
		gw_set_error(error, GW_ERROR_CONFIG, "%s: 不是普通文件", "%s: not a regular file", path);
		return FALSE;
	}
	if (there && info.st_size > (goffset)GW_MAX_RULE_FILE_BYTES) {
		gw_set_error(error, GW_ERROR_CONFIG, "%s: 文件超过 %u 字节", "%s: larger than %u bytes",
			     path, GW_MAX_RULE_FILE_BYTES);
		return FALSE;
	}
	if (g_file_get_contents(path, text, len, &cause))
		return TRUE;
	gw_set_error(error, GW_ERROR_CONFIG, "%s: 无法读取：%s", "%s: cannot be read: %s", path,
		     cause->message);
	g_error_free(cause);
	return FALSE;
}

/* The reader of rule files speaks of rules; here it is the configuration. */
const GwNode *
gw_settings_read(GwArena *arena, const char *path, GError **error)
{
	GError *cause = NULL;
	const GwNode *root;
	char *text;
	gsize len;

	if (!read_text(path, &text, &len, error))
		return NULL;
	root = gw_yaml_read(arena, path, text, len, &cause);
	g_free(text);
	if (!root) {
		gw_node_error_at(error, GW_ERROR_CONFIG, "", cause);
		g_error_free(cause);
	}
	return root;
}
