/* numbering-continuity: headings and articles whose numbers do not follow each
 * other (GB/T 9704—2012 7.3.3).
 *
 * A list begins with one; a list of a lower level may also go on counting under
 * the next heading.  Lists are told apart by their level and by what stands
 * around the number, so that “1.” inside “1、” is a list of its own. */
#include <string.h>

#include "checks/numerals.h"
#include "checks/params.h"
#include "checks/registry.h"

/* 一、 and （一）: with another mark behind it the number is of the same list, and
 * the mark is another rule's matter.  1. and 1） side by side are two lists. */
#define HAN_LEVELS 2
#define MAX_NUMBER 999 /* beyond it a "number" is a year or a code */
#define MAX_GAP 9      /* a longer one is a change of lists */
#define N_LEVELS 5
#define N_STYLES 4
#define N_TRACKS (N_LEVELS * N_STYLES)

typedef enum { GAP, REPEAT, START, JUMP } Fault;

static const char *const fault_names[] = { "gap", "repeat", "start", "jump", NULL };

typedef struct {
	Fault fault;
	gboolean articles;
} Params;

static const GwParam numbering_continuity_params[] = {
	{ "fault", GW_PARAM_STRING, TRUE, "gap 跳号、repeat 重号、start 不从一起、jump 跨级" },
	{ "articles", GW_PARAM_BOOL, FALSE, "真：看条文（第×条），不看标题序数" },
	{ NULL, GW_PARAM_STRING, FALSE, NULL },
};

static gboolean
prepare(const GwNode *params, gpointer *prepared, GError **error)
{
	Params *p = g_new0(Params, 1);
	guint fault = 0;

	if (!gw_param_choice(params, "fault", fault_names, &fault, error)) {
		g_free(p);
		return FALSE;
	}
	p->fault = (Fault)fault;
	p->articles = gw_node_bool(params, "articles", FALSE);
	*prepared = p;
	return TRUE;
}

/* A number at the beginning of an element. */
typedef struct {
	GwSpan span;   /* with the marks around it: “（三）” */
	guint32 value;
	guint track;
	guint style;   /* what stands behind the number */
	guint level;   /* 0: article */
} Item;

/* What follows the number: 、 or a point or a bracket or a blank. */
static guint
style_of(gunichar2 c)
{
	if (c == 0x3001)
		return 1;
	if (c == 0xFF09 || c == ')')
		return 2;
	return c == '.' || c == 0xFF0E ? 0 : 3;
}

/* 2.1 and “2.2024年” count by another scheme, 第五条之一 by none. */
static gboolean
counts_otherwise(const GwDocument *doc, const Item *item)
{
	guint32 start = item->span.start, end = item->span.end;

	if (!item->level)
		return doc->text[end - 1] != u'条' && doc->text[end - 1] != u'條';
	return gw_utf16_find(doc->text, start, end, '.', 0xFF0E) + 1 < end ||
	       (item->style == 0 && end < doc->len && gw_digit_value(doc->text[end]) >= 0);
}

static gboolean
read_item(const GwDocument *doc, const GwHeading *heading, Item *item)
{
	GwRole role = doc->elements[heading->element].role;

	*item = (Item){ .span = heading->label, .value = heading->number, .level = gw_role_level(role) };
	if (!item->value || item->value > MAX_NUMBER || role == GW_ROLE_CHAPTER)
		return FALSE;
	item->style = style_of(doc->text[item->span.end - 1]);
	if (item->level)
		item->track = item->level * N_STYLES + (item->level <= HAN_LEVELS ? 0 : item->style);
	return !counts_otherwise(doc, item);
}

/* --- lists in the making ------------------------------------------------------ */

typedef struct {
	guint32 last;      /* number of the latest item, 0: none */
	GwSpan span;       /* of it */
	gboolean closed;   /* a higher heading came since */
	gboolean doubtful; /* moved about, or its beginning is missing: said once */
} Track;

typedef struct {
	Track tracks[N_TRACKS];
	guint32 since; /* end of the latest item of any list */
	guint level;   /* of that item */
	guint32 group; /* of the title or mark the lists stand under */
} Lists;

/* Whether the number stands there though not as a heading: recognition may have
 * taken the line for something else, and texts from the web have paragraphs run
 * together. */
static gboolean
stands_between(const GwDocument *doc, guint32 from, const Item *item, guint32 value)
{
	guint32 i, units, number;

	for (i = from; i < item->span.start; i++) {
		gunichar2 before = i ? doc->text[i - 1] : '\n', after;

		if (gw_digit_value(before) >= 0 || gw_han_digit_value(before) >= 0 || before == 0x5341)
			continue;
		units = gw_numeral_read(doc->text + i, item->span.start - i, &number);
		if (!units || number != value || i + units >= item->span.start)
			continue;
		after = doc->text[i + units];
		if (item->level ? style_of(after) == item->style && item->style != 3
				: before == 0x7B2C && after == 0x6761) /* 第×条 */
			return TRUE;
	}
	return FALSE;
}

/* The fault of `item` after what its track has seen.  A list that goes
 * backwards has been moved about: nothing is said. */
static gboolean
fault_of(const Track *track, const Item *item, Fault *fault)
{
	if (item->value == 1 || item->value == track->last + 1)
		return FALSE;
	if (track->last && item->value > track->last)
		*fault = GAP; /* also under the next heading: fewer are missing than from one */
	else if (!track->last || track->closed)
		*fault = START;
	else if (item->value == track->last)
		*fault = REPEAT;
	else
		return FALSE;
	return TRUE;
}

static gboolean
is_missing(const GwDocument *doc, const Lists *lists, const Track *track, const Item *item,
	   Fault fault)
{
	guint32 value = fault == START ? 1 : track->last + 1;
	guint32 from = fault == START ? lists->since : track->span.end;

	if (fault == REPEAT)
		return TRUE;
	if (item->value - value > MAX_GAP)
		return FALSE;
	for (; value < item->value; value++)
		if (stands_between(doc, from, item, value))
			return FALSE;
	return TRUE;
}

static void
emit(GwCheckRun *check, const GwRule *rule, const Item *item, const Track *track, Fault fault)
{
	gboolean digits = item->level > 2;
	guint32 expected = fault == START ? 1 : track->last + 1;
	char *want = digits ? g_strdup_printf("%u", expected) : gw_numeral_han(expected);
	GwFinding *finding = gw_check_emit(check, rule, item->span, want, NULL);

	if (finding && fault != START)
		gw_check_add_related(check, finding, track->span, "上一个序数");
	g_free(want);
}

static void
judge(GwCheckRun *check, const GwRule *rule, Lists *lists, const Item *item)
{
	const Params *p = rule->prepared;
	Track *track = &lists->tracks[item->track];
	Fault fault;

	if (item->value == 1)
		track->doubtful = FALSE;
	if (!fault_of(track, item, &fault) || track->doubtful)
		return;
	track->doubtful = fault == START;
	if (fault == p->fault && is_missing(gw_check_document(check), lists, track, item, fault))
		emit(check, rule, item, track, fault);
}

/* （1） right under 一、, with neither （一） nor 1. between. */
static void
judge_jump(GwCheckRun *check, const GwRule *rule, const Lists *lists, const Item *item)
{
	if (lists->level && item->level > lists->level + 2 && item->value == 1)
		gw_check_emit(check, rule, item->span, NULL);
}

static void
follow(Lists *lists, const Item *item)
{
	Track *track = &lists->tracks[item->track];
	guint i;

	if (item->value < track->last && item->value != 1)
		track->doubtful = TRUE;
	track->last = item->value;
	track->span = item->span;
	track->closed = FALSE;
	for (i = 0; i < N_TRACKS; i++)
		if (i != item->track && i / N_STYLES >= item->level)
			lists->tracks[i].closed = TRUE;
	lists->since = item->span.end;
	lists->level = item->level;
}

static gboolean
begins_anew(const GwElement *element, guint32 group)
{
	return (element->role == GW_ROLE_ATTACHMENT_MARK || element->role == GW_ROLE_ATTACHMENT_TITLE ||
		element->role == GW_ROLE_TITLE) && element->group != group;
}

static void
reset(Lists *lists, const GwElement *element)
{
	memset(lists, 0, sizeof *lists);
	lists->since = element->span.end;
	lists->group = element->group;
}

/* （一） begins anew under each article; 一、 may be what articles stand under. */
static void
reset_below_article(Lists *lists, const GwElement *element)
{
	memset(&lists->tracks[2 * N_STYLES], 0, (N_TRACKS - 2 * N_STYLES) * sizeof lists->tracks[0]);
	lists->since = element->span.end;
	lists->level = 0;
}

static void
run(GwCheckRun *check, const GwRule *rule)
{
	const GwDocument *doc = gw_check_document(check);
	const Params *p = rule->prepared;
	const GwHeading *heading = doc->facts->headings, *end = heading + doc->facts->n_headings;
	Lists lists = { .since = 0 };
	guint32 i;

	for (i = 0; i < doc->n_elements; i++) {
		const GwElement *element = &doc->elements[i];
		gboolean mine = (element->role == GW_ROLE_ARTICLE) == p->articles;
		Item item;

		while (heading < end && heading->element < i)
			heading++;
		if (begins_anew(element, lists.group))
			reset(&lists, element);
		if (mine && heading < end && heading->element == i &&
		    read_item(doc, heading, &item)) {
			if (p->fault == JUMP)
				judge_jump(check, rule, &lists, &item);
			else
				judge(check, rule, &lists, &item);
			follow(&lists, &item);
		} else if (gw_role_level(element->role)) {
			lists.level = 0; /* a heading of another scheme: its level is not known */
		} else if (!p->articles && element->role == GW_ROLE_ARTICLE) {
			reset_below_article(&lists, element);
		}
	}
}

const GwCheckKind gw_kind_numbering_continuity = {
	.name = "numbering-continuity",
	.help = "序数跳号、重号、不从一起、跨级",
	.params = numbering_continuity_params,
	.prepare = prepare,
	.release = g_free,
	.run = run,
};
