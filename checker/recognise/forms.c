/* Numbers and dates. */
#include "recognise/form_units.h"

#include "base/utf.h"

/* --- numbers -------------------------------------------------------------------- */

/* “第十二条修改为”, “第三条中的” speak about an article and open none. */
static gboolean
opens_article(const gunichar2 *p, guint n, guint at)
{
	static const gunichar2 about[] = u"修中第规、和至删增之改的，,款项与及所以“《至或（";

	if (at >= n || gw_form_is_blank(p[at]))
		return TRUE;
	return !gw_unit_is_one_of(p[at], about);
}

static GwNumber
number_of_law(const gunichar2 *p, guint n, gboolean heading)
{
	GwNumber number = { GW_NUMBER_NONE, 0, FALSE };
	guint at = 1, digits;

	digits = gw_unit_run_of(p + at, n - at, gw_unit_is_han_digit, 8);
	if (!digits)
		digits = gw_unit_run_of(p + at, n - at, gw_unit_is_digit, 4);
	at += digits;
	if (!digits || at >= n)
		return number;
	if (p[at] == u"条"[0]) {
		/* 第五条之一 */
		if (at + 2 < n && p[at + 1] == u"之"[0] && gw_unit_is_han_digit(p[at + 2]))
			at += 2;
		if (opens_article(p, n, at + 1))
			number.form = GW_NUMBER_ARTICLE;
	} else if (gw_unit_is_one_of(p[at], u"章节编篇") && heading) {
		number.form = opens_article(p, n, at + 1) ? GW_NUMBER_CHAPTER : GW_NUMBER_NONE;
	} else if (p[at] == u"部"[0] && at + 1 < n && p[at + 1] == u"分"[0] && heading) {
		at++;
		number.form = opens_article(p, n, at + 1) ? GW_NUMBER_CHAPTER : GW_NUMBER_NONE;
	}
	number.bare = gw_unit_skip_blanks(p, n, at + 1) >= n;
	return number;
}

/* “一、二级公路由省负责。” counts, it does not number; a line that is no sentence
 * is taken for a heading. */
static gboolean
counts_on(const gunichar2 *p, guint n, guint at, gboolean sentence)
{
	static const gunichar2 units[] = u"、级类线等期产次批";

	return sentence && at + 1 < n && gw_unit_is_han_digit(p[at]) && gw_unit_is_one_of(p[at + 1], units);
}

static GwNumber
number_of_han(const gunichar2 *p, guint n, gboolean sentence)
{
	GwNumber number = { GW_NUMBER_NONE, 0, FALSE };
	guint at = gw_unit_run_of(p, n, gw_unit_is_han_digit, 4);

	at = gw_unit_skip_blanks(p, n, at);
	if (at < n && gw_unit_is_one_of(p[at], u"、．.,，") && !counts_on(p, n, at + 1, sentence)) {
		number.form = GW_NUMBER_1;
		number.bare = gw_unit_skip_blanks(p, n, at + 1) >= n;
	}
	return number;
}

static GwNumber
number_in_brackets(const gunichar2 *p, guint n)
{
	GwNumber number = { GW_NUMBER_NONE, 0, FALSE };
	guint at = gw_unit_skip_blanks(p, n, 1), digits;

	digits = gw_unit_run_of(p + at, n - at, gw_unit_is_han_digit, 4);
	number.form = GW_NUMBER_2;
	if (!digits) {
		digits = gw_unit_run_of(p + at, n - at, gw_unit_is_digit, 3);
		number.form = GW_NUMBER_4;
	}
	at = gw_unit_skip_blanks(p, n, at + digits);
	if (!digits || at >= n || !gw_unit_is_close(p[at]))
		number.form = GW_NUMBER_NONE;
	number.bare = gw_unit_skip_blanks(p, n, at + 1) >= n;
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

	while (at + 1 < n && (p[at] == '.' || p[at] == 0xFF0E) && gw_unit_is_digit(p[at + 1])) {
		at += 1 + gw_unit_run_of(p + at + 1, n - at - 1, gw_unit_is_digit, 3);
		level++;
	}
	blank = at < n && gw_form_is_blank(p[at]);
	at = gw_unit_skip_blanks(p, n, at);
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
	guint digits = gw_unit_run_of(p + at, n - at, gw_unit_is_digit, 5);

	gunichar2 unit = at + digits < n ? p[at + digits] : 0;

	return digits && !(digits == 4 && unit == u"年"[0]) && !(digits <= 2 && unit == u"月"[0]);
}

static GwNumber
number_of_digits(const gunichar2 *p, guint n, guint32 units)
{
	GwNumber number = { GW_NUMBER_3, 0, FALSE };
	guint at = gw_unit_run_of(p, n, gw_unit_is_digit, 3);
	guint behind = gw_unit_skip_blanks(p, n, at);

	if (at < n && gw_unit_is_digit(p[at])) {
		number.form = GW_NUMBER_NONE;
		return number;
	}
	if (behind < n && gw_unit_is_one_of(p[behind], u".．、") && !is_amount(p, n, behind + 1)) {
		number.bare = gw_unit_skip_blanks(p, n, behind + 1) >= n;
		return number;
	}
	if (behind < n && gw_unit_is_close(p[behind]))
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
	if (gw_unit_is_han_digit(p[0]))
		return number_of_han(p, n, tight->stops > 0);
	if (gw_unit_is_open(p[0]))
		return number_in_brackets(p, n);
	if (gw_unit_is_digit(p[0]))
		return number_of_digits(p, n, tight->units);
	return none;
}

/* --- dates ---------------------------------------------------------------------- */

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

	digits = gw_unit_run_of(p + at, n - at, gw_unit_is_date_digit, 3);
	at += digits;
	if (at >= n || p[at] != u"月"[0])
		return 0;
	at++;
	digits = gw_unit_run_of(p + at, n - at, gw_unit_is_date_digit, 4);
	if (at + digits < n && gw_unit_is_one_of(p[at + digits], u"日号"))
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
	guint year = gw_unit_run_of(p, n, gw_unit_is_date_digit, 6), at, digits;

	if (year >= n)
		return 0;
	if (p[year] == u"年"[0])
		return date_in_words(p, n, year);
	if (year != 4 || !is_separator(p[year]))
		return 0;
	at = year + 1;
	digits = gw_unit_run_of(p + at, n - at, gw_unit_is_digit, 2);
	at += digits;
	if (!digits || at >= n || !is_separator(p[at]))
		return 0;
	digits = gw_unit_run_of(p + at + 1, n - at - 1, gw_unit_is_digit, 2);
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

	if (!n || !(gw_unit_is_digit(p[n - 1]) || gw_unit_is_one_of(p[n - 1], u"日号月")))
		return 0;
	for (take = most; take >= 6; take--)
		if (gw_form_date(p + n - take, take) == take)
			return take;
	return 0;
}
