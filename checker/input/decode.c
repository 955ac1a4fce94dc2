#include <string.h>
#include <unicode/ucnv.h>

#include "base/error.h"
#include "base/utf.h"
#include "input/source.h"
#include "input/source_p.h"

/* So much of a text is enough to tell one encoding from another. */
#define SAMPLE_UNITS 20000

void
gw_decoded_clear(GwDecoded *decoded)
{
	g_free(decoded->text);
	decoded->text = NULL;
	decoded->len = 0;
}

/* --- converting -------------------------------------------------------------- */

static gunichar2 *
convert(const char *encoding, const char *data, gsize len, gsize *units)
{
	UErrorCode status = U_ZERO_ERROR;
	UConverter *converter = ucnv_open(encoding, &status);
	gunichar2 *wide = NULL;
	int32_t got = 0;

	if (U_FAILURE(status))
		return NULL;
	ucnv_setToUCallBack(converter, UCNV_TO_U_CALLBACK_STOP, NULL, NULL, NULL, &status);
	/* One unit a byte is the most: GB18030 needs four bytes for two units. */
	wide = g_new(gunichar2, len + 1);
	got = ucnv_toUChars(converter, (UChar *)wide, (int32_t)len + 1, data, (int32_t)len, &status);
	ucnv_close(converter);
	if (U_FAILURE(status)) {
		g_free(wide);
		return NULL;
	}
	*units = (gsize)got;
	return wide;
}

static gboolean
take(GwDecoded *decoded, const char *encoding, const char *data, gsize len)
{
	decoded->text = !strcmp(encoding, "UTF-8") ?
		gw_utf16_from_utf8(data, (gssize)len, &decoded->len, NULL) :
		convert(encoding, data, len, &decoded->len);
	decoded->encoding = encoding;
	return decoded->text != NULL;
}

/* --- guessing ------------------------------------------------------------------ */

typedef struct {
	const char *bytes;
	gsize len;
	const char *encoding;
} Bom;

static const Bom boms[] = {
	{ "\xEF\xBB\xBF", 3, "UTF-8" },
	{ "\xFF\xFE", 2, "UTF-16LE" },
	{ "\xFE\xFF", 2, "UTF-16BE" },
};

static const Bom *
find_bom(const GwBytes *bytes)
{
	guint i;

	for (i = 0; i < G_N_ELEMENTS(boms); i++)
		if (bytes->len >= boms[i].len && !memcmp(bytes->data, boms[i].bytes, boms[i].len))
			return &boms[i];
	return NULL;
}

/* Characters of which every Chinese text is full, in both scripts. */
static const gunichar2 common[] = u"的一是不了在人有我他这中大来上国和地到以说时要就出会可也你对生能而子那得于着下自之年过发"
				  u"关于通知各人民政府工作部门单位局委员会规定管理办法以及按照有关要求实施月日，。、：；"
				  u"這來國時會對個們為學說經過發業務機關實規應當辦條與於後見長";

static guint
commonness(const gunichar2 *text, gsize len)
{
	guint score = 0;
	gsize i, n = MIN(len, SAMPLE_UNITS);

	for (i = 0; i < n; i++) {
		const gunichar2 *c;

		for (c = common; *c && *c != text[i]; c++)
			;
		if (*c)
			score += 4;
		else if (text[i] >= 0xE000 && text[i] <= 0xF8FF)
			score -= MIN(score, 8); /* private use: a wrong guess makes many */
	}
	return score;
}

/* UTF-16 without a BOM shows by its line ends and digits: ASCII beside a NUL, at
 * least once in so many units.  A stray NUL in a binary file is not that. */
#define ASCII_SHARE 200

const char *
gw_utf16_without_bom(const GwBytes *bytes)
{
	gsize little = 0, big = 0, i, n = MIN(bytes->len, SAMPLE_UNITS * 2);

	if (!n || bytes->len % 2 || !memchr(bytes->data, 0, n))
		return NULL;
	for (i = 0; i + 1 < n; i += 2) {
		guchar first = (guchar)bytes->data[i], second = (guchar)bytes->data[i + 1];

		little += !second && (g_ascii_isgraph(first) || g_ascii_isspace(first));
		big += !first && (g_ascii_isgraph(second) || g_ascii_isspace(second));
	}
	if (MAX(little, big) * ASCII_SHARE < n / 2)
		return NULL;
	if (little > big * 4)
		return "UTF-16LE";
	return big > little * 4 ? "UTF-16BE" : NULL;
}

/* A list of some names has no common characters, but nothing odd either. */
#define SHORT_TEXT 64

/* A wrong guess gives rare characters: less than one common one in eight. */
static gboolean
is_plausible(const GwDecoded *decoded)
{
	gsize i, foreign = 0, odd = 0, n = MIN(decoded->len, SAMPLE_UNITS);

	for (i = 0; i < n; i++) {
		gunichar2 c = decoded->text[i];

		foreign += c >= 0x80;
		odd += c >= 0x80 && !gw_is_han(c) && !(c >= 0x3000 && c <= 0x303F) &&
		       !(c >= 0xFF00 && c <= 0xFFEF);
	}
	return commonness(decoded->text, n) * 2 >= foreign || (foreign < SHORT_TEXT && !odd);
}

static gboolean
decode_wide(const GwBytes *bytes, GwDecoded *decoded)
{
	const char *encoding = gw_utf16_without_bom(bytes);

	if (!encoding || !take(decoded, encoding, bytes->data, bytes->len))
		return FALSE;
	if (is_plausible(decoded))
		return TRUE;
	gw_decoded_clear(decoded);
	return FALSE;
}

static gboolean
decode_legacy(const GwBytes *bytes, GwDecoded *decoded)
{
	GwDecoded gb = { 0 }, big5 = { 0 };

	take(&gb, "GB18030", bytes->data, bytes->len);
	take(&big5, "Big5", bytes->data, bytes->len);
	if (gb.text && big5.text &&
	    commonness(big5.text, big5.len) > commonness(gb.text, gb.len)) {
		gw_decoded_clear(&gb);
	} else if (gb.text) {
		gw_decoded_clear(&big5);
	}
	*decoded = gb.text ? gb : big5;
	if (decoded->text && is_plausible(decoded))
		return TRUE;
	gw_decoded_clear(decoded);
	return FALSE;
}

/* The user's word: any name that ICU knows. */
static gboolean
decode_as(const char *name, const GwBytes *bytes, const char *encoding, GwDecoded *decoded,
	  GError **error)
{
	const Bom *bom = find_bom(bytes);
	gsize skip = bom && !g_ascii_strcasecmp(bom->encoding, encoding) ? bom->len : 0;

	decoded->bom = skip > 0;
	decoded->text = convert(encoding, bytes->data + skip, bytes->len - skip, &decoded->len);
	decoded->encoding = g_intern_string(encoding);
	if (decoded->text)
		return TRUE;
	gw_set_error(error, GW_ERROR_ENCODING, "%s：按编码 %s 无法解码",
		     "%s: cannot be decoded as %s", name, encoding);
	return FALSE;
}

gboolean
gw_source_decode(const char *name, const GwBytes *bytes, const char *encoding,
		 GwDecoded *decoded, GError **error)
{
	const Bom *bom = find_bom(bytes);

	memset(decoded, 0, sizeof *decoded);
	if (encoding)
		return decode_as(name, bytes, encoding, decoded, error);
	if (bom && take(decoded, bom->encoding, bytes->data + bom->len, bytes->len - bom->len)) {
		decoded->bom = TRUE;
		return TRUE;
	}
	if (memchr(bytes->data, 0, bytes->len) ? decode_wide(bytes, decoded) :
	    take(decoded, "UTF-8", bytes->data, bytes->len) || decode_legacy(bytes, decoded))
		return TRUE;
	gw_set_error(error, GW_ERROR_ENCODING,
		     "%s：文字编码无法识别（不是 UTF-8、UTF-16、GB18030 或 Big5），可用 --encoding 指定",
		     "%s: unknown text encoding (not UTF-8, UTF-16, GB18030 or Big5); try --encoding",
		     name);
	return FALSE;
}
