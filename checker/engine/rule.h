/* A rule: everything a user can be told about one fault, and how it is found.
 *
 * Promises: rules are data (rules/README.md documents the fields); this is their
 * checked form.  A rule is const once its book is loaded.
 * Ownership: rules and what hangs off them belong to the GwRuleBook. */
#ifndef GW_ENGINE_RULE_H
#define GW_ENGINE_RULE_H

#include "base/lang.h"
#include "base/regex.h"
#include "engine/node.h"
#include "model/document.h"

/* By consequence: error = breaks a mandatory element or makes the document
 * unfit to issue; warning = departs from the norm and a reader is affected;
 * info = style. */
typedef enum { GW_SEVERITY_INFO, GW_SEVERITY_WARNING, GW_SEVERITY_ERROR } GwSeverity;

/* The norm's own verb, never stronger. */
typedef enum {
	GW_STRENGTH_MUST,    /* 应当 */
	GW_STRENGTH_USUAL,   /* 一般 */
	GW_STRENGTH_MAY,     /* 可以 */
	GW_STRENGTH_CUSTOM,  /* 惯例 */
} GwStrength;

typedef enum { GW_FIX_NONE, GW_FIX_SAFE, GW_FIX_SUGGEST } GwApplicability;

/* "error", "warning", "info"; 错误, 警告, 提示; "应当"; "safe", "suggest", "none". */
const char *gw_severity_id(GwSeverity severity);
const char *gw_severity_label(GwSeverity severity, GwLang lang);
gboolean gw_severity_parse(const char *name, GwSeverity *severity);
const char *gw_strength_label(GwStrength strength);
gboolean gw_strength_parse(const char *name, GwStrength *strength);
const char *gw_applicability_id(GwApplicability applicability);
gboolean gw_applicability_parse(const char *name, GwApplicability *applicability);

/* A role's id or label, or the group `text` or `headings`, as a mask. */
gboolean gw_roles_parse(const char *name, guint64 *roles);

/* The same for a list of names; FALSE and the item that is none in *bad. */
gboolean gw_roles_read(const GwNode *node, guint64 *roles, const GwNode **bad);

/* Where a rule applies.  Masks; all bits set where the rule does not say. */
typedef struct {
	guint64 roles;      /* GW_ROLE_BIT */
	guint32 genres;     /* GW_GENRE_BIT */
	guint32 directions; /* GW_DIRECTION_BIT */
	guint32 formats;    /* GW_FORMAT_BIT */
	guint32 norms;      /* GW_NORMS_BIT; the mainland's where the rule does not say */
	guint64 with;       /* roles that must be there for the rule to be judged */
	gboolean main_text, attachments; /* outside and inside attachments */
	gboolean anywhere;  /* `on: any`: the whole text, not element by element */
	gboolean residue;   /* `on: residue` */
} GwScope;

/* What a rule leaves alone (standards/README.md 0.4). */
typedef enum {
	GW_SKIP_TITLES = 1 << 0, /* inside 《》 */
	GW_SKIP_QUOTES = 1 << 1, /* inside “” of 12 characters or more */
	GW_SKIP_URLS = 1 << 2,   /* URLs, e-mail, file names */
	GW_SKIP_TABLES = 1 << 3,
	GW_SKIP_SHORT_QUOTES = 1 << 4, /* inside “” of any length */
} GwSkip;

typedef enum { GW_HOW_MATCH, GW_HOW_TERMS, GW_HOW_CHECK } GwHow;

struct GwCheckKind; /* engine/check.h */
struct GwTermList;  /* engine/term_list.h */

typedef struct GwRule {
	const char *code, *name, *title, *title_en;
	GwSeverity severity;
	GwStrength strength;
	const char *clause;
	GwScope scope;
	guint skip; /* GwSkip */

	GwHow how;
	GwRegex *match;          /* GW_HOW_MATCH */
	/* Literals (UTF-8), one of which stands in every hit; for a check, in every
	 * paragraph that gw_check_next() is to show.  NULL-ended or NULL. */
	const char **needs;
	guint group;             /* the group of `match` that is the finding's span */
	struct GwTermList *terms;/* GW_HOW_TERMS */
	const struct GwCheckKind *kind; /* GW_HOW_CHECK */
	gpointer prepared;       /* by the kind */
	const GwNode *params;    /* of the kind */
	const GwTermTable *table;/* the word list that `params` names; or NULL */

	/* Texts; {0} {1} … are a finding's arguments.  English may be NULL. */
	const char *message, *message_en, *advice, *advice_en, *fix;
	GwApplicability applicability;
	const char *why, *why_en, *known; /* `known`: known false alarms */
	const GwNode *covers;             /* ids of facts; NULL in the shipped book (gen/rulec.c) */
	const GwNode *bad, *good;         /* examples in the notation */

	const char *path; /* of the rule file */
	guint32 line;
	guint32 entry;    /* of a shipped rule: its number among the shipped ones */
	gboolean enabled; /* by selection and configuration */
	gboolean house;   /* not shipped: never speaks in a standard's name */
} GwRule;

/* The clause with the norm's verb, "GB/T 9704—2012 7.2.5（应当）", newly allocated;
 * a clause that calls itself a 惯例 gets no second one. */
char *gw_rule_basis(const GwRule *rule, GwLang lang);

/* Taiwan's rules tell 身分 from 身份 and read what people wrote; the mainland's are
 * written in simplified characters and read traditional text folded. */
static inline gboolean
gw_rule_reads_raw(const GwRule *rule)
{
	return rule->scope.norms == GW_NORMS_BIT(GW_NORMS_TAIWAN);
}

#endif
