/* The inside of a rule book: for engine/rulebook.c, rule_load.c and run.c only.
 *
 * Promises: rules are sorted by code; `rules` never moves once the book is
 * built, so a GwRule* stays good as long as the book lives.
 * Ownership: the arena holds trees and word lists read at run time, rules and
 * term lists; the matcher belongs to run.c, which gives its free function. */
#ifndef GW_ENGINE_RULEBOOK_P_H
#define GW_ENGINE_RULEBOOK_P_H

#include "engine/rulebook.h"
#include "engine/term_list.h"

struct GwRuleBook {
	GwArena *arena;
	GwRule *rules;
	guint n_rules;
	const char *profile; /* NULL: the default */
	const GwRuleSource *builtin; /* NULL: none */

	/* What run.c makes of the book on first use (literals, loaded terms). */
	GMutex matcher_lock;
	gpointer matcher;
	GDestroyNotify matcher_free;
};

#endif
