/* duplicate-paragraph: the same long paragraph or sentence twice, as pasting leaves it. */
#include <string.h>

#include "checks/params.h"
#include "checks/registry.h"
#include "checks/scan.h"

typedef struct {
	gint64 min, within;
	gboolean sentences;
} Params;

/* A view of the text as a hash key. */
typedef struct {
	const gunichar2 *p;
	guint32 len;
	GwSpan span;
	const GwElement *element;
} Key;

static const GwParam duplicate_paragraph_params[] = {
	{ "min", GW_PARAM_INT, TRUE, "至少多少字的段落才比较" },
	{ "within", GW_PARAM_INT, TRUE, "相距不超过多少段（更远的可能是平行条款）" },
	{ "sentences", GW_PARAM_BOOL, FALSE, "真：比较句子，整段相同的不算" },
	{ NULL, GW_PARAM_STRING, FALSE, NULL },
};

static gboolean
prepare(const GwNode *map, gpointer *prepared, GError **error G_GNUC_UNUSED)
{
	Params *p = g_new0(Params, 1);

	gw_node_int(map, "min", &p->min);
	gw_node_int(map, "within", &p->within);
	p->sentences = gw_node_bool(map, "sentences", FALSE);
	*prepared = p;
	return TRUE;
}

/* The ends and the length tell paragraphs apart well enough; reading all of
 * every paragraph would cost more than the other rules together. */
static guint
key_hash(gconstpointer data)
{
	const Key *key = data;
	guint32 n = MIN(key->len, 12), hash = key->len;

	for (guint32 i = 0; i < n; i++)
		hash = (hash * 31 + key->p[i]) * 31 + key->p[key->len - 1 - i];
	return hash;
}

static gboolean
key_equal(gconstpointer a, gconstpointer b)
{
	const Key *x = a, *y = b;

	return x->len == y->len && !memcmp(x->p, y->p, x->len * sizeof(gunichar2));
}

/* “（水利部牵头）” below each of several tasks is no slip of the hand. */
static gboolean
is_bracketed(const Key *key)
{
	return key->p[0] == u'（' && key->p[key->len - 1] == u'）';
}

static Key
key_of(const GwDocument *doc, const GwElement *element, GwSpan span)
{
	return (Key){ doc->text + span.start, gw_span_len(span), span, element };
}

/* Of two paragraphs that are the same all over, another rule speaks. */
static gboolean
is_whole(const GwDocument *doc, const Key *a, const Key *b)
{
	Key x = key_of(doc, a->element, a->element->span), y = key_of(doc, b->element, b->element->span);

	return key_equal(&x, &y);
}

static void
judge(GwCheckRun *check, const GwRule *rule, GHashTable *seen, const Key *key)
{
	const Params *p = rule->prepared;
	const Key *first = g_hash_table_lookup(seen, key);
	GwFinding *finding;

	if (!first || key->element->paragraph - first->element->paragraph > p->within) {
		g_hash_table_add(seen, g_memdup2(key, sizeof *key));
		return;
	}
	if (p->sentences && is_whole(gw_check_document(check), key, first))
		return;
	finding = gw_check_emit(check, rule, key->span, NULL);
	gw_check_add_related(check, finding, first->span, p->sentences ? "前面相同的一句" : "前面相同的一段");
}

static void
judge_sentences(GwCheckRun *check, const GwRule *rule, GHashTable *seen, const GwElement *element)
{
	const GwDocument *doc = gw_check_document(check);
	const Params *p = rule->prepared;
	guint32 from = element->span.start;

	while (from < element->span.end) {
		guint32 stop = gw_scan_next(doc->text, from, element->span.end, u'。');
		Key key = key_of(doc, element, gw_span(from, stop));

		if (stop < element->span.end && key.len >= p->min)
			judge(check, rule, seen, &key);
		from = stop + 1;
	}
}

static void
run(GwCheckRun *check, const GwRule *rule)
{
	const GwDocument *doc = gw_check_document(check);
	const Params *p = rule->prepared;
	GHashTable *seen = g_hash_table_new_full(key_hash, key_equal, g_free, NULL);
	const GwElement *element = NULL;

	while ((element = gw_check_next(check, rule, element))) {
		Key key = key_of(doc, element, element->span);

		if (key.len < p->min || is_bracketed(&key) ||
		    doc->paragraphs[element->paragraph].table)
			continue;
		if (p->sentences)
			judge_sentences(check, rule, seen, element);
		else
			judge(check, rule, seen, &key);
	}
	g_hash_table_destroy(seen);
}

const GwCheckKind gw_kind_duplicate_paragraph = {
	.name = "duplicate-paragraph",
	.help = "同一段或者同一句文字出现两次",
	.params = duplicate_paragraph_params,
	.prepare = prepare,
	.release = g_free,
	.run = run,
};
