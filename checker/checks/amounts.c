#include "checks/amounts.h"

#define MAX_DIGITS 12
#define MAX_PLACES 4 /* GW_AMOUNT_ONE has as many zeros */

static gboolean
is_digit(gunichar2 c)
{
	return c >= '0' && c <= '9';
}

guint
gw_amount_read(const gunichar2 *p, guint n, gint64 *value, gint64 *grain)
{
	guint digits = 0, places = 0, i;
	gboolean point = FALSE;

	*value = 0;
	*grain = GW_AMOUNT_ONE;
	for (i = 0; i < n; i++) {
		if (p[i] == '.' && digits && !point && i + 1 < n && is_digit(p[i + 1])) {
			point = TRUE;
			continue;
		}
		if (!is_digit(p[i]))
			break;
		if (++digits <= MAX_DIGITS)
			*value = *value * 10 + (p[i] - '0');
		places += point;
	}
	if (digits > MAX_DIGITS || places > MAX_PLACES) {
		*value = 0;
		return i;
	}
	while (places--)
		*grain /= 10;
	*value *= *grain;
	return i;
}

gint64
gw_amount_slack(gint64 grain, guint n)
{
	return grain * (n + 1) / 2;
}

gboolean
gw_amount_is_slip(gint64 sum, gint64 whole, gint64 share)
{
	gint64 off = ABS(sum - whole);

	if (!off || off > whole / share)
		return FALSE;
	while (off % 10 == 0)
		off /= 10;
	return off < 10;
}

char *
gw_amount_text(gint64 value)
{
	GString *text = g_string_new(NULL);

	g_string_append_printf(text, "%" G_GINT64_FORMAT, value / GW_AMOUNT_ONE);
	if (value % GW_AMOUNT_ONE) {
		g_string_append_printf(text, ".%0*" G_GINT64_FORMAT, MAX_PLACES, value % GW_AMOUNT_ONE);
		while (text->str[text->len - 1] == '0')
			g_string_truncate(text, text->len - 1);
	}
	return g_string_free(text, FALSE);
}
