#include "checks/needle.h"

#include <string.h>

#define BLOCK 16

struct GwNeedle {
	gunichar2 *units;
	gsize len; /* at least 1 */
};

static gboolean
block_has(const gunichar2 *p, gunichar2 a, gunichar2 b)
{
	guint16 hit = 0;
	guint i;

	for (i = 0; i < BLOCK; i++) /* no early way out: the compiler makes vectors of it */
		hit |= (guint16)((p[i] == a) | (p[i] == b));
	return hit != 0;
}

guint32
gw_needle_unit(const gunichar2 *text, guint32 from, guint32 end, gunichar2 a, gunichar2 b)
{
	guint32 i = from;

	while (i + BLOCK <= end && !block_has(text + i, a, b))
		i += BLOCK;
	while (i < end && text[i] != a && text[i] != b)
		i++;
	return MIN(i, end);
}

GwNeedle *
gw_needle_new(const GwNode *params, const char *key)
{
	const char *text = gw_node_string(params, key);
	GwNeedle *needle;

	if (!text || !*text)
		return NULL;
	needle = g_new0(GwNeedle, 1);
	needle->units = gw_utf16_from_utf8(text, -1, &needle->len, NULL);
	return needle;
}

void
gw_needle_free(GwNeedle *needle)
{
	if (!needle)
		return;
	g_free(needle->units);
	g_free(needle);
}

gboolean
gw_needle_in(const GwNeedle *needle, const gunichar2 *text, GwSpan within)
{
	guint32 i = within.start;

	if (!needle)
		return TRUE;
	for (;;) {
		i = gw_needle_unit(text, i, within.end, needle->units[0], needle->units[0]);
		if (i + needle->len > within.end)
			return FALSE;
		if (!memcmp(text + i, needle->units, needle->len * sizeof(gunichar2)))
			return TRUE;
		i++;
	}
}
