/* date-form: 成文日期 and 印发日期 in another form than “2024年5月8日”
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
	{ NULL, GW_PARAM_STRING, FALSE, NULL },
};

typedef struct {
	guint fault;
	gint64 since; /* yyyymmdd */
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

static void
run(GwCheckRun *check, const GwRule *rule)
{
	const GwDocument *doc = gw_check_document(check);
	const Params *p = rule->prepared;
	guint fault = p->fault;
	const GwElement *element;

	for (element = gw_check_next(check, rule, NULL); element;
	     element = gw_check_next(check, rule, element)) {
		GwSpan span = element->span;
		GwDateText date;
		GwFinding *finding;
		char *right;

		if (!gw_date_find(doc->text + span.start, gw_span_len(span), 0, &date) ||
		    !is_at_fault(&date, fault) || is_too_old(p, &date) ||
		    (fault == NO_DAY && is_left_open(doc, span, date.span.end)))
			continue;
		right = gw_date_text(&date);
		span = gw_span(span.start + date.span.start, span.start + date.span.end);
		finding = gw_check_emit(check, rule, span, right, NULL);
		if (finding && fault != NO_YEAR && fault != NO_DAY &&
		    gw_date_exists(date.year, date.month, date.day))
			gw_check_add_edit(check, finding, span, right);
		g_free(right);
	}
}

const GwCheckKind gw_kind_date_form = {
	.name = "date-form",
	.help = "成文日期、印发日期的写法",
	.params = date_form_params,
	.prepare = prepare,
	.release = g_free,
	.run = run,
};
