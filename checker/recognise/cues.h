/* From what can be seen of a line to points for each role.
 *
 * Promises: gw_cues_score() adds up the cues of tables.h that speak; nothing
 * is remembered between lines. */
#ifndef GW_RECOGNISE_CUES_H
#define GW_RECOGNISE_CUES_H

#include "recognise/lines.h"

typedef gint16 GwScores[GW_N_ROLES];

void gw_cues_score(const GwLine *line, GwScores scores);

/* The cues that spoke for or against `role`, as “整行是日期+14 …”; newly allocated. */
char *gw_cues_why(const GwLine *line, GwRole role);

#endif
