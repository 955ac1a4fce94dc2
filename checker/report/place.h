/* Lines and columns of many offsets near each other.
 *
 * Promises: the same places as model/linemap.h, but counted on from the one
 * before where both are in one paragraph, so that ten thousand findings in
 * one long paragraph are not counted from its start each time.  A zeroed cursor with
 * `doc` set is ready. */
#ifndef GW_REPORT_PLACE_H
#define GW_REPORT_PLACE_H

#include "model/linemap.h"

typedef struct {
	const GwDocument *doc;
	const GwParagraph *paragraph;
	GwPlace last;
} GwPlaceCursor;

GwPlace gw_place_at(GwPlaceCursor *cursor, guint32 offset);

#endif
