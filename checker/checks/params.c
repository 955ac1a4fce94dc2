#include "checks/params.h"

#include <string.h>

#include "base/error.h"

guint
gw_param_role_list(const GwNode *params, const char *key, GwRole *roles, guint max)
{
	const GwNode *list = params ? gw_node_get(params, key) : NULL;
	guint count = list ? gw_node_count(list) : 0, n = 0, i;

	for (i = 0; i < count && n < max; i++) {
		const char *name = gw_node_nth(list, i);

		if (gw_role_parse(name, strlen(name), &roles[n]))
			n++;
	}
	return n;
}

guint64
gw_param_roles(const GwNode *params, const char *key)
{
	GwRole roles[GW_N_ROLES];
	guint n = gw_param_role_list(params, key, roles, GW_N_ROLES), i;
	guint64 mask = 0;

	for (i = 0; i < n; i++)
		mask |= GW_ROLE_BIT(roles[i]);
	return mask;
}

GwRegex *
gw_param_pattern(const GwNode *params, const char *key)
{
	const char *pattern = params ? gw_node_string(params, key) : NULL;

	return pattern ? gw_regex_new(pattern, 0) : NULL;
}

gboolean
gw_param_choice(const GwNode *params, const char *key, const char *const *names, guint *choice,
		GError **error)
{
	const char *value = gw_node_string(params, key);
	char *known;
	guint i;

	for (i = 0; names[i]; i++) {
		if (value && !strcmp(value, names[i])) {
			*choice = i;
			return TRUE;
		}
	}
	known = g_strjoinv("|", (char **)names);
	gw_set_error(error, GW_ERROR_RULE, "第 %u 行：%s 只能是 %s", "line %u: %s must be one of %s",
		     params->line, key, known);
	g_free(known);
	return FALSE;
}

gboolean
gw_fault_params_new(const GwNode *params, const char *const *faults, gpointer *prepared,
		    GError **error)
{
	guint fault = 0;
	GwFaultParams *p;

	if (!gw_param_choice(params, "fault", faults, &fault, error))
		return FALSE;
	p = g_new0(GwFaultParams, 1);
	p->pattern = gw_param_pattern(params, "pattern");
	p->fault = fault;
	*prepared = p;
	return TRUE;
}

void
gw_fault_params_free(gpointer params)
{
	GwFaultParams *p = params;

	gw_regex_free(p->pattern);
	g_free(p);
}

gpointer
gw_pair_params_new(const GwNode *params, const char *pattern_key)
{
	GwPairParams *p = g_new0(GwPairParams, 1);

	gw_param_role_list(params, "left", &p->left, 1);
	gw_param_role_list(params, "right", &p->right, 1);
	p->pattern = gw_param_pattern(params, pattern_key);
	return p;
}

void
gw_pair_params_free(gpointer params)
{
	GwPairParams *p = params;

	gw_regex_free(p->pattern);
	g_free(p);
}

guint64
gw_roles_present(const GwDocument *doc)
{
	guint64 mask = 0;
	guint32 i;

	for (i = 0; i < doc->n_elements; i++)
		if (!doc->elements[i].attachment)
			mask |= GW_ROLE_BIT(doc->elements[i].role);
	return mask;
}

GwSpan
gw_document_anchor(const GwDocument *doc)
{
	const GwElement *title = gw_document_first(doc, GW_ROLE_TITLE);

	if (title)
		return title->span;
	return doc->n_elements ? doc->elements[0].span : gw_span(0, 0);
}
