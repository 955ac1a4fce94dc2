/* last-paragraph: how the text ends, or begins (结语, 引据).
 *
 * 请示 ends by asking, 批复 begins by naming what it answers. */
#include "checks/params.h"
#include "checks/registry.h"

typedef struct {
	GwRegex *pattern;
	guint paragraphs;
	gboolean absent, first;
	guint64 any;
} Params;

static const GwParam last_paragraph_params[] = {
	{ "pattern", GW_PARAM_PATTERN, TRUE, "模式" },
	{ "paragraphs", GW_PARAM_INT, FALSE, "看几个自然段，默认 1" },
	{ "absent", GW_PARAM_BOOL, FALSE, "真：都不合模式才报" },
	{ "first", GW_PARAM_BOOL, FALSE, "真：看正文开头，不看末尾" },
	{ "any", GW_PARAM_ROLES, FALSE, "至少识别到其中一个要素才判断" },
	{ NULL, GW_PARAM_STRING, FALSE, NULL },
};

static gboolean
prepare(const GwNode *params, gpointer *prepared, GError **error G_GNUC_UNUSED)
{
	Params *p = g_new0(Params, 1);
	gint64 n = 1;

	p->pattern = gw_param_pattern(params, "pattern");
	gw_node_int(params, "paragraphs", &n);
	p->paragraphs = (guint)CLAMP(n, 1, 1000);
	p->absent = gw_node_bool(params, "absent", FALSE);
	p->first = gw_node_bool(params, "first", FALSE);
	p->any = gw_param_roles(params, "any");
	*prepared = p;
	return TRUE;
}

static void
release(gpointer prepared)
{
	Params *p = prepared;

	gw_regex_free(p->pattern);
	g_free(p);
}

static gboolean
is_text(const GwElement *element)
{
	return !element->attachment && (element->role == GW_ROLE_BODY || gw_role_level(element->role));
}

/* The last sentence of a paragraph is where a closing ought to be. */
static GwSpan
last_sentence(const GwDocument *doc, GwSpan span)
{
	guint32 i;

	for (i = span.end - 1; i > span.start; i--)
		if (doc->text[i - 1] == 0x3002 || doc->text[i - 1] == 0xFF1B) /* 。； */
			break;
	return gw_span(i, span.end);
}

static gboolean
search(GwCheckRun *check, const GwRule *rule, const GwElement *element)
{
	const GwDocument *doc = gw_check_document(check);
	const Params *p = rule->prepared;
	GwMatch *match = gw_check_match(check);
	GwSpan hit;

	if (gw_regex_search(p->pattern, doc->text, element->span, element->span.start, match) !=
	    GW_MATCH_FOUND)
		return FALSE;
	if (!p->absent && gw_match_group(match, 0, &hit))
		gw_check_emit(check, rule, hit, NULL);
	return TRUE;
}

static void
run(GwCheckRun *check, const GwRule *rule)
{
	const GwDocument *doc = gw_check_document(check);
	const Params *p = rule->prepared;
	const GwElement *edge = NULL;
	guint32 i;
	guint seen = 0;

	if (p->any && !(gw_roles_present(doc) & p->any))
		return;
	for (i = 0; i < doc->n_elements && seen < p->paragraphs; i++) {
		const GwElement *element =
			&doc->elements[p->first ? i : doc->n_elements - 1 - i];

		if (!is_text(element))
			continue;
		edge = edge ? edge : element;
		seen++;
		if (search(check, rule, element))
			return;
	}
	if (edge && p->absent)
		gw_check_emit(check, rule, p->first ? edge->span : last_sentence(doc, edge->span),
			      NULL);
}

const GwCheckKind gw_kind_last_paragraph = {
	.name = "last-paragraph",
	.help = "正文的结语或者开头合不合模式",
	.params = last_paragraph_params,
	.prepare = prepare,
	.release = release,
	.run = run,
};
