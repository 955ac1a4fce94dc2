#include "engine/matcher.h"

#include <string.h>

#include "engine/prefilter.h"

/* --- terms ------------------------------------------------------------------------- */

static guint
count_rows(const GwRuleBook *book)
{
	guint n = 0, i;

	for (i = 0; i < book->n_rules; i++) {
		if (book->rules[i].enabled && book->rules[i].how == GW_HOW_TERMS)
			n += book->rules[i].terms->n;
	}
	return n;
}

static void
add_rows(GwMatcher *matcher, const GwRule *rule, gboolean taiwan)
{
	const GwTermList *list = rule->terms;
	guint i;

	for (i = 0; i < list->n; i++) {
		const GwTermSelection *selection = &list->selections[i];
		GwTerm *term = &matcher->terms[matcher->n_terms];

		if (!gw_term_init(term, rule, &selection->table->rows[selection->row], taiwan))
			continue;
		term->word = term->word && list->word;
		matcher->n_terms++;
	}
}

/* --- rules ------------------------------------------------------------------------- */

/* A pattern without needs runs on the paragraphs of its roles. */
static void
list_rule(GwMatcher *matcher, const GwRule *rule, guint32 index)
{
	guint role;

	if (rule->scope.anywhere) {
		g_array_append_val(matcher->every_rule, index);
		return;
	}
	for (role = 0; role < GW_N_ROLES; role++) {
		if (rule->scope.roles & GW_ROLE_BIT(role))
			g_array_append_val(matcher->role_rules[role], index);
	}
}

static gboolean
has_needs(const GwRule *rule)
{
	return rule->needs && rule->needs[0];
}

static GwMatcher *
matcher_new(const GwRuleBook *book)
{
	GwMatcher *matcher = g_new0(GwMatcher, 1);
	gboolean taiwan = book->profile && !strcmp(book->profile, "taiwan");
	guint i;

	matcher->book = book;
	matcher->terms = g_new0(GwTerm, count_rows(book) + 1);
	matcher->every_rule = g_array_new(FALSE, FALSE, sizeof(guint32));
	matcher->every_term = g_array_new(FALSE, FALSE, sizeof(guint32));
	for (i = 0; i < GW_N_ROLES; i++)
		matcher->role_rules[i] = g_array_new(FALSE, FALSE, sizeof(guint32));
	for (i = 0; i < book->n_rules; i++) {
		const GwRule *rule = &book->rules[i];

		if (!rule->enabled)
			continue;
		if (rule->how == GW_HOW_TERMS)
			add_rows(matcher, rule, taiwan);
		else if (rule->how == GW_HOW_MATCH && !has_needs(rule))
			list_rule(matcher, rule, i);
	}
	return matcher;
}

static void
matcher_free(gpointer p)
{
	GwMatcher *matcher = p;
	guint i;

	for (i = 0; i < matcher->n_terms; i++)
		gw_term_clear(&matcher->terms[i]);
	for (i = 0; i < GW_N_ROLES; i++)
		g_array_unref(matcher->role_rules[i]);
	g_array_unref(matcher->every_rule);
	g_array_unref(matcher->every_term);
	gw_literals_free(matcher->literals[0]);
	gw_literals_free(matcher->literals[1]);
	g_free(matcher->terms);
	g_free(matcher);
}

GwMatcher *
gw_matcher_of(const GwRuleBook *book)
{
	/* The slot is the book's only changing part, and has its own lock. */
	GwRuleBook *open = (GwRuleBook *)book;

	g_mutex_lock(&open->matcher_lock);
	if (!open->matcher) {
		open->matcher = matcher_new(book);
		open->matcher_free = matcher_free;
	}
	g_mutex_unlock(&open->matcher_lock);
	return open->matcher;
}

/* --- literals ------------------------------------------------------------------------ */

static void
add_sequence(GwLiterals *literals, const char *items, guint32 id)
{
	char **names = g_strsplit(items, "|", -1);
	guint i;

	for (i = 0; names[i]; i++)
		gw_literals_add(literals, names[i], id);
	g_strfreev(names);
}

/* FALSE if the pattern must run on every paragraph. */
static gboolean
add_pattern(GwLiterals *literals, const char *pattern, const GwRarity *rarity, guint32 id)
{
	GwPrefilter needed;
	guint i, unit;

	if (!gw_prefilter(pattern, rarity, &needed))
		return FALSE;
	for (i = 0; i < needed.n_ranges; i++) {
		for (unit = needed.ranges[i].from; unit <= needed.ranges[i].to; unit++) {
			gunichar2 one = (gunichar2)unit;

			gw_literals_add_units(literals, &one, 1, id);
		}
	}
	for (i = 0; i < needed.n; i++)
		gw_literals_add_units(literals, needed.units[i], needed.len[i], id);
	return TRUE;
}

static void
add_term(GwMatcher *matcher, GwLiterals *literals, const GwRarity *rarity, guint32 id,
	 gboolean folded)
{
	const GwTerm *term = &matcher->terms[id];
	const char *text;

	gw_term_kind(term->row, &text);
	if (term->kind == GW_TERM_SEQUENCE)
		add_sequence(literals, text, id);
	else if (term->kind != GW_TERM_PATTERN) {
		if (!folded || !gw_term_folds_away(term))
			gw_literals_add(literals, text, id);
	} else if (!add_pattern(literals, text, rarity, id) && !folded) {
		g_array_append_val(matcher->every_term, id);
	}
}

static GwLiterals *
make_literals(GwMatcher *matcher, gboolean folded)
{
	GwLiterals *literals = gw_literals_new(folded);
	GwRarity *rarity = gw_rarity_new();
	guint32 i;
	guint k;

	for (i = 0; i < matcher->n_terms; i++)
		add_term(matcher, literals, rarity, i, folded);
	for (i = 0; i < matcher->book->n_rules; i++) {
		const GwRule *rule = &matcher->book->rules[i];

		if (!rule->enabled || rule->how != GW_HOW_MATCH || !has_needs(rule))
			continue;
		for (k = 0; rule->needs[k]; k++)
			gw_literals_add(literals, rule->needs[k], i | GW_TRIGGER_RULE);
	}
	gw_rarity_free(rarity);
	gw_literals_seal(literals);
	return literals;
}

const GwLiterals *
gw_matcher_literals(GwMatcher *matcher, gboolean folded)
{
	guint which = folded ? 1 : 0;

	if (folded)
		gw_matcher_literals(matcher, FALSE); /* it finds out `every_term` */
	if (g_once_init_enter(&matcher->ready[which])) {
		matcher->literals[which] = make_literals(matcher, folded);
		g_once_init_leave(&matcher->ready[which], 1);
	}
	return matcher->literals[which];
}
