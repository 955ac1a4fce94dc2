/* series-continuity: 一是…三是…, a member of a running series is missing or there
 * twice.  The series' pattern is the rule's: group 1 is the number. */
#include "checks/numerals.h"
#include "checks/params.h"
#include "checks/registry.h"

typedef struct {
	GwRegex *pattern;
	gboolean repeat;
} Params;

static const GwParam series_continuity_params[] = {
	{ "pattern", GW_PARAM_PATTERN, TRUE, "系列的一项，第一个子组是序数" },
	{ "fault", GW_PARAM_STRING, TRUE, "gap 缺项、repeat 重项" },
	{ NULL, GW_PARAM_STRING, FALSE, NULL },
};

static gboolean
prepare(const GwNode *params, gpointer *prepared, GError **error)
{
	static const char *const faults[] = { "gap", "repeat", NULL };
	Params *p;
	guint fault = 0;

	if (!gw_param_choice(params, "fault", faults, &fault, error))
		return FALSE;
	p = g_new0(Params, 1);
	p->pattern = gw_param_pattern(params, "pattern");
	p->repeat = fault == 1;
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

static void
judge(GwCheckRun *check, const GwRule *rule, guint32 last, guint32 value, GwSpan span, GwSpan before)
{
	const Params *p = rule->prepared;
	GwFinding *finding;
	char *expected;

	if (!last || (p->repeat ? value != last || value == 1 : value != last + 2))
		return;
	expected = gw_numeral_han(last + 1);
	finding = gw_check_emit(check, rule, span, expected, NULL);
	if (finding)
		gw_check_add_related(check, finding, before, "上一项");
	g_free(expected);
}

/* Inside one paragraph only: between paragraphs a series may be another one. */
static void
run_paragraph(GwCheckRun *check, const GwRule *rule, GwSpan paragraph)
{
	const GwDocument *doc = gw_check_document(check);
	const Params *p = rule->prepared;
	GwMatch *match = gw_check_match(check);
	GwSpan hit, number, before = gw_span(0, 0);
	guint32 from = paragraph.start, last = 0, value;

	while (from < paragraph.end && gw_regex_search(p->pattern, doc->text, paragraph, from, match) ==
	       GW_MATCH_FOUND) {
		gw_match_group(match, 0, &hit);
		from = MAX(hit.end, from + 1);
		if (!gw_match_group(match, 1, &number) ||
		    gw_numeral_read(doc->text + number.start, gw_span_len(number), &value) !=
			    gw_span_len(number))
			continue;
		hit = gw_span(number.start, hit.end);
		judge(check, rule, last, value, hit, before);
		last = value;
		before = hit;
	}
}

static void
run(GwCheckRun *check, const GwRule *rule)
{
	const GwElement *element;

	for (element = gw_check_next(check, rule, NULL); element;
	     element = gw_check_next(check, rule, element))
		run_paragraph(check, rule, element->span);
}

const GwCheckKind gw_kind_series_continuity = {
	.name = "series-continuity",
	.help = "“一是…二是…”缺项、重项",
	.params = series_continuity_params,
	.prepare = prepare,
	.release = release,
	.run = run,
};
