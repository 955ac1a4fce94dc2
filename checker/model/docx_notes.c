#include "model/docx_body_p.h"

static void
free_frames(gpointer frames)
{
	g_ptr_array_free(frames, TRUE);
}

/* The notes of a part, each as its finished frames, by interned id. */
static GHashTable *
read_notes(Body *body, gboolean footnotes)
{
	GHashTable *notes = g_hash_table_new_full(NULL, NULL, NULL, free_frames);
	Body reader;

	gw_docx_body_init(&reader, body->docx,
			  footnotes ? GW_STORY_FOOTNOTE : GW_STORY_ENDNOTE);
	reader.notes = notes;
	gw_docx_parse_inside(body->docx,
			     gw_docx_part(body->docx, footnotes ? "footnotes" : "endnotes"),
			     &gw_docx_body_handler, &reader);
	gw_docx_body_clear(&reader);
	return notes;
}

/* A note that is referred to again is shown where it was first. */
void
gw_docx_note_reference(Body *body, const GwXmlElement *element)
{
	gboolean footnotes = element->tag == W(footnoteReference);
	GHashTable **notes = footnotes ? &body->footnotes : &body->endnotes;
	const char *id = gw_docx_attr(body->docx, element, W(id));
	gpointer frames;
	guint i;

	if (!id || !body->frame || body->deleted || body->notes)
		return;
	if (!*notes)
		*notes = read_notes(body, footnotes);
	if (!g_hash_table_steal_extended(*notes, id, NULL, &frames))
		return;
	for (i = 0; i < ((GPtrArray *)frames)->len; i++)
		gw_docx_frame_follow(body->frame, ((GPtrArray *)frames)->pdata[i]);
	g_ptr_array_set_free_func(frames, NULL);
	g_ptr_array_free(frames, TRUE);
}

void
gw_docx_note_begin(Body *body, const GwXmlElement *element)
{
	const char *id = gw_docx_attr(body->docx, element, W(id));

	if (!body->notes || !id || body->sink)
		return;
	body->sink = g_ptr_array_new_with_free_func(gw_docx_frame_free);
	g_hash_table_insert(body->notes, (gpointer)(gsize)id, body->sink);
}

void
gw_docx_note_end(Body *body)
{
	body->sink = NULL;
}
