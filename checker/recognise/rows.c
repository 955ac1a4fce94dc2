/* Tables whose lines were lost: rows of cells set apart by blanks, or a cell a line. */
#include "recognise/lines.h"

/* Cells taken apart: so short, so many. */
#define SCRAP_UNITS 14
#define MIN_SCRAPS 10
/* Rows: so long, so many with figures, or so many under a row of column heads. */
#define ROW_UNITS 40
#define MIN_ROWS 2

#define FORM(name) GW_BIT(GW_FORM_##name)
#define PLACE(name) GW_BIT(GW_PLACE_##name)

/* --- column heads --------------------------------------------------------------------- */

static const GwWord heads[] = {
	W(u"姓名"), W(u"性别"), W(u"单位"), W(u"职务"), W(u"备注"), W(u"序号"), W(u"名称"),
	W(u"电话"), W(u"手机"), W(u"日期"), W(u"年月"), W(u"合计"), W(u"小计"), W(u"数量"),
	W(u"金额"), W(u"项目"), W(u"编号"), W(u"学历"), W(u"学位"), W(u"年份"), W(u"年级"),
	W(u"类别"), W(u"型号"), W(u"规格"), W(u"单价"), W(u"方式"), W(u"原因"), W(u"范围"),
	W(u"时间"), W(u"地点"), W(u"内容"), W(u"时限"), W(u"科目"), W(u"原值"), W(u"株数"),
	W(u"面积"), W(u"职称"), W(u"数"), W(u"率"), W(u"额"), W(u"量"), W(u"形式"), W(u"学科"),
	W(u"年限"), W(u"名次"), W(u"得分"), W(u"指标"), W(u"经手人"), W(u"负责人"), W(u"联系人"),
	W(u"主讲人"), W(u"责任人"), W(u"（元）"), W(u"（万元）"), { NULL, 0 }
};

/* The next cell from `at` on, with “年  级” as one; its end in *end, 0 at the end. */
static guint
next_cell(const GwTight *t, guint at, gunichar2 *cell, guint *end)
{
	guint n = 0, from, blanks;

	for (;;) {
		while (at < t->n_raw && gw_form_is_blank(t->raw[at]))
			at++;
		for (from = at; at < t->n_raw && !gw_form_is_blank(t->raw[at]); at++)
			cell[n++] = t->raw[at];
		for (blanks = at; blanks < t->n_raw && gw_form_is_blank(t->raw[blanks]); blanks++)
			;
		/* One character, blanks, one character, and then blanks again or the end. */
		if (n != 1 || at != from + 1 || blanks + 1 > t->n_raw ||
		    (blanks + 1 < t->n_raw && !gw_form_is_blank(t->raw[blanks + 1])))
			break;
	}
	*end = at;
	return n;
}

/* 姓名　单位　联系电话: the first row. */
gboolean
gw_line_is_column_heads(const GwTight *t)
{
	gunichar2 cell[GW_RAW];
	guint at = 0, n, cells = 0;

	if (!t->gaps || t->n_raw >= GW_RAW || t->stops || t->commas || t->colons)
		return FALSE;
	while ((n = next_cell(t, at, cell, &at)) > 0) {
		if (!gw_view_ends_any(cell, n, heads))
			return FALSE;
		cells++;
	}
	return cells >= 2;
}

/* --- rows --------------------------------------------------------------------------------- */

#define NO_ROW                                                                               \
	(FORM(STOP) | FORM(COMMA) | FORM(COLON) | FORM(DATE) | FORM(DOCNUM) | FORM(CC) |     \
	 FORM(CHAPTER) | FORM(ARTICLE) | FORM(PRINTED) | FORM(SIGNER) | FORM(ABOUT) |        \
	 FORM(ADOPTED) | FORM(ATTACHMENT_NOTE) | FORM(CONTACT) | FORM(URGENCY) | FORM(WEB))

/* Cells set apart by blanks: “东岭镇 80000”. */
static gboolean
is_row(const GwLine *line)
{
	/* 王明　青溪县水利局局长 is no row. */
	if (line->gaps == 1 && !line->digit_first && line->units > SCRAP_UNITS)
		return FALSE;
	return line->gaps && line->units <= ROW_UNITS && !line->level &&
	       !(line->form & NO_ROW) && !(line->place & PLACE(AFTER_MARK));
}

/* As many cells in each row but for empty ones, and figures in most, or column heads above. */
static void
mark_rows(GwLines *all)
{
	guint32 i = 0, end, k, figures;

	while (i < all->n) {
		gboolean headed = (all->lines[i].form & FORM(CELLS)) != 0;

		figures = 0;
		for (end = i; end < all->n && is_row(&all->lines[end]) &&
			      (headed || ABS(all->lines[end].gaps - all->lines[i].gaps) <= 1);
		     end++)
			figures += (all->lines[end].form & FORM(DIGITS)) != 0;
		if ((figures >= MIN_ROWS && figures + 1 >= end - i) || (headed && end > i + MIN_ROWS))
			for (k = i; k < end; k++)
				all->lines[k].place |= PLACE(ROW);
		i = MAX(end, i + 1);
	}
}

/* --- scraps -------------------------------------------------------------------------------- */

static gboolean
is_scrap(const GwLine *line)
{
	return line->units <= SCRAP_UNITS && !line->level &&
	       !(line->form & (FORM(STOP) | FORM(DATE) | FORM(CHAPTER) | FORM(ARTICLE) |
			       FORM(ATTACHMENT_MARK) | FORM(ATTACHMENT_NOTE) | FORM(WEB)));
}

/* The cells of a table that was saved as text, one a line. */
static void
mark_scraps(GwLines *all)
{
	guint32 i = 0, end, k, figures;

	while (i < all->n) {
		figures = 0;
		for (end = i; end < all->n && is_scrap(&all->lines[end]); end++)
			figures += (all->lines[end].form & FORM(DIGITS)) != 0;
		if (end - i >= MIN_SCRAPS && figures * 4 >= end - i)
			for (k = i; k < end; k++)
				all->lines[k].place |= PLACE(SCRAPS);
		i = MAX(end, i + 1);
	}
}

void
gw_rows_mark(GwLines *all)
{
	mark_scraps(all);
	mark_rows(all);
}
