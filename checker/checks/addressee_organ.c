/* addressee-organ: who writes to whom (条例第十四条 to 第十六条), told by what the
 * names of the organs say of their kind and rank. */
#include "checks/organs.h"
#include "checks/params.h"
#include "checks/registry.h"

typedef enum { SELF, LEVEL, DEPARTMENT, ASKS } Fault;

typedef struct {
	Fault fault;
	GwRegex *unless;
} Params;

static const GwParam addressee_organ_params[] = {
	{ "fault", GW_PARAM_STRING, TRUE,
	  "self 主送、抄送本机关，level 越级而没有抄送，department 部门向下级党委政府行文，asks 政府向部门请示" },
	{ "unless", GW_PARAM_PATTERN, FALSE, "正文开头几段有一段合这个模式就不报" },
	{ NULL, GW_PARAM_STRING, FALSE, NULL },
};

#define LOOKED_AT 4 /* paragraphs: 经市政府同意 stands in the lead */

static gboolean
prepare(const GwNode *params, gpointer *prepared, GError **error)
{
	static const char *const names[] = { "self", "level", "department", "asks", NULL };
	guint fault = 0;
	Params *p;

	if (!gw_param_choice(params, "fault", names, &fault, error))
		return FALSE;
	p = g_new0(Params, 1);
	p->fault = (Fault)fault;
	p->unless = gw_param_pattern(params, "unless");
	*prepared = p;
	return TRUE;
}

static void
release(gpointer prepared)
{
	Params *p = prepared;

	gw_regex_free(p->unless);
	g_free(p);
}

/* --- helpers ------------------------------------------------------------------------ */

static gboolean
is_excused(GwCheckRun *check, const Params *p)
{
	const GwDocument *doc = gw_check_document(check);
	guint seen = 0;
	guint32 i;

	for (i = 0; p->unless && i < doc->n_elements && seen < LOOKED_AT; i++) {
		const GwElement *element = &doc->elements[i];

		if (element->attachment ||
		    (element->role != GW_ROLE_BODY && !gw_role_level(element->role)))
			continue;
		seen++;
		if (gw_regex_search(p->unless, doc->text, element->span, element->span.start,
				    gw_check_match(check)) == GW_MATCH_FOUND)
			return TRUE;
	}
	return FALSE;
}

static void
emit(GwCheckRun *check, const GwRule *rule, const GwOrgan *to, const GwOrgan *from)
{
	char *text;

	if (is_excused(check, rule->prepared))
		return;
	text = gw_document_text(gw_check_document(check), from->span);
	gw_check_emit(check, rule, to->span, text, NULL);
	g_free(text);
}

/* --- faults ------------------------------------------------------------------------- */

static void
judge_self(GwCheckRun *check, const GwRule *rule, const GwOrgans *issuers, const GwOrgans *to)
{
	const GwDocument *doc = gw_check_document(check);

	for (guint32 i = 0; i < to->n; i++) {
		for (guint32 k = 0; k < issuers->n; k++) {
			if (gw_organ_is_blank(doc, to->at[i].span) ||
			    !gw_organ_is_same(doc, to->at[i].span, issuers->at[k].span))
				continue;
			emit(check, rule, &to->at[i], &issuers->at[k]);
			return;
		}
	}
}

static gboolean
has_rank(const GwOrgans *organs, GwRank rank)
{
	for (guint32 i = 0; i < organs->n; i++)
		if (organs->at[i].rank == rank)
			return TRUE;
	return FALSE;
}

/* Districts of 北京 and the like have no 市 between them and the top. */
static gboolean
is_municipal(const GwDocument *doc, const GwOrgan *organ)
{
	static const gunichar2 *const cities[] = { u"北京", u"上海", u"天津", u"重庆" };
	const gunichar2 *name = doc->text + organ->span.start;

	for (guint i = 0; i < G_N_ELEMENTS(cities) && gw_span_len(organ->span) >= 2; i++)
		if (name[0] == cities[i][0] && name[1] == cities[i][1])
			return TRUE;
	return FALSE;
}

/* Two ranks up, and the one between gets no copy. */
static void
judge_level(GwCheckRun *check, const GwRule *rule, const GwFacts *facts)
{
	const GwDocument *doc = gw_check_document(check);
	const GwOrgan *from = facts->issuers.at, *to = facts->addressees.at;

	if (!from->rank || !to->rank || to->rank + 2 != from->rank || to->collective ||
	    from->rank > GW_RANK_TOWNSHIP || is_municipal(doc, from) || is_municipal(doc, to) ||
	    has_rank(&facts->cc, (GwRank)(to->rank + 1)) ||
	    has_rank(&facts->addressees, (GwRank)(to->rank + 1)))
		return;
	emit(check, rule, to, from);
}

/* 第十六条（二）: only offices of Party and government may by authority. */
static gboolean
is_below(const GwOrgan *from, const GwOrgan *to)
{
	return (to->kind == GW_ORGAN_GOVERNMENT || to->kind == GW_ORGAN_PARTY) &&
	       gw_span_is_empty(to->office) &&
	       (to->collective || (from->rank && to->rank > from->rank));
}

static gboolean
are_departments(const GwOrgans *organs)
{
	for (guint32 i = 0; i < organs->n; i++)
		if (organs->at[i].kind != GW_ORGAN_DEPARTMENT)
			return FALSE;
	return TRUE;
}

/* Where title and signature name different organs, that is the fault. */
static void
judge_department(GwCheckRun *check, const GwRule *rule, const GwFacts *facts)
{
	if (!are_departments(&facts->issuers) || gw_organ_title_differs(gw_check_document(check)))
		return;
	for (guint32 i = 0; i < facts->addressees.n; i++) {
		if (!is_below(facts->issuers.at, &facts->addressees.at[i]))
			continue;
		emit(check, rule, &facts->addressees.at[i], facts->issuers.at);
		return;
	}
}

static void
judge_asks(GwCheckRun *check, const GwRule *rule, const GwFacts *facts)
{
	const GwOrgan *from = facts->issuers.at, *to = facts->addressees.at;

	if (from->kind == GW_ORGAN_GOVERNMENT && gw_span_is_empty(from->office) &&
	    facts->addressees.n == 1 && to->kind == GW_ORGAN_DEPARTMENT)
		emit(check, rule, to, from);
}

static void
run(GwCheckRun *check, const GwRule *rule)
{
	const GwFacts *facts = gw_check_document(check)->facts;
	const Params *p = rule->prepared;

	if (!facts->issuers.n)
		return;
	if (p->fault == SELF) {
		judge_self(check, rule, &facts->issuers, &facts->addressees);
		judge_self(check, rule, &facts->issuers, &facts->cc);
	}
	if (!facts->addressees.n)
		return;
	if (p->fault == LEVEL)
		judge_level(check, rule, facts);
	else if (p->fault == DEPARTMENT)
		judge_department(check, rule, facts);
	else if (p->fault == ASKS)
		judge_asks(check, rule, facts);
}

const GwCheckKind gw_kind_addressee_organ = {
	.name = "addressee-organ",
	.help = "发文机关与主送机关的关系不合行文规则",
	.params = addressee_organ_params,
	.prepare = prepare,
	.release = release,
	.run = run,
};
