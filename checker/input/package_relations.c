#include <string.h>

#include "input/package.h"
#include "input/package_p.h"

#define CONTENT_TYPES "[Content_Types].xml"

enum {
	N_ContentType = 1,
	N_Default,
	N_Extension,
	N_Id,
	N_Override,
	N_PartName,
	N_Relationship,
	N_Target,
	N_TargetMode,
	N_Type,
};

static const char *const names[] = {
	"ContentType",	"Default", "Extension",	 "Id",	 "Override", "PartName",
	"Relationship", "Target",  "TargetMode", "Type",
};

const GwXmlVocabulary gw_package_vocabulary = { names, G_N_ELEMENTS(names) };

#define ATTR(name) GW_XML_TAG(GW_NS_NONE, N_##name)

static gboolean
parse(GwPackage *package, const char *part, const GwXmlHandler *handler, gpointer user,
      GError **error)
{
	GwBytes bytes;
	char *label;
	gboolean ok;

	if (!gw_package_read(package, part, &bytes, error))
		return FALSE;
	label = g_strdup_printf("%s:%s", package->name, part);
	ok = gw_xml_read(package->reader, handler, user, label, bytes.data, bytes.len, error);
	g_free(label);
	gw_bytes_clear(&bytes);
	return ok;
}

/* --- relationships --------------------------------------------------------- */

typedef struct {
	GwPackage *package;
	const char *folder; /* of the part whose relationships these are */
	GArray *relations;
} RelationsReader;

/* `target` seen from `folder`, as a part name; NULL if it leaves the package. */
static const char *
resolve(GwArena *arena, const char *folder, const char *target)
{
	GString *path = g_string_new(*target == '/' ? "" : folder);
	char **steps = g_strsplit(target, "/", -1), **step;
	gboolean inside = TRUE;
	const char *slash, *resolved;

	for (step = steps; *step && inside; step++) {
		if (!**step || strcmp(*step, ".") == 0)
			continue;
		if (strcmp(*step, "..") != 0) {
			g_string_append_printf(path, "%s%s", path->len ? "/" : "", *step);
			continue;
		}
		slash = strrchr(path->str, '/');
		inside = path->len > 0;
		g_string_truncate(path, slash ? (gsize)(slash - path->str) : 0);
	}
	resolved = inside && path->len ? gw_arena_strndup(arena, path->str, path->len) : NULL;
	g_strfreev(steps);
	g_string_free(path, TRUE);
	return resolved;
}

static const char *
attribute(GwPackage *package, const GwXmlElement *element, guint tag)
{
	GwXmlValue value;

	if (!gw_xml_attr(element, tag, &value))
		return NULL;
	return gw_arena_strndup(package->arena, value.p, value.len);
}

static void
on_relation(gpointer user, const GwXmlElement *element)
{
	RelationsReader *r = user;
	GwRelation relation;
	GwXmlValue mode;
	const char *type, *target, *slash;

	if (element->tag != GW_XML_TAG(GW_NS_REL, N_Relationship))
		return;
	relation.id = attribute(r->package, element, ATTR(Id));
	type = attribute(r->package, element, ATTR(Type));
	target = attribute(r->package, element, ATTR(Target));
	if (!relation.id || !type || !target)
		return;
	slash = strrchr(type, '/');
	relation.type = slash ? slash + 1 : type;
	relation.external = gw_xml_attr(element, ATTR(TargetMode), &mode) &&
			    gw_xml_value_is(mode, "External");
	relation.target =
		relation.external ? target : resolve(r->package->arena, r->folder, target);
	if (relation.target)
		g_array_append_val(r->relations, relation);
}

gboolean
gw_package_relations(GwPackage *package, const char *part, GwRelations *relations, GError **error)
{
	static const GwXmlHandler handler = { .start = on_relation };
	const char *slash = strrchr(part, '/');
	gsize folder_len = slash ? (gsize)(slash - part) : 0;
	const char *folder = gw_arena_strndup(package->arena, part, folder_len);
	const char *path = gw_arena_printf(package->arena, "%s%s_rels/%s.rels", folder,
					   folder_len ? "/" : "", slash ? slash + 1 : part);
	RelationsReader r = { package, folder, NULL };
	gboolean ok;

	relations->items = NULL;
	relations->n = 0;
	if (!gw_package_has(package, path))
		return TRUE;
	r.relations = g_array_new(FALSE, FALSE, sizeof(GwRelation));
	ok = parse(package, path, &handler, &r, error);
	relations->n = r.relations->len;
	relations->items = gw_arena_dup(package->arena, r.relations->data,
					r.relations->len * sizeof(GwRelation));
	g_array_free(r.relations, TRUE);
	return ok;
}

const GwRelation *
gw_relations_of_type(const GwRelations *relations, const char *type)
{
	guint i;

	for (i = 0; i < relations->n; i++)
		if (strcmp(relations->items[i].type, type) == 0)
			return &relations->items[i];
	return NULL;
}

/* --- content types ------------------------------------------------------------ */

static void
on_type(gpointer user, const GwXmlElement *element)
{
	GwPackage *package = user;
	gboolean by_part = element->tag == GW_XML_TAG(GW_NS_CT, N_Override);
	const char *type;
	char *key, *p;

	if (!by_part && element->tag != GW_XML_TAG(GW_NS_CT, N_Default))
		return;
	key = gw_xml_attr_dup(element, by_part ? ATTR(PartName) : ATTR(Extension));
	type = attribute(package, element, ATTR(ContentType));
	for (p = key; p && *p; p++)
		*p = g_ascii_tolower(*p);
	if (key && type)
		g_hash_table_insert(package->types, gw_arena_strdup(package->arena, key),
				    (gpointer)(gsize)type);
	g_free(key);
}

static void
read_types(GwPackage *package)
{
	static const GwXmlHandler handler = { .start = on_type };

	package->types = g_hash_table_new(g_str_hash, g_str_equal);
	if (gw_package_has(package, CONTENT_TYPES))
		parse(package, CONTENT_TYPES, &handler, package, NULL);
}

const char *
gw_package_content_type(GwPackage *package, const char *part)
{
	char *key = g_strdup_printf("/%s", part), *p;
	const char *type, *dot;

	if (!package->types)
		read_types(package);
	for (p = key; *p; p++)
		*p = g_ascii_tolower(*p);
	type = g_hash_table_lookup(package->types, key);
	dot = strrchr(key, '.');
	if (!type && dot)
		type = g_hash_table_lookup(package->types, dot + 1);
	g_free(key);
	return type;
}

/* --- what it is --------------------------------------------------------------- */

typedef struct {
	const char *mark, *zh, *en;
} Kind;

/* By content type of the main part. */
static const Kind office_kinds[] = {
	{ "spreadsheetml", "是 Excel 工作簿，不是 Word 文档", "an Excel workbook" },
	{ "ms-excel", "是 Excel 工作簿，不是 Word 文档", "an Excel workbook" },
	{ "presentationml", "是 PowerPoint 演示文稿，不是 Word 文档", "a PowerPoint presentation" },
	{ "ms-powerpoint", "是 PowerPoint 演示文稿，不是 Word 文档", "a PowerPoint presentation" },
	{ "visio", "是 Visio 绘图，不是 Word 文档", "a Visio drawing" },
};

/* By a part that only they have. */
static const Kind other_kinds[] = {
	{ "OFD.xml", "是 OFD 版式文件，请用其 Word 源文件", "an OFD file" },
	{ "META-INF/manifest.xml", "是 OpenDocument 文件，请另存为 docx", "an OpenDocument file" },
	{ "META-INF/container.xml", "是 EPUB 电子书，不是 Word 文档", "an EPUB book" },
	{ "META-INF/MANIFEST.MF", "是 Java 程序包，不是 Word 文档", "a Java archive" },
	{ "FixedDocSeq.fdseq", "是 XPS 版式文件，请用其 Word 源文件", "an XPS file" },
	{ CONTENT_TYPES, "是 OPC 包，但没有 Word 正文", "an OPC package without a main document" },
};

static gboolean
refuse(GwPackage *package, const char *zh, const char *en, GError **error)
{
	gw_set_error(error, GW_ERROR_KIND, "%s：%s%.0s", "%s: %.0s%s", package->name, zh, en);
	return FALSE;
}

static gboolean
refuse_other_kind(GwPackage *package, GError **error)
{
	gsize i;

	for (i = 0; i < G_N_ELEMENTS(other_kinds); i++)
		if (gw_package_has(package, other_kinds[i].mark))
			return refuse(package, other_kinds[i].zh, other_kinds[i].en, error);
	return refuse(package, "是普通压缩包（zip），不是 Word 文档", "a plain zip archive", error);
}

static gboolean
is_word(GwPackage *package, const char *part, GError **error)
{
	const char *type = gw_package_content_type(package, part);
	gsize i;

	for (i = 0; type && i < G_N_ELEMENTS(office_kinds); i++)
		if (strstr(type, office_kinds[i].mark))
			return refuse(package, office_kinds[i].zh, office_kinds[i].en, error);
	return TRUE;
}

const char *
gw_package_main_document(GwPackage *package, const GwRelations *root, GError **error)
{
	const GwRelation *document = gw_relations_of_type(root, "officeDocument");

	if (!document || document->external) {
		refuse_other_kind(package, error);
		return NULL;
	}
	return is_word(package, document->target, error) ? document->target : NULL;
}
