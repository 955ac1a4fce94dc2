/* single-value: something that a document says once is said in two ways. */
#include "checks/params.h"
#include "checks/registry.h"

/* The alternatives of the pattern are its groups 1, 2, …. */
#define MOST_VALUES 9

typedef struct {
	GwRegex *pattern;
} Params;

static const GwParam single_value_params[] = {
	{ "pattern", GW_PARAM_PATTERN, TRUE, "各个取值是模式的第1、2…子组，同组的写法算同一取值" },
	{ NULL, GW_PARAM_STRING, FALSE, NULL },
};

static gboolean
prepare(const GwNode *map, gpointer *prepared, GError **error G_GNUC_UNUSED)
{
	Params *p = g_new0(Params, 1);

	p->pattern = gw_param_pattern(map, "pattern");
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

static guint
value_of(GwMatch *match, GwSpan *span)
{
	guint group;

	for (group = 1; group <= MOST_VALUES; group++)
		if (gw_match_group(match, group, span))
			return group;
	return 0;
}

static void
run(GwCheckRun *check, const GwRule *rule)
{
	const GwDocument *doc = gw_check_document(check);
	const Params *p = rule->prepared;
	const GwElement *element = NULL;
	GwSpan first = { 0, 0 }, span;
	guint value = 0;

	while ((element = gw_check_next(check, rule, element))) {
		guint32 from = element->span.start;

		while (gw_regex_search(p->pattern, doc->text, element->span, from,
				       gw_check_match(check)) == GW_MATCH_FOUND) {
			guint this_value = value_of(gw_check_match(check), &span);

			if (!this_value)
				break;
			from = MAX(span.end, from + 1);
			if (!value) {
				value = this_value;
				first = span;
			} else if (value != this_value) {
				char *text = gw_document_text(doc, first);
				GwFinding *finding = gw_check_emit(check, rule, span, text, NULL);

				if (finding)
					gw_check_add_related(check, finding, first, text);
				g_free(text);
				return;
			}
		}
	}
}

const GwCheckKind gw_kind_single_value = {
	.name = "single-value",
	.help = "一份文件只应有一个取值的地方有了两个",
	.params = single_value_params,
	.prepare = prepare,
	.release = release,
	.run = run,
};
