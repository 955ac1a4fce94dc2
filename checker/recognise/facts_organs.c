/* Who issues, to whom, who gets a copy, who prints. */
#include "recognise/facts_organs_p.h"

#include "base/utf.h"

/* The 标志 of a joint issue by 20 organs has some 200 units. */
#define MARK_MOST 1000
/* The name before the date of 印发 is short. */
#define PRINTER_MOST 200

typedef struct {
	const GwDocument *doc;
	GwFacts *facts;
	GArray *mark, *signed_by, *addressees, *cc;
	gboolean signed_surely; /* some 署名 reads as an organ */
} Work;

/* Made when something is to be put in: most documents lack one or the other. */
static GArray *
organs_of(GArray **organs)
{
	if (!*organs)
		*organs = g_array_new(FALSE, FALSE, sizeof(GwOrgan));
	return *organs;
}

GwOrgans
gw_facts_keep_organs(const GwDocument *doc, GArray *organs)
{
	GwOrgans kept = { NULL, organs ? organs->len : 0 };

	if (!organs)
		return kept;
	if (kept.n)
		kept.at = gw_arena_dup(doc->arena, organs->data, sizeof(GwOrgan) * organs->len);
	g_array_unref(organs);
	return kept;
}

/* --- 主送, 抄送 --------------------------------------------------------------------- */

static void
read_list(const GwDocument *doc, GwSpan span, GArray *organs)
{
	GwReading reading;

	gw_reading_make(doc, span, &reading);
	gw_organ_list(&reading, 0, reading.n, 0, organs);
	gw_reading_clear(&reading);
}

/* --- 发文机关标志 -------------------------------------------------------------------- */

/* 常务会议 before 纪要, 工作 before 简报. */
static guint
meeting_end(const gunichar2 *p, guint n)
{
	static const GwWord meetings[] = {
		W(u"会议"), W(u"常务会议"), W(u"全体会议"), W(u"党组会议"), W(u"党委会议"),
		W(u"专题会议"), W(u"办公会议"), W(u"工作会议"), W(u"主任会议"), W(u"主席会议"),
		W(u"局长办公会议"), W(u"县长办公会议"), W(u"市长办公会议"), W(u"区长办公会议"),
		W(u"省长办公会议"), W(u"院长办公会议"), W(u"校长办公会议"), W(u"主任办公会议"),
		W(u"常务会"), W(u"党组会"), W(u"工作"), { NULL, 0 }
	};

	return gw_words_end(p, n, meetings);
}

/* 文件, 令, 公告, 会议纪要: what a 标志 has behind the organ. */
static guint
tail_of_mark(const gunichar2 *p, guint n)
{
	static const GwWord tails[] = {
		W(u"文件"), W(u"（函）"), W(u"(函)"), W(u"（令）"), W(u"(令)"), W(u"便函"),
		W(u"公函"), W(u"简报"), W(u"信息"), W(u"专报"), W(u"快报"), W(u"动态"),
		W(u"明传电报"), W(u"内部明电"), W(u"传真电报"), W(u"电报"), W(u"发电"),
		{ NULL, 0 }
	};
	guint tail = 0, more;

	while (tail < n) {
		more = gw_words_end(p, n - tail, tails);
		if (!more)
			more = gw_facts_genre_end(p, n - tail);
		if (!more && tail)
			more = meeting_end(p, n - tail);
		if (!more)
			break;
		tail += more;
	}
	return tail;
}

/* From unit `i` on, the first that stands behind `end`. */
static guint
units_before(const GwReading *r, guint i, guint32 end)
{
	while (i < r->n && r->at[i] < end)
		i++;
	return i;
}

/* Lines up to one that ends with 文件: “××局 / 办公室文件” is one organ, “××局文件 /
 * ××局文件” are two. */
static void
read_mark(Work *w, guint32 first, guint32 end)
{
	const GwElement *e = w->doc->elements;
	guint from = 0, to = 0;
	GwReading r;
	guint32 i;

	gw_reading_make(w->doc, gw_span(e[first].span.start, e[end - 1].span.end), &r);
	for (i = first; i < end; i++) {
		gboolean file;
		guint tail;

		to = units_before(&r, to, e[i].span.end);
		if (to <= from || to - from > MARK_MOST)
			continue;
		tail = tail_of_mark(r.units + from, to - from);
		if (!tail && i + 1 < end)
			continue;
		file = tail >= 2 && gw_word_at(r.units + to - 2, 2, u"文件");
		gw_organ_list(&r, from, to - tail, GW_ORGANS_JOINT | (file ? 0 : GW_ORGANS_SURE),
			      organs_of(&w->mark));
		from = to;
	}
	gw_reading_clear(&r);
}

/* --- 署名 --------------------------------------------------------------------------------- */

static gboolean
is_person(const GwDocument *doc, const GwElement *e)
{
	GwTight tight;

	gw_tight_make(doc->text + e->span.start, gw_span_len(e->span), doc->traditional, &tight);
	return gw_form_person(&tight);
}

/* 7.3.5.3: an office and a name, 县长　王明. */
static void
add_person(Work *w, const GwElement *e)
{
	GwOrgan person = { .span = e->span, .body = e->span, .kind = GW_ORGAN_PERSON };

	if (organs_of(&w->signed_by)->len < GW_MAX_ORGANS)
		g_array_append_val(w->signed_by, person);
}

static void
sign(Work *w, GwSpan span)
{
	guint before = organs_of(&w->signed_by)->len, i;
	GwReading r;

	gw_reading_make(w->doc, span, &r);
	if (gw_organ_list(&r, 0, r.n, GW_ORGANS_JOINT, w->signed_by))
		for (i = before; i < w->signed_by->len; i++)
			w->signed_surely |=
				g_array_index(w->signed_by, GwOrgan, i).kind != GW_ORGAN_PERSON;
	gw_reading_clear(&r);
}

static void
read_signatures(Work *w, guint32 first, guint32 end)
{
	const GwElement *e = w->doc->elements;
	guint32 from = first, i;

	for (i = first; i <= end; i++) {
		if (i < end && !is_person(w->doc, &e[i]))
			continue;
		if (from < i)
			sign(w, gw_span(e[from].span.start, e[i - 1].span.end));
		if (i < end)
			add_person(w, &e[i]);
		from = i + 1;
	}
}

/* --- 印发机关 ------------------------------------------------------------------------------ */

/* Up to the date, 印发 or 共印50份: “青溪县人民政府办公室　2024年5月8日印发”. */
static guint
printer_end(const gunichar2 *p, guint from, guint n)
{
	static const GwWord copies[] = { W(u"共印"), W(u"（共印"), W(u"(共印"), { NULL, 0 } };
	guint at = from;

	while (at < n && p[at] != u'印' && !gw_words_at(p + at, n - at, copies) &&
	       !gw_form_date(p + at, n - at))
		at++;
	return at;
}

/* Behind “印发机关：”. */
static guint
behind_label(const gunichar2 *p, guint n)
{
	guint at = 0;

	while (at < n && at < 8 && p[at] != 0xFF1A && p[at] != ':')
		at++;
	return at < n && at < 8 ? at + 1 : 0;
}

static void
read_printer(Work *w, GwSpan span)
{
	GArray *organs = NULL;
	GwReading r;
	guint from;

	if (!gw_span_is_empty(w->facts->printed_by.span) || gw_span_len(span) > PRINTER_MOST)
		return;
	gw_reading_make(w->doc, span, &r);
	from = behind_label(r.units, r.n);
	gw_organ_list(&r, from, printer_end(r.units, from, r.n), 0, organs_of(&organs));
	gw_reading_clear(&r);
	if (organs->len)
		w->facts->printed_by = g_array_index(organs, GwOrgan, 0);
	g_array_unref(organs);
}

/* --- all of them --------------------------------------------------------------------------- */

/* The elements behind `i` with the same role, whatever their groups. */
static guint32
run_end(const GwDocument *doc, guint32 i)
{
	GwRole role = doc->elements[i].role;

	for (i++; i < doc->n_elements; i++)
		if (doc->elements[i].role != role || doc->elements[i].attachment)
			break;
	return i;
}

static guint32
read_element(Work *w, guint32 i)
{
	const GwElement *e = &w->doc->elements[i];
	guint32 next = i + 1;
	GwSpan span;

	if (e->attachment)
		return next;
	switch (e->role) {
	case GW_ROLE_ISSUER_MARK:
		next = run_end(w->doc, i);
		read_mark(w, i, next);
		break;
	case GW_ROLE_SIGNATURE:
		next = run_end(w->doc, i);
		read_signatures(w, i, next);
		break;
	case GW_ROLE_TITLE:
		span = gw_facts_group(w->doc, i, &next);
		if (gw_span_is_empty(w->facts->title.span))
			gw_facts_title(w->doc, span, w->facts);
		break;
	case GW_ROLE_ADDRESSEE:
	case GW_ROLE_CC:
		span = gw_facts_group(w->doc, i, &next);
		read_list(w->doc, span, organs_of(e->role == GW_ROLE_CC ? &w->cc : &w->addressees));
		break;
	case GW_ROLE_PRINTED:
		read_printer(w, e->span);
		break;
	default:
		break;
	}
	return next;
}

static GwOrgans
without_people(const GwDocument *doc, GwOrgans organs)
{
	GArray *kept = NULL;
	guint32 i;

	for (i = 0; i < organs.n; i++)
		if (organs.at[i].kind != GW_ORGAN_PERSON)
			g_array_append_val(organs_of(&kept), organs.at[i]);
	return gw_facts_keep_organs(doc, kept);
}

/* 10.2: an order is signed by a person and issued by the organ of its mark.  A
 * 署名 that does not read as an organ counts where nothing else names one. */
static GwOrgans
issuers_of(const Work *w)
{
	const GwFacts *facts = w->facts;

	if (!w->signed_surely && facts->mark.n)
		return facts->mark;
	if (!w->signed_surely && facts->titled.n)
		return facts->titled;
	return without_people(w->doc, facts->signed_by);
}

void
gw_facts_organs(const GwDocument *doc, GwFacts *facts)
{
	Work w = { .doc = doc, .facts = facts };
	guint32 i = 0;

	while (i < doc->n_elements)
		i = read_element(&w, i);
	facts->mark = gw_facts_keep_organs(doc, w.mark);
	facts->signed_by = gw_facts_keep_organs(doc, w.signed_by);
	facts->addressees = gw_facts_keep_organs(doc, w.addressees);
	facts->cc = gw_facts_keep_organs(doc, w.cc);
	facts->issuers = issuers_of(&w);
}
