#include "engine/rule_load.h"

#include <string.h>

#include "base/error.h"

/* --- keys ------------------------------------------------------------------- */

typedef enum { SCALAR, WORDS, EXAMPLES, MAP } Shape;

#define REQUIRED (1u << 0)
#define MATCH (1u << 1)
#define TERMS (1u << 2)
#define CHECK (1u << 3)
#define EVERY (MATCH | TERMS | CHECK)

/* `flags` says with which of match, terms and check a key may stand. */
static const struct {
	const char *name;
	Shape shape;
	guint flags;
} keys[GW_N_KEYS] = {
	[GW_KEY_CODE] = { "code", SCALAR, EVERY | REQUIRED },
	[GW_KEY_NAME] = { "name", SCALAR, EVERY | REQUIRED },
	[GW_KEY_TITLE] = { "title", SCALAR, EVERY | REQUIRED },
	[GW_KEY_TITLE_EN] = { "title_en", SCALAR, EVERY | REQUIRED },
	[GW_KEY_SEVERITY] = { "severity", SCALAR, EVERY | REQUIRED },
	[GW_KEY_STRENGTH] = { "strength", SCALAR, EVERY | REQUIRED },
	[GW_KEY_CLAUSE] = { "clause", SCALAR, EVERY | REQUIRED },
	[GW_KEY_ON] = { "on", WORDS, EVERY },
	[GW_KEY_WHERE] = { "where", SCALAR, EVERY },
	[GW_KEY_GENRE] = { "genre", WORDS, EVERY },
	[GW_KEY_DIRECTION] = { "direction", WORDS, EVERY },
	[GW_KEY_FORMAT] = { "format", WORDS, EVERY },
	[GW_KEY_NORMS] = { "norms", WORDS, EVERY },
	[GW_KEY_WITH] = { "with", WORDS, EVERY },
	[GW_KEY_SKIP] = { "skip", WORDS, EVERY },
	[GW_KEY_MATCH] = { "match", SCALAR, MATCH },
	[GW_KEY_NEEDS] = { "needs", WORDS, MATCH | CHECK },
	[GW_KEY_GROUP] = { "group", SCALAR, MATCH },
	[GW_KEY_TERMS] = { "terms", WORDS, TERMS },
	[GW_KEY_CATEGORY] = { "category", WORDS, TERMS },
	[GW_KEY_EXCEPT_CATEGORY] = { "except_category", WORDS, TERMS },
	[GW_KEY_APPLICABILITY_FILTER] = { "applicability_filter", SCALAR, TERMS },
	[GW_KEY_WORD] = { "word", SCALAR, TERMS },
	[GW_KEY_CHECK] = { "check", SCALAR, CHECK },
	[GW_KEY_PARAMS] = { "params", MAP, CHECK },
	[GW_KEY_MESSAGE] = { "message", SCALAR, EVERY | REQUIRED },
	[GW_KEY_MESSAGE_EN] = { "message_en", SCALAR, EVERY },
	[GW_KEY_ADVICE] = { "advice", SCALAR, EVERY | REQUIRED },
	[GW_KEY_ADVICE_EN] = { "advice_en", SCALAR, EVERY },
	[GW_KEY_FIX] = { "fix", SCALAR, MATCH | CHECK },
	[GW_KEY_APPLICABILITY] = { "applicability", SCALAR, MATCH | CHECK },
	[GW_KEY_WHY] = { "why", SCALAR, EVERY | REQUIRED },
	[GW_KEY_WHY_EN] = { "why_en", SCALAR, EVERY },
	[GW_KEY_KNOWN] = { "known", SCALAR, EVERY },
	[GW_KEY_COVERS] = { "covers", WORDS, EVERY },
	[GW_KEY_BAD] = { "bad", EXAMPLES, EVERY | REQUIRED },
	[GW_KEY_GOOD] = { "good", EXAMPLES, EVERY | REQUIRED },
};

gboolean
gw_rule_is_trusted(const GwRuleLoader *loader)
{
	return !loader->check_patterns && !loader->house;
}

gboolean
gw_rule_fail(const GwRuleFields *fields, const GwNode *at, const char *zh, const char *en, ...)
{
	char *place = g_strdup_printf("%s:%u:%u: ", fields->loader->path, at->line,
				      at->column);
	va_list args;

	va_start(args, en);
	gw_set_error_v(fields->error, GW_ERROR_RULE, place, zh, en, args);
	va_end(args);
	g_free(place);
	return FALSE;
}

static GwRuleKey
find_between(const char *name, guint from, guint to)
{
	while (from < to && (*name != *keys[from].name || strcmp(name, keys[from].name)))
		from++;
	return from < to ? (GwRuleKey)from : GW_N_KEYS;
}

/* Files are written in the order of the table, more or less, so the search begins
 * where the last one ended: a rule book is read at every start. */
static GwRuleKey
find_key(const char *name, guint from)
{
	GwRuleKey key = find_between(name, from, GW_N_KEYS);

	return key < GW_N_KEYS ? key : find_between(name, 0, from);
}

static gboolean
check_scalar(const GwRuleFields *fields, const GwNode *node, const char *key)
{
	if (node->kind != GW_NODE_SCALAR)
		return gw_rule_fail(fields, node, "“%s”必须是一个值，不是列表或映射",
				    "“%s” must be one value, not a list or map", key);
	if (!*node->value && strcmp(key, "fix")) /* an empty fix deletes */
		return gw_rule_fail(fields, node, "“%s”为空，请填写或删去", "“%s” is empty; fill it in or "
				    "remove it", key);
	return TRUE;
}

static gboolean
check_shape(const GwRuleFields *fields, GwRuleKey key, const GwNode *node)
{
	const char *name = keys[key].name;

	if (keys[key].shape == SCALAR || (keys[key].shape != MAP && node->kind == GW_NODE_SCALAR))
		return check_scalar(fields, node, name);
	if (keys[key].shape == MAP && node->kind == GW_NODE_MAP)
		return TRUE;
	if (keys[key].shape == MAP)
		return gw_rule_fail(fields, node, "“%s”必须是映射", "“%s” must be a map", name);
	if (node->kind == GW_NODE_MAP)
		return gw_rule_fail(fields, node, "“%s”必须是一个值或列表", "“%s” must be a value or a list",
				    name);
	for (guint32 i = 0; i < node->n_items; i++) {
		if (!check_scalar(fields, &node->items[i], name))
			return FALSE;
	}
	if (!node->n_items)
		return gw_rule_fail(fields, node, "“%s”是空列表，请填写或删去",
				    "“%s” is an empty list; fill it in or remove it", name);
	return TRUE;
}

static gboolean
sort_keys(GwRuleFields *fields)
{
	guint from = 0;

	for (guint32 i = 0; i < fields->entry->n_items; i++) {
		const GwNode *item = &fields->entry->items[i];
		GwRuleKey key = find_key(item->key, from);

		if (key == GW_N_KEYS)
			return gw_rule_fail(fields, item, "不认识的键“%s”；可用的键见 rules/README.md",
					    "unknown key “%s”; rules/README.md lists the keys", item->key);
		if (!check_shape(fields, key, item))
			return FALSE;
		fields->at[key] = item;
		from = key + 1;
	}
	return TRUE;
}

static gboolean
check_required(const GwRuleFields *fields)
{
	for (guint i = 0; i < GW_N_KEYS; i++) {
		if ((keys[i].flags & REQUIRED) && !fields->at[i])
			return gw_rule_fail(fields, fields->entry, "规则缺少“%s”，请补上",
					    "the rule has no “%s”; add it", keys[i].name);
	}
	return TRUE;
}

/* --- plain fields --------------------------------------------------------------- */

static const char *
text_of(const GwRuleFields *fields, GwRuleKey key)
{
	return fields->at[key] ? fields->at[key]->value : NULL;
}

static gboolean
is_code(const char *code)
{
	return g_ascii_isupper(code[0]) && g_ascii_isdigit(code[1]) && g_ascii_isdigit(code[2]) &&
	       g_ascii_isdigit(code[3]) && !code[4];
}

static gboolean
is_kebab(const char *name)
{
	gboolean inside = FALSE;

	if (!g_ascii_islower(*name))
		return FALSE;
	for (; *name; name++) {
		if (!g_ascii_islower(*name) && !g_ascii_isdigit(*name) && (*name != '-' || !inside))
			return FALSE;
		inside = *name != '-';
	}
	return inside;
}

static gboolean
read_identity(const GwRuleFields *fields, GwRule *rule)
{
	rule->code = text_of(fields, GW_KEY_CODE);
	rule->name = text_of(fields, GW_KEY_NAME);
	if (!is_code(rule->code))
		return gw_rule_fail(fields, fields->at[GW_KEY_CODE],
				    "代码“%s”应为一个大写字母加三位数字，如 E205",
				    "code “%s” must be a capital letter and three digits, as E205",
				    rule->code);
	if (!is_kebab(rule->name))
		return gw_rule_fail(fields, fields->at[GW_KEY_NAME],
				    "名称“%s”应为小写字母、数字和连字符，如 docnum-year-bracket",
				    "name “%s” must be small letters, digits and hyphens, as "
				    "docnum-year-bracket", rule->name);
	if (!gw_severity_parse(text_of(fields, GW_KEY_SEVERITY), &rule->severity))
		return gw_rule_fail(fields, fields->at[GW_KEY_SEVERITY],
				    "严重程度“%s”应为 error、warning 或 info",
				    "severity “%s” must be error, warning or info",
				    text_of(fields, GW_KEY_SEVERITY));
	if (!gw_strength_parse(text_of(fields, GW_KEY_STRENGTH), &rule->strength))
		return gw_rule_fail(fields, fields->at[GW_KEY_STRENGTH],
				    "规范强度“%s”应为 应当、一般、可以 或 惯例",
				    "strength “%s” must be 应当, 一般, 可以 or 惯例",
				    text_of(fields, GW_KEY_STRENGTH));
	return TRUE;
}

static void
read_texts(const GwRuleFields *fields, GwRule *rule)
{
	rule->title = text_of(fields, GW_KEY_TITLE);
	rule->title_en = text_of(fields, GW_KEY_TITLE_EN);
	rule->clause = text_of(fields, GW_KEY_CLAUSE);
	rule->message = text_of(fields, GW_KEY_MESSAGE);
	rule->message_en = text_of(fields, GW_KEY_MESSAGE_EN);
	rule->advice = text_of(fields, GW_KEY_ADVICE);
	rule->advice_en = text_of(fields, GW_KEY_ADVICE_EN);
	rule->fix = text_of(fields, GW_KEY_FIX);
	rule->why = text_of(fields, GW_KEY_WHY);
	rule->why_en = text_of(fields, GW_KEY_WHY_EN);
	rule->known = text_of(fields, GW_KEY_KNOWN);
	rule->bad = fields->at[GW_KEY_BAD];
	rule->good = fields->at[GW_KEY_GOOD];
}

/* 81, punc.dun.date: letters and digits, with dots and hyphens between them. */
static gboolean
is_covered_id(const char *id)
{
	gboolean inside = FALSE;

	for (; *id; id++) {
		if (!g_ascii_isalnum(*id) && ((*id != '.' && *id != '-') || !inside))
			return FALSE;
		inside = g_ascii_isalnum(*id);
	}
	return inside;
}

/* Only scripts/coverage.py reads the ids, from the files; whether the facts exist
 * is for it to say, as house rules may cover what they like. */
static gboolean
read_covers(const GwRuleFields *fields, GwRule *rule)
{
	guint n;

	rule->covers = fields->at[GW_KEY_COVERS];
	n = gw_rule_is_trusted(fields->loader) ? 0 : gw_node_count(rule->covers);
	for (guint i = 0; i < n; i++) {
		const GwNode *item = gw_node_item(rule->covers, i);

		if (!is_covered_id(item->value))
			return gw_rule_fail(fields, item,
					    "“covers”应为事实编号，如 81 或 punc.dun.date，不是“%s”",
					    "“covers” takes ids of facts, as 81 or punc.dun.date, "
					    "not “%s”", item->value);
	}
	return TRUE;
}

static gboolean
read_fix(const GwRuleFields *fields, GwRule *rule)
{
	const GwNode *fix = fields->at[GW_KEY_FIX];
	const GwNode *applicability = fields->at[GW_KEY_APPLICABILITY];

	if (fix && !applicability)
		return gw_rule_fail(fields, fix, "有“fix”就要写“applicability: safe”或“suggest”",
				    "a rule with “fix” needs “applicability: safe” or “suggest”");
	if (applicability && !fix && rule->how == GW_HOW_MATCH)
		return gw_rule_fail(fields, applicability, "有“applicability”而没有“fix”，请补上或删去",
				    "“applicability” without “fix”; add the one or remove the other");
	if (applicability && (!gw_applicability_parse(applicability->value, &rule->applicability) ||
			      rule->applicability == GW_FIX_NONE))
		return gw_rule_fail(fields, applicability, "“applicability”是“%s”，应为 safe 或 suggest",
				    "“applicability” is “%s”; it must be safe or suggest",
				    applicability->value);
	return TRUE;
}

static gboolean
check_examples(const GwRuleFields *fields, const GwRule *rule)
{
	guint n = gw_node_count(rule->good);

	/* One bad example is sure: an empty list has been refused. */
	return n >= 2 || gw_rule_fail(fields, rule->good, "正例只有 %u 个，至少要 2 个（其中一个形近而不错）",
				      "only %u good example; at least 2 are needed, one a near miss", n);
}

/* --- how the fault is found -------------------------------------------------------- */

static gboolean
check_company(const GwRuleFields *fields, guint how)
{
	for (guint i = 0; !gw_rule_is_trusted(fields->loader) && i < GW_N_KEYS; i++) {
		if (fields->at[i] && !(keys[i].flags & how))
			return gw_rule_fail(fields, fields->at[i], "“%s”不能和“%s”一起用，请删去",
					    "“%s” cannot stand with “%s”; remove it", keys[i].name,
					    how == MATCH ? "match" : how == TERMS ? "terms" : "check");
	}
	return TRUE;
}

static gboolean
read_how(const GwRuleFields *fields, GwRule *rule)
{
	guint n = !!fields->at[GW_KEY_MATCH] + !!fields->at[GW_KEY_TERMS] +
		  !!fields->at[GW_KEY_CHECK];

	if (n != 1)
		return gw_rule_fail(fields, fields->entry,
				    "“match”“terms”“check”要写一个且只写一个，现有 %u 个",
				    "exactly one of “match”, “terms” and “check” is needed, not %u", n);
	if (fields->at[GW_KEY_MATCH]) {
		rule->how = GW_HOW_MATCH;
		return check_company(fields, MATCH) && gw_rule_read_scope(fields, rule) &&
		       gw_rule_read_match(fields, rule);
	}
	if (fields->at[GW_KEY_TERMS]) {
		rule->how = GW_HOW_TERMS;
		return check_company(fields, TERMS) && gw_rule_read_scope(fields, rule) &&
		       gw_rule_read_terms(fields, rule);
	}
	rule->how = GW_HOW_CHECK;
	return check_company(fields, CHECK) && gw_rule_read_scope(fields, rule) &&
	       gw_rule_read_check(fields, rule);
}

gboolean
gw_rule_load(const GwRuleLoader *loader, const GwNode *entry, GwRule *rule, GError **error)
{
	GwRuleFields fields = { .loader = loader, .entry = entry, .error = error };

	*rule = (GwRule){ .path = loader->path, .line = entry->line, .enabled = TRUE,
			  .house = loader->house };
	if (entry->kind != GW_NODE_MAP)
		return gw_rule_fail(&fields, entry, "每条规则应是一个映射（- code: …）",
				    "each rule must be a map (- code: …)");
	if (!sort_keys(&fields) || !check_required(&fields) || !read_identity(&fields, rule))
		return FALSE;
	read_texts(&fields, rule);
	if (read_how(&fields, rule) && read_fix(&fields, rule) && read_covers(&fields, rule) &&
	    check_examples(&fields, rule) &&
	    (gw_rule_is_trusted(loader) || gw_rule_check_texts(&fields, rule)))
		return TRUE;
	gw_rule_release(rule);
	return FALSE;
}

void
gw_rule_release(GwRule *rule)
{
	gw_regex_free(rule->match);
	rule->match = NULL;
	if (rule->kind && rule->kind->release && rule->prepared)
		rule->kind->release(rule->prepared);
	rule->prepared = NULL;
}
