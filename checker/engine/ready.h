/* What depends on a rule source's files only, worked out when the program is built.
 *
 * Promises: gen/rulec.c makes this of rules/ with gw_ready_make() and prints it as
 * const data beside the trees, so that start-up neither reads rows nor builds the
 * literal matcher.  Rows are numbered through all tables of the source, entries
 * through all its files.  Nothing is left out: what no enabled rule asks for is
 * looked for, too, and its hits are dropped (engine/matcher.h).
 * Ownership: printed data is const; gw_ready_clear() frees what was made. */
#ifndef GW_ENGINE_READY_H
#define GW_ENGINE_READY_H

#include "engine/term_row.h"

/* What the id of a literal means: a row (in a matcher: a term), or with this bit an
 * entry that `needs` it (in a matcher: a rule). */
#define GW_TRIGGER_RULE 0x80000000u

/* In the byte of a row (engine/term_row.h): a pattern that must run everywhere. */
#define GW_ROW_EVERYWHERE (1u << 6)

typedef struct GwReady {
	const guint8 *rows;        /* a byte each */
	const guint32 *first_rows; /* by table: the number of its first row */
	guint32 n_rows, n_entries;
	const GwLiterals *literals;
} GwReady;

void gw_ready_make(const GwRuleSource *source, GwReady *ready);
void gw_ready_clear(GwReady *ready);

#endif
