/* Shared by the files of the .docx reader (docx.c and docx_*.c); nobody else
 * includes it.
 *
 * One GwDocx is one file being read.  What ends up in the document (font and
 * style names, formats, residue) is in `arena`, the document's; tables of
 * styles and numbering are in `scratch` and go when reading ends.  Strings are
 * interned: two equal ones are one pointer. */
#ifndef GW_MODEL_DOCX_P_H
#define GW_MODEL_DOCX_P_H

#include "base/xml.h"
#include "input/package.h"
#include "model/builder.h"
#include "model/docx_names.h"

/* --- properties as written ---------------------------------------------------- */

/* A set of properties holds which are set and to what; sums of them are made by
 * gw_docx_para_add() and gw_docx_run_add(), which the order of precedence
 * (ECMA-376 part 1, 17.7.2) is spelled in. */

enum {
	P_ALIGN,
	P_LEFT,
	P_RIGHT,
	P_FIRST_LINE,
	P_LEFT_CHARS,
	P_RIGHT_CHARS,
	P_FIRST_LINE_CHARS,
	P_LINE,
	P_LINE_RULE,
	P_BEFORE,
	P_AFTER,
	P_BEFORE_LINES,
	P_AFTER_LINES,
	P_OUTLINE,
	P_BORDER_COLOR,
	P_NUM_ID,
	P_NUM_LEVEL,
	P_N_VALUES,
	P_CONTEXTUAL = P_N_VALUES, /* from here on only bits */
	P_SNAP_TO_GRID,
	P_KEEP_NEXT,
	P_PAGE_BREAK,
	P_BORDER_TOP,
	P_BORDER_BOTTOM,
};

typedef struct {
	guint32 set, on; /* bits by the numbers above */
	gint32 value[P_N_VALUES];
} GwParaProps;

enum {
	R_SIZE,
	R_COLOR,
	R_SPACING,
	R_SCALE,
	R_N_VALUES,
	R_BOLD = R_N_VALUES,
	R_ITALIC,
	R_STRIKE,
	R_VANISH,
	R_DOUBLE_STRIKE,
	R_UNDERLINE,
	R_EMPHASIS,
	R_SUPERSCRIPT,
	R_SUBSCRIPT,
	R_DELETED, /* on a paragraph mark: tracked as deleted */
	R_ASCII,   /* four bits for the font slots */
	R_HANSI,
	R_EAST,
	R_CS,
};

#define GW_DOCX_BIT(n) (1u << (n))

/* Toggle properties (17.7.3): a character style's cancels a paragraph style's. */
#define GW_DOCX_TOGGLES \
	(GW_DOCX_BIT(R_BOLD) | GW_DOCX_BIT(R_ITALIC) | GW_DOCX_BIT(R_STRIKE) | GW_DOCX_BIT(R_VANISH))

typedef struct {
	guint32 set, on;
	gint32 value[R_N_VALUES];
	const char *font[4];
	const char *style; /* w:rStyle */
} GwRunProps;

/* --- the parts ----------------------------------------------------------------- */

typedef enum {
	GW_DOCX_STYLE_PARAGRAPH,
	GW_DOCX_STYLE_CHARACTER,
	GW_DOCX_STYLE_TABLE,
	GW_DOCX_STYLE_NUMBERING,
} GwDocxStyleType;

typedef struct {
	const char *id, *name, *based_on;
	GwDocxStyleType type;
	gboolean is_default;
	GwParaProps para; /* as written; with its ancestors once `resolved` */
	GwRunProps run;
	gboolean resolved, in_chain;
} GwDocxStyle;

typedef struct {
	GHashTable *by_id; /* interned id to GwDocxStyle */
	GwParaProps para_defaults;
	GwRunProps run_defaults;
	GwDocxStyle *paragraph, *table; /* the defaults; NULL */
} GwDocxStyles;

typedef enum { GW_DOCX_SUFFIX_TAB, GW_DOCX_SUFFIX_SPACE, GW_DOCX_SUFFIX_NOTHING } GwDocxSuffix;

typedef struct {
	gint32 start;
	guint format;     /* docx_number_format.c */
	const char *text; /* "%1、" */
	GwDocxSuffix suffix;
	gboolean legal;   /* all numbers decimal */
	gint32 restart;   /* after a level with a number up to this; GW_UNSET: any higher */
	const char *style;
	GwParaProps para;
	GwRunProps run;
} GwDocxLevel;

#define GW_DOCX_LEVELS 9

typedef struct GwDocxNumbering GwDocxNumbering;

typedef struct {
	gboolean even_and_odd, mirror_margins;
	const char *theme_script; /* of East Asian text: "Hans" */
} GwDocxSettings;

enum { GW_DOCX_REF_DEFAULT, GW_DOCX_REF_FIRST, GW_DOCX_REF_EVEN, GW_DOCX_N_REFS };

typedef struct {
	GwSection section;
	gboolean continuous;                       /* does not begin a page */
	const char *header[GW_DOCX_N_REFS], *footer[GW_DOCX_N_REFS]; /* part names */
} GwDocxSection;

/* A piece of residue whose place is known only when its paragraph is finished. */
typedef struct {
	GwResidue residue;
	gboolean placed;
} GwDocxDraft;

typedef struct {
	const char *path;
	GwPackage *package;
	GwXmlReader *xml;
	gboolean parsing; /* `xml` is at work */
	GwBuilder *builder;
	GwArena *arena, *scratch;
	GHashTable *strings, *run_formats, *para_formats;
	const char *main_part;
	GwRelations root, relations;
	GHashTable *relation_by_id; /* external targets are the document's */
	GwDocxSettings settings;
	GHashTable *theme; /* "minorEastAsia" to font; read when first asked for */
	GwDocxStyles styles;
	GwDocxNumbering *numbering; /* read when first asked for */
	GHashTable *comments;       /* id to GwDocxDraft */
	GPtrArray *drafts;          /* GwDocxDraft, in order of appearance */
	GArray *sections;           /* GwDocxSection */
	guint32 section_start;
	guint n_tables;
	gboolean page_break;        /* before the next paragraph of the body */
	gboolean is_document;       /* the main part's root is w:document */
	GError *error;              /* of a part read from inside a callback */
} GwDocx;

/* --- docx_package.c ----------------------------------------------------------- */

/* Parse a part; from inside a callback too.  An absent part is no error. */
gboolean gw_docx_parse(GwDocx *docx, const char *part, const GwXmlHandler *handler, gpointer user,
		       GError **error);

/* The same; `edit` sees the bytes first. */
gboolean gw_docx_parse_edited(GwDocx *docx, const char *part, void (*edit)(GwBytes *),
			      const GwXmlHandler *handler, gpointer user, GError **error);
/* The same from a callback that cannot hand an error on: it goes to docx->error. */
void gw_docx_parse_inside(GwDocx *docx, const char *part, const GwXmlHandler *handler,
			  gpointer user);

/* Find the main part, its relationships and the settings. */
gboolean gw_docx_open(GwDocx *docx, GError **error);

/* The part a relationship of the main part of this type names; NULL. */
const char *gw_docx_part(const GwDocx *docx, const char *type);

const GwRelation *gw_docx_relation(const GwDocx *docx, const GwXmlElement *element, guint tag);

/* --- docx_props.c ------------------------------------------------------------- */

const char *gw_docx_intern(GwDocx *docx, const char *p, gsize len);
/* The interned value of an attribute, NULL if absent. */
const char *gw_docx_attr(GwDocx *docx, const GwXmlElement *element, guint tag);
gboolean gw_docx_attr_int(const GwXmlElement *element, guint tag, gint32 *number);
/* A length: plain numbers as they are, with a unit (strict files) in `per_point`
 * parts of a point. */
gboolean gw_docx_attr_length(const GwXmlElement *element, guint tag, gint32 per_point,
			     gint32 *length);
/* CT_OnOff: no w:val means on. */
gboolean gw_docx_is_on(const GwXmlElement *element);
gint32 gw_docx_color(GwXmlValue value);
/* Its letters are signs: a character's code says nothing. */
gboolean gw_docx_is_symbol_font(const char *font);

/* Take a child of w:rPr or w:pPr; any other element is ignored. */
void gw_docx_run_property(GwDocx *docx, GwRunProps *props, const GwXmlElement *element);
void gw_docx_para_property(GwDocx *docx, GwParaProps *props, const GwXmlElement *element);

/* --- docx_format.c ------------------------------------------------------------- */

/* What `more` sets wins. */
void gw_docx_para_add(GwParaProps *sum, const GwParaProps *more);
void gw_docx_run_add(GwRunProps *sum, const GwRunProps *more);
/* The same for the sum of another kind of style: toggle properties cancel. */
void gw_docx_run_add_style(GwRunProps *sum, const GwRunProps *style);

/* Interned, with Word's defaults for what is not set. */
const GwParaFormat *gw_docx_para_format(GwDocx *docx, const GwParaProps *props);
const GwRunFormat *gw_docx_run_format(GwDocx *docx, const GwRunProps *props);

/* --- docx_styles.c, docx_theme.c ------------------------------------------------ */

gboolean gw_docx_read_styles(GwDocx *docx, GError **error);
/* By interned id, with its ancestors summed up; the default paragraph or table
 * style for NULL or an unknown id; NULL if there is none. */
const GwDocxStyle *gw_docx_style(GwDocx *docx, const char *id, GwDocxStyleType type);

/* The font that a theme slot ("minorEastAsia") stands for; NULL. */
const char *gw_docx_theme_font(GwDocx *docx, GwXmlValue slot);

/* --- docx_numbering.c, docx_number_format.c ------------------------------------- */

/* NULL if the list or level does not exist. */
const GwDocxLevel *gw_docx_level(GwDocx *docx, gint32 num_id, gint32 level);
/* The level that is tied to a paragraph style, 0 if none is. */
gint32 gw_docx_level_of_style(GwDocx *docx, gint32 num_id, const char *style);
/* Count on and append the number's text as the reader sees it. */
void gw_docx_number(GwDocx *docx, gint32 num_id, gint32 level, GString *text);
void gw_docx_numbering_free(GwDocxNumbering *numbering);

guint gw_docx_number_format(GwXmlValue name);
gboolean gw_docx_number_is_bullet(guint format);
/* What w:isLgl makes of a format. */
guint gw_docx_number_legal(guint format);
void gw_docx_number_append(GString *text, guint format, gint32 number);

/* --- docx_body*.c, docx_section.c, docx_notes.c ------------------------------------- */

gboolean gw_docx_read_body(GwDocx *docx, GError **error);
/* The headers and footers that are shown, once each. */
gboolean gw_docx_read_headers(GwDocx *docx, GError **error);

void gw_docx_section_init(GwDocxSection *section);
/* Take w:sectPr or a child of it. */
void gw_docx_section_property(GwDocx *docx, GwDocxSection *section, const GwXmlElement *element);
/* The section that ends at the builder's present offset. */
void gw_docx_end_section(GwDocx *docx, const GwDocxSection *section);

/* --- docx_residue.c ------------------------------------------------------------- */

/* In the arena and on the list of drafts; strings are the arena's or static. */
GwDocxDraft *gw_docx_draft(GwDocx *docx, GwResidueKind kind, const char *name, const char *text,
			   const char *author);
/* Properties, macros, embedded objects, links. */
gboolean gw_docx_read_residue(GwDocx *docx, GError **error);
gboolean gw_docx_read_comments(GwDocx *docx, GError **error);

#endif
