/* Conditions of word list rows: standards/README.md 0.3.
 *
 * Promises: predicates joined by "; ", all of which must hold around a hit:
 *   L: !L:   what stands to the left ends so (12 units are looked at)
 *   R: !R:   what stands to the right begins so (25 units)
 *   W: !W:   8 units on both sides and the hit hold it
 *   ctx: !ctx:  the sentence (up to 。！？； or the paragraph's end) holds it
 *   zone: genre: profile:  where in which document
 *   since:2019-07-01  the document is of that day or later, or without a date:
 *            a name that was right in its time is no fault of an old document
 * Nothing outside the hit's paragraph is looked at.
 * A condition is const once parsed and may be shared between threads.
 * Ownership: the caller's; `text` given to parse must outlive it. */
#ifndef GW_ENGINE_CONDITION_H
#define GW_ENGINE_CONDITION_H

#include "base/regex.h"
#include "model/document.h"

typedef struct GwCondition GwCondition;

/* Where a hit is judged.  `text` may be the folded copy of doc->text. */
typedef struct {
	const GwDocument *doc;
	const gunichar2 *text;
	GwSpan paragraph;
	guint32 last_body; /* index of the last paragraph of 正文, G_MAXUINT32: none */
	guint32 issued;    /* gw_document_issued() when it was asked for, else: */
#define GW_ISSUED_UNASKED G_MAXUINT32
	GwMatch *match;    /* scratch */
} GwPlaceOfHit;

/* GW_ERROR_RULE naming the predicate that is wrong.  `taiwan`: rows of
 * profile:繁體 are ours, those of profile:简体 are not. */
GwCondition *gw_condition_parse(const char *text, gboolean taiwan, GError **error);
void gw_condition_free(GwCondition *condition);

/* The ';' that ends the predicate at `p`, or the end of the text. */
const char *gw_condition_end(const char *p);

/* May fill in place->issued. */
gboolean gw_condition_holds(const GwCondition *condition, GwPlaceOfHit *place, GwSpan hit);

/* A W: guard tells words apart, so that no segmenter need be asked. */
gboolean gw_condition_guards_word(const GwCondition *condition);

/* Whether `text` asks for a profile that is not in use: the row need not even
 * be looked for.  Cheap. */
gboolean gw_condition_other_profile(const char *text, gboolean taiwan);

/* The sentence and the clause around a span, inside the paragraph and at most
 * `reach` units to either side. */
GwSpan gw_sentence_around(const gunichar2 *text, GwSpan paragraph, GwSpan hit, guint32 reach);
GwSpan gw_clause_around(const gunichar2 *text, GwSpan paragraph, GwSpan hit, guint32 reach);

#endif
