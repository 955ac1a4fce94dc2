/* list-ends: the marks at the ends of the items of a list (GB/T 15834 4.6, 附录A).
 *
 * Items that are joined by ； are one sentence, and the last one ends it with 。;
 * an item that has a 。 inside is a sentence of its own, and so are its
 * neighbours.  A list is siblings (model/facts.h) of which each is one paragraph
 * and the next stands right behind it. */
#include "checks/params.h"
#include "checks/registry.h"
#include "checks/scan.h"

/* Two items may each end as they like; three show a way of writing. */
#define LEAST_ITEMS 3
/* An outer list whose next item is further away is no list of sentences. */
#define MOST_AHEAD 200

typedef enum { LAST, INNER, MIXED } Fault;

static const char *const fault_names[] = { "last", "inner", "mixed", NULL };

typedef struct {
	Fault fault;
} Params;

/* One list: headings [first, end). */
typedef struct {
	guint32 first, end;
} List;

static const GwParam list_ends_params[] = {
	{ "fault", GW_PARAM_STRING, TRUE,
	  "last 末项不以句号收尾、inner 项内有句号而以分号收尾、mixed 有的分号有的句号" },
	{ NULL, GW_PARAM_STRING, FALSE, NULL },
};

static gboolean
prepare(const GwNode *params, gpointer *prepared, GError **error)
{
	Params *p = g_new0(Params, 1);
	guint fault = 0;

	if (!gw_param_choice(params, "fault", fault_names, &fault, error)) {
		g_free(p);
		return FALSE;
	}
	p->fault = (Fault)fault;
	*prepared = p;
	return TRUE;
}

static const GwElement *
element_of(const GwDocument *doc, guint32 heading)
{
	return &doc->elements[doc->facts->headings[heading].element];
}

/* The last unit: ；, 。 or another. */
static gunichar2
end_of(const GwDocument *doc, guint32 heading)
{
	const GwElement *element = element_of(doc, heading);

	return gw_span_is_empty(element->span) ? 0 : doc->text[element->span.end - 1];
}

static gboolean
has_stop_inside(const GwDocument *doc, guint32 heading)
{
	GwSpan span = element_of(doc, heading)->span;

	return gw_scan_next(doc->text, span.start, span.end, u'。') + 1 < span.end;
}

static gboolean
follows(const GwDocument *doc, guint32 heading)
{
	const GwHeading *last = &doc->facts->headings[heading - 1], *next = last + 1;

	return next->parent == last->parent && next->depth == last->depth && last->number &&
	       next->number == last->number + 1 && next->element == last->element + 1 &&
	       doc->elements[next->element].role == doc->elements[last->element].role;
}

/* A lead-in (…如下：) whose list is itself one item of a list: its last item may
 * end with the ； of the outer one. */
static gboolean
is_inner(const GwDocument *doc, const List *list)
{
	guint32 next = doc->facts->headings[list->end - 1].element + 1;
	guint32 parent = doc->facts->headings[list->first].parent;
	guint32 i, stop = MIN(doc->facts->n_headings, list->end + MOST_AHEAD);

	if (next < doc->n_elements && doc->elements[next].role == GW_ROLE_BODY)
		return TRUE; /* the sentence may go on without a number */
	for (i = list->end; i < stop; i++) {
		const GwHeading *heading = &doc->facts->headings[i];

		if (parent == GW_NO_INDEX || heading->depth < doc->facts->headings[parent].depth)
			return FALSE;
		if (heading->parent == doc->facts->headings[parent].parent)
			return end_of(doc, parent) == u'：' && end_of(doc, i) != u'：';
	}
	return FALSE;
}

/* The items of an article end as the technique of legislation has it. */
static gboolean
is_of_article(const GwDocument *doc, const List *list)
{
	guint32 parent = doc->facts->headings[list->first].parent;

	return parent != GW_NO_INDEX && element_of(doc, parent)->role == GW_ROLE_ARTICLE;
}

static guint
count_ends(const GwDocument *doc, guint32 first, guint32 end, gunichar2 mark)
{
	guint n = 0;

	for (; first < end; first++)
		n += end_of(doc, first) == mark;
	return n;
}

static void
emit(GwCheckRun *check, const GwRule *rule, guint32 heading, const char *want)
{
	guint32 end = element_of(gw_check_document(check), heading)->span.end;
	GwFinding *finding = gw_check_emit(check, rule, gw_span(end - 1, end), want, NULL);

	if (finding)
		gw_check_add_edit(check, finding, gw_span(end - 1, end), want);
}

static void
judge(GwCheckRun *check, const GwRule *rule, const List *list)
{
	const GwDocument *doc = gw_check_document(check);
	const Params *p = rule->prepared;
	guint32 last = list->end - 1, i;
	guint joined = count_ends(doc, list->first, last, u'；'), inner = last - list->first;
	guint stopped = count_ends(doc, list->first, last, u'。');

	if (p->fault == LAST) {
		if (joined == inner && end_of(doc, last) == u'；' && !is_inner(doc, list))
			emit(check, rule, last, "。");
		return;
	}
	if (!joined || is_of_article(doc, list) || (p->fault == MIXED && (!stopped || joined + stopped < inner)))
		return;
	for (i = list->first; i < last; i++) {
		gboolean wrong = p->fault == INNER ?
			has_stop_inside(doc, i) && end_of(doc, i) == u'；' :
			joined > stopped && end_of(doc, i) == u'。' && !has_stop_inside(doc, i);

		if (wrong)
			emit(check, rule, i, p->fault == INNER ? "。" : "；");
	}
}

static void
run(GwCheckRun *check, const GwRule *rule)
{
	const GwDocument *doc = gw_check_document(check);
	const GwFacts *facts = doc->facts;
	const GwElement *element = NULL;
	guint32 i = 0;

	while ((element = gw_check_next(check, rule, element))) {
		guint32 at = (guint32)(element - doc->elements);
		List list;

		while (i < facts->n_headings && facts->headings[i].element < at)
			i++;
		if (i == facts->n_headings)
			return;
		if (facts->headings[i].element != at)
			continue;
		for (list.first = i++; i < facts->n_headings && follows(doc, i); i++)
			;
		list.end = i;
		if (list.end - list.first >= LEAST_ITEMS)
			judge(check, rule, &list);
	}
}

const GwCheckKind gw_kind_list_ends = {
	.name = "list-ends",
	.help = "分项列举各项末尾的标点",
	.params = list_ends_params,
	.prepare = prepare,
	.release = g_free,
	.run = run,
};
