/* The title taken apart: 发文机关 + 关于 + 事由 + 的 + 文种 (7.3.1, 条例第九条（七）). */
#include "recognise/facts_organs_p.h"

#include "recognise/organ_words.h"

/* The organs of a title stand in its first lines; beyond, nothing is an issuer. */
#define ISSUER_MOST 160
#define ISSUER_TRIES 8
/* （试行）, （2024—2026年） behind a title. */
#define BRACKET_MOST 40
/* What may stand between 的 and the 文种: 若干, 贯彻实施. */
#define MODIFIER_MOST 6
/* 常务会议 and 纪要 right behind the organ. */
#define TAIL_MOST 12

typedef struct {
	const GwDocument *doc;
	GwReading r;
	guint n;     /* without brackets and stops at the end */
	guint genre; /* where the 文种 begins; n if there is none */
	GwFacts *facts;
} Title;

/* --- 文种 -------------------------------------------------------------------------- */

guint
gw_facts_genre_end(const gunichar2 *p, guint n)
{
	static const GwWord genres[] = {
		W(u"决议"), W(u"决定"), W(u"命令"), W(u"令"), W(u"公报"), W(u"公告"), W(u"通告"),
		W(u"意见"), W(u"通知"), W(u"通报"), W(u"报告"), W(u"请示"), W(u"批复"),
		W(u"议案"), W(u"函"), W(u"纪要"), { NULL, 0 }
	};

	return gw_words_end(p, n, genres);
}

/* （试行）, （代拟稿）, and a full stop that does not belong there. */
static guint
without_brackets(const gunichar2 *p, guint n)
{
	guint i;

	while (n) {
		if (gw_form_is_stop(p[n - 1])) {
			n--;
			continue;
		}
		if (!gw_form_is_close(p[n - 1]))
			break;
		for (i = 1; i < n && i < BRACKET_MOST && !gw_form_is_open(p[n - 1 - i]); i++)
			;
		if (i >= n || i >= BRACKET_MOST || i == n - 1)
			break;
		n -= i + 1;
	}
	return n;
}

/* --- depth: what stands in 《》, “” and （） is no part of the frame ------------------- */

static gint
step(gunichar2 c)
{
	switch (c) {
	case 0x300A: case 0x3008: case 0x201C: case 0xFF08: case '(':
		return 1;
	case 0x300B: case 0x3009: case 0x201D: case 0xFF09: case ')':
		return -1;
	default:
		return 0;
	}
}

/* The last 的 of the frame in [from, to); `to` if there is none. */
static guint
last_de(const Title *t, guint from, guint to)
{
	const gunichar2 *p = t->r.units;
	guint at, found = to;
	gint depth = 0;

	for (at = from; at < to; at++) {
		depth = MAX(depth + step(p[at]), 0);
		if (p[at] == u'的' && !depth && at > from && p[at - 1] != u'党')
			found = at;
	}
	return found;
}

/* Behind the 《…》 that opens at `at`; `at` if it does not close. */
static guint
behind_quotation(const Title *t, guint at)
{
	guint i;
	gint depth = 0;

	for (i = at; i < t->r.n; i++) {
		depth += (t->r.units[i] == 0x300A) - (t->r.units[i] == 0x300B);
		if (!depth)
			return i + 1;
	}
	return at;
}

/* --- acts: 印发, 转发, 批转 ---------------------------------------------------------------- */

static GwTitleAct
act_at(const gunichar2 *p, guint n, guint *len)
{
	static const struct {
		const gunichar2 *word;
		GwTitleAct act;
	} acts[] = {
		{ u"印发", GW_ACT_ISSUE }, { u"转发", GW_ACT_FORWARD }, { u"批转", GW_ACT_APPROVE },
		{ u"发布", GW_ACT_ISSUE }, { u"公布", GW_ACT_ISSUE },	{ u"颁布", GW_ACT_ISSUE },
		{ u"颁发", GW_ACT_ISSUE }, { u"下发", GW_ACT_ISSUE },
	};
	static const GwWord adverbs[] = {
		W(u"重新"), W(u"修订"), W(u"联合"), W(u"正式"), W(u"再次"), { NULL, 0 }
	};
	guint before = gw_words_at(p, n, adverbs), i;

	for (i = 0; i < G_N_ELEMENTS(acts); i++)
		if (gw_word_at(p + before, n - before, acts[i].word)) {
			*len = before + 2;
			return acts[i].act;
		}
	return GW_ACT_NONE;
}

/* A name that stands without 《》: only 印发 and 转发 leave no doubt; what is 公布 may
 * be a list or a result. */
static gboolean
is_regulation(const gunichar2 *p, guint n)
{
	static const GwWord names[] = {
		W(u"办法"), W(u"规定"), W(u"条例"), W(u"细则"), W(u"规则"), W(u"章程"),
		W(u"准则"), { NULL, 0 }
	};

	return gw_words_end(p, without_brackets(p, n), names) > 0;
}

static gboolean
is_doubtful(const gunichar2 *verb)
{
	return !gw_word_at(verb, 2, u"印发") && !gw_word_at(verb, 2, u"转发") &&
	       !gw_word_at(verb, 2, u"批转");
}

/* Where 《 begins what is 转发: at once, or behind the organ that issued it. */
static guint
opening(const Title *t, guint from, guint to)
{
	GwOrganParts parts;
	guint at = from;

	while (at < to && t->r.units[at] != 0x300A)
		at++;
	if (at == from || at == to)
		return at;
	return gw_organ_name(t->r.units + from, at - from, &parts) ? at : to;
}

/* `to` is the end of the name where it has no 《》. */
static void
read_act(Title *t, guint from, guint to)
{
	GwTitle *title = &t->facts->title;
	/* 关于做好…: 印发工作; a headline: 印发通知组织…. */
	static const GwWord no_document[] = { W(u"工作"), W(u"通知"), { NULL, 0 } };
	const gunichar2 *p = t->r.units;
	guint len = 0, open, end;
	GwTitleAct act = act_at(p + from, t->r.n - from, &len);

	if (act == GW_ACT_NONE)
		return;
	from += len;
	open = opening(t, from, t->r.n);
	if (open < t->r.n) {
		end = behind_quotation(t, open);
		title->act = act;
		if (end > open + 1)
			title->quoted = gw_reading_span(&t->r, open + 1, end - 1);
		return;
	}
	if (from >= to) {
		title->act = is_doubtful(p + from - 2) ? GW_ACT_NONE : act;
		return;
	}
	if (gw_words_at(p + from, to - from, no_document) ||
	    (is_doubtful(p + from - 2) && !is_regulation(p + from, to - from)))
		return;
	title->act = act;
	title->quoted = gw_reading_span(&t->r, from, to);
}

/* --- the organs before it -------------------------------------------------------------------- */

static gboolean
is_year(const gunichar2 *p, guint n)
{
	guint i;

	for (i = 0; i < 4; i++)
		if (i >= n || p[i] < '0' || p[i] > '9')
			return FALSE;
	return n > 4 && p[4] == u'年';
}

/* 公告, 令, 常务会议纪要: all that follows the organ. */
static gboolean
is_tail(const gunichar2 *p, guint n)
{
	static const GwWord begins[] = {
		W(u"常务"), W(u"党组"), W(u"党委会"), W(u"办公会"), W(u"全体"), W(u"专题"),
		W(u"紧急"), W(u"联合"), W(u"任免"), W(u"会议"), W(u"第"), W(u"工作报告"),
		W(u"政府工作报告"), W(u"补充"), W(u"公开"), W(u"县长办"), W(u"市长办"),
		W(u"局长办"), W(u"主任办"), { NULL, 0 }
	};
	guint genre = gw_facts_genre_end(p, n), i;

	if (!genre || (genre < n && !gw_words_at(p, n, begins)))
		return FALSE;
	/* 第六次会议关于…的决议: the session is the issuer. */
	for (i = 0; i < n; i++)
		if (gw_word_at(p + i, n - i, u"关于"))
			return FALSE;
	return TRUE;
}

/* 等六部门, 等单位: units; the others are not named. */
static guint
and_others(const gunichar2 *p, guint n)
{
	static const GwWord ends[] = {
		W(u"部门"), W(u"单位"), W(u"机关"), W(u"部委"), W(u"厅局"), W(u"机构"),
		{ NULL, 0 }
	};
	guint at;

	for (at = 1; at < n && at < 8; at++)
		if (gw_words_at(p + at, n - at, ends))
			return at + gw_words_at(p + at, n - at, ends);
	return 0;
}

/* What may follow the organs: 关于, an act, a verb of decisions. */
static const GwWord stoppers[] = {
	W(u"关于"), W(u"印发"), W(u"转发"), W(u"批转"), W(u"公布"), W(u"发布"), W(u"颁布"),
	W(u"任免"), W(u"授予"), W(u"表彰"), W(u"表扬"), W(u"追授"), W(u"嘉奖"), W(u"撤销"),
	W(u"任命"), W(u"决定"), W(u"致"), W(u"对"), W(u"就"), W(u"向"), W(u"给予"),
	W(u"重新印发"), W(u"联合印发"), W(u"修订印发"), { NULL, 0 }
};

static gboolean
stops_issuer(const Title *t, guint at, guint64 first)
{
	const gunichar2 *p = t->r.units + at;
	guint n = t->n - at;

	if (gw_set_may_have(first, p[0]) && gw_words_at(p, n, stoppers))
		return TRUE;
	return (is_year(p, n) && t->genre < t->n) || (n <= TAIL_MOST && is_tail(p, n));
}

static gboolean
read_issuers(const Title *t, guint to)
{
	GArray *organs = g_array_new(FALSE, FALSE, sizeof(GwOrgan));
	gboolean sure = gw_organ_list(&t->r, 0, to, GW_ORGANS_JOINT | GW_ORGANS_SURE, organs);

	t->facts->titled = gw_facts_keep_organs(t->doc, organs);
	return sure;
}

/* Where the organs end and the rest begins; 0 if the title names none. */
static guint
skip_issuers(const Title *t)
{
	guint64 first = gw_set_of_first(stoppers);
	guint at, tries = 0, others;

	for (at = 2; at < t->n && at < ISSUER_MOST && tries < ISSUER_TRIES; at++) {
		const gunichar2 *p = t->r.units + at;

		if (p[0] == 0x300A)
			return 0;
		others = p[0] == u'等' ? and_others(p, t->n - at) : 0;
		if (!stops_issuer(t, at + others, first))
			continue;
		tries++;
		if (read_issuers(t, at))
			return at + others;
	}
	/* Nothing else: what is left of a title that was lost. */
	return at == t->n && t->n >= 2 && read_issuers(t, at) ? at : 0;
}

/* The first 关于 or act of a title that begins with a name no table knows. */
static guint
frame_begin(const Title *t)
{
	const gunichar2 *p = t->r.units;
	guint at, len;

	for (at = 0; at < t->n && at < ISSUER_MOST; at++) {
		if (p[at] == 0x300A)
			break;
		if (gw_word_at(p + at, t->n - at, u"关于"))
			return at == 0 || (at > 3 && p[0] != u'对') ? at : t->n;
		if (!at && act_at(p, t->n, &len))
			return 0;
	}
	return t->n;
}

/* --- subject -------------------------------------------------------------------------- */

/* Where 关于… ends: at the 的 before the 文种, or at the 文种 where 的 is missing. */
static guint
subject_end(const Title *t, guint from)
{
	guint end = t->genre, de = last_de(t, from, end);

	if (de < end && end - de - 1 <= MODIFIER_MOST)
		return de;
	if (end < t->n)
		return end;
	/* No 文种: 关于…的解读. */
	return t->r.n;
}

static void
read_frame(Title *t, guint from)
{
	guint about = from < t->n ? gw_word_at(t->r.units + from, t->n - from, u"关于") : 0, end;

	if (from >= t->n)
		return;
	from += about;
	if (about) {
		end = subject_end(t, from);
		t->facts->title.subject = gw_reading_span(&t->r, from, MAX(from, end));
	} else {
		/* 转发国务院办公厅关于…的通知的通知: the last 的 is its own. */
		end = last_de(t, from, t->genre);
	}
	read_act(t, from, MAX(from, end));
}

void
gw_facts_title(const GwDocument *doc, GwSpan span, GwFacts *facts)
{
	Title t = { .doc = doc, .facts = facts };
	guint genre, from;

	gw_reading_make(doc, span, &t.r);
	facts->title.span = span;
	t.n = without_brackets(t.r.units, t.r.n);
	genre = gw_facts_genre_end(t.r.units, t.n);
	t.genre = t.n - genre;
	facts->title.genre = gw_reading_span(&t.r, t.genre, t.n);
	from = skip_issuers(&t);
	read_frame(&t, from ? from : frame_begin(&t));
	gw_reading_clear(&t.r);
}
