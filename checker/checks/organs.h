/* Names of organs side by side.
 *
 * Promises: blanks inside a name do not count; nothing is looked up.  A short
 * name keeps the order of the full one's characters (县委 and 县委员会, 发展改革委
 * and 发展和改革委员会), which is as much as can be told without a list. */
#ifndef GW_CHECKS_ORGANS_H
#define GW_CHECKS_ORGANS_H

#include "model/document.h"

gboolean gw_organ_is_same(const GwDocument *doc, GwSpan a, GwSpan b);

/* Whether one may be the other's short name, or is the other. */
gboolean gw_organ_may_be(const GwDocument *doc, GwSpan a, GwSpan b);

/* A placeholder stands in the name: ××市人民政府. */
gboolean gw_organ_is_blank(const GwDocument *doc, GwSpan name);

/* The only organ of the title is not the only one that signs: another rule
 * (organ-agreement) speaks of that, and what follows from it is not said again. */
gboolean gw_organ_title_differs(const GwDocument *doc);

#endif
