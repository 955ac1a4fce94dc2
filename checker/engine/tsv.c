/* Word lists: TAB-separated rows under one header row, no quoting
 * (standards/README.md 0.1). */
#include "engine/node.h"

#include <string.h>

#include "base/error.h"
#include "base/limits.h"

static const char *const columns[] = { "wrong",	      "right",	  "condition/context",
				       "note/source", "category", "fixable" };

#define N_COLUMNS G_N_ELEMENTS(columns)

typedef struct {
	GwArena *arena;
	const char *path;
	const char *rest, *end; /* what is still to be read */
	guint32 line;
	GError **error;
} Reader;

static void
fail(const Reader *reader, const char *zh, const char *en)
{
	gw_set_error(reader->error, GW_ERROR_RULE, "%s:%u: %s%.0s", "%s:%u: %.0s%s", reader->path,
		     reader->line, zh, en);
}

/* The next line without its break; FALSE at the end. */
static gboolean
next_line(Reader *reader, const char **start, gsize *len)
{
	const char *stop;

	if (reader->rest >= reader->end)
		return FALSE;
	*start = reader->rest;
	stop = memchr(reader->rest, '\n', (gsize)(reader->end - reader->rest));
	reader->rest = stop ? stop + 1 : reader->end;
	*len = (gsize)((stop ? stop : reader->end) - *start);
	if (*len && (*start)[*len - 1] == '\r')
		--*len;
	reader->line++;
	return TRUE;
}

/* Cut a line at its tabs; how many cells it has, also if that is more than fit. */
static guint
split(const Reader *reader, const char *start, gsize len, const char *cells[N_COLUMNS])
{
	const char *end = start + len;
	guint n = 0;

	for (;;) {
		const char *tab = memchr(start, '\t', (gsize)(end - start));
		const char *stop = tab ? tab : end;

		if (n < N_COLUMNS)
			cells[n] = gw_arena_strndup(reader->arena, start, (gsize)(stop - start));
		n++;
		if (!tab)
			return n;
		start = tab + 1;
	}
}

static gboolean
check_header(Reader *reader)
{
	const char *start, *cells[N_COLUMNS];
	gsize len;
	gboolean same;

	same = next_line(reader, &start, &len) && split(reader, start, len, cells) == N_COLUMNS;
	for (guint i = 0; same && i < N_COLUMNS; i++)
		same = !strcmp(cells[i], columns[i]);
	reader->line = 1;
	if (!same)
		fail(reader,
		     "第一行必须是表头：wrong、right、condition/context、note/source、category、"
		     "fixable，用制表符隔开",
		     "the first line must be the header wrong, right, condition/context, "
		     "note/source, category, fixable, with tabs between");
	return same;
}

static gboolean
check_row(const Reader *reader, const GwTermRow *row)
{
	if (!*row->wrong) {
		fail(reader, "第一格 wrong 为空", "the first cell, wrong, is empty");
		return FALSE;
	}
	if (!strcmp(row->fixable, "safe") || !strcmp(row->fixable, "suggest") ||
	    !strcmp(row->fixable, "none"))
		return TRUE;
	gw_set_error(reader->error, GW_ERROR_RULE,
		     "%s:%u: 末格 fixable 是“%s”，应为 safe、suggest 或 none",
		     "%s:%u: the last cell, fixable, is “%s”; it must be safe, suggest or none",
		     reader->path, reader->line, row->fixable);
	return FALSE;
}

static gboolean
read_row(const Reader *reader, const char *start, gsize len, GwTermRow *row)
{
	const char *cells[N_COLUMNS];
	guint n = split(reader, start, len, cells);

	if (n != N_COLUMNS) {
		gw_set_error(reader->error, GW_ERROR_RULE, "%s:%u: 有 %u 格，应为 %u 格",
			     "%s:%u: %u cells instead of %u", reader->path, reader->line, n,
			     (guint)N_COLUMNS);
		return FALSE;
	}
	*row = (GwTermRow){ cells[0], cells[1], cells[2], cells[3], cells[4], cells[5],
			    reader->line };
	return check_row(reader, row);
}

static gboolean
read_rows(Reader *reader, GwTermTable *table)
{
	GArray *rows = g_array_new(FALSE, FALSE, sizeof(GwTermRow));
	gboolean good = TRUE;
	const char *start;
	gsize len;

	while (good && next_line(reader, &start, &len)) {
		GwTermRow row;

		if (!len)
			continue;
		good = read_row(reader, start, len, &row);
		if (good)
			g_array_append_val(rows, row);
	}
	table->rows = gw_arena_dup(reader->arena, rows->data, rows->len * sizeof(GwTermRow));
	table->n_rows = rows->len;
	g_array_free(rows, TRUE);
	return good;
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
	if (g_utf8_validate(text, (gssize)len, &bad))
		return TRUE;
	reader->line = 1;
	for (const char *p = text; p < bad; p++)
		reader->line += *p == '\n';
	fail(reader, "不是 UTF-8 文本，请另存为 UTF-8", "not UTF-8; save the file as UTF-8");
	return FALSE;
}

gboolean
gw_tsv_read(GwArena *arena, const char *path, const char *text, gsize len, GwTermTable *table,
	    GError **error)
{
	Reader reader = { .arena = arena, .path = path, .error = error };

	if (len >= 3 && !memcmp(text, "\xEF\xBB\xBF", 3))
		text += 3, len -= 3;
	if (!check_bytes(&reader, text, len))
		return FALSE;
	reader.rest = text;
	reader.end = text + len;
	*table = (GwTermTable){ .path = gw_arena_strdup(arena, path) };
	return check_header(&reader) && read_rows(&reader, table);
}
