/* series-continuity: 一是…三是…, a member of a running series is missing or there
 * twice.  Inside one paragraph only: between paragraphs it may be another series. */
#include "checks/numerals.h"
#include "checks/params.h"
#include "checks/registry.h"
#include "checks/series.h"

typedef struct {
	GwSeriesWords *words;
	gboolean repeat;
} Params;

static const GwParam series_continuity_params[] = {
	{ "words", GW_PARAM_LIST, TRUE, "序数后的字（是、要）" },
	{ "fault", GW_PARAM_STRING, TRUE, "gap 缺项、repeat 重项" },
	{ NULL, GW_PARAM_STRING, FALSE, NULL },
};

static gboolean
prepare(const GwNode *params, gpointer *prepared, GError **error)
{
	static const char *const faults[] = { "gap", "repeat", NULL };
	guint fault = 0;
	Params *p;

	if (!gw_param_choice(params, "fault", faults, &fault, error))
		return FALSE;
	p = g_new0(Params, 1);
	p->words = gw_series_words_new(params, "words");
	p->repeat = fault == 1;
	*prepared = p;
	return TRUE;
}

static void
release(gpointer prepared)
{
	Params *p = prepared;

	gw_series_words_free(p->words);
	g_free(p);
}

static void
judge(GwCheckRun *check, const GwRule *rule, const GwSeriesItem *before, const GwSeriesItem *item)
{
	const Params *p = rule->prepared;
	GwFinding *finding;
	char *expected;

	if (item->word != before->word)
		return;
	if (p->repeat ? item->value != before->value || item->value == 1
		      : item->value != before->value + 2)
		return;
	expected = gw_numeral_han(before->value + 1);
	finding = gw_check_emit(check, rule, item->span, expected, NULL);
	gw_check_add_related(check, finding, before->span, "上一项");
	g_free(expected);
}

static void
run(GwCheckRun *check, const GwRule *rule)
{
	const GwDocument *doc = gw_check_document(check);
	const Params *p = rule->prepared;
	const GwElement *element;

	for (element = gw_check_next(check, rule, NULL); element;
	     element = gw_check_next(check, rule, element)) {
		GwSeriesItem before = { .value = 0 }, item;
		guint32 from = element->span.start;

		while (gw_series_next(p->words, doc->text, element->span, from, &item)) {
			if (before.value)
				judge(check, rule, &before, &item);
			before = item;
			from = item.span.end;
		}
	}
}

const GwCheckKind gw_kind_series_continuity = {
	.name = "series-continuity",
	.help = "“一是…二是…”缺项、重项",
	.params = series_continuity_params,
	.prepare = prepare,
	.release = release,
	.run = run,
};
