#include "checks/attachments.h"

#include "checks/numerals.h"
#include "recognise/forms.h"

#define MAX_ATTACHMENTS 200
#define MAX_NAME 400

static void
clear_entry(gpointer p)
{
	g_array_unref(((GwAttachment *)p)->name);
}

static GArray *
new_entries(void)
{
	GArray *entries = g_array_new(FALSE, TRUE, sizeof(GwAttachment));

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

	for (i = span.start; i < span.end && name->len < MAX_NAME; i++)
		if (counts_in_name(doc->text[i]))
			g_array_append_val(name, doc->text[i]);
}

static void
add_entry(GArray *entries, guint32 number, GwSpan label, GwSpan place)
{
	GwAttachment entry = { number, label, place, g_array_new(FALSE, FALSE, sizeof(gunichar2)) };

	if (entries->len < MAX_ATTACHMENTS)
		g_array_append_val(entries, entry);
	else
		g_array_unref(entry.name);
}

static GwAttachment *
last_of(GArray *entries)
{
	return entries->len ? &g_array_index(entries, GwAttachment, entries->len - 1) : NULL;
}

static gboolean
is_number_mark(gunichar2 c)
{
	return c == '.' || c == 0xFF0E || c == 0x3001 || c == 0xFF09 || c == ')';
}

static guint
digits_at(const GwDocument *doc, guint32 at, guint32 end)
{
	guint32 i = at;

	while (i < end && gw_digit_value(doc->text[i]) >= 0)
		i++;
	return i - at;
}

/* “1.” at `at`; the units it takes.  “1.2024年…” begins a name with a year, “1.5万元”
 * is a number. */
static guint
read_label(const GwDocument *doc, guint32 at, guint32 end, guint32 *number)
{
	guint units = digits_at(doc, at, end), behind;

	if (!units || units > 2 || at + units + 1 >= end || !is_number_mark(doc->text[at + units]))
		return 0;
	behind = digits_at(doc, at + units + 1, end);
	if (behind == 1 || behind == 2)
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
read_title(GwAttachments *lists, const GwDocument *doc, const GwElement *element, gboolean *under_mark)
{
	GwAttachment *entry = last_of(lists->attached);

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
read_all(GwAttachments *lists, const GwDocument *doc)
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

GwAttachments *
gw_attachments_read(const GwDocument *doc)
{
	GwAttachments *attachments = g_new0(GwAttachments, 1);

	attachments->listed = new_entries();
	attachments->attached = new_entries();
	read_all(attachments, doc);
	return attachments;
}

void
gw_attachments_free(GwAttachments *attachments)
{
	g_array_unref(attachments->listed);
	g_array_unref(attachments->attached);
	g_free(attachments);
}

const GwAttachment *
gw_attachments_find(const GArray *list, guint32 number)
{
	guint i;

	for (i = 0; i < list->len; i++)
		if (g_array_index(list, GwAttachment, i).number == number)
			return &g_array_index(list, GwAttachment, i);
	return NULL;
}
