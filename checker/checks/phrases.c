#include "checks/phrases.h"

#include <string.h>

#include "base/utf.h"

void
gw_phrases_init(GwPhrases *phrases, const GwNode *node)
{
	phrases->n = node ? gw_node_count(node) : 0;
	phrases->words = g_new0(gunichar2 *, phrases->n + 1);
	phrases->lens = g_new0(gsize, phrases->n + 1);
	for (guint i = 0; i < phrases->n; i++)
		phrases->words[i] = gw_utf16_from_utf8(gw_node_nth(node, i), -1, &phrases->lens[i],
						       NULL);
}

void
gw_phrases_init_keys(GwPhrases *phrases, const GwNode *map)
{
	phrases->n = map->kind == GW_NODE_MAP ? map->n_items : 0;
	phrases->words = g_new0(gunichar2 *, phrases->n + 1);
	phrases->lens = g_new0(gsize, phrases->n + 1);
	for (guint i = 0; i < phrases->n; i++)
		phrases->words[i] = gw_utf16_from_utf8(map->items[i].key, -1, &phrases->lens[i],
						       NULL);
}

void
gw_phrases_clear(GwPhrases *phrases)
{
	for (guint i = 0; i < phrases->n; i++)
		g_free(phrases->words[i]);
	g_free(phrases->words);
	g_free(phrases->lens);
	memset(phrases, 0, sizeof *phrases);
}

guint32
gw_phrases_at(const GwPhrases *phrases, const GwDocument *doc, GwSpan within, guint32 at)
{
	gsize best = 0, left = at < within.end ? within.end - at : 0;

	for (guint i = 0; i < phrases->n; i++) {
		gsize len = phrases->lens[i];

		if (len > best && len <= left &&
		    !memcmp(doc->text + at, phrases->words[i], len * sizeof(gunichar2)))
			best = len;
	}
	return (guint32)best;
}

gboolean
gw_phrases_find(const GwPhrases *phrases, const GwDocument *doc, GwSpan within, GwSpan *found)
{
	if (!phrases->n)
		return FALSE;
	for (guint32 at = within.start; at < within.end; at++) {
		guint32 len = gw_phrases_at(phrases, doc, within, at);

		if (len) {
			*found = gw_span(at, at + len);
			return TRUE;
		}
	}
	return FALSE;
}
