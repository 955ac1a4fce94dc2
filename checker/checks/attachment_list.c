/* attachment-list: 附件说明 against itself and against the attachments that follow
 * (GB/T 9704—2012 7.3.4, 7.3.7). */
#include <string.h>

#include "checks/numerals.h"
#include "checks/params.h"
#include "checks/registry.h"
#include "recognise/forms.h"

#define MAX_ATTACHMENTS 200

typedef enum { SINGLE, ABSENT, UNLISTED, TITLE, SEQUENCE } Fault;

static const GwParam attachment_list_params[] = {
	{ "fault", GW_PARAM_STRING, TRUE,
	  "single 单个编号、absent 列而未附、unlisted 附而未列、title 名称不一、sequence 序号不连续" },
	{ NULL, GW_PARAM_STRING, FALSE, NULL },
};

static gboolean
prepare(const GwNode *params, gpointer *prepared, GError **error)
{
	static const char *const names[] = { "single", "absent", "unlisted", "title", "sequence", NULL };
	guint fault = 0;

	if (!gw_param_choice(params, "fault", names, &fault, error))
		return FALSE;
	*prepared = GUINT_TO_POINTER(fault + 1);
	return TRUE;
}

/* A line of the list, or a mark with the title under it. */
typedef struct {
	guint32 number;  /* 0: none is written */
	GwSpan label;    /* “2.” or “附件2” */
	GwSpan place;    /* the line; of an attachment, its title */
	GArray *name;    /* gunichar2: its name, only what tells names apart */
} Entry;

typedef struct {
	GArray *listed, *attached; /* Entry */
} Lists;

static void
clear_entry(gpointer p)
{
	g_array_unref(((Entry *)p)->name);
}

static GArray *
new_entries(void)
{
	GArray *entries = g_array_new(FALSE, TRUE, sizeof(Entry));

	g_array_set_clear_func(entries, clear_entry);
	return entries;
}

/* Names are the same whatever their blanks, brackets and marks. */
static gboolean
counts_in_name(gunichar2 c)
{
	return gw_is_han(c) || g_ascii_isalnum((gchar)(c < 128 ? c : 0)) || gw_digit_value(c) >= 0;
}

static void
add_name(GArray *name, const GwDocument *doc, GwSpan span)
{
	guint32 i;

	for (i = span.start; i < span.end && name->len < 400; i++)
		if (counts_in_name(doc->text[i]))
			g_array_append_val(name, doc->text[i]);
}

static void
add_entry(GArray *entries, guint32 number, GwSpan label, GwSpan place)
{
	Entry entry = { number, label, place, g_array_new(FALSE, FALSE, sizeof(gunichar2)) };

	if (entries->len < MAX_ATTACHMENTS)
		g_array_append_val(entries, entry);
	else
		g_array_unref(entry.name);
}

static Entry *
last_of(GArray *entries)
{
	return entries->len ? &g_array_index(entries, Entry, entries->len - 1) : NULL;
}

static gboolean
is_number_mark(gunichar2 c)
{
	return c == '.' || c == 0xFF0E || c == 0x3001 || c == 0xFF09 || c == ')';
}

/* “1.” at `at`; the units it takes. */
static guint
read_label(const GwDocument *doc, guint32 at, guint32 end, guint32 *number)
{
	guint units = 0;

	while (at + units < end && units < 2 && gw_digit_value(doc->text[at + units]) >= 0)
		units++;
	if (!units || at + units + 1 >= end || !is_number_mark(doc->text[at + units]) ||
	    gw_digit_value(doc->text[at + units + 1]) >= 0)
		return 0;
	gw_numeral_read(doc->text + at, units, number);
	return units + 1;
}

/* A line may list two: “1.×× 2.××”. */
static void
read_list_line(GArray *listed, const GwDocument *doc, const GwElement *element)
{
	guint32 at = element->span.start, end = element->span.end, number, units, stop;

	at += gw_form_attachment_note(doc->text + at, end - at);
	while (at < end && gw_is_blank(doc->text[at]))
		at++;
	if (!read_label(doc, at, end, &number)) {
		if (!listed->len)
			add_entry(listed, 0, gw_span(at, at), element->span);
		add_name(last_of(listed)->name, doc, gw_span(at, end));
		return;
	}
	while (at < end) {
		units = read_label(doc, at, end, &number);
		for (stop = at + units; stop < end; stop++)
			if (gw_is_blank(doc->text[stop - 1]) && read_label(doc, stop, end, &number))
				break;
		read_label(doc, at, end, &number);
		add_entry(listed, number, gw_span(at, at + units), gw_span(at, stop));
		add_name(last_of(listed)->name, doc, gw_span(at + units, stop));
		at = stop;
	}
}

/* 附件, 附件2; 附表 and the like belong to an attachment. */
static void
read_mark(GArray *attached, const GwDocument *doc, const GwElement *element)
{
	guint32 i, number = 0, end = element->span.end;

	for (i = element->span.start; i < end; i++) {
		gunichar2 c = doc->text[i];

		if (gw_numeral_read(doc->text + i, end - i, &number))
			break;
		if (c != 0x9644 && c != 0x4EF6 && !gw_is_blank(c)) /* 附 件 */
			return;
	}
	add_entry(attached, number, element->span, element->span);
}

/* A title counts if it stands right under its mark. */
static void
read_title(Lists *lists, const GwDocument *doc, const GwElement *element, gboolean *under_mark)
{
	Entry *entry = last_of(lists->attached);

	if (!*under_mark || !entry)
		return;
	if (!entry->name->len)
		entry->place = element->span;
	else
		entry->place.end = element->span.end;
	add_name(entry->name, doc, element->span);
}

/* Only the first list and what follows it: an attachment may list its own. */
static void
read_all(Lists *lists, const GwDocument *doc)
{
	gboolean under_mark = FALSE;
	guint32 group = 0, i;

	for (i = 0; i < doc->n_elements; i++) {
		const GwElement *element = &doc->elements[i];

		if (element->role == GW_ROLE_ATTACHMENT_NOTE && !element->attachment &&
		    (!group || element->group == group)) {
			group = element->group ? element->group : 1;
			read_list_line(lists->listed, doc, element);
		} else if (element->role == GW_ROLE_ATTACHMENT_MARK) {
			read_mark(lists->attached, doc, element);
			under_mark = TRUE;
		} else if (element->role == GW_ROLE_ATTACHMENT_TITLE) {
			read_title(lists, doc, element, &under_mark);
		} else {
			under_mark = FALSE;
		}
	}
}

static const Entry *
find_number(const GArray *entries, guint32 number)
{
	guint i;

	for (i = 0; i < entries->len; i++)
		if (g_array_index(entries, Entry, i).number == number)
			return &g_array_index(entries, Entry, i);
	return NULL;
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

static void
judge_sequence(GwCheckRun *check, const GwRule *rule, const GArray *listed)
{
	guint i;

	for (i = 0; i < listed->len; i++) {
		const Entry *entry = &g_array_index(listed, Entry, i);

		if (entry->number != i + 1 && (entry->number || i)) {
			emit_number(check, rule, entry->label, entry->number, i + 1);
			return;
		}
	}
}

static void
judge_absent(GwCheckRun *check, const GwRule *rule, const Lists *lists)
{
	guint i;

	for (i = 0; lists->attached->len && i < lists->listed->len; i++) {
		const Entry *entry = &g_array_index(lists->listed, Entry, i);

		if (entry->number && !find_number(lists->attached, entry->number) &&
		    !find_number(lists->attached, 0))
			emit_number(check, rule, entry->place, entry->number, 0);
	}
}

static void
judge_unlisted(GwCheckRun *check, const GwRule *rule, const Lists *lists)
{
	guint i;

	for (i = 0; lists->listed->len && i < lists->attached->len; i++) {
		const Entry *entry = &g_array_index(lists->attached, Entry, i);

		if (entry->number > lists->listed->len && !find_number(lists->listed, entry->number))
			gw_check_emit(check, rule, entry->label, NULL);
	}
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
static void
judge_titles(GwCheckRun *check, const GwRule *rule, const Lists *lists)
{
	guint i;

	for (i = 0; i < lists->attached->len; i++) {
		const Entry *entry = &g_array_index(lists->attached, Entry, i);
		const Entry *listed = find_number(lists->listed, entry->number);
		GwFinding *finding;
		char *name;

		if (!listed || !entry->name->len || !listed->name->len ||
		    holds(entry->name, listed->name) || holds(listed->name, entry->name) ||
		    !is_about_the_same(entry->name, listed->name))
			continue;
		name = gw_utf8_from_utf16((const gunichar2 *)(gpointer)listed->name->data,
					  listed->name->len);
		finding = gw_check_emit(check, rule, entry->place, name, NULL);
		if (finding)
			gw_check_add_related(check, finding, listed->place, "附件说明");
		g_free(name);
	}
}

static void
run(GwCheckRun *check, const GwRule *rule)
{
	Lists lists = { new_entries(), new_entries() };
	const Entry *first;

	read_all(&lists, gw_check_document(check));
	first = last_of(lists.listed);
	switch ((Fault)(GPOINTER_TO_UINT(rule->prepared) - 1)) {
	case SINGLE:
		if (lists.listed->len == 1 && first->number == 1)
			gw_check_emit(check, rule, first->label, NULL);
		break;
	case ABSENT:
		judge_absent(check, rule, &lists);
		break;
	case UNLISTED:
		judge_unlisted(check, rule, &lists);
		break;
	case TITLE:
		judge_titles(check, rule, &lists);
		break;
	case SEQUENCE:
		judge_sequence(check, rule, lists.listed);
		break;
	}
	g_array_unref(lists.listed);
	g_array_unref(lists.attached);
}

const GwCheckKind gw_kind_attachment_list = {
	.name = "attachment-list",
	.help = "附件说明与附件不一致",
	.params = attachment_list_params,
	.prepare = prepare,
	.run = run,
};
