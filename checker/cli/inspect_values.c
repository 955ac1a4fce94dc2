#include "cli/inspect_values.h"

#include "base/utf.h"

/* --- text ------------------------------------------------------------------------------ */

static gboolean
is_break(gunichar2 c)
{
	return c == '\n' || c == 0x0B; /* the end of a paragraph, and of a line in it */
}

/* UTF-8 of a span.  Where it goes on in another line, the break and the blanks
 * around it are left out: a title is one thing however it is set. */
static char *
joined_text(const GwDocument *doc, GwSpan span)
{
	gunichar2 *kept = g_new(gunichar2, gw_span_len(span) + 1);
	gsize n = 0, filled = 0; /* filled: up to the last unit that is no blank */
	gboolean broken = FALSE;
	guint32 i;
	char *text;

	for (i = span.start; i < span.end; i++) {
		gunichar2 c = doc->text[i];

		if (is_break(c)) {
			n = filled;
			broken = TRUE;
		} else if (!gw_is_blank(c)) {
			kept[n++] = c;
			filled = n;
			broken = FALSE;
		} else if (!broken) {
			kept[n++] = c;
		}
	}
	text = gw_utf8_from_utf16(kept, n);
	g_free(kept);
	return text;
}

void
gw_inspect_text(const GwInspect *out, const char *key, GwSpan span)
{
	char *text;

	if (gw_span_is_empty(span))
		return;
	text = joined_text(out->doc, span);
	gw_json_string(out->json, key, text);
	g_free(text);
}

void
gw_inspect_number(const GwInspect *out, const char *key, guint32 number)
{
	if (number)
		gw_json_int(out->json, key, number);
}

void
gw_inspect_index(const GwInspect *out, const char *key, guint32 index)
{
	if (index != GW_NO_INDEX)
		gw_json_int(out->json, key, index);
}

void
gw_inspect_open(const GwInspect *out, const char *key, GwSpan span)
{
	gw_json_open(out->json, key, '{');
	gw_inspect_text(out, "text", span);
	gw_json_int(out->json, "start", span.start);
	gw_json_int(out->json, "end", span.end);
}

void
gw_inspect_close(const GwInspect *out)
{
	gw_json_close(out->json, '}');
}

gboolean
gw_inspect_begins(const GwInspect *out, GwSpan span)
{
	if (gw_span_is_empty(span))
		return FALSE;
	gw_json_newline(out->json);
	return TRUE;
}

gboolean
gw_inspect_opens_list(const GwInspect *out, const char *key, guint32 n)
{
	if (!n)
		return FALSE;
	gw_json_newline(out->json);
	gw_json_open(out->json, key, '[');
	return TRUE;
}

void
gw_inspect_close_list(const GwInspect *out)
{
	gw_json_close(out->json, ']');
}

/* --- kinds of values --------------------------------------------------------------------- */

void
gw_inspect_plain(const GwInspect *out, const char *key, GwSpan span)
{
	if (gw_span_is_empty(span))
		return;
	gw_inspect_open(out, key, span);
	gw_inspect_close(out);
}

void
gw_inspect_organ(const GwInspect *out, const char *key, const GwOrgan *organ)
{
	if (gw_span_is_empty(organ->span))
		return;
	gw_inspect_open(out, key, organ->span);
	gw_inspect_text(out, "head", organ->head);
	gw_inspect_text(out, "region", organ->region);
	gw_inspect_text(out, "body", organ->body);
	gw_inspect_text(out, "office", organ->office);
	if (organ->rank != GW_RANK_UNKNOWN)
		gw_json_string(out->json, "rank", gw_rank_id(organ->rank));
	gw_json_string(out->json, "kind", gw_organ_kind_id(organ->kind));
	gw_json_bool(out->json, "collective", organ->collective);
	gw_inspect_close(out);
}

void
gw_inspect_organs(const GwInspect *out, const char *key, const GwOrgans *organs)
{
	guint32 i;

	if (!gw_inspect_opens_list(out, key, organs->n))
		return;
	for (i = 0; i < organs->n; i++)
		gw_inspect_organ(out, NULL, &organs->at[i]);
	gw_inspect_close_list(out);
}

static void
put_iso(const GwInspect *out, const GwDateValue *date)
{
	char text[32];

	if (!date->year || !date->month || !date->day)
		return;
	g_snprintf(text, sizeof text, "%04u-%02u-%02u", date->year, date->month, date->day);
	gw_json_string(out->json, "iso", text);
}

void
gw_inspect_date(const GwInspect *out, const char *key, const GwDateValue *date)
{
	if (gw_span_is_empty(date->span))
		return;
	gw_inspect_open(out, key, date->span);
	put_iso(out, date);
	gw_inspect_number(out, "year", date->year);
	gw_inspect_number(out, "month", date->month);
	gw_inspect_number(out, "day", date->day);
	gw_json_bool(out->json, "minguo", date->minguo);
	gw_json_bool(out->json, "han", date->han);
	gw_inspect_close(out);
}

void
gw_inspect_docnum(const GwInspect *out, const char *key, const GwDocnum *docnum)
{
	if (gw_span_is_empty(docnum->span))
		return;
	gw_inspect_open(out, key, docnum->span);
	gw_inspect_text(out, "code", docnum->code);
	gw_inspect_text(out, "year_text", docnum->year_text);
	gw_inspect_number(out, "year", docnum->year);
	gw_inspect_text(out, "number_text", docnum->number_text);
	gw_inspect_number(out, "number", docnum->number);
	gw_inspect_close(out);
}

void
gw_inspect_note(const GwInspect *out, const char *key, const GwNote *note)
{
	gw_inspect_open(out, key, note->span);
	gw_json_string(out->json, "kind", gw_note_kind_id(note->kind));
	gw_inspect_text(out, "person", note->person);
	gw_inspect_text(out, "phone", note->phone);
	gw_inspect_close(out);
}
