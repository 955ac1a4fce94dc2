/* A rule file as a tree, and a word list as rows: plain const data.
 *
 * Promises: what the YAML and TSV readers produce at run time and what the
 * generator (gen/rulec.c) prints as C for the built-in rule book is the same
 * type, so that one loader reads both.  A scalar is a string; numbers are read
 * on demand.  Lines and columns are 1-based and point into the file.
 * Ownership: trees read at run time live in the arena given to the reader. */
#ifndef GW_ENGINE_NODE_H
#define GW_ENGINE_NODE_H

#include <glib.h>

#include "base/arena.h"
#include "base/error.h"

typedef enum { GW_NODE_SCALAR, GW_NODE_LIST, GW_NODE_MAP } GwNodeKind;

typedef struct GwNode {
	GwNodeKind kind;
	const char *key;   /* in a map; NULL otherwise */
	const char *value; /* scalar; NULL otherwise */
	const struct GwNode *items;
	guint32 n_items;
	guint32 line, column;
} GwNode;

typedef struct {
	const char *path; /* "rules/elements.yaml" */
	const GwNode *root;
} GwRuleFile;

/* standards/README.md 0.1: wrong, right, condition, note, category, fixable. */
typedef struct {
	const char *wrong, *right, *condition, *note, *category, *fixable;
	guint32 line;
} GwTermRow;

typedef struct {
	const char *path; /* "rules/banned.tsv" */
	const GwTermRow *rows;
	guint32 n_rows;
} GwTermTable;

struct GwReady; /* engine/ready.h */

/* All rule files and word lists of one origin. */
typedef struct {
	const GwRuleFile *files;
	guint32 n_files;
	const GwTermTable *tables;
	guint32 n_tables;
	const struct GwReady *ready; /* NULL: read at run time */
} GwRuleSource;

/* The shipped ones, generated from rules/ at build time. */
extern const GwRuleSource gw_builtin_rules;

/* The item of a map, NULL if absent; a scalar's value, or NULL. */
const GwNode *gw_node_get(const GwNode *map, const char *key);
const char *gw_node_string(const GwNode *map, const char *key);

/* A number; FALSE if absent or not one. */
gboolean gw_node_int(const GwNode *map, const char *key, gint64 *value);
gboolean gw_node_double(const GwNode *map, const char *key, double *value);

/* "true"/"false" (also 是/否); `fallback` if absent. */
gboolean gw_node_bool(const GwNode *map, const char *key, gboolean fallback);

/* The same for a node at hand; FALSE if it does not say one. */
gboolean gw_node_read_int(const GwNode *node, gint64 *value);
gboolean gw_node_read_double(const GwNode *node, double *value);
gboolean gw_node_read_bool(const GwNode *node, gboolean *value);

/* A list of n scalars or one scalar read as a list of one. */
guint gw_node_count(const GwNode *node);
const char *gw_node_nth(const GwNode *node, guint n);
const GwNode *gw_node_item(const GwNode *node, guint n);

/* Set "line:column: …": what a kind's prepare() says about its parameters.
 * Whoever knows the file puts "path:" before it with gw_node_error_at(). */
void gw_node_error(GError **error, const GwNode *node, const char *zh, const char *en, ...)
	G_GNUC_PRINTF(3, 5) G_GNUC_PRINTF(4, 5);
void gw_node_error_at(GError **error, GwErrorCode code, const char *place, const GError *cause);

/* Readers; errors are GW_ERROR_RULE with "path:line:column: …" (a TSV line has
 * no column).  The root of a YAML file may be a list or a map; an empty file is
 * an empty list.  Duplicate keys, anchors, aliases, tags, nesting beyond
 * GW_MAX_YAML_DEPTH and files beyond GW_MAX_RULE_FILE_BYTES are refused.  Values
 * are valid UTF-8 without NUL. */
const GwNode *gw_yaml_read(GwArena *arena, const char *path, const char *text, gsize len,
			   GError **error);
gboolean gw_tsv_read(GwArena *arena, const char *path, const char *text, gsize len,
		     GwTermTable *table, GError **error);

/* Every *.yaml (also *.yml) and *.tsv directly in `dir`, sorted by name; none is
 * no error. */
gboolean gw_rule_source_read(GwArena *arena, const char *dir, GwRuleSource *source,
			     GError **error);

#endif
