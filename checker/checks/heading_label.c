/* heading-label: what stands, or does not stand, behind the number of a heading
 * (一、一、总体要求; 二、 and nothing). */
#include <string.h>

#include "base/utf.h"
#include "checks/params.h"
#include "checks/registry.h"

#define MAX_BARE 3 /* more of them are the way the text is set */

enum { BARE, DOUBLED };

typedef struct {
	guint fault;
} Params;

static const GwParam heading_label_params[] = {
	{ "fault", GW_PARAM_STRING, TRUE, "bare 序数后没有内容、doubled 序数写了两个" },
	{ NULL, GW_PARAM_STRING, FALSE, NULL },
};

static gboolean
prepare(const GwNode *map, gpointer *prepared, GError **error)
{
	static const char *const faults[] = { "bare", "doubled", NULL };
	Params *p = g_new0(Params, 1);

	if (!gw_param_choice(map, "fault", faults, &p->fault, error)) {
		g_free(p);
		return FALSE;
	}
	*prepared = p;
	return TRUE;
}

static guint32
skip_blanks(const GwDocument *doc, guint32 at, guint32 end)
{
	while (at < end && gw_is_blank(doc->text[at]))
		at++;
	return at;
}

/* What stands under the heading: nothing if the next element is a heading of its
 * level or of a higher one. */
static gboolean
is_followed_by_text(const GwDocument *doc, const GwHeading *heading, const GwHeading *next)
{
	return heading->element + 1 < doc->n_elements &&
	       (!next || next->element != heading->element + 1 || next->depth > heading->depth);
}

/* “三、” alone.  A cell of a table may hold a number only. */
static gboolean
is_bare(const GwDocument *doc, const GwHeading *heading)
{
	const GwElement *element = &doc->elements[heading->element];

	return !doc->paragraphs[element->paragraph].table && gw_role_level(element->role) &&
	       !gw_span_is_empty(heading->label) &&
	       skip_blanks(doc, heading->label.end, element->span.end) == element->span.end;
}

static void
judge_bare(GwCheckRun *check, const GwRule *rule, const GwHeading *heading, const GwHeading *next)
{
	const GwDocument *doc = gw_check_document(check);

	if (is_bare(doc, heading) && !is_followed_by_text(doc, heading, next))
		gw_check_emit(check, rule, heading->label, NULL);
}

/* Texts from the web may have every number in a line of its own. */
static gboolean
is_set_apart(const GwDocument *doc)
{
	const GwFacts *facts = doc->facts;
	guint32 n = 0;

	for (guint32 i = 0; i < facts->n_headings && n <= MAX_BARE; i++)
		n += is_bare(doc, &facts->headings[i]);
	return n > MAX_BARE;
}

/* The same label once more; “1.1.1” and “1.1万元” are none, for a figure follows. */
static void
judge_doubled(GwCheckRun *check, const GwRule *rule, const GwElement *element, GwSpan label)
{
	const GwDocument *doc = gw_check_document(check);
	const gunichar2 *text = doc->text;
	guint32 len = gw_span_len(label), again = skip_blanks(doc, label.end, element->span.end);
	GwFinding *finding;

	if (len < 2 || again + len > element->span.end ||
	    memcmp(text + label.start, text + again, len * sizeof *text))
		return;
	if (again + len < element->span.end && text[again + len] < 0x80 &&
	    g_ascii_isdigit((char)text[again + len]))
		return;
	finding = gw_check_emit(check, rule, gw_span(label.start, again + len), NULL);
	if (finding)
		gw_check_add_edit(check, finding, gw_span(label.end, again + len), "");
}

static void
run(GwCheckRun *check, const GwRule *rule)
{
	const GwDocument *doc = gw_check_document(check);
	const Params *p = rule->prepared;
	const GwHeading *heading = doc->facts->headings, *end = heading + doc->facts->n_headings;

	if (p->fault == BARE && is_set_apart(doc))
		return;
	for (; heading < end; heading++) {
		const GwElement *element = &doc->elements[heading->element];

		if (gw_span_is_empty(heading->label))
			continue;
		if (p->fault == BARE)
			judge_bare(check, rule, heading, heading + 1 < end ? heading + 1 : NULL);
		else
			judge_doubled(check, rule, element, heading->label);
	}
}

const GwCheckKind gw_kind_heading_label = {
	.name = "heading-label",
	.help = "序数后没有内容、序数写了两个",
	.params = heading_label_params,
	.prepare = prepare,
	.release = g_free,
	.run = run,
};
