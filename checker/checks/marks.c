#include "checks/marks.h"

#include "base/utf.h"

gboolean
gw_mark_pairs_read(const GwNode *node, GwMarkPairs *pairs, GError **error)
{
	guint n = node ? gw_node_count(node) : 0;

	pairs->n = 0;
	for (guint i = 0; i < n; i++) {
		gsize len = 0;
		gunichar2 *units = gw_utf16_from_utf8(gw_node_nth(node, i), -1, &len, NULL);

		if (units && len == 2 && pairs->n < GW_MAX_MARK_PAIRS) {
			pairs->open[pairs->n] = units[0];
			pairs->close[pairs->n++] = units[1];
		}
		g_free(units);
		if (pairs->n != i + 1) {
			gw_node_error(error, node, "成对标点应写成两个字符，最多%d对",
				      "pairs are strings of two characters, at most %d",
				      GW_MAX_MARK_PAIRS);
			return FALSE;
		}
	}
	return TRUE;
}

static gint
find(const gunichar2 *marks, guint n, gunichar2 c)
{
	for (guint i = 0; i < n; i++)
		if (marks[i] == c)
			return (gint)i;
	return -1;
}

gint
gw_mark_opens(const GwMarkPairs *pairs, gunichar2 c)
{
	return find(pairs->open, pairs->n, c);
}

gint
gw_mark_closes(const GwMarkPairs *pairs, gunichar2 c)
{
	return find(pairs->close, pairs->n, c);
}

gboolean
gw_mark_is_chinese(gunichar2 c)
{
	if (c < 0x2014)
		return FALSE;
	if (c < 0x2027) /* — ‘ ’ “ ” … */
		return c == 0x2014 || (c >= 0x2018 && c <= 0x201D) || c == 0x2026;
	if (c < 0x3001)
		return FALSE;
	return c <= 0x301B || (c >= 0xFF01 && c <= 0xFF60) || gw_is_han(c);
}

gunichar2
gw_mark_before(const gunichar2 *text, GwSpan within, guint32 at)
{
	return at > within.start ? text[at - 1] : 0;
}

gunichar2
gw_mark_behind(const gunichar2 *text, GwSpan within, guint32 at)
{
	return at + 1 < within.end ? text[at + 1] : 0;
}
