/* Text from documents, made safe and visible for a terminal.
 *
 * Promises: whatever a document, a file name or a rule holds, what is appended
 * has no control character, no bidirectional control and no other invisible
 * one: a hostile draft can neither send escape sequences nor reorder a line.
 * U+0000 to U+001F and U+007F become their control pictures (␛), the rest of
 * the unprintable ones <U+202E>, a byte that is not UTF-8 <\xB5>.
 * Widths are columns of a terminal (base/utf.h). */
#ifndef GW_REPORT_VISIBLE_H
#define GW_REPORT_VISIBLE_H

#include <glib.h>

/* Append one character; gives the columns it takes. */
guint gw_visible_append_char(GString *out, gunichar c);

/* The same columns, without the character. */
guint gw_visible_width(gunichar c);

/* Append `text`, which need not be valid UTF-8.  More than `most` characters
 * (0: no limit) lose their middle: what a message says last matters as much as
 * what it says first. */
void gw_visible_append(GString *out, const char *text, guint most);

/* The same as a new string. */
char *gw_visible_dup(const char *text);

#endif
