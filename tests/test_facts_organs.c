/* Organs and titles taken apart: one name, a list, and the facts of documents.
 * What is expected comes from how organs are called and how 公文 are written. */
#include <string.h>

#include "base/utf.h"
#include "model/notation.h"
#include "model/text.h"
#include "recognise/organ_name.h"
#include "recognise/organ_words.h"
#include "recognise/recognise.h"
#include "suite.h"

/* --- one name ------------------------------------------------------------------- */

typedef struct {
	const char *name;  /* with | between head, region, body and office */
	GwRank rank;
	GwOrganKind kind;
	gboolean collective;
} Name;

#define NAME(parts, rank, kind) { parts, GW_RANK_##rank, GW_ORGAN_##kind, FALSE }
#define CLASS(parts, rank, kind) { parts, GW_RANK_##rank, GW_ORGAN_##kind, TRUE }

static const Name names[] = {
	/* of the state and the party's centre */
	NAME("||国务院|", STATE, GOVERNMENT),
	NAME("||国务院|办公厅", STATE, GOVERNMENT),
	NAME("||国务院办公厅|秘书局", STATE, GOVERNMENT),
	NAME("|中华人民共和国|国务院|", STATE, GOVERNMENT),
	NAME("|中华人民共和国|教育部|", STATE, DEPARTMENT),
	NAME("||中共中央|", STATE, PARTY),
	NAME("||中共中央|办公厅", STATE, PARTY),
	NAME("||中共中央组织部|", STATE, PARTY),
	NAME("||中央组织部|", STATE, PARTY),
	NAME("||中央网络安全和信息化委员会|办公室", STATE, PARTY),
	NAME("|全国|人大常委会|", STATE, CONGRESS),
	NAME("|全国|人民代表大会常务委员会|", STATE, CONGRESS),
	NAME("|全国|人大常委会|办公厅", STATE, CONGRESS),
	NAME("|全国|政协|", STATE, CPPCC),
	NAME("中国人民政治协商会议|全国|委员会|", STATE, CPPCC),
	NAME("||最高人民法院|", STATE, COURT),
	NAME("||最高人民检察院|", STATE, COURT),
	NAME("||国家监察委员会|", STATE, COURT),
	NAME("||中央军委|", STATE, MILITARY),
	NAME("||中央军委|办公厅", STATE, MILITARY),
	NAME("||国家发展改革委|", STATE, DEPARTMENT),
	NAME("||国家发展和改革委员会|", STATE, DEPARTMENT),
	NAME("||教育部|", STATE, DEPARTMENT),
	NAME("||农业农村部|办公厅", STATE, DEPARTMENT),
	NAME("||海关总署|", STATE, DEPARTMENT),
	NAME("||国家税务总局|", STATE, DEPARTMENT),
	NAME("||市场监管总局|", STATE, DEPARTMENT),
	NAME("||中国人民银行|", STATE, DEPARTMENT),
	NAME("||中国证监会|", STATE, DEPARTMENT),
	NAME("||国务院国有资产监督管理委员会|", STATE, DEPARTMENT),
	NAME("||国务院扶贫开发领导小组|办公室", STATE, OTHER),
	NAME("||中国科学院|", STATE, INSTITUTION),
	NAME("||中华全国总工会|", STATE, MASS),
	NAME("||共青团中央|", STATE, MASS),
	NAME("|全国|妇联|", STATE, MASS),
	/* of a province */
	NAME("|广东省|人民政府|", PROVINCE, GOVERNMENT),
	NAME("|广东省|人民政府|办公厅", PROVINCE, GOVERNMENT),
	NAME("中共|广东省|委|", PROVINCE, PARTY),
	NAME("|广东省|委|办公厅", PROVINCE, PARTY),
	NAME("|广东省|委组织部|", PROVINCE, PARTY),
	NAME("|广西壮族自治区|人民政府|", PROVINCE, GOVERNMENT),
	NAME("|内蒙古自治区|党委|", PROVINCE, PARTY),
	NAME("|宁夏|教育厅|", PROVINCE, DEPARTMENT),
	NAME("|北京市|人民政府|", PROVINCE, GOVERNMENT),
	NAME("|重庆市|教育委员会|", PROVINCE, DEPARTMENT),
	NAME("|上海|海关|", PROVINCE, DEPARTMENT),
	NAME("||新疆生产建设兵团|", PROVINCE, GOVERNMENT),
	NAME("|新疆生产建设兵团|教育局|", PROVINCE, DEPARTMENT),
	NAME("|兵团|办公厅|", PROVINCE, DEPARTMENT),
	NAME("|香港特别行政区|政府|", PROVINCE, GOVERNMENT),
	NAME("|澳门特别行政区|政府|", PROVINCE, GOVERNMENT),
	NAME("|省|委|", PROVINCE, PARTY),
	NAME("|省|政府|", PROVINCE, GOVERNMENT),
	NAME("|省|政府|办公厅", PROVINCE, GOVERNMENT),
	NAME("|省|人大常委会|", PROVINCE, CONGRESS),
	NAME("|省|军区|", PROVINCE, MILITARY),
	NAME("|省|高级人民法院|", PROVINCE, COURT),
	NAME("|自治区|人民政府|", PROVINCE, GOVERNMENT),
	NAME("|自治区|党委|办公厅", PROVINCE, PARTY),
	NAME("|广东省|财政厅|", PROVINCE, DEPARTMENT),
	NAME("|省直|机关工委|", PROVINCE, PARTY),
	NAME("|省级|机关事务管理局|", PROVINCE, DEPARTMENT),
	NAME("国家税务总局|广东省|税务局|", PROVINCE, DEPARTMENT),
	NAME("财政部|山东|监管局|", PROVINCE, DEPARTMENT),
	/* of a city */
	NAME("|广州市|人民政府|", CITY, GOVERNMENT),
	NAME("|广东省广州市|人民政府|", CITY, GOVERNMENT),
	NAME("|延边朝鲜族自治州|人民政府|", CITY, GOVERNMENT),
	NAME("|甘孜州|教育局|", CITY, DEPARTMENT),
	NAME("|锡林郭勒盟|行政公署|", CITY, GOVERNMENT),
	NAME("|大兴安岭地区|行政公署|", CITY, GOVERNMENT),
	NAME("|市|卫生健康委|", CITY, DEPARTMENT),
	NAME("|市|纪委监委|", CITY, PARTY),
	NAME("|市|市场监督管理局|", CITY, DEPARTMENT),
	NAME("|市|住房城乡建设局|", CITY, DEPARTMENT),
	NAME("|市|政协|办公室", CITY, CPPCC),
	NAME("|市|中级人民法院|", CITY, COURT),
	NAME("|市|人大财经委|", CITY, CONGRESS),
	NAME("|州|政府|", CITY, GOVERNMENT),
	NAME("|盟|委|", CITY, PARTY),
	NAME("|地|委|", CITY, PARTY),
	NAME("||临江军分区|", CITY, MILITARY),
	NAME("|津市市|人民政府|", CITY, GOVERNMENT),
	NAME("|××市|人民政府|", CITY, GOVERNMENT),
	/* of a county */
	NAME("|青溪县|人民政府|", COUNTY, GOVERNMENT),
	NAME("|广东省广州市天河区|人民政府|", COUNTY, GOVERNMENT),
	NAME("|湖北省襄阳市枣阳市|人民政府|", COUNTY, GOVERNMENT),
	NAME("|荆州市沙市区|人民政府|", COUNTY, GOVERNMENT),
	NAME("|重庆市忠县|人民政府|", COUNTY, GOVERNMENT),
	NAME("|北京市通州区|教育委员会|", COUNTY, DEPARTMENT),
	NAME("|积石山保安族东乡族撒拉族自治县|人民政府|", COUNTY, GOVERNMENT),
	NAME("|鄂伦春自治旗|教育局|", COUNTY, DEPARTMENT),
	NAME("|新巴尔虎左旗|人民政府|", COUNTY, GOVERNMENT),
	NAME("|县|水利局|", COUNTY, DEPARTMENT),
	NAME("|青溪县|市场监督管理局|", COUNTY, DEPARTMENT),
	NAME("|青溪县|城市管理局|", COUNTY, DEPARTMENT),
	NAME("|县|乡村振兴局|", COUNTY, DEPARTMENT),
	NAME("|县|发展和改革局|", COUNTY, DEPARTMENT),
	NAME("|县|工业和信息化局|", COUNTY, DEPARTMENT),
	NAME("|青溪县|应急管理局|", COUNTY, DEPARTMENT),
	NAME("|县|人民防空办公室|", COUNTY, DEPARTMENT),
	NAME("|县|扶贫办|", COUNTY, DEPARTMENT),
	NAME("中共|青溪县|委|办公室", COUNTY, PARTY),
	NAME("中共|青溪县|委员会|", COUNTY, PARTY),
	NAME("中国共产党|青溪县|委员会|", COUNTY, PARTY),
	NAME("|县|委组织部|", COUNTY, PARTY),
	NAME("|县|委政法委|", COUNTY, PARTY),
	NAME("|县|委|办", COUNTY, PARTY),
	NAME("|县|政府|办", COUNTY, GOVERNMENT),
	NAME("|县|人大常委会|办公室", COUNTY, CONGRESS),
	NAME("政协|青溪县|委员会|", COUNTY, CPPCC),
	NAME("|县|委党校|", COUNTY, INSTITUTION),
	NAME("|县|人武部|", COUNTY, MILITARY),
	NAME("|青溪县|人民武装部|", COUNTY, MILITARY),
	NAME("|县|法院|", COUNTY, COURT),
	NAME("|青溪县|人民检察院|", COUNTY, COURT),
	NAME("|县|总工会|", COUNTY, MASS),
	NAME("共青团|青溪县|委|", COUNTY, MASS),
	NAME("|县|妇联|", COUNTY, MASS),
	NAME("|青溪县|工商联|", COUNTY, MASS),
	NAME("|青溪县|第一中学|", COUNTY, INSTITUTION),
	NAME("|青溪县|人民医院|", COUNTY, INSTITUTION),
	NAME("|县|融媒体中心|", COUNTY, INSTITUTION),
	NAME("|县|防汛抗旱指挥部|办公室", COUNTY, OTHER),
	NAME("|青溪县|安全生产委员会|办公室", COUNTY, OTHER),
	NAME("|青溪县|农村人居环境整治工作领导小组|办公室", COUNTY, OTHER),
	NAME("国家税务总局|青溪县|税务局|", COUNTY, DEPARTMENT),
	NAME("国家统计局|青溪县|调查队|", COUNTY, DEPARTMENT),
	NAME("中国农业银行|青溪县|支行|", COUNTY, ENTERPRISE),
	NAME("国网|青溪县|供电公司|", COUNTY, ENTERPRISE),
	NAME("|青溪县|城市建设投资集团有限公司|", COUNTY, ENTERPRISE),
	NAME("|青溪县|公安局交通警察大队|", COUNTY, DEPARTMENT),
	NAME("|青溪县|教育局（体育局）|", COUNTY, DEPARTMENT),
	NAME("|浦东新区|人民政府|", UNKNOWN, GOVERNMENT),
	NAME("|神农架林区|人民政府|", COUNTY, GOVERNMENT),
	NAME("|临江经济开发区|管理委员会|", UNKNOWN, GOVERNMENT),
	NAME("|开发区|管委会|", UNKNOWN, GOVERNMENT),
	/* below */
	NAME("|石桥镇|人民政府|", TOWNSHIP, GOVERNMENT),
	NAME("|青溪县石桥镇|人民政府|", TOWNSHIP, GOVERNMENT),
	NAME("|东岭街道|办事处|", TOWNSHIP, GOVERNMENT),
	NAME("|石桥镇|党政办公室|", TOWNSHIP, DEPARTMENT),
	NAME("|镇|政府|", TOWNSHIP, GOVERNMENT),
	NAME("|街道|党工委|", TOWNSHIP, PARTY),
	NAME("中共|石桥镇|委员会|", TOWNSHIP, PARTY),
	NAME("|南湾乡|人民代表大会|", TOWNSHIP, CONGRESS),
	NAME("|李家村|村民委员会|", VILLAGE, OTHER),
	NAME("|幸福社区|居民委员会|", VILLAGE, OTHER),
	NAME("|石桥镇李家村|党支部|", VILLAGE, PARTY),
	/* without a region */
	NAME("||水利局|", UNKNOWN, DEPARTMENT),
	NAME("||北京大学|", UNKNOWN, INSTITUTION),
	NAME("||兰州大学|", UNKNOWN, INSTITUTION),
	NAME("||长江水利委员会|", UNKNOWN, DEPARTMENT),
	NAME("||××集团有限公司|", UNKNOWN, ENTERPRISE),
	NAME("中国移动通信集团|广东|有限公司|", PROVINCE, ENTERPRISE),
	NAME("||中国石油天然气集团有限公司|", UNKNOWN, ENTERPRISE),
	/* classes */
	CLASS("|各乡镇|人民政府|", TOWNSHIP, GOVERNMENT),
	CLASS("|各市、州|人民政府|", CITY, GOVERNMENT),
	CLASS("|各县（市、区）|人民政府|", COUNTY, GOVERNMENT),
	CLASS("|各省、自治区、直辖市|人民政府|", PROVINCE, GOVERNMENT),
	CLASS("|各区县|人民政府|", COUNTY, GOVERNMENT),
	CLASS("|各地级以上市|人民政府|", CITY, GOVERNMENT),
	CLASS("||国务院各部委|", STATE, DEPARTMENT),
	CLASS("||各直属机构|", UNKNOWN, OTHER),
	CLASS("|省|政府各部门|", PROVINCE, DEPARTMENT),
	CLASS("|市|委各部委|", CITY, PARTY),
	CLASS("|县直|各单位|", COUNTY, OTHER),
	CLASS("|市直|有关部门|", CITY, DEPARTMENT),
	CLASS("||有关单位|", UNKNOWN, OTHER),
	CLASS("||各高等学校|", UNKNOWN, INSTITUTION),
	CLASS("||各人民团体|", UNKNOWN, MASS),
	CLASS("|各乡镇||", TOWNSHIP, OTHER),
	CLASS("||驻县各单位|", UNKNOWN, OTHER),
	CLASS("|全县|各中小学|", COUNTY, INSTITUTION),
	CLASS("||局机关各科室|", UNKNOWN, DEPARTMENT),
	CLASS("|各市、州|教育局（教委）|", CITY, DEPARTMENT),
	CLASS("|各设区的市|人民政府|", CITY, GOVERNMENT),
	CLASS("|各县（市）区|委|办公室", COUNTY, PARTY),
	CLASS("|各开发区|管委会|", UNKNOWN, GOVERNMENT),
	CLASS("|各村（居）|委会|", VILLAGE, OTHER),
	CLASS("|各乡镇（街道）|党（工）委|", TOWNSHIP, PARTY),
	CLASS("|全省各市县||", CITY, OTHER),
	CLASS("||中央和国家机关各部门|", STATE, DEPARTMENT),
	/* what looks like one thing and is another */
	NAME("|市|民政局|", CITY, DEPARTMENT),
	NAME("|县|城管局|", COUNTY, DEPARTMENT),
	NAME("|镇|安监所|", TOWNSHIP, DEPARTMENT),
	NAME("|县|史志办|", COUNTY, DEPARTMENT),
	NAME("||县志办|", UNKNOWN, DEPARTMENT),
	NAME("||水利部长江水利委员会|", STATE, DEPARTMENT),
	NAME("||教育部基础教育司|", STATE, DEPARTMENT),
	NAME("||中央军委后勤保障部|", STATE, MILITARY),
	NAME("||中国共产党中央委员会|", STATE, PARTY),
	NAME("||国家统计局青溪调查队|", UNKNOWN, DEPARTMENT),
	NAME("|青溪县|关心下一代工作委员会|", COUNTY, OTHER),
	NAME("|省|委教育工委|", PROVINCE, PARTY),
	NAME("|临江高新技术产业开发区|管理委员会财政局|", UNKNOWN, DEPARTMENT),
	NAME("|中华人民共和国|青岛海关|", UNKNOWN, DEPARTMENT),
	NAME("|青溪县|第十八届人民代表大会第六次会议|", COUNTY, CONGRESS),
	NAME("中国共产党|青溪县|第十四届委员会第三次全体会议|", COUNTY, PARTY),
	NAME("||十四届全国人大二次会议|", STATE, CONGRESS),
	NAME("|石桥镇|人大主席团|", TOWNSHIP, CONGRESS),
	NAME("|东岭街道|办|", TOWNSHIP, GOVERNMENT),
	NAME("|县|武警中队|", COUNTY, MILITARY),
	/* people */
	NAME("||张三同志|", UNKNOWN, PERSON),
	NAME("||王×女士|", UNKNOWN, PERSON),
	NAME("||李明先生|", UNKNOWN, PERSON),
};

static char *
slice(const gunichar2 *p, guint from, guint len)
{
	return gw_utf8_from_utf16(p + from, len);
}

static char *
parts_of(const gunichar2 *p, const GwOrganParts *o)
{
	char *head = slice(p, 0, o->head), *region = slice(p, o->head, o->region);
	char *body = slice(p, o->head + o->region, o->body);
	char *office = slice(p, o->head + o->region + o->body, o->office);
	char *all = g_strdup_printf("%s|%s|%s|%s", head, region, body, office);

	g_free(head);
	g_free(region);
	g_free(body);
	g_free(office);
	return all;
}

static gunichar2 *
wide(const char *utf8, guint *n)
{
	gsize len;
	gunichar2 *p = gw_utf16_from_utf8(utf8, -1, &len, NULL);

	*n = (guint)len;
	return p;
}

START_TEST(a_name_has_its_parts)
{
	const Name *name = &names[_i];
	char **pieces = g_strsplit(name->name, "|", -1), *whole = g_strjoinv("", pieces), *found;
	GwOrganParts parts;
	gunichar2 *p;
	guint n;

	p = wide(whole, &n);
	ck_assert_msg(gw_organ_name(p, n, &parts), "%s is no organ", whole);
	ck_assert_uint_eq(parts.head + parts.region + parts.body + parts.office, n);
	found = parts_of(p, &parts);
	ck_assert_str_eq(found, name->name);
	ck_assert_msg(parts.rank == name->rank, "%s: rank %d", whole, parts.rank);
	ck_assert_msg(parts.kind == name->kind, "%s: kind %d", whole, parts.kind);
	ck_assert_msg(parts.collective == name->collective, "%s: collective", whole);
	g_free(found);
	g_free(whole);
	g_strfreev(pieces);
	g_free(p);
}
END_TEST

static const char *const no_names[] = {
	"", "、", "，", "关于做好防汛工作", "特此通知", "加强组织领导", "请认真执行", "通知如下", "全部",
	"各级领导干部", "社会", "青溪县", "2024年5月8日", "第一章总则", "（", "））））", "现将有关事项",
	"教育", "格局", "工作部署", "会议", "的办公室", "办法", "县长", "市场", "委", "局", "各", "县",
};

START_TEST(what_is_no_name)
{
	GwOrganParts parts;
	guint n;
	gunichar2 *p = wide(no_names[_i], &n);

	ck_assert_msg(!gw_organ_name(p, n, &parts), "%s is an organ", no_names[_i]);
	ck_assert_uint_eq(parts.head + parts.region + parts.body + parts.office, n);
	g_free(p);
}
END_TEST

/* Real places whose names hold what ends other names: 和, 市, 县, 州, 镇, 党, 府. */
static const char *const places[] = {
	"呼和浩特市", "和田地区", "和布克赛尔蒙古自治县", "和平县", "成都市", "昌都市", "盐城市", "防城港市",
	"驻马店市", "景德镇市", "新乡市", "平乡县", "镇江市", "镇雄县", "镇宁布依族苗族自治县", "津市市",
	"沙市区", "沙县区", "通州区", "房山区", "上党区", "府谷县", "市中区", "辉县市", "乡宁县", "和县",
	"忠县", "杭锦旗", "科尔沁左翼中旗", "鄂温克族自治旗", "兴安盟", "湘西土家族苗族自治州",
	"克孜勒苏柯尔克孜自治州", "双江拉祜族佤族布朗族傣族自治县", "都江堰市", "上杭县", "社旗县", "红旗区",
	"高邑县", "开平市", "工布江达县", "合作市", "林州市", "特克斯县", "吉林市", "吉林省", "海南省",
	"海南藏族自治州", "内蒙古自治区", "神农架林区", "古城乡", "旗山镇", "新市街道", "周村区",
};

START_TEST(a_place_is_a_region)
{
	static const char *const bodies[] = {
		"人民政府", "委办公室", "市场监督管理局", "城乡规划局", "第一中学"
	};
	guint i, n;

	for (i = 0; i < 5; i++) {
		char *name = g_strconcat(places[_i], bodies[i], NULL), *region;
		gunichar2 *p = wide(name, &n);
		GwOrganParts parts;

		ck_assert(gw_organ_name(p, n, &parts));
		region = slice(p, 0, parts.region);
		ck_assert_str_eq(region, places[_i]);
		g_free(region);
		g_free(p);
		g_free(name);
	}
}
END_TEST

/* A word is looked up by one of its characters: it must stand in that list. */
START_TEST(the_tables_are_sorted)
{
	guint c, seen = 0;

	for (c = 1; c < 0xFFFF; c++) {
		const GwOrganEnding *ending = gw_organ_endings((gunichar2)c);
		const GwRegionWord *words[] = { gw_region_words((gunichar2)c),
						gw_region_classes((gunichar2)c) };
		const GwOrganHead *heads[] = { gw_organ_heads((gunichar2)c),
					       gw_organ_central((gunichar2)c) };
		guint i;

		for (; ending && ending->word.text; ending++, seen++)
			ck_assert_uint_eq(ending->word.text[ending->word.len - 1], c);
		for (i = 0; i < 2; i++) {
			for (; words[i] && words[i]->word.text; words[i]++, seen++)
				ck_assert_uint_eq(words[i]->word.text[0], c);
			for (; heads[i] && heads[i]->word.text; heads[i]++, seen++)
				ck_assert_uint_eq(heads[i]->word.text[0], c);
		}
	}
	ck_assert_uint_gt(seen, 300);
}
END_TEST

/* --- documents -------------------------------------------------------------------- */

static GwDocument *
facts_of(const char *notation)
{
	GError *error = NULL;
	GwDocument *doc = gw_notation_read("t.txt", notation, strlen(notation), &error);

	ck_assert_msg(doc != NULL, "%s", error ? error->message : "");
	gw_recognise(doc, FALSE);
	ck_assert_ptr_nonnull(doc->facts);
	return doc;
}

/* The organs with | between them; a line break is printed as /. */
static char *
joined(const GwDocument *doc, GwOrgans organs)
{
	GString *all = g_string_new(NULL);
	guint32 i;

	for (i = 0; i < organs.n; i++) {
		char *name = gw_document_text(doc, organs.at[i].span);

		g_string_append_printf(all, "%s%s", i ? "|" : "", g_strdelimit(name, "\n", '/'));
		g_free(name);
	}
	return g_string_free(all, FALSE);
}

static void
assert_organs(const GwDocument *doc, GwOrgans organs, const char *expected)
{
	char *found = joined(doc, organs);

	ck_assert_str_eq(found, expected);
	g_free(found);
}

static void
assert_span(const GwDocument *doc, GwSpan span, const char *expected)
{
	char *found = gw_document_text(doc, span);

	ck_assert_str_eq(g_strdelimit(found, "\n", '/'), expected);
	g_free(found);
}

typedef struct {
	const char *line, *organs;
} List;

/* 7.3.2: 主送 ends with a colon. */
static const List addressees[] = {
	{ "青溪县人民政府：", "青溪县人民政府" },
	{ "各省、自治区、直辖市人民政府，国务院各部委、各直属机构：",
	  "各省、自治区、直辖市人民政府|国务院各部委|各直属机构" },
	{ "各市、州人民政府，省政府各厅委、各直属机构：",
	  "各市、州人民政府|省政府各厅委|各直属机构" },
	{ "各县（市、区）人民政府，市政府各部门：", "各县（市、区）人民政府|市政府各部门" },
	{ "各市、县（区）人民政府，各开发区管委会：", "各市、县（区）人民政府|各开发区管委会" },
	{ "各乡镇党委、政府，县直各单位：", "各乡镇党委|政府|县直各单位" },
	{ "各市、州、县（市、区）党委和人民政府：", "各市、州、县（市、区）党委|人民政府" },
	{ "各乡镇、街道，县直各部门：", "各乡镇、街道|县直各部门" },
	{ "各乡镇、街道、县直各单位：", "各乡镇、街道|县直各单位" },
	{ "广东、广西、海南省（区）人民政府：", "广东、广西、海南省（区）人民政府" },
	{ "北京市、天津市、河北省人民政府：", "北京市、天津市、河北省人民政府" },
	{ "北京市人民政府、河北省人民政府：", "北京市人民政府|河北省人民政府" },
	{ "县委、县政府：", "县委|县政府" },
	{ "县委和县政府：", "县委|县政府" },
	{ "县水利局、农业农村局、财政局：", "县水利局|农业农村局|财政局" },
	{ "市发展和改革委员会、住房和城乡建设局：", "市发展和改革委员会|住房和城乡建设局" },
	{ "省委各部委，省直各委、办、厅、局，各人民团体：",
	  "省委各部委|省直各委、办、厅、局|各人民团体" },
	{ "各省、自治区、直辖市教育厅（教委），新疆生产建设兵团教育局：",
	  "各省、自治区、直辖市教育厅（教委）|新疆生产建设兵团教育局" },
	{ "各省、自治区、直辖市及计划单列市、新疆生产建设兵团财政厅（局）：",
	  "各省、自治区、直辖市及计划单列市、新疆生产建设兵团财政厅（局）" },
	{ "各省、自治区、直辖市人民政府、新疆生产建设兵团、国务院各部委：",
	  "各省、自治区、直辖市人民政府|新疆生产建设兵团|国务院各部委" },
	{ "各有关部门、单位：", "各有关部门、单位" },
	{ "各地区、各部门：", "各地区|各部门" },
	{ "有关部门和单位：", "有关部门和单位" },
	{ "各中小学、幼儿园：", "各中小学、幼儿园" },
	{ "青溪县、石桥县人民政府：", "青溪县、石桥县人民政府" },
	{ "教育部、国家发展改革委：", "教育部|国家发展改革委" },
	{ "公安部、自然资源部、水利部、应急管理部：", "公安部|自然资源部|水利部|应急管理部" },
	{ "各民主党派省委，各高等院校，中央驻省各单位：",
	  "各民主党派省委|各高等院校|中央驻省各单位" },
	{ "各乡镇人民政府、街道办事处：", "各乡镇人民政府|街道办事处" },
	{ "县委县政府：", "县委|县政府" },
	{ "各乡镇党委政府，县直各单位：", "各乡镇党委|政府|县直各单位" },
	{ "中央和国家机关各部委：", "中央和国家机关各部委" },
	{ "各设区市、省直管试点县（市）人民政府：", "各设区市、省直管试点县（市）人民政府" },
	{ "各区、县（市）教育局，局属各学校：", "各区、县（市）教育局|局属各学校" },
	{ "科技部、宁夏回族自治区人民政府、新疆生产建设兵团：",
	  "科技部|宁夏回族自治区人民政府|新疆生产建设兵团" },
	{ "香港特别行政区政府、澳门特别行政区政府：", "香港特别行政区政府|澳门特别行政区政府" },
	{ "李某某、韩某某委员：", "李某某|韩某某委员" },
	{ "北京市、天津市、河北省、山西省、内蒙古自治区、辽宁省、吉林省、黑龙江省、上海市、江苏省、浙江省、安徽省、"
	  "福建省、江西省、山东省、河南省、湖北省、湖南省、广东省、广西壮族自治区、海南省、重庆市、四川省、贵州省、"
	  "云南省、西藏自治区、陕西省、甘肃省、青海省、宁夏回族自治区、新疆维吾尔自治区人民政府，国务院各部委：",
	  "北京市、天津市、河北省、山西省、内蒙古自治区、辽宁省、吉林省、黑龙江省、上海市、江苏省、浙江省、安徽省、"
	  "福建省、江西省、山东省、河南省、湖北省、湖南省、广东省、广西壮族自治区、海南省、重庆市、四川省、贵州省、"
	  "云南省、西藏自治区、陕西省、甘肃省、青海省、宁夏回族自治区、新疆维吾尔自治区人民政府|国务院各部委" },
	/* wrongly written */
	{ "各 县 人民政府 ， 县直各单位 :", "各 县 人民政府|县直各单位" },
	{ "各县人民政府。", "各县人民政府" },
	{ "各县人民政府；县直各单位：", "各县人民政府|县直各单位" },
	{ "各县人民政府,县直各单位：", "各县人民政府|县直各单位" },
	{ "主送：各县人民政府：", "各县人民政府" },
	{ "尊敬的张三先生：", "尊敬的张三先生" },
	{ "张三同志：", "张三同志" },
	{ "全体业主：", "全体业主" },
	{ "：", "" },
	{ "、、，；。：", "" },
	{ "（（（：", "" },
	{ "各县人民政府（：", "各县人民政府（" },
};

START_TEST(addressees_are_organs)
{
	char *notation = g_strdup_printf("[标题] 关于工作的通知\n[主送] %s\n[正文] 请知悉。\n",
					 addressees[_i].line);
	GwDocument *doc = facts_of(notation);

	assert_organs(doc, doc->facts->addressees, addressees[_i].organs);
	gw_document_free(doc);
	g_free(notation);
}
END_TEST

static const List copies[] = {
	{ "抄送：县委办公室，县人大常委会办公室，县政协办公室。",
	  "县委办公室|县人大常委会办公室|县政协办公室" },
	{ "抄送：县委办公室、县人大常委会办公室、县政协办公室。",
	  "县委办公室|县人大常委会办公室|县政协办公室" },
	{ "抄送：县委，县人大常委会，县政协，县人武部，县法院，县检察院，各人民团体。",
	  "县委|县人大常委会|县政协|县人武部|县法院|县检察院|各人民团体" },
	{ "抄 送：中共中央办公厅，国务院办公厅；全国人大常委会办公厅。",
	  "中共中央办公厅|国务院办公厅|全国人大常委会办公厅" },
	{ "抄送:省纪委监委,省法院,省检察院", "省纪委监委|省法院|省检察院" },
	{ "抄报：市人民政府。抄送：各县人民政府。", "市人民政府|各县人民政府" },
	{ "抄送机关：县审计局。", "县审计局" },
	{ "抄送：县长、各副县长，县政府办公室。", "县长|各副县长|县政府办公室" },
	{ "抄送：县委，存档。", "县委" },
	{ "抄送：市委办公室，市政府办公室.", "市委办公室|市政府办公室" },
	{ "抄送：县水利局（2份），县财政局。", "县水利局（2份）|县财政局" },
	{ "主送：各县人民政府。抄送：县委。", "各县人民政府|县委" },
	{ "抄送：", "" },
};

START_TEST(copies_go_to_organs)
{
	char *notation = g_strdup_printf("[标题] 关于工作的通知\n[正文] 请知悉。\n[抄送] %s\n",
					 copies[_i].line);
	GwDocument *doc = facts_of(notation);

	assert_organs(doc, doc->facts->cc, copies[_i].organs);
	gw_document_free(doc);
	g_free(notation);
}
END_TEST

static const List marks[] = {
	{ "[发文机关标志] 青溪县人民政府文件\n", "青溪县人民政府" },
	{ "[发文机关标志] 青 溪 县 人 民 政 府 文 件\n", "青 溪 县 人 民 政 府" },
	{ "[发文机关标志] 青溪县人民政府办公室\n", "青溪县人民政府办公室" },
	{ "[发文机关标志] 中共青溪县委文件\n", "中共青溪县委" },
	{ "[发文机关标志] 青溪县防汛抗旱指挥部\n[发文机关标志] 办公室文件\n",
	  "青溪县防汛抗旱指挥部/办公室" },
	{ "[发文机关标志] 临江市财政局\n[发文机关标志] 临江市审计局文件\n",
	  "临江市财政局|临江市审计局" },
	{ "[发文机关标志] 中共青溪县委　青溪县人民政府文件\n", "中共青溪县委|青溪县人民政府" },
	{ "[发文机关标志] 中共青溪县委青溪县人民政府文件\n", "中共青溪县委|青溪县人民政府" },
	{ "[发文机关标志] ××省人民政府令\n", "××省人民政府" },
	{ "[发文机关标志] 中华人民共和国国务院令\n", "中华人民共和国国务院" },
	{ "[发文机关标志] 青溪县人民政府（函）\n", "青溪县人民政府" },
	{ "[发文机关标志] 青溪县人民政府常务会议纪要\n", "青溪县人民政府" },
	{ "[发文机关标志] 青溪县水利局公告\n", "青溪县水利局" },
	{ "[发文机关标志] 发电单位：青溪县人民政府办公室\n", "青溪县人民政府办公室" },
	{ "[发文机关标志] 临江市财政局文件\n[发文机关标志] 临江市审计局文件\n",
	  "临江市财政局|临江市审计局" },
	{ "[发文机关标志] 国务院办公厅明传电报\n", "国务院办公厅" },
	{ "[发文机关标志] 青溪县防汛抗旱指挥部办公室简报\n", "青溪县防汛抗旱指挥部办公室" },
	{ "[发文机关标志] 某某乐坊文件\n", "某某乐坊" },
	{ "[发文机关标志] 文件\n", "" },
	{ "[发文机关标志] 会议纪要\n", "" },
};

START_TEST(a_mark_names_organs)
{
	char *notation = g_strdup_printf("%s[标题] 关于工作的通知\n[正文] 请知悉。\n",
					 marks[_i].line);
	GwDocument *doc = facts_of(notation);

	assert_organs(doc, doc->facts->mark, marks[_i].organs);
	assert_organs(doc, doc->facts->issuers, marks[_i].organs);
	gw_document_free(doc);
	g_free(notation);
}
END_TEST

static const List signatures[] = {
	{ "[署名] 青溪县人民政府\n", "青溪县人民政府" },
	{ "[署名] 青溪县人民政府（印章）\n", "青溪县人民政府" },
	{ "[署名] 青溪县人民政府(盖章)\n", "青溪县人民政府" },
	{ "[署名] 临江市财政局\n[署名] 临江市农业农村局\n", "临江市财政局|临江市农业农村局" },
	{ "[署名] 临江市财政局　　　临江市农业农村局\n", "临江市财政局|临江市农业农村局" },
	{ "[署名] 中共中央、国务院\n", "中共中央|国务院" },
	{ "[署名] 国　务　院\n", "国　务　院" },
	{ "[署名] 中共中央　国务院\n", "中共中央|国务院" },
	{ "[署名] 国务院　中央军委\n", "国务院|中央军委" },
	{ "[署名] 国 务 院 办 公 厅\n", "国 务 院 办 公 厅" },
	{ "[署名] 青溪县农村人居环境整治工作\n[署名] 领导小组办公室\n",
	  "青溪县农村人居环境整治工作/领导小组办公室" },
	{ "[署名] 财 政 部\n[署名] 教 育 部\n", "财 政 部|教 育 部" },
	{ "[署名] 发文机关：青溪县水利局\n", "青溪县水利局" },
	{ "[署名] 青溪县第一中学\n", "青溪县第一中学" },
	{ "[署名] 国家税务总局\n[署名] 青溪县税务局\n", "国家税务总局/青溪县税务局" },
	{ "[署名] 云溪县统计局　国家统计局云溪调查队\n", "云溪县统计局|国家统计局云溪调查队" },
	{ "[署名] 中共中央办公厅　国务院办公厅\n", "中共中央办公厅|国务院办公厅" },
	{ "[署名] 中共青溪县委青溪县人民政府\n", "中共青溪县委|青溪县人民政府" },
	{ "[署名] 青溪县财政局　教育局\n", "青溪县财政局|教育局" },
};

START_TEST(who_signs_issues)
{
	char *notation = g_strdup_printf("[发文机关标志] 别县人民政府文件\n[标题] 关于工作的通知\n"
					 "[正文] 请知悉。\n%s[日期] 2024年5月8日\n",
					 signatures[_i].line);
	GwDocument *doc = facts_of(notation);

	assert_organs(doc, doc->facts->signed_by, signatures[_i].organs);
	assert_organs(doc, doc->facts->issuers, signatures[_i].organs);
	assert_organs(doc, doc->facts->mark, "别县人民政府");
	gw_document_free(doc);
	g_free(notation);
}
END_TEST

/* 10.2, 7.3.5.3: an order bears the name of who heads the organ. */
START_TEST(an_order_is_issued_by_the_organ_of_its_mark)
{
	GwDocument *doc = facts_of("[发文机关标志] ××省人民政府令\n[发文字号] 第286号\n"
				   "[正文] 现予公布。\n[署名] 省　长　　王　明\n"
				   "[日期] 2023年10月20日\n");

	assert_organs(doc, doc->facts->issuers, "××省人民政府");
	assert_organs(doc, doc->facts->signed_by, "省　长　　王　明");
	ck_assert_int_eq(doc->facts->signed_by.at[0].kind, GW_ORGAN_PERSON);
	ck_assert_int_eq(doc->facts->issuers.at[0].rank, GW_RANK_PROVINCE);
	gw_document_free(doc);
}
END_TEST

START_TEST(a_title_may_be_all_that_names_the_issuer)
{
	GwDocument *doc = facts_of("[标题] 青溪县水利局关于工作的通知\n[正文] 请知悉。\n");

	assert_organs(doc, doc->facts->issuers, "青溪县水利局");
	ck_assert_uint_eq(doc->facts->mark.n, 0);
	ck_assert_uint_eq(doc->facts->signed_by.n, 0);
	gw_document_free(doc);
}
END_TEST

/* What an attachment is signed by is none of the document's. */
START_TEST(attachments_are_left_alone)
{
	GwDocument *doc = facts_of("[标题] 关于工作的通知\n[主送] 各县人民政府：\n[正文] 请知悉。\n"
				   "[署名] 临江市人民政府\n[日期] 2024年5月8日\n[附件.附件标记] 附件\n"
				   "[附件标题] 青溪县水利局关于工作的通知\n"
				   "[附件.主送] 各乡镇：\n[附件.正文] 请知悉。\n"
				   "[附件.署名] 青溪县水利局\n");

	assert_organs(doc, doc->facts->issuers, "临江市人民政府");
	assert_organs(doc, doc->facts->addressees, "各县人民政府");
	gw_document_free(doc);
}
END_TEST

START_TEST(an_addressee_over_two_lines_is_one_list)
{
	GwDocument *doc = facts_of("[标题] 关于工作的通知\n"
				   "[主送] 各市、州人民政府，省政府各部\n"
				   "[主送] 门、各直属机构：\n[正文] 请知悉。\n");

	assert_organs(doc, doc->facts->addressees,
		      "各市、州人民政府|省政府各部/门|各直属机构");
	gw_document_free(doc);
}
END_TEST

/* The second of 各乡镇党委、政府 stands for the same places. */
START_TEST(what_is_coordinated_shares_rank_and_collectivity)
{
	GwDocument *doc = facts_of("[标题] 关于工作的通知\n"
				   "[主送] 各乡镇党委、政府，县水利局、财政局：\n[正文] 请知悉。\n");
	const GwOrgans *to = &doc->facts->addressees;

	ck_assert_uint_eq(to->n, 4);
	ck_assert_int_eq(to->at[1].rank, GW_RANK_TOWNSHIP);
	ck_assert_int_eq(to->at[1].kind, GW_ORGAN_GOVERNMENT);
	ck_assert(to->at[1].collective);
	ck_assert(gw_span_is_empty(to->at[1].region));
	ck_assert_int_eq(to->at[3].rank, GW_RANK_COUNTY);
	ck_assert(!to->at[3].collective);
	gw_document_free(doc);
}
END_TEST

/* 各 is that of 乡镇, and of the 街道 beside them; the county is one. */
START_TEST(a_class_goes_on)
{
	GwDocument *doc = facts_of("[标题] 关于工作的通知\n"
				   "[主送] 各乡镇人民政府、街道办事处、县水利局，各区县、各部门：\n"
				   "[正文] 请知悉。\n");
	const GwOrgans *to = &doc->facts->addressees;

	ck_assert_uint_eq(to->n, 5);
	ck_assert(to->at[1].collective);
	ck_assert(!to->at[2].collective);
	ck_assert(to->at[4].collective);
	ck_assert_int_eq(to->at[4].rank, GW_RANK_UNKNOWN);
	gw_document_free(doc);
}
END_TEST

/* A name alone is no organ: what else names one counts. */
START_TEST(a_doubtful_signature_gives_way)
{
	GwDocument *doc = facts_of("[标题] 青溪县水利局关于工作的通知\n[正文] 请知悉。\n"
				   "[署名] 张三\n[日期] 2024年5月8日\n");

	assert_organs(doc, doc->facts->signed_by, "张三");
	assert_organs(doc, doc->facts->issuers, "青溪县水利局");
	gw_document_free(doc);
	doc = facts_of("[标题] 关于工作的通知\n[正文] 请知悉。\n[署名] 某某乐坊筹备\n");
	assert_organs(doc, doc->facts->issuers, "某某乐坊筹备");
	gw_document_free(doc);
}
END_TEST

START_TEST(spans_of_parts_follow_each_other)
{
	GwDocument *doc = facts_of("[标题] 关于工作的通知\n"
				   "[主送] 中共 青溪 县委 办公室：\n[正文] 请知悉。\n");
	const GwOrgan *o;

	ck_assert_uint_eq(doc->facts->addressees.n, 1);
	o = &doc->facts->addressees.at[0];
	assert_span(doc, o->head, "中共");
	assert_span(doc, o->region, "青溪 县");
	assert_span(doc, o->body, "委");
	assert_span(doc, o->office, "办公室");
	gw_document_free(doc);
}
END_TEST

START_TEST(traditional_text_is_read)
{
	GwDocument *doc = facts_of("[标题] 青溪縣政府關於召開會議的函\n[主送] 各鄉鎮公所、縣議會、"
				   "青溪縣衛生局：\n[正文] 請貴機關派員參加會議，並請轉達所屬單位辦理。"
				   "相關資料請於開會前送達，謝謝協助與配合。\n");

	ck_assert(doc->traditional);
	assert_organs(doc, doc->facts->titled, "青溪縣政府");
	assert_organs(doc, doc->facts->addressees, "各鄉鎮公所|縣議會|青溪縣衛生局");
	ck_assert_int_eq(doc->facts->addressees.at[2].rank, GW_RANK_COUNTY);
	gw_document_free(doc);
}
END_TEST

static const List prints[] = {
	{ "[印发] 青溪县人民政府办公室　　　2024年5月8日印发\n", "青溪县人民政府办公室" },
	{ "[印发] 青溪县人民政府办公室\n[印发] 2024年5月8日印发\n", "青溪县人民政府办公室" },
	{ "[印发] 2024年5月8日印发\n[印发] 青溪县人民政府办公室\n", "青溪县人民政府办公室" },
	{ "[印发] 印发机关：青溪县人民政府办公室\n", "青溪县人民政府办公室" },
	{ "[印发] ××县人民政府办公室　　××××年×月×日印发\n", "××县人民政府办公室" },
	{ "[印发] 青溪县水利局办公室　二○二四年五月八日印发\n", "青溪县水利局办公室" },
	{ "[印发] 青溪县水利局办公室2024.5.8印发\n", "青溪县水利局办公室" },
	{ "[印发] 2024年5月8日印发\n", "" },
	{ "[印发] （共印50份）\n", "" },
};

START_TEST(an_office_prints)
{
	char *notation = g_strdup_printf("[标题] 关于工作的通知\n[正文] 请知悉。\n%s",
					 prints[_i].line);
	GwDocument *doc = facts_of(notation);

	assert_span(doc, doc->facts->printed_by.span, prints[_i].organs);
	gw_document_free(doc);
	g_free(notation);
}
END_TEST

/* --- titles ------------------------------------------------------------------------- */

typedef struct {
	const char *lines; /* / between them */
	const char *titled, *subject, *genre;
	GwTitleAct act;
	const char *quoted;
} Title;

#define PLAIN(lines, titled, subject, genre) { lines, titled, subject, genre, GW_ACT_NONE, "" }
#define ACT(lines, titled, subject, genre, act, quoted) \
	{ lines, titled, subject, genre, GW_ACT_##act, quoted }

static const Title titles[] = {
	PLAIN("青溪县人民政府关于做好防汛工作的通知", "青溪县人民政府", "做好防汛工作", "通知"),
	PLAIN("关于做好防汛工作的紧急通知", "", "做好防汛工作", "通知"),
	PLAIN("关于做好防汛工作的若干意见", "", "做好防汛工作", "意见"),
	PLAIN("关于防汛情况的报告（代拟稿）", "", "防汛情况", "报告"),
	PLAIN("青溪县人民政府/关于做好防汛工作的/通知", "青溪县人民政府", "做好防汛工作", "通知"),
	PLAIN("青溪县人民政府办公室关于做好2024/年防汛工作的通知", "青溪县人民政府办公室",
	      "做好2024/年防汛工作", "通知"),
	PLAIN("临江市财政局　临江市农业农村局/关于下达资金的通知", "临江市财政局|临江市农业农村局",
	      "下达资金", "通知"),
	PLAIN("中共中央　国务院关于深化改革的意见", "中共中央|国务院", "深化改革", "意见"),
	PLAIN("中共中央 国务院/关于深化改革的意见", "中共中央|国务院", "深化改革", "意见"),
	PLAIN("中共中央国务院关于深化改革的意见", "中共中央|国务院", "深化改革", "意见"),
	PLAIN("中共青溪县委青溪县人民政府关于表彰先进的决定", "中共青溪县委|青溪县人民政府",
	      "表彰先进", "决定"),
	PLAIN("财政部　税务总局关于调整政策的公告", "财政部|税务总局", "调整政策", "公告"),
	PLAIN("教育部等六部门关于加强工作的意见", "教育部", "加强工作", "意见"),
	PLAIN("青溪县防汛抗旱指挥部/办公室关于加强值守的通知", "青溪县防汛抗旱指挥部/办公室",
	      "加强值守", "通知"),
	PLAIN("国务院 办公厅关于加强值守的通知", "国务院 办公厅", "加强值守", "通知"),
	PLAIN("青溪县水利局、青溪县财政局关于下达资金的通知", "青溪县水利局|青溪县财政局",
	      "下达资金", "通知"),
	PLAIN("青溪县人民政府公告", "青溪县人民政府", "", "公告"),
	PLAIN("青溪县人民政府令", "青溪县人民政府", "", "令"),
	PLAIN("中华人民共和国国务院令", "中华人民共和国国务院", "", "令"),
	PLAIN("国务院关于修改部分行政法规的决定", "国务院", "修改部分行政法规", "决定"),
	PLAIN("青溪县人民政府关于张三等同志职务任免的通知", "青溪县人民政府", "张三等同志职务任免",
	      "通知"),
	PLAIN("青溪县人民政府常务会议纪要", "青溪县人民政府", "", "纪要"),
	PLAIN("关于《青溪县土地管理办法》的解读", "", "《青溪县土地管理办法》", ""),
	PLAIN("关于加强防汛工作的通知。", "", "加强防汛工作", "通知"),
	PLAIN("关于加强防汛工作通知", "", "加强防汛工作", "通知"),
	PLAIN("通知", "", "", "通知"),
	PLAIN("中共中央　国务院", "中共中央|国务院", "", ""),
	PLAIN("国务院办公厅对第12号提案的答复", "国务院办公厅", "", ""),
	PLAIN("青溪县水利局2024年工作报告", "青溪县水利局", "", "报告"),
	PLAIN("云溪县第18届人民代表大会第六次会议关于预算的决议",
	      "云溪县第18届人民代表大会第六次会议", "预算", "决议"),
	PLAIN("某某乐坊关于购买乐器的请示", "", "购买乐器", "请示"),
	PLAIN("关于加强党的建设的意见", "", "加强党的建设", "意见"),
	PLAIN("关于公布第三批名单的通知", "", "公布第三批名单", "通知"),
	PLAIN("中共中央办公厅印发通知要求做好工作", "中共中央办公厅", "", ""),
	PLAIN("我家门前的小河", "", "", ""),
	PLAIN("关于", "", "", ""),
	PLAIN("的通知", "", "", "通知"),
	PLAIN("青溪县土地管理办法", "", "", ""),
	PLAIN("青溪县2024年工作要点", "", "", ""),
	PLAIN("关于做好印发工作的通知", "", "做好印发工作", "通知"),
	PLAIN("对关于加强工作的建议的答复", "", "", ""),
	PLAIN("国务院关于同意设立“全国生态日”的批复", "国务院", "同意设立“全国生态日”", "批复"),
	ACT("青溪县人民政府关于印发《青溪县土地管理办法》的通知", "青溪县人民政府",
	    "印发《青溪县土地管理办法》", "通知", ISSUE, "青溪县土地管理办法"),
	ACT("青溪县人民政府关于印发青溪县土地管理办法的通知", "青溪县人民政府",
	    "印发青溪县土地管理办法", "通知", ISSUE, "青溪县土地管理办法"),
	ACT("关于印发《青溪县土地管理办法（试行）》的通知", "", "印发《青溪县土地管理办法（试行）》", "通知",
	    ISSUE, "青溪县土地管理办法（试行）"),
	ACT("关于印发青溪县土地管理办法（试行）的通知", "", "印发青溪县土地管理办法（试行）", "通知", ISSUE,
	    "青溪县土地管理办法（试行）"),
	ACT("关于印发《青溪县/土地管理办法》的通知", "", "印发《青溪县/土地管理办法》", "通知", ISSUE,
	    "青溪县/土地管理办法"),
	ACT("关于印发《甲办法》《乙办法》的通知", "", "印发《甲办法》《乙办法》", "通知", ISSUE, "甲办法"),
	ACT("青溪县人民政府印发《青溪县土地管理办法》的通知", "青溪县人民政府", "", "通知", ISSUE,
	    "青溪县土地管理办法"),
	ACT("中共中央办公厅 国务院办公厅印发《关于加强工作的意见》", "中共中央办公厅|国务院办公厅", "",
	    "", ISSUE, "关于加强工作的意见"),
	ACT("青溪县人民政府办公室转发国务院办公厅关于加强防汛工作的通知的通知", "青溪县人民政府办公室", "",
	    "通知", FORWARD, "国务院办公厅关于加强防汛工作的通知"),
	ACT("青溪县人民政府关于转发国务院办公厅关于加强防汛工作的通知的通知", "青溪县人民政府",
	    "转发国务院办公厅关于加强防汛工作的通知", "通知", FORWARD,
	    "国务院办公厅关于加强防汛工作的通知"),
	ACT("关于转发《国务院关于印发〈发展规划〉的通知》的通知", "",
	    "转发《国务院关于印发〈发展规划〉的通知》", "通知", FORWARD, "国务院关于印发〈发展规划〉的通知"),
	ACT("关于转发《国务院关于印发《发展规划》的通知》的通知", "",
	    "转发《国务院关于印发《发展规划》的通知》", "通知", FORWARD, "国务院关于印发《发展规划》的通知"),
	ACT("国务院批转发展改革委等部门关于深化改革若干意见的通知", "国务院", "", "通知", APPROVE,
	    "发展改革委等部门关于深化改革若干意见"),
	ACT("国务院办公厅转发国家发展改革委关于推进工作实施意见的通知", "国务院办公厅", "", "通知", FORWARD,
	    "国家发展改革委关于推进工作实施意见"),
	ACT("关于发布《鼓励类产业目录》的公告", "", "发布《鼓励类产业目录》", "公告", ISSUE,
	    "鼓励类产业目录"),
	ACT("青溪县人民政府关于公布青溪县土地管理办法的决定", "青溪县人民政府",
	    "公布青溪县土地管理办法", "决定", ISSUE, "青溪县土地管理办法"),
	ACT("关于印发《未完的标题", "", "印发《未完的标题", "", ISSUE, ""),
	ACT("青溪县人民政府办公室转发县水利局《关于加强河道管理的意见》的通知", "青溪县人民政府办公室", "",
	    "通知", FORWARD, "关于加强河道管理的意见"),
	ACT("国务院办公厅印发关于支持养老服务若干措施的通知", "国务院办公厅", "", "通知", ISSUE,
	    "关于支持养老服务若干措施"),
	ACT("关于重新印发《甲办法》的通知", "", "重新印发《甲办法》", "通知", ISSUE, "甲办法"),
};

START_TEST(a_title_is_taken_apart)
{
	const Title *t = &titles[_i];
	char **lines = g_strsplit(t->lines, "/", -1), *all = g_strjoinv("\n[标题] ", lines);
	char *notation = g_strdup_printf("[标题] %s\n[正文] 请知悉。\n", all);
	GwDocument *doc = facts_of(notation);

	assert_span(doc, doc->facts->title.span, t->lines);
	assert_organs(doc, doc->facts->titled, t->titled);
	assert_span(doc, doc->facts->title.subject, t->subject);
	assert_span(doc, doc->facts->title.genre, t->genre);
	ck_assert_int_eq(doc->facts->title.act, t->act);
	assert_span(doc, doc->facts->title.quoted, t->quoted);
	gw_document_free(doc);
	g_free(notation);
	g_free(all);
	g_strfreev(lines);
}
END_TEST

/* --- hostile ------------------------------------------------------------------------- */

static void
assert_orderly(const GwDocument *doc, const GwOrgans *organs)
{
	guint32 i, last = 0;

	ck_assert_uint_le(organs->n, GW_MAX_ORGANS);
	for (i = 0; i < organs->n; i++) {
		const GwOrgan *o = &organs->at[i];

		ck_assert_uint_ge(o->span.start, last);
		ck_assert_uint_lt(o->span.start, o->span.end);
		ck_assert_uint_le(o->span.end, doc->len);
		last = o->span.end;
	}
}

static const struct {
	const char *unit;
	guint times;
} floods[] = {
	{ "、", 1000000 }, { "各", 500000 }, { "县", 300000 }, { "县委、", 200000 }, { "（", 300000 },
	{ "县 ", 200000 }, { "国务院 ", 100000 }, { "国务院", 100000 }, { "关于", 200000 }, { "《", 300000 },
	{ "的", 300000 }, { "各县、", 100000 }, { "　", 1000000 }, { "印发《", 100000 }, { "县委和", 100000 },
	{ "委员会", 100000 },
};

START_TEST(floods_end)
{
	static const char *const roles[] = { "标题", "主送", "署名", "抄送", "发文机关标志", "印发" };
	GString *notation = g_string_new(NULL);
	GwDocument *doc;
	guint i, k;

	/* Several lines: a paragraph has its own limit. */
	for (k = 0; k < G_N_ELEMENTS(roles); k++) {
		g_string_append_printf(notation, "[%s] ", roles[k]);
		for (i = 0; i < floods[_i].times; i++) {
			if (i % 100000 == 99999)
				g_string_append_printf(notation, "\n[%s] ", roles[k]);
			g_string_append(notation, floods[_i].unit);
		}
		g_string_append_c(notation, '\n');
	}
	doc = facts_of(notation->str);
	assert_orderly(doc, &doc->facts->addressees);
	assert_orderly(doc, &doc->facts->cc);
	assert_orderly(doc, &doc->facts->signed_by);
	assert_orderly(doc, &doc->facts->mark);
	assert_orderly(doc, &doc->facts->titled);
	gw_document_free(doc);
	g_string_free(notation, TRUE);
}
END_TEST

/* As many lines as units: each line of a 标志 or 落款 is looked at. */
START_TEST(many_lines_end)
{
	static const char *const lines[] = {
		"[发文机关标志] 某局\n", "[发文机关标志] 某局文件\n", "[署名] 某局\n", "[署名] 县长　王明\n",
		"[标题] 某局\n", "[主送] 某局\n", "[印发] 某局\n", "[抄送] 某局。\n", "[署名] 某某\n",
	};
	GString *notation = g_string_new(NULL);
	GwDocument *doc;
	guint i;

	for (i = 0; i < 60000; i++)
		g_string_append(notation, lines[_i]);
	doc = facts_of(notation->str);
	assert_orderly(doc, &doc->facts->mark);
	assert_orderly(doc, &doc->facts->signed_by);
	assert_orderly(doc, &doc->facts->addressees);
	assert_orderly(doc, &doc->facts->cc);
	gw_document_free(doc);
	g_string_free(notation, TRUE);
}
END_TEST

START_TEST(an_empty_document_says_nothing)
{
	static const char *const texts[] = { "", "\n", "　\n", "[正文] 。\n" };
	GwDocument *doc = facts_of(texts[_i]);

	ck_assert_uint_eq(doc->facts->issuers.n, 0);
	ck_assert_uint_eq(doc->facts->addressees.n, 0);
	ck_assert(gw_span_is_empty(doc->facts->title.span));
	ck_assert(gw_span_is_empty(doc->facts->printed_by.span));
	gw_document_free(doc);
}
END_TEST

static Suite *
facts_organs_suite(void)
{
	Suite *suite = suite_create("facts_organs");
	TCase *name = tcase_create("name"), *document = tcase_create("document");
	TCase *title = tcase_create("title"), *hostile = tcase_create("hostile");

	tcase_add_loop_test(name, a_name_has_its_parts, 0, G_N_ELEMENTS(names));
	tcase_add_loop_test(name, what_is_no_name, 0, G_N_ELEMENTS(no_names));
	tcase_add_loop_test(name, a_place_is_a_region, 0, G_N_ELEMENTS(places));
	tcase_add_test(name, the_tables_are_sorted);
	tcase_add_loop_test(document, addressees_are_organs, 0, G_N_ELEMENTS(addressees));
	tcase_add_loop_test(document, copies_go_to_organs, 0, G_N_ELEMENTS(copies));
	tcase_add_loop_test(document, a_mark_names_organs, 0, G_N_ELEMENTS(marks));
	tcase_add_loop_test(document, who_signs_issues, 0, G_N_ELEMENTS(signatures));
	tcase_add_loop_test(document, an_office_prints, 0, G_N_ELEMENTS(prints));
	tcase_add_test(document, an_order_is_issued_by_the_organ_of_its_mark);
	tcase_add_test(document, a_title_may_be_all_that_names_the_issuer);
	tcase_add_test(document, attachments_are_left_alone);
	tcase_add_test(document, an_addressee_over_two_lines_is_one_list);
	tcase_add_test(document, what_is_coordinated_shares_rank_and_collectivity);
	tcase_add_test(document, a_class_goes_on);
	tcase_add_test(document, a_doubtful_signature_gives_way);
	tcase_add_test(document, spans_of_parts_follow_each_other);
	tcase_add_test(document, traditional_text_is_read);
	tcase_add_loop_test(title, a_title_is_taken_apart, 0, G_N_ELEMENTS(titles));
	tcase_add_loop_test(hostile, floods_end, 0, G_N_ELEMENTS(floods));
	tcase_add_loop_test(hostile, many_lines_end, 0, 9);
	tcase_add_loop_test(hostile, an_empty_document_says_nothing, 0, 4);
	tcase_set_timeout(hostile, 60);
	suite_add_tcase(suite, name);
	suite_add_tcase(suite, document);
	suite_add_tcase(suite, title);
	suite_add_tcase(suite, hostile);
	return suite;
}

GW_TEST_MAIN(facts_organs_suite)
