/* Plain text and Markdown to a document.
 *
 * Promises: one paragraph a line; \r\n, \n and a lone \r break lines, nothing
 * else does, and a final break opens no line.  The text is kept as it is, the
 * breaks become '\n'.  Markdown's markers stay in the text. */
#ifndef GW_MODEL_TEXT_H
#define GW_MODEL_TEXT_H

#include "model/document.h"

/* `p` is the decoded file without a BOM.  `source` tells how it was encoded
 * (its eol and final_eol are found here). */
GwDocument *gw_text_read(const char *path, const gunichar2 *p, gsize len, const GwSource *source,
			 GError **error);

/* Whether lines look like Markdown: # headings, fences, links, list markers. */
gboolean gw_text_is_markdown(const gunichar2 *p, gsize len);

#endif
