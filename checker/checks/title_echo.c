/* title-echo: the beginning of the text says again what the title says, with a slip
 * (条例第二十条（四）: another year, another name of what is forwarded). */
#include <string.h>

#include "base/numeral.h"
#include "checks/params.h"
#include "checks/registry.h"

#define LOOKED_AT 3  /* paragraphs */
#define AFTER_YEAR 4 /* units behind 2024年 that must be the same */
#define LEAST_NAME 8 /* shorter names are generic: 《实施方案》 */
#define LONGEST 200

typedef enum { YEAR, QUOTED } Fault;

static const GwParam title_echo_params[] = {
	{ "fault", GW_PARAM_STRING, TRUE, "year 年份不同、quoted 所转发、印发的名称不同" },
	{ NULL, GW_PARAM_STRING, FALSE, NULL },
};

static gboolean
prepare(const GwNode *params, gpointer *prepared, GError **error)
{
	static const char *const names[] = { "year", "quoted", NULL };
	guint fault = 0;

	if (!gw_param_choice(params, "fault", names, &fault, error))
		return FALSE;
	*prepared = GUINT_TO_POINTER(fault + 1);
	return TRUE;
}

/* --- text without blanks -------------------------------------------------------------- */

typedef struct {
	gunichar2 units[LONGEST];
	guint n;
} Name;

/* A title that names it without 《》 may leave out 的 (关于…工作意见的通知). */
static void
read_name(const GwDocument *doc, GwSpan span, gboolean strict, Name *name)
{
	name->n = 0;
	for (guint32 i = span.start; i < span.end && name->n < LONGEST; i++) {
		gunichar2 c = doc->text[i];

		if (!gw_is_blank(c) && c != '\n' && (strict || c != u'的'))
			name->units[name->n++] = c;
	}
}

/* From 关于 on: who issued it may be left out. */
static void
drop_issuer(Name *name)
{
	for (guint i = 0; i + 1 < name->n; i++) {
		if (name->units[i] != u'关' || name->units[i + 1] != u'于')
			continue;
		memmove(name->units, name->units + i, (name->n - i) * sizeof *name->units);
		name->n -= i;
		return;
	}
}

static gboolean
ends_alike(const Name *a, const Name *b)
{
	guint n = MIN(a->n, b->n);

	return !memcmp(a->units + a->n - n, b->units + b->n - n, n * sizeof *a->units) ||
	       !memcmp(a->units, b->units, n * sizeof *a->units);
}

/* The same but for a short stretch in the middle. */
static gboolean
is_slip(const Name *a, const Name *b)
{
	guint n = MIN(a->n, b->n), head = 0, tail = 0;

	while (head < n && a->units[head] == b->units[head])
		head++;
	while (tail < n - head && a->units[a->n - 1 - tail] == b->units[b->n - 1 - tail])
		tail++;
	return (head + tail) * 5 >= MAX(a->n, b->n) * 4;
}

/* --- faults ----------------------------------------------------------------------------- */

static void
emit(GwCheckRun *check, const GwRule *rule, GwSpan span, GwSpan titled)
{
	char *text = gw_document_text(gw_check_document(check), titled);

	gw_check_add_related(check, gw_check_emit(check, rule, span, text, NULL), titled, text);
	g_free(text);
}

/* 《…》 in the text that is almost what the title forwards. */
static gboolean
judge_quoted(GwCheckRun *check, const GwRule *rule, GwSpan text)
{
	const GwDocument *doc = gw_check_document(check);
	GwSpan titled = doc->facts->title.quoted;
	gboolean strict = titled.start && doc->text[titled.start - 1] == u'《';
	Name own, other;
	guint32 open, close;

	read_name(doc, titled, strict, &own);
	drop_issuer(&own);
	for (open = text.start; open < text.end; open = close + 1) {
		open = (guint32)gw_utf16_find(doc->text, open, text.end, u'《', u'《');
		close = (guint32)gw_utf16_find(doc->text, open, text.end, u'》', u'》');
		if (close >= text.end)
			return FALSE;
		read_name(doc, gw_span(open + 1, close), strict, &other);
		drop_issuer(&other);
		if (MIN(own.n, other.n) < LEAST_NAME || ends_alike(&own, &other) || !is_slip(&own, &other))
			continue;
		emit(check, rule, gw_span(open + 1, close), titled);
		return TRUE;
	}
	return FALSE;
}

/* 2024 of 2024年, four digits; 0 if there is none. */
static guint32
year_at(const GwDocument *doc, guint32 at, guint32 end)
{
	guint32 year = 0;

	if (at + 5 + AFTER_YEAR > end || doc->text[at + 4] != u'年')
		return 0;
	for (guint32 i = at; i < at + 4; i++) {
		if (gw_digit_value(doc->text[i]) < 0)
			return 0;
		year = year * 10 + (guint32)gw_digit_value(doc->text[i]);
	}
	return year;
}

static gboolean
goes_on_alike(const GwDocument *doc, guint32 a, guint32 b)
{
	for (guint i = 0; i < AFTER_YEAR; i++)
		if (!gw_is_han(doc->text[a + i]) || doc->text[a + i] != doc->text[b + i])
			return FALSE;
	return TRUE;
}

/* The only year of the title; a title of two compares them itself. */
static guint32
titled_year(const GwDocument *doc, GwSpan *span)
{
	guint32 found = 0, end = doc->facts->title.span.end;

	for (guint32 i = doc->facts->title.span.start; i < end; i++) {
		guint32 year = year_at(doc, i, end);

		if (year && found)
			return 0;
		if (year) {
			found = year;
			*span = gw_span(i, i + 4);
		}
	}
	return found;
}

static gboolean
judge_year(GwCheckRun *check, const GwRule *rule, GwSpan text)
{
	const GwDocument *doc = gw_check_document(check);
	GwSpan titled = { 0, 0 };
	guint32 own = titled_year(doc, &titled);

	for (guint32 i = text.start; own && i < text.end; i++) {
		guint32 year = year_at(doc, i, text.end);

		if (!year || year == own || !goes_on_alike(doc, titled.end + 1, i + 5))
			continue;
		emit(check, rule, gw_span(i, i + 4), titled);
		return TRUE;
	}
	return FALSE;
}

static void
run(GwCheckRun *check, const GwRule *rule)
{
	const GwDocument *doc = gw_check_document(check);
	Fault fault = (Fault)(GPOINTER_TO_UINT(rule->prepared) - 1);
	const GwTitle *title = &doc->facts->title;
	guint seen = 0;

	if (gw_span_is_empty(fault == QUOTED ? title->quoted : title->span))
		return;
	for (guint32 i = 0; i < doc->n_elements && seen < LOOKED_AT; i++) {
		const GwElement *element = &doc->elements[i];

		if (element->attachment || element->role != GW_ROLE_BODY)
			continue;
		seen++;
		if (fault == YEAR ? judge_year(check, rule, element->span) :
				    judge_quoted(check, rule, element->span))
			return;
	}
}

const GwCheckKind gw_kind_title_echo = {
	.name = "title-echo",
	.help = "正文开头重说标题的内容而写法不同",
	.params = title_echo_params,
	.prepare = prepare,
	.run = run,
};
