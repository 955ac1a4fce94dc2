#include "cli/inspect_facts.h"

#include "cli/inspect_values.h"

/* --- the head ------------------------------------------------------------------------------ */

static void
put_secrecy(const GwInspect *out, const GwSecrecy *secrecy)
{
	if (!gw_inspect_begins(out, secrecy->span))
		return;
	gw_inspect_open(out, "secrecy", secrecy->span);
	if (secrecy->degree != GW_SECRECY_NONE)
		gw_json_string(out->json, "degree", gw_secrecy_label(secrecy->degree));
	gw_inspect_text(out, "period", secrecy->period);
	gw_inspect_number(out, "months", secrecy->months);
	gw_inspect_close(out);
}

static void
put_urgency(const GwInspect *out, const GwUrgency *urgency)
{
	if (!gw_inspect_begins(out, urgency->span))
		return;
	gw_inspect_open(out, "urgency", urgency->span);
	gw_json_string(out->json, "degree", gw_urgency_label(urgency->degree));
	gw_inspect_close(out);
}

static void
put_signers(const GwInspect *out, const GwFacts *facts)
{
	guint32 i;

	if (!gw_inspect_opens_list(out, "signers", facts->n_signers))
		return;
	for (i = 0; i < facts->n_signers; i++)
		gw_inspect_plain(out, NULL, facts->signers[i]);
	gw_inspect_close_list(out);
}

static void
put_title(const GwInspect *out, const GwTitle *title)
{
	if (!gw_inspect_begins(out, title->span))
		return;
	gw_inspect_open(out, "title", title->span);
	gw_inspect_text(out, "subject", title->subject);
	gw_inspect_text(out, "genre", title->genre);
	if (title->act != GW_ACT_NONE)
		gw_json_string(out->json, "act", gw_title_act_id(title->act));
	gw_inspect_text(out, "quoted", title->quoted);
	gw_inspect_close(out);
}

static void
put_head(const GwInspect *out, const GwFacts *facts)
{
	gw_json_string(out->json, "format", gw_format_id(facts->format));
	gw_json_string(out->json, "norms", gw_norms_id(facts->norms));
	if (gw_inspect_begins(out, facts->copyno))
		gw_inspect_plain(out, "copyno", facts->copyno);
	put_secrecy(out, &facts->secrecy);
	put_urgency(out, &facts->urgency);
	gw_inspect_organs(out, "issuers", &facts->issuers);
	gw_inspect_organs(out, "issuer_mark", &facts->mark);
	gw_inspect_organs(out, "issuers_in_title", &facts->titled);
	gw_inspect_organs(out, "signature", &facts->signed_by);
	if (gw_inspect_begins(out, facts->docnum.span))
		gw_inspect_docnum(out, "docnum", &facts->docnum);
	put_signers(out, facts);
}

/* --- the body ------------------------------------------------------------------------------ */

static void
put_notes(const GwInspect *out, const GwFacts *facts)
{
	guint32 i;

	if (!gw_inspect_opens_list(out, "notes", facts->n_notes))
		return;
	for (i = 0; i < facts->n_notes; i++)
		gw_inspect_note(out, NULL, &facts->notes[i]);
	gw_inspect_close_list(out);
}

/* Listed in the 附件说明, standing behind, or both. */
static void
put_attachment(const GwInspect *out, const GwAttachmentFact *attachment)
{
	gboolean listed = !gw_span_is_empty(attachment->listed) ||
			  !gw_span_is_empty(attachment->listed_label);
	gboolean attached = !gw_span_is_empty(attachment->mark) ||
			    !gw_span_is_empty(attachment->title);

	gw_json_open(out->json, NULL, '{');
	gw_inspect_number(out, "number", attachment->number);
	gw_inspect_text(out, "label", attachment->listed_label);
	gw_inspect_plain(out, "name", attachment->listed);
	gw_inspect_plain(out, "mark", attachment->mark);
	gw_inspect_plain(out, "title", attachment->title);
	gw_json_bool(out->json, "listed", listed);
	gw_json_bool(out->json, "attached", attached);
	gw_json_close(out->json, '}');
}

static void
put_attachments(const GwInspect *out, const GwFacts *facts)
{
	guint32 i;

	if (!gw_inspect_opens_list(out, "attachments", facts->n_attachments))
		return;
	for (i = 0; i < facts->n_attachments; i++)
		put_attachment(out, &facts->attachments[i]);
	gw_inspect_close_list(out);
}

static void
put_heading(const GwInspect *out, const GwHeading *heading)
{
	GwSpan span = gw_span_is_empty(heading->label) ? heading->title : heading->label;

	span.end = MAX(span.end, heading->title.end);
	gw_inspect_open(out, NULL, span);
	gw_json_int(out->json, "element", heading->element);
	gw_json_int(out->json, "index", out->doc->elements[heading->element].paragraph);
	gw_json_int(out->json, "depth", heading->depth);
	gw_inspect_index(out, "parent", heading->parent);
	gw_inspect_number(out, "number", heading->number);
	gw_inspect_text(out, "label", heading->label);
	gw_inspect_text(out, "title", heading->title);
	gw_json_bool(out->json, "run_in", heading->run_in);
	gw_inspect_close(out);
}

static void
put_headings(const GwInspect *out, const GwFacts *facts)
{
	guint32 i;

	if (!gw_inspect_opens_list(out, "headings", facts->n_headings))
		return;
	for (i = 0; i < facts->n_headings; i++)
		put_heading(out, &facts->headings[i]);
	gw_inspect_close_list(out);
}

/* --- the 版记, and what stands behind -------------------------------------------------------- */

static void
put_printed(const GwInspect *out, const GwFacts *facts)
{
	if (!gw_inspect_begins(out, facts->printed))
		return;
	gw_inspect_open(out, "printed", facts->printed);
	gw_inspect_organ(out, "organ", &facts->printed_by);
	gw_inspect_date(out, "date", &facts->printed_on);
	gw_inspect_close(out);
}

static void
put_part(const GwInspect *out, const GwPart *part)
{
	gw_json_open(out->json, NULL, '{');
	gw_json_string(out->json, "kind", gw_part_kind_id(part->kind));
	gw_inspect_index(out, "parent", part->parent);
	gw_json_int(out->json, "first", part->first);
	gw_json_int(out->json, "end", part->end);
	gw_inspect_index(out, "attachment", part->attachment);
	gw_inspect_plain(out, "title", part->title);
	gw_inspect_docnum(out, "docnum", &part->docnum);
	gw_inspect_plain(out, "signature", part->signature);
	gw_inspect_date(out, "date", &part->date);
	gw_json_close(out->json, '}');
}

static void
put_parts(const GwInspect *out, const GwFacts *facts)
{
	guint32 i;

	if (!gw_inspect_opens_list(out, "parts", facts->n_parts))
		return;
	for (i = 0; i < facts->n_parts; i++)
		put_part(out, &facts->parts[i]);
	gw_inspect_close_list(out);
}

void
gw_inspect_facts(GwJson *json, const GwDocument *doc)
{
	const GwInspect out = { json, doc };
	const GwFacts *facts = doc->facts;

	put_head(&out, facts);
	put_title(&out, &facts->title);
	gw_inspect_organs(&out, "addressees", &facts->addressees);
	if (gw_inspect_begins(&out, facts->date.span))
		gw_inspect_date(&out, "date", &facts->date);
	put_notes(&out, facts);
	put_attachments(&out, facts);
	put_headings(&out, facts);
	gw_inspect_organs(&out, "cc", &facts->cc);
	put_printed(&out, facts);
	put_parts(&out, facts);
	gw_json_newline(json);
}
