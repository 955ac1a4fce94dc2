#include "checks/numerals.h"

#define MAX_NUMERAL 9 /* units; a value of so many digits fits in 32 bits */

gint
gw_digit_value(gunichar2 c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	if (c >= 0xFF10 && c <= 0xFF19)
		return c - 0xFF10;
	return -1;
}

gint
gw_han_digit_value(gunichar2 c)
{
	static const gunichar2 digits[] = u"零一二三四五六七八九";
	gint i;

	for (i = 0; i < 10; i++)
		if (digits[i] == c)
			return i;
	if (c == 0x3007) /* 〇 */
		return 0;
	return c == 0x4E24 ? 2 : -1; /* 两 */
}

gboolean
gw_is_zero_lookalike(gunichar2 c)
{
	switch (c) {
	case '0':
	case 'O':
	case 'o':
	case 0xFF10: /* ０ */
	case 0xFF2F: /* Ｏ */
	case 0x25CB: /* ○ */
	case 0x25EF: /* ◯ */
	case 0x041E: /* О, Cyrillic */
	case 0x039F: /* Ο, Greek */
		return TRUE;
	default:
		return FALSE;
	}
}

static guint32
multiplier(gunichar2 c)
{
	switch (c) {
	case 0x5341: /* 十 */
		return 10;
	case 0x767E: /* 百 */
		return 100;
	case 0x5343: /* 千 */
		return 1000;
	default:
		return 0;
	}
}

static guint
read_digits(const gunichar2 *p, guint n, guint32 *value)
{
	guint i;

	*value = 0;
	for (i = 0; i < n && gw_digit_value(p[i]) >= 0; i++) {
		if (i == MAX_NUMERAL)
			return 0;
		*value = *value * 10 + (guint32)gw_digit_value(p[i]);
	}
	return i;
}

/* 一百零三 with multipliers, 二〇二四 without. */
static guint
read_han(const gunichar2 *p, guint n, guint32 *value)
{
	guint32 total = 0, digit = 0, run = 0;
	gboolean placed = FALSE, pending = FALSE;
	guint i;

	for (i = 0; i < n; i++) {
		gint d = gw_han_digit_value(p[i]);
		guint32 times = d < 0 ? multiplier(p[i]) : 0;

		if (d < 0 && !times)
			break;
		if (i == MAX_NUMERAL)
			return 0;
		if (d >= 0) {
			digit = (guint32)d;
			run = run * 10 + digit;
			pending = TRUE;
		} else {
			total += (pending ? digit : 1) * times;
			placed = TRUE;
			pending = FALSE;
		}
	}
	*value = placed ? total + (pending ? digit : 0) : run;
	return i;
}

guint
gw_numeral_read(const gunichar2 *p, guint n, guint32 *value)
{
	if (n && gw_digit_value(p[0]) >= 0)
		return read_digits(p, n, value);
	return read_han(p, n, value);
}

char *
gw_numeral_han(guint32 value)
{
	static const char *const digits[] = { "零", "一", "二", "三", "四",
					      "五", "六", "七", "八", "九" };
	static const char *const places[] = { "千", "百", "十", "" };
	GString *out = g_string_new(NULL);
	guint32 divisor = 1000;
	gboolean gap = FALSE;
	guint i;

	for (i = 0; i < 4; i++, divisor /= 10) {
		guint32 d = value / divisor % 10;

		if (!d) {
			gap = out->len > 0;
			continue;
		}
		if (gap)
			g_string_append(out, digits[0]);
		if (d > 1 || i != 2 || out->len) /* 十二, but 一百一十二 */
			g_string_append(out, digits[d]);
		g_string_append(out, places[i]);
		gap = FALSE;
	}
	return g_string_free(out, FALSE);
}
