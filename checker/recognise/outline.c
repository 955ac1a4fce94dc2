/* The tree of headings (GB/T 9704—2012 7.3.3), chapters and articles.
 *
 * One pass over the elements with a stack of the lists that are open.  A heading
 * goes on with the open list of its form; where there is none it begins one below
 * the last heading of a higher form.  The forms are in the order they stand in
 * under each other, so that a skipped level costs nothing. */
#include "recognise/facts_divisions_p.h"

#include "base/numeral.h"
#include "base/utf.h"

/* In order, from above.  一、 may also stand over articles. */
typedef enum {
	FORM_BOOK,    /* 编, 篇, 部分 */
	FORM_SUBBOOK, /* 分编 */
	FORM_CHAPTER,
	FORM_SECTION,
	FORM_ARTICLE,
	FORM_1,       /* 一、 */
	FORM_2,       /* （一） */
	FORM_D1,      /* 1 */
	FORM_D2,      /* 1.1 */
	FORM_D3,
	FORM_D4,
	FORM_3,       /* 1. */
	FORM_4,       /* （1） */
	FORM_5,       /* 1） */
	FORM_DEEPER,  /* ①, and what else has a level of its own */
} Form;

#define DEEPEST (FORM_DEEPER + 8)
/* Each form may be open once, 1. beside 1、. */
#define MAX_OPEN (DEEPEST + 2)
/* How far behind 第 its 章 or 条 may stand where the number is none. */
#define MAX_UNCLEAR 6

typedef struct {
	GwSpan label;
	guint form;
	gboolean pause;  /* 1、 rather than 1. */
	guint32 number;
	guint32 first;   /* of 3.2.1 the 3 */
} Item;

/* --- labels ------------------------------------------------------------------------ */

static gboolean
take_suffix(GwReader *r, Item *item)
{
	static const GwWord words[] = { W(u"分编"), W(u"编"), W(u"篇"), W(u"部分"), W(u"章"),
					W(u"节"), W(u"条"), { NULL, 0 } };
	static const guint8 forms[] = { FORM_SUBBOOK, FORM_BOOK, FORM_BOOK, FORM_BOOK, FORM_CHAPTER,
					FORM_SECTION, FORM_ARTICLE };
	gint found = gw_reader_take_any(r, words);

	if (found >= 0)
		item->form = forms[found];
	return found >= 0;
}

/* 第五条之一 */
static void
take_inserted(GwReader *r)
{
	GwReader ahead = *r;
	guint32 number;

	if (gw_reader_take(&ahead, u'之') && gw_divisions_number(&ahead, TRUE, &number))
		*r = ahead;
}

/* 第一章, 第三条. */
static gboolean
read_law(GwReader *r, Item *item)
{
	guint i;

	if (!gw_reader_take(r, u'第'))
		return FALSE;
	gw_divisions_number(r, TRUE, &item->number);
	for (i = 0; !take_suffix(r, item); i++) {
		item->number = 0;
		if (i == MAX_UNCLEAR || !gw_reader_peek(r))
			return FALSE;
		r->at++;
	}
	if (item->form == FORM_ARTICLE)
		take_inserted(r);
	return TRUE;
}

/* A mark behind a number, also where none should be: （一）、 */
static gboolean
take_mark(GwReader *r, gunichar2 *mark)
{
	GwReader ahead = *r;

	*mark = gw_divisions_peek(&ahead);
	switch (*mark) {
	case u'、': case '.': case u'．': case u'，': case ',':
		r->at = ahead.at + 1;
		return TRUE;
	default:
		return FALSE;
	}
}

static gboolean
take_close(GwReader *r)
{
	GwReader ahead = *r;
	gunichar2 c = gw_divisions_peek(&ahead);

	if (c != u'）' && c != ')')
		return FALSE;
	r->at = ahead.at + 1;
	return TRUE;
}

/* （一）, （1）; the reader stands at the bracket. */
static gboolean
read_bracketed(GwReader *r, Item *item)
{
	gunichar2 mark;

	r->at++;
	if (!gw_divisions_number(r, TRUE, &item->number) || !take_close(r))
		return FALSE;
	take_mark(r, &mark);
	return TRUE;
}

/* The further numbers of 3.2.1. */
static guint
take_decimals(GwReader *r, guint32 *last)
{
	GwReader ahead = *r;
	gunichar2 mark;
	guint32 value;
	guint n = 0;

	while (take_mark(&ahead, &mark) && (mark == '.' || mark == u'．') &&
	       ahead.at < ahead.end && gw_digit_value(ahead.text[ahead.at]) >= 0 &&
	       gw_divisions_number(&ahead, FALSE, &value)) {
		*last = value;
		*r = ahead;
		n++;
	}
	return n;
}

/* 1.1 for a heading of the second level; “1.2024年…” is the number 1. */
static gboolean
read_decimal(GwReader *r, GwRole role, Item *item)
{
	GwReader ahead = *r;
	guint dots = take_decimals(&ahead, &item->number);
	gunichar2 mark;

	if (!dots && role != GW_ROLE_HEADING1)
		return FALSE;
	if (dots == 1 && role != GW_ROLE_HEADING2) {
		item->number = item->first;
		return FALSE;
	}
	item->form = MIN(FORM_D1 + dots, FORM_D4);
	*r = ahead;
	take_mark(r, &mark);
	return TRUE;
}

/* Whether a number without mark ends here: before a blank or with the line. */
static gboolean
ends_number(const GwReader *r)
{
	return r->at >= r->end || gw_form_is_blank(r->text[r->at]);
}

/* 一、, 1., 1）, 1.1, ①; `c` is what the reader stands at. */
static gboolean
read_plain(GwReader *r, gunichar2 c, GwRole role, Item *item)
{
	gunichar2 mark;

	if (!gw_divisions_number(r, FALSE, &item->number))
		return FALSE;
	if (gw_numeral_circled(c))
		return TRUE;
	item->first = item->number;
	if (gw_digit_value(c) >= 0 && read_decimal(r, role, item))
		return TRUE;
	if (take_mark(r, &mark)) {
		item->pause = mark == u'、';
		return TRUE;
	}
	if (!take_close(r))
		return ends_number(r);
	if (item->form == FORM_3)
		item->form = FORM_5;
	return TRUE;
}

static guint
form_of(const GwElement *e)
{
	switch (e->role) {
	case GW_ROLE_CHAPTER:
		return FORM_CHAPTER;
	case GW_ROLE_ARTICLE:
		return FORM_ARTICLE;
	case GW_ROLE_HEADING1:
		return FORM_1;
	case GW_ROLE_HEADING2:
		return FORM_2;
	case GW_ROLE_HEADING3:
		return FORM_3;
	case GW_ROLE_HEADING4:
		return FORM_4;
	default:
		return MIN(FORM_DEEPER + e->level - 5u, DEEPEST);
	}
}

static Item
read_item(const GwDocument *doc, const GwElement *e)
{
	const Item none = { .label = { e->span.start, e->span.start }, .form = form_of(e) };
	GwReader r = gw_reader_new(doc, e->span);
	gunichar2 c = gw_reader_peek(&r);
	Item item = none;
	gboolean found;

	if (c == u'第')
		found = read_law(&r, &item);
	else if (c == u'（' || c == '(')
		found = read_bracketed(&r, &item);
	else
		found = read_plain(&r, c, e->role, &item);
	if (!found)
		return none;
	item.label.end = r.at;
	return item;
}

/* --- titles ------------------------------------------------------------------------- */

static gboolean
closes(gunichar2 c)
{
	return c == u'”' || c == u'’' || c == u'』' || c == u'」' || gw_form_is_close(c);
}

static void
read_title(const GwDocument *doc, GwSpan line, GwHeading *heading)
{
	guint32 stop = (guint32)gw_utf16_find(doc->text, heading->label.end, line.end, u'。', u'。');
	guint32 at = stop;

	heading->title = gw_utf16_trim(doc->text, gw_span(heading->label.end, stop));
	while (at < line.end && (at == stop || gw_form_is_blank(doc->text[at]) || closes(doc->text[at])))
		at++;
	heading->run_in = at < line.end;
}

/* --- the tree ------------------------------------------------------------------------- */

typedef struct {
	Item item;
	guint32 index; /* among the headings */
} Open;

typedef struct {
	Open open[MAX_OPEN];
	guint n;
	gboolean doubtful; /* a title came that begins no part: a list of names, a caption */
} Stack;

/* The open list that `item` goes on with; `n` if there is none.  1. inside 1、 is
 * another list, a lone 2. among 1、 and 3、 is not. */
static guint
find_list(const Stack *s, const Item *item)
{
	guint i, loose = s->n;

	for (i = s->n; i-- > 0;) {
		if (s->open[i].item.form != item->form)
			continue;
		if (item->form != FORM_3 || s->open[i].item.pause == item->pause)
			return i;
		loose = i;
	}
	return item->number == 1 ? s->n : loose;
}

/* 1.1 goes under “1.”, which is of a lower form. */
static guint
below_plain_number(const Stack *s, const Item *item)
{
	guint i;

	for (i = s->n; i-- > 0 && item->form > FORM_D1 && item->form <= FORM_D4;)
		if (s->open[i].item.form == FORM_3 && s->open[i].item.number == item->first)
			return i + 1;
	return 0;
}

/* A caption inside a chapter ends nothing; under a title of its own lists begin anew. */
static gboolean
begins_anew(const Stack *s, const Item *item)
{
	guint at = find_list(s, item);

	if (at < s->n)
		return item->number != s->open[at].item.number + 1;
	return s->n && s->open[0].item.form > FORM_SECTION;
}

/* Close what `item` does not stand under. */
static void
close_lists(Stack *s, const Item *item)
{
	guint above = item->form == FORM_ARTICLE ? FORM_1 : item->form;
	guint at;

	if (s->doubtful && begins_anew(s, item))
		s->n = 0;
	s->doubtful = FALSE;
	at = find_list(s, item);
	if (at < s->n) {
		s->n = at;
		return;
	}
	at = below_plain_number(s, item);
	if (at) {
		s->n = at;
		return;
	}
	while (s->n && s->open[s->n - 1].item.form > above)
		s->n--;
}

static void
put(Stack *s, GwHeading *heading, guint32 index, const Item *item)
{
	close_lists(s, item);
	if (s->n == MAX_OPEN)
		s->n--;
	heading->parent = s->n ? s->open[s->n - 1].index : GW_NO_INDEX;
	heading->depth = (guint8)(s->n + 1);
	s->open[s->n++] = (Open){ *item, index };
}

static gboolean
is_heading(const GwElement *e)
{
	if (e->role >= GW_ROLE_HEADING1 && e->role <= GW_ROLE_ARTICLE)
		return TRUE;
	return e->role == GW_ROLE_BODY && e->level >= 5;
}

static guint32
count_headings(const GwDocument *doc)
{
	guint32 n = 0, i;

	for (i = 0; i < doc->n_elements; i++)
		n += is_heading(&doc->elements[i]);
	return MIN(n, GW_MAX_HEADINGS);
}

static void
add_heading(const GwDocument *doc, GwFacts *facts, guint32 i, Stack *s)
{
	GwHeading *heading = &facts->headings[facts->n_headings];
	const GwElement *e = &doc->elements[i];
	Item item = read_item(doc, e);

	heading->element = i;
	heading->number = item.number;
	heading->label = item.label;
	read_title(doc, e->span, heading);
	put(s, heading, facts->n_headings++, &item);
}

void
gw_outline_read(const GwDocument *doc, GwFacts *facts)
{
	guint32 most = count_headings(doc), part = 1, i;
	Stack s = { .n = 0 };

	facts->headings = gw_arena_new0(doc->arena, GwHeading, most);
	for (i = 0; i < doc->n_elements && facts->n_headings < most; i++) {
		const GwElement *e = &doc->elements[i];

		if (part < facts->n_parts && facts->parts[part].first == i) {
			s.n = 0;
			part++;
		}
		if (is_heading(e))
			add_heading(doc, facts, i, &s);
		else
			s.doubtful |= e->role == GW_ROLE_ATTACHMENT_TITLE;
	}
}
