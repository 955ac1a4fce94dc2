/* Numbers as drafts write them: 12, １２, 十二, 一百零三, 二〇二四.
 *
 * Promises: views are (pointer, length) in UTF-16 units; reading is bounded and
 * never looks past the view.  What no-one writes in a heading (more than nine
 * digits) is no number.  Plain values; only gw_numeral_han() gives memory away. */
#ifndef GW_CHECKS_NUMERALS_H
#define GW_CHECKS_NUMERALS_H

#include <glib.h>

/* 0 to 9 for half- and full-width digits, -1 for the rest. */
gint gw_digit_value(gunichar2 c);

/* 0 to 9 for 〇 零 一 … 九 and 两, -1 for the rest. */
gint gw_han_digit_value(gunichar2 c);

/* What is taken for 〇 in years (GB/T 15835): ○ О O and the digit 0. */
gboolean gw_is_zero_lookalike(gunichar2 c);

/* The number at the beginning of the view: the units it takes, 0 if there is
 * none.  A number is in digits or in 汉字, never in both. */
guint gw_numeral_read(const gunichar2 *p, guint n, guint32 *value);

/* 1 to 9999 as a heading writes it (十二, 一百零三); newly allocated UTF-8. */
char *gw_numeral_han(guint32 value);

#endif
