/* change-agreement: “由100人增加到120人，增长30%”: the change that is named is not
 * the one from the first number to the second (条例第二十条（四）: 数字准确).
 *
 * All three are rounded numbers: what rounding may explain is no fault. */
#include <math.h>
#include <string.h>

#include "checks/amounts.h"
#include "checks/params.h"
#include "checks/registry.h"

/* The groups of the pattern. */
enum { FROM = 1, FROM_UNIT, TO, TO_UNIT, BY, BY_UNIT, N_GROUPS };

typedef struct {
	GwRegex *pattern;
} Params;

static const GwParam change_agreement_params[] = {
	{ "pattern", GW_PARAM_PATTERN, TRUE, "六个子组：原数、单位、现数、单位、变化、单位" },
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

/* A number with half of its last figure on either side. */
typedef struct {
	double low, high;
} Interval;

static gboolean
read_interval(const GwDocument *doc, GwSpan span, Interval *out)
{
	gint64 value, grain;

	if (gw_amount_read(doc->text + span.start, gw_span_len(span), &value, &grain) !=
		    gw_span_len(span) || !value)
		return FALSE;
	out->low = (double)(value * 2 - grain) / (2 * GW_AMOUNT_ONE);
	out->high = (double)(value * 2 + grain) / (2 * GW_AMOUNT_ONE);
	return TRUE;
}

static gboolean
is_percent(const char *unit)
{
	return !strcmp(unit, "%") || !strcmp(unit, "％");
}

/* What the change may be: of the bigger and the smaller number. */
static gboolean
expected_change(const Interval *small, const Interval *big, gboolean rising, const char *unit,
		const char *by_unit, Interval *out)
{
	const Interval *base = rising ? small : big;

	if (g_str_has_suffix(by_unit, "百分点")) {
		if (!is_percent(unit))
			return FALSE;
	} else if (is_percent(by_unit)) {
		if (is_percent(unit) || base->low <= 0)
			return FALSE;
		out->low = 100 * (big->low - small->high) / base->high;
		out->high = 100 * (big->high - small->low) / base->low;
		return TRUE;
	} else if (strcmp(unit, by_unit) || is_percent(unit)) {
		return FALSE;
	}
	out->low = big->low - small->high;
	out->high = big->high - small->low;
	return TRUE;
}

static void
emit(GwCheckRun *check, const GwRule *rule, GwSpan whole, const Interval *change, const char *unit)
{
	double middle = (change->low + change->high) / 2;
	char *right = g_strdup_printf(fabs(middle - round(middle)) < 0.005 ? "%.0f%s" : "%.1f%s", middle,
				      unit);

	gw_check_emit(check, rule, whole, right, NULL);
	g_free(right);
}

static void
compare(GwCheckRun *check, const GwRule *rule, const GwSpan *spans, const Interval *numbers,
	char *const *units)
{
	gboolean rising = numbers[0].low < numbers[1].low;
	const Interval *small = &numbers[rising ? 0 : 1], *big = &numbers[rising ? 1 : 0];
	Interval change;

	/* where rounding blurs even the direction nothing can be said */
	if (small->high >= big->low ||
	    !expected_change(small, big, rising, units[1], units[2], &change))
		return;
	if (numbers[2].low > change.high + 1e-6 || numbers[2].high < change.low - 1e-6)
		emit(check, rule, spans[0], &change, units[2]);
}

static void
judge(GwCheckRun *check, const GwRule *rule, GwMatch *match)
{
	const GwDocument *doc = gw_check_document(check);
	GwSpan spans[N_GROUPS];
	Interval numbers[3];
	char *units[3];
	guint i;

	for (i = 0; i < N_GROUPS; i++)
		if (!gw_match_group(match, i, &spans[i]))
			spans[i] = gw_span(0, 0);
	for (i = 0; i < 3; i++)
		if (!read_interval(doc, spans[FROM + 2 * i], &numbers[i]))
			return;
	for (i = 0; i < 3; i++)
		units[i] = gw_document_text(doc, spans[FROM_UNIT + 2 * i]);
	if (!*units[0] || !strcmp(units[0], units[1]))
		compare(check, rule, spans, numbers, units);
	for (i = 0; i < 3; i++)
		g_free(units[i]);
}

static void
run(GwCheckRun *check, const GwRule *rule)
{
	const GwDocument *doc = gw_check_document(check);
	const Params *p = rule->prepared;
	GwMatch *match = gw_check_match(check);
	const GwElement *element = NULL;

	while ((element = gw_check_next(check, rule, element))) {
		guint32 from = element->span.start;
		GwSpan whole;

		while (gw_regex_search(p->pattern, doc->text, element->span, from, match) ==
			       GW_MATCH_FOUND && gw_match_group(match, 0, &whole)) {
			from = MAX(whole.end, from + 1);
			judge(check, rule, match);
		}
	}
}

const GwCheckKind gw_kind_change_agreement = {
	.name = "change-agreement",
	.help = "增减的幅度与前后两个数不符",
	.params = change_agreement_params,
	.prepare = prepare,
	.release = release,
	.run = run,
};
