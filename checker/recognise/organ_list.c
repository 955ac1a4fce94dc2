/* Lists of organs: 7.3.2 主送机关, 7.4.2 抄送机关; several issuers in a title.
 * Organs of one kind are joined by 、, the kinds by ，. */
#include "recognise/organ_name.h"

#include "recognise/organ_region.h"
#include "recognise/organ_words.h"

/* Brackets in a name are no longer. */
#define BRACKET_REACH 40
/* Places where one name may be two, in a name and in all of a list: each is two
 * names to read, and a real list has some dozens. */
#define CUTS_MOST 16
#define TRIES_MOST 4000

#define NONE G_MAXUINT

typedef struct {
	const GwReading *r;
	GArray *organs;
	guint flags;
	gboolean sure;
	guint waiting, waiting_end; /* 各省、自治区: regions before their body; or NONE */
	gboolean follows;           /* by 、 or 和 on the organ before */
	GwRank rank;                /* of the last organ in this run with a region */
	gboolean collective;
	guint tries;
} List;

/* --- one organ -------------------------------------------------------------------- */

static void
set_spans(const GwReading *r, guint at, const GwOrganParts *parts, GwOrgan *organ)
{
	organ->span = gw_reading_span(r, at, at + parts->head + parts->region + parts->body +
							 parts->office);
	organ->head = gw_reading_span(r, at, at + parts->head);
	at += parts->head;
	organ->region = gw_reading_span(r, at, at + parts->region);
	at += parts->region;
	organ->body = gw_reading_span(r, at, at + parts->body);
	at += parts->body;
	organ->office = gw_reading_span(r, at, at + parts->office);
}

static gboolean
is_of_a_place(GwOrganKind kind)
{
	return kind != GW_ORGAN_ENTERPRISE && kind != GW_ORGAN_PERSON && kind != GW_ORGAN_OTHER;
}

/* 各, 有关: with a word of its own the organ stands alone. */
static gboolean
begins_class(const gunichar2 *p, guint n)
{
	return gw_words_at(p, n, gw_organ_classes) > 0;
}

/* 邓某某、韩某某委员: the title is that of both. */
static void
share_title(List *list)
{
	GwOrgan *last;

	if (!list->follows || !list->organs->len)
		return;
	last = &g_array_index(list->organs, GwOrgan, list->organs->len - 1);
	if (last->kind == GW_ORGAN_OTHER && gw_span_len(last->span) <= 4 &&
	    gw_span_is_empty(last->region))
		last->kind = GW_ORGAN_PERSON;
}

/* 各乡镇人民政府、街道办事处: a place without a name, of that rank or below. */
static gboolean
is_of_them(const List *list, const gunichar2 *p, const GwOrganParts *parts)
{
	GwRegionRead region;

	if (!list->collective || !parts->region || parts->head || parts->rank < list->rank)
		return FALSE;
	gw_region_read(p, parts->region, &region);
	return region.bare;
}

/* 各乡镇党委、政府: the second is that of the same places; 各区县、各部门: it is not. */
static void
inherit(List *list, const gunichar2 *p, guint n, const GwOrganParts *parts, GwOrgan *organ)
{
	if (organ->kind == GW_ORGAN_PERSON)
		share_title(list);
	if (is_of_them(list, p, parts))
		organ->collective = TRUE;
	if (parts->region || parts->head || organ->rank != GW_RANK_UNKNOWN) {
		list->rank = organ->rank;
		list->collective = organ->collective && parts->region;
		return;
	}
	if (!is_of_a_place(organ->kind) || begins_class(p, n))
		return;
	organ->rank = list->rank;
	organ->collective = organ->collective || list->collective;
}

/* （印章）, （盖章） in a 落款: the bracket at the end of p[0..n). */
static guint
seal(const gunichar2 *p, guint n)
{
	guint i = 1;

	if (!gw_form_is_close(p[n - 1]))
		return 0;
	while (i < n && i < 6 && !gw_form_is_open(p[n - 1 - i]))
		i++;
	return i > 1 && i < n && i < 6 && p[n - 2] == u'章' ? i + 1 : 0;
}

static void
add_organ(List *list, guint from, guint to, const GwOrganParts *parts, gboolean sure)
{
	GwOrgan organ = { .rank = parts->rank, .kind = parts->kind, .collective = parts->collective };

	if (list->organs->len >= GW_MAX_ORGANS)
		return;
	list->sure = list->sure && sure;
	set_spans(list->r, from, parts, &organ);
	inherit(list, list->r->units + from, to - from, parts, &organ);
	g_array_append_val(list->organs, organ);
	list->follows = TRUE;
}

/* --- what hangs on its neighbour --------------------------------------------------- */

static void
flush(List *list)
{
	GwOrganParts parts;
	gboolean sure;

	if (list->waiting == NONE)
		return;
	sure = gw_organ_name(list->r->units + list->waiting, list->waiting_end - list->waiting, &parts);
	add_organ(list, list->waiting, list->waiting_end, &parts, sure);
	list->waiting = NONE;
}

/* No 、 but ， or a blank: nothing is shared any more. */
static void
end_run(List *list)
{
	flush(list);
	list->follows = FALSE;
	list->rank = GW_RANK_UNKNOWN;
	list->collective = FALSE;
}

/* Nothing but the end of a name: 办, 局, 单位, 幼儿园. */
static gboolean
is_bare_ending(const gunichar2 *p, guint n)
{
	const GwOrganEnding *ending = gw_organ_endings(p[n - 1]);

	for (; ending && ending->word.text; ending++)
		if (ending->word.len == n && gw_word_at(p, n, ending->word.text))
			return TRUE;
	return FALSE;
}

/* 各委、办、局; 有关部门、单位: the 各 is that of the first. */
static gboolean
goes_on(const List *list, const gunichar2 *p, guint n)
{
	const GwOrgan *last;
	guint32 at;

	if (!list->follows || !list->organs->len || list->waiting != NONE || !is_bare_ending(p, n))
		return FALSE;
	last = &g_array_index(list->organs, GwOrgan, list->organs->len - 1);
	if (!last->collective || gw_span_is_empty(last->body))
		return FALSE;
	/* The units of the body stand before p; a name is short. */
	for (at = 1; at <= GW_ORGAN_NAME_MAX && at <= (guint32)(p - list->r->units); at++) {
		guint i = (guint)(p - list->r->units) - at;

		if (list->r->at[i] < last->body.start)
			return FALSE;
		if (begins_class(p - at, at))
			return TRUE;
	}
	return FALSE;
}

static void
extend_last(List *list, guint to)
{
	GwOrgan *last = &g_array_index(list->organs, GwOrgan, list->organs->len - 1);
	guint32 end = list->r->at[to - 1] + 1;

	last->span.end = end;
	*(gw_span_is_empty(last->office) ? &last->body.end : &last->office.end) = end;
}

/* 存档, 共印50份: nobody is meant. */
static gboolean
is_nobody(const gunichar2 *p, guint n)
{
	static const GwWord nobody[] = {
		W(u"存档"), W(u"归档"), W(u"存"), W(u"共印"), W(u"（共印"), W(u"(共印"), W(u"印发"),
		W(u"附件"), { NULL, 0 }
	};

	guint i;

	if (gw_unit_in(p[0], u"存归共（(印附") && gw_words_at(p, n, nobody))
		return TRUE;
	for (i = 0; i < n; i++)
		if ((p[i] >= 0x4E00 && p[i] < 0xFF00) || p[i] == 0xD7 || p[i] == 0x25CB || p[i] == 0x25A1 ||
		    g_ascii_isalnum((gchar)MIN(p[i], 127)))
			break;
	return i == n;
}

static void
add_piece(List *list, guint from, guint to)
{
	const gunichar2 *p = list->r->units + from;
	GwOrganParts parts;
	guint n = to - from;
	gboolean sure;

	if (from >= to || is_nobody(p, n))
		return;
	n -= seal(p, n);
	to = from + n;
	if (goes_on(list, p, n)) {
		extend_last(list, to);
		return;
	}
	sure = gw_organ_name(p, n, &parts);
	if ((!parts.body && !parts.head) ||
	    (list->waiting != NONE && gw_word_at(p, n, u"新疆生产建设兵团") == n)) {
		if (list->waiting == NONE)
			list->waiting = from;
		list->waiting_end = to;
		return;
	}
	if (list->waiting != NONE && parts.region && !parts.head &&
	    !begins_class(p + parts.region, parts.body)) {
		from = list->waiting;
		list->waiting = NONE;
		sure = gw_organ_name(list->r->units + from, to - from, &parts);
	}
	flush(list);
	add_organ(list, from, to, &parts, sure);
}

/* --- where one name ends without a mark ------------------------------------------------ */

static gboolean
is_whole(const List *list, guint from, guint to, GwOrganParts *parts)
{
	return to > from && gw_organ_name(list->r->units + from, to - from, parts) && parts->body;
}

/* 办公室, （局）, 分局: cannot stand by itself. */
static gboolean
depends(const gunichar2 *p, guint n)
{
	static const GwWord ends[] = {
		W(u"分局"), W(u"支行"), W(u"分行"), W(u"分公司"), W(u"支队"), W(u"大队"), { NULL, 0 }
	};

	return gw_words_at(p, n, gw_organ_offices) == n || gw_form_is_open(p[0]) ||
	       gw_words_end(p, n, ends) > 0;
}

/* “国家税务总局 青溪县税务局” is one name with a head. */
static gboolean
is_head_of_it(const List *list, guint from, guint at, guint to)
{
	GwOrganParts parts;

	return gw_organ_name(list->r->units + from, to - from, &parts) && parts.head == at - from;
}

/* A line of its own may hold what no table knows, a person's name: one side that
 * is sure is enough there. */
static gboolean
divides(List *list, guint from, guint at, guint to)
{
	const gunichar2 *right = list->r->units + at;
	gboolean line = list->r->gap[at] == GW_GAP_LINE && (list->flags & GW_ORGANS_JOINT);
	GwOrganParts parts;
	gboolean left, sure;

	if (list->tries++ >= TRIES_MOST || depends(right, to - at))
		return FALSE;
	left = is_whole(list, from, at, &parts);
	if ((!left && !line) || is_head_of_it(list, from, at, to))
		return FALSE;
	sure = gw_organ_name(right, to - at, &parts);
	return left ? sure || line : sure && (parts.region || parts.head);
}

/* A blank or the end of a line: 中共中央　国务院. */
static guint
cut_at_gap(List *list, guint from, guint to)
{
	guint at, tries = 0;

	for (at = from + 1; at < to && tries < CUTS_MOST; at++)
		if (list->r->gap[at]) {
			tries++;
			if (divides(list, from, at, to))
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
cut_joint(List *list, guint from, guint to)
{
	const gunichar2 *p = list->r->units;
	guint at, tries = 0;

	for (at = from + 3; at + 3 <= to && tries < CUTS_MOST; at++)
		if (may_begin(p + from, p + at, to - at)) {
			tries++;
			if (divides(list, from, at, to))
				return at;
		}
	return 0;
}

/* 县委和县政府; not 发展和改革委员会, 中央和国家机关 or 有关部门和单位. */
static guint
cut_at_and(List *list, guint from, guint to)
{
	const gunichar2 *p = list->r->units;
	GwOrganParts parts;
	guint at, tries = 0;

	for (at = from + 2; at + 2 < to && tries < CUTS_MOST; at++) {
		if (!gw_unit_in(p[at], u"和与及"))
			continue;
		tries++;
		if (list->tries++ >= TRIES_MOST)
			return 0;
		if (!is_whole(list, from, at, &parts) || gw_word_at(p + from, at - from, u"中央") == at - from)
			continue;
		if (parts.collective && is_bare_ending(p + at + 1, to - at - 1) &&
		    begins_class(p + from + parts.head + parts.region, parts.body))
			continue;
		if (gw_organ_name(p + at + 1, to - at - 1, &parts))
			return at;
	}
	return 0;
}

/* 县委县政府, 各乡镇党委政府. */
static guint
cut_before_government(const List *list, guint from, guint to)
{
	static const GwWord governments[] = { W(u"政府"), W(u"人民政府"), { NULL, 0 } };
	const gunichar2 *p = list->r->units + from;
	guint n = to - from, at = n - gw_words_end(p, n, governments);
	GwOrganParts parts;

	if (at == n || at < 3)
		return 0;
	if (p[at - 1] != u'委' && p[at - 2] == u'委')
		at--;
	return p[at - 1] == u'委' && is_whole(list, from, from + at, &parts) ? from + at : 0;
}

static guint
cut_without_mark(List *list, guint from, guint to)
{
	guint at = cut_at_gap(list, from, to);

	if (!at && (list->flags & GW_ORGANS_JOINT))
		at = cut_joint(list, from, to);
	return at;
}

static void
add_item(List *list, guint from, guint to)
{
	guint at, pieces;

	for (pieces = 0; from < to && to - from <= GW_ORGAN_NAME_MAX && pieces < CUTS_MOST; pieces++) {
		at = cut_without_mark(list, from, to);
		if (at) {
			add_piece(list, from, at);
			end_run(list);
			from = at;
			continue;
		}
		at = cut_at_and(list, from, to);
		if (!at)
			break;
		add_piece(list, from, at);
		from = at + 1;
	}
	at = to - from <= GW_ORGAN_NAME_MAX && to > from ? cut_before_government(list, from, to) : 0;
	if (at) {
		add_piece(list, from, at);
		from = at;
	}
	add_piece(list, from, to);
}

/* --- marks ---------------------------------------------------------------------------------- */

typedef enum { MARK_NONE, MARK_PAUSE, MARK_STOP, MARK_COLON } Mark;

static Mark
mark_of(gunichar2 c)
{
	switch (c) {
	case 0x3001: case 0xFF64:
		return MARK_PAUSE;
	case 0xFF0C: case ',': case 0xFF1B: case ';': case 0x3002: case '/': case 0xFF01:
	case '.': case 0xFF0E:
		return MARK_STOP;
	case 0xFF1A: case ':':
		return MARK_COLON;
	default:
		return MARK_NONE;
	}
}

/* Behind the bracket that opens at `at`; `at` itself if it does not close soon. */
static guint
behind_bracket(const GwReading *r, guint at, guint to)
{
	guint i, depth = 0;

	for (i = at; i < to && i < at + BRACKET_REACH; i++) {
		depth += gw_form_is_open(r->units[i]);
		if (gw_form_is_close(r->units[i]) && !--depth)
			return i;
	}
	return at;
}

/* 抄送：, 抄报机关：, 发文单位：: what stands before a colon says what the list is. */
static gboolean
is_label(const gunichar2 *p, guint n)
{
	static const GwWord labels[] = {
		W(u"主送"), W(u"抄送"), W(u"抄报"), W(u"抄发"), W(u"分送"), W(u"报"), W(u"送"), W(u"发"),
		W(u"正本"), W(u"副本"), W(u"受文者"), W(u"发文"), W(u"发电"), W(u"印发"), W(u"印制"), W(u"单位"),
		W(u"落款"), W(u"署名"), W(u"致"), W(u"签发"), W(u"承办"), W(u"起草"), W(u"主办"), { NULL, 0 }
	};

	return n <= 8 && gw_words_at(p, n, labels);
}

gboolean
gw_organ_list(const GwReading *r, guint from, guint to, guint flags, GArray *organs)
{
	List list = { .r = r, .organs = organs, .flags = flags, .sure = TRUE, .waiting = NONE };
	guint before = organs->len, at;

	for (at = from; at <= to && organs->len < GW_MAX_ORGANS; at++) {
		Mark mark = at < to ? mark_of(r->units[at]) : MARK_STOP;

		if (at < to && gw_form_is_open(r->units[at]))
			at = behind_bracket(r, at, to);
		if (mark == MARK_NONE)
			continue;
		if (mark != MARK_COLON || list.follows || list.waiting != NONE ||
		    !is_label(r->units + from, at - from))
			add_item(&list, from, at);
		from = at + 1;
		if (mark != MARK_PAUSE)
			end_run(&list);
	}
	flush(&list);
	if (list.sure || !(flags & GW_ORGANS_SURE))
		return list.sure && organs->len > before;
	g_array_set_size(organs, before);
	return FALSE;
}
