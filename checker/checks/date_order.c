/* date-order: dates that cannot follow each other so (条例第二十条（四）: 时间准确): a
 * deadline or a meeting before the document itself, a period that ends before it
 * begins, a stage before the one before it, a number of days that is not that of
 * the period. */
#include "base/utf.h"
#include "checks/dates.h"
#include "checks/numerals.h"
#include "checks/params.h"
#include "checks/registry.h"

#define LEAD 24   /* units in front of a date that say what it is for */
#define TAIL 40   /* and behind it */
#define WRAP 35   /* a period that ends so many days before it begins does not run
		     into the next year */

#define NEXT_YEAR 3 /* a stage without a year that begins so many months before the
		       one before it is of the same year */

enum { PAST, PERIOD, STAGE, DAYS, FUTURE };

typedef struct {
	guint fault;
	GwRegex *lead, *tail, *except;
	gint64 ahead;
} Params;

static const GwParam date_order_params[] = {
	{ "fault", GW_PARAM_STRING, TRUE,
	  "past 早于成文日期、period 起止倒置、stage 后一阶段在前、days 天数不符、future 成文日期在今后" },
	{ "lead", GW_PARAM_PATTERN, FALSE, "past：日期前须有的话，以$结尾；stage：段首须有的话" },
	{ "tail", GW_PARAM_PATTERN, FALSE, "past：日期后须接的话；days：起止后的天数，两个子组是数和单位" },
	{ "except", GW_PARAM_PATTERN, FALSE, "同句前面有这样的话就不查，以$结尾" },
	{ "ahead", GW_PARAM_INT, FALSE, "future：比今天晚多少天以上才报" },
	{ NULL, GW_PARAM_STRING, FALSE, NULL },
};

static void
release(gpointer prepared)
{
	Params *p = prepared;

	gw_regex_free(p->lead);
	gw_regex_free(p->tail);
	gw_regex_free(p->except);
	g_free(p);
}

static GwRegex *
anchored(const GwNode *map, const char *key)
{
	const char *pattern = gw_node_string(map, key);

	return pattern ? gw_regex_new(pattern, GW_REGEX_ANCHORED) : NULL;
}

static gboolean
prepare(const GwNode *map, gpointer *prepared, GError **error)
{
	static const char *const faults[] = { "past", "period", "stage", "days", "future", NULL };
	Params *p = g_new0(Params, 1);

	if (!gw_param_choice(map, "fault", faults, &p->fault, error)) {
		release(p);
		return FALSE;
	}
	p->lead = p->fault == STAGE ? anchored(map, "lead") : gw_param_pattern(map, "lead");
	p->tail = anchored(map, "tail");
	p->except = gw_param_pattern(map, "except");
	gw_node_int(map, "ahead", &p->ahead);
	*prepared = p;
	return TRUE;
}

/* --- reading ---------------------------------------------------------------------- */

/* The next date of the paragraph, its span in the text. */
static gboolean
next_date(const GwDocument *doc, GwSpan within, guint32 from, GwDateText *date)
{
	if (!gw_date_find_month(doc->text + within.start, gw_span_len(within), from - within.start,
				date))
		return FALSE;
	date->span = gw_span(within.start + date->span.start, within.start + date->span.end);
	return TRUE;
}

static gboolean
fits_before(GwCheckRun *check, GwRegex *pattern, GwSpan within, guint32 at)
{
	GwSpan before = gw_span(MAX(within.start, at - MIN(at, LEAD)), at);

	return gw_regex_search(pattern, gw_check_document(check)->text, before, before.start,
			       gw_check_match(check)) == GW_MATCH_FOUND;
}

static gboolean
fits_behind(GwCheckRun *check, GwRegex *pattern, GwSpan within, guint32 at)
{
	GwSpan behind = gw_span(at, MIN(within.end, at + TAIL));

	return gw_regex_search(pattern, gw_check_document(check)->text, behind, at,
			       gw_check_match(check)) == GW_MATCH_FOUND;
}

/* Days since some day; 0 if the date is none of the calendar. */
static guint32
day_number(guint year, guint month, guint day)
{
	GDate date;

	if (!year || !gw_date_exists(year, month, day))
		return 0;
	g_date_clear(&date, 1);
	g_date_set_dmy(&date, (GDateDay)day, (GDateMonth)month, (GDateYear)year);
	return g_date_get_julian(&date);
}

/* --- a period -------------------------------------------------------------------- */

typedef struct {
	GwDateText from, to;
	GwSpan span;
} Period;

static gboolean
is_dash(gunichar2 c)
{
	return c == 0x2014 || c == 0x2013 || c == '-' || c == 0xFF0D || c == 0xFF5E || c == '~' ||
	       c == u'至' || c == u'到';
}

/* Over blanks and （星期三） or 上午9时. */
static guint32
over_remarks(const gunichar2 *text, guint32 at, guint32 end)
{
	guint32 i;

	while (at < end && gw_is_blank(text[at]))
		at++;
	if (at < end && (text[at] == u'（' || text[at] == '(')) {
		for (i = at + 1; i < end && i < at + 10; i++)
			if (text[i] == u'）' || text[i] == ')')
				return i + 1;
	}
	return at;
}

/* “—20日”: a day of the same month. */
static gboolean
read_day_only(const gunichar2 *text, guint32 at, guint32 end, GwDateText *date)
{
	guint32 number;
	guint units = gw_numeral_read(text + at, end - at, &number);

	if (!units || units > 3 || at + units >= end || text[at + units] != u'日' || number > 99)
		return FALSE;
	*date = (GwDateText){ .span = gw_span(at, at + units + 1), .day = number };
	return TRUE;
}

/* 5月15: the first date of “5月15—20日” has no 日 of its own. */
static void
take_bare_day(const gunichar2 *text, GwDateText *date, guint32 end)
{
	guint32 number, at = date->span.end;
	guint units = at < end ? gw_numeral_read(text + at, end - at, &number) : 0;

	if (date->day || !units || units > 2 || at + units >= end || !is_dash(text[at + units]))
		return;
	date->day = number;
	date->span.end = at + units;
}

/* The period that begins with `from`. */
static gboolean
read_period(const GwDocument *doc, GwSpan within, const GwDateText *from, Period *period)
{
	const gunichar2 *text = doc->text;
	guint32 at;

	*period = (Period){ .from = *from };
	take_bare_day(text, &period->from, within.end);
	at = over_remarks(text, period->from.span.end, within.end);
	if (at >= within.end || !is_dash(text[at]))
		return FALSE;
	at++;
	while (at < within.end && is_dash(text[at]))
		at++;
	if (gw_date_read(text, within.end, at, &period->to)) {
		if (period->to.form & GW_DATE_SHORT_YEAR)
			return FALSE;
	} else if (!period->from.day || !read_day_only(text, at, within.end, &period->to)) {
		return FALSE;
	}
	period->span = gw_span(from->span.start, period->to.span.end);
	return !(from->form & GW_DATE_SHORT_YEAR) && from->month >= 1 && from->month <= 12;
}

/* The days from the first to the last, 1 for one day; 0 where a part is missing.
 * Without a year it is one that has no leap day in between. */
static gint32
period_days(const Period *period, guint own_year)
{
	guint year = period->from.year ? period->from.year : own_year ? own_year : 2001;
	guint to_year = period->to.year ? period->to.year : year;
	guint month = period->to.month ? period->to.month : period->from.month;
	guint32 first = day_number(year, period->from.month, period->from.day);
	guint32 last = day_number(to_year, month, period->to.day);

	return first && last ? (gint32)last - (gint32)first + 1 : 0;
}

static gboolean
runs_backwards(const Period *period)
{
	const GwDateText *from = &period->from, *to = &period->to;
	gint32 days;

	if (from->year && to->year)
		return gw_date_compare(to, from) < 0;
	if (!to->month)
		return to->day < from->day;
	if (to->year)
		return FALSE; /* 5月1日至2025年4月30日: whose year the first has is not said */
	if (!from->day || !to->day)
		return FALSE; /* 10月至3月 is a winter */
	days = period_days(period, 0);
	return days < 1 && days > -WRAP && gw_date_exists(0, to->month, to->day) &&
	       gw_date_exists(0, from->month, from->day);
}

/* --- judging ----------------------------------------------------------------------- */

static const GwDateValue *
own_date(const GwDocument *doc)
{
	const GwDateValue *date = &doc->facts->date;

	return date->year && date->month && date->day ? date : NULL;
}

/* The last year named in front of `at` in its paragraph; 0 if there is none. */
static guint
year_before(const gunichar2 *text, GwSpan within, guint32 at)
{
	guint32 i;

	for (i = at; i > within.start + 4; i--)
		if (text[i - 1] == u'年' && text[i - 5] == '2' && text[i - 4] == '0' &&
		    gw_digit_value(text[i - 3]) >= 0 && gw_digit_value(text[i - 2]) >= 0)
			return 2000 + (guint)gw_digit_value(text[i - 3]) * 10 +
			       (guint)gw_digit_value(text[i - 2]);
	return 0;
}

/* A date without a year is of the document's own, unless another was named or the
 * month is so far back that the next is meant. */
static guint
year_of(const GwDocument *doc, GwSpan within, const GwDateText *date, const GwDateValue *own)
{
	guint named;

	if (date->year)
		return date->form & GW_DATE_SHORT_YEAR ? 0 : date->year;
	named = year_before(doc->text, within, date->span.start);
	if (named && named != own->year)
		return 0;
	return date->month + 6 < own->month ? 0 : own->year;
}

static guint32
as_number(guint year, guint month, guint day)
{
	return (year * 100 + month) * 100 + day;
}

static void
judge_past(GwCheckRun *check, const GwRule *rule, GwSpan within, const GwDateText *date)
{
	const GwDocument *doc = gw_check_document(check);
	const GwDateValue *own = own_date(doc);
	const Params *p = rule->prepared;
	GwFinding *finding;
	guint year;
	char *text;

	if (!own || !date->day || (!date->year && date->month > own->month))
		return;
	year = year_of(doc, within, date, own);
	if (as_number(year, date->month, date->day) >= as_number(own->year, own->month, own->day) ||
	    !year || !gw_date_exists(year, date->month, date->day))
		return;
	if ((p->lead && !fits_before(check, p->lead, within, date->span.start)) ||
	    (p->except && fits_before(check, p->except, within, date->span.start)) ||
	    (p->tail && !fits_behind(check, p->tail, within, date->span.end)))
		return;
	text = g_strdup_printf("%u年%u月%u日", own->year, own->month, own->day);
	finding = gw_check_emit(check, rule, date->span, text, NULL);
	if (finding)
		gw_check_add_related(check, finding, own->span, "成文日期");
	g_free(text);
}

static void
judge_period(GwCheckRun *check, const GwRule *rule, GwSpan within, const GwDateText *date)
{
	const Params *p = rule->prepared;
	Period period;

	if (!read_period(gw_check_document(check), within, date, &period) || !runs_backwards(&period))
		return;
	if (!p->except || !fits_before(check, p->except, within, date->span.start))
		gw_check_emit(check, rule, period.span, NULL);
}

/* “5月6日至10日，共7天”.  Working days are fewer than days: more of them cannot be. */
static void
judge_days(GwCheckRun *check, const GwRule *rule, GwSpan within, const GwDateText *date)
{
	const GwDocument *doc = gw_check_document(check);
	const GwDateValue *own = own_date(doc);
	const Params *p = rule->prepared;
	GwMatch *match = gw_check_match(check);
	GwSpan number, unit;
	guint32 written;
	Period period;
	gint32 days;
	char *right;

	if (!p->tail || !read_period(doc, within, date, &period))
		return;
	days = period_days(&period, own ? own->year : 0);
	if (days < 1 || !fits_behind(check, p->tail, within, period.span.end) ||
	    !gw_match_group(match, 1, &number) || !gw_match_group(match, 2, &unit) ||
	    gw_numeral_read(doc->text + number.start, gw_span_len(number), &written) !=
		    gw_span_len(number))
		return;
	if ((gint32)written == days || (gint32)written + 1 == days ||
	    ((gint32)written < days && gw_span_len(unit) > 1))
		return;
	right = g_strdup_printf("%d", days);
	gw_check_emit(check, rule, gw_span(period.span.start, unit.end), right, NULL);
	g_free(right);
}

static void
run_on_dates(GwCheckRun *check, const GwRule *rule)
{
	static void (*const judges[])(GwCheckRun *, const GwRule *, GwSpan, const GwDateText *) = {
		[PAST] = judge_past, [PERIOD] = judge_period, [DAYS] = judge_days,
	};
	const GwDocument *doc = gw_check_document(check);
	const Params *p = rule->prepared;
	const GwElement *element = NULL;

	if (p->fault == PAST && !own_date(doc))
		return;
	while ((element = gw_check_next(check, rule, element))) {
		guint32 from = element->span.start;
		GwDateText date;

		while (next_date(doc, element->span, from, &date)) {
			from = date.span.end;
			judges[p->fault](check, rule, element->span, &date);
		}
	}
}

/* --- stages -------------------------------------------------------------------------- */

/* The period in the heading of a stage, before its first sentence ends. */
static gboolean
stage_period(const GwDocument *doc, GwSpan within, Period *period)
{
	GwDateText date;
	guint32 i;

	for (i = within.start; i < within.end && doc->text[i] != u'。'; i++)
		;
	within.end = i;
	return next_date(doc, within, within.start, &date) && read_period(doc, within, &date, period);
}

/* Without a year a month far back may be of the next. */
static gboolean
begins_before(const GwDateText *later, const GwDateText *earlier)
{
	return gw_date_compare(later, earlier) < 0 &&
	       (later->year || earlier->month <= later->month + NEXT_YEAR);
}

/* The first of them, or one without a period, begins anew. */
static void
run_on_stages(GwCheckRun *check, const GwRule *rule)
{
	const GwDocument *doc = gw_check_document(check);
	const Params *p = rule->prepared;
	Period before = { .span = { 0, 0 } };
	const GwElement *element = NULL;

	while (p->lead && (element = gw_check_next(check, rule, element))) {
		GwFinding *finding;
		Period period;
		GwSpan number;

		if (gw_regex_search(p->lead, doc->text, element->span, element->span.start,
				    gw_check_match(check)) != GW_MATCH_FOUND)
			continue;
		if (gw_match_group(gw_check_match(check), 1, &number) &&
		    doc->text[number.start] == u'一')
			before = (Period){ .span = { 0, 0 } };
		if (!stage_period(doc, element->span, &period)) {
			before = (Period){ .span = { 0, 0 } };
			continue;
		}
		if (before.span.end && begins_before(&period.from, &before.from)) {
			finding = gw_check_emit(check, rule, period.span, NULL);
			if (finding)
				gw_check_add_related(check, finding, before.span, "前一阶段");
		}
		before = period;
	}
}

static void
judge_own(GwCheckRun *check, const GwRule *rule)
{
	const GwDateValue *own = own_date(gw_check_document(check));
	const GDate *today = gw_check_today(check);
	const Params *p = rule->prepared;

	if (own && day_number(own->year, own->month, own->day) > g_date_get_julian(today) + p->ahead)
		gw_check_emit(check, rule, own->span, NULL);
}

static void
run(GwCheckRun *check, const GwRule *rule)
{
	const Params *p = rule->prepared;

	if (p->fault == FUTURE)
		judge_own(check, rule);
	else if (p->fault == STAGE)
		run_on_stages(check, rule);
	else
		run_on_dates(check, rule);
}

const GwCheckKind gw_kind_date_order = {
	.name = "date-order",
	.help = "日期先后矛盾：早于成文日期、起止倒置、阶段倒置、天数不符、成文日期在今后",
	.params = date_order_params,
	.prepare = prepare,
	.release = release,
	.run = run,
};
