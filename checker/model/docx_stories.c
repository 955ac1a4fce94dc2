#include "model/docx_body_p.h"

/* The parts whose paragraphs are the document: the main part, then the headers and
 * footers that are shown. */

static gboolean
read_story(GwDocx *docx, const char *part, GwStory story, GError **error)
{
	Body body;
	gboolean ok;

	gw_docx_body_init(&body, docx, story);
	ok = gw_docx_parse(docx, part, &gw_docx_body_handler, &body, error);
	if (ok && story == GW_STORY_BODY) {
		if (!body.has_section)
			gw_docx_section_init(&body.section);
		gw_docx_end_section(docx, &body.section);
	}
	gw_docx_body_clear(&body);
	return ok;
}

gboolean
gw_docx_read_body(GwDocx *docx, GError **error)
{
	if (!read_story(docx, docx->main_part, GW_STORY_BODY, error))
		return FALSE;
	if (docx->is_document)
		return TRUE;
	gw_set_error(error, GW_ERROR_KIND, "%s：正文部件 %s 不是 Word 文档",
		     "%s: main part %s is not a Word document", docx->path, docx->main_part);
	return FALSE;
}

/* --- headers and footers -------------------------------------------------------------------------- */

/* A section without a reference of a kind has the one before it (17.10.1).  Shown
 * are the default ones, the first page's where w:titlePg says so and the even
 * pages' where the settings do. */
static void
collect(GwDocx *docx, gboolean headers, GPtrArray *parts)
{
	GHashTable *seen = g_hash_table_new(g_str_hash, g_str_equal);
	const char *now[GW_DOCX_N_REFS] = { NULL };
	guint i, k;

	for (i = 0; i < docx->sections->len; i++) {
		const GwDocxSection *s = &g_array_index(docx->sections, GwDocxSection, i);
		const gboolean shown[GW_DOCX_N_REFS] = { TRUE, s->section.title_page,
							 docx->settings.even_and_odd };

		for (k = 0; k < GW_DOCX_N_REFS; k++) {
			const char *own = headers ? s->header[k] : s->footer[k];

			if (own)
				now[k] = own;
			if (shown[k] && now[k] &&
			    g_hash_table_add(seen, (gpointer)(gsize)now[k]))
				g_ptr_array_add(parts, (gpointer)(gsize)now[k]);
		}
	}
	g_hash_table_destroy(seen);
}

static gboolean
read_kind(GwDocx *docx, gboolean headers, GError **error)
{
	GPtrArray *parts = g_ptr_array_new();
	gboolean ok = TRUE;
	guint i;

	collect(docx, headers, parts);
	for (i = 0; i < parts->len && ok; i++)
		ok = read_story(docx, parts->pdata[i],
				headers ? GW_STORY_HEADER : GW_STORY_FOOTER, error);
	g_ptr_array_free(parts, TRUE);
	return ok;
}

gboolean
gw_docx_read_headers(GwDocx *docx, GError **error)
{
	return read_kind(docx, TRUE, error) && read_kind(docx, FALSE, error);
}
