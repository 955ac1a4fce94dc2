#include "engine/terms.h"

#include <string.h>

/* The clause that ICU is asked about; more context changes nothing. */
#define CLAUSE_REACH 24

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

gboolean
gw_term_init(GwTerm *term, const GwRule *rule, const GwTermRow *row, gboolean taiwan)
{
	const char *text;

	memset(term, 0, sizeof *term);
	term->rule = rule;
	term->row = row;
	term->taiwan = taiwan;
	term->kind = gw_term_kind(row, &text);
	term->word = term->kind == GW_TERM_LITERAL && is_two_han(text);
	if (term->kind == GW_TERM_OTHER || !*text)
		return FALSE;
	/* `none` marks rows that are data for checks, not faults. */
	if (!g_strcmp0(row->fixable, "none") || gw_condition_other_profile(row->condition, taiwan))
		return FALSE;
	if (term->kind == GW_TERM_PATTERN)
		term->regex = gw_regex_new(text, 0);
	else if (term->kind == GW_TERM_SEQUENCE)
		term->sequence = gw_sequence_parse(text);
	return term->kind != GW_TERM_SEQUENCE || term->sequence;
}

void
gw_term_clear(GwTerm *term)
{
	gw_regex_free(term->regex);
	gw_sequence_free(term->sequence);
	gw_condition_free(term->condition);
}

static const GwCondition *
condition_of(GwTerm *term)
{
	if (g_once_init_enter(&term->ready)) {
		term->condition = gw_condition_parse(term->row->condition, term->taiwan, NULL);
		g_once_init_leave(&term->ready, 1);
	}
	return term->condition;
}

/* Already in quotation marks, or the name of a document (GB/T 15834 4.8, 4.15). */
static gboolean
is_marked(const GwPlaceOfHit *place, GwSpan hit)
{
	const gunichar2 *text = place->text;
	gunichar2 before = hit.start > place->paragraph.start ? text[hit.start - 1] : 0;
	gunichar2 after = hit.end < place->paragraph.end ? text[hit.end] : 0;

	return before == u'“' || before == u'‘' || after == u'”' || after == u'’' ||
	       before == '"' || after == '"' || before == u'「' || after == u'」' ||
	       before == u'《' || after == u'》';
}

gboolean
gw_term_holds(GwTerm *term, GwPlaceOfHit *place, GwSegmenter *segmenter, GwSpan hit)
{
	const GwCondition *condition = condition_of(term);

	if (!condition || !gw_condition_holds(condition, place, hit))
		return FALSE;
	if (term->kind == GW_TERM_QUOTE && is_marked(place, hit))
		return FALSE;
	if (!term->word || gw_condition_guards_word(condition))
		return TRUE;
	return gw_segmenter_is_word(
		segmenter, place->text,
		gw_clause_around(place->text, place->paragraph, hit, CLAUSE_REACH), hit);
}
