#include "report/visible.h"

#include <string.h>

#include "base/utf.h"

#define CONTROL_PICTURES 0x2400
#define PICTURE_OF_DELETE 0x2421

static gboolean
is_unprintable(gunichar c)
{
	switch (g_unichar_type(c)) {
	case G_UNICODE_CONTROL:
	case G_UNICODE_FORMAT: /* bidi controls, zero-width characters, tags */
	case G_UNICODE_SURROGATE:
	case G_UNICODE_PRIVATE_USE: /* looks different on every machine */
	case G_UNICODE_UNASSIGNED:
	case G_UNICODE_LINE_SEPARATOR:
	case G_UNICODE_PARAGRAPH_SEPARATOR:
		return TRUE;
	default:
		return FALSE;
	}
}

static gboolean
is_shown_by_number(gunichar c)
{
	return c > 0x7f && !(c >= 0x4E00 && c <= 0x9FFF) && is_unprintable(c);
}

guint
gw_visible_width(gunichar c)
{
	if (is_shown_by_number(c))
		return 4 + (c > 0xFFFFF ? 6 : c > 0xFFFF ? 5 : 4);
	return c < 0x20 || c == 0x7f ? 1 : gw_char_width(c);
}

guint
gw_visible_append_char(GString *out, gunichar c)
{
	if (is_shown_by_number(c))
		g_string_append_printf(out, "<U+%04X>", c);
	else if (c < 0x20 || c == 0x7f)
		g_string_append_unichar(out, c == 0x7f ? PICTURE_OF_DELETE : CONTROL_PICTURES + c);
	else
		g_string_append_unichar(out, c);
	return gw_visible_width(c);
}

/* The character at `p`, or (gunichar)-1 for a byte that is none; *p moves on. */
static gunichar
next_char(const char **p)
{
	gunichar c = g_utf8_get_char_validated(*p, -1);

	if (c == (gunichar)-1 || c == (gunichar)-2) {
		(*p)++;
		return (gunichar)-1;
	}
	*p = g_utf8_next_char(*p);
	return c;
}

static guint
count_chars(const char *text)
{
	guint n = 0;

	while (*text) {
		next_char(&text);
		n++;
	}
	return n;
}

void
gw_visible_append(GString *out, const char *text, guint most)
{
	guint n = most ? count_chars(text) : 0, at = 0;
	guint cut_from = n > most ? most * 2 / 3 : G_MAXUINT;
	guint cut_to = n > most ? n - (most - cut_from) : G_MAXUINT;

	for (; *text; at++) {
		const char *start = text;
		gunichar c = next_char(&text);

		if (at == cut_from)
			g_string_append(out, "…");
		if (at >= cut_from && at < cut_to)
			continue;
		if (c == (gunichar)-1)
			g_string_append_printf(out, "<\\x%02X>", (guchar)*start);
		else
			gw_visible_append_char(out, c);
	}
}

char *
gw_visible_dup(const char *text)
{
	GString *out = g_string_new(NULL);

	gw_visible_append(out, text, 0);
	return g_string_free(out, FALSE);
}
