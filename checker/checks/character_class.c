/* character-class: characters that should not be in a document: compatibility
 * ideographs, radicals, private use, zero width, marks of another script.  Which
 * they are, and for single ones what to write instead, comes from the rule. */
#include <string.h>

#include "base/utf.h"
#include "checks/params.h"
#include "checks/registry.h"

#define MAX_RANGES 32
#define MAX_MAPPED 64

typedef struct {
	struct {
		gunichar2 from, to;
	} ranges[MAX_RANGES];
	guint n;
	guint8 pages[256]; /* upper bytes that some range touches: most text has none */
	guint fix;
	struct {
		gunichar2 from;
		char *to;
	} map[MAX_MAPPED];
	guint n_map;
	gboolean simplified; /* not where the document is in 繁體 */
} Params;

enum { FIX_NONE, FIX_REMOVE, FIX_NORMALISE, FIX_MAP };

static const char *const fixes[] = { "none", "remove", "normalise", "map", NULL };

static const GwParam character_class_params[] = {
	{ "ranges", GW_PARAM_LIST, FALSE, "码位范围，如 F900-FAFF（十六进制，不超过FFFF）" },
	{ "map", GW_PARAM_MAP, FALSE, "单个字符和应写的字符，逐字报" },
	{ "fix", GW_PARAM_STRING, TRUE,
	  "none：只报；remove：删去；normalise：换成通用字符（换不成的不报）；map：按 map 换" },
	{ "simplified", GW_PARAM_BOOL, FALSE, "真：繁体文件不报" },
	{ NULL, GW_PARAM_STRING, FALSE, NULL },
};

static gboolean
read_range(Params *p, const char *text)
{
	char *end;
	guint64 from = g_ascii_strtoull(text, &end, 16), to = from;

	if (end == text || p->n == MAX_RANGES)
		return FALSE;
	if (*end == '-')
		to = g_ascii_strtoull(end + 1, &end, 16);
	if (*end || !from || to < from || to > 0xFFFF)
		return FALSE;
	p->ranges[p->n].from = (gunichar2)from;
	p->ranges[p->n++].to = (gunichar2)to;
	memset(p->pages + (from >> 8), 1, (to >> 8) - (from >> 8) + 1);
	return TRUE;
}

static void
release(gpointer prepared)
{
	Params *p = prepared;

	for (guint i = 0; i < p->n_map; i++)
		g_free(p->map[i].to);
	g_free(p);
}

/* One character of the BMP and what stands for it. */
static gboolean
read_mapped(Params *p, const GwNode *item)
{
	gsize len = 0;
	gunichar2 *units = item->key && item->value ? gw_utf16_from_utf8(item->key, -1, &len, NULL) : NULL;
	gboolean good = units && len == 1 && p->n_map < MAX_MAPPED;

	if (good) {
		p->map[p->n_map].from = units[0];
		p->map[p->n_map++].to = g_strdup(item->value);
		p->pages[units[0] >> 8] = 1;
	}
	g_free(units);
	return good;
}

static gboolean
read_map(Params *p, const GwNode *map, GError **error)
{
	for (guint32 i = 0; map && i < map->n_items; i++) {
		if (read_mapped(p, &map->items[i]))
			continue;
		gw_node_error(error, &map->items[i], "“map”里应是一个字符和换成的字，最多%d个",
			      "“map” wants one character and its replacement, at most %d",
			      MAX_MAPPED);
		return FALSE;
	}
	return TRUE;
}

static gboolean
prepare(const GwNode *map, gpointer *prepared, GError **error)
{
	const GwNode *ranges = gw_node_get(map, "ranges");
	Params *p = g_new0(Params, 1);

	p->simplified = gw_node_bool(map, "simplified", FALSE);
	if (!gw_param_choice(map, "fix", fixes, &p->fix, error) ||
	    !read_map(p, gw_node_get(map, "map"), error)) {
		release(p);
		return FALSE;
	}
	for (guint i = 0; i < gw_node_count(ranges); i++) {
		if (read_range(p, gw_node_nth(ranges, i)))
			continue;
		gw_node_error(error, ranges, "码位范围写错：%s", "not a range of code points: %s",
			      gw_node_nth(ranges, i));
		release(p);
		return FALSE;
	}
	*prepared = p;
	return TRUE;
}

static const char *
mapped(const Params *p, gunichar2 c)
{
	for (guint i = 0; i < p->n_map; i++)
		if (p->map[i].from == c)
			return p->map[i].to;
	return NULL;
}

static gboolean
is_in(const Params *p, gunichar2 c)
{
	if (!p->pages[c >> 8])
		return FALSE;
	for (guint i = 0; i < p->n; i++)
		if (c >= p->ranges[i].from && c <= p->ranges[i].to)
			return TRUE;
	return FALSE;
}

/* What stands for the run in ordinary characters; NULL if it is the same. */
static char *
replacement(const Params *p, const gunichar2 *text, GwSpan span)
{
	char *old, *new;

	if (p->fix == FIX_MAP)
		return g_strdup(mapped(p, text[span.start]));
	if (p->fix != FIX_NORMALISE)
		return g_strdup("");
	old = gw_utf8_from_utf16(text + span.start, gw_span_len(span));
	new = g_utf8_normalize(old, -1, G_NORMALIZE_ALL_COMPOSE);
	if (new && !strcmp(old, new))
		g_clear_pointer(&new, g_free);
	g_free(old);
	return new;
}

static void
emit(GwCheckRun *check, const GwRule *rule, GwSpan span)
{
	const Params *p = rule->prepared;
	const gunichar2 *text = gw_check_document(check)->text;
	char *new = replacement(p, text, span);
	char *code = g_strdup_printf("U+%04X", text[span.start]);
	GwFinding *finding = new ? gw_check_emit(check, rule, span, code, new, NULL) : NULL;

	if (finding && p->fix != FIX_NONE)
		gw_check_add_edit(check, finding, span, new);
	g_free(code);
	g_free(new);
}

static void
check_element(GwCheckRun *check, const GwRule *rule, GwSpan within)
{
	const Params *p = rule->prepared;
	const gunichar2 *text = gw_check_document(check)->text;

	for (guint32 at = within.start; at < within.end; at++) {
		guint32 start;

		while (at < within.end && !p->pages[text[at] >> 8])
			at++;
		if (p->n_map && at < within.end && mapped(p, text[at]))
			emit(check, rule, gw_span(at, at + 1));
		for (start = at; at < within.end && is_in(p, text[at]);)
			at++;
		if (at > start)
			emit(check, rule, gw_span(start, at));
	}
}

static void
run(GwCheckRun *check, const GwRule *rule)
{
	const Params *p = rule->prepared;
	const GwElement *element = NULL;

	if (p->simplified && gw_check_document(check)->traditional)
		return;
	while ((element = gw_check_next(check, rule, element)))
		check_element(check, rule, element->span);
}

const GwCheckKind gw_kind_character_class = {
	.name = "character-class",
	.help = "不该出现的一类字符（兼容汉字、私用区、零宽字符）",
	.params = character_class_params,
	.prepare = prepare,
	.release = release,
	.run = run,
};
