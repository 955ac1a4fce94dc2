/* Private to facts_organs.c and facts_title.c. */
#ifndef GW_RECOGNISE_FACTS_ORGANS_P_H
#define GW_RECOGNISE_FACTS_ORGANS_P_H

#include "recognise/facts_p.h"
#include "recognise/organ_name.h"

/* `title` and `titled` from the lines of the title. */
void gw_facts_title(const GwDocument *doc, GwSpan span, GwFacts *facts);

/* The organs in the document's arena; frees the array. */
GwOrgans gw_facts_keep_organs(const GwDocument *doc, GArray *organs);

/* Units of the 文种 that ends p[0..n), 0 if none does: 通知, 令. */
guint gw_facts_genre_end(const gunichar2 *p, guint n);

#endif
