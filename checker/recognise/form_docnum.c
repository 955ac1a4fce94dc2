/* 发文字号 and 令号, as they ought to be and as they are written (7.2.5). */
#include "recognise/form_units.h"

#include "base/utf.h"

static gboolean
is_year_open(gunichar2 c)
{
	return gw_unit_is_one_of(c, u"〔[（(【［﹝〖〘");
}

static gboolean
is_year_close(gunichar2 c)
{
	return gw_unit_is_one_of(c, u"〕]）)】］﹞〗〙");
}

static gboolean
is_count(gunichar2 c)
{
	return gw_unit_is_digit(c) || gw_unit_is_placeholder(c) || c == 0x25CB;
}

/* [年份]N号, from the bracket on. */
static guint
docnum_from_year(const gunichar2 *p, guint n, gboolean has_code)
{
	guint at = 1 + gw_unit_run_of(p + 1, n - 1, is_count, 4), digits;

	if (at < 3 || at >= n)
		return 0;
	if (p[at] == u"年"[0])
		at++;
	if (at >= n || !is_year_close(p[at]))
		return 0;
	at++;
	if (at < n && p[at] == u"第"[0])
		at++;
	digits = gw_unit_run_of(p + at, n - at, is_count, 5);
	at += digits;
	if (at < n && p[at] == u"号"[0])
		return at + 1;
	/* Without 号 it is still one if nothing else could be meant. */
	return has_code && digits && at == n ? at : 0;
}

static gboolean
is_code_unit(gunichar2 c)
{
	return (c >= 0x4E00 && c <= 0x9FFF) || gw_is_han(c) ||
	       g_ascii_isalpha((gchar)MIN(c, 127)) || gw_unit_is_placeholder(c) ||
	       c == 0x3007;
}

/* 府教字第1150012345號, as written in Taiwan; `at` is behind the 代字. */
static guint
docnum_of_words(const gunichar2 *p, guint n)
{
	static const gunichar2 words[] = u"字第";
	guint at = 1, digits;

	while (at < n && at < 12 && p[at] != words[1])
		at++;
	if (at >= n || p[at] != words[1] || p[at - 1] != words[0])
		return 0;
	digits = gw_unit_run_of(p + at + 1, n - at - 1, is_count, 11);
	at += 1 + digits;
	return digits >= 4 && at < n && p[at] == u"号"[0] ? at + 1 : 0;
}

guint
gw_form_docnum(const gunichar2 *p, guint n)
{
	static const GwWord labels[] = {
		W(u"发文字号："), W(u"发文字号:"), W(u"文号："), W(u"文号:"), W(u"字号："),
		{ NULL, 0 }
	};
	guint label = 0, code, take, i;

	for (i = 0; labels[i].text && !label; i++)
		if (labels[i].len < n && gw_view_ends(p, labels[i].len, labels[i].text))
			label = labels[i].len;
	code = gw_unit_run_of(p + label, n - label, is_code_unit, 20);
	if (label + code >= n || !is_year_open(p[label + code])) {
		take = docnum_of_words(p + label, n - label);
		return take ? label + take : 0;
	}
	take = docnum_from_year(p + label + code, n - label - code, code > 0);
	return take ? label + code + take : 0;
}

/* （2024）岚0107执协字第215号, 〔2023〕字第8号: what stands behind the year. */
static gboolean
court_number(const gunichar2 *p, guint at, guint n)
{
	guint i, words = 0;

	if (at < 6 || n - at > 16)
		return FALSE;
	for (i = at; i + 1 < n; i++) {
		if (!gw_unit_is_digit(p[i]) && !is_code_unit(p[i]))
			return FALSE;
		words += p[i] == u"字"[0] || p[i] == u"第"[0];
	}
	return words > 0 && gw_unit_is_digit(p[n - 2]);
}

/* What a 文号 becomes in careless hands: 青政发2024-12号, 〔2024年12号, 〔2024〕十二号,
 * 〔二〇二四〕12号, 〔2024〕12-1号.  Only a whole line is taken for one. */
gboolean
gw_form_docnum_like(const GwTight *t)
{
	const gunichar2 *p = t->head;
	guint n = t->n_head, at, year, number;

	if (!t->whole || t->units > 26 || t->units < 6)
		return FALSE;
	n -= p[n - 1] == u"文"[0];
	if (p[n - 1] != u"号"[0])
		return FALSE;
	for (at = 0; at < n && is_code_unit(p[at]) && !gw_unit_is_han_digit(p[at]) && p[at] != u"第"[0]; at++)
		;
	if (at > 12 || (!at && !is_year_open(p[at])))
		return FALSE;
	at += at < n && is_year_open(p[at]);
	year = gw_unit_run_of(p + at, n - at, gw_unit_is_date_digit, 4);
	at += year;
	if (year < 3 || at >= n)
		return FALSE;
	while (at < n && (p[at] == u"年"[0] || p[at] == u"第"[0] || p[at] == '-' || is_year_close(p[at])))
		at++;
	for (number = at; number < n && (gw_unit_is_date_digit(p[number]) || p[number] == '-' ||
					 (p[number] < 0x80 && g_ascii_isalnum((gchar)p[number])));
	     number++)
		;
	return number + 1 == n || court_number(p, at, n);
}

guint
gw_form_serial(const gunichar2 *p, guint n)
{
	guint at = gw_unit_run_of(p, n, is_count, 4), digits;

	if (n > 2 && p[0] == u"总"[0] && p[1] == u"第"[0]) /* 总第326期 */
		return gw_form_serial(p + 1, n - 1) ? 1 + gw_form_serial(p + 1, n - 1) : 0;
	if (at == 4 && at < n && p[at] == u"年"[0])
		at++;
	else
		at = 0;
	if (at >= n || p[at] != u"第"[0])
		return 0;
	at++;
	digits = gw_unit_run_of(p + at, n - at, is_count, 5);
	if (!digits)
		digits = gw_unit_run_of(p + at, n - at, gw_unit_is_han_digit, 8);
	at += digits;
	/* “第　号”: the number is still to come. */
	return (digits || n == 2) && at < n && gw_unit_is_one_of(p[at], u"号期") ? at + 1 : 0;
}
