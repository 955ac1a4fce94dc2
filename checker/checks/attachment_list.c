/* attachment-list: 附件说明 against itself and against the attachments that follow
 * (GB/T 9704—2012 7.3.4, 7.3.7). */
#include <string.h>

#include "base/numeral.h"
#include "checks/params.h"
#include "checks/registry.h"

/* Titles are some 50 characters long. */
#define MAX_NAME 400
#define LONGEST_LABEL 6 /* 附件如下： */
#define MOST_SOUGHT 100 /* listed ones that are looked for in all lines */

typedef enum {
	SINGLE,
	ABSENT,
	UNLISTED,
	TITLE,
	SEQUENCE,
	NO_NOTE,
	UNNUMBERED,
	SINGLE_MARK,
	EMPTY,
	LATE,
	TABLE
} Fault;

static const GwParam attachment_list_params[] = {
	{ "fault", GW_PARAM_STRING, TRUE,
	  "single 单个编号、absent 列而未附、unlisted 附而未列、title 名称不一、sequence 序号不连续、"
	  "no-note 没有附件说明、unnumbered 几个附件没有编号、single-mark 单个附件的标识编了号、"
	  "empty 只有标识、late 在版记之后、table 标识写成附表" },
	{ NULL, GW_PARAM_STRING, FALSE, NULL },
};

static gboolean
prepare(const GwNode *params, gpointer *prepared, GError **error)
{
	static const char *const names[] = { "single",	   "absent",  "unlisted",   "title",
					     "sequence",   "no-note", "unnumbered", "single-mark",
					     "empty",	   "late",    "table",	    NULL };
	guint fault = 0;

	if (!gw_param_choice(params, "fault", names, &fault, error))
		return FALSE;
	*prepared = GUINT_TO_POINTER(fault + 1);
	return TRUE;
}

/* --- the attachments ---------------------------------------------------------------- */

/* The notice's own list, and what bears a mark: pointers to GwAttachmentFact. */
typedef struct {
	const GwDocument *doc;
	GPtrArray *listed, *attached;
} Lists;

static Lists
lists_of(const GwDocument *doc)
{
	const GwFacts *facts = doc->facts;
	Lists lists = { doc, g_ptr_array_new(), g_ptr_array_new() };
	guint32 i;

	for (i = 0; i < facts->n_attachments; i++) {
		if (gw_attachment_is_listed(&facts->attachments[i]))
			g_ptr_array_add(lists.listed, &facts->attachments[i]);
		if (gw_attachment_is_marked(facts, &facts->attachments[i]))
			g_ptr_array_add(lists.attached, &facts->attachments[i]);
	}
	return lists;
}

static const GwAttachmentFact *
nth(const GPtrArray *list, guint i)
{
	return g_ptr_array_index(list, i);
}

static const GwAttachmentFact *
listed_with(const Lists *lists, guint32 number)
{
	guint i;

	for (i = 0; i < lists->listed->len; i++)
		if (nth(lists->listed, i)->listed_number == number)
			return nth(lists->listed, i);
	return NULL;
}

static gboolean
is_attached(const Lists *lists, guint32 number)
{
	guint i;

	for (i = 0; i < lists->attached->len; i++)
		if (nth(lists->attached, i)->mark_number == number)
			return TRUE;
	return FALSE;
}

/* Number and name, as far as they stand in one line. */
static GwSpan
line_of(const GwDocument *doc, const GwAttachmentFact *entry)
{
	guint32 start = entry->listed_label.start;
	guint32 end = MAX(entry->listed.end, entry->listed_label.end);

	return gw_span(start, (guint32)gw_utf16_find(doc->text, start, end, '\n', '\n'));
}

/* --- names ---------------------------------------------------------------------------- */

/* Names are the same whatever their blanks, brackets and marks. */
static gboolean
counts_in_name(gunichar2 c)
{
	return gw_is_han(c) || g_ascii_isalnum((gchar)(c < 128 ? c : 0)) || gw_digit_value(c) >= 0;
}

static GArray *
name_at(const GwDocument *doc, GwSpan span)
{
	GArray *name = g_array_new(FALSE, FALSE, sizeof(gunichar2));
	guint32 i;

	for (i = span.start; i < span.end && name->len < MAX_NAME; i++)
		if (counts_in_name(doc->text[i]))
			g_array_append_val(name, doc->text[i]);
	return name;
}

static gboolean
holds(const GArray *whole, const GArray *part)
{
	const gunichar2 *units = (const gunichar2 *)(gpointer)whole->data;
	guint i;

	for (i = 0; i + part->len <= whole->len; i++)
		if (!memcmp(units + i, part->data, part->len * sizeof(gunichar2)))
			return TRUE;
	return FALSE;
}

/* What shares few characters with the listed name is another line taken for the
 * title: a table's first cell, say. */
static gboolean
is_about_the_same(const GArray *a, const GArray *b)
{
	guint shared = 0, i, k;

	for (i = 0; i < a->len; i++) {
		for (k = 0; k < b->len; k++)
			if (g_array_index(a, gunichar2, i) == g_array_index(b, gunichar2, k))
				break;
		shared += k < b->len;
	}
	return shared * 5 >= a->len * 2;
}

/* A title that holds the listed name, or the other way round, is a matter of how
 * lines were broken. */
static gboolean
names_differ(const GArray *title, const GArray *listed)
{
	return title->len && listed->len && !holds(title, listed) && !holds(listed, title) &&
	       is_about_the_same(title, listed);
}

/* --- faults ----------------------------------------------------------------------- */

static void
emit_number(GwCheckRun *check, const GwRule *rule, GwSpan span, guint32 one, guint32 two)
{
	char *first = g_strdup_printf("%u", one), *second = g_strdup_printf("%u", two);

	gw_check_emit(check, rule, span, first, second, NULL);
	g_free(first);
	g_free(second);
}

/* “附件1：…”: another rule speaks of that. */
static gboolean
has_long_label(const Lists *lists, const GwAttachmentFact *entry)
{
	return lists->doc->text[entry->listed_label.start] == u'附';
}

static void
judge_sequence(GwCheckRun *check, const GwRule *rule, const Lists *lists)
{
	guint i;

	for (i = 0; i < lists->listed->len; i++) {
		const GwAttachmentFact *entry = nth(lists->listed, i);

		if (entry->listed_number != i + 1 &&
		    (i || (entry->listed_number && !has_long_label(lists, entry)))) {
			emit_number(check, rule, entry->listed_label, entry->listed_number, i + 1);
			return;
		}
	}
}

static gboolean
is_marked_title(const Lists *lists, GwSpan span)
{
	guint i;

	for (i = 0; i < lists->attached->len; i++)
		if (nth(lists->attached, i)->title.start == span.start)
			return TRUE;
	return FALSE;
}

/* Its title may stand there without a mark, or with one that was not recognised. */
static gboolean
has_title(const Lists *lists, const GwAttachmentFact *entry)
{
	const GwDocument *doc = lists->doc;
	GArray *listed = name_at(doc, entry->listed);
	gboolean found = FALSE, sought = listed->len && lists->listed->len <= MOST_SOUGHT;
	guint32 i;

	for (i = 0; sought && i < doc->n_elements && !found; i++) {
		GArray *title;

		if (!doc->elements[i].attachment || gw_span_len(doc->elements[i].span) > MAX_NAME ||
		    is_marked_title(lists, doc->elements[i].span))
			continue;
		title = name_at(doc, doc->elements[i].span);
		found = title->len == listed->len && holds(title, listed);
		g_array_unref(title);
	}
	g_array_unref(listed);
	return found;
}

static void
judge_absent(GwCheckRun *check, const GwRule *rule, const Lists *lists)
{
	guint i;

	for (i = 0; lists->attached->len && i < lists->listed->len; i++) {
		const GwAttachmentFact *entry = nth(lists->listed, i);

		if (entry->listed_number && !is_attached(lists, entry->listed_number) &&
		    !is_attached(lists, 0) && !has_title(lists, entry))
			emit_number(check, rule, line_of(lists->doc, entry), entry->listed_number, 0);
	}
}

/* Names on two lines without numbers look like one long name: that several are attached
 * tells them apart. */
static gboolean
is_unnumbered(const Lists *lists)
{
	const GwAttachmentFact *first = lists->listed->len ? nth(lists->listed, 0) : NULL;
	guint i;

	for (i = 0; i < lists->listed->len; i++)
		if (nth(lists->listed, i)->listed_number)
			return FALSE;
	return first && has_long_label(lists, first) &&
	       (lists->listed->len > 1 ||
		(lists->attached->len > 1 && line_of(lists->doc, first).end < first->listed.end));
}

static void
judge_unlisted(GwCheckRun *check, const GwRule *rule, const Lists *lists)
{
	guint i;

	if (is_unnumbered(lists))
		return;
	for (i = 0; lists->listed->len && i < lists->attached->len; i++) {
		const GwAttachmentFact *entry = nth(lists->attached, i);

		if (entry->mark_number > lists->listed->len && !listed_with(lists, entry->mark_number))
			gw_check_emit(check, rule, entry->mark, NULL);
	}
}

/* One attachment and one name belong together whether they are numbered or not. */
static const GwAttachmentFact *
listed_for(const Lists *lists, const GwAttachmentFact *entry)
{
	if (lists->listed->len == 1 && lists->attached->len == 1)
		return nth(lists->listed, 0);
	return listed_with(lists, entry->mark_number);
}

static void
judge_title(GwCheckRun *check, const GwRule *rule, const Lists *lists, const GwAttachmentFact *entry)
{
	const GwAttachmentFact *listed = listed_for(lists, entry);
	GArray *title = name_at(lists->doc, entry->title);
	GArray *name = name_at(lists->doc, listed ? listed->listed : gw_span(0, 0));
	GwFinding *finding = NULL;
	char *wanted;

	if (names_differ(title, name)) {
		wanted = gw_utf8_from_utf16((const gunichar2 *)(gpointer)name->data, name->len);
		finding = gw_check_emit(check, rule, entry->title, wanted, NULL);
		g_free(wanted);
	}
	if (finding)
		gw_check_add_related(check, finding, line_of(lists->doc, listed), "附件说明");
	g_array_unref(title);
	g_array_unref(name);
}

static void
judge_titles(GwCheckRun *check, const GwRule *rule, const Lists *lists)
{
	guint i;

	for (i = 0; i < lists->attached->len; i++)
		judge_title(check, rule, lists, nth(lists->attached, i));
}

static void
judge_single(GwCheckRun *check, const GwRule *rule, const Lists *lists)
{
	const GwAttachmentFact *only = lists->listed->len == 1 ? nth(lists->listed, 0) : NULL;

	if (only && only->listed_number == 1 && !has_long_label(lists, only))
		gw_check_emit(check, rule, only->listed_label, NULL);
}

/* What is issued with the notice may have attachments and a list of its own. */
static gboolean
is_own(const GwAttachmentFact *entry)
{
	return !entry->owner && entry->part != GW_NO_INDEX;
}

/* “附件：一、…”, “附件如下：…” among the text is a list, though a malformed one. */
static gboolean
looks_like_note(const GwDocument *doc, GwSpan span)
{
	guint32 end = MIN(span.end, span.start + LONGEST_LABEL);

	return !gw_span_is_empty(span) && doc->text[span.start] == u'附' &&
	       gw_utf16_find(doc->text, span.start, end, u'：', ':') < end;
}

static gboolean
has_note(const GwDocument *doc)
{
	guint32 i;

	for (i = 0; i < doc->n_elements; i++) {
		const GwElement *element = &doc->elements[i];

		if (element->role == GW_ROLE_ATTACHMENT_NOTE)
			return TRUE;
		if (element->role == GW_ROLE_BODY && !element->attachment &&
		    looks_like_note(doc, element->span))
			return TRUE;
	}
	return FALSE;
}

static void
judge_no_note(GwCheckRun *check, const GwRule *rule, const Lists *lists)
{
	if (!lists->listed->len && lists->attached->len && is_own(nth(lists->attached, 0)) &&
	    !has_note(lists->doc))
		gw_check_emit(check, rule, nth(lists->attached, 0)->mark, NULL);
}

static void
judge_unnumbered(GwCheckRun *check, const GwRule *rule, const Lists *lists)
{
	if (is_unnumbered(lists))
		gw_check_emit(check, rule, line_of(lists->doc, nth(lists->listed, 0)), NULL);
}

static void
judge_single_mark(GwCheckRun *check, const GwRule *rule, const Lists *lists)
{
	if (lists->attached->len == 1 && lists->listed->len < 2 && is_own(nth(lists->attached, 0)) &&
	    nth(lists->attached, 0)->mark_number == 1)
		gw_check_emit(check, rule, nth(lists->attached, 0)->mark, NULL);
}

/* At the end of the file the rest may have been saved elsewhere. */
static void
judge_empty(GwCheckRun *check, const GwRule *rule, const Lists *lists)
{
	guint i;

	for (i = 0; i < lists->attached->len; i++) {
		const GwAttachmentFact *entry = nth(lists->attached, i);
		const GwPart *part = entry->part == GW_NO_INDEX ?
					     NULL : &lists->doc->facts->parts[entry->part];

		if (part && part->end - part->first == 1 && part->end < lists->doc->n_elements)
			gw_check_emit(check, rule, entry->mark, NULL);
	}
}

static void
judge_late(GwCheckRun *check, const GwRule *rule, const Lists *lists)
{
	const GwElement *printed = gw_document_first(lists->doc, GW_ROLE_PRINTED);
	GwFinding *finding;
	guint i;

	for (i = 0; printed && i < lists->attached->len; i++) {
		if (nth(lists->attached, i)->mark.start < printed->span.end)
			continue;
		finding = gw_check_emit(check, rule, nth(lists->attached, i)->mark, NULL);
		gw_check_add_related(check, finding, printed->span, "版记");
		return;
	}
}

/* What hangs on an attachment may be 附表. */
static void
judge_table(GwCheckRun *check, const GwRule *rule, const Lists *lists)
{
	guint i;

	for (i = 0; i < lists->attached->len; i++) {
		GwSpan mark = nth(lists->attached, i)->mark;

		if (is_own(nth(lists->attached, i)) &&
		    gw_utf16_find(lists->doc->text, mark.start, mark.end, u'表', u'表') < mark.end)
			gw_check_emit(check, rule, mark, NULL);
	}
}

static void
run(GwCheckRun *check, const GwRule *rule)
{
	static void (*const judges[])(GwCheckRun *, const GwRule *, const Lists *) = {
		[SINGLE] = judge_single,	 [ABSENT] = judge_absent,
		[UNLISTED] = judge_unlisted,	 [TITLE] = judge_titles,
		[SEQUENCE] = judge_sequence,	 [NO_NOTE] = judge_no_note,
		[UNNUMBERED] = judge_unnumbered, [SINGLE_MARK] = judge_single_mark,
		[EMPTY] = judge_empty,		 [LATE] = judge_late,
		[TABLE] = judge_table,
	};
	Lists lists = lists_of(gw_check_document(check));

	judges[GPOINTER_TO_UINT(rule->prepared) - 1](check, rule, &lists);
	g_ptr_array_unref(lists.listed);
	g_ptr_array_unref(lists.attached);
}

const GwCheckKind gw_kind_attachment_list = {
	.name = "attachment-list",
	.help = "附件说明与附件不一致",
	.params = attachment_list_params,
	.prepare = prepare,
	.run = run,
};
