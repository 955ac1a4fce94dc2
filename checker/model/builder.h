/* Building a document: readers append text and paragraphs in reading order.
 *
 * Promises: the limits on paragraphs and text are kept here, for all readers;
 * once one is passed every call is a no-op and gw_builder_finish() fails.
 * Ownership: the builder owns its document until gw_builder_finish() hands it
 * over; gw_builder_cancel() frees both. */
#ifndef GW_MODEL_BUILDER_H
#define GW_MODEL_BUILDER_H

#include "model/document.h"

typedef struct GwBuilder GwBuilder;

/* `path` is copied. */
GwBuilder *gw_builder_new(GwKind kind, const char *path);
void gw_builder_cancel(GwBuilder *builder);

/* For what the reader hangs on the document. */
GwArena *gw_builder_arena(GwBuilder *builder);
/* Units appended so far: the offset of the next one. */
guint32 gw_builder_offset(const GwBuilder *builder);
GwSource *gw_builder_source(GwBuilder *builder);

/* Append text to the open paragraph.  A '\n' in it becomes a blank: paragraphs
 * are ended by gw_builder_end_paragraph() only. */
void gw_builder_text(GwBuilder *builder, const gunichar2 *p, gsize len);
void gw_builder_text_utf8(GwBuilder *builder, const char *s, gsize len);

/* The units from `start` to the present offset have this format; NULL is ignored. */
void gw_builder_run(GwBuilder *builder, guint32 start, const GwRunFormat *format);

/* End the open paragraph (also an empty one).  All but `span` is taken from
 * `*paragraph`, whose `line` 0 means "the next number". */
void gw_builder_end_paragraph(GwBuilder *builder, const GwParagraph *paragraph);

void gw_builder_section(GwBuilder *builder, const GwSection *section);
void gw_builder_residue(GwBuilder *builder, const GwResidue *residue);

/* Take the document; NULL with GW_ERROR_LIMIT if a limit was passed.  Frees the builder. */
GwDocument *gw_builder_finish(GwBuilder *builder, GError **error);

#endif
