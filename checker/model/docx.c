#include "model/docx.h"

#include "model/docx_p.h"

static void
init(GwDocx *docx, const char *path)
{
	docx->path = path;
	docx->builder = gw_builder_new(GW_KIND_DOCX, path);
	docx->arena = gw_builder_arena(docx->builder);
	docx->scratch = gw_arena_new();
	docx->xml = gw_xml_reader_new(&gw_docx_vocabulary);
	docx->strings = g_hash_table_new(g_str_hash, g_str_equal);
	docx->relation_by_id = g_hash_table_new(g_str_hash, g_str_equal);
	docx->drafts = g_ptr_array_new();
	docx->sections = g_array_new(FALSE, FALSE, sizeof(GwDocxSection));
}

static void
clear(GwDocx *docx)
{
	GHashTable *const tables[] = { docx->strings,	     docx->relation_by_id,
				       docx->run_formats,    docx->para_formats,
				       docx->styles.by_id,   docx->theme,
				       docx->comments };
	gsize i;

	for (i = 0; i < G_N_ELEMENTS(tables); i++)
		if (tables[i])
			g_hash_table_destroy(tables[i]);
	gw_docx_numbering_free(docx->numbering);
	g_ptr_array_free(docx->drafts, TRUE);
	g_array_free(docx->sections, TRUE);
	gw_xml_reader_free(docx->xml);
	gw_arena_free(docx->scratch);
	gw_package_free(docx->package);
	g_clear_error(&docx->error);
}

static gboolean
read_parts(GwDocx *docx, const GwBytes *bytes, GError **error)
{
	docx->package = gw_package_open(docx->path, bytes, error);
	if (!docx->package || !gw_docx_open(docx, error) || !gw_docx_read_styles(docx, error) ||
	    !gw_docx_read_comments(docx, error) || !gw_docx_read_body(docx, error) ||
	    !gw_docx_read_headers(docx, error) || !gw_docx_read_residue(docx, error))
		return FALSE;
	if (!docx->error)
		return TRUE;
	g_propagate_error(error, docx->error);
	docx->error = NULL;
	return FALSE;
}

/* A section that is not continuous begins a page: known only when it has ended. */
static void
set_section_breaks(GwDocument *doc, const GArray *sections)
{
	guint i, p;

	for (i = 1; i < sections->len; i++) {
		const GwDocxSection *s = &g_array_index(sections, GwDocxSection, i);

		if (s->continuous || gw_span_is_empty(s->section.span) ||
		    s->section.span.start >= doc->len)
			continue;
		p = gw_document_paragraph_index(doc, s->section.span.start);
		while (p < doc->n_paragraphs && doc->paragraphs[p].story != GW_STORY_BODY)
			p++;
		if (p < doc->n_paragraphs && doc->paragraphs[p].span.start < s->section.span.end)
			doc->paragraphs[p].breaks_page = TRUE;
	}
}

GwDocument *
gw_docx_read(const char *path, const GwBytes *bytes, GError **error)
{
	GwDocx docx = { 0 };
	GwDocument *doc = NULL;
	guint i;

	init(&docx, path);
	if (read_parts(&docx, bytes, error)) {
		for (i = 0; i < docx.drafts->len; i++)
			gw_builder_residue(docx.builder,
					   &((GwDocxDraft *)docx.drafts->pdata[i])->residue);
		doc = gw_builder_finish(docx.builder, error);
	} else {
		gw_builder_cancel(docx.builder);
	}
	if (doc)
		set_section_breaks(doc, docx.sections);
	clear(&docx);
	return doc;
}
