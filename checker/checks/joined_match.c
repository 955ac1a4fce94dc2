/* joined-match: a pattern over an element that takes several lines, as one text.
 *
 * A title broken over three lines is one title: `match` sees each line for
 * itself and would take 通 at a line's end for the end of the title. */
#include <string.h>

#include "checks/params.h"
#include "checks/registry.h"

#define ROOM 64 /* units to begin with: most titles fit */

typedef struct {
	GwRegex *pattern;
	guint64 any;
	guint group;
	gboolean absent, tight, first, lines, bare;
} Params;

static const GwParam joined_match_params[] = {
	{ "pattern", GW_PARAM_PATTERN, TRUE, "各行连成一行后的模式" },
	{ "absent", GW_PARAM_BOOL, FALSE, "真：不合模式才报，报在最后一行" },
	{ "tight", GW_PARAM_BOOL, FALSE, "真：不看空格（“通 知”）" },
	{ "first", GW_PARAM_BOOL, FALSE, "真：只看第一个这样的要素" },
	{ "lines", GW_PARAM_BOOL, FALSE, "真：行与行之间留换行符（模式里写 \\n）" },
	{ "bare", GW_PARAM_BOOL, FALSE, "真：只看没有“关于……的”的标题" },
	{ "group", GW_PARAM_INT, FALSE, "报哪个子组，默认整个" },
	{ "any", GW_PARAM_ROLES, FALSE, "至少识别到其中一个要素才判断" },
	{ NULL, GW_PARAM_STRING, FALSE, NULL },
};

static gboolean
prepare(const GwNode *params, gpointer *prepared, GError **error G_GNUC_UNUSED)
{
	Params *p = g_new0(Params, 1);
	gint64 group = 0;

	p->pattern = gw_param_pattern(params, "pattern");
	p->absent = gw_node_bool(params, "absent", FALSE);
	p->tight = gw_node_bool(params, "tight", FALSE);
	p->first = gw_node_bool(params, "first", FALSE);
	p->lines = gw_node_bool(params, "lines", FALSE);
	p->bare = gw_node_bool(params, "bare", FALSE);
	gw_node_int(params, "group", &group);
	p->group = (guint)CLAMP(group, 0, GW_MAX_ARGS);
	p->any = gw_param_roles(params, "any");
	*prepared = p;
	return TRUE;
}

static void
release(gpointer prepared)
{
	Params *p = prepared;

	gw_regex_free(p->pattern);
	g_free(p);
}

/* The joined text and, for each unit, where it stands in the document. */
typedef struct {
	GArray *units;  /* gunichar2 */
	GArray *places; /* guint32 */
	gboolean broken; /* over several lines */
} Joined;

static void
joined_init(Joined *joined)
{
	joined->units = g_array_sized_new(FALSE, FALSE, sizeof(gunichar2), ROOM);
	joined->places = g_array_sized_new(FALSE, FALSE, sizeof(guint32), ROOM);
	joined->broken = FALSE;
}

static void
joined_clear(Joined *joined)
{
	g_array_free(joined->units, TRUE);
	g_array_free(joined->places, TRUE);
}

static void
joined_begin(Joined *joined)
{
	g_array_set_size(joined->units, 0);
	g_array_set_size(joined->places, 0);
	joined->broken = FALSE;
}

/* A line break inside a paragraph of a .docx is U+000B and as good as a new line. */
static void
join(Joined *joined, const GwDocument *doc, const GwElement *element, const Params *p)
{
	guint n = joined->units->len, room = n + gw_span_len(element->span) + 1;
	gunichar2 *unit;
	guint32 *place, i;

	g_array_set_size(joined->units, room);
	g_array_set_size(joined->places, room);
	unit = (gunichar2 *)(gpointer)joined->units->data;
	place = (guint32 *)(gpointer)joined->places->data;
	if (p->lines && n) {
		unit[n] = '\n';
		place[n++] = element->span.start;
		joined->broken = TRUE;
	}
	for (i = element->span.start; i < element->span.end; i++) {
		gboolean broken = doc->text[i] == 0x0B && p->lines;

		if (!broken && p->tight && gw_is_blank(doc->text[i]))
			continue;
		joined->broken |= broken;
		unit[n] = broken ? '\n' : doc->text[i];
		place[n++] = i;
	}
	g_array_set_size(joined->units, n);
	g_array_set_size(joined->places, n);
}

static GwSpan
place_of(const Joined *joined, GwSpan span)
{
	const guint32 *places = (const guint32 *)(gpointer)joined->places->data;

	if (gw_span_is_empty(span))
		return gw_span(0, 0);
	return gw_span(places[span.start], places[span.end - 1] + 1);
}

static char *
group_text(const Joined *joined, GwMatch *match, guint group)
{
	GwSpan span;

	if (!gw_match_group(match, group, &span))
		return NULL;
	return gw_utf8_from_utf16((const gunichar2 *)(gpointer)joined->units->data + span.start,
				  gw_span_len(span));
}

static void
emit_hit(GwCheckRun *check, const GwRule *rule, const Joined *joined, GwMatch *match)
{
	const Params *p = rule->prepared;
	char *one = group_text(joined, match, 1), *two = group_text(joined, match, 2);
	GwSpan span;

	if (gw_match_group(match, p->group, &span) && !gw_span_is_empty(span))
		gw_check_emit(check, rule, place_of(joined, span), one ? one : "", two ? two : "",
			      NULL);
	g_free(one);
	g_free(two);
}

static void
judge(GwCheckRun *check, const GwRule *rule, const Joined *joined, const GwElement *last)
{
	const Params *p = rule->prepared;
	GwMatch *match = gw_check_match(check);
	GwSpan all = gw_span(0, joined->units->len), hit;
	const gunichar2 *text = (const gunichar2 *)(gpointer)joined->units->data;
	guint32 from = 0;

	if (p->lines && !joined->broken)
		return;
	if (p->absent) {
		if (gw_regex_search(p->pattern, text, all, 0, match) == GW_MATCH_NONE)
			gw_check_emit(check, rule, last->span, NULL);
		return;
	}
	while (from <= all.end &&
	       gw_regex_search(p->pattern, text, all, from, match) == GW_MATCH_FOUND) {
		gw_match_group(match, 0, &hit);
		from = MAX(hit.end, from + 1);
		emit_hit(check, rule, joined, match);
	}
}

/* With `needs`, one line that holds a literal shows them all. */
static gboolean
is_asked(const GwCheckRun *check, const GwRule *rule)
{
	const GwDocument *doc = gw_check_document(check);
	const Params *p = rule->prepared;

	return (!p->bare || gw_span_is_empty(doc->facts->title.subject)) &&
	       (!p->any || gw_roles_present(doc) & p->any) &&
	       (!rule->needs || gw_check_next(check, rule, NULL));
}

static gboolean
is_in_scope(const GwScope *scope, const GwElement *element)
{
	return scope->roles & GW_ROLE_BIT(element->role) &&
	       (element->attachment ? scope->attachments : scope->main_text);
}

static void
run(GwCheckRun *check, const GwRule *rule)
{
	const GwDocument *doc = gw_check_document(check);
	const Params *p = rule->prepared;
	const GwElement *element = doc->elements, *end = element + doc->n_elements, *last = NULL;
	Joined joined;

	if (!is_asked(check, rule))
		return;
	joined_init(&joined);
	for (; element < end; element++) {
		if (!is_in_scope(&rule->scope, element))
			continue;
		if (last && (!element->group || element->group != last->group)) {
			if (p->first)
				break;
			judge(check, rule, &joined, last);
			joined_begin(&joined);
		}
		join(&joined, doc, element, p);
		last = element;
	}
	if (last)
		judge(check, rule, &joined, last);
	joined_clear(&joined);
}

const GwCheckKind gw_kind_joined_match = {
	.name = "joined-match",
	.help = "跨行的要素连成一行后合不合模式",
	.params = joined_match_params,
	.prepare = prepare,
	.release = release,
	.run = run,
};
