#include "engine/term_row.h"

#include <string.h>

#include "base/utf.h"
#include "engine/prefilter.h"
#include "engine/sequence.h"

GwTermKind
gw_term_kind(const GwTermRow *row, const char **text)
{
	static const struct {
		const char *prefix;
		GwTermKind kind;
	} prefixes[] = {
		{ "re:", GW_TERM_PATTERN }, { "seq:", GW_TERM_SEQUENCE },
		{ "quote:", GW_TERM_QUOTE }, { "ok:", GW_TERM_OTHER },
		{ "rule:", GW_TERM_OTHER }, { "genre:", GW_TERM_OTHER },
		{ "missing", GW_TERM_OTHER },
	};
	guint i;

	*text = row->wrong;
	for (i = 0; i < G_N_ELEMENTS(prefixes); i++) {
		if (!g_str_has_prefix(row->wrong, prefixes[i].prefix))
			continue;
		*text = row->wrong + strlen(prefixes[i].prefix);
		return prefixes[i].kind;
	}
	return GW_TERM_LITERAL;
}

static gboolean
is_two_han(const char *text)
{
	guint n = 0;

	for (; *text && n < 3; text = g_utf8_next_char(text), n++) {
		if (!gw_is_han(g_utf8_get_char(text)))
			return FALSE;
	}
	return n == 2;
}

/* `none` marks rows that are data for checks, not faults. */
static gboolean
is_sought(const GwTermRow *row, GwTermKind kind, const char *text)
{
	GwSequence *sequence;

	if (kind == GW_TERM_OTHER || !*text || !g_strcmp0(row->fixable, "none"))
		return FALSE;
	if (kind != GW_TERM_SEQUENCE)
		return TRUE;
	sequence = gw_sequence_parse(text);
	gw_sequence_free(sequence);
	return sequence != NULL;
}

guint8
gw_term_row_flags(const GwTermRow *row)
{
	const char *text;
	GwTermKind kind = gw_term_kind(row, &text);
	guint flags = kind;

	if (is_sought(row, kind, text))
		flags |= GW_ROW_SOUGHT;
	if (kind == GW_TERM_LITERAL && is_two_han(text))
		flags |= GW_ROW_WORD;
	if (row->condition && strstr(row->condition, "profile:"))
		flags |= GW_ROW_PROFILE;
	return (guint8)flags;
}

/* --- literals ------------------------------------------------------------------------ */

static void
add_sequence(GwLiterals *literals, const char *items, guint32 id)
{
	char **names = g_strsplit(items, "|", -1);
	guint i;

	for (i = 0; names[i]; i++)
		gw_literals_add(literals, names[i], id);
	g_strfreev(names);
}

static gboolean
add_pattern(GwLiterals *literals, const char *pattern, const GwRarity *rarity, guint32 id)
{
	GwPrefilter needed;
	guint i, unit;

	if (!gw_prefilter(pattern, rarity, &needed))
		return FALSE;
	for (i = 0; i < needed.n_ranges; i++) {
		for (unit = needed.ranges[i].from; unit <= needed.ranges[i].to; unit++) {
			gunichar2 one = (gunichar2)unit;

			gw_literals_add_units(literals, &one, 1, id);
		}
	}
	for (i = 0; i < needed.n; i++)
		gw_literals_add_units(literals, needed.units[i], needed.len[i], id);
	return TRUE;
}

gboolean
gw_term_row_add(const GwTermRow *row, GwLiterals *literals, const GwRarity *rarity, guint32 id)
{
	const char *text;

	switch (gw_term_kind(row, &text)) {
	case GW_TERM_PATTERN:
		return add_pattern(literals, text, rarity, id);
	case GW_TERM_SEQUENCE:
		add_sequence(literals, text, id);
		return TRUE;
	default:
		gw_literals_add(literals, text, id);
		return TRUE;
	}
}
