/* One entry of a rule file to a GwRule, with every check of rules/README.md.
 *
 * Promises: nothing is copied: a rule's strings are those of the tree.  What is
 * wrong is said as "path:line:column: …" with what to do about it.
 * Ownership: a loaded rule holds a pattern and what its kind prepared;
 * gw_rule_release() frees both. */
#ifndef GW_ENGINE_RULE_LOAD_H
#define GW_ENGINE_RULE_LOAD_H

#include "engine/check.h"
#include "engine/term_list.h"

typedef struct {
	GwArena *arena;
	const GwCheckKind *const *kinds; /* NULL-ended, or NULL */
	const GPtrArray *tables;         /* const GwTermTable*; of two with one name the later is meant */
	gboolean check_patterns;         /* compile now */
	gboolean house;
	const char *path;                /* of the file at hand */
} GwRuleLoader;

gboolean gw_rule_load(const GwRuleLoader *loader, const GwNode *entry, GwRule *rule,
		      GError **error);
void gw_rule_release(GwRule *rule);

/* --- for the files of the loader only -------------------------------------- */

typedef enum {
	GW_KEY_CODE,
	GW_KEY_NAME,
	GW_KEY_TITLE,
	GW_KEY_TITLE_EN,
	GW_KEY_SEVERITY,
	GW_KEY_STRENGTH,
	GW_KEY_CLAUSE,
	GW_KEY_ON,
	GW_KEY_WHERE,
	GW_KEY_GENRE,
	GW_KEY_DIRECTION,
	GW_KEY_FORMAT,
	GW_KEY_NORMS,
	GW_KEY_WITH,
	GW_KEY_SKIP,
	GW_KEY_MATCH,
	GW_KEY_NEEDS,
	GW_KEY_GROUP,
	GW_KEY_TERMS,
	GW_KEY_CATEGORY,
	GW_KEY_EXCEPT_CATEGORY,
	GW_KEY_APPLICABILITY_FILTER,
	GW_KEY_WORD,
	GW_KEY_CHECK,
	GW_KEY_PARAMS,
	GW_KEY_MESSAGE,
	GW_KEY_MESSAGE_EN,
	GW_KEY_ADVICE,
	GW_KEY_ADVICE_EN,
	GW_KEY_FIX,
	GW_KEY_APPLICABILITY,
	GW_KEY_WHY,
	GW_KEY_WHY_EN,
	GW_KEY_KNOWN,
	GW_KEY_COVERS,
	GW_KEY_BAD,
	GW_KEY_GOOD,
	GW_N_KEYS
} GwRuleKey;

/* An entry by key; NULL where it has none. */
typedef struct {
	const GwRuleLoader *loader;
	const GwNode *entry;
	const GwNode *at[GW_N_KEYS];
	GError **error;
} GwRuleFields;

/* The word list of this file name, of two the later; NULL if there is none. */
const GwTermTable *gw_rule_find_table(const GwRuleLoader *loader, const char *name);

/* Shipped rules have passed every check in the tests: what no pattern and no list
 * depends on is not looked at again at every start, and patterns compile late. */
gboolean gw_rule_is_trusted(const GwRuleLoader *loader);

/* Always FALSE. */
gboolean gw_rule_fail(const GwRuleFields *fields, const GwNode *at, const char *zh, const char *en,
		      ...) G_GNUC_PRINTF(3, 5) G_GNUC_PRINTF(4, 5);

gboolean gw_rule_read_scope(const GwRuleFields *fields, GwRule *rule);
gboolean gw_rule_read_match(const GwRuleFields *fields, GwRule *rule);
gboolean gw_rule_read_terms(const GwRuleFields *fields, GwRule *rule);
gboolean gw_rule_read_check(const GwRuleFields *fields, GwRule *rule);

/* What a rule says: placeholders, full stops, the strength of its clause. */
gboolean gw_rule_check_texts(const GwRuleFields *fields, const GwRule *rule);

#endif
