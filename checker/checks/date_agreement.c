/* date-agreement: the years and dates of two elements contradict each other
 * (发文字号 and 成文日期, 印发日期 and 成文日期). */
#include "checks/dates.h"
#include "checks/params.h"
#include "checks/registry.h"

static const GwParam date_agreement_params[] = {
	{ "left", GW_PARAM_ROLES, TRUE, "被检查的要素" },
	{ "right", GW_PARAM_ROLES, TRUE, "与之比较的日期要素" },
	{ "year", GW_PARAM_PATTERN, FALSE, "左边只有年份：第一个子组是年份；不写则左边是日期，不得早于右边" },
	{ NULL, GW_PARAM_STRING, FALSE, NULL },
};

/* With a pattern for the year `left` has no more than a year; without, it is a date. */
static gboolean
prepare(const GwNode *params, gpointer *prepared, GError **error G_GNUC_UNUSED)
{
	*prepared = gw_pair_params_new(params, "year");
	return TRUE;
}

static gboolean
date_of(const GwDocument *doc, const GwElement *element, GwDateText *date)
{
	GwSpan span = element->span;

	if (!gw_date_find(doc->text + span.start, gw_span_len(span), 0, date) || !date->year)
		return FALSE;
	if (date->form & GW_DATE_SHORT_YEAR)
		return FALSE;
	date->span = gw_span(span.start + date->span.start, span.start + date->span.end);
	return TRUE;
}

/* At the turn of the year a number may be given in one year and the document
 * signed in the other. */
static gboolean
is_turn_of_year(guint year, const GwDateText *date)
{
	return (year + 1 == date->year && date->month == 1) ||
	       (year == date->year + 1 && date->month == 12);
}

static void
judge_year(GwCheckRun *check, const GwRule *rule, const GwElement *left, const GwDateText *date)
{
	const GwDocument *doc = gw_check_document(check);
	const GwPairParams *p = rule->prepared;
	GwMatch *match = gw_check_match(check);
	guint32 year = 0, i;
	char *right;
	GwSpan span;

	if (gw_regex_search(p->pattern, doc->text, left->span, left->span.start, match) !=
		    GW_MATCH_FOUND || !gw_match_group(match, 1, &span))
		return;
	for (i = span.start; i < span.end && i < span.start + 4; i++)
		year = year * 10 + (guint32)(doc->text[i] - '0');
	if (year == date->year || is_turn_of_year(year, date))
		return;
	right = g_strdup_printf("%u", date->year);
	gw_check_emit(check, rule, span, right, NULL);
	g_free(right);
}

static void
judge_order(GwCheckRun *check, const GwRule *rule, const GwElement *left, const GwDateText *date)
{
	GwDateText own;
	char *right;

	if (!date_of(gw_check_document(check), left, &own) || gw_date_compare(&own, date) >= 0)
		return;
	right = gw_date_text(date);
	gw_check_emit(check, rule, own.span, right, NULL);
	g_free(right);
}

static void
run(GwCheckRun *check, const GwRule *rule)
{
	const GwDocument *doc = gw_check_document(check);
	const GwPairParams *p = rule->prepared;
	const GwElement *left = gw_document_first(doc, p->left);
	const GwElement *right = gw_document_first(doc, p->right);
	GwDateText date;

	if (!left || !right || !date_of(doc, right, &date))
		return;
	if (p->pattern)
		judge_year(check, rule, left, &date);
	else
		judge_order(check, rule, left, &date);
}

const GwCheckKind gw_kind_date_agreement = {
	.name = "date-agreement",
	.help = "两处的年份、日期互相矛盾",
	.params = date_agreement_params,
	.prepare = prepare,
	.release = gw_pair_params_free,
	.run = run,
};
