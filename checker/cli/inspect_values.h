/* The kinds of values that facts are made of, as JSON.
 *
 * Promises: each function writes one member into the open object, or one value
 * into the open array where `key` is NULL; nothing if the span is empty or the
 * number 0.  What has a place in the text is an object that begins with text,
 * start and end; the other strings in it are pieces of its text.
 * Ownership: none. */
#ifndef GW_CLI_INSPECT_VALUES_H
#define GW_CLI_INSPECT_VALUES_H

#include "model/document.h"
#include "report/jsonout.h"

typedef struct {
	GwJson *json;
	const GwDocument *doc;
} GwInspect;

/* Whether the document says it; then it gets a line of the output. */
gboolean gw_inspect_begins(const GwInspect *out, GwSpan span);
/* Likewise of a list; FALSE if it is empty. */
gboolean gw_inspect_opens_list(const GwInspect *out, const char *key, guint32 n);
void gw_inspect_close_list(const GwInspect *out);

/* An object with text, start and end; close it behind its other members. */
void gw_inspect_open(const GwInspect *out, const char *key, GwSpan span);
void gw_inspect_close(const GwInspect *out);

void gw_inspect_text(const GwInspect *out, const char *key, GwSpan span);
void gw_inspect_number(const GwInspect *out, const char *key, guint32 number);
/* Of an element, a heading, a part or an attachment; not GW_NO_INDEX. */
void gw_inspect_index(const GwInspect *out, const char *key, guint32 index);

void gw_inspect_plain(const GwInspect *out, const char *key, GwSpan span);
void gw_inspect_organ(const GwInspect *out, const char *key, const GwOrgan *organ);
void gw_inspect_organs(const GwInspect *out, const char *key, const GwOrgans *organs);
void gw_inspect_date(const GwInspect *out, const char *key, const GwDateValue *date);
void gw_inspect_docnum(const GwInspect *out, const char *key, const GwDocnum *docnum);
void gw_inspect_note(const GwInspect *out, const char *key, const GwNote *note);

#endif
