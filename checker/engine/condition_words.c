#include "engine/condition_words.h"

#include <string.h>

#include "engine/condition.h"
#include "engine/wordset.h"

/* --- what is looked for ------------------------------------------------------------------ */

/* What holds a quotation mark would be lost between two others. */
static void
append_quoted(GString *out, const char *word)
{
	gboolean has_mark = strstr(word, "“") || strstr(word, "”");

	g_string_append_printf(out, has_mark ? "‘%s’" : "“%s”", word);
}

/* The | that ends the alternative at `p`: not one in a class or a group. */
static const char *
alternative_end(const char *p)
{
	guint depth = 0;
	gboolean in_class = FALSE;

	for (; *p && (*p != '|' || in_class || depth); p++) {
		if (*p == '\\' && p[1])
			p++;
		else if (in_class || *p == '[')
			in_class = *p != ']';
		else if (*p == '(')
			depth++;
		else if (*p == ')' && depth)
			depth--;
	}
	return p;
}

/* A word, perhaps with classes, or a regular expression. */
static void
append_alternative(GString *out, const char *text, gsize len, GwLang lang)
{
	char *pattern = g_strndup(text, len);
	GwWordSet *words = gw_wordset_parse(pattern);

	if (!words)
		g_string_append(out, GW_TR(lang, "正则", "pattern "));
	append_quoted(out, pattern);
	gw_wordset_free(words);
	g_free(pattern);
}

static void
append_alternatives(GString *out, const char *value, GwLang lang)
{
	for (;;) {
		const char *end = alternative_end(value);

		append_alternative(out, value, (gsize)(end - value), lang);
		if (!*end)
			return;
		g_string_append(out, GW_TR(lang, "", ", "));
		value = end + 1;
	}
}

/* --- where ------------------------------------------------------------------------------- */

static void
append_labels(GString *out, const char *value, const char *(*label)(const char *name, GwLang lang),
	      GwLang lang)
{
	char **names = g_strsplit_set(value, ",|", -1), **name;

	for (name = names; *name; name++) {
		if (name != names)
			g_string_append(out, GW_TR(lang, "、", ", "));
		g_string_append(out, label(g_strstrip(*name), lang));
	}
	g_strfreev(names);
}

static const char *
zone_label(const char *name, GwLang lang)
{
	static const struct {
		const char *name, *zh;
	} labels[] = {
		{ "header", "版头" },
		{ "title", "标题" },
		{ "addressee", "主送机关" },
		{ "body", "正文" },
		{ "last-body-paragraph", "正文末段" },
		{ "sign", "署名和成文日期" },
		{ "fuzhu", "附注" },
		{ "attachment-note", "附件说明" },
		{ "attachment-head", "附件标记" },
		{ "imprint", "版记" },
		{ "footer", "页脚" },
	};

	for (guint i = 0; lang == GW_LANG_ZH && i < G_N_ELEMENTS(labels); i++)
		if (!strcmp(name, labels[i].name))
			return labels[i].zh;
	return name;
}

static const char *
genre_label(const char *name, GwLang lang)
{
	return strcmp(name, "*") ? name : GW_TR(lang, "任何文种", "any genre");
}

/* 2019, 2018-07, 2018-06-15: the first day of what is not said. */
static void
append_day(GString *out, const char *value, GwLang lang)
{
	char **parts = g_strsplit(value, "-", 3);
	guint n = g_strv_length(parts);
	gint64 month = n > 1 ? g_ascii_strtoll(parts[1], NULL, 10) : 1;
	gint64 day = n > 2 ? g_ascii_strtoll(parts[2], NULL, 10) : 1;

	g_string_append_printf(
		out,
		GW_TR(lang, "%s年%" G_GINT64_FORMAT "月%" G_GINT64_FORMAT "日起的公文",
		      "documents from %s-%02" G_GINT64_FORMAT "-%02" G_GINT64_FORMAT " on"),
		n ? parts[0] : "", month, day);
	g_strfreev(parts);
}

/* --- predicates --------------------------------------------------------------------------- */

typedef enum { ALTERNATIVES, ZONES, GENRES, PROFILE, DAY } Value;

static const struct {
	const char *key;
	Value value;
	const char *zh, *en;
} predicates[] = {
	{ "L", ALTERNATIVES, "前面是", "after " },
	{ "!L", ALTERNATIVES, "前面不是", "not after " },
	{ "R", ALTERNATIVES, "后面是", "before " },
	{ "!R", ALTERNATIVES, "后面不是", "not before " },
	{ "W", ALTERNATIVES, "在这些词里：", "inside " },
	{ "!W", ALTERNATIVES, "不在这些词里：", "not inside " },
	{ "ctx", ALTERNATIVES, "同一句里有", "in a sentence with " },
	{ "!ctx", ALTERNATIVES, "同一句里没有", "in a sentence without " },
	{ "zone", ZONES, "部位：", "place: " },
	{ "genre", GENRES, "文种：", "genre: " },
	{ "profile", PROFILE, "", "" },
	{ "since", DAY, "", "" },
};

static void
append_value(GString *out, Value kind, const char *value, GwLang lang)
{
	switch (kind) {
	case ALTERNATIVES:
		append_alternatives(out, value, lang);
		break;
	case ZONES:
		append_labels(out, value, zone_label, lang);
		break;
	case GENRES:
		append_labels(out, value, genre_label, lang);
		break;
	case PROFILE:
		g_string_append(out,
				g_str_has_prefix(value, "繁體")
					? GW_TR(lang, "台湾公文", "documents of Taiwan")
					: GW_TR(lang, "大陆公文", "documents of the mainland"));
		break;
	case DAY:
		append_day(out, value, lang);
		break;
	}
}

static char *
predicate_words(const char *part, GwLang lang)
{
	GString *out = g_string_new(NULL);
	gsize len = strcspn(part, ":");
	guint i = 0;

	while (i < G_N_ELEMENTS(predicates) &&
	       (strlen(predicates[i].key) != len || strncmp(predicates[i].key, part, len)))
		i++;
	if (i == G_N_ELEMENTS(predicates) || !part[len]) {
		g_string_append(out, part);
	} else {
		char *value = g_strstrip(g_strdup(part + len + 1));

		g_string_append(out, GW_TR(lang, predicates[i].zh, predicates[i].en));
		append_value(out, predicates[i].value, value, lang);
		g_free(value);
	}
	return g_string_free(out, FALSE);
}

char **
gw_condition_words(const char *text, GwLang lang)
{
	GPtrArray *words = g_ptr_array_new();
	const char *p = text ? text : "", *end;

	for (; *p; p = *end ? end + 1 : end) {
		char *part;

		end = gw_condition_end(p);
		part = g_strstrip(g_strndup(p, (gsize)(end - p)));
		if (*part)
			g_ptr_array_add(words, predicate_words(part, lang));
		g_free(part);
	}
	g_ptr_array_add(words, NULL);
	return (char **)g_ptr_array_free(words, FALSE);
}
