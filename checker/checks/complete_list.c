/* complete-list: a formula that says its own number (四个意识, 五位一体) and is then
 * listed with one item missing.
 *
 * Only the list that lacks exactly one item of those that the rule gives, and has
 * no other member, is the formula; naming two of four is no list of it. */
#include <string.h>

#include "base/utf.h"
#include "checks/params.h"
#include "checks/phrases.h"
#include "checks/registry.h"

/* With three items, two named ones may be chosen on purpose. */
#define LEAST_ITEMS 4
#define MOST_ITEMS 12
#define MOST_LISTS 64

typedef struct {
	char *name;
	gunichar2 *units;
	gsize len;
	GwPhrases items;
	char **texts; /* the items, for the message */
} Formula;

typedef struct {
	Formula *lists;
	guint n;
} Params;

static const GwParam complete_list_params[] = {
	{ "lists", GW_PARAM_MAP, TRUE, "提法的名称和它的各项（用“|”隔开，四项以上）" },
	{ NULL, GW_PARAM_STRING, FALSE, NULL },
};

static void
release(gpointer prepared)
{
	Params *p = prepared;

	for (guint i = 0; i < p->n; i++) {
		g_free(p->lists[i].name);
		g_free(p->lists[i].units);
		g_strfreev(p->lists[i].texts);
		gw_phrases_clear(&p->lists[i].items);
	}
	g_free(p->lists);
	g_free(p);
}

static gboolean
read_formula(Formula *formula, const GwNode *item)
{
	GwNode scalars[MOST_ITEMS], list = { .kind = GW_NODE_LIST, .items = scalars };
	guint n;

	if (!item->value)
		return FALSE;
	formula->name = g_strdup(item->key);
	formula->units = gw_utf16_from_utf8(item->key, -1, &formula->len, NULL);
	formula->texts = g_strsplit(item->value, "|", -1);
	n = g_strv_length(formula->texts);
	if (n < LEAST_ITEMS || n > MOST_ITEMS)
		return FALSE;
	for (guint i = 0; i < n; i++)
		scalars[i] = (GwNode){ .kind = GW_NODE_SCALAR, .value = formula->texts[i] };
	list.n_items = n;
	gw_phrases_init(&formula->items, &list);
	return TRUE;
}

static gboolean
prepare(const GwNode *params, gpointer *prepared, GError **error)
{
	const GwNode *lists = gw_node_get(params, "lists");
	Params *p = g_new0(Params, 1);

	p->lists = g_new0(Formula, MIN(lists->n_items, MOST_LISTS));
	for (guint32 i = 0; i < lists->n_items; i++) {
		if (i < MOST_LISTS && read_formula(&p->lists[p->n++], &lists->items[i]))
			continue;
		gw_node_error(error, &lists->items[i], "一个提法应有%d到%d项，至多%d个提法",
			      "a formula has %d to %d items, and there are at most %d", LEAST_ITEMS,
			      MOST_ITEMS, MOST_LISTS);
		release(p);
		return FALSE;
	}
	*prepared = p;
	return TRUE;
}

/* A run of items joined by 、 and the like. */
typedef struct {
	GwSpan span, last;
	guint32 seen; /* by index */
	guint n;
	gboolean twice;
} Run;

static guint32
join_at(const GwDocument *doc, GwSpan within, guint32 at)
{
	guint32 n = 0;

	while (at + n < within.end && n < 3 &&
	       gw_utf16_find(u"、，和与及”“", 0, 7, doc->text[at + n], doc->text[at + n]) < 7)
		n++;
	return n;
}

static guint
item_at(const Formula *formula, const GwDocument *doc, GwSpan within, guint32 at, guint32 *len)
{
	*len = gw_phrases_at(&formula->items, doc, within, at);
	for (guint i = 0; *len && i < formula->items.n; i++)
		if (formula->items.lens[i] == *len &&
		    !memcmp(formula->items.words[i], doc->text + at, *len * sizeof(gunichar2)))
			return i;
	return formula->items.n;
}

static void
read_run(const Formula *formula, const GwDocument *doc, GwSpan within, guint32 at, Run *run)
{
	guint32 len;

	*run = (Run){ .span = gw_span(at, at) };
	while (at < within.end && run->n <= MOST_ITEMS) {
		guint item = item_at(formula, doc, within, at, &len);

		if (item == formula->items.n)
			return;
		run->twice |= (run->seen >> item) & 1;
		run->seen |= 1u << item;
		run->n++;
		run->last = gw_span(at, at + len);
		run->span.end = at + len;
		at += len + join_at(doc, within, at + len);
		if (at == run->span.end)
			return;
	}
}

/* Another member before or behind it: then it is some other list. */
static gboolean
stands_alone(const GwDocument *doc, GwSpan within, GwSpan run)
{
	gunichar2 before = run.start > within.start ? doc->text[run.start - 1] : 0;
	gunichar2 behind = run.end < within.end ? doc->text[run.end] : 0;

	return before != u'、' && before != u'和' && before != u'与' && behind != u'、' &&
	       behind != u'和' && behind != u'与' && behind != u'及' && behind != u'等';
}

static const char *
missing(const Formula *formula, const Run *run)
{
	for (guint i = 0; i < formula->items.n; i++)
		if (!(run->seen >> i & 1))
			return formula->texts[i];
	return "";
}

static gboolean
is_named(const Formula *formula, const GwDocument *doc, GwSpan within)
{
	for (guint32 at = within.start; at + formula->len <= within.end; at++)
		if (doc->text[at] == formula->units[0] &&
		    !memcmp(doc->text + at, formula->units, formula->len * sizeof(gunichar2)))
			return TRUE;
	return FALSE;
}

static void
judge(GwCheckRun *check, const GwRule *rule, const Formula *formula, GwSpan within)
{
	const GwDocument *doc = gw_check_document(check);
	guint32 at = within.start;

	if (!is_named(formula, doc, within))
		return;
	while (at < within.end) {
		Run run;

		read_run(formula, doc, within, at, &run);
		if (run.n + 1 == formula->items.n && !run.twice && stands_alone(doc, within, run.span))
			gw_check_emit(check, rule, run.span, formula->name, missing(formula, &run), NULL);
		at = MAX(run.span.end, at + 1);
	}
}

static void
run_rule(GwCheckRun *check, const GwRule *rule)
{
	const Params *p = rule->prepared;
	const GwElement *element = NULL;

	while ((element = gw_check_next(check, rule, element)))
		for (guint i = 0; i < p->n; i++)
			judge(check, rule, &p->lists[i], element->span);
}

const GwCheckKind gw_kind_complete_list = {
	.name = "complete-list",
	.help = "写明数目的提法列举缺项",
	.params = complete_list_params,
	.prepare = prepare,
	.release = release,
	.run = run_rule,
};
