/* Lists of literal words from a rule's parameters, ready for UTF-16 text.
 *
 * Promises: for kinds whose rule names words that must or must not stand
 * nearby.  The search is plain: lists are short and the text is one paragraph.
 * Ownership: a GwPhrases belongs to the caller (a kind's `prepared`). */
#ifndef GW_CHECKS_PHRASES_H
#define GW_CHECKS_PHRASES_H

#include "base/span.h"
#include "engine/node.h"
#include "model/document.h"

typedef struct {
	gunichar2 **words;
	gsize *lens;
	guint n;
} GwPhrases;

/* From a list of strings or one string; NULL gives an empty list. */
void gw_phrases_init(GwPhrases *phrases, const GwNode *node);
/* The keys of a map, in its order. */
void gw_phrases_init_keys(GwPhrases *phrases, const GwNode *map);
void gw_phrases_clear(GwPhrases *phrases);

/* The first of the words that stands inside `within`; FALSE if none does. */
gboolean gw_phrases_find(const GwPhrases *phrases, const GwDocument *doc, GwSpan within,
			 GwSpan *found);

/* How many units of a word stand at `at`, 0 if none does; the longest wins. */
guint32 gw_phrases_at(const GwPhrases *phrases, const GwDocument *doc, GwSpan within, guint32 at);

#endif
