/* What the kinds' prepare functions share: reading parameters.
 *
 * Promises: parameters were checked against the kind's GwParam list when the
 * rule was loaded; these turn them into values.  Missing optional ones give
 * the empty value.  Errors name the line of the rule file. */
#ifndef GW_CHECKS_PARAMS_H
#define GW_CHECKS_PARAMS_H

#include "engine/check.h"

/* The roles of a `roles` parameter: as a mask, or in the order they stand in
 * (at most `max`, the number is returned). */
guint64 gw_param_roles(const GwNode *params, const char *key);
guint gw_param_role_list(const GwNode *params, const char *key, GwRole *roles, guint max);

/* The pattern, not yet compiled; NULL if absent.  The caller frees it. */
GwRegex *gw_param_pattern(const GwNode *params, const char *key);

/* The index of the value among `names` (ended by NULL); FALSE with an error
 * that lists them if it is none of these. */
gboolean gw_param_choice(const GwNode *params, const char *key, const char *const *names,
			 guint *choice, GError **error);

/* A pattern and which of a kind's faults is looked for (`pattern`, `fault`). */
typedef struct {
	GwRegex *pattern;
	guint fault; /* index among the names */
} GwFaultParams;

gboolean gw_fault_params_new(const GwNode *params, const char *const *faults, gpointer *prepared,
			     GError **error);
void gw_fault_params_free(gpointer params);

/* Two elements that are compared (`left`, `right`) by a pattern of any name. */
typedef struct {
	GwRole left, right;
	GwRegex *pattern; /* NULL if the rule has none */
} GwPairParams;

gpointer gw_pair_params_new(const GwNode *params, const char *pattern_key);
void gw_pair_params_free(gpointer params);

/* The roles outside attachments that the document has. */
guint64 gw_roles_present(const GwDocument *doc);

/* Where a document-wide finding is shown: its title, else its first element;
 * the empty span if it has none. */
GwSpan gw_document_anchor(const GwDocument *doc);

#endif
