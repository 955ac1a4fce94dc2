/* stray-blank: a half-width blank inside a Chinese sentence.
 *
 * Blanks that lay out are left alone: full-width ones, those behind a label or
 * a number at the head of the paragraph (第一条 …), those between names in a row
 * and those that space single characters out (总 则).  A blank before a stop lays
 * out nothing, wherever it stands. */
#include "base/utf.h"
#include "checks/marks.h"
#include "checks/params.h"
#include "checks/registry.h"
#include "checks/scan.h"

typedef struct {
	guint mode;
	gint64 most, word, name, clause;
} Params;

enum { BETWEEN_HAN, AT_MARKS };

static const char *const modes[] = { "han", "marks", NULL };

static const GwParam stray_blank_params[] = {
	{ "between", GW_PARAM_STRING, TRUE, "han：汉字之间；marks：全角标点前后" },
	{ "most", GW_PARAM_INT, TRUE, "连续空格不超过几个才报（更多的是排版）" },
	{ "word", GW_PARAM_INT, FALSE, "两边各至少连着几个汉字" },
	{ "name", GW_PARAM_INT, FALSE, "不超过几个字、两边都有空格的当作人名或栏目" },
	{ "clause", GW_PARAM_INT, FALSE, "段首第一个标点之前，空格左边至少连着几个汉字才报；不写则不报" },
	{ NULL, GW_PARAM_STRING, FALSE, NULL },
};

static gboolean
prepare(const GwNode *map, gpointer *prepared, GError **error)
{
	Params *p = g_new0(Params, 1);

	if (!gw_param_choice(map, "between", modes, &p->mode, error)) {
		g_free(p);
		return FALSE;
	}
	gw_node_int(map, "most", &p->most);
	gw_node_int(map, "word", &p->word);
	gw_node_int(map, "name", &p->name);
	if (!gw_node_int(map, "clause", &p->clause))
		p->clause = G_MAXINT64;
	*prepared = p;
	return TRUE;
}

static gboolean
is_narrow(gunichar2 c)
{
	return c == ' ' || c == 0xA0;
}

/* 汉字 up to a blank, a mark or the end, forwards or backwards. */
static guint32
han_run(const gunichar2 *text, GwSpan within, guint32 at, int step)
{
	guint32 n = 0;

	while (at >= within.start && at < within.end && gw_is_han(text[at])) {
		n++;
		if (!at)
			break;
		at = (guint32)((gint64)at + step);
	}
	return n;
}

/* A short word with blanks on both sides: one of a row of names. */
static gboolean
is_in_row(const Params *p, const gunichar2 *text, GwSpan within, GwSpan blank, guint32 left,
	  guint32 right)
{
	gunichar2 before = gw_mark_before(text, within, blank.start - left);
	gunichar2 behind = blank.end + right < within.end ? text[blank.end + right] : 0;

	return (left <= p->name && gw_is_blank(before)) || (right <= p->name && gw_is_blank(behind));
}

/* ，。、；！？）》”: nothing is set off from the word before them. */
static gboolean
closes(gunichar2 c)
{
	return c == u'，' || c == u'。' || c == u'、' || c == u'；' || c == u'！' || c == u'？' ||
	       c == u'）' || c == u'》' || c == u'”';
}

/* Before the first mark a short run is a label and 第一百条 a number. */
static gboolean
is_in_clause(const Params *p, gunichar2 before, GwSpan blank, guint32 left)
{
	return left >= p->clause && gw_span_len(blank) == 1 && before != u'条' && before != u'章' &&
	       before != u'节' && before != u'编';
}

static gboolean
is_stray(const Params *p, const gunichar2 *text, GwSpan within, GwSpan blank, gboolean in_sentence)
{
	gunichar2 before = text[blank.start - 1], behind = text[blank.end];
	guint32 left, right;

	if (p->mode == AT_MARKS)
		return gw_mark_is_chinese(before) && gw_mark_is_chinese(behind) &&
		       (!gw_is_han(before) || !gw_is_han(behind)) &&
		       (in_sentence || (gw_is_han(before) && closes(behind)));
	if (!gw_is_han(before) || !gw_is_han(behind))
		return FALSE;
	left = han_run(text, within, blank.start - 1, -1);
	if (!in_sentence && !is_in_clause(p, before, blank, left))
		return FALSE;
	right = han_run(text, within, blank.end, 1);
	return left >= p->word && right >= p->word &&
	       !is_in_row(p, text, within, blank, left, right);
}

static gboolean
is_stop(gunichar2 c)
{
	return c == 0xFF0C || c == 0x3002 || c == 0xFF1B; /* ，。； */
}

static gboolean
has_stop(const gunichar2 *text, GwSpan span)
{
	for (guint32 at = span.start; at < span.end; at++)
		if (is_stop(text[at]))
			return TRUE;
	return FALSE;
}

/* A sentence has begun when a stop stands to the left, so that the blank behind
 * a label or number at the head is none of ours. */
static void
check_element(GwCheckRun *check, const GwRule *rule, GwSpan within)
{
	const Params *p = rule->prepared;
	const gunichar2 *text = gw_check_document(check)->text;
	guint32 sentence = within.start;
	gboolean begun = FALSE;

	for (guint32 at = within.start; at < within.end; at++) {
		GwFinding *finding;
		GwSpan blank;

		at = gw_scan_next_below(text, at, within.end, 0xA1);
		if (at == within.end)
			break;
		if (!is_narrow(text[at]))
			continue;
		blank = gw_span(at, at);
		while (blank.end < within.end && is_narrow(text[blank.end]))
			blank.end++;
		at = blank.end - 1;
		if (blank.start == within.start || blank.end == within.end ||
		    gw_span_len(blank) > p->most)
			continue;
		begun = begun || has_stop(text, gw_span(sentence, blank.start));
		sentence = blank.end;
		if (!is_stray(p, text, within, blank, begun))
			continue;
		finding = gw_check_emit(check, rule, blank, NULL);
		if (finding)
			gw_check_add_edit(check, finding, blank, "");
	}
}

static void
run(GwCheckRun *check, const GwRule *rule)
{
	const GwElement *element = NULL;

	while ((element = gw_check_next(check, rule, element)))
		check_element(check, rule, element->span);
}

const GwCheckKind gw_kind_stray_blank = {
	.name = "stray-blank",
	.help = "句子里多出来的半角空格",
	.params = stray_blank_params,
	.prepare = prepare,
	.release = g_free,
	.run = run,
};
