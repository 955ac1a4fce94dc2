/* The rule book: all rules of a run, checked, selected and ready.
 *
 * Promises: built once per run; const and shareable between threads after that
 * (patterns compile on first use, safely).  Wrong rule files are refused with
 * file:line; all rules are checked, also those not selected.
 * Ownership: gw_rulebook_free() frees rules, lists and patterns. */
#ifndef GW_ENGINE_RULEBOOK_H
#define GW_ENGINE_RULEBOOK_H

#include "engine/check.h"

typedef struct GwRuleBook GwRuleBook;

typedef struct {
	const GwCheckKind *const *kinds; /* NULL-ended: the registry of checks/ */
	const GwRuleSource *builtin;     /* NULL: none */
	const char *const *rule_dirs;    /* NULL-ended further folders; NULL: none */
	const char *const *select;       /* codes, names, families; NULL: all */
	const char *const *ignore;
	const char *profile;             /* NULL: the default */
	gboolean check_patterns;         /* compile every pattern now (rules test) */
} GwRuleBookOptions;

GwRuleBook *gw_rulebook_new(const GwRuleBookOptions *options, GError **error);
void gw_rulebook_free(GwRuleBook *book);

guint gw_rulebook_size(const GwRuleBook *book);
const GwRule *gw_rulebook_nth(const GwRuleBook *book, guint n); /* sorted by code */
const GwRule *gw_rulebook_find(const GwRuleBook *book, const char *code_or_name);

/* TRUE if `selector` names this rule: a code, a name, a family letter ("E"),
 * or a prefix of a code ("E2"). */
gboolean gw_rule_matches(const GwRule *rule, const char *selector);

/* Change severities from configuration; FALSE if no rule matches. */
gboolean gw_rulebook_set_severity(GwRuleBook *book, const char *selector, GwSeverity severity);

#endif
