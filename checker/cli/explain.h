/* Everything a rule can say for itself, for `explain` and the rule reference.
 *
 * Promises: text and JSON say the same; the JSON has both languages and the text of
 * rule files as it is ({0} and all), doc/json-output.md lists its keys.
 * Ownership: none. */
#ifndef GW_CLI_EXPLAIN_H
#define GW_CLI_EXPLAIN_H

#include "engine/rule.h"
#include "report/jsonout.h"

typedef struct {
	const GwRule *rule;
	const GwNode *covers;	/* ids of facts; NULL: none */
	const GHashTable *wide; /* as in GwExampleReport: for the marks of examples */
} GwExplained;

void gw_explain_text(GString *out, const GwExplained *what, GwLang lang);

/* What `rules list` says of a rule too: members of the open object. */
void gw_explain_head(GwJson *json, const GwRule *rule);

/* One object. */
void gw_explain_json(GwJson *json, const GwExplained *what);

/* The word list behind a rule: the rows that it looks for, or those of the table that its
 * check reads.  const GwTermRow*; the caller's. */
GPtrArray *gw_explain_rows(const GwRule *rule);
void gw_explain_rows_text(GString *out, const GPtrArray *rows, GwLang lang);

#endif
