#include "base/xml.h"

#include <libxml/parser.h>
#include <string.h>

#include "base/limits.h"

/* Both tables are direct-mapped caches of the parser's interned pointers. */
#define NAME_CACHE 256u
#define URI_CACHE 32u
#define HASH_MULTIPLIER G_GUINT64_CONSTANT(0x9E3779B97F4A7C15)

/* libxml2 compares every attribute of an element with all before it.  In a
 * part below this the worst case is some 10^8 steps; larger ones are looked
 * through first. */
#define ATTRIBUTE_SCAN_FROM (64 * 1024)
#define SHORTEST_ATTRIBUTE 5 /* ` a=""` */

#define PARSE_OPTIONS (XML_PARSE_NOENT | XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING)

typedef struct {
	const xmlChar *key;
	guint value;
} CacheSlot;

typedef struct {
	const xmlChar *prefix, *uri;
} Binding;

struct GwXmlReader {
	const GwXmlVocabulary *vocabulary;
	xmlParserCtxt *parser;
	CacheSlot names[NAME_CACHE], uris[URI_CACHE];
	const GwXmlHandler *handler;
	gpointer user;
	const char *part;
	GError *error;
	gboolean stopped;
	guint depth;
	guint tags[GW_MAX_XML_DEPTH + 1];
	guint16 declared[GW_MAX_XML_DEPTH + 1]; /* namespaces, by depth */
	Binding bindings[GW_MAX_XML_NAMESPACES];
	guint n_bindings;
};

static const struct {
	const char *uri;
	GwXmlNs ns;
} namespaces[] = {
	{ "http://schemas.openxmlformats.org/wordprocessingml/2006/main", GW_NS_W },
	{ "http://purl.oclc.org/ooxml/wordprocessingml/main", GW_NS_W },
	{ "http://schemas.openxmlformats.org/officeDocument/2006/relationships", GW_NS_R },
	{ "http://purl.oclc.org/ooxml/officeDocument/relationships", GW_NS_R },
	{ "http://schemas.openxmlformats.org/markup-compatibility/2006", GW_NS_MC },
	{ "http://schemas.openxmlformats.org/drawingml/2006/main", GW_NS_A },
	{ "http://purl.oclc.org/ooxml/drawingml/main", GW_NS_A },
	{ "http://schemas.openxmlformats.org/officeDocument/2006/math", GW_NS_M },
	{ "http://purl.oclc.org/ooxml/officeDocument/math", GW_NS_M },
	{ "urn:schemas-microsoft-com:vml", GW_NS_V },
	{ "urn:schemas-microsoft-com:office:office", GW_NS_O },
	{ "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing", GW_NS_WP },
	{ "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing", GW_NS_WP },
	{ "http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing", GW_NS_WP },
	{ "http://schemas.microsoft.com/office/word/2010/wordprocessingShape", GW_NS_WPS },
	{ "http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas", GW_NS_WPS },
	{ "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup", GW_NS_WPS },
	{ "http://schemas.microsoft.com/office/word/2010/wordml", GW_NS_W14 },
	{ "http://schemas.microsoft.com/office/word/2012/wordml", GW_NS_W14 },
	{ "http://schemas.microsoft.com/office/drawing/2010/main", GW_NS_W14 },
	{ "http://schemas.openxmlformats.org/package/2006/content-types", GW_NS_CT },
	{ "http://schemas.openxmlformats.org/package/2006/relationships", GW_NS_REL },
	{ "http://schemas.openxmlformats.org/package/2006/metadata/core-properties", GW_NS_CP },
	{ "http://purl.org/dc/elements/1.1/", GW_NS_CP },
	{ "http://purl.org/dc/terms/", GW_NS_CP },
	{ "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties", GW_NS_EP },
	{ "http://purl.oclc.org/ooxml/officeDocument/extendedProperties", GW_NS_EP },
	{ "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties", GW_NS_EP },
	{ "http://purl.oclc.org/ooxml/officeDocument/customProperties", GW_NS_EP },
	{ "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes", GW_NS_EP },
	{ "http://purl.oclc.org/ooxml/officeDocument/docPropsVTypes", GW_NS_EP },
	{ "http://www.w3.org/XML/1998/namespace", GW_NS_XML },
};

/* --- names to numbers ----------------------------------------------------- */

static CacheSlot *
cache_slot(CacheSlot *cache, guint size, const xmlChar *key)
{
	return &cache[((guint64)(gsize)key * HASH_MULTIPLIER >> 40) & (size - 1)];
}

static guint
look_up_name(const GwXmlVocabulary *vocabulary, const char *name)
{
	guint low = 0, high = vocabulary->n;

	while (low < high) {
		guint middle = (low + high) / 2;
		int order = strcmp(name, vocabulary->names[middle]);

		if (order == 0)
			return middle + 1;
		if (order < 0)
			high = middle;
		else
			low = middle + 1;
	}
	return 0;
}

static guint
name_number(GwXmlReader *reader, const xmlChar *name)
{
	CacheSlot *slot = cache_slot(reader->names, NAME_CACHE, name);

	if (slot->key != name) {
		slot->key = name;
		slot->value = look_up_name(reader->vocabulary, (const char *)name);
	}
	return slot->value;
}

static GwXmlNs
look_up_uri(const char *uri)
{
	gsize i;

	for (i = 0; i < G_N_ELEMENTS(namespaces); i++)
		if (strcmp(uri, namespaces[i].uri) == 0)
			return namespaces[i].ns;
	return GW_NS_OTHER;
}

static GwXmlNs
uri_number(GwXmlReader *reader, const xmlChar *uri)
{
	CacheSlot *slot;

	if (!uri)
		return GW_NS_NONE;
	slot = cache_slot(reader->uris, URI_CACHE, uri);
	if (slot->key != uri) {
		slot->key = uri;
		slot->value = look_up_uri((const char *)uri);
	}
	return (GwXmlNs)slot->value;
}

/* --- libxml2's callbacks ---------------------------------------------------- */

static void
stop_at_limit(GwXmlReader *reader, const char *zh, const char *en, guint limit)
{
	if (!reader->error)
		gw_set_error(&reader->error, GW_ERROR_LIMIT, "%s 第 %d 行：%s%.0s（上限 %u）",
			     "%s, line %d: %.0s%s (limit %u)", reader->part,
			     xmlSAX2GetLineNumber(reader->parser), zh, en, limit);
	gw_xml_stop(reader);
}

static void
bind(GwXmlReader *reader, int n, const xmlChar **declarations)
{
	int i;

	for (i = 0; i < n; i++) {
		Binding *binding = &reader->bindings[reader->n_bindings++];

		binding->prefix = declarations[2 * i];
		binding->uri = declarations[2 * i + 1];
	}
}

static gboolean
within_limits(GwXmlReader *reader, int n_namespaces, int n_attributes)
{
	if (reader->depth > GW_MAX_XML_DEPTH)
		stop_at_limit(reader, "元素嵌套过深", "elements nested too deep", GW_MAX_XML_DEPTH);
	else if ((guint)n_attributes > GW_MAX_XML_ATTRIBUTES)
		stop_at_limit(reader, "一个元素属性过多", "too many attributes",
			      GW_MAX_XML_ATTRIBUTES);
	else if ((guint)n_namespaces > GW_MAX_XML_NAMESPACES - reader->n_bindings)
		stop_at_limit(reader, "命名空间声明过多", "too many namespace declarations",
			      GW_MAX_XML_NAMESPACES);
	else
		return TRUE;
	return FALSE;
}

static void
on_start(void *user, const xmlChar *local, const xmlChar *prefix, const xmlChar *uri,
	 int n_namespaces, const xmlChar **declarations, int n_attributes, int n_defaulted,
	 const xmlChar **attributes)
{
	GwXmlReader *reader = user;
	GwXmlElement element;

	(void)prefix;
	(void)n_defaulted;
	if (reader->stopped)
		return;
	reader->depth++;
	if (!within_limits(reader, n_namespaces, n_attributes))
		return;
	bind(reader, n_namespaces, declarations);
	reader->declared[reader->depth] = (guint16)n_namespaces;
	element.tag = GW_XML_TAG(uri_number(reader, uri), name_number(reader, local));
	element.local = (const char *)local;
	element.reader = reader;
	element.attributes = attributes;
	element.n_attributes = (guint)n_attributes;
	reader->tags[reader->depth] = element.tag;
	if (reader->handler->start)
		reader->handler->start(reader->user, &element);
}

static void
on_end(void *user, const xmlChar *local, const xmlChar *prefix, const xmlChar *uri)
{
	GwXmlReader *reader = user;

	(void)local;
	(void)prefix;
	(void)uri;
	if (reader->stopped)
		return;
	if (reader->handler->end)
		reader->handler->end(reader->user, reader->tags[reader->depth]);
	reader->n_bindings -= reader->declared[reader->depth];
	reader->depth--;
}

static void
on_text(void *user, const xmlChar *p, int len)
{
	GwXmlReader *reader = user;

	if (!reader->stopped && reader->handler->text)
		reader->handler->text(reader->user, (const char *)p, (gsize)len);
}

/* OOXML forbids a DTD (ECMA-376 part 2, 8.1.4); it is how entity bombs come. */
static void
on_doctype(void *user, const xmlChar *name, const xmlChar *external, const xmlChar *system)
{
	GwXmlReader *reader = user;

	(void)name;
	(void)external;
	(void)system;
	if (!reader->error)
		gw_set_error(&reader->error, GW_ERROR_DAMAGED,
			     "%s 第 %d 行：含有 DOCTYPE，不予读取", "%s, line %d: DOCTYPE refused",
			     reader->part, xmlSAX2GetLineNumber(reader->parser));
	gw_xml_stop(reader);
}

static void
on_error(void *user, xmlErrorPtr error)
{
	(void)user;
	(void)error; /* kept by the parser; finish() asks for it */
}

/* --- parsing ------------------------------------------------------------------ */

static void
new_parser(GwXmlReader *reader)
{
	xmlSAXHandler *sax;

	if (reader->parser)
		xmlFreeParserCtxt(reader->parser);
	reader->parser = xmlNewParserCtxt();
	if (!reader->parser)
		g_error("xml: out of memory");
	sax = reader->parser->sax;
	memset(sax, 0, sizeof *sax);
	sax->initialized = XML_SAX2_MAGIC;
	sax->startElementNs = on_start;
	sax->endElementNs = on_end;
	sax->characters = on_text;
	sax->ignorableWhitespace = on_text;
	sax->cdataBlock = on_text;
	sax->internalSubset = on_doctype;
	sax->serror = on_error;
	reader->parser->userData = reader;
	memset(reader->names, 0, sizeof reader->names);
	memset(reader->uris, 0, sizeof reader->uris);
}

GwXmlReader *
gw_xml_reader_new(const GwXmlVocabulary *vocabulary)
{
	GwXmlReader *reader = g_new0(GwXmlReader, 1);

	reader->vocabulary = vocabulary;
	new_parser(reader);
	return reader;
}

void
gw_xml_reader_free(GwXmlReader *reader)
{
	if (!reader)
		return;
	xmlFreeParserCtxt(reader->parser);
	g_free(reader);
}

/* The end of the tag that begins at `p`: its '>' outside of quotes.  *attributes
 * counts the quoted values on the way. */
static const char *
scan_tag(const char *p, const char *end, guint *attributes)
{
	*attributes = 0;
	while (p < end && *p != '>') {
		if (*p == '"' || *p == '\'') {
			p = memchr(p + 1, *p, (gsize)(end - p - 1));
			if (!p)
				return end;
			++*attributes;
		}
		p++;
	}
	return p;
}

static gboolean
has_crowded_tag(const char *data, gsize len)
{
	const char *end = data + len, *tag = data, *next;
	guint attributes;

	while ((tag = memchr(tag, '<', (gsize)(end - tag)))) {
		next = memchr(tag + 1, '<', (gsize)(end - tag - 1));
		if (!next)
			next = end;
		if (next - tag > (gssize)GW_MAX_XML_ATTRIBUTES * SHORTEST_ATTRIBUTE) {
			scan_tag(tag, next, &attributes);
			if (attributes > GW_MAX_XML_ATTRIBUTES)
				return TRUE;
		}
		tag = next;
	}
	return FALSE;
}

static void
set_parse_error(GwXmlReader *reader)
{
	xmlError *last = xmlCtxtGetLastError(reader->parser);
	char *message = g_strdup(last && last->message ? last->message : "?");

	gw_set_error(&reader->error, GW_ERROR_DAMAGED, "%s 第 %d 行：XML 已损坏（%s）",
		     "%s, line %d: damaged XML (%s)", reader->part, last ? last->line : 0,
		     g_strstrip(message));
	g_free(message);
}

static gboolean
finish(GwXmlReader *reader, GError **error)
{
	if (!reader->stopped && !reader->error && !reader->parser->wellFormed)
		set_parse_error(reader);
	if (reader->stopped || reader->error)
		new_parser(reader); /* it may be left in the middle of anything */
	if (!reader->error)
		return TRUE;
	g_propagate_error(error, reader->error);
	reader->error = NULL;
	return FALSE;
}

gboolean
gw_xml_read(GwXmlReader *reader, const GwXmlHandler *handler, gpointer user, const char *part,
	    const char *data, gsize len, GError **error)
{
	reader->handler = handler;
	reader->user = user;
	reader->part = part;
	reader->stopped = FALSE;
	reader->depth = 0;
	reader->n_bindings = 0;
	if (len > GW_MAX_PART_BYTES ||
	    (len >= ATTRIBUTE_SCAN_FROM && has_crowded_tag(data, len))) {
		gw_set_error(error, GW_ERROR_LIMIT, "%s：部件过大，或一个元素的属性过多",
			     "%s: the part is too large or an element has too many attributes",
			     part);
		return FALSE;
	}
	xmlCtxtReadMemory(reader->parser, data, (int)len, NULL, NULL, PARSE_OPTIONS);
	return finish(reader, error);
}

void
gw_xml_stop(GwXmlReader *reader)
{
	reader->stopped = TRUE;
	xmlStopParser(reader->parser);
}

GwXmlNs
gw_xml_prefix(const GwXmlReader *reader, const char *prefix, gsize len)
{
	guint i;

	for (i = reader->n_bindings; i-- > 0;) {
		const Binding *binding = &reader->bindings[i];

		if (binding->prefix && binding->uri &&
		    strncmp((const char *)binding->prefix, prefix, len) == 0 &&
		    !binding->prefix[len])
			return look_up_uri((const char *)binding->uri);
	}
	return GW_NS_NONE;
}

/* --- attributes ------------------------------------------------------------------ */

gboolean
gw_xml_attr(const GwXmlElement *element, guint tag, GwXmlValue *value)
{
	const xmlChar *const *attribute = element->attributes;
	guint i;

	for (i = 0; i < element->n_attributes; i++, attribute += 5) {
		if (name_number(element->reader, attribute[0]) != (tag & 0xffff) ||
		    uri_number(element->reader, attribute[2]) != tag >> 16)
			continue;
		value->p = (const char *)attribute[3];
		value->len = (gsize)(attribute[4] - attribute[3]);
		return TRUE;
	}
	return FALSE;
}

char *
gw_xml_attr_dup(const GwXmlElement *element, guint tag)
{
	GwXmlValue value;

	return gw_xml_attr(element, tag, &value) ? g_strndup(value.p, value.len) : NULL;
}
