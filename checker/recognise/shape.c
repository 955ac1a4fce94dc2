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

static Words regions = {
	W(u"省"), W(u"市"), W(u"区"), W(u"县"), W(u"州"), W(u"兵团"), W(u"旗"), W(u"盟"),
	W(u"镇"), W(u"乡"), { NULL, 0 }
};

#define BIT(name) GW_BIT(GW_FORM_##name)

static gunichar2
last_unit(const GwTight *t)
{
	return t->n_tail ? t->tail[t->n_tail - 1] : 0;
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

/* 特此通知, 专此报告: a sentence, also without its stop. */
static gboolean
is_closing(const GwTight *t)
{
	return t->units <= 6 && (gw_tight_starts(t, u"特此") || gw_tight_starts(t, u"专此"));
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
		return is_closing(t) ? BIT(STOP) : 0;
	}
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

	if (!n || !gw_form_is_close(p[n - 1]))
		return n;
	for (i = n - 1; i > 0 && n - i < 24; i--)
		if (gw_form_is_open(p[i]))
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
	guint n = without_brackets(t->tail, t->n_tail - (t->n_tail && gw_form_is_stop(last_unit(t))));
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

/* A title with a stop at its end, or commas: 关于…，…的通知。  Without 关于 it is a sentence. */
static guint64
faulty_title_bits(const GwTight *t)
{
	guint64 both = BIT(ABOUT) | BIT(GENRE), bits;

	if (t->units > 70 || t->units < 8 || t->colons || t->commas > 2 || t->stops > 1 ||
	    (t->stops && (t->commas || !gw_form_is_stop(last_unit(t)))))
		return 0;
	bits = title_bits(t) & both;
	return bits == both ? both : 0;
}

/* ××局公告, ××县政府　函: what stands over the 文号 and is no title yet. */
static gboolean
is_mark_of_kind(const GwTight *t)
{
	guint i;

	for (i = 0; genres[i].text; i++)
		if (gw_tight_ends(t, genres[i].text) &&
		    gw_form_organ(t->tail, t->n_tail - genres[i].len))
			return TRUE;
	return gw_tight_ends(t, u"电报") || gw_tight_ends(t, u"明电") || gw_tight_ends(t, u"通知单") ||
	       gw_tight_ends(t, u"书函") ||
	       gw_tight_starts(t, u"签于");
}

static guint64
mark_bits(const GwTight *t)
{
	static Words serials = {
		W(u"纪要"), W(u"简报"), W(u"快报"), W(u"专报"), W(u"动态"),
		W(u"信息"), W(u"简讯"), W(u"通讯"), W(u"摘报"), W(u"参考"), { NULL, 0 }
	};
	static Words alone = {
		W(u"令"), W(u"命令"), W(u"通告"), W(u"公告"), W(u"简报"), { NULL, 0 }
	};
	guint64 bits = 0;

	if (t->units > 30 || gw_tight_has(t, u"关于", 30))
		return 0;
	if (is_mark_of_kind(t))
		bits |= BIT(MARK_KIND);
	if ((t->units >= 4 || t->units == 2) && gw_tight_ends(t, u"文件"))
		bits |= BIT(MARK_FILE);
	if (t->units <= 2 && gw_tight_ends_any(t, alone)) /* the organ stands on the line above */
		bits |= gw_tight_ends(t, u"简报") ? BIT(MARK_MINUTES) : BIT(MARK_ORDER);
	if (t->units >= 5 && gw_tight_ends(t, u"令") && !gw_tight_ends(t, u"命令"))
		bits |= BIT(MARK_ORDER);
	if (t->units >= 5 && gw_tight_ends(t, u"命令") && t->units <= 20)
		bits |= BIT(MARK_ORDER);
	if (t->units >= 4 && gw_tight_ends_any(t, serials) && t->units <= 20)
		bits |= BIT(MARK_MINUTES);
	return bits;
}

/* --- the other elements -------------------------------------------------------------- */

/* 号, 期, a figure or a bracket: no 文号 ends otherwise. */
static gboolean
ends_a_number(const GwTight *t)
{
	gunichar2 last = last_unit(t);

	return last == u"号"[0] || last == u"期"[0] || last == u"文"[0] || last <= 0xFF || !gw_is_han(last);
}

static guint64
head_bits(const GwTight *t)
{
	guint64 bits = 0;
	guint serial;

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
	if (!ends_a_number(t))
		return bits;
	if (gw_form_docnum(t->head, t->n_head) == t->units || gw_form_docnum_like(t))
		bits |= BIT(DOCNUM);
	serial = gw_form_serial(t->head, t->n_head);
	if (serial == t->units || (serial && gw_form_is_open(t->head[serial]) &&
				   gw_form_is_close(last_unit(t)) && t->units <= 20))
		bits |= BIT(SERIAL); /* also 第12期（总第85期） */
	if (t->units > 2 && gw_form_is_open(t->head[0]) && gw_form_is_close(last_unit(t)) &&
	    gw_form_serial(t->head + 1, t->n_head - 2) == t->units - 2)
		bits |= BIT(SERIAL);
	return bits;
}

/* “1990年6月28日　第七届…会议通过”, without brackets */
static gboolean
is_bare_adoption(const GwTight *t)
{
	static Words ends = {
		W(u"通过"), W(u"修订"), W(u"修正"), W(u"施行"), W(u"发布"), W(u"公布"),
		W(u"决定》"), W(u"批准"), { NULL, 0 }
	};
	guint date;

	if (t->stops || t->commas || t->units > 120)
		return FALSE;
	/* ——2024年1月16日在××会议上 */
	if (gw_tight_starts(t, u"——") && gw_tight_ends(t, u"上"))
		return gw_form_date(t->head + 2, t->n_head - 2) > 0;
	if (!gw_tight_ends_any(t, ends))
		return FALSE;
	date = gw_form_date(t->head, t->n_head);
	return date && date < t->units;
}

/* 青溪县水利局（盖章）, ××办公室编: the name is what stands before. */
static guint
without_seal(const GwTight *t)
{
	static Words seals = {
		W(u"（盖章）"), W(u"（章）"), W(u"（公章）"), W(u"（印章）"), W(u"（条戳）"), W(u"编印"),
		W(u"主办"), W(u"编"), { NULL, 0 }
	};
	guint i;

	for (i = 0; seals[i].text; i++)
		if (t->n_tail > seals[i].len + 3 && gw_tight_ends(t, seals[i].text))
			return t->n_tail - seals[i].len;
	return t->n_tail;
}

/* Short names end with 办 too, but so do verbs: only before 编 it leaves no doubt. */
static gboolean
is_signing_organ(const GwTight *t)
{
	guint n = without_seal(t);

	if (gw_form_is_open(t->head[0])) /* （2004年6月16日国务院: a 题注 that goes on */
		return FALSE;
	if (t->gaps >= 2 && t->gap >= 3) /* 文学院　　　体育学院　　　…: a list in columns */
		return FALSE;
	return gw_form_organ(t->tail, n) || (n < t->n_tail && gw_view_ends(t->tail, n, u"办"));
}

static guint64
tail_bits(const GwTight *t)
{
	static Words cc = {
		W(u"抄送"), W(u"抄报"), W(u"分送"), W(u"报送："), W(u"发送："), W(u"送："),
		W(u"报："), W(u"发："), W(u"正本："), W(u"副本："), W(u"会办单位："), W(u"出席者："),
		W(u"列席者："), { NULL, 0 }
	};
	static Words mains = {
		W(u"主送："), W(u"主送:"), W(u"主送机关："), W(u"受文者："),
		W(u"发往："), W(u"敬陈"), { NULL, 0 }
	};
	static Words contacts = {
		W(u"联系人"), W(u"联系电话"), W(u"联系方式"), W(u"联络方式"), W(u"联络人"),
		W(u"联络电话"), W(u"联系地址"), W(u"会所地址"), W(u"承办人"),
		W(u"经办人"), W(u"地址："), W(u"电话："), W(u"传真："), W(u"电子信箱"),
		W(u"档号"), W(u"保存年限"), { NULL, 0 }
	};
	static Words passed = {
		W(u"》已经"), W(u"》已由"), W(u"》已于"), W(u"》业经"), { NULL, 0 }
	};
	static Words openings = {
		W(u"主旨："), W(u"根据"), W(u"按照"), W(u"依据《"), W(u"为贯彻"), W(u"为进一步"), W(u"为深入"),
		W(u"为了"), W(u"为加强"), W(u"为做好"), W(u"为切实"), W(u"为规范"), W(u"为认真"), W(u"修正「"),
		W(u"订定「"), { NULL, 0 }
	};
	guint64 bits = 0;

	if (gw_form_attachment_note(t->head, t->n_head))
		bits |= BIT(ATTACHMENT_NOTE);
	if (gw_form_attachment_titled(t)) /* 附件1：名单: an entry of the list, or the head of a page */
		bits |= BIT(ATTACHMENT_NOTE) | BIT(ATTACHMENT_MARK);
	if (gw_tight_starts_any(t, cc) &&
	    (gw_tight_has(t, u"：", 6) || gw_tight_has(t, u":", 6) || gw_form_is_blank(t->raw[2])))
		bits |= BIT(CC);
	if (gw_tight_starts_any(t, mains))
		bits |= BIT(MAIN_TO);
	if (t->colons && gw_tight_starts_any(t, contacts))
		bits |= BIT(CONTACT);
	if (gw_tight_starts(t, u"发电单位"))
		bits |= BIT(MARK_KIND);
	if (gw_tight_starts_any(t, openings) || gw_tight_has_any(t, passed, GW_TIGHT))
		bits |= BIT(OPENING);
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
	if (!t->stops && !t->commas && gw_form_date(t->head, t->n_head) == t->units)
		bits |= BIT(DATE);
	if (t->units <= 20 && gw_tight_ends_any(t, regions))
		bits |= BIT(REGION);
	if (t->units <= 45 && !t->stops && !t->commas && !t->colons && is_signing_organ(t))
		bits |= BIT(ORGAN);
	return bits;
}

guint64
gw_line_form(const GwTight *t)
{
	guint64 bits;

	if (!t->units) /* only zero-width characters: no form looks at an empty line */
		return 0;
	bits = size_bits(t) | end_bits(t) | number_bits(t) | gw_line_residue(t);
	bits |= head_bits(t) | gw_line_address(t) | tail_bits(t);
	if (bits & BIT(PLAIN))
		bits |= title_bits(t) | mark_bits(t);
	else
		bits |= faulty_title_bits(t);
	return bits | gw_line_brackets(t);
}
