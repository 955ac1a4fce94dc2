/* Lists of organs: 7.3.2 主送机关, 7.4.2 抄送机关; several issuers in a title.
 * Organs of one kind are joined by 、, the kinds by ，. */
#include "recognise/organ_cut.h"
#include "recognise/organ_region.h"
#include "recognise/organ_words.h"

/* Brackets in a name are no longer. */
#define BRACKET_REACH 40

#define NONE G_MAXUINT

typedef struct {
	const GwReading *r;
	GArray *organs;
	GwOrganCutter cutter;
	gboolean sure;
	guint waiting, waiting_end; /* 各省、自治区: regions before their body; or NONE */
	gboolean follows;	    /* by 、 or 和 on the organ before */
	GwRank rank;		    /* of the last organ in this run with a region */
	gboolean collective;
} List;

/* --- one organ -------------------------------------------------------------------- */

static void
set_spans(const GwReading *r, guint at, const GwOrganParts *parts, GwOrgan *organ)
{
	organ->span = gw_reading_span(
		r, at, at + parts->head + parts->region + parts->body + parts->office);
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
	if (!is_of_a_place(organ->kind) || gw_organ_begins_class(p, n))
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
	GwOrgan organ = { .rank = parts->rank,
			  .kind = parts->kind,
			  .collective = parts->collective };

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
	sure = gw_organ_name(list->r->units + list->waiting, list->waiting_end - list->waiting,
			     &parts);
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

/* 各委、办、局; 有关部门、单位: the 各 is that of the first. */
static gboolean
goes_on(const List *list, const gunichar2 *p, guint n)
{
	const GwOrgan *last;
	guint32 at;

	if (!list->follows || !list->organs->len || list->waiting != NONE ||
	    !gw_organ_is_ending(p, n))
		return FALSE;
	last = &g_array_index(list->organs, GwOrgan, list->organs->len - 1);
	if (!last->collective || gw_span_is_empty(last->body))
		return FALSE;
	/* The units of the body stand before p; a name is short. */
	for (at = 1; at <= GW_ORGAN_NAME_MAX && at <= (guint32)(p - list->r->units); at++) {
		guint i = (guint)(p - list->r->units) - at;

		if (list->r->at[i] < last->body.start)
			return FALSE;
		if (gw_organ_begins_class(p - at, at))
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
		W(u"存档"), W(u"归档"), W(u"存"), W(u"共印"), W(u"（共印"), W(u"(共印"),
		W(u"印发"), W(u"附件"), { NULL, 0 }
	};
	guint i;

	if (gw_unit_in(p[0], u"存归共（(印附") && gw_words_at(p, n, nobody))
		return TRUE;
	for (i = 0; i < n; i++)
		if ((p[i] >= 0x4E00 && p[i] < 0xFF00) || p[i] == 0xD7 || p[i] == 0x25CB ||
		    p[i] == 0x25A1 || g_ascii_isalnum((gchar)MIN(p[i], 127)))
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
	    !gw_organ_begins_class(p + parts.region, parts.body)) {
		from = list->waiting;
		list->waiting = NONE;
		sure = gw_organ_name(list->r->units + from, to - from, &parts);
	}
	flush(list);
	add_organ(list, from, to, &parts, sure);
}

static void
add_item(List *list, guint from, guint to)
{
	guint pieces, at = 0;

	for (pieces = 0; pieces < GW_CUTS_MOST; pieces++) {
		GwOrganCut cut = gw_organ_cut(&list->cutter, from, to, &at);

		if (cut == GW_CUT_NONE)
			break;
		add_piece(list, from, at);
		if (cut == GW_CUT_APART)
			end_run(list);
		from = at + (cut == GW_CUT_AND);
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

/* The bracket that closes the one at `at`; `at` itself if none does soon. */
static guint
closing(const GwReading *r, guint at, guint to)
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
		W(u"主送"), W(u"抄送"), W(u"抄报"), W(u"抄发"), W(u"分送"), W(u"报"), W(u"送"),
		W(u"发"), W(u"正本"), W(u"副本"), W(u"受文者"), W(u"发文"), W(u"发电"),
		W(u"印发"), W(u"印制"), W(u"单位"), W(u"落款"), W(u"署名"), W(u"致"), W(u"签发"),
		W(u"承办"), W(u"起草"), W(u"主办"), { NULL, 0 }
	};

	return n <= 8 && gw_words_at(p, n, labels);
}

gboolean
gw_organ_list(const GwReading *r, guint from, guint to, guint flags, GArray *organs)
{
	List list = {
		.r = r,
		.organs = organs,
		.cutter = { r, flags, 0 },
		.sure = TRUE,
		.waiting = NONE,
	};
	guint before = organs->len, at;

	for (at = from; at <= to && organs->len < GW_MAX_ORGANS; at++) {
		Mark mark = at < to ? mark_of(r->units[at]) : MARK_STOP;

		if (at < to && gw_form_is_open(r->units[at]))
			at = closing(r, at, to);
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
