#include "engine/rule.h"

#include <string.h>


static const struct {
	const char *id, *zh, *en;
} severities[] = {
	[GW_SEVERITY_INFO] = { "info", "提示", "info" },
	[GW_SEVERITY_WARNING] = { "warning", "警告", "warning" },
	[GW_SEVERITY_ERROR] = { "error", "错误", "error" },
};

static const char *const strengths[] = {
	[GW_STRENGTH_MUST] = "应当",
	[GW_STRENGTH_USUAL] = "一般",
	[GW_STRENGTH_MAY] = "可以",
	[GW_STRENGTH_CUSTOM] = "惯例",
};

static const char *const applicabilities[] = {
	[GW_FIX_NONE] = "none",
	[GW_FIX_SAFE] = "safe",
	[GW_FIX_SUGGEST] = "suggest",
};

#define TEXT_ROLES                                                                        \
	(GW_ROLE_BIT(GW_ROLE_BODY) | HEADING_ROLES | GW_ROLE_BIT(GW_ROLE_CHAPTER) |        \
	 GW_ROLE_BIT(GW_ROLE_ARTICLE))
#define HEADING_ROLES                                                                     \
	(GW_ROLE_BIT(GW_ROLE_HEADING1) | GW_ROLE_BIT(GW_ROLE_HEADING2) |                   \
	 GW_ROLE_BIT(GW_ROLE_HEADING3) | GW_ROLE_BIT(GW_ROLE_HEADING4))

const char *
gw_severity_id(GwSeverity severity)
{
	return severities[severity].id;
}

const char *
gw_severity_label(GwSeverity severity, GwLang lang)
{
	return GW_TR((GwLang)lang, severities[severity].zh, severities[severity].en);
}

gboolean
gw_severity_parse(const char *name, GwSeverity *severity)
{
	for (guint i = 0; i < G_N_ELEMENTS(severities); i++) {
		if (!strcmp(name, severities[i].id) || !strcmp(name, severities[i].zh)) {
			*severity = (GwSeverity)i;
			return TRUE;
		}
	}
	return FALSE;
}

const char *
gw_strength_label(GwStrength strength)
{
	return strengths[strength];
}

gboolean
gw_strength_parse(const char *name, GwStrength *strength)
{
	for (guint i = 0; i < G_N_ELEMENTS(strengths); i++) {
		if (!strcmp(name, strengths[i])) {
			*strength = (GwStrength)i;
			return TRUE;
		}
	}
	return FALSE;
}

const char *
gw_applicability_id(GwApplicability applicability)
{
	return applicabilities[applicability];
}

gboolean
gw_applicability_parse(const char *name, GwApplicability *applicability)
{
	for (guint i = 0; i < G_N_ELEMENTS(applicabilities); i++) {
		if (!strcmp(name, applicabilities[i])) {
			*applicability = (GwApplicability)i;
			return TRUE;
		}
	}
	return FALSE;
}

gboolean
gw_roles_parse(const char *name, guint64 *roles)
{
	GwRole role;

	if (!strcmp(name, "text"))
		*roles = TEXT_ROLES;
	else if (!strcmp(name, "headings"))
		*roles = HEADING_ROLES;
	else if (*name && gw_role_parse(name, strlen(name), &role))
		*roles = GW_ROLE_BIT(role);
	else
		return FALSE;
	return TRUE;
}

gboolean
gw_roles_read(const GwNode *node, guint64 *roles, const GwNode **bad)
{
	*roles = 0;
	for (guint i = 0; i < gw_node_count(node); i++) {
		const GwNode *item = gw_node_item(node, i);
		guint64 some;

		if (!item->value || !gw_roles_parse(item->value, &some)) {
			*bad = item;
			return FALSE;
		}
		*roles |= some;
	}
	return TRUE;
}

char *
gw_rule_basis(const GwRule *rule, GwLang lang)
{
	if (rule->strength == GW_STRENGTH_CUSTOM && strstr(rule->clause, "惯例"))
		return g_strdup(rule->clause);
	return g_strdup_printf(GW_TR(lang, "%s（%s）", "%s (%s)"), rule->clause,
			       strengths[rule->strength]);
}
