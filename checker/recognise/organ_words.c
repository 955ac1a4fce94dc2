#include "recognise/organ_words.h"

/* clang-format off */

/* --- how names end ------------------------------------------------------------------ */

#define LIST(name) static const GwOrganEnding name[]
#define END { { NULL, 0 }, GW_ORGAN_OTHER, GW_RANK_UNKNOWN, 0 }
#define E(word, kind) { W(word), GW_ORGAN_##kind, GW_RANK_UNKNOWN, 0 }
#define R(word, kind, rank) { W(word), GW_ORGAN_##kind, GW_RANK_##rank, 0 }
#define C(word, kind) { W(word), GW_ORGAN_##kind, GW_RANK_UNKNOWN, GW_ENDING_CLASS }
#define WEAK(word, kind) { W(word), GW_ORGAN_##kind, GW_RANK_UNKNOWN, GW_ENDING_WEAK }
#define LOCAL(word, kind) { W(word), GW_ORGAN_##kind, GW_RANK_UNKNOWN, GW_ENDING_LOCAL }

LIST(fu) = { E(u"人民政府", GOVERNMENT), E(u"政府", GOVERNMENT), WEAK(u"府", GOVERNMENT), END };
LIST(yuan) = {
	R(u"国务院", GOVERNMENT, STATE), R(u"行政院", GOVERNMENT, STATE), R(u"立法院", CONGRESS, STATE),
	R(u"司法院", COURT, STATE), R(u"监察院", COURT, STATE), R(u"考试院", GOVERNMENT, STATE),
	E(u"人民法院", COURT), E(u"法院", COURT), E(u"检察院", COURT),
	E(u"医院", INSTITUTION), E(u"卫生院", INSTITUTION), E(u"学院", INSTITUTION),
	E(u"科学院", INSTITUTION), E(u"研究院", INSTITUTION), E(u"工程院", INSTITUTION),
	WEAK(u"院", INSTITUTION), END
};
LIST(wei) = {
	E(u"党委", PARTY), E(u"工委", PARTY), E(u"党工委", PARTY), E(u"党（工）委", PARTY),
	E(u"纪委", PARTY), E(u"纪检监察工委", PARTY), E(u"政法委", PARTY), E(u"编委", PARTY),
	E(u"省委", PARTY), E(u"市委", PARTY), E(u"县委", PARTY), E(u"区委", PARTY), E(u"州委", PARTY),
	E(u"纪委监委", PARTY), E(u"监委", COURT), E(u"军委", MILITARY), E(u"团委", MASS),
	E(u"妇儿工委", OTHER), E(u"爱卫委", OTHER), E(u"安委", OTHER),
	C(u"部委", DEPARTMENT), C(u"厅委", DEPARTMENT), C(u"委办局委", DEPARTMENT),
	E(u"管委", GOVERNMENT), WEAK(u"委", DEPARTMENT), END
};
LIST(hui) = {
	E(u"委员会", DEPARTMENT), E(u"常务委员会", CONGRESS), E(u"常委会", CONGRESS),
	E(u"人民代表大会", CONGRESS), E(u"代表大会", CONGRESS), E(u"议会", CONGRESS),
	E(u"代表会", CONGRESS), E(u"立法会", CONGRESS),
	E(u"监察委员会", COURT), E(u"纪律检查委员会", PARTY), E(u"政法委员会", PARTY),
	E(u"机构编制委员会", PARTY), E(u"工作委员会", PARTY), E(u"党委会", PARTY),
	E(u"军事委员会", MILITARY), E(u"国防动员委员会", OTHER), E(u"安全生产委员会", OTHER),
	E(u"食品安全委员会", OTHER), E(u"消防安全委员会", OTHER), E(u"爱国卫生运动委员会", OTHER),
	E(u"绿化委员会", OTHER), E(u"防灾减灾救灾委员会", OTHER), E(u"减灾委员会", OTHER),
	E(u"安委会", OTHER), E(u"食安委会", OTHER), E(u"组委会", OTHER), E(u"组织委员会", OTHER),
	E(u"业主委员会", OTHER), E(u"业委会", OTHER), E(u"妇女儿童工作委员会", OTHER),
	E(u"道路交通安全委员会", OTHER), E(u"森林草原防灭火委员会", OTHER),
	R(u"村民委员会", OTHER, VILLAGE), R(u"居民委员会", OTHER, VILLAGE),
	R(u"村委会", OTHER, VILLAGE), R(u"居委会", OTHER, VILLAGE), R(u"委会", OTHER, VILLAGE),
	E(u"管委会", DEPARTMENT), E(u"监管会", DEPARTMENT), E(u"证监会", DEPARTMENT),
	E(u"银监会", DEPARTMENT), E(u"保监会", DEPARTMENT), E(u"银保监会", DEPARTMENT),
	E(u"总工会", MASS), E(u"工会", MASS), E(u"联合会", MASS), E(u"协会", MASS), E(u"学会", MASS),
	E(u"商会", MASS), E(u"基金会", MASS), E(u"红十字会", MASS), E(u"研究会", MASS),
	E(u"促进会", MASS), E(u"联谊会", MASS), E(u"校友会", MASS), E(u"慈善会", MASS),
	E(u"贸促会", MASS), E(u"理事会", OTHER), 
	E(u"董事会", ENTERPRISE), E(u"监事会", ENTERPRISE), END
};
LIST(ting) = { E(u"办公厅", DEPARTMENT), WEAK(u"厅", DEPARTMENT), END };
LIST(ju) = {
	E(u"供电局", ENTERPRISE), E(u"秘书局", DEPARTMENT), E(u"供电分局", ENTERPRISE),
	R(u"总局", DEPARTMENT, STATE), LOCAL(u"分局", DEPARTMENT), LOCAL(u"监管局", DEPARTMENT),
	LOCAL(u"办事局", DEPARTMENT), LOCAL(u"管理分局", DEPARTMENT), C(u"司局", DEPARTMENT),
	C(u"厅局", DEPARTMENT), C(u"委办局", DEPARTMENT), C(u"部委办局", DEPARTMENT),
	E(u"局", DEPARTMENT), END
};
LIST(bu) = {
	E(u"组织部", PARTY), E(u"宣传部", PARTY), E(u"统战部", PARTY), E(u"统一战线工作部", PARTY),
	E(u"对外联络部", PARTY), E(u"社会工作部", PARTY), E(u"党支部", PARTY), E(u"党总支部", PARTY),
	E(u"支部", PARTY), E(u"总支部", PARTY), E(u"武装部", MILITARY), E(u"人武部", MILITARY),
	E(u"政治部", MILITARY), E(u"司令部", MILITARY), E(u"参谋部", MILITARY),
	E(u"后勤保障部", MILITARY), E(u"装备发展部", MILITARY), E(u"指挥部", OTHER),
	E(u"项目部", ENTERPRISE), WEAK(u"部", DEPARTMENT), END
};
LIST(shu) = { E(u"行政公署", GOVERNMENT), E(u"公署", GOVERNMENT), R(u"总署", DEPARTMENT, STATE),
	      R(u"审计署", DEPARTMENT, STATE), WEAK(u"署", DEPARTMENT), END };
LIST(ban) = {
	E(u"编办", PARTY), E(u"网信办", PARTY), E(u"党办", PARTY), E(u"防指办", OTHER), E(u"安委办", OTHER),
	E(u"街道办", GOVERNMENT), C(u"委办", DEPARTMENT), C(u"部办", DEPARTMENT),
	WEAK(u"办", DEPARTMENT), END
};
LIST(shi) = {
	E(u"办公室", DEPARTMENT), E(u"研究室", DEPARTMENT), E(u"党史研究室", PARTY),
	E(u"实验室", INSTITUTION), C(u"科室", DEPARTMENT), C(u"处室", DEPARTMENT),
	C(u"股室", DEPARTMENT), C(u"站所室", DEPARTMENT), WEAK(u"室", DEPARTMENT), END
};
LIST(zu) = {
	E(u"党组", PARTY), E(u"领导小组", OTHER), E(u"巡视组", PARTY), E(u"巡察组", PARTY),
	E(u"纪检监察组", PARTY), E(u"纪检组", PARTY), E(u"小组", OTHER), E(u"工作组", OTHER),
	WEAK(u"组", OTHER), END
};
LIST(zhi) = { E(u"联防联控机制", OTHER), E(u"协调机制", OTHER), E(u"工作机制", OTHER), END };
/* A session decides in its own name: 第十八届人民代表大会第六次会议. */
LIST(yi) = {
	E(u"次会议", CONGRESS), E(u"次全体会议", CONGRESS), E(u"联席会议", OTHER), E(u"政治协商会议", CPPCC), END };
LIST(banzi) = { E(u"专班", OTHER), E(u"工作专班", OTHER), END };
LIST(xie) = { E(u"政协", CPPCC), E(u"科协", MASS), E(u"作协", MASS), E(u"记协", MASS),
	      E(u"足协", MASS), E(u"计生协", MASS), END };
LIST(lian) = { E(u"妇联", MASS), E(u"残联", MASS), E(u"文联", MASS), E(u"侨联", MASS), E(u"台联", MASS),
	       E(u"工商联", MASS), E(u"社科联", MASS), E(u"学联", MASS), E(u"青联", MASS),
	       E(u"工商业联", MASS), END };
LIST(tuan) = {
	E(u"共青团", MASS), E(u"集团", ENTERPRISE), R(u"兵团", GOVERNMENT, PROVINCE),
	E(u"代表团", OTHER), E(u"督导团", OTHER), C(u"群团", MASS), END
};
LIST(si) = { E(u"公司", ENTERPRISE), E(u"子公司", ENTERPRISE), LOCAL(u"分公司", ENTERPRISE),
	     WEAK(u"司", DEPARTMENT), END };
LIST(hang) = {
	E(u"银行", ENTERPRISE), LOCAL(u"支行", ENTERPRISE), LOCAL(u"分行", ENTERPRISE),
	E(u"总行", ENTERPRISE), E(u"农商行", ENTERPRISE), E(u"农发行", ENTERPRISE),
	E(u"人行", DEPARTMENT), E(u"农行", ENTERPRISE), E(u"工行", ENTERPRISE), E(u"建行", ENTERPRISE),
	E(u"中行", ENTERPRISE), END
};
LIST(she) = {
	R(u"新华社", INSTITUTION, STATE), R(u"新华通讯社", INSTITUTION, STATE),
	E(u"供销社", INSTITUTION), E(u"供销合作社", INSTITUTION), E(u"合作社", ENTERPRISE),
	E(u"信用社", ENTERPRISE), E(u"合作总社", INSTITUTION), E(u"联合社", INSTITUTION), E(u"日报社", INSTITUTION),
	E(u"报社", INSTITUTION), E(u"出版社", INSTITUTION), E(u"杂志社", INSTITUTION),
	E(u"通讯社", INSTITUTION), E(u"旅行社", ENTERPRISE), E(u"九三学社", OTHER),
	E(u"联社", ENTERPRISE), E(u"总社", INSTITUTION), END
};
LIST(xin) = { E(u"中心", INSTITUTION), END };
LIST(xiao) = { E(u"党校", INSTITUTION), E(u"学校", INSTITUTION), E(u"技校", INSTITUTION),
	       C(u"高校", INSTITUTION), C(u"院校", INSTITUTION), E(u"体校", INSTITUTION),
	       E(u"职校", INSTITUTION), E(u"军校", MILITARY), END };
LIST(xue) = { E(u"大学", INSTITUTION), E(u"中学", INSTITUTION), E(u"小学", INSTITUTION),
	      C(u"中小学", INSTITUTION), END };
LIST(zhong) = { E(u"一中", INSTITUTION), E(u"二中", INSTITUTION), E(u"三中", INSTITUTION),
		E(u"高中", INSTITUTION), E(u"初中", INSTITUTION), E(u"职中", INSTITUTION), END };
LIST(yuanzi) = { E(u"幼儿园", INSTITUTION), E(u"产业园", OTHER), E(u"植物园", INSTITUTION),
		 E(u"动物园", INSTITUTION), END };
LIST(zhan) = { E(u"站", INSTITUTION), END };
LIST(suo) = { E(u"派出所", DEPARTMENT), E(u"司法所", DEPARTMENT), E(u"监管所", DEPARTMENT),
	      E(u"公所", GOVERNMENT), E(u"交易所", INSTITUTION), E(u"研究所", INSTITUTION),
	      C(u"站所", DEPARTMENT), WEAK(u"所", INSTITUTION), END };
LIST(guan) = { E(u"图书馆", INSTITUTION), E(u"博物馆", INSTITUTION), E(u"档案馆", INSTITUTION),
	       E(u"使馆", GOVERNMENT), E(u"领事馆", GOVERNMENT), WEAK(u"馆", INSTITUTION), END };
LIST(tai) = { E(u"电视台", INSTITUTION), E(u"气象台", INSTITUTION), WEAK(u"台", INSTITUTION), END };
LIST(dui) = {
	LOCAL(u"总队", DEPARTMENT), LOCAL(u"支队", DEPARTMENT), LOCAL(u"大队", DEPARTMENT),
	LOCAL(u"中队", DEPARTMENT), LOCAL(u"调查队", DEPARTMENT), E(u"部队", MILITARY),
	E(u"工作队", OTHER), END
};
LIST(qu) = { E(u"军区", MILITARY), R(u"军分区", MILITARY, CITY), E(u"战区", MILITARY),
	     E(u"警备区", MILITARY), C(u"各地区", OTHER), END };
LIST(di) = { C(u"各地", OTHER), END };
LIST(chu) = { R(u"街道办事处", GOVERNMENT, TOWNSHIP), E(u"办事处", GOVERNMENT),
	      E(u"秘书处", DEPARTMENT), WEAK(u"处", DEPARTMENT), END };
LIST(ke) = { WEAK(u"科", DEPARTMENT), END };
LIST(gu) = { WEAK(u"股", DEPARTMENT), END };
LIST(guanzi) = { E(u"海关", DEPARTMENT), C(u"机关", OTHER), END };
LIST(men) = { C(u"部门", DEPARTMENT), END };
LIST(wei2) = { C(u"单位", OTHER), END };
LIST(gou) = { C(u"机构", OTHER), END };
LIST(ye) = { C(u"企业", ENTERPRISE), C(u"企事业", OTHER), END };
LIST(ti) = { C(u"团体", MASS), E(u"共同体", OTHER), END };
LIST(pai) = { C(u"民主党派", OTHER), END };
LIST(yang) = { R(u"中共中央", PARTY, STATE), R(u"党中央", PARTY, STATE), R(u"团中央", MASS, STATE),
	       R(u"共青团中央", MASS, STATE), R(u"中央", OTHER, STATE), END };
LIST(da) = { E(u"人大", CONGRESS), END };
LIST(jun) = { E(u"解放军", MILITARY), E(u"驻军", MILITARY), END };
LIST(ting2) = { E(u"人民法庭", COURT), E(u"法庭", COURT), END };
LIST(chang) = { E(u"农场", ENTERPRISE), E(u"林场", INSTITUTION), E(u"牧场", ENTERPRISE),
		E(u"机场", ENTERPRISE), E(u"渔场", ENTERPRISE), END };
LIST(chang2) = { E(u"厂", ENTERPRISE), END };
LIST(kuang) = { E(u"煤矿", ENTERPRISE), END };
LIST(dian) = { E(u"书店", ENTERPRISE), END };
LIST(zhi2) = { E(u"党总支", PARTY), E(u"总支", PARTY), END };
LIST(zhuxi) = { E(u"主席", OTHER), END };
LIST(jing) = { E(u"武警", MILITARY), END };
LIST(yuanren) = { C(u"党员", PERSON), END };
LIST(ren) = { C(u"法人", PERSON), C(u"纳税人", PERSON), END };

const GwOrganEndings gw_organ_endings[] = {
	{ u'府', fu }, { u'院', yuan }, { u'委', wei }, { u'会', hui }, { u'厅', ting }, { u'局', ju },
	{ u'部', bu }, { u'署', shu }, { u'办', ban }, { u'室', shi }, { u'组', zu }, { u'制', zhi },
	{ u'议', yi }, { u'班', banzi }, { u'协', xie }, { u'联', lian }, { u'团', tuan }, { u'司', si },
	{ u'行', hang }, { u'社', she }, { u'心', xin }, { u'校', xiao }, { u'学', xue }, { u'中', zhong },
	{ u'园', yuanzi }, { u'站', zhan }, { u'所', suo }, { u'馆', guan }, { u'台', tai }, { u'队', dui },
	{ u'区', qu }, { u'地', di }, { u'处', chu }, { u'科', ke }, { u'股', gu }, { u'关', guanzi },
	{ u'门', men }, { u'位', wei2 }, { u'构', gou }, { u'业', ye }, { u'体', ti }, { u'派', pai },
	{ u'央', yang }, { u'大', da }, { u'军', jun }, { u'庭', ting2 }, { u'场', chang }, { u'厂', chang2 },
	{ u'矿', kuang }, { u'店', dian }, { u'支', zhi2 }, { u'席', zhuxi }, { u'警', jing },
	{ u'员', yuanren }, { u'人', ren }, { 0, NULL },
};

const GwWord gw_organ_never[] = {
	W(u"全部"), W(u"内部"), W(u"外部"), W(u"干部"), W(u"局部"), W(u"东部"), W(u"南部"), W(u"西部"),
	W(u"北部"), W(u"中部"), W(u"一部"), W(u"底部"), W(u"顶部"), W(u"格局"), W(u"布局"), W(u"结局"),
	W(u"大局"), W(u"全局"), W(u"开局"), W(u"部署"), W(u"签署"), W(u"好处"), W(u"用处"), W(u"益处"),
	W(u"之处"), W(u"到处"), W(u"查处"), W(u"学科"), W(u"本科"), W(u"专科"), W(u"举办"), W(u"主办"),
	W(u"承办"), W(u"督办"), W(u"交办"), W(u"协办"), W(u"创办"), W(u"开办"), W(u"代办"), W(u"查办"),
	W(u"申办"), W(u"教室"), W(u"场所"), W(u"厕所"), W(u"住所"), W(u"平台"), W(u"舞台"), W(u"重组"),
	W(u"改组"), W(u"原委"), W(u"官府"), W(u"客厅"), W(u"餐厅"), W(u"大厅"), W(u"入股"),
	W(u"控股"), W(u"参股"), W(u"上司"), W(u"车站"), W(u"网站"), W(u"出台"), W(u"后台"), W(u"医学"),
	W(u"惩处"), W(u"判处"), W(u"论处"), { NULL, 0 }
};

const GwWord gw_organ_sentence[] = {
	W(u"的"), W(u"了"), W(u"关于"), W(u"如下"), W(u"请"), W(u"现将"), W(u"印发"), W(u"转发"),
	W(u"我们"), W(u"你们"), W(u"通知"), W(u"，"), W(u"。"), W(u"；"), W(u"："), W(u"《"), W(u"》"),
	W(u"！"), W(u"？"), W(u","), W(u";"), W(u":"), W(u"是"), { NULL, 0 }
};

const GwWord gw_organ_offices[] = {
	W(u"办公厅"), W(u"办公室"), W(u"秘书局"), W(u"秘书处"), W(u"秘书组"), W(u"秘书室"),
	W(u"综合办公室"), W(u"综合组"), W(u"办"), { NULL, 0 }
};

const GwWord gw_organ_classes[] = {
	W(u"各"), W(u"有关"), W(u"相关"), W(u"所属"), W(u"直属单位"), W(u"全体"), W(u"广大"), W(u"所有"),
	{ NULL, 0 }
};

const GwWord gw_organ_people[] = {
	W(u"同志"), W(u"先生"), W(u"委员"), W(u"副主席"), W(u"政协委员"), W(u"女士"), W(u"小姐"), W(u"代表"), W(u"县长"), W(u"市长"), W(u"省长"),
	W(u"区长"), W(u"州长"), W(u"镇长"), W(u"乡长"), W(u"书记"), W(u"主任"), W(u"局长"), W(u"厅长"),
	W(u"部长"), W(u"处长"), W(u"科长"), W(u"秘书长"), W(u"院长"), W(u"校长"), W(u"总理"), W(u"委员长"),
	W(u"首长"), { NULL, 0 }
};

/* --- how names begin ------------------------------------------------------------------ */

#define HEAD(word, kind) { W(word), GW_ORGAN_##kind }
#define NO_HEAD { { NULL, 0 }, GW_ORGAN_OTHER }

const GwOrganHead gw_organ_heads[] = {
	HEAD(u"中共", PARTY), HEAD(u"中国共产党", PARTY),
	HEAD(u"共青团", MASS), HEAD(u"中国共产主义青年团", MASS), HEAD(u"团", MASS),
	HEAD(u"中国人民政治协商会议", CPPCC), HEAD(u"政协", CPPCC), HEAD(u"人民政协", CPPCC),
	HEAD(u"民革", OTHER), HEAD(u"民盟", OTHER), HEAD(u"民建", OTHER), HEAD(u"民进", OTHER),
	HEAD(u"农工党", OTHER), HEAD(u"致公党", OTHER), HEAD(u"九三学社", OTHER), HEAD(u"台盟", OTHER),
	HEAD(u"中国人民解放军", MILITARY), HEAD(u"中国人民武装警察部队", MILITARY), HEAD(u"武警", MILITARY),
	HEAD(u"国网", ENTERPRISE), HEAD(u"国家电网", ENTERPRISE), HEAD(u"南方电网", ENTERPRISE),
	HEAD(u"中国农业银行", ENTERPRISE), HEAD(u"中国工商银行", ENTERPRISE),
	HEAD(u"中国建设银行", ENTERPRISE), HEAD(u"中国银行", ENTERPRISE),
	HEAD(u"中国农业发展银行", ENTERPRISE), HEAD(u"中国邮政储蓄银行", ENTERPRISE),
	HEAD(u"国家开发银行", ENTERPRISE), HEAD(u"交通银行", ENTERPRISE),
	HEAD(u"中国邮政集团", ENTERPRISE), HEAD(u"中国邮政", ENTERPRISE), HEAD(u"中国电信", ENTERPRISE),
	HEAD(u"中国移动", ENTERPRISE), HEAD(u"中国联通", ENTERPRISE), HEAD(u"中国石化", ENTERPRISE),
	HEAD(u"中国石油", ENTERPRISE), HEAD(u"中国移动通信集团", ENTERPRISE),
	HEAD(u"中国电信股份有限公司", ENTERPRISE), HEAD(u"中国人民财产保险股份有限公司", ENTERPRISE),
	HEAD(u"中国人寿", ENTERPRISE), HEAD(u"中国铁路", ENTERPRISE), HEAD(u"中国烟草总公司", ENTERPRISE),
	NO_HEAD
};

/* The ministries, commissions and offices of the State Council and what else has
 * its name without 国家 or 国务院 before it; short forms beside full ones. */
const GwOrganHead gw_organ_central[] = {
	HEAD(u"国务院办公厅", GOVERNMENT), HEAD(u"中共中央办公厅", PARTY),
	HEAD(u"外交部", DEPARTMENT), HEAD(u"国防部", DEPARTMENT), HEAD(u"教育部", DEPARTMENT),
	HEAD(u"科学技术部", DEPARTMENT), HEAD(u"科技部", DEPARTMENT), HEAD(u"工业和信息化部", DEPARTMENT),
	HEAD(u"公安部", DEPARTMENT), HEAD(u"安全部", DEPARTMENT), HEAD(u"民政部", DEPARTMENT),
	HEAD(u"司法部", DEPARTMENT), HEAD(u"财政部", DEPARTMENT), HEAD(u"人力资源和社会保障部", DEPARTMENT),
	HEAD(u"人力资源社会保障部", DEPARTMENT), HEAD(u"自然资源部", DEPARTMENT),
	HEAD(u"生态环境部", DEPARTMENT), HEAD(u"住房和城乡建设部", DEPARTMENT),
	HEAD(u"住房城乡建设部", DEPARTMENT), HEAD(u"交通运输部", DEPARTMENT), HEAD(u"水利部", DEPARTMENT),
	HEAD(u"农业农村部", DEPARTMENT), HEAD(u"农业部", DEPARTMENT), HEAD(u"商务部", DEPARTMENT),
	HEAD(u"文化和旅游部", DEPARTMENT), HEAD(u"文化部", DEPARTMENT), HEAD(u"退役军人事务部", DEPARTMENT),
	HEAD(u"退役军人部", DEPARTMENT), HEAD(u"应急管理部", DEPARTMENT), HEAD(u"应急部", DEPARTMENT),
	HEAD(u"国土资源部", DEPARTMENT), HEAD(u"环境保护部", DEPARTMENT), HEAD(u"监察部", DEPARTMENT),
	HEAD(u"卫生部", DEPARTMENT), HEAD(u"铁道部", DEPARTMENT), HEAD(u"审计署", DEPARTMENT),
	HEAD(u"发展改革委", DEPARTMENT), HEAD(u"工业和信息化部", DEPARTMENT), HEAD(u"国家民委", DEPARTMENT),
	HEAD(u"国家卫生健康委", DEPARTMENT), HEAD(u"国家发展改革委", DEPARTMENT),
	HEAD(u"国家发展和改革委员会", DEPARTMENT), HEAD(u"国务院国资委", DEPARTMENT),
	HEAD(u"中国人民银行", DEPARTMENT), HEAD(u"人民银行", DEPARTMENT), HEAD(u"海关总署", DEPARTMENT),
	HEAD(u"国家税务总局", DEPARTMENT), HEAD(u"税务总局", DEPARTMENT),
	HEAD(u"国家市场监督管理总局", DEPARTMENT), HEAD(u"市场监管总局", DEPARTMENT),
	HEAD(u"国家金融监督管理总局", DEPARTMENT), HEAD(u"金融监管总局", DEPARTMENT),
	HEAD(u"国家统计局", DEPARTMENT), HEAD(u"国家外汇管理局", DEPARTMENT), HEAD(u"外汇局", DEPARTMENT),
	HEAD(u"国家国际发展合作署", DEPARTMENT), HEAD(u"国家医疗保障局", DEPARTMENT),
	HEAD(u"国家医保局", DEPARTMENT), HEAD(u"国管局", DEPARTMENT), HEAD(u"中国证监会", DEPARTMENT),
	HEAD(u"证监会", DEPARTMENT), HEAD(u"银保监会", DEPARTMENT), HEAD(u"银监会", DEPARTMENT),
	HEAD(u"保监会", DEPARTMENT), HEAD(u"中国银保监会", DEPARTMENT), HEAD(u"中国银监会", DEPARTMENT),
	HEAD(u"中国保监会", DEPARTMENT), HEAD(u"中国气象局", DEPARTMENT), HEAD(u"中国地震局", DEPARTMENT),
	HEAD(u"中国民用航空局", DEPARTMENT), HEAD(u"中国民航局", DEPARTMENT),
	HEAD(u"国家能源局", DEPARTMENT), HEAD(u"国家矿山安全监察局", DEPARTMENT),
	HEAD(u"中国科学院", INSTITUTION), HEAD(u"中科院", INSTITUTION), HEAD(u"中国社会科学院", INSTITUTION),
	HEAD(u"中国工程院", INSTITUTION), HEAD(u"工程院", INSTITUTION), HEAD(u"新华社", INSTITUTION),
	HEAD(u"国家行政学院", INSTITUTION), HEAD(u"水利部长江水利委员会", DEPARTMENT), NO_HEAD
};

const GwWord gw_organ_state[] = {
	W(u"国务院"), W(u"国家"), W(u"中共中央"), W(u"中央"), W(u"全国"), W(u"最高人民"), W(u"中华全国"),
	W(u"中国人民解放军"), W(u"中华人民共和国"), { NULL, 0 }
};

/* --- regions ------------------------------------------------------------------------------ */

#define REGION(word, rank, least, most) { W(word), GW_RANK_##rank, least, most, 0 }
#define NAMED(word, rank, least, most) { W(word), GW_RANK_##rank, least, most, GW_REGION_NAMED }
#define CLASS(word, rank) { W(word), GW_RANK_##rank, 0, 0, 0 }
#define ZONE(word, most) { W(word), GW_RANK_UNKNOWN, 1, most, GW_REGION_ZONE }
#define NO_REGION { { NULL, 0 }, GW_RANK_UNKNOWN, 0, 0, 0 }

/* The longest name is that of 积石山保安族东乡族撒拉族自治县: 12 units before 自治县. */
const GwRegionWord gw_region_words[] = {
	REGION(u"省", PROVINCE, 2, 3), REGION(u"自治区", PROVINCE, 2, 8),
	NAMED(u"特别行政区", PROVINCE, 2, 2),
	REGION(u"市", CITY, 2, 6), REGION(u"州", CITY, 2, 4), REGION(u"自治州", CITY, 2, 14),
	REGION(u"盟", CITY, 2, 5), NAMED(u"地区", CITY, 2, 4),
	REGION(u"县", COUNTY, 1, 6), REGION(u"自治县", COUNTY, 2, 14), REGION(u"区", COUNTY, 2, 6),
	REGION(u"旗", COUNTY, 2, 7), REGION(u"自治旗", COUNTY, 2, 10), NAMED(u"林区", COUNTY, 3, 3),
	REGION(u"镇", TOWNSHIP, 2, 8), REGION(u"乡", TOWNSHIP, 2, 12), REGION(u"街道", TOWNSHIP, 2, 8),
	REGION(u"苏木", TOWNSHIP, 2, 8),
	REGION(u"村", VILLAGE, 2, 8), REGION(u"社区", VILLAGE, 2, 8), REGION(u"嘎查", VILLAGE, 2, 8),
	ZONE(u"开发区", 14), ZONE(u"高新区", 8), ZONE(u"经开区", 8), ZONE(u"新区", 6), ZONE(u"保税区", 8),
	ZONE(u"示范区", 16), ZONE(u"度假区", 10), ZONE(u"风景区", 10), ZONE(u"名胜区", 10),
	ZONE(u"工业园区", 10), ZONE(u"产业园区", 12), ZONE(u"园区", 12), ZONE(u"合作区", 14),
	ZONE(u"试验区", 14), ZONE(u"自贸区", 8), ZONE(u"自贸试验区", 8), ZONE(u"集聚区", 12), ZONE(u"综保区", 8),
	ZONE(u"管理区", 8), ZONE(u"实验区", 12), ZONE(u"旅游区", 10), NO_REGION
};

const GwRegionWord gw_region_classes[] = {
	CLASS(u"直辖市", PROVINCE), CLASS(u"兵团", PROVINCE),
	CLASS(u"省辖市", CITY), CLASS(u"省直管市", CITY), CLASS(u"直管市", CITY),
	CLASS(u"地级以上市", CITY), CLASS(u"地级市", CITY), CLASS(u"设区市", CITY), CLASS(u"设区的市", CITY),
	CLASS(u"计划单列市", CITY), CLASS(u"副省级市", CITY), CLASS(u"副省级城市", CITY),
	CLASS(u"副省级省会城市", CITY), CLASS(u"地市", CITY), CLASS(u"行署", CITY), CLASS(u"师", CITY),
	CLASS(u"县级市", COUNTY), CLASS(u"不设区的市", COUNTY), CLASS(u"省直管县", COUNTY),
	CLASS(u"省直管试点县", COUNTY), CLASS(u"团场", TOWNSHIP),
	CLASS(u"行政村", VILLAGE), CLASS(u"居", VILLAGE),
	CLASS(u"地", UNKNOWN), CLASS(u"地区", UNKNOWN), CLASS(u"功能区", UNKNOWN), NO_REGION
};

const GwWord gw_region_provinces[] = {
	W(u"北京"), W(u"天津"), W(u"河北"), W(u"山西"), W(u"内蒙古"), W(u"辽宁"), W(u"吉林"), W(u"黑龙江"),
	W(u"上海"), W(u"江苏"), W(u"浙江"), W(u"安徽"), W(u"福建"), W(u"江西"), W(u"山东"), W(u"河南"),
	W(u"湖北"), W(u"湖南"), W(u"广东"), W(u"广西"), W(u"海南"), W(u"重庆"), W(u"四川"), W(u"贵州"),
	W(u"云南"), W(u"西藏"), W(u"陕西"), W(u"甘肃"), W(u"青海"), W(u"宁夏"), W(u"新疆"), W(u"台湾"),
	W(u"香港"), W(u"澳门"), { NULL, 0 }
};

const GwRegionWord gw_region_fixed[] = {
	CLASS(u"全国", STATE), CLASS(u"中华人民共和国", STATE),
	CLASS(u"北京市", PROVINCE), CLASS(u"天津市", PROVINCE), CLASS(u"上海市", PROVINCE),
	CLASS(u"重庆市", PROVINCE), CLASS(u"新疆生产建设兵团", PROVINCE), NO_REGION
};

/* Longer than needed, so that 市民政局, 县城管局, 镇安监所 stay what they are. */
const GwWord gw_region_not_before[] = {
	W(u"市场"), W(u"市民中心"), W(u"市民服务"), W(u"市容管理"), W(u"市容环境"), W(u"市容市貌"),
	W(u"市长办"), W(u"市长热"), W(u"市域"), W(u"市政公"), W(u"市政设"), W(u"市政工"), W(u"市政管"),
	W(u"市政园"), W(u"市政建"),
	W(u"区域"), W(u"区划"), W(u"区块"), W(u"区长办"), W(u"区间"),
	W(u"县域"), W(u"县长办"), W(u"县处级"), W(u"县志"),
	W(u"省长办"), W(u"省份"), W(u"省会城"), W(u"省际"), W(u"省部级"), W(u"旗舰"),
	W(u"镇江"), W(u"镇雄县"), W(u"镇平县"), W(u"镇安县"), W(u"镇原县"), W(u"镇宁布"), W(u"镇康县"),
	W(u"镇沅"), W(u"镇巴县"), W(u"镇坪县"), W(u"镇赉"), W(u"镇海区"), W(u"镇化"), W(u"镇职工"),
	W(u"镇居民"),
	W(u"乡村"), W(u"乡土"), W(u"乡贤"), W(u"乡宁县"), W(u"乡城县"), W(u"乡镇企业"), W(u"乡愁"), W(u"乡规"),
	W(u"村民"), W(u"村庄"), W(u"村落"), W(u"村镇建"), W(u"村镇银"), W(u"村镇规"),
	W(u"社区矫正"), W(u"社区卫生"), W(u"社区服务"), W(u"社区教育"), W(u"社区治理"),
	W(u"地方"), W(u"地质"), W(u"地震"), W(u"地理"), W(u"地税"), W(u"地名"), W(u"地铁"), W(u"地下"),
	W(u"师范"), W(u"师资"), W(u"居民"), W(u"居家"), W(u"居住"), { NULL, 0 }
};

/* Long enough that 盐城市, 成都市, 杭锦旗, 房山区 and 古城乡 stay what they are. */
const GwWord gw_region_not_after[] = {
	W(u"中心城市"), W(u"省会城市"), W(u"文明城市"), W(u"卫生城市"), W(u"智慧城市"), W(u"森林城市"),
	W(u"园林城市"), W(u"海绵城市"), W(u"新型城市"), W(u"中国城市"), W(u"省级城市"), W(u"企业上市"),
	W(u"农村"), W(u"乡村"), W(u"驻村"), W(u"帮村"), W(u"包村"), W(u"小镇"), W(u"房城乡"), W(u"和城乡"),
	W(u"统筹城乡"), W(u"筹城乡"), W(u"规划城乡"), W(u"军区"), W(u"战区"), W(u"军分区"), W(u"备区"),
	W(u"贫困山区"), W(u"革命老区"), W(u"三峡库区"), W(u"住宅小区"), W(u"校区"), W(u"街区"), W(u"片区"),
	W(u"景区"), W(u"牧区"), W(u"保护区"), W(u"联盟"), W(u"同盟"), W(u"东盟"), W(u"民盟"), W(u"台盟"),
	W(u"加盟"), W(u"外省"), W(u"民族地区"), W(u"贫困地区"), W(u"边远地区"), W(u"国旗"), W(u"功能区"),
	W(u"选区"), W(u"特区"), { NULL, 0 }
};

/* These hold a character that mostly ends a name: 党, 府, 驻. */
const GwWord gw_region_despite[] = {
	W(u"驻马店"), W(u"上党区"), W(u"天府新区"), W(u"王府井"), { NULL, 0 }
};
