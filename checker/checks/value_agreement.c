/* value-agreement: what two elements both say is not the same in both
 * (标题 and 题注 name another session).  `pattern` finds the value, group 1;
 * numbers are compared as numbers, so that 第6次 and 第六次 agree. */
#include <string.h>

#include "checks/numerals.h"
#include "checks/params.h"
#include "checks/registry.h"

static const GwParam value_agreement_params[] = {
	{ "left", GW_PARAM_ROLES, TRUE, "被检查的要素" },
	{ "right", GW_PARAM_ROLES, TRUE, "与之比较的要素" },
	{ "pattern", GW_PARAM_PATTERN, TRUE, "两处都有的内容，第一个子组是要一致的值" },
	{ NULL, GW_PARAM_STRING, FALSE, NULL },
};

static gboolean
prepare(const GwNode *params, gpointer *prepared, GError **error G_GNUC_UNUSED)
{
	*prepared = gw_pair_params_new(params, "pattern");
	return TRUE;
}

/* The only value in the lines of a role; FALSE if there is none or another one. */
static gboolean
value_in(GwCheckRun *check, const GwPairParams *p, GwRole role, GwSpan *value)
{
	const GwDocument *doc = gw_check_document(check);
	GwMatch *match = gw_check_match(check);
	guint n = 0;

	for (guint32 i = 0; i < doc->n_elements; i++) {
		const GwElement *element = &doc->elements[i];
		guint32 from = element->span.start;
		GwSpan hit;

		if (element->role != role || element->attachment)
			continue;
		while (gw_regex_search(p->pattern, doc->text, element->span, from, match) ==
			       GW_MATCH_FOUND && gw_match_group(match, 1, &hit)) {
			*value = hit;
			n++;
			from = MAX(hit.end, from + 1);
		}
	}
	return n == 1;
}

static gboolean
agree(const GwDocument *doc, GwSpan a, GwSpan b)
{
	guint32 n = gw_span_len(a), m = gw_span_len(b), one, two;

	if (gw_numeral_read(doc->text + a.start, n, &one) == n &&
	    gw_numeral_read(doc->text + b.start, m, &two) == m)
		return one == two;
	return n == m && !memcmp(doc->text + a.start, doc->text + b.start, n * sizeof(gunichar2));
}

static void
run(GwCheckRun *check, const GwRule *rule)
{
	const GwDocument *doc = gw_check_document(check);
	const GwPairParams *p = rule->prepared;
	GwFinding *finding;
	GwSpan left, right;
	char *other;

	if (!value_in(check, p, p->left, &left) || !value_in(check, p, p->right, &right) ||
	    agree(doc, left, right))
		return;
	other = gw_document_text(doc, right);
	finding = gw_check_emit(check, rule, left, other, NULL);
	if (finding)
		gw_check_add_related(check, finding, right, "另一处的写法");
	g_free(other);
}

const GwCheckKind gw_kind_value_agreement = {
	.name = "value-agreement",
	.help = "两处要素里的同一内容不一致",
	.params = value_agreement_params,
	.prepare = prepare,
	.release = gw_pair_params_free,
	.run = run,
};
