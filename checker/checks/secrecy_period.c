/* secrecy-period: 保密期限 longer than the law allows for the level (保密法 第二十条). */
#include <string.h>

#include "checks/numerals.h"
#include "checks/params.h"
#include "checks/phrases.h"
#include "checks/registry.h"

typedef struct {
	GwPhrases levels;
	gint64 *limits; /* years, by level */
	GwPhrases year;
} Params;

static const GwParam secrecy_period_params[] = {
	{ "limits", GW_PARAM_MAP, TRUE, "各密级的最长年数" },
	{ "year", GW_PARAM_STRING, TRUE, "年数的单位" },
	{ NULL, GW_PARAM_STRING, FALSE, NULL },
};

static void
release(gpointer prepared)
{
	Params *p = prepared;

	gw_phrases_clear(&p->levels);
	gw_phrases_clear(&p->year);
	g_free(p->limits);
	g_free(p);
}

static gboolean
prepare(const GwNode *map, gpointer *prepared, GError **error)
{
	const GwNode *limits = gw_node_get(map, "limits");
	Params *p = g_new0(Params, 1);

	gw_phrases_init(&p->year, gw_node_get(map, "year"));
	gw_phrases_init_keys(&p->levels, limits);
	p->limits = g_new0(gint64, p->levels.n + 1);
	for (guint i = 0; i < p->levels.n; i++) {
		if (gw_node_read_int(&limits->items[i], &p->limits[i]) && p->limits[i] > 0)
			continue;
		gw_node_error(error, &limits->items[i], "年数应为正整数",
			      "the limit must be a positive number of years");
		release(p);
		return FALSE;
	}
	*prepared = p;
	return TRUE;
}

/* “机密★25年”: the level at the head, the first number in it, the unit behind. */
static void
check_mark(GwCheckRun *check, const GwRule *rule, GwSpan span)
{
	const GwDocument *doc = gw_check_document(check);
	const Params *p = rule->prepared;
	guint level, units = 0;
	guint32 at, years = 0;

	for (level = 0; level < p->levels.n; level++)
		if (gw_span_len(span) >= p->levels.lens[level] &&
		    !memcmp(doc->text + span.start, p->levels.words[level],
			    p->levels.lens[level] * sizeof(gunichar2)))
			break;
	if (level == p->levels.n)
		return;
	for (at = span.start + (guint32)p->levels.lens[level]; at < span.end && !units; at += !units)
		units = gw_numeral_read(doc->text + at, span.end - at, &years);
	if (units && years > p->limits[level] && gw_phrases_at(&p->year, doc, span, at + units)) {
		guint32 end = at + units + (guint32)p->year.lens[0];
		char *limit = g_strdup_printf("%" G_GINT64_FORMAT, p->limits[level]);
		char *name = gw_document_text(doc, gw_span(span.start, span.start +
							   (guint32)p->levels.lens[level]));

		gw_check_emit(check, rule, gw_span(at, end), name, limit, NULL);
		g_free(name);
		g_free(limit);
	}
}

static void
run(GwCheckRun *check, const GwRule *rule)
{
	const GwElement *element = NULL;

	while ((element = gw_check_next(check, rule, element)))
		check_mark(check, rule, element->span);
}

const GwCheckKind gw_kind_secrecy_period = {
	.name = "secrecy-period",
	.help = "保密期限超过该密级的最长期限",
	.params = secrecy_period_params,
	.prepare = prepare,
	.release = release,
	.run = run,
};
