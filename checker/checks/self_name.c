/* self-name: what the organ calls itself (我局, 本委) is not what signs.
 * `pattern` finds such a name, group 1 is its last character; `kinds` are the last
 * characters that tell organs apart (局 委 厅 部), so that 我市 never counts. */
#include "checks/organs.h"
#include "checks/params.h"
#include "checks/registry.h"

typedef struct {
	GwRegex *pattern;
	const char *kinds;
} Params;

static const GwParam self_name_params[] = {
	{ "pattern", GW_PARAM_PATTERN, TRUE, "自称，第一个子组是末字" },
	{ "kinds", GW_PARAM_STRING, TRUE, "能分出机关的末字" },
	{ NULL, GW_PARAM_STRING, FALSE, NULL },
};

static gboolean
prepare(const GwNode *params, gpointer *prepared, GError **error G_GNUC_UNUSED)
{
	Params *p = g_new0(Params, 1);

	p->pattern = gw_param_pattern(params, "pattern");
	p->kinds = gw_node_string(params, "kinds");
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
is_kind(const Params *p, gunichar2 c)
{
	return g_utf8_strchr(p->kinds, -1, c) != NULL;
}

/* 委员会 calls itself 委, 办公室 办; what serves another (政府办公室) may speak for it. */
static gunichar2
last_unit(const GwDocument *doc, const GwOrgan *organ)
{
	guint32 end = organ->span.end, n = gw_span_len(organ->span);
	const gunichar2 *text = doc->text;

	if (n > 3 && text[end - 1] == u'会' && text[end - 2] == u'员' && text[end - 3] == u'委')
		return u'委';
	return n ? text[end - 1] : 0;
}

/* All that sign must be of the kinds that can be told apart. */
static gboolean
can_be_told(const GwDocument *doc, const Params *p)
{
	const GwOrgans *organs = &doc->facts->signed_by;

	for (guint32 i = 0; i < organs->n; i++)
		if (organs->at[i].kind != GW_ORGAN_DEPARTMENT || !is_kind(p, last_unit(doc, &organs->at[i])))
			return FALSE;
	return organs->n > 0;
}

static gboolean
signs(const GwDocument *doc, gunichar2 kind)
{
	const GwOrgans *organs = &doc->facts->signed_by;

	for (guint32 i = 0; i < organs->n; i++)
		if (last_unit(doc, &organs->at[i]) == kind)
			return TRUE;
	return FALSE;
}

/* Said once: whoever took over an old draft took over all of them. */
static gboolean
judge(GwCheckRun *check, const GwRule *rule, const GwElement *element)
{
	const GwDocument *doc = gw_check_document(check);
	const Params *p = rule->prepared;
	guint32 from = element->span.start;
	GwSpan hit, kind;
	char *name;

	while (gw_regex_search(p->pattern, doc->text, element->span, from, gw_check_match(check)) ==
		       GW_MATCH_FOUND && gw_match_group(gw_check_match(check), 0, &hit)) {
		from = MAX(hit.end, from + 1);
		if (!gw_match_group(gw_check_match(check), 1, &kind) ||
		    !is_kind(p, doc->text[kind.start]) || signs(doc, doc->text[kind.start]))
			continue;
		name = gw_document_text(doc, doc->facts->signed_by.at->span);
		gw_check_emit(check, rule, hit, name, NULL);
		g_free(name);
		return TRUE;
	}
	return FALSE;
}

static void
run(GwCheckRun *check, const GwRule *rule)
{
	const GwElement *element = NULL;

	if (!can_be_told(gw_check_document(check), rule->prepared) ||
	    gw_organ_title_differs(gw_check_document(check)))
		return;
	while ((element = gw_check_next(check, rule, element)))
		if (judge(check, rule, element))
			return;
}

const GwCheckKind gw_kind_self_name = {
	.name = "self-name",
	.help = "自称与署名机关不符",
	.params = self_name_params,
	.prepare = prepare,
	.release = release,
	.run = run,
};
