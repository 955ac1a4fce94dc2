/* Numbers as drafts write them: 12, １２, 十二, 一百零三, 二〇二四, ③.
 *
 * Promises: views are (pointer, length) in UTF-16 units; reading is bounded and
 * never looks past the view.  What no-one writes in a heading (more than nine
 * digits) is no number.  Plain values, no ownership. */
#ifndef GW_BASE_NUMERAL_H
#define GW_BASE_NUMERAL_H

#include <glib.h>

/* 0 to 9 for half- and full-width digits, -1 for the rest. */
gint gw_digit_value(gunichar2 c);

/* 0 to 9 for 〇 零 一 … 九 and 两, -1 for the rest. */
gint gw_han_digit_value(gunichar2 c);

/* The number at the beginning of the view: the units it takes, 0 if there is
 * none.  A number is in digits or in 汉字, never in both. */
guint gw_numeral_read(const gunichar2 *p, guint n, guint32 *value);

/* A number that is one character: ① ⑴ ⒈ ❶ ㈠; 0 for the rest. */
guint32 gw_numeral_circled(gunichar2 c);

#endif
