/* What rules leave alone: titles in 《》, quotations, addresses and file names.
 *
 * Promises: found once per document, on the first question; brackets are
 * matched inside a paragraph, nested ones by their outermost pair, and one
 * that is never closed hides nothing.  A question is a binary search.
 * Ownership: the caller's; the document must outlive it. */
#ifndef GW_ENGINE_SKIP_H
#define GW_ENGINE_SKIP_H

#include "engine/rule.h"

typedef struct GwSkipSpans GwSkipSpans;

GwSkipSpans *gw_skip_new(const GwDocument *doc);
void gw_skip_free(GwSkipSpans *spans);

/* Whether `span` lies inside something that `skip` (GwSkip bits) leaves alone.
 * The brackets themselves are outside. */
gboolean gw_skip_has(GwSkipSpans *spans, guint skip, GwSpan span);

#endif
