/* The shipped rule files and word lists as they were written, comments and all,
 * for `rules export`.  The rule book itself is built from gw_builtin_rules.
 *
 * Promises: generated from rules/ by gen/embed.c at build time; const. */
#ifndef GW_CLI_RULE_TEXTS_H
#define GW_CLI_RULE_TEXTS_H

#include <glib.h>

typedef struct {
	const char *name; /* "elements.yaml" */
	const char *text;
	gsize len;
} GwRuleText;

extern const GwRuleText gw_rule_texts[]; /* ended by a NULL name */

#endif
