/* The words that names of organs are made of: read and extend them in organ_words.c.
 *
 * Promises: const tables only, all words in simplified characters without blanks.
 * A list ends with a word whose text is NULL. */
#ifndef GW_RECOGNISE_ORGAN_WORDS_H
#define GW_RECOGNISE_ORGAN_WORDS_H

#include "model/facts.h"
#include "recognise/forms.h"

/* --- how names end ------------------------------------------------------------ */

typedef enum {
	GW_ENDING_CLASS = 1 << 0, /* 部门, 单位: many organs, not one */
	GW_ENDING_WEAK = 1 << 1,  /* 部, 组: also the end of other words */
	GW_ENDING_LOCAL = 1 << 2, /* 支行, 分局: what stands before it does not give the rank */
} GwEndingFlags;

typedef struct {
	GwWord word;
	GwOrganKind kind;
	GwRank rank; /* GW_RANK_UNKNOWN where the region gives it */
	guint flags;
} GwOrganEnding;

/* All endings with the same last character. */
typedef struct {
	gunichar2 last;
	const GwOrganEnding *endings;
} GwOrganEndings;

extern const GwOrganEndings gw_organ_endings[]; /* ends with { 0, NULL } */

/* 全部, 学科, 场所: end as names do and are none. */
extern const GwWord gw_organ_never[];
/* What no name of an organ holds: 的, 关于, 如下. */
extern const GwWord gw_organ_sentence[];
/* 办公室, 秘书局: behind the name of another organ. */
extern const GwWord gw_organ_offices[];
/* 各, 有关: make a class of a name. */
extern const GwWord gw_organ_classes[];
/* How names of people end: 同志, 先生. */
extern const GwWord gw_organ_people[];

/* --- how names begin ------------------------------------------------------------ */

typedef struct {
	GwWord word;
	GwOrganKind kind; /* of what is named with it; GW_ORGAN_OTHER: its ending tells */
} GwOrganHead;

/* What stands before a region: 中共, 共青团, 中国农业银行. */
extern const GwOrganHead gw_organ_heads[];
/* The organs of the state by name; with a region behind them they are heads too. */
extern const GwOrganHead gw_organ_central[];
/* 国务院, 国家, 全国: what begins with it is an organ of the state. */
extern const GwWord gw_organ_state[];

/* --- regions ---------------------------------------------------------------------- */

typedef enum {
	GW_REGION_ZONE = 1 << 0,  /* 开发区: no region of the state's division */
	GW_REGION_NAMED = 1 << 1, /* never without a name before it */
} GwRegionFlags;

typedef struct {
	GwWord word;
	GwRank rank;
	guint least, most; /* units of a name before it */
	guint flags;
} GwRegionWord;

/* 省, 自治州, 街道: ends of names, and what stands for a region by itself. */
extern const GwRegionWord gw_region_words[];
/* 直辖市, 地级以上市: only classes, as in 各…. */
extern const GwRegionWord gw_region_classes[];
/* The provinces without 省: 广东, 内蒙古. */
extern const GwWord gw_region_provinces[];
/* Names that are not built as others: 新疆生产建设兵团, 中华人民共和国. */
extern const GwRegionWord gw_region_fixed[];
/* 市场, 县域: the character is no region when this begins with it. */
extern const GwWord gw_region_not_before[];
/* 城市, 军区: nor when this ends with it. */
extern const GwWord gw_region_not_after[];
/* 驻马店: names of regions that the characters against it do not stop. */
extern const GwWord gw_region_despite[];

#endif
