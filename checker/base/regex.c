#include "base/regex.h"

#define PCRE2_CODE_UNIT_WIDTH 16
#include <pcre2.h>

#include "base/error.h"
#include "base/limits.h"
#include "base/utf.h"

struct GwRegex {
	const char *pattern;
	GwRegexFlags flags;
	gsize ready; /* g_once_init: 0 until compiled, then 1 or BROKEN */
	pcre2_code *code;
	gint searched;    /* units, roughly, until JIT pays */
	pcre2_code *fast; /* a copy of `code` with JIT; NULL until then */
	int error;
	gsize error_offset;
};

#define COMPILED 1
#define BROKEN 2

struct GwMatch {
	pcre2_match_data *data;
	pcre2_match_context *limits;
	guint groups;
	guint32 base; /* where the subject begins in the text */
};

/* JIT compilation costs as much as interpreting some hundred units: a pattern
 * that only meets two short lines of one document is better off without. */
#define JIT_PAYS_AFTER 1000

/* Enough for any shipped pattern; more groups are simply not reported. */
#define MAX_GROUPS 32

GwRegex *
gw_regex_new(const char *pattern, GwRegexFlags flags)
{
	GwRegex *regex = g_new0(GwRegex, 1);

	regex->pattern = pattern;
	regex->flags = flags;
	return regex;
}

void
gw_regex_free(GwRegex *regex)
{
	if (!regex)
		return;
	pcre2_code_free(regex->code);
	pcre2_code_free(regex->fast);
	g_free(regex);
}

const char *
gw_regex_pattern(const GwRegex *regex)
{
	return regex->pattern;
}

static gsize
compile(GwRegex *regex)
{
	gsize len;
	gunichar2 *wide = gw_utf16_from_utf8(regex->pattern, -1, &len, NULL);
	guint32 options = PCRE2_UTF | PCRE2_NO_UTF_CHECK | PCRE2_NEVER_BACKSLASH_C;

	if (!wide) {
		regex->error = PCRE2_ERROR_BADMODE;
		return BROKEN;
	}
	if (regex->flags & GW_REGEX_ANCHORED)
		options |= PCRE2_ANCHORED;
	if (regex->flags & GW_REGEX_CASELESS)
		options |= PCRE2_CASELESS;
	regex->code = pcre2_compile(wide, len, options, &regex->error, &regex->error_offset, NULL);
	g_free(wide);
	return regex->code ? COMPILED : BROKEN;
}

/* Without JIT (unusual hardware) the interpreter does the same, slower.  The
 * copy is made by one thread and published whole; others go on as they were. */
static void
make_fast(GwRegex *regex)
{
	pcre2_code *copy = pcre2_code_copy(regex->code);

	if (copy && pcre2_jit_compile(copy, PCRE2_JIT_COMPLETE) == 0)
		g_atomic_pointer_set(&regex->fast, copy);
	else
		pcre2_code_free(copy);
}

static const pcre2_code *
code_for(GwRegex *regex, guint32 units)
{
	const pcre2_code *fast = g_atomic_pointer_get(&regex->fast);
	gint before;

	if (fast || g_atomic_int_get(&regex->searched) >= JIT_PAYS_AFTER)
		return fast ? fast : regex->code;
	units = MIN(units, JIT_PAYS_AFTER);
	before = g_atomic_int_add(&regex->searched, (gint)units);
	if (before < JIT_PAYS_AFTER && before + (gint)units >= JIT_PAYS_AFTER)
		make_fast(regex);
	fast = g_atomic_pointer_get(&regex->fast);
	return fast ? fast : regex->code;
}

static gboolean
is_compiled(GwRegex *regex)
{
	if (g_once_init_enter(&regex->ready))
		g_once_init_leave(&regex->ready, compile(regex));
	return regex->ready == COMPILED;
}

gboolean
gw_regex_compile(GwRegex *regex, GError **error)
{
	gunichar2 wide[256];
	char *reason;

	if (is_compiled(regex))
		return TRUE;
	if (pcre2_get_error_message(regex->error, wide, G_N_ELEMENTS(wide)) < 0)
		wide[0] = 0;
	reason = g_utf16_to_utf8(wide, -1, NULL, NULL, NULL);
	gw_set_error(error, GW_ERROR_RULE, "正则表达式第 %d 个字符处有误：%s",
		     "bad pattern at character %d: %s", (int)regex->error_offset + 1,
		     reason ? reason : "?");
	g_free(reason);
	return FALSE;
}

guint
gw_regex_captures(GwRegex *regex)
{
	guint32 n = 0;

	if (is_compiled(regex))
		pcre2_pattern_info(regex->code, PCRE2_INFO_CAPTURECOUNT, &n);
	return n;
}

GwMatch *
gw_match_new(void)
{
	GwMatch *match = g_new0(GwMatch, 1);

	match->data = pcre2_match_data_create(MAX_GROUPS, NULL);
	match->limits = pcre2_match_context_create(NULL);
	pcre2_set_match_limit(match->limits, GW_MATCH_LIMIT);
	pcre2_set_depth_limit(match->limits, GW_MATCH_DEPTH_LIMIT);
	pcre2_set_heap_limit(match->limits, GW_MATCH_HEAP_KIB);
	return match;
}

void
gw_match_free(GwMatch *match)
{
	if (!match)
		return;
	pcre2_match_context_free(match->limits);
	pcre2_match_data_free(match->data);
	g_free(match);
}

GwMatchResult
gw_regex_search(GwRegex *regex, const gunichar2 *text, GwSpan within, guint32 from, GwMatch *match)
{
	int groups;

	if (!is_compiled(regex) || from > within.end)
		return GW_MATCH_NONE;
	match->base = within.start;
	groups = pcre2_match(code_for(regex, within.end - from), text + within.start, gw_span_len(within),
			     from - within.start, PCRE2_NO_UTF_CHECK, match->data, match->limits);
	if (groups == PCRE2_ERROR_NOMATCH)
		return GW_MATCH_NONE;
	if (groups < 0)
		return GW_MATCH_LIMIT_HIT;
	match->groups = groups ? (guint)groups : MAX_GROUPS;
	return GW_MATCH_FOUND;
}

guint
gw_match_groups(const GwMatch *match)
{
	return match->groups;
}

gboolean
gw_match_group(const GwMatch *match, guint group, GwSpan *span)
{
	const PCRE2_SIZE *ovector = pcre2_get_ovector_pointer(match->data);

	if (group >= match->groups || ovector[2 * group] == PCRE2_UNSET)
		return FALSE;
	*span = gw_span(match->base + (guint32)ovector[2 * group],
			match->base + (guint32)ovector[2 * group + 1]);
	return TRUE;
}
