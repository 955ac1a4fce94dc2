#include "engine/literals.h"

#include <stdlib.h>
#include <string.h>

#include "base/utf.h"
#include "engine/rarity.h"

#define WINDOW_BITS 18 /* 32 KB: stays in the first-level cache */
#define HASH(window) ((window)*0x9E3779B1u)

/* The window of a one-unit literal has no second unit. */
#define ONE_UNIT 0xFFFF0000u

typedef struct {
	guint32 window;
	guint32 units;   /* offset in the pool */
	guint32 id;
	guint32 group;   /* end of the entries with the same window and `at` */
	guint16 len, at; /* units; where the window stands in them */
} Entry;

struct GwLiterals {
	gboolean fold;
	GArray *pool;    /* gunichar2 */
	GArray *entries; /* Entry; when sealed, sorted by slot, window, at, units */
	guint32 *slots;  /* entries of slot s: slots[s] to slots[s + 1] */
	guint slot_shift;
	guint64 windows[(1u << WINDOW_BITS) / 64];
	guint64 ones[65536 / 64];
};

GwLiterals *
gw_literals_new(gboolean fold)
{
	GwLiterals *literals = g_new0(GwLiterals, 1);

	literals->fold = fold;
	literals->pool = g_array_sized_new(FALSE, FALSE, sizeof(gunichar2), 16384);
	literals->entries = g_array_sized_new(FALSE, FALSE, sizeof(Entry), 4096);
	return literals;
}

void
gw_literals_free(GwLiterals *literals)
{
	if (!literals)
		return;
	g_array_unref(literals->pool);
	g_array_unref(literals->entries);
	g_free(literals->slots);
	g_free(literals);
}

gboolean
gw_literals_add_units(GwLiterals *literals, const gunichar2 *p, gsize len, guint32 id)
{
	Entry entry = { .units = literals->pool->len, .id = id, .len = (guint16)len };
	gsize i;

	if (!len || len > GW_MAX_LITERAL_UNITS)
		return FALSE;
	for (i = 0; i < len; i++) {
		gunichar2 unit = literals->fold ? gw_fold_unit(p[i]) : p[i];

		g_array_append_val(literals->pool, unit);
	}
	g_array_append_val(literals->entries, entry);
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
choose_window(const GwLiterals *literals, const GwRarity *rarity, Entry *entry)
{
	const gunichar2 *p = &g_array_index(literals->pool, gunichar2, entry->units);
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
mark_window(GwLiterals *literals, guint32 window)
{
	if ((window & ONE_UNIT) == ONE_UNIT)
		set_bit(literals->ones, window & 0xFFFF);
	else
		set_bit(literals->windows, HASH(window) >> (32 - WINDOW_BITS));
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
fill_slots(GwLiterals *literals)
{
	guint n = literals->entries->len, n_slots = 1u << (32 - literals->slot_shift), i;
	const Entry *from = (const Entry *)(gpointer)literals->entries->data;
	GArray *sorted = g_array_sized_new(FALSE, FALSE, sizeof(Entry), n);
	guint32 *next;

	literals->slots = g_new0(guint32, n_slots + 1);
	for (i = 0; i < n; i++)
		literals->slots[(HASH(from[i].window) >> literals->slot_shift) + 1]++;
	for (i = 0; i < n_slots; i++)
		literals->slots[i + 1] += literals->slots[i];
	next = g_memdup2(literals->slots, n_slots * sizeof *next);
	g_array_set_size(sorted, n);
	for (i = 0; i < n; i++)
		g_array_index(sorted, Entry, next[HASH(from[i].window) >> literals->slot_shift]++) =
			from[i];
	g_free(next);
	g_array_unref(literals->entries);
	literals->entries = sorted;
}

static void
sort_slot(GwLiterals *literals, guint32 from, guint32 to)
{
	Entry *entries = (Entry *)(gpointer)literals->entries->data;
	guint32 i, last = to;

	if (to - from > 1)
		g_qsort_with_data(entries + from, (gint)(to - from), sizeof *entries, compare_entries,
				  literals->pool->data);
	for (i = to; i > from; i--) {
		Entry *entry = &entries[i - 1];

		if (i < to && (entry->window != entry[1].window || entry->at != entry[1].at))
			last = i;
		entry->group = last;
	}
}

void
gw_literals_seal(GwLiterals *literals)
{
	GwRarity *rarity = gw_rarity_new();
	guint bits = 6, i;

	for (i = 0; i < literals->entries->len; i++) {
		Entry *entry = &g_array_index(literals->entries, Entry, i);

		choose_window(literals, rarity, entry);
		mark_window(literals, entry->window);
	}
	gw_rarity_free(rarity);
	while (bits < 20 && (1u << bits) < literals->entries->len)
		bits++;
	literals->slot_shift = 32 - bits;
	fill_slots(literals);
	for (i = 0; i < 1u << bits; i++)
		sort_slot(literals, literals->slots[i], literals->slots[i + 1]);
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
	guint32 slot = HASH(window) >> scan->literals->slot_shift;
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
	const Scan scan = { literals, (const Entry *)(gpointer)literals->entries->data,
			    (const gunichar2 *)(gpointer)literals->pool->data, text, within, hits };
	guint32 i;

	for (i = within.start; i + 1 < within.end; i++) {
		guint32 window = window_of(text + i);

		if (G_UNLIKELY(has_bit(literals->windows, HASH(window) >> (32 - WINDOW_BITS))))
			verify(&scan, window, i);
		if (G_UNLIKELY(has_bit(literals->ones, text[i])))
			verify(&scan, ONE_UNIT | text[i], i);
	}
	if (i < within.end && has_bit(literals->ones, text[i]))
		verify(&scan, ONE_UNIT | text[i], i);
}
