/* unpaired-mark: a quotation mark, bracket or book-title mark without its other half.
 *
 * A quotation may run over several paragraphs (GB/T 15834 4.8: each begins with
 * “, only the last ends with ”), and a title note may break inside its brackets:
 * so what is open at the end of a paragraph waits for a closing mark in one of
 * the next ones before it counts as unpaired.  Of the marks only those of the
 * rule's `again` may begin the next paragraph once more: （一） is no continued
 * bracket, and 《 no continued title. */
#include "base/utf.h"
#include "checks/marks.h"
#include "checks/registry.h"
#include "checks/scan.h"

#define MAX_DEPTH 64

typedef struct {
	GwMarkPairs pairs, same; /* `same`: other forms of the pair of that index */
	gboolean ascii[128];     /* which letters and signs are marks at all */
	gint64 carry[GW_MAX_MARK_PAIRS];
	GwMarkPairs again; /* those that each paragraph of a quotation begins with */
} Params;

typedef struct {
	guint32 at, paragraph;
	gint pair;
} Open;

typedef struct {
	GwCheckRun *check;
	const GwRule *rule;
	const Params *p;
	const gunichar2 *text;
	Open pending[GW_MAX_MARK_PAIRS]; /* from earlier paragraphs; pair < 0: none */
	Open stack[MAX_DEPTH];
	guint depth;
	guint32 paragraph;
} Run;

static const GwParam unpaired_mark_params[] = {
	{ "pairs", GW_PARAM_LIST, TRUE, "成对的标点" },
	{ "same", GW_PARAM_LIST, FALSE, "按同样次序，与之同类的另一种写法" },
	{ "carry", GW_PARAM_LIST, FALSE, "按同样次序，最多可跨几段" },
	{ "again", GW_PARAM_LIST, FALSE, "跨段时各段开头重复前一半的（引号）" },
	{ NULL, GW_PARAM_STRING, FALSE, NULL },
};

static void
note_ascii(Params *p, const GwMarkPairs *pairs)
{
	for (guint i = 0; i < pairs->n; i++) {
		if (pairs->open[i] < G_N_ELEMENTS(p->ascii))
			p->ascii[pairs->open[i]] = TRUE;
		if (pairs->close[i] < G_N_ELEMENTS(p->ascii))
			p->ascii[pairs->close[i]] = TRUE;
	}
}

static gboolean
prepare(const GwNode *map, gpointer *prepared, GError **error)
{
	const GwNode *carry = gw_node_get(map, "carry");
	Params *p = g_new0(Params, 1);

	if (!gw_mark_pairs_read(gw_node_get(map, "pairs"), &p->pairs, error) ||
	    !gw_mark_pairs_read(gw_node_get(map, "same"), &p->same, error) ||
	    !gw_mark_pairs_read(gw_node_get(map, "again"), &p->again, error)) {
		g_free(p);
		return FALSE;
	}
	note_ascii(p, &p->pairs);
	note_ascii(p, &p->same);
	for (guint i = 0; carry && i < p->pairs.n && i < gw_node_count(carry); i++)
		gw_node_read_int(gw_node_item(carry, i), &p->carry[i]);
	*prepared = p;
	return TRUE;
}

static void
emit(const Run *run, guint32 at, gint pair, gboolean open)
{
	gunichar2 missing = open ? run->p->pairs.close[pair] : run->p->pairs.open[pair];
	char *mark = gw_utf8_from_utf16(&missing, 1);

	gw_check_emit(run->check, run->rule, gw_span(at, at + 1), mark, NULL);
	g_free(mark);
}

/* 1） or a）or ② ）: the bracket of an item's number has no other half. */
static gboolean
is_item_bracket(const Run *run, GwSpan within, guint32 at)
{
	guint32 start = at;

	if (run->text[at] != u'）' && run->text[at] != ')')
		return FALSE;
	while (start > within.start && at - start < 4 &&
	       (g_unichar_isalnum(run->text[start - 1]) || gw_is_han(run->text[start - 1])))
		start--;
	if (start == at)
		return FALSE;
	return start == within.start || !gw_mark_before(run->text, within, start) ||
	       gw_is_blank(run->text[start - 1]) ||
	       (gw_mark_is_chinese(run->text[start - 1]) && !gw_is_han(run->text[start - 1]));
}

/* ’ in “don’t” is no quotation mark. */
static gboolean
is_apostrophe(const Run *run, GwSpan within, guint32 at)
{
	gunichar2 before = gw_mark_before(run->text, within, at);

	return run->text[at] == 0x2019 && before < 0x250 && g_unichar_isalnum(before);
}

static void
leave_open(Run *run, const Open *open)
{
	Open *pending = &run->pending[open->pair];

	if (pending->pair >= 0)
		emit(run, pending->at, pending->pair, TRUE);
	*pending = *open;
}

/* “ at the head of a paragraph goes on with the quotation that is still open. */
static void
open_mark(Run *run, GwSpan within, guint32 at, gint pair)
{
	Open *pending = &run->pending[pair];

	if (at == within.start && pending->pair >= 0 &&
	    gw_mark_opens(&run->p->again, run->text[at]) >= 0 &&
	    run->paragraph - pending->paragraph <= run->p->carry[pair])
		pending->pair = -1;
	if (run->depth < MAX_DEPTH)
		run->stack[run->depth++] = (Open){ at, run->paragraph, pair };
}

static void
close_mark(Run *run, GwSpan within, guint32 at, gint pair)
{
	Open *pending = &run->pending[pair];
	guint depth = run->depth;

	while (depth && run->stack[depth - 1].pair != pair)
		depth--;
	if (depth) {
		for (guint i = depth; i < run->depth; i++)
			leave_open(run, &run->stack[i]);
		run->depth = depth - 1;
		return;
	}
	if (pending->pair >= 0 &&
	    run->paragraph - pending->paragraph <= run->p->carry[pair])
		pending->pair = -1;
	else if (!is_item_bracket(run, within, at) && !is_apostrophe(run, within, at))
		emit(run, at, pair, FALSE);
}

static void
check_element(Run *run, const GwElement *element)
{
	const Params *p = run->p;
	GwSpan within = element->span;

	run->paragraph = element->paragraph;
	for (guint32 at = within.start; at < within.end; at++) {
		gunichar2 c;
		gint pair;

		at = gw_scan_next_mark(run->text, at, within.end);
		if (at == within.end)
			break;
		c = run->text[at];
		if (c < G_N_ELEMENTS(p->ascii) && !p->ascii[c])
			continue;
		pair = gw_mark_opens(&p->pairs, c);
		if (pair < 0)
			pair = gw_mark_opens(&p->same, c);
		if (pair >= 0) {
			open_mark(run, within, at, pair);
			continue;
		}
		pair = gw_mark_closes(&p->pairs, c);
		if (pair < 0)
			pair = gw_mark_closes(&p->same, c);
		if (pair >= 0)
			close_mark(run, within, at, pair);
	}
	for (guint i = 0; i < run->depth; i++)
		leave_open(run, &run->stack[i]);
	run->depth = 0;
}

static void
run_rule(GwCheckRun *check, const GwRule *rule)
{
	Run run = { .check = check, .rule = rule, .p = rule->prepared,
		    .text = gw_check_document(check)->text };
	const GwElement *element = NULL;

	for (guint i = 0; i < GW_MAX_MARK_PAIRS; i++)
		run.pending[i].pair = -1;
	while ((element = gw_check_next(check, rule, element)))
		check_element(&run, element);
	for (guint i = 0; i < run.p->pairs.n; i++)
		if (run.pending[i].pair >= 0)
			emit(&run, run.pending[i].at, (gint)i, TRUE);
}

const GwCheckKind gw_kind_unpaired_mark = {
	.name = "unpaired-mark",
	.help = "引号、括号、书名号不成对",
	.params = unpaired_mark_params,
	.prepare = prepare,
	.release = g_free,
	.run = run_rule,
};
