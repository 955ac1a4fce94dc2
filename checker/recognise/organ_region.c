#include "recognise/organ_region.h"

#include "recognise/organ_words.h"
#include "recognise/reading.h"

/* The longest name with its ending has 17 units. */
#define NAME_MOST 16
/* 各县（市、区）: what stands in the brackets. */
#define BRACKET_MOST 12
/* 广东省广州市天河区石桥街道幸福社区 has five. */
#define CHAIN_MOST 6
/* 各省、自治区、直辖市及计划单列市、新疆生产建设兵团; 34 provinces by name. */
#define ITEMS_MOST 40

/* What stands in no name of a region, or nearly none. */
static gboolean
breaks_name(gunichar2 c)
{
	switch (c) {
	case u'厅': case u'局': case u'部': case u'委': case u'院': case u'署': case u'驻':
	case u'各': case u'与': case u'及': case u'的': case u'党': case u'办': case u'室':
	case u'府': case u'、': case u'，': case u'。': case u'；': case u'：': case u'（':
	case u'）': case '(': case ')': case u'《': case u'》': case u'“': case u'”': case ',':
	case ';': case ':':
		return TRUE;
	default:
		return c >= '0' && c <= '9';
	}
}

static gboolean
is_placeholder(gunichar2 c)
{
	return c == 0xD7 || c == 'X' || c == 'x' || c == '*' || c == 0x25CB || c == 0x25A1 ||
	       c == u'某';
}

static const GwRegionWord *
longest(const gunichar2 *p, guint n, const GwRegionWord *words)
{
	const GwRegionWord *best = NULL;

	for (; words && words->word.text; words++)
		if ((!best || words->word.len > best->word.len) &&
		    gw_word_at(p, n, words->word.text))
			best = words;
	return best;
}

static const GwRegionWord *
word_at(const gunichar2 *p, guint n)
{
	return n ? longest(p, n, gw_region_words(p[0])) : NULL;
}

/* 市场, 军区: the character belongs to another word. */
static gboolean
is_other_word(const gunichar2 *p, guint n, guint at, const GwRegionWord *word)
{
	guint end = at + word->word.len;

	return (word->next && gw_words_at(p + end, n - end, word->next)) ||
	       (word->before && gw_words_end(p, at, word->before));
}

/* --- a region with a name: 青溪县 ------------------------------------------------ */

/* In a chain (长治市城区, 青溪县石镇) a name of one unit leaves no doubt. */
static gboolean
fits(const GwRegionWord *word, const gunichar2 *p, guint len, gboolean in_chain)
{
	static const gunichar2 districts[] = u"城郊矿";

	if (len > word->most)
		return FALSE;
	if (len >= word->least || is_placeholder(p[0]))
		return TRUE;
	if (!in_chain || word->rank < GW_RANK_COUNTY)
		return FALSE;
	return word->rank > GW_RANK_COUNTY ? !gw_unit_in(p[0], u"农乡城集小")
					   : gw_unit_in(p[0], districts);
}

/* 呼和浩特市; but 民政和社区 is no name. */
static gboolean
may_hold_and(const GwRegionWord *word, guint len)
{
	return word->rank <= GW_RANK_COUNTY && !(word->flags & GW_REGION_ZONE) &&
	       (len <= 4 || word->word.text[0] == u'自');
}

static gboolean
is_despite(const gunichar2 *p, guint n, guint at)
{
	return gw_words_at(p + at, n - at, gw_region_despite) ||
	       (at && gw_words_at(p + at - 1, n - at + 1, gw_region_despite));
}

/* 沙县区, 景德镇市: the name itself ends as regions do. */
static const GwRegionWord *
longer(const gunichar2 *p, guint n, const GwRegionWord *word, guint end)
{
	static const struct {
		gunichar2 last;
		const gunichar2 *next;
	} pairs[] = { { u'县', u"区" }, { u'镇', u"市区街" }, { u'村', u"乡街社" } };
	const GwRegionWord *next;
	guint i;

	for (i = 0; i < G_N_ELEMENTS(pairs); i++) {
		if (end >= n || pairs[i].last != word->word.text[0] ||
		    !gw_unit_in(p[end], pairs[i].next))
			continue;
		next = word_at(p + end, n - end);
		if (next && end <= next->most && !is_other_word(p, n, end, next))
			return next;
	}
	return NULL;
}

static guint
read_named(const gunichar2 *p, guint n, gboolean in_chain, const GwRegionWord **found)
{
	gboolean joined = FALSE;
	guint at;

	if (n && p[0] == u'第') /* 第十届青溪县委员会 */
		return 0;
	for (at = 0; at < n && at <= NAME_MOST; at++) {
		const GwRegionWord *word, *next;

		if (breaks_name(p[at]) && !is_despite(p, n, at))
			return 0;
		joined = joined || (p[at] == u'和' && at > 0);
		word = word_at(p + at, n - at);
		if (!word || (joined && !may_hold_and(word, at)))
			continue;
		/* 青溪县工业园区: a zone needs no name of its own. */
		if (at ? !fits(word, p, at, in_chain)
		       : !in_chain || !(word->flags & GW_REGION_ZONE))
			continue;
		if (is_other_word(p, n, at, word))
			continue;
		next = longer(p, n, word, at + word->word.len);
		*found = next ? next : word;
		return at + word->word.len + (next ? next->word.len : 0);
	}
	return 0;
}

/* --- a region without a name: 省, 各市, 县直 ------------------------------------- */

/* 直属, 级 belong to the region: 省直机关, 市级部门, 县属企业. */
static guint
adjunct(const gunichar2 *p, guint n)
{
	static const GwWord words[] = { W(u"直"), W(u"级"), W(u"属"), W(u"直属"), { NULL, 0 } };
	static const GwWord other[] = { W(u"直升"), W(u"直播"), W(u"直销"), { NULL, 0 } };

	return gw_words_at(p, n, other) ? 0 : gw_words_at(p, n, words);
}

static const GwRegionWord *
class_at(const gunichar2 *p, guint n)
{
	const GwRegionWord *a = longest(p, n, gw_region_classes(p[0]));
	const GwRegionWord *b = word_at(p, n);

	if (b && (b->flags & GW_REGION_NAMED))
		b = NULL;
	if (!a || (b && b->word.len > a->word.len))
		a = b;
	return a && !is_other_word(p, n, 0, a) ? a : NULL;
}

/* 乡镇, 县市区: one behind the other.  Only where a class is named is 地 or 师 one. */
static guint
read_classes(const gunichar2 *p, guint n, gboolean all, GwRank *rank)
{
	const GwRegionWord *word;
	guint at = 0;

	while (at < n && (word = class_at(p + at, n - at))) {
		if (!all && word->word.len == 1 && gw_unit_in(p[at], u"地师居"))
			break;
		if (*rank == GW_RANK_UNKNOWN)
			*rank = word->rank;
		at += word->word.len;
	}
	return at;
}

/* 省 in 省委, 兵团 in 兵团办公厅, 地 in 地委. */
static guint
read_bare(const gunichar2 *p, guint n, GwRegionRead *r)
{
	const GwRegionWord *word = word_at(p, n);

	if (word && !(word->flags & GW_REGION_NAMED) && !is_other_word(p, n, 0, word)) {
		r->rank = word->rank;
		r->zone = (word->flags & GW_REGION_ZONE) != 0;
		r->bare = TRUE;
		return word->word.len;
	}
	r->bare = gw_word_at(p, n, u"兵团") || gw_word_at(p, n, u"地委");
	if (!r->bare)
		return 0;
	r->rank = p[0] == u'地' ? GW_RANK_CITY : GW_RANK_PROVINCE;
	return p[0] == u'地' ? 1 : 2;
}

/* --- one of them ---------------------------------------------------------------------- */

static guint
read_all(const gunichar2 *p, guint n, GwRegionRead *r)
{
	static const GwWord all[] = {
		W(u"各"), W(u"各有关"), W(u"各相关"), W(u"有关"), W(u"相关"), W(u"全"),
		W(u"所辖各"), { NULL, 0 }
	};
	static const GwWord own[] = {
		W(u"本"), W(u"我"), W(u"你"), W(u"该"), W(u"贵"), { NULL, 0 }
	};
	guint before = gw_words_at(p, n, all), len;

	r->collective = before > 0;
	if (!before)
		before = gw_words_at(p, n, own);
	if (!before)
		return 0;
	len = read_classes(p + before, n - before, TRUE, &r->rank);
	if (!len) {
		r->collective = FALSE;
		return 0;
	}
	r->bare = TRUE;
	r->zone = r->rank == GW_RANK_UNKNOWN;
	return before + len;
}

/* “青溪县” behind “广东省”; a 市 below a 市 is of the rank of counties. */
static guint
read_chain(const gunichar2 *p, guint n, guint at, GwRegionRead *r)
{
	guint i;

	for (i = 0; i < CHAIN_MOST && at < n; i++) {
		const GwRegionWord *word;
		guint len = read_named(p + at, n - at, TRUE, &word);

		if (!len || word->rank == GW_RANK_PROVINCE)
			break;
		r->rank = r->rank == GW_RANK_CITY && word->rank == GW_RANK_CITY ? GW_RANK_COUNTY
										: word->rank;
		r->zone = (word->flags & GW_REGION_ZONE) != 0;
		r->bare = r->short_form = r->corps = FALSE;
		at += len;
	}
	return at;
}

static guint
read_first(const gunichar2 *p, guint n, GwRegionRead *r)
{
	const GwRegionWord *word = n ? longest(p, n, gw_region_fixed) : NULL;
	guint len;

	if (word) {
		r->rank = word->rank;
		r->corps = word->word.text[0] == u'新';
		return word->word.len;
	}
	len = read_named(p, n, FALSE, &word);
	if (len) {
		r->rank = word->rank;
		r->zone = (word->flags & GW_REGION_ZONE) != 0;
		return len;
	}
	len = gw_words_at(p, n, gw_region_provinces);
	r->short_form = len > 0;
	if (len)
		r->rank = GW_RANK_PROVINCE;
	return len;
}

/* 各乡镇 behind 全县 or 县. */
static guint
read_all_below(const gunichar2 *p, guint n, GwRegionRead *r)
{
	GwRegionRead below = *r;
	guint len;

	if (!n || p[0] != u'各')
		return 0;
	below.rank = GW_RANK_UNKNOWN;
	len = read_all(p, n, &below);
	if (len)
		*r = below;
	return len;
}

/* 各市, 省, 广东省广州市, 广东; in a list also 直辖市. */
static guint
read_one(const gunichar2 *p, guint n, gboolean in_list, GwRegionRead *r)
{
	guint at = read_all(p, n, r);

	if (!at)
		at = read_bare(p, n, r);
	if (at) {
		if (r->bare && !r->collective)
			at += read_classes(p + at, n - at, in_list, &r->rank);
		at += read_all_below(p + at, n - at, r);
		return at + adjunct(p + at, n - at);
	}
	at = read_classes(p, n, in_list, &r->rank);
	r->bare = at > 0;
	if (!at)
		at = read_first(p, n, r);
	if (!at)
		return 0;
	at = read_chain(p, n, at, r);
	return at + adjunct(p + at, n - at);
}

/* --- several ------------------------------------------------------------------------------ */

static guint
separator(const gunichar2 *p, guint n)
{
	static const GwWord words[] = {
		W(u"、"), W(u"和"), W(u"及"), W(u"与"), W(u"以及"), { NULL, 0 }
	};

	return gw_words_at(p, n, words);
}

/* （市、区） behind 县; other brackets are none of the region's. */
static guint
read_bracket(const gunichar2 *p, guint n)
{
	GwRank ignored = GW_RANK_UNKNOWN;
	guint at = 1, len;

	if (!n || !gw_form_is_open(p[0]))
		return 0;
	n = MIN(n, BRACKET_MOST);
	while (at < n && !gw_form_is_close(p[at])) {
		len = read_classes(p + at, n - at, TRUE, &ignored);
		if (!len)
			len = separator(p + at, n - at);
		if (!len)
			return 0;
		at += len;
	}
	return at < n && at > 1 ? at + 1 : 0;
}

static void
add_item(GwRegionRead *region, const GwRegionRead *item)
{
	if (region->rank == GW_RANK_UNKNOWN)
		region->rank = item->rank;
	region->collective = TRUE;
	region->bare = region->bare && item->bare;
	region->corps = FALSE;
}

void
gw_region_read(const gunichar2 *p, guint n, GwRegionRead *region)
{
	const GwRegionRead none = { 0, GW_RANK_UNKNOWN, FALSE, FALSE, FALSE, FALSE, FALSE };
	guint at, items;

	*region = none;
	at = read_one(p, n, FALSE, region);
	if (!at)
		*region = none;
	for (items = 1; at && at < n && items < ITEMS_MOST; items++) {
		guint bracket = read_bracket(p + at, n - at), sep, len;
		GwRegionRead item = none;

		at += bracket;
		if (bracket && region->bare) /* 各县（市）区 */
			at += read_classes(p + at, n - at, TRUE, &region->rank);
		sep = at < n ? separator(p + at, n - at) : 0;
		len = sep ? read_one(p + at + sep, n - at - sep, TRUE, &item) : 0;
		if (bracket)
			region->collective = TRUE;
		if (!len)
			break;
		add_item(region, &item);
		at += sep + len;
	}
	region->len = at;
}
