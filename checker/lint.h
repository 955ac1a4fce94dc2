/* The façade: every front end uses only this to check a file.
 *
 * Promises: gw_lint_file() and gw_lint_bytes() never fail as such: an input
 * that cannot be read gives a result with `error` set, and other inputs are
 * still checked.  A GwLint is one thread's; its rule book may be shared.
 * Ownership: results belong to the caller (gw_result_free()). */
#ifndef GW_LINT_H
#define GW_LINT_H

#include "engine/config.h"
#include "engine/run.h"
#include "input/source.h"

typedef struct {
	const GwConfig *config;      /* must outlive the GwLint */
	const char *const *select;   /* replaces the configuration's if not NULL */
	const char *const *ignore;   /* adds to the configuration's */
	const char *const *rule_dirs;/* adds */
	const char *profile;         /* replaces */
	const char *encoding;        /* of text inputs; NULL: detect */
	const GDate *today;          /* NULL: the clock's */
	gboolean check_patterns;
} GwLintOptions;

typedef struct GwLint GwLint;

GwLint *gw_lint_new(const GwLintOptions *options, GError **error);
void gw_lint_free(GwLint *lint);

GwRuleBook *gw_lint_book(GwLint *lint);

GwResult *gw_lint_file(GwLint *lint, const char *path);
GwResult *gw_lint_bytes(GwLint *lint, const char *name, const GwBytes *bytes);

/* The recognised document alone, for `inspect`; notation input is read as such
 * when `notation` is set. */
GwDocument *gw_lint_read(const char *path, const GwBytes *bytes, const char *encoding,
			 gboolean notation, gboolean why, GError **error);

#endif
