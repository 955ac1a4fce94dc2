/* Numbers, dates and document numbers. */
#include "recognise/forms.h"

#include "base/utf.h"

/* --- digits ------------------------------------------------------------------- */

static gboolean
is_digit(gunichar2 c)
{
	return (c >= '0' && c <= '9') || (c >= 0xFF10 && c <= 0xFF19);
}

static gboolean
is_han_digit(gunichar2 c)
{
	switch (c) {
	case 0x4E00: case 0x4E8C: case 0x4E09: case 0x56DB: case 0x4E94: case 0x516D: case 0x4E03:
	case 0x516B: case 0x4E5D: case 0x5341: case 0x767E: case 0x96F6: case 0x3007: case 0x25CB:
	case 0x4E24:
		return TRUE; /* 一 to 十, 百 零 〇 ○ 两 */
	default:
		return FALSE;
	}
}

/* What drafts write where a digit will come: ×, X, *, □, _. */
static gboolean
is_placeholder(gunichar2 c)
{
	return c == 0xD7 || c == 'X' || c == 'x' || c == '*' || c == 0x25A1 || c == '_' ||
	       c == 0x2716 || c == 0xFF38;
}

static guint
run_of(const gunichar2 *p, guint n, gboolean (*test)(gunichar2 c), guint most)
{
	guint i = 0;

	while (i < n && i < most && test(p[i]))
		i++;
	return i;
}

static gboolean
is_open(gunichar2 c)
{
	return c == 0xFF08 || c == '(';
}

static gboolean
is_close(gunichar2 c)
{
	return c == 0xFF09 || c == ')';
}

static gboolean
is_one_of(gunichar2 c, const gunichar2 *set)
{
	for (; *set; set++)
		if (*set == c)
			return TRUE;
	return FALSE;
}

/* --- numbers -------------------------------------------------------------------- */

static guint
skip_blanks(const gunichar2 *p, guint n, guint at)
{
	while (at < n && gw_form_is_blank(p[at]))
		at++;
	return at;
}

/* “第十二条修改为”, “第三条中的” speak about an article and open none. */
static gboolean
opens_article(const gunichar2 *p, guint n, guint at)
{
	static const gunichar2 about[] = u"修中第规、和至删增之改的，,款项与及所以“《至或（";

	if (at >= n || gw_form_is_blank(p[at]))
		return TRUE;
	return !is_one_of(p[at], about);
}

static GwNumber
number_of_law(const gunichar2 *p, guint n, gboolean heading)
{
	GwNumber number = { GW_NUMBER_NONE, 0, FALSE };
	guint at = 1, digits;

	digits = run_of(p + at, n - at, is_han_digit, 8);
	if (!digits)
		digits = run_of(p + at, n - at, is_digit, 4);
	at += digits;
	if (!digits || at >= n)
		return number;
	if (p[at] == u"条"[0]) {
		/* 第五条之一 */
		if (at + 2 < n && p[at + 1] == u"之"[0] && is_han_digit(p[at + 2]))
			at += 2;
		if (opens_article(p, n, at + 1))
			number.form = GW_NUMBER_ARTICLE;
	} else if (is_one_of(p[at], u"章节编篇") && heading) {
		number.form = opens_article(p, n, at + 1) ? GW_NUMBER_CHAPTER : GW_NUMBER_NONE;
	} else if (p[at] == u"部"[0] && at + 1 < n && p[at + 1] == u"分"[0] && heading) {
		at++;
		number.form = opens_article(p, n, at + 1) ? GW_NUMBER_CHAPTER : GW_NUMBER_NONE;
	}
	number.bare = skip_blanks(p, n, at + 1) >= n;
	return number;
}

/* “一、二级公路由省负责。” counts, it does not number; a line that is no sentence
 * is taken for a heading. */
static gboolean
counts_on(const gunichar2 *p, guint n, guint at, gboolean sentence)
{
	static const gunichar2 units[] = u"、级类线等期产次批";

	return sentence && at + 1 < n && is_han_digit(p[at]) && is_one_of(p[at + 1], units);
}

static GwNumber
number_of_han(const gunichar2 *p, guint n, gboolean sentence)
{
	GwNumber number = { GW_NUMBER_NONE, 0, FALSE };
	guint at = run_of(p, n, is_han_digit, 4);

	at = skip_blanks(p, n, at);
	if (at < n && is_one_of(p[at], u"、．.,，") && !counts_on(p, n, at + 1, sentence)) {
		number.form = GW_NUMBER_1;
		number.bare = skip_blanks(p, n, at + 1) >= n;
	}
	return number;
}

static GwNumber
number_in_brackets(const gunichar2 *p, guint n)
{
	GwNumber number = { GW_NUMBER_NONE, 0, FALSE };
	guint at = skip_blanks(p, n, 1), digits;

	digits = run_of(p + at, n - at, is_han_digit, 4);
	number.form = GW_NUMBER_2;
	if (!digits) {
		digits = run_of(p + at, n - at, is_digit, 3);
		number.form = GW_NUMBER_4;
	}
	at = skip_blanks(p, n, at + digits);
	if (!digits || at >= n || !is_close(p[at]))
		number.form = GW_NUMBER_NONE;
	number.bare = skip_blanks(p, n, at + 1) >= n;
	return number;
}

/* What may follow a decimal number: a title, also one that begins with a
 * quotation mark, a Roman or a circled number. */
static gboolean
opens_title(gunichar2 c)
{
	return gw_is_han(c) || c == 0x201C || c == 0x300A || (c >= 0x2160 && c <= 0x24FF);
}

/* 1.2 and deeper, and “1　总则”: `at` is behind the first digits.  “1.5万元” and
 * “3 000” are amounts, so the shallow ones need a blank. */
static GwNumber
number_decimal(const gunichar2 *p, guint n, guint at, guint32 units)
{
	GwNumber number = { GW_NUMBER_NONE, 0, FALSE };
	guint level = 1;
	gboolean blank;

	while (at + 1 < n && (p[at] == '.' || p[at] == 0xFF0E) && is_digit(p[at + 1])) {
		at += 1 + run_of(p + at + 1, n - at - 1, is_digit, 3);
		level++;
	}
	blank = at < n && gw_form_is_blank(p[at]);
	at = skip_blanks(p, n, at);
	if (at >= n || !opens_title(p[at]) || (level < 3 && !blank) || (level == 1 && units > 30))
		return number;
	number.form = GW_NUMBER_DECIMAL;
	number.level = MIN(level, 4);
	return number;
}

/* “1.5万元” is an amount; “1.2024年底前…” and “1.4月底前…” are the number 1 and a date. */
static gboolean
is_amount(const gunichar2 *p, guint n, guint at)
{
	guint digits = run_of(p + at, n - at, is_digit, 5);

	gunichar2 unit = at + digits < n ? p[at + digits] : 0;

	return digits && !(digits == 4 && unit == u"年"[0]) && !(digits <= 2 && unit == u"月"[0]);
}

static GwNumber
number_of_digits(const gunichar2 *p, guint n, guint32 units)
{
	GwNumber number = { GW_NUMBER_3, 0, FALSE };
	guint at = run_of(p, n, is_digit, 3);
	guint behind = skip_blanks(p, n, at);

	if (at < n && is_digit(p[at])) {
		number.form = GW_NUMBER_NONE;
		return number;
	}
	if (behind < n && is_one_of(p[behind], u".．、") && !is_amount(p, n, behind + 1)) {
		number.bare = skip_blanks(p, n, behind + 1) >= n;
		return number;
	}
	if (behind < n && is_close(p[behind]))
		return number;
	return number_decimal(p, n, at, units);
}

GwNumber
gw_form_number(const GwTight *tight)
{
	GwNumber none = { GW_NUMBER_NONE, 0, FALSE };
	const gunichar2 *p = tight->raw;
	guint n = tight->n_raw;

	if (n < 2)
		return none;
	if (p[0] == u"第"[0])
		return number_of_law(p, n, tight->units <= 40 && !tight->stops);
	if (is_han_digit(p[0]))
		return number_of_han(p, n, tight->stops > 0);
	if (is_open(p[0]))
		return number_in_brackets(p, n);
	if (is_digit(p[0]))
		return number_of_digits(p, n, tight->units);
	return none;
}

/* --- dates ---------------------------------------------------------------------- */

static gboolean
is_date_digit(gunichar2 c)
{
	return is_digit(c) || is_han_digit(c) || is_placeholder(c) || c == 0x25CB || c == 'O' ||
	       c == 'o' || c == 0x96F6 || c == 0x041E || c == 0x4E24 || c == 0x5EFF;
}

static gboolean
is_separator(gunichar2 c)
{
	return c == '.' || c == '-' || c == '/' || c == 0xFF0E || c == 0xFF0F || c == 0xFF0D ||
	       c == 0x2014;
}

/* The year is four digits; two are a frequent fault, a draft may have none yet. */
static guint
date_in_words(const gunichar2 *p, guint n, guint year)
{
	guint at = year + 1, digits;

	digits = run_of(p + at, n - at, is_date_digit, 3);
	at += digits;
	if (at >= n || p[at] != u"月"[0])
		return 0;
	at++;
	digits = run_of(p + at, n - at, is_date_digit, 4);
	if (at + digits < n && is_one_of(p[at + digits], u"日号"))
		return at + digits + 1;
	return digits ? 0 : at;
}

/* 发文日期：, 中华民国: neither is part of the year. */
static guint
before_year(const gunichar2 *p, guint n)
{
	static const GwWord words[] = {
		W(u"发文日期："), W(u"日期："), W(u"中华民国"), { NULL, 0 }
	};
	guint at = 0, i;

	for (i = 0; words[i].text; i++)
		if (words[i].len < n - at && gw_view_ends(p + at, words[i].len, words[i].text))
			at += words[i].len;
	return at;
}

static guint
date_from_year(const gunichar2 *p, guint n)
{
	guint year = run_of(p, n, is_date_digit, 6), at, digits;

	if (year >= n)
		return 0;
	if (p[year] == u"年"[0])
		return date_in_words(p, n, year);
	if (year != 4 || !is_separator(p[year]))
		return 0;
	at = year + 1;
	digits = run_of(p + at, n - at, is_digit, 2);
	at += digits;
	if (!digits || at >= n || !is_separator(p[at]))
		return 0;
	digits = run_of(p + at + 1, n - at - 1, is_digit, 2);
	return digits ? at + 1 + digits : 0;
}

guint
gw_form_date(const gunichar2 *p, guint n)
{
	guint before = n && (p[0] == u"发"[0] || p[0] == u"日"[0] || p[0] == u"中"[0]) ? before_year(p, n) : 0;
	guint take = date_from_year(p + before, n - before);

	return take ? before + take : 0;
}

guint
gw_form_date_end(const gunichar2 *p, guint n)
{
	guint most = MIN(n, 14), take;

	if (!n || !(is_digit(p[n - 1]) || is_one_of(p[n - 1], u"日号月")))
		return 0;
	for (take = most; take >= 6; take--)
		if (gw_form_date(p + n - take, take) == take)
			return take;
	return 0;
}

/* --- 发文字号 -------------------------------------------------------------------- */

static gboolean
is_year_open(gunichar2 c)
{
	return is_one_of(c, u"〔[（(【［﹝〖〘");
}

static gboolean
is_year_close(gunichar2 c)
{
	return is_one_of(c, u"〕]）)】］﹞〗〙");
}

static gboolean
is_count(gunichar2 c)
{
	return is_digit(c) || is_placeholder(c) || c == 0x25CB;
}

/* [年份]N号, from the bracket on. */
static guint
docnum_from_year(const gunichar2 *p, guint n, gboolean has_code)
{
	guint at = 1 + run_of(p + 1, n - 1, is_count, 4), digits;

	if (at < 3 || at >= n)
		return 0;
	if (p[at] == u"年"[0])
		at++;
	if (at >= n || !is_year_close(p[at]))
		return 0;
	at++;
	if (at < n && p[at] == u"第"[0])
		at++;
	digits = run_of(p + at, n - at, is_count, 5);
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
	       g_ascii_isalpha((gchar)MIN(c, 127)) || is_placeholder(c) ||
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
	digits = run_of(p + at + 1, n - at - 1, is_count, 11);
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
	code = run_of(p + label, n - label, is_code_unit, 20);
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
		if (!is_digit(p[i]) && !is_code_unit(p[i]))
			return FALSE;
		words += p[i] == u"字"[0] || p[i] == u"第"[0];
	}
	return words > 0 && is_digit(p[n - 2]);
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
	for (at = 0; at < n && is_code_unit(p[at]) && !is_han_digit(p[at]) && p[at] != u"第"[0]; at++)
		;
	if (at > 12 || (!at && !is_year_open(p[at])))
		return FALSE;
	at += at < n && is_year_open(p[at]);
	year = run_of(p + at, n - at, is_date_digit, 4);
	at += year;
	if (year < 3 || at >= n)
		return FALSE;
	while (at < n && (p[at] == u"年"[0] || p[at] == u"第"[0] || p[at] == '-' || is_year_close(p[at])))
		at++;
	for (number = at; number < n && (is_date_digit(p[number]) || p[number] == '-' ||
					 (p[number] < 0x80 && g_ascii_isalnum((gchar)p[number])));
	     number++)
		;
	return number + 1 == n || court_number(p, at, n);
}

guint
gw_form_serial(const gunichar2 *p, guint n)
{
	guint at = run_of(p, n, is_count, 4), digits;

	if (n > 2 && p[0] == u"总"[0] && p[1] == u"第"[0]) /* 总第326期 */
		return gw_form_serial(p + 1, n - 1) ? 1 + gw_form_serial(p + 1, n - 1) : 0;
	if (at == 4 && at < n && p[at] == u"年"[0])
		at++;
	else
		at = 0;
	if (at >= n || p[at] != u"第"[0])
		return 0;
	at++;
	digits = run_of(p + at, n - at, is_count, 5);
	if (!digits)
		digits = run_of(p + at, n - at, is_han_digit, 8);
	at += digits;
	/* “第　号”: the number is still to come. */
	return (digits || n == 2) && at < n && is_one_of(p[at], u"号期") ? at + 1 : 0;
}
