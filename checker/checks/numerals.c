#include "checks/numerals.h"

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
