#include "engine/condition.h"

#include <string.h>

#include "base/error.h"
#include "engine/issued.h"
#include "engine/wordset.h"

#define LEFT_REACH 12
#define RIGHT_REACH 25
#define AROUND_REACH 8
/* Nobody writes sentences longer than this; it bounds the work per hit. */
#define SENTENCE_REACH 400

typedef enum { LEFT, RIGHT, AROUND, SENTENCE, ZONE, GENRE, PROFILE, SINCE, N_KEYS } Key;

static const char *const key_names[N_KEYS] = { "L",    "R",     "W",       "ctx",
					       "zone", "genre", "profile", "since" };

typedef enum {
	ZONE_HEADER = 1 << 0,
	ZONE_TITLE = 1 << 1,
	ZONE_ADDRESSEE = 1 << 2,
	ZONE_BODY = 1 << 3,
	ZONE_LAST_BODY = 1 << 4,
	ZONE_SIGN = 1 << 5,
	ZONE_FUZHU = 1 << 6,
	ZONE_ATTACHMENT_NOTE = 1 << 7,
	ZONE_ATTACHMENT_HEAD = 1 << 8,
	ZONE_IMPRINT = 1 << 9,
	ZONE_FOOTER = 1 << 10,
} Zone;

static const struct {
	const char *name;
	Zone zone;
} zone_names[] = {
	{ "header", ZONE_HEADER },
	{ "title", ZONE_TITLE },
	{ "addressee", ZONE_ADDRESSEE },
	{ "body", ZONE_BODY },
	{ "last-body-paragraph", ZONE_LAST_BODY },
	{ "sign", ZONE_SIGN },
	{ "fuzhu", ZONE_FUZHU },
	{ "attachment-note", ZONE_ATTACHMENT_NOTE },
	{ "attachment-head", ZONE_ATTACHMENT_HEAD },
	{ "imprint", ZONE_IMPRINT },
	{ "footer", ZONE_FOOTER },
};

static const guint16 zone_of_role[GW_N_ROLES] = {
	[GW_ROLE_COPYNO] = ZONE_HEADER,
	[GW_ROLE_SECRECY] = ZONE_HEADER,
	[GW_ROLE_URGENCY] = ZONE_HEADER,
	[GW_ROLE_ISSUER_MARK] = ZONE_HEADER,
	[GW_ROLE_DOCNUM] = ZONE_HEADER,
	[GW_ROLE_SIGNER] = ZONE_HEADER,
	[GW_ROLE_TITLE] = ZONE_TITLE,
	[GW_ROLE_ADDRESSEE] = ZONE_ADDRESSEE,
	[GW_ROLE_BODY] = ZONE_BODY,
	[GW_ROLE_HEADING1] = ZONE_BODY,
	[GW_ROLE_HEADING2] = ZONE_BODY,
	[GW_ROLE_HEADING3] = ZONE_BODY,
	[GW_ROLE_HEADING4] = ZONE_BODY,
	[GW_ROLE_CHAPTER] = ZONE_BODY,
	[GW_ROLE_ARTICLE] = ZONE_BODY,
	[GW_ROLE_ATTACHMENT_NOTE] = ZONE_ATTACHMENT_NOTE,
	[GW_ROLE_SIGNATURE] = ZONE_SIGN,
	[GW_ROLE_DATE] = ZONE_SIGN,
	[GW_ROLE_NOTE] = ZONE_FUZHU,
	[GW_ROLE_ATTACHMENT_MARK] = ZONE_ATTACHMENT_HEAD,
	[GW_ROLE_CC] = ZONE_IMPRINT,
	[GW_ROLE_PRINTED] = ZONE_IMPRINT,
};

typedef struct {
	Key key;
	gboolean negated;
	GwWordSet *words; /* or, if it is more than words: */
	GwRegex *regex;
	char *pattern;    /* of `regex` */
	guint32 mask;     /* zones or genres; the profile: whether it is ours; a day */
} Predicate;

struct GwCondition {
	GArray *predicates; /* Predicate */
};

/* --- parsing ---------------------------------------------------------------------- */

static void
clear_predicate(gpointer p)
{
	Predicate *predicate = p;

	gw_wordset_free(predicate->words);
	gw_regex_free(predicate->regex);
	g_free(predicate->pattern);
}

static guint32
parse_zones(char **names)
{
	guint32 mask = 0;
	guint i;

	for (; *names; names++) {
		for (i = 0; i < G_N_ELEMENTS(zone_names); i++) {
			if (!strcmp(g_strstrip(*names), zone_names[i].name))
				mask |= zone_names[i].zone;
		}
	}
	return mask;
}

/* 复函 and 令 are written forms of genres of 条例第八条; a genre outside it
 * (簽) is never ours. */
static guint32
parse_genres(char **names)
{
	guint32 mask = 0;
	GwGenre genre;

	for (; *names; names++) {
		const char *name = g_strstrip(*names);

		if (!strcmp(name, "*"))
			return G_MAXUINT32;
		if (!strcmp(name, "复函"))
			mask |= GW_GENRE_BIT(GW_GENRE_LETTER);
		else if (gw_genre_parse(name, strlen(name), &genre))
			mask |= GW_GENRE_BIT(genre);
	}
	return mask;
}

/* 2019, 2018-07 or 2018-06-15 as 20190101, 20180701, 20180615; 0 if it is none. */
static guint32
parse_day(const char *value)
{
	guint32 parts[3] = { 0, 1, 1 };

	for (guint i = 0; i < G_N_ELEMENTS(parts); i++) {
		char *end;
		guint64 number = g_ascii_strtoull(value, &end, 10);

		if (end == value || number < 1 || number > 9999)
			return 0;
		parts[i] = (guint32)number;
		if (!*end)
			return parts[0] * 10000 + parts[1] * 100 + parts[2];
		if (*end != '-')
			return 0;
		value = end + 1;
	}
	return 0;
}

static gboolean
parse_mask(Predicate *predicate, const char *value, gboolean taiwan)
{
	char **names;

	if (predicate->key == SINCE) {
		predicate->mask = parse_day(value);
		return predicate->mask != 0;
	}
	names = g_strsplit_set(value, ",|", -1);
	if (predicate->key == ZONE)
		predicate->mask = parse_zones(names);
	else if (predicate->key == GENRE)
		predicate->mask = parse_genres(names);
	else
		predicate->mask = g_str_has_prefix(value, "繁體") == taiwan;
	g_strfreev(names);
	return predicate->key != ZONE || predicate->mask;
}

static gboolean
parse_pattern(Predicate *predicate, const char *value, GError **error)
{
	predicate->words = gw_wordset_parse(value);
	if (predicate->words)
		return TRUE;
	predicate->pattern = g_strdup_printf("(?:%s)%s", value, predicate->key == LEFT ? "$" : "");
	predicate->regex = gw_regex_new(predicate->pattern,
					predicate->key == RIGHT ? GW_REGEX_ANCHORED : 0);
	return gw_regex_compile(predicate->regex, error);
}

/* `part` is "KEY:value", stripped. */
static gboolean
parse_predicate(GArray *predicates, const char *part, gboolean taiwan, GError **error)
{
	Predicate predicate = { .negated = *part == '!' };
	const char *name = part + predicate.negated, *colon = strchr(name, ':');
	guint key;
	gboolean good;
	char *value;

	for (key = 0; colon && key < N_KEYS; key++) {
		gsize len = strlen(key_names[key]);

		if ((gsize)(colon - name) == len && !memcmp(name, key_names[key], len))
			break;
	}
	if (!colon || key == N_KEYS || (predicate.negated && key > SENTENCE)) {
		gw_set_error(error, GW_ERROR_RULE, "不认识的条件“%s”", "unknown condition '%s'", part);
		return FALSE;
	}
	predicate.key = (Key)key;
	value = g_strstrip(g_strdup(colon + 1));
	if (key <= SENTENCE) {
		good = parse_pattern(&predicate, value, error);
	} else {
		good = parse_mask(&predicate, value, taiwan);
		if (!good)
			gw_set_error(error, GW_ERROR_RULE, "条件的值“%s”不认识", "unknown value '%s'", value);
	}
	g_free(value);
	g_array_append_val(predicates, predicate);
	return good;
}

/* A ';' inside a pattern has no blank behind it. */
const char *
gw_condition_end(const char *p)
{
	while (*p && !(*p == ';' && (!p[1] || g_ascii_isspace(p[1]))))
		p++;
	return p;
}

GwCondition *
gw_condition_parse(const char *text, gboolean taiwan, GError **error)
{
	GwCondition *condition = g_new0(GwCondition, 1);
	const char *p = text ? text : "", *end;
	gboolean good = TRUE;

	condition->predicates = g_array_new(FALSE, FALSE, sizeof(Predicate));
	g_array_set_clear_func(condition->predicates, clear_predicate);
	for (; *p && good; p = *end ? end + 1 : end) {
		char *part;

		end = gw_condition_end(p);
		part = g_strstrip(g_strndup(p, (gsize)(end - p)));
		good = !*part || parse_predicate(condition->predicates, part, taiwan, error);
		g_free(part);
	}
	if (good)
		return condition;
	gw_condition_free(condition);
	return NULL;
}

void
gw_condition_free(GwCondition *condition)
{
	if (!condition)
		return;
	g_array_unref(condition->predicates);
	g_free(condition);
}

gboolean
gw_condition_guards_word(const GwCondition *condition)
{
	guint i;

	for (i = 0; i < condition->predicates->len; i++) {
		if (g_array_index(condition->predicates, Predicate, i).key == AROUND)
			return TRUE;
	}
	return FALSE;
}

gboolean
gw_condition_other_profile(const char *text, gboolean taiwan)
{
	const char *p = text ? strstr(text, "profile:") : NULL;

	return p && g_str_has_prefix(p + strlen("profile:"), "繁體") != taiwan;
}

/* --- judging ----------------------------------------------------------------------- */

static gboolean
ends_sentence(gunichar2 c)
{
	return c == u'。' || c == u'！' || c == u'？' || c == u'；';
}

static gboolean
ends_clause(gunichar2 c)
{
	return ends_sentence(c) || c == u'，' || c == u'、' || c == u'：' || c == u'（' || c == u'）' ||
	       c == u'“' || c == u'”' || c == u'《' || c == u'》' || c == ',' || c == u'　';
}

static GwSpan
around(const gunichar2 *text, GwSpan paragraph, GwSpan hit, guint32 reach,
       gboolean (*ends)(gunichar2))
{
	GwSpan span = hit;

	while (span.start > paragraph.start && hit.start - span.start < reach &&
	       !ends(text[span.start - 1]))
		span.start--;
	while (span.end < paragraph.end && span.end - hit.end < reach && !ends(text[span.end]))
		span.end++;
	return span;
}

GwSpan
gw_sentence_around(const gunichar2 *text, GwSpan paragraph, GwSpan hit, guint32 reach)
{
	return around(text, paragraph, hit, reach, ends_sentence);
}

GwSpan
gw_clause_around(const gunichar2 *text, GwSpan paragraph, GwSpan hit, guint32 reach)
{
	return around(text, paragraph, hit, reach, ends_clause);
}

static guint32
back(GwSpan paragraph, guint32 from, guint32 reach)
{
	return from - MIN(reach, from - paragraph.start);
}

static guint32
forth(GwSpan paragraph, guint32 from, guint32 reach)
{
	return from + MIN(reach, paragraph.end - from);
}

/* The break before the paragraph counts: rows say \n for "at its beginning". */
static guint32
left_edge(GwSpan paragraph, guint32 from)
{
	guint32 edge = back(paragraph, from, LEFT_REACH);

	return edge == paragraph.start && edge && from - edge < LEFT_REACH ? edge - 1 : edge;
}

static GwSpan
reach_of(Key key, const GwPlaceOfHit *place, GwSpan hit)
{
	switch (key) {
	case LEFT:
		return gw_span(left_edge(place->paragraph, hit.start), hit.start);
	case RIGHT:
		return gw_span(hit.end, forth(place->paragraph, hit.end, RIGHT_REACH));
	case AROUND:
		return gw_span(back(place->paragraph, hit.start, AROUND_REACH),
			       forth(place->paragraph, hit.end, AROUND_REACH));
	default:
		return gw_sentence_around(place->text, place->paragraph, hit, SENTENCE_REACH);
	}
}

static gboolean
pattern_holds(const Predicate *predicate, const GwPlaceOfHit *place, GwSpan hit)
{
	GwSpan within = reach_of(predicate->key, place, hit);

	if (predicate->regex)
		return gw_regex_search(predicate->regex, place->text, within, within.start,
				       place->match) == GW_MATCH_FOUND;
	if (predicate->key == LEFT)
		return gw_wordset_ends(predicate->words, place->text, within);
	if (predicate->key == RIGHT)
		return gw_wordset_starts(predicate->words, place->text, within);
	return gw_wordset_stands(predicate->words, place->text, within);
}

static guint32
zones_of(const GwPlaceOfHit *place, GwSpan hit)
{
	const GwElement *element = gw_document_element_at(place->doc, hit.start);
	guint32 zones;

	if (!element)
		return 0;
	zones = zone_of_role[element->role];
	if (element->paragraph == place->last_body)
		zones |= ZONE_LAST_BODY;
	if (place->doc->paragraphs[element->paragraph].story == GW_STORY_FOOTER)
		zones |= ZONE_FOOTER;
	return zones;
}

/* Looking for the date reads the document: only once, and only if a row asks. */
static gboolean
is_since(GwPlaceOfHit *place, guint32 day)
{
	if (place->issued == GW_ISSUED_UNASKED)
		place->issued = gw_document_issued(place->doc);
	return !place->issued || place->issued >= day;
}

gboolean
gw_condition_holds(const GwCondition *condition, GwPlaceOfHit *place, GwSpan hit)
{
	guint i;

	for (i = 0; i < condition->predicates->len; i++) {
		const Predicate *predicate = &g_array_index(condition->predicates, Predicate, i);
		gboolean holds;

		switch (predicate->key) {
		case ZONE:
			holds = (predicate->mask & zones_of(place, hit)) != 0;
			break;
		case GENRE:
			holds = (predicate->mask & GW_GENRE_BIT(place->doc->genre)) != 0;
			break;
		case PROFILE:
			holds = predicate->mask != 0;
			break;
		case SINCE:
			holds = is_since(place, predicate->mask);
			break;
		default:
			holds = pattern_holds(predicate, place, hit);
		}
		if (holds == predicate->negated)
			return FALSE;
	}
	return TRUE;
}
