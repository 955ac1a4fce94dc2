#include "checks/checksum.h"

#include <string.h>

/* ASCII capital of a unit, 0 for anything else. */
static char
capital(gunichar2 unit)
{
	return unit < 0x80 ? g_ascii_toupper((char)unit) : '\0';
}

gboolean
gw_checksum_weighted(const GwWeighting *weighting, const gunichar2 *p, gsize n)
{
	gint64 sum = 0;
	char expected;

	if (n != weighting->n_weights + 1)
		return FALSE;
	for (guint i = 0; i < weighting->n_weights; i++) {
		char c = capital(p[i]);
		const char *place = c ? strchr(weighting->alphabet, c) : NULL;

		if (!place)
			return FALSE;
		sum += (place - weighting->alphabet) * weighting->weights[i];
	}
	expected = weighting->check[sum % weighting->modulus];
	return expected == capital(p[n - 1]);
}

gboolean
gw_checksum_luhn(const gunichar2 *p, gsize n)
{
	guint sum = 0;

	for (gsize i = 0; i < n; i++) {
		gunichar2 c = p[n - 1 - i];
		guint digit = c - '0';

		if (c < '0' || c > '9')
			return FALSE;
		if (i % 2)
			digit = digit > 4 ? digit * 2 - 9 : digit * 2;
		sum += digit;
	}
	return n > 0 && sum % 10 == 0;
}

gboolean
gw_checksum_is_day(const gunichar2 *p)
{
	guint digits[8];

	for (guint i = 0; i < G_N_ELEMENTS(digits); i++) {
		if (p[i] < '0' || p[i] > '9')
			return FALSE;
		digits[i] = p[i] - '0';
	}
	return g_date_valid_dmy((GDateDay)(digits[6] * 10 + digits[7]),
				(GDateMonth)(digits[4] * 10 + digits[5]),
				(GDateYear)(digits[0] * 1000 + digits[1] * 100 + digits[2] * 10 +
					    digits[3]));
}
