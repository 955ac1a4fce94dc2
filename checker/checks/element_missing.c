/* element-missing: an element that the document ought to have is not there. */
#include "checks/params.h"
#include "checks/registry.h"

#define LOOKED_AT 3 /* paragraphs of text in which it may stand unrecognised */

typedef struct {
	guint64 missing, any;
	GwRegex *unless;
} Params;

static const GwParam element_missing_params[] = {
	{ "missing", GW_PARAM_ROLES, TRUE, "缺少的要素；有其中任何一个就不报" },
	{ "any", GW_PARAM_ROLES, FALSE, "至少识别到其中一个要素才判断" },
	{ "unless", GW_PARAM_PATTERN, FALSE, "正文开头几段有一段合这个模式就不报：可能是没有认出来" },
	{ NULL, GW_PARAM_STRING, FALSE, NULL },
};

static gboolean
prepare(const GwNode *params, gpointer *prepared, GError **error G_GNUC_UNUSED)
{
	Params *p = g_new0(Params, 1);

	p->missing = gw_param_roles(params, "missing");
	p->any = gw_param_roles(params, "any");
	p->unless = gw_param_pattern(params, "unless");
	*prepared = p;
	return TRUE;
}

static void
release(gpointer prepared)
{
	Params *p = prepared;

	gw_regex_free(p->unless);
	g_free(p);
}

/* Better silent than wrong: the element may be there as a line of text. */
static gboolean
may_be_there(GwCheckRun *check, const Params *p)
{
	const GwDocument *doc = gw_check_document(check);
	guint seen = 0;
	guint32 i;

	for (i = 0; p->unless && i < doc->n_elements && seen < LOOKED_AT; i++) {
		const GwElement *element = &doc->elements[i];

		if (element->role != GW_ROLE_BODY || element->attachment)
			continue;
		seen++;
		if (gw_regex_search(p->unless, doc->text, element->span, element->span.start,
				    gw_check_match(check)) == GW_MATCH_FOUND)
			return TRUE;
	}
	return FALSE;
}

static void
run(GwCheckRun *check, const GwRule *rule)
{
	const GwDocument *doc = gw_check_document(check);
	const Params *p = rule->prepared;
	guint64 present = gw_roles_present(doc);
	GwSpan anchor = gw_document_anchor(doc);

	if (present & p->missing || (p->any && !(present & p->any)))
		return;
	if (!gw_span_is_empty(anchor) && !may_be_there(check, p))
		gw_check_emit(check, rule, anchor, NULL);
}

const GwCheckKind gw_kind_element_missing = {
	.name = "element-missing",
	.help = "应有的要素没有",
	.params = element_missing_params,
	.prepare = prepare,
	.release = release,
	.run = run,
};
