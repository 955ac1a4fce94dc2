#include "recognise/genre.h"

#include "base/utf.h"
#include "recognise/lines.h"

/* A title is some lines; what comes beyond this cannot be one. */
#define TITLE_UNITS 400
/* Self-descriptions stand in the first and the last paragraphs. */
#define LEAD_PARAGRAPHS 3
#define LEAD_UNITS 600
/* Where the news say what they are about, and how long a short name is. */
#define NEWS_ELEMENTS 8
#define SHORT_NAME 10

typedef struct {
	const gunichar2 *word;
	GwGenre genre;
} Entry;

/* The last word of a title.  Longer ones first where one ends with another. */
static const Entry by_title[] = {
	{ u"通知", GW_GENRE_NOTICE },       { u"决定", GW_GENRE_DECISION },
	{ u"决议", GW_GENRE_RESOLUTION },   { u"命令", GW_GENRE_ORDER },
	{ u"公报", GW_GENRE_COMMUNIQUE },   { u"公告", GW_GENRE_ANNOUNCEMENT },
	{ u"通告", GW_GENRE_PUBLIC_NOTICE },{ u"意见", GW_GENRE_OPINION },
	{ u"通报", GW_GENRE_CIRCULAR },     { u"报告", GW_GENRE_REPORT },
	{ u"请示", GW_GENRE_REQUEST },      { u"批复", GW_GENRE_REPLY },
	{ u"议案", GW_GENRE_PROPOSAL },     { u"函", GW_GENRE_LETTER },
	{ u"纪要", GW_GENRE_MINUTES },      { u"令", GW_GENRE_ORDER },
};

/* What a document without a title says of itself in its lead. */
static const Entry by_lead[] = {
	{ u"批复如下", GW_GENRE_REPLY },      { u"函复如下", GW_GENRE_LETTER },
	{ u"函告如下", GW_GENRE_LETTER },     { u"复函如下", GW_GENRE_LETTER },
	{ u"通知如下", GW_GENRE_NOTICE },     { u"通报如下", GW_GENRE_CIRCULAR },
	{ u"通告如下", GW_GENRE_PUBLIC_NOTICE }, { u"公告如下", GW_GENRE_ANNOUNCEMENT },
	{ u"报告如下", GW_GENRE_REPORT },     { u"请示如下", GW_GENRE_REQUEST },
	{ u"纪要如下", GW_GENRE_MINUTES },    { u"如下决定", GW_GENRE_DECISION },
	{ u"决定如下", GW_GENRE_DECISION },   { u"如下意见", GW_GENRE_OPINION },
	{ u"以下意见", GW_GENRE_OPINION },    { u"以下指导意见", GW_GENRE_OPINION },
	{ u"如下指导意见", GW_GENRE_OPINION },{ u"以下实施意见", GW_GENRE_OPINION },    { u"以下决定", GW_GENRE_DECISION },
	{ u"印发给你们", GW_GENRE_NOTICE },   { u"转发给你们", GW_GENRE_NOTICE },
	{ u"现予印发", GW_GENRE_NOTICE },     { u"现予转发", GW_GENRE_NOTICE },
};

/* The same where nothing above is said. */
static const Entry by_act[] = {
	{ u"决定，授予", GW_GENRE_DECISION },{ u"决定授予", GW_GENRE_DECISION },
	{ u"决定，追授", GW_GENRE_DECISION },{ u"决定追授", GW_GENRE_DECISION },
	{ u"决定，对", GW_GENRE_DECISION },  { u"决定，给予", GW_GENRE_DECISION },
};

/* closings.tsv: how the kinds close. */
static const Entry by_closing[] = {
	{ u"特此通知。", GW_GENRE_NOTICE },   { u"特此通报。", GW_GENRE_CIRCULAR },
	{ u"特此通告。", GW_GENRE_PUBLIC_NOTICE }, { u"特此公告。", GW_GENRE_ANNOUNCEMENT },
	{ u"特此报告。", GW_GENRE_REPORT },   { u"请批示。", GW_GENRE_REQUEST },
	{ u"请批复。", GW_GENRE_REQUEST },    { u"特此批复。", GW_GENRE_REPLY },
	{ u"特此函复。", GW_GENRE_LETTER },   { u"特此函达。", GW_GENRE_LETTER },
	{ u"特此函告。", GW_GENRE_LETTER },   { u"请予函复。", GW_GENRE_LETTER },
	{ u"请函复。", GW_GENRE_LETTER },     { u"请予审议。", GW_GENRE_PROPOSAL },
	{ u"此令。", GW_GENRE_ORDER },
};

/* --- reading elements ------------------------------------------------------------ */

static gunichar2
unit_at(const GwDocument *doc, guint32 at)
{
	return doc->traditional ? gw_fold_unit(doc->text[at]) : doc->text[at];
}

static GwGenre
ending(const gunichar2 *p, guint n, const Entry *entries, guint n_entries)
{
	guint i;

	for (i = 0; i < n_entries; i++)
		if (gw_view_ends(p, n, entries[i].word))
			return entries[i].genre;
	return GW_GENRE_OTHER;
}

/* Whether the paragraph holds one of the words. */
static GwGenre
holding(const GwDocument *doc, const GwElement *e, const Entry *entries, guint n_entries)
{
	guint32 at = e->span.start, stop = MIN(e->span.end, at + LEAD_UNITS);
	guint i;

	for (; at < stop; at++)
		for (i = 0; i < n_entries; i++) {
			const gunichar2 *word = entries[i].word;
			guint k = 0;

			while (word[k] && at + k < stop && unit_at(doc, at + k) == word[k])
				k++;
			if (!word[k])
				return entries[i].genre;
		}
	return GW_GENRE_OTHER;
}

/* --- 文种 --------------------------------------------------------------------------- */

/* （试行）, （代拟稿）, （2024—2026年） and the mark of a quoted name. */
static guint
strip_brackets(const gunichar2 *p, guint n)
{
	guint i;

	while (n && (p[n - 1] == 0xFF09 || p[n - 1] == ')')) {
		for (i = n - 1; i > 0 && p[i] != 0xFF08 && p[i] != '('; i--)
			;
		if (!i)
			return p[0] == 0xFF08 || p[0] == '(' ? 0 : n;
		n = i;
	}
	return n;
}

/* A full stop behind a title is a fault, not another 文种. */
static guint
without_stop(const gunichar2 *p, guint n)
{
	while (n && gw_form_is_stop(p[n - 1]))
		n--;
	return n;
}

/* A title of some lines as one: without blanks, lines that are all bracket (how far the
 * draft is) left out. */
typedef struct {
	gunichar2 units[TITLE_UNITS];
	guint n;
	guint64 some, last; /* form bits of all its lines, of the last one */
} Title;

static void
join_line(const GwDocument *doc, const GwElement *e, Title *title)
{
	GwTight tight;
	guint i;

	gw_tight_of(doc, e, &tight);
	if (!strip_brackets(tight.tail, tight.n_tail))
		return;
	for (i = 0; i < tight.n_tail && title->n < TITLE_UNITS; i++)
		title->units[title->n++] = tight.tail[i];
	title->last = gw_line_form(&tight);
	title->some |= title->last;
}

/* ××关于同意建设××: the title goes on about something and names nothing. */
static gboolean
is_cut_off(const Title *title)
{
	return (title->some & GW_BIT(GW_FORM_ABOUT)) && !(title->last & GW_BIT(GW_FORM_NAMED));
}

static gboolean
genre_of_title(const GwDocument *doc, GwGenre *genre)
{
	const GwElement *first = gw_document_first(doc, GW_ROLE_TITLE), *e = first;
	const GwElement *stop = doc->elements + doc->n_elements;
	Title title = { .n = 0 };
	guint n;

	if (!first)
		return FALSE;
	for (; e < stop && e->group == first->group; e++)
		join_line(doc, e, &title);
	n = strip_brackets(title.units, without_stop(title.units, title.n));
	if (n && title.units[n - 1] == 0x300B) /* a headline: …印发《…的意见》 */
		n = strip_brackets(title.units, n - 1);
	/* Names of organs alone are what is left of a title that was lost. */
	if (title.last & GW_BIT(GW_FORM_ORGAN))
		return FALSE;
	*genre = ending(title.units, n, by_title, G_N_ELEMENTS(by_title));
	return *genre != GW_GENRE_OTHER || !is_cut_off(&title);
}

/* 第678号 and the signature of an office-holder: an order that lost its head. */
static gboolean
is_order(const GwDocument *doc)
{
	const GwElement *number = gw_document_first(doc, GW_ROLE_DOCNUM);
	const GwElement *signature = gw_document_first(doc, GW_ROLE_SIGNATURE);
	guint64 form = 0;
	GwTight tight;

	if (!signature || gw_document_first(doc, GW_ROLE_ISSUER_MARK))
		return FALSE;
	if (number) {
		gw_tight_of(doc, number, &tight);
		form |= gw_line_form(&tight);
	}
	gw_tight_of(doc, signature, &tight);
	form |= gw_line_form(&tight);
	return (form & (GW_BIT(GW_FORM_SERIAL) | GW_BIT(GW_FORM_PERSON))) != 0;
}

/* ××政府　令 may take two lines. */
static GwGenre
genre_of_mark(const GwDocument *doc)
{
	const GwElement *e = gw_document_last(doc, GW_ROLE_ISSUER_MARK);
	GwTight tight;

	if (!e)
		return GW_GENRE_OTHER;
	gw_tight_of(doc, e, &tight);
	return ending(tight.tail, strip_brackets(tight.tail, tight.n_tail), by_title,
		      G_N_ELEMENTS(by_title));
}

/* How much of a line stands before “…全文如下。”; 0 if it does not end so. */
static guint
before_full_text(const GwTight *t)
{
	static const GwWord ends[] = {
		W(u"全文如下。"), W(u"全文如下："), W(u"主要内容如下。"), W(u"主要内容如下："), { NULL, 0 }
	};
	guint i;

	for (i = 0; ends[i].text; i++)
		if (gw_tight_ends(t, ends[i].text))
			return without_stop(t->tail, t->n_tail - ends[i].len);
	return 0;
}

/* Where the name in 《》 begins that stands behind 印发 or 印发了; the end if none. */
static guint32
issued_name(const GwDocument *doc, const GwElement *e)
{
	static const gunichar2 issue[] = u"印发";
	guint32 at, stop = MIN(e->span.end, e->span.start + LEAD_UNITS);

	for (at = e->span.start; at + 4 < stop; at++) {
		if (unit_at(doc, at) != issue[0] || unit_at(doc, at + 1) != issue[1])
			continue;
		if (doc->text[at + 2] == 0x300A)
			return at + 3;
		if (unit_at(doc, at + 2) == u"了"[0] && doc->text[at + 3] == 0x300A)
			return at + 4;
	}
	return e->span.end;
}

/* “新华社…电 近日，…印发了《关于…的通知》（以下简称《通知》）…” */
static gboolean
genre_of_report(const GwDocument *doc, GwGenre *genre)
{
	guint32 i;

	for (i = 0; i < doc->n_elements && i < NEWS_ELEMENTS; i++) {
		const GwElement *e = &doc->elements[i];
		guint32 start, end, depth = 1;

		if (e->role != GW_ROLE_NOISE)
			continue;
		start = issued_name(doc, e);
		for (end = start; end < e->span.end; end++) {
			depth += doc->text[end] == 0x300A;
			depth -= doc->text[end] == 0x300B;
			if (!depth)
				break;
		}
		if (end >= e->span.end)
			continue;
		*genre = ending(doc->text + start, strip_brackets(doc->text + start, end - start),
				by_title, G_N_ELEMENTS(by_title));
		return TRUE;
	}
	return FALSE;
}

/* “…印发了《…的意见》…全文如下”, “…发出关于…的通知。全文如下”: the news name what
 * they reproduce. */
static gboolean
genre_of_news(const GwDocument *doc, GwGenre *genre)
{
	guint32 i;

	for (i = 0; i < doc->n_elements && i < NEWS_ELEMENTS; i++) {
		const GwElement *e = &doc->elements[i];
		GwTight tight;
		guint n;

		if (e->role != GW_ROLE_NOISE)
			continue;
		gw_tight_of(doc, e, &tight);
		n = before_full_text(&tight);
		*genre = ending(tight.tail, n, by_title, G_N_ELEMENTS(by_title));
		if (*genre != GW_GENRE_OTHER)
			return TRUE;
		while (n && tight.tail[n - 1] != 0x300B)
			n--;
		if (n < 2)
			continue;
		*genre = ending(tight.tail, strip_brackets(tight.tail, n - 1), by_title,
				G_N_ELEMENTS(by_title));
		return TRUE;
	}
	return FALSE;
}

static GwGenre
genre_of_lead(const GwDocument *doc, const Entry *entries, guint n_entries)
{
	GwGenre genre = GW_GENRE_OTHER;
	guint seen = 0;
	guint32 i;

	for (i = 0; i < doc->n_elements && seen < LEAD_PARAGRAPHS && genre == GW_GENRE_OTHER; i++) {
		const GwElement *e = &doc->elements[i];

		if (e->attachment || e->role != GW_ROLE_BODY)
			continue;
		genre = holding(doc, e, entries, n_entries);
		seen++;
	}
	return genre;
}

static GwGenre
genre_of_text(const GwDocument *doc)
{
	GwGenre genre = genre_of_lead(doc, by_lead, G_N_ELEMENTS(by_lead));
	const GwElement *last;
	GwTight tight;

	if (genre == GW_GENRE_OTHER)
		genre = genre_of_lead(doc, by_act, G_N_ELEMENTS(by_act));
	last = gw_document_last(doc, GW_ROLE_BODY);
	if (genre != GW_GENRE_OTHER || !last)
		return genre;
	gw_tight_of(doc, last, &tight);
	return ending(tight.tail, tight.n_tail, by_closing, G_N_ELEMENTS(by_closing));
}

/* 《指导意见》提出…: the short name in the brackets that begin the line; 0 units if none. */
static guint
quoted_name(const GwTight *t)
{
	guint n = 1;

	if (!t->n_head || t->head[0] != 0x300A)
		return 0;
	while (n < t->n_head && n < SHORT_NAME && t->head[n] != 0x300B)
		n++;
	return n < t->n_head && t->head[n] == 0x300B ? n - 1 : 0;
}

/* What the news retell without naming it: “通报指出，…”.  Where they retell 《规定》, the
 * 通知 that issued it is not what the document is. */
static GwGenre
genre_of_retelling(const GwDocument *doc)
{
	GwGenre plain = GW_GENRE_OTHER;
	guint32 i;

	for (i = 0; i < doc->n_elements; i++) {
		GwTight tight;
		guint n, k;

		if (doc->elements[i].role != GW_ROLE_NOISE)
			continue;
		gw_tight_of(doc, &doc->elements[i], &tight);
		n = quoted_name(&tight);
		if (n)
			return ending(tight.head + 1, n, by_title, G_N_ELEMENTS(by_title));
		for (k = 0; k < G_N_ELEMENTS(by_title) && plain == GW_GENRE_OTHER; k++)
			if (gw_tight_starts(&tight, by_title[k].word))
				plain = by_title[k].genre;
	}
	return plain;
}

/* 国函〔2024〕5号: 代字 that end with 函 are those of letters and replies. */
static gboolean
is_letter_number(const GwDocument *doc)
{
	const GwElement *e = gw_document_first(doc, GW_ROLE_DOCNUM);
	GwTight tight;

	if (!e)
		return FALSE;
	gw_tight_of(doc, e, &tight);
	return gw_tight_has(&tight, u"函〔", 12) || gw_tight_has(&tight, u"函[", 12);
}

GwGenre
gw_genre_of(const GwDocument *doc)
{
	GwGenre genre = GW_GENRE_OTHER;
	gboolean titled;

	/* ××局公告 over a title that names only the subject; ××令 over 办法. */
	titled = genre_of_title(doc, &genre);
	if (genre == GW_GENRE_OTHER)
		genre = genre_of_mark(doc);
	if (genre != GW_GENRE_OTHER || genre_of_news(doc, &genre) || genre_of_report(doc, &genre) ||
	    titled)
		return genre;
	genre = is_order(doc) ? GW_GENRE_ORDER : genre_of_text(doc);
	if (genre == GW_GENRE_OTHER)
		genre = genre_of_retelling(doc);
	/* A 函 may end its lead with 提出以下意见 too. */
	if ((genre == GW_GENRE_OTHER || genre == GW_GENRE_OPINION) && is_letter_number(doc))
		genre = GW_GENRE_LETTER;
	return genre;
}
