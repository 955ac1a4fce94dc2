#include "base/numeral.h"

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
	switch (c) {
	case 0x96F6: case 0x3007: return 0; /* 零 〇 */
	case 0x4E00: return 1;
	case 0x4E8C: case 0x4E24: return 2; /* 二 两 */
	case 0x4E09: return 3;
	case 0x56DB: return 4;
	case 0x4E94: return 5;
	case 0x516D: return 6;
	case 0x4E03: return 7;
	case 0x516B: return 8;
	case 0x4E5D: return 9;
	default: return -1;
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

/* Blocks of such numbers that follow each other. */
static const struct {
	gunichar2 first, last;
	guint32 value; /* of the first */
} blocks[] = {
	{ 0x2460, 0x2473, 1 },	{ 0x2474, 0x2487, 1 },	{ 0x2488, 0x249B, 1 },	/* ① ⑴ ⒈ */
	{ 0x24F5, 0x24FE, 1 },	{ 0x2776, 0x277F, 1 },	{ 0x2780, 0x2789, 1 },	/* ⓵ ❶ ➀ */
	{ 0x278A, 0x2793, 1 },	{ 0x3220, 0x3229, 1 },	{ 0x3280, 0x3289, 1 },	/* ➊ ㈠ ㊀ */
	{ 0x3251, 0x325F, 21 }, { 0x32B1, 0x32BF, 36 },				/* ㉑ ㊱ */
};

guint32
gw_numeral_circled(gunichar2 c)
{
	guint i;

	if (c < 0x2460 || c > 0x32BF) /* nearly all */
		return 0;
	for (i = 0; i < G_N_ELEMENTS(blocks); i++)
		if (c >= blocks[i].first && c <= blocks[i].last)
			return blocks[i].value + (guint32)(c - blocks[i].first);
	return 0;
}
