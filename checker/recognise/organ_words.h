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
	GW_ENDING_WEAK = 1 << 1,  /* 部, 组: ends many words; alone it says little */
	GW_ENDING_LOCAL = 1 << 2, /* 支行, 分局: what stands before it does not give the rank */
} GwEndingFlags;

typedef struct {
	GwWord word;
	GwOrganKind kind;
	GwRank rank; /* GW_RANK_UNKNOWN where the region gives it */
	guint flags;
	const GwWord *before; /* behind these it ends another word: 内 before 部; NULL: none */
} GwOrganEnding;

/* All endings with that last character; NULL if there is none. */
const GwOrganEnding *gw_organ_endings(gunichar2 last);

/* 办公室, 秘书局: behind the name of another organ. */
extern const GwWord gw_organ_offices[];
/* 各, 有关: make a class of a name. */
extern const GwWord gw_organ_classes[];
/* 全体, 广大: the same, at the beginning only. */
extern const GwWord gw_organ_crowds[];

/* --- how names begin ------------------------------------------------------------ */

typedef struct {
	GwWord word;
	GwOrganKind kind; /* of what is named with it; GW_ORGAN_OTHER: its ending tells */
} GwOrganHead;

/* What stands before a region: 中共, 共青团, 中国农业银行.  All that begin with that
 * character; NULL if none does. */
const GwOrganHead *gw_organ_heads(gunichar2 first);
/* The organs of the state by name; with a region behind them they are heads too. */
const GwOrganHead *gw_organ_central(gunichar2 first);
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
	const GwWord *next;   /* it is no region before these: 场 behind 市; NULL: none */
	const GwWord *before; /* nor behind these: 企业上 before 市 */
} GwRegionWord;

/* 省, 自治州, 街道: ends of names, and what stands for a region by itself.  All that
 * begin with that character; NULL if none does. */
const GwRegionWord *gw_region_words(gunichar2 first);
/* 直辖市, 地级以上市: only classes, as in 各…. */
const GwRegionWord *gw_region_classes(gunichar2 first);
/* The provinces without 省: 广东, 内蒙古. */
extern const GwWord gw_region_provinces[];
/* Names that are not built as others: 新疆生产建设兵团, 中华人民共和国. */
extern const GwRegionWord gw_region_fixed[];
/* 驻马店: names of regions that the characters against it do not stop. */
extern const GwWord gw_region_despite[];

#endif
