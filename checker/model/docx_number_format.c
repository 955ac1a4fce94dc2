#include <string.h>

#include "model/docx_p.h"

/* ST_NumberFormat (ECMA-376 part 1, 17.18.59), those that Chinese files use; any
 * other is written in decimal digits. */

typedef enum {
	DECIMAL,
	BULLET,
	NONE,
	DECIMAL_ZERO,
	UPPER_ROMAN,
	LOWER_ROMAN,
	UPPER_LETTER,
	LOWER_LETTER,
	DIGITS,   /* by a table of ten digits */
	SEQUENCE, /* by a table of that many signs; decimal past its end */
	COUNTING, /* 一 to 九十九 with 十, then digit by digit */
	THOUSAND, /* with 十百千万 */
	LEGAL,    /* the same, 壹拾 for ten */
} Method;

typedef struct {
	const char *name;
	Method method;
	const char *signs;
} Format;

#define HAN_DIGITS "〇一二三四五六七八九"

/* The first is what anything unknown becomes. */
static const Format formats[] = {
	{ "decimal", DECIMAL, NULL },
	{ "bullet", BULLET, NULL },
	{ "none", NONE, NULL },
	{ "decimalZero", DECIMAL_ZERO, NULL },
	{ "upperRoman", UPPER_ROMAN, NULL },
	{ "lowerRoman", LOWER_ROMAN, NULL },
	{ "upperLetter", UPPER_LETTER, NULL },
	{ "lowerLetter", LOWER_LETTER, NULL },
	{ "chineseCounting", COUNTING, "○一二三四五六七八九" },
	{ "taiwaneseCounting", COUNTING, "○一二三四五六七八九" },
	{ "chineseCountingThousand", THOUSAND, "零一二三四五六七八九十百千万" },
	{ "taiwaneseCountingThousand", THOUSAND, "零一二三四五六七八九十百千萬" },
	{ "japaneseCounting", THOUSAND, "〇一二三四五六七八九十百千万" },
	{ "chineseLegalSimplified", LEGAL, "零壹贰叁肆伍陆柒捌玖拾佰仟萬" },
	{ "ideographLegalTraditional", LEGAL, "零壹貳參肆伍陸柒捌玖拾佰仟萬" },
	{ "ideographDigital", DIGITS, HAN_DIGITS },
	{ "japaneseDigitalTenThousand", DIGITS, HAN_DIGITS },
	{ "taiwaneseDigital", DIGITS, "○一二三四五六七八九" },
	{ "decimalFullWidth", DIGITS, "０１２３４５６７８９" },
	{ "decimalFullWidth2", DIGITS, "０１２３４５６７８９" },
	{ "ideographTraditional", SEQUENCE, "甲乙丙丁戊己庚辛壬癸" },
	{ "ideographZodiac", SEQUENCE, "子丑寅卯辰巳午未申酉戌亥" },
	{ "ideographEnclosedCircle", SEQUENCE, "㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉" },
	{ "decimalEnclosedCircle", SEQUENCE, "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳" },
	{ "decimalEnclosedCircleChinese", SEQUENCE, "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳" },
	{ "decimalEnclosedParen", SEQUENCE, "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇" },
	{ "decimalEnclosedFullstop", SEQUENCE, "⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛" },
};

/* Word repeats a letter (aa, bb, …); past this many it is not a number any more. */
#define MAX_LETTERS 30
#define MAX_ROMAN 3999
#define ALPHABET 26
#define MAX_THOUSAND 99999

guint
gw_docx_number_format(GwXmlValue name)
{
	guint i;

	for (i = 0; i < G_N_ELEMENTS(formats); i++)
		if (gw_xml_value_is(name, formats[i].name))
			return i;
	return 0;
}

gboolean
gw_docx_number_is_bullet(guint format)
{
	return formats[format].method == BULLET;
}

/* 17.9.4 w:isLgl: decimal digits, of which 01 is one way to write them. */
guint
gw_docx_number_legal(guint format)
{
	return formats[format].method == DECIMAL_ZERO ? format : 0;
}

static void
append_sign(GString *text, const char *signs, gint32 index)
{
	const char *sign = g_utf8_offset_to_pointer(signs, index);

	g_string_append_unichar(text, g_utf8_get_char(sign));
}

static void
append_roman(GString *text, gint32 number, gboolean upper)
{
	static const struct {
		gint32 value;
		const char *upper, *lower;
	} steps[] = {
		{ 1000, "M", "m" }, { 900, "CM", "cm" }, { 500, "D", "d" }, { 400, "CD", "cd" },
		{ 100, "C", "c" },  { 90, "XC", "xc" },	 { 50, "L", "l" },  { 40, "XL", "xl" },
		{ 10, "X", "x" },   { 9, "IX", "ix" },	 { 5, "V", "v" },   { 4, "IV", "iv" },
		{ 1, "I", "i" },
	};
	gsize i;

	for (i = 0; i < G_N_ELEMENTS(steps); i++)
		for (; number >= steps[i].value; number -= steps[i].value)
			g_string_append(text, upper ? steps[i].upper : steps[i].lower);
}

static void
append_letters(GString *text, gint32 number, char first)
{
	gint32 n = (number - 1) / ALPHABET + 1;

	while (n--)
		g_string_append_c(text, (char)(first + (number - 1) % ALPHABET));
}

static void
append_digits(GString *text, const char *signs, gint32 number)
{
	char digits[16], *p;

	g_snprintf(digits, sizeof digits, "%d", number);
	for (p = digits; *p; p++)
		append_sign(text, signs, *p - '0');
}

/* 十, 十一, 二十: the one before 十 is not said below 二十. */
static void
append_tens(GString *text, const char *signs, gint32 number)
{
	static const char ten[] = "十";

	if (number >= 20)
		append_sign(text, signs, number / 10);
	if (number >= 10)
		g_string_append(text, ten);
	if (number % 10)
		append_sign(text, signs, number % 10);
}

/* 十一, 一百零一, 一百一十, 一千零一十. */
static void
append_thousands(GString *text, const char *signs, gint32 number, gboolean legal)
{
	static const gint32 units[] = { 10000, 1000, 100, 10, 1 };
	static const gint32 unit_signs[] = { 13, 12, 11, 10, -1 };
	gboolean written = FALSE, gap = FALSE;
	gsize i;

	for (i = 0; i < G_N_ELEMENTS(units); i++) {
		gint32 digit = number / units[i] % 10;

		if (!digit) {
			gap = written;
			continue;
		}
		if (gap)
			append_sign(text, signs, 0);
		if (legal || written || units[i] != 10 || digit != 1)
			append_sign(text, signs, digit);
		if (unit_signs[i] >= 0)
			append_sign(text, signs, unit_signs[i]);
		written = TRUE;
		gap = FALSE;
	}
}

static gint32
largest(const Format *format)
{
	switch (format->method) {
	case UPPER_ROMAN:
	case LOWER_ROMAN:
		return MAX_ROMAN;
	case UPPER_LETTER:
	case LOWER_LETTER:
		return ALPHABET * MAX_LETTERS;
	case SEQUENCE:
		return (gint32)g_utf8_strlen(format->signs, -1);
	case THOUSAND:
	case LEGAL:
		return MAX_THOUSAND;
	default:
		return G_MAXINT32;
	}
}

void
gw_docx_number_append(GString *text, guint which, gint32 number)
{
	const Format *format = &formats[which];
	Method method = format->method;

	if (method > DECIMAL_ZERO && (number < 1 || number > largest(format)))
		method = DECIMAL;
	switch (method) {
	case BULLET:
	case NONE:
		break;
	case DECIMAL:
		g_string_append_printf(text, "%d", number);
		break;
	case DECIMAL_ZERO:
		g_string_append_printf(text, "%02d", number);
		break;
	case UPPER_ROMAN:
	case LOWER_ROMAN:
		append_roman(text, number, method == UPPER_ROMAN);
		break;
	case UPPER_LETTER:
	case LOWER_LETTER:
		append_letters(text, number, method == UPPER_LETTER ? 'A' : 'a');
		break;
	case DIGITS:
		append_digits(text, format->signs, number);
		break;
	case SEQUENCE:
		append_sign(text, format->signs, number - 1);
		break;
	case COUNTING:
		if (number < 100)
			append_tens(text, format->signs, number);
		else
			append_digits(text, format->signs, number);
		break;
	case THOUSAND:
	case LEGAL:
		append_thousands(text, format->signs, number, method == LEGAL);
		break;
	}
}
