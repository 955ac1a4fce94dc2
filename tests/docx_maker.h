/* Small .docx packages in memory, so that a test case is a few lines of XML.
 *
 * A maker starts with content types and the package's relationship to
 * word/document.xml; parts added by their short names are related to it by the
 * type of that name.  Prefixes w, r, mc, wps, v, a and m are declared in every part
 * that is given without an XML declaration. */
#ifndef TESTS_DOCX_MAKER_H
#define TESTS_DOCX_MAKER_H

#include "input/source.h"
#include "model/document.h"

typedef struct DocxMaker DocxMaker;

DocxMaker *maker_new(void);

/* What stands in w:body, w:styles, w:numbering, w:hdr …: "styles", "header1". */
void maker_body(DocxMaker *maker, const char *xml);
void maker_add(DocxMaker *maker, const char *part, const char *xml);
/* Any file, as it is; it replaces one of that name. */
void maker_file(DocxMaker *maker, const char *name, const char *content, gsize len);
/* From the main part; `id` is what r:id refers to. */
void maker_relation(DocxMaker *maker, const char *id, const char *type, const char *target,
		    gboolean external);

/* The archive; frees the maker.  The bytes are the caller's. */
GwBytes maker_zip(DocxMaker *maker);
/* Zip and read; frees the maker. */
GwDocument *maker_read(DocxMaker *maker, GError **error);

/* One call for the many cases that have a body and perhaps one more part. */
GwDocument *read_body(const char *body);
GwDocument *read_with(const char *part, const char *xml, const char *body);

/* --- pieces of w:body ------------------------------------------------------------ */

#define P(text) "<w:p><w:r><w:t>" text "</w:t></w:r></w:p>"
#define STYLED(style, text) \
	"<w:p><w:pPr><w:pStyle w:val='" style "'/></w:pPr><w:r><w:t>" text "</w:t></w:r></w:p>"
#define NUMBERED(list, level, text)                                                           \
	"<w:p><w:pPr><w:numPr><w:ilvl w:val='" level "'/><w:numId w:val='" list "'/></w:numPr>" \
	"</w:pPr><w:r><w:t>" text "</w:t></w:r></w:p>"

/* Word writes a box twice: for itself and, in VML, for its elders. */
#define BOX                                                                                       \
	"<mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx><w:txbxContent>" P(  \
		"红头") "</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict>"   \
		      "<v:textbox><w:txbxContent>" P(                                             \
			      "红头") "</w:txbxContent></v:textbox></w:pict></mc:Fallback>"          \
				     "</mc:AlternateContent>"

/* --- expectations ------------------------------------------------------------------ */

/* The paragraphs of `doc` are these, in order; frees it. */
void check_lines(GwDocument *doc, const char *const *lines, guint n);

#define CHECK_LINES(doc, ...)                                        \
	do {                                                         \
		static const char *const lines_[] = { __VA_ARGS__ }; \
		check_lines(doc, lines_, G_N_ELEMENTS(lines_));      \
	} while (0)

/* Text of paragraph i, in a buffer of this module's. */
const char *line_text(const GwDocument *doc, guint i);

#endif
