#include "report/summary.h"

#include "report/visible.h"

#define MOST_REASON 60

/* A tool that lists thirty reasons is not read. */
#define MOST_REASONS 8

typedef struct {
	char *text;
	guint count;
} Reason;

struct GwSummary {
	GPtrArray *reasons;  /* Reason*, in order of appearance */
	GHashTable *by_text; /* text → Reason* */
	guint not_judged, documents;
};

static void
free_reason(gpointer data)
{
	Reason *reason = data;

	g_free(reason->text);
	g_free(reason);
}

GwSummary *
gw_summary_new(void)
{
	GwSummary *summary = g_new0(GwSummary, 1);

	summary->reasons = g_ptr_array_new_with_free_func(free_reason);
	summary->by_text = g_hash_table_new(g_str_hash, g_str_equal);
	return summary;
}

void
gw_summary_free(GwSummary *summary)
{
	g_hash_table_unref(summary->by_text);
	g_ptr_array_unref(summary->reasons);
	g_free(summary);
}

static Reason *
reason_for(GwSummary *summary, const char *text)
{
	Reason *reason = g_hash_table_lookup(summary->by_text, text);

	if (!reason) {
		reason = g_new0(Reason, 1);
		reason->text = g_strdup(text);
		g_ptr_array_add(summary->reasons, reason);
		g_hash_table_insert(summary->by_text, reason->text, reason);
	}
	return reason;
}

void
gw_summary_add(GwSummary *summary, const GwResult *result, GwLang lang)
{
	guint i, n = result->not_judged ? result->not_judged->len : 0;

	for (i = 0; i < n; i++) {
		const GwNotJudged *entry = &g_array_index(result->not_judged, GwNotJudged, i);
		const char *text = lang == GW_LANG_EN ? entry->reason_en : NULL;

		text = text ? text : entry->reason;
		reason_for(summary, text ? text : "")->count++;
	}
	summary->not_judged += n;
	summary->documents += n > 0;
}

/* --- lines ---------------------------------------------------------------------- */

static void
write_counts(const GwTotals *totals, GwLang lang, GString *out)
{
	guint errors = totals->counts[GW_SEVERITY_ERROR];
	guint warnings = totals->counts[GW_SEVERITY_WARNING];
	guint infos = totals->counts[GW_SEVERITY_INFO];

	if (errors + warnings + infos == 0)
		g_string_append(out, GW_TR(lang, "没有发现问题", "no findings"));
	else if (lang == GW_LANG_EN)
		g_string_append_printf(out, "%u error%s, %u warning%s, %u info", errors,
				       errors == 1 ? "" : "s", warnings, warnings == 1 ? "" : "s",
				       infos);
	else
		g_string_append_printf(out, "错误 %u、警告 %u、提示 %u", errors, warnings, infos);
}

static void
write_extra(GString *out, guint n, GwLang lang, const char *zh, const char *en)
{
	if (!n)
		return;
	g_string_append(out, GW_TR(lang, "；", "; "));
	g_string_append_printf(out, GW_TR(lang, "%s %u 处", "%s: %u"), GW_TR(lang, zh, en), n);
}

static void
write_totals(const GwTotals *totals, GwLang lang, GString *out)
{
	guint read = totals->documents - totals->unreadable;

	if (!read)
		g_string_append(out, GW_TR(lang, "没有检查任何文件", "no file was checked"));
	else if (lang == GW_LANG_EN)
		g_string_append_printf(out, "%u file%s checked: ", read, read == 1 ? "" : "s");
	else
		g_string_append_printf(out, "检查了 %u 个文件：", read);
	if (read)
		write_counts(totals, lang, out);
	write_extra(out, totals->suppressed, lang, "已忽略", "suppressed");
	write_extra(out, totals->hidden, lang, "低于 --min-severity 未列出",
		    "not listed, below --min-severity");
	write_extra(out, totals->overflow, lang, "超出每个文件的上限未列出",
		    "not listed, past the limit per file");
	if (totals->unreadable && lang == GW_LANG_EN)
		g_string_append_printf(out, "; %u unreadable", totals->unreadable);
	else if (totals->unreadable)
		g_string_append_printf(out, "；%u 个文件无法读取", totals->unreadable);
	g_string_append_c(out, '\n');
}

static gint
by_count(gconstpointer a, gconstpointer b)
{
	const Reason *one = *(Reason *const *)a, *two = *(Reason *const *)b;

	return (one->count < two->count) - (one->count > two->count);
}

static void
write_reasons(const GwSummary *summary, GwLang lang, GString *out)
{
	GPtrArray *sorted = g_ptr_array_copy(summary->reasons, NULL, NULL);
	guint i;

	g_ptr_array_set_free_func(sorted, NULL);
	g_ptr_array_sort(sorted, by_count); /* a merge sort: equals stay in order */
	for (i = 0; i < MIN(sorted->len, MOST_REASONS); i++) {
		const Reason *reason = g_ptr_array_index(sorted, i);

		if (i)
			g_string_append(out, GW_TR(lang, "、", ", "));
		gw_visible_append(out, reason->text, MOST_REASON);
		g_string_append_printf(out, GW_TR(lang, "（%u 条）", " (%u)"), reason->count);
	}
	if (i < sorted->len)
		g_string_append(out, GW_TR(lang, "等", ", …"));
	g_ptr_array_unref(sorted);
}

static void
write_not_judged(const GwSummary *summary, GwLang lang, GString *out)
{
	if (!summary->not_judged)
		return;
	if (lang == GW_LANG_EN)
		g_string_append_printf(out, "%u rule%s not judged", summary->not_judged,
				       summary->not_judged == 1 ? "" : "s");
	else
		g_string_append_printf(out, "未判定 %u 条规则", summary->not_judged);
	if (summary->documents > 1)
		g_string_append_printf(out,
				       GW_TR(lang, "（%u 个文件合计）", " (in %u files together)"),
				       summary->documents);
	g_string_append(out, GW_TR(lang, "：", ": "));
	write_reasons(summary, lang, out);
	g_string_append_c(out, '\n');
}

void
gw_summary_write(const GwSummary *summary, const GwTotals *totals, GwLang lang, GString *out)
{
	write_totals(totals, lang, out);
	write_not_judged(summary, lang, out);
}
