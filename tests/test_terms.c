/* Word list rows: conditions, kinds of row, right forms, what patterns need. */
#include <string.h>

#include "base/utf.h"
#include "engine/condition_words.h"
#include "engine/prefilter.h"
#include "engine/terms.h"
#include "engine/wordset.h"
#include "model/builder.h"
#include "suite.h"

/* --- conditions ---------------------------------------------------------------- */

/* A document of one element of `role`; the hit is the part of `line` in [ ]. */
typedef struct {
	GwDocument *doc;
	GwSpan hit;
	GwPlaceOfHit place;
} Scene;

static void
add_element(GwDocument *doc, GwRole role)
{
	GwElement *element = gw_arena_new0(doc->arena, GwElement, 1);

	element->span = doc->paragraphs[0].span;
	element->role = role;
	doc->elements = element;
	doc->n_elements = 1;
}

static void
scene_open(Scene *scene, const char *line, GwRole role)
{
	const char *open = strchr(line, '['), *close = strchr(line, ']');
	GwBuilder *builder = gw_builder_new(GW_KIND_TEXT, "scene.txt");
	GwParagraph paragraph = { .line = 0 };

	ck_assert_ptr_nonnull(open);
	ck_assert_ptr_nonnull(close);
	gw_builder_text_utf8(builder, line, (gsize)(open - line));
	scene->hit.start = gw_builder_offset(builder);
	gw_builder_text_utf8(builder, open + 1, (gsize)(close - open - 1));
	scene->hit.end = gw_builder_offset(builder);
	gw_builder_text_utf8(builder, close + 1, strlen(close + 1));
	gw_builder_end_paragraph(builder, &paragraph);
	scene->doc = gw_builder_finish(builder, NULL);
	add_element(scene->doc, role);
	scene->place = (GwPlaceOfHit){ .doc = scene->doc, .text = scene->doc->text,
				       .paragraph = scene->doc->paragraphs[0].span,
				       .last_body = G_MAXUINT32, .issued = GW_ISSUED_UNASKED,
				       .match = gw_match_new() };
}

static void
scene_close(Scene *scene)
{
	gw_match_free(scene->place.match);
	gw_document_free(scene->doc);
}

static gboolean
holds_for(const char *condition, const char *line, GwRole role, GwGenre genre)
{
	GError *error = NULL;
	GwCondition *parsed = gw_condition_parse(condition, FALSE, &error);
	Scene scene;
	gboolean holds;

	ck_assert_msg(parsed != NULL, "%s: %s", condition, error ? error->message : "");
	scene_open(&scene, line, role);
	scene.doc->genre = genre;
	holds = gw_condition_holds(parsed, &scene.place, scene.hit);
	scene_close(&scene);
	gw_condition_free(parsed);
	return holds;
}

static gboolean
holds(const char *condition, const char *line)
{
	return holds_for(condition, line, GW_ROLE_BODY, GW_GENRE_OTHER);
}

START_TEST(left_and_right)
{
	ck_assert(holds("L:银行|对公", "开立银行[帐户]"));
	ck_assert(!holds("L:银行", "银行的[帐户]"));
	ck_assert(!holds("!L:银行", "银行[帐户]"));
	ck_assert(holds("!L:银行", "[帐户]"));
	ck_assert(holds("R:内|外", "[帐户]内"));
	ck_assert(!holds("R:内", "[帐户]的内"));
	ck_assert(holds("!R:内", "[帐户]"));
	/* 12 units to the left are looked at, no more. */
	ck_assert(holds("L:一二三四五六七八九十百千", "一二三四五六七八九十百千[帐]"));
	ck_assert(!holds("L:一二三四五六七八九十百千万", "一二三四五六七八九十百千万[帐]"));
}
END_TEST

START_TEST(classes_and_patterns)
{
	ck_assert(holds("L:[0-9０-９]", "长5[公分]"));
	ck_assert(!holds("L:[^0-9]", "长5[公分]"));
	ck_assert(holds("L:\\d{2}", "长15[公分]"));
	ck_assert(!holds("L:\\d{2}", "长5[公分]"));
	ck_assert(holds("R:(重要|严重)([^性]|$)", "[凸显]严重"));
	ck_assert(!holds("R:(重要|严重)([^性]|$)", "[凸显]重要性"));
	ck_assert(!holds("!L:“|“[^”]{0,12}", "“坚持[四个意识]”"));
}
END_TEST

START_TEST(around_and_sentence)
{
	ck_assert(!holds("!W:[落]实会[议]", "落[实会]议精神"));
	ck_assert(holds("!W:[落]实会[议]", "老[实会]计"));
	ck_assert(holds("W:甲", "甲二三四五六七八[帐]"));
	ck_assert(!holds("W:甲", "甲二三四五六七八九[帐]"));
	ck_assert(holds("ctx:历史", "历史文件，以及[劳教]"));
	ck_assert(!holds("ctx:历史", "历史文件。以及[劳教]"));
	ck_assert(!holds("!ctx:历史", "以及[劳教]的历史"));
	ck_assert(holds("!ctx:历史", "以及[劳教]；历史"));
}
END_TEST

START_TEST(all_must_hold)
{
	ck_assert(holds("L:甲; !R:乙;", "甲[帐]丙"));
	ck_assert(!holds("L:甲; !R:乙", "甲[帐]乙"));
	ck_assert(!holds("L:甲; !R:乙", "丁[帐]丙"));
	ck_assert(holds("", "[帐]"));
}
END_TEST

START_TEST(zones_genres_profiles)
{
	ck_assert(holds_for("zone:title", "[会议纪要]", GW_ROLE_TITLE, GW_GENRE_OTHER));
	ck_assert(!holds_for("zone:title", "[会议纪要]", GW_ROLE_BODY, GW_GENRE_OTHER));
	ck_assert(holds_for("zone:imprint", "[抄报]", GW_ROLE_CC, GW_GENRE_OTHER));
	ck_assert(holds_for("zone:fuzhu", "[联系人]", GW_ROLE_NOTE, GW_GENRE_OTHER));
	ck_assert(holds_for("genre:报告,请示", "[帐]", GW_ROLE_BODY, GW_GENRE_REQUEST));
	ck_assert(!holds_for("genre:报告,请示", "[帐]", GW_ROLE_BODY, GW_GENRE_NOTICE));
	ck_assert(holds_for("genre:*", "[帐]", GW_ROLE_BODY, GW_GENRE_NOTICE));
	ck_assert(holds("profile:简体", "[帐]"));
	ck_assert(!holds("profile:繁體", "[帐]"));
	ck_assert(gw_condition_other_profile("profile:繁體; genre:函", FALSE));
	ck_assert(!gw_condition_other_profile("profile:繁體", TRUE));
}
END_TEST

START_TEST(last_body_paragraph)
{
	GwCondition *condition = gw_condition_parse("zone:last-body-paragraph", FALSE, NULL);
	Scene scene;

	scene_open(&scene, "[妥否]，请批示。", GW_ROLE_BODY);
	ck_assert(!gw_condition_holds(condition, &scene.place, scene.hit));
	scene.place.last_body = 0;
	ck_assert(gw_condition_holds(condition, &scene.place, scene.hit));
	scene_close(&scene);
	gw_condition_free(condition);
}
END_TEST

static void
expect_words(const char *condition, GwLang lang, const char *expected)
{
	char **words = gw_condition_words(condition, lang);
	char *all = g_strjoinv("/", words);

	ck_assert_str_eq(all, expected);
	g_free(all);
	g_strfreev(words);
}

static const struct {
	const char *condition, *zh, *en;
} said[] = {
	{ NULL, "", "" },
	{ " ; ", "", "" },
	{ "L:市|县", "前面是“市”“县”", "after “市”, “县”" },
	{ "!L:原; !R:令|[公通]告;", "前面不是“原”/后面不是“令”“[公通]告”",
	  "not after “原”/not before “令”, “[公通]告”" },
	{ "R:\\d{4}年|前", "后面是正则“\\d{4}年”“前”", "before pattern “\\d{4}年”, “前”" },
	{ "R:(重|严)要|a\\|b|[|]c", "后面是正则“(重|严)要”正则“a\\|b”“[|]c”",
	  "before pattern “(重|严)要”, pattern “a\\|b”, “[|]c”" },
	{ "!W:甲; W:乙", "不在这些词里：“甲”/在这些词里：“乙”", "not inside “甲”/inside “乙”" },
	{ "ctx:历史; !ctx:时任", "同一句里有“历史”/同一句里没有“时任”",
	  "in a sentence with “历史”/in a sentence without “时任”" },
	{ "L:“", "前面是‘“’", "after ‘“’" },
	{ "zone:title,last-body-paragraph", "部位：标题、正文末段", "place: title, last-body-paragraph" },
	{ "genre:报告|复函", "文种：报告、复函", "genre: 报告, 复函" },
	{ "genre:*", "文种：任何文种", "genre: any genre" },
	{ "profile:繁體", "台湾公文", "documents of Taiwan" },
	{ "profile:简体", "大陆公文", "documents of the mainland" },
	{ "since:2019", "2019年1月1日起的公文", "documents from 2019-01-01 on" },
	{ "since:2018-03-17", "2018年3月17日起的公文", "documents from 2018-03-17 on" },
	/* what is none is shown as it stands */
	{ "X:甲; Lx:乙; 丙", "X:甲/Lx:乙/丙", "X:甲/Lx:乙/丙" },
	{ "L:[甲", "前面是正则“[甲”", "after pattern “[甲”" },
};

START_TEST(conditions_are_said_in_words)
{
	expect_words(said[_i].condition, GW_LANG_ZH, said[_i].zh);
	expect_words(said[_i].condition, GW_LANG_EN, said[_i].en);
}
END_TEST

START_TEST(wrong_conditions_are_refused)
{
	static const char *const wrong[] = { "X:甲", "甲", "!zone:title", "zone:cover", "L:(甲", "R:[" };
	guint i;

	for (i = 0; i < G_N_ELEMENTS(wrong); i++) {
		GError *error = NULL;

		ck_assert_ptr_null(gw_condition_parse(wrong[i], FALSE, &error));
		ck_assert_ptr_nonnull(error);
		g_error_free(error);
	}
}
END_TEST

/* --- rows ------------------------------------------------------------------------- */

static gboolean
row_holds(const char *wrong, const char *condition, gboolean word, const char *line)
{
	GwTermRow row = { .wrong = wrong, .right = "账户", .condition = condition, .fixable = "safe" };
	GwRule rule = { .code = "W001" };
	GwSegmenter *segmenter = gw_segmenter_new();
	GwTerm term;
	Scene scene;
	gboolean result;

	ck_assert(gw_term_init(&term, &rule, &row, gw_term_row_flags(&row), FALSE));
	term.word = term.word && word;
	scene_open(&scene, line, GW_ROLE_BODY);
	result = gw_term_holds(&term, &scene.place, segmenter, scene.hit);
	scene_close(&scene);
	gw_term_clear(&term);
	gw_segmenter_free(segmenter);
	return result;
}

START_TEST(words_are_confirmed)
{
	ck_assert(row_holds("和服", "", TRUE, "参加者身着[和服]。"));
	ck_assert(!row_holds("和服", "", TRUE, "推进管理[和服]务工作"));
	ck_assert(row_holds("和服", "", FALSE, "推进管理[和服]务工作"));
	/* The row's own guard is trusted instead. */
	ck_assert(row_holds("和服", "!W:甲和服", TRUE, "推进管理[和服]务工作"));
}
END_TEST

START_TEST(quoted_terms)
{
	ck_assert(row_holds("quote:四个意识", "", FALSE, "增强[四个意识]"));
	ck_assert(!row_holds("quote:四个意识", "", FALSE, "增强“[四个意识]”"));
	ck_assert(!row_holds("quote:四个意识", "", FALSE, "“增强‘[四个意识]’”"));
	ck_assert(!row_holds("quote:四个意识", "", FALSE, "《[四个意识]》"));
}
END_TEST

START_TEST(rows_that_are_no_faults)
{
	static const GwTermRow rows[] = {
		{ .wrong = "ok:妥否，请批示。", .right = "", .condition = "", .fixable = "none" },
		{ .wrong = "missing", .right = "收悉", .condition = "", .fixable = "suggest" },
		{ .wrong = "missing:檔號|地址", .right = "", .condition = "", .fixable = "suggest" },
		{ .wrong = "帳戶", .right = "帳戶", .condition = "profile:繁體", .fixable = "safe" },
		{ .wrong = "徵收", .right = "徵收", .condition = "", .fixable = "none" },
	};
	GwRule rule = { .code = "W001" };
	GwTerm term;
	guint i;

	for (i = 0; i < G_N_ELEMENTS(rows); i++) {
		ck_assert(!gw_term_init(&term, &rule, &rows[i], gw_term_row_flags(&rows[i]), FALSE));
		gw_term_clear(&term);
	}
}
END_TEST

/* --- right forms ---------------------------------------------------------------------- */

typedef struct {
	const char *wrong, *right, *fixable, *group1; /* group 0 is “错” */
	const char *shown, *fix;
	GwApplicability applicability;
} RightCase;

static const RightCase right_cases[] = {
	{ "布署", "部署", "safe", NULL, "部署", "部署", GW_FIX_SAFE },
	{ "搞定", "办妥 / 完成", "suggest", NULL, "办妥”或“完成", NULL, GW_FIX_NONE },
	{ "再上新台阶", "——", "suggest", NULL, "——", NULL, GW_FIX_NONE },
	{ "re:(欢|虚)渡", "$1度", "safe", "欢", "欢度", "欢度", GW_FIX_SAFE },
	{ "村长", "村主任（村民委员会主任）", "suggest", NULL, "村主任（村民委员会主任）", NULL,
	  GW_FIX_NONE },
	{ "超过以上", "删“以上”", "suggest", NULL, "删“以上”", NULL, GW_FIX_NONE },
	{ "re:抵押(存单|股权)", "质押", "suggest", "存单", "质押", NULL, GW_FIX_NONE },
	{ "quote:双随机、一公开", "“双随机、一公开”", "safe", NULL, "“双随机、一公开”",
	  "“双随机、一公开”", GW_FIX_SAFE },
	{ "马上就办", "写具体责任、时限", "suggest", NULL, "写具体责任、时限", NULL, GW_FIX_NONE },
};

START_TEST(right_forms)
{
	const RightCase *c = &right_cases[_i];
	const char *groups[] = { "错", c->group1 };
	GwTermRow row = { .wrong = c->wrong, .right = c->right, .condition = "", .fixable = c->fixable };
	GwRule rule = { .code = "W001" };
	GwArena *arena = gw_arena_new();
	GwRight right;
	GwTerm term;

	ck_assert(gw_term_init(&term, &rule, &row, gw_term_row_flags(&row), FALSE));
	ck_assert(gw_term_right(&term, arena, groups, 2, &right));
	ck_assert_str_eq(right.shown, c->shown);
	ck_assert_pstr_eq(right.fix, c->fix);
	ck_assert_int_eq(right.applicability, c->applicability);
	gw_term_clear(&term);
	gw_arena_free(arena);
}
END_TEST

START_TEST(right_form_that_stands_there)
{
	const char *groups[] = { "（此件公开发布）", "公开发布" };
	GwTermRow row = { .wrong = "re:（此件(公开发布)）", .right = "（此件$1）", .condition = "",
			  .fixable = "safe" };
	GwRule rule = { .code = "W001" };
	GwArena *arena = gw_arena_new();
	GwRight right;
	GwTerm term;

	ck_assert(gw_term_init(&term, &rule, &row, gw_term_row_flags(&row), FALSE));
	ck_assert(!gw_term_right(&term, arena, groups, 2, &right));
	gw_term_clear(&term);
	gw_arena_free(arena);
}
END_TEST

START_TEST(folding_away)
{
	GwTermRow away = { .wrong = "遊覽", .right = "游览", .condition = "", .fixable = "safe" };
	GwTermRow stays = { .wrong = "布署", .right = "部署", .condition = "", .fixable = "safe" };
	GwRule rule = { .code = "W001" };
	GwTerm term;

	ck_assert(gw_term_init(&term, &rule, &away, gw_term_row_flags(&away), FALSE));
	ck_assert(gw_term_folds_away(&term));
	gw_term_clear(&term);
	ck_assert(gw_term_init(&term, &rule, &stays, gw_term_row_flags(&stays), FALSE));
	ck_assert(!gw_term_folds_away(&term));
	gw_term_clear(&term);
}
END_TEST

/* --- fixed orders ------------------------------------------------------------------------ */

static char *
ordered(const char *items, const char *line)
{
	GwSequence *sequence = gw_sequence_parse(items);
	gsize len;
	gunichar2 *text = gw_utf16_from_utf8(line, -1, &len, NULL);
	GwSequenceHit hit;
	char *right = NULL;

	if (gw_sequence_find(sequence, text, gw_span(0, (guint32)len), 0, &hit))
		right = gw_sequence_right(&hit, text);
	g_free(text);
	gw_sequence_free(sequence);
	return right;
}

static void
assert_order(const char *line, const char *want)
{
	char *got = ordered("创新|协调|绿色|开放|共享", line);

	ck_assert_pstr_eq(got, want);
	g_free(got);
}

START_TEST(fixed_orders)
{
	assert_order("坚持创新、绿色、协调、开放、共享发展", "创新、协调、绿色、开放、共享");
	assert_order("坚持创新、协调、绿色、开放、共享发展", NULL);
	/* Separators stay where they are. */
	assert_order("开放、绿色和共享", "绿色、开放和共享");
	assert_order("开放，绿色以及共享", "绿色，开放以及共享");
	/* Two of five, or a list with other members: not the formula. */
	assert_order("开放、绿色", NULL);
	assert_order("共享、开放、绿色、安全", NULL);
	assert_order("高效、共享、开放、绿色", NULL);
	assert_order("共享、开放、共享、绿色", NULL);
}
END_TEST

START_TEST(fixed_order_of_two)
{
	char *got = ordered("预防为主|防治结合", "坚持防治结合、预防为主的方针");

	ck_assert_pstr_eq(got, "预防为主、防治结合");
	g_free(got);
	ck_assert_ptr_null(gw_sequence_parse("一项"));
}
END_TEST

/* --- what patterns need --------------------------------------------------------------------- */

static gint
compare_strings(gconstpointer a, gconstpointer b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

static char *
needs_of(const char *pattern)
{
	GwRarity *rarity = gw_rarity_new();
	GPtrArray *words = g_ptr_array_new_with_free_func(g_free);
	GwPrefilter needed;
	char *joined = NULL;
	guint i;

	if (gw_prefilter(pattern, rarity, &needed)) {
		for (i = 0; i < needed.n; i++)
			g_ptr_array_add(words, gw_utf8_from_utf16(needed.units[i], needed.len[i]));
		for (i = 0; i < needed.n_ranges; i++)
			g_ptr_array_add(words, g_strdup_printf("%04X-%04X", needed.ranges[i].from,
							       needed.ranges[i].to));
		g_ptr_array_sort(words, compare_strings);
		g_ptr_array_add(words, NULL);
		joined = g_strjoinv("|", (char **)words->pdata);
	}
	g_ptr_array_unref(words);
	gw_rarity_free(rarity);
	return joined;
}

static const struct {
	const char *pattern, *needs; /* NULL: nothing known */
} prefilter_cases[] = {
	{ "布署", "布署" },
	{ "帐(户|号)", "帐号|帐户" },
	{ "^(记|结)帐$", "结帐|记帐" },
	{ "翻(了?)([一两三])翻", "翻一翻|翻三翻|翻两翻|翻了一翻|翻了三翻|翻了两翻" },
	{ "掀起了?.{0,10}(高潮|热潮)", "掀起|掀起了" },
	{ "^#{1,6}\\s", "#" },
	{ "[？?]{2}", "??|?？|？?|？？" },
	{ "甲*", NULL },
	{ "甲|.", NULL },
	{ "(甲|乙?)", NULL },
	{ "[^甲]", NULL },
	{ "\\d+", NULL },
	{ "[\\d甲]", NULL },
	{ "\\*\\*", "**" },
	{ "\\x{3002}{2}", "。。" },
	{ "[\\x{1F300}-\\x{1F5FF}\\x{2600}-\\x{27BF}]", "2600-27BF|D83C-D83D" },
	{ "(?=甲)", NULL },
	{ "(?=甲)乙", "乙" },
	{ "(?<![A-Z])甲乙(?![a-z丙])", "甲乙" },
	{ "(?<=甲|乙)丙丁(?!(戊|己))", "丙丁" },
	{ "(?<=甲", NULL },
	{ "(?>甲)", NULL },
	{ "甲{0,3}", NULL },
	{ "(甲乙丙)+丁.", "甲乙丙" },
};

START_TEST(literals_of_patterns)
{
	char *got = needs_of(prefilter_cases[_i].pattern);

	ck_assert_pstr_eq(got, prefilter_cases[_i].needs);
	g_free(got);
}
END_TEST

START_TEST(deep_patterns_are_given_up)
{
	char *open = g_strnfill(5000, '(');
	char *got = needs_of(open);

	ck_assert_ptr_null(got);
	g_free(open);
}
END_TEST

START_TEST(wordsets_know_their_limits)
{
	static const char *const patterns[] = { "甲?", "甲+", "(甲)", "甲.", "^甲", "[甲", "[\\d]", "甲$" };
	GwWordSet *set = gw_wordset_parse("甲|[a-c]乙|");
	guint i;

	ck_assert_ptr_nonnull(set);
	ck_assert(gw_wordset_starts(set, u"b乙", gw_span(0, 2)));
	ck_assert(gw_wordset_ends(set, u"", gw_span(0, 0))); /* the empty word */
	gw_wordset_free(set);
	for (i = 0; i < G_N_ELEMENTS(patterns); i++)
		ck_assert_msg(!gw_wordset_parse(patterns[i]), "%s", patterns[i]);
}
END_TEST

static Suite *
terms_suite(void)
{
	Suite *suite = suite_create("terms");
	TCase *conditions = tcase_create("conditions"), *rows = tcase_create("rows");
	TCase *patterns = tcase_create("patterns");

	tcase_add_test(conditions, left_and_right);
	tcase_add_test(conditions, classes_and_patterns);
	tcase_add_test(conditions, around_and_sentence);
	tcase_add_test(conditions, all_must_hold);
	tcase_add_test(conditions, zones_genres_profiles);
	tcase_add_test(conditions, last_body_paragraph);
	tcase_add_loop_test(conditions, conditions_are_said_in_words, 0, G_N_ELEMENTS(said));
	tcase_add_test(conditions, wrong_conditions_are_refused);
	suite_add_tcase(suite, conditions);
	tcase_add_test(rows, words_are_confirmed);
	tcase_add_test(rows, quoted_terms);
	tcase_add_test(rows, rows_that_are_no_faults);
	tcase_add_loop_test(rows, right_forms, 0, G_N_ELEMENTS(right_cases));
	tcase_add_test(rows, right_form_that_stands_there);
	tcase_add_test(rows, folding_away);
	tcase_add_test(rows, fixed_orders);
	tcase_add_test(rows, fixed_order_of_two);
	suite_add_tcase(suite, rows);
	tcase_add_loop_test(patterns, literals_of_patterns, 0, G_N_ELEMENTS(prefilter_cases));
	tcase_add_test(patterns, deep_patterns_are_given_up);
	tcase_add_test(patterns, wordsets_know_their_limits);
	suite_add_tcase(suite, patterns);
	return suite;
}

GW_TEST_MAIN(terms_suite)
