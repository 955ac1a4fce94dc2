/* label-order: lines that begin with labels, in an order that a norm gives
 * (出席、请假、列席 of 10.3; 主旨、說明、辦法 of Taiwan's letters). */
#include "checks/params.h"
#include "checks/registry.h"

#define MOST_LABELS 20

typedef struct {
	GwRegex *patterns[MOST_LABELS];
	const char *names[MOST_LABELS];
	guint n;
	gboolean missing;
} Params;

static const GwParam label_order_params[] = {
	{ "labels", GW_PARAM_MAP, TRUE, "名称: 模式，按规定的先后" },
	{ "fault", GW_PARAM_STRING, TRUE, "order 次序不对、missing 有别的而缺第一项" },
	{ NULL, GW_PARAM_STRING, FALSE, NULL },
};

static void
release(gpointer prepared)
{
	Params *p = prepared;

	for (guint i = 0; i < p->n; i++)
		gw_regex_free(p->patterns[i]);
	g_free(p);
}

static gboolean
prepare(const GwNode *map, gpointer *prepared, GError **error)
{
	static const char *const faults[] = { "order", "missing", NULL };
	const GwNode *labels = gw_node_get(map, "labels");
	guint fault = 0;
	Params *p;

	if (!gw_param_choice(map, "fault", faults, &fault, error))
		return FALSE;
	p = g_new0(Params, 1);
	p->missing = fault == 1;
	for (guint i = 0; labels->kind == GW_NODE_MAP && i < MIN(labels->n_items, MOST_LABELS); i++) {
		p->names[p->n] = labels->items[i].key;
		p->patterns[p->n++] = gw_regex_new(labels->items[i].value, 0);
	}
	*prepared = p;
	return TRUE;
}

/* The label at the beginning of the element, from 1; 0 if there is none. */
static guint
label_of(GwCheckRun *check, const Params *p, const GwElement *element, GwSpan *hit)
{
	const GwDocument *doc = gw_check_document(check);
	GwMatch *match = gw_check_match(check);

	for (guint i = 0; i < p->n; i++)
		if (gw_regex_search(p->patterns[i], doc->text, element->span, element->span.start,
				    match) == GW_MATCH_FOUND && gw_match_group(match, 0, hit))
			return i + 1;
	return 0;
}

static void
judge_order(GwCheckRun *check, const GwRule *rule)
{
	const Params *p = rule->prepared;
	const GwElement *element = NULL;
	GwSpan hit, furthest = { 0, 0 };
	guint top = 0;

	while ((element = gw_check_next(check, rule, element))) {
		guint label = label_of(check, p, element, &hit);

		if (label && label < top) {
			gw_check_add_related(check,
					     gw_check_emit(check, rule, hit, p->names[label - 1],
							   p->names[top - 1], NULL),
					     furthest, p->names[top - 1]);
			return;
		}
		if (label > top) {
			top = label;
			furthest = hit;
		}
	}
}

/* Nothing is missed where none of the labels stands. */
static void
judge_missing(GwCheckRun *check, const GwRule *rule)
{
	const Params *p = rule->prepared;
	const GwElement *element = NULL;
	GwSpan hit, first = { 0, 0 };

	while ((element = gw_check_next(check, rule, element))) {
		guint label = label_of(check, p, element, &hit);

		if (label == 1)
			return;
		if (label && gw_span_is_empty(first))
			first = hit;
	}
	if (!gw_span_is_empty(first))
		gw_check_emit(check, rule, first, p->names[0], NULL);
}

static void
run(GwCheckRun *check, const GwRule *rule)
{
	const Params *p = rule->prepared;

	if (p->missing)
		judge_missing(check, rule);
	else
		judge_order(check, rule);
}

const GwCheckKind gw_kind_label_order = {
	.name = "label-order",
	.help = "带标签的各行次序不对，或者缺第一项",
	.params = label_order_params,
	.prepare = prepare,
	.release = release,
	.run = run,
};
