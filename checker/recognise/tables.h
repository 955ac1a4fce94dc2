/* What recognition knows, as tables: cues, their scores, and the order of the
 * elements (GB/T 9704—2012 第7章).  This is what a person reads and tunes.
 *
 * Promises: const tables only. */
#ifndef GW_RECOGNISE_TABLES_H
#define GW_RECOGNISE_TABLES_H

#include "model/role.h"

/* A cue speaks when all of `form` and `place` is there and none of `not_form`
 * and `not_place`.  Its scores are points for or against a role; one point is
 * half a natural logarithm. */
typedef struct {
	const char *id;
	const char *name; /* for `inspect --why` */
	guint64 form, not_form, place, not_place;
	/* The slot of GW_ROLE_NONE: for standing in an attachment, whatever the role. */
	gint8 score[GW_N_ROLES];
} GwCue;

extern const GwCue gw_cues[];
extern const guint gw_n_cues;

/* What a role is worth before any cue speaks. */
extern const gint8 gw_role_base[GW_N_ROLES];

/* How usual a step is: 9 the rule, 5 seen, 1 rare, 0 against the order. */
extern const gint8 gw_step_main[GW_N_ROLES][GW_N_ROLES];       /* inside the document */
extern const gint8 gw_step_attachment[GW_N_ROLES][GW_N_ROLES]; /* inside the attachments */
extern const gint8 gw_step_enter[GW_N_ROLES][GW_N_ROLES];      /* from the document into them */
extern const gint8 gw_step_leave[GW_N_ROLES][GW_N_ROLES];      /* back: only to the 版记 */
extern const gint8 gw_step_first[GW_N_ROLES];
extern const gint8 gw_step_last_main[GW_N_ROLES];
extern const gint8 gw_step_last_attachment[GW_N_ROLES];

/* What to state for a share of the paths of 0, 0.1, … 1, in thousandths; between
 * them on a line.  The order binds so much that a narrow lead is mostly right:
 * fitted on 35,322 lines of 536 real documents that nobody had tuned on. */
#define GW_CALIBRATION_POINTS 11
extern const guint16 gw_calibration[GW_CALIBRATION_POINTS];

#endif
