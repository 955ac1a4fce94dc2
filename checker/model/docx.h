/* A .docx package to a document.
 *
 * Promises: text complete and in reading order, formatting effective, automatic
 * numbering as text, what a reader does not see as residue (model/document.h).
 * Hostile packages end in an error naming the limit or the damage.
 * The reader is cut by part: docx_package.c (which part is what),
 * docx_styles.c, docx_numbering.c, docx_theme.c, docx_body.c (the SAX handler),
 * docx_residue.c. */
#ifndef GW_MODEL_DOCX_H
#define GW_MODEL_DOCX_H

#include "input/source.h"
#include "model/document.h"

GwDocument *gw_docx_read(const char *path, const GwBytes *bytes, GError **error);

#endif
