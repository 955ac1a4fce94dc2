#include "engine/matcher.h"

#include <string.h>

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

/* The number of a shipped table's first row; FALSE if it is read at run time. */
static gboolean
find_first_row(const GwMatcher *matcher, const GwTermTable *table, guint32 *first)
{
	guint32 i;

	for (i = 0; matcher->ready && i < matcher->book->builtin->n_tables; i++) {
		if (&matcher->book->builtin->tables[i] != table)
			continue;
		*first = matcher->ready->first_rows[i];
		return TRUE;
	}
	return FALSE;
}

/* Terms of one row stay in order: hits are given out from the first one on. */
static void
link_row(GwMatcher *matcher, guint32 row)
{
	guint32 *link = &matcher->term_of_row[row];

	while (*link)
		link = &matcher->terms[*link - 1].next;
	*link = matcher->n_terms + 1;
	if (matcher->ready->rows[row] & GW_ROW_EVERYWHERE)
		g_array_append_val(matcher->every_term, matcher->n_terms);
}

static void
add_rows(GwMatcher *matcher, const GwRule *rule, gboolean taiwan)
{
	const GwTermList *list = rule->terms;
	const GwTermTable *table = NULL;
	gboolean shipped = FALSE;
	guint32 first = 0, i;

	for (i = 0; i < list->n; i++) {
		const GwTermSelection *selection = &list->selections[i];
		const GwTermRow *row = &selection->table->rows[selection->row];
		GwTerm *term = &matcher->terms[matcher->n_terms];

		if (selection->table != table) {
			table = selection->table;
			shipped = find_first_row(matcher, table, &first);
		}
		if (!gw_term_init(term, rule, row,
				  shipped ? matcher->ready->rows[first + selection->row] :
					    gw_term_row_flags(row),
				  taiwan))
			continue;
		term->word = term->word && list->word;
		term->shipped = !!shipped;
		if (shipped)
			link_row(matcher, first + selection->row);
		else
			matcher->n_own++;
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

static gboolean
is_shipped(const GwMatcher *matcher, const GwRule *rule)
{
	return matcher->ready && !rule->house;
}

static void
add_rule(GwMatcher *matcher, guint32 index, gboolean taiwan)
{
	const GwRule *rule = &matcher->book->rules[index];

	if (rule->how == GW_HOW_TERMS)
		add_rows(matcher, rule, taiwan);
	else if (is_shipped(matcher, rule) && has_needs(rule))
		matcher->rule_of_entry[rule->entry] = index + 1;
	else if (has_needs(rule))
		matcher->n_own++;
	else if (rule->how == GW_HOW_MATCH)
		list_rule(matcher, rule, index);
}

static GwMatcher *
matcher_new(const GwRuleBook *book)
{
	GwMatcher *matcher = g_new0(GwMatcher, 1);
	gboolean taiwan = book->profile && !strcmp(book->profile, "taiwan");
	guint i;

	matcher->book = book;
	matcher->ready = book->builtin ? book->builtin->ready : NULL;
	if (matcher->ready) {
		matcher->term_of_row = g_new0(guint32, matcher->ready->n_rows + 1);
		matcher->rule_of_entry = g_new0(guint32, matcher->ready->n_entries + 1);
	}
	matcher->terms = g_new0(GwTerm, count_rows(book) + 1);
	matcher->every_rule = g_array_new(FALSE, FALSE, sizeof(guint32));
	matcher->every_term = g_array_new(FALSE, FALSE, sizeof(guint32));
	for (i = 0; i < GW_N_ROLES; i++)
		matcher->role_rules[i] = g_array_new(FALSE, FALSE, sizeof(guint32));
	for (i = 0; i < book->n_rules; i++) {
		if (book->rules[i].enabled)
			add_rule(matcher, i, taiwan);
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
	g_free(matcher->term_of_row);
	g_free(matcher->rule_of_entry);
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
add_terms(GwMatcher *matcher, GwLiterals *literals, gboolean folded)
{
	GwRarity *rarity = gw_rarity_new();
	guint32 i;

	for (i = 0; i < matcher->n_terms; i++) {
		const GwTerm *term = &matcher->terms[i];

		if (folded ? gw_term_folds_away(term) && !gw_rule_reads_raw(term->rule) :
			     term->shipped)
			continue;
		if (!gw_term_row_add(term->row, literals, rarity, i) && !folded)
			g_array_append_val(matcher->every_term, i);
	}
	gw_rarity_free(rarity);
}

static void
add_needs(const GwMatcher *matcher, GwLiterals *literals, gboolean folded)
{
	guint32 i;
	guint k;

	for (i = 0; i < matcher->book->n_rules; i++) {
		const GwRule *rule = &matcher->book->rules[i];

		if (!rule->enabled || rule->how == GW_HOW_TERMS || !has_needs(rule) ||
		    (!folded && is_shipped(matcher, rule)))
			continue;
		for (k = 0; rule->needs[k]; k++)
			gw_literals_add(literals, rule->needs[k], i | GW_TRIGGER_RULE);
	}
}

static GwLiterals *
make_literals(GwMatcher *matcher, gboolean folded)
{
	GwLiterals *literals;

	if (!folded && !matcher->n_own)
		return NULL;
	literals = gw_literals_new(folded);
	add_terms(matcher, literals, folded);
	add_needs(matcher, literals, folded);
	gw_literals_seal(literals);
	return literals;
}

void
gw_matcher_prepare(GwMatcher *matcher, gboolean folded)
{
	guint which = folded ? 1 : 0;

	if (folded)
		gw_matcher_prepare(matcher, FALSE); /* it finds out `every_term` */
	if (g_once_init_enter(&matcher->made[which])) {
		matcher->literals[which] = make_literals(matcher, folded);
		g_once_init_leave(&matcher->made[which], 1);
	}
}

/* --- hits ------------------------------------------------------------------------------ */

/* Hits from the `first` on name rows and entries of `ready`: make them terms and
 * rules, and drop what this book does not ask for. */
static void
translate(const GwMatcher *matcher, GArray *hits, guint first)
{
	guint n = hits->len, kept = first, i;

	for (i = first; i < n; i++) {
		GwLiteralHit hit = g_array_index(hits, GwLiteralHit, i);
		guint32 bit = hit.id & GW_TRIGGER_RULE, number = hit.id & ~GW_TRIGGER_RULE;
		guint32 own = (bit ? matcher->rule_of_entry : matcher->term_of_row)[number];

		if (!own)
			continue;
		hit.id = (own - 1) | bit;
		g_array_index(hits, GwLiteralHit, kept++) = hit;
		while (!bit && matcher->terms[own - 1].next) {
			own = matcher->terms[own - 1].next;
			hit.id = own - 1;
			g_array_append_val(hits, hit);
		}
	}
	if (kept < n)
		g_array_remove_range(hits, kept, n - kept);
}

void
gw_matcher_scan(const GwMatcher *matcher, gboolean folded, const gunichar2 *text, GwSpan within,
		GArray *hits)
{
	guint first = hits->len;

	if (!folded && matcher->ready) {
		gw_literals_scan(matcher->ready->literals, text, within, hits);
		translate(matcher, hits, first);
	}
	if (matcher->literals[folded])
		gw_literals_scan(matcher->literals[folded], text, within, hits);
}
