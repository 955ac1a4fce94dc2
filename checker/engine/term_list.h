/* What a `terms` rule takes from the word lists: rows, by table and number.
 *
 * Promises: made by the rule loader from `terms`, `category`,
 * `except_category` and `applicability_filter`, in the order of the tables;
 * conditions and prefixes of a row are not read here (engine/terms.h).
 * Ownership: selections live in the rule book's arena, tables in the rule
 * source; both outlive every rule. */
#ifndef GW_ENGINE_TERM_LIST_H
#define GW_ENGINE_TERM_LIST_H

#include "engine/node.h"

typedef struct {
	const GwTermTable *table;
	guint32 row; /* index into table->rows */
} GwTermSelection;

typedef struct GwTermList {
	const GwTermSelection *selections;
	guint32 n;
	gboolean word; /* `word: true`: two-character literals need word boundaries */
} GwTermList;

#endif
