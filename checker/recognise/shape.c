/* What the text of one line looks like: the bits of GwForm. */
#include "recognise/lines.h"

#include "base/utf.h"

typedef const GwWord Words[];

static Words genres = {
	W(u"通知"), W(u"决定"), W(u"决议"), W(u"命令"), W(u"公报"), W(u"公告"), W(u"通告"),
	W(u"意见"), W(u"通报"), W(u"报告"), W(u"请示"), W(u"批复"), W(u"议案"), W(u"函"),
	W(u"纪要"), W(u"嘉奖令"), W(u"任免令"), { NULL, 0 }
};

/* How what is issued or attached is called.  Longer names end with these. */
static Words named = {
	W(u"办法"), W(u"方案"), W(u"规定"), W(u"细则"), W(u"条例"), W(u"规则"), W(u"规程"),
	W(u"准则"), W(u"章程"), W(u"制度"), W(u"措施"), W(u"名单"), W(u"目录"), W(u"清单"),
	W(u"名录"), W(u"一览表"), W(u"汇总表"), W(u"统计表"), W(u"登记表"), W(u"申请表"),
	W(u"情况表"), W(u"分工表"), W(u"任务表"), W(u"计划表"), W(u"安排表"), W(u"表"),
	W(u"规划"), W(u"计划"), W(u"纲要"), W(u"要点"), W(u"预案"), W(u"指南"), W(u"指引"),
	W(u"标准"), W(u"规范"), W(u"目标"), W(u"任务分工"), W(u"职责分工"), W(u"分工"),
	W(u"范围"), W(u"指标"), W(u"安排"), W(u"议程"), W(u"日程"), W(u"要求"), W(u"公约"),
	W(u"样式"), W(u"样本"), W(u"格式"), W(u"模板"), W(u"须知"), W(u"说明"), W(u"试点"),
	W(u"体系"), W(u"行动"), W(u"建议"), W(u"讲话"), W(u"提纲"), W(u"大纲"), W(u"宣言"),
	W(u"协议"), W(u"协定"), W(u"决定"), W(u"意见"), W(u"报告"), W(u"名册"), W(u"简介"),
	W(u"回执"), W(u"承诺书"), W(u"责任书"), W(u"倡议书"), W(u"通知"), W(u"答复"),
	W(u"评估"), W(u"事项"), W(u"区域"), W(u"政策"), W(u"编制"), W(u"设置"), W(u"职责"),
	W(u"若干措施"), W(u"工作机制"), { NULL, 0 }
};

static Words organs = {
	W(u"政府"), W(u"国务院"), W(u"委员会"), W(u"党委"), W(u"省委"), W(u"市委"),
	W(u"县委"), W(u"区委"), W(u"州委"), W(u"工委"), W(u"党组"), W(u"军委"), W(u"中央"),
	W(u"办公厅"), W(u"办公室"), W(u"局"), W(u"厅"), W(u"部"), W(u"院"), W(u"署"),
	W(u"会"), W(u"处"), W(u"社"), W(u"行"), W(u"中心"), W(u"公司"), W(u"集团"),
	W(u"大学"), W(u"学校"), W(u"机制"), W(u"小组"), W(u"组"), W(u"总队"), W(u"支队"),
	W(u"大队"), W(u"政协"), W(u"委"), W(u"站"), W(u"所"), W(u"台"), W(u"馆"), W(u"司"),
	W(u"军区"), W(u"妇联"), W(u"室"), W(u"科协"), W(u"文联"), W(u"残联"), W(u"工商联"),
	W(u"中学"), W(u"小学"), W(u"幼儿园"), W(u"法庭"), W(u"园区"), W(u"基地"),
	W(u"总工会"), W(u"工会"), { NULL, 0 }
};

static Words regions = {
	W(u"省"), W(u"市"), W(u"区"), W(u"县"), W(u"州"), W(u"兵团"), W(u"旗"), W(u"盟"),
	W(u"镇"), W(u"乡"), { NULL, 0 }
};

/* Who is written to: organs, classes of organs, now and then a person. */
static Words receivers = {
	W(u"政府"), W(u"部门"), W(u"机构"), W(u"单位"), W(u"企业"), W(u"公司"), W(u"委"),
	W(u"部"), W(u"局"), W(u"厅"), W(u"院"), W(u"会"), W(u"办"), W(u"室"), W(u"中心"),
	W(u"学校"), W(u"大学"), W(u"院校"), W(u"集团"), W(u"处"), W(u"科"), W(u"所"),
	W(u"站"), W(u"队"), W(u"行"), W(u"社"), W(u"署"), W(u"组"), W(u"团"), W(u"县"),
	W(u"市"), W(u"区"), W(u"省"), W(u"州"), W(u"盟"), W(u"旗"), W(u"乡"), W(u"镇"),
	W(u"国"), W(u"政协"), W(u"党支部"), W(u"支部"), W(u"同志"), W(u"女士"), W(u"先生"),
	W(u"代表"), W(u"委员"), W(u"村"), W(u"社区"), W(u"街道"), W(u"居民"), W(u"兵团"),
	W(u"机关"), W(u"协会"), W(u"银行"), W(u"馆"), W(u"台"), W(u"商户"), W(u"家长"),
	W(u"群众"), W(u"园区"), W(u"中央"), W(u"军委"), W(u"国务院"), W(u"）"), W(u")"),
	W(u"等"), W(u"联"), W(u"中学"), W(u"小学"), W(u"党组"), W(u"各部"), W(u"主席"),
	W(u"省长"), W(u"市长"), W(u"县长"), { NULL, 0 }
};

static Words follows = {
	W(u"如下"), W(u"下列"), W(u"以下"), W(u"事项"), W(u"情况"), W(u"意见"), W(u"包括"),
	W(u"要求"), W(u"为"), W(u"是"), W(u"条件"), W(u"内容"), W(u"如次"), W(u"问题"),
	W(u"指出"), W(u"强调"), W(u"认为"), W(u"决定"), W(u"通知"), W(u"之一"), W(u"办法"),
	W(u"修改为"), W(u"规定"), W(u"措施"), W(u"工作"), W(u"任务"), W(u"名单"),
	{ NULL, 0 }
};

static Words webs = {
	W(u"打印本页"), W(u"关闭窗口"), W(u"扫一扫"), W(u"分享到"), W(u"字号："),
	W(u"字体："), W(u"浏览次数"), W(u"来源："), W(u"发布时间："), W(u"发布日期："),
	W(u"索引号"), W(u"责任编辑"), W(u"上一篇"), W(u"下一篇"), W(u"当前位置"),
	W(u"首页>"), W(u"首页＞"), W(u"【打印"), W(u"【关闭"), W(u"[打印"), W(u"点击数"),
	W(u"版权所有"), W(u"ICP备"), W(u"相关链接"), W(u"相关稿件"), W(u"信息来源"),
	W(u"成文日期："), W(u"主题分类"), W(u"发文机关："), W(u"发文字号："), W(u"标题："),
	W(u"公开方式"), W(u"文章来源"), W(u"附件下载"), W(u"（完）"), W(u"(完)"), W(u"责编"),
	W(u"【字体"), W(u"收藏"), W(u"我要纠错"), W(u"http"), W(u"www."), W(u"<!--"),
	W(u"-->"), W(u"<div"), W(u"</"), { NULL, 0 }
};

static Words notes = {
	W(u"此件"), W(u"联系人"), W(u"公开"), W(u"本文有删减"), W(u"发至"), W(u"联系电话"),
	W(u"有效期"), W(u"不公开"), W(u"此文"), W(u"依申请"), W(u"有删减"), W(u"传达"),
	W(u"联系方式"), W(u"不予"), W(u"主动"), W(u"删减"), W(u"删改"), W(u"删节"),
	{ NULL, 0 }
};

static Words reported_docs = {
	W(u"通知"), W(u"通报"), W(u"意见"), W(u"决定"), W(u"公报"), W(u"规定"), W(u"办法"),
	W(u"方案"), W(u"批复"), W(u"条例"), W(u"指导意见"), W(u"会议"), W(u"《通知》"),
	W(u"《意见》"), { NULL, 0 }
};

#define BIT(name) GW_BIT(GW_FORM_##name)

static gunichar2
last_unit(const GwTight *t)
{
	return t->n_tail ? t->tail[t->n_tail - 1] : 0;
}

static gboolean
is_closing_paren(gunichar2 c)
{
	return c == 0xFF09 || c == ')' || c == 0x3015;
}

static gboolean
is_opening_paren(gunichar2 c)
{
	return c == 0xFF08 || c == '(' || c == 0x3014;
}

/* --- size and punctuation ------------------------------------------------------ */

/* “毛××　××省××市…”: a name, a blank, what he or she is. */
static gboolean
names_first(const GwTight *t)
{
	return t->gap && t->gap_at >= 2 && t->gap_at <= 3 && t->units >= 8 &&
	       !gw_tight_has(t, u"关于", GW_TIGHT) && !gw_tight_has(t, u"国务院", 3);
}

static guint64
size_bits(const GwTight *t)
{
	guint64 bits = 0;

	if (t->units <= 4)
		bits |= BIT(TINY);
	if (t->digits)
		bits |= BIT(DIGITS);
	if (t->digits == t->units)
		bits |= BIT(NUMERIC);
	if (t->units <= 20)
		bits |= BIT(SHORT);
	if (t->units <= 50)
		bits |= BIT(MEDIUM);
	if (t->units > 80)
		bits |= BIT(LONG);
	if (!t->stops && !t->commas && !t->colons)
		bits |= BIT(PLAIN);
	if ((t->gap >= 2 || names_first(t)) && !t->stops)
		bits |= BIT(GAPPED);
	return bits;
}

static guint64
end_bits(const GwTight *t)
{
	gunichar2 last = last_unit(t);

	/* A closing quotation mark hides the stop. */
	if ((last == 0x201D || last == 0x300D || last == 0x300F) && t->n_tail > 1)
		last = t->tail[t->n_tail - 2];
	switch (last) {
	case 0x3002: case 0xFF01: case 0xFF1F: case 0xFF1B: case '!': case '?': case ';':
	case 0x2026:
		return BIT(STOP);
	case 0xFF1A: case ':':
		return BIT(COLON);
	case 0xFF0C: case ',': case 0x3001:
		return BIT(COMMA);
	case 0xFF09: case ')':
		return BIT(PAREN_END);
	default:
		return 0;
	}
}

static gboolean
in_parens(const GwTight *t)
{
	guint i, depth = 0;

	if (t->units < 3 || !t->whole || !is_opening_paren(t->head[0]))
		return FALSE;
	for (i = 0; i < t->n_head; i++) {
		if (is_opening_paren(t->head[i]))
			depth++;
		else if (is_closing_paren(t->head[i]) && depth && --depth == 0)
			return i + 1 == t->n_head;
	}
	return FALSE;
}

/* --- numbers ------------------------------------------------------------------- */

static guint64
number_bits(const GwTight *t)
{
	GwNumber number = gw_form_number(t);

	switch (number.form) {
	case GW_NUMBER_1:
		return BIT(N1);
	case GW_NUMBER_2:
		return BIT(N2);
	case GW_NUMBER_3:
		return BIT(N3);
	case GW_NUMBER_4:
		return BIT(N4);
	case GW_NUMBER_CHAPTER:
		return BIT(CHAPTER);
	case GW_NUMBER_ARTICLE:
		return BIT(ARTICLE);
	case GW_NUMBER_DECIMAL:
		return GW_BIT(GW_FORM_D1 + number.level - 1);
	default:
		return 0;
	}
}

/* --- titles ----------------------------------------------------------------------- */

/* （试行）, （2017年版）, （草案） behind the name do not count. */
static guint
without_bracket(const gunichar2 *p, guint n)
{
	guint i;

	if (!n || !is_closing_paren(p[n - 1]))
		return n;
	for (i = n - 1; i > 0 && n - i < 24; i--)
		if (is_opening_paren(p[i]))
			return i;
	return n;
}

/* （负面清单）（2017年版） */
static guint
without_brackets(const gunichar2 *p, guint n)
{
	guint shorter = without_bracket(p, n);

	while (shorter && shorter < n) {
		n = shorter;
		shorter = without_bracket(p, n);
	}
	return n;
}

static guint64
title_bits(const GwTight *t)
{
	static Words abouts = { W(u"关于"), W(u"印发"), W(u"转发"), W(u"批转"), { NULL, 0 } };
	guint n = without_brackets(t->tail, t->n_tail);
	guint64 bits = 0;

	if (n && t->tail[n - 1] == 0x300B) /* 《…办法》 */
		n = without_brackets(t->tail, n - 1);
	if (gw_view_ends_any(t->tail, n, genres))
		bits |= BIT(GENRE);
	if (gw_view_ends_any(t->tail, n, named))
		bits |= BIT(NAMED);
	if (gw_tight_has_any(t, abouts, 40))
		bits |= BIT(ABOUT);
	if (t->units <= 60 && gw_tight_has(t, u"印发《", 40) && last_unit(t) == 0x300B)
		bits |= BIT(HEADLINE);
	return bits;
}

static guint64
mark_bits(const GwTight *t)
{
	guint64 bits = 0;

	if (t->units > 30 || gw_tight_has(t, u"关于", 30))
		return 0;
	if ((t->units >= 4 || t->units == 2) && gw_tight_ends(t, u"文件"))
		bits |= BIT(MARK_FILE);
	if (t->units >= 5 && gw_tight_ends(t, u"令") && !gw_tight_ends(t, u"命令"))
		bits |= BIT(MARK_ORDER);
	if (t->units >= 5 && gw_tight_ends(t, u"命令") && t->units <= 20)
		bits |= BIT(MARK_ORDER);
	if (t->units >= 4 && gw_tight_ends(t, u"纪要") && t->units <= 20)
		bits |= BIT(MARK_MINUTES);
	return bits;
}

/* --- the other elements -------------------------------------------------------------- */

static guint64
head_bits(const GwTight *t)
{
	guint64 bits = 0;

	if (t->units > 40)
		return 0;
	if (gw_form_copyno(t))
		bits |= BIT(COPYNO);
	if (gw_form_secrecy(t))
		bits |= BIT(SECRECY);
	if (gw_form_urgency(t))
		bits |= BIT(URGENCY);
	if (gw_form_signer(t))
		bits |= BIT(SIGNER);
	if (gw_form_docnum(t->head, t->n_head) == t->units)
		bits |= BIT(DOCNUM);
	if (gw_form_serial(t->head, t->n_head) == t->units)
		bits |= BIT(SERIAL);
	if (t->units > 2 && is_opening_paren(t->head[0]) && is_closing_paren(last_unit(t)) &&
	    gw_form_serial(t->head + 1, t->n_head - 2) == t->units - 2)
		bits |= BIT(SERIAL);
	return bits;
}

static guint64
address_bits(const GwTight *t)
{
	gunichar2 last = last_unit(t);
	gboolean colon = last == 0xFF1A || last == ':';
	guint n = t->n_tail - (colon ? 1 : 0);

	if (t->stops || t->units > 250 || t->units < 2)
		return 0;
	if (colon && gw_view_ends_any(t->tail, n, follows))
		return BIT(AS_FOLLOWS);
	if (t->colons > 1 || t->digits > 2)
		return 0;
	if (colon && gw_view_ends_any(t->tail, n, receivers))
		return BIT(ADDRESSEE);
	/* The colon forgotten or put wrongly: “各市、州人民政府，…各直属机构” */
	if (!colon && t->pauses && gw_tight_starts(t, u"各") && n &&
	    gw_view_ends_any(t->tail, n - (last == 0xFF0C || last == 0x3001), receivers))
		return BIT(ADDRESSEE);
	return 0;
}

static guint64
paren_bits(const GwTight *t)
{
	static Words adopted = {
		W(u"通过"), W(u"发布"), W(u"公布"), W(u"修订"), W(u"修正"), W(u"施行"),
		W(u"批准"), { NULL, 0 }
	};
	static Words subtitles = {
		W(u"（试行"), W(u"（暂行"), W(u"（草案"), W(u"（征求意见"), W(u"（共"),
		W(u"（送审"), W(u"（代拟"), W(u"（讨论"), W(u"（审议"), W(u"（修订"),
		{ NULL, 0 }
	};
	guint64 bits = BIT(PAREN);

	if (gw_form_date(t->head + 1, t->n_head - 2) == t->n_head - 2)
		return bits | BIT(DATE_PAREN);
	if (gw_tight_has_any(t, notes, 12))
		bits |= BIT(NOTE);
	if (t->digits >= 4 && gw_tight_has_any(t, adopted, GW_TIGHT))
		bits |= BIT(ADOPTED);
	if (gw_tight_starts_any(t, subtitles) || gw_tight_ends(t, u"年版）"))
		bits |= BIT(SUBTITLE);
	return bits;
}

/* A 题注 may be long and hold brackets: only its ends are looked at. */
static guint64
long_paren_bits(const GwTight *t)
{
	gboolean dated = t->n_head > 8 && gw_form_date(t->head + 1, t->n_head - 1) > 0;
	gboolean closed;

	if (gw_tight_starts(t, u"此件") || gw_tight_starts(t, u"（此件"))
		return BIT(NOTE);
	if (!t->units || !is_opening_paren(t->head[0]))
		return 0;
	closed = is_closing_paren(last_unit(t));
	if (!dated)
		return t->units == 1 ? BIT(PAREN_OPEN) : 0;
	return BIT(ADOPTED) | (closed ? BIT(PAREN) : BIT(PAREN_OPEN));
}

/* “1990年6月28日　第七届…会议通过”, without brackets */
static gboolean
is_bare_adoption(const GwTight *t)
{
	static Words ends = {
		W(u"通过"), W(u"修订"), W(u"修正"), W(u"施行"), W(u"发布"), W(u"公布"),
		W(u"决定》"), W(u"批准"), { NULL, 0 }
	};
	guint date = gw_form_date(t->head, t->n_head);

	return date && date < t->units && t->units <= 120 && !t->stops && !t->commas &&
	       gw_tight_ends_any(t, ends);
}

static guint64
tail_bits(const GwTight *t)
{
	static Words cc = {
		W(u"抄送"), W(u"抄报"), W(u"分送"), W(u"报送："), W(u"发送："), W(u"送："),
		{ NULL, 0 }
	};
	guint64 bits = 0;

	if (gw_form_attachment_note(t->head, t->n_head))
		bits |= BIT(ATTACHMENT_NOTE);
	if (gw_tight_starts_any(t, cc) && (gw_tight_has(t, u"：", 6) || gw_tight_has(t, u":", 6)))
		bits |= BIT(CC);
	if (gw_tight_starts(t, u"主送：") || gw_tight_starts(t, u"主送:") ||
	    gw_tight_starts(t, u"主送机关："))
		bits |= BIT(MAIN_TO);
	if (gw_tight_starts(t, u"主题词"))
		bits |= BIT(THEME);
	if (is_bare_adoption(t))
		bits |= BIT(ADOPTED);
	if (t->units > GW_TIGHT)
		return bits;
	if (gw_form_attachment_mark(t))
		bits |= BIT(ATTACHMENT_MARK);
	if (gw_form_printed(t))
		bits |= BIT(PRINTED);
	if (gw_form_person(t))
		bits |= BIT(PERSON);
	if (gw_form_date(t->head, t->n_head) == t->units)
		bits |= BIT(DATE);
	if (t->units <= 20 && gw_tight_ends_any(t, regions))
		bits |= BIT(REGION);
	if (t->units <= 45 && !t->stops && !t->commas && !t->colons &&
	    gw_tight_ends_any(t, organs))
		bits |= BIT(ORGAN);
	return bits;
}

/* --- what is not the document's ------------------------------------------------------- */

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
		if (g_unichar_isalnum(t->head[i]))
			return TRUE;
	return t->n_head == GW_TIGHT;
}

static guint64
residue_bits(const GwTight *t)
{
	static Words captions = {
		W(u"图表："), W(u"（新华社发"), W(u"新华社发"), W(u"（记者"), { NULL, 0 }
	};
	guint64 bits = 0;

	if (is_news(t))
		bits |= BIT(NEWS);
	if (is_reported(t))
		bits |= BIT(REPORTED);
	if (t->units <= 80 && (gw_tight_ends(t, u"全文如下。") || gw_tight_ends(t, u"全文如下：") ||
			       gw_tight_ends(t, u"全文如下") ||
			       gw_tight_ends(t, u"主要内容如下。")))
		bits |= BIT(FULL_TEXT);
	if (t->units <= 60 && gw_tight_starts_any(t, webs))
		bits |= BIT(WEB);
	if (t->units <= 60 && (gw_tight_starts_any(t, captions) || gw_tight_ends(t, u"新华社发")))
		bits |= BIT(CAPTION);
	if (gw_tight_starts(t, u"近日，") && gw_tight_has(t, u"印发", GW_TIGHT))
		bits |= BIT(LATELY);
	if (!has_word(t))
		bits |= BIT(NO_WORD);
	if (gw_form_page_number(t))
		bits |= BIT(PAGE_NUMBER);
	if (t->tabs >= 2 || (t->units > 2 && t->head[0] == '|'))
		bits |= BIT(CELLS);
	if (t->units <= 16 && (gw_tight_starts(t, u"单位：") || gw_tight_starts(t, u"计量单位：") ||
			       gw_tight_starts(t, u"（单位：")))
		bits |= BIT(UNIT);
	if (t->units <= 4 && (gw_tight_starts(t, u"目录") || gw_tight_starts(t, u"目次")))
		bits |= BIT(CONTENTS);
	return bits;
}

guint64
gw_line_form(const GwTight *t)
{
	guint64 bits = size_bits(t) | end_bits(t) | number_bits(t) | residue_bits(t);

	bits |= head_bits(t) | address_bits(t) | tail_bits(t);
	if (bits & BIT(PLAIN))
		bits |= title_bits(t) | mark_bits(t);
	bits |= in_parens(t) ? paren_bits(t) : long_paren_bits(t);
	return bits;
}
