/* The quoted line under a finding, and the carets under the quoted line.
 *
 * Promises: the carets stand under the characters of the span on a terminal,
 * full-width characters counting two columns; a paragraph that is too long is
 * cut to the window around the finding, with … where it was cut.  Neither the
 * time nor the result grows with the paragraph.
 * Ownership: a GwQuote owns its strings; gw_quote_clear(). */
#ifndef GW_REPORT_QUOTE_H
#define GW_REPORT_QUOTE_H

#include "model/document.h"

/* For a reader without a terminal. */
#define GW_QUOTE_WIDTH 76

typedef struct {
	char *line;   /* safe to print */
	char *carets; /* blanks, then carets; at least one */
} GwQuote;

/* `width`: columns for the line, 0 for GW_QUOTE_WIDTH.  A span over several
 * paragraphs is quoted in its first. */
void gw_quote_init(GwQuote *quote, const GwDocument *doc, GwSpan span, guint width);
void gw_quote_clear(GwQuote *quote);

#endif
