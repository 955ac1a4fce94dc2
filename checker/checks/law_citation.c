/* law-citation: a law that there is not, told by one that is called almost the same,
 * or an article behind the last one (条例第二十条（四）: 引文准确).
 * `laws` is the list, names parted by blanks: without 中华人民共和国, with the number of
 * articles behind it where it is known (民法典1260).  `pattern` finds a citation:
 * group 1 is the name, group 2 the number of the article. */
#include <string.h>

#include "base/numeral.h"
#include "checks/params.h"
#include "checks/registry.h"

#define MOST_LAWS 1000
#define LONGEST_NAME 40

typedef enum { NAME, ARTICLE } Fault;

typedef struct {
	Fault fault;
	GwRegex *pattern;
	const char *laws;
} Params;

static const GwParam law_citation_params[] = {
	{ "pattern", GW_PARAM_PATTERN, TRUE, "引用：第一个子组是法律名称，第二个是条号" },
	{ "fault", GW_PARAM_STRING, TRUE, "name 没有这部法律而有名称相近的、article 没有这一条" },
	{ "laws", GW_PARAM_STRING, TRUE, "现行法律，以空白隔开：不带国名的名称，后面可接条数" },
	{ NULL, GW_PARAM_STRING, FALSE, NULL },
};

static gboolean
prepare(const GwNode *params, gpointer *prepared, GError **error)
{
	static const char *const names[] = { "name", "article", NULL };
	guint fault = 0;
	Params *p;

	if (!gw_param_choice(params, "fault", names, &fault, error))
		return FALSE;
	p = g_new0(Params, 1);
	p->fault = (Fault)fault;
	p->pattern = gw_param_pattern(params, "pattern");
	p->laws = gw_node_string(params, "laws");
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

/* --- the list ------------------------------------------------------------------------ */

/* Read when the first law is cited: most documents cite none. */
typedef struct {
	gunichar2 *text; /* the list as UTF-16; names are views of it */
	struct {
		const gunichar2 *name;
		guint len;
		guint32 articles; /* 0: not known */
	} at[MOST_LAWS];
	guint n;
} Laws;

static void
add_word(Laws *laws, const gunichar2 *word, guint len)
{
	guint32 articles = 0, scale = 1;

	for (; len && gw_digit_value(word[len - 1]) >= 0 && scale < 100000; scale *= 10)
		articles += scale * (guint32)gw_digit_value(word[--len]);
	if (!len || laws->n == MOST_LAWS)
		return;
	laws->at[laws->n].name = word;
	laws->at[laws->n].len = len;
	laws->at[laws->n++].articles = articles;
}

static Laws *
laws_read(const char *list)
{
	Laws *laws = g_new0(Laws, 1);
	gsize len = 0, from = 0;

	laws->text = gw_utf16_from_utf8(list, -1, &len, NULL);
	for (gsize i = 0; laws->text && i <= len; i++) {
		if (i < len && !gw_is_blank(laws->text[i]) && laws->text[i] != '\n')
			continue;
		add_word(laws, laws->text + from, (guint)(i - from));
		from = i + 1;
	}
	return laws;
}

static void
laws_free(Laws *laws)
{
	if (laws)
		g_free(laws->text);
	g_free(laws);
}

/* --- names ---------------------------------------------------------------------------- */

static gint
find_law(const Laws *laws, const gunichar2 *name, guint len)
{
	for (guint i = 0; i < laws->n; i++)
		if (laws->at[i].len == len && !memcmp(laws->at[i].name, name, len * sizeof *name))
			return (gint)i;
	return -1;
}

/* One character is wrong, missing or too many. */
static gboolean
is_near(const gunichar2 *a, guint n, const gunichar2 *b, guint m)
{
	guint same = 0, end = 0, least = MIN(n, m);

	if (MAX(n, m) - least > 1)
		return FALSE;
	while (same < least && a[same] == b[same])
		same++;
	while (end < least - same && a[n - 1 - end] == b[m - 1 - end])
		end++;
	return same + end + 1 >= MAX(n, m);
}

/* The only name that is near; what is near to two is told by neither. */
static gint
find_near(const Laws *laws, const gunichar2 *name, guint len)
{
	gint found = -1;

	for (guint i = 0; i < laws->n; i++) {
		if (!is_near(name, len, laws->at[i].name, laws->at[i].len))
			continue;
		if (found >= 0)
			return -1;
		found = (gint)i;
	}
	return found;
}

/* --- judging -------------------------------------------------------------------------- */

static void
judge_name(GwCheckRun *check, const GwRule *rule, const Laws *laws, GwSpan name)
{
	const gunichar2 *text = gw_check_document(check)->text + name.start;
	guint len = gw_span_len(name);
	gint near = find_law(laws, text, len) < 0 ? find_near(laws, text, len) : -1;
	char *right;

	if (near < 0)
		return;
	right = gw_utf8_from_utf16(laws->at[near].name, laws->at[near].len);
	gw_check_emit(check, rule, name, right, NULL);
	g_free(right);
}

static void
judge_article(GwCheckRun *check, const GwRule *rule, const Laws *laws, GwSpan name, GwSpan number)
{
	const gunichar2 *text = gw_check_document(check)->text;
	gint law = find_law(laws, text + name.start, gw_span_len(name));
	guint32 article = 0;
	char *last;

	if (law < 0 || !laws->at[law].articles ||
	    gw_numeral_read(text + number.start, gw_span_len(number), &article) !=
		    gw_span_len(number) || article <= laws->at[law].articles)
		return;
	last = g_strdup_printf("%u", laws->at[law].articles);
	gw_check_emit(check, rule, number, last, NULL);
	g_free(last);
}

static void
judge(GwCheckRun *check, const GwRule *rule, const GwElement *element, Laws **laws)
{
	const GwDocument *doc = gw_check_document(check);
	const Params *p = rule->prepared;
	GwMatch *match = gw_check_match(check);
	guint32 from = element->span.start;
	GwSpan hit, name, number;

	while (gw_regex_search(p->pattern, doc->text, element->span, from, match) == GW_MATCH_FOUND &&
	       gw_match_group(match, 0, &hit)) {
		from = MAX(hit.end, from + 1);
		if (!gw_match_group(match, 1, &name) || gw_span_len(name) > LONGEST_NAME)
			continue;
		*laws = *laws ? *laws : laws_read(p->laws);
		if (p->fault == NAME)
			judge_name(check, rule, *laws, name);
		else if (gw_match_group(match, 2, &number))
			judge_article(check, rule, *laws, name, number);
	}
}

static void
run(GwCheckRun *check, const GwRule *rule)
{
	const GwElement *element = NULL;
	Laws *laws = NULL;

	while ((element = gw_check_next(check, rule, element)))
		judge(check, rule, element, &laws);
	laws_free(laws);
}

const GwCheckKind gw_kind_law_citation = {
	.name = "law-citation",
	.help = "引用的法律名称、条号有误",
	.params = law_citation_params,
	.prepare = prepare,
	.release = release,
	.run = run,
};
