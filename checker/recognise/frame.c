/* 版头 and 版记: in tables that only set them, and over several lines. */
#include "recognise/lines.h"

/* Cells of a table that only sets the 版头 or the 版记. */
#define FRAME_LINES 12
/* A date and 印发, without the office. */
#define PRINTED_UNITS 13

#define FORM(name) GW_BIT(GW_FORM_##name)
#define PLACE(name) GW_BIT(GW_PLACE_##name)

#define HEAD_ELEMENTS                                                                    \
	(FORM(COPYNO) | FORM(SECRECY) | FORM(URGENCY) | FORM(DOCNUM) | FORM(SIGNER) |    \
	 FORM(MARK_FILE) | FORM(MARK_ORDER) | FORM(MARK_MINUTES))
#define IMPRINT_ELEMENTS (FORM(CC) | FORM(PRINTED) | FORM(MAIN_TO) | FORM(THEME))

/* Whether lines [first, end) have at least one of `some` and each one of `each`. */
static gboolean
table_is_made_of(const GwLines *all, guint32 first, guint32 end, guint64 some, guint64 each)
{
	gboolean found = FALSE;
	guint32 i;

	for (i = first; i < end; i++) {
		if (!(all->lines[i].form & each) || all->lines[i].level)
			return FALSE;
		found |= (all->lines[i].form & some) != 0;
	}
	return found;
}

/* A table that only sets the 版头 or the 版记 is none. */
static void
unframe(GwLines *all, guint32 first, guint32 end, guint32 n_head)
{
	gboolean imprint = FALSE, head = FALSE;
	guint32 i;

	if (end - first <= FRAME_LINES) {
		imprint = table_is_made_of(all, first, end, IMPRINT_ELEMENTS,
					   IMPRINT_ELEMENTS | FORM(ORGAN) | FORM(DATE));
		head = end <= n_head && table_is_made_of(all, first, end, HEAD_ELEMENTS,
							 HEAD_ELEMENTS | FORM(ORGAN) | FORM(ABOUT) | FORM(GENRE));
	}
	for (i = first; i < end && (imprint || head); i++) {
		all->lines[i].place &= ~PLACE(CELL);
		all->lines[i].place |= imprint ? PLACE(IMPRINT) : 0;
	}
}

static void
unframe_tables(GwLines *all, guint32 n_head)
{
	guint32 first = 0, end;

	for (; first < all->n; first = end) {
		end = first + 1;
		while (end < all->n && all->lines[end].table == all->lines[first].table)
			end++;
		if (all->lines[first].table)
			unframe(all, first, end, n_head);
	}
}

#define NO_RECEIVERS (IMPRINT_ELEMENTS | FORM(PERSON) | FORM(COLON) | FORM(WEB))

/* 抄送 ends with a stop (7.4.2); until then, a broken line goes on. */
static gboolean
goes_on(const GwLine *line)
{
	return (line->form & FORM(COMMA)) || !(line->form & (FORM(STOP) | FORM(COLON)));
}

/* The office of 印发, with its date below it. */
static gboolean
is_office(const GwLine *line)
{
	return (line->form & FORM(ORGAN)) &&
	       (line->place & (PLACE(BEFORE_DATE) | PLACE(BEFORE_PRINTED)));
}

/* Behind 抄送 the office and the date are those of 印发, and so is the office
 * on the line before a date with 印发; 抄送 may take more than a line. */
static void
chain_imprint(GwLines *all)
{
	guint32 i;

	for (i = 1; i < all->n; i++) {
		GwLine *above = &all->lines[i - 1], *line = &all->lines[i];
		gboolean copied = (above->form & FORM(CC)) || (above->place & PLACE(CC_CHAIN));

		if (copied && goes_on(above) && !(line->form & NO_RECEIVERS) && !is_office(line))
			line->place |= PLACE(CC_CHAIN);
		else if ((copied || (above->place & PLACE(IMPRINT))) &&
			 (line->form & (FORM(ORGAN) | FORM(DATE) | FORM(PRINTED))))
			line->place |= PLACE(IMPRINT);
		if ((line->form & FORM(PRINTED)) && line->units <= PRINTED_UNITS &&
		    (above->form & FORM(ORGAN)))
			above->place |= PLACE(IMPRINT);
	}
}

void
gw_frame_mark(GwLines *all, guint32 n_head)
{
	unframe_tables(all, n_head);
	chain_imprint(all);
}
