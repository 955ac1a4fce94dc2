#include "cli/explain.h"
#include "engine/condition_words.h"
#include "engine/term_list.h"
#include "engine/term_row.h"
#include "report/visible.h"

/* Of the rows of its categories a rule looks for some; others are data for checks. */
static void
add_sought(const GwTermList *list, GPtrArray *rows)
{
	for (guint32 i = 0; i < list->n; i++) {
		const GwTermRow *row = &list->selections[i].table->rows[list->selections[i].row];

		if (gw_term_row_flags(row) & GW_ROW_SOUGHT)
			g_ptr_array_add(rows, (gpointer)row);
	}
}

GPtrArray *
gw_explain_rows(const GwRule *rule)
{
	GPtrArray *rows = g_ptr_array_new();

	if (rule->how == GW_HOW_TERMS)
		add_sought(rule->terms, rows);
	for (guint32 i = 0; rule->table && i < rule->table->n_rows; i++)
		g_ptr_array_add(rows, (gpointer)&rule->table->rows[i]);
	return rows;
}

static void
write_note(GString *out, const char *heading, const char *note)
{
	if (!note || !*note)
		return;
	g_string_append_printf(out, "      %s", heading);
	gw_visible_append(out, note, 0);
	g_string_append_c(out, '\n');
}

static void
write_row(GString *out, const GwTermRow *row, GwLang lang)
{
	static const char *const zh[] = { "", "", "正则：", "固定次序：", "须加引号：" };
	static const char *const en[] = { "", "",
					  "pattern: ", "fixed order: ", "in quotation marks: " };
	const char *wrong;
	GwTermKind kind = gw_term_kind(row, &wrong);
	char **when = gw_condition_words(row->condition, lang), *all;

	if (kind == GW_TERM_OTHER)
		wrong = row->wrong; /* its prefix says what it is */
	g_string_append_printf(out, "    %s", GW_TR(lang, zh[kind], en[kind]));
	gw_visible_append(out, wrong, 0);
	g_string_append(out, " → ");
	gw_visible_append(out, row->right, 0);
	if (!g_strcmp0(row->fixable, gw_applicability_id(GW_FIX_SAFE)))
		g_string_append(out, GW_TR(lang, "（可直接改）", " (safe)"));
	g_string_append_c(out, '\n');
	all = g_strjoinv(GW_TR(lang, "；", "; "), when);
	write_note(out, GW_TR(lang, "条件：", "when: "), all);
	write_note(out, GW_TR(lang, "说明：", "note: "), row->note);
	g_free(all);
	g_strfreev(when);
}

void
gw_explain_rows_text(GString *out, const GPtrArray *rows, GwLang lang)
{
	const char *category = NULL;

	g_string_append(out, GW_TR(lang, "\n所查的词\n", "\nThe word list\n"));
	g_string_append(out,
			GW_TR(lang, "  [甲乙] 是其中任何一个字，[^甲乙] 是其外任何一个字。\n",
			      "  [甲乙] is any one of the characters in it, [^甲乙] any other.\n"));
	for (guint i = 0; i < rows->len; i++) {
		const GwTermRow *row = g_ptr_array_index(rows, i);

		if (g_strcmp0(category, row->category)) {
			g_string_append(out, "  ");
			gw_visible_append(out, row->category, 0);
			g_string_append_c(out, '\n');
		}
		category = row->category;
		write_row(out, row, lang);
	}
}
