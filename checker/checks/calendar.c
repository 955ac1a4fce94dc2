/* calendar: days that the calendar does not have, and weekdays that are another
 * (条例第二十条（四）: 时间准确). */
#include "checks/dates.h"
#include "checks/numerals.h"
#include "checks/params.h"
#include "checks/registry.h"

typedef struct {
	GwRegex *weekday; /* NULL: impossible days */
	GwRegex *except;  /* what stands before a date that is not of this calendar */
} Params;

static const GwParam calendar_params[] = {
	{ "weekday", GW_PARAM_PATTERN, FALSE, "日期后的星期，第一个子组是其末字；不写则查不存在的日期" },
	{ "except", GW_PARAM_PATTERN, FALSE, "日期前有这样的字就不查（农历）" },
	{ NULL, GW_PARAM_STRING, FALSE, NULL },
};

static gboolean
prepare(const GwNode *params, gpointer *prepared, GError **error G_GNUC_UNUSED)
{
	Params *p = g_new0(Params, 1);
	const char *weekday = gw_node_string(params, "weekday");

	p->weekday = weekday ? gw_regex_new(weekday, GW_REGEX_ANCHORED) : NULL;
	p->except = gw_param_pattern(params, "except");
	*prepared = p;
	return TRUE;
}

static void
release(gpointer prepared)
{
	Params *p = prepared;

	gw_regex_free(p->weekday);
	gw_regex_free(p->except);
	g_free(p);
}

/* The years a date without one may mean: the document's own, or the next for a
 * month already past when it was signed. */
static guint
years_of(const GwDocument *doc, const GwDateText *date, guint years[2])
{
	const GwElement *element = gw_document_first(doc, GW_ROLE_DATE);
	GwDateText own;

	if (date->year) {
		years[0] = date->form & GW_DATE_SHORT_YEAR ? 0 : date->year;
		return years[0] ? 1 : 0;
	}
	if (!element || !gw_date_find(doc->text + element->span.start, gw_span_len(element->span), 0,
				      &own) || !own.year || own.form & GW_DATE_SHORT_YEAR)
		return 0;
	years[0] = own.year;
	years[1] = own.year + 1;
	return date->month < own.month ? 2 : 1;
}

static guint
weekday_number(gunichar2 c)
{
	gint value = gw_han_digit_value(c);

	return value >= 1 && value <= 6 ? (guint)value : 7; /* 日, 天 */
}

static void
judge_weekday(GwCheckRun *check, const GwRule *rule, GwSpan paragraph, const GwDateText *date)
{
	static const char *const names[] = { "一", "二", "三", "四", "五", "六", "日" };
	const GwDocument *doc = gw_check_document(check);
	const Params *p = rule->prepared;
	GwMatch *match = gw_check_match(check);
	guint years[2], n, i, written, right = 0;
	GwSpan name;

	if (!date->day || gw_regex_search(p->weekday, doc->text, paragraph, date->span.end, match) !=
				  GW_MATCH_FOUND || !gw_match_group(match, 1, &name))
		return;
	written = weekday_number(doc->text[name.start]);
	n = years_of(doc, date, years);
	for (i = n; i-- > 0;) {
		if (!gw_date_exists(years[i], date->month, date->day))
			return;
		right = gw_date_weekday(years[i], date->month, date->day);
		if (right == written)
			return;
	}
	if (n)
		gw_check_emit(check, rule, gw_span(date->span.start, name.end), names[right - 1], NULL);
}

static gboolean
is_other_calendar(GwCheckRun *check, const Params *p, GwSpan paragraph, const GwDateText *date)
{
	const GwDocument *doc = gw_check_document(check);
	GwSpan before = gw_span(date->span.start - MIN(12, date->span.start - paragraph.start),
				date->span.start);

	return p->except && gw_regex_search(p->except, doc->text, before, before.start,
					    gw_check_match(check)) == GW_MATCH_FOUND;
}

static void
judge(GwCheckRun *check, const GwRule *rule, GwSpan paragraph, const GwDateText *date)
{
	const Params *p = rule->prepared;

	if (is_other_calendar(check, p, paragraph, date))
		return;
	if (p->weekday)
		judge_weekday(check, rule, paragraph, date);
	else if (date->day && !gw_date_exists(date->form & GW_DATE_SHORT_YEAR ? 0 : date->year,
					      date->month, date->day))
		gw_check_emit(check, rule, date->span, NULL);
}

static void
run(GwCheckRun *check, const GwRule *rule)
{
	const GwDocument *doc = gw_check_document(check);
	guint32 i;

	for (i = 0; i < doc->n_paragraphs; i++) {
		GwSpan span = doc->paragraphs[i].span;
		GwDateText date;
		guint32 from = 0;

		while (gw_date_find_month(doc->text + span.start, gw_span_len(span), from, &date)) {
			from = date.span.end;
			date.span = gw_span(span.start + date.span.start, span.start + date.span.end);
			judge(check, rule, span, &date);
		}
	}
}

const GwCheckKind gw_kind_calendar = {
	.name = "calendar",
	.help = "不存在的日期、与日期不符的星期",
	.params = calendar_params,
	.prepare = prepare,
	.release = release,
	.run = run,
};
