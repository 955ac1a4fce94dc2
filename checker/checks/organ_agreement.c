/* organ-agreement: the organ in the title is not the one that signs.
 * `title` finds the organ at the beginning of the title (group 1); a title that
 * does not begin with one says nothing. */
#include <string.h>

#include "checks/params.h"
#include "checks/registry.h"

typedef struct {
	GwRegex *title, *organ, *office;
} Params;

static const GwParam organ_agreement_params[] = {
	{ "title", GW_PARAM_PATTERN, TRUE, "标题开头的机关，第一个子组" },
	{ "organ", GW_PARAM_PATTERN, TRUE, "看得出是机关的署名" },
	{ "office", GW_PARAM_PATTERN, FALSE, "名称后面加上它就是另一个机关（办公室）" },
	{ NULL, GW_PARAM_STRING, FALSE, NULL },
};

static gboolean
prepare(const GwNode *params, gpointer *prepared, GError **error G_GNUC_UNUSED)
{
	Params *p = g_new0(Params, 1);

	p->title = gw_param_pattern(params, "title");
	p->organ = gw_param_pattern(params, "organ");
	p->office = gw_param_pattern(params, "office");
	*prepared = p;
	return TRUE;
}

static void
release(gpointer prepared)
{
	Params *p = prepared;

	gw_regex_free(p->title);
	gw_regex_free(p->organ);
	gw_regex_free(p->office);
	g_free(p);
}

/* The text of all lines of a role without its blanks. */
static GArray *
lines_of(const GwDocument *doc, GwRole role)
{
	GArray *units = g_array_new(TRUE, FALSE, sizeof(gunichar2));
	guint32 i, k;

	for (i = 0; i < doc->n_elements; i++) {
		const GwElement *element = &doc->elements[i];

		if (element->role != role || element->attachment)
			continue;
		for (k = element->span.start; k < element->span.end; k++)
			if (!gw_is_blank(doc->text[k]))
				g_array_append_val(units, doc->text[k]);
	}
	return units;
}

static gboolean
found(GwRegex *regex, const GArray *text, GwMatch *match)
{
	return gw_regex_search(regex, (const gunichar2 *)(gpointer)text->data, gw_span(0, text->len), 0,
			       match) == GW_MATCH_FOUND;
}

static gboolean
holds(const gunichar2 *whole, guint n, const gunichar2 *part, guint m)
{
	guint i;

	for (i = 0; m && i + m <= n; i++)
		if (!memcmp(whole + i, part, m * sizeof *part))
			return TRUE;
	return FALSE;
}

/* The office of an organ is another organ, though its name holds the other's. */
static gboolean
is_office_of(const Params *p, const gunichar2 *organ, guint n, const GArray *name, GwMatch *match)
{
	const gunichar2 *units = (const gunichar2 *)(gpointer)name->data;

	return p->office && name->len > n && !memcmp(units, organ, n * sizeof *organ) &&
	       gw_regex_search(p->office, units, gw_span(n, name->len), n, match) == GW_MATCH_FOUND;
}

static void
compare(GwCheckRun *check, const GwRule *rule, const GArray *title, GwSpan organ,
	const GArray *signed_by)
{
	const GwDocument *doc = gw_check_document(check);
	const GwElement *at = gw_document_first(doc, GW_ROLE_SIGNATURE);
	const gunichar2 *own = (const gunichar2 *)(gpointer)title->data + organ.start;
	const gunichar2 *other = (const gunichar2 *)(gpointer)signed_by->data;
	guint n = gw_span_len(organ);
	char *name;

	if (!is_office_of(rule->prepared, own, n, signed_by, gw_check_match(check)) &&
	    (holds(other, signed_by->len, own, n) || holds(own, n, other, signed_by->len)))
		return;
	name = gw_utf8_from_utf16(own, n);
	gw_check_emit(check, rule, at->span, name, NULL);
	g_free(name);
}

static void
run(GwCheckRun *check, const GwRule *rule)
{
	const GwDocument *doc = gw_check_document(check);
	const Params *p = rule->prepared;
	GwMatch *match = gw_check_match(check);
	GArray *title = lines_of(doc, GW_ROLE_TITLE), *signed_by = lines_of(doc, GW_ROLE_SIGNATURE);
	GwSpan organ;

	if (signed_by->len && found(p->organ, signed_by, match) && found(p->title, title, match) &&
	    gw_match_group(match, 1, &organ))
		compare(check, rule, title, organ, signed_by);
	g_array_unref(title);
	g_array_unref(signed_by);
}

const GwCheckKind gw_kind_organ_agreement = {
	.name = "organ-agreement",
	.help = "标题里的机关与署名不一致",
	.params = organ_agreement_params,
	.prepare = prepare,
	.release = release,
	.run = run,
};
