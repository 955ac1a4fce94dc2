/* Amounts that are added up: 12, 18.54.
 *
 * Promises: exact decimals, no floating point; values are in units of
 * 1/GW_AMOUNT_ONE.  Reading is bounded and never looks past the view.  Plain
 * values; only gw_amount_text() gives memory away. */
#ifndef GW_CHECKS_AMOUNTS_H
#define GW_CHECKS_AMOUNTS_H

#include <glib.h>

#define GW_AMOUNT_ONE 10000

/* The number at the beginning of the view: the units it takes, 0 if there is none.
 * *grain is the value of its last figure.  What nobody adds up by hand (more than
 * twelve figures, four decimals) has the value 0. */
guint gw_amount_read(const gunichar2 *p, guint n, gint64 *value, gint64 *grain);

/* How far the sum of `n` rounded numbers may be from the rounded whole. */
gint64 gw_amount_slack(gint64 grain, guint n);

/* Sum and whole differ by one figure only, and by no more than whole/share: one of
 * the numbers was mistyped or carried wrongly. */
gboolean gw_amount_is_slip(gint64 sum, gint64 whole, gint64 share);

/* Without needless zeros; newly allocated. */
char *gw_amount_text(gint64 value);

#endif
