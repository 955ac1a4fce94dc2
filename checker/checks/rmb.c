#include "checks/rmb.h"

#include <string.h>

#define MAX_UNITS 40   /* 玖仟玖佰玖拾玖亿… has fewer */
#define YI 100000000
#define WAN 10000

typedef enum { NONE, DIGIT, UNIT, MYRIAD, YUAN, JIAO, FEN, END } Class;

typedef struct {
	gunichar2 c;
	guint8 class;
	gboolean small; /* 一, 十, 百, 千: not in capital */
	gint32 value;   /* of a UNIT its power of ten */
} Word;

static const Word words[] = {
	{ u'零', DIGIT, FALSE, 0 }, { u'壹', DIGIT, FALSE, 1 }, { u'贰', DIGIT, FALSE, 2 },
	{ u'叁', DIGIT, FALSE, 3 }, { u'肆', DIGIT, FALSE, 4 }, { u'伍', DIGIT, FALSE, 5 },
	{ u'陆', DIGIT, FALSE, 6 }, { u'柒', DIGIT, FALSE, 7 }, { u'捌', DIGIT, FALSE, 8 },
	{ u'玖', DIGIT, FALSE, 9 }, { u'拾', UNIT, FALSE, 1 },	{ u'佰', UNIT, FALSE, 2 },
	{ u'仟', UNIT, FALSE, 3 },  { u'万', MYRIAD, FALSE, WAN }, { u'亿', MYRIAD, FALSE, YI },
	{ u'元', YUAN, FALSE, 0 },  { u'圆', YUAN, FALSE, 0 },	{ u'角', JIAO, FALSE, 0 },
	{ u'分', FEN, FALSE, 0 },   { u'整', END, FALSE, 0 },	{ u'正', END, FALSE, 0 },
	{ u'〇', DIGIT, TRUE, 0 },  { u'另', DIGIT, TRUE, 0 },	{ u'一', DIGIT, TRUE, 1 },
	{ u'二', DIGIT, TRUE, 2 },  { u'两', DIGIT, TRUE, 2 },	{ u'弍', DIGIT, TRUE, 2 },
	{ u'三', DIGIT, TRUE, 3 },  { u'弎', DIGIT, TRUE, 3 },	{ u'叄', DIGIT, TRUE, 3 },
	{ u'四', DIGIT, TRUE, 4 },  { u'五', DIGIT, TRUE, 5 },	{ u'六', DIGIT, TRUE, 6 },
	{ u'七', DIGIT, TRUE, 7 },  { u'漆', DIGIT, TRUE, 7 },	{ u'八', DIGIT, TRUE, 8 },
	{ u'扒', DIGIT, TRUE, 8 },  { u'九', DIGIT, TRUE, 9 },	{ u'久', DIGIT, TRUE, 9 },
	{ u'十', UNIT, TRUE, 1 },   { u'百', UNIT, TRUE, 2 },	{ u'千', UNIT, TRUE, 3 },
};

static const Word *
word_of(gunichar2 c)
{
	for (guint i = 0; i < G_N_ELEMENTS(words); i++)
		if (words[i].c == c)
			return &words[i];
	return NULL;
}

gboolean
gw_rmb_is_capital(gunichar2 c)
{
	const Word *word = word_of(c);

	return word && !word->small && (word->class == DIGIT || word->class == UNIT);
}

/* --- the amount ------------------------------------------------------------------ */

/* What has been read of the number in front of 元. */
typedef struct {
	gint64 total;   /* of finished 亿 and 万 */
	gint64 section; /* up to 9999, in the making */
	gint32 digit;   /* a figure that waits for its unit; -1: none */
	gint32 power;   /* of the latest figure, in its section; 4: none yet */
	gint32 myriad;  /* the latest of 亿, 万 */
	gboolean zero;  /* 零 stands right before */
	gboolean begun; /* a section stands before this one */
	gboolean bad;
} Number;

/* A figure of power `power` comes: 零 must bridge a gap and nothing else.  Where the
 * section before ends in 零 it may or may not (壹拾万柒仟, 壹拾万零柒仟). */
static void
take_figure(Number *number, gint32 power, GwRmb *rmb)
{
	gboolean first = number->power == 4;
	gboolean gap = first ? number->begun && power < 3 : power < number->power - 1;

	if (power >= number->power)
		number->bad = TRUE;
	if (gap != number->zero && !(first && power == 3) && !(first && !number->begun && !gap))
		rmb->faults |= GW_RMB_ZERO;
	number->power = power;
	number->zero = FALSE;
}

static void
take_digit(Number *number, const Word *word, GwRmb *rmb)
{
	if (word->value) {
		if (number->digit >= 0)
			number->bad = TRUE;
		number->digit = word->value;
		return;
	}
	if (number->zero || number->digit >= 0)
		rmb->faults |= GW_RMB_ZERO;
	number->zero = TRUE;
}

static void
take_unit(Number *number, const Word *word, GwRmb *rmb)
{
	static const gint32 powers[] = { 1, 10, 100, 1000 };

	if (number->digit < 0) {
		if (word->value != 1)
			number->bad = TRUE;
		rmb->faults |= GW_RMB_TEN;
		number->digit = 1;
	}
	take_figure(number, word->value, rmb);
	number->section += (gint64)number->digit * powers[word->value];
	number->digit = -1;
}

/* The figure without a unit is the last of its section. */
static void
close_section(Number *number, GwRmb *rmb)
{
	if (number->digit >= 0) {
		take_figure(number, 0, rmb);
		number->section += number->digit;
		number->digit = -1;
	}
	if (number->zero) /* 壹佰零元, 壹佰零万 */
		rmb->faults |= GW_RMB_ZERO;
	number->zero = FALSE;
}

static void
take_myriad(Number *number, const Word *word, GwRmb *rmb)
{
	close_section(number, rmb);
	if (!number->section && !(word->value == YI && number->total))
		number->bad = TRUE;
	if (word->value == YI)
		number->total = (number->total + number->section) * YI;
	else
		number->total += number->section * WAN;
	number->bad |= number->myriad && word->value >= number->myriad && word->value != YI;
	number->bad |= number->total > G_MAXINT64 / 1000000;
	number->myriad = word->value;
	number->section = 0;
	number->power = 4;
	number->begun = TRUE;
}

/* --- the whole run ------------------------------------------------------------------ */

/* 整 and 正 begin other words too: 整治, 正式. */
static gboolean
is_end(const gunichar2 *p, guint n, guint at)
{
	static const gunichar2 others[] = u"改治个体理合顿修数式常确在好规当值面是版";

	if (at + 1 >= n)
		return TRUE;
	for (const gunichar2 *c = others; *c; c++)
		if (*c == p[at + 1])
			return FALSE;
	return TRUE;
}

static guint
run_length(const gunichar2 *p, guint n)
{
	guint i;

	for (i = 0; i < MIN(n, MAX_UNITS); i++) {
		const Word *word = word_of(p[i]);

		if (!word)
			break;
		if (word->class == END)
			return is_end(p, n, i) ? i + 1 : i;
	}
	return i;
}

/* 伍角 and 贰分 behind 元. */
static void
take_coin(Number *number, const Word *word, gboolean after_yuan, GwRmb *rmb)
{
	gint64 worth = word->class == JIAO ? 10 : 1;

	if (number->digit < 0) {
		number->bad = TRUE;
		return;
	}
	/* 元零贰分: without 角 the 零 is needed; before 角 it may stand */
	if (word->class == FEN && after_yuan && number->power != 1 && !number->zero)
		rmb->faults |= GW_RMB_ZERO;
	rmb->fen += number->digit * worth;
	number->digit = -1;
	number->zero = FALSE;
	number->power = word->class == JIAO ? 1 : 0;
}

static void
read_words(const gunichar2 *p, guint n, Number *number, GwRmb *rmb)
{
	Class last = NONE;
	gboolean yuan = FALSE;

	for (guint i = 0; i < n; i++) {
		const Word *word = word_of(p[i]);

		if (word->class == DIGIT) {
			take_digit(number, word, rmb);
		} else if (word->class == UNIT && !yuan) {
			take_unit(number, word, rmb);
		} else if (word->class == MYRIAD && !yuan) {
			take_myriad(number, word, rmb);
		} else if (word->class == YUAN && !yuan) {
			close_section(number, rmb);
			rmb->fen = (number->total + number->section) * 100;
			number->power = 4;
			yuan = TRUE;
		} else if (word->class == JIAO || word->class == FEN) {
			take_coin(number, word, yuan, rmb);
		} else if (word->class == END) {
			rmb->faults |= last == FEN ? GW_RMB_FEN_END : 0;
			rmb->ended = TRUE;
		} else {
			number->bad = TRUE;
		}
		last = (Class)word->class;
	}
	if (last == YUAN)
		rmb->faults |= GW_RMB_NO_END;
	number->bad |= number->digit >= 0 || number->zero || last == DIGIT || last == UNIT ||
		       last == MYRIAD;
}

gboolean
gw_rmb_read(const gunichar2 *p, guint n, GwRmb *rmb)
{
	Number number = { .digit = -1, .power = 4 };
	gboolean money = FALSE;
	guint i;

	*rmb = (GwRmb){ .units = run_length(p, n) };
	for (i = 0; i < rmb->units; i++) {
		const Word *word = word_of(p[i]);

		rmb->capitals += gw_rmb_is_capital(p[i]) && p[i] != u'零';
		if (word->small)
			rmb->faults |= GW_RMB_SMALL;
		money |= word->class == YUAN || word->class == JIAO || word->class == FEN;
	}
	if (!money || !rmb->capitals)
		return FALSE;
	read_words(p, rmb->units, &number, rmb);
	if (number.bad) {
		rmb->fen = 0;
		rmb->faults &= ~(guint)GW_RMB_ZERO;
	}
	return TRUE;
}

/* --- writing -------------------------------------------------------------------------- */

static const char *const digits[] = { "零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖" };

/* 0 to 9999; `zero`: figures stand before it and 零 bridges what is empty. */
static void
append_section(GString *out, guint value, gboolean zero)
{
	static const char *const units[] = { "仟", "佰", "拾", "" };
	guint power = 1000;

	for (guint i = 0; i < 4; i++, power /= 10) {
		guint digit = value / power % 10;

		if (!digit) {
			zero |= out->len > 0 && value % power;
			continue;
		}
		if (zero && !g_str_has_suffix(out->str, "零") && out->len)
			g_string_append(out, "零");
		g_string_append(out, digits[digit]);
		g_string_append(out, units[i]);
		zero = FALSE;
	}
}

char *
gw_rmb_text(gint64 fen)
{
	GString *out = g_string_new(NULL);
	gint64 yuan = fen / 100;
	guint jiao = (guint)(fen / 10 % 10), rest = (guint)(fen % 10);
	guint sections[] = { (guint)(yuan / YI % WAN), (guint)(yuan / WAN % WAN), (guint)(yuan % WAN) };

	for (guint i = 0; i < 3; i++) {
		static const char *const marks[] = { "亿", "万", "" };

		if (!sections[i])
			continue;
		append_section(out, sections[i], out->len && sections[i] < 1000);
		g_string_append(out, marks[i]);
	}
	if (yuan)
		g_string_append(out, "元");
	if (jiao)
		g_string_append_printf(out, "%s角", digits[jiao]);
	else if (yuan && rest)
		g_string_append(out, "零");
	if (rest)
		g_string_append_printf(out, "%s分", digits[rest]);
	else
		g_string_append(out, jiao ? "" : "整");
	return g_string_free(out, FALSE);
}
