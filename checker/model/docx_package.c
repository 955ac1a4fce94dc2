#include <string.h>

#include "model/docx_p.h"

/* --- parts ----------------------------------------------------------------------- */

gboolean
gw_docx_parse_edited(GwDocx *docx, const char *part, void (*edit)(GwBytes *),
		     const GwXmlHandler *handler, gpointer user, GError **error)
{
	GwXmlReader *reader = docx->xml;
	gboolean nested = docx->parsing, ok;
	GwBytes bytes;
	char *label;

	if (!part || !gw_package_has(docx->package, part))
		return TRUE;
	if (!gw_package_read(docx->package, part, &bytes, error))
		return FALSE;
	if (edit)
		edit(&bytes);
	if (nested)
		reader = gw_xml_reader_new(&gw_docx_vocabulary);
	docx->parsing = TRUE;
	label = g_strdup_printf("%s:%s", docx->path, part);
	ok = gw_xml_read(reader, handler, user, label, bytes.data, bytes.len, error);
	docx->parsing = nested;
	if (nested)
		gw_xml_reader_free(reader);
	g_free(label);
	gw_bytes_clear(&bytes);
	return ok;
}

gboolean
gw_docx_parse(GwDocx *docx, const char *part, const GwXmlHandler *handler, gpointer user,
	      GError **error)
{
	return gw_docx_parse_edited(docx, part, NULL, handler, user, error);
}

void
gw_docx_parse_inside(GwDocx *docx, const char *part, const GwXmlHandler *handler, gpointer user)
{
	GError *error = NULL;

	if (gw_docx_parse(docx, part, handler, user, &error))
		return;
	if (docx->error)
		g_error_free(error);
	else
		docx->error = error;
}

const char *
gw_docx_part(const GwDocx *docx, const char *type)
{
	const GwRelation *relation = gw_relations_of_type(&docx->relations, type);

	return relation && !relation->external ? relation->target : NULL;
}

const GwRelation *
gw_docx_relation(const GwDocx *docx, const GwXmlElement *element, guint tag)
{
	char *id = gw_xml_attr_dup(element, tag);
	const GwRelation *relation = id ? g_hash_table_lookup(docx->relation_by_id, id) : NULL;

	g_free(id);
	return relation;
}

/* --- settings.xml ------------------------------------------------------------------ */

/* The script of a theme's font table for an East Asian language tag; a file that
 * names none is taken for Simplified Chinese. */
static const char *
script_of_language(GwXmlValue language)
{
	static const struct {
		const char *language, *script;
	} scripts[] = {
		{ "zh-TW", "Hant" }, { "zh-HK", "Hant" }, { "zh-MO", "Hant" },
		{ "ja-JP", "Jpan" }, { "ko-KR", "Hang" },
	};
	gsize i;

	for (i = 0; i < G_N_ELEMENTS(scripts); i++)
		if (gw_xml_value_is(language, scripts[i].language))
			return scripts[i].script;
	return "Hans";
}

static void
on_setting(gpointer user, const GwXmlElement *element)
{
	GwDocxSettings *settings = user;
	GwXmlValue value;

	switch (element->tag) {
	case W(evenAndOddHeaders):
		settings->even_and_odd = gw_docx_is_on(element);
		break;
	case W(mirrorMargins):
		settings->mirror_margins = gw_docx_is_on(element);
		break;
	case W(themeFontLang):
		if (gw_xml_attr(element, W(eastAsia), &value))
			settings->theme_script = script_of_language(value);
		break;
	default:
		break;
	}
}

/* --- relationships of the main part --------------------------------------------------- */

/* Addresses go into the document as residue, each perhaps many times: copied once. */
static void
index_relations(GwDocx *docx)
{
	guint i;

	for (i = 0; i < docx->relations.n; i++) {
		GwRelation *relation = gw_arena_dup(docx->scratch, &docx->relations.items[i],
						    sizeof(GwRelation));

		if (relation->external)
			relation->target = gw_arena_strdup(docx->arena, relation->target);
		g_hash_table_insert(docx->relation_by_id, (gpointer)(gsize)relation->id, relation);
	}
}

/* --- opening ------------------------------------------------------------------------- */

gboolean
gw_docx_open(GwDocx *docx, GError **error)
{
	static const GwXmlHandler handler = { .start = on_setting };

	if (!gw_package_relations(docx->package, "", &docx->root, error))
		return FALSE;
	docx->main_part = gw_package_main_document(docx->package, &docx->root, error);
	if (!docx->main_part)
		return FALSE;
	if (!gw_package_relations(docx->package, docx->main_part, &docx->relations, error))
		return FALSE;
	index_relations(docx);
	docx->settings.theme_script = "Hans";
	return gw_docx_parse(docx, gw_docx_part(docx, "settings"), &handler, &docx->settings,
			     error);
}
