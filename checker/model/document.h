/* The document: a flat UTF-16 text plus sorted arrays of spans over it.
 *
 * Promises: every input becomes one of these.  `text` holds all paragraphs in
 * reading order, each ended by one '\n'; it is what a reader of the document
 * sees (tracked insertions in, deletions out, hidden text out, field results
 * in, automatic numbers as text).  Stories follow each other: body first (text
 * boxes, tables and notes where they stand), then headers and footers once each.
 * Paragraphs, runs, sections and elements are sorted by position.
 * After recognition has run nothing in it changes; checks get it const.
 * Ownership: everything hangs off the document's arena; gw_document_free()
 * frees all of it at once. */
#ifndef GW_MODEL_DOCUMENT_H
#define GW_MODEL_DOCUMENT_H

#include <glib.h>

#include "base/arena.h"
#include "base/span.h"
#include "model/facts.h"

/* --- what kind of file it was ------------------------------------------ */

typedef enum {
	GW_KIND_TEXT,
	GW_KIND_MARKDOWN,
	GW_KIND_DOCX,
	GW_KIND_NOTATION, /* read back from `inspect`; rule examples */
} GwKind;

/* "text", "markdown", "docx", "notation" */
const char *gw_kind_id(GwKind kind);

/* --- formatting, effective --------------------------------------------- */

/* Lengths are twips (1/20 pt), sizes half-points, as WordprocessingML has them.
 * A value nobody set is GW_UNSET; docx resolution leaves none of the numbers
 * unset that Word has a default for. */
#define GW_UNSET G_MININT32

typedef enum {
	GW_ALIGN_UNSET,
	GW_ALIGN_LEFT,
	GW_ALIGN_CENTER,
	GW_ALIGN_RIGHT,
	GW_ALIGN_JUSTIFY,
	GW_ALIGN_DISTRIBUTE,
} GwAlign;

typedef enum {
	GW_LINE_UNSET,
	GW_LINE_AUTO,    /* `line` in 240ths of a line */
	GW_LINE_EXACT,   /* `line` in twips */
	GW_LINE_AT_LEAST,
} GwLineRule;

typedef struct {
	const char *font_ascii, *font_hansi, *font_east, *font_cs; /* NULL: unknown */
	gint32 size;          /* half-points */
	gint32 color;         /* 0xRRGGBB, GW_UNSET for automatic */
	gint32 spacing;       /* twips between characters */
	gint32 scale;         /* percent */
	guint bold : 1, italic : 1, underline : 1, strike : 1, emphasis : 1, superscript : 1,
		subscript : 1;
} GwRunFormat;

typedef struct {
	GwAlign align;
	gint32 left, right, first_line;                   /* twips; hanging is negative */
	gint32 left_chars, right_chars, first_line_chars; /* hundredths of a character;
							     GW_UNSET: the twips count */
	gint32 line;
	GwLineRule line_rule;
	gint32 before, after;             /* twips */
	gint32 before_lines, after_lines; /* hundredths of a line; likewise */
	gint32 outline_level;             /* 0 to 8, GW_UNSET for body text */
	guint contextual_spacing : 1, snap_to_grid : 1, keep_next : 1, page_break_before : 1,
		border_top : 1, border_bottom : 1;
	gint32 border_color;
} GwParaFormat;

typedef struct {
	GwSpan span;
	const GwRunFormat *format; /* interned: equal formats are one pointer */
} GwRun;

/* --- paragraphs ---------------------------------------------------------- */

typedef enum {
	GW_STORY_BODY,
	GW_STORY_TEXTBOX,
	GW_STORY_FOOTNOTE,
	GW_STORY_ENDNOTE,
	GW_STORY_HEADER,
	GW_STORY_FOOTER,
} GwStory;

typedef struct {
	GwSpan span;   /* without the final '\n' */
	guint32 line;  /* source line of a text, number of the paragraph of a docx; from 1 */
	GwStory story;
	guint32 table; /* 0: not in a table, else 1, 2, … in reading order (outermost table) */
	guint32 row, column;     /* from 1, with `table` */
	guint32 generated;       /* units at the start made by automatic numbering */
	guint32 number_level;    /* with `generated`: 1 to 9 */
	gboolean breaks_page;    /* a page or section break stands before it */
	const char *style;       /* style name, NULL if none */
	const GwParaFormat *format; /* NULL for text */
	GwRole given;            /* fixed by the notation, GW_ROLE_NONE otherwise */
	gboolean given_attachment;
} GwParagraph;

/* --- what recognition found ------------------------------------------------ */

/* An element is a part of one paragraph, usually all of it; a line that holds
 * two elements has two.  A title over three lines is three elements of role
 * title with the same `group`. */
typedef struct {
	GwSpan span;      /* trimmed of blanks */
	guint32 paragraph;/* index */
	GwRole role;
	guint8 level;     /* heading level 1 to 4 (5 and deeper for ①), else 0 */
	gboolean attachment; /* stands after the notice's own date and 附注 */
	guint32 group;    /* elements that are one thing share it; from 1 */
	gfloat confidence;/* 0 to 1 */
	GwRole runner_up;
	const char *why;       /* the cues that won, for `inspect --why`; NULL if not asked for */
	const char *why_other; /* those that spoke for the runner-up; likewise, NULL if there is none */
} GwElement;

/* --- pages, residue, source ---------------------------------------------- */

typedef struct {
	GwSpan span;
	gint32 width, height, top, bottom, left, right, gutter, header, footer; /* twips */
	gint32 columns;
	gint32 grid_line_pitch, grid_char_space; /* GW_UNSET without a grid */
	guint landscape : 1, title_page : 1, grid_lines : 1, grid_chars : 1, mirror_margins : 1,
		even_and_odd : 1;
} GwSection;

typedef enum {
	GW_RESIDUE_INSERTION, /* tracked, its text is in `text` too */
	GW_RESIDUE_DELETION,
	GW_RESIDUE_COMMENT,
	GW_RESIDUE_HIDDEN,
	GW_RESIDUE_PROPERTY, /* docProps: name=value */
	GW_RESIDUE_MACRO,
	GW_RESIDUE_EMBEDDED,
	GW_RESIDUE_LINK,     /* external target */
	GW_RESIDUE_ALTCHUNK,
	GW_RESIDUE_FILENAME, /* only written in examples: a file's name is its path */
	GW_N_RESIDUES
} GwResidueKind;

/* "insertion", "deletion", "comment", … as rule files name them. */
const char *gw_residue_id(GwResidueKind kind);

/* What a reader does not see; kept for the secrecy rules. */
typedef struct {
	GwResidueKind kind;
	GwSpan at;          /* where in `text` it belongs; empty if it has no text there */
	const char *name;   /* property name, part name; NULL */
	const char *text;   /* UTF-8 */
	const char *author; /* NULL if unknown */
} GwResidue;

typedef enum { GW_EOL_LF, GW_EOL_CRLF, GW_EOL_CR, GW_EOL_MIXED } GwEol;

typedef struct {
	const char *encoding; /* "UTF-8", "GB18030", "Big5", "UTF-16LE", … */
	gboolean bom;
	GwEol eol;
	gboolean final_eol;
} GwSource;

/* --- the document ------------------------------------------------------------ */

typedef struct {
	GwArena *arena;
	GwKind kind;
	const char *path;        /* as the user gave it */
	const gunichar2 *text;   /* not NUL-terminated */
	guint32 len;
	GwParagraph *paragraphs;
	guint32 n_paragraphs;
	GwRun *runs;             /* none for text */
	guint32 n_runs;
	GwSection *sections;
	guint32 n_sections;
	GwResidue *residue;
	guint32 n_residue;
	GwSource source;
	gboolean traditional;    /* 繁體: most of its distinguishing characters are */
	guint32 n_traditional;   /* how many of them are */

	/* Filled in by recognise/. */
	GwElement *elements;
	guint32 n_elements;
	GwGenre genre;
	GwDirection direction;
	const GwFacts *facts; /* never NULL after recognition */
	gboolean genre_given, direction_given; /* fixed by the notation: recognition keeps them */
} GwDocument;

void gw_document_free(GwDocument *doc);

/* The paragraph that holds `at` (its '\n' included); NULL past the end. */
const GwParagraph *gw_document_paragraph_at(const GwDocument *doc, guint32 at);
guint32 gw_document_paragraph_index(const GwDocument *doc, guint32 at);

/* The element that holds `at`, NULL if none (blank lines). */
const GwElement *gw_document_element_at(const GwDocument *doc, guint32 at);

/* The first element of `role` outside attachments, NULL if none. */
const GwElement *gw_document_first(const GwDocument *doc, GwRole role);
/* The last one; likewise. */
const GwElement *gw_document_last(const GwDocument *doc, GwRole role);

/* UTF-8 of a span, newly allocated. */
char *gw_document_text(const GwDocument *doc, GwSpan span);

/* Whether the paragraph has nothing but blanks. */
gboolean gw_document_is_blank(const GwDocument *doc, const GwParagraph *paragraph);

#endif
