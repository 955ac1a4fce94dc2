/* attachment-reference: the text sends the reader to an attachment that the
 * document does not have.  `pattern` finds the reference, group 1 is its number. */
#include "checks/numerals.h"
#include "checks/params.h"
#include "checks/registry.h"

static const GwParam attachment_reference_params[] = {
	{ "pattern", GW_PARAM_PATTERN, TRUE, "对本件附件的引用，第一个子组是序号" },
	{ NULL, GW_PARAM_STRING, FALSE, NULL },
};

static gboolean
prepare(const GwNode *params, gpointer *prepared, GError **error G_GNUC_UNUSED)
{
	*prepared = gw_param_pattern(params, "pattern");
	return TRUE;
}

static void
release(gpointer prepared)
{
	gw_regex_free(prepared);
}

/* The greatest number that is listed or attached; 0 if there is neither, so that
 * the attachments may be in another file. */
static guint32
attachments_of(const GwDocument *doc)
{
	const GwFacts *facts = doc->facts;
	guint32 best = 0, i;

	for (i = 0; i < facts->n_attachments; i++) {
		const GwAttachmentFact *one = &facts->attachments[i];

		if (gw_attachment_is_listed(one) || gw_attachment_is_marked(facts, one))
			best = MAX(best, MAX(1, MAX(one->number, one->mark_number)));
	}
	return best;
}

static void
judge(GwCheckRun *check, const GwRule *rule, const GwElement *element, guint32 have)
{
	const GwDocument *doc = gw_check_document(check);
	GwRegex *pattern = rule->prepared;
	GwMatch *match = gw_check_match(check);
	guint32 from = element->span.start, value;
	GwSpan hit, number;

	while (from < element->span.end && gw_regex_search(pattern, doc->text, element->span, from,
							   match) == GW_MATCH_FOUND) {
		gw_match_group(match, 0, &hit);
		from = MAX(hit.end, from + 1);
		if (gw_match_group(match, 1, &number) &&
		    gw_numeral_read(doc->text + number.start, gw_span_len(number), &value) &&
		    value > have)
			gw_check_emit(check, rule, hit, NULL);
	}
}

static void
run(GwCheckRun *check, const GwRule *rule)
{
	const GwDocument *doc = gw_check_document(check);
	guint32 have = attachments_of(doc);
	const GwElement *element;

	for (element = have ? gw_check_next(check, rule, NULL) : NULL; element;
	     element = gw_check_next(check, rule, element))
		judge(check, rule, element, have);
}

const GwCheckKind gw_kind_attachment_reference = {
	.name = "attachment-reference",
	.help = "正文引用的附件不存在",
	.params = attachment_reference_params,
	.prepare = prepare,
	.release = release,
	.run = run,
};
