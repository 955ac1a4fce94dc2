/* Recognition: the documents under tests/recognise/ say every role and are read
 * without; then what they cannot say: splits, groups, confidence, given roles. */
#include <string.h>

#include "base/utf.h"
#include "model/notation.h"
#include "model/text.h"
#include "recognise/forms.h"
#include "recognise/lines.h"
#include "recognise/recognise.h"
#include "suite.h"

/* --- whole documents ----------------------------------------------------------- */

static GPtrArray *documents;

static char *
documents_folder(void)
{
	const char *top = g_getenv("top_srcdir");

	return g_build_filename(top ? top : ".", "tests", "recognise", NULL);
}

static gint
by_name(gconstpointer a, gconstpointer b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static void
list_documents(void)
{
	char *folder = documents_folder();
	GDir *dir = g_dir_open(folder, 0, NULL);
	const char *name;

	documents = g_ptr_array_new_with_free_func(g_free);
	while (dir && (name = g_dir_read_name(dir)))
		if (g_str_has_suffix(name, ".txt"))
			g_ptr_array_add(documents, g_build_filename(folder, name, NULL));
	if (dir)
		g_dir_close(dir);
	g_ptr_array_sort(documents, by_name);
	g_free(folder);
}

static GwDocument *
read_notation(const char *path)
{
	GError *error = NULL;
	GwDocument *doc;
	char *text;
	gsize len;

	ck_assert_msg(g_file_get_contents(path, &text, &len, NULL), "%s", path);
	doc = gw_notation_read(path, text, len, &error);
	ck_assert_msg(doc != NULL, "%s", error ? error->message : path);
	g_free(text);
	return doc;
}

static const GwElement *
element_of(const GwDocument *doc, guint32 paragraph)
{
	guint32 i;

	for (i = 0; i < doc->n_elements; i++)
		if (doc->elements[i].paragraph == paragraph)
			return &doc->elements[i];
	return NULL;
}

static guint
count_wrong(const GwDocument *doc, const GwParagraph *said)
{
	guint wrong = 0;
	guint32 i;

	for (i = 0; i < doc->n_paragraphs; i++) {
		const GwElement *e = element_of(doc, i);
		char *text;

		if (gw_document_is_blank(doc, &said[i])) {
			wrong += e != NULL;
			continue;
		}
		if (e && e->role == said[i].given &&
		    e->attachment == (said[i].given_attachment ||
				      said[i].given == GW_ROLE_ATTACHMENT_MARK ||
				      said[i].given == GW_ROLE_ATTACHMENT_TITLE))
			continue;
		text = gw_document_text(doc, said[i].span);
		g_printerr("%s:%u: %s%s instead of %s%s: %s (%s)\n", doc->path, said[i].line,
			   e && e->attachment ? "附件." : "", e ? gw_role_label(e->role) : "nothing",
			   said[i].given_attachment ? "附件." : "", gw_role_label(said[i].given),
			   text, e && e->why ? e->why : "");
		g_free(text);
		wrong++;
	}
	return wrong;
}

/* Lines that recognition still gets wrong, so that a change is seen either way:
 * the title of a 简报 with a colon in it, an author under the title, a 簽, a seal as
 * signature. */
static guint
known_wrong(const char *path)
{
	static const struct {
		const char *name;
		guint wrong;
	} known[] = {
		{ "111-city-bulletin.txt", 1 }, { "108-taiwan-short-letter.txt", 1 },
		{ "81-how-to-essay.txt", 1 },  { "89-taiwan-memo.txt", 4 },
		{ "90-taiwan-meeting-notice.txt", 1 },
	};
	guint i;

	for (i = 0; i < G_N_ELEMENTS(known); i++)
		if (g_str_has_suffix(path, known[i].name))
			return known[i].wrong;
	return 0;
}

START_TEST(the_roles_of_a_document)
{
	GwDocument *doc = read_notation(g_ptr_array_index(documents, _i));
	GwParagraph *said = g_memdup2(doc->paragraphs, sizeof *said * doc->n_paragraphs);
	GwGenre genre = doc->genre;
	GwDirection direction = doc->direction;
	guint32 i;

	ck_assert_msg(doc->genre_given && doc->direction_given, "%s: no [文种=… 方向=…]", doc->path);
	doc->genre_given = doc->direction_given = FALSE;
	doc->genre = GW_GENRE_OTHER;
	doc->direction = GW_DIRECTION_UNKNOWN;
	for (i = 0; i < doc->n_paragraphs; i++) {
		ck_assert_msg(said[i].given != GW_ROLE_NONE || gw_document_is_blank(doc, &said[i]),
			      "%s:%u: no role", doc->path, said[i].line);
		doc->paragraphs[i].given = GW_ROLE_NONE;
		doc->paragraphs[i].given_attachment = FALSE;
	}
	gw_recognise(doc, TRUE);
	ck_assert_uint_eq(count_wrong(doc, said), known_wrong(doc->path));
	ck_assert_str_eq(gw_genre_label(doc->genre), gw_genre_label(genre));
	ck_assert_str_eq(gw_direction_label(doc->direction), gw_direction_label(direction));
	g_free(said);
	gw_document_free(doc);
}
END_TEST

START_TEST(there_are_enough_documents)
{
	ck_assert_uint_ge(documents->len, 75);
}
END_TEST

/* --- parts of lines ------------------------------------------------------------------ */

static GwDocument *
recognised(const char *utf8)
{
	gsize len;
	gunichar2 *wide = gw_utf16_from_utf8(utf8, -1, &len, NULL);
	const GwSource source = { .encoding = "UTF-8" };
	GwDocument *doc = gw_text_read("t.txt", wide, len, &source, NULL);

	g_free(wide);
	ck_assert_ptr_nonnull(doc);
	gw_recognise(doc, TRUE);
	return doc;
}

static void
assert_element(const GwDocument *doc, guint32 at, GwRole role, const char *text)
{
	char *found;

	ck_assert_uint_lt(at, doc->n_elements);
	found = gw_document_text(doc, doc->elements[at].span);
	ck_assert_str_eq(found, text);
	ck_assert_str_eq(gw_role_id(doc->elements[at].role), gw_role_id(role));
	g_free(found);
}

/* facts-01 7.2.5, 7.3.4, 7.3.5: what the standard sets apart may stand in one line. */
START_TEST(lines_of_two_elements_are_cut)
{
	GwDocument *doc = recognised(
		"临江市人民政府关于调整作息时间的通知临政发〔2024〕9号\n"
		"各县（市、区）人民政府：\n"
		"自5月1日起调整作息时间，请遵照执行。附件：作息时间表\n"
		"　　　　　　　　临江市人民政府　　2024年4月22日（此件公开发布）\n");

	ck_assert_uint_eq(doc->n_elements, 8);
	assert_element(doc, 0, GW_ROLE_TITLE, "临江市人民政府关于调整作息时间的通知");
	assert_element(doc, 1, GW_ROLE_DOCNUM, "临政发〔2024〕9号");
	assert_element(doc, 2, GW_ROLE_ADDRESSEE, "各县（市、区）人民政府：");
	assert_element(doc, 3, GW_ROLE_BODY, "自5月1日起调整作息时间，请遵照执行。");
	assert_element(doc, 4, GW_ROLE_ATTACHMENT_NOTE, "附件：作息时间表");
	assert_element(doc, 5, GW_ROLE_SIGNATURE, "临江市人民政府");
	assert_element(doc, 6, GW_ROLE_DATE, "2024年4月22日");
	assert_element(doc, 7, GW_ROLE_NOTE, "（此件公开发布）");
	gw_document_free(doc);
}
END_TEST

/* A signature pushed to the right with blanks behind the last sentence. */
START_TEST(a_padded_signature_is_cut)
{
	GwDocument *doc = recognised(
		"临江市人民政府关于同意修桥的批复\n青山县人民政府：\n"
		"你县请示收悉。现批复如下：\n"
		"一、同意修桥。\n二、桥名由你县自定。　　　　　　　　　　　　临江市人民政府\n"
		"　　　　　　　　　　　　2024年4月22日\n");

	ck_assert_uint_eq(doc->n_elements, 7);
	assert_element(doc, 4, GW_ROLE_HEADING1, "二、桥名由你县自定。");
	assert_element(doc, 5, GW_ROLE_SIGNATURE, "临江市人民政府");
	gw_document_free(doc);
}
END_TEST

/* A heading whose line end was lost hangs on the paragraph before it. */
START_TEST(a_heading_behind_a_paragraph_is_cut)
{
	static const struct {
		const char *text, *heading;
		GwRole role;
	} rows[] = {
		{ "各乡镇要抓好春季植树工作，确保苗木成活，全年完成二十万株的任务。二、严格苗木检疫。", "二、严格苗木检疫。",
		  GW_ROLE_HEADING1 },
		{ "各乡镇要抓好春季植树工作，确保苗木成活，全年完成二十万株的任务。（二）强化后期管护", "（二）强化后期管护",
		  GW_ROLE_HEADING2 },
		{ "基金由专门的机构管理，收支情况每年向社会公布一次，接受监督。第二章　基金的使用", "第二章　基金的使用",
		  GW_ROLE_CHAPTER },
	};
	GwDocument *doc = recognised(rows[_i].text);

	ck_assert_uint_eq(doc->n_elements, 2);
	ck_assert_int_eq(doc->elements[0].role, GW_ROLE_BODY);
	assert_element(doc, 1, rows[_i].role, rows[_i].heading);
	gw_document_free(doc);
}
END_TEST

/* Years or one bracket below a title belong to it; a bracket that closes alone, to
 * the 附注 above. */
START_TEST(brackets_belong_to_what_is_above)
{
	GwDocument *doc = recognised(
		"青溪县人民政府关于印发植树规划的通知\n各乡镇人民政府：\n现将规划印发给你们，请执行。\n"
		"青溪县人民政府\n2024年4月22日\n（此件公开发布\n）\n\n\n青溪县植树规划\n（2021—2025年）\n"
		"为做好植树工作，制定本规划。\n");

	ck_assert_uint_eq(doc->n_elements, 10);
	assert_element(doc, 5, GW_ROLE_NOTE, "（此件公开发布");
	assert_element(doc, 6, GW_ROLE_NOTE, "）");
	assert_element(doc, 7, GW_ROLE_ATTACHMENT_TITLE, "青溪县植树规划");
	assert_element(doc, 8, GW_ROLE_ATTACHMENT_TITLE, "（2021—2025年）");
	assert_element(doc, 9, GW_ROLE_BODY, "为做好植树工作，制定本规划。");
	gw_document_free(doc);
}
END_TEST

/* Numbered lines of several chapters with no text between them are contents. */
START_TEST(bare_numbers_are_contents)
{
	GString *text = g_string_new("青溪县防汛应急预案\n为做好防汛工作，制定本预案。\n");
	GwDocument *doc;
	guint chapter, n;

	for (chapter = 1; chapter <= 4; chapter++)
		for (n = 1; n <= 3; n++)
			g_string_append_printf(text, "%u.%u　组织指挥%u\n", chapter, n, chapter * n);
	g_string_append(text, "本预案适用于全县。\n3.1　工作组\n工作组由县政府设立。\n");
	doc = recognised(text->str);
	ck_assert_uint_eq(doc->n_elements, 17);
	for (n = 2; n < 14; n++)
		ck_assert_int_eq(doc->elements[n].role, GW_ROLE_BODY);
	assert_element(doc, 15, GW_ROLE_HEADING2, "3.1　工作组");
	gw_document_free(doc);
	g_string_free(text, TRUE);
}
END_TEST

/* Near misses: nothing of this is two elements. */
START_TEST(sentences_are_not_cut)
{
	static const char *const lines[] = {
		"有下列情形的，予以表扬：（一）成活率高的。（二）管护措施得力的。",
		"抓好两件事，确保完成全年植树造林的各项任务。一、备足苗木。二、落实责任。",
		"各乡镇要抓好春季植树工作，确保苗木成活，全年完成二十万株的任务。二、严格苗木检疫，防止带病苗木入县。",
		"根据临政发〔2024〕9号文件精神，各县人民政府要抓好落实。",
		"本办法自2024年5月8日起施行，详见附件：第一项。各地遵照执行。",
		"联系电话：0000-1234567　　　　　　传真：0000-7654321",
		"临江市人民政府决定于2024年5月8日",
	};
	GwDocument *doc = recognised(lines[_i]);

	ck_assert_uint_eq(doc->n_elements, 1);
	gw_document_free(doc);
}
END_TEST

START_TEST(lines_of_one_element_share_a_group)
{
	GwDocument *doc = recognised(
		"临江市人民政府关于做好\n防汛工作的通知\n各县人民政府：\n现将有关事项通知如下：\n"
		"一、落实责任。\n附件：1.责任人名单\n2.联系方式\n临江市人民政府\n临江军分区司令部\n"
		"2024年4月22日\n");
	const GwElement *e = doc->elements;

	ck_assert_uint_eq(doc->n_elements, 10);
	ck_assert_uint_eq(e[0].group, 1);
	ck_assert_uint_eq(e[1].group, e[0].group);
	ck_assert_uint_ne(e[2].group, e[1].group);
	ck_assert_uint_eq(e[6].group, e[5].group);
	/* Joint issue: two signatures are two things. */
	ck_assert_int_eq(e[7].role, GW_ROLE_SIGNATURE);
	ck_assert_int_eq(e[8].role, GW_ROLE_SIGNATURE);
	ck_assert_uint_ne(e[8].group, e[7].group);
	gw_document_free(doc);
}
END_TEST

/* --- promises of the header -------------------------------------------------------------- */

/* The head of a telegram: the line of 等级 ends with the 发文字号. */
START_TEST(marks_and_number_in_a_line_are_cut)
{
	GwDocument *doc = recognised("发电单位：临江市人民政府办公室\n"
				     "等级：特急·明电　　临政办明电〔2024〕9号\n"
				     "关于做好台风防御工作的紧急通知\n各县人民政府：\n请立即行动。\n");

	assert_element(doc, 1, GW_ROLE_URGENCY, "等级：特急·明电");
	assert_element(doc, 2, GW_ROLE_DOCNUM, "临政办明电〔2024〕9号");
	assert_element(doc, 3, GW_ROLE_TITLE, "关于做好台风防御工作的紧急通知");
	gw_document_free(doc);
}
END_TEST

/* The office and the date of 印发 (7.4.3), the one without the other's line, and
 * the date without 印发. */
START_TEST(a_broken_imprint_is_still_one)
{
	static const char *const ends[] = {
		"抄送：市委办公室。\n临江市人民政府办公室\n2024年4月23日印发\n",
		"抄送：市委办公室。\n临江市人民政府办公室　　2024年4月23日\n",
		"抄送：市委办公室。\n临江市人民政府办公室\n2024年4月23日\n",
		"临江市人民政府办公室\n2024年4月23日印发\n",
	};
	char *text = g_strconcat("临江市人民政府关于防汛的通知\n各县人民政府：\n请认真执行。\n"
				 "临江市人民政府\n2024年4月22日\n（此件公开发布）\n", ends[_i], NULL);
	GwDocument *doc = recognised(text);
	const GwElement *last = &doc->elements[doc->n_elements - 1];

	ck_assert_int_eq(doc->elements[3].role, GW_ROLE_SIGNATURE);
	ck_assert_int_eq(doc->elements[4].role, GW_ROLE_DATE);
	ck_assert_int_eq(last->role, GW_ROLE_PRINTED);
	if (_i != 1)
		ck_assert_int_eq(last[-1].role, GW_ROLE_PRINTED);
	gw_document_free(doc);
	g_free(text);
}
END_TEST

/* 7.2.1: 份号 is six figures; four are 份号 still.  条例: no stops in a title but 《》. */
START_TEST(faults_in_the_head_are_recognised)
{
	GwDocument *doc = recognised("0012\n机密★1年\n临江市人民政府文件\n临政发〔2024〕9号\n"
				     "临江市人民政府关于加强领导，落实责任，做好防汛工作的通知\n"
				     "各县人民政府：\n请做好准备。\n");

	assert_element(doc, 0, GW_ROLE_COPYNO, "0012");
	assert_element(doc, 1, GW_ROLE_SECRECY, "机密★1年");
	ck_assert_str_eq(gw_role_id(doc->elements[4].role), "title");
	ck_assert_int_eq(doc->genre, GW_GENRE_NOTICE);
	gw_document_free(doc);
}
END_TEST

/* What is nearly a title or a 主送, but is text. */
START_TEST(sentences_below_a_title_are_text)
{
	static const char *const sentences[] = {
		"为落实省委关于防汛的部署现提出以下意见。",
		"根据市政府关于防汛的部署，现提出如下意见。",
		"县委、县政府决定，市直各部门要早作准备。",
		"各县要加强值守、巡查，确保责任到人。",
	};
	char *text = g_strconcat("临江市人民政府关于做好防汛工作的意见\n各县人民政府：\n",
				 sentences[_i], "\n一、加强值守\n各县要全天值守。\n", NULL);
	GwDocument *doc = recognised(text);

	assert_element(doc, 0, GW_ROLE_TITLE, "临江市人民政府关于做好防汛工作的意见");
	assert_element(doc, 1, GW_ROLE_ADDRESSEE, "各县人民政府：");
	assert_element(doc, 2, GW_ROLE_BODY, sentences[_i]);
	gw_document_free(doc);
	g_free(text);
}
END_TEST

/* 7.2.1 to 7.2.3 in a page header: once, and nothing else of it. */
START_TEST(a_page_header_may_hold_marks)
{
	static const char text[] = "临江市人民政府关于防汛的通知\n"
				   "[story=header] 机密★1年\n[story=header] 特急\n"
				   "[story=header] 机密★1年\n[story=header] 防汛材料\n"
				   "[story=footer] 000012\n";
	static const GwRole roles[] = { GW_ROLE_TITLE, GW_ROLE_SECRECY, GW_ROLE_URGENCY,
					GW_ROLE_NOISE, GW_ROLE_NOISE, GW_ROLE_NOISE };
	GwDocument *doc = gw_notation_read("n", text, strlen(text), NULL);
	guint32 i;

	ck_assert_ptr_nonnull(doc);
	gw_recognise(doc, FALSE);
	ck_assert_uint_eq(doc->n_elements, G_N_ELEMENTS(roles));
	for (i = 0; i < doc->n_elements; i++)
		ck_assert_str_eq(gw_role_id(doc->elements[i].role), gw_role_id(roles[i]));
	gw_document_free(doc);
}
END_TEST

START_TEST(given_roles_are_kept)
{
	static const char text[] = "[正文] 附件1\n[署名] 一、总体要求\n[附件.正文] 2024年5月8日\n";
	GError *error = NULL;
	GwDocument *doc = gw_notation_read("n", text, strlen(text), &error);

	ck_assert_ptr_nonnull(doc);
	gw_recognise(doc, FALSE);
	ck_assert_uint_eq(doc->n_elements, 3);
	ck_assert_int_eq(doc->elements[0].role, GW_ROLE_BODY);
	ck_assert_int_eq(doc->elements[1].role, GW_ROLE_SIGNATURE);
	ck_assert_int_eq(doc->elements[2].role, GW_ROLE_BODY);
	ck_assert_int_eq(doc->elements[2].attachment, TRUE);
	ck_assert_ptr_null(doc->elements[0].why);
	gw_recognise(doc, TRUE);
	ck_assert_str_eq(doc->elements[0].why, "由人指定");
	gw_document_free(doc);
}
END_TEST

START_TEST(every_element_has_confidence_and_reasons)
{
	GwDocument *doc = recognised("临江市人民政府关于防汛的通知\n各县人民政府：\n"
				     "请认真执行。\n临江市人民政府\n2024年4月22日\n");
	guint32 i;

	for (i = 0; i < doc->n_elements; i++) {
		ck_assert(doc->elements[i].confidence > 0 && doc->elements[i].confidence <= 1);
		ck_assert_int_ne(doc->elements[i].runner_up, doc->elements[i].role);
		ck_assert_ptr_nonnull(doc->elements[i].why);
	}
	ck_assert(doc->elements[4].confidence > 0.95f);
	ck_assert_ptr_nonnull(strstr(doc->elements[4].why, "整行是日期"));
	ck_assert_int_eq(doc->elements[1].role, GW_ROLE_ADDRESSEE);
	ck_assert_int_eq(doc->elements[1].runner_up, GW_ROLE_BODY);
	ck_assert_ptr_nonnull(strstr(doc->elements[1].why, "机关名称加冒号+"));
	ck_assert_ptr_nonnull(strstr(doc->elements[1].why_other, "机关名称加冒号-"));
	gw_document_free(doc);
}
END_TEST

START_TEST(empty_and_odd_texts_are_survived)
{
	static const char *const texts[] = { "\n", "　　\n\n", "，", "（", "）", "附件：", "第", "1.",
					     "〔〕", "2024年", "“", "## ", "****", "\xF0\xA0\x80\x80" };
	GwDocument *doc = recognised(texts[_i]);
	guint32 i, lines = 0;

	for (i = 0; i < doc->n_paragraphs; i++)
		lines += !gw_document_is_blank(doc, &doc->paragraphs[i]);
	ck_assert_uint_eq(doc->n_elements, lines);
	gw_document_free(doc);
}
END_TEST

/* Longer than one piece of the solver: nothing is lost at the seams. */
START_TEST(a_long_document_is_labelled_to_its_end)
{
	GString *text = g_string_new("临江市志略\n");
	GwDocument *doc;
	guint i;

	for (i = 0; i < 20000; i++)
		g_string_append(text, i % 10 ? "这一年风调雨顺，五谷丰登。\n" : "一、大事\n");
	doc = recognised(text->str);
	ck_assert_uint_eq(doc->n_elements, 20001);
	for (i = 1; i < doc->n_elements; i++)
		ck_assert_int_eq(doc->elements[i].role,
				 (i - 1) % 10 ? GW_ROLE_BODY : GW_ROLE_HEADING1);
	gw_document_free(doc);
	g_string_free(text, TRUE);
}
END_TEST

/* --- forms ---------------------------------------------------------------------------------- */

static void
tight_of(const char *utf8, GwTight *tight)
{
	gsize len;
	gunichar2 *wide = gw_utf16_from_utf8(utf8, -1, &len, NULL);

	gw_tight_make(wide, (guint32)len, FALSE, tight);
	g_free(wide);
}

START_TEST(numbers)
{
	static const struct {
		const char *text;
		GwNumberForm form;
		guint level;
	} rows[] = {
		{ "一、总体要求", GW_NUMBER_1, 0 },      { "二．重点", GW_NUMBER_1, 0 },
		{ "十四、", GW_NUMBER_1, 0 },            { "一、二级公路由省管。", GW_NUMBER_NONE, 0 },
		{ "一是加强领导", GW_NUMBER_NONE, 0 },   { "（一）范围", GW_NUMBER_2, 0 },
		{ "(十二)范围", GW_NUMBER_2, 0 },        { "（一些）", GW_NUMBER_NONE, 0 },
		{ "1.学校", GW_NUMBER_3, 0 },            { "1、学校", GW_NUMBER_3, 0 },
		{ "１．学校", GW_NUMBER_3, 0 },          { "12）学校", GW_NUMBER_3, 0 },
		{ "1.2024年底前", GW_NUMBER_3, 0 },      { "1.5万元", GW_NUMBER_NONE, 0 },
		{ "2024年", GW_NUMBER_NONE, 0 },         { "（1）坝体", GW_NUMBER_4, 0 },
		{ "1.1　目的", GW_NUMBER_DECIMAL, 2 },   { "3.4.2　二级", GW_NUMBER_DECIMAL, 3 },
		{ "第一章　总则", GW_NUMBER_CHAPTER, 0 },{ "第三节　监督", GW_NUMBER_CHAPTER, 0 },
		{ "第十二条　略", GW_NUMBER_ARTICLE, 0 },{ "第5条　略", GW_NUMBER_ARTICLE, 0 },
		{ "第一条为了加强", GW_NUMBER_ARTICLE, 0 },
		{ "第十二条修改为", GW_NUMBER_NONE, 0 }, { "第三条中的", GW_NUMBER_NONE, 0 },
		{ "第一批", GW_NUMBER_NONE, 0 },         { "①学校", GW_NUMBER_NONE, 0 },
	};
	GwTight tight;
	GwNumber number;

	tight_of(rows[_i].text, &tight);
	number = gw_form_number(&tight);
	ck_assert_msg(number.form == rows[_i].form && number.level == rows[_i].level, "%s: %d %u",
		      rows[_i].text, (int)number.form, number.level);
}
END_TEST

START_TEST(forms_of_elements)
{
	static const struct {
		const char *text;
		GwForm form;
		gboolean is;
	} rows[] = {
		{ "2024年5月8日", GW_FORM_DATE, TRUE },       { "二○一二年七月一日", GW_FORM_DATE, TRUE },
		{ "2024.5.8", GW_FORM_DATE, TRUE },           { "2024-05-08", GW_FORM_DATE, TRUE },
		{ "２０２４年５月８日", GW_FORM_DATE, TRUE }, { "2024 年 5 月 8 日", GW_FORM_DATE, TRUE },
		{ "××××年×月×日", GW_FORM_DATE, TRUE },       { "2024年　月　日", GW_FORM_DATE, TRUE },
		{ "2024年5月8日起", GW_FORM_DATE, FALSE },    { "2024年", GW_FORM_DATE, FALSE },
		{ "国办发〔2024〕5号", GW_FORM_DOCNUM, TRUE },{ "国办发[2024]5号", GW_FORM_DOCNUM, TRUE },
		{ "国办发（2024）第05号", GW_FORM_DOCNUM, TRUE }, { "×政发【2024】5", GW_FORM_DOCNUM, TRUE },
		{ "国办发〔2024〕5号文件", GW_FORM_DOCNUM, FALSE },
		{ "第678号", GW_FORM_SERIAL, TRUE },          { "2024年第5号", GW_FORM_SERIAL, TRUE },
		{ "第12期", GW_FORM_SERIAL, TRUE },           { "第一", GW_FORM_SERIAL, FALSE },
		{ "000001", GW_FORM_COPYNO, TRUE },           { "№0001", GW_FORM_COPYNO, TRUE },
		{ "00001", GW_FORM_COPYNO, FALSE },
		{ "机密★1年", GW_FORM_SECRECY, TRUE },        { "绝　密", GW_FORM_SECRECY, TRUE },
		{ "密级：机密", GW_FORM_SECRECY, TRUE },      { "秘密工作要加强", GW_FORM_SECRECY, FALSE },
		{ "特　急", GW_FORM_URGENCY, TRUE },          { "特急电报要及时处理", GW_FORM_URGENCY, FALSE },
		{ "签发人：王　明", GW_FORM_SIGNER, TRUE },
		{ "附件", GW_FORM_ATTACHMENT_MARK, TRUE },    { "附 件 12", GW_FORM_ATTACHMENT_MARK, TRUE },
		{ "附件一", GW_FORM_ATTACHMENT_MARK, TRUE },  { "附件目录", GW_FORM_ATTACHMENT_MARK, FALSE },
		{ "附件：名单", GW_FORM_ATTACHMENT_NOTE, TRUE }, { "附件1：名单", GW_FORM_ATTACHMENT_NOTE, TRUE },
		{ "附件名单", GW_FORM_ATTACHMENT_NOTE, FALSE },
		{ "抄送：省政府。", GW_FORM_CC, TRUE },       { "抄送有关单位", GW_FORM_CC, FALSE },
		{ "临江市政府办公室　2024年5月8日印发", GW_FORM_PRINTED, TRUE },
		{ "现予印发", GW_FORM_PRINTED, FALSE },
		{ "（此件公开发布）", GW_FORM_NOTE, TRUE },   { "（财政部负责）", GW_FORM_NOTE, FALSE },
		{ "各市、州人民政府：", GW_FORM_ADDRESSEE, TRUE },
		{ "现将有关事项通知如下：", GW_FORM_ADDRESSEE, FALSE },
		{ "总　理　　王　明", GW_FORM_PERSON, TRUE }, { "总理主持会议", GW_FORM_PERSON, TRUE },
		{ "内部★", GW_FORM_SECRECY, TRUE },           { "机密*5年", GW_FORM_SECRECY, TRUE },
		{ "内部管理", GW_FORM_SECRECY, FALSE },       { "附：", GW_FORM_ATTACHMENT_MARK, TRUE },
		{ "第6期（总第41期）", GW_FORM_SERIAL, TRUE },{ "第6期简报", GW_FORM_SERIAL, FALSE },
		{ "府水字第1140012345号", GW_FORM_DOCNUM, TRUE },
		{ "文字第一", GW_FORM_DOCNUM, FALSE },        { "中华民国114年3月5日", GW_FORM_DATE, TRUE },
		{ "临江市公安局通告", GW_FORM_MARK_KIND, TRUE },
		{ "关于修路的通告", GW_FORM_MARK_KIND, FALSE },
		{ "联系人：王明", GW_FORM_CONTACT, TRUE },    { "联系人变更", GW_FORM_CONTACT, FALSE },
		{ "关于做好防汛工作的通知。", GW_FORM_GENRE, TRUE },
		{ "特此发出有关事项的通知。", GW_FORM_GENRE, FALSE },
		{ "抄送 县委办公室。", GW_FORM_CC, TRUE },    { "2024", GW_FORM_NO_WORD, TRUE },
	};
	GwTight tight;

	tight_of(rows[_i].text, &tight);
	ck_assert_msg(((gw_line_form(&tight) >> rows[_i].form) & 1) == (guint)rows[_i].is, "%s",
		      rows[_i].text);
}
END_TEST

START_TEST(page_numbers)
{
	static const struct {
		const char *text;
		gboolean is;
	} rows[] = {
		{ "— 12 —", TRUE }, { "-1-", TRUE },  { "第1页 共3页", TRUE }, { "·3·", TRUE }, { "12", FALSE },
		{ "-1", FALSE },    { "——", FALSE }, { "第1号", FALSE },      { "2024-5-8", FALSE },
	};
	GwTight tight;

	tight_of(rows[_i].text, &tight);
	ck_assert_msg(gw_form_page_number(&tight) == rows[_i].is, "%s", rows[_i].text);
}
END_TEST

/* The lines around a page number are neighbours: a PDF puts it anywhere. */
START_TEST(page_numbers_part_nothing)
{
	GwDocument *doc = recognised(
		"青溪县人民政府关于植树的通知\n各乡镇人民政府：\n请植树。\n\n青溪县人民政府\n— 1 —\n2024年4月22日\n\n"
		"附件1\n— 2 —\n\n植树任务表\n按乡镇分配。\n");

	ck_assert_uint_eq(doc->n_elements, 10);
	assert_element(doc, 3, GW_ROLE_SIGNATURE, "青溪县人民政府");
	assert_element(doc, 4, GW_ROLE_NOISE, "— 1 —");
	assert_element(doc, 5, GW_ROLE_DATE, "2024年4月22日");
	assert_element(doc, 7, GW_ROLE_NOISE, "— 2 —");
	assert_element(doc, 8, GW_ROLE_ATTACHMENT_TITLE, "植树任务表");
	gw_document_free(doc);
}
END_TEST

/* 7.3.2: 主送 whose colon is wrong or missing. */
START_TEST(lists_of_receivers)
{
	static const struct {
		const char *text;
		gboolean is;
	} rows[] = {
		{ "各县（市、区）人民政府、市政府各部门、各直属机构；", TRUE },
		{ "县发展改革局，县财政局。", TRUE },
		{ "县人民政府", TRUE },
		{ "县人民政府：", FALSE }, /* that is GW_FORM_ADDRESSEE */
		{ "县发展改革局、县财政局负责。", FALSE },
		{ "各单位要加强领导，县财政局。", FALSE },
		{ "防汛、抗旱、救灾。", FALSE },
		{ "请认真执行。", FALSE },
	};
	GwTight tight;

	tight_of(rows[_i].text, &tight);
	ck_assert_msg(gw_line_is_receivers(&tight) == rows[_i].is, "%s", rows[_i].text);
}
END_TEST

/* What is written wrongly is still what it is meant for: the rules must see it. */
START_TEST(wrong_forms_keep_their_role)
{
	static const struct {
		const char *line;
		GwRole role;
	} rows[] = {
		{ "青政发2024-12号", GW_ROLE_DOCNUM },       { "青政发〔2024年12号", GW_ROLE_DOCNUM },
		{ "青政发2024年12号文", GW_ROLE_DOCNUM },    { "青政发〔2024〕12-1号", GW_ROLE_DOCNUM },
		{ "青政发〔2024〕A12号", GW_ROLE_DOCNUM },   { "青政发〔2024〕十二号", GW_ROLE_DOCNUM },
		{ "青政发〔二〇二四〕12号", GW_ROLE_DOCNUM },{ "〔2024〕12号", GW_ROLE_DOCNUM },
		{ "青政发〔2024〕号", GW_ROLE_DOCNUM },      { "青政发〔202〕12号", GW_ROLE_DOCNUM },
		{ "（2024）岚0107执协字第215号", GW_ROLE_DOCNUM }, { "澜家协〔2023〕字第8号", GW_ROLE_DOCNUM },
		{ "机密★5", GW_ROLE_SECRECY },               { "机密★永久", GW_ROLE_SECRECY },
		{ "机密（5年）", GW_ROLE_SECRECY },          { "保密★5年", GW_ROLE_SECRECY },
		{ "绝密级", GW_ROLE_SECRECY },               { "征求意见稿", GW_ROLE_NOISE },
		{ "（代拟稿）", GW_ROLE_NOISE },             { "指人专办", GW_ROLE_NOISE },
	};
	gboolean number = rows[_i].role == GW_ROLE_DOCNUM;
	char *text = g_strdup_printf("%s\n青溪县人民政府文件\n%s\n关于植树的通知\n各乡镇人民政府：\n请植树。\n",
				     number ? "特急" : rows[_i].line,
				     number ? rows[_i].line : "青政发〔2024〕12号");
	GwDocument *doc = recognised(text);

	assert_element(doc, number ? 2 : 0, rows[_i].role, rows[_i].line);
	assert_element(doc, 1, GW_ROLE_ISSUER_MARK, "青溪县人民政府文件");
	assert_element(doc, 3, GW_ROLE_TITLE, "关于植树的通知");
	gw_document_free(doc);
	g_free(text);
}
END_TEST

START_TEST(wrong_dates_are_dates_under_an_organ)
{
	static const char *const dates[] = { "5月8日", "2024.5", "2024年", "2024年5月8日星期三", "贰零贰肆年五月八日" };
	char *text = g_strdup_printf("关于植树的通知\n各乡镇人民政府：\n请植树。\n青溪县人民政府\n%s\n",
				     dates[_i]);
	GwDocument *doc = recognised(text);

	assert_element(doc, 3, GW_ROLE_SIGNATURE, "青溪县人民政府");
	assert_element(doc, 4, GW_ROLE_DATE, dates[_i]);
	gw_document_free(doc);
	g_free(text);
}
END_TEST

/* 附件1：名单 is an entry of the list above the 落款, and the head of a page below it. */
START_TEST(a_mark_may_hold_its_title)
{
	static const char *const heads[] = { "附件1：名单", "附件1　名单" };
	char *text = g_strdup_printf("关于植树的通知\n各乡镇人民政府：\n请植树。\n%s\n青溪县人民政府\n2024年5月8日\n"
				     "%s\n王明负责植树。\n", heads[_i], heads[_i]);
	GwDocument *doc = recognised(text);

	assert_element(doc, 3, GW_ROLE_ATTACHMENT_NOTE, heads[_i]);
	assert_element(doc, 6, GW_ROLE_ATTACHMENT_MARK, heads[_i]);
	gw_document_free(doc);
	g_free(text);
}
END_TEST

/* A line of zero-width characters is not blank to other programs: it is noise. */
START_TEST(invisible_lines_are_noise)
{
	static const char *const invisible[] = { "\u200b", "\u200e\u200b", "\ufeff", "\u2060" };
	char *text = g_strdup_printf("关于防汛的通知\n%s\n各县人民政府：\n请做好防汛工作。\n",
				     invisible[_i]);
	GwDocument *doc = recognised(text);

	ck_assert_uint_eq(doc->n_elements, 4);
	ck_assert_int_eq(doc->elements[1].role, GW_ROLE_NOISE);
	ck_assert_int_eq(doc->elements[2].role, GW_ROLE_ADDRESSEE);
	gw_document_free(doc);
	g_free(text);
}
END_TEST

static Suite *
recognise_suite(void)
{
	Suite *suite = suite_create("recognise");
	TCase *whole = tcase_create("documents"), *lines = tcase_create("lines");
	TCase *forms = tcase_create("forms");

	list_documents();
	tcase_add_loop_test(whole, the_roles_of_a_document, 0, (int)documents->len);
	tcase_add_test(whole, there_are_enough_documents);
	suite_add_tcase(suite, whole);
	tcase_add_test(lines, lines_of_two_elements_are_cut);
	tcase_add_test(lines, a_padded_signature_is_cut);
	tcase_add_loop_test(lines, a_heading_behind_a_paragraph_is_cut, 0, 3);
	tcase_add_test(lines, brackets_belong_to_what_is_above);
	tcase_add_test(lines, page_numbers_part_nothing);
	tcase_add_test(lines, bare_numbers_are_contents);
	tcase_add_loop_test(lines, sentences_are_not_cut, 0, 7);
	tcase_add_test(lines, lines_of_one_element_share_a_group);
	tcase_add_test(lines, marks_and_number_in_a_line_are_cut);
	tcase_add_loop_test(lines, a_broken_imprint_is_still_one, 0, 4);
	tcase_add_loop_test(lines, sentences_below_a_title_are_text, 0, 4);
	tcase_add_test(lines, faults_in_the_head_are_recognised);
	tcase_add_test(lines, a_page_header_may_hold_marks);
	tcase_add_test(lines, given_roles_are_kept);
	tcase_add_test(lines, every_element_has_confidence_and_reasons);
	tcase_add_loop_test(lines, wrong_forms_keep_their_role, 0, 20);
	tcase_add_loop_test(lines, wrong_dates_are_dates_under_an_organ, 0, 5);
	tcase_add_loop_test(lines, a_mark_may_hold_its_title, 0, 2);
	tcase_add_loop_test(lines, invisible_lines_are_noise, 0, 4);
	tcase_add_loop_test(lines, empty_and_odd_texts_are_survived, 0, 14);
	tcase_add_test(lines, a_long_document_is_labelled_to_its_end);
	tcase_set_timeout(lines, 60);
	suite_add_tcase(suite, lines);
	tcase_add_loop_test(forms, numbers, 0, 27);
	tcase_add_loop_test(forms, forms_of_elements, 0, 63);
	tcase_add_loop_test(forms, page_numbers, 0, 9);
	tcase_add_loop_test(forms, lists_of_receivers, 0, 8);
	suite_add_tcase(suite, forms);
	return suite;
}

GW_TEST_MAIN(recognise_suite)
