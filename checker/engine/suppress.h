/* Suppressions: findings that somebody decided to live with.
 *
 * Promises: two ways.  In text files a comment line
 *     <!-- gongwenlint: 忽略 E205 理由 -->      (also # or // before, or nothing)
 * hides the named rules on the next non-blank line; `忽略文件` / `ignore-file`
 * hides them in the whole file.  In the configuration an entry names a path
 * glob, rules and a reason.  One that hides nothing is itself reported: a
 * comment by rule T901 unused-suppression, an entry by a remark after the run.  The comment line is not part of the text
 * that rules see: recognition gives it the role noise.
 * Ownership: a GwSuppressions belongs to the caller. */
#ifndef GW_ENGINE_SUPPRESS_H
#define GW_ENGINE_SUPPRESS_H

#include "engine/rulebook.h"

typedef struct {
	char *glob;   /* of paths; NULL: every file */
	char *rules;  /* selectors separated by ',' or '、' or blanks */
	char *reason;
	char *origin; /* "path:line" of the configuration */
} GwSuppression;

typedef struct GwSuppressions GwSuppressions;

GwSuppressions *gw_suppressions_new(void);
void gw_suppressions_free(GwSuppressions *suppressions);

/* Takes the strings of `entry`. */
void gw_suppressions_add(GwSuppressions *suppressions, const GwSuppression *entry);

/* The next entry after number *n (from 0) that was for a file of this run and hid
 * nothing in any; NULL if there is none.  Advances *n.  Ask after the last file. */
const GwSuppression *gw_suppressions_unused(const GwSuppressions *suppressions, guint *n);

/* Whether a line of text is a suppression comment. */
gboolean gw_suppress_is_comment(const gunichar2 *line, gsize len);

/* --- in one document ------------------------------------------------------------ */

/* The comments of a document and the configuration's entries for its path.
 * Ownership: the caller's; document and configuration must outlive it. */
typedef struct GwSuppressor GwSuppressor;

GwSuppressor *gw_suppressor_new(const GwDocument *doc, const GwSuppressions *config);
void gw_suppressor_free(GwSuppressor *suppressor);

/* Whether the paragraph is itself a comment: no rule sees it. */
gboolean gw_suppressor_is_comment(const GwSuppressor *suppressor, guint32 paragraph);

/* Whether a finding of `rule` at `at` is hidden; remembers what hid it. */
gboolean gw_suppressor_hides(GwSuppressor *suppressor, const GwRule *rule, guint32 at);

/* The next comment after number *n (from 0) that hid nothing although one of its
 * rules could have spoken, or that names no rule of the book.  Advances *n. */
gboolean gw_suppressor_unused(const GwSuppressor *suppressor, const GwRuleBook *book, guint *n,
			      GwSpan *span, const char **rules);

#endif
