/* abbreviation: “以下简称××” that is defined twice, never used again, or used before.
 * `pattern` finds a definition, group 1 is the short name. */
#include <string.h>

#include "checks/params.h"
#include "checks/registry.h"

#define MAX_DEFINITIONS 200 /* each is looked for in the rest of the text */
#define MIN_BEFORE 3        /* shorter names are plain words too: 条例, 方案 */

enum { UNUSED, REPEAT, BEFORE };

static const GwParam abbreviation_params[] = {
	{ "pattern", GW_PARAM_PATTERN, TRUE, "简称的定义，第一个子组是简称" },
	{ "fault", GW_PARAM_STRING, TRUE, "repeat 重复定义、unused 从未使用、before 先用后定义" },
	{ NULL, GW_PARAM_STRING, FALSE, NULL },
};

static gboolean
prepare(const GwNode *params, gpointer *prepared, GError **error)
{
	static const char *const faults[] = { "unused", "repeat", "before", NULL };

	return gw_fault_params_new(params, faults, prepared, error);
}

/* The first place of `word` in `within`; its end if there is none. */
static guint32
find(const GwDocument *doc, GwSpan word, GwSpan within)
{
	guint32 n = gw_span_len(word), i;
	const gunichar2 *w = doc->text + word.start;

	for (i = within.start; i + n <= within.end; i++)
		if (doc->text[i] == w[0] && !memcmp(doc->text + i, w, n * sizeof *w))
			return i;
	return within.end;
}

static gboolean
occurs(const GwDocument *doc, GwSpan word, GwSpan within)
{
	return find(doc, word, within) < within.end;
}

static gboolean
is_same(const GwDocument *doc, GwSpan a, GwSpan b)
{
	return gw_span_len(a) == gw_span_len(b) &&
	       !memcmp(doc->text + a.start, doc->text + b.start,
		       gw_span_len(a) * sizeof(gunichar2));
}

/* The last part that holds the element: what is attached or issued with the document
 * is a text of its own and defines its own names. */
static guint32
part_of(const GwDocument *doc, GwSpan span)
{
	const GwElement *element = gw_document_element_at(doc, span.start);
	guint32 index = element ? (guint32)(element - doc->elements) : 0, part = 0, i;

	for (i = 0; i < doc->facts->n_parts; i++)
		if (doc->facts->parts[i].first <= index && index < doc->facts->parts[i].end)
			part = i;
	return part;
}

static const GwSpan *
defined_before(const GwDocument *doc, const GArray *names, GwSpan name)
{
	guint i;

	for (i = 0; i < names->len; i++) {
		const GwSpan *other = &g_array_index(names, GwSpan, i);

		if (is_same(doc, *other, name) && part_of(doc, *other) == part_of(doc, name))
			return other;
	}
	return NULL;
}

/* The name by itself: in 《》 or “” if its definition is, and no part of a longer one
 * (市防汛指挥部 holds 指挥部). */
static gboolean
stands_alone(const GwDocument *doc, GwSpan name, GwSpan within, guint32 at)
{
	gunichar2 own = doc->text[name.start - 1];
	gunichar2 before = at > within.start ? doc->text[at - 1] : 0;

	return own == u'《' || own == u'“' ? own == before : !gw_is_han(before);
}

static guint32
find_alone(const GwDocument *doc, GwSpan name, GwSpan within)
{
	guint32 at = find(doc, name, within);

	while (at < within.end && !stands_alone(doc, name, within, at))
		at = find(doc, name, gw_span(at + 1, within.end));
	return at;
}

/* Looked for in the paragraphs above: in its own stands the full name. */
static void
judge_before(GwCheckRun *check, const GwRule *rule, GwSpan name)
{
	const GwDocument *doc = gw_check_document(check);
	const GwElement *element = doc->elements, *end = element + doc->n_elements;

	if (gw_span_len(name) < MIN_BEFORE)
		return;
	for (; element < end && element->span.end <= name.start; element++) {
		guint32 at = find_alone(doc, name, element->span);
		GwFinding *finding;

		if (element->role != GW_ROLE_BODY || element->attachment || at == element->span.end)
			continue;
		finding = gw_check_emit(check, rule, gw_span(at, at + gw_span_len(name)), NULL);
		gw_check_add_related(check, finding, name, "后面的定义");
		return;
	}
}

static void
judge(GwCheckRun *check, const GwRule *rule, GArray *names, GwSpan name)
{
	const GwDocument *doc = gw_check_document(check);
	const GwFaultParams *p = rule->prepared;
	const GwSpan *before = defined_before(doc, names, name);
	GwFinding *finding = NULL;

	if (names->len >= MAX_DEFINITIONS)
		return;
	if (p->fault == BEFORE && !before)
		judge_before(check, rule, name);
	else if (p->fault == REPEAT && before)
		finding = gw_check_emit(check, rule, name, NULL);
	else if (p->fault == UNUSED && !before && !occurs(doc, name, gw_span(name.end, doc->len)))
		gw_check_emit(check, rule, name, NULL);
	if (finding)
		gw_check_add_related(check, finding, *before, "前面的定义");
	if (!before)
		g_array_append_val(names, name);
}

static void
run(GwCheckRun *check, const GwRule *rule)
{
	const GwDocument *doc = gw_check_document(check);
	const GwFaultParams *p = rule->prepared;
	GwMatch *match = gw_check_match(check);
	GArray *names = g_array_new(FALSE, FALSE, sizeof(GwSpan));
	const GwElement *element;
	GwSpan hit, name;

	for (element = gw_check_next(check, rule, NULL); element;
	     element = gw_check_next(check, rule, element)) {
		guint32 from = element->span.start;

		while (from < element->span.end &&
		       gw_regex_search(p->pattern, doc->text, element->span, from, match) ==
			       GW_MATCH_FOUND) {
			gw_match_group(match, 0, &hit);
			from = MAX(hit.end, from + 1);
			if (gw_match_group(match, 1, &name) && !gw_span_is_empty(name))
				judge(check, rule, names, name);
		}
	}
	g_array_unref(names);
}

const GwCheckKind gw_kind_abbreviation = {
	.name = "abbreviation",
	.help = "简称重复定义、定义后未用",
	.params = abbreviation_params,
	.prepare = prepare,
	.release = gw_fault_params_free,
	.run = run,
};
