/* What a word list row is by itself, whatever rule takes it.
 *
 * Promises: everything here depends on the row only, so that gen/rulec.c works it
 * out for the shipped lists when the program is built; the same functions read the
 * rows of other lists at run time.  Kinds are those of standards/README.md 0.2. */
#ifndef GW_ENGINE_TERM_ROW_H
#define GW_ENGINE_TERM_ROW_H

#include "engine/literals.h"
#include "engine/node.h"
#include "engine/rarity.h"

typedef enum {
	GW_TERM_OTHER,    /* ok:, missing:, rule: … : read by kinds of check */
	GW_TERM_LITERAL,
	GW_TERM_PATTERN,  /* re: */
	GW_TERM_SEQUENCE, /* seq: */
	GW_TERM_QUOTE,    /* quote: */
} GwTermKind;

/* A row in a byte: its kind and … */
#define GW_ROW_KIND 7u
#define GW_ROW_SOUGHT (1u << 3)  /* something can be looked for */
#define GW_ROW_WORD (1u << 4)    /* a literal of two Chinese characters */
#define GW_ROW_PROFILE (1u << 5) /* it asks for a profile */

/* The kind of a row, and *text after its prefix. */
GwTermKind gw_term_kind(const GwTermRow *row, const char **text);

guint8 gw_term_row_flags(const GwTermRow *row);

/* Add what must stand in every hit of the row.  FALSE if nothing is known to: the
 * row is a pattern that must run everywhere. */
gboolean gw_term_row_add(const GwTermRow *row, GwLiterals *literals, const GwRarity *rarity,
			 guint32 id);

#endif
