/* Dates as drafts write them, and the calendar.
 *
 * Promises: reading is bounded and never looks past the view; a part that is
 * not written is 0.  What is read need not be a date of the calendar: ask
 * gw_date_exists().  Plain values, no ownership but gw_date_text()'s. */
#ifndef GW_CHECKS_DATES_H
#define GW_CHECKS_DATES_H

#include <glib.h>

#include "base/span.h"

typedef enum {
	GW_DATE_DIGITS = 1 << 0,  /* some number is in digits */
	GW_DATE_HAN = 1 << 1,     /* some number is in 汉字 */
	GW_DATE_PADDED = 1 << 2,  /* 05月 */
	GW_DATE_BLANKS = 1 << 3,  /* blanks between its parts */
	GW_DATE_HAO = 1 << 4,     /* 号 for 日 */
	GW_DATE_NO_DAY_WORD = 1 << 5, /* neither 日 nor 号 */
	GW_DATE_MARKS = 1 << 6,   /* 2024-5-8, 2024.5.8, 2024/5/8 */
	GW_DATE_SHORT_YEAR = 1 << 7,  /* 24年 */
	GW_DATE_LOOKALIKE = 1 << 8,   /* ○ or 0 for 〇 */
} GwDateForm;

typedef struct {
	GwSpan span;  /* units of the view */
	guint year, month, day; /* 0: not written */
	guint form;   /* GwDateForm */
} GwDateText;

/* The date at p[at]: 2024年5月8日, 5月8日, 二○二四年五月八日, 2024-05-08 …;
 * FALSE if there is none.  A year alone is none, a year and month are one. */
gboolean gw_date_read(const gunichar2 *p, guint n, guint at, GwDateText *date);

/* The first date at or behind `from`; linear in the length. */
gboolean gw_date_find(const gunichar2 *p, guint n, guint from, GwDateText *date);

/* The same for dates with 月, over running text: a unit costs one comparison. */
gboolean gw_date_find_month(const gunichar2 *p, guint n, guint from, GwDateText *date);

/* Whether there is such a day; without a year 2月29日 is one. */
gboolean gw_date_exists(guint year, guint month, guint day);

/* 1 (星期一) to 7; the date must exist and have a year. */
guint gw_date_weekday(guint year, guint month, guint day);

/* <0, 0, >0; what either does not say counts as equal. */
gint gw_date_compare(const GwDateText *a, const GwDateText *b);

/* “2024年5月8日” as 7.3.5 wants it; newly allocated UTF-8.  A short year is
 * taken for one of this century. */
char *gw_date_text(const GwDateText *date);

#endif
