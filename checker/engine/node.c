#include "engine/node.h"

#include <errno.h>
#include <string.h>

const GwNode *
gw_node_get(const GwNode *map, const char *key)
{
	if (!map || map->kind != GW_NODE_MAP)
		return NULL;
	for (guint32 i = 0; i < map->n_items; i++) {
		if (!strcmp(map->items[i].key, key))
			return &map->items[i];
	}
	return NULL;
}

const char *
gw_node_string(const GwNode *map, const char *key)
{
	const GwNode *node = gw_node_get(map, key);

	return node ? node->value : NULL;
}

gboolean
gw_node_read_int(const GwNode *node, gint64 *value)
{
	char *end;

	if (!node || !node->value || !*node->value || g_ascii_isspace(*node->value))
		return FALSE;
	errno = 0;
	*value = g_ascii_strtoll(node->value, &end, 10);
	return !errno && !*end;
}

gboolean
gw_node_read_double(const GwNode *node, double *value)
{
	char *end;

	/* Only plain decimal numbers: strtod also takes “inf”, “nan” and hexadecimal. */
	if (!node || !node->value || !*node->value ||
	    strspn(node->value, "+-.0123456789eE") != strlen(node->value))
		return FALSE;
	errno = 0;
	*value = g_ascii_strtod(node->value, &end);
	return !errno && !*end;
}

gboolean
gw_node_read_bool(const GwNode *node, gboolean *value)
{
	const char *text = node ? node->value : NULL;

	if (!text)
		return FALSE;
	*value = !strcmp(text, "true") || !strcmp(text, "是");
	return *value || !strcmp(text, "false") || !strcmp(text, "否");
}

gboolean
gw_node_int(const GwNode *map, const char *key, gint64 *value)
{
	return gw_node_read_int(gw_node_get(map, key), value);
}

gboolean
gw_node_double(const GwNode *map, const char *key, double *value)
{
	return gw_node_read_double(gw_node_get(map, key), value);
}

gboolean
gw_node_bool(const GwNode *map, const char *key, gboolean fallback)
{
	gboolean value;

	return gw_node_read_bool(gw_node_get(map, key), &value) ? value : fallback;
}

guint
gw_node_count(const GwNode *node)
{
	if (!node)
		return 0;
	return node->kind == GW_NODE_SCALAR ? 1 : node->n_items;
}

const char *
gw_node_nth(const GwNode *node, guint n)
{
	const GwNode *item = gw_node_item(node, n);

	return item ? item->value : NULL;
}

const GwNode *
gw_node_item(const GwNode *node, guint n)
{
	if (n >= gw_node_count(node))
		return NULL;
	return node->kind == GW_NODE_SCALAR ? node : &node->items[n];
}

void
gw_node_error(GError **error, const GwNode *node, const char *zh, const char *en, ...)
{
	char *place = g_strdup_printf("%u:%u: ", node->line, node->column);
	va_list args;

	va_start(args, en);
	gw_set_error_v(error, GW_ERROR_RULE, place, zh, en, args);
	va_end(args);
	g_free(place);
}

void
gw_node_error_at(GError **error, GwErrorCode code, const char *place, const GError *cause)
{
	char *zh = gw_error_text(cause, GW_LANG_ZH), *en = gw_error_text(cause, GW_LANG_EN);

	gw_set_error(error, code, "%s%s%.0s", "%s%.0s%s", place, zh, en);
	g_free(zh);
	g_free(en);
}
