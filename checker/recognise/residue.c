/* What came with a document but is none of it: the wrapping of web pages and news,
 * page numbers, captions, tables saved as text. */
#include "recognise/lines.h"

typedef const GwWord Words[];

static Words webs = {
	W(u"打印本页"), W(u"关闭窗口"), W(u"扫一扫"), W(u"分享到"), W(u"字号："),
	W(u"字体："), W(u"浏览次数"), W(u"来源："), W(u"发布时间："), W(u"发布日期："),
	W(u"索引号"), W(u"责任编辑"), W(u"上一篇"), W(u"下一篇"), W(u"当前位置"),
	W(u"首页>"), W(u"首页＞"), W(u"【打印"), W(u"【关闭"), W(u"[打印"), W(u"点击数"),
	W(u"版权所有"), W(u"ICP备"), W(u"相关链接"), W(u"相关稿件"), W(u"信息来源"),
	W(u"成文日期："), W(u"主题分类"), W(u"发文机关："), W(u"发文字号："), W(u"标题："),
	W(u"公开方式"), W(u"文章来源"), W(u"附件下载"), W(u"（完）"), W(u"(完)"), W(u"责编"),
	W(u"【字体"), W(u"收藏"), W(u"我要纠错"), W(u"http"), W(u"www."), W(u"<!--"),
	W(u"-->"), W(u"<div"), W(u"</"), W(u"图表："), W(u"（新华社发"), W(u"新华社发"),
	W(u"（记者"), W(u"（此页无"), W(u"第一层决行"), W(u"(此页无"), W(u"您现在的位置"), W(u"作者："), W(u"上一条"), W(u"下一条"), W(u"首页-"),
	W(u"收文编号"), W(u"签收人："), W(u"（院印）"), W(u"（印）"), W(u"（公章）"), W(u"（盖章）"), W(u"（印章）"),
	{ NULL, 0 }
};

static Words inside = { W(u"网站标识码"), W(u"收文编号"), { NULL, 0 } };

static Words reported_docs = {
	W(u"通知"), W(u"通报"), W(u"意见"), W(u"决定"), W(u"公报"), W(u"规定"), W(u"办法"),
	W(u"方案"), W(u"批复"), W(u"条例"), W(u"指导意见"), W(u"会议"), W(u"《通知》"),
	W(u"《意见》"), { NULL, 0 }
};

/* How far a draft is, and to whom it may be given: over the 版头. */
static Words drafts = {
	W(u"征求意见稿"), W(u"送审稿"), W(u"代拟稿"), W(u"讨论稿"), W(u"审议稿"), W(u"修改稿"),
	W(u"指人专办"), W(u"亲启"), W(u"急办"), { NULL, 0 }
};

static Words contents = {
	W(u"目录"), W(u"目次"), W(u"本期要目"), W(u"本期导读"), W(u"要目"), { NULL, 0 }
};

#define BIT(name) GW_BIT(GW_FORM_##name)

static gboolean
is_news(const GwTight *t)
{
	static Words agencies = {
		W(u"新华社"), W(u"中新社"), W(u"（新华社"), W(u"(新华社"), W(u"人民日报"),
		W(u"本报"), W(u"新华网"), W(u"中国政府网"), { NULL, 0 }
	};
	guint i;

	if (!gw_tight_starts_any(t, agencies))
		return FALSE;
	for (i = 4; i < t->n_head && i < 24; i++)
		if (t->head[i] == u"电"[0] || t->head[i] == u"讯"[0])
			return TRUE;
	return FALSE;
}

/* 《规划》提出…, 通知指出，… */
static gboolean
is_reported(const GwTight *t)
{
	static Words verbs = {
		W(u"指出"), W(u"强调"), W(u"要求"), W(u"明确"), W(u"提出"), W(u"规定"),
		W(u"还"), { NULL, 0 }
	};
	guint at = 0, i, k;

	if (t->n_head < 12)
		return FALSE;
	if (t->head[0] == 0x300A) {
		while (at < 8 && t->head[at] != 0x300B)
			at++;
		at++;
	} else {
		for (i = 0; reported_docs[i].text && !at; i++)
			if (gw_tight_starts(t, reported_docs[i].text))
				at = reported_docs[i].len;
	}
	if (!at || at > 8 || !gw_view_starts_any(t->head + at, t->n_head - at, verbs))
		return FALSE;
	for (k = at; k < at + 4 && t->head[k] != 0xFF0C; k++)
		;
	return t->head[0] == 0x300A || k < at + 4;
}

static gboolean
has_word(const GwTight *t)
{
	guint i;

	for (i = 0; i < t->n_head; i++)
		if (g_unichar_isalpha(t->head[i]))
			return TRUE;
	return t->n_head == GW_TIGHT;
}

static gboolean
is_bullet(gunichar2 c)
{
	static const gunichar2 bullets[] = u"◇◆●○■□▲△▶►☆◎•·※";
	guint i;

	for (i = 0; bullets[i]; i++)
		if (bullets[i] == c)
			return TRUE;
	return FALSE;
}

guint64
gw_line_residue(const GwTight *t)
{
	guint64 bits = 0;

	if (is_news(t))
		bits |= BIT(NEWS);
	if (is_reported(t))
		bits |= BIT(REPORTED);
	if (t->units <= 80 && (gw_tight_ends(t, u"全文如下。") || gw_tight_ends(t, u"全文如下：") ||
			       gw_tight_ends(t, u"全文如下") ||
			       gw_tight_ends(t, u"主要内容如下。")))
		bits |= BIT(FULL_TEXT);
	if (t->units <= 60 && (gw_tight_starts_any(t, webs) || gw_tight_ends(t, u"新华社发") ||
			       gw_tight_has_any(t, inside, GW_TIGHT)))
		bits |= BIT(WEB);
	if (t->digits >= 8 && t->units <= 40 && gw_tight_has(t, u"★", GW_TIGHT))
		bits |= BIT(WEB); /* the text of a seal, read with the page */
	if (t->units <= 5 && gw_tight_starts_any(t, drafts))
		bits |= BIT(WEB);
	if (gw_tight_starts(t, u"近日，") && gw_tight_has(t, u"印发", GW_TIGHT))
		bits |= BIT(REPORTED);
	if (!has_word(t))
		bits |= BIT(NO_WORD);
	if (t->tabs >= 2 || (t->units > 2 && t->head[0] == '|'))
		bits |= BIT(CELLS);
	if (t->units <= 16 && (gw_tight_starts(t, u"单位：") || gw_tight_starts(t, u"计量单位：") ||
			       gw_tight_starts(t, u"（单位：")))
		bits |= BIT(CELLS);
	if ((t->units <= 4 && gw_tight_starts_any(t, contents)) ||
	    (t->units <= 6 && is_bullet(t->head[0]) && gw_tight_has_any(t, contents, GW_TIGHT)))
		bits |= BIT(CONTENTS);
	if (is_bullet(t->head[0]))
		bits |= BIT(BULLET);
	if (gw_line_is_column_heads(t))
		bits |= BIT(CELLS);
	return bits;
}

