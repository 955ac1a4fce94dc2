/* density: set phrases (套话) that stand too close together.
 *
 * One of them is nothing: central documents use them all.  `table` lists them; they are
 * counted over the whole scope of the rule, and one finding at the first says how many
 * come on `per` characters.  The longest phrase counts, and no character counts twice. */
#include <stdlib.h>
#include <string.h>

#include "base/utf.h"
#include "checks/params.h"
#include "checks/registry.h"

/* Enough to show what is meant. */
#define MOST_SHOWN 5

typedef struct {
	gunichar2 *units;
	gsize len;
} Phrase;

typedef struct {
	gsize ready;
	Phrase *phrases; /* by first unit, longer ones first */
	guint n;
	guint32 heads[0x10000 / 32]; /* a bit for every head_of() */
	gint64 per, least;
	double limit;
} Params;

static const GwParam density_params[] = {
	{ "table", GW_PARAM_TABLE, TRUE, "词表，数其中两字以上的原样文字" },
	{ "per", GW_PARAM_INT, TRUE, "每多少字" },
	{ "limit", GW_PARAM_NUMBER, TRUE, "超过多少处才报" },
	{ "least", GW_PARAM_INT, TRUE, "全文少于多少处不报（短文件的比例说明不了什么）" },
	{ NULL, GW_PARAM_STRING, FALSE, NULL },
};

static gboolean
prepare(const GwNode *map, gpointer *prepared, GError **error)
{
	Params *p = g_new0(Params, 1);

	gw_node_int(map, "per", &p->per);
	gw_node_int(map, "least", &p->least);
	gw_node_double(map, "limit", &p->limit);
	*prepared = p;
	if (p->per > 0 && p->least > 0 && p->limit >= 0)
		return TRUE;
	gw_node_error(error, gw_node_get(map, "per"), "“per”“least”应大于零，“limit”不小于零",
		      "“per” and “least” must be above zero, “limit” not below it");
	return FALSE;
}

static void
release(gpointer prepared)
{
	Params *p = prepared;

	for (guint i = 0; i < p->n; i++)
		g_free(p->phrases[i].units);
	g_free(p->phrases);
	g_free(p);
}

/* --- the phrases ---------------------------------------------------------------------- */

/* The first two units as one number: nearly no other place of a text has it. */
static guint
head_of(const gunichar2 *units)
{
	return ((guint)units[0] << 5 ^ units[1]) & 0xFFFF;
}

static int
compare(const void *a, const void *b)
{
	const Phrase *x = a, *y = b;

	if (x->units[0] != y->units[0])
		return x->units[0] < y->units[0] ? -1 : 1;
	return x->len == y->len ? 0 : x->len > y->len ? -1 : 1;
}

/* At the first document: a list costs nothing where its rule is switched off. */
static void
read_table(Params *p, const GwTermTable *table)
{
	if (!g_once_init_enter(&p->ready))
		return;
	p->phrases = g_new0(Phrase, table->n_rows + 1);
	for (guint32 i = 0; i < table->n_rows; i++) {
		Phrase *phrase = &p->phrases[p->n];
		guint head;

		phrase->units = gw_utf16_from_utf8(table->rows[i].wrong, -1, &phrase->len, NULL);
		if (!phrase->units || phrase->len < 2) {
			g_free(phrase->units);
			continue;
		}
		head = head_of(phrase->units);
		p->heads[head / 32] |= 1u << head % 32;
		p->n++;
	}
	qsort(p->phrases, p->n, sizeof *p->phrases, compare);
	g_once_init_leave(&p->ready, 1);
}

/* The first phrase with this first unit, or what comes after. */
static guint
first_of(const Params *p, gunichar2 head)
{
	guint low = 0, high = p->n;

	while (low < high) {
		guint middle = (low + high) / 2;

		if (p->phrases[middle].units[0] < head)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* How long the phrase at `at` is, 0 if none stands there. */
static guint32
phrase_at(const Params *p, const gunichar2 *text, GwSpan within, guint32 at)
{
	for (guint i = first_of(p, text[at]); i < p->n && p->phrases[i].units[0] == text[at]; i++) {
		const Phrase *phrase = &p->phrases[i];

		if (phrase->len <= within.end - at &&
		    !memcmp(text + at, phrase->units, phrase->len * sizeof *text))
			return (guint32)phrase->len;
	}
	return 0;
}

/* --- counting --------------------------------------------------------------------------- */

typedef struct {
	GwSpan shown[MOST_SHOWN];
	guint n;
	gsize units;
} Count;

static void
count_in(const Params *p, const gunichar2 *text, GwSpan within, Count *count)
{
	for (guint32 at = within.start; at + 1 < within.end; at++) {
		guint head = head_of(text + at);
		guint32 len;

		if (!(p->heads[head / 32] >> head % 32 & 1))
			continue;
		len = phrase_at(p, text, within, at);
		if (!len)
			continue;
		if (count->n < MOST_SHOWN)
			count->shown[count->n] = gw_span(at, at + len);
		count->n++;
		at += len - 1;
	}
	count->units += gw_span_len(within);
}

static void
report(GwCheckRun *check, const GwRule *rule, const Params *p, const Count *count)
{
	double density = (double)count->n * (double)p->per / (double)count->units;
	char *share = g_strdup_printf("%.0f", density), *n = g_strdup_printf("%u", count->n);
	GwFinding *finding = gw_check_emit(check, rule, count->shown[0], share, n, NULL);

	for (guint i = 1; finding && i < MIN(count->n, MOST_SHOWN); i++)
		gw_check_add_related(check, finding, count->shown[i], "又一处");
	g_free(share);
	g_free(n);
}

static void
run(GwCheckRun *check, const GwRule *rule)
{
	const GwDocument *doc = gw_check_document(check);
	Params *p = rule->prepared;
	const GwElement *element = NULL;
	Count count = { .n = 0 };

	read_table(p, rule->table);
	while ((element = gw_check_next(check, rule, element)))
		count_in(p, doc->text, element->span, &count);
	if (count.n >= p->least &&
	    (double)count.n * (double)p->per > p->limit * (double)count.units)
		report(check, rule, p, &count);
}

const GwCheckKind gw_kind_density = {
	.name = "density",
	.help = "词表里的套话每千字有多少处",
	.params = density_params,
	.prepare = prepare,
	.release = release,
	.run = run,
};
