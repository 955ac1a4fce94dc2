#include "report/jsonout.h"

#include <string.h>

static gboolean
is_escaped(gunichar c)
{
	switch (g_unichar_type(c)) {
	case G_UNICODE_CONTROL:
	case G_UNICODE_FORMAT:
	case G_UNICODE_LINE_SEPARATOR:
	case G_UNICODE_PARAGRAPH_SEPARATOR:
		return TRUE;
	default:
		return FALSE;
	}
}

static void
append_escape(GString *out, gunichar c)
{
	static const char letters[] = "\"\"\\\\\bb\ff\nn\rr\tt";
	const char *found = c < 0x80 && c ? strchr(letters, (char)c) : NULL;

	if (found && (found - letters) % 2 == 0) {
		g_string_append_c(out, '\\');
		g_string_append_c(out, found[1]);
	} else if (c < 0x10000) {
		g_string_append_printf(out, "\\u%04x", c);
	} else {
		c -= 0x10000;
		g_string_append_printf(out, "\\u%04x\\u%04x", 0xd800 + (c >> 10),
				       0xdc00 + (c & 0x3ff));
	}
}

static void
append_quoted(GString *out, const char *text)
{
	g_string_append_c(out, '"');
	while (*text) {
		gunichar c = (guchar)*text < 0x80 ? (guchar)*text :
						    g_utf8_get_char_validated(text, -1);

		if (c == (gunichar)-1 || c == (gunichar)-2) {
			g_string_append(out, "\xef\xbf\xbd");
			text++;
			continue;
		}
		if (c == '"' || c == '\\' || c < 0x20 || (c >= 0x7f && is_escaped(c)))
			append_escape(out, c);
		else
			g_string_append_len(out, text, g_utf8_next_char(text) - text);
		text = g_utf8_next_char(text);
	}
	g_string_append_c(out, '"');
}

static void
begin_value(GwJson *json, const char *key)
{
	if (json->comma)
		g_string_append_c(json->out, ',');
	json->comma = TRUE;
	if (key) {
		append_quoted(json->out, key);
		g_string_append_c(json->out, ':');
	}
}

void
gw_json_open(GwJson *json, const char *key, char bracket)
{
	begin_value(json, key);
	g_string_append_c(json->out, bracket);
	json->comma = FALSE;
}

void
gw_json_close(GwJson *json, char bracket)
{
	g_string_append_c(json->out, bracket);
	json->comma = TRUE;
}

void
gw_json_string(GwJson *json, const char *key, const char *value)
{
	begin_value(json, key);
	if (value)
		append_quoted(json->out, value);
	else
		g_string_append(json->out, "null");
}

void
gw_json_int(GwJson *json, const char *key, gint64 value)
{
	begin_value(json, key);
	g_string_append_printf(json->out, "%" G_GINT64_FORMAT, value);
}

void
gw_json_bool(GwJson *json, const char *key, gboolean value)
{
	begin_value(json, key);
	g_string_append(json->out, value ? "true" : "false");
}

void
gw_json_fraction(GwJson *json, const char *key, double value)
{
	char text[G_ASCII_DTOSTR_BUF_SIZE];

	begin_value(json, key);
	/* A decimal comma of the locale would not be JSON. */
	g_string_append(json->out, g_ascii_formatd(text, sizeof text, "%.3f", value));
}

void
gw_json_newline(GwJson *json)
{
	if (json->comma) {
		g_string_append_c(json->out, ',');
		json->comma = FALSE;
	}
	g_string_append_c(json->out, '\n');
}
