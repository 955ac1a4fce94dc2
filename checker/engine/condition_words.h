/* Conditions of word list rows in words, for people who do not read the notation.
 *
 * Promises: “!L:原|保留; since:2019” is “前面不是“原”“保留””, “2019年1月1日起的公文”: one
 * string for each predicate, in their order.  A predicate that is not one is given
 * as it stands.  `[甲乙]` stays as it is: one character of those in it.
 * Ownership: the caller's; g_strfreev(). */
#ifndef GW_ENGINE_CONDITION_WORDS_H
#define GW_ENGINE_CONDITION_WORDS_H

#include <glib.h>

#include "base/lang.h"

/* `text` NULL or empty: no condition, an empty list. */
char **gw_condition_words(const char *text, GwLang lang);

#endif
