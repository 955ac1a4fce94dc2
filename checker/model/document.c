#include "model/document.h"

#include "base/utf.h"

const char *
gw_kind_id(GwKind kind)
{
	static const char *const ids[] = {
		[GW_KIND_TEXT] = "text",
		[GW_KIND_MARKDOWN] = "markdown",
		[GW_KIND_DOCX] = "docx",
		[GW_KIND_NOTATION] = "notation",
	};

	return ids[kind];
}

const char *
gw_residue_id(GwResidueKind kind)
{
	static const char *const ids[] = {
		[GW_RESIDUE_INSERTION] = "insertion", [GW_RESIDUE_DELETION] = "deletion",
		[GW_RESIDUE_COMMENT] = "comment",     [GW_RESIDUE_HIDDEN] = "hidden",
		[GW_RESIDUE_PROPERTY] = "property",   [GW_RESIDUE_MACRO] = "macro",
		[GW_RESIDUE_EMBEDDED] = "embedded",   [GW_RESIDUE_LINK] = "link",
		[GW_RESIDUE_ALTCHUNK] = "altchunk",   [GW_RESIDUE_FILENAME] = "filename",
	};

	return ids[kind];
}

void
gw_document_free(GwDocument *doc)
{
	if (doc)
		gw_arena_free(doc->arena);
}

guint32
gw_document_paragraph_index(const GwDocument *doc, guint32 at)
{
	guint32 low = 0, high = doc->n_paragraphs;

	while (low < high) {
		guint32 middle = low + (high - low) / 2;

		if (doc->paragraphs[middle].span.end < at)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

const GwParagraph *
gw_document_paragraph_at(const GwDocument *doc, guint32 at)
{
	guint32 index = gw_document_paragraph_index(doc, at);

	return index < doc->n_paragraphs ? &doc->paragraphs[index] : NULL;
}

const GwElement *
gw_document_element_at(const GwDocument *doc, guint32 at)
{
	guint32 low = 0, high = doc->n_elements;

	while (low < high) {
		guint32 middle = low + (high - low) / 2;

		if (doc->elements[middle].span.end <= at)
			low = middle + 1;
		else
			high = middle;
	}
	if (low < doc->n_elements && gw_span_has(doc->elements[low].span, at))
		return &doc->elements[low];
	return NULL;
}

const GwElement *
gw_document_first(const GwDocument *doc, GwRole role)
{
	guint32 i;

	for (i = 0; i < doc->n_elements; i++)
		if (doc->elements[i].role == role && !doc->elements[i].attachment)
			return &doc->elements[i];
	return NULL;
}

const GwElement *
gw_document_last(const GwDocument *doc, GwRole role)
{
	guint32 i;

	for (i = doc->n_elements; i-- > 0;)
		if (doc->elements[i].role == role && !doc->elements[i].attachment)
			return &doc->elements[i];
	return NULL;
}

char *
gw_document_text(const GwDocument *doc, GwSpan span)
{
	return gw_utf8_from_utf16(doc->text + span.start, gw_span_len(span));
}

gboolean
gw_document_is_blank(const GwDocument *doc, const GwParagraph *paragraph)
{
	return gw_span_is_empty(gw_utf16_trim(doc->text, paragraph->span));
}
