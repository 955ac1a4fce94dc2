/* Caret lines of examples, and findings as carets.
 *
 * Promises: both are put in display columns, so that what has no width and what
 * is empty can be compared too. */
#ifndef GW_ENGINE_CARETS_H
#define GW_ENGINE_CARETS_H

#include "engine/examples.h"

/* The lines of a notation. */
typedef struct {
	char **lines; /* NULL-ended; line 1 is lines[0] */
	guint n;
	gboolean wide; /* characters of ambiguous width count 2 */
} GwCaretText;

GwCaretText gw_caret_text(const char *notation);
void gw_caret_text_clear(GwCaretText *text);

/* A page or residue line, which is no paragraph. */
gboolean gw_caret_text_is_outside(const GwCaretText *text, guint line);

/* Add the carets that would mark `span` of `doc`, which was read from `text`:
 * one a line. */
void gw_caret_add_span(const GwCaretText *text, const GwDocument *doc, GwSpan span,
		       GArray *carets);

/* By line, column, width; a GCompareFunc. */
gint gw_caret_compare(gconstpointer a, gconstpointer b);

#endif
