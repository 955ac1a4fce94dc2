/* single-value: something that a document says once is said in two ways. */
#include "checks/params.h"
#include "checks/registry.h"

/* The alternatives of the pattern are its groups 1, 2, …. */
#define MOST_VALUES 9

static const GwParam single_value_params[] = {
	{ "pattern", GW_PARAM_PATTERN, TRUE, "各个取值是模式的第1、2…子组，同组的写法算同一取值" },
	{ NULL, GW_PARAM_STRING, FALSE, NULL },
};

static gboolean
prepare(const GwNode *map, gpointer *prepared, GError **error G_GNUC_UNUSED)
{
	*prepared = gw_param_pattern(map, "pattern");
	return TRUE;
}

static void
release(gpointer prepared)
{
	gw_regex_free(prepared);
}

typedef struct {
	guint group; /* 0: none yet */
	GwSpan span;
} Value;

static gboolean
read_value(GwMatch *match, Value *value)
{
	for (value->group = 1; value->group <= MOST_VALUES; value->group++)
		if (gw_match_group(match, value->group, &value->span))
			return TRUE;
	return FALSE;
}

/* The first value in `within` that is another than `first`; sets `first` if it
 * is none yet. */
static gboolean
find_other(GwCheckRun *check, GwRegex *pattern, GwSpan within, Value *first, Value *other)
{
	const gunichar2 *text = gw_check_document(check)->text;
	GwMatch *match = gw_check_match(check);
	guint32 from = within.start;

	while (gw_regex_search(pattern, text, within, from, match) == GW_MATCH_FOUND &&
	       read_value(match, other)) {
		if (!first->group)
			*first = *other;
		else if (first->group != other->group)
			return TRUE;
		from = MAX(other->span.end, from + 1);
	}
	return FALSE;
}

static void
run(GwCheckRun *check, const GwRule *rule)
{
	const GwElement *element = NULL;
	Value first = { 0 }, other;
	GwFinding *finding;
	char *text;

	while ((element = gw_check_next(check, rule, element)))
		if (find_other(check, rule->prepared, element->span, &first, &other))
			break;
	if (!element)
		return;
	text = gw_document_text(gw_check_document(check), first.span);
	finding = gw_check_emit(check, rule, other.span, text, NULL);
	gw_check_add_related(check, finding, first.span, text);
	g_free(text);
}

const GwCheckKind gw_kind_single_value = {
	.name = "single-value",
	.help = "一份文件只应有一个取值的地方有了两个",
	.params = single_value_params,
	.prepare = prepare,
	.release = release,
	.run = run,
};
