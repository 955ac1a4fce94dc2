#include "report/place.h"

#include "base/utf.h"

static gboolean
is_within(const GwParagraph *paragraph, guint32 offset)
{
	return paragraph && offset >= paragraph->span.start && offset <= paragraph->span.end;
}

GwPlace
gw_place_at(GwPlaceCursor *cursor, guint32 offset)
{
	const gunichar2 *text = cursor->doc->text;
	GwPlace *last = &cursor->last;

	if (!is_within(cursor->paragraph, offset)) {
		*last = gw_linemap_place(cursor->doc, offset);
		cursor->paragraph = gw_document_paragraph_at(cursor->doc, last->offset);
		return *last;
	}
	if (offset >= last->offset)
		last->column += (guint32)gw_utf16_points(text + last->offset, offset - last->offset);
	else
		last->column -= (guint32)gw_utf16_points(text + offset, last->offset - offset);
	last->offset = offset;
	return *last;
}
