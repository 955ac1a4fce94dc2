/* The name of one organ, taken apart, and lists of names.
 *
 * Promises: by the form of the words and the tables of organ_words.h, so that
 * organs nobody has heard of are read too.  A name is head + region + body +
 * office: 国家税务总局 | 青溪县 | 税务局 | 办公室.  Views are simplified and without
 * blanks (reading.h).
 * Limits: a name is looked at up to GW_ORGAN_NAME_MAX units, a list has at most
 * GW_MAX_ORGANS organs; the cost is linear in the length of a list.
 * Ownership: none; organs are appended to the caller's array. */
#ifndef GW_RECOGNISE_ORGAN_NAME_H
#define GW_RECOGNISE_ORGAN_NAME_H

#include "model/facts.h"
#include "recognise/reading.h"

/* The governments of all provinces, each named, are 170 units and one name. */
#define GW_ORGAN_NAME_MAX 240u

/* No 主送 names so many; beyond, it is not a list anybody wrote. */
#define GW_MAX_ORGANS 2000u

typedef struct {
	guint head, region, body, office; /* units of each; together all of the name */
	GwRank rank;
	GwOrganKind kind;
	gboolean collective;
} GwOrganParts;

/* Whether p[0..n) reads as the name of an organ, a class of organs or a person.
 * If not, `parts` still holds what region there is, and the rest as body. */
gboolean gw_organ_name(const gunichar2 *p, guint n, GwOrganParts *parts);

/* Whether p[0..n) is nothing but the end of a name: 办, 局, 单位, 幼儿园. */
gboolean gw_organ_is_ending(const gunichar2 *p, guint n);

/* Whether it begins with 各, 有关: then it stands alone, whatever precedes it. */
gboolean gw_organ_begins_class(const gunichar2 *p, guint n);

typedef enum {
	/* Several names may follow each other without a mark: 标题, 标志, 署名. */
	GW_ORGANS_JOINT = 1 << 0,
	/* Append nothing unless every name reads as one. */
	GW_ORGANS_SURE = 1 << 1,
} GwOrgansFlags;

/* Appends to `organs` (of GwOrgan) those of units [from, to).  Marks divide them,
 * but 各省、自治区、直辖市人民政府 is one, and so is 各委、办、局.  FALSE if a name
 * did not read as one. */
gboolean gw_organ_list(const GwReading *reading, guint from, guint to, guint flags, GArray *organs);

#endif
