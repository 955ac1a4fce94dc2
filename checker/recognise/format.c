#include "recognise/format.h"

#include "base/utf.h"
#include "recognise/lines.h"

#define BIT(name) GW_BIT(GW_FORM_##name)

/* 电报 say so in the mark (明传电报), the 等级 or the 文号 (×政办明电〔2025〕5号). */
static gboolean
is_telegram(const GwDocument *doc)
{
	static const GwWord words[] = {
		W(u"电报"), W(u"明电"), W(u"发电单位"), W(u"发电〔"), W(u"电〔"), { NULL, 0 }
	};
	guint32 i;

	for (i = 0; i < doc->n_elements; i++) {
		const GwElement *e = &doc->elements[i];
		GwTight tight;

		if (e->attachment || (e->role != GW_ROLE_ISSUER_MARK && e->role != GW_ROLE_URGENCY &&
				      e->role != GW_ROLE_DOCNUM))
			continue;
		gw_tight_of(doc, e, &tight);
		if (gw_tight_has_any(&tight, words, GW_TIGHT))
			return TRUE;
	}
	return FALSE;
}

static gboolean
is_briefing(const GwTight *mark)
{
	static const GwWord words[] = {
		W(u"简报"), W(u"快报"), W(u"专报"), W(u"动态"), W(u"信息"), W(u"摘报"), { NULL, 0 }
	};

	return gw_tight_ends_any(mark, words);
}

/* 10.1: the mark is the organ's name without 文件; 代字 of letters end with 函. */
static gboolean
is_letter(const GwDocument *doc, const GwElement *mark)
{
	static const GwWord codes[] = { W(u"函〔"), W(u"函["), W(u"函（"), { NULL, 0 } };
	const GwElement *number = gw_document_first(doc, GW_ROLE_DOCNUM);
	guint64 form;
	GwTight tight;

	if (mark) {
		gw_tight_of(doc, mark, &tight);
		form = gw_line_form(&tight);
		return (form & (BIT(ORGAN) | BIT(MARK_KIND))) && !(form & BIT(MARK_FILE));
	}
	if (!number)
		return FALSE;
	gw_tight_of(doc, number, &tight);
	return gw_tight_has_any(&tight, codes, GW_TIGHT);
}

/* Neither kind nor number, nor anybody who writes to anybody. */
static gboolean
is_no_document(const GwDocument *doc)
{
	return doc->genre == GW_GENRE_OTHER && !gw_document_first(doc, GW_ROLE_ISSUER_MARK) &&
	       !gw_document_first(doc, GW_ROLE_DOCNUM) &&
	       !gw_document_first(doc, GW_ROLE_ADDRESSEE) && !gw_document_first(doc, GW_ROLE_CC);
}

GwFormat
gw_format_of(const GwDocument *doc)
{
	const GwElement *mark = gw_document_first(doc, GW_ROLE_ISSUER_MARK);
	GwTight tight;

	if (is_telegram(doc))
		return GW_FORMAT_TELEGRAM;
	if (mark) {
		gw_tight_of(doc, mark, &tight);
		if (is_briefing(&tight))
			return GW_FORMAT_BRIEFING;
	}
	if (doc->genre == GW_GENRE_ORDER)
		return GW_FORMAT_ORDER;
	if (doc->genre == GW_GENRE_MINUTES)
		return GW_FORMAT_MINUTES;
	if (is_no_document(doc))
		return GW_FORMAT_NONE;
	return is_letter(doc, mark) ? GW_FORMAT_LETTER : GW_FORMAT_GENERAL;
}

/* 府水字第…號, or the three parts 主旨, 說明, 辦法. */
GwNorms
gw_norms_of(const GwDocument *doc)
{
	static const GwWord parts[] = {
		W(u"主旨："), W(u"说明："), W(u"办法："), W(u"拟办："), W(u"依据："), { NULL, 0 }
	};
	const GwElement *number = gw_document_first(doc, GW_ROLE_DOCNUM);
	GwTight tight;
	guint32 i;

	if (!doc->traditional)
		return GW_NORMS_MAINLAND;
	if (number) {
		gw_tight_of(doc, number, &tight);
		if (gw_tight_has(&tight, u"字第", GW_TIGHT))
			return GW_NORMS_TAIWAN;
	}
	for (i = 0; i < doc->n_elements; i++) {
		if (doc->elements[i].role != GW_ROLE_BODY)
			continue;
		gw_tight_of(doc, &doc->elements[i], &tight);
		if (gw_tight_starts_any(&tight, parts))
			return GW_NORMS_TAIWAN;
	}
	return GW_NORMS_MAINLAND;
}
