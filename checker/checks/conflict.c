/* conflict: two statements that exclude each other stand in one document. */
#include "checks/params.h"
#include "checks/registry.h"

typedef struct {
	GwRegex *first, *second;
	guint64 first_on, second_on;
} Params;

static const GwParam conflict_params[] = {
	{ "first", GW_PARAM_PATTERN, TRUE, "一处的模式" },
	{ "first-on", GW_PARAM_ROLES, FALSE, "在哪些要素里找，默认全文" },
	{ "second", GW_PARAM_PATTERN, TRUE, "与之矛盾的另一处，报在这里" },
	{ "second-on", GW_PARAM_ROLES, FALSE, "在哪些要素里找，默认全文" },
	{ NULL, GW_PARAM_STRING, FALSE, NULL },
};

static gboolean
prepare(const GwNode *map, gpointer *prepared, GError **error G_GNUC_UNUSED)
{
	Params *p = g_new0(Params, 1);

	p->first = gw_param_pattern(map, "first");
	p->second = gw_param_pattern(map, "second");
	p->first_on = gw_param_roles(map, "first-on");
	p->second_on = gw_param_roles(map, "second-on");
	*prepared = p;
	return TRUE;
}

static void
release(gpointer prepared)
{
	Params *p = prepared;

	gw_regex_free(p->first);
	gw_regex_free(p->second);
	g_free(p);
}

/* Without `needs` a rule looks at all elements, wherever it may be in force itself. */
static const GwElement *
next_element(GwCheckRun *check, const GwRule *rule, const GwElement *after)
{
	const GwDocument *doc = gw_check_document(check);
	const GwElement *next = after ? after + 1 : doc->elements;

	if (rule->needs)
		return gw_check_next(check, rule, after);
	return next < doc->elements + doc->n_elements ? next : NULL;
}

static gboolean
find(GwCheckRun *check, const GwRule *rule, GwRegex *pattern, guint64 roles, GwSpan *span)
{
	const GwDocument *doc = gw_check_document(check);
	GwMatch *match = gw_check_match(check);
	const GwElement *element = NULL;

	while ((element = next_element(check, rule, element))) {
		if (roles && !(roles & GW_ROLE_BIT(element->role)))
			continue;
		if (gw_regex_search(pattern, doc->text, element->span, element->span.start, match) ==
		    GW_MATCH_FOUND)
			return gw_match_group(match, 0, span);
	}
	return FALSE;
}

static void
run(GwCheckRun *check, const GwRule *rule)
{
	const Params *p = rule->prepared;
	GwFinding *finding;
	GwSpan first, second;
	char *text;

	if (!find(check, rule, p->first, p->first_on, &first) ||
	    !find(check, rule, p->second, p->second_on, &second))
		return;
	text = gw_document_text(gw_check_document(check), first);
	finding = gw_check_emit(check, rule, second, text, NULL);
	if (finding)
		gw_check_add_related(check, finding, first, text);
	g_free(text);
}

const GwCheckKind gw_kind_conflict = {
	.name = "conflict",
	.help = "同一文件里有互相矛盾的两处标注",
	.params = conflict_params,
	.prepare = prepare,
	.release = release,
	.run = run,
};
