/* citation-agreement: one cited document under two names or two numbers
 * (条例第二十条（四）: 引文准确).  `pattern` finds a citation, group 1 is the
 * title, group 2 the number. */
#include <string.h>

#include "checks/numerals.h"
#include "checks/params.h"
#include "checks/registry.h"

#define MIN_TITLE 8 /* units that count; shorter titles are generic */

static const GwParam citation_agreement_params[] = {
	{ "pattern", GW_PARAM_PATTERN, TRUE, "引用：第一个子组是标题，第二个是文号" },
	{ "fault", GW_PARAM_STRING, TRUE, "title 一号两题、number 一题两号" },
	{ NULL, GW_PARAM_STRING, FALSE, NULL },
};

static gboolean
prepare(const GwNode *params, gpointer *prepared, GError **error)
{
	static const char *const faults[] = { "number", "title", NULL };

	return gw_fault_params_new(params, faults, prepared, error);
}

/* 汉字, letters and digits only: blanks, quotation marks and kinds of brackets
 * are not what tells two documents apart. */
static char *
bare(const GwDocument *doc, GwSpan span)
{
	gunichar2 *units = g_new(gunichar2, gw_span_len(span) + 1);
	guint32 n = 0, i;
	char *text;

	for (i = span.start; i < span.end; i++) {
		gunichar2 c = doc->text[i];

		if (gw_is_han(c) || gw_digit_value(c) >= 0 || (c < 128 && g_ascii_isalnum((gchar)c)))
			units[n++] = gw_fold_unit(c);
	}
	text = gw_utf8_from_utf16(units, n);
	g_free(units);
	return text;
}

typedef struct {
	char *value;
	GwSpan span;
} Seen;

static void
free_seen(gpointer p)
{
	g_free(((Seen *)p)->value);
	g_free(p);
}

/* The notice that issues a plan and the plan carry one number: a title that
 * holds the other is no contradiction. */
static gboolean
agree(const GwFaultParams *p, const char *a, const char *b)
{
	return !g_strcmp0(a, b) || (p->fault && (strstr(a, b) || strstr(b, a)));
}

static void
note(GwCheckRun *check, const GwRule *rule, GHashTable *seen, GwSpan key_span, GwSpan span)
{
	const GwDocument *doc = gw_check_document(check);
	const GwFaultParams *p = rule->prepared;
	char *key = bare(doc, key_span), *value = bare(doc, span), *text;
	Seen *before = g_hash_table_lookup(seen, key);
	GwFinding *finding;

	if (!before) {
		before = g_new0(Seen, 1);
		before->value = value;
		before->span = span;
		g_hash_table_insert(seen, key, before);
		return;
	}
	if (!agree(p, before->value, value)) {
		text = gw_document_text(doc, before->span);
		finding = gw_check_emit(check, rule, span, text, NULL);
		if (finding)
			gw_check_add_related(check, finding, before->span, "前面的写法");
		g_free(text);
	}
	g_free(key);
	g_free(value);
}

static void
run(GwCheckRun *check, const GwRule *rule)
{
	const GwDocument *doc = gw_check_document(check);
	const GwFaultParams *p = rule->prepared;
	GwMatch *match = gw_check_match(check);
	GHashTable *seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, free_seen);
	const GwElement *element;

	for (element = gw_check_next(check, rule, NULL); element;
	     element = gw_check_next(check, rule, element)) {
		guint32 from = element->span.start;
		GwSpan hit, title, number;

		while (from < element->span.end &&
		       gw_regex_search(p->pattern, doc->text, element->span, from, match) ==
			       GW_MATCH_FOUND) {
			gw_match_group(match, 0, &hit);
			from = MAX(hit.end, from + 1);
			if (!gw_match_group(match, 1, &title) || !gw_match_group(match, 2, &number))
				continue;
			if (p->fault)
				note(check, rule, seen, number, title);
			else if (gw_span_len(title) >= MIN_TITLE)
				note(check, rule, seen, title, number);
		}
	}
	g_hash_table_unref(seen);
}

const GwCheckKind gw_kind_citation_agreement = {
	.name = "citation-agreement",
	.help = "同一文件前后引用的标题、文号不一致",
	.params = citation_agreement_params,
	.prepare = prepare,
	.release = gw_fault_params_free,
	.run = run,
};
