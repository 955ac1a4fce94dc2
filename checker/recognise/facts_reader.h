/* Reading a stretch of a document from left to right, as if it had no blanks.
 *
 * Promises: blanks inside words and numbers (“青 溪 县”, “2024 年”) are stepped
 * over, line breaks too; traditional text reads as simplified; `at` is always an
 * offset of the document's text, so what was read is a span of it.  Functions
 * that take something leave the reader where it was if it is not there.
 * Ownership: a reader is a plain value; to look ahead, copy it. */
#ifndef GW_RECOGNISE_FACTS_READER_H
#define GW_RECOGNISE_FACTS_READER_H

#include "model/document.h"
#include "recognise/forms.h"

typedef struct {
	const gunichar2 *text;
	guint32 at, end;
	gboolean fold;
} GwReader;

GwReader gw_reader_new(const GwDocument *doc, GwSpan span);

/* Steps over blanks; the unit there, 0 at the end. */
gunichar2 gw_reader_peek(GwReader *r);

gboolean gw_reader_take(GwReader *r, gunichar2 unit);
gboolean gw_reader_take_one_of(GwReader *r, const gunichar2 *set);
gboolean gw_reader_take_word(GwReader *r, const gunichar2 *word);
/* The first of `words` (ended by { NULL, 0 }) that stands here; its index, or -1. */
gint gw_reader_take_any(GwReader *r, const GwWord *words);
/* One of `words`, and its colon if it has one: “发文日期：”, “等级　特提”. */
gboolean gw_reader_take_label(GwReader *r, const GwWord *words);

/* What is left, without the blanks around it. */
GwSpan gw_reader_rest(const GwReader *r);

/* --- numbers ---------------------------------------------------------------------- */

typedef struct {
	GwSpan span;      /* empty if there is no number */
	guint units;      /* without blanks */
	guint32 value;    /* 0 for a placeholder, and for more than nine digits */
	gboolean han;     /* with 一 to 十 in it */
	gboolean placed;  /* with 十, 百: not one digit after the other */
	gboolean unclear; /* with × or another placeholder in it */
} GwNumeral;

/* A number of at most `most` units: 12, １２, 十二, 二〇二四, ××.  `tight`: it ends
 * at a blank. */
GwNumeral gw_reader_numeral(GwReader *r, guint most, gboolean tight);

/* Digits, 汉字 digits, what is taken for zero (○, O), placeholders. */
gboolean gw_reader_is_count(gunichar2 c);
gboolean gw_reader_is_placeholder(gunichar2 c);

#endif
