/* announced-count: “做好以下三项工作：” followed by four.
 *
 * `announce` finds the sentence that announces a number (group 1) and ends where
 * the list begins; `item` is a member of the list (group 1: its number). */
#include "checks/numerals.h"
#include "checks/params.h"
#include "checks/registry.h"

#define MAX_LIST (64 * 1024) /* units; longer than any list one announces */

typedef struct {
	GwRegex *announce, *item;
} Params;

static const GwParam announced_count_params[] = {
	{ "announce", GW_PARAM_PATTERN, TRUE, "预告数目的话，第一个子组是数目，末尾是列举开始处" },
	{ "item", GW_PARAM_PATTERN, TRUE, "列举的一项，第一个子组是序数" },
	{ NULL, GW_PARAM_STRING, FALSE, NULL },
};

static gboolean
prepare(const GwNode *params, gpointer *prepared, GError **error G_GNUC_UNUSED)
{
	Params *p = g_new0(Params, 1);

	p->announce = gw_param_pattern(params, "announce");
	p->item = gw_param_pattern(params, "item");
	*prepared = p;
	return TRUE;
}

static void
release(gpointer prepared)
{
	Params *p = prepared;

	gw_regex_free(p->announce);
	gw_regex_free(p->item);
	g_free(p);
}

static gboolean
numeral_of(const GwDocument *doc, GwMatch *match, GwSpan *span, guint32 *value)
{
	return gw_match_group(match, 1, span) &&
	       gw_numeral_read(doc->text + span->start, gw_span_len(*span), value) ==
		       gw_span_len(*span);
}

/* The members from `from` on, in sequence from one; 0 if there is no list or it
 * is not in sequence: then the numbering is at fault, not the count. */
static guint32
count_items(GwCheckRun *check, const Params *p, GwSpan within, guint32 from)
{
	const GwDocument *doc = gw_check_document(check);
	GwMatch *match = gw_check_match(check);
	guint32 n = 0, value;
	GwSpan hit, number;

	while (from < within.end &&
	       gw_regex_search(p->item, doc->text, within, from, match) == GW_MATCH_FOUND) {
		gw_match_group(match, 0, &hit);
		from = MAX(hit.end, from + 1);
		if (!numeral_of(doc, match, &number, &value))
			continue;
		if (value == 1 && n)
			break; /* another list */
		if (value != n + 1)
			return 0;
		n++;
	}
	return n;
}

static gboolean
begins_with_item(GwCheckRun *check, const Params *p, const GwElement *element)
{
	const GwDocument *doc = gw_check_document(check);
	GwMatch *match = gw_check_match(check);
	GwSpan hit;

	return gw_regex_search(p->item, doc->text, element->span, element->span.start, match) ==
		       GW_MATCH_FOUND &&
	       gw_match_group(match, 0, &hit) && hit.start == element->span.start;
}

/* The list stands behind the announcement in its paragraph, or is the run of
 * paragraphs behind it that begin with a member. */
static GwSpan
list_after(GwCheckRun *check, const GwRule *rule, const GwElement *element, guint32 end)
{
	const GwElement *next = gw_check_next(check, rule, element);
	guint32 start = element->span.end;

	if (end < start)
		return gw_span(end, start);
	for (end = start; next && begins_with_item(check, rule->prepared, next) && end - start < MAX_LIST;
	     next = gw_check_next(check, rule, next))
		end = next->span.end;
	return gw_span(start, end);
}

static void
judge(GwCheckRun *check, const GwRule *rule, const GwElement *element, GwSpan number, guint32 announced,
      guint32 end)
{
	GwSpan list = list_after(check, rule, element, end);
	guint32 found = count_items(check, rule->prepared, list, list.start);
	char *written;

	if (found < 2 || found == announced)
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
	GwMatch *match = gw_check_match(check);
	const GwElement *element;

	for (element = gw_check_next(check, rule, NULL); element;
	     element = gw_check_next(check, rule, element)) {
		guint32 from = element->span.start, value;
		GwSpan hit, number;

		while (from < element->span.end &&
		       gw_regex_search(p->announce, doc->text, element->span, from, match) ==
			       GW_MATCH_FOUND) {
			gw_match_group(match, 0, &hit);
			from = MAX(hit.end, from + 1);
			if (numeral_of(doc, match, &number, &value))
				judge(check, rule, element, number, value, hit.end);
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
