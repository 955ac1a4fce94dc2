/* JSON written piece by piece, without a tree in between.
 *
 * Promises: what is appended is valid JSON in UTF-8 as long as calls nest;
 * commas are put where they belong.  Bytes that are not UTF-8 become U+FFFD.
 * Control and bidirectional characters are written as \u escapes: the same
 * data, but harmless on a terminal (jansson, which reads JSON for us, would
 * escape either nothing above U+001F or every Chinese character).
 * A NULL key is for values inside an array. */
#ifndef GW_REPORT_JSONOUT_H
#define GW_REPORT_JSONOUT_H

#include <glib.h>

typedef struct {
	GString *out;
	gboolean comma; /* before the next value */
} GwJson;

void gw_json_open(GwJson *json, const char *key, char bracket);
void gw_json_close(GwJson *json, char bracket);

/* `value` NULL gives null. */
void gw_json_string(GwJson *json, const char *key, const char *value);
void gw_json_int(GwJson *json, const char *key, gint64 value);
void gw_json_bool(GwJson *json, const char *key, gboolean value);

/* Three decimals: for confidences. */
void gw_json_fraction(GwJson *json, const char *key, double value);

/* A line break between values, for people who look. */
void gw_json_newline(GwJson *json);

#endif
