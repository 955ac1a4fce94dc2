#include "recognise/split.h"

#include <string.h>

#include "base/utf.h"
#include "recognise/lines.h"

/* How far from its end a line is searched for an 附件说明 that hangs on it. */
#define NOTE_REACH 400
/* A heading that hangs on a paragraph is no longer. */
#define HEADING_REACH 40
/* Blanks that nobody writes inside a sentence: a 落款 pushed to the right. */
#define PAD 6

typedef struct {
	const gunichar2 *text;
	GwSpan line;
	gboolean fold;
} Source;

static gunichar2
unit_at(const Source *s, guint32 at)
{
	return s->fold ? gw_fold_unit(s->text[at]) : s->text[at];
}

/* Offset behind the first `n` units that are not blank. */
static guint32
behind(const Source *s, guint n)
{
	guint32 at = s->line.start;

	while (at < s->line.end && n)
		if (!gw_form_is_blank(s->text[at++]))
			n--;
	return at;
}

/* Offset before the last `n` units that are not blank. */
static guint32
before_last(const Source *s, guint n)
{
	guint32 at = s->line.end;

	while (at > s->line.start && n)
		if (!gw_form_is_blank(s->text[--at]))
			n--;
	return at;
}

static guint64
form_of(const Source *s, GwSpan span, GwTight *tight)
{
	span = gw_utf16_trim(s->text, span);
	gw_tight_make(s->text + span.start, gw_span_len(span), s->fold, tight);
	return gw_line_form(tight);
}

#define IS(form, name) (((form) & GW_BIT(GW_FORM_##name)) != 0)

/* --- the cuts: each gives an offset inside the line, or its end ---------------- */

/* 国办发〔2024〕5号　签发人：… and 国办发〔2024〕5号各市人民政府： */
static guint32
cut_docnum(const Source *s, const GwTight *t)
{
	guint take = gw_form_docnum(t->head, t->n_head);
	guint32 at;
	guint64 rest;
	GwTight tight;

	if (!take || take >= t->units || t->units > 200 || !t->digits)
		return s->line.end;
	at = behind(s, take);
	rest = form_of(s, gw_span(at, s->line.end), &tight);
	return IS(rest, SIGNER) || IS(rest, ADDRESSEE) ? at : s->line.end;
}

/* …的通知国办发〔2024〕5号 */
static guint32
cut_title(const Source *s, const GwTight *t)
{
	static const GwWord genres[] = {
		W(u"函"), W(u"通知"), W(u"决定"), W(u"决议"), W(u"公告"), W(u"通告"), W(u"意见"),
		W(u"通报"), W(u"报告"), W(u"请示"), W(u"批复"), W(u"方案"), { NULL, 0 }
	};
	const GwWord *words;
	guint least, i;

	if (t->units > 120 || t->stops || t->n_tail < 12 || !t->digits ||
	    t->tail[t->n_tail - 1] != u"号"[0])
		return s->line.end;
	/* No 机关代字 has one of these words, but many end with 函. */
	words = gw_form_docnum(t->head, t->n_head) == t->units ? genres + 1 : genres;
	least = t->n_tail > 30 ? t->n_tail - 30 : 4;
	for (i = least; i + 6 < t->n_tail; i++)
		if (gw_view_ends_any(t->tail, i, words) && gw_is_han(t->tail[i]) &&
		    gw_form_docnum(t->tail + i, t->n_tail - i) == t->n_tail - i)
			return before_last(s, t->n_tail - i);
	return s->line.end;
}

static gboolean
ends_sentence(gunichar2 c)
{
	return c == 0x3002 || c == 0xFF09 || c == ')' || c == 0xFF1B || c == 0x201D;
}

/* …的若干意见新华社北京9月20日电 … */
static guint32
cut_news(const Source *s, const GwTight *t)
{
	static const gunichar2 agency[] = u"新华社";
	guint i, k;

	for (i = 4; i + 8 < t->n_head; i++) {
		if (t->head[i] == 0x3002)
			return s->line.end;
		if (t->head[i] != agency[0] || t->head[i + 1] != agency[1] ||
		    t->head[i + 2] != agency[2])
			continue;
		for (k = i + 5; k < t->n_head && k < i + 16; k++)
			if (t->head[k] == u"电"[0])
				return behind(s, i);
	}
	return s->line.end;
}

/* …执行。附件：1.… : what follows must look like names, without a full stop. */
static guint32
cut_attachment_note(const Source *s, const GwTight *t)
{
	guint32 low = s->line.start + 4, at = s->line.end;
	guint32 reach = gw_span_len(s->line) > NOTE_REACH ? s->line.end - NOTE_REACH : low;

	if (t->units < 10)
		return s->line.end;
	while (at-- > MAX(low, reach)) {
		guint32 left = at, blanks;

		if (s->text[at] == 0x3002)
			return s->line.end;
		if (s->text[at] != u"附"[0] || at + 3 >= s->line.end ||
		    unit_at(s, at + 1) != u"件"[0] ||
		    (s->text[at + 2] != 0xFF1A && s->text[at + 2] != ':'))
			continue;
		while (left > s->line.start && gw_form_is_blank(s->text[left - 1]))
			left--;
		blanks = at - left;
		if (left > s->line.start && (ends_sentence(s->text[left - 1]) || blanks >= 2))
			return at;
		return s->line.end;
	}
	return s->line.end;
}

/* …决定。　　　　　　　　　　　　国务院办公厅 */
static guint32
cut_padding(const Source *s, const GwTight *t)
{
	guint32 at = s->line.start + t->gap_at, from = at + t->gap;
	guint64 rest;
	GwTight tight;

	if (t->gap < PAD || at == s->line.start || from >= s->line.end)
		return s->line.end;
	if (!ends_sentence(s->text[at - 1]) && !gw_form_attachment_note(t->head, t->n_head))
		return s->line.end;
	rest = form_of(s, gw_span(from, s->line.end), &tight);
	if (tight.units > 40 || tight.stops || tight.commas || tight.colons)
		return s->line.end;
	return IS(rest, ORGAN) || IS(rest, DATE) || gw_form_date_end(tight.tail, tight.n_tail)
		       ? from : s->line.end;
}

/* Where the date begins that ends the line, or ends before a bracket. */
static guint
last_date(const GwTight *t)
{
	guint n = t->n_head, take;

	if (n && t->head[n - 1] == 0xFF09)
		while (n && t->head[n - 1] != 0xFF08)
			n--;
	if (n && n < t->n_head)
		n--;
	take = gw_form_date_end(t->head, n);
	return take ? n - take : 0;
}

/* ××市人民政府　2024年5月8日 */
static guint32
cut_signature(const Source *s, const GwTight *t)
{
	guint date;
	guint32 at;
	guint64 first;
	GwTight tight;

	if (!t->whole || t->stops || t->commas || gw_tight_has(t, u"关于", 40))
		return s->line.end;
	date = last_date(t);
	if (!date)
		return s->line.end;
	at = behind(s, date);
	first = form_of(s, gw_span(s->line.start, at), &tight);
	return IS(first, ORGAN) || IS(first, PERSON) ? at : s->line.end;
}

/* 2024年5月8日（此件公开发布） */
static guint32
cut_note(const Source *s, const GwTight *t)
{
	guint take = gw_form_date(t->head, t->n_head);
	guint32 at;
	GwTight tight;

	if (!take || take >= t->units || t->units > 60)
		return s->line.end;
	at = behind(s, take);
	return IS(form_of(s, gw_span(at, s->line.end), &tight), PAREN) ? at : s->line.end;
}

static gboolean
holds_before(const Source *s, guint32 end, const gunichar2 *word, guint n)
{
	guint32 at;

	for (at = s->line.start; at + n <= end; at++)
		if (!memcmp(s->text + at, word, n * sizeof *word))
			return TRUE;
	return FALSE;
}

/* Whether the line counts itself: “…：（一）…。（二）…。” is one paragraph. */
static gboolean
counts_before(const Source *s, guint32 at)
{
	return holds_before(s, at, u"一、", 2) || holds_before(s, at, u"（一）", 3) ||
	       holds_before(s, at, u"(一)", 3) || holds_before(s, at, u"一是", 2);
}

/* 一 … 十, （, 第: most lines are done here. */
static gboolean
may_number(gunichar2 c)
{
	static const gunichar2 first[] = u"一二三四五六七八九十（(第";
	guint i;

	for (i = 0; first[i]; i++)
		if (first[i] == c)
			return TRUE;
	return FALSE;
}

/* …综合交通骨干网络。（二）构建高品质的快速交通网。  A heading that lost its line end; it
 * is short, and the paragraph has no other number. */
static guint32
cut_heading(const Source *s, const GwTight *t)
{
	guint32 low = s->line.end - MIN(gw_span_len(s->line), HEADING_REACH), at = s->line.end - 1;
	guint64 form;
	GwTight tight;

	if (!t->stops || t->units < 30 || at <= low)
		return s->line.end;
	while (--at > low && s->text[at] != 0x3002)
		;
	if (at <= low || s->text[at] != 0x3002 || !may_number(unit_at(s, at + 1)))
		return s->line.end;
	form = form_of(s, gw_span(at + 1, s->line.end), &tight);
	if (!(IS(form, N1) || IS(form, N2) || IS(form, CHAPTER)) || tight.commas || tight.colons ||
	    tight.units < 4 || counts_before(s, at))
		return s->line.end;
	return at + 1;
}

/* 新华社发第六章　远景谋划: the caption of a picture, and a heading. */
static guint32
cut_caption(const Source *s, const GwTight *t)
{
	guint32 at = behind(s, 4);
	GwTight tight;

	if (t->units > 40 || !gw_tight_starts(t, u"新华社发"))
		return s->line.end;
	return IS(form_of(s, gw_span(at, s->line.end), &tight), CHAPTER) ? at : s->line.end;
}

/* Of the 版头, by the tests for it alone: many lines with a blank come this way. */
static gboolean
is_head_mark(const Source *s, GwSpan piece)
{
	GwTight tight;

	gw_tight_make(s->text + piece.start, gw_span_len(piece), s->fold, &tight);
	return gw_form_copyno(&tight) || gw_form_secrecy(&tight) || gw_form_urgency(&tight) ||
	       (tight.digits && gw_form_docnum(tight.head, tight.n_head) == tight.units);
}

/* 000001　机密★1年　特急: every piece between blanks must be one of them; in the
 * head of a telegram 等级：特急·明电　临政办明电〔2026〕5号. */
static guint32
cut_marks(const Source *s, const GwTight *t)
{
	guint32 at = s->line.start, cut = s->line.end;
	guint pieces = 0;

	if (!t->gap || t->units > 30 || t->stops || t->commas)
		return s->line.end;
	while (at < s->line.end) {
		guint32 from = at;

		while (at < s->line.end && !gw_form_is_blank(s->text[at]))
			at++;
		if (!is_head_mark(s, gw_span(from, at)))
			return s->line.end;
		while (at < s->line.end && gw_form_is_blank(s->text[at]))
			at++;
		if (++pieces == 1)
			cut = at;
	}
	return cut;
}

typedef guint32 (*Cut)(const Source *s, const GwTight *t);

static const Cut cuts[] = { cut_marks, cut_news, cut_docnum, cut_title, cut_note, cut_padding,
			    cut_attachment_note, cut_signature, cut_caption, cut_heading };

/* A line without any of these has one element: most lines are done here. */
static gboolean
may_hold_two(const GwTight *t)
{
	return t->gap || t->digits || t->colons || t->stops;
}

static guint32
first_cut(const Source *s, const GwTight *t)
{
	guint i;

	for (i = 0; i < G_N_ELEMENTS(cuts); i++) {
		guint32 at = cuts[i](s, t);

		if (at > s->line.start && at < s->line.end)
			return at;
	}
	return s->line.end;
}

guint
gw_split_line(const gunichar2 *text, GwSpan line, const GwTight *tight, gboolean fold,
	      GwSpan *parts)
{
	Source s = { text, line, fold };
	GwTight rest = *tight;
	guint n = 0;

	if (!may_hold_two(tight)) {
		parts[0] = line;
		return 1;
	}
	while (n + 1 < GW_SPLIT_MAX) {
		guint32 at = first_cut(&s, &rest);

		if (at >= s.line.end)
			break;
		parts[n++] = gw_utf16_trim(text, gw_span(s.line.start, at));
		s.line = gw_utf16_trim(text, gw_span(at, s.line.end));
		gw_tight_make(text + s.line.start, gw_span_len(s.line), fold, &rest);
	}
	parts[n++] = s.line;
	return n;
}

/* --- what belongs together ------------------------------------------------------- */

static gboolean
is_one_again(const GwElement *a, const GwElement *b)
{
	return a->paragraph == b->paragraph && a->role == b->role &&
	       a->attachment == b->attachment;
}

static void
rejoin(GwDocument *doc)
{
	guint32 n = 0, i;

	for (i = 0; i < doc->n_elements; i++) {
		GwElement *e = &doc->elements[i];

		if (n && is_one_again(&doc->elements[n - 1], e))
			doc->elements[n - 1].span.end = e->span.end;
		else
			doc->elements[n++] = *e;
	}
	doc->n_elements = n;
}

/* A signature that ends as organs end is whole; the next line is another organ. */
static gboolean
is_whole_signature(const GwDocument *doc, const GwElement *e)
{
	GwTight tight;
	guint64 form;

	gw_tight_of(doc, e, &tight);
	form = gw_line_form(&tight);
	return IS(form, ORGAN) || IS(form, PERSON);
}

static gboolean
continues(const GwDocument *doc, const GwElement *a, const GwElement *b)
{
	if (a->role != b->role || a->attachment != b->attachment)
		return FALSE;
	switch (a->role) {
	case GW_ROLE_TITLE:
	case GW_ROLE_TITLE_NOTE:
	case GW_ROLE_ADDRESSEE:
	case GW_ROLE_ATTACHMENT_NOTE:
	case GW_ROLE_ATTACHMENT_TITLE:
	case GW_ROLE_CC:
	case GW_ROLE_SIGNER:
		return TRUE;
	case GW_ROLE_SIGNATURE:
		return !is_whole_signature(doc, a);
	default:
		return FALSE;
	}
}

void
gw_split_rejoin(GwDocument *doc)
{
	guint32 group = 0, i;

	rejoin(doc);
	for (i = 0; i < doc->n_elements; i++) {
		GwElement *e = &doc->elements[i];

		if (!i || !continues(doc, e - 1, e))
			group++;
		e->group = group;
	}
}
