/* The words that names of places are made of, and what only looks like them.
 * Lists are named in pinyin after the character that their words share. */
#include "recognise/organ_words.h"

/* clang-format off */

#define WORDS(name) static const GwWord name[]

/* What follows or precedes the character when it is no region: 市 + 场, 企业上 + 市.
 * Longer than needed, so that 市民政局, 县城管局, 镇安监所 and 盐城市, 成都市, 杭锦旗,
 * 房山区, 古城乡 stay what they are. */
WORDS(shi_next) = {
	W(u"场"), W(u"中区"), W(u"桥街道"), W(u"民中心"), W(u"民服务"), W(u"容管理"),
	W(u"容环境"), W(u"容市貌"), W(u"长办"), W(u"长热"), W(u"域"), W(u"政公"), W(u"政设"),
	W(u"政工"), W(u"政管"), W(u"政园"), W(u"政建"), { NULL, 0 }
};
WORDS(shi_before) = {
	W(u"中心城"), W(u"省会城"), W(u"文明城"), W(u"卫生城"), W(u"智慧城"), W(u"森林城"),
	W(u"园林城"), W(u"海绵城"), W(u"新型城"), W(u"中国城"), W(u"省级城"), W(u"企业上"),
	{ NULL, 0 }
};
WORDS(qu_next) = { W(u"域"), W(u"划"), W(u"块"), W(u"间"), W(u"长办"), { NULL, 0 } };
WORDS(qu_before) = {
	W(u"军"), W(u"战"), W(u"军分"), W(u"备"), W(u"贫困山"), W(u"革命老"), W(u"三峡库"),
	W(u"住宅小"), W(u"校"), W(u"街"), W(u"片"), W(u"景"), W(u"牧"), W(u"保护"), W(u"功能"),
	W(u"选"), W(u"特"), { NULL, 0 }
};
WORDS(xian_next) = { W(u"域"), W(u"长办"), W(u"处级"), W(u"志"), { NULL, 0 } };
WORDS(sheng_next) = { W(u"长办"), W(u"份"), W(u"会城"), W(u"际"), W(u"部级"), { NULL, 0 } };
WORDS(sheng_before) = { W(u"外"), { NULL, 0 } };
WORDS(qi_next) = { W(u"舰"), W(u"山"), { NULL, 0 } };
WORDS(qi_before) = { W(u"国"), { NULL, 0 } };
WORDS(meng_before) = { W(u"联"), W(u"同"), W(u"东"), W(u"民"), W(u"台"), W(u"加"), { NULL, 0 } };
WORDS(zhen_next) = {
	W(u"江"), W(u"雄县"), W(u"平县"), W(u"安县"), W(u"原县"), W(u"宁布"), W(u"康县"),
	W(u"沅"), W(u"巴县"), W(u"坪县"), W(u"赉"), W(u"海区"), W(u"化"), W(u"职工"), W(u"居民"),
	{ NULL, 0 }
};
WORDS(zhen_before) = { W(u"小"), { NULL, 0 } };
WORDS(xiang_next) = {
	W(u"村"), W(u"土"), W(u"贤"), W(u"宁县"), W(u"城县"), W(u"镇企业"), W(u"愁"), W(u"规"),
	{ NULL, 0 }
};
WORDS(xiang_before) = {
	W(u"房城"), W(u"和城"), W(u"统筹城"), W(u"筹城"), W(u"规划城"), { NULL, 0 }
};
WORDS(cun_next) = { W(u"民"), W(u"庄"), W(u"落"), W(u"镇建"), W(u"镇银"), W(u"镇规"), { NULL, 0 } };
WORDS(cun_before) = { W(u"农"), W(u"乡"), W(u"驻"), W(u"帮"), W(u"包"), { NULL, 0 } };
WORDS(shequ_next) = { W(u"矫正"), W(u"卫生"), W(u"服务"), W(u"教育"), W(u"治理"), { NULL, 0 } };
WORDS(diqu_before) = { W(u"民族"), W(u"贫困"), W(u"边远"), { NULL, 0 } };
WORDS(di_next) = {
	W(u"方"), W(u"质"), W(u"震"), W(u"理"), W(u"税"), W(u"名"), W(u"铁"), W(u"下"),
	{ NULL, 0 }
};
WORDS(shi2_next) = { W(u"范"), W(u"资"), { NULL, 0 } };
WORDS(ju2_next) = { W(u"委"), W(u"民"), W(u"家"), W(u"住"), { NULL, 0 } };

#define REGION(word, rank, least, most, next, before) \
	{ W(word), GW_RANK_##rank, least, most, 0, next, before }
#define NAMED(word, rank, least, most, next, before) \
	{ W(word), GW_RANK_##rank, least, most, GW_REGION_NAMED, next, before }
#define CLASS(word, rank) { W(word), GW_RANK_##rank, 0, 0, 0, NULL, NULL }
#define ZONE(word, most) { W(word), GW_RANK_UNKNOWN, 1, most, GW_REGION_ZONE, qu_next, NULL }
#define NO_REGION { { NULL, 0 }, GW_RANK_UNKNOWN, 0, 0, 0, NULL, NULL }
#define REGIONS(name) static const GwRegionWord name[]

/* The longest name is that of 积石山保安族东乡族撒拉族自治县: 12 units before 自治县. */
REGIONS(r_sheng) = { REGION(u"省", PROVINCE, 2, 3, sheng_next, sheng_before), NO_REGION };
REGIONS(r_zi) = {
	REGION(u"自治区", PROVINCE, 2, 8, NULL, NULL), REGION(u"自治州", CITY, 2, 14, NULL, NULL),
	REGION(u"自治县", COUNTY, 2, 14, NULL, NULL),
	REGION(u"自治旗", COUNTY, 2, 10, NULL, NULL), ZONE(u"自贸区", 8), ZONE(u"自贸试验区", 8),
	NO_REGION
};
REGIONS(r_te) = { NAMED(u"特别行政区", PROVINCE, 2, 2, NULL, NULL), NO_REGION };
REGIONS(r_shi) = { REGION(u"市", CITY, 2, 6, shi_next, shi_before), NO_REGION };
REGIONS(r_zhou) = { REGION(u"州", CITY, 2, 4, NULL, NULL), NO_REGION };
REGIONS(r_meng) = { REGION(u"盟", CITY, 2, 5, NULL, meng_before), NO_REGION };
REGIONS(r_di) = { NAMED(u"地区", CITY, 2, 4, NULL, diqu_before), NO_REGION };
REGIONS(r_xian) = { REGION(u"县", COUNTY, 1, 6, xian_next, NULL), NO_REGION };
REGIONS(r_qu) = { REGION(u"区", COUNTY, 2, 6, qu_next, qu_before), NO_REGION };
REGIONS(r_qi) = { REGION(u"旗", COUNTY, 2, 7, qi_next, qi_before), NO_REGION };
REGIONS(r_lin) = { NAMED(u"林区", COUNTY, 3, 3, qu_next, NULL), NO_REGION };
REGIONS(r_zhen) = { REGION(u"镇", TOWNSHIP, 2, 8, zhen_next, zhen_before), NO_REGION };
REGIONS(r_xiang) = { REGION(u"乡", TOWNSHIP, 2, 12, xiang_next, xiang_before), NO_REGION };
REGIONS(r_jie) = { REGION(u"街道", TOWNSHIP, 2, 8, NULL, NULL), NO_REGION };
REGIONS(r_su) = { REGION(u"苏木", TOWNSHIP, 2, 8, NULL, NULL), NO_REGION };
REGIONS(r_cun) = { REGION(u"村", VILLAGE, 2, 8, cun_next, cun_before), NO_REGION };
REGIONS(r_she) = { REGION(u"社区", VILLAGE, 2, 8, shequ_next, NULL), NO_REGION };
REGIONS(r_ga) = { REGION(u"嘎查", VILLAGE, 2, 8, NULL, NULL), NO_REGION };
REGIONS(r_kai) = { ZONE(u"开发区", 14), NO_REGION };
REGIONS(r_gao) = { ZONE(u"高新区", 8), NO_REGION };
REGIONS(r_jing) = { ZONE(u"经开区", 8), NO_REGION };
REGIONS(r_xin) = { ZONE(u"新区", 6), NO_REGION };
REGIONS(r_bao) = { ZONE(u"保税区", 8), NO_REGION };
REGIONS(r_shifan) = { ZONE(u"示范区", 16), NO_REGION };
REGIONS(r_du) = { ZONE(u"度假区", 10), NO_REGION };
REGIONS(r_feng) = { ZONE(u"风景区", 10), NO_REGION };
REGIONS(r_ming) = { ZONE(u"名胜区", 10), NO_REGION };
REGIONS(r_gong) = { ZONE(u"工业园区", 10), NO_REGION };
REGIONS(r_chan) = { ZONE(u"产业园区", 12), NO_REGION };
REGIONS(r_yuan) = { ZONE(u"园区", 12), NO_REGION };
REGIONS(r_he) = { ZONE(u"合作区", 14), NO_REGION };
REGIONS(r_shiyan) = { ZONE(u"试验区", 14), NO_REGION };
REGIONS(r_ji) = { ZONE(u"集聚区", 12), NO_REGION };
REGIONS(r_zong) = { ZONE(u"综保区", 8), NO_REGION };
REGIONS(r_guan) = { ZONE(u"管理区", 8), NO_REGION };
REGIONS(r_shijian) = { ZONE(u"实验区", 12), NO_REGION };
REGIONS(r_lv) = { ZONE(u"旅游区", 10), NO_REGION };

const GwRegionWord *
gw_region_words(gunichar2 first)
{
	switch (first) {
	case u'省': return r_sheng;
	case u'自': return r_zi;
	case u'特': return r_te;
	case u'市': return r_shi;
	case u'州': return r_zhou;
	case u'盟': return r_meng;
	case u'地': return r_di;
	case u'县': return r_xian;
	case u'区': return r_qu;
	case u'旗': return r_qi;
	case u'林': return r_lin;
	case u'镇': return r_zhen;
	case u'乡': return r_xiang;
	case u'街': return r_jie;
	case u'苏': return r_su;
	case u'村': return r_cun;
	case u'社': return r_she;
	case u'嘎': return r_ga;
	case u'开': return r_kai;
	case u'高': return r_gao;
	case u'经': return r_jing;
	case u'新': return r_xin;
	case u'保': return r_bao;
	case u'示': return r_shifan;
	case u'度': return r_du;
	case u'风': return r_feng;
	case u'名': return r_ming;
	case u'工': return r_gong;
	case u'产': return r_chan;
	case u'园': return r_yuan;
	case u'合': return r_he;
	case u'试': return r_shiyan;
	case u'集': return r_ji;
	case u'综': return r_zong;
	case u'管': return r_guan;
	case u'实': return r_shijian;
	case u'旅': return r_lv;
	default: return NULL;
	}
}

REGIONS(c_zhi) = { CLASS(u"直辖市", PROVINCE), CLASS(u"直管市", CITY), NO_REGION };
REGIONS(c_bing) = { CLASS(u"兵团", PROVINCE), NO_REGION };
REGIONS(c_sheng) = {
	CLASS(u"省辖市", CITY), CLASS(u"省直管市", CITY), CLASS(u"省直管县", COUNTY),
	CLASS(u"省直管试点县", COUNTY), NO_REGION
};
REGIONS(c_di) = {
	CLASS(u"地级以上市", CITY), CLASS(u"地级市", CITY), CLASS(u"地市", CITY),
	CLASS(u"地区", UNKNOWN), REGION(u"地", UNKNOWN, 0, 0, di_next, NULL), NO_REGION
};
REGIONS(c_she) = { CLASS(u"设区市", CITY), CLASS(u"设区的市", CITY), NO_REGION };
REGIONS(c_ji) = { CLASS(u"计划单列市", CITY), NO_REGION };
REGIONS(c_fu) = {
	CLASS(u"副省级市", CITY), CLASS(u"副省级城市", CITY), CLASS(u"副省级省会城市", CITY),
	NO_REGION
};
REGIONS(c_hang) = { CLASS(u"行署", CITY), CLASS(u"行政村", VILLAGE), NO_REGION };
REGIONS(c_shi) = { REGION(u"师", CITY, 0, 0, shi2_next, NULL), NO_REGION };
REGIONS(c_xian) = { CLASS(u"县级市", COUNTY), NO_REGION };
REGIONS(c_bu) = { CLASS(u"不设区的市", COUNTY), NO_REGION };
REGIONS(c_tuan) = { CLASS(u"团场", TOWNSHIP), NO_REGION };
REGIONS(c_ju) = { REGION(u"居", VILLAGE, 0, 0, ju2_next, NULL), NO_REGION };
REGIONS(c_gong) = { CLASS(u"功能区", UNKNOWN), NO_REGION };

const GwRegionWord *
gw_region_classes(gunichar2 first)
{
	switch (first) {
	case u'直': return c_zhi;
	case u'兵': return c_bing;
	case u'省': return c_sheng;
	case u'地': return c_di;
	case u'设': return c_she;
	case u'计': return c_ji;
	case u'副': return c_fu;
	case u'行': return c_hang;
	case u'师': return c_shi;
	case u'县': return c_xian;
	case u'不': return c_bu;
	case u'团': return c_tuan;
	case u'居': return c_ju;
	case u'功': return c_gong;
	default: return NULL;
	}
}

const GwWord gw_region_provinces[] = {
	W(u"北京"), W(u"天津"), W(u"河北"), W(u"山西"), W(u"内蒙古"), W(u"辽宁"), W(u"吉林"),
	W(u"黑龙江"), W(u"上海"), W(u"江苏"), W(u"浙江"), W(u"安徽"), W(u"福建"), W(u"江西"),
	W(u"山东"), W(u"河南"), W(u"湖北"), W(u"湖南"), W(u"广东"), W(u"广西"), W(u"海南"),
	W(u"重庆"), W(u"四川"), W(u"贵州"), W(u"云南"), W(u"西藏"), W(u"陕西"), W(u"甘肃"),
	W(u"青海"), W(u"宁夏"), W(u"新疆"), W(u"台湾"), W(u"香港"), W(u"澳门"), { NULL, 0 }
};

const GwRegionWord gw_region_fixed[] = {
	CLASS(u"全国", STATE), CLASS(u"中华人民共和国", STATE), CLASS(u"北京市", PROVINCE),
	CLASS(u"天津市", PROVINCE), CLASS(u"上海市", PROVINCE), CLASS(u"重庆市", PROVINCE),
	CLASS(u"新疆生产建设兵团", PROVINCE), CLASS(u"辉县市", COUNTY), NO_REGION
};

const GwWord gw_region_despite[] = {
	W(u"驻马店"), W(u"上党区"), W(u"府谷县"), W(u"高各庄"), W(u"大院乡"), W(u"天府新区"),
	W(u"王府井"), { NULL, 0 }
};
