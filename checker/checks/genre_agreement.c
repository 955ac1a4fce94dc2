/* genre-agreement: the text calls itself by another 文种 than the title
 * (标题是通报, 正文写“现通知如下”; 条例第二十条（四）).
 * `pattern` finds what the text calls itself, group 1. */
#include <string.h>

#include "checks/params.h"
#include "checks/registry.h"

static const GwParam genre_agreement_params[] = {
	{ "pattern", GW_PARAM_PATTERN, TRUE, "正文自称的文种，第一个子组" },
	{ NULL, GW_PARAM_STRING, FALSE, NULL },
};

#define LOOKED_AT 3 /* paragraphs of the lead */

static gboolean
prepare(const GwNode *params, gpointer *prepared, GError **error G_GNUC_UNUSED)
{
	*prepared = gw_param_pattern(params, "pattern");
	return TRUE;
}

static void
release(gpointer prepared)
{
	gw_regex_free(prepared);
}

/* 函告, 函复, 函商 are what a 函 does. */
static gboolean
read_genre(const GwDocument *doc, GwSpan span, GwGenre *genre)
{
	char *word;
	gboolean known;

	if (doc->text[span.start] == u'函') {
		*genre = GW_GENRE_LETTER;
		return TRUE;
	}
	word = gw_document_text(doc, span);
	known = gw_genre_parse(word, strlen(word), genre);
	g_free(word);
	return known;
}

/* 请示报告: of a title with both, another rule speaks. */
static gboolean
title_has(const GwDocument *doc, GwSpan word)
{
	guint32 n = gw_span_len(word), end = doc->facts->title.span.end;

	for (guint32 i = doc->facts->title.span.start; i + n <= end; i++)
		if (!memcmp(doc->text + i, doc->text + word.start, n * sizeof(gunichar2)))
			return TRUE;
	return FALSE;
}

static void
judge(GwCheckRun *check, const GwRule *rule, GwSpan word, GwGenre titled)
{
	const GwDocument *doc = gw_check_document(check);
	GwGenre said;

	if (!read_genre(doc, word, &said) || said == titled || title_has(doc, word))
		return;
	gw_check_add_related(check, gw_check_emit(check, rule, word, gw_genre_label(titled), NULL),
			     doc->facts->title.genre, "标题的文种");
}

static void
run(GwCheckRun *check, const GwRule *rule)
{
	const GwDocument *doc = gw_check_document(check);
	GwMatch *match = gw_check_match(check);
	guint seen = 0;
	GwGenre titled;
	GwSpan word;

	if (gw_span_is_empty(doc->facts->title.genre) || !gw_check_next(check, rule, NULL) ||
	    !read_genre(doc, doc->facts->title.genre, &titled))
		return;
	for (guint32 i = 0; i < doc->n_elements && seen < LOOKED_AT; i++) {
		const GwElement *element = &doc->elements[i];

		if (element->attachment || element->role != GW_ROLE_BODY)
			continue;
		seen++;
		if (gw_regex_search(rule->prepared, doc->text, element->span, element->span.start,
				    match) != GW_MATCH_FOUND || !gw_match_group(match, 1, &word))
			continue;
		judge(check, rule, word, titled);
		return;
	}
}

const GwCheckKind gw_kind_genre_agreement = {
	.name = "genre-agreement",
	.help = "正文自称的文种与标题不同",
	.params = genre_agreement_params,
	.prepare = prepare,
	.release = release,
	.run = run,
};
