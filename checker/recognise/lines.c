#include "recognise/lines.h"

#include <string.h>

#include "base/utf.h"
#include "recognise/split.h"

#define DEEP_INDENT 6
/* The 主送 is found among these. */
#define HEAD_LINES 24
#define TRAILING_BLANKS 6
/* Half-points: 小二 is 18 pt, 四号 14 pt. */
#define BIG_SIZE 36
#define SMALL_SIZE 28

#define FORM(name) GW_BIT(GW_FORM_##name)
#define PLACE(name) GW_BIT(GW_PLACE_##name)

gboolean
gw_line_in_flow(const GwParagraph *paragraph)
{
	return paragraph->story == GW_STORY_BODY || paragraph->story == GW_STORY_TEXTBOX;
}

/* --- how a paragraph is set --------------------------------------------------------- */

static gboolean
has_any(const char *name, const char *const *words)
{
	for (; name && *words; words++)
		if (strstr(name, *words))
			return TRUE;
	return FALSE;
}

static guint64
font_places(const GwRunFormat *run)
{
	static const char *const hei[] = { "黑体", "SimHei", "Hei", NULL };
	static const char *const song[] = { "小标宋", "中宋", "大标宋", "STZhongsong", NULL };
	guint64 place = 0;

	if (run->size != GW_UNSET && run->size >= BIG_SIZE)
		place |= PLACE(BIG);
	if (run->size != GW_UNSET && run->size <= SMALL_SIZE)
		place |= PLACE(SMALL);
	if (run->color != GW_UNSET && ((run->color >> 16) & 0xFF) >= 0xC0 &&
	    ((run->color >> 8) & 0xFF) <= 0x50 && (run->color & 0xFF) <= 0x50)
		place |= PLACE(RED);
	if (run->bold)
		place |= PLACE(BOLD);
	if (has_any(run->font_east, hei))
		place |= PLACE(HEI);
	if (has_any(run->font_east, song))
		place |= PLACE(SONG);
	return place;
}

/* The run that holds the first character; runs are sorted, so `*at` only grows. */
static const GwRunFormat *
run_format(const GwDocument *doc, guint32 start, guint32 *at)
{
	while (*at < doc->n_runs && doc->runs[*at].span.end <= start)
		(*at)++;
	if (*at < doc->n_runs && doc->runs[*at].span.start <= start)
		return doc->runs[*at].format;
	return NULL;
}

static guint64
set_places(const GwParagraph *p, const GwRunFormat *run)
{
	guint64 place = run ? font_places(run) : 0;

	if (p->format) {
		if (p->format->align == GW_ALIGN_CENTER)
			place |= PLACE(CENTER);
		else if (p->format->align == GW_ALIGN_RIGHT)
			place |= PLACE(RIGHT);
		else
			place |= PLACE(LEFT);
	}
	if (p->breaks_page || (p->format && p->format->page_break_before))
		place |= PLACE(NEW_PAGE);
	if (p->table)
		place |= PLACE(CELL);
	if (p->story == GW_STORY_TEXTBOX)
		place |= PLACE(BOX);
	return place;
}

/* The indent in characters: blanks in the text (two narrow ones are one
 * character wide, no-break ones count whole: the web pads with them) or docx. */
static guint
indent_of(const GwDocument *doc, const GwParagraph *p, guint32 start)
{
	guint halves = 0;
	guint32 at;

	for (at = p->span.start; at < start && halves < 200; at++)
		halves += doc->text[at] == ' ' ? 1 : doc->text[at] == '\t' ? 4 : 2;
	if (p->format && p->format->first_line_chars != GW_UNSET && p->format->first_line_chars > 0)
		halves += (guint)MIN(p->format->first_line_chars, 4000) / 50;
	else if (p->format && p->format->first_line != GW_UNSET && p->format->first_line > 0)
		halves += (guint)MIN(p->format->first_line, 12000) / 160;
	if (p->format && p->format->left != GW_UNSET && p->format->left > 2000)
		halves += (guint)MIN(p->format->left, 12000) / 160;
	return halves / 2;
}

static guint64
indent_places(const GwDocument *doc, const GwParagraph *p, GwSpan span)
{
	guint indent = indent_of(doc, p, span.start);
	guint64 place = 0;

	if (indent == 0)
		place |= PLACE(FLUSH);
	else if (indent <= 4)
		place |= PLACE(INDENT);
	if (indent >= DEEP_INDENT)
		place |= PLACE(DEEP);
	if (p->span.end - span.end >= TRAILING_BLANKS)
		place |= PLACE(TRAILING);
	return place;
}

/* --- one line ------------------------------------------------------------------------ */

/* ◇, ▲ before an entry. */
static gboolean
is_mark(gunichar2 c)
{
	return c >= 0x2190 && c <= 0x27BF;
}

/* Of what stands before the dots and page numbers of a table of contents. */
static guint32
name_hash(const GwTight *t)
{
	guint n = t->n_head, i;
	guint32 hash = 2166136261u;

	while (n > 3 && ((t->head[n - 1] >= '0' && t->head[n - 1] <= '9') ||
			 t->head[n - 1] == '.' || t->head[n - 1] == 0x2026 || t->head[n - 1] == 0xB7))
		n--;
	for (i = is_mark(t->head[0]); i < n; i++)
		hash = (hash ^ t->head[i]) * 16777619u;
	return hash;
}

static guint8
level_of(guint64 form)
{
	if (form & (FORM(N1) | FORM(D1)))
		return 1;
	if (form & (FORM(N2) | FORM(D2)))
		return 2;
	if (form & (FORM(N3) | FORM(D3)))
		return 3;
	if (form & (FORM(N4) | FORM(D4)))
		return 4;
	return 0;
}

static guint8
first_number(const GwTight *t)
{
	guint value = 0, i;

	for (i = 0; i < t->n_head && value < 100 && t->head[i] >= '0' && t->head[i] <= '9'; i++)
		value = value * 10 + (t->head[i] - '0');
	return (guint8)MIN(value, G_MAXUINT8);
}

/* 5月8日, 2024.5, 2024年, 2024年5月8日星期三: what may stand under an organ for a date. */
static gboolean
is_loose_date(const GwTight *t)
{
	static const gunichar2 units[] = u"年月日号.．-/星期正冬腊初廿一二三四五六七八九十〇零○贰壹叁肆伍陆柒捌玖";
	guint i, k, words = 0;

	if (t->units < 4 || t->units > 16)
		return FALSE;
	for (i = 0; i < t->n_head; i++) {
		gunichar2 c = t->head[i];

		if ((c >= '0' && c <= '9') || (c >= 0xFF10 && c <= 0xFF19))
			continue;
		for (k = 0; units[k] && units[k] != c; k++)
			;
		if (!units[k])
			return FALSE;
		words += c == u"年"[0] || c == u"月"[0] || c == '.';
	}
	return words > 0;
}

static void
fill_line(GwSpan span, const GwTight *tight, GwLine *line)
{
	line->span = span;
	line->form = gw_line_form(tight);
	line->units = tight->units;
	line->level = level_of(line->form);
	line->loose_date = is_loose_date(tight);
	line->gaps = (guint8)MIN(tight->gaps, G_MAXUINT8);
	line->digit_first = g_unichar_isdigit(tight->head[0]);
	if (line->level || (line->form & (FORM(CHAPTER) | FORM(MEDIUM))))
		line->hash = name_hash(tight);
	if (line->form & (FORM(D2) | FORM(D3) | FORM(D4)))
		line->chapter = first_number(tight);
}

/* --- reading ---------------------------------------------------------------------------- */

typedef struct {
	const GwDocument *doc;
	GArray *lines;
	guint32 blanks; /* since the last line */
	guint32 run;    /* where run_format() is */
} Reader;

/* Markdown's marks around a heading: “## 一、…”, “**一、…**”. */
static GwSpan
without_markup(const gunichar2 *text, GwSpan span)
{
	GwSpan inner = span;

	if (gw_span_is_empty(span) || (text[span.start] != '#' && text[span.start] != '*'))
		return span;
	while (inner.start < inner.end &&
	       (text[inner.start] == '#' || text[inner.start] == '*'))
		inner.start++;
	while (inner.end > inner.start && text[inner.end - 1] == '*')
		inner.end--;
	inner = gw_utf16_trim(text, inner);
	return gw_span_is_empty(inner) ? span : inner;
}

/* Empty cells at the end of a row were trimmed away. */
static guint
trailing_tabs(const GwDocument *doc, const GwParagraph *p, GwSpan trimmed)
{
	guint tabs = 0;
	guint32 at;

	for (at = trimmed.end; at < p->span.end; at++)
		tabs += doc->text[at] == '\t';
	return tabs;
}

static void
read_paragraph(Reader *r, guint32 index)
{
	const GwParagraph *p = &r->doc->paragraphs[index];
	GwSpan span = gw_utf16_trim(r->doc->text, p->span), parts[GW_SPLIT_MAX];
	guint64 place = set_places(p, run_format(r->doc, span.start, &r->run));
	GwTight tight;
	guint n, i;

	if (!gw_span_is_empty(span) && r->doc->text[span.start] == '#')
		place |= PLACE(HASH);
	span = without_markup(r->doc->text, span);
	gw_tight_make(r->doc->text + span.start, gw_span_len(span), r->doc->traditional, &tight);
	tight.tabs += trailing_tabs(r->doc, p, span);
	if (!tight.units) { /* nothing but zero-width characters: recognise.c calls it noise */
		r->blanks++;
		return;
	}
	/* A page number may stand anywhere: the lines around it are neighbours. */
	if (p->given == GW_ROLE_NONE && gw_form_page_number(&tight))
		return;
	if (p->given == GW_ROLE_NONE) {
		n = gw_split_line(r->doc->text, span, &tight, r->doc->traditional, parts);
	} else {
		n = 1;
		parts[0] = span;
	}
	for (i = 0; i < n; i++) {
		GwLine line = { .paragraph = index, .table = p->table, .place = place };

		if (n > 1)
			gw_tight_make(r->doc->text + parts[i].start, gw_span_len(parts[i]),
				      r->doc->traditional, &tight);
		fill_line(parts[i], &tight, &line);
		if (r->lines->len < HEAD_LINES && gw_line_is_receivers(&tight))
			line.form |= FORM(RECEIVERS);
		line.place |= i ? PLACE(REST) : indent_places(r->doc, p, span);
		line.gap_before = i ? 0 : r->blanks;
		if (r->lines->len)
			g_array_index(r->lines, GwLine, r->lines->len - 1).gap_after = line.gap_before;
		g_array_append_val(r->lines, line);
	}
	r->blanks = 0;
}

void
gw_tight_of(const GwDocument *doc, const GwElement *element, GwTight *tight)
{
	gw_tight_make(doc->text + element->span.start, gw_span_len(element->span), doc->traditional,
		      tight);
}

GwLines
gw_lines_read(const GwDocument *doc)
{
	Reader r = { .doc = doc, .lines = g_array_new(FALSE, FALSE, sizeof(GwLine)) };
	GwLines all;
	guint32 i;

	for (i = 0; i < doc->n_paragraphs; i++) {
		if (!gw_line_in_flow(&doc->paragraphs[i]))
			continue;
		if (gw_document_is_blank(doc, &doc->paragraphs[i]))
			r.blanks++;
		else
			read_paragraph(&r, i);
	}
	all.n = r.lines->len;
	all.lines = (GwLine *)(gpointer)g_array_free(r.lines, FALSE);
	gw_lines_place(&all);
	return all;
}
