/* An OPC package (ECMA-376 part 2): a zip whose parts refer to each other by
 * relationships.
 *
 * Promises: parts are found by name (case does not matter) and by relationship,
 * never by a fixed place; what is unpacked is counted while it is read and
 * bounded by base/limits.h, whatever the archive claims; absolute names and
 * names with `..` are not there; a name that occurs twice cannot be read,
 * because two programs would read two things.  Nothing is written to disk.
 * Ownership: a package borrows the bytes it was opened on; its strings and
 * relations live as long as it does. */
#ifndef GW_INPUT_PACKAGE_H
#define GW_INPUT_PACKAGE_H

#include "base/xml.h"
#include "input/source.h"

typedef struct GwPackage GwPackage;

/* `name` is for messages.  GW_ERROR_DAMAGED or GW_ERROR_LIMIT. */
GwPackage *gw_package_open(const char *name, const GwBytes *bytes, GError **error);
void gw_package_free(GwPackage *package);

gboolean gw_package_has(const GwPackage *package, const char *part);

/* Unpack one part; the bytes are the caller's.  GW_ERROR_DAMAGED (absent, twice
 * there, wrong checksum), GW_ERROR_ENCRYPTED, GW_ERROR_LIMIT. */
gboolean gw_package_read(GwPackage *package, const char *part, GwBytes *bytes, GError **error);

/* --- relationships --------------------------------------------------------- */

typedef struct {
	const char *id;
	const char *type;   /* what follows the last '/': "styles", "officeDocument" */
	const char *target; /* part name; with `external` the address as it stands */
	gboolean external;
} GwRelation;

typedef struct {
	const GwRelation *items;
	guint n;
} GwRelations;

/* Of a part, or of the package for "".  A part without relationships has none;
 * those whose target lies outside of the package are left out. */
gboolean gw_package_relations(GwPackage *package, const char *part, GwRelations *relations,
			      GError **error);

/* The first of a type, NULL if there is none. */
const GwRelation *gw_relations_of_type(const GwRelations *relations, const char *type);

/* --- what it is --------------------------------------------------------------- */

/* The content type of a part, NULL if none is declared (or it cannot be read). */
const char *gw_package_content_type(GwPackage *package, const char *part);

/* The part that holds the text of a Word document, by the relations `root` of the
 * package.  NULL with GW_ERROR_KIND saying what the package is instead (workbook,
 * slides, OFD, ODF, plain zip). */
const char *gw_package_main_document(GwPackage *package, const GwRelations *root, GError **error);

#endif
