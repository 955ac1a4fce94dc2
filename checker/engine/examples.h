/* Rules prove themselves: every bad example is found at its carets, every good
 * one is silent.
 *
 * Promises: an example is a document in the notation; a line of carets marks,
 * by display columns (full-width = 2), the part of the line above it that must
 * be found.  A bad example without carets, or a rule without one bad and two
 * good examples, is a failure. */
#ifndef GW_ENGINE_EXAMPLES_H
#define GW_ENGINE_EXAMPLES_H

#include "engine/run.h"

typedef struct {
	guint passed, failed;
	GString *log; /* a line per failure: file:line: code: what */
} GwExampleReport;

/* Run the examples of every rule that `selector` names (NULL: all). */
void gw_examples_run(GwRuleBook *book, const char *selector, GwExampleReport *report);

/* Split an example into notation and carets; the spans are in the text's
 * (line, column) by display width.  Both results are the caller's. */
char *gw_example_split(const char *example, GArray **carets);

typedef struct {
	guint line;         /* of the notation, 1-based */
	guint column, width;/* display columns in that line, column from 0 */
} GwCaret;

#endif
