/* The literal matcher against a search that cannot be wrong. */
#include <string.h>

#include "base/utf.h"
#include "engine/literals.h"
#include "suite.h"

static GArray *
scan(const GwLiterals *literals, const gunichar2 *text, GwSpan within)
{
	GArray *hits = g_array_new(FALSE, FALSE, sizeof(GwLiteralHit));

	gw_literals_scan(literals, text, within, hits);
	return hits;
}

static gint
compare_hits(gconstpointer pa, gconstpointer pb)
{
	const GwLiteralHit *a = pa, *b = pb;

	if (a->span.start != b->span.start)
		return a->span.start < b->span.start ? -1 : 1;
	return a->id < b->id ? -1 : a->id > b->id;
}

typedef struct {
	gunichar2 units[8];
	guint len;
} Word;

static GArray *
scan_naively(const Word *words, guint n_words, const gunichar2 *text, GwSpan within)
{
	GArray *hits = g_array_new(FALSE, FALSE, sizeof(GwLiteralHit));
	guint32 at, i;

	for (at = within.start; at < within.end; at++) {
		for (i = 0; i < n_words; i++) {
			GwLiteralHit hit = { i, gw_span(at, at + words[i].len) };

			if (hit.span.end <= within.end &&
			    !memcmp(text + at, words[i].units, words[i].len * sizeof *text))
				g_array_append_val(hits, hit);
		}
	}
	return hits;
}

static void
assert_same_hits(GArray *got, GArray *want)
{
	guint i;

	g_array_sort(got, compare_hits);
	g_array_sort(want, compare_hits);
	ck_assert_uint_eq(got->len, want->len);
	for (i = 0; i < got->len; i++) {
		const GwLiteralHit *a = &g_array_index(got, GwLiteralHit, i);
		const GwLiteralHit *b = &g_array_index(want, GwLiteralHit, i);

		ck_assert_uint_eq(a->id, b->id);
		ck_assert_uint_eq(a->span.start, b->span.start);
		ck_assert_uint_eq(a->span.end, b->span.end);
	}
	g_array_unref(got);
	g_array_unref(want);
}

static void
one_random_round(GRand *rand, guint alphabet)
{
	static const gunichar2 letters[] = u"的帐务a，！\xFFFF工";
	GwLiterals *literals = gw_literals_new(FALSE);
	Word words[40];
	gunichar2 text[300];
	guint n_words = (guint)g_rand_int_range(rand, 1, G_N_ELEMENTS(words)), i, k;
	GwSpan within = gw_span((guint32)g_rand_int_range(rand, 0, 20),
				(guint32)g_rand_int_range(rand, 20, G_N_ELEMENTS(text)));

	for (i = 0; i < n_words; i++) {
		words[i].len = (guint)g_rand_int_range(rand, 1, 9);
		for (k = 0; k < words[i].len; k++)
			words[i].units[k] = letters[g_rand_int_range(rand, 0, (gint)alphabet)];
		ck_assert(gw_literals_add_units(literals, words[i].units, words[i].len, i));
	}
	gw_literals_seal(literals);
	for (i = 0; i < G_N_ELEMENTS(text); i++)
		text[i] = letters[g_rand_int_range(rand, 0, (gint)alphabet)];
	assert_same_hits(scan(literals, text, within), scan_naively(words, n_words, text, within));
	gw_literals_free(literals);
}

START_TEST(agrees_with_naive_search)
{
	GRand *rand = g_rand_new_with_seed(20121116);
	guint round;

	for (round = 0; round < 500; round++)
		one_random_round(rand, 2 + round % 7);
	g_rand_free(rand);
}
END_TEST

START_TEST(refuses_what_it_cannot_hold)
{
	GwLiterals *literals = gw_literals_new(FALSE);
	char *longest = g_strnfill(GW_MAX_LITERAL_UNITS, 'x');
	char *too_long = g_strnfill(GW_MAX_LITERAL_UNITS + 1, 'x');

	ck_assert(!gw_literals_add(literals, "", 0));
	ck_assert(!gw_literals_add(literals, "\xE5\xB8", 0));
	ck_assert(!gw_literals_add(literals, too_long, 0));
	ck_assert(gw_literals_add(literals, longest, 0));
	g_free(longest);
	g_free(too_long);
	gw_literals_free(literals);
}
END_TEST

START_TEST(empty_matcher_and_empty_text)
{
	GwLiterals *literals = gw_literals_new(FALSE);
	GArray *hits;

	gw_literals_seal(literals);
	hits = scan(literals, u"帐户", gw_span(0, 2));
	ck_assert_uint_eq(hits->len, 0);
	g_array_unref(hits);
	hits = scan(literals, u"", gw_span(0, 0));
	ck_assert_uint_eq(hits->len, 0);
	g_array_unref(hits);
	gw_literals_free(literals);
}
END_TEST

START_TEST(folds_literals)
{
	GwLiterals *literals = gw_literals_new(TRUE);
	GArray *hits;

	ck_assert(gw_literals_add(literals, "國務院", 7));
	gw_literals_seal(literals);
	hits = scan(literals, u"由国务院决定", gw_span(0, 6));
	ck_assert_uint_eq(hits->len, 1);
	ck_assert_uint_eq(g_array_index(hits, GwLiteralHit, 0).id, 7);
	ck_assert_uint_eq(g_array_index(hits, GwLiteralHit, 0).span.start, 1);
	g_array_unref(hits);
	gw_literals_free(literals);
}
END_TEST

START_TEST(characters_beyond_the_bmp)
{
	GwLiterals *literals = gw_literals_new(FALSE);
	GArray *hits;

	ck_assert(gw_literals_add(literals, "𠀀字", 1));
	gw_literals_seal(literals);
	hits = scan(literals, u"一𠀀字", gw_span(0, 4));
	ck_assert_uint_eq(hits->len, 1);
	ck_assert_uint_eq(g_array_index(hits, GwLiteralHit, 0).span.end, 4);
	g_array_unref(hits);
	gw_literals_free(literals);
}
END_TEST

/* 20,000 literals that share one window, over a text made of nothing else: a
 * matcher that tries them one by one needs 2 * 10^10 comparisons here. */
START_TEST(many_literals_in_one_window)
{
	const guint n = 20000, len = 1000000;
	GwLiterals *literals = gw_literals_new(FALSE);
	gunichar2 *text = g_new(gunichar2, len);
	GArray *hits;
	guint i;

	for (i = 0; i < n; i++) {
		gunichar2 word[] = { u'甲', u'甲', (gunichar2)(0x5000 + i), u'丙' };

		ck_assert(gw_literals_add_units(literals, word, 4, i));
	}
	gw_literals_seal(literals);
	for (i = 0; i < len; i++)
		text[i] = u'甲';
	text[len - 2] = 0x5000 + 123;
	text[len - 1] = u'丙';
	hits = scan(literals, text, gw_span(0, len));
	ck_assert_uint_eq(hits->len, 1);
	ck_assert_uint_eq(g_array_index(hits, GwLiteralHit, 0).id, 123);
	g_array_unref(hits);
	g_free(text);
	gw_literals_free(literals);
}
END_TEST

static Suite *
literals_suite(void)
{
	Suite *suite = suite_create("literals");
	TCase *tests = tcase_create("literals");

	tcase_set_timeout(tests, 60);
	tcase_add_test(tests, agrees_with_naive_search);
	tcase_add_test(tests, refuses_what_it_cannot_hold);
	tcase_add_test(tests, empty_matcher_and_empty_text);
	tcase_add_test(tests, folds_literals);
	tcase_add_test(tests, characters_beyond_the_bmp);
	tcase_add_test(tests, many_literals_in_one_window);
	suite_add_tcase(suite, tests);
	return suite;
}

GW_TEST_MAIN(literals_suite)
