#include "recognise/recognise.h"

#include "base/utf.h"
#include "recognise/facts.h"
#include "recognise/genre.h"
#include "recognise/split.h"
#include "recognise/viterbi.h"

typedef struct {
	GwDocument *doc;
	GwLines lines;
	GwLabel *labels;
	gboolean why;
	guint32 at; /* among the lines */
	guint64 seen; /* roles given so far */
} Work;

static guint8
level_of(GwRole role, const GwLine *line)
{
	guint level = gw_role_level(role);

	return (guint8)(level ? level : role == GW_ROLE_BODY && line->level ? 0 : level);
}

static const char *
why_of(const Work *w, const GwLine *line, GwRole role)
{
	char *text, *kept;

	if (!w->why || role == GW_ROLE_NONE)
		return NULL;
	if (w->doc->paragraphs[line->paragraph].given != GW_ROLE_NONE)
		return "由人指定";
	text = gw_cues_why(line, role);
	kept = gw_arena_strdup(w->doc->arena, text);
	g_free(text);
	return kept;
}

static void
add_line(Work *w)
{
	const GwLine *line = &w->lines.lines[w->at];
	const GwLabel *label = &w->labels[w->at];
	GwElement *e = &w->doc->elements[w->doc->n_elements++];

	e->span = line->span;
	e->paragraph = line->paragraph;
	e->role = label->role;
	e->level = level_of(label->role, line);
	e->attachment = label->attachment;
	e->confidence = label->confidence;
	e->runner_up = label->runner_up;
	e->why = why_of(w, line, label->role);
	e->why_other = why_of(w, line, label->runner_up);
	w->seen |= GW_ROLE_BIT(label->role);
	w->at++;
}

/* Templates set 份号, 密级 and 紧急程度 in the page header; sections repeat it. */
static GwRole
role_in_header(const Work *w, GwSpan span)
{
	const GwDocument *doc = w->doc;
	static const struct {
		GwForm form;
		GwRole role;
	} marks[] = {
		{ GW_FORM_COPYNO, GW_ROLE_COPYNO },
		{ GW_FORM_SECRECY, GW_ROLE_SECRECY },
		{ GW_FORM_URGENCY, GW_ROLE_URGENCY },
	};
	GwTight tight;
	guint64 form;
	guint i;

	gw_tight_make(doc->text + span.start, gw_span_len(span), doc->traditional, &tight);
	form = gw_line_form(&tight);
	for (i = 0; i < G_N_ELEMENTS(marks); i++)
		if ((form & GW_BIT(marks[i].form)) && !(w->seen & GW_ROLE_BIT(marks[i].role)))
			return marks[i].role;
	return GW_ROLE_NOISE;
}

static GwRole
role_aside(const Work *w, const GwParagraph *p, GwSpan span)
{
	if (p->given != GW_ROLE_NONE)
		return p->given;
	if (p->story == GW_STORY_FOOTNOTE || p->story == GW_STORY_ENDNOTE)
		return GW_ROLE_BODY;
	return p->story == GW_STORY_HEADER ? role_in_header(w, span) : GW_ROLE_NOISE;
}

static const char *
why_aside(const GwParagraph *p, GwRole role)
{
	if (p->given != GW_ROLE_NONE)
		return "由人指定";
	if (p->story == GW_STORY_BODY)
		return "页码，或没有看得见的字";
	return role == GW_ROLE_BODY ? "脚注" : "页眉页脚";
}

/* Headers, footers and notes are beside the flow: page numbers and running
 * titles are nothing of the document, a note is text.  So are page numbers in a
 * text and lines that hold zero-width characters only. */
static void
add_aside(Work *w, guint32 index)
{
	const GwParagraph *p = &w->doc->paragraphs[index];
	GwElement *e = &w->doc->elements[w->doc->n_elements++];

	e->span = gw_utf16_trim(w->doc->text, p->span);
	e->paragraph = index;
	e->role = role_aside(w, p, e->span);
	w->seen |= GW_ROLE_BIT(e->role);
	e->attachment = p->given_attachment;
	e->level = (guint8)gw_role_level(e->role);
	e->confidence = 1;
	e->why = w->why ? why_aside(p, e->role) : NULL;
}

static void
make_elements(Work *w)
{
	GwDocument *doc = w->doc;
	guint32 i;

	doc->elements = gw_arena_new0(doc->arena, GwElement,
				      (gsize)w->lines.n + doc->n_paragraphs + 1);
	doc->n_elements = 0;
	for (i = 0; i < doc->n_paragraphs; i++) {
		guint before = w->at;

		while (w->at < w->lines.n && w->lines.lines[w->at].paragraph == i)
			add_line(w);
		if (w->at == before && !gw_document_is_blank(doc, &doc->paragraphs[i]))
			add_aside(w, i);
	}
}

void
gw_recognise(GwDocument *doc, gboolean why)
{
	Work w = { .doc = doc, .lines = gw_lines_read(doc), .why = why };
	GwGiven *given = g_new0(GwGiven, (gsize)w.lines.n + 1);
	guint32 i;

	w.labels = g_new0(GwLabel, (gsize)w.lines.n + 1);
	for (i = 0; i < w.lines.n; i++) {
		const GwParagraph *p = &doc->paragraphs[w.lines.lines[i].paragraph];

		given[i] = (GwGiven){ p->given, p->given_attachment };
	}
	gw_viterbi(&w.lines, given, w.labels);
	make_elements(&w);
	gw_split_rejoin(doc);
	if (!doc->genre_given)
		doc->genre = gw_genre_of(doc);
	if (!doc->direction_given)
		doc->direction = gw_direction_of(doc);
	gw_facts_fill(doc);
	g_free(given);
	g_free(w.labels);
	g_free(w.lines.lines);
}
