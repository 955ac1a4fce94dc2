/* The attachments of a document: those 附件说明 lists and those that follow
 * (GB/T 9704—2012 7.3.4, 7.3.7).
 *
 * Promises: one pass over the elements; bounded in number and length.  Names are
 * kept as what tells them apart: 汉字, letters and digits.
 * Ownership: gw_attachments_free() takes back what gw_attachments_read() gave. */
#ifndef GW_CHECKS_ATTACHMENTS_H
#define GW_CHECKS_ATTACHMENTS_H

#include "engine/check.h"

/* A line of the list, or a mark with the title under it. */
typedef struct {
	guint32 number;  /* 0: none is written */
	GwSpan label;    /* “2.” or “附件2” */
	GwSpan place;    /* the line; of an attachment, its title */
	GArray *name;    /* gunichar2 */
} GwAttachment;

/* Arrays of GwAttachment in the order they stand in. */
typedef struct {
	GArray *listed, *attached;
} GwAttachments;

GwAttachments *gw_attachments_read(const GwDocument *doc);
void gw_attachments_free(GwAttachments *attachments);

/* The one with this number, NULL if there is none. */
const GwAttachment *gw_attachments_find(const GArray *list, guint32 number);

#endif
