/* What a rule says to people. */
#include <string.h>

#include "engine/rule_load.h"

/* {0} to {9}: how many arguments a text may name. */
static guint
arguments(const GwRuleFields *fields, const GwRule *rule)
{
	if (rule->how == GW_HOW_TERMS)
		return 3; /* the hit, what is right, the note */
	if (rule->how == GW_HOW_MATCH && !gw_rule_is_trusted(fields->loader))
		return MIN(gw_regex_captures(rule->match) + 1, 10);
	return 10;
}

static gboolean
check_placeholders(const GwRuleFields *fields, GwRuleKey key, guint n)
{
	const GwNode *node = fields->at[key];

	for (const char *p = node ? strchr(node->value, '{') : NULL; p; p = strchr(p + 1, '{')) {
		if (g_ascii_isdigit(p[1]) && p[2] == '}' && (guint)(p[1] - '0') >= n)
			return gw_rule_fail(fields, node, "“%s”里的 {%c} 没有对应的内容，最大是 {%u}",
					    "“%s” names {%c}, but the last one is {%u}", node->key, p[1],
					    n - 1);
	}
	return TRUE;
}

/* A stop after a word; "write 1." and “add 。” end with what they speak of. */
static gboolean
ends_sentence(const char *text)
{
	const char *last = g_utf8_find_prev_char(text, text + strlen(text));
	const char *before = last ? g_utf8_find_prev_char(text, last) : NULL;

	return before && (!strcmp(last, "。") || !strcmp(last, ".")) &&
	       g_unichar_isalpha(g_utf8_get_char(before));
}

/* The report adds the punctuation between message, advice and clause. */
static gboolean
check_full_stop(const GwRuleFields *fields, GwRuleKey key)
{
	const GwNode *node = fields->at[key];

	return !node || !ends_sentence(node->value) ||
	       gw_rule_fail(fields, node, "“%s”不要以句号结尾", "“%s” must not end with a full stop",
			    node->key);
}

/* 惯例: nobody may be told that a standard demands it. */
static gboolean
check_strength(const GwRuleFields *fields, const GwRule *rule)
{
	static const char *const norms[] = { "GB", "《", "党政机关公文处理工作条例" };

	for (guint i = 0; rule->strength == GW_STRENGTH_CUSTOM && i < G_N_ELEMENTS(norms); i++) {
		if (g_str_has_prefix(rule->clause, norms[i]))
			return gw_rule_fail(fields, fields->at[GW_KEY_CLAUSE],
					    "强度为“惯例”，“clause”就不能写成标准的规定；"
					    "请以“核稿惯例”或“公文处理惯例”开头",
					    "strength is 惯例, so “clause” must not name a standard first; "
					    "begin with 核稿惯例 or 公文处理惯例");
	}
	return TRUE;
}

gboolean
gw_rule_check_texts(const GwRuleFields *fields, const GwRule *rule)
{
	static const GwRuleKey texts[] = { GW_KEY_MESSAGE, GW_KEY_MESSAGE_EN, GW_KEY_ADVICE,
					   GW_KEY_ADVICE_EN };
	guint n = arguments(fields, rule);

	for (guint i = 0; i < G_N_ELEMENTS(texts); i++) {
		if (!check_placeholders(fields, texts[i], n) || !check_full_stop(fields, texts[i]))
			return FALSE;
	}
	return check_placeholders(fields, GW_KEY_FIX, n) && check_strength(fields, rule);
}
