/* Rules prove themselves: every bad example is found at its carets, every good
 * one is silent.
 *
 * Promises: an example is a document in the notation; a line of carets marks,
 * by display columns (full-width = 2), the part of the line above it that must
 * be found; several marks on one line, or several lines of them, are several
 * findings.  Characters whose width depends on the font (“”…—×①) may count 1 or
 * 2, the same throughout an example; what takes no column is marked by one caret.
 * A finding over two lines is marked on both.  Carets under a [页面] or [残留]
 * line stand for findings that have no place in the text.
 * A bad example without carets, or a rule without one bad and two good examples,
 * is a failure.  Examples are run as of GW_EXAMPLE_TODAY. */
#ifndef GW_ENGINE_EXAMPLES_H
#define GW_ENGINE_EXAMPLES_H

#include "engine/run.h"

/* The day that rules take for today in examples: 31 December 2026. */
#define GW_EXAMPLE_TODAY 31, G_DATE_DECEMBER, 2026

typedef struct {
	guint passed, failed; /* examples */
	GString *log; /* the caller's; a line per failure: file:line: code: what */
	GHashTable *wide; /* NULL, or the caller's: examples (GwNode) that passed with “” as 2 columns */
} GwExampleReport;

/* Run the examples of every rule that `selector` names (NULL: all), also of those
 * that are not enabled.  Adds to the report. */
void gw_examples_run(GwRuleBook *book, const char *selector, GwExampleReport *report);

/* Split an example into notation and carets (GwCaret).  Both results are the
 * caller's. */
char *gw_example_split(const char *example, GArray **carets);

typedef struct {
	guint line;         /* of the notation, 1-based; 0: above all lines */
	guint column, width;/* display columns in that line, column from 0 */
} GwCaret;

/* The characters start to end of `line` that a caret marks; equal where it marks a
 * place between two.  `wide` as the report of the run says it. */
void gw_example_mark(const char *line, const GwCaret *caret, gboolean wide, guint *start,
		     guint *end);

#endif
