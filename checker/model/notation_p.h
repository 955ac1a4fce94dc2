/* Private to notation_read.c and notation_write.c: the attributes, in one table
 * each, so that what is printed is what is read. */
#ifndef GW_MODEL_NOTATION_P_H
#define GW_MODEL_NOTATION_P_H

#include <stddef.h>

#include "model/document.h"

typedef enum {
	GW_ATTR_TWIPS,  /* gint32 */
	GW_ATTR_POINTS, /* gint32 of half-points, printed in points */
	GW_ATTR_COLOR,  /* gint32 as RRGGBB */
	GW_ATTR_STRING, /* const char * */
} GwAttrType;

typedef struct {
	const char *name;
	gsize offset;
	GwAttrType type;
	/* A twin in hundredths of `suffix` (2字, 0.5行) takes the value with that
	 * suffix; 0 if there is none. */
	gsize twin;
	const char *suffix;
} GwAttr;

extern const GwAttr gw_notation_run_attrs[];     /* over GwRunFormat, ended by a NULL name */
extern const GwAttr gw_notation_para_attrs[];    /* over GwParaFormat */
extern const GwAttr gw_notation_section_attrs[]; /* over GwSection */

extern const char *const gw_notation_aligns[];  /* by GwAlign; NULL-ended */
extern const char *const gw_notation_stories[]; /* by GwStory; NULL-ended */

#define GW_NOTATION_ATTACHMENT "附件."
#define GW_NOTATION_PAGE "页面"
#define GW_NOTATION_RESIDUE "残留"

/* What nobody set. */
void gw_notation_blank_formats(GwRunFormat *run, GwParaFormat *para);
void gw_notation_blank_section(GwSection *section);

/* An example needs no longer text. */
#define GW_NOTATION_MOST_TIMES 1000

/* The head of one line while its items are read. */
typedef struct {
	GwParagraph paragraph;
	GwRunFormat run;
	GwParaFormat para;
	GwSection section;
	GwResidue residue;
	gboolean has_run, has_para, is_page, is_residue, is_document, has_kind;
	gboolean genre_given, direction_given;
	GwGenre genre;
	GwDirection direction;
	gint32 times; /* how often the text stands there; 0: once */
} GwNotationHead;

/* Take an item without a value: a role, a flag, or a word that makes the line
 * something else.  FALSE if there is none such. */
gboolean gw_notation_take_word(GwNotationHead *head, const char *word);
/* Take name=value; strings are copied to the arena. */
gboolean gw_notation_take_value(GwNotationHead *head, GwArena *arena, const char *name,
				const char *value);

#endif
