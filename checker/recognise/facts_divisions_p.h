/* Private to the files that say how a document is divided.
 *
 * facts_attachments.c reads what is listed and the marks, parts_act.c what a notice
 * does; parts.c walks the document and asks both; outline.c needs the parts only. */
#ifndef GW_RECOGNISE_FACTS_DIVISIONS_P_H
#define GW_RECOGNISE_FACTS_DIVISIONS_P_H

#include "recognise/facts_p.h"
#include "recognise/facts_reader.h"

/* A compilation has some dozens; each is compared with the lists before it. */
#define GW_MAX_PARTS 1000
#define GW_MAX_ATTACHMENTS 1000
/* The longest law has 1,260 articles, the largest budget some 10,000 lines. */
#define GW_MAX_HEADINGS 100000

/* gw_reader_peek(), quick where a 汉字 or a full-width mark stands: nearly always. */
static inline gunichar2
gw_divisions_peek(GwReader *r)
{
	gunichar2 c = r->at < r->end ? r->text[r->at] : 0;

	return c > 0x3000 && c < 0xFE00 && !r->fold ? c : gw_reader_peek(r);
}

/* The number that comes next, in digits, 汉字 or one character (③), and placeholders
 * for it: FALSE if there is none.  0 for a placeholder and what is over 9999.
 * `spaced`: 汉字 may have blanks between them. */
gboolean gw_divisions_number(GwReader *r, gboolean spaced, guint32 *value);

/* --- attachments --------------------------------------------------------------- */

/* How an attachment is marked: 附件1-2, 附表. */
typedef struct {
	GwSpan span;
	guint32 number, sub;
	gboolean annex; /* 附表, 附图, 附录: belongs to an attachment, if there is one */
} GwMark;

/* A part in the making. */
typedef struct {
	GwPart part;
	guint32 list, list_end; /* what its 附件说明 lists, among the attachments */
	guint32 number;         /* of its mark; 0 for 附件1-2 and 附表 */
	gboolean marked, annex;
	gboolean has_list;
	gboolean has_text, closed; /* something was said; and a date after it */
	gint8 act;                 /* a GwPartKind, GW_PART_MAIN for none; -1: not asked */
} GwPartDraft;

typedef struct {
	const GwDocument *doc;
	GArray *parts;       /* GwPartDraft */
	GArray *attachments; /* GwAttachmentFact */
} GwDivisions;

static inline GwPartDraft *
gw_divisions_part(const GwDivisions *d, guint32 index)
{
	return &g_array_index(d->parts, GwPartDraft, index);
}

static inline GwAttachmentFact *
gw_divisions_attachment(const GwDivisions *d, guint32 index)
{
	return &g_array_index(d->attachments, GwAttachmentFact, index);
}

/* Read the 附件说明 that element `i` begins into the list of part `owner`; gives
 * the index behind it.  Only the first list of a part counts. */
guint32 gw_attachments_list(GwDivisions *d, guint32 owner, guint32 i);

GwMark gw_attachments_mark(const GwDocument *doc, GwSpan span);

/* Whether two names are the same but for blanks and marks, `whole`, or one holds
 * the other. */
gboolean gw_attachments_same_name(const GwDocument *doc, GwSpan a, GwSpan b, gboolean whole);

enum {
	GW_BY_NAME = 1 << 0,
	GW_BY_NUMBER = 1 << 1, /* where the mark has one, nothing else counts */
	GW_BY_ORDER = 1 << 2,
};

/* The index of what `owner` lists and nobody is yet, GW_NO_INDEX if there is none.
 * *by_name tells whether the name agrees; NULL: nobody wants to know. */
guint32 gw_attachments_claim(const GwDivisions *d, guint32 owner, guint32 number, GwSpan title,
			     guint ways, gboolean *by_name);

/* --- what a notice does ----------------------------------------------------------- */

/* GW_PART_ISSUED for 印发 and 公布, GW_PART_FORWARDED for 转发 and 批转, GW_PART_MAIN
 * for neither.  What is attached does neither; what is issued, by its title only. */
GwPartKind gw_parts_act(const GwDivisions *d, GwPartDraft *part);

/* Whether its title or its first paragraphs name `title` as what follows. */
gboolean gw_parts_name(const GwDivisions *d, const GwPartDraft *part, GwSpan title);

/* --- the walk and the tree -------------------------------------------------------- */

/* Where each part begins, what it is and whose; not yet where it ends. */
void gw_parts_read(GwDivisions *d);
void gw_outline_read(const GwDocument *doc, GwFacts *facts);

#endif
