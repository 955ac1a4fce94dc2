/* straight-quotes: typewriter quotes in Chinese text.  With an even number in
 * the paragraph they are pairs, and which is which can be told. */
#include "base/utf.h"
#include "checks/marks.h"
#include "checks/registry.h"
#include "checks/scan.h"

typedef struct {
	GwMarkPairs quotes;
	gunichar2 straight;
	gboolean inside; /* only round Chinese: ' is an apostrophe as well */
} Params;

static const GwParam straight_quotes_params[] = {
	{ "straight", GW_PARAM_STRING, TRUE, "直引号" },
	{ "quotes", GW_PARAM_STRING, TRUE, "应用的一对引号" },
	{ "inside", GW_PARAM_BOOL, FALSE, "真：成对而且括住中文的才报（' 也是撇号）" },
	{ NULL, GW_PARAM_STRING, FALSE, NULL },
};

static gboolean
prepare(const GwNode *map, gpointer *prepared, GError **error)
{
	Params *p = g_new0(Params, 1);

	p->straight = (guchar)*gw_node_string(map, "straight");
	p->inside = gw_node_bool(map, "inside", FALSE);
	if (!gw_mark_pairs_read(gw_node_get(map, "quotes"), &p->quotes, error)) {
		g_free(p);
		return FALSE;
	}
	*prepared = p;
	return TRUE;
}

/* Not the inch of 12". */
static gboolean
is_quote(const Params *p, const gunichar2 *text, GwSpan within, guint32 at)
{
	gunichar2 before = gw_mark_before(text, within, at);

	return text[at] == p->straight && !(before >= '0' && before <= '9');
}

/* Chinese at one of the four sides; with `inside`, at both ends of what they hold. */
static gboolean
is_chinese(const Params *p, const gunichar2 *text, GwSpan within, guint32 open, guint32 close)
{
	gboolean first = gw_mark_is_chinese(gw_mark_behind(text, within, open));
	gboolean last = gw_mark_is_chinese(gw_mark_before(text, within, close));

	if (p->inside)
		return open != close && first && last;
	return first || last || gw_mark_is_chinese(gw_mark_before(text, within, open)) ||
	       gw_mark_is_chinese(gw_mark_behind(text, within, close));
}

static void
emit_pair(GwCheckRun *check, const GwRule *rule, GwSpan within, guint32 open, guint32 close)
{
	const Params *p = rule->prepared;
	const gunichar2 *text = gw_check_document(check)->text;
	char *left, *right;
	GwFinding *finding;

	if (!is_chinese(p, text, within, open, close))
		return;
	left = gw_utf8_from_utf16(p->quotes.open, 1);
	right = gw_utf8_from_utf16(p->quotes.close, 1);
	finding = gw_check_emit(check, rule, gw_span(open, open + 1), left, right, NULL);
	if (finding && open != close) {
		gw_check_add_edit(check, finding, gw_span(open, open + 1), left);
		gw_check_add_edit(check, finding, gw_span(close, close + 1), right);
	}
	g_free(left);
	g_free(right);
}

static void
check_element(GwCheckRun *check, const GwRule *rule, GwSpan within)
{
	const Params *p = rule->prepared;
	const gunichar2 *text = gw_check_document(check)->text;
	guint32 open = G_MAXUINT32;

	for (guint32 at = within.start; at < within.end; at++) {
		at = gw_scan_next(text, at, within.end, p->straight);
		if (at == within.end)
			break;
		if (!is_quote(p, text, within, at))
			continue;
		if (open == G_MAXUINT32) {
			open = at;
			continue;
		}
		emit_pair(check, rule, within, open, at);
		open = G_MAXUINT32;
	}
	if (open != G_MAXUINT32)
		emit_pair(check, rule, within, open, open);
}

static void
run(GwCheckRun *check, const GwRule *rule)
{
	const GwElement *element = NULL;

	while ((element = gw_check_next(check, rule, element)))
		check_element(check, rule, element->span);
}

const GwCheckKind gw_kind_straight_quotes = {
	.name = "straight-quotes",
	.help = "中文里用了直引号",
	.params = straight_quotes_params,
	.prepare = prepare,
	.release = g_free,
	.run = run,
};
