/* What can be seen of one line before anybody knows what it is.
 *
 * Promises: gw_lines_read() makes one GwLine of every non-blank paragraph in
 * the flow of the document (headers, footers and notes stand apart), in order;
 * a paragraph that holds two elements (split.h) gives two.  Two bit sets say it
 * all: `form` is what the text itself looks like, `place` where it stands, how
 * it is set and what its neighbours are.  cues.c turns bits into scores.
 * Ownership: `lines` belongs to the caller (g_free).
 * Cost: one pass over the text and two over the lines. */
#ifndef GW_RECOGNISE_LINES_H
#define GW_RECOGNISE_LINES_H

#include "model/document.h"
#include "recognise/forms.h"

typedef enum {
	/* size and punctuation */
	GW_FORM_TINY,     /* up to 4 characters */
	GW_FORM_SHORT,    /* up to 20 */
	GW_FORM_MEDIUM,   /* up to 50 */
	GW_FORM_LONG,     /* over 80 */
	GW_FORM_STOP,     /* ends with 。！？； */
	GW_FORM_COLON,    /* ends with ： */
	GW_FORM_COMMA,    /* ends with ， or 、 */
	GW_FORM_PLAIN,    /* no 。；， or ： inside */
	GW_FORM_PAREN,    /* all of it in （ ） */
	GW_FORM_PAREN_OPEN, /* a bracketed note that goes on in the next line */
	GW_FORM_PAREN_END,
	GW_FORM_DIGITS,
	GW_FORM_GAPPED,   /* two blanks or more inside: names, cells */
	/* numbers */
	GW_FORM_N1,
	GW_FORM_N2,
	GW_FORM_N3,
	GW_FORM_N4,
	GW_FORM_D1, /* decimal: 1, 1.1, 1.1.1, 1.1.1.1 */
	GW_FORM_D2,
	GW_FORM_D3,
	GW_FORM_D4,
	GW_FORM_CHAPTER,
	GW_FORM_ARTICLE,
	/* elements by their form */
	GW_FORM_COPYNO,
	GW_FORM_SECRECY,
	GW_FORM_URGENCY,
	GW_FORM_DOCNUM,
	GW_FORM_SERIAL,
	GW_FORM_SIGNER,
	GW_FORM_MARK_FILE,    /* …文件 */
	GW_FORM_MARK_ORDER,   /* …令 */
	GW_FORM_MARK_MINUTES, /* …纪要, …简报, of an office rather than about something */
	GW_FORM_MARK_KIND,    /* an organ and a 文种, no subject: ××局公告; 发电单位：×× */
	GW_FORM_ABOUT,        /* 关于, 印发 or 转发 near the beginning */
	GW_FORM_GENRE,        /* ends with one of the fifteen 文种; no PLAIN: a title with stops in it */
	GW_FORM_NAMED,        /* ends with 办法, 方案, 名单 …: how attachments are called */
	GW_FORM_ORGAN,        /* ends as names of organs do */
	GW_FORM_PERSON,
	GW_FORM_DATE,
	GW_FORM_DATE_PAREN,
	GW_FORM_ADDRESSEE,
	GW_FORM_RECEIVERS,    /* names of organs only, the colon wrong or forgotten */
	GW_FORM_AS_FOLLOWS,   /* 如下： */
	GW_FORM_NOTE,         /* （此件公开发布） */
	GW_FORM_ADOPTED,      /* （…年…月…日…通过） */
	GW_FORM_SUBTITLE,     /* （试行）, （共计5项） */
	GW_FORM_ATTACHMENT_MARK,
	GW_FORM_ATTACHMENT_NOTE,
	GW_FORM_CONTACT,      /* 联系人：…, without brackets */
	GW_FORM_CC,
	GW_FORM_MAIN_TO,      /* 主送：, moved to the 版记 (7.4.2) */
	GW_FORM_THEME,        /* 主题词：, gone since 2012 */
	GW_FORM_PRINTED,
	/* what is not the document's */
	GW_FORM_NEWS,         /* 新华社北京1月1日电 */
	GW_FORM_FULL_TEXT,    /* 《…》全文如下。 */
	GW_FORM_REPORTED,     /* 通知指出， */
	GW_FORM_WEB,
	GW_FORM_CELLS,        /* tabs or bars between cells; 单位：万元 above them */
	GW_FORM_CONTENTS,     /* 目　录 */
	GW_FORM_OPENING,      /* 主旨：, 根据…, 《…》已经…: how a text begins */
	GW_FORM_BULLET,       /* ◇, ●: an item without a number */
	GW_FORM_NO_WORD,  /* no letter or 汉字 */
	GW_FORM_REGION,   /* ends as names of places do */
	GW_FORM_HEADLINE,     /* …印发《…》 */
	GW_N_FORMS
} GwForm;

typedef enum {
	GW_PLACE_FIRST,
	GW_PLACE_TOP,          /* among the first dozen */
	GW_PLACE_HEAD,         /* no sentence has ended before it */
	GW_PLACE_LAST,
	GW_PLACE_BOTTOM,       /* among the last six */
	GW_PLACE_GAP_BEFORE,   /* more blank lines than usual in this document */
	GW_PLACE_GAP_AFTER,
	GW_PLACE_WIDE_BEFORE,  /* two more than usual */
	GW_PLACE_WIDE_AFTER,
	GW_PLACE_FLUSH,        /* no indent */
	GW_PLACE_ODD_FLUSH,    /* no indent where the document indents */
	GW_PLACE_INDENT,       /* one to four characters */
	GW_PLACE_DEEP,         /* six or more: 落款 set by blanks */
	GW_PLACE_TRAILING,     /* many blanks at the end: web 落款 */
	GW_PLACE_BEFORE_DATE,
	GW_PLACE_BEFORE_SIGNATURE,
	GW_PLACE_BEFORE_DOCNUM,
	GW_PLACE_BEFORE_MARKS,   /* more organs and then the 文号: joint issue */
	GW_PLACE_AFTER_SIGNER,
	GW_PLACE_BEFORE_ADDRESSEE,
	GW_PLACE_BEFORE_PRINTED,
	GW_PLACE_CLOSED,       /* an organ and a date have stood before: the 落款 */
	GW_PLACE_BEFORE_NEWS,
	GW_PLACE_BEFORE_LAW,   /* a 章 or 条 comes next */
	GW_PLACE_BEFORE_NUMBER,/* any number comes next */
	GW_PLACE_AFTER_DATE,
	GW_PLACE_AFTER_MARK,   /* an 附件 line stands before */
	GW_PLACE_AFTER_MARK_2, /* behind the first of several lines under 附件 */
	GW_PLACE_AFTER_TITLE,  /* a line that ends as titles do stands right before */
	GW_PLACE_AFTER_TINY,
	GW_PLACE_ROW,          /* of a table whose lines were lost: blanks between figures */
	GW_PLACE_SCRAPS,       /* among many short lines with figures: a table taken apart */
	GW_PLACE_HASH,         /* Markdown: # */
	GW_PLACE_IN_PAREN,     /* in a bracketed note over several lines */
	GW_PLACE_AFTER_COLON,
	GW_PLACE_AFTER_OPEN,   /* the line before breaks off without a stop */
	GW_PLACE_BEFORE_NAMED, /* the next line, without a gap, ends as titles do */
	GW_PLACE_NOTE_CHAIN,   /* behind 附件：… and its numbered lines */
	GW_PLACE_TOC,
	GW_PLACE_LISTED,       /* the 要目 of a 简报 names this line */
	GW_PLACE_NEWS_DOC,     /* the document came out of the news */
	GW_PLACE_CENTER,
	GW_PLACE_RIGHT,
	GW_PLACE_LEFT,         /* docx: neither */
	GW_PLACE_BIG,          /* 小二 or larger */
	GW_PLACE_SMALL,        /* 四号 or smaller where most is larger */
	GW_PLACE_RED,
	GW_PLACE_BOLD,
	GW_PLACE_HEI,          /* 黑体 */
	GW_PLACE_SONG,         /* 小标宋 and its substitutes */
	GW_PLACE_NEW_PAGE,
	GW_PLACE_CELL,
	GW_PLACE_BOX,
	GW_PLACE_REST,         /* second part of a split line */
	GW_PLACE_LETTERHEAD,   /* above a 文号 that a title follows */
	GW_PLACE_BELOW_TITLE,  /* the first line under the title, and under the 主送 there */
	GW_PLACE_CC_CHAIN,     /* goes on with the 抄送 of the line before */
	GW_PLACE_IMPRINT,      /* in the 版记: a table of it, or beside 印发 */
	GW_N_PLACES
} GwPlaceBit;

#define GW_BIT(n) (G_GUINT64_CONSTANT(1) << (n))
G_STATIC_ASSERT(GW_N_FORMS <= 64 && GW_N_PLACES <= 64);

typedef struct {
	GwSpan span;       /* trimmed */
	guint32 paragraph;
	guint32 table;     /* that of the paragraph; 0: none */
	guint64 form, place;
	guint32 units;     /* without blanks */
	guint32 hash;      /* of a short line: to find a table of contents and its titles */
	guint32 gap_before, gap_after; /* blank paragraphs */
	guint8 level;      /* of a number: 5 for what is deeper than （1） */
	guint8 loose_date; /* 5月8日, 2024.5: a date that lacks something */
	guint8 digit_first;
	guint8 gaps;       /* runs of blanks inside */
	guint8 chapter;    /* the 3 of 3.1; 0 for other numbers */
} GwLine;

/* Where a document begins: its head has no more lines. */
#define GW_TOP_LINES 12

typedef struct {
	GwLine *lines;
	guint32 n;
} GwLines;

GwLines gw_lines_read(const GwDocument *doc);

/* The bits that need the neighbours (context.c); gw_lines_read() calls it. */
void gw_lines_place(GwLines *all);

/* Whether the paragraph is in the flow: no header, footer or note. */
gboolean gw_line_in_flow(const GwParagraph *paragraph);

/* The text of an element, folded if the document is traditional. */
void gw_tight_of(const GwDocument *doc, const GwElement *element, GwTight *tight);

/* The form bits of one trimmed line, all but GW_FORM_RECEIVERS. */
guint64 gw_line_form(const GwTight *tight);

/* Parts of it: what is none of the document (residue.c), 主送 (organs.c), what stands in
 * brackets (brackets.c). */
guint64 gw_line_residue(const GwTight *tight);
guint64 gw_line_brackets(const GwTight *tight);
guint64 gw_line_address(const GwTight *tight);

/* The first row of a table whose lines were lost (rows.c). */
gboolean gw_line_is_column_heads(const GwTight *tight);

/* Parts of gw_lines_place(): rows and scraps of such tables (rows.c), tables of contents
 * (contents.c), 版头 and 版记 (frame.c; `n_head` lines stand before the first sentence). */
void gw_rows_mark(GwLines *all);
void gw_contents_mark(GwLines *all);
void gw_frame_mark(GwLines *all, guint32 n_head);

/* Organs and nothing else, joined by 、 and ，, perhaps with a stop at the end: a
 * 主送 without its colon.  Only asked of the first lines; elsewhere it means nothing. */
gboolean gw_line_is_receivers(const GwTight *tight);

#endif
