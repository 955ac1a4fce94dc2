/* Where a piece of a list is more than one organ though no mark says so: 中共中央
 * 国务院, 县委和县政府, 各乡镇党委政府.
 *
 * Promises: a cut leaves a name on both sides, or one and a line by itself.  Each
 * place that may be one is two names to read; their number is bounded, for a
 * piece and for all of a list.
 * Ownership: none. */
#ifndef GW_RECOGNISE_ORGAN_CUT_H
#define GW_RECOGNISE_ORGAN_CUT_H

#include "recognise/organ_name.h"

/* In a piece.  A real one has two or three. */
#define GW_CUTS_MOST 16u

typedef struct {
	const GwReading *reading;
	guint flags; /* GwOrgansFlags */
	guint tries; /* so far */
} GwOrganCutter;

typedef enum {
	GW_CUT_NONE,
	GW_CUT_APART, /* by a blank or nothing: what follows shares nothing with it */
	GW_CUT_AND,   /* by 和, which belongs to neither */
	GW_CUT_PARTY, /* 党委政府: the second is that of the same place */
} GwOrganCut;

/* The first place to cut units [from, to) at. */
GwOrganCut gw_organ_cut(GwOrganCutter *cutter, guint from, guint to, guint *at);

#endif
