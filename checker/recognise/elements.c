#include "recognise/form_units.h"

#include "base/utf.h"

static gboolean
is_colon(gunichar2 c)
{
	return c == 0xFF1A || c == ':';
}

static guint
digits_at(const GwTight *t, guint at)
{
	guint i = at;

	while (i < t->n_head && gw_unit_is_digit(t->head[i]))
		i++;
	return i - at;
}

/* 7.2.1: six digits; a label before them is a frequent fault. */
gboolean
gw_form_copyno(const GwTight *t)
{
	static const GwWord labels[] = {
		W(u"份号："), W(u"份号:"), W(u"编号："), W(u"№"), W(u"No."), { NULL, 0 }
	};
	guint at = 0, digits;

	if (gw_tight_starts_any(t, labels))
		while (at < t->n_head && !gw_unit_is_digit(t->head[at]))
			at++;
	digits = digits_at(t, at);
	if (at + digits != t->units)
		return FALSE;
	return at ? digits >= 1 && digits <= 8 : digits == 6;
}

/* 7.2.2: 机密★1年; wrong stars and a label are frequent faults. */
gboolean
gw_form_secrecy(const GwTight *t)
{
	static const GwWord words[] = {
		W(u"绝密"), W(u"机密"), W(u"秘密"), W(u"密级："), W(u"密级:"), W(u"内部★"),
		W(u"内部资料"), W(u"内部刊物"), W(u"内部文件"), W(u"保密★"), W(u"保密*"),
		W(u"内部*"), W(u"内部☆"), W(u"工作秘密"), W(u"★绝密"), W(u"★机密"),
		W(u"★秘密"), W(u"密等"), { NULL, 0 }
	};
	static const GwWord ends[] = {
		W(u"密"), W(u"年"), W(u"月"), W(u"长期"), W(u"日"), W(u"天"), W(u"★"),
		W(u"*"), W(u"☆"), W(u"期限："), W(u"永久"), W(u"级"), W(u"年）"), W(u"月）"), W(u"普通"), W(u"保存"), W(u"保管"), W(u"外传"), { NULL, 0 }
	};

	if (t->units > 18 || t->stops || t->commas || !gw_tight_starts_any(t, words))
		return FALSE;
	return gw_tight_ends_any(t, ends) ||
	       (gw_unit_is_digit(t->head[t->n_head - 1]) && gw_tight_has(t, u"★", GW_TIGHT));
}

/* 7.2.3: 特急 and 加急; the others are those of telegrams or faults. */
gboolean
gw_form_urgency(const GwTight *t)
{
	static const GwWord words[] = {
		W(u"特急"), W(u"加急"), W(u"特提"), W(u"平急"), W(u"急件"), W(u"紧急"),
		W(u"火急"), W(u"急"), { NULL, 0 }
	};
	static const GwWord labels[] = {
		W(u"紧急程度："), W(u"紧急程度:"), W(u"【特急】"), W(u"【加急】"),
		W(u"等级："), W(u"速别："), W(u"等级特"), W(u"等级加"), W(u"等级平"), { NULL, 0 }
	};

	if (t->units > 9)
		return FALSE;
	if (gw_tight_starts_any(t, labels))
		return TRUE;
	return t->units <= 2 && gw_tight_starts_any(t, words);
}

gboolean
gw_form_signer(const GwTight *t)
{
	static const GwWord labels[] = {
		W(u"签发人："), W(u"签发人:"), W(u"签发："), W(u"签发:"), W(u"签发人"),
		W(u"会签人："), W(u"签批盖章"), W(u"签批："), { NULL, 0 }
	};

	return t->units <= 40 && t->stops == 0 && gw_tight_starts_any(t, labels);
}

gboolean
gw_form_attachment_mark(const GwTight *t)
{
	static const GwWord words[] = {
		W(u"附件"), W(u"附表"), W(u"附录"), W(u"附图"), { NULL, 0 }
	};
	static const gunichar2 numbers[] = u"一二三四五六七八九十-－—.、";
	guint at = 2, i;

	if (t->units <= 3 && t->units > 1 && t->head[0] == u"附"[0] &&
	    (is_colon(t->head[1]) || digits_at(t, 1) == t->units - 1))
		return TRUE;
	if (t->units > 7 || !gw_tight_starts_any(t, words))
		return FALSE;
	for (; at < t->units; at++) {
		gunichar2 c = t->head[at];
		gboolean known = gw_unit_is_digit(c) || is_colon(c) || (c >= 'A' && c <= 'H');

		for (i = 0; numbers[i] && !known; i++)
			known = numbers[i] == c;
		if (!known)
			return FALSE;
	}
	return TRUE;
}

guint
gw_form_attachment_note(const gunichar2 *p, guint n)
{
	guint at = 0;

	if (n < 3 || p[0] != u"附"[0])
		return 0;
	at = p[1] == u"件"[0] ? 2 : 1;
	while (at < n && at < 5 && (gw_unit_is_digit(p[at]) || (at == 2 && gw_is_han(p[at]) &&
							p[at] <= 0x5341 && p[at] != u"表"[0])))
		at++;
	return at < n && is_colon(p[at]) && at + 1 < n ? at + 1 : 0;
}

gboolean
gw_form_attachment_titled(const GwTight *t)
{
	guint digits, at = 0;

	if (t->units < 5 || t->units > 60 || t->stops || t->head[0] != u"附"[0] ||
	    t->head[1] != u"件"[0])
		return FALSE;
	digits = digits_at(t, 2);
	if (!digits || digits > 2)
		return FALSE;
	if (is_colon(t->head[2 + digits]))
		return TRUE;
	/* In the raw line a blank parts them. */
	while (at < t->n_raw && !gw_unit_is_digit(t->raw[at]))
		at++;
	while (at < t->n_raw && gw_unit_is_digit(t->raw[at]))
		at++;
	return at < t->n_raw && gw_form_is_blank(t->raw[at]) && gw_is_han(t->head[2 + digits]);
}

/* 7.4.3: the office, the date and 印发. */
gboolean
gw_form_printed(const GwTight *t)
{
	static const GwWord labels[] = {
		W(u"印发机关："), W(u"印发机关:"), W(u"印发日期："), W(u"印发日期:"),
		W(u"共印"), W(u"（共印"), W(u"(共印"), { NULL, 0 }
	};
	static const GwWord made[] = { W(u"共印"), W(u"校对："), W(u"核稿："), { NULL, 0 } };
	static const GwWord makers[] = {
		W(u"校对："), W(u"编辑："), W(u"责任编辑："), W(u"打字："), W(u"拟稿："), W(u"打印："), W(u"录入："), W(u"承办："), { NULL, 0 }
	};
	guint n = t->n_tail, date;

	if (t->units > 60 || t->stops)
		return FALSE;
	if (gw_tight_starts_any(t, labels) ||
	    (gw_tight_starts_any(t, makers) && gw_tight_has_any(t, made, GW_TIGHT)))
		return TRUE;
	date = gw_form_date(t->head, t->n_head);
	if (date && date + 1 < t->n_head && t->head[date] == u"印"[0] && t->head[date + 1] == u"发"[0])
		return TRUE;
	if (!gw_tight_ends(t, u"印发") && !gw_tight_ends(t, u"印制") && !gw_tight_ends(t, u"印"))
		return FALSE;
	while (n && !gw_unit_is_digit(t->tail[n - 1]) && t->tail[n - 1] != u"日"[0])
		n--;
	return gw_form_date_end(t->tail, n) > 0;
}

static gboolean
is_dash(gunichar2 c)
{
	return c == '-' || c == 0x2014 || c == 0xFF0D || c == 0x2013 || c == 0x2015 || c == 0x2500 ||
	       c == 0xB7;
}

/* “— 1 —”, “-1-”, “第1页 共3页”; “-1” is a figure. */
gboolean
gw_form_page_number(const GwTight *t)
{
	guint i, digits = 0, pages = 0;

	if (t->units > 12 || t->units < 3)
		return FALSE;
	for (i = 0; i < t->n_head; i++) {
		gunichar2 c = t->head[i];

		digits += gw_unit_is_digit(c);
		pages += c == u"页"[0];
		if (!gw_unit_is_digit(c) && !is_dash(c) && c != u"页"[0] && c != u"第"[0] && c != u"共"[0] && c != '/')
			return FALSE;
	}
	return digits > 0 && digits <= 6 &&
	       (pages || (is_dash(t->head[0]) && is_dash(t->head[t->n_head - 1])));
}

/* An office at `from`, and nothing behind it but a name. */
static gboolean
office_and_name(const GwTight *t, guint from, const GwWord *offices)
{
	static const GwWord signs[] = { W(u"（签名）"), W(u"（签字）"), W(u"（签章）"), { NULL, 0 } };
	guint i, end, name, n = t->n_head;

	if (gw_view_ends_any(t->head, n, signs))
		n -= signs[0].len;
	for (i = 0; offices[i].text; i++) {
		end = from + offices[i].len;
		if (end >= t->n_head || !gw_view_ends(t->head + from, offices[i].len, offices[i].text))
			continue;
		name = n - end - is_colon(t->head[end]);
		if (end < n && name >= 2 && name <= 4 && (!t->colons || is_colon(t->head[end])))
			return TRUE;
	}
	return FALSE;
}

gboolean
gw_form_person(const GwTight *t)
{
	static const GwWord offices[] = {
		W(u"总理"), W(u"国家主席"), W(u"主席"), W(u"省长"), W(u"市长"), W(u"县长"),
		W(u"区长"), W(u"州长"), W(u"自治区主席"), W(u"部长"), W(u"主任"), W(u"局长"),
		W(u"署长"), W(u"行长"), W(u"厅长"), W(u"乡长"), W(u"镇长"), W(u"旗长"),
		W(u"盟长"), W(u"专员"), W(u"代省长"), W(u"代市长"), W(u"代县长"),
		W(u"委员长"), W(u"院长"), W(u"检察长"), W(u"审计长"), W(u"司令员"),
		W(u"政治委员"), W(u"书记"), { NULL, 0 }
	};
	guint from;

	if (t->units < 4 || t->units > 24 || t->colons > 1 || t->commas || t->stops)
		return FALSE;
	if (office_and_name(t, 0, offices))
		return TRUE;
	/* 县委副书记、县长　江明远; 青溪县财政局局长　方　正 */
	for (from = 1; (t->colons || (t->gaps && t->gap_at > 3)) && from + 4 <= t->n_head; from++)
		if (office_and_name(t, from, offices))
			return TRUE;
	return FALSE;
}
