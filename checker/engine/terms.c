#include "engine/terms.h"

#include <string.h>

/* The clause that ICU is asked about; more context changes nothing. */
#define CLAUSE_REACH 24

gboolean
gw_term_init(GwTerm *term, const GwRule *rule, const GwTermRow *row, guint8 flags, gboolean taiwan)
{
	*term = (GwTerm){ .rule = rule, .row = row, .kind = flags & GW_ROW_KIND,
			  .word = !!(flags & GW_ROW_WORD), .taiwan = !!taiwan };
	return flags & GW_ROW_SOUGHT &&
	       !(flags & GW_ROW_PROFILE && gw_condition_other_profile(row->condition, taiwan));
}

void
gw_term_clear(GwTerm *term)
{
	gw_regex_free(term->regex);
	gw_sequence_free(term->sequence);
	gw_condition_free(term->condition);
}

static void
read_row(GwTerm *term)
{
	const char *text;

	if (!g_once_init_enter(&term->ready))
		return;
	gw_term_kind(term->row, &text);
	if (term->kind == GW_TERM_PATTERN)
		term->regex = gw_regex_new(text, 0);
	else if (term->kind == GW_TERM_SEQUENCE)
		term->sequence = gw_sequence_parse(text);
	term->condition = gw_condition_parse(term->row->condition, term->taiwan, NULL);
	g_once_init_leave(&term->ready, 1);
}

GwRegex *
gw_term_regex(GwTerm *term)
{
	read_row(term);
	return term->regex;
}

const GwSequence *
gw_term_sequence(GwTerm *term)
{
	read_row(term);
	return term->sequence;
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
	const GwCondition *condition;

	read_row(term);
	condition = term->condition;
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
