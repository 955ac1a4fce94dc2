/* Writers: carets under full-width text, windows, hostile text, the JSON contract. */
#include <jansson.h>
#include <string.h>

#include "base/error.h"
#include "base/utf.h"
#include "model/text.h"
#include "report/quote.h"
#include "report/report.h"
#include "report/visible.h"
#include "suite.h"

static GwDocument *
document_of(const char *utf8)
{
	GwSource source = { .encoding = "UTF-8" };
	gsize len;
	gunichar2 *text = gw_utf16_from_utf8(utf8, -1, &len, NULL);
	GwDocument *doc = gw_text_read("稿.txt", text, len, &source, NULL);

	ck_assert_ptr_nonnull(doc);
	g_free(text);
	return doc;
}

/* Where `part` stands in `doc`. */
static GwSpan
find(const GwDocument *doc, const char *part)
{
	gsize len, at;
	gunichar2 *wanted = gw_utf16_from_utf8(part, -1, &len, NULL);

	for (at = 0; at + len <= doc->len; at++)
		if (!memcmp(doc->text + at, wanted, len * sizeof *wanted))
			break;
	ck_assert_msg(at + len <= doc->len, "not in the text: %s", part);
	g_free(wanted);
	return gw_span((guint32)at, (guint32)(at + len));
}

static void
check_quote(const char *text, const char *part, guint width, const char *line, const char *carets)
{
	GwDocument *doc = document_of(text);
	GwQuote quote;

	gw_quote_init(&quote, doc, find(doc, part), width);
	ck_assert_str_eq(quote.line, line);
	ck_assert_str_eq(quote.carets, carets);
	gw_quote_clear(&quote);
	gw_document_free(doc);
}

/* --- quotes -------------------------------------------------------------------- */

START_TEST(carets_count_full_width_as_two)
{
	check_quote("国办发(2024)5号\n", "(2024)", 0, "国办发(2024)5号", "      ^^^^^^");
	check_quote("国办发〔2024〕5号\n", "〔2024〕", 0, "国办发〔2024〕5号", "      ^^^^^^^^");
	check_quote("\nx\n第二行，错字在此\n", "错字", 0, "第二行，错字在此", "        ^^^^");
}
END_TEST

START_TEST(carets_know_surrogates_and_marks)
{
	/* A character outside the BMP is two units and two columns; a combining
	 * mark is one unit and no column. */
	check_quote("𠮷x\n", "x", 0, "𠮷x", "  ^");
	check_quote("e\xcc\x81x\n", "x", 0, "e\xcc\x81x", " ^");
}
END_TEST

START_TEST(empty_span_has_one_caret)
{
	GwDocument *doc = document_of("各市\n第二\n");
	GwQuote quote;

	gw_quote_init(&quote, doc, gw_span(2, 2), 0);
	ck_assert_str_eq(quote.line, "各市");
	ck_assert_str_eq(quote.carets, "    ^");
	gw_quote_clear(&quote);
	gw_document_free(doc);
}
END_TEST

START_TEST(span_over_paragraphs_is_quoted_in_the_first)
{
	check_quote("甲乙\n丙丁\n", "乙\n丙", 0, "甲乙", "  ^^");
}
END_TEST

START_TEST(spans_past_the_end_are_harmless)
{
	GwDocument *doc = document_of("甲乙\n");
	GwQuote quote;

	gw_quote_init(&quote, doc, gw_span(90, 100), 0);
	ck_assert_str_eq(quote.line, "甲乙");
	ck_assert_str_eq(quote.carets, "    ^");
	gw_quote_clear(&quote);
	gw_document_free(doc);
}
END_TEST

/* The window holds the finding, fits, and the carets are under it. */
static void
check_window(guint before, guint after, guint width)
{
	GString *text = g_string_new(NULL);
	GwDocument *doc;
	GwQuote quote;
	char *mark;
	guint i;

	for (i = 0; i < before; i++)
		g_string_append(text, "防");
	g_string_append(text, "【错】");
	for (i = 0; i < after; i++)
		g_string_append(text, "汛");
	doc = document_of(text->str);
	gw_quote_init(&quote, doc, find(doc, "【错】"), width);
	ck_assert_uint_le(gw_utf8_width(quote.line), width);
	mark = strstr(quote.line, "【错】");
	ck_assert_ptr_nonnull(mark);
	ck_assert_str_eq(strchr(quote.carets, '^'), "^^^^^^");
	*mark = '\0';
	ck_assert_uint_eq(gw_utf8_width(quote.line), strspn(quote.carets, " "));
	ck_assert_int_eq(g_str_has_prefix(quote.line, "…"), before * 2 + 6 > width);
	gw_quote_clear(&quote);
	gw_document_free(doc);
	g_string_free(text, TRUE);
}

START_TEST(long_paragraphs_are_cut_around_the_finding)
{
	check_window(0, 5000, 76);
	check_window(5000, 0, 76);
	check_window(5000, 5000, 76);
	check_window(5000, 5000, 41);
	check_window(10, 10, 76);
	check_window(900000, 10, 76);
}
END_TEST

START_TEST(long_span_fills_the_line_but_no_more)
{
	GString *text = g_string_new("前文前文");
	GwDocument *doc;
	GwQuote quote;
	guint i;

	for (i = 0; i < 1000; i++)
		g_string_append(text, "长");
	doc = document_of(text->str);
	gw_quote_init(&quote, doc, gw_span(4, 1004), 40);
	ck_assert_uint_le(gw_utf8_width(quote.line), 40);
	ck_assert_ptr_eq(strstr(quote.line, "前文前文长"), quote.line);
	ck_assert(g_str_has_suffix(quote.line, "长…"));
	ck_assert_uint_le(strlen(quote.carets), gw_utf8_width(quote.line));
	gw_quote_clear(&quote);
	gw_document_free(doc);
	g_string_free(text, TRUE);
}
END_TEST

START_TEST(marks_without_number_do_not_fill_the_line)
{
	GString *text = g_string_new("甲");
	GwDocument *doc;
	GwQuote quote;
	guint i;

	for (i = 0; i < 100000; i++)
		g_string_append(text, "\xcc\x81");
	doc = document_of(text->str);
	gw_quote_init(&quote, doc, gw_span(0, 1), 76);
	ck_assert_uint_lt(strlen(quote.line), 400);
	gw_quote_clear(&quote);
	gw_document_free(doc);
	g_string_free(text, TRUE);
}
END_TEST

/* --- hostile text ---------------------------------------------------------------- */

START_TEST(controls_become_visible)
{
	static const struct {
		const char *text, *visible;
	} cases[] = {
		{ "\x1b[31m红", "␛[31m红" },
		{ "a\tb\nc\x7f", "a␉b␊c␡" },
		{ "\xc2\x9b" "31m", "<U+009B>31m" },
		{ "\xe2\x80\xae" "txt", "<U+202E>txt" },
		{ "\xe2\x81\xa6x\xe2\x81\xa9", "<U+2066>x<U+2069>" },
		{ "\xe2\x80\x8b", "<U+200B>" },
		{ "\xee\x97\xa5", "<U+E5E5>" },
		{ "坏\xb5\xff字", "坏<\\xB5><\\xFF>字" },
		{ "“—…〔①　é", "“—…〔①　é" },
	};
	guint i;

	for (i = 0; i < G_N_ELEMENTS(cases); i++) {
		char *visible = gw_visible_dup(cases[i].text);

		ck_assert_str_eq(visible, cases[i].visible);
		g_free(visible);
	}
}
END_TEST

START_TEST(carets_count_what_is_shown)
{
	check_quote("\x1b[2J甲\xe2\x80\xae错\n", "错", 0, "␛[2J甲<U+202E>错",
		    "              ^^");
}
END_TEST

START_TEST(long_messages_lose_their_middle)
{
	GString *out = g_string_new(NULL);

	gw_visible_append(out, "一二三四五六七八九十", 6);
	ck_assert_str_eq(out->str, "一二三四…九十");
	g_string_truncate(out, 0);
	gw_visible_append(out, "一二三四五六", 6);
	ck_assert_str_eq(out->str, "一二三四五六");
	g_string_free(out, TRUE);
}
END_TEST

/* --- a result made by hand --------------------------------------------------------- */

static const GwRule docnum_rule = {
	.code = "E205",
	.name = "docnum-year-bracket",
	.severity = GW_SEVERITY_ERROR,
	.strength = GW_STRENGTH_MUST,
	.clause = "GB/T 9704—2012 7.2.5",
	.message = "年份用了“{0}”，应为“〔{1}〕”",
	.advice = "改用六角括号“〔〕”",
	.title = "发文字号年份未用六角括号",
};

static const GwRule style_rule = {
	.code = "W101",
	.name = "wordy",
	.severity = GW_SEVERITY_INFO,
	.strength = GW_STRENGTH_CUSTOM,
	.clause = "条例第十九条",
	.message = "用语重复",
	.title = "用语重复",
};

static GwFinding *
add_finding(GwResult *result, const GwRule *rule, const char *part)
{
	GwFinding *finding = gw_arena_new0(result->doc->arena, GwFinding, 1);

	finding->rule = rule;
	finding->severity = rule->severity;
	finding->span = find(result->doc, part);
	finding->args[0] = part;
	finding->args[1] = "2024";
	finding->n_args = 2;
	g_ptr_array_add(result->findings, finding);
	result->counts[rule->severity]++;
	return finding;
}

/* 𠮷 stands before the finding: units, code points and columns all differ. */
static GwResult *
sample(void)
{
	static const GwNotJudged not_judged[] = {
		{ &style_rule, "没有识别到主送机关", "no addressee recognised" },
		{ &docnum_rule, "没有识别到成文日期", "no date recognised" },
		{ &docnum_rule, "没有识别到主送机关", "no addressee recognised" },
	};
	GwResult *result = g_new0(GwResult, 1);
	GwFinding *finding;

	result->path = g_strdup("稿.txt");
	result->doc = document_of("关于防汛的通知\n𠮷办发(2024)5号\n为此特此通知\n");
	result->doc->genre = GW_GENRE_NOTICE;
	result->doc->direction = GW_DIRECTION_DOWN;
	result->findings = g_ptr_array_new();
	result->not_judged = g_array_new(FALSE, FALSE, sizeof(GwNotJudged));
	g_array_append_vals(result->not_judged, not_judged, G_N_ELEMENTS(not_judged));
	finding = add_finding(result, &docnum_rule, "(2024)");
	finding->applicability = GW_FIX_SAFE;
	finding->edits = gw_arena_new0(result->doc->arena, GwEdit, 2);
	finding->edits[0] = (GwEdit){ find(result->doc, "("), "〔" };
	finding->edits[1] = (GwEdit){ find(result->doc, ")"), "〕" };
	finding->n_edits = 2;
	finding->related = gw_arena_new0(result->doc->arena, GwRelated, 1);
	finding->related[0] = (GwRelated){ find(result->doc, "通知"), "标题在此" };
	finding->n_related = 1;
	add_finding(result, &style_rule, "特此");
	result->suppressed = 2;
	return result;
}

static void
free_sample(GwResult *result)
{
	g_ptr_array_unref(result->findings);
	g_array_unref(result->not_judged);
	gw_document_free(result->doc);
	g_free(result->path);
	g_free(result);
}

static char *
report(const char *format, const GwReportOptions *options, const GwResult *one,
       const GwResult *two)
{
	GwReport *r = gw_report_new(gw_writer_find(format), options);
	char *text;

	gw_report_begin(r);
	gw_report_document(r, one);
	if (two)
		gw_report_document(r, two);
	gw_report_end(r);
	text = g_strdup(r->out->str);
	gw_report_free(r);
	return text;
}

/* --- text ---------------------------------------------------------------------- */

START_TEST(text_report)
{
	GwReportOptions options = { .lang = GW_LANG_ZH };
	GwResult *result = sample();
	char *text = report("text", &options, result, NULL);

	ck_assert_str_eq(text,
			 "稿.txt:2:4: 错误: 年份用了“(2024)”，应为“〔2024〕” [E205 docnum-year-bracket]\n"
			 "    𠮷办发(2024)5号\n"
			 "          ^^^^^^\n"
			 "  稿.txt:1:6: 相关: 标题在此\n"
			 "    关于防汛的通知\n"
			 "              ^^^^\n"
			 "  建议：改用六角括号“〔〕”\n"
			 "  改为：〔2024〕\n"
			 "  依据：GB/T 9704—2012 7.2.5（应当）\n"
			 "\n"
			 "稿.txt:3:3: 提示: 用语重复 [W101 wordy]\n"
			 "    为此特此通知\n"
			 "        ^^^^\n"
			 "  依据：条例第十九条（惯例）\n"
			 "\n"
			 "检查了 1 个文件：错误 1、警告 0、提示 1；已忽略 2 处\n"
			 "未判定 3 条规则：没有识别到主送机关（2 条）、没有识别到成文日期（1 条）\n");
	g_free(text);
	free_sample(result);
}
END_TEST

START_TEST(text_in_english_quiet_and_least)
{
	GwReportOptions options = { .lang = GW_LANG_EN, .least = GW_SEVERITY_WARNING };
	GwResult *result = sample();
	char *text = report("text", &options, result, NULL);

	ck_assert_ptr_null(strstr(text, "W101"));
	ck_assert_ptr_nonnull(strstr(text, "1 file checked: 1 error, 0 warnings, 0 info; "
					   "suppressed: 2; not listed, below --min-severity: 1\n"
					   "3 rules not judged: no addressee recognised (2), "
					   "no date recognised (1)\n"));
	g_free(text);
	options.quiet = TRUE;
	text = report("text", &options, result, NULL);
	ck_assert(g_str_has_suffix(text, "GB/T 9704—2012 7.2.5 (应当)\n"));
	g_free(text);
	free_sample(result);
}
END_TEST

/* The quoted line with its indent fits the terminal, or 76 columns. */
START_TEST(quoted_lines_fit)
{
	static const guint widths[] = { 0, 60, 76, 133 };
	GwResult *result = sample();
	GString *line = g_string_new("为此特此通知");
	guint i;

	for (i = 0; i < 100; i++)
		g_string_append(line, "防汛");
	gw_document_free(result->doc);
	result->doc = document_of(line->str);
	g_ptr_array_set_size(result->findings, 0);
	add_finding(result, &style_rule, "特此");
	for (i = 0; i < G_N_ELEMENTS(widths); i++) {
		GwReportOptions options = { .lang = GW_LANG_ZH, .width = widths[i] };
		char *text = report("text", &options, result, NULL);
		char **lines = g_strsplit(text, "\n", -1);
		guint width = widths[i] ? widths[i] : 76;

		ck_assert_uint_le(gw_utf8_width(lines[1]), width);
		ck_assert_uint_ge(gw_utf8_width(lines[1]), width - 4);
		g_strfreev(lines);
		g_free(text);
	}
	g_string_free(line, TRUE);
	free_sample(result);
}
END_TEST

START_TEST(colours_only_when_asked)
{
	GwReportOptions options = { .lang = GW_LANG_ZH };
	GwResult *result = sample();
	char *text = report("text", &options, result, NULL);

	ck_assert_ptr_null(strchr(text, '\033'));
	g_free(text);
	options.color = TRUE;
	text = report("text", &options, result, NULL);
	ck_assert_ptr_nonnull(strstr(text, "\033[1;31m错误\033[0m"));
	g_free(text);
	free_sample(result);
}
END_TEST

START_TEST(hostile_paths_and_messages_are_safe)
{
	GwReportOptions options = { .lang = GW_LANG_ZH };
	GwResult *result = sample();
	GwFinding *finding = g_ptr_array_index(result->findings, 0);
	char *text;

	g_free(result->path);
	result->path = g_strdup("\x1b]0;x\x07.txt");
	finding->args[0] = "\x1b[2J";
	text = report("text", &options, result, NULL);
	ck_assert_ptr_null(strchr(text, '\033'));
	ck_assert_ptr_null(strchr(text, '\007'));
	g_free(text);
	free_sample(result);
}
END_TEST

/* --- JSON ------------------------------------------------------------------------ */

static json_t *
parse(const char *text)
{
	json_error_t error;
	json_t *root = json_loads(text, JSON_REJECT_DUPLICATES, &error);

	ck_assert_msg(root != NULL, "not JSON: %s at %d: %s", error.text, error.position, text);
	return root;
}

static void
check_place(const json_t *place, int offset, int line, int column)
{
	ck_assert_int_eq(json_object_size(place), 3);
	ck_assert_int_eq(json_integer_value(json_object_get(place, "offset")), offset);
	ck_assert_int_eq(json_integer_value(json_object_get(place, "line")), line);
	ck_assert_int_eq(json_integer_value(json_object_get(place, "column")), column);
}

static void
check_string(const json_t *object, const char *key, const char *value)
{
	ck_assert_msg(json_is_string(json_object_get(object, key)), "%s is no string", key);
	ck_assert_str_eq(json_string_value(json_object_get(object, key)), value);
}

/* The object has these keys in this order and no other. */
static void
check_keys(json_t *object, const char *const *keys)
{
	void *iter = json_object_iter(object);

	for (; *keys; keys++, iter = json_object_iter_next(object, iter)) {
		ck_assert_msg(iter != NULL, "no key %s", *keys);
		ck_assert_str_eq(json_object_iter_key(iter), *keys);
	}
	ck_assert_ptr_null(iter);
}

static void
check_document(json_t *document)
{
	static const char *const document_keys[] = {
		"path", "kind", "status", "error", "genre", "direction", "findings",
		"not_judged", "summary", NULL,
	};
	static const char *const finding_keys[] = {
		"code", "name", "severity", "strength", "clause", "message", "advice",
		"text", "start", "end", "fix", "related", NULL,
	};
	json_t *finding = json_array_get(json_object_get(document, "findings"), 0);
	json_t *fix = json_object_get(finding, "fix");
	json_t *edit = json_array_get(json_object_get(fix, "edits"), 1);
	json_t *related = json_array_get(json_object_get(finding, "related"), 0);

	check_keys(document, document_keys);
	check_string(document, "kind", "text");
	check_string(document, "status", "ok");
	check_string(document, "genre", "通知");
	check_string(document, "direction", "下行");
	ck_assert(json_is_null(json_object_get(document, "error")));
	check_keys(finding, finding_keys);
	check_string(finding, "severity", "error");
	check_string(finding, "strength", "应当");
	check_string(finding, "text", "(2024)");
	/* 8 units in line 1; 𠮷 is two more, 办发 two. */
	check_place(json_object_get(finding, "start"), 12, 2, 4);
	check_place(json_object_get(finding, "end"), 18, 2, 10);
	check_string(fix, "applicability", "safe");
	check_string(edit, "text", "〕");
	ck_assert_int_eq(json_integer_value(json_object_get(edit, "start")), 17);
	ck_assert_int_eq(json_integer_value(json_object_get(edit, "end")), 18);
	check_string(related, "text", "通知");
	check_place(json_object_get(related, "start"), 5, 1, 6);
	finding = json_array_get(json_object_get(document, "findings"), 1);
	ck_assert(json_is_null(json_object_get(finding, "fix")));
	ck_assert_int_eq(json_array_size(json_object_get(finding, "related")), 0);
}

START_TEST(json_contract)
{
	static const char *const keys[] = { "tool", "documents", "summary", NULL };
	GwReportOptions options = { .lang = GW_LANG_ZH };
	GError *error = NULL;
	GwResult *result = sample(), unreadable = { .path = (char *)"坏.docx" };
	char *text;
	json_t *root, *document, *summary;

	gw_set_error(&error, GW_ERROR_DAMAGED, "坏.docx：压缩包不完整", "坏.docx: truncated");
	unreadable.error = error;
	text = report("json", &options, result, &unreadable);
	root = parse(text);
	check_keys(root, keys);
	check_document(json_array_get(json_object_get(root, "documents"), 0));
	document = json_array_get(json_object_get(root, "documents"), 1);
	check_string(document, "status", "unreadable");
	check_string(document, "error", "坏.docx：压缩包不完整");
	ck_assert(json_is_null(json_object_get(document, "kind")));
	ck_assert_int_eq(json_array_size(json_object_get(document, "findings")), 0);
	summary = json_object_get(root, "summary");
	ck_assert_int_eq(json_integer_value(json_object_get(summary, "documents")), 2);
	ck_assert_int_eq(json_integer_value(json_object_get(summary, "unreadable")), 1);
	ck_assert_int_eq(json_integer_value(json_object_get(summary, "error")), 1);
	ck_assert_int_eq(json_integer_value(json_object_get(summary, "info")), 1);
	json_decref(root);
	g_free(text);
	g_error_free(error);
	free_sample(result);
}
END_TEST

START_TEST(ndjson_is_one_document_a_line)
{
	GwReportOptions options = { .lang = GW_LANG_ZH };
	GwResult *result = sample();
	char *text = report("ndjson", &options, result, result);
	char **lines = g_strsplit(text, "\n", -1);
	guint i;

	ck_assert_uint_eq(g_strv_length(lines), 3);
	ck_assert_str_eq(lines[2], "");
	for (i = 0; i < 2; i++) {
		json_t *document = parse(lines[i]);

		check_document(document);
		json_decref(document);
	}
	g_strfreev(lines);
	g_free(text);
	free_sample(result);
}
END_TEST

START_TEST(json_of_hostile_text)
{
	GwReportOptions options = { .lang = GW_LANG_ZH };
	GwResult *result = sample();
	char *text;
	json_t *document;

	g_free(result->path);
	result->path = g_strdup("\"\\\x01\x1b\xff\xc2\x9b\xe2\x80\xae\xf3\xa0\x81\x81");
	text = report("ndjson", &options, result, NULL);
	ck_assert_ptr_null(strchr(text, '\033'));
	ck_assert_ptr_null(strstr(text, "\xe2\x80\xae"));
	document = parse(text);
	check_string(document, "path",
		     "\"\\\x01\x1b\xef\xbf\xbd\xc2\x9b\xe2\x80\xae\xf3\xa0\x81\x81");
	json_decref(document);
	g_free(text);
	free_sample(result);
}
END_TEST

/* Ten thousand findings in one line of a million characters: counted from the
 * start of the line each, this would take minutes. */
START_TEST(many_findings_in_one_line_are_fast)
{
	GwReportOptions options = { .lang = GW_LANG_ZH };
	GwResult *result = sample();
	GString *long_line = g_string_new(NULL);
	gint64 begun = g_get_monotonic_time();
	guint i;
	char *text;
	json_t *document, *last;

	gw_document_free(result->doc);
	for (i = 0; i < 500000; i++)
		g_string_append(long_line, "特此");
	result->doc = document_of(long_line->str);
	g_ptr_array_set_size(result->findings, 0);
	for (i = 0; i < 10000; i++) {
		GwFinding *finding = add_finding(result, &style_rule, "特此");

		finding->span = gw_span(i * 100, i * 100 + 2);
	}
	text = report("ndjson", &options, result, NULL);
	document = parse(text);
	last = json_array_get(json_object_get(document, "findings"), 9999);
	check_place(json_object_get(last, "end"), 999902, 1, 999903);
	json_decref(document);
	g_free(text);
	text = report("text", &options, result, NULL);
	g_free(text);
	ck_assert_int_lt(g_get_monotonic_time() - begun, 5 * G_USEC_PER_SEC);
	g_string_free(long_line, TRUE);
	free_sample(result);
}
END_TEST

static Suite *
report_suite(void)
{
	TCase *quotes = tcase_create("quotes"), *hostile = tcase_create("hostile text");
	TCase *text = tcase_create("text"), *json = tcase_create("json");
	Suite *suite = suite_create("report");

	tcase_add_test(quotes, carets_count_full_width_as_two);
	tcase_add_test(quotes, carets_know_surrogates_and_marks);
	tcase_add_test(quotes, empty_span_has_one_caret);
	tcase_add_test(quotes, span_over_paragraphs_is_quoted_in_the_first);
	tcase_add_test(quotes, spans_past_the_end_are_harmless);
	tcase_add_test(quotes, long_paragraphs_are_cut_around_the_finding);
	tcase_add_test(quotes, long_span_fills_the_line_but_no_more);
	tcase_add_test(quotes, marks_without_number_do_not_fill_the_line);
	tcase_add_test(hostile, controls_become_visible);
	tcase_add_test(hostile, carets_count_what_is_shown);
	tcase_add_test(hostile, long_messages_lose_their_middle);
	tcase_add_test(hostile, hostile_paths_and_messages_are_safe);
	tcase_add_test(text, text_report);
	tcase_add_test(text, text_in_english_quiet_and_least);
	tcase_add_test(text, quoted_lines_fit);
	tcase_add_test(text, colours_only_when_asked);
	tcase_add_test(json, json_contract);
	tcase_add_test(json, ndjson_is_one_document_a_line);
	tcase_add_test(json, json_of_hostile_text);
	tcase_add_test(json, many_findings_in_one_line_are_fast);
	tcase_set_timeout(json, 30);
	suite_add_tcase(suite, quotes);
	suite_add_tcase(suite, hostile);
	suite_add_tcase(suite, text);
	suite_add_tcase(suite, json);
	return suite;
}

GW_TEST_MAIN(report_suite)
