/* Lists are named in pinyin after the character that their words share. */
#include "recognise/organ_words.h"

/* clang-format off */

/* --- how names end ------------------------------------------------------------------ */

#define WORDS(name) static const GwWord name[]

/* 全部, 格局, 部署: end as names do and are none. */
WORDS(before_bu) = {
	W(u"全"), W(u"内"), W(u"外"), W(u"干"), W(u"局"), W(u"东"), W(u"南"), W(u"西"), W(u"北"),
	W(u"中"), W(u"一"), W(u"底"), W(u"顶"), { NULL, 0 }
};
WORDS(before_ju) = { W(u"格"), W(u"布"), W(u"结"), W(u"大"), W(u"全"), W(u"开"), { NULL, 0 } };
WORDS(before_shu) = { W(u"部"), W(u"签"), { NULL, 0 } };
WORDS(before_chu) = {
	W(u"好"), W(u"用"), W(u"益"), W(u"之"), W(u"到"), W(u"查"), W(u"惩"), W(u"判"), W(u"论"),
	{ NULL, 0 }
};
WORDS(before_ke) = { W(u"学"), W(u"本"), W(u"专"), { NULL, 0 } };
WORDS(before_ban) = {
	W(u"举"), W(u"主"), W(u"承"), W(u"督"), W(u"交"), W(u"协"), W(u"创"), W(u"开"), W(u"代"),
	W(u"查"), W(u"申"), { NULL, 0 }
};
WORDS(before_shi) = { W(u"教"), { NULL, 0 } };
WORDS(before_suo) = { W(u"场"), W(u"厕"), W(u"住"), { NULL, 0 } };
WORDS(before_tai) = { W(u"平"), W(u"舞"), W(u"出"), W(u"后"), { NULL, 0 } };
WORDS(before_zu) = { W(u"重"), W(u"改"), { NULL, 0 } };
WORDS(before_wei) = { W(u"原"), { NULL, 0 } };
WORDS(before_fu) = { W(u"官"), { NULL, 0 } };
WORDS(before_ting) = { W(u"客"), W(u"餐"), W(u"大"), { NULL, 0 } };
WORDS(before_gu) = { W(u"入"), W(u"控"), W(u"参"), { NULL, 0 } };
WORDS(before_si) = { W(u"上"), { NULL, 0 } };
WORDS(before_zhan) = { W(u"车"), W(u"网"), { NULL, 0 } };
WORDS(before_yuan) = { W(u"庭"), W(u"剧"), { NULL, 0 } };
WORDS(before_dui) = { W(u"排"), W(u"军"), { NULL, 0 } };
WORDS(before_guan) = { W(u"宾"), { NULL, 0 } };

#define LIST(name) static const GwOrganEnding name[]
#define END { { NULL, 0 }, GW_ORGAN_OTHER, GW_RANK_UNKNOWN, 0, NULL }
#define E(word, kind) { W(word), GW_ORGAN_##kind, GW_RANK_UNKNOWN, 0, NULL }
#define R(word, kind, rank) { W(word), GW_ORGAN_##kind, GW_RANK_##rank, 0, NULL }
#define C(word, kind) { W(word), GW_ORGAN_##kind, GW_RANK_UNKNOWN, GW_ENDING_CLASS, NULL }
#define LOCAL(word, kind) { W(word), GW_ORGAN_##kind, GW_RANK_UNKNOWN, GW_ENDING_LOCAL, NULL }
#define WEAK(word, kind, before) \
	{ W(word), GW_ORGAN_##kind, GW_RANK_UNKNOWN, GW_ENDING_WEAK, before }

LIST(fu) = {
	E(u"人民政府", GOVERNMENT), E(u"政府", GOVERNMENT), WEAK(u"府", GOVERNMENT, before_fu),
	END
};
LIST(yuan) = {
	R(u"国务院", GOVERNMENT, STATE), R(u"行政院", GOVERNMENT, STATE),
	R(u"立法院", CONGRESS, STATE), R(u"司法院", COURT, STATE), R(u"监察院", COURT, STATE),
	R(u"考试院", GOVERNMENT, STATE), E(u"人民法院", COURT), E(u"法院", COURT),
	E(u"检察院", COURT), E(u"医院", INSTITUTION), E(u"卫生院", INSTITUTION),
	E(u"学院", INSTITUTION), E(u"科学院", INSTITUTION), E(u"研究院", INSTITUTION),
	E(u"工程院", INSTITUTION), WEAK(u"院", INSTITUTION, before_yuan), END
};
LIST(wei) = {
	E(u"党委", PARTY), E(u"工委", PARTY), E(u"党工委", PARTY), E(u"党（工）委", PARTY),
	E(u"纪委", PARTY), E(u"纪检监察工委", PARTY), E(u"政法委", PARTY), E(u"编委", PARTY),
	E(u"省委", PARTY), E(u"市委", PARTY), E(u"县委", PARTY), E(u"区委", PARTY),
	E(u"州委", PARTY), E(u"纪委监委", PARTY), E(u"监委", COURT), E(u"军委", MILITARY),
	E(u"团委", MASS), E(u"妇儿工委", OTHER), E(u"关工委", OTHER), E(u"机关工委", PARTY),
	E(u"残工委", OTHER), E(u"爱卫委", OTHER), E(u"安委", OTHER), C(u"部委", DEPARTMENT),
	C(u"厅委", DEPARTMENT), E(u"管委", GOVERNMENT),
	WEAK(u"委", DEPARTMENT, before_wei), END
};
LIST(hui) = {
	E(u"委员会", DEPARTMENT), E(u"常务委员会", CONGRESS), E(u"常委会", CONGRESS),
	E(u"人民代表大会", CONGRESS), E(u"代表大会", CONGRESS), E(u"议会", CONGRESS),
	E(u"代表会", CONGRESS), E(u"立法会", CONGRESS), E(u"监察委员会", COURT),
	E(u"纪律检查委员会", PARTY), E(u"政法委员会", PARTY), E(u"机构编制委员会", PARTY),
	E(u"工作委员会", OTHER), E(u"党委会", PARTY), E(u"军事委员会", MILITARY),
	E(u"国防动员委员会", OTHER), E(u"安全生产委员会", OTHER), E(u"食品安全委员会", OTHER),
	E(u"消防安全委员会", OTHER), E(u"爱国卫生运动委员会", OTHER), E(u"绿化委员会", OTHER),
	E(u"防灾减灾救灾委员会", OTHER), E(u"减灾委员会", OTHER), E(u"安委会", OTHER),
	E(u"食安委会", OTHER), E(u"组委会", OTHER), E(u"组织委员会", OTHER),
	E(u"业主委员会", OTHER), E(u"业委会", OTHER), E(u"妇女儿童工作委员会", OTHER),
	E(u"道路交通安全委员会", OTHER), E(u"森林草原防灭火委员会", OTHER),
	R(u"村民委员会", OTHER, VILLAGE), R(u"居民委员会", OTHER, VILLAGE),
	R(u"村委会", OTHER, VILLAGE), R(u"居委会", OTHER, VILLAGE), R(u"委会", OTHER, VILLAGE),
	E(u"管委会", DEPARTMENT), E(u"监管会", DEPARTMENT), E(u"证监会", DEPARTMENT),
	E(u"银监会", DEPARTMENT), E(u"保监会", DEPARTMENT), E(u"银保监会", DEPARTMENT),
	E(u"总工会", MASS), E(u"工会", MASS), E(u"联合会", MASS), E(u"协会", MASS),
	E(u"学会", MASS), E(u"商会", MASS), E(u"基金会", MASS), E(u"红十字会", MASS),
	E(u"研究会", MASS), E(u"促进会", MASS), E(u"联谊会", MASS), E(u"校友会", MASS),
	E(u"慈善会", MASS), E(u"贸促会", MASS), E(u"理事会", OTHER), E(u"董事会", ENTERPRISE),
	E(u"监事会", ENTERPRISE), END
};
LIST(ting) = { E(u"办公厅", DEPARTMENT), WEAK(u"厅", DEPARTMENT, before_ting), END };
LIST(ju) = {
	E(u"供电局", ENTERPRISE), E(u"铁路局", ENTERPRISE), E(u"秘书局", DEPARTMENT),
	E(u"供电分局", ENTERPRISE), R(u"总局", DEPARTMENT, STATE), LOCAL(u"分局", DEPARTMENT),
	LOCAL(u"支局", DEPARTMENT), LOCAL(u"监管局", DEPARTMENT), LOCAL(u"办事局", DEPARTMENT),
	LOCAL(u"管理分局", DEPARTMENT), C(u"司局", DEPARTMENT), C(u"厅局", DEPARTMENT),
	C(u"委办局", DEPARTMENT), C(u"部委办局", DEPARTMENT), WEAK(u"局", DEPARTMENT, before_ju),
	END
};
LIST(bu) = {
	E(u"组织部", PARTY), E(u"宣传部", PARTY), E(u"统战部", PARTY),
	E(u"统一战线工作部", PARTY), E(u"对外联络部", PARTY), E(u"社会工作部", PARTY),
	E(u"党支部", PARTY), E(u"党总支部", PARTY), E(u"支部", PARTY), E(u"总支部", PARTY),
	E(u"武装部", MILITARY), E(u"人武部", MILITARY), E(u"政治部", MILITARY),
	E(u"司令部", MILITARY), E(u"参谋部", MILITARY), E(u"后勤保障部", MILITARY),
	E(u"装备发展部", MILITARY), E(u"指挥部", OTHER), E(u"项目部", ENTERPRISE),
	WEAK(u"部", DEPARTMENT, before_bu), END
};
LIST(shu) = {
	E(u"行政公署", GOVERNMENT), E(u"公署", GOVERNMENT), R(u"总署", DEPARTMENT, STATE),
	R(u"审计署", DEPARTMENT, STATE), WEAK(u"署", DEPARTMENT, before_shu), END
};
LIST(ban) = {
	E(u"编办", PARTY), E(u"网信办", PARTY), E(u"党办", PARTY), E(u"防指办", OTHER),
	E(u"安委办", OTHER), E(u"街道办", GOVERNMENT), C(u"委办", DEPARTMENT),
	C(u"部办", DEPARTMENT), WEAK(u"办", DEPARTMENT, before_ban), END
};
LIST(shi) = {
	E(u"办公室", DEPARTMENT), E(u"研究室", DEPARTMENT), E(u"党史研究室", PARTY),
	E(u"实验室", INSTITUTION), C(u"科室", DEPARTMENT), C(u"处室", DEPARTMENT),
	C(u"股室", DEPARTMENT), C(u"站所室", DEPARTMENT), WEAK(u"室", DEPARTMENT, before_shi), END
};
LIST(zu) = {
	E(u"党组", PARTY), E(u"领导小组", OTHER), E(u"巡视组", PARTY), E(u"巡察组", PARTY),
	E(u"纪检监察组", PARTY), E(u"纪检组", PARTY), E(u"小组", OTHER), E(u"工作组", OTHER),
	WEAK(u"组", OTHER, before_zu), END
};
LIST(zhi) = { E(u"联防联控机制", OTHER), E(u"协调机制", OTHER), E(u"工作机制", OTHER), END };
/* A session decides in its own name: 第十八届人民代表大会第六次会议. */
LIST(yi) = {
	E(u"次会议", CONGRESS), E(u"次全体会议", CONGRESS), E(u"联席会议", OTHER),
	E(u"政治协商会议", CPPCC), END
};
LIST(banzi) = { E(u"专班", OTHER), E(u"工作专班", OTHER), END };
LIST(xie) = {
	E(u"政协", CPPCC), E(u"科协", MASS), E(u"作协", MASS), E(u"记协", MASS), E(u"足协", MASS),
	E(u"计生协", MASS), END
};
LIST(lian) = {
	E(u"妇联", MASS), E(u"残联", MASS), E(u"文联", MASS), E(u"侨联", MASS), E(u"台联", MASS),
	E(u"工商联", MASS), E(u"社科联", MASS), E(u"学联", MASS), E(u"青联", MASS),
	E(u"工商业联", MASS), END
};
LIST(tuan) = {
	E(u"共青团", MASS), E(u"集团", ENTERPRISE), R(u"兵团", GOVERNMENT, PROVINCE),
	E(u"代表团", OTHER), E(u"主席团", CONGRESS), E(u"督导团", OTHER), C(u"群团", MASS), END
};
LIST(si) = {
	E(u"公司", ENTERPRISE), E(u"子公司", ENTERPRISE), LOCAL(u"分公司", ENTERPRISE),
	WEAK(u"司", DEPARTMENT, before_si), END
};
LIST(hang) = {
	E(u"银行", ENTERPRISE), LOCAL(u"支行", ENTERPRISE), LOCAL(u"分行", ENTERPRISE),
	E(u"总行", ENTERPRISE), E(u"农商行", ENTERPRISE), E(u"农发行", ENTERPRISE),
	E(u"人行", DEPARTMENT), E(u"农行", ENTERPRISE), E(u"工行", ENTERPRISE),
	E(u"建行", ENTERPRISE), E(u"中行", ENTERPRISE), END
};
LIST(she) = {
	R(u"新华社", INSTITUTION, STATE), R(u"新华通讯社", INSTITUTION, STATE),
	E(u"供销社", INSTITUTION), E(u"供销合作社", INSTITUTION), E(u"合作社", ENTERPRISE),
	E(u"信用社", ENTERPRISE), E(u"合作总社", INSTITUTION), E(u"联合社", INSTITUTION),
	E(u"日报社", INSTITUTION), E(u"报社", INSTITUTION), E(u"出版社", INSTITUTION),
	E(u"杂志社", INSTITUTION), E(u"通讯社", INSTITUTION), E(u"旅行社", ENTERPRISE),
	E(u"九三学社", OTHER), E(u"联社", ENTERPRISE), E(u"总社", INSTITUTION), END
};
LIST(xin) = { E(u"中心", INSTITUTION), END };
LIST(xiao) = {
	E(u"党校", INSTITUTION), E(u"学校", INSTITUTION), E(u"技校", INSTITUTION),
	C(u"高校", INSTITUTION), C(u"院校", INSTITUTION), E(u"中心校", INSTITUTION),
	E(u"体校", INSTITUTION), E(u"职校", INSTITUTION), E(u"军校", MILITARY), END
};
LIST(xue) = {
	E(u"大学", INSTITUTION), E(u"中学", INSTITUTION), E(u"小学", INSTITUTION),
	C(u"中小学", INSTITUTION), END
};
LIST(zhong) = {
	E(u"一中", INSTITUTION), E(u"二中", INSTITUTION), E(u"三中", INSTITUTION),
	E(u"高中", INSTITUTION), E(u"初中", INSTITUTION), E(u"职中", INSTITUTION), END
};
LIST(yuanzi) = {
	E(u"幼儿园", INSTITUTION), E(u"产业园", OTHER), E(u"植物园", INSTITUTION),
	E(u"动物园", INSTITUTION), END
};
LIST(zhan) = { WEAK(u"站", INSTITUTION, before_zhan), END };
LIST(suo) = {
	E(u"派出所", DEPARTMENT), E(u"司法所", DEPARTMENT), E(u"监管所", DEPARTMENT),
	E(u"安监所", DEPARTMENT), E(u"公所", GOVERNMENT), E(u"交易所", INSTITUTION),
	E(u"研究所", INSTITUTION), C(u"站所", DEPARTMENT), WEAK(u"所", INSTITUTION, before_suo),
	END
};
LIST(guan) = {
	E(u"图书馆", INSTITUTION), E(u"博物馆", INSTITUTION), E(u"档案馆", INSTITUTION),
	E(u"使馆", GOVERNMENT), E(u"领事馆", GOVERNMENT), WEAK(u"馆", INSTITUTION, before_guan),
	END
};
LIST(tai) = {
	E(u"电视台", INSTITUTION), E(u"气象台", INSTITUTION),
	WEAK(u"台", INSTITUTION, before_tai), END
};
LIST(dui) = {
	LOCAL(u"总队", DEPARTMENT), LOCAL(u"支队", DEPARTMENT), LOCAL(u"大队", DEPARTMENT),
	LOCAL(u"中队", DEPARTMENT), LOCAL(u"调查队", DEPARTMENT), E(u"部队", MILITARY),
	E(u"工作队", OTHER), E(u"执法队", DEPARTMENT), WEAK(u"队", OTHER, before_dui), END
};
LIST(qu) = {
	E(u"军区", MILITARY), R(u"军分区", MILITARY, CITY), E(u"战区", MILITARY),
	E(u"警备区", MILITARY), C(u"各地区", OTHER), END
};
LIST(di) = { C(u"各地", OTHER), END };
LIST(chu) = {
	R(u"街道办事处", GOVERNMENT, TOWNSHIP), E(u"办事处", GOVERNMENT),
	E(u"秘书处", DEPARTMENT), WEAK(u"处", DEPARTMENT, before_chu), END
};
LIST(ke) = { WEAK(u"科", DEPARTMENT, before_ke), END };
LIST(gu) = { WEAK(u"股", DEPARTMENT, before_gu), END };
LIST(guanzi) = { LOCAL(u"海关", DEPARTMENT), C(u"机关", OTHER), END };
LIST(men) = { C(u"部门", DEPARTMENT), END };
LIST(wei2) = { C(u"单位", OTHER), END };
LIST(gou) = { C(u"机构", OTHER), END };
LIST(ye) = { C(u"企业", ENTERPRISE), C(u"企事业", OTHER), END };
LIST(ti) = { C(u"团体", MASS), E(u"共同体", OTHER), END };
LIST(pai) = { C(u"民主党派", OTHER), END };
LIST(yang) = {
	R(u"中共中央", PARTY, STATE), R(u"党中央", PARTY, STATE), R(u"团中央", MASS, STATE),
	R(u"共青团中央", MASS, STATE), R(u"中央", OTHER, STATE), END
};
LIST(da) = { E(u"人大", CONGRESS), END };
LIST(jun) = { E(u"解放军", MILITARY), E(u"驻军", MILITARY), END };
LIST(ting2) = { E(u"人民法庭", COURT), E(u"法庭", COURT), END };
LIST(chang) = {
	E(u"农场", ENTERPRISE), E(u"林场", INSTITUTION), E(u"牧场", ENTERPRISE),
	E(u"机场", ENTERPRISE), E(u"渔场", ENTERPRISE), END
};
LIST(chang2) = { E(u"厂", ENTERPRISE), END };
LIST(kuang) = { E(u"煤矿", ENTERPRISE), END };
LIST(dian) = { E(u"书店", ENTERPRISE), END };
LIST(zhi2) = { E(u"党总支", PARTY), E(u"总支", PARTY), END };
LIST(zuzhi) = { C(u"党组织", PARTY), C(u"社会组织", OTHER), C(u"基层组织", OTHER), END };
LIST(zhuxi) = { E(u"主席", OTHER), E(u"副主席", PERSON), END };
LIST(jing) = { E(u"武警", MILITARY), END };
/* People: 张三同志, 全国人大代表李四, 王五委员. */
LIST(yuanren) = { E(u"委员", PERSON), C(u"党员", PERSON), END };
LIST(tongzhi) = { E(u"同志", PERSON), END };
LIST(xiansheng) = { E(u"先生", PERSON), END };
LIST(nvshi) = { E(u"女士", PERSON), END };
LIST(daibiao) = { E(u"代表", PERSON), END };
LIST(zhang) = {
	E(u"省长", PERSON), E(u"市长", PERSON), E(u"县长", PERSON), E(u"区长", PERSON),
	E(u"州长", PERSON), E(u"镇长", PERSON), E(u"乡长", PERSON), E(u"局长", PERSON),
	E(u"厅长", PERSON), E(u"部长", PERSON), E(u"处长", PERSON), E(u"科长", PERSON),
	E(u"秘书长", PERSON), E(u"院长", PERSON), E(u"校长", PERSON), E(u"委员长", PERSON),
	E(u"首长", PERSON), END
};
LIST(shuji) = { E(u"书记", PERSON), END };
LIST(zhuren) = { E(u"主任", PERSON), END };
LIST(zongli) = { E(u"总理", PERSON), END };
LIST(ren) = { C(u"法人", PERSON), C(u"纳税人", PERSON), END };

/* By the last character: every name is looked up several times. */
const GwOrganEnding *
gw_organ_endings(gunichar2 last)
{
	switch (last) {
	case u'府': return fu;
	case u'院': return yuan;
	case u'委': return wei;
	case u'会': return hui;
	case u'厅': return ting;
	case u'局': return ju;
	case u'部': return bu;
	case u'署': return shu;
	case u'办': return ban;
	case u'室': return shi;
	case u'组': return zu;
	case u'制': return zhi;
	case u'议': return yi;
	case u'班': return banzi;
	case u'协': return xie;
	case u'联': return lian;
	case u'团': return tuan;
	case u'司': return si;
	case u'行': return hang;
	case u'社': return she;
	case u'心': return xin;
	case u'校': return xiao;
	case u'学': return xue;
	case u'中': return zhong;
	case u'园': return yuanzi;
	case u'站': return zhan;
	case u'所': return suo;
	case u'馆': return guan;
	case u'台': return tai;
	case u'队': return dui;
	case u'区': return qu;
	case u'地': return di;
	case u'处': return chu;
	case u'科': return ke;
	case u'股': return gu;
	case u'关': return guanzi;
	case u'门': return men;
	case u'位': return wei2;
	case u'构': return gou;
	case u'业': return ye;
	case u'体': return ti;
	case u'派': return pai;
	case u'央': return yang;
	case u'大': return da;
	case u'军': return jun;
	case u'庭': return ting2;
	case u'场': return chang;
	case u'厂': return chang2;
	case u'矿': return kuang;
	case u'店': return dian;
	case u'支': return zhi2;
	case u'席': return zhuxi;
	case u'织': return zuzhi;
	case u'警': return jing;
	case u'员': return yuanren;
	case u'人': return ren;
	case u'志': return tongzhi;
	case u'生': return xiansheng;
	case u'士': return nvshi;
	case u'表': return daibiao;
	case u'长': return zhang;
	case u'记': return shuji;
	case u'任': return zhuren;
	case u'理': return zongli;
	default: return NULL;
	}
}

const GwWord gw_organ_offices[] = {
	W(u"办公厅"), W(u"办公室"), W(u"秘书局"), W(u"秘书处"), W(u"秘书组"), W(u"秘书室"),
	W(u"综合办公室"), W(u"综合组"), W(u"办"), { NULL, 0 }
};

const GwWord gw_organ_classes[] = {
	W(u"各"), W(u"有关"), W(u"相关"), W(u"所属"), W(u"直属单位"), { NULL, 0 }
};

const GwWord gw_organ_crowds[] = { W(u"全体"), W(u"广大"), W(u"所有"), { NULL, 0 } };

/* --- how names begin ------------------------------------------------------------------ */

#define HEAD(word, kind) { W(word), GW_ORGAN_##kind }
#define NO_HEAD { { NULL, 0 }, GW_ORGAN_OTHER }

#define HEADS(name) static const GwOrganHead name[]

HEADS(h_zhong) = {
	HEAD(u"中共", PARTY), HEAD(u"中国共产党", PARTY), HEAD(u"中国共产主义青年团", MASS),
	HEAD(u"中国人民政治协商会议", CPPCC), HEAD(u"中国人民解放军", MILITARY),
	HEAD(u"中国人民武装警察部队", MILITARY), HEAD(u"中国农业银行", ENTERPRISE),
	HEAD(u"中国工商银行", ENTERPRISE), HEAD(u"中国建设银行", ENTERPRISE),
	HEAD(u"中国银行", ENTERPRISE), HEAD(u"中国农业发展银行", ENTERPRISE),
	HEAD(u"中国邮政储蓄银行", ENTERPRISE), HEAD(u"中国邮政集团", ENTERPRISE),
	HEAD(u"中国邮政", ENTERPRISE), HEAD(u"中国电信", ENTERPRISE),
	HEAD(u"中国移动", ENTERPRISE), HEAD(u"中国联通", ENTERPRISE),
	HEAD(u"中国石化", ENTERPRISE), HEAD(u"中国石油", ENTERPRISE),
	HEAD(u"中国移动通信集团", ENTERPRISE), HEAD(u"中国电信股份有限公司", ENTERPRISE),
	HEAD(u"中国人民财产保险股份有限公司", ENTERPRISE), HEAD(u"中国人寿", ENTERPRISE),
	HEAD(u"中国铁路", ENTERPRISE), HEAD(u"中国烟草总公司", ENTERPRISE), NO_HEAD
};
HEADS(h_gong) = { HEAD(u"共青团", MASS), NO_HEAD };
HEADS(h_tuan) = { HEAD(u"团", MASS), NO_HEAD };
HEADS(h_zheng) = { HEAD(u"政协", CPPCC), NO_HEAD };
HEADS(h_ren) = { HEAD(u"人民政协", CPPCC), NO_HEAD };
HEADS(h_min) = {
	HEAD(u"民革", OTHER), HEAD(u"民盟", OTHER), HEAD(u"民建", OTHER), HEAD(u"民进", OTHER),
	NO_HEAD
};
HEADS(h_nong) = { HEAD(u"农工党", OTHER), NO_HEAD };
HEADS(h_zhi) = { HEAD(u"致公党", OTHER), NO_HEAD };
HEADS(h_jiu) = { HEAD(u"九三学社", OTHER), NO_HEAD };
HEADS(h_tai) = { HEAD(u"台盟", OTHER), NO_HEAD };
HEADS(h_wu) = { HEAD(u"武警", MILITARY), NO_HEAD };
HEADS(h_guo) = {
	HEAD(u"国网", ENTERPRISE), HEAD(u"国家电网", ENTERPRISE),
	HEAD(u"国家开发银行", ENTERPRISE), NO_HEAD
};
HEADS(h_nan) = { HEAD(u"南方电网", ENTERPRISE), NO_HEAD };
HEADS(h_jiao) = { HEAD(u"交通银行", ENTERPRISE), NO_HEAD };

const GwOrganHead *
gw_organ_heads(gunichar2 first)
{
	switch (first) {
	case u'中': return h_zhong;
	case u'共': return h_gong;
	case u'团': return h_tuan;
	case u'政': return h_zheng;
	case u'人': return h_ren;
	case u'民': return h_min;
	case u'农': return h_nong;
	case u'致': return h_zhi;
	case u'九': return h_jiu;
	case u'台': return h_tai;
	case u'武': return h_wu;
	case u'国': return h_guo;
	case u'南': return h_nan;
	case u'交': return h_jiao;
	default: return NULL;
	}
}

/* The ministries, commissions and offices of the State Council and what else has
 * its name without 国家 or 国务院 before it; short forms beside full ones. */
HEADS(s_guo) = {
	HEAD(u"国务院办公厅", GOVERNMENT), HEAD(u"国防部", DEPARTMENT),
	HEAD(u"国土资源部", DEPARTMENT), HEAD(u"国家民委", DEPARTMENT),
	HEAD(u"国家卫生健康委", DEPARTMENT), HEAD(u"国家发展改革委", DEPARTMENT),
	HEAD(u"国家发展和改革委员会", DEPARTMENT), HEAD(u"国务院国资委", DEPARTMENT),
	HEAD(u"国家税务总局", DEPARTMENT), HEAD(u"国家市场监督管理总局", DEPARTMENT),
	HEAD(u"国家金融监督管理总局", DEPARTMENT), HEAD(u"国家统计局", DEPARTMENT),
	HEAD(u"国家外汇管理局", DEPARTMENT), HEAD(u"国家国际发展合作署", DEPARTMENT),
	HEAD(u"国家医疗保障局", DEPARTMENT), HEAD(u"国家医保局", DEPARTMENT),
	HEAD(u"国管局", DEPARTMENT), HEAD(u"国家能源局", DEPARTMENT),
	HEAD(u"国家矿山安全监察局", DEPARTMENT), HEAD(u"国家行政学院", INSTITUTION), NO_HEAD
};
HEADS(s_zhong) = {
	HEAD(u"中共中央办公厅", PARTY), HEAD(u"中国人民银行", DEPARTMENT),
	HEAD(u"中国证监会", DEPARTMENT), HEAD(u"中国银保监会", DEPARTMENT),
	HEAD(u"中国银监会", DEPARTMENT), HEAD(u"中国保监会", DEPARTMENT),
	HEAD(u"中国气象局", DEPARTMENT), HEAD(u"中国地震局", DEPARTMENT),
	HEAD(u"中国民用航空局", DEPARTMENT), HEAD(u"中国民航局", DEPARTMENT),
	HEAD(u"中国科学院", INSTITUTION), HEAD(u"中科院", INSTITUTION),
	HEAD(u"中国社会科学院", INSTITUTION), HEAD(u"中国工程院", INSTITUTION), NO_HEAD
};
HEADS(s_wai) = { HEAD(u"外交部", DEPARTMENT), HEAD(u"外汇局", DEPARTMENT), NO_HEAD };
HEADS(s_jiao) = { HEAD(u"教育部", DEPARTMENT), NO_HEAD };
HEADS(s_ke) = { HEAD(u"科学技术部", DEPARTMENT), HEAD(u"科技部", DEPARTMENT), NO_HEAD };
HEADS(s_gong) = { HEAD(u"工业和信息化部", DEPARTMENT), HEAD(u"工程院", INSTITUTION), NO_HEAD };
HEADS(s_gongan) = { HEAD(u"公安部", DEPARTMENT), NO_HEAD };
HEADS(s_an) = { HEAD(u"安全部", DEPARTMENT), NO_HEAD };
HEADS(s_min) = { HEAD(u"民政部", DEPARTMENT), NO_HEAD };
HEADS(s_si) = { HEAD(u"司法部", DEPARTMENT), NO_HEAD };
HEADS(s_cai) = { HEAD(u"财政部", DEPARTMENT), NO_HEAD };
HEADS(s_ren) = {
	HEAD(u"人力资源和社会保障部", DEPARTMENT), HEAD(u"人力资源社会保障部", DEPARTMENT),
	HEAD(u"人民银行", DEPARTMENT), NO_HEAD
};
HEADS(s_zi) = { HEAD(u"自然资源部", DEPARTMENT), NO_HEAD };
HEADS(s_sheng) = { HEAD(u"生态环境部", DEPARTMENT), NO_HEAD };
HEADS(s_zhu) = {
	HEAD(u"住房和城乡建设部", DEPARTMENT), HEAD(u"住房城乡建设部", DEPARTMENT), NO_HEAD
};
HEADS(s_jiaotong) = { HEAD(u"交通运输部", DEPARTMENT), NO_HEAD };
HEADS(s_shui) = { HEAD(u"水利部", DEPARTMENT), HEAD(u"水利部长江水利委员会", DEPARTMENT), NO_HEAD };
HEADS(s_nong) = { HEAD(u"农业农村部", DEPARTMENT), HEAD(u"农业部", DEPARTMENT), NO_HEAD };
HEADS(s_shang) = { HEAD(u"商务部", DEPARTMENT), NO_HEAD };
HEADS(s_wen) = { HEAD(u"文化和旅游部", DEPARTMENT), HEAD(u"文化部", DEPARTMENT), NO_HEAD };
HEADS(s_tui) = { HEAD(u"退役军人事务部", DEPARTMENT), HEAD(u"退役军人部", DEPARTMENT), NO_HEAD };
HEADS(s_ying) = { HEAD(u"应急管理部", DEPARTMENT), HEAD(u"应急部", DEPARTMENT), NO_HEAD };
HEADS(s_huan) = { HEAD(u"环境保护部", DEPARTMENT), NO_HEAD };
HEADS(s_jian) = { HEAD(u"监察部", DEPARTMENT), NO_HEAD };
HEADS(s_wei) = { HEAD(u"卫生部", DEPARTMENT), NO_HEAD };
HEADS(s_tie) = { HEAD(u"铁道部", DEPARTMENT), NO_HEAD };
HEADS(s_shen) = { HEAD(u"审计署", DEPARTMENT), NO_HEAD };
HEADS(s_fa) = { HEAD(u"发展改革委", DEPARTMENT), NO_HEAD };
HEADS(s_hai) = { HEAD(u"海关总署", DEPARTMENT), NO_HEAD };
HEADS(s_shui4) = { HEAD(u"税务总局", DEPARTMENT), NO_HEAD };
HEADS(s_shi) = { HEAD(u"市场监管总局", DEPARTMENT), NO_HEAD };
HEADS(s_jin) = { HEAD(u"金融监管总局", DEPARTMENT), NO_HEAD };
HEADS(s_zheng) = { HEAD(u"证监会", DEPARTMENT), NO_HEAD };
HEADS(s_yin) = { HEAD(u"银保监会", DEPARTMENT), HEAD(u"银监会", DEPARTMENT), NO_HEAD };
HEADS(s_bao) = { HEAD(u"保监会", DEPARTMENT), NO_HEAD };
HEADS(s_xin) = { HEAD(u"新华社", INSTITUTION), NO_HEAD };

const GwOrganHead *
gw_organ_central(gunichar2 first)
{
	switch (first) {
	case u'国': return s_guo;
	case u'中': return s_zhong;
	case u'外': return s_wai;
	case u'教': return s_jiao;
	case u'科': return s_ke;
	case u'工': return s_gong;
	case u'公': return s_gongan;
	case u'安': return s_an;
	case u'民': return s_min;
	case u'司': return s_si;
	case u'财': return s_cai;
	case u'人': return s_ren;
	case u'自': return s_zi;
	case u'生': return s_sheng;
	case u'住': return s_zhu;
	case u'交': return s_jiaotong;
	case u'水': return s_shui;
	case u'农': return s_nong;
	case u'商': return s_shang;
	case u'文': return s_wen;
	case u'退': return s_tui;
	case u'应': return s_ying;
	case u'环': return s_huan;
	case u'监': return s_jian;
	case u'卫': return s_wei;
	case u'铁': return s_tie;
	case u'审': return s_shen;
	case u'发': return s_fa;
	case u'海': return s_hai;
	case u'税': return s_shui4;
	case u'市': return s_shi;
	case u'金': return s_jin;
	case u'证': return s_zheng;
	case u'银': return s_yin;
	case u'保': return s_bao;
	case u'新': return s_xin;
	default: return NULL;
	}
}

const GwWord gw_organ_state[] = {
	W(u"国务院"), W(u"国家"), W(u"中共中央"), W(u"中国共产党中央"), W(u"中央"), W(u"全国"),
	W(u"最高人民"), W(u"中华全国"), W(u"行政院"), W(u"中国人民解放军"), W(u"中华人民共和国"),
	{ NULL, 0 }
};
