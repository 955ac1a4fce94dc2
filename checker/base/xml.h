/* The only door to libxml2: a hardened SAX reader.
 *
 * Promises: nothing is fetched, no DTD is read (a DOCTYPE is refused), only the
 * five predefined entities are known, and depth, attributes and live namespace
 * declarations are bounded by base/limits.h.  Namespaces are folded to GwXmlNs
 * (the transitional and the strict OOXML URI are one value, whatever the prefix)
 * and local names to numbers of the caller's vocabulary, so that handlers are
 * switches over one integer.
 * Ownership: what a callback is given belongs to the parser and lives until
 * the callback returns.  A reader serves any number of parts, one after another;
 * it is one thread's. */
#ifndef GW_BASE_XML_H
#define GW_BASE_XML_H

#include <glib.h>

#include "base/error.h"

typedef enum {
	GW_NS_NONE,  /* no namespace: most attributes */
	GW_NS_OTHER, /* one we know nothing about */
	GW_NS_W,     /* WordprocessingML */
	GW_NS_R,     /* relationship ids in parts */
	GW_NS_MC,    /* markup compatibility */
	GW_NS_A,     /* DrawingML */
	GW_NS_M,     /* Office math */
	GW_NS_V,     /* VML */
	GW_NS_O,     /* VML's office extensions */
	GW_NS_WP,    /* DrawingML in a text document */
	GW_NS_WPS,   /* shapes; also canvas and group */
	GW_NS_W14,   /* Word 2010 and later: nothing that changes the text */
	GW_NS_CT,    /* content types */
	GW_NS_REL,   /* relationship parts */
	GW_NS_CP,    /* core properties, Dublin Core */
	GW_NS_EP,    /* extended and custom properties */
	GW_NS_XML,   /* xml:space */
} GwXmlNs;

/* The number of a name is its index in the vocabulary plus 1; 0 is any other. */
#define GW_XML_TAG(ns, number) ((guint)(ns) << 16 | (guint)(number))

/* Names in ascending order of bytes. */
typedef struct {
	const char *const *names;
	guint n;
} GwXmlVocabulary;

typedef struct GwXmlReader GwXmlReader;

/* A view, not NUL-terminated. */
typedef struct {
	const char *p;
	gsize len;
} GwXmlValue;

typedef struct {
	guint tag;         /* GW_XML_TAG() */
	const char *local; /* NUL-terminated */
	GwXmlReader *reader;
	gconstpointer attributes;
	guint n_attributes;
} GwXmlElement;

/* Each may be NULL.  Text comes in pieces. */
typedef struct {
	void (*start)(gpointer user, const GwXmlElement *element);
	void (*end)(gpointer user, guint tag);
	void (*text)(gpointer user, const char *p, gsize len);
} GwXmlHandler;

/* `vocabulary` must outlive the reader. */
GwXmlReader *gw_xml_reader_new(const GwXmlVocabulary *vocabulary);
void gw_xml_reader_free(GwXmlReader *reader);

/* Parse one part.  FALSE with GW_ERROR_DAMAGED (not well-formed, a DOCTYPE) or
 * GW_ERROR_LIMIT; the messages name `part` and the line. */
gboolean gw_xml_read(GwXmlReader *reader, const GwXmlHandler *handler, gpointer user,
		     const char *part, const char *data, gsize len, GError **error);

/* From inside a callback: read no further.  gw_xml_read() then returns TRUE. */
void gw_xml_stop(GwXmlReader *reader);

/* What the prefix of `len` bytes means here, for mc:Choice. */
GwXmlNs gw_xml_prefix(const GwXmlReader *reader, const char *prefix, gsize len);

/* --- attributes ----------------------------------------------------------- */

gboolean gw_xml_attr(const GwXmlElement *element, guint tag, GwXmlValue *value);

/* NULL if there is none; the caller's. */
char *gw_xml_attr_dup(const GwXmlElement *element, guint tag);

gboolean gw_xml_value_is(GwXmlValue value, const char *text);

/* The integer that `value` begins with; FALSE if there is none.  Clamped to
 * +-10^9, so that sums of a few cannot overflow. */
gboolean gw_xml_value_int(GwXmlValue value, gint32 *number);

#endif
