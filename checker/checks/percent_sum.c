/* percent-sum: shares of one whole that make more than the whole
 * (条例第二十条（四）: 数字准确).
 * `pattern` finds one share, group 1 is what has it, group 2 the number.  Shares that
 * follow each other at once belong together if what has them ends alike (省级、市级、县级;
 * 第一产业、第二产业): 女性占40%，党员占70% are shares of the same people. */
#include "base/numeral.h"
#include "checks/params.h"
#include "checks/registry.h"

#define NEAR 3      /* units between two shares: “，”, “、” and a blank */
#define LEAST 3     /* shares */
#define WHOLE 10000 /* in hundredths of a percent */
#define SLACK 60    /* rounding: half a unit of the first decimal for a dozen shares */
#define MOST 20000  /* twice the whole is no slip */

static const GwParam percent_sum_params[] = {
	{ "pattern", GW_PARAM_PATTERN, TRUE, "一项占比：第一个子组是名目，第二个是百分数" },
	{ NULL, GW_PARAM_STRING, FALSE, NULL },
};

static gboolean
prepare(const GwNode *params, gpointer *prepared, GError **error G_GNUC_UNUSED)
{
	*prepared = gw_param_pattern(params, "pattern");
	return TRUE;
}

static void
release(gpointer prepared)
{
	gw_regex_free(prepared);
}

/* Shares in a row. */
typedef struct {
	GwSpan span;
	gunichar2 last; /* of what has them */
	guint n;
	guint32 sum;
} Run;

/* 12.5 as 1250; figures behind the second decimal do not count. */
static guint32
hundredths(const GwDocument *doc, GwSpan span)
{
	guint32 value = 0, i, decimals = 0;
	gboolean point = FALSE;

	for (i = span.start; i < span.end && decimals < 2 && value < MOST * 10; i++) {
		gint digit = gw_digit_value(doc->text[i]);

		if (digit < 0)
			point = TRUE;
		else
			value = value * 10 + (guint32)digit;
		decimals += point && digit >= 0;
	}
	for (; decimals < 2; decimals++)
		value *= 10;
	return value;
}

static void
finish(GwCheckRun *check, const GwRule *rule, const Run *run)
{
	char *sum;

	if (run->n < LEAST || run->sum <= WHOLE + SLACK || run->sum >= MOST)
		return;
	sum = g_strdup_printf(run->sum % 100 ? "%u.%02u" : "%u", run->sum / 100, run->sum % 100);
	gw_check_emit(check, rule, run->span, sum, NULL);
	g_free(sum);
}

static void
judge(GwCheckRun *check, const GwRule *rule, const GwElement *element)
{
	const GwDocument *doc = gw_check_document(check);
	GwMatch *match = gw_check_match(check);
	guint32 from = element->span.start;
	GwSpan hit, name, number;
	Run run = { .n = 0 };

	while (gw_regex_search(rule->prepared, doc->text, element->span, from, match) ==
		       GW_MATCH_FOUND && gw_match_group(match, 0, &hit)) {
		from = MAX(hit.end, from + 1);
		if (!gw_match_group(match, 1, &name) || !gw_match_group(match, 2, &number))
			continue;
		if (!run.n || hit.start - run.span.end > NEAR || doc->text[name.end - 1] != run.last) {
			finish(check, rule, &run);
			run = (Run){ .span = hit, .last = doc->text[name.end - 1] };
		}
		run.span.end = hit.end;
		run.sum += hundredths(doc, number);
		run.n++;
	}
	finish(check, rule, &run);
}

static void
run(GwCheckRun *check, const GwRule *rule)
{
	const GwElement *element = NULL;

	while ((element = gw_check_next(check, rule, element)))
		judge(check, rule, element);
}

const GwCheckKind gw_kind_percent_sum = {
	.name = "percent-sum",
	.help = "各项占比之和超过百分之百",
	.params = percent_sum_params,
	.prepare = prepare,
	.release = release,
	.run = run,
};
