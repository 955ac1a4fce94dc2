/* libfyaml's events to a tree of GwNode. */
#include "engine/node.h"

#include <libfyaml.h>
#include <string.h>

#include "base/error.h"
#include "base/limits.h"

typedef struct {
	GwArena *arena;
	const char *path;
	struct fy_parser *parser;
	struct fy_diag *diag;
	GError **error;
} Reader;

typedef struct {
	guint line, column; /* from 1 */
} Mark;

/* “!通知” without quotes is the usual way to get a tag by accident. */
#define TAG_ZH "不支持 YAML 标签；以“!”开头的值要加引号"
#define TAG_EN "YAML tags are not allowed; quote a value that begins with “!”"

/* --- errors ----------------------------------------------------------------- */

static void
fail(Reader *reader, Mark at, const char *zh, const char *en)
{
	gw_set_error(reader->error, GW_ERROR_RULE, "%s:%u:%u: %s%.0s", "%s:%u:%u: %.0s%s",
		     reader->path, at.line, at.column, zh, en);
}

/* libfyaml collects its complaints instead of printing them; the first one is
 * the cause. */
static void
fail_syntax(Reader *reader)
{
	void *iterator = NULL;
	struct fy_diag_error *first = fy_diag_errors_iterate(reader->diag, &iterator);
	Mark at = { 1, 1 };
	const char *reason = first && first->msg ? first->msg : "unreadable";

	if (first && first->line > 0)
		at = (Mark){ (guint)first->line, (guint)MAX(first->column, 1) };
	if (strstr(reason, "tag")) {
		fail(reader, at, TAG_ZH, TAG_EN);
		return;
	}
	gw_set_error(reader->error, GW_ERROR_RULE, "%s:%u:%u: YAML 写法有误：%s",
		     "%s:%u:%u: bad YAML: %s", reader->path, at.line, at.column, reason);
}

/* Swallows what libfyaml would print before it has a place to collect it. */
static void
discard(struct fy_diag *diag, void *user, const char *text, size_t len)
{
	(void)diag, (void)user, (void)text, (void)len;
}

static Mark
mark_of(const struct fy_mark *mark)
{
	if (!mark)
		return (Mark){ 1, 1 };
	return (Mark){ (guint)mark->line + 1, (guint)mark->column + 1 };
}

static Mark
event_mark(struct fy_event *event)
{
	return mark_of(fy_event_start_mark(event));
}

/* --- events to nodes ---------------------------------------------------------- */

static struct fy_event *
next_event(Reader *reader)
{
	struct fy_event *event = fy_parser_parse(reader->parser);

	if (!event || fy_parser_get_stream_error(reader->parser)) {
		fy_parser_event_free(reader->parser, event);
		fail_syntax(reader);
		return NULL;
	}
	return event;
}

/* Anchors and tags would make a rule mean what it does not say. */
static gboolean
refuse_properties(Reader *reader, struct fy_event *event)
{
	struct fy_token *anchor = NULL, *tag = NULL;
	Mark at;

	if (event->type == FYET_SCALAR)
		anchor = event->scalar.anchor, tag = event->scalar.tag;
	else if (event->type == FYET_SEQUENCE_START)
		anchor = event->sequence_start.anchor, tag = event->sequence_start.tag;
	else if (event->type == FYET_MAPPING_START)
		anchor = event->mapping_start.anchor, tag = event->mapping_start.tag;
	if (tag)
		fail(reader, mark_of(fy_token_start_mark(tag)), TAG_ZH, TAG_EN);
	if (!tag && (anchor || event->type == FYET_ALIAS)) {
		at = anchor ? mark_of(fy_token_start_mark(anchor)) : event_mark(event);
		at.column--; /* the mark is behind the sign */
		fail(reader, at, "不支持 YAML 锚点和引用；以“&”“*”开头的值要加引号",
		     "YAML anchors and aliases are not allowed; quote a value that begins with "
		     "“&” or “*”");
	}
	return !tag && !anchor && event->type != FYET_ALIAS;
}

static const char *
scalar_text(Reader *reader, struct fy_event *event)
{
	size_t len = 0;
	const char *text = event->scalar.value ? fy_token_get_text(event->scalar.value, &len) : "";

	if (text && g_utf8_validate(text, (gssize)len, NULL))
		return gw_arena_strndup(reader->arena, text, len);
	fail(reader, event_mark(event), "值里有 NUL 或不成对的代理项，请改写这个转义",
	     "the value holds a NUL or a lone surrogate; change the escape");
	return NULL;
}

static gboolean read_value(Reader *reader, struct fy_event *event, guint depth, GwNode *node);

static void
take_items(Reader *reader, GwNode *node, GArray *items)
{
	node->items = gw_arena_dup(reader->arena, items->data, items->len * sizeof(GwNode));
	node->n_items = items->len;
}

static gboolean
read_list(Reader *reader, guint depth, GwNode *node)
{
	GArray *items = g_array_new(FALSE, TRUE, sizeof(GwNode));
	gboolean good = TRUE, more = TRUE;

	node->kind = GW_NODE_LIST;
	while (good && more) {
		struct fy_event *event = next_event(reader);
		GwNode item = { 0 };

		more = event && event->type != FYET_SEQUENCE_END;
		good = event && (!more || read_value(reader, event, depth + 1, &item));
		if (good && more)
			g_array_append_val(items, item);
		fy_parser_event_free(reader->parser, event);
	}
	take_items(reader, node, items);
	g_array_free(items, TRUE);
	return good;
}

static const char *
read_key(Reader *reader, struct fy_event *event, GHashTable *keys)
{
	const char *key;

	if (event->type != FYET_SCALAR) {
		fail(reader, event_mark(event), "键必须是一个词", "a key must be a word");
		return NULL;
	}
	if (!refuse_properties(reader, event))
		return NULL;
	key = scalar_text(reader, event);
	if (!key || g_hash_table_add(keys, (gpointer)key))
		return key;
	gw_set_error(reader->error, GW_ERROR_RULE, "%s:%u:%u: 键“%s”重复，请删去一个",
		     "%s:%u:%u: duplicate key “%s”; remove one", reader->path,
		     event_mark(event).line, event_mark(event).column, key);
	return NULL;
}

static gboolean
read_entry(Reader *reader, struct fy_event *key, GHashTable *keys, guint depth, GwNode *node)
{
	const char *name = read_key(reader, key, keys);
	struct fy_event *value = name ? next_event(reader) : NULL;
	gboolean good = value && read_value(reader, value, depth + 1, node);

	node->key = name;
	fy_parser_event_free(reader->parser, value);
	return good;
}

static gboolean
read_map(Reader *reader, guint depth, GwNode *node)
{
	GArray *items = g_array_new(FALSE, TRUE, sizeof(GwNode));
	GHashTable *keys = g_hash_table_new(g_str_hash, g_str_equal);
	gboolean good = TRUE, more = TRUE;

	node->kind = GW_NODE_MAP;
	while (good && more) {
		struct fy_event *event = next_event(reader);
		GwNode item = { 0 };

		more = event && event->type != FYET_MAPPING_END;
		good = event && (!more || read_entry(reader, event, keys, depth, &item));
		if (good && more)
			g_array_append_val(items, item);
		fy_parser_event_free(reader->parser, event);
	}
	take_items(reader, node, items);
	g_hash_table_unref(keys);
	g_array_free(items, TRUE);
	return good;
}

static gboolean
read_value(Reader *reader, struct fy_event *event, guint depth, GwNode *node)
{
	Mark at = event_mark(event);

	node->line = at.line;
	node->column = at.column;
	if (depth > GW_MAX_YAML_DEPTH) {
		fail(reader, at, "嵌套太深", "nested too deeply");
		return FALSE;
	}
	if (!refuse_properties(reader, event))
		return FALSE;
	if (event->type == FYET_SEQUENCE_START)
		return read_list(reader, depth, node);
	if (event->type == FYET_MAPPING_START)
		return read_map(reader, depth, node);
	node->kind = GW_NODE_SCALAR;
	node->value = scalar_text(reader, event);
	return node->value != NULL;
}

/* --- the document ---------------------------------------------------------------- */

/* TRUE once the stream has ended; `root` stays an empty list without a document. */
static gboolean
read_stream(Reader *reader, GwNode *root)
{
	gboolean good = TRUE, seen = FALSE, end = FALSE;

	while (good && !end) {
		struct fy_event *event = next_event(reader);

		if (!event)
			return FALSE;
		end = event->type == FYET_STREAM_END;
		if (event->type == FYET_DOCUMENT_START && seen) {
			fail(reader, event_mark(event), "一个文件只能有一个 YAML 文档",
			     "only one YAML document a file");
			good = FALSE;
		} else if (event->type == FYET_DOCUMENT_START) {
			seen = TRUE;
		} else if (event->type != FYET_DOCUMENT_END &&
			   event->type != FYET_STREAM_START && !end) {
			good = read_value(reader, event, 1, root);
		}
		fy_parser_event_free(reader->parser, event);
	}
	return good;
}

/* The place of `at` in `text`, whose lines up to there are valid UTF-8. */
static Mark
place_of(const char *text, const char *at)
{
	const char *line_start = text;
	Mark mark = { 1, 1 };

	for (const char *p = text; p < at; p++) {
		if (*p == '\n')
			mark.line++, line_start = p + 1;
	}
	mark.column = (guint)g_utf8_strlen(line_start, at - line_start) + 1;
	return mark;
}

static const char *
find_long_line(const char *text, gsize len)
{
	const char *end = text + len;

	while (text < end) {
		const char *stop = memchr(text, '\n', (gsize)(end - text));

		if (!stop)
			stop = end;
		if (stop - text > GW_MAX_YAML_LINE_BYTES)
			return text;
		text = stop + 1;
	}
	return NULL;
}

static gboolean
check_bytes(Reader *reader, const char *text, gsize len)
{
	const char *bad;

	if (len > GW_MAX_RULE_FILE_BYTES) {
		gw_set_error(reader->error, GW_ERROR_LIMIT, "%s: 文件超过 %u 字节",
			     "%s: larger than %u bytes", reader->path, GW_MAX_RULE_FILE_BYTES);
		return FALSE;
	}
	if (!g_utf8_validate(text, (gssize)len, &bad)) {
		fail(reader, place_of(text, bad), "不是 UTF-8 文本，请另存为 UTF-8",
		     "not UTF-8; save the file as UTF-8");
		return FALSE;
	}
	bad = find_long_line(text, len);
	if (bad)
		fail(reader, place_of(text, bad), "这一行太长，请分行", "the line is too long; break it");
	return !bad;
}

static struct fy_diag *
quiet_diag(void)
{
	struct fy_diag_cfg config;
	struct fy_diag *diag;

	fy_diag_cfg_default(&config);
	config.fp = NULL;
	config.output_fn = discard;
	config.colorize = false;
	diag = fy_diag_create(&config);
	fy_diag_set_collect_errors(diag, true);
	return diag;
}

const GwNode *
gw_yaml_read(GwArena *arena, const char *path, const char *text, gsize len, GError **error)
{
	Reader reader = { .arena = arena, .path = path, .error = error };
	GwNode *root = gw_arena_new0(arena, GwNode, 1);
	struct fy_parse_cfg config = { .flags = FYPCF_JSON_NONE };
	gboolean good;

	if (len >= 3 && !memcmp(text, "\xEF\xBB\xBF", 3))
		text += 3, len -= 3;
	if (!check_bytes(&reader, text, len))
		return NULL;
	*root = (GwNode){ .kind = GW_NODE_LIST, .line = 1, .column = 1 };
	if (!len)
		return root;
	reader.diag = config.diag = quiet_diag();
	reader.parser = fy_parser_create(&config);
	good = !fy_parser_set_string(reader.parser, text, len) && read_stream(&reader, root);
	fy_parser_destroy(reader.parser);
	fy_diag_destroy(reader.diag);
	return good ? root : NULL;
}
