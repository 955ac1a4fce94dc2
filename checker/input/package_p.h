/* Shared by package.c (the zip) and package_relations.c (what refers to what). */
#ifndef GW_INPUT_PACKAGE_P_H
#define GW_INPUT_PACKAGE_P_H

#include "base/arena.h"
#include "input/package.h"
#include "input/zip_door.h"

struct GwPackage {
	const char *name;
	GwArena *arena;
	GwZip api;
	zip_t *zip;
	guint64 packed;      /* bytes of the archive */
	guint64 unpacked;    /* bytes given out so far */
	GHashTable *entries; /* lower-case name to index + 1, or AMBIGUOUS */
	GwXmlReader *reader; /* for [Content_Types].xml and relationship parts */
	GHashTable *types;   /* "/part" or "extension", lower case, to content type */
};

extern const GwXmlVocabulary gw_package_vocabulary;

#endif
