/* Units of numbers, dates and 文号: small tests that several forms share.
 *
 * Promises: plain functions of their arguments. */
#ifndef GW_RECOGNISE_FORM_UNITS_H
#define GW_RECOGNISE_FORM_UNITS_H

#include "recognise/forms.h"

static inline gboolean
gw_unit_is_digit(gunichar2 c)
{
	return (c >= '0' && c <= '9') || (c >= 0xFF10 && c <= 0xFF19);
}

static inline gboolean
gw_unit_is_han_digit(gunichar2 c)
{
	switch (c) {
	case 0x4E00: case 0x4E8C: case 0x4E09: case 0x56DB: case 0x4E94: case 0x516D: case 0x4E03:
	case 0x516B: case 0x4E5D: case 0x5341: case 0x767E: case 0x96F6: case 0x3007: case 0x25CB:
	case 0x4E24:
		return TRUE; /* 一 to 十, 百 零 〇 ○ 两 */
	default:
		return FALSE;
	}
}

/* What drafts write where a digit will come: ×, X, *, □, _. */
static inline gboolean
gw_unit_is_placeholder(gunichar2 c)
{
	return c == 0xD7 || c == 'X' || c == 'x' || c == '*' || c == 0x25A1 || c == '_' ||
	       c == 0x2716 || c == 0xFF38;
}

static inline guint
gw_unit_run_of(const gunichar2 *p, guint n, gboolean (*test)(gunichar2 c), guint most)
{
	guint i = 0;

	while (i < n && i < most && test(p[i]))
		i++;
	return i;
}

static inline gboolean
gw_unit_is_open(gunichar2 c)
{
	return c == 0xFF08 || c == '(';
}

static inline gboolean
gw_unit_is_close(gunichar2 c)
{
	return c == 0xFF09 || c == ')';
}

static inline gboolean
gw_unit_is_one_of(gunichar2 c, const gunichar2 *set)
{
	for (; *set; set++)
		if (*set == c)
			return TRUE;
	return FALSE;
}

static inline guint
gw_unit_skip_blanks(const gunichar2 *p, guint n, guint at)
{
	while (at < n && gw_form_is_blank(p[at]))
		at++;
	return at;
}

static inline gboolean
gw_unit_is_date_digit(gunichar2 c)
{
	return gw_unit_is_digit(c) || gw_unit_is_han_digit(c) || gw_unit_is_placeholder(c) || c == 0x25CB || c == 'O' ||
	       c == 'o' || c == 0x96F6 || c == 0x041E || c == 0x4E24 || c == 0x5EFF;
}

#endif
