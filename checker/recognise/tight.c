/* A line without its blanks, and words at its ends. */
#include "recognise/forms.h"

#include <string.h>

#include "base/utf.h"

/* --- the line without blanks ----------------------------------------------- */

gboolean
gw_form_is_blank(gunichar2 c)
{
	if (c > 0x3000)
		return c == 0xFEFF;
	if (c == 0x3000 || c <= 0x20 || c == 0xA0)
		return TRUE;
	return (c >= 0x2000 && c <= 0x200F) || c == 0x2028 || c == 0x2029 || c == 0x202F ||
	       c == 0x205F || c == 0x2060 || c == 0x85;
}

gboolean
gw_form_is_open(gunichar2 c)
{
	return c == 0xFF08 || c == '(' || c == 0x3014;
}

gboolean
gw_form_is_close(gunichar2 c)
{
	return c == 0xFF09 || c == ')' || c == 0x3015;
}

gboolean
gw_form_is_stop(gunichar2 c)
{
	return c == 0x3002 || c == 0xFF1B || c == ';' || c == 0xFF0C || c == ',' || c == 0xFF01;
}

static void
count_unit(GwTight *tight, gunichar2 c)
{
	switch (c) {
	case 0x3002: case 0xFF01: case 0xFF1F: case 0xFF1B: case '!': case '?': case ';':
		tight->stops++;
		break;
	case 0xFF0C: case ',':
		tight->commas++;
		break;
	case 0x3001:
		tight->pauses++;
		break;
	case 0xFF1A: case ':':
		tight->colons++;
		break;
	default:
		tight->digits += (c >= '0' && c <= '9') || (c >= 0xFF10 && c <= 0xFF19);
	}
}

/* Most units are, and none of them is counted. */
static gboolean
is_plain_han(gunichar2 c)
{
	return c >= 0x4E00 && c <= 0x9FFF;
}

static void
scan(const gunichar2 *text, guint32 len, GwTight *tight)
{
	guint32 i, run = 0, units = 0;

	for (i = 0; i < len; i++) {
		gunichar2 c = text[i];

		if (!is_plain_han(c)) {
			if (gw_form_is_blank(c)) {
				tight->tabs += c == '\t';
				run++;
				continue;
			}
			count_unit(tight, c);
		}
		tight->gaps += run > 0 && units > 0;
		if (run > tight->gap) {
			tight->gap = run;
			tight->gap_at = i - run;
		}
		run = 0;
		if (units < GW_TIGHT)
			tight->first[units] = c;
		units++;
	}
	tight->units = units;
	tight->n_head = MIN(units, GW_TIGHT);
}

static void
take_tail(const gunichar2 *text, guint32 len, GwTight *tight)
{
	guint at = GW_TIGHT;

	while (len && at)
		if (!gw_form_is_blank(text[--len]))
			tight->last[--at] = text[len];
	tight->tail = tight->last + at;
	tight->n_tail = GW_TIGHT - at;
}

static void
fold_units(gunichar2 *p, guint n)
{
	guint i;

	for (i = 0; i < n; i++)
		p[i] = gw_fold_unit(p[i]);
}

void
gw_tight_make(const gunichar2 *text, guint32 len, gboolean fold, GwTight *tight)
{
	memset(&tight->units, 0, sizeof *tight - G_STRUCT_OFFSET(GwTight, units));
	tight->n_head = tight->n_tail = 0;
	scan(text, len, tight);
	tight->n_raw = MIN(len, GW_RAW);
	memcpy(tight->raw, text, tight->n_raw * sizeof *text);
	tight->head = tight->first;
	tight->whole = tight->units <= GW_TIGHT;
	if (tight->whole) {
		tight->tail = tight->head;
		tight->n_tail = tight->n_head;
	} else {
		take_tail(text, len, tight);
	}
	if (!fold)
		return;
	fold_units(tight->first, tight->n_head);
	fold_units(tight->last, GW_TIGHT);
	fold_units(tight->raw, tight->n_raw);
}

/* --- words ------------------------------------------------------------------- */

static guint
word_len(const gunichar2 *word)
{
	guint n = 0;

	while (word[n])
		n++;
	return n;
}

static gboolean
same(const gunichar2 *p, const gunichar2 *word, guint n)
{
	return memcmp(p, word, n * sizeof *p) == 0;
}

static gboolean
starts_with(const gunichar2 *p, guint n, const gunichar2 *word, guint len)
{
	return len <= n && p[0] == word[0] && same(p, word, len);
}

/* The last unit tells most words apart. */
static gboolean
ends_with(const gunichar2 *p, guint n, const gunichar2 *word, guint len)
{
	return len <= n && p[n - 1] == word[len - 1] && same(p + n - len, word, len);
}

static gboolean
has_word(const gunichar2 *p, guint n, const gunichar2 *word, guint len)
{
	guint i;

	for (i = 0; i + len <= n; i++)
		if (p[i] == word[0] && same(p + i, word, len))
			return TRUE;
	return FALSE;
}

gboolean
gw_tight_starts(const GwTight *tight, const gunichar2 *word)
{
	return tight->n_head && tight->head[0] == word[0] &&
	       starts_with(tight->head, tight->n_head, word, word_len(word));
}

gboolean
gw_view_ends(const gunichar2 *p, guint n, const gunichar2 *word)
{
	return ends_with(p, n, word, word_len(word));
}

gboolean
gw_tight_ends(const GwTight *tight, const gunichar2 *word)
{
	return gw_view_ends(tight->tail, tight->n_tail, word);
}

gboolean
gw_tight_has(const GwTight *tight, const gunichar2 *word, guint within)
{
	return has_word(tight->head, MIN(within, tight->n_head), word, word_len(word));
}

gboolean
gw_tight_has_any(const GwTight *tight, const GwWord *words, guint within)
{
	for (; words->text; words++)
		if (has_word(tight->head, MIN(within, tight->n_head), words->text, words->len))
			return TRUE;
	return FALSE;
}

gboolean
gw_view_starts_any(const gunichar2 *p, guint n, const GwWord *words)
{
	for (; words->text; words++)
		if (starts_with(p, n, words->text, words->len))
			return TRUE;
	return FALSE;
}

gboolean
gw_tight_starts_any(const GwTight *tight, const GwWord *words)
{
	return gw_view_starts_any(tight->head, tight->n_head, words);
}

gboolean
gw_view_ends_any(const gunichar2 *p, guint n, const GwWord *words)
{
	for (; words->text; words++)
		if (ends_with(p, n, words->text, words->len))
			return TRUE;
	return FALSE;
}

gboolean
gw_tight_ends_any(const GwTight *tight, const GwWord *words)
{
	return gw_view_ends_any(tight->tail, tight->n_tail, words);
}
