/* line-edge: a paragraph begins or ends with a mark that may not stand there
 * (GB/T 15834—2011: 点号 never begin a line, opening marks never end one).
 *
 * Elements come without the blanks around them, so one unit decides. */
#include "base/utf.h"
#include "checks/params.h"
#include "checks/registry.h"

typedef struct {
	gunichar2 *marks;
	gsize n;
	gboolean at_end;
	gint64 least;
} Params;

static const GwParam line_edge_params[] = {
	{ "marks", GW_PARAM_STRING, TRUE, "不该在那里的标点，连写" },
	{ "at", GW_PARAM_STRING, TRUE, "start 段首、end 段末" },
	{ "least", GW_PARAM_INT, FALSE, "至少多少字的段落才看，默认 2" },
	{ NULL, GW_PARAM_STRING, FALSE, NULL },
};

static void
release(gpointer prepared)
{
	Params *p = prepared;

	g_free(p->marks);
	g_free(p);
}

static gboolean
prepare(const GwNode *map, gpointer *prepared, GError **error)
{
	static const char *const edges[] = { "start", "end", NULL };
	Params *p = g_new0(Params, 1);
	guint at = 0;

	p->least = 2;
	gw_node_int(map, "least", &p->least);
	p->marks = gw_utf16_from_utf8(gw_node_string(map, "marks"), -1, &p->n, NULL);
	if (!gw_param_choice(map, "at", edges, &at, error)) {
		release(p);
		return FALSE;
	}
	p->at_end = at == 1;
	*prepared = p;
	return TRUE;
}

static gboolean
is_mark(const Params *p, gunichar2 c)
{
	for (gsize i = 0; i < p->n; i++)
		if (p->marks[i] == c)
			return TRUE;
	return FALSE;
}

/* “：” alone in its line, or a column of marks, is no broken sentence. */
static gboolean
has_han(const GwDocument *doc, GwSpan span)
{
	for (guint32 i = span.start; i < span.end; i++)
		if (gw_is_han(doc->text[i]))
			return TRUE;
	return FALSE;
}

static void
run(GwCheckRun *check, const GwRule *rule)
{
	const GwDocument *doc = gw_check_document(check);
	const Params *p = rule->prepared;
	const GwElement *element = NULL;

	while ((element = gw_check_next(check, rule, element))) {
		GwSpan span = element->span;
		guint32 at = p->at_end ? span.end - 1 : span.start;

		if (gw_span_len(span) < p->least || doc->paragraphs[element->paragraph].table)
			continue;
		if (is_mark(p, doc->text[at]) && has_han(doc, span))
			gw_check_emit(check, rule, gw_span(at, at + 1), NULL);
	}
}

const GwCheckKind gw_kind_line_edge = {
	.name = "line-edge",
	.help = "段首、段末不该有的标点",
	.params = line_edge_params,
	.prepare = prepare,
	.release = release,
	.run = run,
};
