/* The right form of a word list row: shown to people, and put in if it can be. */
#include <string.h>

#include "engine/terms.h"

#define BETWEEN_CANDIDATES " / "

static void
append_group(GString *out, const char *const *groups, guint n_groups, guint group)
{
	if (group < n_groups && groups[group])
		g_string_append(out, groups[group]);
}

static char *
expand(const char *right, const char *const *groups, guint n_groups)
{
	GString *out = g_string_new(NULL);

	for (; *right; right++) {
		if (right[0] == '$' && g_ascii_isdigit(right[1]))
			append_group(out, groups, n_groups, (guint)(*++right - '0'));
		else
			g_string_append_c(out, *right);
	}
	return g_string_free(out, FALSE);
}

/* “删‘以上’”, “内地（大陆）”, “提高…水平”: words to a person, not a text. */
static gboolean
has_any(const char *text, const char *const *marks, guint n)
{
	guint i;

	for (i = 0; i < n; i++) {
		if (strstr(text, marks[i]))
			return TRUE;
	}
	return FALSE;
}

static gboolean
is_description(const GwTerm *term)
{
	static const char *const never[] = { "…", "——", "×", "二选一", "○" };
	static const char *const doubtful[] = { "删", "或", "（", "改为", "用“", "全文", "补" };
	const char *right = term->row->right;

	if (!*right || has_any(right, never, G_N_ELEMENTS(never)))
		return TRUE;
	if (!g_strcmp0(term->row->fixable, "safe"))
		return FALSE;
	if (has_any(right, doubtful, G_N_ELEMENTS(doubtful)))
		return TRUE;
	/* A pattern's varying part would be lost. */
	if (term->kind == GW_TERM_PATTERN)
		return !strchr(right, '$');
	return term->kind == GW_TERM_LITERAL && strstr(right, "、") && !strstr(term->row->wrong, "、");
}

gboolean
gw_term_right(const GwTerm *term, GwArena *arena, const char *const *groups, guint n_groups,
	      GwRight *right)
{
	char *text = expand(term->row->right, groups, n_groups);
	char **candidates = g_strsplit(text, BETWEEN_CANDIDATES, -1);
	char *shown = g_strjoinv("”或“", candidates);
	gboolean differs = strcmp(text, groups[0]) != 0;

	right->shown = gw_arena_strdup(arena, shown);
	right->fix = NULL;
	right->applicability = GW_FIX_NONE;
	if (g_strv_length(candidates) == 1 && !is_description(term)) {
		right->fix = gw_arena_strdup(arena, text);
		right->applicability =
			g_strcmp0(term->row->fixable, "safe") ? GW_FIX_SUGGEST : GW_FIX_SAFE;
	}
	g_free(shown);
	g_strfreev(candidates);
	g_free(text);
	return differs;
}

static gboolean
folds_to(const char *a, const char *b)
{
	gsize len_a, len_b, i;
	gunichar2 *wide_a = gw_utf16_from_utf8(a, -1, &len_a, NULL);
	gunichar2 *wide_b = gw_utf16_from_utf8(b, -1, &len_b, NULL);
	gboolean same = wide_a && wide_b && len_a == len_b;

	for (i = 0; same && i < len_a; i++)
		same = gw_fold_unit(wide_a[i]) == gw_fold_unit(wide_b[i]);
	g_free(wide_a);
	g_free(wide_b);
	return same;
}

gboolean
gw_term_folds_away(const GwTerm *term)
{
	char **candidates;
	gboolean away = FALSE;
	guint i;

	if (term->kind != GW_TERM_LITERAL)
		return FALSE;
	candidates = g_strsplit(term->row->right, BETWEEN_CANDIDATES, -1);
	for (i = 0; candidates[i] && !away; i++)
		away = folds_to(term->row->wrong, candidates[i]);
	g_strfreev(candidates);
	return away;
}
