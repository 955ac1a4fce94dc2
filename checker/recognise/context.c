/* What a line's neighbours and the whole document say about it. */
#include "recognise/lines.h"

#define TOP_LINES GW_TOP_LINES
#define BOTTOM_LINES 6
#define MAX_BRACKET_LINES 4

#define FORM(name) GW_BIT(GW_FORM_##name)
#define PLACE(name) GW_BIT(GW_PLACE_##name)

/* --- neighbours and the whole --------------------------------------------------------------- */

/* Blank lines that mean nothing: some texts have one after every paragraph. */
static guint32
usual_gap(const GwLines *all)
{
	guint32 i, with = 0;

	for (i = 1; i < all->n; i++)
		with += all->lines[i].gap_before > 0;
	return all->n > 4 && with * 10 >= all->n * 6 ? 1 : 0;
}

static gboolean
document_indents(const GwLines *all)
{
	guint32 i, indented = 0, text = 0;

	for (i = 0; i < all->n; i++) {
		if (!(all->lines[i].form & FORM(STOP)))
			continue;
		text++;
		indented += (all->lines[i].place & PLACE(INDENT)) != 0;
	}
	return indented * 2 > text;
}

static guint64
gap_places(const GwLine *line, guint32 usual)
{
	guint64 place = 0;

	if (line->gap_before > usual)
		place |= PLACE(GAP_BEFORE);
	if (line->gap_after > usual)
		place |= PLACE(GAP_AFTER);
	if (line->gap_before > usual + 1)
		place |= PLACE(WIDE_BEFORE);
	if (line->gap_after > usual + 1)
		place |= PLACE(WIDE_AFTER);
	return place;
}

static guint64
next_places(const GwLine *next)
{
	guint64 place = 0;

	if (next->form & FORM(DATE))
		place |= PLACE(BEFORE_DATE);
	if ((next->form & (FORM(ORGAN) | FORM(SHORT))) == (FORM(ORGAN) | FORM(SHORT)) &&
	    (next->place & (PLACE(BEFORE_DATE) | PLACE(BEFORE_SIGNATURE))))
		place |= PLACE(BEFORE_SIGNATURE);
	if (next->form & (FORM(DOCNUM) | FORM(SERIAL)))
		place |= PLACE(BEFORE_DOCNUM);
	if ((next->form & (FORM(TINY) | FORM(MARK_ORDER))) == (FORM(TINY) | FORM(MARK_ORDER)))
		place |= PLACE(BEFORE_MARKS);
	if ((next->form & FORM(SHORT)) &&
	    (next->form & (FORM(ORGAN) | FORM(MARK_FILE) | FORM(MARK_MINUTES) | FORM(MARK_ORDER))) &&
	    (next->place & (PLACE(BEFORE_DOCNUM) | PLACE(BEFORE_MARKS))))
		place |= PLACE(BEFORE_MARKS);
	if (next->form & FORM(ADDRESSEE))
		place |= PLACE(BEFORE_ADDRESSEE);
	if (next->form & FORM(PRINTED))
		place |= PLACE(BEFORE_PRINTED);
	if (next->form & FORM(NEWS))
		place |= PLACE(BEFORE_NEWS);
	if (next->form & (FORM(CHAPTER) | FORM(ARTICLE)))
		place |= PLACE(BEFORE_LAW);
	if (next->level)
		place |= PLACE(BEFORE_NUMBER);
	if ((next->form & (FORM(GENRE) | FORM(NAMED))) && (next->form & FORM(PLAIN)) &&
	    !next->level && !next->gap_before)
		place |= PLACE(BEFORE_NAMED);
	return place;
}

static guint64
previous_places(const GwLine *previous)
{
	guint64 place = 0;

	if ((previous->form & FORM(ATTACHMENT_MARK)) && !(previous->form & FORM(ATTACHMENT_NOTE)))
		place |= PLACE(AFTER_MARK);
	if (previous->form & FORM(COLON))
		place |= PLACE(AFTER_COLON);
	if (previous->form & FORM(DATE))
		place |= PLACE(AFTER_DATE);
	if (previous->form & FORM(SIGNER))
		place |= PLACE(AFTER_SIGNER);
	if (!(previous->form & (FORM(STOP) | FORM(COLON))))
		place |= PLACE(AFTER_OPEN);
	if ((previous->form & (FORM(GENRE) | FORM(NAMED))) && (previous->form & FORM(PLAIN)) &&
	    !previous->level && !previous->gap_after)
		place |= PLACE(AFTER_TITLE);
	if ((previous->form & (FORM(TINY) | FORM(PLAIN))) == (FORM(TINY) | FORM(PLAIN)) &&
	    !previous->gap_after)
		place |= PLACE(AFTER_TINY);
	return place;
}

/* The title of an attachment, and the organs under it, may need two lines. */
static void
chain_titles(GwLines *all)
{
	guint32 i;

	for (i = 1; i < all->n; i++)
		if ((all->lines[i - 1].place & PLACE(AFTER_MARK)) && !all->lines[i].gap_before &&
		    !(all->lines[i - 1].form & (FORM(NAMED) | FORM(GENRE))))
			all->lines[i].place |= PLACE(AFTER_MARK_2);
	for (i = 1; i < all->n; i++)
		if ((all->lines[i - 1].place & PLACE(AFTER_TITLE)) &&
		    (all->lines[i - 1].form & FORM(ORGAN)) && !all->lines[i].gap_before)
			all->lines[i].place |= PLACE(AFTER_TITLE);
}

/* 7.2.7: more 签发人 stand below the first, a line each. */
static void
chain_signers(GwLines *all)
{
	guint32 i;

	for (i = 1; i < all->n; i++)
		if ((all->lines[i - 1].place & PLACE(AFTER_SIGNER)) &&
		    (all->lines[i - 1].form & FORM(TINY)) &&
		    !(all->lines[i - 1].form & (FORM(DIGITS) | FORM(URGENCY))))
			all->lines[i].place |= PLACE(AFTER_SIGNER);
}

/* Telephone and address under the person: all of it is 附注. */
static void
chain_contacts(GwLines *all)
{
	guint32 i;

	for (i = 1; i < all->n; i++)
		if ((all->lines[i - 1].form & (FORM(CONTACT) | FORM(WEB))) &&
		    (all->lines[i - 1].place & PLACE(AFTER_DATE)))
			all->lines[i].place |= PLACE(AFTER_DATE);
}

/* A 题注 or 附注 broken over a few lines, until one ends with the bracket. */
static void
chain_brackets(GwLines *all)
{
	guint32 i, lines = 0;

	for (i = 0; i < all->n; i++) {
		if (lines && lines <= MAX_BRACKET_LINES)
			all->lines[i].place |= PLACE(IN_PAREN);
		if (all->lines[i].form & FORM(PAREN_OPEN))
			lines = 1;
		else if (lines)
			lines = (all->lines[i].form & FORM(PAREN_END)) ? 0 : lines + 1;
	}
}

/* 附件：1.… is followed by 2.… and by the rest of names that were too long. */
static void
chain_notes(GwLines *all)
{
	guint32 i, loose = 0; /* lines without a number since the last that has one */

	for (i = 1; i < all->n; i++) {
		const GwLine *above = &all->lines[i - 1];
		gboolean alone = (above->form & FORM(ATTACHMENT_MARK)) &&
				 (above->form & FORM(COLON)) && !(above->form & FORM(ATTACHMENT_NOTE)) && (all->lines[i].form & FORM(N3));
		gboolean chained = (above->place & PLACE(NOTE_CHAIN)) &&
				   ((above->form & FORM(N3)) || (!above->level && loose < 2)) &&
				   !(above->form & (FORM(LONG) | FORM(DATE) | FORM(ORGAN)));

		if (!(above->form & FORM(ATTACHMENT_NOTE)) && !alone && !chained)
			continue;
		all->lines[i].place |= PLACE(NOTE_CHAIN);
		loose = all->lines[i].level || !chained ? 0 : loose + 1;
	}
}

/* “1　总则” is a heading only where 1.1 or 1.1.1 come too; elsewhere it is a row. */
static void
drop_lone_decimals(GwLines *all)
{
	gboolean deeper = FALSE;
	guint32 i;

	for (i = 0; i < all->n && !deeper; i++)
		deeper = (all->lines[i].form & (FORM(D2) | FORM(D3) | FORM(D4))) != 0;
	for (i = 0; i < all->n && !deeper; i++)
		if (all->lines[i].form & FORM(D1)) {
			all->lines[i].form &= ~FORM(D1);
			all->lines[i].level = 0;
		}
}

static gboolean
is_title_with_stop(const GwLine *line)
{
	return !(line->form & FORM(PLAIN)) && (line->form & FORM(ABOUT)) && (line->form & FORM(GENRE));
}

/* The document proper has not begun to speak: here nothing can be attached yet.  A
 * title or 主送 that ends with a stop is no sentence.  Gives the lines of the head. */
static guint32
mark_head(GwLines *all)
{
	gboolean addressed = FALSE;
	guint32 i;

	for (i = 0; i < all->n; i++) {
		GwLine *line = &all->lines[i];

		/* The 落款 of a notice whose text is lost. */
		if (addressed && (line->form & FORM(DATE)) && (line[-1].form & FORM(ORGAN)))
			return i;
		addressed |= (line->form & FORM(ADDRESSEE)) != 0;
		line->place |= PLACE(HEAD);
		if ((line->form & (FORM(STOP) | FORM(LONG))) && !(line->form & FORM(RECEIVERS)) &&
		    !is_title_with_stop(line))
			return i;
	}
	return all->n;
}

#define BESIDE_TITLE (FORM(DOCNUM) | FORM(SERIAL) | FORM(DATE_PAREN) | FORM(ADOPTED) | FORM(SUBTITLE))

/* Where the 主送 stands, whatever it looks like. */
static void
mark_below_title(GwLines *all, guint32 n_head)
{
	gboolean below = FALSE;
	guint32 i;

	for (i = 0; i < n_head; i++) {
		GwLine *line = &all->lines[i];

		if ((line->form & FORM(GENRE)) && !line->level && !(line->form & FORM(MARK_KIND))) {
			below = TRUE;
		} else if (below && !(line->form & BESIDE_TITLE)) {
			line->place |= PLACE(BELOW_TITLE);
			below = (line->form & (FORM(ADDRESSEE) | FORM(RECEIVERS))) != 0;
			all->lines[i - 1].place |= below ? PLACE(BEFORE_ADDRESSEE) : 0;
			below = below && !(line->form & (FORM(COLON) | FORM(STOP)));
		}
	}
}

static gboolean
is_title_like(const GwLine *line)
{
	return !line->level && !(line->form & (FORM(MARK_KIND) | FORM(COLON))) &&
	       (line->form & (FORM(ABOUT) | FORM(GENRE)));
}

/* 5月8日 under the organ is a 成文日期 that lacks something. */
static void
find_short_dates(GwLines *all, guint32 n_head)
{
	guint32 i;

	for (i = MAX(n_head, 1); i < all->n; i++) {
		GwLine *line = &all->lines[i];
		const GwLine *above = line - 1;

		if (!line->loose_date || !(above->form & FORM(ORGAN)) || !(above->form & FORM(SHORT)))
			continue;
		line->form |= FORM(DATE);
		all->lines[i - 1].place |= PLACE(BEFORE_DATE);
	}
}

/* What stands behind the 落款 of the document proper is attached. */
static void
mark_closed(GwLines *all, guint32 n_head)
{
	gboolean closed = FALSE;
	guint32 i;

	for (i = n_head; i + 1 < all->n; i++) {
		const GwLine *line = &all->lines[i];

		closed |= (line->form & FORM(ORGAN)) && (line->form & FORM(MEDIUM)) &&
			  (line->place & PLACE(BEFORE_DATE));
		if (closed)
			all->lines[i + 1].place |= PLACE(CLOSED);
	}
}

/* Letter form and its kin: the organ, the 文号, and only then the title. */
static void
mark_letterhead(GwLines *all, guint32 n_head)
{
	guint32 i, number = G_MAXUINT32;

	n_head = MIN(n_head + 1, MIN(all->n, TOP_LINES)); /* the text may open with a sentence */
	for (i = 0; i < n_head; i++) {
		const GwLine *line = &all->lines[i];

		if (line->form & (FORM(DOCNUM) | FORM(SERIAL)))
			number = MIN(number, i);
		else if (is_title_like(line) && number == G_MAXUINT32)
			return;
		else if (is_title_like(line) || (line->form & FORM(MAIN_TO)) ||
			 ((line->form & FORM(OPENING)) && number < i &&
			  (all->lines[number].form & FORM(DOCNUM))))
			break;
	}
	for (number = i < n_head ? MIN(number, i) : 0; number-- > 0;)
		all->lines[number].place |= PLACE(LETTERHEAD);
}

static void
place_lines(GwLines *all)
{
	guint32 usual = usual_gap(all), i;
	gboolean indents = document_indents(all), news = FALSE;

	for (i = 0; i < MIN(all->n, TOP_LINES); i++)
		news |= (all->lines[i].form & FORM(NEWS)) != 0;
	for (i = all->n; i-- > 0;) {
		GwLine *line = &all->lines[i];

		line->place |= gap_places(line, usual);
		line->place |= i == 0 ? PLACE(FIRST) : previous_places(line - 1);
		line->place |= i + 1 == all->n ? PLACE(LAST) : next_places(line + 1);
		if (i + 1 < all->n && (line[1].form & FORM(DATE_PAREN)) && (line->form & FORM(ORGAN)) &&
		    !(line->form & (FORM(GENRE) | FORM(ABOUT))))
			line->place |= PLACE(BEFORE_DATE); /* organ and （date） under a title */
		if (i < TOP_LINES)
			line->place |= PLACE(TOP);
		if (i + BOTTOM_LINES >= all->n)
			line->place |= PLACE(BOTTOM);
		if (indents && (line->place & PLACE(FLUSH)))
			line->place |= PLACE(ODD_FLUSH);
		if (news)
			line->place |= PLACE(NEWS_DOC);
	}
}

void
gw_lines_place(GwLines *all)
{
	guint32 n_head;

	drop_lone_decimals(all);
	place_lines(all);
	n_head = mark_head(all);
	mark_below_title(all, n_head);
	mark_letterhead(all, n_head);
	gw_frame_mark(all, n_head);
	chain_signers(all);
	chain_contacts(all);
	chain_notes(all);
	chain_brackets(all);
	chain_titles(all);
	gw_rows_mark(all);
	find_short_dates(all, n_head);
	mark_closed(all, n_head);
	gw_contents_mark(all);
}
