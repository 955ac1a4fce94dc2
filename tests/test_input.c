/* source and decode: every shape of file, by its bytes. */
#include <string.h>
#include <unicode/ucnv.h>

#include "base/error.h"
#include "base/limits.h"
#include "base/utf.h"
#include "input/source.h"
#include "suite.h"

static const char notice[] = "关于做好2024年防汛工作的通知\n各市、州人民政府：\n现将有关事项通知如下。\n";
static const char notice_traditional[] = "關於做好2024年防汛工作的通知\n各機關、學校：\n為辦理上開業務，請於期限內報送。\n";

/* `utf8` in another encoding. */
static GwBytes
encoded(const char *encoding, const char *bom, const char *utf8)
{
	GwBytes bytes;
	gsize len, head = strlen(bom);
	gunichar2 *wide = gw_utf16_from_utf8(utf8, -1, &len, NULL);
	UErrorCode status = U_ZERO_ERROR;
	UConverter *converter = ucnv_open(encoding, &status);
	gsize room = len * 4 + 16;

	bytes.data = g_malloc0(head + room);
	memcpy(bytes.data, bom, head);
	bytes.len = head + (gsize)ucnv_fromUChars(converter, bytes.data + head, (int32_t)room,
						  (const UChar *)wide, (int32_t)len, &status);
	ck_assert(U_SUCCESS(status));
	ucnv_close(converter);
	g_free(wide);
	return bytes;
}

START_TEST(text_in_any_encoding_is_the_same_text)
{
	static const struct {
		const char *encoding, *bom, *expect, *text;
		gboolean has_bom;
	} rows[] = {
		{ "UTF-8", "", "UTF-8", notice, FALSE },
		{ "UTF-8", "\xEF\xBB\xBF", "UTF-8", notice, TRUE },
		{ "UTF-16LE", "\xFF\xFE", "UTF-16LE", notice, TRUE },
		{ "UTF-16BE", "\xFE\xFF", "UTF-16BE", notice, TRUE },
		{ "UTF-16LE", "", "UTF-16LE", notice, FALSE },
		{ "UTF-16BE", "", "UTF-16BE", notice, FALSE },
		{ "GB18030", "", "GB18030", notice, FALSE },
		{ "Big5", "", "Big5", notice_traditional, FALSE },
		{ "GB18030", "", "GB18030", notice_traditional, FALSE },
	};
	GwBytes bytes = encoded(rows[_i].encoding, rows[_i].bom, rows[_i].text);
	GwDecoded decoded;
	GwSniff sniff;
	char *back;

	ck_assert(gw_source_sniff("x", &bytes, &sniff, NULL));
	ck_assert_int_eq(sniff, GW_SNIFF_TEXT);
	ck_assert(gw_source_decode("x", &bytes, NULL, &decoded, NULL));
	ck_assert_str_eq(decoded.encoding, rows[_i].expect);
	ck_assert_int_eq(decoded.bom, rows[_i].has_bom);
	back = gw_utf8_from_utf16(decoded.text, decoded.len);
	ck_assert_str_eq(back, rows[_i].text);
	g_free(back);
	gw_decoded_clear(&decoded);
	gw_bytes_clear(&bytes);
}
END_TEST

START_TEST(the_users_encoding_wins)
{
	GwBytes bytes = encoded("Big5", "", notice_traditional);
	GwDecoded decoded;
	GError *error = NULL;

	ck_assert(gw_source_decode("x", &bytes, "Big5", &decoded, NULL));
	gw_decoded_clear(&decoded);
	ck_assert(!gw_source_decode("x", &bytes, "UTF-8", &decoded, &error));
	ck_assert(g_error_matches(error, GW_ERROR, GW_ERROR_ENCODING));
	g_clear_error(&error);
	ck_assert(!gw_source_decode("x", &bytes, "no-such-encoding", &decoded, &error));
	g_clear_error(&error);
	gw_bytes_clear(&bytes);
}
END_TEST

START_TEST(what_is_no_draft_is_refused_by_name)
{
	static const struct {
		const char *bytes;
		gsize len;
		GwErrorCode code;
		const char *says;
	} rows[] = {
		{ "", 0, GW_ERROR_EMPTY, "空" },
		{ "%PDF-1.4\n", 9, GW_ERROR_KIND, "PDF" },
		{ "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1________", 16, GW_ERROR_KIND, ".doc" },
		{ "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0",
		  8 + 32, GW_ERROR_ENCRYPTED, "加密" },
		{ "\x7F" "ELF\1\2\3", 7, GW_ERROR_KIND, "程序" },
		{ "\1\2\3\4\5\6\7\1\2\3", 10, GW_ERROR_KIND, "二进制" },
		{ "{\\rtf1 }", 8, GW_ERROR_KIND, "RTF" },
	};
	GwBytes bytes = { (char *)(gsize)rows[_i].bytes, rows[_i].len };
	GwSniff sniff;
	GError *error = NULL;

	ck_assert(!gw_source_sniff("draft.docx", &bytes, &sniff, &error));
	ck_assert(g_error_matches(error, GW_ERROR, (gint)rows[_i].code));
	ck_assert_ptr_nonnull(strstr(error->message, "draft.docx"));
	ck_assert_ptr_nonnull(strstr(error->message, rows[_i].says));
	g_clear_error(&error);
}
END_TEST

START_TEST(a_stray_nul_does_not_make_utf16)
{
	char data[1001];
	GwBytes bytes = { data, 1000 };
	GwSniff sniff;
	GError *error = NULL;
	guint i;

	for (i = 0; i < sizeof data; i++)
		data[i] = (char)(1 + i % 7);
	data[500] = 'A';
	data[501] = '\0';
	ck_assert(!gw_source_sniff("x.bin", &bytes, &sniff, &error));
	ck_assert(g_error_matches(error, GW_ERROR, GW_ERROR_KIND));
	g_clear_error(&error);
}
END_TEST

/* Valid neither as UTF-8, nor GB18030, nor Big5, nor (NULs in both halves) UTF-16. */
START_TEST(undecodable_bytes_are_an_error)
{
	static const struct {
		const char *bytes;
		gsize len;
	} rows[] = { { "text \xFF\xFF\xFF text\n", 14 }, { "a\0\0c", 4 }, { "ab\0", 3 } };
	GwBytes bytes = { (char *)(gsize)rows[_i].bytes, rows[_i].len };
	GwDecoded decoded;
	GError *error = NULL;

	ck_assert(!gw_source_decode("x.txt", &bytes, NULL, &decoded, &error));
	ck_assert(g_error_matches(error, GW_ERROR, GW_ERROR_ENCODING));
	ck_assert_ptr_nonnull(strstr(error->message, "x.txt"));
	g_clear_error(&error);
}
END_TEST

START_TEST(special_files_are_refused_without_hanging)
{
	static const char *const paths[] = { "/", "/dev/null", "/no/such/file" };
	static const GwErrorCode codes[] = { GW_ERROR_KIND, GW_ERROR_KIND, GW_ERROR_IO };
	GwBytes bytes;
	GError *error = NULL;

	ck_assert(!gw_source_read(paths[_i], &bytes, &error));
	ck_assert(g_error_matches(error, GW_ERROR, (gint)codes[_i]));
	ck_assert_ptr_null(bytes.data);
	g_clear_error(&error);
}
END_TEST

static Suite *
input_suite(void)
{
	Suite *suite = suite_create("input");
	TCase *tc = tcase_create("input");

	tcase_add_loop_test(tc, text_in_any_encoding_is_the_same_text, 0, 9);
	tcase_add_test(tc, the_users_encoding_wins);
	tcase_add_loop_test(tc, what_is_no_draft_is_refused_by_name, 0, 7);
	tcase_add_test(tc, a_stray_nul_does_not_make_utf16);
	tcase_add_loop_test(tc, undecodable_bytes_are_an_error, 0, 3);
	tcase_add_loop_test(tc, special_files_are_refused_without_hanging, 0, 3);
	suite_add_tcase(suite, tc);
	return suite;
}

GW_TEST_MAIN(input_suite)
