/* arena, error, utf, regex: the ground everything stands on. */
#include <string.h>

#include "base/arena.h"
#include "base/error.h"
#include "base/limits.h"
#include "base/regex.h"
#include "base/utf.h"
#include "suite.h"

static const gunichar2 *
wide(const char *utf8, gsize *len)
{
	static gunichar2 buffer[4096];
	gunichar2 *made = gw_utf16_from_utf8(utf8, -1, len, NULL);

	ck_assert_ptr_nonnull(made);
	memcpy(buffer, made, *len * sizeof *made);
	g_free(made);
	return buffer;
}

START_TEST(arena_gives_zeroed_aligned_memory)
{
	GwArena *arena = gw_arena_new();
	gsize size;

	for (size = 0; size < 200000; size = size * 2 + 1) {
		char *p = gw_arena_alloc(arena, size);

		ck_assert_uint_eq((gsize)p % 16, 0);
		ck_assert(size == 0 || (p[0] == 0 && p[size - 1] == 0));
		memset(p, 0xAA, size);
	}
	ck_assert_str_eq(gw_arena_strndup(arena, "abcdef", 3), "abc");
	ck_assert_str_eq(gw_arena_printf(arena, "%d-%s", 7, "x"), "7-x");
	ck_assert_ptr_null(gw_arena_strdup(arena, NULL));
	gw_arena_free(arena);
}
END_TEST

START_TEST(error_speaks_two_languages)
{
	GError *error = NULL;
	char *zh, *en;

	gw_set_error(&error, GW_ERROR_IO, "%s：打不开", "%s: cannot open", "a.txt");
	zh = gw_error_text(error, GW_LANG_ZH);
	en = gw_error_text(error, GW_LANG_EN);
	ck_assert_str_eq(zh, "a.txt：打不开");
	ck_assert_str_eq(en, "a.txt: cannot open");
	ck_assert(g_error_matches(error, GW_ERROR, GW_ERROR_IO));
	g_free(zh);
	g_free(en);
	g_clear_error(&error);
}
END_TEST

START_TEST(utf8_round_trip)
{
	const char *text = "公文𠮷A〔2024〕\n";
	gsize len;
	gunichar2 *utf16 = gw_utf16_from_utf8(text, -1, &len, NULL);
	char *back;

	ck_assert_uint_eq(len, 2 + 2 + 1 + 6 + 1);
	back = gw_utf8_from_utf16(utf16, len);
	ck_assert_str_eq(back, text);
	ck_assert_uint_eq(gw_utf16_points(utf16, len), 11);
	g_free(back);
	g_free(utf16);
}
END_TEST

static gunichar2 *
by_glib(const char *bytes, gsize len)
{
	return g_utf8_validate(bytes, (gssize)len, NULL) ?
		       g_utf8_to_utf16(bytes, (glong)len, NULL, NULL, NULL) : NULL;
}

START_TEST(bad_utf8_is_refused_with_its_offset)
{
	static const struct {
		const char *bytes;
		gsize len, bad;
	} rows[] = {
		{ "ab\xFF" "cd", 5, 2 },
		{ "\xE5\x85", 2, 0 },            /* truncated */
		{ "a\xC0\xAF", 3, 1 },           /* overlong */
		{ "\xED\xA0\x80", 3, 0 },        /* surrogate */
		{ "公\xE5" "文", 7, 3 },
	};
	gsize len, bad = 99;

	ck_assert_ptr_null(gw_utf16_from_utf8(rows[_i].bytes, (gssize)rows[_i].len, &len, &bad));
	ck_assert_uint_eq(bad, rows[_i].bad);
}
END_TEST

/* Every beginning of a character against GLib, which knows the same rules. */
START_TEST(utf8_is_judged_as_by_glib)
{
	static const guchar seconds[] = { 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0 };
	static const guchar thirds[] = { 0x41, 0x80, 0xBF, 0xC0 };
	guint first, i, k;

	for (first = 0x80; first <= 0xFF; first++) {
		for (i = 0; i < G_N_ELEMENTS(seconds) * G_N_ELEMENTS(thirds); i++) {
			const char bytes[] = { (char)first, (char)seconds[i / G_N_ELEMENTS(thirds)],
					       (char)thirds[i % G_N_ELEMENTS(thirds)], (char)0x80, 'a' };

			for (k = 1; k <= sizeof bytes; k++) {
				gsize len = 0;
				gunichar2 *wide = gw_utf16_from_utf8(bytes, (gssize)k, &len, NULL);
				gunichar2 *other = by_glib(bytes, k);

				ck_assert_msg(!wide == !other, "%02X, %u bytes", first, k);
				if (wide)
					ck_assert_mem_eq(wide, other, (len + 1) * sizeof *wide);
				g_free(wide);
				g_free(other);
			}
		}
	}
}
END_TEST

START_TEST(lone_surrogate_becomes_replacement)
{
	const gunichar2 lone[] = { 0xD800, 'x' };
	char *s = gw_utf8_from_utf16(lone, 2);

	ck_assert_str_eq(s, "\xEF\xBF\xBDx");
	g_free(s);
}
END_TEST

START_TEST(characters_have_classes_and_widths)
{
	ck_assert(gw_is_han(0x56FD));  /* 国 */
	ck_assert(gw_is_han(0x3007));  /* 〇 */
	ck_assert(gw_is_han(0x20BB7)); /* 𠮷 */
	ck_assert(!gw_is_han('A'));
	ck_assert(!gw_is_han(0x3001)); /* 、 */
	ck_assert(gw_is_blank(0x3000));
	ck_assert(gw_is_blank(0xA0));
	ck_assert(!gw_is_blank('\n'));
	ck_assert_uint_eq(gw_char_width(0x56FD), 2);
	ck_assert_uint_eq(gw_char_width(0x3002), 2);
	ck_assert_uint_eq(gw_char_width('a'), 1);
	ck_assert_uint_eq(gw_char_width(0x0301), 0);
	ck_assert_uint_eq(gw_utf8_width("a公文"), 5);
}
END_TEST

START_TEST(trimming_takes_all_kinds_of_blanks)
{
	gsize len;
	const gunichar2 *text = wide(" 　\t国务院 　", &len);
	GwSpan span = gw_utf16_trim(text, gw_span(0, (guint32)len));

	ck_assert_uint_eq(span.start, 3);
	ck_assert_uint_eq(span.end, 6);
	span = gw_utf16_trim(text, gw_span(0, 3));
	ck_assert(gw_span_is_empty(span));
}
END_TEST

START_TEST(folding_maps_traditional_characters_only)
{
	ck_assert_uint_eq(gw_fold_unit(0x570B), 0x56FD); /* 國 → 国 */
	ck_assert_uint_eq(gw_fold_unit(0x95DC), 0x5173); /* 關 → 关 */
	ck_assert_uint_eq(gw_fold_unit(0x56FD), 0x56FD);
	ck_assert_uint_eq(gw_fold_unit('A'), 'A');
	ck_assert_uint_eq(gw_fold_unit(0xFFFF), 0xFFFF);
	ck_assert(gw_is_traditional(0x570B));
	ck_assert(!gw_is_traditional(0x4E00));
}
END_TEST

/* design.md: “和服务” does not contain “和服”. */
START_TEST(words_end_at_word_boundaries)
{
	gsize len;
	const gunichar2 *text = wide("管理和服务工作", &len);
	GwSegmenter *segmenter = gw_segmenter_new();
	GwSpan clause = gw_span(0, (guint32)len);

	ck_assert(!gw_segmenter_is_word(segmenter, text, clause, gw_span(2, 4)));
	ck_assert(gw_segmenter_is_word(segmenter, text, clause, gw_span(3, 5)));
	gw_segmenter_free(segmenter);
}
END_TEST

START_TEST(regex_finds_groups_inside_a_scope)
{
	gsize len;
	const gunichar2 *text = wide("xx国办发(2024)5号yy(1999)", &len);
	GwRegex *regex = gw_regex_new("\\((\\d{4})\\)(z)?", 0);
	GwMatch *match = gw_match_new();
	GwSpan span;

	ck_assert(gw_regex_compile(regex, NULL));
	ck_assert_int_eq(gw_regex_search(regex, text, gw_span(2, 13), 2, match), GW_MATCH_FOUND);
	ck_assert(gw_match_group(match, 0, &span));
	ck_assert_uint_eq(span.start, 5);
	ck_assert_uint_eq(span.end, 11);
	ck_assert(gw_match_group(match, 1, &span));
	ck_assert_uint_eq(span.start, 6);
	ck_assert(!gw_match_group(match, 2, &span));
	ck_assert_int_eq(gw_regex_search(regex, text, gw_span(2, 13), 11, match), GW_MATCH_NONE);
	gw_match_free(match);
	gw_regex_free(regex);
}
END_TEST

START_TEST(bad_pattern_says_where)
{
	GwRegex *regex = gw_regex_new("国办(发", 0);
	GwMatch *match = gw_match_new();
	GError *error = NULL;
	const gunichar2 text[] = { 'a' };

	ck_assert(!gw_regex_compile(regex, &error));
	ck_assert(g_error_matches(error, GW_ERROR, GW_ERROR_RULE));
	ck_assert_ptr_nonnull(strstr(error->message, "5"));
	ck_assert_int_eq(gw_regex_search(regex, text, gw_span(0, 1), 0, match), GW_MATCH_NONE);
	g_clear_error(&error);
	gw_match_free(match);
	gw_regex_free(regex);
}
END_TEST

/* An exponential pattern must stop at the limit, not hang. */
START_TEST(match_limit_stops_runaway_patterns)
{
	gunichar2 text[64];
	GwRegex *regex = gw_regex_new("(a+)+$", 0);
	GwMatch *match = gw_match_new();
	guint i;

	for (i = 0; i < 63; i++)
		text[i] = 'a';
	text[63] = 'b';
	ck_assert_int_eq(gw_regex_search(regex, text, gw_span(0, 64), 0, match),
			 GW_MATCH_LIMIT_HIT);
	gw_match_free(match);
	gw_regex_free(regex);
}
END_TEST

static Suite *
base_suite(void)
{
	Suite *suite = suite_create("base");
	TCase *tc = tcase_create("base");

	tcase_add_test(tc, arena_gives_zeroed_aligned_memory);
	tcase_add_test(tc, error_speaks_two_languages);
	tcase_add_test(tc, utf8_round_trip);
	tcase_add_loop_test(tc, bad_utf8_is_refused_with_its_offset, 0, 5);
	tcase_add_test(tc, utf8_is_judged_as_by_glib);
	tcase_add_test(tc, lone_surrogate_becomes_replacement);
	tcase_add_test(tc, characters_have_classes_and_widths);
	tcase_add_test(tc, trimming_takes_all_kinds_of_blanks);
	tcase_add_test(tc, folding_maps_traditional_characters_only);
	tcase_add_test(tc, words_end_at_word_boundaries);
	tcase_add_test(tc, regex_finds_groups_inside_a_scope);
	tcase_add_test(tc, bad_pattern_says_where);
	tcase_add_test(tc, match_limit_stops_runaway_patterns);
	suite_add_tcase(suite, tc);
	return suite;
}

GW_TEST_MAIN(base_suite)
