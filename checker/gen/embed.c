/* embed DIR: the rule files and word lists of DIR, byte for byte, as one C file
 * on standard output, which defines gw_rule_texts for `rules export`. */
#include <glib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static gint
by_name(gconstpointer a, gconstpointer b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static GPtrArray *
list_files(const char *folder)
{
	GPtrArray *names = g_ptr_array_new_with_free_func(g_free);
	GDir *dir = g_dir_open(folder, 0, NULL);
	const char *name;

	while (dir && (name = g_dir_read_name(dir)))
		if (g_str_has_suffix(name, ".yaml") || g_str_has_suffix(name, ".tsv"))
			g_ptr_array_add(names, g_strdup(name));
	if (dir)
		g_dir_close(dir);
	g_ptr_array_sort(names, by_name);
	return names;
}

/* Octal escapes have three digits, so that nothing after them joins in; '?' is
 * escaped for the sake of trigraphs. */
static void
print_bytes(const char *p, gsize len)
{
	gsize i;

	fputs("\t  \"", stdout);
	for (i = 0; i < len; i++) {
		guchar byte = (guchar)p[i];

		if (byte == '"' || byte == '\\' || byte == '?')
			printf("\\%c", byte);
		else if (byte < 0x20 || byte == 0x7f)
			printf("\\%03o", byte);
		else
			putchar(byte);
		if (byte == '\n' && i + 1 < len)
			fputs("\"\n\t  \"", stdout);
	}
	printf("\", %" G_GSIZE_FORMAT " },\n", len);
}

static gboolean
print_file(const char *folder, const char *name)
{
	char *path = g_build_filename(folder, name, NULL), *text;
	gsize len;
	GError *error = NULL;
	gboolean read = g_file_get_contents(path, &text, &len, &error);

	if (read) {
		printf("\t{ \"%s\",\n", name);
		print_bytes(text, len);
		g_free(text);
	} else {
		fprintf(stderr, "embed: %s\n", error->message);
		g_error_free(error);
	}
	g_free(path);
	return read;
}

int
main(int argc, char **argv)
{
	GPtrArray *names;
	gboolean good = TRUE;
	guint i;

	if (argc != 2) {
		fputs("usage: embed DIR\n", stderr);
		return EXIT_FAILURE;
	}
	names = list_files(argv[1]);
	puts("#include \"cli/rule_texts.h\"\n\nconst GwRuleText gw_rule_texts[] = {");
	for (i = 0; i < names->len && good; i++)
		good = print_file(argv[1], g_ptr_array_index(names, i));
	puts("\t{ NULL, NULL, 0 },\n};");
	g_ptr_array_unref(names);
	return good && !ferror(stdout) ? EXIT_SUCCESS : EXIT_FAILURE;
}
