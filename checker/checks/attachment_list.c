/* attachment-list: 附件说明 against itself and against the attachments that follow
 * (GB/T 9704—2012 7.3.4, 7.3.7). */
#include <string.h>

#include "checks/attachments.h"
#include "checks/params.h"
#include "checks/registry.h"

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
		const GwAttachment *entry = &g_array_index(listed, GwAttachment, i);

		if (entry->number != i + 1 && (entry->number || i)) {
			emit_number(check, rule, entry->label, entry->number, i + 1);
			return;
		}
	}
}

static void
judge_absent(GwCheckRun *check, const GwRule *rule, const GwAttachments *lists)
{
	guint i;

	for (i = 0; lists->attached->len && i < lists->listed->len; i++) {
		const GwAttachment *entry = &g_array_index(lists->listed, GwAttachment, i);

		if (entry->number && !gw_attachments_find(lists->attached, entry->number) &&
		    !gw_attachments_find(lists->attached, 0))
			emit_number(check, rule, entry->place, entry->number, 0);
	}
}

static void
judge_unlisted(GwCheckRun *check, const GwRule *rule, const GwAttachments *lists)
{
	guint i;

	for (i = 0; lists->listed->len && i < lists->attached->len; i++) {
		const GwAttachment *entry = &g_array_index(lists->attached, GwAttachment, i);

		if (entry->number > lists->listed->len && !gw_attachments_find(lists->listed, entry->number))
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

/* One attachment and one name belong together whether they are numbered or not. */
static const GwAttachment *
listed_for(const GwAttachments *lists, const GwAttachment *entry)
{
	if (lists->listed->len == 1 && lists->attached->len == 1)
		return &g_array_index(lists->listed, GwAttachment, 0);
	return gw_attachments_find(lists->listed, entry->number);
}

/* A title that holds the listed name, or the other way round, is a matter of how
 * lines were broken. */
static void
judge_titles(GwCheckRun *check, const GwRule *rule, const GwAttachments *lists)
{
	guint i;

	for (i = 0; i < lists->attached->len; i++) {
		const GwAttachment *entry = &g_array_index(lists->attached, GwAttachment, i);
		const GwAttachment *listed = listed_for(lists, entry);
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
judge_single(GwCheckRun *check, const GwRule *rule, const GArray *listed)
{
	const GwAttachment *only = listed->len == 1 ? &g_array_index(listed, GwAttachment, 0) : NULL;

	if (only && only->number == 1)
		gw_check_emit(check, rule, only->label, NULL);
}

static void
run(GwCheckRun *check, const GwRule *rule)
{
	GwAttachments *lists = gw_attachments_read(gw_check_document(check));

	switch ((Fault)(GPOINTER_TO_UINT(rule->prepared) - 1)) {
	case SINGLE:
		judge_single(check, rule, lists->listed);
		break;
	case ABSENT:
		judge_absent(check, rule, lists);
		break;
	case UNLISTED:
		judge_unlisted(check, rule, lists);
		break;
	case TITLE:
		judge_titles(check, rule, lists);
		break;
	case SEQUENCE:
		judge_sequence(check, rule, lists->listed);
		break;
	}
	gw_attachments_free(lists);
}

const GwCheckKind gw_kind_attachment_list = {
	.name = "attachment-list",
	.help = "附件说明与附件不一致",
	.params = attachment_list_params,
	.prepare = prepare,
	.run = run,
};
