/* date-form: 成文日期, 印发日期, dates in the text in another form than “2024年5月8日”
 * (GB/T 9704—2012 7.3.5.4, 7.4.3).  Each fault is a rule of its own. */
#include "checks/dates.h"
#include "checks/params.h"
#include "checks/registry.h"

static const struct {
	const char *name;
	guint form;
} faults[] = {
	{ "han", GW_DATE_HAN },
	{ "mixed", GW_DATE_HAN | GW_DATE_DIGITS },
	{ "padded", GW_DATE_PADDED },
	{ "hao", GW_DATE_HAO },
	{ "marks", GW_DATE_MARKS },
	{ "blanks", GW_DATE_BLANKS },
	{ "short-year", GW_DATE_SHORT_YEAR },
	{ "no-year", 0 },
	{ "no-day", 0 },
};

enum { NO_YEAR = G_N_ELEMENTS(faults) - 2, NO_DAY = G_N_ELEMENTS(faults) - 1 };

static const GwParam date_form_params[] = {
	{ "fault", GW_PARAM_STRING, TRUE,
	  "han 汉字、mixed 混用、padded 补零、hao 号、marks 点线、blanks 空格、short-year、no-year、no-day" },
	{ "since", GW_PARAM_INT, FALSE, "只看这一天（yyyymmdd）及以后的日期：旧标准另有写法" },
	{ "running", GW_PARAM_BOOL, FALSE, "真：看一段里带“月”的每一个日期，不只第一个" },
	{ NULL, GW_PARAM_STRING, FALSE, NULL },
};

typedef struct {
	guint fault;
	gint64 since; /* yyyymmdd */
	gboolean running;
} Params;

static gboolean
prepare(const GwNode *params, gpointer *prepared, GError **error)
{
	const char *names[G_N_ELEMENTS(faults) + 1] = { NULL };
	guint fault = 0, i;
	Params *p;

	for (i = 0; i < G_N_ELEMENTS(faults); i++)
		names[i] = faults[i].name;
	if (!gw_param_choice(params, "fault", names, &fault, error))
		return FALSE;
	p = g_new0(Params, 1);
	p->fault = fault;
	gw_node_int(params, "since", &p->since);
	p->running = gw_node_bool(params, "running", FALSE);
	*prepared = p;
	return TRUE;
}

static gboolean
is_too_old(const Params *p, const GwDateText *date)
{
	return date->year * 10000 + date->month * 100 + date->day < p->since;
}

/* “2024年5月　日”: the day is left to be filled in. */
static gboolean
is_left_open(const GwDocument *doc, GwSpan span, guint32 from)
{
	guint32 i;

	for (i = span.start + from; i < span.end; i++)
		if (doc->text[i] == 0x65E5) /* 日 */
			return TRUE;
	return FALSE;
}

static gboolean
is_at_fault(const GwDateText *date, guint fault)
{
	guint form = faults[fault].form;

	if (fault == NO_YEAR)
		return !date->year;
	if (fault == NO_DAY)
		return !date->day;
	if (form == GW_DATE_HAN)
		return (date->form & (GW_DATE_HAN | GW_DATE_DIGITS)) == form;
	if (form & GW_DATE_MARKS || !(date->form & GW_DATE_MARKS))
		return (date->form & form) == form;
	return FALSE; /* 2024-05-08 is padded as it must be: the marks are the fault */
}

/* `date` is one of the element's, its span in units of it. */
static void
judge(GwCheckRun *check, const GwRule *rule, GwSpan within, const GwDateText *date)
{
	const GwDocument *doc = gw_check_document(check);
	const Params *p = rule->prepared;
	guint fault = p->fault;
	GwFinding *finding;
	GwSpan span;
	char *right;

	if (!is_at_fault(date, fault) || is_too_old(p, date) ||
	    (fault == NO_DAY && is_left_open(doc, within, date->span.end)))
		return;
	right = gw_date_text(date);
	span = gw_span(within.start + date->span.start, within.start + date->span.end);
	finding = gw_check_emit(check, rule, span, right, NULL);
	if (finding && fault != NO_YEAR && fault != NO_DAY &&
	    gw_date_exists(date->year, date->month, date->day))
		gw_check_add_edit(check, finding, span, right);
	g_free(right);
}

static void
run(GwCheckRun *check, const GwRule *rule)
{
	const GwDocument *doc = gw_check_document(check);
	const Params *p = rule->prepared;
	const GwElement *element = NULL;

	while ((element = gw_check_next(check, rule, element))) {
		const gunichar2 *text = doc->text + element->span.start;
		guint n = gw_span_len(element->span);
		GwDateText date;
		guint from = 0;

		if (!p->running) {
			if (gw_date_find(text, n, 0, &date))
				judge(check, rule, element->span, &date);
			continue;
		}
		for (; gw_date_find_month(text, n, from, &date); from = date.span.end)
			judge(check, rule, element->span, &date);
	}
}

const GwCheckKind gw_kind_date_form = {
	.name = "date-form",
	.help = "成文日期、印发日期和正文日期的写法",
	.params = date_form_params,
	.prepare = prepare,
	.release = g_free,
	.run = run,
};
