/* A YAML file that people write to steer the tool: .gongwenlint.yaml, and the file
 * beside a draft (engine/beside.h).
 *
 * Promises: a regular file of bounded size is read and parsed; what is wrong with it
 * is GW_ERROR_CONFIG with path:line:column.
 * Ownership: the tree lives in the arena given. */
#ifndef GW_ENGINE_SETTINGS_FILE_H
#define GW_ENGINE_SETTINGS_FILE_H

#include "engine/node.h"

/* NULL with an error set if the file cannot be read or is no YAML. */
const GwNode *gw_settings_read(GwArena *arena, const char *path, GError **error);

/* Says "path:line:column: …" of the place where `at` stands; gives FALSE. */
gboolean gw_settings_fail(GError **error, const char *path, const GwNode *at, const char *zh,
			  const char *en, ...) G_GNUC_PRINTF(4, 6) G_GNUC_PRINTF(5, 6);

#endif
