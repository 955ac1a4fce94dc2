/* announced-count: “做好以下三项工作：” followed by four.
 *
 * The list is looked for first (its first member is 一是), and only what stands
 * right in front of it is asked whether it announces a number. */
#include "checks/numerals.h"
#include "checks/params.h"
#include "checks/registry.h"
#include "checks/series.h"

#define REACH 60 /* units in front of a list in which it is announced */

typedef struct {
	GwRegex *announce;
	GwSeriesWords *words;
} Params;

static const GwParam announced_count_params[] = {
	{ "announce", GW_PARAM_PATTERN, TRUE, "列举之前预告数目的话，第一个子组是数目" },
	{ "words", GW_PARAM_LIST, TRUE, "列举的序数后的字（是）" },
	{ NULL, GW_PARAM_STRING, FALSE, NULL },
};

static gboolean
prepare(const GwNode *params, gpointer *prepared, GError **error G_GNUC_UNUSED)
{
	Params *p = g_new0(Params, 1);

	p->announce = gw_param_pattern(params, "announce");
	p->words = gw_series_words_new(params, "words");
	*prepared = p;
	return TRUE;
}

static void
release(gpointer prepared)
{
	Params *p = prepared;

	gw_regex_free(p->announce);
	gw_series_words_free(p->words);
	g_free(p);
}

/* The number that the text in front of a list announces. */
static gboolean
announced(GwCheckRun *check, const Params *p, GwSpan before, GwSpan *number, guint32 *value)
{
	const GwDocument *doc = gw_check_document(check);
	GwMatch *match = gw_check_match(check);

	if (before.end - before.start > REACH)
		before.start = before.end - REACH;
	return gw_regex_search(p->announce, doc->text, before, before.start, match) ==
		       GW_MATCH_FOUND &&
	       gw_match_group(match, 1, number) &&
	       gw_numeral_read(doc->text + number->start, gw_span_len(*number), value) ==
		       gw_span_len(*number);
}

/* Members in sequence behind `n` of them; FALSE where the sequence is broken,
 * for then the numbering is at fault and not the count. */
static gboolean
count_on(const Params *p, const GwDocument *doc, GwSpan within, guint32 from, guint32 *n)
{
	GwSeriesItem item;

	while (gw_series_next(p->words, doc->text, within, from, &item)) {
		if (item.value == 1 && *n)
			return TRUE; /* another list */
		if (item.value != *n + 1)
			return FALSE;
		++*n;
		from = item.span.end;
	}
	return TRUE;
}

/* The list goes on in paragraphs that begin with its next member. */
static guint32
count_list(GwCheckRun *check, const GwRule *rule, const GwElement *element, guint32 from)
{
	const GwDocument *doc = gw_check_document(check);
	const Params *p = rule->prepared;
	guint32 n = 0;
	GwSeriesItem item;

	if (!count_on(p, doc, element->span, from, &n))
		return 0;
	for (element = gw_check_next(check, rule, element); element;
	     element = gw_check_next(check, rule, element)) {
		if (!gw_series_next(p->words, doc->text, element->span, element->span.start, &item) ||
		    item.span.start != element->span.start || item.value != n + 1)
			break;
		if (!count_on(p, doc, element->span, element->span.start, &n))
			return 0;
	}
	return n;
}

static void
judge(GwCheckRun *check, const GwRule *rule, const GwElement *previous, const GwElement *element,
      guint32 at)
{
	const Params *p = rule->prepared;
	GwSpan before = gw_span(element->span.start, at), number;
	guint32 value, found;
	char *written;

	if (at == element->span.start && previous)
		before = previous->span;
	if (!announced(check, p, before, &number, &value))
		return;
	found = count_list(check, rule, element, at);
	if (found < 2 || found == value)
		return;
	written = g_strdup_printf("%u", found);
	gw_check_emit(check, rule, number, written, NULL);
	g_free(written);
}

static void
run(GwCheckRun *check, const GwRule *rule)
{
	const GwDocument *doc = gw_check_document(check);
	const Params *p = rule->prepared;
	const GwElement *element, *previous = NULL;

	for (element = gw_check_next(check, rule, NULL); element;
	     previous = element, element = gw_check_next(check, rule, element)) {
		guint32 from = element->span.start;
		GwSeriesItem item;

		while (gw_series_next(p->words, doc->text, element->span, from, &item)) {
			if (item.value == 1)
				judge(check, rule, previous, element, item.span.start);
			from = item.span.end;
		}
	}
}

const GwCheckKind gw_kind_announced_count = {
	.name = "announced-count",
	.help = "预告的数目与列举的项数不符",
	.params = announced_count_params,
	.prepare = prepare,
	.release = release,
	.run = run,
};
