/* element-missing: an element that the document ought to have is not there. */
#include "checks/params.h"
#include "checks/registry.h"

typedef struct {
	guint64 missing, any;
} Params;

static const GwParam element_missing_params[] = {
	{ "missing", GW_PARAM_ROLES, TRUE, "缺少的要素；有其中任何一个就不报" },
	{ "any", GW_PARAM_ROLES, FALSE, "至少识别到其中一个要素才判断" },
	{ NULL, GW_PARAM_STRING, FALSE, NULL },
};

static gboolean
prepare(const GwNode *params, gpointer *prepared, GError **error G_GNUC_UNUSED)
{
	Params *p = g_new0(Params, 1);

	p->missing = gw_param_roles(params, "missing");
	p->any = gw_param_roles(params, "any");
	*prepared = p;
	return TRUE;
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
	if (!gw_span_is_empty(anchor))
		gw_check_emit(check, rule, anchor, NULL);
}

const GwCheckKind gw_kind_element_missing = {
	.name = "element-missing",
	.help = "应有的要素没有",
	.params = element_missing_params,
	.prepare = prepare,
	.release = g_free,
	.run = run,
};
