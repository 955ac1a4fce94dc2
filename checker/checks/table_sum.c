/* table-sum: the last row of a table is not the sum of the rows above it
 * (条例第二十条（四）: 数字准确).
 *
 * A column is judged only if every row of it between its head and the last row
 * is one plain number; tables with 小计 are left alone.  Like sum-agreement it
 * reports slips: a sum far from the number says that the table is of another kind. */
#include "checks/amounts.h"
#include "checks/params.h"
#include "checks/registry.h"

#define MAX_COLUMNS 24
#define MAX_SHARE 5 /* a slip is under 1/5 of the whole */
#define MIN_ROWS 3
#define MAX_ROWS 500 /* keeps sums far from the end of gint64 */

typedef struct {
	GwRegex *total, *partial;
} Params;

typedef struct {
	gint64 sum, grain;
	guint rows;
	gboolean broken; /* words below a number */
	gboolean has_last;
	gint64 last;
	GwSpan place;
} Column;

static const GwParam table_sum_params[] = {
	{ "total", GW_PARAM_PATTERN, TRUE, "合计行的名称" },
	{ "partial", GW_PARAM_PATTERN, TRUE, "有这样的格就不判断（小计）" },
	{ NULL, GW_PARAM_STRING, FALSE, NULL },
};

static gboolean
prepare(const GwNode *params, gpointer *prepared, GError **error G_GNUC_UNUSED)
{
	Params *p = g_new0(Params, 1);

	p->total = gw_param_pattern(params, "total");
	p->partial = gw_param_pattern(params, "partial");
	*prepared = p;
	return TRUE;
}

static void
release(gpointer prepared)
{
	Params *p = prepared;

	gw_regex_free(p->total);
	gw_regex_free(p->partial);
	g_free(p);
}

static gboolean
found(GwCheckRun *check, GwRegex *regex, GwSpan span)
{
	return gw_regex_search(regex, gw_check_document(check)->text, span, span.start,
			       gw_check_match(check)) == GW_MATCH_FOUND;
}

static void
take_cell(const GwDocument *doc, Column *column, GwSpan span, gboolean last)
{
	gint64 value, grain;

	/* The whole cell has to be one number. */
	if (gw_span_is_empty(span) ||
	    gw_amount_read(doc->text + span.start, gw_span_len(span), &value, &grain) !=
		    gw_span_len(span)) {
		column->broken |= column->rows > 0 && !gw_span_is_empty(span);
		return;
	}
	if (last) {
		column->broken |= column->has_last;
		column->has_last = TRUE;
		column->last = value;
		column->place = span;
	} else if (column->rows == MAX_ROWS) {
		column->broken = TRUE;
	} else {
		column->sum += value;
		column->rows++;
	}
	column->grain = column->grain ? MIN(column->grain, grain) : grain;
}

static gboolean
is_wrong(const Column *column)
{
	gint64 off = ABS(column->sum - column->last);
	gboolean rounded = column->grain < GW_AMOUNT_ONE;

	return !column->broken && column->has_last && column->rows >= MIN_ROWS &&
	       off > (rounded ? gw_amount_slack(column->grain, column->rows) : 0) &&
	       gw_amount_is_slip(column->sum, column->last, MAX_SHARE);
}

/* Elements [from, to) are one table. */
static void
judge(GwCheckRun *check, const GwRule *rule, guint32 from, guint32 to)
{
	const GwDocument *doc = gw_check_document(check);
	const Params *p = rule->prepared;
	Column columns[MAX_COLUMNS] = { 0 };
	guint32 last = doc->paragraphs[doc->elements[to - 1].paragraph].row, i;
	guint n_rows = 0;
	gboolean totalled = FALSE;

	for (i = from; i < to; i++) {
		const GwElement *element = &doc->elements[i];
		const GwParagraph *cell = &doc->paragraphs[element->paragraph];

		if (found(check, p->partial, element->span))
			return;
		if (found(check, p->total, element->span)) {
			if (cell->row < last)
				return; /* totals on the way, or a head */
			totalled = TRUE;
		}
		if (!cell->column || cell->column > MAX_COLUMNS)
			continue;
		take_cell(doc, &columns[cell->column - 1], element->span, cell->row == last);
		n_rows = MAX(n_rows, columns[cell->column - 1].rows);
	}
	/* A column with fewer numbers than another one has gaps or merged cells. */
	for (i = 0; totalled && i < MAX_COLUMNS; i++) {
		char *sum;

		if (columns[i].rows != n_rows || !is_wrong(&columns[i]))
			continue;
		sum = gw_amount_text(columns[i].sum);
		gw_check_emit(check, rule, columns[i].place, sum, NULL);
		g_free(sum);
	}
}

static void
run(GwCheckRun *check, const GwRule *rule)
{
	const GwDocument *doc = gw_check_document(check);
	guint32 from = 0, to;

	for (; from < doc->n_elements; from = to) {
		guint32 table = doc->paragraphs[doc->elements[from].paragraph].table;

		for (to = from + 1; to < doc->n_elements; to++)
			if (doc->paragraphs[doc->elements[to].paragraph].table != table)
				break;
		if (table && doc->elements[from].role == GW_ROLE_TABLE)
			judge(check, rule, from, to);
	}
}

const GwCheckKind gw_kind_table_sum = {
	.name = "table-sum",
	.help = "表格合计行与各行之和不符",
	.params = table_sum_params,
	.prepare = prepare,
	.release = release,
	.run = run,
};
