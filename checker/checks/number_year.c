/* number-year: the year in a number is not the document's (Taiwan's 字第1140012345號
 * begins with the year of 民國), or a cited number is younger than the document.
 * Without `pattern` the document's own number is meant; with it, group 1 is the year
 * of a number in the text. */
#include "checks/params.h"
#include "checks/registry.h"

static const GwParam number_year_params[] = {
	{ "pattern", GW_PARAM_PATTERN, FALSE, "正文引用的文号，第一个子组是年份；不写则看本文件的文号" },
	{ NULL, GW_PARAM_STRING, FALSE, NULL },
};

static gboolean
prepare(const GwNode *params, gpointer *prepared, GError **error G_GNUC_UNUSED)
{
	*prepared = gw_param_pattern(params, "pattern");
	return TRUE;
}

static void
release(gpointer prepared)
{
	gw_regex_free(prepared);
}

static void
emit_year(GwCheckRun *check, const GwRule *rule, GwSpan span, guint32 year)
{
	char *text = g_strdup_printf("%u", year);

	gw_check_emit(check, rule, span, text, NULL);
	g_free(text);
}

/* A number given in December may be signed in January. */
static void
judge_own(GwCheckRun *check, const GwRule *rule, const GwFacts *facts)
{
	guint32 number = facts->docnum.year, year = facts->date.year;

	if (!number || !year || number == year || (number + 1 == year && facts->date.month == 1))
		return;
	emit_year(check, rule, facts->docnum.year_text, facts->date.minguo ? year - 1911 : year);
}

static guint32
year_at(const GwDocument *doc, GwSpan span)
{
	guint32 year = 0;

	for (guint32 i = span.start; i < span.end && year < 10000; i++)
		year = year * 10 + (guint32)(doc->text[i] - '0');
	return year;
}

/* The document is of the year of its date, else of its number. */
static void
judge_cited(GwCheckRun *check, const GwRule *rule, const GwFacts *facts)
{
	const GwDocument *doc = gw_check_document(check);
	guint32 own = MAX(facts->date.year, facts->docnum.year);
	const GwElement *element = NULL;
	GwMatch *match = gw_check_match(check);
	GwSpan hit, year;

	while (own && (element = gw_check_next(check, rule, element))) {
		guint32 from = element->span.start;

		while (gw_regex_search(rule->prepared, doc->text, element->span, from, match) ==
			       GW_MATCH_FOUND && gw_match_group(match, 0, &hit)) {
			from = MAX(hit.end, from + 1);
			if (gw_match_group(match, 1, &year) && year_at(doc, year) > own)
				emit_year(check, rule, hit, own);
		}
	}
}

static void
run(GwCheckRun *check, const GwRule *rule)
{
	const GwFacts *facts = gw_check_document(check)->facts;

	if (rule->prepared)
		judge_cited(check, rule, facts);
	else
		judge_own(check, rule, facts);
}

const GwCheckKind gw_kind_number_year = {
	.name = "number-year",
	.help = "文号的年份与成文日期不合",
	.params = number_year_params,
	.prepare = prepare,
	.release = release,
	.run = run,
};
