#include "engine/wordset.h"

#include <string.h>

#include "base/utf.h"

typedef struct {
	guint32 from, to; /* units of the pattern */
	guint32 n;        /* units of text that it matches */
} Word;

struct GwWordSet {
	gunichar2 *units;
	GArray *words; /* Word */
};

/* The ']' of the class that opens at `at`; 0 if it is not a plain one. */
static guint32
class_end(const gunichar2 *p, guint32 at, guint32 len)
{
	guint32 i = at + 1;

	if (i < len && p[i] == '^')
		i++;
	if (i < len && p[i] == ']')
		return 0;
	for (; i < len && p[i] != ']'; i++) {
		if (p[i] == '\\' || p[i] == '[' || (p[i] & 0xF800) == 0xD800)
			return 0;
	}
	return i < len ? i : 0;
}

static gboolean
parse_words(GwWordSet *set, const gunichar2 *p, guint32 len)
{
	Word word = { 0, 0, 0 };
	guint32 i;

	for (i = 0; i < len; i++) {
		if (p[i] == '|') {
			word.to = i;
			g_array_append_val(set->words, word);
			word = (Word){ i + 1, 0, 0 };
			continue;
		}
		if (p[i] < 0x80 && strchr("\\*+?{}()^$.]", p[i]))
			return FALSE;
		if (p[i] == '[') {
			i = class_end(p, i, len);
			if (!i)
				return FALSE;
		}
		word.n++;
	}
	word.to = len;
	g_array_append_val(set->words, word);
	return TRUE;
}

GwWordSet *
gw_wordset_parse(const char *pattern)
{
	gsize len;
	gunichar2 *units = gw_utf16_from_utf8(pattern, -1, &len, NULL);
	GwWordSet *set;

	if (!units)
		return NULL;
	set = g_new0(GwWordSet, 1);
	set->units = units;
	set->words = g_array_new(FALSE, FALSE, sizeof(Word));
	if (parse_words(set, units, (guint32)len))
		return set;
	gw_wordset_free(set);
	return NULL;
}

void
gw_wordset_free(GwWordSet *set)
{
	if (!set)
		return;
	g_array_unref(set->words);
	g_free(set->units);
	g_free(set);
}

/* The class at p[*at] against `unit`; *at is moved to its ']'. */
static gboolean
class_has(const gunichar2 *p, guint32 *at, gunichar2 unit)
{
	guint32 i = *at + 1;
	gboolean negated = p[i] == '^', found = FALSE;

	for (i += negated; p[i] != ']'; i++) {
		if (p[i + 1] == '-' && p[i + 2] != ']') {
			found |= p[i] <= unit && unit <= p[i + 2];
			i += 2;
		} else {
			found |= p[i] == unit;
		}
	}
	*at = i;
	return found != negated;
}

static gboolean
word_stands(const GwWordSet *set, const Word *word, const gunichar2 *text)
{
	const gunichar2 *p = set->units;
	guint32 i;

	for (i = word->from; i < word->to; i++, text++) {
		if (p[i] == '[' ? !class_has(p, &i, *text) : p[i] != *text)
			return FALSE;
	}
	return TRUE;
}

gboolean
gw_wordset_ends(const GwWordSet *set, const gunichar2 *text, GwSpan within)
{
	guint i;

	for (i = 0; i < set->words->len; i++) {
		const Word *word = &g_array_index(set->words, Word, i);

		if (word->n <= gw_span_len(within) &&
		    word_stands(set, word, text + within.end - word->n))
			return TRUE;
	}
	return FALSE;
}

gboolean
gw_wordset_starts(const GwWordSet *set, const gunichar2 *text, GwSpan within)
{
	guint i;

	for (i = 0; i < set->words->len; i++) {
		const Word *word = &g_array_index(set->words, Word, i);

		if (word->n <= gw_span_len(within) && word_stands(set, word, text + within.start))
			return TRUE;
	}
	return FALSE;
}

gboolean
gw_wordset_stands(const GwWordSet *set, const gunichar2 *text, GwSpan within)
{
	for (; within.start <= within.end; within.start++) {
		if (gw_wordset_starts(set, text, within))
			return TRUE;
	}
	return FALSE;
}
