/* sum-agreement: the parts of a whole do not add up to it (条例第二十条（四）:
 * 数字准确).  “986万元，其中……420万元，……386万元，……190万元” and
 * “……90名，……40名，共120名”.
 *
 * A list of some of the parts is no fault, and a text does not say which it is.
 * So only what looks like a slip is reported: the sum is near the whole, the two
 * differ in one figure, and no part of the list gives the whole.  In any doubt
 * (another unit, 约, 等) the kind is silent. */
#include <string.h>

#include "checks/amounts.h"
#include "checks/params.h"
#include "checks/phrases.h"
#include "checks/registry.h"

#define MAX_QUANTITIES 10
#define MAX_SHARE 5    /* a slip is under 1/5 of the whole … */
#define MAX_EXCESS 2   /* … or 1/2 where the parts behind 其中 are more than the whole … */
#define MAX_MISSING 20 /* … and 1/20 where the rest may just not be listed */
#define REACH 400      /* units that a list and its sentence are followed */

typedef enum { COUNTED, NEUTRAL, DOUBTFUL } Standing;

typedef struct {
	GwSpan span, unit; /* number and unit; the unit with 万, 亿 */
	gint64 value, grain;
	Standing standing;
} Quantity;

typedef struct {
	Quantity at[MAX_QUANTITIES];
	guint n;
	gboolean overflow;
} Quantities;

typedef struct {
	GwPhrases units, neutral, parts;
	GwRegex *total, *doubt;
} Params;

static const GwParam sum_agreement_params[] = {
	{ "units", GW_PARAM_LIST, TRUE, "可以相加的计量单位" },
	{ "neutral", GW_PARAM_LIST, TRUE, "不参与相加、也不妨碍的单位（%、年）" },
	{ "parts", GW_PARAM_LIST, TRUE, "引出各部分的词（其中）" },
	{ "total", GW_PARAM_PATTERN, TRUE, "引出总数的话，止于数字之前" },
	{ "doubt", GW_PARAM_PATTERN, TRUE, "列举里有这样的话就不判断" },
	{ NULL, GW_PARAM_STRING, FALSE, NULL },
};

static gboolean
prepare(const GwNode *params, gpointer *prepared, GError **error G_GNUC_UNUSED)
{
	Params *p = g_new0(Params, 1);

	gw_phrases_init(&p->units, gw_node_get(params, "units"));
	gw_phrases_init(&p->neutral, gw_node_get(params, "neutral"));
	gw_phrases_init(&p->parts, gw_node_get(params, "parts"));
	p->total = gw_param_pattern(params, "total");
	p->doubt = gw_param_pattern(params, "doubt");
	*prepared = p;
	return TRUE;
}

static void
release(gpointer prepared)
{
	Params *p = prepared;

	gw_phrases_clear(&p->units);
	gw_phrases_clear(&p->neutral);
	gw_phrases_clear(&p->parts);
	gw_regex_free(p->total);
	gw_regex_free(p->doubt);
	g_free(p);
}

/* --- quantities ------------------------------------------------------------------- */

static gboolean
is_digit(gunichar2 c)
{
	return c >= '0' && c <= '9';
}

/* Numbers of ranges, ratios, names and phone numbers are no quantities. */
static gboolean
stands_alone(const gunichar2 *text, GwSpan within, GwSpan number)
{
	static const gunichar2 joins[] = u"-—–－～~/.:：,第约近超逾达过";
	static const gunichar2 vague[] = u"-—–－～~/.:：,多余来几";
	guint i;

	for (i = 0; number.start > within.start && joins[i]; i++)
		if (text[number.start - 1] == joins[i])
			return FALSE;
	for (i = 0; number.end < within.end && vague[i]; i++)
		if (text[number.end] == vague[i])
			return FALSE;
	return TRUE;
}

/* The quantity whose number begins at `at`. */
static guint32
read_quantity(const Params *p, const GwDocument *doc, GwSpan within, guint32 at, Quantity *q)
{
	const gunichar2 *text = doc->text;
	guint32 end = at + gw_amount_read(text + at, within.end - at, &q->value, &q->grain);
	guint32 unit = end, len;

	q->span = gw_span(at, end);
	q->standing = DOUBTFUL;
	if (gw_phrases_at(&p->neutral, doc, within, end)) {
		q->standing = NEUTRAL;
		return end;
	}
	if (!stands_alone(text, within, q->span))
		return end;
	while (unit < within.end && (text[unit] == 0x4E07 || text[unit] == 0x4EBF)) /* 万 亿 */
		unit++;
	len = gw_phrases_at(&p->units, doc, within, unit);
	q->unit = gw_span(end, unit + len);
	q->span.end = q->unit.end;
	if (len && q->value > 0 && stands_alone(text, within, gw_span(at, q->span.end)))
		q->standing = COUNTED;
	return end;
}

static void
read_quantities(const Params *p, const GwDocument *doc, GwSpan within, Quantities *all)
{
	guint32 at = within.start;
	Quantity q;

	memset(all, 0, sizeof *all);
	while (at < within.end) {
		if (!is_digit(doc->text[at])) {
			at++;
			continue;
		}
		at = read_quantity(p, doc, within, at, &q);
		if (q.standing == NEUTRAL)
			continue;
		if (all->n == MAX_QUANTITIES) {
			all->overflow = TRUE;
			return;
		}
		all->at[all->n++] = q;
	}
}

static gboolean
same_unit(const GwDocument *doc, const Quantity *a, const Quantity *b)
{
	guint32 n = gw_span_len(a->unit);

	return a->standing == COUNTED && b->standing == COUNTED && gw_span_len(b->unit) == n &&
	       !memcmp(doc->text + a->unit.start, doc->text + b->unit.start, n * sizeof(gunichar2));
}

/* --- adding up -------------------------------------------------------------------- */

/* Whether some of the parts, two at least, give the whole: the others overlap
 * them (其中男……女……，党员……) or belong to the next clause. */
static gboolean
some_give(const Quantities *parts, gint64 whole, gint64 slack)
{
	guint32 set, i;

	for (set = 3; set < 1u << parts->n; set++) {
		gint64 sum = 0;

		if (!(set & (set - 1)))
			continue;
		for (i = 0; i < parts->n; i++)
			if (set & 1u << i)
				sum += parts->at[i].value;
		if (ABS(sum - whole) <= slack)
			return TRUE;
	}
	return FALSE;
}

/* Measured and rounded numbers need not add up to the last figure; heads and
 * things that are counted one by one must. */
static gint64
slack_of(const GwDocument *doc, const Quantities *parts, const Quantity *whole)
{
	gint64 grain = whole->grain;
	gunichar2 c = doc->text[whole->unit.start];
	gboolean rounded = c == 0x4E07 || c == 0x4EBF;
	guint i;

	for (i = 0; i < parts->n; i++) {
		rounded |= parts->at[i].grain < GW_AMOUNT_ONE;
		grain = MAX(grain, parts->at[i].grain);
	}
	return rounded || whole->grain < GW_AMOUNT_ONE ? gw_amount_slack(grain, parts->n) : 0;
}

static char *
sum_text(const GwDocument *doc, gint64 sum, GwSpan unit)
{
	char *name = gw_utf8_from_utf16(doc->text + unit.start, gw_span_len(unit));
	char *number = gw_amount_text(sum), *text = g_strconcat(number, name, NULL);

	g_free(name);
	g_free(number);
	return text;
}

/* `complete`: the text itself says that these are all the parts. */
static void
judge(GwCheckRun *check, const GwRule *rule, const Quantities *parts, const Quantity *whole,
      gboolean complete)
{
	const GwDocument *doc = gw_check_document(check);
	gint64 sum = 0, slack = slack_of(doc, parts, whole), share;
	GwFinding *finding;
	char *added, *total;
	guint i;

	for (i = 0; i < parts->n; i++)
		sum += parts->at[i].value;
	share = complete ? MAX_SHARE : sum > whole->value ? MAX_EXCESS : MAX_MISSING;
	if (ABS(sum - whole->value) <= slack || !gw_amount_is_slip(sum, whole->value, share) ||
	    some_give(parts, whole->value, slack))
		return;
	added = sum_text(doc, sum, whole->unit);
	total = gw_document_text(doc, whole->span);
	finding = gw_check_emit(check, rule,
				gw_span(parts->at[0].span.start, parts->at[parts->n - 1].span.end),
				added, total, NULL);
	if (finding)
		gw_check_add_related(check, finding, whole->span, "总数");
	g_free(added);
	g_free(total);
}

/* --- where wholes and parts stand --------------------------------------------------- */

static gboolean
is_stop(gunichar2 c)
{
	return c == 0x3002 || c == 0xFF01 || c == 0xFF1F; /* 。！？ */
}

static gboolean
in_doubt(GwCheckRun *check, const Params *p, GwSpan within)
{
	return gw_regex_search(p->doubt, gw_check_document(check)->text, within, within.start,
			       gw_check_match(check)) != GW_MATCH_NONE;
}

/* Two parts or more, all of one unit. */
static gboolean
is_list(const GwDocument *doc, const Quantities *parts)
{
	guint i;

	for (i = 1; i < parts->n; i++)
		if (!same_unit(doc, &parts->at[0], &parts->at[i]))
			return FALSE;
	return parts->n >= 2 && !parts->overflow;
}

/* The list behind 其中: to the end of the brackets or the sentence.  If a ； has
 * two parts in front of it, it ends the list; else ； parts the parts. */
static GwSpan
list_span(const Params *p, const GwDocument *doc, GwSpan within, guint32 from, gboolean bracketed)
{
	gboolean asked = FALSE;
	Quantities parts;
	guint32 at;

	within.end = MIN(within.end, from + REACH);
	for (at = from; at < within.end && !is_stop(doc->text[at]); at++) {
		if (bracketed && (doc->text[at] == 0xFF09 || doc->text[at] == ')'))
			break;
		if (asked || doc->text[at] != 0xFF1B)
			continue;
		asked = TRUE;
		read_quantities(p, doc, gw_span(from, at), &parts);
		if (parts.n >= 2)
			break;
	}
	return gw_span(from, at);
}

/* Back to the beginning of the sentence that `end` closes or stands in. */
static guint32
sentence_start(const GwDocument *doc, GwSpan within, guint32 end)
{
	guint32 least = end - MIN(end - within.start, REACH);

	if (end > least && is_stop(doc->text[end - 1]))
		end--;
	while (end > least && !is_stop(doc->text[end - 1]))
		end--;
	return end;
}

/* The whole stands last before 其中; another quantity there that the parts add up
 * to is then the whole. */
static const Quantity *
whole_before(const GwDocument *doc, const Quantities *before, const Quantities *parts)
{
	gint64 sum = 0;
	const Quantity *whole = NULL;
	guint i;

	for (i = 0; i < parts->n; i++)
		sum += parts->at[i].value;
	for (i = 0; i < before->n; i++) {
		if (!same_unit(doc, &before->at[i], &parts->at[0]))
			continue;
		whole = &before->at[i];
		if (whole->value == sum)
			return NULL;
	}
	return whole;
}

static void
judge_parts(GwCheckRun *check, const GwRule *rule, GwSpan within, GwSpan word)
{
	const GwDocument *doc = gw_check_document(check);
	const Params *p = rule->prepared;
	guint32 before = word.start;
	gboolean bracketed = before > within.start &&
			     (doc->text[before - 1] == 0xFF08 || doc->text[before - 1] == '(');
	GwSpan list = list_span(p, doc, within, word.end, bracketed), other;
	Quantities parts, earlier;
	const Quantity *whole;

	read_quantities(p, doc, list, &parts);
	if (!is_list(doc, &parts) || in_doubt(check, p, list) ||
	    gw_phrases_find(&p->parts, doc, list, &other))
		return;
	read_quantities(p, doc, gw_span(sentence_start(doc, within, before), before), &earlier);
	whole = whole_before(doc, &earlier, &parts);
	if (whole && !earlier.overflow)
		judge(check, rule, &parts, whole, FALSE);
}

/* Only the last quantities of one unit: 过火面积1200平方米，3人死亡、5人受伤. */
static void
keep_last_run(const GwDocument *doc, Quantities *parts)
{
	guint first = parts->n;

	if (parts->overflow)
		return;
	while (first && same_unit(doc, &parts->at[first - 1], &parts->at[parts->n - 1]))
		first--;
	parts->n -= first;
	memmove(parts->at, parts->at + first, parts->n * sizeof *parts->at);
}

/* “……，共120名”: the parts stand in front, as far back as 其中, ： or a stop. */
static void
judge_total(GwCheckRun *check, const GwRule *rule, GwSpan within, GwSpan word)
{
	const GwDocument *doc = gw_check_document(check);
	const Params *p = rule->prepared;
	GwSpan list = gw_span(sentence_start(doc, within, word.start), word.start), found;
	Quantities parts;
	Quantity whole;
	guint32 at;

	for (at = list.start; at < list.end; at++)
		if (doc->text[at] == 0xFF1A || doc->text[at] == 0xFF1B || doc->text[at] == 0xFF08)
			list.start = at + 1;
	while (gw_phrases_find(&p->parts, doc, list, &found))
		list.start = found.end;
	read_quantity(p, doc, within, word.end, &whole);
	read_quantities(p, doc, list, &parts);
	keep_last_run(doc, &parts);
	if (is_list(doc, &parts) && same_unit(doc, &parts.at[0], &whole) &&
	    !in_doubt(check, p, list))
		judge(check, rule, &parts, &whole, TRUE);
}

static void
run(GwCheckRun *check, const GwRule *rule)
{
	const GwDocument *doc = gw_check_document(check);
	const Params *p = rule->prepared;
	GwMatch *match = gw_check_match(check);
	const GwElement *element;

	for (element = gw_check_next(check, rule, NULL); element;
	     element = gw_check_next(check, rule, element)) {
		GwSpan rest = element->span, word;

		while (gw_phrases_find(&p->parts, doc, rest, &word)) {
			judge_parts(check, rule, element->span, word);
			rest.start = word.end;
		}
		rest = element->span;
		while (rest.start < rest.end &&
		       gw_regex_search(p->total, doc->text, element->span, rest.start, match) ==
			       GW_MATCH_FOUND && gw_match_group(match, 0, &word)) {
			rest.start = MAX(word.end, rest.start + 1);
			judge_total(check, rule, element->span, word);
		}
	}
}

const GwCheckKind gw_kind_sum_agreement = {
	.name = "sum-agreement",
	.help = "各部分之和与总数不符",
	.params = sum_agreement_params,
	.prepare = prepare,
	.release = release,
	.run = run,
};
