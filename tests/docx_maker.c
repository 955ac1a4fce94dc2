#include "docx_maker.h"

#include <check.h>
#include <string.h>
#include <zip.h>

#include "model/docx.h"

#define W_URI "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
#define REL_URI "http://schemas.openxmlformats.org/package/2006/relationships"
#define TYPE_URI "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
#define PREFIXES \
	"xmlns:w='" W_URI "' " \
	"xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships' " \
	"xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006' " \
	"xmlns:wps='http://schemas.microsoft.com/office/word/2010/wordprocessingShape' " \
	"xmlns:v='urn:schemas-microsoft-com:vml' " \
	"xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main' " \
	"xmlns:m='http://schemas.openxmlformats.org/officeDocument/2006/math'"

struct DocxMaker {
	GHashTable *files; /* name to GBytes */
	GString *relations;
};

static void
add_file(DocxMaker *maker, const char *name, char *content)
{
	g_hash_table_insert(maker->files, g_strdup(name),
			    g_bytes_new_take(content, strlen(content)));
}

DocxMaker *
maker_new(void)
{
	DocxMaker *maker = g_new0(DocxMaker, 1);

	maker->files = g_hash_table_new_full(g_str_hash, g_str_equal, g_free,
					     (GDestroyNotify)g_bytes_unref);
	maker->relations = g_string_new("<Relationships xmlns='" REL_URI "'>");
	add_file(maker, "_rels/.rels",
		 g_strdup("<Relationships xmlns='" REL_URI "'><Relationship Id='rId1' "
			  "Type='" TYPE_URI "officeDocument' "
			  "Target='word/document.xml'/></Relationships>"));
	return maker;
}

void
maker_file(DocxMaker *maker, const char *name, const char *content, gsize len)
{
	g_hash_table_insert(maker->files, g_strdup(name), g_bytes_new(content, len));
}

void
maker_body(DocxMaker *maker, const char *xml)
{
	add_file(maker, "word/document.xml",
		 g_strdup_printf("<w:document " PREFIXES "><w:body>%s</w:body></w:document>", xml));
}

void
maker_relation(DocxMaker *maker, const char *id, const char *type, const char *target,
	       gboolean external)
{
	g_string_append_printf(maker->relations,
			       "<Relationship Id='%s' Type='" TYPE_URI "%s' Target='%s'%s/>", id,
			       type, target, external ? " TargetMode='External'" : "");
}

/* "header1" is a w:hdr of the relationship type header. */
void
maker_add(DocxMaker *maker, const char *part, const char *xml)
{
	static const struct {
		const char *type, *root;
	} roots[] = {
		{ "styles", "w:styles" },     { "numbering", "w:numbering" },
		{ "settings", "w:settings" }, { "comments", "w:comments" },
		{ "header", "w:hdr" },	      { "footer", "w:ftr" },
		{ "footnotes", "w:footnotes" }, { "theme", "a:theme" },
	};
	char *name = g_strdup_printf("word/%s.xml", part);
	char *target = g_strdup_printf("%s.xml", part);
	gsize i;

	for (i = 0; i < G_N_ELEMENTS(roots); i++) {
		if (!g_str_has_prefix(part, roots[i].type))
			continue;
		maker_relation(maker, part, roots[i].type, target, FALSE);
		add_file(maker, name,
			 g_strdup_printf("<%s " PREFIXES ">%s</%s>", roots[i].root, xml,
					 roots[i].root));
	}
	g_free(name);
	g_free(target);
}

static GwBytes
take_bytes(zip_source_t *source)
{
	GwBytes bytes;
	zip_stat_t st;

	ck_assert_int_eq(zip_source_stat(source, &st), 0);
	bytes.len = st.size;
	bytes.data = g_malloc0(st.size + 1);
	ck_assert_int_eq(zip_source_open(source), 0);
	ck_assert_int_eq(zip_source_read(source, bytes.data, st.size), (zip_int64_t)st.size);
	zip_source_close(source);
	zip_source_free(source);
	return bytes;
}

GwBytes
maker_zip(DocxMaker *maker)
{
	zip_source_t *out = zip_source_buffer_create(NULL, 0, 0, NULL);
	zip_t *zip = zip_open_from_source(out, ZIP_CREATE | ZIP_TRUNCATE, NULL);
	GHashTableIter iter;
	gpointer name, content;

	zip_source_keep(out);
	g_string_append(maker->relations, "</Relationships>");
	maker_file(maker, "word/_rels/document.xml.rels", maker->relations->str,
		   maker->relations->len);
	g_hash_table_iter_init(&iter, maker->files);
	while (g_hash_table_iter_next(&iter, &name, &content)) {
		gsize len;
		const void *data = g_bytes_get_data(content, &len);

		ck_assert_int_ge(zip_file_add(zip, name,
					      zip_source_buffer(zip, data, len, 0), 0),
				 0);
	}
	ck_assert_int_eq(zip_close(zip), 0);
	g_hash_table_destroy(maker->files);
	g_string_free(maker->relations, TRUE);
	g_free(maker);
	return take_bytes(out);
}

GwDocument *
maker_read(DocxMaker *maker, GError **error)
{
	GwBytes bytes = maker_zip(maker);
	GwDocument *doc = gw_docx_read("t.docx", &bytes, error);

	gw_bytes_clear(&bytes);
	return doc;
}

GwDocument *
read_with(const char *part, const char *xml, const char *body)
{
	DocxMaker *maker = maker_new();
	GError *error = NULL;
	GwDocument *doc;

	maker_body(maker, body);
	if (part)
		maker_add(maker, part, xml);
	doc = maker_read(maker, &error);
	ck_assert_msg(doc != NULL, "%s", error ? error->message : "?");
	return doc;
}

GwDocument *
read_body(const char *body)
{
	return read_with(NULL, NULL, body);
}

const char *
line_text(const GwDocument *doc, guint i)
{
	static char buffer[4096];
	char *text;

	ck_assert_uint_lt(i, doc->n_paragraphs);
	text = gw_document_text(doc, doc->paragraphs[i].span);
	g_strlcpy(buffer, text, sizeof buffer);
	g_free(text);
	return buffer;
}

void
check_lines(GwDocument *doc, const char *const *lines, guint n)
{
	guint i;

	for (i = 0; i < n; i++)
		ck_assert_str_eq(line_text(doc, i), lines[i]);
	ck_assert_uint_eq(doc->n_paragraphs, n);
	gw_document_free(doc);
}
