/* The written forms of an official document's elements, by hand-made tests.
 *
 * Promises: each test looks at a GwTight, the line without its blanks (so that
 * “国 务 院” and “总　则” are one word each), folded to simplified characters;
 * none looks at more than its first or last GW_TIGHT units, so a long body
 * paragraph costs one pass and nothing else.  Plain values, no ownership. */
#ifndef GW_RECOGNISE_FORMS_H
#define GW_RECOGNISE_FORMS_H

#include <glib.h>

#include "base/span.h"

#define GW_TIGHT 64
#define GW_RAW 48

typedef struct {
	gunichar2 first[GW_TIGHT], last[GW_TIGHT]; /* storage: use head and tail */
	gunichar2 raw[GW_RAW];                     /* the beginning with its blanks */
	const gunichar2 *head, *tail;              /* both all of the line if `whole` */
	guint n_head, n_tail, n_raw;
	guint32 units;   /* without blanks */
	guint32 stops;   /* 。！？； */
	guint32 commas;  /* ，, */
	guint32 pauses;  /* 、 */
	guint32 colons;
	guint32 digits;
	guint32 tabs;
	guint32 gaps;    /* runs of blanks inside */
	guint32 gap_at, gap; /* the longest run of blanks inside: offset from the start, units */
	gboolean whole;
} GwTight;

/* A word of a list; lists end with { NULL, 0 }. */
typedef struct {
	const gunichar2 *text;
	guint len;
} GwWord;

#define W(literal) { literal, G_N_ELEMENTS(literal) - 1 }

/* `text` is one line, trimmed.  `fold` for traditional text. */
void gw_tight_make(const gunichar2 *text, guint32 len, gboolean fold, GwTight *tight);

/* Blanks as a reader sees them: also zero-width ones. */
gboolean gw_form_is_blank(gunichar2 c);
/* （ ( 〔 and what closes them. */
gboolean gw_form_is_open(gunichar2 c);
gboolean gw_form_is_close(gunichar2 c);
/* What a title or a 主送 may end with, wrongly: 。；，！ */
gboolean gw_form_is_stop(gunichar2 c);

gboolean gw_tight_starts(const GwTight *tight, const gunichar2 *word);
gboolean gw_tight_ends(const GwTight *tight, const gunichar2 *word);
/* Within the first `within` units. */
gboolean gw_tight_has(const GwTight *tight, const gunichar2 *word, guint within);
gboolean gw_tight_has_any(const GwTight *tight, const GwWord *words, guint within);
gboolean gw_tight_starts_any(const GwTight *tight, const GwWord *words);
gboolean gw_tight_ends_any(const GwTight *tight, const GwWord *words);
/* The same on a plain view: ends p[0..n) with `word`. */
gboolean gw_view_ends(const gunichar2 *p, guint n, const gunichar2 *word);
gboolean gw_view_starts_any(const gunichar2 *p, guint n, const GwWord *words);
gboolean gw_view_ends_any(const gunichar2 *p, guint n, const GwWord *words);

/* --- numbers (GB/T 9704 7.3.3) ------------------------------------------- */

typedef enum {
	GW_NUMBER_NONE,
	GW_NUMBER_1,       /* 一、 */
	GW_NUMBER_2,       /* （一） */
	GW_NUMBER_3,       /* 1. and its variants 1、 1） */
	GW_NUMBER_4,       /* （1） */
	GW_NUMBER_CHAPTER, /* 第一章, also 节 编 篇 部分 */
	GW_NUMBER_ARTICLE, /* 第一条 */
	GW_NUMBER_DECIMAL, /* 1.2.1, and 1 with a blank behind it; `level` tells the depth */
} GwNumberForm;

typedef struct {
	GwNumberForm form;
	guint level;  /* 1 to 4, of a decimal number */
	gboolean bare;/* nothing but the number */
} GwNumber;

GwNumber gw_form_number(const GwTight *tight);

/* --- elements --------------------------------------------------------------- */

/* Units of the date at the beginning of the view, 0 if none.  All the written
 * forms: 2024年5月8日, 二○二四年五月八日, 2024.5.8, 2024-05-08, ××××年×月×日. */
guint gw_form_date(const gunichar2 *p, guint n);
/* Units of the date at the end of the view, 0 if none. */
guint gw_form_date_end(const gunichar2 *p, guint n);

/* A line that is meant for a 发文字号 and is not written as one. */
gboolean gw_form_docnum_like(const GwTight *tight);

/* 发文字号, also badly written (7.2.5): the units it takes at the beginning. */
guint gw_form_docnum(const gunichar2 *p, guint n);
/* 第N号, 2024年第5号, 第12期: of orders, announcements and minutes. */
guint gw_form_serial(const gunichar2 *p, guint n);

/* Ends as names of organs do. */
gboolean gw_form_organ(const gunichar2 *p, guint n);
gboolean gw_form_copyno(const GwTight *tight);
gboolean gw_form_secrecy(const GwTight *tight);
gboolean gw_form_urgency(const GwTight *tight);
gboolean gw_form_signer(const GwTight *tight);
/* 附件, 附件1, 附件一, 附表2, 附：; a colon after it is a frequent fault. */
gboolean gw_form_attachment_mark(const GwTight *tight);
/* 附件：…, the units before the names; 0 if it is none. */
guint gw_form_attachment_note(const gunichar2 *p, guint n);
gboolean gw_form_printed(const GwTight *tight);
/* 附件1：名单, 附件1　名单: the mark and the title in one line. */
gboolean gw_form_attachment_titled(const GwTight *tight);
gboolean gw_form_page_number(const GwTight *tight);
/* 总理　李×× : an office and a name, as orders and 议案 are signed. */
gboolean gw_form_person(const GwTight *tight);

#endif
