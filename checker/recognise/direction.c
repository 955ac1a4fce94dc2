/* 行文方向: up, down, level or to the public. */
#include "recognise/genre.h"

#include <string.h>

#include "recognise/lines.h"

/* Where the news say what they are about. */
#define NEWS_ELEMENTS 8
#define LEAD_UNITS 600

/* Only a lower organ reports: who answers a 报告 writes downwards. */
static gboolean
answers_a_report(const GwDocument *doc)
{
	const GwElement *e = gw_document_first(doc, GW_ROLE_BODY);
	GwTight tight;

	if (!e)
		return FALSE;
	gw_tight_of(doc, e, &tight);
	return gw_tight_has(&tight, u"报告》收悉", GW_TIGHT);
}

/* 意见 go in all three directions; one that asks goes up. */
static gboolean
asks_above(const GwDocument *doc)
{
	static const GwWord asks[] = {
		W(u"请批转"), W(u"请审阅"), W(u"请批示"), W(u"请审定"), { NULL, 0 }
	};
	const GwElement *last = gw_document_last(doc, GW_ROLE_BODY);
	GwTight tight;

	if (gw_document_first(doc, GW_ROLE_SIGNER))
		return TRUE;
	if (!last || gw_span_len(last->span) > GW_TIGHT)
		return FALSE;
	gw_tight_of(doc, last, &tight);
	return gw_tight_has_any(&tight, asks, GW_TIGHT);
}

static gboolean
holds(const GwDocument *doc, const GwElement *e, const gunichar2 *word, guint n)
{
	guint32 at, stop = MIN(e->span.end, e->span.start + LEAD_UNITS);

	for (at = e->span.start; at + n <= stop; at++)
		if (!memcmp(doc->text + at, word, n * sizeof *word))
			return TRUE;
	return FALSE;
}

/* “中共中央办公厅、国务院办公厅印发了《…》，并发出通知，要求各地区…” */
static gboolean
is_reproduced_by_news(const GwDocument *doc)
{
	guint32 i;

	for (i = 0; i < doc->n_elements && i < NEWS_ELEMENTS; i++) {
		const GwElement *e = &doc->elements[i];

		if (e->role == GW_ROLE_NOISE && holds(doc, e, u"印发", 2) &&
		    (holds(doc, e, u"发出通知", 4) || holds(doc, e, u"全文如下", 4)))
			return TRUE;
	}
	return FALSE;
}

/* An organ that writes to “各…” writes to those below it. */
static gboolean
is_sent_to_all(const GwDocument *doc)
{
	const GwElement *to = gw_document_first(doc, GW_ROLE_ADDRESSEE);
	const GwElement *by = gw_document_first(doc, GW_ROLE_SIGNATURE);
	GwTight tight;

	if (!to || !by)
		return FALSE;
	gw_tight_of(doc, by, &tight);
	if (!(gw_line_form(&tight) & GW_BIT(GW_FORM_ORGAN)))
		return FALSE;
	gw_tight_of(doc, to, &tight);
	return gw_tight_starts(&tight, u"各") && gw_tight_has(&tight, u"政府", GW_TIGHT);
}

/* Taiwan's 公文 say at the end of their 主旨 what the reader shall do: a higher organ is
 * asked to see (鑒核, 核示), a lower one to act (照辦). */
static GwDirection
direction_of_subject(const GwDocument *doc)
{
	static const GwWord up[] = {
		W(u"请鉴核。"), W(u"请核示。"), W(u"请核备。"), W(u"请鉴察。"), { NULL, 0 }
	};
	static const GwWord down[] = { W(u"请照办。"), W(u"希照办。"), W(u"希查照。"), { NULL, 0 } };
	const GwElement *e = gw_document_first(doc, GW_ROLE_BODY);
	GwTight tight;

	if (!doc->traditional || !e)
		return GW_DIRECTION_UNKNOWN;
	gw_tight_of(doc, e, &tight);
	if (!gw_tight_starts(&tight, u"主旨："))
		return GW_DIRECTION_UNKNOWN;
	if (gw_tight_ends_any(&tight, up))
		return GW_DIRECTION_UP;
	return gw_tight_ends_any(&tight, down) ? GW_DIRECTION_DOWN : GW_DIRECTION_UNKNOWN;
}

GwDirection
gw_direction_of(const GwDocument *doc)
{
	GwDirection said = direction_of_subject(doc);

	if (said != GW_DIRECTION_UNKNOWN)
		return said;
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
		return gw_document_first(doc, GW_ROLE_ADDRESSEE) ? GW_DIRECTION_DOWN
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
		return is_reproduced_by_news(doc) || is_sent_to_all(doc) ? GW_DIRECTION_DOWN
									 : GW_DIRECTION_UNKNOWN;
	}
}
