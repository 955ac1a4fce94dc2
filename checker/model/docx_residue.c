#include <string.h>

#include "model/docx_p.h"

GwDocxDraft *
gw_docx_draft(GwDocx *docx, GwResidueKind kind, const char *name, const char *text,
	      const char *author)
{
	GwDocxDraft *draft = gw_arena_new0(docx->scratch, GwDocxDraft, 1);

	draft->residue.kind = kind;
	draft->residue.name = name;
	draft->residue.text = text;
	draft->residue.author = author;
	g_ptr_array_add(docx->drafts, draft);
	return draft;
}

/* --- docProps ------------------------------------------------------------------- */

/* Properties are the leaves under the root; in custom.xml the name is an attribute
 * and the value one level further down. */
#define PROPERTY_DEPTH 2

typedef struct {
	GwDocx *docx;
	guint depth;
	const char *name;
	GString *value;
} PropertyReader;

static void
property_start(gpointer user, const GwXmlElement *element)
{
	PropertyReader *r = user;

	if (++r->depth != PROPERTY_DEPTH)
		return;
	r->name = gw_docx_attr(r->docx, element, PLAIN(name));
	if (!r->name)
		r->name = gw_docx_intern(r->docx, element->local, strlen(element->local));
	g_string_truncate(r->value, 0);
}

static void
property_end(gpointer user, guint tag)
{
	PropertyReader *r = user;

	(void)tag;
	if (r->depth-- != PROPERTY_DEPTH)
		return;
	g_strchug(r->value->str);
	r->value->len = strlen(g_strchomp(r->value->str));
	if (r->value->len)
		gw_docx_draft(r->docx, GW_RESIDUE_PROPERTY, r->name,
			      gw_arena_strndup(r->docx->arena, r->value->str, r->value->len),
			      NULL);
}

static void
property_text(gpointer user, const char *p, gsize len)
{
	PropertyReader *r = user;

	if (r->depth >= PROPERTY_DEPTH)
		g_string_append_len(r->value, p, (gssize)len);
}

static gboolean
read_properties(GwDocx *docx, const char *type, GError **error)
{
	static const GwXmlHandler handler = { property_start, property_end, property_text };
	const GwRelation *relation = gw_relations_of_type(&docx->root, type);
	PropertyReader r = { docx, 0, NULL, NULL };
	gboolean ok;

	if (!relation || relation->external)
		return TRUE;
	r.value = g_string_new(NULL);
	ok = gw_docx_parse(docx, relation->target, &handler, &r, error);
	g_string_free(r.value, TRUE);
	return ok;
}

/* --- relationships ------------------------------------------------------------------ */

static void
read_relations(GwDocx *docx)
{
	static const struct {
		const char *type;
		GwResidueKind kind;
	} kinds[] = {
		{ "vbaProject", GW_RESIDUE_MACRO },	 { "oleObject", GW_RESIDUE_EMBEDDED },
		{ "package", GW_RESIDUE_EMBEDDED },	 { "control", GW_RESIDUE_EMBEDDED },
		{ "aFChunk", GW_RESIDUE_ALTCHUNK },
	};
	guint i, k;

	for (i = 0; i < docx->relations.n; i++) {
		const GwRelation *relation = &docx->relations.items[i];

		if (relation->external && strcmp(relation->type, "hyperlink") != 0)
			gw_docx_draft(docx, GW_RESIDUE_LINK,
				      gw_arena_strdup(docx->arena, relation->type),
				      gw_arena_strdup(docx->arena, relation->target), NULL);
		for (k = 0; !relation->external && k < G_N_ELEMENTS(kinds); k++)
			if (strcmp(relation->type, kinds[k].type) == 0)
				gw_docx_draft(docx, kinds[k].kind,
					      gw_arena_strdup(docx->arena, relation->target),
					      NULL, NULL);
	}
}

gboolean
gw_docx_read_residue(GwDocx *docx, GError **error)
{
	static const char *const types[] = {
		"core-properties",   "extended-properties", "extendedProperties",
		"custom-properties", "customProperties",
	};
	gsize i;

	for (i = 0; i < G_N_ELEMENTS(types); i++)
		if (!read_properties(docx, types[i], error))
			return FALSE;
	read_relations(docx);
	return TRUE;
}

/* --- comments ------------------------------------------------------------------------ */

typedef struct {
	GwDocx *docx;
	GwDocxDraft *comment;
	GString *text;
	gboolean in_text;
} CommentReader;

static void
comment_start(gpointer user, const GwXmlElement *element)
{
	CommentReader *r = user;
	const char *id;

	if (element->tag == W(comment)) {
		id = gw_docx_attr(r->docx, element, W(id));
		r->comment = gw_docx_draft(r->docx, GW_RESIDUE_COMMENT, NULL, NULL,
					   gw_docx_attr(r->docx, element, W(author)));
		g_string_truncate(r->text, 0);
		if (id)
			g_hash_table_insert(r->docx->comments, (gpointer)(gsize)id, r->comment);
	} else if (element->tag == W(p) && r->text->len) {
		g_string_append_c(r->text, '\n');
	}
	r->in_text = element->tag == W(t);
}

static void
comment_end(gpointer user, guint tag)
{
	CommentReader *r = user;

	r->in_text = FALSE;
	if (tag != W(comment) || !r->comment)
		return;
	r->comment->residue.text = gw_arena_strndup(r->docx->arena, r->text->str, r->text->len);
	r->comment = NULL;
}

static void
comment_text(gpointer user, const char *p, gsize len)
{
	CommentReader *r = user;

	if (r->in_text)
		g_string_append_len(r->text, p, (gssize)len);
}

gboolean
gw_docx_read_comments(GwDocx *docx, GError **error)
{
	static const GwXmlHandler handler = { comment_start, comment_end, comment_text };
	const char *part = gw_docx_part(docx, "comments");
	CommentReader r = { docx, NULL, NULL, FALSE };
	gboolean ok;

	if (!part)
		return TRUE;
	docx->comments = g_hash_table_new(NULL, NULL);
	r.text = g_string_new(NULL);
	ok = gw_docx_parse(docx, part, &handler, &r, error);
	g_string_free(r.text, TRUE);
	return ok;
}
