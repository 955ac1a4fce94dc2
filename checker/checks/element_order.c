/* element-order: elements stand in another order than the norm's (GB/T 9704 7.2–7.4). */
#include "checks/params.h"
#include "checks/registry.h"
#include "recognise/lines.h"

typedef struct {
	GwRole order[GW_N_ROLES];
	guint n;
} Params;

static const GwParam element_order_params[] = {
	{ "order", GW_PARAM_ROLES, TRUE, "规定的先后次序" },
	{ NULL, GW_PARAM_STRING, FALSE, NULL },
};

static gboolean
prepare(const GwNode *params, gpointer *prepared, GError **error G_GNUC_UNUSED)
{
	Params *p = g_new0(Params, 1);

	p->n = gw_param_role_list(params, "order", p->order, GW_N_ROLES);
	*prepared = p;
	return TRUE;
}

/* Place in the order, from 1; 0 if the role has none. */
static guint
rank_of(const Params *p, GwRole role)
{
	guint i;

	for (i = 0; i < p->n; i++)
		if (p->order[i] == role)
			return i + 1;
	return 0;
}

/* A document that is forwarded stands whole behind the one that forwards it:
 * text begins the order anew. */
static gboolean
is_running_text(const GwElement *element)
{
	return element->role == GW_ROLE_BODY || gw_role_level(element->role) ||
	       element->role == GW_ROLE_TITLE || element->role == GW_ROLE_ATTACHMENT_TITLE;
}

static void
emit(GwCheckRun *check, const GwRule *rule, const GwElement *element, const GwElement *furthest)
{
	GwFinding *finding = gw_check_emit(check, rule, element->span, gw_role_label(element->role),
					   gw_role_label(furthest->role), NULL);

	gw_check_add_related(check, finding, furthest->span, gw_role_label(furthest->role));
}

/* What follows an element out of its place follows from the same slip. */
static void
run(GwCheckRun *check, const GwRule *rule)
{
	const GwDocument *doc = gw_check_document(check);
	const Params *p = rule->prepared;
	const GwElement *furthest = NULL;
	guint top = 0;
	guint32 i;

	for (i = 0; i < doc->n_elements; i++) {
		const GwElement *element = &doc->elements[i];
		guint rank = element->attachment ? 0 : rank_of(p, element->role);

		/* 密级 in a page header stands beside the text, in no order with it. */
		if (!gw_line_in_flow(&doc->paragraphs[element->paragraph]))
			continue;
		if (!rank && is_running_text(element))
			top = 0;
		if (!rank || rank == top)
			continue;
		if (rank < top)
			emit(check, rule, element, furthest);
		top = rank;
		furthest = element;
	}
}

const GwCheckKind gw_kind_element_order = {
	.name = "element-order",
	.help = "要素的先后次序不合规定",
	.params = element_order_params,
	.prepare = prepare,
	.release = g_free,
	.run = run,
};
