/* Where a rule applies: on, where, genre, direction, format, norms, with, skip. */
#include <string.h>

#include "engine/rule_load.h"

/* --- on and where ----------------------------------------------------------- */

static gboolean
is_group(const char *name)
{
	return !strcmp(name, "text") || !strcmp(name, "headings");
}

/* `named`: a role was named, not only groups. */
static gboolean
read_on(const GwRuleFields *fields, GwScope *scope, gboolean *named)
{
	const GwNode *on = fields->at[GW_KEY_ON];

	*named = FALSE;
	scope->roles = 0;
	for (guint i = 0; i < gw_node_count(on); i++) {
		const GwNode *item = gw_node_item(on, i);
		guint64 roles = 0;

		if (!strcmp(item->value, "any"))
			scope->anywhere = TRUE;
		else if (!strcmp(item->value, "residue"))
			scope->residue = TRUE;
		else if (!gw_roles_parse(item->value, &roles))
			return gw_rule_fail(fields, item, "不认识的要素“%s”", "unknown role “%s”", item->value);
		*named |= roles && !is_group(item->value);
		scope->roles |= roles;
	}
	if (scope->anywhere && scope->roles)
		return gw_rule_fail(fields, on, "“any”已包含全部要素，不要再列其他要素",
				    "“any” holds every role; name no others with it");
	if (!on)
		scope->anywhere = TRUE;
	if (scope->anywhere)
		scope->roles = G_MAXUINT64;
	return TRUE;
}

/* Roles of the letterhead and the imprint mean the document's own; running text
 * is running text in an attachment too. */
static gboolean
read_where(const GwRuleFields *fields, gboolean named, GwScope *scope)
{
	const GwNode *where = fields->at[GW_KEY_WHERE];
	const char *value = where ? where->value : named ? "main" : "all";

	scope->main_text = strcmp(value, "attachments") != 0;
	scope->attachments = strcmp(value, "main") != 0;
	if (strcmp(value, "main") && strcmp(value, "attachments") && strcmp(value, "all"))
		return gw_rule_fail(fields, where, "“where”是“%s”，应为 main、attachments 或 all",
				    "“where” is “%s”; it must be main, attachments or all", value);
	return TRUE;
}

/* --- genre, direction, format, norms ------------------------------------------ */

typedef gboolean (*Parse)(const char *name, guint32 *bit);

static gboolean
parse_genre(const char *name, guint32 *bit)
{
	GwGenre genre;

	if (!gw_genre_parse(name, strlen(name), &genre))
		return FALSE;
	*bit = GW_GENRE_BIT(genre);
	return TRUE;
}

static gboolean
parse_direction(const char *name, guint32 *bit)
{
	GwDirection direction;

	if (!gw_direction_parse(name, strlen(name), &direction))
		return FALSE;
	*bit = GW_DIRECTION_BIT(direction);
	return TRUE;
}

static gboolean
parse_format(const char *name, guint32 *bit)
{
	GwFormat format;

	if (!gw_format_parse(name, &format))
		return FALSE;
	*bit = GW_FORMAT_BIT(format);
	return TRUE;
}

static gboolean
parse_norms(const char *name, guint32 *bit)
{
	GwNorms norms;

	if (!gw_norms_parse(name, &norms))
		return FALSE;
	*bit = GW_NORMS_BIT(norms);
	return TRUE;
}

static const struct {
	GwRuleKey key;
	Parse parse;
	const char *zh, *en;
} label_keys[] = {
	{ GW_KEY_GENRE, parse_genre, "文种", "genre" },
	{ GW_KEY_DIRECTION, parse_direction, "行文方向", "direction" },
	{ GW_KEY_FORMAT, parse_format, "格式", "format" },
	{ GW_KEY_NORMS, parse_norms, "规范", "norms" },
};

static gboolean
fail_label(const GwRuleFields *fields, const GwNode *item, guint which, const char *name)
{
	return gw_rule_fail(fields, item, "不认识的%s%.0s“%s”", "unknown %.0s%s “%s”",
			    label_keys[which].zh, label_keys[which].en, name);
}

/* “!通知” takes one out: of those named, or of all if none is named. */
static gboolean
read_labels(const GwRuleFields *fields, guint which, guint32 *mask)
{
	const GwNode *list = fields->at[label_keys[which].key];
	guint32 in = 0, out = 0;

	for (guint i = 0; i < gw_node_count(list); i++) {
		const GwNode *item = gw_node_item(list, i);
		gboolean not = *item->value == '!';
		guint32 bit;

		if (!label_keys[which].parse(item->value + not, &bit))
			return fail_label(fields, item, which, item->value + not);
		*(not ? &out : &in) |= bit;
	}
	*mask = (in ? in : G_MAXUINT32) & ~out;
	return TRUE;
}

/* Taiwan's 公文 follow laws of their own: the mainland's are not held against them. */
static gboolean
read_norms(const GwRuleFields *fields, GwScope *scope)
{
	if (!read_labels(fields, 3, &scope->norms))
		return FALSE;
	if (!fields->at[GW_KEY_NORMS])
		scope->norms = GW_NORMS_BIT(GW_NORMS_MAINLAND);
	return TRUE;
}

/* --- with and skip -------------------------------------------------------------- */

/* All of them must be there, so a group would ask for too much. */
static gboolean
read_with(const GwRuleFields *fields, GwScope *scope)
{
	const GwNode *list = fields->at[GW_KEY_WITH];

	for (guint i = 0; i < gw_node_count(list); i++) {
		const GwNode *item = gw_node_item(list, i);
		guint64 roles;

		if (is_group(item->value) || !gw_roles_parse(item->value, &roles))
			return gw_rule_fail(fields, item, "不认识的要素“%s”", "unknown role “%s”", item->value);
		scope->with |= roles;
	}
	return TRUE;
}

static gboolean
read_skip(const GwRuleFields *fields, GwRule *rule)
{
	static const struct {
		const char *name;
		GwSkip skip;
	} skips[] = {
		{ "titles", GW_SKIP_TITLES }, { "quotes", GW_SKIP_QUOTES },
		{ "short-quotes", GW_SKIP_SHORT_QUOTES }, { "urls", GW_SKIP_URLS },
		{ "tables", GW_SKIP_TABLES },
	};
	const GwNode *list = fields->at[GW_KEY_SKIP];

	if (!list && rule->how == GW_HOW_TERMS)
		rule->skip = GW_SKIP_TITLES | GW_SKIP_QUOTES | GW_SKIP_URLS;
	for (guint i = 0; i < gw_node_count(list); i++) {
		const GwNode *item = gw_node_item(list, i);
		guint k = 0;

		if (!strcmp(item->value, "none") && gw_node_count(list) == 1)
			break;
		while (k < G_N_ELEMENTS(skips) && strcmp(item->value, skips[k].name))
			k++;
		if (k == G_N_ELEMENTS(skips))
			return gw_rule_fail(fields, item, "“skip”里的“%s”不认识，可用 titles、quotes、"
					    "short-quotes、urls、tables，或单独一个 none",
					    "unknown “%s” in “skip”; it takes titles, quotes, short-quotes, "
					    "urls, tables, or none alone", item->value);
		rule->skip |= skips[k].skip;
	}
	return TRUE;
}

gboolean
gw_rule_read_scope(const GwRuleFields *fields, GwRule *rule)
{
	GwScope *scope = &rule->scope;
	gboolean named;

	return read_on(fields, scope, &named) && read_where(fields, named, scope) &&
	       read_labels(fields, 0, &scope->genres) && read_labels(fields, 1, &scope->directions) &&
	       read_labels(fields, 2, &scope->formats) && read_norms(fields, scope) &&
	       read_with(fields, scope) && read_skip(fields, rule);
}
