/* text-length: how long the text of a document is, without what it issues or attaches.
 *
 * The rules against formalism (整治形式主义为基层减负若干规定) name lengths for what
 * places and departments issue; who is exempt, and since when, the rule says. */
#include "base/utf.h"
#include "checks/params.h"
#include "checks/phrases.h"
#include "checks/registry.h"
#include "engine/issued.h"

typedef struct {
	gint64 over, upto, since;
	GwPhrases exempt;
} Params;

static const GwParam text_length_params[] = {
	{ "over", GW_PARAM_INT, TRUE, "超过多少字才报" },
	{ "upto", GW_PARAM_INT, FALSE, "不超过多少字才报（更长的另有规则）" },
	{ "since", GW_PARAM_INT, FALSE, "这一天（如 20240801）以后成文的才看，不知道哪天成文的也看" },
	{ "exempt", GW_PARAM_LIST, FALSE, "名称以此开头的发文机关不看" },
	{ NULL, GW_PARAM_STRING, FALSE, NULL },
};

static gboolean
prepare(const GwNode *map, gpointer *prepared, GError **error G_GNUC_UNUSED)
{
	Params *p = g_new0(Params, 1);

	gw_node_int(map, "over", &p->over);
	p->upto = G_MAXINT64;
	gw_node_int(map, "upto", &p->upto);
	gw_node_int(map, "since", &p->since);
	gw_phrases_init(&p->exempt, gw_node_get(map, "exempt"));
	*prepared = p;
	return TRUE;
}

static void
release(gpointer prepared)
{
	Params *p = prepared;

	gw_phrases_clear(&p->exempt);
	g_free(p);
}

static gboolean
is_word_unit(gunichar2 c)
{
	return c < 0x250 && g_unichar_isalnum(c);
}

/* As word processors count: each 汉字 and each mark, a number or a Latin word as one. */
static gint64
count_units(const gunichar2 *text, GwSpan span)
{
	gint64 n = 0;

	for (guint32 at = span.start; at < span.end; at++) {
		if (gw_is_blank(text[at]))
			continue;
		n++;
		while (is_word_unit(text[at]) && at + 1 < span.end && is_word_unit(text[at + 1]))
			at++;
	}
	return n;
}

static gboolean
is_exempt(const Params *p, const GwDocument *doc)
{
	const GwOrgans *issuers = &doc->facts->issuers;

	for (guint32 i = 0; i < issuers->n; i++)
		if (gw_phrases_at(&p->exempt, doc, issuers->at[i].span, issuers->at[i].span.start))
			return TRUE;
	return !issuers->n;
}

static void
run(GwCheckRun *check, const GwRule *rule)
{
	const GwDocument *doc = gw_check_document(check);
	const Params *p = rule->prepared;
	const GwElement *element = NULL;
	guint32 end = doc->facts->n_parts ? doc->facts->parts[0].end : doc->n_elements;
	gint64 n = 0;
	guint32 issued;
	char *length;

	if (doc->len <= p->over) /* a notice rarely comes near */
		return;
	while ((element = gw_check_next(check, rule, element)))
		if (element < doc->elements + end)
			n += count_units(doc->text, element->span);
	if (n <= p->over || n > p->upto || is_exempt(p, doc))
		return;
	issued = gw_document_issued(doc);
	if (issued && issued < p->since)
		return;
	length = g_strdup_printf("%" G_GINT64_FORMAT, n);
	gw_check_emit(check, rule, gw_document_anchor(doc), length, NULL);
	g_free(length);
}

const GwCheckKind gw_kind_text_length = {
	.name = "text-length",
	.help = "正文的字数",
	.params = text_length_params,
	.prepare = prepare,
	.release = release,
	.run = run,
};
