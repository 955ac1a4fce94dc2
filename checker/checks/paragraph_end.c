/* paragraph-end: a paragraph of text that stops without a mark, or at a comma.
 *
 * Lists of names, poems and hard-wrapped texts have many such lines; a slip is
 * one among paragraphs that end as they should. */
#include "base/utf.h"
#include "checks/params.h"
#include "checks/registry.h"

typedef struct {
	gint64 min, most;
	gunichar2 *marks; /* of those that end a paragraph, besides the end of a sentence */
	gsize n_marks;
} Params;

static const GwParam paragraph_end_params[] = {
	{ "min", GW_PARAM_INT, TRUE, "至少多少字的段落才看" },
	{ "most", GW_PARAM_INT, TRUE, "一篇里至多几段这样才报（更多的是名单、折行的文本）" },
	{ "ends", GW_PARAM_STRING, TRUE, "可以收尾的标点" },
	{ NULL, GW_PARAM_STRING, FALSE, NULL },
};

static gboolean
prepare(const GwNode *params, gpointer *prepared, GError **error G_GNUC_UNUSED)
{
	Params *p = g_new0(Params, 1);

	gw_node_int(params, "min", &p->min);
	gw_node_int(params, "most", &p->most);
	p->marks = gw_utf16_from_utf8(gw_node_string(params, "ends"), -1, &p->n_marks, NULL);
	*prepared = p;
	return TRUE;
}

static void
release(gpointer prepared)
{
	Params *p = prepared;

	g_free(p->marks);
	g_free(p);
}

static gboolean
has(const Params *p, gunichar2 c)
{
	for (gsize i = 0; i < p->n_marks; i++)
		if (p->marks[i] == c)
			return TRUE;
	return FALSE;
}

static gboolean
is_open(const Params *p, const GwDocument *doc, GwSpan span)
{
	gunichar2 last = doc->text[span.end - 1];

	return !has(p, last) && (gw_is_han(last) || last == u'，' || last == u'、');
}

/* A paragraph of sentences: it has a 。 or ， before its end.  A heading is one only
 * if text runs on behind it. */
static gboolean
is_prose(const Params *p, const GwDocument *doc, const GwElement *element)
{
	return gw_span_len(element->span) >= p->min && !doc->paragraphs[element->paragraph].table &&
	       gw_utf16_find(doc->text, element->span.start, element->span.end - 1, u'。',
			     gw_role_level(element->role) ? u'。' : u'，') <
		       element->span.end - 1;
}

/* What stands before and behind ends as it should, or is no text. */
static gboolean
is_among_good(const Params *p, const GwDocument *doc, const GwElement *element)
{
	const GwElement *end = doc->elements + doc->n_elements;
	const GwElement *sides[] = { element > doc->elements ? element - 1 : NULL,
				     element + 1 < end ? element + 1 : NULL };

	for (guint i = 0; i < G_N_ELEMENTS(sides); i++) {
		if (sides[i] && sides[i]->role == GW_ROLE_BODY && is_open(p, doc, sides[i]->span))
			return FALSE;
	}
	return sides[1] != NULL;
}

static void
run(GwCheckRun *check, const GwRule *rule)
{
	const GwDocument *doc = gw_check_document(check);
	const Params *p = rule->prepared;
	const GwElement *element = NULL;
	GArray *ends = g_array_new(FALSE, FALSE, sizeof(GwSpan));
	guint open = 0;

	while ((element = gw_check_next(check, rule, element))) {
		GwSpan end = gw_span(element->span.end - 1, element->span.end);

		if (gw_span_len(element->span) < p->min || !is_open(p, doc, element->span))
			continue;
		open++;
		if (is_prose(p, doc, element) && is_among_good(p, doc, element))
			g_array_append_val(ends, end);
	}
	for (guint i = 0; open <= p->most && i < ends->len; i++)
		gw_check_emit(check, rule, g_array_index(ends, GwSpan, i), NULL);
	g_array_unref(ends);
}

const GwCheckKind gw_kind_paragraph_end = {
	.name = "paragraph-end",
	.help = "段末没有标点，或者停在逗号上",
	.params = paragraph_end_params,
	.prepare = prepare,
	.release = release,
	.run = run,
};
