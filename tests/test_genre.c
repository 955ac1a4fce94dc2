/* 文种, 行文方向 and the form of a document. */
#include "base/utf.h"
#include "model/text.h"
#include "recognise/recognise.h"
#include "suite.h"

static GwDocument *
recognised(const char *utf8)
{
	gsize len;
	gunichar2 *wide = gw_utf16_from_utf8(utf8, -1, &len, NULL);
	const GwSource source = { .encoding = "UTF-8" };
	GwDocument *doc = gw_text_read("t.txt", wide, len, &source, NULL);

	g_free(wide);
	ck_assert_ptr_nonnull(doc);
	gw_recognise(doc, FALSE);
	return doc;
}

START_TEST(genre_comes_from_the_title)
{
	static const struct {
		const char *text;
		GwGenre genre;
		GwDirection direction;
	} rows[] = {
		{ "临江市人民政府关于防汛的紧急通知\n各县：\n请认真学习关于请示报告的规定。\n",
		  GW_GENRE_NOTICE, GW_DIRECTION_DOWN },
		{ "关于印发《工作规则（试行）》的通知（代拟稿）\n各县：\n现印发给你们。\n",
		  GW_GENRE_NOTICE, GW_DIRECTION_DOWN },
		{ "临江市教育局关于开展研学的方案\n为开展研学，特此通知。\n", GW_GENRE_OTHER,
		  GW_DIRECTION_UNKNOWN },
		{ "关于完善制度的意见\n临江市人民政府：\n提出三条。\n以上意见如无不妥，请批转各县执行。\n",
		  GW_GENRE_OPINION, GW_DIRECTION_UP },
		{ "××省人民政府令\n第12号\n现予公布。\n省长　王　明\n2024年5月8日\n", GW_GENRE_ORDER,
		  GW_DIRECTION_PUBLIC },
		{ "青山县人民政府：\n你县《关于修桥的请示》收悉。现批复如下：\n同意修桥。\n", GW_GENRE_REPLY,
		  GW_DIRECTION_DOWN },
		{ "临江市教育局公告\n2024年第3号\n校园开放日安排\n校园定于五月开放。\n",
		  GW_GENRE_ANNOUNCEMENT, GW_DIRECTION_PUBLIC },
		{ "2023年统计公报\n(2024年3月1日)\n经济平稳运行。\n", GW_GENRE_COMMUNIQUE,
		  GW_DIRECTION_PUBLIC },
		{ "临江市人民政府关于防汛工作的通报。\n各县：\n情况通报如下。\n", GW_GENRE_CIRCULAR,
		  GW_DIRECTION_DOWN },
		{ "临江市人民政府关于机构改革的决定\n各县人民政府：\n决定如下。\n", GW_GENRE_DECISION,
		  GW_DIRECTION_DOWN },
	};
	GwDocument *doc = recognised(rows[_i].text);

	ck_assert_str_eq(gw_genre_label(doc->genre), gw_genre_label(rows[_i].genre));
	ck_assert_str_eq(gw_direction_label(doc->direction),
			 gw_direction_label(rows[_i].direction));
	gw_document_free(doc);
}
END_TEST

/* The crawl, the printing office or the drafter lost the title; the text says what it is. */
START_TEST(genre_without_a_title)
{
	static const struct {
		const char *text;
		GwGenre genre;
		GwDirection direction;
	} rows[] = {
		{ "各县人民政府：\n为加快植树，现提出以下意见。\n一、总体要求\n临江市人民政府\n2024年5月8日\n",
		  GW_GENRE_OPINION, GW_DIRECTION_DOWN },
		{ "各县人民政府：\n为加快植树，制定以下指导意见：\n一、总体要求\n", GW_GENRE_OPINION, GW_DIRECTION_DOWN },
		{ "各县人民政府：\n市政府批准《植树工作要点》，现予印发，请贯彻落实。\n", GW_GENRE_NOTICE,
		  GW_DIRECTION_DOWN },
		{ "为表彰先进，市政府决定，对青山县给予奖励。\n", GW_GENRE_DECISION, GW_DIRECTION_PUBLIC },
		{ "王明同志事迹感人。市委决定追授王明优秀党员称号。\n", GW_GENRE_DECISION, GW_DIRECTION_PUBLIC },
		/* What it says at the end of its lead is stronger than a decision told on the way. */
		{ "各县人民政府：\n市政府决定，对二十个乡镇给予表扬。现将有关事项通知如下：\n", GW_GENRE_NOTICE,
		  GW_DIRECTION_DOWN },
		{ "临政函〔2024〕9号\n青山县人民政府：\n你县《关于修桥的报告》收悉。现提出以下意见：\n一、同意。\n",
		  GW_GENRE_LETTER, GW_DIRECTION_DOWN },
		/* A title that was cut off before its 文种. */
		{ "临江市人民政府关于同意建设湿地\n青山县人民政府：\n你县请示收悉。现批复如下：\n一、同意。\n",
		  GW_GENRE_REPLY, GW_DIRECTION_DOWN },
		/* One that was broken into its characters. */
		{ "临江市人民政府关于加快植树\n的\n意\n见\n临政发〔2024〕9号\n各县人民政府：\n要加快植树。\n",
		  GW_GENRE_OPINION, GW_DIRECTION_DOWN },
		/* An organ that writes to all those below it writes downwards, whatever it is. */
		{ "各县人民政府，市政府各部门：\n请参加植树。\n临江市人民政府\n2024年5月8日\n", GW_GENRE_OTHER,
		  GW_DIRECTION_DOWN },
		{ "各位居民：\n请参加植树。\n临江市人民政府\n2024年5月8日\n", GW_GENRE_OTHER, GW_DIRECTION_UNKNOWN },
	};
	GwDocument *doc = recognised(rows[_i].text);

	ck_assert_str_eq(gw_genre_label(doc->genre), gw_genre_label(rows[_i].genre));
	ck_assert_str_eq(gw_direction_label(doc->direction), gw_direction_label(rows[_i].direction));
	gw_document_free(doc);
}
END_TEST

#define DATELINE "新华社临江5月8日电 近日，市委办公室、市政府办公室"

START_TEST(genre_of_what_the_news_reproduce)
{
	static const struct {
		const char *text;
		GwGenre genre;
		GwDirection direction;
	} rows[] = {
		{ DATELINE "印发了《关于植树的意见》，并发出通知，要求各地执行。\n《关于植树的意见》全文如下。\n一、总体要求\n",
		  GW_GENRE_OPINION, GW_DIRECTION_DOWN },
		{ DATELINE "印发了《关于植树的意见》，并发出通知，要求各地执行。\n《关于植树的意见》主要内容如下。\n一、总体要求\n",
		  GW_GENRE_OPINION, GW_DIRECTION_DOWN },
		/* 《规定》 is what was issued; the 通知 only issued it. */
		{ DATELINE "印发了《植树规定》，并发出通知，要求各地执行。\n通知指出，要认真学习。\n《植树规定》全文如下。\n第一条　为了植树，制定本规定。\n",
		  GW_GENRE_OTHER, GW_DIRECTION_DOWN },
		{ DATELINE "印发《关于植树的指导意见》（以下简称《指导意见》），对植树作出部署。\n《指导意见》指出，要加快植树。\n",
		  GW_GENRE_OPINION, GW_DIRECTION_DOWN },
		{ DATELINE "发出关于植树的通知。全文如下：\n一、总体要求\n", GW_GENRE_NOTICE, GW_DIRECTION_DOWN },
	};
	GwDocument *doc = recognised(rows[_i].text);

	ck_assert_str_eq(gw_genre_label(doc->genre), gw_genre_label(rows[_i].genre));
	ck_assert_str_eq(gw_direction_label(doc->direction), gw_direction_label(rows[_i].direction));
	gw_document_free(doc);
}
END_TEST

START_TEST(forms_of_documents)
{
	static const struct {
		const char *text;
		GwFormat format;
		GwNorms norms;
	} rows[] = {
		{ "青溪县人民政府文件\n青政发〔2024〕9号\n关于植树的通知\n各乡镇：\n请植树。\n", GW_FORMAT_GENERAL, 0 },
		{ "关于植树的通知\n各乡镇：\n请植树。\n", GW_FORMAT_GENERAL, 0 },
		{ "青溪县水利局\n青水函〔2024〕9号\n关于商请提供资料的函\n县气象局：\n请提供。\n", GW_FORMAT_LETTER, 0 },
		{ "青溪县人民政府\n青政〔2024〕9号\n关于植树的通知\n各乡镇：\n请植树。\n", GW_FORMAT_LETTER, 0 },
		{ "青溪县人民政府令\n第9号\n《植树办法》已通过，现予公布。\n县长　王　明\n2024年5月8日\n",
		  GW_FORMAT_ORDER, 0 },
		{ "青溪县人民政府常务会议纪要\n〔2024〕3号\n会议研究了植树工作。\n出席：王明\n", GW_FORMAT_MINUTES, 0 },
		{ "内部明电\n等级：特急　青政办明电〔2024〕9号\n关于防汛的紧急通知\n各乡镇：\n请防汛。\n",
		  GW_FORMAT_TELEGRAM, 0 },
		{ "植树工作简报\n第9期\n青溪县绿化委员会办公室\n2024年5月8日\n石桥镇植树忙\n石桥镇植树一万株。\n",
		  GW_FORMAT_BRIEFING, 0 },
		{ "我家门前的小河\n小时候，家门前有一条小河。\n", GW_FORMAT_NONE, 0 },
		{ "青溪縣政府　函\n發文字號：府水字第1140012345號\n主旨：請提供測量資料，請查照。\n說明：為辦理整治計畫。\n",
		  GW_FORMAT_LETTER, GW_NORMS_TAIWAN },
		{ "青溪縣水利局關於報送資料的報告\n縣人民政府：\n現將資料報送，請審閱。\n", GW_FORMAT_GENERAL, 0 },
	};
	GwDocument *doc = recognised(rows[_i].text);

	ck_assert_str_eq(gw_format_id(doc->facts->format), gw_format_id(rows[_i].format));
	ck_assert_int_eq(doc->facts->norms, rows[_i].norms);
	gw_document_free(doc);
}
END_TEST

static Suite *
genre_suite(void)
{
	Suite *suite = suite_create("genre");
	TCase *genre = tcase_create("genre");

	tcase_add_loop_test(genre, genre_comes_from_the_title, 0, 10);
	tcase_add_loop_test(genre, genre_without_a_title, 0, 11);
	tcase_add_loop_test(genre, genre_of_what_the_news_reproduce, 0, 5);
	tcase_add_loop_test(genre, forms_of_documents, 0, 11);
	suite_add_tcase(suite, genre);
	return suite;
}

GW_TEST_MAIN(genre_suite)
