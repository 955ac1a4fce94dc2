/* What gen/rulec.c printed against what the same functions make at run time. */
#include <string.h>

#include "base/utf.h"
#include "checks/registry.h"
#include "engine/literals_p.h"
#include "engine/matcher.h"
#include "suite.h"

/* --- what gen/rulec.c printed ------------------------------------------------------ */

static void
setup(void)
{
	ck_assert_ptr_nonnull(gw_builtin_rules.ready);
}

START_TEST(printed_rows_are_those_of_the_lists)
{
	const GwReady *printed = gw_builtin_rules.ready;
	GwReady made;

	gw_ready_make(&gw_builtin_rules, &made);
	ck_assert_uint_gt(made.n_rows, 1000);
	ck_assert_uint_eq(printed->n_rows, made.n_rows);
	ck_assert_uint_eq(printed->n_entries, made.n_entries);
	ck_assert_mem_eq(printed->rows, made.rows, made.n_rows);
	ck_assert_mem_eq(printed->first_rows, made.first_rows,
			 gw_builtin_rules.n_tables * sizeof *made.first_rows);
	gw_ready_clear(&made);
}
END_TEST

START_TEST(printed_literals_are_those_of_the_rules)
{
	const GwLiterals *printed = gw_builtin_rules.ready->literals, *literals;
	GwReady made;

	gw_ready_make(&gw_builtin_rules, &made);
	literals = made.literals;
	ck_assert_uint_eq(printed->n_pool, literals->n_pool);
	ck_assert_uint_eq(printed->n_entries, literals->n_entries);
	ck_assert_uint_eq(printed->slot_bits, literals->slot_bits);
	ck_assert_mem_eq(printed->pool, literals->pool, literals->n_pool * sizeof *printed->pool);
	ck_assert_mem_eq(printed->entries, literals->entries,
			 literals->n_entries * sizeof *printed->entries);
	ck_assert_mem_eq(printed->slots, literals->slots,
			 ((1u << literals->slot_bits) + 1) * sizeof *printed->slots);
	ck_assert_mem_eq(printed->windows, literals->windows, GW_LITERAL_WINDOW_WORDS * 8);
	ck_assert_mem_eq(printed->ones, literals->ones, GW_LITERAL_ONE_WORDS * 8);
	gw_ready_clear(&made);
}
END_TEST

/* --- rows ------------------------------------------------------------------------------ */

START_TEST(rows_by_themselves)
{
	static const struct {
		const char *wrong, *condition, *fixable;
		guint flags;
	} cases[] = {
		{ "布署", "", "safe", GW_TERM_LITERAL | GW_ROW_SOUGHT | GW_ROW_WORD },
		{ "银行帐户", "", "safe", GW_TERM_LITERAL | GW_ROW_SOUGHT },
		{ "A账", "", "safe", GW_TERM_LITERAL | GW_ROW_SOUGHT },
		{ "帳戶", "profile:繁體", "safe",
		  GW_TERM_LITERAL | GW_ROW_SOUGHT | GW_ROW_WORD | GW_ROW_PROFILE },
		{ "徵收", "", "none", GW_TERM_LITERAL | GW_ROW_WORD },
		{ "re:欢渡", "", "safe", GW_TERM_PATTERN | GW_ROW_SOUGHT },
		{ "re:", "", "safe", GW_TERM_PATTERN },
		{ "seq:创新|协调", "", "suggest", GW_TERM_SEQUENCE | GW_ROW_SOUGHT },
		{ "seq:创新", "", "suggest", GW_TERM_SEQUENCE },
		{ "quote:四个意识", "", "safe", GW_TERM_QUOTE | GW_ROW_SOUGHT },
		{ "ok:妥否，请批示。", "", "safe", GW_TERM_OTHER },
	};
	guint i;

	for (i = 0; i < G_N_ELEMENTS(cases); i++) {
		GwTermRow row = { .wrong = cases[i].wrong, .condition = cases[i].condition,
				  .fixable = cases[i].fixable };

		ck_assert_msg(gw_term_row_flags(&row) == cases[i].flags, "%s", cases[i].wrong);
	}
}
END_TEST

/* --- shipped tables find what tables made at run time find ------------------------------- */

static GwRuleBook *
open_book(const GwRuleSource *source, const char *const *select)
{
	GwRuleBookOptions options = { .kinds = gw_check_kinds, .builtin = source,
				      .select = select };
	GError *error = NULL;
	GwRuleBook *book = gw_rulebook_new(&options, &error);

	ck_assert_msg(book != NULL, "%s", error ? error->message : "");
	return book;
}

static gint
compare_hits(gconstpointer pa, gconstpointer pb)
{
	const GwLiteralHit *a = pa, *b = pb;

	if (a->span.start != b->span.start)
		return a->span.start < b->span.start ? -1 : 1;
	if (a->span.end != b->span.end)
		return a->span.end < b->span.end ? -1 : 1;
	return a->id < b->id ? -1 : a->id > b->id;
}

static GArray *
scan(GwRuleBook *book, const gunichar2 *text, gsize len)
{
	GwMatcher *matcher = gw_matcher_of(book);
	GArray *hits = g_array_new(FALSE, FALSE, sizeof(GwLiteralHit));

	gw_matcher_prepare(matcher, FALSE);
	gw_matcher_scan(matcher, FALSE, text, gw_span(0, (guint32)len), hits);
	g_array_sort(hits, compare_hits);
	return hits;
}

static guint
compare_books(GwRuleBook *a, GwRuleBook *b, const char *utf8)
{
	gsize len;
	gunichar2 *text = gw_utf16_from_utf8(utf8, -1, &len, NULL);
	GArray *one = scan(a, text, len), *other = scan(b, text, len);
	guint n = one->len, i;

	ck_assert_msg(n == other->len, "%u and %u hits in %s", n, other->len, utf8);
	for (i = 0; i < n; i++)
		ck_assert_msg(!compare_hits(&g_array_index(one, GwLiteralHit, i),
					    &g_array_index(other, GwLiteralHit, i)),
			      "hit %u in %s", i, utf8);
	g_array_unref(one);
	g_array_unref(other);
	g_free(text);
	return n;
}

/* The lists themselves are the text: every literal stands in it. */
static guint
compare_on_lists(const char *const *select)
{
	GwRuleSource plain = gw_builtin_rules;
	GwRuleBook *shipped, *read;
	guint n = 0;
	guint32 i, k;

	plain.ready = NULL;
	shipped = open_book(&gw_builtin_rules, select);
	read = open_book(&plain, select);
	ck_assert_uint_eq(gw_matcher_of(shipped)->n_terms, gw_matcher_of(read)->n_terms);
	for (i = 0; i < plain.n_tables; i++) {
		for (k = 0; k < plain.tables[i].n_rows; k++) {
			const GwTermRow *row = &plain.tables[i].rows[k];

			n += compare_books(shipped, read, row->wrong);
			n += compare_books(shipped, read, row->note);
		}
	}
	ck_assert_uint_eq(gw_matcher_of(shipped)->every_term->len,
			  gw_matcher_of(read)->every_term->len);
	gw_rulebook_free(shipped);
	gw_rulebook_free(read);
	return n;
}

START_TEST(the_whole_book_finds_the_same)
{
	ck_assert_uint_gt(compare_on_lists(NULL), 1000);
}
END_TEST

START_TEST(what_is_not_selected_is_not_found)
{
	static const char *const words[] = { "W", NULL }, *const none[] = { "T901", NULL };

	ck_assert_uint_gt(compare_on_lists(words), 1000);
	ck_assert_uint_eq(compare_on_lists(none), 0);
}
END_TEST

static Suite *
ready_suite(void)
{
	Suite *suite = suite_create("ready");
	TCase *tests = tcase_create("ready");

	tcase_add_checked_fixture(tests, setup, NULL);
	tcase_set_timeout(tests, 60);
	tcase_add_test(tests, printed_rows_are_those_of_the_lists);
	tcase_add_test(tests, printed_literals_are_those_of_the_rules);
	tcase_add_test(tests, rows_by_themselves);
	tcase_add_test(tests, the_whole_book_finds_the_same);
	tcase_add_test(tests, what_is_not_selected_is_not_found);
	suite_add_tcase(suite, tests);
	return suite;
}

GW_TEST_MAIN(ready_suite)
