/* minority-form: one thing is written in two ways, each of which may stand, and
 * the fewer differ from the more (标题末尾有无句号, 1. and 1、). */
#include "checks/params.h"
#include "checks/registry.h"

typedef struct {
	GwRegex *form, *other;
	guint group;
} Params;

static const GwParam minority_form_params[] = {
	{ "form", GW_PARAM_PATTERN, TRUE, "要报的写法，比另一种少才报" },
	{ "other", GW_PARAM_PATTERN, TRUE, "另一种写法" },
	{ "group", GW_PARAM_INT, FALSE, "报哪个子组，默认整个" },
	{ NULL, GW_PARAM_STRING, FALSE, NULL },
};

static gboolean
prepare(const GwNode *params, gpointer *prepared, GError **error G_GNUC_UNUSED)
{
	Params *p = g_new0(Params, 1);
	gint64 group = 0;

	p->form = gw_param_pattern(params, "form");
	p->other = gw_param_pattern(params, "other");
	gw_node_int(params, "group", &group);
	p->group = (guint)CLAMP(group, 0, GW_MAX_ARGS);
	*prepared = p;
	return TRUE;
}

static void
release(gpointer prepared)
{
	Params *p = prepared;

	gw_regex_free(p->form);
	gw_regex_free(p->other);
	g_free(p);
}

static gboolean
has(GwCheckRun *check, GwRegex *regex, const GwElement *element)
{
	return gw_regex_search(regex, gw_check_document(check)->text, element->span,
			       element->span.start, gw_check_match(check)) == GW_MATCH_FOUND;
}

static void
run(GwCheckRun *check, const GwRule *rule)
{
	const Params *p = rule->prepared;
	GArray *spans = g_array_new(FALSE, FALSE, sizeof(GwSpan));
	guint others = 0, i;
	const GwElement *element;
	GwSpan span;

	for (element = gw_check_next(check, rule, NULL); element;
	     element = gw_check_next(check, rule, element)) {
		if (has(check, p->form, element)) {
			if (gw_match_group(gw_check_match(check), p->group, &span))
				g_array_append_val(spans, span);
		} else {
			others += has(check, p->other, element);
		}
	}
	for (i = 0; spans->len < others && i < spans->len; i++)
		gw_check_emit(check, rule, g_array_index(spans, GwSpan, i), NULL);
	g_array_unref(spans);
}

const GwCheckKind gw_kind_minority_form = {
	.name = "minority-form",
	.help = "同一事物两种写法，少数与多数不一致",
	.params = minority_form_params,
	.prepare = prepare,
	.release = release,
	.run = run,
};
