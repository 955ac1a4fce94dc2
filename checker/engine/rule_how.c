/* How a rule finds its fault: match and check; terms is in rule_terms.c. */
#include <string.h>

#include "base/error.h"
#include "engine/rule_load.h"

/* --- match -------------------------------------------------------------------- */

/* Long roles: a pattern over them runs only where one of its literals stands. */
#define LONG_ROLES                                                                         \
	(GW_ROLE_BIT(GW_ROLE_BODY) | GW_ROLE_BIT(GW_ROLE_ARTICLE) | GW_ROLE_BIT(GW_ROLE_TABLE))

static gboolean
compile(const GwRuleFields *fields, const GwNode *at, GwRegex *regex)
{
	GError *cause = NULL;
	char *zh, *en;

	if (gw_regex_compile(regex, &cause))
		return TRUE;
	zh = gw_error_text(cause, GW_LANG_ZH);
	en = gw_error_text(cause, GW_LANG_EN);
	gw_rule_fail(fields, at, "%s%.0s", "%.0s%s", zh, en);
	g_free(zh);
	g_free(en);
	g_error_free(cause);
	return FALSE;
}

static gboolean
read_needs(const GwRuleFields *fields, GwRule *rule)
{
	const GwNode *needs = fields->at[GW_KEY_NEEDS];
	guint n = gw_node_count(needs);

	if (!needs && rule->how == GW_HOW_MATCH && (rule->scope.anywhere || (rule->scope.roles & LONG_ROLES)))
		return gw_rule_fail(fields, fields->at[GW_KEY_MATCH],
				    "在全文或正文里匹配要写“needs”：每处命中必含其一的字词",
				    "a pattern over running text needs “needs”: literals one of which "
				    "stands in every hit");
	if (!needs)
		return TRUE;
	rule->needs = gw_arena_new0(fields->loader->arena, const char *, n + 1);
	for (guint i = 0; i < n; i++)
		rule->needs[i] = gw_node_nth(needs, i);
	return TRUE;
}

static gboolean
read_group(const GwRuleFields *fields, GwRule *rule)
{
	const GwNode *node = fields->at[GW_KEY_GROUP];
	gint64 group = 0;

	if (!node)
		return TRUE;
	if (!gw_node_read_int(node, &group) || group < 0 || group > 9)
		return gw_rule_fail(fields, node, "“group”是“%s”，应为 0 到 9 的整数",
				    "“group” is “%s”; it must be a whole number from 0 to 9",
				    node->value);
	rule->group = (guint)group;
	if (!gw_rule_is_trusted(fields->loader) && rule->group > gw_regex_captures(rule->match))
		return gw_rule_fail(fields, node, "“group”是 %u，但“match”只有 %u 个分组",
				    "“group” is %u, but “match” has %u groups", rule->group,
				    gw_regex_captures(rule->match));
	return TRUE;
}

gboolean
gw_rule_read_match(const GwRuleFields *fields, GwRule *rule)
{
	const GwNode *match = fields->at[GW_KEY_MATCH];

	rule->match = gw_regex_new(match->value, 0);
	if (!gw_rule_is_trusted(fields->loader) && !compile(fields, match, rule->match))
		return FALSE;
	return read_needs(fields, rule) && read_group(fields, rule);
}

/* --- check ------------------------------------------------------------------------ */

static const GwCheckKind *
find_kind(const GwRuleLoader *loader, const char *name)
{
	for (guint i = 0; loader->kinds && loader->kinds[i]; i++) {
		if (!strcmp(loader->kinds[i]->name, name))
			return loader->kinds[i];
	}
	return NULL;
}

static const GwParam *
find_param(const GwCheckKind *kind, const char *name)
{
	for (const GwParam *param = kind->params; param && param->name; param++) {
		if (!strcmp(param->name, name))
			return param;
	}
	return NULL;
}

static gboolean
is_word_list(const GwNode *node)
{
	for (guint i = 0; i < gw_node_count(node); i++) {
		if (!gw_node_nth(node, i))
			return FALSE;
	}
	return node->kind != GW_NODE_MAP;
}

static gboolean
has_type(const GwNode *node, GwParamType type)
{
	const GwNode *bad;
	guint64 roles;
	gint64 whole;
	double number;
	gboolean flag;

	switch (type) {
	case GW_PARAM_STRING:
	case GW_PARAM_PATTERN:
	case GW_PARAM_TABLE:
		return node->kind == GW_NODE_SCALAR;
	case GW_PARAM_INT:
		return gw_node_read_int(node, &whole);
	case GW_PARAM_NUMBER:
		return gw_node_read_double(node, &number);
	case GW_PARAM_BOOL:
		return gw_node_read_bool(node, &flag);
	case GW_PARAM_LIST:
		return is_word_list(node);
	case GW_PARAM_ROLES:
		return node->kind != GW_NODE_MAP && gw_roles_read(node, &roles, &bad);
	case GW_PARAM_MAP:
		return node->kind != GW_NODE_SCALAR;
	}
	return FALSE;
}

static const struct {
	const char *zh, *en;
} type_names[] = {
	[GW_PARAM_STRING] = { "一个字符串", "a string" },
	[GW_PARAM_INT] = { "整数", "a whole number" },
	[GW_PARAM_NUMBER] = { "数", "a number" },
	[GW_PARAM_BOOL] = { "true 或 false", "true or false" },
	[GW_PARAM_LIST] = { "字符串列表", "a list of strings" },
	[GW_PARAM_PATTERN] = { "正则表达式", "a pattern" },
	[GW_PARAM_MAP] = { "映射或列表", "a map or a list" },
	[GW_PARAM_ROLES] = { "要素名列表", "a list of roles" },
	[GW_PARAM_TABLE] = { "词表文件名", "the name of a word list" },
};

static gboolean
check_param(const GwRuleFields *fields, const GwCheckKind *kind, const GwNode *node)
{
	const GwParam *param = find_param(kind, node->key);
	GwRegex *regex;
	gboolean good = TRUE;

	if (!param)
		return gw_rule_fail(fields, node, "检查“%s”没有参数“%s”", "check “%s” has no parameter “%s”",
				    kind->name, node->key);
	if (!has_type(node, param->type))
		return gw_rule_fail(fields, node, "参数“%s”应为%s%.0s", "parameter “%s” must be %.0s%s",
				    node->key, type_names[param->type].zh, type_names[param->type].en);
	if (param->type == GW_PARAM_PATTERN && !gw_rule_is_trusted(fields->loader)) {
		regex = gw_regex_new(node->value, 0);
		good = compile(fields, node, regex);
		gw_regex_free(regex);
	}
	return good;
}

static gboolean
read_table(const GwRuleFields *fields, GwRule *rule, const GwNode *node)
{
	if (find_param(rule->kind, node->key)->type != GW_PARAM_TABLE)
		return TRUE;
	rule->table = gw_rule_find_table(fields->loader, node->value);
	return rule->table || gw_rule_fail(fields, node, "没有词表文件“%s”",
					   "there is no word list “%s”", node->value);
}

static gboolean
check_params(const GwRuleFields *fields, GwRule *rule)
{
	const GwNode *params = fields->at[GW_KEY_PARAMS];
	const GwCheckKind *kind = rule->kind;

	for (guint32 i = 0; params && i < params->n_items; i++) {
		if (!check_param(fields, kind, &params->items[i]) ||
		    !read_table(fields, rule, &params->items[i]))
			return FALSE;
	}
	for (const GwParam *param = kind->params; param && param->name; param++) {
		if (param->required && !gw_node_get(params, param->name))
			return gw_rule_fail(fields, params ? params : fields->at[GW_KEY_CHECK],
					    "检查“%s”缺少参数“%s”：%s%.0s",
					    "check “%s” lacks its parameter “%s”%.0s%s", kind->name,
					    param->name, param->help ? param->help : "", "");
	}
	return TRUE;
}

/* A kind says "line:column: …" (gw_node_error) or only what is wrong. */
static gboolean
has_place(const char *message)
{
	gsize line = strspn(message, "0123456789");
	gsize column = message[line] == ':' ? strspn(message + line + 1, "0123456789") : 0;

	return line && column && g_str_has_prefix(message + line + 1 + column, ": ");
}

static gboolean
prepare(const GwRuleFields *fields, GwRule *rule)
{
	const GwNode *params = fields->at[GW_KEY_PARAMS];
	GError *cause = NULL;
	char *zh, *en, *place;

	if (!rule->kind->prepare || rule->kind->prepare(params, &rule->prepared, &cause))
		return TRUE;
	if (has_place(cause->message)) {
		place = g_strconcat(rule->path, ":", NULL);
		gw_node_error_at(fields->error, GW_ERROR_RULE, place, cause);
		g_free(place);
	} else {
		zh = gw_error_text(cause, GW_LANG_ZH);
		en = gw_error_text(cause, GW_LANG_EN);
		gw_rule_fail(fields, params ? params : fields->at[GW_KEY_CHECK], "%s%.0s", "%.0s%s", zh,
			     en);
		g_free(zh);
		g_free(en);
	}
	g_error_free(cause);
	return FALSE;
}

gboolean
gw_rule_read_check(const GwRuleFields *fields, GwRule *rule)
{
	const GwNode *check = fields->at[GW_KEY_CHECK];

	rule->kind = find_kind(fields->loader, check->value);
	rule->params = fields->at[GW_KEY_PARAMS];
	if (!rule->kind)
		return gw_rule_fail(fields, check, "没有名为“%s”的检查", "there is no check “%s”",
				    check->value);
	return read_needs(fields, rule) && check_params(fields, rule) && prepare(fields, rule);
}
