/* Lines that hold two elements.
 *
 * Promises: gw_split_line() finds the places where a line is cut before it is
 * recognised, by forms that leave no doubt: 文号 and 主送, text and 附件说明,
 * text and a padded 署名, 署名 and 日期, 标题 and 文号, 日期 and 附注.  It
 * cuts rarely; recognition labels the parts, and parts that turn out to be the
 * same element are one again (gw_split_rejoin).
 * Cost: linear in the line. */
#ifndef GW_RECOGNISE_SPLIT_H
#define GW_RECOGNISE_SPLIT_H

#include "model/document.h"
#include "recognise/forms.h"

#define GW_SPLIT_MAX 4

/* Fill `parts` (room for GW_SPLIT_MAX) with trimmed spans that cover `line`;
 * gives their number, 1 if the line is one element. */
guint gw_split_line(const gunichar2 *text, GwSpan line, const GwTight *tight, gboolean fold,
		    GwSpan *parts);

/* Join neighbouring elements of one paragraph that have the same role, and
 * number the groups: lines of a title, continued 附件说明, a broken 署名. */
void gw_split_rejoin(GwDocument *doc);

#endif
