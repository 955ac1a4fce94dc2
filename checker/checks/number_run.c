/* Numbers that mean something by their form: 身份证号 (GB 11643), 统一社会信用代码
 * (GB 32100), bank cards, telephone numbers.  Everything about them is in the
 * rule; here is only how such a run of letters and digits is found cheaply. */
#include "checks/checksum.h"
#include "checks/phrases.h"
#include "checks/registry.h"

#include <string.h>

typedef struct {
	guint32 min, max;
	GwRegex *pattern; /* NULL: any run of that length */
	GwWeighting weighting;
	gint64 *weights;
	gint64 day_at; /* -1: no date inside */
	gboolean luhn, invalid;
	GwPhrases near, unless;
} Prepared;

static const GwParam params[] = {
	{ "min", GW_PARAM_INT, TRUE, "最少几位" },
	{ "max", GW_PARAM_INT, TRUE, "最多几位" },
	{ "pattern", GW_PARAM_PATTERN, FALSE, "整串须符合的式样" },
	{ "alphabet", GW_PARAM_STRING, FALSE, "校验所用字符，按值排列" },
	{ "weights", GW_PARAM_LIST, FALSE, "各位的加权因子" },
	{ "modulus", GW_PARAM_INT, FALSE, "模数" },
	{ "check", GW_PARAM_STRING, FALSE, "各余数对应的校验字符" },
	{ "luhn", GW_PARAM_BOOL, FALSE, "用银行卡号的校验方法" },
	{ "day-at", GW_PARAM_INT, FALSE, "八位日期从第几位起（从0数）" },
	{ "invalid", GW_PARAM_BOOL, FALSE, "报校验不通过的，而不是通过的" },
	{ "near", GW_PARAM_LIST, FALSE, "同段须有的词之一" },
	{ "unless-near", GW_PARAM_LIST, FALSE, "同段有这些词之一就不报" },
	{ NULL, GW_PARAM_STRING, FALSE, NULL },
};

static void
release(gpointer data)
{
	Prepared *p = data;

	gw_regex_free(p->pattern);
	g_free(p->weights);
	gw_phrases_clear(&p->near);
	gw_phrases_clear(&p->unless);
	g_free(p);
}

static gboolean
read_weighting(Prepared *p, const GwNode *map, GError **error)
{
	const GwNode *weights = gw_node_get(map, "weights");
	GwWeighting *w = &p->weighting;

	if (!weights)
		return TRUE;
	w->n_weights = gw_node_count(weights);
	w->weights = p->weights = g_new0(gint64, w->n_weights + 1);
	for (guint i = 0; i < w->n_weights; i++) {
		if (!gw_node_read_int(gw_node_item(weights, i), &p->weights[i]) || p->weights[i] < 0 ||
		    p->weights[i] > 1000) {
			gw_node_error(error, weights, "weights 应为不大的非负整数",
				      "weights must be small whole numbers");
			return FALSE;
		}
	}
	w->alphabet = gw_node_string(map, "alphabet");
	w->check = gw_node_string(map, "check");
	gw_node_int(map, "modulus", &w->modulus);
	if (!w->alphabet || !w->check || w->modulus < 1 || (gint64)strlen(w->check) < w->modulus) {
		gw_node_error(error, weights, "weights 须同 alphabet、modulus 和足够长的 check 一起给出",
			      "weights need alphabet, modulus and a check string as long");
		return FALSE;
	}
	return TRUE;
}

static gboolean
prepare(const GwNode *map, gpointer *prepared, GError **error)
{
	Prepared *p = g_new0(Prepared, 1);
	const char *pattern = gw_node_string(map, "pattern");
	gint64 min = 0, max = 0;

	gw_phrases_init(&p->near, gw_node_get(map, "near"));
	gw_phrases_init(&p->unless, gw_node_get(map, "unless-near"));
	gw_node_int(map, "min", &min);
	gw_node_int(map, "max", &max);
	p->pattern = pattern ? gw_regex_new(pattern, GW_REGEX_ANCHORED) : NULL;
	p->luhn = gw_node_bool(map, "luhn", FALSE);
	p->invalid = gw_node_bool(map, "invalid", FALSE);
	if (!gw_node_int(map, "day-at", &p->day_at))
		p->day_at = -1;
	p->min = (guint32)CLAMP(min, 0, 64);
	p->max = (guint32)CLAMP(max, 0, 64);
	if (p->min < 2 || p->max < p->min || p->day_at + 8 > (gint64)p->min) {
		gw_node_error(error, map, "位数不成立", "these lengths make no sense");
	} else if (read_weighting(p, map, error)) {
		*prepared = p;
		return TRUE;
	}
	release(p);
	return FALSE;
}

static gboolean
is_alnum(gunichar2 c)
{
	return c < 0x80 && g_ascii_isalnum((char)c);
}

/* Part of an address, a file name or a longer number: 0571-138…, /138….html. */
static gboolean
is_glued(const gunichar2 *text, GwSpan within, GwSpan run)
{
	static const char glue[] = "-./_@&?#%=*";
	gunichar2 before = run.start > within.start ? text[run.start - 1] : ' ';
	gunichar2 after = run.end < within.end ? text[run.end] : ' ';

	if (before < 0x80 && strchr(glue, (char)before))
		return TRUE;
	return after < 0x80 && strchr(glue, (char)after) && run.end + 1 < within.end &&
	       is_alnum(text[run.end + 1]);
}

static gboolean
is_sound(const Prepared *p, const gunichar2 *run, guint32 len)
{
	if (p->day_at >= 0 && !gw_checksum_is_day(run + p->day_at))
		return FALSE;
	if (p->luhn && !gw_checksum_luhn(run, len))
		return FALSE;
	return !p->weights || gw_checksum_weighted(&p->weighting, run, len);
}

static gboolean
fits(GwCheckRun *check, const Prepared *p, GwSpan within, GwSpan run)
{
	const GwDocument *doc = gw_check_document(check);
	guint32 len = gw_span_len(run);
	GwSpan found;

	if (len < p->min || len > p->max || is_glued(doc->text, within, run))
		return FALSE;
	if (p->pattern && gw_regex_search(p->pattern, doc->text, run, run.start,
					  gw_check_match(check)) != GW_MATCH_FOUND)
		return FALSE;
	if (is_sound(p, doc->text + run.start, len) == p->invalid)
		return FALSE;
	if (p->near.n && !gw_phrases_find(&p->near, doc, within, &found))
		return FALSE;
	return !gw_phrases_find(&p->unless, doc, within, &found);
}

/* A run of at least `min` covers one of every `min`th places, so only those are
 * looked at: Chinese text is passed over in large steps. */
static void
check_element(GwCheckRun *check, const GwRule *rule, GwSpan within)
{
	const Prepared *p = rule->prepared;
	const gunichar2 *text = gw_check_document(check)->text;

	for (guint32 at = within.start + p->min - 1; at < within.end; at += p->min) {
		GwSpan run = gw_span(at, at);

		if (!is_alnum(text[at]))
			continue;
		while (run.start > within.start && is_alnum(text[run.start - 1]))
			run.start--;
		while (run.end < within.end && is_alnum(text[run.end]))
			run.end++;
		if (fits(check, p, within, run))
			gw_check_emit(check, rule, run, NULL);
		at = run.end;
	}
}

static void
run(GwCheckRun *check, const GwRule *rule)
{
	const GwElement *element = NULL;

	while ((element = gw_check_next(check, rule, element)))
		check_element(check, rule, element->span);
}

const GwCheckKind gw_kind_number_run = {
	.name = "number-run",
	.help = "一定位数的字母数字串（身份证号、信用代码、银行卡号、手机号），可校验",
	.params = params,
	.prepare = prepare,
	.release = release,
	.run = run,
};
