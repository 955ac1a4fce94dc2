#include "engine/literals_p.h"

#include <stdlib.h>
#include <string.h>

#include "base/utf.h"
#include "engine/rarity.h"

#define HASH(window) ((window)*0x9E3779B1u)

/* The window of a one-unit literal has no second unit. */
#define ONE_UNIT 0xFFFF0000u

typedef GwLiteralEntry Entry;

/* What the tables point to as long as they are made at run time. */
struct GwLiteralsMaking {
	gboolean fold;
	GArray *pool;    /* gunichar2 */
	GArray *entries; /* Entry */
	guint32 *slots;
	guint64 windows[GW_LITERAL_WINDOW_WORDS];
	guint64 ones[GW_LITERAL_ONE_WORDS];
};

GwLiterals *
gw_literals_new(gboolean fold)
{
	GwLiterals *literals = g_new0(GwLiterals, 1);
	struct GwLiteralsMaking *making = g_new0(struct GwLiteralsMaking, 1);

	making->fold = fold;
	making->pool = g_array_sized_new(FALSE, FALSE, sizeof(gunichar2), 16384);
	making->entries = g_array_sized_new(FALSE, FALSE, sizeof(Entry), 4096);
	literals->making = making;
	return literals;
}

void
gw_literals_free(GwLiterals *literals)
{
	if (!literals)
		return;
	g_array_unref(literals->making->pool);
	g_array_unref(literals->making->entries);
	g_free(literals->making->slots);
	g_free(literals->making);
	g_free(literals);
}

gboolean
gw_literals_add_units(GwLiterals *literals, const gunichar2 *p, gsize len, guint32 id)
{
	struct GwLiteralsMaking *making = literals->making;
	Entry entry = { .units = making->pool->len, .id = id, .len = (guint16)len };
	gsize i;

	if (!len || len > GW_MAX_LITERAL_UNITS)
		return FALSE;
	for (i = 0; i < len; i++) {
		gunichar2 unit = making->fold ? gw_fold_unit(p[i]) : p[i];

		g_array_append_val(making->pool, unit);
	}
	g_array_append_val(making->entries, entry);
	return TRUE;
}

gboolean
gw_literals_add(GwLiterals *literals, const char *utf8, guint32 id)
{
	gunichar2 units[GW_MAX_LITERAL_UNITS + 1];
	gsize n = 0;
	const char *p;

	for (p = utf8; *p; p = g_utf8_next_char(p)) {
		gunichar c = g_utf8_get_char_validated(p, -1);

		if (c > 0x10FFFF || n >= GW_MAX_LITERAL_UNITS)
			return FALSE;
		if (c > 0xFFFF) {
			units[n++] = (gunichar2)(0xD7C0 + (c >> 10));
			c = 0xDC00 | (c & 0x3FF);
		}
		units[n++] = (gunichar2)c;
	}
	return gw_literals_add_units(literals, units, n, id);
}

/* --- building ------------------------------------------------------------------ */

static guint32
window_of(const gunichar2 *p)
{
	return (guint32)p[0] | (guint32)p[1] << 16;
}

static void
choose_window(const struct GwLiteralsMaking *making, const GwRarity *rarity, Entry *entry)
{
	const gunichar2 *p = &g_array_index(making->pool, gunichar2, entry->units);
	guint best = G_MAXUINT;
	guint16 i;

	if (entry->len == 1) {
		entry->window = ONE_UNIT | p[0];
		return;
	}
	for (i = 0; i + 1 < entry->len && best; i++) {
		guint score = gw_rarity_window(rarity, p[i], p[i + 1]);

		if (score >= best)
			continue;
		best = score;
		entry->at = i;
	}
	entry->window = window_of(p + entry->at);
}

static void
set_bit(guint64 *bits, guint32 at)
{
	bits[at / 64] |= G_GUINT64_CONSTANT(1) << (at % 64);
}

static void
mark_window(struct GwLiteralsMaking *making, guint32 window)
{
	if ((window & ONE_UNIT) == ONE_UNIT)
		set_bit(making->ones, window & 0xFFFF);
	else
		set_bit(making->windows, HASH(window) >> (32 - GW_LITERAL_WINDOW_BITS));
}

static gint
compare_units(const Entry *a, const Entry *b, const gunichar2 *pool)
{
	guint i;

	for (i = 0; i < a->len && i < b->len; i++) {
		if (pool[a->units + i] != pool[b->units + i])
			return pool[a->units + i] < pool[b->units + i] ? -1 : 1;
	}
	return (gint)a->len - (gint)b->len;
}

static gint
compare_entries(gconstpointer pa, gconstpointer pb, gpointer pool)
{
	const Entry *a = pa, *b = pb;
	gint order;

	if (a->window != b->window)
		return a->window < b->window ? -1 : 1;
	if (a->at != b->at)
		return a->at < b->at ? -1 : 1;
	order = compare_units(a, b, pool);
	if (order)
		return order;
	return a->id < b->id ? -1 : a->id > b->id;
}

/* Entries into their slots; by counting, so that building stays linear. */
static void
fill_slots(struct GwLiteralsMaking *making, guint n_slots, guint shift)
{
	guint n = making->entries->len, i;
	const Entry *from = (const Entry *)(gpointer)making->entries->data;
	GArray *sorted = g_array_sized_new(FALSE, FALSE, sizeof(Entry), n);
	guint32 *next;

	making->slots = g_new0(guint32, n_slots + 1);
	for (i = 0; i < n; i++)
		making->slots[(HASH(from[i].window) >> shift) + 1]++;
	for (i = 0; i < n_slots; i++)
		making->slots[i + 1] += making->slots[i];
	next = g_memdup2(making->slots, n_slots * sizeof *next);
	g_array_set_size(sorted, n);
	for (i = 0; i < n; i++)
		g_array_index(sorted, Entry, next[HASH(from[i].window) >> shift]++) = from[i];
	g_free(next);
	g_array_unref(making->entries);
	making->entries = sorted;
}

static void
sort_slot(struct GwLiteralsMaking *making, guint32 from, guint32 to)
{
	Entry *entries = (Entry *)(gpointer)making->entries->data;
	guint32 i, last = to;

	if (to - from > 1)
		g_qsort_with_data(entries + from, (gint)(to - from), sizeof *entries, compare_entries,
				  making->pool->data);
	for (i = to; i > from; i--) {
		Entry *entry = &entries[i - 1];

		if (i < to && (entry->window != entry[1].window || entry->at != entry[1].at))
			last = i;
		entry->group = last;
	}
}

static void
publish(GwLiterals *literals)
{
	const struct GwLiteralsMaking *making = literals->making;

	literals->pool = (const gunichar2 *)(gpointer)making->pool->data;
	literals->n_pool = making->pool->len;
	literals->entries = (const Entry *)(gpointer)making->entries->data;
	literals->n_entries = making->entries->len;
	literals->slots = making->slots;
	literals->windows = making->windows;
	literals->ones = making->ones;
}

void
gw_literals_seal(GwLiterals *literals)
{
	struct GwLiteralsMaking *making = literals->making;
	GwRarity *rarity = gw_rarity_new();
	guint bits = 6, i;

	for (i = 0; i < making->entries->len; i++) {
		Entry *entry = &g_array_index(making->entries, Entry, i);

		choose_window(making, rarity, entry);
		mark_window(making, entry->window);
	}
	gw_rarity_free(rarity);
	while (bits < 20 && (1u << bits) < making->entries->len)
		bits++;
	literals->slot_bits = bits;
	fill_slots(making, 1u << bits, 32 - bits);
	for (i = 0; i < 1u << bits; i++)
		sort_slot(making, making->slots[i], making->slots[i + 1]);
	publish(literals);
}

/* --- scanning --------------------------------------------------------------------- */

typedef struct {
	const GwLiterals *literals;
	const Entry *entries;
	const gunichar2 *pool, *text;
	GwSpan within;
	GArray *hits;
} Scan;

static void
report(const Scan *scan, const Entry *entry, guint32 start)
{
	GwLiteralHit hit = { entry->id, gw_span(start, start + entry->len) };

	g_array_append_val(scan->hits, hit);
}

/* First of [from, to) whose unit at `depth` is not below `least`; all of them
 * are longer than `depth` and agree before it. */
static guint32
lower_bound(const Scan *scan, guint32 from, guint32 to, guint depth, guint32 least)
{
	while (from < to) {
		guint32 middle = from + (to - from) / 2;

		if (scan->pool[scan->entries[middle].units + depth] < least)
			from = middle + 1;
		else
			to = middle;
	}
	return from;
}

/* Report which of the sorted entries [from, to) stand at `start`. */
static void
verify_group(const Scan *scan, guint32 from, guint32 to, guint32 start)
{
	const gunichar2 *p = scan->text + start;
	guint32 room = scan->within.end - start;
	guint depth = 0;

	while (from < to) {
		const Entry *entry = &scan->entries[from];

		if (entry->len == depth) {
			report(scan, entry, start);
			from++;
			continue;
		}
		if (depth == room)
			return;
		if (to - from == 1) {
			if (entry->len <= room &&
			    !memcmp(scan->pool + entry->units, p, entry->len * sizeof *p))
				report(scan, entry, start);
			return;
		}
		from = lower_bound(scan, from, to, depth, p[depth]);
		to = lower_bound(scan, from, to, depth, (guint32)p[depth] + 1);
		depth++;
	}
}

static void
verify(const Scan *scan, guint32 window, guint32 at)
{
	guint32 slot = HASH(window) >> (32 - scan->literals->slot_bits);
	guint32 i = scan->literals->slots[slot], end = scan->literals->slots[slot + 1];

	while (i < end) {
		const Entry *entry = &scan->entries[i];

		if (entry->window == window && entry->at <= at - scan->within.start)
			verify_group(scan, i, entry->group, at - entry->at);
		i = entry->group;
	}
}

static inline gboolean
has_bit(const guint64 *bits, guint32 at)
{
	return bits[at / 64] >> (at % 64) & 1;
}

void
gw_literals_scan(const GwLiterals *literals, const gunichar2 *text, GwSpan within, GArray *hits)
{
	const Scan scan = { literals, literals->entries, literals->pool, text, within, hits };
	guint32 i;

	for (i = within.start; i + 1 < within.end; i++) {
		guint32 window = window_of(text + i);

		if (G_UNLIKELY(has_bit(literals->windows, HASH(window) >> (32 - GW_LITERAL_WINDOW_BITS))))
			verify(&scan, window, i);
		if (G_UNLIKELY(has_bit(literals->ones, text[i])))
			verify(&scan, ONE_UNIT | text[i], i);
	}
	if (i < within.end && has_bit(literals->ones, text[i]))
		verify(&scan, ONE_UNIT | text[i], i);
}
