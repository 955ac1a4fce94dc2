#include <string.h>

#include "cli/explain.h"
#include "engine/check.h"
#include "engine/condition_words.h"
#include "engine/examples.h"
#include "engine/term_row.h"

/* --- scope ------------------------------------------------------------------------------ */

static void
put_roles(GwJson *json, const char *key, guint64 roles)
{
	gw_json_open(json, key, '[');
	for (guint role = 1; role < GW_N_ROLES; role++) {
		if (!(roles & GW_ROLE_BIT(role)))
			continue;
		gw_json_open(json, NULL, '{');
		gw_json_string(json, "id", gw_role_id((GwRole)role));
		gw_json_string(json, "label", gw_role_label((GwRole)role));
		gw_json_close(json, '}');
	}
	gw_json_close(json, ']');
}

/* The labels of the bits in `mask`; null where that is all of them. */
static void
put_mask(GwJson *json, const char *key, guint32 mask, guint n, const char *(*label)(guint value))
{
	guint32 all = (1u << n) - 1;

	if ((mask & all) == all) {
		gw_json_string(json, key, NULL);
		return;
	}
	gw_json_open(json, key, '[');
	for (guint i = 0; i < n; i++)
		if (mask >> i & 1)
			gw_json_string(json, NULL, label(i));
	gw_json_close(json, ']');
}

static const char *
genre_label(guint value)
{
	return gw_genre_label((GwGenre)value);
}

static const char *
direction_label(guint value)
{
	return gw_direction_label((GwDirection)value);
}

static const char *
format_label(guint value)
{
	return gw_format_label((GwFormat)value);
}

static const char *
norms_label(guint value)
{
	return gw_norms_label((GwNorms)value);
}

static void
put_skip(GwJson *json, guint skip)
{
	static const struct {
		GwSkip skip;
		const char *id;
	} skips[] = {
		{ GW_SKIP_TITLES, "titles" },
		{ GW_SKIP_QUOTES, "quotes" },
		{ GW_SKIP_SHORT_QUOTES, "short-quotes" },
		{ GW_SKIP_URLS, "urls" },
		{ GW_SKIP_TABLES, "tables" },
	};

	gw_json_open(json, "skip", '[');
	for (guint i = 0; i < G_N_ELEMENTS(skips); i++)
		if (skip & skips[i].skip)
			gw_json_string(json, NULL, skips[i].id);
	gw_json_close(json, ']');
}

static void
put_scope(GwJson *json, const GwRule *rule)
{
	const GwScope *scope = &rule->scope;

	gw_json_open(json, "scope", '{');
	gw_json_string(json, "on",
		       scope->residue	 ? "residue"
		       : scope->anywhere ? "any"
					 : "elements");
	put_roles(json, "elements", scope->residue || scope->anywhere ? 0 : scope->roles);
	gw_json_string(json, "where",
		       !scope->attachments ? "main"
		       : !scope->main_text ? "attachments"
					   : "all");
	put_mask(json, "genres", scope->genres, GW_N_GENRES, genre_label);
	put_mask(json, "directions", scope->directions, GW_N_DIRECTIONS, direction_label);
	put_mask(json, "formats", scope->formats, GW_N_FORMATS, format_label);
	put_mask(json, "norms", scope->norms, GW_N_NORMS, norms_label);
	put_roles(json, "with", scope->with);
	put_skip(json, rule->skip);
	gw_json_close(json, '}');
}

/* --- how it is found ---------------------------------------------------------------------- */

/* A tree as JSON; every scalar is a string.  Rule files bound the depth. */
static void
put_node(GwJson *json, const char *key, const GwNode *node)
{
	if (node->kind == GW_NODE_SCALAR) {
		gw_json_string(json, key, node->value);
		return;
	}
	gw_json_open(json, key, node->kind == GW_NODE_LIST ? '[' : '{');
	for (guint32 i = 0; i < node->n_items; i++)
		put_node(json, node->kind == GW_NODE_LIST ? NULL : node->items[i].key,
			 &node->items[i]);
	gw_json_close(json, node->kind == GW_NODE_LIST ? ']' : '}');
}

static void
put_check(GwJson *json, const GwRule *rule)
{
	const GwParam *param;

	gw_json_open(json, "check", '{');
	gw_json_string(json, "name", rule->kind->name);
	gw_json_string(json, "help", rule->kind->help);
	gw_json_open(json, "params", '[');
	for (param = rule->kind->params; param && param->name; param++) {
		const GwNode *value = rule->params ? gw_node_get(rule->params, param->name) : NULL;

		if (!value)
			continue;
		gw_json_open(json, NULL, '{');
		gw_json_string(json, "name", param->name);
		gw_json_string(json, "help", param->help);
		put_node(json, "value", value);
		gw_json_close(json, '}');
	}
	gw_json_close(json, ']');
	gw_json_close(json, '}');
}

static void
put_when(GwJson *json, const char *key, const char *condition, GwLang lang)
{
	char **when = gw_condition_words(condition, lang), **words;

	gw_json_open(json, key, '[');
	for (words = when; *words; words++)
		gw_json_string(json, NULL, *words);
	gw_json_close(json, ']');
	g_strfreev(when);
}

static void
put_row(GwJson *json, const GwTermRow *row)
{
	static const char *const kinds[] = { "data", "word", "pattern", "order", "quote" };
	const char *wrong;
	GwTermKind kind = gw_term_kind(row, &wrong);

	gw_json_newline(json);
	gw_json_open(json, NULL, '{');
	gw_json_string(json, "kind", kinds[kind]);
	gw_json_string(json, "wrong", kind == GW_TERM_OTHER ? row->wrong : wrong);
	gw_json_string(json, "right", row->right);
	gw_json_string(json, "condition", row->condition);
	put_when(json, "when", row->condition, GW_LANG_ZH);
	put_when(json, "when_en", row->condition, GW_LANG_EN);
	gw_json_string(json, "note", row->note);
	gw_json_string(json, "category", row->category);
	gw_json_string(json, "fixable", row->fixable);
	gw_json_close(json, '}');
}

static void
put_words(GwJson *json, const GwRule *rule)
{
	GPtrArray *rows = gw_explain_rows(rule);

	gw_json_open(json, "words", '[');
	for (guint i = 0; i < rows->len; i++)
		put_row(json, g_ptr_array_index(rows, i));
	gw_json_close(json, ']');
	g_ptr_array_unref(rows);
}

static void
put_how(GwJson *json, const GwRule *rule)
{
	if (rule->how == GW_HOW_MATCH)
		gw_json_string(json, "match", gw_regex_pattern(rule->match));
	if (rule->how == GW_HOW_CHECK)
		put_check(json, rule);
	if (rule->how == GW_HOW_TERMS || rule->table)
		put_words(json, rule);
}

/* --- examples ----------------------------------------------------------------------------- */

static void
put_mark(GwJson *json, const char *line, const GwCaret *caret, gboolean wide)
{
	guint start, end;

	gw_example_mark(line, caret, wide, &start, &end);
	gw_json_open(json, NULL, '{');
	gw_json_int(json, "line", caret->line);
	gw_json_int(json, "start", start);
	gw_json_int(json, "end", end);
	gw_json_close(json, '}');
}

/* The text without its caret lines, and what they mark. */
static void
put_bad(GwJson *json, const GwNode *example, gboolean wide)
{
	GArray *carets;
	char *text = gw_example_split(example->value, &carets);
	char **lines = g_strsplit(text, "\n", -1);
	guint n = g_strv_length(lines);

	gw_json_open(json, NULL, '{');
	gw_json_string(json, "text", text);
	gw_json_open(json, "marks", '[');
	for (guint i = 0; i < carets->len; i++) {
		const GwCaret *caret = &g_array_index(carets, GwCaret, i);

		if (caret->line && caret->line <= n)
			put_mark(json, lines[caret->line - 1], caret, wide);
	}
	gw_json_close(json, ']');
	gw_json_close(json, '}');
	g_strfreev(lines);
	g_free(text);
	g_array_free(carets, TRUE);
}

static void
put_examples(GwJson *json, const GwExplained *what)
{
	const GwRule *rule = what->rule;
	guint i;

	gw_json_open(json, "bad", '[');
	for (i = 0; i < gw_node_count(rule->bad); i++) {
		const GwNode *example = gw_node_item(rule->bad, i);

		put_bad(json, example,
			what->wide && g_hash_table_contains((GHashTable *)what->wide, example));
	}
	gw_json_close(json, ']');
	gw_json_open(json, "good", '[');
	for (i = 0; i < gw_node_count(rule->good); i++)
		gw_json_string(json, NULL, gw_node_nth(rule->good, i));
	gw_json_close(json, ']');
}

/* --- one rule ----------------------------------------------------------------------------- */

static void
put_texts(GwJson *json, const GwRule *rule)
{
	gw_json_string(json, "message", rule->message);
	gw_json_string(json, "message_en", rule->message_en);
	gw_json_string(json, "advice", rule->advice);
	gw_json_string(json, "advice_en", rule->advice_en);
	gw_json_string(json, "fix", rule->fix);
	gw_json_string(json, "applicability", gw_applicability_id(rule->applicability));
	gw_json_string(json, "why", rule->why);
	gw_json_string(json, "why_en", rule->why_en);
	gw_json_string(json, "known", rule->known);
}

static void
put_covers(GwJson *json, const GwNode *covers)
{
	gw_json_open(json, "covers", '[');
	for (guint i = 0; covers && i < gw_node_count(covers); i++)
		gw_json_string(json, NULL, gw_node_nth(covers, i));
	gw_json_close(json, ']');
}

void
gw_explain_head(GwJson *json, const GwRule *rule)
{
	gw_json_string(json, "code", rule->code);
	gw_json_string(json, "name", rule->name);
	gw_json_string(json, "title", rule->title);
	gw_json_string(json, "title_en", rule->title_en);
	gw_json_string(json, "severity", gw_severity_id(rule->severity));
	gw_json_string(json, "strength", gw_strength_label(rule->strength));
	gw_json_string(json, "clause", rule->clause);
	gw_json_bool(json, "enabled", rule->enabled);
	gw_json_bool(json, "house", rule->house);
	gw_json_string(json, "path", rule->path);
	gw_json_int(json, "line", rule->line);
}

void
gw_explain_json(GwJson *json, const GwExplained *what)
{
	gw_json_newline(json);
	gw_json_open(json, NULL, '{');
	gw_explain_head(json, what->rule);
	put_scope(json, what->rule);
	put_texts(json, what->rule);
	put_how(json, what->rule);
	put_examples(json, what);
	put_covers(json, what->covers);
	gw_json_close(json, '}');
}
