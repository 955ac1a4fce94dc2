#include "engine/rulebook_p.h"

#include <string.h>

#include "base/error.h"
#include "engine/rule_load.h"

/* A rule still to be loaded.  Rules are put in order before they are loaded, so
 * that each is built where it stays: the shipped ones are loaded at every start. */
typedef struct {
	const char *code;
	const GwNode *node;
	const char *path;
	guint origin; /* 0: shipped; 1, 2, …: the folders in their order */
	guint order;
} Entry;

/* What gw_rulebook_new() works on. */
typedef struct {
	GwRuleBook *book;
	const GwRuleBookOptions *options;
	GPtrArray *tables; /* const GwTermTable* */
	GArray *entries;   /* Entry */
	GError **error;
} Making;

static GwRuleLoader
loader_of(const Making *making, const char *path, guint origin)
{
	return (GwRuleLoader){
		.arena = making->book->arena, .kinds = making->options->kinds,
		.tables = making->tables, .check_patterns = making->options->check_patterns,
		.house = origin > 0, .path = path,
	};
}

/* --- reading the sources ---------------------------------------------------- */

static gboolean
add_entry(Making *making, const GwRuleFile *file, const GwNode *node, guint origin)
{
	Entry entry = { .code = gw_node_string(node, "code"), .node = node, .path = file->path,
			.origin = origin, .order = making->entries->len };
	GwRuleLoader loader;
	GwRule rule;

	/* Without a code it has no place in the order: say now what is wrong. */
	if (!entry.code) {
		loader = loader_of(making, file->path, origin);
		return gw_rule_load(&loader, node, &rule, making->error);
	}
	g_array_append_val(making->entries, entry);
	return TRUE;
}

static gboolean
add_file(Making *making, const GwRuleFile *file, guint origin)
{
	if (file->root->kind != GW_NODE_LIST) {
		gw_set_error(making->error, GW_ERROR_RULE, "%s:%u:%u: 规则文件应是一个列表（- code: …）",
			     "%s:%u:%u: a rule file must be a list (- code: …)", file->path,
			     file->root->line, file->root->column);
		return FALSE;
	}
	for (guint32 i = 0; i < file->root->n_items; i++) {
		if (!add_entry(making, file, &file->root->items[i], origin))
			return FALSE;
	}
	return TRUE;
}

static gboolean
add_source(Making *making, const GwRuleSource *source, guint origin)
{
	for (guint32 i = 0; i < source->n_tables; i++)
		g_ptr_array_add(making->tables, (gpointer)&source->tables[i]);
	for (guint32 i = 0; i < source->n_files; i++) {
		if (!add_file(making, &source->files[i], origin))
			return FALSE;
	}
	return TRUE;
}

static gboolean
add_dir(Making *making, const char *dir, guint origin)
{
	GwRuleSource source;

	if (!gw_rule_source_read(making->book->arena, dir, &source, making->error))
		return FALSE;
	if (source.n_files || source.n_tables)
		return add_source(making, &source, origin);
	gw_set_error(making->error, GW_ERROR_RULE, "%s: 里面没有规则文件（.yaml）或词表（.tsv）",
		     "%s: no rule files (.yaml) or word lists (.tsv) in it", dir);
	return FALSE;
}

static gboolean
add_all(Making *making)
{
	const char *const *dirs = making->options->rule_dirs;

	if (making->options->builtin && !add_source(making, making->options->builtin, 0))
		return FALSE;
	for (guint i = 0; dirs && dirs[i]; i++) {
		if (!add_dir(making, dirs[i], i + 1))
			return FALSE;
	}
	return TRUE;
}

/* --- one rule a code, one name a rule -------------------------------------------- */

static gint
compare_entries(gconstpointer a, gconstpointer b)
{
	const Entry *one = a, *other = b;
	gint by_code = strcmp(one->code, other->code);

	if (by_code)
		return by_code;
	return one->order < other->order ? -1 : one->order > other->order;
}

static gboolean
refuse_twice(Making *making, const char *place, guint line, const char *first, guint first_line,
	     const char *what)
{
	gw_set_error(making->error, GW_ERROR_RULE, "%s:%u: “%s”已用于 %s:%u，请换一个",
		     "%s:%u: “%s” is taken by %s:%u; choose another", place, line, what, first,
		     first_line);
	return FALSE;
}

static gboolean
load_entry(Making *making, const Entry *entry)
{
	GwRuleLoader loader = loader_of(making, entry->path, entry->origin);
	GwRuleBook *book = making->book;

	/* The shipped files are read first. */
	if (!gw_rule_load(&loader, entry->node, &book->rules[book->n_rules], making->error))
		return FALSE;
	book->rules[book->n_rules++].entry = entry->order;
	return TRUE;
}

/* Of rules with one code the last folder's stays. */
static gboolean
load_entries(Making *making)
{
	guint n = making->entries->len;

	g_array_sort(making->entries, compare_entries);
	making->book->rules = gw_arena_new0(making->book->arena, GwRule, n);
	for (guint i = 0; i < n; i++) {
		const Entry *here = &g_array_index(making->entries, Entry, i);
		const Entry *next = i + 1 < n ? here + 1 : NULL;

		if (!next || strcmp(here->code, next->code)) {
			if (!load_entry(making, here))
				return FALSE;
		} else if (here->origin == next->origin) {
			return refuse_twice(making, next->path, next->node->line, here->path,
					    here->node->line, here->code);
		}
	}
	return TRUE;
}

static gboolean
check_names(Making *making)
{
	GHashTable *names;
	gboolean good = TRUE;

	/* The shipped names are checked by the tests. */
	if (!making->options->check_patterns && !making->options->rule_dirs)
		return TRUE;
	names = g_hash_table_new(g_str_hash, g_str_equal);
	for (guint i = 0; good && i < making->book->n_rules; i++) {
		GwRule *rule = &making->book->rules[i];
		const GwRule *first = g_hash_table_lookup(names, rule->name);

		/* The office's rule is the one to be changed. */
		if (first && first->house && !rule->house)
			good = refuse_twice(making, first->path, first->line, rule->path, rule->line,
					    rule->name);
		else if (first)
			good = refuse_twice(making, rule->path, rule->line, first->path, first->line,
					    rule->name);
		g_hash_table_insert(names, (gpointer)rule->name, rule);
	}
	g_hash_table_unref(names);
	return good;
}

/* --- selection ---------------------------------------------------------------------- */

/* "E", "E2", "E20", "E205"; codes have no other form. */
static gboolean
is_code_prefix(const char *selector)
{
	guint n = 0;

	if (!g_ascii_isupper(*selector))
		return FALSE;
	while (g_ascii_isdigit(selector[1 + n]))
		n++;
	return n <= 3 && !selector[1 + n];
}

gboolean
gw_rule_matches(const GwRule *rule, const char *selector)
{
	if (is_code_prefix(selector))
		return g_str_has_prefix(rule->code, selector);
	return !strcmp(rule->name, selector);
}

static guint
set_enabled(GwRuleBook *book, const char *selector, gboolean enabled)
{
	guint n = 0;

	for (guint i = 0; i < book->n_rules; i++) {
		if (!gw_rule_matches(&book->rules[i], selector))
			continue;
		book->rules[i].enabled = enabled;
		n++;
	}
	return n;
}

/* A selector that means nothing is a typing error: nobody would notice it. */
static gboolean
apply(Making *making, const char *const *selectors, gboolean enabled)
{
	for (guint i = 0; selectors && selectors[i]; i++) {
		if (set_enabled(making->book, selectors[i], enabled))
			continue;
		gw_set_error(making->error, GW_ERROR_CONFIG, "没有规则叫“%s”（可写代码、名称或代码的开头）",
			     "no rule is called “%s” (a code, a name or the beginning of a code)",
			     selectors[i]);
		return FALSE;
	}
	return TRUE;
}

static gboolean
select_rules(Making *making)
{
	const GwRuleBookOptions *options = making->options;

	for (guint i = 0; options->select && i < making->book->n_rules; i++)
		making->book->rules[i].enabled = FALSE;
	return apply(making, options->select, TRUE) && apply(making, options->ignore, FALSE);
}

gboolean
gw_rulebook_set_severity(GwRuleBook *book, const char *selector, GwSeverity severity)
{
	gboolean any = FALSE;

	for (guint i = 0; i < book->n_rules; i++) {
		if (!gw_rule_matches(&book->rules[i], selector))
			continue;
		book->rules[i].severity = severity;
		any = TRUE;
	}
	return any;
}

static gboolean
check_profile(Making *making)
{
	const char *profile = making->options->profile;

	if (!profile || !strcmp(profile, "default") || !strcmp(profile, "taiwan"))
		return TRUE;
	gw_set_error(making->error, GW_ERROR_CONFIG, "没有名为“%s”的配置档，可用 default、taiwan",
		     "there is no profile “%s”; there are default and taiwan", profile);
	return FALSE;
}

/* --- the book -------------------------------------------------------------------------- */

GwRuleBook *
gw_rulebook_new(const GwRuleBookOptions *options, GError **error)
{
	GwRuleBook *book = g_new0(GwRuleBook, 1);
	Making making = { .book = book, .options = options, .error = error };
	gboolean good;

	book->arena = gw_arena_new();
	book->builtin = options->builtin;
	book->profile = gw_arena_strdup(book->arena, options->profile);
	g_mutex_init(&book->matcher_lock);
	making.tables = g_ptr_array_new();
	making.entries = g_array_new(FALSE, FALSE, sizeof(Entry));
	good = check_profile(&making) && add_all(&making) && load_entries(&making) && check_names(&making) &&
	       select_rules(&making);
	g_ptr_array_unref(making.tables);
	g_array_free(making.entries, TRUE);
	if (good)
		return book;
	gw_rulebook_free(book);
	return NULL;
}

void
gw_rulebook_free(GwRuleBook *book)
{
	if (!book)
		return;
	if (book->matcher && book->matcher_free)
		book->matcher_free(book->matcher);
	for (guint i = 0; i < book->n_rules; i++)
		gw_rule_release(&book->rules[i]);
	g_mutex_clear(&book->matcher_lock);
	gw_arena_free(book->arena);
	g_free(book);
}

guint
gw_rulebook_size(const GwRuleBook *book)
{
	return book->n_rules;
}

const GwRule *
gw_rulebook_nth(const GwRuleBook *book, guint n)
{
	return n < book->n_rules ? &book->rules[n] : NULL;
}

const GwRule *
gw_rulebook_find(const GwRuleBook *book, const char *code_or_name)
{
	for (guint i = 0; i < book->n_rules; i++) {
		const GwRule *rule = &book->rules[i];

		if (!strcmp(rule->code, code_or_name) || !strcmp(rule->name, code_or_name))
			return rule;
	}
	return NULL;
}
