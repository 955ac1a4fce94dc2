#include "recognise/genre.h"

#include "base/utf.h"
#include "recognise/lines.h"

/* A title is some lines; what comes beyond this cannot be one. */
#define TITLE_UNITS 400
/* Self-descriptions stand in the first and the last paragraphs. */
#define LEAD_PARAGRAPHS 3
#define LEAD_UNITS 600

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
	{ u"决定，授予", GW_GENRE_DECISION },{ u"决定授予", GW_GENRE_DECISION },
	{ u"印发给你们", GW_GENRE_NOTICE },   { u"转发给你们", GW_GENRE_NOTICE },
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

static void
tight_of(const GwDocument *doc, const GwElement *e, GwTight *tight)
{
	gw_tight_make(doc->text + e->span.start, gw_span_len(e->span), doc->traditional, tight);
}

static const GwElement *
first_of(const GwDocument *doc, GwRole role)
{
	guint32 i;

	for (i = 0; i < doc->n_elements; i++)
		if (doc->elements[i].role == role && !doc->elements[i].attachment)
			return &doc->elements[i];
	return NULL;
}

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

static gboolean
genre_of_title(const GwDocument *doc, GwGenre *genre)
{
	const GwElement *first = first_of(doc, GW_ROLE_TITLE), *e = first, *last = first;
	const GwElement *stop = doc->elements + doc->n_elements;
	GwTight tight;
	guint n;

	if (!first)
		return FALSE;
	for (; e < stop && e->group == first->group; e++) {
		tight_of(doc, e, &tight);
		/* A line that is all bracket says how far the draft is. */
		if (strip_brackets(tight.tail, tight.n_tail))
			last = e;
	}
	tight_of(doc, last, &tight);
	n = strip_brackets(tight.tail, without_stop(tight.tail, tight.n_tail));
	if (n && tight.tail[n - 1] == 0x300B) /* a headline: …印发《…的意见》 */
		n = strip_brackets(tight.tail, n - 1);
	/* Names of organs alone are what is left of a title that was lost. */
	if (gw_line_form(&tight) & GW_BIT(GW_FORM_ORGAN))
		return FALSE;
	*genre = ending(tight.tail, n, by_title, G_N_ELEMENTS(by_title));
	return TRUE;
}

/* 第678号 and the signature of an office-holder: an order that lost its head. */
static gboolean
is_order(const GwDocument *doc)
{
	const GwElement *number = first_of(doc, GW_ROLE_DOCNUM);
	const GwElement *signature = first_of(doc, GW_ROLE_SIGNATURE);
	guint64 form = 0;
	GwTight tight;

	if (!signature)
		return FALSE;
	if (number) {
		tight_of(doc, number, &tight);
		form |= gw_line_form(&tight);
	}
	tight_of(doc, signature, &tight);
	form |= gw_line_form(&tight);
	return (form & (GW_BIT(GW_FORM_SERIAL) | GW_BIT(GW_FORM_PERSON))) != 0;
}

static GwGenre
genre_of_mark(const GwDocument *doc)
{
	const GwElement *e = first_of(doc, GW_ROLE_ISSUER_MARK);
	GwTight tight;

	if (!e)
		return GW_GENRE_OTHER;
	tight_of(doc, e, &tight);
	return ending(tight.tail, strip_brackets(tight.tail, tight.n_tail), by_title,
		      G_N_ELEMENTS(by_title));
}

/* “…印发了《…的意见》…全文如下”: the news name what they reproduce. */
static gboolean
genre_of_news(const GwDocument *doc, GwGenre *genre)
{
	guint32 i;

	for (i = 0; i < doc->n_elements && i < 8; i++) {
		const GwElement *e = &doc->elements[i];
		GwTight tight;
		guint n;

		if (e->role != GW_ROLE_NOISE)
			continue;
		tight_of(doc, e, &tight);
		if (!gw_tight_ends(&tight, u"全文如下。") && !gw_tight_ends(&tight, u"全文如下："))
			continue;
		for (n = tight.n_tail; n && tight.tail[n - 1] != 0x300B; n--)
			;
		*genre = n < 2 ? GW_GENRE_OTHER
			       : ending(tight.tail, strip_brackets(tight.tail, n - 1), by_title,
					G_N_ELEMENTS(by_title));
		if (n >= 2)
			return TRUE;
	}
	return FALSE;
}

static GwGenre
genre_of_text(const GwDocument *doc)
{
	GwGenre genre = GW_GENRE_OTHER;
	const GwElement *last = NULL;
	GwTight tight;
	guint seen = 0;
	guint32 i;

	for (i = 0; i < doc->n_elements; i++) {
		const GwElement *e = &doc->elements[i];

		if (e->attachment || e->role != GW_ROLE_BODY)
			continue;
		last = e;
		if (seen++ >= LEAD_PARAGRAPHS || genre != GW_GENRE_OTHER)
			continue;
		genre = holding(doc, e, by_lead, G_N_ELEMENTS(by_lead));
	}
	if (genre != GW_GENRE_OTHER || !last)
		return genre;
	tight_of(doc, last, &tight);
	return ending(tight.tail, tight.n_tail, by_closing, G_N_ELEMENTS(by_closing));
}

/* “通报指出，…” where the news retell a document without naming it. */
static GwGenre
genre_of_retelling(const GwDocument *doc)
{
	guint32 i;

	for (i = 0; i < doc->n_elements; i++) {
		GwTight tight;
		guint k;

		if (doc->elements[i].role != GW_ROLE_NOISE)
			continue;
		tight_of(doc, &doc->elements[i], &tight);
		if (tight.n_head && tight.head[0] == 0x300A) {
			tight.head++;
			tight.n_head--;
		}
		for (k = 0; k < G_N_ELEMENTS(by_title); k++)
			if (gw_tight_starts(&tight, by_title[k].word))
				return by_title[k].genre;
	}
	return GW_GENRE_OTHER;
}

/* 国函〔2024〕5号: 代字 that end with 函 are those of letters and replies. */
static gboolean
is_letter_number(const GwDocument *doc)
{
	const GwElement *e = first_of(doc, GW_ROLE_DOCNUM);
	GwTight tight;

	if (!e)
		return FALSE;
	tight_of(doc, e, &tight);
	return gw_tight_has(&tight, u"函〔", 12) || gw_tight_has(&tight, u"函[", 12);
}

GwGenre
gw_genre_of(const GwDocument *doc)
{
	GwGenre genre = GW_GENRE_OTHER;

	/* ××局公告 over a title that names only the subject; ××令 over 办法. */
	if (genre_of_title(doc, &genre))
		return genre == GW_GENRE_OTHER ? genre_of_mark(doc) : genre;
	genre = genre_of_mark(doc);
	if (genre != GW_GENRE_OTHER || genre_of_news(doc, &genre))
		return genre;
	genre = is_order(doc) ? GW_GENRE_ORDER : genre_of_text(doc);
	if (genre == GW_GENRE_OTHER)
		genre = genre_of_retelling(doc);
	if (genre == GW_GENRE_OTHER && is_letter_number(doc))
		genre = GW_GENRE_LETTER;
	return genre;
}

/* --- 行文方向 ------------------------------------------------------------------------- */

/* Only a lower organ reports: who answers a 报告 writes downwards. */
static gboolean
answers_a_report(const GwDocument *doc)
{
	const GwElement *e = first_of(doc, GW_ROLE_BODY);
	GwTight tight;

	if (!e)
		return FALSE;
	tight_of(doc, e, &tight);
	return gw_tight_has(&tight, u"报告》收悉", GW_TIGHT);
}

/* 意见 go in all three directions; one that asks goes up. */
static gboolean
asks_above(const GwDocument *doc)
{
	static const GwWord asks[] = {
		W(u"请批转"), W(u"请审阅"), W(u"请批示"), W(u"请审定"), { NULL, 0 }
	};
	const GwElement *last = NULL;
	GwTight tight;
	guint32 i;

	if (first_of(doc, GW_ROLE_SIGNER))
		return TRUE;
	for (i = 0; i < doc->n_elements; i++)
		if (doc->elements[i].role == GW_ROLE_BODY && !doc->elements[i].attachment)
			last = &doc->elements[i];
	if (!last || gw_span_len(last->span) > GW_TIGHT)
		return FALSE;
	tight_of(doc, last, &tight);
	return gw_tight_has_any(&tight, asks, GW_TIGHT);
}

static gboolean
is_reproduced_by_news(const GwDocument *doc)
{
	GwGenre ignored;

	return !first_of(doc, GW_ROLE_TITLE) && genre_of_news(doc, &ignored);
}

GwDirection
gw_direction_of(const GwDocument *doc)
{
	switch (doc->genre) {
	case GW_GENRE_REPORT:
	case GW_GENRE_REQUEST:
		return GW_DIRECTION_UP;
	case GW_GENRE_NOTICE:
	case GW_GENRE_CIRCULAR:
	case GW_GENRE_REPLY:
		return GW_DIRECTION_DOWN;
	case GW_GENRE_OPINION:
		return asks_above(doc) ? GW_DIRECTION_UP : GW_DIRECTION_DOWN;
	case GW_GENRE_DECISION:
		return first_of(doc, GW_ROLE_ADDRESSEE) ? GW_DIRECTION_DOWN
							: GW_DIRECTION_PUBLIC;
	case GW_GENRE_LETTER:
		return answers_a_report(doc) ? GW_DIRECTION_DOWN : GW_DIRECTION_LEVEL;
	case GW_GENRE_PROPOSAL:
		return GW_DIRECTION_LEVEL;
	case GW_GENRE_RESOLUTION:
	case GW_GENRE_ORDER:
	case GW_GENRE_COMMUNIQUE:
	case GW_GENRE_ANNOUNCEMENT:
	case GW_GENRE_PUBLIC_NOTICE:
		return GW_DIRECTION_PUBLIC;
	default:
		return is_reproduced_by_news(doc) ? GW_DIRECTION_DOWN : GW_DIRECTION_UNKNOWN;
	}
}
