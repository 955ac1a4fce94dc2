#include "recognise/organ_name.h"

#include <string.h>

#include "recognise/organ_region.h"
#include "recognise/organ_words.h"

/* （局）, （教委、教育局） behind a name. */
#define BRACKET_MOST 24
/* 香港特别行政区行政长官李某某女士 has 16. */
#define PERSON_MOST 24

typedef struct {
	const gunichar2 *p;
	guint n;		     /* all */
	guint core;		     /* without a bracket at the end */
	const GwOrganEnding *ending; /* of the core */
	const GwOrganHead *head;
	const GwOrganHead *central; /* the organ of the state that the body begins with */
	GwRegionRead region;
	GwOrganParts *parts;
} Name;

/* --- words ------------------------------------------------------------------------ */

/* Whether one of the words stands anywhere. */
static gboolean
holds_any(const gunichar2 *p, guint n, const GwWord *words)
{
	guint64 first = gw_set_of_first(words);
	guint i;

	for (i = 0; i < n; i++)
		if (gw_set_may_have(first, p[i]) && gw_words_at(p + i, n - i, words))
			return TRUE;
	return FALSE;
}

static const GwOrganEnding *
ending_of(const gunichar2 *p, guint n)
{
	const GwOrganEnding *ending = n ? gw_organ_endings(p[n - 1]) : NULL, *best = NULL;

	for (; ending && ending->word.text; ending++) {
		guint len = ending->word.len;

		if (len <= n && (!best || len > best->word.len) &&
		    p[n - len] == ending->word.text[0] &&
		    gw_word_at(p + n - len, len, ending->word.text))
			best = ending;
	}
	if (best && best->before && gw_words_end(p, n - best->word.len, best->before))
		return NULL;
	return best;
}

/* The longest that stands at the beginning. */
static const GwOrganHead *
central_at(const gunichar2 *p, guint n)
{
	const GwOrganHead *entry, *best = NULL;

	for (entry = gw_organ_central(p[0]); entry && entry->word.text; entry++)
		if ((!best || entry->word.len > best->word.len) &&
		    gw_word_at(p, n, entry->word.text))
			best = entry;
	return best;
}

gboolean
gw_organ_is_ending(const gunichar2 *p, guint n)
{
	const GwOrganEnding *ending = n ? gw_organ_endings(p[n - 1]) : NULL;

	for (; ending && ending->word.text; ending++)
		if (ending->word.len == n && gw_word_at(p, n, ending->word.text))
			return TRUE;
	return FALSE;
}

gboolean
gw_organ_begins_class(const gunichar2 *p, guint n)
{
	return gw_words_at(p, n, gw_organ_classes) > 0;
}

/* --- what is no name ------------------------------------------------------------------ */

/* What no name of an organ holds: 的, 关于, 如下. */
static gboolean
is_sentence_at(const gunichar2 *p, guint n)
{
	gunichar2 next = n > 1 ? p[1] : 0;

	switch (p[0]) {
	case u'的': /* 设区的市 is a class of regions */
		return next != u'市' || p[-1] != u'区';
	case u'了': case u'请': case u'是': case u'，': case u'。': case u'；': case u'：':
	case u'《': case u'》': case u'！': case u'？': case ',': case ';': case ':':
		return TRUE;
	case u'关':
		return next == u'于';
	case u'如':
		return next == u'下';
	case u'现':
		return next == u'将';
	case u'印': case u'转':
		return next == u'发';
	case u'我': case u'你':
		return next == u'们';
	case u'通':
		return next == u'知';
	default:
		return FALSE;
	}
}

static gboolean
is_sentence(const gunichar2 *p, guint n)
{
	guint i;

	if (p[0] == u'的')
		return TRUE;
	for (i = 0; i < n; i++)
		if (is_sentence_at(p + i, n - i))
			return TRUE;
	return FALSE;
}

static guint
bracket_at_end(const gunichar2 *p, guint n)
{
	guint i;

	if (!gw_form_is_close(p[n - 1]))
		return 0;
	for (i = 1; i < n && i < BRACKET_MOST; i++)
		if (gw_form_is_open(p[n - 1 - i]))
			return i + 1;
	return 0;
}

/* --- head ------------------------------------------------------------------------------- */

/* 中共 before anything but 中央; the others before a region: 共青团青溪县委.  An
 * organ of the state is one before a region with a name only. */
static gboolean
leads(const Name *name, const GwOrganHead *head, gboolean central)
{
	static const gunichar2 centre[] = u"中央";
	const gunichar2 *rest = name->p + head->word.len;
	guint n = name->core - head->word.len;
	GwRegionRead region;

	gw_region_read(rest, n, &region);
	if (region.len && region.len < n)
		return central ? !region.bare : head->word.len > 1 || region.bare;
	return !central && !region.len && head->kind == GW_ORGAN_PARTY &&
	       !gw_word_at(rest, n, centre);
}

static void
read_head(Name *name, const GwOrganHead *heads, gboolean central)
{
	const GwOrganHead *head;

	for (head = heads; head && head->word.text; head++)
		if (head->word.len < name->core &&
		    (!name->head || head->word.len > name->head->word.len) &&
		    gw_word_at(name->p, name->core, head->word.text) && leads(name, head, central))
			name->head = head;
}

static void
read_head_and_region(Name *name)
{
	read_head(name, gw_organ_heads(name->p[0]), FALSE);
	if (!name->head)
		gw_region_read(name->p, name->n, &name->region);
	if (name->region.len)
		return;
	if (!name->head)
		read_head(name, gw_organ_central(name->p[0]), TRUE);
	if (!name->head)
		return;
	name->parts->head = name->head->word.len;
	gw_region_read(name->p + name->parts->head, name->n - name->parts->head, &name->region);
}

/* --- kind and rank ------------------------------------------------------------------------ */

static gboolean
is_plain_kind(GwOrganKind kind)
{
	return kind == GW_ORGAN_DEPARTMENT || kind == GW_ORGAN_OTHER || kind == GW_ORGAN_PARTY;
}

/* 委组织部, 人大财经委, 中央宣传部: the beginning tells more than the end. */
static GwOrganKind
kind_by_beginning(const gunichar2 *p, guint n, gboolean has_region, GwOrganKind kind)
{
	static const struct {
		const gunichar2 *word;
		GwOrganKind kind;
	} table[] = {
		{ u"中共中央", GW_ORGAN_PARTY },
		{ u"中国共产党", GW_ORGAN_PARTY },
		{ u"中国人民政治协商会议", GW_ORGAN_CPPCC },
		{ u"中央和国家机关", GW_ORGAN_OTHER },
		{ u"中央国家机关", GW_ORGAN_OTHER },
		{ u"中央驻", GW_ORGAN_OTHER },
		{ u"中央军委", GW_ORGAN_MILITARY },
		{ u"武警", GW_ORGAN_MILITARY },
		{ u"中央", GW_ORGAN_PARTY },
		{ u"党委", GW_ORGAN_PARTY },
		{ u"党工委", GW_ORGAN_PARTY },
		{ u"党组", GW_ORGAN_PARTY },
		{ u"纪委", GW_ORGAN_PARTY },
		{ u"人大", GW_ORGAN_CONGRESS },
		{ u"人民代表大会", GW_ORGAN_CONGRESS },
		{ u"政协", GW_ORGAN_CPPCC },
	};
	guint i;

	if (has_region && n > 1 && p[0] == u'委' && p[1] != u'员' && p[1] != u'会' &&
	    (is_plain_kind(kind) || kind == GW_ORGAN_CONGRESS)) /* 县委常委会 */
		return GW_ORGAN_PARTY;
	if (!is_plain_kind(kind) || !gw_unit_in(p[0], u"中党纪人政武"))
		return kind;
	for (i = 0; i < G_N_ELEMENTS(table); i++)
		if (gw_word_at(p, n, table[i].word))
			return table[i].kind == GW_ORGAN_OTHER ? kind : table[i].kind;
	return kind;
}

static GwOrganKind
kind_of(const Name *name, const gunichar2 *body, guint n, const GwOrganEnding *ending)
{
	GwOrganKind kind = ending->kind;

	if (name->central && name->central->word.len == n)
		return name->central->kind;
	if (n == 1 && body[0] == u'委')
		kind = GW_ORGAN_PARTY;
	else if (n == 1 && body[0] == u'办') /* 东岭街道办 */
		kind = GW_ORGAN_GOVERNMENT;
	else if (name->region.zone &&
		 (gw_word_at(body, n, u"管委会") == n || gw_word_at(body, n, u"管理委员会") == n))
		kind = GW_ORGAN_GOVERNMENT;
	else
		kind = kind_by_beginning(body, n, name->region.len > 0, kind);
	if (name->head && name->head->kind && kind != GW_ORGAN_INSTITUTION)
		kind = name->head->kind;
	return kind;
}

/* Only what the name says: 国家图书馆 is the state's, 国家开发银行 has no rank. */
static GwRank
rank_without_region(const Name *name, const gunichar2 *p, guint n, GwOrganKind kind,
		    const GwOrganEnding *ending)
{
	static const gunichar2 china[] = u"中国";
	static const GwWord congress[] = {
		W(u"全国人民代表大会"), W(u"全国人大"), W(u"全国委员会"), { NULL, 0 }
	};
	const GwOrganHead *central = name->central;

	if (central && central->word.len == n)
		return GW_RANK_STATE;
	if ((kind == GW_ORGAN_CONGRESS || kind == GW_ORGAN_CPPCC) && holds_any(p, n, congress))
		return GW_RANK_STATE;
	if ((ending->flags & GW_ENDING_LOCAL) || kind == GW_ORGAN_ENTERPRISE ||
	    p[MIN(2, n - 1)] == u'驻') /* 中央驻…各单位 */
		return ending->rank;
	if (gw_words_at(p, n, gw_organ_state) || (central && kind == GW_ORGAN_DEPARTMENT))
		return GW_RANK_STATE;
	if (gw_word_at(p, n, china) && (kind == GW_ORGAN_DEPARTMENT || kind == GW_ORGAN_MASS))
		return GW_RANK_STATE;
	return ending->rank;
}

static GwRank
rank_of(const Name *name, const gunichar2 *body, guint n, GwOrganKind kind,
	const GwOrganEnding *ending)
{
	GwRank rank = name->region.rank;

	if (!name->region.len)
		return name->head ? ending->rank : rank_without_region(name, body, n, kind, ending);
	if (rank == GW_RANK_STATE && (ending->flags & GW_ENDING_LOCAL))
		return GW_RANK_UNKNOWN;
	/* 青溪县东岭村委会: a village, whatever county it lies in. */
	return ending->rank > rank && !name->region.zone ? ending->rank : rank;
}

/* --- body and office ----------------------------------------------------------------------- */

/* Behind a region 局 and 委 are enough (县局, 县委); alone nothing short is. */
static gboolean
is_body(const Name *name, const gunichar2 *p, guint n, const GwOrganEnding *ending)
{
	static const gunichar2 enough[] = u"委府局厅办";

	if (!ending)
		return FALSE;
	if (ending->word.len > 1)
		return TRUE;
	if (name->region.len)
		return n > 1 || gw_unit_in(p[0], enough);
	return n > 2 || (n == 2 && p[0] == u'各');
}

/* 办 behind 委 and 政府 is their office; 扶贫办 is an organ by itself. */
static guint
office_of(const Name *name, const gunichar2 *body, guint n)
{
	guint office = gw_unit_in(body[n - 1], u"室厅局处组办")
			       ? gw_words_end(body, n, gw_organ_offices)
			       : 0;
	const GwOrganEnding *owner;

	if (!office || office == n)
		return 0;
	owner = ending_of(body, n - office);
	if (!is_body(name, body, n - office, owner))
		return 0;
	if (office == 1 && (owner->flags & (GW_ENDING_WEAK | GW_ENDING_CLASS)) && n - office > 1)
		return 0;
	return office;
}

static gboolean
read_body(Name *name)
{
	GwOrganParts *parts = name->parts;
	guint from = parts->head + parts->region;
	const gunichar2 *body = name->p + from;
	guint n = name->core - from;
	const GwOrganEnding *ending = name->ending;

	if (!ending || ending->word.len > n) /* 委 of 县委 */
		ending = ending_of(body, n);
	if (!is_body(name, body, n, ending))
		return FALSE;
	if (!name->region.len || name->region.rank == GW_RANK_STATE)
		name->central = central_at(body, n);
	parts->office = office_of(name, body, n);
	n -= parts->office;
	if (parts->office)
		ending = ending_of(body, n);
	parts->body = n;
	parts->kind = kind_of(name, body, n, ending);
	parts->rank = rank_of(name, body, n, parts->kind, ending);
	parts->collective = parts->collective || name->region.collective ||
			    (ending->flags & GW_ENDING_CLASS) ||
			    holds_any(body, n, gw_organ_classes);
	/* A bracket behind belongs to the last part. */
	*(parts->office ? &parts->office : &parts->body) += name->n - name->core;
	return TRUE;
}

/* 北京大学, 兰州银行: the place is part of the name, not where it governs. */
static gboolean
is_only_a_name(const Name *name)
{
	return name->region.short_form && !name->head &&
	       (name->parts->kind == GW_ORGAN_INSTITUTION ||
		name->parts->kind == GW_ORGAN_ENTERPRISE);
}

static void
forget_region(Name *name)
{
	GwOrganParts *parts = name->parts;

	memset(&name->region, 0, sizeof name->region);
	parts->body += parts->region;
	parts->region = 0;
	parts->rank = GW_RANK_UNKNOWN;
}

/* --- all of it ------------------------------------------------------------------------ */

static gboolean
is_person(const Name *name)
{
	return name->ending && name->ending->kind == GW_ORGAN_PERSON && name->n <= PERSON_MOST &&
	       name->ending->word.len < name->core;
}

/* 各乡镇, 新疆生产建设兵团: a region that is an organ or a class of them. */
static gboolean
read_region_alone(Name *name)
{
	GwOrganParts *parts = name->parts;

	parts->rank = name->region.rank;
	parts->collective = name->region.collective;
	if (!name->region.corps)
		return parts->collective && !name->head;
	parts->body = parts->region;
	parts->region = 0;
	parts->kind = GW_ORGAN_GOVERNMENT;
	return TRUE;
}

gboolean
gw_organ_name(const gunichar2 *p, guint n, GwOrganParts *parts)
{
	Name name = { .p = p, .n = n, .parts = parts };

	memset(parts, 0, sizeof *parts);
	parts->body = n;
	if (!n || n > GW_ORGAN_NAME_MAX || is_sentence(p, n))
		return FALSE;
	parts->collective = gw_unit_in(p[0], u"各有相所直全广") &&
			    (gw_words_at(p, n, gw_organ_crowds) || gw_organ_begins_class(p, n));
	name.core = n - bracket_at_end(p, n);
	if (!name.core)
		return FALSE;
	name.ending = ending_of(p, name.core);
	if (is_person(&name)) {
		parts->kind = GW_ORGAN_PERSON;
		parts->collective = parts->collective || (name.ending->flags & GW_ENDING_CLASS);
		return TRUE;
	}
	read_head_and_region(&name);
	parts->region = name.region.len;
	parts->body = n - parts->head - parts->region;
	parts->rank = name.region.rank;
	if (!parts->body)
		return read_region_alone(&name);
	name.core = MAX(name.core, parts->head + parts->region);
	if (!read_body(&name))
		return FALSE;
	if (is_only_a_name(&name))
		forget_region(&name);
	return TRUE;
}
