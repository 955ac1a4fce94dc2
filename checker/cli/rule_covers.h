/* The facts that a rule covers.
 *
 * Promises: a shipped rule has none in memory (gen/rulec.c leaves them out), so they
 * are read from the embedded rule files when they are first asked for.
 * Ownership: the caller's; nodes live as long as the GwCovers. */
#ifndef GW_CLI_RULE_COVERS_H
#define GW_CLI_RULE_COVERS_H

#include "engine/rule.h"

typedef struct GwCovers GwCovers;

GwCovers *gw_covers_new(void);
void gw_covers_free(GwCovers *covers);

/* A list of ids, or one; NULL: none. */
const GwNode *gw_covers_of(GwCovers *covers, const GwRule *rule);

#endif
