/* The only door to ICU: encodings, character classes, word boundaries, folding.
 *
 * Promises: text inside the program is UTF-16 (gunichar2, the same type as
 * ICU's UChar); UTF-8 is for files, arguments and messages.  Views are
 * (pointer, length) in units; nothing is NUL-terminated unless said so.
 * Ownership: functions returning a pointer give it to the caller (g_free). */
#ifndef GW_BASE_UTF_H
#define GW_BASE_UTF_H

#include <glib.h>

#include "base/span.h"

/* --- UTF-8 and UTF-16 ------------------------------------------------- */

/* Strict: NULL if `s` is not valid UTF-8, *bad then holds the byte offset.
 * `len` < 0 means NUL-terminated; a NUL inside is kept. */
gunichar2 *gw_utf16_from_utf8(const char *s, gssize len, gsize *out_len, gsize *bad);

/* NUL-terminated UTF-8; an unpaired surrogate becomes U+FFFD. */
char *gw_utf8_from_utf16(const gunichar2 *p, gsize len);

/* The first `a` or `b` at or after `from`; `len` if there is none. */
gsize gw_utf16_find(const gunichar2 *p, gsize from, gsize len, gunichar2 a, gunichar2 b);

/* Code points in a view: columns are counted in these. */
gsize gw_utf16_points(const gunichar2 *p, gsize len);

/* The code point at p[at], and how many units it takes (1 or 2). */
gunichar gw_utf16_at(const gunichar2 *p, gsize len, gsize at, guint *units);

/* --- character classes ------------------------------------------------ */

/* 汉字 (also 〇 and the extension planes). */
gboolean gw_is_han(gunichar c);

/* Blank of any kind, full-width and non-breaking ones included; not \n. */
gboolean gw_is_blank(gunichar c);

/* Columns on a terminal: 2 for full-width and wide, 0 for combining, else 1. */
guint gw_char_width(gunichar c);
guint gw_utf8_width(const char *s);

/* `span` without the blanks at both ends. */
GwSpan gw_utf16_trim(const gunichar2 *text, GwSpan span);

/* --- traditional to simplified ---------------------------------------- */

/* Unit by unit, so that offsets stay: 國 → 国.  Characters outside the BMP
 * and those without a simplified form map to themselves. */
gunichar2 gw_fold_unit(gunichar2 unit);

/* A unit that only traditional text uses (its folded form differs). */
gboolean gw_is_traditional(gunichar2 unit);

/* How many units of a view are Han characters, and how many of them traditional. */
void gw_count_traditional(const gunichar2 *p, gsize len, gsize *han, gsize *traditional);

/* --- words -------------------------------------------------------------- */

/* ICU's word break iterator, opened on first use.  One per thread. */
typedef struct GwSegmenter GwSegmenter;

GwSegmenter *gw_segmenter_new(void);
void gw_segmenter_free(GwSegmenter *segmenter);

/* Whether `word` begins and ends at word boundaries of `clause`; both are
 * spans of `text`, `word` inside `clause`.  Costly (12 MB/s): call it for a
 * clause around a hit only. */
gboolean gw_segmenter_is_word(GwSegmenter *segmenter, const gunichar2 *text, GwSpan clause,
			      GwSpan word);

#endif
