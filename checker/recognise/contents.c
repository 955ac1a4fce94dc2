/* Tables of contents, and the 要目 of a 简报: lines that only name what comes below. */
#include "recognise/lines.h"

/* So many lines, of which so many come again. */
#define MIN_CONTENTS 4
#define MIN_REPEATED 2
/* Decimal headings with no text between, of several chapters: contents by themselves. */
#define MIN_BARE_CONTENTS 12
#define MIN_CHAPTERS 3
/* Articles of one 简报. */
#define MAX_LISTED 12

#define FORM(name) GW_BIT(GW_FORM_##name)
#define PLACE(name) GW_BIT(GW_PLACE_##name)

static gboolean
may_be_contents(const GwLine *line)
{
	if (line->units < 4 && (line->form & (FORM(N1) | FORM(N2) | FORM(N3) | FORM(N4))))
		return FALSE;
	return (line->level || (line->form & FORM(CHAPTER))) && (line->form & FORM(PLAIN)) &&
	       (line->form & FORM(MEDIUM));
}

/* 1.1 to 9.6 and nothing between them. */
static gboolean
is_bare_contents(const GwLines *all, guint32 first, guint32 end)
{
	guint32 i, chapters = 0;

	for (i = first; i < end; i++) {
		if (!all->lines[i].chapter)
			return FALSE;
		chapters += i == first || all->lines[i].chapter != all->lines[i - 1].chapter;
	}
	return end - first >= MIN_BARE_CONTENTS && chapters >= MIN_CHAPTERS;
}

/* A table of contents is a run of headings that come once more behind it. */
static guint32
mark_contents(GwLines *all, guint32 first, GHashTable *last_seen)
{
	gboolean named = first && (all->lines[first - 1].form & FORM(CONTENTS));
	guint32 end = first + 1, again = 0, k;

	while (end < all->n && may_be_contents(&all->lines[end]) &&
	       all->lines[end].hash != all->lines[first].hash)
		end++;
	for (k = first; k < end && again < MIN_REPEATED; k++) {
		gpointer last = g_hash_table_lookup(last_seen,
						    GUINT_TO_POINTER(all->lines[k].hash));

		again += GPOINTER_TO_UINT(last) >= end;
	}
	if (end - first < MIN_CONTENTS ||
	    (again < MIN_REPEATED && !named && !is_bare_contents(all, first, end)))
		return end;
	for (k = first; k < end; k++)
		all->lines[k].place |= PLACE(TOC);
	return end;
}

/* 本期要目 names what follows; the titles come again below. */
static void
mark_listed(GwLines *all, guint32 heading)
{
	guint32 end = heading + 1, i, k;

	while (end < all->n && end <= heading + MAX_LISTED && (all->lines[end].form & FORM(MEDIUM)) &&
	       !(all->lines[end].form & FORM(STOP))) {
		for (k = heading + 1; k < end && all->lines[k].hash != all->lines[end].hash; k++)
			;
		if (k < end) /* the first title comes again */
			break;
		end++;
	}
	for (i = end; i < all->n; i++)
		for (k = heading + 1; k < end; k++)
			if (all->lines[i].hash == all->lines[k].hash && all->lines[i].units > 4) {
				all->lines[i].place |= PLACE(LISTED);
				all->lines[k].place |= PLACE(TOC);
			}
	for (k = heading + 1; k < end && !all->lines[k].gap_before; k++)
		all->lines[k].place |= PLACE(TOC);
}

void
gw_contents_mark(GwLines *all)
{
	GHashTable *last_seen = g_hash_table_new(NULL, NULL);
	guint32 i;

	for (i = 0; i < MIN(all->n, GW_TOP_LINES); i++)
		if (all->lines[i].form & FORM(CONTENTS))
			mark_listed(all, i);
	for (i = 0; i < all->n; i++)
		if (may_be_contents(&all->lines[i]))
			g_hash_table_insert(last_seen, GUINT_TO_POINTER(all->lines[i].hash),
					    GUINT_TO_POINTER(i));
	for (i = 0; i < all->n;)
		i = may_be_contents(&all->lines[i]) ? mark_contents(all, i, last_seen) : i + 1;
	g_hash_table_destroy(last_seen);
}
