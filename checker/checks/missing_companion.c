/* missing-companion: the text speaks of something that the document has not
 * (“见附件” without any attachment; 转报 without a word of one's own).  Said once,
 * where it is first spoken of. */
#include "checks/params.h"
#include "checks/registry.h"

typedef struct {
	GwRegex *pattern, *wanted; /* wanted: NULL if an element is */
	guint64 missing, wanted_on;
} Params;

static const GwParam missing_companion_params[] = {
	{ "pattern", GW_PARAM_PATTERN, TRUE, "正文里提到它的话" },
	{ "missing", GW_PARAM_ROLES, FALSE, "应有的要素；有其中任何一个就不报" },
	{ "wanted", GW_PARAM_PATTERN, FALSE, "应有的话；文中有就不报" },
	{ "wanted-on", GW_PARAM_ROLES, FALSE, "应有的话在哪些要素里找，默认全文" },
	{ NULL, GW_PARAM_STRING, FALSE, NULL },
};

static gboolean
prepare(const GwNode *params, gpointer *prepared, GError **error G_GNUC_UNUSED)
{
	Params *p = g_new0(Params, 1);

	p->pattern = gw_param_pattern(params, "pattern");
	p->missing = gw_param_roles(params, "missing");
	p->wanted = gw_param_pattern(params, "wanted");
	p->wanted_on = gw_param_roles(params, "wanted-on");
	*prepared = p;
	return TRUE;
}

static void
release(gpointer prepared)
{
	Params *p = prepared;

	gw_regex_free(p->pattern);
	gw_regex_free(p->wanted);
	g_free(p);
}

/* Here an element in an attachment counts too: the attachment is there. */
static gboolean
has_any(const GwDocument *doc, guint64 roles)
{
	guint32 i;

	for (i = 0; i < doc->n_elements; i++)
		if (roles & GW_ROLE_BIT(doc->elements[i].role))
			return TRUE;
	return FALSE;
}

static gboolean
says_it(GwCheckRun *check, const Params *p)
{
	const GwDocument *doc = gw_check_document(check);
	guint32 i;

	for (i = 0; p->wanted && i < doc->n_elements; i++) {
		const GwElement *element = &doc->elements[i];

		if (p->wanted_on && !(p->wanted_on & GW_ROLE_BIT(element->role)))
			continue;
		if (gw_regex_search(p->wanted, doc->text, element->span, element->span.start,
				    gw_check_match(check)) == GW_MATCH_FOUND)
			return TRUE;
	}
	return FALSE;
}

static void
run(GwCheckRun *check, const GwRule *rule)
{
	const GwDocument *doc = gw_check_document(check);
	const Params *p = rule->prepared;
	GwMatch *match = gw_check_match(check);
	const GwElement *element;
	GwSpan hit;

	if (has_any(doc, p->missing))
		return;
	for (element = gw_check_next(check, rule, NULL); element;
	     element = gw_check_next(check, rule, element)) {
		if (gw_regex_search(p->pattern, doc->text, element->span, element->span.start, match) !=
			    GW_MATCH_FOUND || !gw_match_group(match, 0, &hit))
			continue;
		if (!says_it(check, p))
			gw_check_emit(check, rule, hit, NULL);
		return;
	}
}

const GwCheckKind gw_kind_missing_companion = {
	.name = "missing-companion",
	.help = "正文提到的要素没有",
	.params = missing_companion_params,
	.prepare = prepare,
	.release = release,
	.run = run,
};
