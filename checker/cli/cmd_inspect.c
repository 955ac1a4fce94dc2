/* gongwenlint inspect FILE…: what was recognised, as notation or JSON. */
#include <unistd.h>

#include "base/utf.h"
#include "cli/inspect_facts.h"
#include "cli/options.h"
#include "lint.h"
#include "model/notation.h"
#include "report/jsonout.h"
#include "report/visible.h"

typedef struct {
	gboolean json, why, notation;
	const char *encoding, *stdin_name;
} InspectOptions;

static const GwOption options[] = {
	{ GW_OPTION_FORMAT, "format", "FORMAT", "notation|json", "输出格式（默认 notation）",
	  "output format (default notation)" },
	{ GW_OPTION_WHY, "why", NULL, NULL, "说明每个要素为什么这样识别",
	  "say why each element was recognised as it was" },
	{ GW_OPTION_NOTATION, "notation", NULL, NULL, "输入是 inspect 的记法，不是公文",
	  "the input is notation, as inspect prints it" },
	{ GW_OPTION_ENCODING, "encoding", "NAME", NULL, "文本文件的编码（默认自动识别）",
	  "encoding of text files (default: detect)" },
	{ GW_OPTION_STDIN_FILENAME, "stdin-filename", "NAME", NULL, "标准输入（-）的文件名",
	  "name for standard input (-)" },
	GW_COMMON_OPTIONS,
};

static gboolean
take_option(GwCli *cli, int id, const char *value, gpointer user)
{
	InspectOptions *inspect = user;

	(void)cli;
	if (id == GW_OPTION_FORMAT)
		inspect->json = g_str_equal(value, "json");
	else if (id == GW_OPTION_WHY)
		inspect->why = TRUE;
	else if (id == GW_OPTION_NOTATION)
		inspect->notation = TRUE;
	else if (id == GW_OPTION_ENCODING)
		inspect->encoding = value;
	else if (id == GW_OPTION_STDIN_FILENAME)
		inspect->stdin_name = value;
	return TRUE;
}

/* --- JSON ------------------------------------------------------------------------------- */

static void
write_element(GwJson *json, const GwDocument *doc, const GwElement *element)
{
	char *text = gw_document_text(doc, element->span);

	gw_json_newline(json);
	gw_json_open(json, NULL, '{');
	gw_json_int(json, "index", element->paragraph);
	gw_json_int(json, "line", doc->paragraphs[element->paragraph].line);
	gw_json_string(json, "role", gw_role_id(element->role));
	gw_json_int(json, "level", element->level);
	gw_json_bool(json, "attachment", element->attachment);
	gw_json_fraction(json, "confidence", (double)element->confidence);
	if (element->runner_up != GW_ROLE_NONE)
		gw_json_string(json, "runner_up", gw_role_id(element->runner_up));
	gw_json_int(json, "start", element->span.start);
	gw_json_int(json, "end", element->span.end);
	gw_json_string(json, "text", text);
	if (element->why)
		gw_json_string(json, "why", element->why);
	gw_json_close(json, '}');
	g_free(text);
}

static void
write_json(const GwDocument *doc, const char *path, GString *out)
{
	GwJson json = { out, FALSE };
	guint32 i;

	gw_json_open(&json, NULL, '{');
	gw_json_string(&json, "path", path);
	gw_json_string(&json, "kind", gw_kind_id(doc->kind));
	gw_json_string(&json, "genre", gw_genre_label(doc->genre));
	gw_json_string(&json, "direction", gw_direction_label(doc->direction));
	gw_inspect_facts(&json, doc);
	gw_json_open(&json, "paragraphs", '[');
	for (i = 0; i < doc->n_elements; i++)
		write_element(&json, doc, &doc->elements[i]);
	gw_json_close(&json, ']');
	gw_json_close(&json, '}');
	g_string_append_c(out, '\n');
}

/* --- notation ---------------------------------------------------------------------------- */

/* In a file the notation must be read back as it was; on a terminal it must do
 * no harm. */
static void
make_visible(GString *text)
{
	char **lines = g_strsplit(text->str, "\n", -1), **line;

	g_string_truncate(text, 0);
	for (line = lines; *line; line++) {
		gw_visible_append(text, *line, 0);
		if (line[1])
			g_string_append_c(text, '\n');
	}
	g_strfreev(lines);
}

static void
write_notation(const InspectOptions *inspect, const GwDocument *doc, GString *out)
{
	GwDumpFlags flags = GW_DUMP_GENRE | GW_DUMP_ROLES | GW_DUMP_FORMAT;

	gw_notation_write(doc, inspect->why ? flags | GW_DUMP_WHY : flags, out);
	if (gw_cli_is_terminal())
		make_visible(out);
}

/* --- the run ------------------------------------------------------------------------------ */

static GwDocument *
read_document(const InspectOptions *inspect, const char *path, const char *name, GError **error)
{
	GwBytes bytes;
	GwDocument *doc;
	gboolean read = g_str_equal(path, "-") ?
				gw_source_read_fd(STDIN_FILENO, name, &bytes, error) :
				gw_source_read(path, &bytes, error);

	if (!read)
		return NULL;
	doc = gw_lint_read(name, &bytes, inspect->encoding, inspect->notation, inspect->why, error);
	gw_bytes_clear(&bytes);
	return doc;
}

static void
inspect_one(GwCli *cli, const InspectOptions *inspect, const char *path)
{
	const char *name = g_str_equal(path, "-") && inspect->stdin_name ? inspect->stdin_name :
									    path;
	GError *error = NULL;
	GwDocument *doc = read_document(inspect, path, name, &error);
	GString *out;

	if (!doc) {
		gw_cli_complain_error(cli, error);
		g_error_free(error);
		return;
	}
	out = g_string_new(NULL);
	if (inspect->json)
		write_json(doc, name, out);
	else
		write_notation(inspect, doc, out);
	gw_cli_flush(cli, out);
	g_string_free(out, TRUE);
	gw_document_free(doc);
}

static int
run_inspect(GwCli *cli, int argc, char **argv)
{
	InspectOptions inspect = { FALSE, FALSE, FALSE, NULL, NULL };
	int first;
	int status = gw_options_parse(cli, &gw_cmd_inspect, argc, argv, take_option, &inspect, &first);

	if (status >= 0)
		return status;
	if (first >= argc)
		gw_cli_complain(cli, "没有给出文件。用法：gongwenlint inspect [选项…] 文件…",
				"no file given.  Usage: gongwenlint inspect [OPTION…] FILE…");
	for (; first < argc && !cli->output_failed; first++)
		inspect_one(cli, &inspect, argv[first]);
	return gw_cli_status(cli, GW_EXIT_OK);
}

const GwCommand gw_cmd_inspect = {
	.name = "inspect",
	.usage = "[选项…] 文件…",
	.usage_en = "[OPTION…] FILE…",
	.zh = "显示识别出的公文要素",
	.en = "show the elements that were recognised",
	.options = options,
	.run = run_inspect,
};
