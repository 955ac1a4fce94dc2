#include "engine/beside.h"

#include <string.h>

#include "base/utf.h"
#include "engine/settings_file.h"

#define SUFFIX ".gongwenlint.yaml"

typedef struct {
	const char *path; /* of the file beside */
	GwDocument *doc;
	GError **error;
} Reader;

#define fail(r, at, ...) gw_settings_fail((r)->error, (r)->path, at, __VA_ARGS__)

/* One entry of `elements`. */
typedef struct {
	guint32 first, last; /* lines; 0: not said */
	gunichar2 *text; /* what the line begins with; NULL: not said */
	gsize text_len;
	GwRole role;
	gboolean attachment;
} Entry;

/* --- one entry ------------------------------------------------------------------------- */

static gboolean
parse_lines(const char *value, Entry *entry)
{
	char *end = NULL;
	guint64 first = g_ascii_strtoull(value, &end, 10), last = first;

	if (end == value || !g_ascii_isdigit(*value))
		return FALSE;
	if (*end == '-' && g_ascii_isdigit(end[1]))
		last = g_ascii_strtoull(end + 1, &end, 10);
	entry->first = (guint32)MIN(first, G_MAXUINT32);
	entry->last = (guint32)MIN(last, G_MAXUINT32);
	return !*end && first && first <= last;
}

static gboolean
read_line(Reader *r, const GwNode *node, Entry *entry)
{
	return (node->value && parse_lines(node->value, entry)) ||
	       fail(r, node, "“line”应是行号，如 3 或 20-31", "“line” must be a line or a range, as 3 or 20-31");
}

static gboolean
read_text(Reader *r, const GwNode *node, Entry *entry)
{
	if (!node->value || !*node->value)
		return fail(r, node, "“text”应是这一行开头的文字", "“text” must be the beginning of the line");
	entry->text = gw_utf16_from_utf8(node->value, (gssize)strlen(node->value), &entry->text_len,
					 NULL);
	return TRUE;
}

static gboolean
read_role(Reader *r, const GwNode *node, Entry *entry)
{
	return (node->value && gw_role_parse(node->value, strlen(node->value), &entry->role)) ||
	       fail(r, node, "不认识的要素“%s”", "unknown role “%s”", node->value ? node->value : "");
}

static gboolean
read_attachment(Reader *r, const GwNode *node, Entry *entry)
{
	return gw_node_read_bool(node, &entry->attachment) ||
	       fail(r, node, "“attachment”应为 true 或 false", "“attachment” must be true or false");
}

static const struct {
	const char *key;
	gboolean (*read)(Reader *r, const GwNode *node, Entry *entry);
} entry_keys[] = {
	{ "line", read_line }, { "text", read_text }, { "role", read_role }, { "attachment", read_attachment },
};

static gboolean
read_key(Reader *r, const GwNode *node, Entry *entry)
{
	guint i;

	for (i = 0; i < G_N_ELEMENTS(entry_keys); i++)
		if (!strcmp(node->key, entry_keys[i].key))
			return entry_keys[i].read(r, node, entry);
	return fail(r, node, "不认识的键“%s”，可用 line、text、role、attachment",
		    "unknown key “%s”; there are line, text, role, attachment", node->key);
}

static gboolean
read_entry(Reader *r, const GwNode *node, Entry *entry)
{
	guint32 i;

	if (node->kind != GW_NODE_MAP)
		return fail(r, node, "“elements”的每一项应是映射，如 { line: 3, role: 标题 }",
			    "each entry of “elements” must be a map, as { line: 3, role: title }");
	for (i = 0; i < node->n_items; i++)
		if (!read_key(r, &node->items[i], entry))
			return FALSE;
	if (entry->role == GW_ROLE_NONE)
		return fail(r, node, "这一项缺少“role”", "this entry has no “role”");
	if (!entry->first && !entry->text)
		return fail(r, node, "这一项要写“line”或“text”", "this entry needs “line” or “text”");
	if (entry->text && entry->first != entry->last)
		return fail(r, node, "有“text”时“line”应是一行", "with “text”, “line” must be one line");
	return TRUE;
}

/* --- the lines it means ------------------------------------------------------------------ */

static gboolean
begins_with(const GwDocument *doc, const GwParagraph *p, const Entry *entry)
{
	GwSpan span = gw_utf16_trim(doc->text, p->span);

	return gw_span_len(span) >= entry->text_len &&
	       !memcmp(doc->text + span.start, entry->text, entry->text_len * sizeof *entry->text);
}

static guint32
distance(guint32 a, guint32 b)
{
	return a > b ? a - b : b - a;
}

/* The line that begins so, nearest to the one named. */
static GwParagraph *
nearest(const GwDocument *doc, const Entry *entry)
{
	GwParagraph *best = NULL;
	guint32 i;

	for (i = 0; i < doc->n_paragraphs; i++) {
		GwParagraph *p = &doc->paragraphs[i];

		if (begins_with(doc, p, entry) &&
		    (!best || distance(p->line, entry->first) < distance(best->line, entry->first)))
			best = p;
	}
	return best;
}

static void
give(GwParagraph *p, const Entry *entry)
{
	p->given = entry->role;
	p->given_attachment = entry->attachment;
}

static gboolean
give_range(GwDocument *doc, const Entry *entry)
{
	gboolean found = FALSE;
	guint32 i;

	for (i = 0; i < doc->n_paragraphs; i++) {
		GwParagraph *p = &doc->paragraphs[i];

		if (p->line < entry->first || p->line > entry->last || gw_document_is_blank(doc, p))
			continue;
		give(p, entry);
		found = TRUE;
	}
	return found;
}

static gboolean
apply(Reader *r, const GwNode *node, const Entry *entry)
{
	GwParagraph *p = entry->text ? nearest(r->doc, entry) : NULL;

	if (p)
		give(p, entry);
	else if (entry->text)
		return fail(r, node, "没有这样开头的行", "no line begins like this");
	else if (!give_range(r->doc, entry))
		return fail(r, node, "这里没有文字", "there is no text on this line");
	return TRUE;
}

/* --- the file ------------------------------------------------------------------------------ */

static gboolean
read_elements(Reader *r, const GwNode *list)
{
	gboolean good = TRUE;
	guint32 i;

	if (list->kind != GW_NODE_LIST)
		return fail(r, list, "“elements”应是列表", "“elements” must be a list");
	for (i = 0; i < list->n_items && good; i++) {
		Entry entry = { 0 };

		good = read_entry(r, &list->items[i], &entry) && apply(r, &list->items[i], &entry);
		g_free(entry.text);
	}
	return good;
}

static gboolean
read_genre(Reader *r, const GwNode *node)
{
	r->doc->genre_given = node->value &&
			      gw_genre_parse(node->value, strlen(node->value), &r->doc->genre);
	return r->doc->genre_given || fail(r, node, "“genre”应是文种，如 通知，或 其他",
					   "“genre” must be one of the fifteen, as 通知, or 其他");
}

static gboolean
read_direction(Reader *r, const GwNode *node)
{
	r->doc->direction_given =
		node->value && gw_direction_parse(node->value, strlen(node->value), &r->doc->direction);
	return r->doc->direction_given ||
	       fail(r, node, "“direction”应为 上行、下行、平行、公布性 或 不详",
		    "“direction” must be 上行, 下行, 平行, 公布性 or 不详");
}

static gboolean
read_setting(Reader *r, const GwNode *node)
{
	if (!strcmp(node->key, "genre"))
		return read_genre(r, node);
	if (!strcmp(node->key, "direction"))
		return read_direction(r, node);
	if (!strcmp(node->key, "elements"))
		return read_elements(r, node);
	return fail(r, node, "不认识的设置“%s”，可用 genre、direction、elements",
		    "unknown setting “%s”; there are genre, direction, elements", node->key);
}

static gboolean
read_root(Reader *r, const GwNode *root)
{
	guint32 i;

	if (root->kind == GW_NODE_LIST && !root->n_items) /* comments only */
		return TRUE;
	if (root->kind != GW_NODE_MAP)
		return fail(r, root, "应写成“键: 值”", "lines of “key: value” are expected");
	for (i = 0; i < root->n_items; i++)
		if (!read_setting(r, &root->items[i]))
			return FALSE;
	return TRUE;
}

gboolean
gw_beside_read(const char *path, GwDocument *doc, GError **error)
{
	char *beside = g_strconcat(path, SUFFIX, NULL);
	Reader r = { beside, doc, error };
	gboolean good = TRUE;

	if (g_file_test(beside, G_FILE_TEST_EXISTS)) {
		GwArena *arena = gw_arena_new();
		const GwNode *root = gw_settings_read(arena, beside, error);

		good = root && read_root(&r, root);
		gw_arena_free(arena);
	}
	g_free(beside);
	return good;
}
