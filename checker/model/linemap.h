/* Positions for people and machines, made at the edge from UTF-16 offsets.
 *
 * Promises: line and column are 1-based; the column counts code points; for
 * docx the line is the number of the paragraph.  The final '\n' of a paragraph
 * is the column after its last character. */
#ifndef GW_MODEL_LINEMAP_H
#define GW_MODEL_LINEMAP_H

#include "model/document.h"

typedef struct {
	guint32 offset; /* UTF-16 units from the start of the text */
	guint32 line, column;
} GwPlace;

GwPlace gw_linemap_place(const GwDocument *doc, guint32 offset);

/* The offset of a line and column; a column past the end gives the end of the
 * line.  FALSE if there is no such line. */
gboolean gw_linemap_offset(const GwDocument *doc, guint32 line, guint32 column, guint32 *offset);

#endif
