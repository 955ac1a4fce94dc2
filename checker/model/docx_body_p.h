/* Shared by docx_body*.c: the SAX handler of the parts that hold paragraphs (the
 * main part, headers, footers, notes).
 *
 * A paragraph is gathered in a frame (its text and what happens at which byte of
 * it) and written to the builder when it ends, because only then is it known
 * whether it is there at all (a deleted or hidden mark), and because paragraphs
 * of a text box end before the one they are anchored in. */
#ifndef GW_MODEL_DOCX_BODY_P_H
#define GW_MODEL_DOCX_BODY_P_H

#include "base/limits.h"
#include "model/docx_p.h"

typedef enum { EVENT_FORMAT, EVENT_START, EVENT_END } EventKind;

/* At byte `at` of a frame's text a format begins, or a piece of residue begins or ends. */
typedef struct {
	gsize at;
	EventKind kind;
	gpointer what; /* GwRunFormat or GwDocxDraft */
} Event;

typedef struct Frame {
	struct Frame *host; /* the paragraph this one's text box is anchored in */
	GString *text;
	GArray *events;
	GPtrArray *after; /* finished frames that follow this one */
	GwParaProps props;
	GwRunProps mark;
	const char *style_id;
	const GwDocxStyle *style; /* once `ready` */
	gboolean ready;
	const GwDocxStyle *table_style;
	GwRunProps base; /* of the runs, below character style and direct; once `ready` */
	guint32 base_toggles;
	GwParagraph paragraph;
	const GwRunFormat *format;
	GwDocxDraft *hidden; /* open piece of hidden text */
	guint64 in_instruction; /* one bit for each open field */
	guint fields;
	gboolean break_first, break_after, ends_section;
	GwDocxSection section;
} Frame;

/* Where elements mean what; w:rPr and w:sectPr stand in w:pPr too. */
typedef enum { IN_CONTENT, IN_PARA, IN_MARK, IN_RUN, IN_SECTION, IN_ROW } Where;
#define GW_DOCX_SCOPES 2

/* An open w:ins, w:del, w:hyperlink … */
typedef struct {
	guint tag;
	GwDocxDraft *draft; /* NULL: nothing to keep */
	Frame *frame;
	gsize from; /* in the text of `frame`, or of the deleted text */
} Range;

/* What a text box interrupts. */
typedef struct {
	guint table_base;
	guint32 row, column;
	GwStory story;
	GwRunProps run;
	guint deleted, inserted;
} Box;

typedef struct {
	GwDocx *docx;
	Frame *frame;
	GPtrArray *sink; /* finished frames go there; NULL: to the builder */
	Frame *spare; /* emptied, for the next paragraph */
	GwStory story;
	guint depth, skip;
	struct {
		Where where;
		guint depth; /* of the element that began it */
	} scopes[GW_DOCX_SCOPES];
	guint n_scopes;
	GwRunProps run;
	gboolean run_ready, run_hidden;
	const GwRunFormat *run_format;
	GString *into; /* w:t is open and goes there */
	gsize into_start;
	gboolean preserve;
	guint deleted, inserted; /* depths of w:del and w:ins */
	GString *deleted_text, *hidden_text;
	GArray *ranges, *boxes;
	guint table_depth, table_base;
	guint32 table, row, column, span; /* of the outermost table; `span` cells to the next */
	const GwDocxStyle *table_styles[GW_MAX_XML_DEPTH + 2];
	guint8 alternate_taken[GW_MAX_XML_DEPTH + 2];
	guint alternates;
	GwDocxSection section; /* the body's own */
	GwDocxSection *open_section;
	gboolean has_section;
	GHashTable *footnotes, *endnotes; /* id to GPtrArray of frames, read when first asked for */
	GHashTable *notes;                /* the one being read */
} Body;

void gw_docx_body_init(Body *body, GwDocx *docx, GwStory story);
void gw_docx_body_clear(Body *body);
extern const GwXmlHandler gw_docx_body_handler;

/* --- docx_body_text.c: what goes into a paragraph ---------------------------------- */

void gw_docx_run_begin(Body *body);
void gw_docx_text_begin(Body *body, const GwXmlElement *element);
void gw_docx_text_end(Body *body);
/* One sign that is an element: a tab, a hyphen. */
void gw_docx_text_sign(Body *body, const char *sign);
void gw_docx_symbol(Body *body, const GwXmlElement *element);
void gw_docx_break(Body *body, const GwXmlElement *element);
void gw_docx_field(Body *body, const GwXmlElement *element);

/* Close the open piece of hidden text. */
void gw_docx_hidden_end(Body *body);
/* A piece of residue begins or ends here. */
void gw_docx_mark(Body *body, EventKind kind, GwDocxDraft *draft);
void gw_docx_range_begin(Body *body, const GwXmlElement *element);
void gw_docx_range_end(Body *body, guint tag);

/* --- docx_body_para.c: frames ---------------------------------------------------------- */

void gw_docx_para_begin(Body *body);
void gw_docx_para_end(Body *body);
/* Find the style and the runs' base; done before the first text and at the end. */
void gw_docx_para_ready(GwDocx *docx, Frame *frame);
void gw_docx_frame_free(gpointer frame);
/* `follower` is written after `frame`, whose it becomes. */
void gw_docx_frame_follow(Frame *frame, Frame *follower);
/* Write a finished frame and what follows it. */
void gw_docx_frame_write(GwDocx *docx, Frame *frame);

/* --- docx_notes.c -------------------------------------------------------------------------- */

/* A reference to a note: its paragraphs follow the present one. */
void gw_docx_note_reference(Body *body, const GwXmlElement *element);
void gw_docx_note_begin(Body *body, const GwXmlElement *element);
void gw_docx_note_end(Body *body);

#endif
