#include "base/utf.h"

#include <string.h>
#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/ustring.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>

#include "base/fold_table.h"

G_STATIC_ASSERT(sizeof(UChar) == sizeof(gunichar2));

/* --- UTF-8 and UTF-16 ------------------------------------------------- */

/* ICU says that something is wrong, GLib says where. */
static gsize
first_bad_byte(const char *s, gsize len)
{
	const char *end = s, *stop = s + len;

	while (end < stop) {
		if (g_utf8_validate_len(end, (gsize)(stop - end), &end))
			break;
		if (end < stop && *end)
			break;
		end++; /* GLib stops at a NUL, which we allow */
	}
	return (gsize)(end - s);
}

/* Most of every document: three bytes, whose first one leaves nothing to check but
 * that the others follow (that is, not E0 and ED). */
static inline gboolean
is_plain_three(const guchar *p)
{
	return p[0] >= 0xE1 && p[0] <= 0xEF && p[0] != 0xED && U8_IS_TRAIL(p[1]) &&
	       U8_IS_TRAIL(p[2]);
}

/* `wide` has room for a unit a byte and a NUL; FALSE if `s` is not UTF-8. */
static gboolean
convert(const char *s, int32_t bytes, gunichar2 *wide, gsize *units)
{
	const guchar *p = (const guchar *)s;
	gunichar2 *out = wide;
	int32_t i = 0;

	for (;;) {
		UChar32 c;

		for (; bytes - i >= 3 && is_plain_three(p + i); i += 3)
			*out++ = (gunichar2)(p[i] << 12 | (p[i + 1] & 0x3F) << 6 |
					     (p[i + 2] & 0x3F));
		if (i == bytes)
			break;
		U8_NEXT(p, i, bytes, c);
		if (c < 0)
			return FALSE;
		if (c > 0xFFFF)
			*out++ = (gunichar2)U16_LEAD(c);
		*out++ = (gunichar2)(c > 0xFFFF ? U16_TRAIL(c) : c);
	}
	*out = 0;
	*units = (gsize)(out - wide);
	return TRUE;
}

gunichar2 *
gw_utf16_from_utf8(const char *s, gssize len, gsize *out_len, gsize *bad)
{
	gsize bytes = len < 0 ? strlen(s) : (gsize)len, units;
	gunichar2 *wide = g_new(gunichar2, bytes + 1);

	if (bytes > G_MAXINT32 - 1 || !convert(s, (int32_t)bytes, wide, &units)) {
		if (bad)
			*bad = first_bad_byte(s, bytes);
		g_free(wide);
		return NULL;
	}
	if (out_len)
		*out_len = units;
	return wide;
}

char *
gw_utf8_from_utf16(const gunichar2 *p, gsize len)
{
	char *s = g_malloc(len * 3 + 1);
	int32_t bytes = 0;
	UErrorCode status = U_ZERO_ERROR;

	u_strToUTF8WithSub(s, (int32_t)(len * 3 + 1), &bytes, (const UChar *)p, (int32_t)len, 0xFFFD,
			   NULL, &status);
	s[U_SUCCESS(status) ? bytes : 0] = '\0';
	return s;
}

/* Units looked at together: without an early way out the compiler makes vectors. */
#define BLOCK 16

static inline gboolean
block_has(const gunichar2 *p, gunichar2 a, gunichar2 b)
{
	guint16 hit = 0;
	guint i;

	for (i = 0; i < BLOCK; i++)
		hit |= (guint16)((p[i] == a) | (p[i] == b));
	return hit != 0;
}

gsize
gw_utf16_find(const gunichar2 *p, gsize from, gsize len, gunichar2 a, gunichar2 b)
{
	while (from + BLOCK <= len && !block_has(p + from, a, b))
		from += BLOCK;
	while (from < len && p[from] != a && p[from] != b)
		from++;
	return MIN(from, len);
}

gsize
gw_utf16_points(const gunichar2 *p, gsize len)
{
	gsize points = 0, i;

	for (i = 0; i < len; i++)
		points += !(U16_IS_TRAIL(p[i]) && i && U16_IS_LEAD(p[i - 1]));
	return points;
}

gunichar
gw_utf16_at(const gunichar2 *p, gsize len, gsize at, guint *units)
{
	if (U16_IS_LEAD(p[at]) && at + 1 < len && U16_IS_TRAIL(p[at + 1])) {
		*units = 2;
		return (gunichar)U16_GET_SUPPLEMENTARY(p[at], p[at + 1]);
	}
	*units = 1;
	return p[at];
}

/* --- character classes ------------------------------------------------ */

gboolean
gw_is_han(gunichar c)
{
	if (c >= 0x4E00 && c <= 0x9FFF)
		return TRUE;
	return (c >= 0x3400 && c <= 0x4DBF) || c == 0x3007 ||
	       (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x20000 && c <= 0x323AF);
}

gboolean
gw_is_blank(gunichar c)
{
	if (c > 0x3000)
		return FALSE;
	return c == ' ' || c == '\t' || c == '\v' || c == '\f' || c == '\r' || c == 0xA0 ||
	       c == 0x3000 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F ||
	       c == 0x2028 || c == 0x2029 || c == 0x85;
}

guint
gw_char_width(gunichar c)
{
	if (c >= 0x20 && c < 0x7F)
		return 1;
	if (c >= 0x4E00 && c <= 0x9FFF)
		return 2;
	if (g_unichar_iszerowidth(c))
		return 0;
	return g_unichar_iswide(c) ? 2 : 1;
}

guint
gw_utf8_width(const char *s)
{
	guint width = 0;

	for (; *s; s = g_utf8_next_char(s))
		width += gw_char_width(g_utf8_get_char(s));
	return width;
}

GwSpan
gw_utf16_trim(const gunichar2 *text, GwSpan span)
{
	while (span.start < span.end && gw_is_blank(text[span.start]))
		span.start++;
	while (span.end > span.start && gw_is_blank(text[span.end - 1]))
		span.end--;
	return span;
}

/* --- traditional to simplified ---------------------------------------- */

gunichar2
gw_fold_unit(gunichar2 unit)
{
	if (unit < GW_FOLD_FIRST || unit > GW_FOLD_LAST)
		return unit;
	return gw_fold_table[unit - GW_FOLD_FIRST];
}

gboolean
gw_is_traditional(gunichar2 unit)
{
	return gw_fold_unit(unit) != unit;
}

void
gw_count_traditional(const gunichar2 *p, gsize len, gsize *han, gsize *traditional)
{
	gsize i;

	*han = *traditional = 0;
	for (i = 0; i < len; i++) {
		gunichar2 unit = p[i];

		if (unit >= 0x4E00 && unit <= 0x9FFF)
			++*han;
		else
			*han += gw_is_han(unit);
		if (unit >= GW_FOLD_FIRST && unit <= GW_FOLD_LAST)
			*traditional += gw_fold_table[unit - GW_FOLD_FIRST] != unit;
	}
}

/* --- words -------------------------------------------------------------- */

struct GwSegmenter {
	UBreakIterator *words; /* NULL until the first use: opening loads a dictionary */
	const gunichar2 *text;
	GwSpan clause; /* what `words` is set to */
};

GwSegmenter *
gw_segmenter_new(void)
{
	return g_new0(GwSegmenter, 1);
}

void
gw_segmenter_free(GwSegmenter *segmenter)
{
	if (segmenter && segmenter->words)
		ubrk_close(segmenter->words);
	g_free(segmenter);
}

static gboolean
set_clause(GwSegmenter *segmenter, const gunichar2 *text, GwSpan clause)
{
	UErrorCode status = U_ZERO_ERROR;

	if (!segmenter->words)
		segmenter->words = ubrk_open(UBRK_WORD, "zh", NULL, 0, &status);
	else if (segmenter->text == text && segmenter->clause.start == clause.start &&
		 segmenter->clause.end == clause.end)
		return TRUE;
	if (U_SUCCESS(status))
		ubrk_setText(segmenter->words, (const UChar *)text + clause.start,
			     (int32_t)gw_span_len(clause), &status);
	segmenter->text = text;
	segmenter->clause = clause;
	return U_SUCCESS(status);
}

gboolean
gw_segmenter_is_word(GwSegmenter *segmenter, const gunichar2 *text, GwSpan clause, GwSpan word)
{
	if (!set_clause(segmenter, text, clause))
		return FALSE;
	return ubrk_isBoundary(segmenter->words, (int32_t)(word.start - clause.start)) &&
	       ubrk_isBoundary(segmenter->words, (int32_t)(word.end - clause.start));
}
