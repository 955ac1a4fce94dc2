/* Punctuation marks as the kinds about them need them.
 *
 * Promises: pairs come from the rule (“”, （）, …); nothing here knows which
 * mark is right.  Views are spans of the document's text.
 * Ownership: a GwMarkPairs is a plain value. */
#ifndef GW_CHECKS_MARKS_H
#define GW_CHECKS_MARKS_H

#include "base/span.h"
#include "engine/node.h"

#define GW_MAX_MARK_PAIRS 16

typedef struct {
	gunichar2 open[GW_MAX_MARK_PAIRS], close[GW_MAX_MARK_PAIRS];
	guint n;
} GwMarkPairs;

/* From a list of two-character strings; FALSE with an error if one is not. */
gboolean gw_mark_pairs_read(const GwNode *node, GwMarkPairs *pairs, GError **error);

/* The pair's index, -1 if the unit is no such mark. */
gint gw_mark_opens(const GwMarkPairs *pairs, gunichar2 c);
gint gw_mark_closes(const GwMarkPairs *pairs, gunichar2 c);

/* 汉字 and the marks that go with them (，。“”《》 and so on). */
gboolean gw_mark_is_chinese(gunichar2 c);

/* Surely no mark: most of a text is 汉字, and this is asked of every unit. */
static inline gboolean
gw_mark_is_none(gunichar2 c)
{
	return c > 0x3020 && c < 0xFF00;
}

/* The unit before and behind `at` inside `within`, 0 at its ends. */
gunichar2 gw_mark_before(const gunichar2 *text, GwSpan within, guint32 at);
gunichar2 gw_mark_behind(const gunichar2 *text, GwSpan within, guint32 at);

#endif
