/* number-order: two numbers of one phrase stand in the wrong order: a range that
 * ends before it begins (10～5人), a rise to less, a fall to more. */
#include "checks/amounts.h"
#include "checks/numerals.h"
#include "checks/params.h"
#include "checks/registry.h"

typedef struct {
	GwRegex *pattern;
	gboolean falling;
	gboolean equal_too;
	guint second; /* the group of the second number */
} Params;

static const GwParam number_order_params[] = {
	{ "pattern", GW_PARAM_PATTERN, TRUE, "第一个子组和 second 子组是两个数" },
	{ "second", GW_PARAM_INT, FALSE, "后一个数的子组，默认 2" },
	{ "want", GW_PARAM_STRING, TRUE, "rising 后一个应大，falling 后一个应小" },
	{ "equal", GW_PARAM_BOOL, FALSE, "真：两个数相等也报" },
	{ NULL, GW_PARAM_STRING, FALSE, NULL },
};

static gboolean
prepare(const GwNode *map, gpointer *prepared, GError **error)
{
	static const char *const wants[] = { "rising", "falling", NULL };
	gint64 second = 2;
	guint want = 0;
	Params *p;

	if (!gw_param_choice(map, "want", wants, &want, error))
		return FALSE;
	p = g_new0(Params, 1);
	p->pattern = gw_param_pattern(map, "pattern");
	gw_node_int(map, "second", &second);
	p->second = (guint)CLAMP(second, 2, GW_MAX_ARGS);
	p->falling = want == 1;
	p->equal_too = gw_node_bool(map, "equal", FALSE);
	*prepared = p;
	return TRUE;
}

static void
release(gpointer prepared)
{
	Params *p = prepared;

	gw_regex_free(p->pattern);
	g_free(p);
}

/* 12, 3.5, 十五: all of the group, or it is no number. */
static gboolean
read_number(const GwDocument *doc, GwSpan span, gint64 *value)
{
	const gunichar2 *p = doc->text + span.start;
	guint n = gw_span_len(span);
	gint64 grain;
	guint32 han;

	if (gw_amount_read(p, n, value, &grain) == n)
		return TRUE;
	if (gw_numeral_read(p, n, &han) != n)
		return FALSE;
	*value = (gint64)han * GW_AMOUNT_ONE;
	return TRUE;
}

static gboolean
is_wrong(const Params *p, gint64 first, gint64 second)
{
	if (first == second)
		return p->equal_too;
	return p->falling ? second > first : second < first;
}

static void
judge(GwCheckRun *check, const GwRule *rule, GwMatch *match)
{
	const GwDocument *doc = gw_check_document(check);
	const Params *p = rule->prepared;
	GwSpan whole, spans[2];
	gint64 first, second;
	char *a, *b;

	if (!gw_match_group(match, 0, &whole) || !gw_match_group(match, 1, &spans[0]) ||
	    !gw_match_group(match, p->second, &spans[1]) || !read_number(doc, spans[0], &first) ||
	    !read_number(doc, spans[1], &second) || !is_wrong(p, first, second))
		return;
	a = gw_document_text(doc, spans[0]);
	b = gw_document_text(doc, spans[1]);
	gw_check_emit(check, rule, whole, a, b, NULL);
	g_free(a);
	g_free(b);
}

static void
run(GwCheckRun *check, const GwRule *rule)
{
	const GwDocument *doc = gw_check_document(check);
	const Params *p = rule->prepared;
	GwMatch *match = gw_check_match(check);
	const GwElement *element = NULL;

	while ((element = gw_check_next(check, rule, element))) {
		guint32 from = element->span.start;
		GwSpan whole;

		while (gw_regex_search(p->pattern, doc->text, element->span, from, match) ==
			       GW_MATCH_FOUND && gw_match_group(match, 0, &whole)) {
			from = MAX(whole.end, from + 1);
			judge(check, rule, match);
		}
	}
}

const GwCheckKind gw_kind_number_order = {
	.name = "number-order",
	.help = "两个数前后次序不对（范围前大后小、增加反而变小）",
	.params = number_order_params,
	.prepare = prepare,
	.release = release,
	.run = run,
};
