/* Check characters of numbers: weighted sums and Luhn.
 *
 * Promises: pure functions over UTF-16 views.  The scheme (alphabet, weights,
 * modulus, table of check characters) comes from the rule, so one function
 * serves GB 11643 and GB 32100 alike.  Small Latin letters count as capitals. */
#ifndef GW_CHECKS_CHECKSUM_H
#define GW_CHECKS_CHECKSUM_H

#include <glib.h>

typedef struct {
	const char *alphabet; /* a character's value is its index */
	const gint64 *weights;
	guint n_weights;      /* the check character follows them */
	gint64 modulus;
	const char *check;    /* the check character for each remainder */
} GwWeighting;

/* FALSE also if a character is not in the alphabet or the length is wrong. */
gboolean gw_checksum_weighted(const GwWeighting *weighting, const gunichar2 *p, gsize n);

/* ISO/IEC 7812-1; FALSE if anything but a digit is in it. */
gboolean gw_checksum_luhn(const gunichar2 *p, gsize n);

/* YYYYMMDD is a day of the calendar. */
gboolean gw_checksum_is_day(const gunichar2 *p);

#endif
