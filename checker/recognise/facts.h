/* What the elements say, taken apart (model/facts.h).
 *
 * Promises: gw_facts_fill() reads a document whose elements are labelled and sets
 * doc->facts.  It looks only at the elements it needs, never fails, and is linear
 * in their length.
 * Ownership: the document's arena. */
#ifndef GW_RECOGNISE_FACTS_H
#define GW_RECOGNISE_FACTS_H

#include "model/document.h"

void gw_facts_fill(GwDocument *doc);

#endif
