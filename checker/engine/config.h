/* Configuration: the nearest .gongwenlint.yaml upwards of the file.
 *
 *     profile: default
 *     lang: zh
 *     fail-on: warning
 *     rules-dir: [office-rules]
 *     select: [E, N, D]
 *     ignore: [W401]
 *     severity: { W103: info }
 *     suppress:
 *       - { path: "历史-*", rules: E205, reason: 老文号 }
 *
 * Promises: unknown keys and wrong values are refused with file:line:column.
 * Ownership: the caller's; gw_config_free(). */
#ifndef GW_ENGINE_CONFIG_H
#define GW_ENGINE_CONFIG_H

#include "base/lang.h"
#include "engine/rulebook.h"
#include "engine/suppress.h"

typedef struct {
	char *path; /* of the file; NULL: none was found, all defaults */
	char *profile;
	gboolean has_lang;
	GwLang lang;
	gboolean has_fail_on;
	GwSeverity fail_on;
	gboolean fail_never; /* fail-on: never */
	char **rule_dirs;    /* resolved against the file's folder; NULL-ended or NULL */
	char **select, **ignore;
	GPtrArray *severities; /* pairs: selector, severity id */
	GwSuppressions *suppressions;
} GwConfig;

/* `start` is a file or folder; looks there and upwards.  No file is no error. */
GwConfig *gw_config_find(const char *start, GError **error);
GwConfig *gw_config_read(const char *path, GError **error);
GwConfig *gw_config_default(void);
void gw_config_free(GwConfig *config);

/* The starting file that `gongwenlint init` writes. */
const char *gw_config_template(GwLang lang);

#endif
