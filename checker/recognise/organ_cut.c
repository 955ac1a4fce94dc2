#include "recognise/organ_cut.h"

#include "recognise/organ_words.h"

/* In all of a list. */
#define TRIES_MOST 4000

static gboolean
is_whole(const GwOrganCutter *cutter, guint from, guint to, GwOrganParts *parts)
{
	return to > from && gw_organ_name(cutter->reading->units + from, to - from, parts) &&
	       parts->body;
}

/* 办公室, （局）, 分局: cannot stand by itself. */
static gboolean
depends(const gunichar2 *p, guint n)
{
	static const GwWord ends[] = {
		W(u"分局"), W(u"支行"), W(u"分行"), W(u"分公司"), W(u"支队"), W(u"大队"),
		{ NULL, 0 }
	};

	return gw_words_at(p, n, gw_organ_offices) == n || gw_form_is_open(p[0]) ||
	       gw_words_end(p, n, ends) > 0;
}

/* “国家税务总局 青溪县税务局” is one name with a head. */
static gboolean
is_head_of_it(const GwOrganCutter *cutter, guint from, guint at, guint to)
{
	GwOrganParts parts;

	return gw_organ_name(cutter->reading->units + from, to - from, &parts) &&
	       parts.head == at - from;
}

/* A line of its own may hold what no table knows, a person's name: one side that
 * is sure is enough there. */
static gboolean
divides(GwOrganCutter *cutter, guint from, guint at, guint to)
{
	const gunichar2 *right = cutter->reading->units + at;
	gboolean line =
		cutter->reading->gap[at] == GW_GAP_LINE && (cutter->flags & GW_ORGANS_JOINT);
	GwOrganParts parts;
	gboolean left, sure;

	if (cutter->tries++ >= TRIES_MOST || depends(right, to - at))
		return FALSE;
	left = is_whole(cutter, from, at, &parts);
	if ((!left && !line) || is_head_of_it(cutter, from, at, to))
		return FALSE;
	sure = gw_organ_name(right, to - at, &parts);
	return left ? sure || line : sure && (parts.region || parts.head);
}

/* A blank or the end of a line: 中共中央　国务院. */
static guint
cut_at_gap(GwOrganCutter *cutter, guint from, guint to)
{
	guint at, tries = 0;

	for (at = from + 1; at < to && tries < GW_CUTS_MOST; at++)
		if (cutter->reading->gap[at]) {
			tries++;
			if (divides(cutter, from, at, to))
				return at;
		}
	return 0;
}

static gboolean
begins_central(const gunichar2 *p, guint n)
{
	const GwOrganHead *entry = gw_organ_central(p[0]);

	for (; entry && entry->word.text; entry++)
		if (gw_word_at(p, n, entry->word.text))
			return TRUE;
	return FALSE;
}

/* Whether a second organ may begin here: one of the state, or with the place that
 * the first begins with. */
static gboolean
may_begin(const gunichar2 *first, const gunichar2 *p, guint n)
{
	static const GwWord starts[] = {
		W(u"国务院"), W(u"中共"), W(u"中央军委"), W(u"最高人民"), W(u"国家"), W(u"全国"),
		W(u"中华全国"), { NULL, 0 }
	};
	guint place = gw_word_at(first, 2, u"中共") ? 2 : 0;

	if (n > 3 && p[0] == first[place] && p[1] == first[place + 1])
		return TRUE;
	if (gw_unit_in(p[0], u"国中最全") && gw_words_at(p, n, starts))
		return !gw_word_at(p, n, u"国家机关");
	return gw_unit_in(p[-1], u"部委署局会行") && begins_central(p, n);
}

/* 中共中央国务院, 青溪县水利局青溪县财政局. */
static guint
cut_joint(GwOrganCutter *cutter, guint from, guint to)
{
	const gunichar2 *p = cutter->reading->units;
	guint at, tries = 0;

	for (at = from + 3; at + 3 <= to && tries < GW_CUTS_MOST; at++)
		if (may_begin(p + from, p + at, to - at)) {
			tries++;
			if (divides(cutter, from, at, to))
				return at;
		}
	return 0;
}

/* 县委和县政府; not 发展和改革委员会, 中央和国家机关 or 有关部门和单位. */
static guint
cut_at_and(GwOrganCutter *cutter, guint from, guint to)
{
	const gunichar2 *p = cutter->reading->units;
	GwOrganParts parts;
	guint at, tries = 0;

	for (at = from + 2; at + 2 < to && tries < GW_CUTS_MOST; at++) {
		if (!gw_unit_in(p[at], u"和与及"))
			continue;
		tries++;
		if (cutter->tries++ >= TRIES_MOST)
			return 0;
		if (!is_whole(cutter, from, at, &parts) ||
		    gw_word_at(p + from, at - from, u"中央") == at - from)
			continue;
		if (parts.collective && gw_organ_is_ending(p + at + 1, to - at - 1) &&
		    gw_organ_begins_class(p + from + parts.head + parts.region, parts.body))
			continue;
		if (gw_organ_name(p + at + 1, to - at - 1, &parts))
			return at;
	}
	return 0;
}

/* 县委县政府, 各乡镇党委政府. */
static guint
cut_before_government(const GwOrganCutter *cutter, guint from, guint to)
{
	static const GwWord governments[] = { W(u"政府"), W(u"人民政府"), { NULL, 0 } };
	const gunichar2 *p = cutter->reading->units + from;
	guint n = to - from, at = n - gw_words_end(p, n, governments);
	GwOrganParts parts;

	if (at == n || at < 3)
		return 0;
	if (p[at - 1] != u'委' && p[at - 2] == u'委')
		at--;
	return p[at - 1] == u'委' && is_whole(cutter, from, from + at, &parts) ? from + at : 0;
}

GwOrganCut
gw_organ_cut(GwOrganCutter *cutter, guint from, guint to, guint *at)
{
	if (from >= to || to - from > GW_ORGAN_NAME_MAX)
		return GW_CUT_NONE;
	*at = cut_at_gap(cutter, from, to);
	if (!*at && (cutter->flags & GW_ORGANS_JOINT))
		*at = cut_joint(cutter, from, to);
	if (*at)
		return GW_CUT_APART;
	*at = cut_at_and(cutter, from, to);
	if (*at)
		return GW_CUT_AND;
	*at = cut_before_government(cutter, from, to);
	return *at ? GW_CUT_PARTY : GW_CUT_NONE;
}
