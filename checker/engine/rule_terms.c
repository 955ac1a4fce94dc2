/* What a `terms` rule takes from the word lists. */
#include <string.h>

#include "base/error.h"
#include "engine/rule_load.h"
#include "engine/terms.h"

/* One bit each of a guint64. */
#define MAX_CATEGORIES 64

typedef struct {
	const GwNode *in, *out; /* categories; NULL: all, none */
	const char *fixable;    /* NULL: any */
	guint64 seen_in, seen_out;
} Filter;

const GwTermTable *
gw_rule_find_table(const GwRuleLoader *loader, const char *name)
{
	for (guint i = loader->tables->len; i > 0; i--) {
		const GwTermTable *table = g_ptr_array_index(loader->tables, i - 1);
		const char *slash = strrchr(table->path, '/');

		if (!strcmp(slash ? slash + 1 : table->path, name))
			return table;
	}
	return NULL;
}

/* Whether `category` is in `list`; marks the item in *seen.  Shipped strings that are
 * equal are mostly one string. */
static gboolean
is_listed(const GwNode *list, const char *category, guint64 *seen)
{
	guint n = gw_node_count(list);

	for (guint i = 0; i < n; i++) {
		const char *item = gw_node_nth(list, i);

		if (item == category || !strcmp(item, category)) {
			*seen |= G_GUINT64_CONSTANT(1) << i;
			return TRUE;
		}
	}
	return FALSE;
}

static gboolean
is_wanted(Filter *filter, const char *category)
{
	if (filter->in && !is_listed(filter->in, category, &filter->seen_in))
		return FALSE;
	return !filter->out || !is_listed(filter->out, category, &filter->seen_out);
}

/* The end of the rows from `row` on that are of its category.  They stand together,
 * and in the shipped lists they share one string: a pointer tells. */
static guint32
end_of_category(const GwTermTable *table, guint32 row)
{
	const char *category = table->rows[row].category;

	while (row < table->n_rows && table->rows[row].category == category)
		row++;
	return row;
}

static gboolean
check_seen(const GwRuleFields *fields, const GwNode *list, guint64 seen)
{
	guint n = gw_node_count(list);

	for (guint i = 0; i < n; i++) {
		if (!(seen >> i & 1))
			return gw_rule_fail(fields, gw_node_item(list, i), "词表里没有类别“%s”的行",
					    "no row of the word list has category “%s”",
					    gw_node_nth(list, i));
	}
	return TRUE;
}

static gboolean
read_filter(const GwRuleFields *fields, Filter *filter)
{
	const GwNode *fixable = fields->at[GW_KEY_APPLICABILITY_FILTER];

	*filter = (Filter){ .in = fields->at[GW_KEY_CATEGORY],
			    .out = fields->at[GW_KEY_EXCEPT_CATEGORY],
			    .fixable = fixable ? fixable->value : NULL };
	if (fixable && strcmp(fixable->value, "safe") && strcmp(fixable->value, "suggest"))
		return gw_rule_fail(fields, fixable,
				    "“applicability_filter”是“%s”，应为 safe 或 suggest",
				    "“applicability_filter” is “%s”; it must be safe or suggest",
				    fixable->value);
	if (gw_node_count(filter->in) > MAX_CATEGORIES || gw_node_count(filter->out) > MAX_CATEGORIES)
		return gw_rule_fail(fields, fields->entry, "类别太多，最多 %u 个",
				    "too many categories; at most %u", (guint)MAX_CATEGORIES);
	return TRUE;
}

/* How many rows all the tables of `terms` have; FALSE if one is not there. */
static gboolean
count_rows(const GwRuleFields *fields, guint *n)
{
	const GwNode *terms = fields->at[GW_KEY_TERMS];

	*n = 0;
	for (guint i = 0; i < gw_node_count(terms); i++) {
		const GwTermTable *table = gw_rule_find_table(fields->loader, gw_node_nth(terms, i));

		if (!table)
			return gw_rule_fail(fields, gw_node_item(terms, i), "没有词表文件“%s”",
					    "there is no word list “%s”", gw_node_nth(terms, i));
		*n += table->n_rows;
	}
	return TRUE;
}

/* The rows [row, end), all of a category that is wanted; gives how many were taken. */
static guint32
take_rows(const Filter *filter, const GwTermTable *table, guint32 row, guint32 end,
	  GwTermSelection *selections)
{
	guint32 n = 0;

	for (; row < end; row++) {
		if (!filter->fixable || !strcmp(table->rows[row].fixable, filter->fixable))
			selections[n++] = (GwTermSelection){ table, row };
	}
	return n;
}

static guint32
select_rows(const GwRuleFields *fields, Filter *filter, GwTermSelection *selections)
{
	const GwNode *terms = fields->at[GW_KEY_TERMS];
	guint32 n = 0;

	for (guint i = 0; i < gw_node_count(terms); i++) {
		const GwTermTable *table = gw_rule_find_table(fields->loader, gw_node_nth(terms, i));

		for (guint32 row = 0, end; row < table->n_rows; row = end) {
			end = end_of_category(table, row);
			if (is_wanted(filter, table->rows[row].category))
				n += take_rows(filter, table, row, end, selections + n);
		}
	}
	return n;
}

/* --- rows that cannot work ------------------------------------------------------ */

static gboolean
compiles(const char *pattern, GError **cause)
{
	GwRegex *regex = gw_regex_new(pattern, 0);
	gboolean good = gw_regex_compile(regex, cause);

	gw_regex_free(regex);
	return good;
}

static gboolean
check_sequence(const char *text, GError **cause)
{
	GwSequence *sequence = gw_sequence_parse(text);

	if (!sequence)
		gw_set_error(cause, GW_ERROR_RULE, "“seq:”的次序要用“|”隔开两项以上",
			     "“seq:” needs two or more items with “|” between");
	gw_sequence_free(sequence);
	return sequence != NULL;
}

static gboolean
check_condition(const char *text, GError **cause)
{
	GwCondition *condition = gw_condition_parse(text, FALSE, cause);

	gw_condition_free(condition);
	return condition != NULL;
}

static gboolean
check_row(const GwRuleFields *fields, const GwTermTable *table, const GwTermRow *row)
{
	GError *cause = NULL;
	const char *text;
	GwTermKind kind = gw_term_kind(row, &text);
	char *place;

	if (check_condition(row->condition, &cause) &&
	    (kind != GW_TERM_PATTERN || compiles(text, &cause)) &&
	    (kind != GW_TERM_SEQUENCE || check_sequence(text, &cause)))
		return TRUE;
	place = g_strdup_printf("%s:%u: ", table->path, row->line);
	gw_node_error_at(fields->error, GW_ERROR_RULE, place, cause);
	g_free(place);
	g_error_free(cause);
	return FALSE;
}

static gboolean
check_rows(const GwRuleFields *fields, const GwTermList *list)
{
	for (guint32 i = 0; i < list->n; i++) {
		const GwTermSelection *selection = &list->selections[i];

		if (!check_row(fields, selection->table, &selection->table->rows[selection->row]))
			return FALSE;
	}
	return TRUE;
}

gboolean
gw_rule_read_terms(const GwRuleFields *fields, GwRule *rule)
{
	GwArena *arena = fields->loader->arena;
	GwTermList *list = gw_arena_new0(arena, GwTermList, 1);
	const GwNode *word = fields->at[GW_KEY_WORD];
	GwTermSelection *selections;
	Filter filter;
	guint n;

	if (word && !gw_node_read_bool(word, &list->word))
		return gw_rule_fail(fields, word, "“word”是“%s”，应为 true 或 false",
				    "“word” is “%s”; it must be true or false", word->value);
	if (!count_rows(fields, &n) || !read_filter(fields, &filter))
		return FALSE;
	selections = g_new(GwTermSelection, n);
	list->n = select_rows(fields, &filter, selections);
	list->selections = gw_arena_dup(arena, selections, list->n * sizeof *selections);
	g_free(selections);
	rule->terms = list;
	if (!check_seen(fields, filter.in, filter.seen_in) ||
	    !check_seen(fields, filter.out, filter.seen_out))
		return FALSE;
	if (!list->n)
		return gw_rule_fail(fields, fields->at[GW_KEY_TERMS], "没有选中词表的任何一行",
				    "no row of the word lists is selected");
	return gw_rule_is_trusted(fields->loader) || check_rows(fields, list);
}

