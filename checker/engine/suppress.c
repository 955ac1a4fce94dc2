#include "engine/suppress.h"

#include <string.h>

#include "base/utf.h"

/* Longer lines are text, whatever they begin with. */
#define MAX_COMMENT 400
/* Nobody reads more decisions than this; the rest count as text. */
#define MAX_COMMENTS 1000

/* The counters change while runs read the entry, from any thread. */
typedef struct {
	GwSuppression said;
	gint files, hidden; /* files it was for, findings it hid */
} Entry;

struct GwSuppressions {
	GPtrArray *entries; /* Entry* */
};

/* An entry that is for the present document. */
typedef struct {
	char **selectors;
	Entry *entry;
} Applied;

typedef struct {
	guint32 paragraph;
	guint32 target;  /* paragraph whose findings it hides */
	gboolean file;   /* all of them */
	gboolean used;
	char **selectors; /* none: every rule */
	char *rules;     /* as written */
} Comment;

struct GwSuppressor {
	const GwDocument *doc;
	GArray *comments; /* Comment, by paragraph */
	guint n_file;     /* comments for the whole file */
	GArray *config;   /* Applied */
};

/* --- configuration ------------------------------------------------------------------- */

static void
free_entry(gpointer p)
{
	Entry *entry = p;

	g_free(entry->said.glob);
	g_free(entry->said.rules);
	g_free(entry->said.reason);
	g_free(entry->said.origin);
	g_free(entry);
}

GwSuppressions *
gw_suppressions_new(void)
{
	GwSuppressions *suppressions = g_new0(GwSuppressions, 1);

	suppressions->entries = g_ptr_array_new_with_free_func(free_entry);
	return suppressions;
}

void
gw_suppressions_free(GwSuppressions *suppressions)
{
	if (!suppressions)
		return;
	g_ptr_array_unref(suppressions->entries);
	g_free(suppressions);
}

void
gw_suppressions_add(GwSuppressions *suppressions, const GwSuppression *said)
{
	Entry *entry = g_new0(Entry, 1);

	entry->said = *said;
	g_ptr_array_add(suppressions->entries, entry);
}

const GwSuppression *
gw_suppressions_unused(const GwSuppressions *suppressions, guint *n)
{
	while (*n < suppressions->entries->len) {
		Entry *entry = g_ptr_array_index(suppressions->entries, (*n)++);

		if (g_atomic_int_get(&entry->files) && !g_atomic_int_get(&entry->hidden))
			return &entry->said;
	}
	return NULL;
}

/* A glob is for the end of the path: “历史/?.txt” fits /home/li/历史/a.txt. */
static gboolean
glob_fits(const char *glob, const char *path)
{
	char *ending;
	gboolean fits;

	if (!glob)
		return TRUE;
	if (!path)
		return FALSE;
	ending = g_strconcat("*/", glob, NULL);
	fits = g_pattern_match_simple(glob, path) || g_pattern_match_simple(ending, path);
	g_free(ending);
	return fits;
}

/* --- comments ------------------------------------------------------------------------ */

static const char *
skip_blanks(const char *p)
{
	while (*p && gw_is_blank(g_utf8_get_char(p)))
		p = g_utf8_next_char(p);
	return p;
}

static gboolean
take(const char **p, const char *word)
{
	if (!g_str_has_prefix(*p, word))
		return FALSE;
	*p = skip_blanks(*p + strlen(word));
	return TRUE;
}

/* E205, E2, E, or a name like docnum-year-bracket. */
static gboolean
is_selector(const char *p, gsize len)
{
	gsize i;

	if (len && g_ascii_isupper(p[0])) {
		for (i = 1; i < len && g_ascii_isdigit(p[i]); i++)
			;
		return i == len && len <= 4;
	}
	for (i = 0; i < len && (g_ascii_islower(p[i]) || g_ascii_isdigit(p[i]) || p[i] == '-'); i++)
		;
	return i == len && len > 2 && memchr(p, '-', len);
}

static gsize
token_len(const char *p)
{
	const char *end = p;

	while (*end && !strchr(" \t,", *end) && !g_str_has_prefix(end, "、") &&
	       !g_str_has_prefix(end, "，") && !g_str_has_prefix(end, "　") &&
	       !g_str_has_prefix(end, "：") && *end != ':' && !g_str_has_prefix(end, "-->"))
		end = g_utf8_next_char(end);
	return (gsize)(end - p);
}

/* The selectors at the beginning of `p`; the reason follows the first word that
 * is none. */
static char **
read_selectors(const char *p)
{
	GPtrArray *selectors = g_ptr_array_new();

	for (;;) {
		gsize len;

		p = skip_blanks(p);
		if (take(&p, ",") || take(&p, "，") || take(&p, "、"))
			continue;
		len = token_len(p);
		if (!is_selector(p, len))
			break;
		g_ptr_array_add(selectors, g_strndup(p, len));
		p += len;
	}
	g_ptr_array_add(selectors, NULL);
	return (char **)g_ptr_array_free(selectors, FALSE);
}

/* FALSE if the line is no comment of ours. */
static gboolean
parse_comment(const char *line, Comment *comment)
{
	const char *p = skip_blanks(line);

	if (!take(&p, "<!--") && !take(&p, "//"))
		while (take(&p, "#"))
			;
	if (!take(&p, "gongwenlint") || !(take(&p, ":") || take(&p, "：")))
		return FALSE;
	comment->file = take(&p, "忽略文件") || take(&p, "ignore-file");
	if (!comment->file && !take(&p, "忽略") && !take(&p, "ignore"))
		return FALSE;
	take(&p, ":");
	take(&p, "：");
	comment->selectors = read_selectors(p);
	comment->rules = g_strjoinv("、", comment->selectors);
	return TRUE;
}

static void
clear_comment(gpointer p)
{
	Comment *comment = p;

	g_strfreev(comment->selectors);
	g_free(comment->rules);
}

/* Cheap: nearly every line is told by its first character. */
static gboolean
parse_line(const gunichar2 *p, gsize len, Comment *comment)
{
	char *line;
	gboolean is_comment;

	while (len && gw_is_blank(*p)) {
		p++;
		len--;
	}
	if (len < 12 || len > MAX_COMMENT || !(*p == '<' || *p == '#' || *p == '/' || *p == 'g'))
		return FALSE;
	line = gw_utf8_from_utf16(p, len);
	is_comment = parse_comment(line, comment);
	g_free(line);
	return is_comment;
}

gboolean
gw_suppress_is_comment(const gunichar2 *line, gsize len)
{
	Comment comment = { 0 };
	gboolean is_comment = parse_line(line, len, &comment);

	clear_comment(&comment);
	return is_comment;
}

/* --- in one document --------------------------------------------------------------------- */

/* Comments wait for the next line that is neither blank nor a comment. */
static void
find_comments(GwSuppressor *suppressor)
{
	const GwDocument *doc = suppressor->doc;
	guint32 i;
	guint waiting = 0;

	for (i = 0; i < doc->n_paragraphs; i++) {
		GwSpan span = doc->paragraphs[i].span;
		Comment comment = { .paragraph = i, .target = G_MAXUINT32 };

		if (suppressor->comments->len < MAX_COMMENTS &&
		    parse_line(doc->text + span.start, gw_span_len(span), &comment)) {
			g_array_append_val(suppressor->comments, comment);
			suppressor->n_file += comment.file;
		} else if (waiting < suppressor->comments->len &&
			   !gw_document_is_blank(doc, &doc->paragraphs[i])) {
			for (; waiting < suppressor->comments->len; waiting++)
				g_array_index(suppressor->comments, Comment, waiting).target = i;
		}
	}
}

static void
clear_applied(gpointer p)
{
	g_strfreev(((Applied *)p)->selectors);
}

static void
apply(GwSuppressor *suppressor, Entry *entry)
{
	Applied applied = { NULL, entry };

	if (!glob_fits(entry->said.glob, suppressor->doc->path))
		return;
	applied.selectors = read_selectors(entry->said.rules);
	g_atomic_int_inc(&entry->files);
	g_array_append_val(suppressor->config, applied);
}

GwSuppressor *
gw_suppressor_new(const GwDocument *doc, const GwSuppressions *config)
{
	GwSuppressor *suppressor = g_new0(GwSuppressor, 1);
	guint i;

	suppressor->doc = doc;
	suppressor->comments = g_array_new(FALSE, FALSE, sizeof(Comment));
	g_array_set_clear_func(suppressor->comments, clear_comment);
	suppressor->config = g_array_new(FALSE, FALSE, sizeof(Applied));
	g_array_set_clear_func(suppressor->config, clear_applied);
	if (doc->kind != GW_KIND_DOCX)
		find_comments(suppressor);
	for (i = 0; config && i < config->entries->len; i++)
		apply(suppressor, g_ptr_array_index(config->entries, i));
	return suppressor;
}

void
gw_suppressor_free(GwSuppressor *suppressor)
{
	if (!suppressor)
		return;
	g_array_unref(suppressor->comments);
	g_array_unref(suppressor->config);
	g_free(suppressor);
}

/* The first comment whose target (or, with `own`, own paragraph) is at least `paragraph`. */
static guint
first_comment(const GwSuppressor *suppressor, guint32 paragraph, gboolean own)
{
	guint from = 0, to = suppressor->comments->len;

	while (from < to) {
		guint middle = from + (to - from) / 2;
		const Comment *comment = &g_array_index(suppressor->comments, Comment, middle);

		if ((own ? comment->paragraph : comment->target) < paragraph)
			from = middle + 1;
		else
			to = middle;
	}
	return from;
}

gboolean
gw_suppressor_is_comment(const GwSuppressor *suppressor, guint32 paragraph)
{
	guint at;

	if (!suppressor->comments->len)
		return FALSE;
	at = first_comment(suppressor, paragraph, TRUE);
	return at < suppressor->comments->len &&
	       g_array_index(suppressor->comments, Comment, at).paragraph == paragraph;
}

static gboolean
names_rule(char *const *selectors, const GwRule *rule)
{
	if (!*selectors)
		return TRUE;
	for (; *selectors; selectors++) {
		if (gw_rule_matches(rule, *selectors))
			return TRUE;
	}
	return FALSE;
}

static gboolean
hidden_by_file(GwSuppressor *suppressor, const GwRule *rule)
{
	gboolean hidden = FALSE;
	guint i;

	for (i = 0; suppressor->n_file && i < suppressor->comments->len; i++) {
		Comment *comment = &g_array_index(suppressor->comments, Comment, i);

		if (comment->file && names_rule(comment->selectors, rule))
			comment->used = hidden = TRUE;
	}
	return hidden;
}

static gboolean
hidden_by_config(const GwSuppressor *suppressor, const GwRule *rule)
{
	gboolean hidden = FALSE;
	guint i;

	for (i = 0; i < suppressor->config->len; i++) {
		const Applied *applied = &g_array_index(suppressor->config, Applied, i);

		if (!names_rule(applied->selectors, rule))
			continue;
		g_atomic_int_inc(&applied->entry->hidden);
		hidden = TRUE;
	}
	return hidden;
}

gboolean
gw_suppressor_hides(GwSuppressor *suppressor, const GwRule *rule, guint32 at)
{
	gboolean hidden = hidden_by_file(suppressor, rule);
	guint32 paragraph;
	guint i;

	if (suppressor->comments->len) {
		paragraph = gw_document_paragraph_index(suppressor->doc, at);
		for (i = first_comment(suppressor, paragraph, FALSE); i < suppressor->comments->len;
		     i++) {
			Comment *comment = &g_array_index(suppressor->comments, Comment, i);

			if (comment->target != paragraph)
				break;
			if (!comment->file && names_rule(comment->selectors, rule))
				comment->used = hidden = TRUE;
		}
	}
	return hidden || hidden_by_config(suppressor, rule);
}

/* A comment for rules that are switched off is not to blame. */
static gboolean
could_have_hidden(const Comment *comment, const GwRuleBook *book)
{
	gboolean known = FALSE;
	guint i;

	for (i = 0; i < gw_rulebook_size(book); i++) {
		const GwRule *rule = gw_rulebook_nth(book, i);

		if (!names_rule(comment->selectors, rule))
			continue;
		if (rule->enabled)
			return TRUE;
		known = TRUE;
	}
	return !known;
}

gboolean
gw_suppressor_unused(const GwSuppressor *suppressor, const GwRuleBook *book, guint *n,
		     GwSpan *span, const char **rules)
{
	while (*n < suppressor->comments->len) {
		const Comment *comment = &g_array_index(suppressor->comments, Comment, (*n)++);

		if (comment->used || !could_have_hidden(comment, book))
			continue;
		*span = suppressor->doc->paragraphs[comment->paragraph].span;
		*rules = comment->rules;
		return TRUE;
	}
	return FALSE;
}
