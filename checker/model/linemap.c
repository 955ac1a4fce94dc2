#include "model/linemap.h"

#include "base/utf.h"

GwPlace
gw_linemap_place(const GwDocument *doc, guint32 offset)
{
	GwPlace place = { MIN(offset, doc->len), 1, 1 };
	const GwParagraph *paragraph = gw_document_paragraph_at(doc, place.offset);

	if (!paragraph && doc->n_paragraphs)
		paragraph = &doc->paragraphs[doc->n_paragraphs - 1];
	if (!paragraph)
		return place;
	place.line = paragraph->line;
	offset = CLAMP(place.offset, paragraph->span.start, paragraph->span.end);
	place.column = 1 + (guint32)gw_utf16_points(doc->text + paragraph->span.start,
						    offset - paragraph->span.start);
	return place;
}

static const GwParagraph *
paragraph_of_line(const GwDocument *doc, guint32 line)
{
	guint32 low = 0, high = doc->n_paragraphs;

	while (low < high) {
		guint32 middle = low + (high - low) / 2;

		if (doc->paragraphs[middle].line < line)
			low = middle + 1;
		else
			high = middle;
	}
	if (low < doc->n_paragraphs && doc->paragraphs[low].line == line)
		return &doc->paragraphs[low];
	return NULL;
}

gboolean
gw_linemap_offset(const GwDocument *doc, guint32 line, guint32 column, guint32 *offset)
{
	const GwParagraph *paragraph = paragraph_of_line(doc, line);
	guint32 at, points;

	if (!paragraph)
		return FALSE;
	at = paragraph->span.start;
	for (points = 1; points < column && at < paragraph->span.end; points++) {
		guint units;

		gw_utf16_at(doc->text, paragraph->span.end, at, &units);
		at += units;
	}
	*offset = at;
	return TRUE;
}
