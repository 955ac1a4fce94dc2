/* What a notice does with what stands behind it, and how it calls it: 印发, 转发,
 * 现予公布; 《甲办法》和《乙办法》. */
#include "recognise/facts_divisions_p.h"

#include <string.h>

#include "base/utf.h"
#include "recognise/reading.h"

/* Where a notice says what it does with what follows. */
#define ACT_PARAGRAPHS 4
#define ACT_ELEMENTS 100
#define ACT_UNITS 600
/* A name in a title that issues two. */
#define MIN_NAMED 3

/* --- what a notice does --------------------------------------------------------------- */

/* A stretch of text without its blanks, simplified. */
typedef struct {
	gunichar2 units[ACT_UNITS];
	guint n;
} Line;

static void
read_text(const GwDocument *doc, GwSpan span, Line *line)
{
	GwReader r = gw_reader_new(doc, gw_span(span.start, MIN(span.end, span.start + ACT_UNITS)));
	gunichar2 c;

	for (line->n = 0; (c = gw_reader_peek(&r)); r.at++)
		line->units[line->n++] = c;
}

typedef struct {
	const gunichar2 *word;
	GwPartKind kind;
} Act;

/* In a title, outside 《》; in a text it takes more words to say that it is done here. */
static const Act title_acts[] = {
	{ u"印发", GW_PART_ISSUED },	{ u"转发", GW_PART_FORWARDED },
	{ u"批转", GW_PART_FORWARDED }, { u"关于公布", GW_PART_ISSUED },
	{ u"关于发布", GW_PART_ISSUED }, { u"关于颁布", GW_PART_ISSUED },
	{ u"关于下发", GW_PART_ISSUED },
};
/* A decision that changes a 条例 publishes it again. */
static const Act changes[] = {
	{ u"关于修改", GW_PART_ISSUED }, { u"关于修订", GW_PART_ISSUED },
	{ u"关于修正", GW_PART_ISSUED },
};
/* 现将修订后的《…》公布 */
static const Act far_acts[] = {
	{ u"公布", GW_PART_ISSUED },	{ u"发布", GW_PART_ISSUED },
	{ u"印发", GW_PART_ISSUED },	{ u"转发", GW_PART_FORWARDED },
	{ u"批转", GW_PART_FORWARDED },
};
static const Act text_acts[] = {
	{ u"印发给", GW_PART_ISSUED },	  { u"印发你", GW_PART_ISSUED },
	{ u"予印发", GW_PART_ISSUED },	  { u"予以印发", GW_PART_ISSUED },
	{ u"现印发", GW_PART_ISSUED },	  { u"现予公布", GW_PART_ISSUED },
	{ u"予以公布", GW_PART_ISSUED },  { u"现公布", GW_PART_ISSUED },
	{ u"现予发布", GW_PART_ISSUED },  { u"予以发布", GW_PART_ISSUED },
	{ u"现发布", GW_PART_ISSUED },	  { u"转发给", GW_PART_FORWARDED },
	{ u"转发你", GW_PART_FORWARDED }, { u"予转发", GW_PART_FORWARDED },
	{ u"现转发", GW_PART_FORWARDED }, { u"批转给", GW_PART_FORWARDED },
	{ u"现批转", GW_PART_FORWARDED }, { u"批转你", GW_PART_FORWARDED },
};

static gboolean
stands_at(const Line *line, guint at, const gunichar2 *word)
{
	for (; *word; word++, at++)
		if (at >= line->n || line->units[at] != *word)
			return FALSE;
	return TRUE;
}

/* The first of `acts` outside 《》 from `at` to the end of the sentence or, with
 * `whole`, of the line; GW_PART_MAIN if there is none. */
static GwPartKind
find_act(const Line *line, guint at, gboolean whole, const Act *acts, guint n_acts)
{
	guint depth = 0, k;

	for (; at < line->n && (whole || line->units[at] != u'。'); at++) {
		if (line->units[at] == u'《')
			depth++;
		else if (line->units[at] == u'》' && depth)
			depth--;
		for (k = 0; k < n_acts && !depth; k++)
			if (line->units[at] == acts[k].word[0] && stands_at(line, at, acts[k].word))
				return acts[k].kind;
	}
	return GW_PART_MAIN;
}

static GwPartKind
act_of_text(const Line *line)
{
	GwPartKind act = find_act(line, 0, TRUE, text_acts, G_N_ELEMENTS(text_acts));
	guint i;

	for (i = 0; act == GW_PART_MAIN && i < line->n; i++)
		if (line->units[i] == u'现' && stands_at(line, i, u"现将"))
			act = find_act(line, i, FALSE, far_acts, G_N_ELEMENTS(far_acts));
	return act;
}

static GwPartKind
act_of_title(const GwDivisions *d, const GwPartDraft *part)
{
	GwPartKind act = GW_PART_MAIN;
	Line line;

	read_text(d->doc, part->part.title, &line);
	if (part->part.kind != GW_PART_ISSUED)
		act = find_act(&line, 0, TRUE, title_acts, G_N_ELEMENTS(title_acts));
	if (act == GW_PART_MAIN)
		act = find_act(&line, 0, TRUE, changes, G_N_ELEMENTS(changes));
	if (act == GW_PART_MAIN && part->part.kind == GW_PART_MAIN &&
	    d->doc->genre == GW_GENRE_ORDER)
		act = GW_PART_ISSUED;
	return act;
}

/* The paragraphs of a part that may say what it does. */
static guint32
next_paragraph(const GwDivisions *d, const GwPartDraft *part, guint32 at, guint *seen)
{
	guint32 end = MIN(part->part.end, part->part.first + ACT_ELEMENTS);

	for (; at < end && *seen < ACT_PARAGRAPHS; at++)
		if (d->doc->elements[at].role == GW_ROLE_BODY) {
			++*seen;
			return at;
		}
	return part->part.end;
}

GwPartKind
gw_parts_act(const GwDivisions *d, GwPartDraft *part)
{
	guint32 at = part->part.first;
	GwPartKind act;
	guint seen = 0;
	Line line;

	if (part->act >= 0)
		return (GwPartKind)part->act;
	if (part->part.kind == GW_PART_ATTACHMENT)
		return GW_PART_MAIN;
	act = act_of_title(d, part);
	for (; act == GW_PART_MAIN && part->part.kind != GW_PART_ISSUED; at++) {
		at = next_paragraph(d, part, at, &seen);
		if (at >= part->part.end)
			break;
		read_text(d->doc, d->doc->elements[at].span, &line);
		act = act_of_text(&line);
	}
	part->act = (gint8)act;
	return act;
}

/* --- what a notice names ----------------------------------------------------------------- */

/* 关于印发甲办法和乙办法的通知: a name between words that join names. */
static gboolean
line_names(const Line *line, const Line *name)
{
	guint i, end;

	for (i = 1; name->n >= MIN_NAMED && i + name->n <= line->n; i++) {
		if (memcmp(line->units + i, name->units, name->n * sizeof *name->units))
			continue;
		end = i + name->n;
		if (gw_unit_in(line->units[i - 1], u"发布将和及与、《“") &&
		    (end == line->n || gw_unit_in(line->units[end], u"的和及与、》”，等（印已")))
			return TRUE;
	}
	return FALSE;
}

/* 《…》 that says the same but for its marks; what is much longer or shorter is not
 * read. */
static gboolean
text_names(const GwDivisions *d, GwSpan text, GwSpan title, guint units)
{
	guint32 end = MIN(text.end, text.start + ACT_UNITS), at = text.start, close;

	for (; at < end; at = close) {
		at = (guint32)gw_utf16_find(d->doc->text, at, end, u'《', u'《');
		close = (guint32)gw_utf16_find(d->doc->text, at, end, u'》', u'》');
		if (close < end && close - at < 2 * units + 8 && units < 2 * (close - at) &&
		    gw_attachments_same_name(d->doc, gw_span(at + 1, close), title, TRUE))
			return TRUE;
	}
	return FALSE;
}

gboolean
gw_parts_name(const GwDivisions *d, const GwPartDraft *part, GwSpan title)
{
	guint32 at = part->part.first;
	guint seen = 0;
	Line line, name;

	read_text(d->doc, part->part.title, &line);
	read_text(d->doc, title, &name);
	if (line_names(&line, &name))
		return TRUE;
	for (;; at++) {
		at = next_paragraph(d, part, at, &seen);
		if (at >= part->part.end)
			return FALSE;
		read_text(d->doc, d->doc->elements[at].span, &line);
		if (line_names(&line, &name) ||
		    text_names(d, d->doc->elements[at].span, title, name.n))
			return TRUE;
	}
}
