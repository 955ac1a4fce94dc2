/* element-count: an element that may stand there only so often is there again. */
#include "checks/params.h"
#include "checks/registry.h"

typedef struct {
	GwRole role;
	guint max;
} Params;

static const GwParam element_count_params[] = {
	{ "role", GW_PARAM_ROLES, TRUE, "要素" },
	{ "max", GW_PARAM_INT, TRUE, "最多几个" },
	{ NULL, GW_PARAM_STRING, FALSE, NULL },
};

static gboolean
prepare(const GwNode *params, gpointer *prepared, GError **error G_GNUC_UNUSED)
{
	Params *p = g_new0(Params, 1);
	gint64 max = 1;

	gw_param_role_list(params, "role", &p->role, 1);
	gw_node_int(params, "max", &max);
	p->max = (guint)CLAMP(max, 0, G_MAXINT32);
	*prepared = p;
	return TRUE;
}

/* The lines of one element share a group; those of different ones do not. */
static void
run(GwCheckRun *check, const GwRule *rule)
{
	const GwDocument *doc = gw_check_document(check);
	const Params *p = rule->prepared;
	guint32 last_group = 0, i;
	guint seen = 0;

	for (i = 0; i < doc->n_elements; i++) {
		const GwElement *element = &doc->elements[i];

		if (element->role != p->role || element->attachment)
			continue;
		if (seen && element->group && element->group == last_group)
			continue;
		last_group = element->group;
		if (++seen > p->max)
			gw_check_emit(check, rule, element->span, NULL);
	}
}

const GwCheckKind gw_kind_element_count = {
	.name = "element-count",
	.help = "同一要素出现的次数过多",
	.params = element_count_params,
	.prepare = prepare,
	.release = g_free,
	.run = run,
};
