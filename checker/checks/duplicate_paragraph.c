/* duplicate-paragraph: the same long paragraph or sentence twice, as pasting leaves it. */
#include <string.h>

#include "checks/params.h"
#include "checks/registry.h"
#include "checks/scan.h"

typedef struct {
	gint64 min, within;
	gboolean sentences;
} Params;

/* A stretch of text that has been seen. */
typedef struct {
	GwSpan span;
	const GwElement *element;
	guint32 hash, next; /* next: of the same bucket, from 1; 0: none */
	GwSpan again;       /* of a sentence: where it stands once more */
	guint32 more;       /* how often it does */
} Key;

#define BUCKETS 512

/* What has been seen, in its order. */
typedef struct {
	GArray *keys; /* Key */
	guint32 buckets[BUCKETS];
} Seen;

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
static guint32
hash_of(const gunichar2 *p, guint32 len)
{
	guint32 n = MIN(len, 6), hash = len;

	for (guint32 i = 0; i < n; i++)
		hash = (hash * 31 + p[i]) * 31 + p[len - 1 - i];
	return hash;
}

static gboolean
is_same(const GwDocument *doc, GwSpan a, GwSpan b)
{
	return gw_span_len(a) == gw_span_len(b) &&
	       !memcmp(doc->text + a.start, doc->text + b.start, gw_span_len(a) * sizeof(gunichar2));
}

/* The last one like it; NULL if there is none. */
static Key *
find(const Seen *seen, const GwDocument *doc, const Key *key)
{
	guint32 at = seen->buckets[key->hash % BUCKETS];

	while (at) {
		Key *other = &g_array_index(seen->keys, Key, at - 1);

		if (other->hash == key->hash && is_same(doc, other->span, key->span))
			return other;
		at = other->next;
	}
	return NULL;
}

static void
add(Seen *seen, Key *key)
{
	guint32 *bucket = &seen->buckets[key->hash % BUCKETS];

	key->next = *bucket;
	g_array_append_val(seen->keys, *key);
	*bucket = seen->keys->len;
}

static void
emit(GwCheckRun *check, const GwRule *rule, GwSpan again, GwSpan first, const char *related)
{
	gw_check_add_related(check, gw_check_emit(check, rule, again, NULL), first, related);
}

/* Of two paragraphs that are the same all over, another rule speaks. */
static void
judge(GwCheckRun *check, const GwRule *rule, Seen *seen, const GwElement *element, GwSpan span)
{
	const GwDocument *doc = gw_check_document(check);
	const Params *p = rule->prepared;
	Key key = { .span = span, .element = element,
		    .hash = hash_of(doc->text + span.start, gw_span_len(span)) };
	Key *first = find(seen, doc, &key);

	if (!first || element->paragraph - first->element->paragraph > p->within) {
		add(seen, &key);
	} else if (!p->sentences) {
		emit(check, rule, span, first->span, "前面相同的一段");
	} else if (!is_same(doc, element->span, first->element->span)) {
		first->again = span;
		first->more++;
	}
}

/* What stands three times is a refrain, not a slip. */
static void
emit_sentences(GwCheckRun *check, const GwRule *rule, const Seen *seen)
{
	for (guint i = 0; i < seen->keys->len; i++) {
		const Key *key = &g_array_index(seen->keys, Key, i);

		if (key->more == 1)
			emit(check, rule, key->again, key->span, "前面相同的一句");
	}
}

static void
judge_sentences(GwCheckRun *check, const GwRule *rule, Seen *seen, const GwElement *element)
{
	const GwDocument *doc = gw_check_document(check);
	const Params *p = rule->prepared;
	guint32 from = element->span.start;

	while (from < element->span.end) {
		guint32 stop = gw_scan_next(doc->text, from, element->span.end, u'。');

		if (stop < element->span.end && stop - from >= p->min)
			judge(check, rule, seen, element, gw_span(from, stop));
		from = stop + 1;
	}
}

/* “（水利部牵头）” below each of several tasks is no slip of the hand. */
static gboolean
is_bracketed(const GwDocument *doc, GwSpan span)
{
	return doc->text[span.start] == u'（' && doc->text[span.end - 1] == u'）';
}

static void
run(GwCheckRun *check, const GwRule *rule)
{
	const GwDocument *doc = gw_check_document(check);
	const Params *p = rule->prepared;
	const GwElement *element = NULL;
	Seen seen = { .keys = g_array_new(FALSE, FALSE, sizeof(Key)) };

	while ((element = gw_check_next(check, rule, element))) {
		if (gw_span_len(element->span) < p->min || is_bracketed(doc, element->span) ||
		    doc->paragraphs[element->paragraph].table)
			continue;
		if (p->sentences)
			judge_sentences(check, rule, &seen, element);
		else
			judge(check, rule, &seen, element, element->span);
	}
	emit_sentences(check, rule, &seen);
	g_array_free(seen.keys, TRUE);
}

const GwCheckKind gw_kind_duplicate_paragraph = {
	.name = "duplicate-paragraph",
	.help = "同一段或者同一句文字出现两次",
	.params = duplicate_paragraph_params,
	.prepare = prepare,
	.release = g_free,
	.run = run,
};
