/* What only checks ask about numbers; reading them is in base/numeral.h.
 *
 * Promises: plain values; gw_numeral_han() gives memory to the caller. */
#ifndef GW_CHECKS_NUMERALS_H
#define GW_CHECKS_NUMERALS_H

#include "base/numeral.h"

/* What is taken for 〇 in years (GB/T 15835): ○ О O and the digit 0. */
gboolean gw_is_zero_lookalike(gunichar2 c);

/* 1 to 9999 as a heading writes it (十二, 一百零三); newly allocated UTF-8. */
char *gw_numeral_han(guint32 value);

#endif
