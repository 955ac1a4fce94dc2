/* name-overlap: one organ stands in two lists that ought to differ (主送 and 抄送). */
#include <string.h>

#include "checks/params.h"
#include "checks/registry.h"

#define MAX_NAMES 500

static const GwParam name_overlap_params[] = {
	{ "left", GW_PARAM_ROLES, TRUE, "先写的名单" },
	{ "right", GW_PARAM_ROLES, TRUE, "后写的名单，重复的报在这里" },
	{ "name", GW_PARAM_PATTERN, TRUE, "名单中的一个名称，第一个子组" },
	{ NULL, GW_PARAM_STRING, FALSE, NULL },
};

static gboolean
prepare(const GwNode *params, gpointer *prepared, GError **error G_GNUC_UNUSED)
{
	*prepared = gw_pair_params_new(params, "name");
	return TRUE;
}

static GArray *
names_of(GwCheckRun *check, const GwPairParams *p, GwRole role)
{
	const GwDocument *doc = gw_check_document(check);
	GwMatch *match = gw_check_match(check);
	GArray *names = g_array_new(FALSE, FALSE, sizeof(GwSpan));
	guint32 i;

	for (i = 0; i < doc->n_elements; i++) {
		const GwElement *element = &doc->elements[i];
		guint32 from = element->span.start;
		GwSpan hit, name;

		if (element->role != role || element->attachment)
			continue;
		while (from < element->span.end && names->len < MAX_NAMES &&
		       gw_regex_search(p->pattern, doc->text, element->span, from, match) ==
			       GW_MATCH_FOUND) {
			gw_match_group(match, 0, &hit);
			from = MAX(hit.end, from + 1);
			if (gw_match_group(match, 1, &name))
				g_array_append_val(names, name);
		}
	}
	return names;
}

static gboolean
is_same(const GwDocument *doc, GwSpan a, GwSpan b)
{
	return gw_span_len(a) == gw_span_len(b) &&
	       !memcmp(doc->text + a.start, doc->text + b.start, gw_span_len(a) * sizeof(gunichar2));
}

static void
run(GwCheckRun *check, const GwRule *rule)
{
	const GwDocument *doc = gw_check_document(check);
	const GwPairParams *p = rule->prepared;
	GArray *left = names_of(check, p, p->left), *right = names_of(check, p, p->right);
	guint i, k;

	for (i = 0; i < right->len; i++) {
		GwSpan name = g_array_index(right, GwSpan, i);

		for (k = 0; k < left->len; k++) {
			GwSpan other = g_array_index(left, GwSpan, k);

			if (!is_same(doc, name, other))
				continue;
			gw_check_add_related(check, gw_check_emit(check, rule, name, NULL), other,
					     gw_role_label(p->left));
			break;
		}
	}
	g_array_unref(left);
	g_array_unref(right);
}

const GwCheckKind gw_kind_name_overlap = {
	.name = "name-overlap",
	.help = "同一机关写进了两个名单",
	.params = name_overlap_params,
	.prepare = prepare,
	.release = gw_pair_params_free,
	.run = run,
};
