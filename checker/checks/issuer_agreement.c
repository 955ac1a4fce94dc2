/* issuer-agreement: the head, the title and the end of a document name its issuers
 * differently (条例第九条（四）（六）（七）（十一）: one organ, or the same ones). */
#include "checks/organs.h"
#include "checks/params.h"
#include "checks/registry.h"

typedef enum { MARK, COUNT, SIGNERS } Fault;

static const GwParam issuer_agreement_params[] = {
	{ "fault", GW_PARAM_STRING, TRUE,
	  "mark 标志与署名不是一个机关、count 标题与署名的机关数不同、signers 签发人少于联署机关" },
	{ NULL, GW_PARAM_STRING, FALSE, NULL },
};

static gboolean
prepare(const GwNode *params, gpointer *prepared, GError **error)
{
	static const char *const names[] = { "mark", "count", "signers", NULL };
	guint fault = 0;

	if (!gw_param_choice(params, "fault", names, &fault, error))
		return FALSE;
	*prepared = GUINT_TO_POINTER(fault + 1);
	return TRUE;
}

/* --- helpers ------------------------------------------------------------------------ */

static gboolean
has_same(const GwDocument *doc, const GwOrgans *organs, guint32 i)
{
	for (guint32 k = 0; k < i; k++)
		if (gw_organ_is_same(doc, organs->at[k].span, organs->at[i].span))
			return TRUE;
	return FALSE;
}

/* Named one by one, each once, by nothing but names: no 等部门, no 各单位, no
 * placeholder. */
static gboolean
is_plain(const GwDocument *doc, const GwOrgans *organs)
{
	guint32 i;

	for (i = 0; i < organs->n; i++) {
		const GwOrgan *organ = &organs->at[i];

		if (organ->collective || has_same(doc, organs, i) || organ->kind == GW_ORGAN_OTHER ||
		    organ->kind == GW_ORGAN_PERSON || gw_organ_is_blank(doc, organ->span) ||
		    gw_utf16_find(doc->text, organ->span.start, organ->span.end, u'等', u'等') <
			    organ->span.end)
			return FALSE;
	}
	return organs->n > 0;
}

/* 教育部等六部门关于…: 等 stands behind the names. */
static gboolean
is_shortened(const GwDocument *doc)
{
	const GwFacts *facts = doc->facts;
	guint32 from, to;

	if (!facts->titled.n)
		return FALSE;
	from = facts->titled.at[facts->titled.n - 1].span.end;
	to = MIN(from + 3, facts->title.span.end);
	return gw_utf16_find(doc->text, from, to, u'等', u'等') < to;
}

/* --- faults ------------------------------------------------------------------------- */

static void
emit_pair(GwCheckRun *check, const GwRule *rule, GwSpan at, GwSpan other)
{
	char *text = gw_document_text(gw_check_document(check), other);
	GwFinding *finding = gw_check_emit(check, rule, at, text, NULL);

	gw_check_add_related(check, finding, other, text);
	g_free(text);
}

/* Of several organs the head may name the leading one only (7.2.4); the office may
 * use the paper of the organ it serves. */
static void
judge_mark(GwCheckRun *check, const GwRule *rule, const GwFacts *facts)
{
	const GwDocument *doc = gw_check_document(check);

	if (facts->mark.n != 1 || facts->signed_by.n != 1 || !is_plain(doc, &facts->mark) ||
	    !is_plain(doc, &facts->signed_by) || gw_organ_title_differs(doc))
		return;
	if (!gw_organ_may_be(doc, facts->mark.at->span, facts->signed_by.at->span))
		emit_pair(check, rule, facts->signed_by.at->span, facts->mark.at->span);
}

static void
judge_count(GwCheckRun *check, const GwRule *rule, const GwFacts *facts)
{
	const GwDocument *doc = gw_check_document(check);
	guint32 titled = facts->titled.n, signed_by = facts->signed_by.n;
	char *one, *two;

	if (titled == signed_by || MAX(titled, signed_by) < 2 || !is_plain(doc, &facts->titled) ||
	    !is_plain(doc, &facts->signed_by) || is_shortened(doc))
		return;
	one = g_strdup_printf("%u", signed_by);
	two = g_strdup_printf("%u", titled);
	gw_check_emit(check, rule, facts->signed_by.at[signed_by - 1].span, one, two, NULL);
	g_free(one);
	g_free(two);
}

/* Each of the organs has a signer (7.2.6). */
static void
judge_signers(GwCheckRun *check, const GwRule *rule, const GwFacts *facts)
{
	const GwDocument *doc = gw_check_document(check);
	const GwOrgans *organs = facts->signed_by.n > facts->titled.n ? &facts->signed_by :
									 &facts->titled;
	char *one, *two;

	if (!facts->n_signers || facts->n_signers >= organs->n || !is_plain(doc, organs))
		return;
	one = g_strdup_printf("%u", facts->n_signers);
	two = g_strdup_printf("%u", organs->n);
	gw_check_emit(check, rule, facts->signers[facts->n_signers - 1], one, two, NULL);
	g_free(one);
	g_free(two);
}

static void
run(GwCheckRun *check, const GwRule *rule)
{
	const GwFacts *facts = gw_check_document(check)->facts;

	switch ((Fault)(GPOINTER_TO_UINT(rule->prepared) - 1)) {
	case MARK:
		judge_mark(check, rule, facts);
		break;
	case COUNT:
		judge_count(check, rule, facts);
		break;
	case SIGNERS:
		judge_signers(check, rule, facts);
		break;
	}
}

const GwCheckKind gw_kind_issuer_agreement = {
	.name = "issuer-agreement",
	.help = "标志、标题、署名、签发人说的发文机关不一致",
	.params = issuer_agreement_params,
	.prepare = prepare,
	.run = run,
};
