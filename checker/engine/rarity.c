#include "engine/rarity.h"

#include <string.h>

/* Each class is met about half as often as the one before it. */
static const gunichar2 *const by_class[] = {
	u"，、的",
	u"。和业国人务政部建工发法行制理作中管设会规化实有定关地",
	u"用机市公全区保一展资等进合体要加民应条大生责新产第以动强对开十门主方施为推重监力家服提在（）；：",
	u"员经度事党本能各当院改持社组委构级信不农分导立技成高基出府办职任学科创自企及安支通医项三治位与二性源者共平品权"
	u"统系城单标村护准或年划内同织时入育查上场领面依水范局文现调境教革利完相点其程可金0123456789",
	u"按审省息量善策处物件域督负下照总研四效专县决术环目代协健长质确计报防由情交结障式外指议运向执落证联网据营并核态明药求批"
	u"五乡集供意优收评所于检费好商坚央案记特融期日际险电财造得投律励过放司活整济转预况格接试配流个使台验深取价快促严海培口布"
	u"“”《》〔〕.-/etainosr",
	u"步形备究置到原书类疗升广违需数告他表引前问道限是贫题担增林线心承具养控解路传型风间后校认参常益算副将色六综请义鼓例多知"
	u"围措易镇础更复示积土节予干才续先果消考小直根队筹互挥做月税测康则采助众排受贸正群九卫序见极然款精层扶适识名反清",
};
#define N_CLASSES G_N_ELEMENTS(by_class)

/* Words so common that their two characters meet far more often than chance. */
static const gunichar2 common_words[] =
	u"工作建设发展管理部门服务国家政府社会人民加强企业应当机构组织国务规定有关改革信息制度单位推进创新资源行政实施或者机制建立完善"
	u"保障保护规划安全技术负责支持开展民政市场责任体系政策教育中央人员监管地区落实环境相关标准监督城市依法按照推动经济地方科技领导"
	u"情况项目产业全面生态委员提高健全法律制定质量重大中国财政重点进行公共法规设施要求农村开发其他机关医疗职责坚持综合鼓励研究生产"
	u"规范能力使用公司加快办公指导基础经营合作文化促进二十农业产品平台主管国际区域问题投资方式基本条件人才提升水平协调工程会议利用"
	u"重要措施公开执法统筹提供根据全国强化行为事项积极及时条例以上卫生领域意见发挥金融实现可以活动代表检查作用专业";
#define COMMON_BONUS 4

#define WORD_SLOTS 1024u

struct GwRarity {
	guint8 units[65536];
	guint32 words[WORD_SLOTS]; /* open addressing; 0 is empty */
};

static guint32
window_key(gunichar2 first, gunichar2 second)
{
	return (guint32)first | (guint32)second << 16;
}

/* The slot that holds `key`, or the empty one where it belongs. */
static guint
word_slot(const GwRarity *rarity, guint32 key)
{
	guint slot = (key * 0x9E3779B1u) >> 22;

	while (rarity->words[slot] && rarity->words[slot] != key)
		slot = (slot + 1) % WORD_SLOTS;
	return slot;
}

GwRarity *
gw_rarity_new(void)
{
	GwRarity *rarity = g_new0(GwRarity, 1);
	guint i;
	const gunichar2 *c;

	for (i = 0; i < N_CLASSES; i++) {
		for (c = by_class[i]; *c; c++)
			rarity->units[*c] = (guint8)(N_CLASSES - i);
	}
	for (c = common_words; *c; c += 2) {
		guint32 key = window_key(c[0], c[1]);

		rarity->words[word_slot(rarity, key)] = key;
	}
	return rarity;
}

void
gw_rarity_free(GwRarity *rarity)
{
	g_free(rarity);
}

guint
gw_rarity_unit(const GwRarity *rarity, gunichar2 unit)
{
	return rarity->units[unit];
}

guint
gw_rarity_window(const GwRarity *rarity, gunichar2 first, gunichar2 second)
{
	guint32 key = window_key(first, second);
	guint score = (guint)rarity->units[first] + rarity->units[second];

	return rarity->words[word_slot(rarity, key)] == key ? score + COMMON_BONUS : score;
}
