/* Where the region in the name of an organ ends: 广东省广州市天河区, 各县（市、区）, 省.
 *
 * Promises: looks at the beginning of the view and no further than the region and
 * a few characters behind it; by the form of the words and the tables of
 * organ_words.h, without a gazetteer.
 * Ownership: none. */
#ifndef GW_RECOGNISE_ORGAN_REGION_H
#define GW_RECOGNISE_ORGAN_REGION_H

#include "model/facts.h"

typedef struct {
	guint len; /* units; 0: no region stands here */
	GwRank rank;
	gboolean collective; /* 各市、州; 青溪县、石桥县 */
	gboolean zone;	     /* ends with a 开发区 */
	gboolean bare;	     /* without a name: 省, 县直 */
	gboolean short_form; /* a province without 省: 广东 */
	gboolean corps;	     /* 新疆生产建设兵团, which is an organ by itself */
} GwRegionRead;

void gw_region_read(const gunichar2 *p, guint n, GwRegionRead *region);

#endif
