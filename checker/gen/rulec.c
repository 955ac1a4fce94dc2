/* rulec DIR: the rule files and word lists of DIR as one C file on standard
 * output, which defines gw_builtin_rules as const trees.  It knows the shape of
 * the files only, and that nothing in the program asks for `covers`; what a rule may
 * say is checked by the rule book and its tests. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/error.h"
#include "engine/literals_p.h"
#include "engine/node.h"
#include "engine/ready.h"

/* --- strings -------------------------------------------------------------- */

/* Octal escapes always have three digits, so that nothing after them joins in;
 * '?' is escaped for the sake of trigraphs. */
static void
print_string(const char *s)
{
	if (!s) {
		fputs("NULL", stdout);
		return;
	}
	putchar('"');
	for (const guchar *p = (const guchar *)s; *p; p++) {
		if (*p == '"' || *p == '\\' || *p == '?')
			printf("\\%c", *p);
		else if (*p < 0x20 || *p == 0x7F)
			printf("\\%03o", *p);
		else
			putchar(*p);
	}
	putchar('"');
}

/* Messages name a shipped file the same wherever the program was built. */
static void
print_path(const char *path)
{
	char *base = g_path_get_basename(path), *shown = g_strconcat("rules/", base, NULL);

	print_string(shown);
	g_free(shown);
	g_free(base);
}

/* --- trees ------------------------------------------------------------------- */

/* Ids of facts are for scripts/coverage.py, which reads the files: a thousand of them
 * in the program would only have to be relocated at every start. */
static gboolean
is_printed(const GwNode *node)
{
	return g_strcmp0(node->key, "covers") != 0;
}

static guint
count_printed(const GwNode *node)
{
	guint n = 0;

	for (guint32 i = 0; i < node->n_items; i++)
		n += is_printed(&node->items[i]);
	return n;
}

static void
print_node(const GwNode *node, guint items)
{
	static const char *const kinds[] = { "GW_NODE_SCALAR", "GW_NODE_LIST", "GW_NODE_MAP" };

	printf("\t{ %s, ", kinds[node->kind]);
	print_string(node->key);
	fputs(", ", stdout);
	print_string(node->value);
	if (items)
		printf(", list_%u, ", items);
	else
		fputs(", NULL, ", stdout);
	printf("%u, %u, %u },\n", count_printed(node), node->line, node->column);
}

/* Children first.  Gives the number of the array that holds the items; the
 * reader has bounded the depth. */
static guint
print_items(const GwNode *node, guint *last)
{
	guint *numbers, own;

	if (!count_printed(node))
		return 0;
	numbers = g_new0(guint, node->n_items);
	for (guint32 i = 0; i < node->n_items; i++) {
		if (is_printed(&node->items[i]))
			numbers[i] = print_items(&node->items[i], last);
	}
	own = ++*last;
	printf("static const GwNode list_%u[] = {\n", own);
	for (guint32 i = 0; i < node->n_items; i++) {
		if (is_printed(&node->items[i]))
			print_node(&node->items[i], numbers[i]);
	}
	puts("};");
	g_free(numbers);
	return own;
}

static void
print_files(const GwRuleSource *source)
{
	guint last = 0, *roots = g_new(guint, source->n_files + 1);

	for (guint32 i = 0; i < source->n_files; i++) {
		roots[i] = print_items(source->files[i].root, &last);
		printf("static const GwNode root_%u[] = {\n", i);
		print_node(source->files[i].root, roots[i]);
		puts("};\n");
	}
	puts("static const GwRuleFile files[] = {");
	for (guint32 i = 0; i < source->n_files; i++) {
		fputs("\t{ ", stdout);
		print_path(source->files[i].path);
		printf(", root_%u },\n", i);
	}
	/* A C array cannot be empty. */
	puts("\t{ NULL, NULL },\n};\n");
	g_free(roots);
}

/* --- word lists --------------------------------------------------------------- */

static void
print_row(const GwTermRow *row)
{
	const char *const cells[] = { row->wrong, row->right,	 row->condition,
				      row->note,  row->category, row->fixable };

	fputs("\t{ ", stdout);
	for (guint i = 0; i < G_N_ELEMENTS(cells); i++) {
		print_string(cells[i]);
		fputs(", ", stdout);
	}
	printf("%u },\n", row->line);
}

static void
print_tables(const GwRuleSource *source)
{
	for (guint32 i = 0; i < source->n_tables; i++) {
		printf("static const GwTermRow rows_%u[] = {\n", i);
		for (guint32 k = 0; k < source->tables[i].n_rows; k++)
			print_row(&source->tables[i].rows[k]);
		puts("\t{ NULL, NULL, NULL, NULL, NULL, NULL, 0 },\n};\n");
	}
	puts("static const GwTermTable tables[] = {");
	for (guint32 i = 0; i < source->n_tables; i++) {
		fputs("\t{ ", stdout);
		print_path(source->tables[i].path);
		printf(", rows_%u, %u },\n", i, source->tables[i].n_rows);
	}
	puts("\t{ NULL, NULL, 0 },\n};\n");
}

/* --- what is made ready --------------------------------------------------------- */

static void
print_units(const char *name, const gunichar2 *units, guint32 n)
{
	printf("static const guint16 %s[] = {", name);
	for (guint32 i = 0; i < n; i++)
		printf("%s%u,", i % 16 ? "" : "\n\t", (guint)units[i]);
	puts("\n\t0,\n};");
}

static void
print_bytes(const char *name, const guint8 *bytes, guint32 n)
{
	printf("static const guint8 %s[] = {", name);
	for (guint32 i = 0; i < n; i++)
		printf("%s%u,", i % 24 ? "" : "\n\t", (guint)bytes[i]);
	puts("\n\t0,\n};");
}

static void
print_numbers(const char *name, const guint32 *numbers, guint32 n)
{
	printf("static const guint32 %s[] = {", name);
	for (guint32 i = 0; i < n; i++)
		printf("%s%u,", i % 12 ? "" : "\n\t", numbers[i]);
	puts("\n\t0,\n};");
}

static void
print_bits(const char *name, const guint64 *words, guint32 n)
{
	printf("static const guint64 %s[] = {", name);
	for (guint32 i = 0; i < n; i++)
		printf("%sG_GUINT64_CONSTANT(%#" G_GINT64_MODIFIER "x),", i % 3 ? " " : "\n\t",
		       words[i]);
	puts("\n};");
}

static void
print_literals(const GwLiterals *literals)
{
	print_units("pool", literals->pool, literals->n_pool);
	puts("static const GwLiteralEntry entries[] = {");
	for (guint32 i = 0; i < literals->n_entries; i++) {
		const GwLiteralEntry *entry = &literals->entries[i];

		printf("\t{ %u, %u, %u, %u, %u, %u },\n", entry->window, entry->units, entry->id,
		       entry->group, (guint)entry->len, (guint)entry->at);
	}
	puts("\t{ 0, 0, 0, 0, 0, 0 },\n};");
	print_numbers("slots", literals->slots, (1u << literals->slot_bits) + 1);
	print_bits("windows", literals->windows, GW_LITERAL_WINDOW_WORDS);
	print_bits("ones", literals->ones, GW_LITERAL_ONE_WORDS);
	puts("static const GwLiterals literals = {");
	puts("\t.pool = pool, .entries = entries, .slots = slots, .windows = windows, .ones = ones,");
	printf("\t.n_pool = %u, .n_entries = %u, .slot_bits = %u,\n};\n\n", literals->n_pool,
	       literals->n_entries, literals->slot_bits);
}

static void
print_ready(const GwRuleSource *source)
{
	GwReady ready;

	gw_ready_make(source, &ready);
	print_bytes("row_flags", ready.rows, ready.n_rows);
	print_numbers("first_rows", ready.first_rows, source->n_tables);
	print_literals(ready.literals);
	printf("static const GwReady ready = { row_flags, first_rows, %u, %u, &literals };\n\n",
	       ready.n_rows, ready.n_entries);
	gw_ready_clear(&ready);
}

int
main(int argc, char **argv)
{
	GwArena *arena = gw_arena_new();
	GwRuleSource source = { 0 };
	GError *error = NULL;

	if (argc != 2) {
		fputs("usage: rulec DIR\n", stderr);
		return 2;
	}
	if (!gw_rule_source_read(arena, argv[1], &source, &error)) {
		char *text = gw_error_text(error, GW_LANG_EN);

		fprintf(stderr, "rulec: %s\n", text);
		g_free(text);
		g_error_free(error);
		gw_arena_free(arena);
		return 1;
	}
	puts("/* Made by gen/rulec.c from rules/; do not edit. */\n"
	     "#include \"engine/literals_p.h\"\n#include \"engine/ready.h\"\n");
	print_files(&source);
	print_tables(&source);
	print_ready(&source);
	printf("const GwRuleSource gw_builtin_rules = { files, %u, tables, %u, &ready };\n",
	       source.n_files, source.n_tables);
	gw_arena_free(arena);
	return fflush(stdout) || ferror(stdout) ? 1 : 0;
}
