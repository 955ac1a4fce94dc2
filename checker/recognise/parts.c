/* The parts of a document: what it issues, forwards and attaches, and whose each is.
 *
 * One walk over the elements.  A mark (附件1) always begins a part.  A title without
 * a mark begins one where the document proper ends, and later where a list or the
 * notice names it or the document before it is dated; else it is a title inside
 * (a list of names under the rules of a committee, a caption). */
#include "recognise/facts_divisions_p.h"

/* Parts are looked for outwards so far: 附件 of a 办法 that a forwarded 通知 issues. */
#define MAX_DEPTH 8
/* A title stands under its mark, perhaps below a 文号 or the unit of a table. */
#define TITLE_REACH 3
/* Titles that are compared with all names before them: nobody sets so many. */
#define MAX_JUDGED 4000

typedef struct {
	GwDivisions *d;
	guint32 current; /* part */
	guint32 i;       /* element */
	guint judged;    /* titles inside parts */
} Walk;

static const GwElement *
element(const GwDivisions *d, guint32 i)
{
	return &d->doc->elements[i];
}

/* --- beginning a part ----------------------------------------------------------------------- */

/* What is begun: filled by those who know why. */
typedef struct {
	GwPartKind kind;
	guint32 parent, attachment;
	guint32 first;
	GwSpan title;
	const GwMark *mark; /* NULL without */
	gboolean sub;       /* 附件1-2 of 附件1 */
} Begin;

static guint32
attach(GwDivisions *d, const Begin *b, guint32 part)
{
	guint32 at = b->attachment;
	GwAttachmentFact *fact;

	if (at == GW_NO_INDEX && b->kind != GW_PART_ATTACHMENT)
		return at;
	if (at == GW_NO_INDEX) {
		const GwAttachmentFact unlisted = { .owner = b->parent, .part = part };

		if (d->attachments->len >= GW_MAX_ATTACHMENTS)
			return at;
		at = d->attachments->len;
		g_array_append_val(d->attachments, unlisted);
	}
	fact = gw_divisions_attachment(d, at);
	fact->part = part;
	fact->title = b->title;
	if (b->mark) {
		fact->mark = b->mark->span;
		fact->mark_number = b->sub ? b->mark->sub : b->mark->number;
	}
	if (!fact->number)
		fact->number = fact->mark_number;
	return at;
}

/* What comes after the last part that may be begun belongs to it. */
static void
begin(Walk *w, const Begin *b)
{
	guint32 index = w->d->parts->len;
	GwPartDraft draft = { .act = -1, .marked = b->mark != NULL };

	if (index >= GW_MAX_PARTS)
		return;
	gw_divisions_part(w->d, index - 1)->part.end = b->first;
	draft.part = (GwPart){ .kind = b->kind, .parent = b->parent, .first = b->first,
			       .end = w->d->doc->n_elements, .title = b->title };
	if (b->mark) {
		draft.annex = b->mark->annex;
		draft.number = b->sub || b->mark->annex ? 0 : b->mark->number;
	}
	draft.part.attachment = attach(w->d, b, index);
	g_array_append_val(w->d->parts, draft);
	w->current = index;
}

static gboolean
comes_before_title(GwRole role, gboolean marked)
{
	switch (role) {
	case GW_ROLE_DOCNUM:
	case GW_ROLE_TITLE_NOTE:
	case GW_ROLE_SIGNATURE:
	case GW_ROLE_DATE:
	case GW_ROLE_NOISE:
		return TRUE;
	case GW_ROLE_BODY:
	case GW_ROLE_TABLE:
		return marked;
	default:
		return FALSE;
	}
}

/* The title that stands at element `i` or soon behind it; empty if there is none. */
static GwSpan
title_from(const GwDivisions *d, guint32 i, gboolean marked)
{
	guint32 end = MIN(d->doc->n_elements, i + TITLE_REACH), next;

	for (; i < end; i++) {
		if (element(d, i)->role == GW_ROLE_ATTACHMENT_TITLE ||
		    element(d, i)->role == GW_ROLE_TITLE)
			return gw_facts_group(d->doc, i, &next);
		if (!comes_before_title(element(d, i)->role, marked))
			break;
	}
	return gw_span(0, 0);
}

/* --- whose attachment -------------------------------------------------------------------------- */

/* What an open part lists and this may be: one whose name agrees, else the innermost. */
static guint32
claim(const Walk *w, guint32 number, GwSpan title, guint ways, guint32 *owner)
{
	guint32 p = w->current, best = GW_NO_INDEX;
	gboolean by_name = FALSE;
	guint depth;

	for (depth = 0; p != GW_NO_INDEX && depth < MAX_DEPTH && !by_name; depth++) {
		guint32 outer = gw_divisions_part(w->d, p)->part.parent;
		gboolean alone = outer == GW_NO_INDEX && best == GW_NO_INDEX;
		guint32 found = gw_attachments_claim(w->d, p, number, title, ways,
						     alone ? NULL : &by_name);

		if (found != GW_NO_INDEX && (best == GW_NO_INDEX || by_name)) {
			best = found;
			*owner = p;
		}
		p = outer;
	}
	return best;
}

typedef gboolean (*Test)(const GwPartDraft *part, guint32 number);

/* 附件1 above 附件1-2. */
static gboolean
has_number(const GwPartDraft *part, guint32 number)
{
	return part->marked && part->number == number;
}

/* 附表 may belong to anything but 附表. */
static gboolean
is_no_annex(const GwPartDraft *part, guint32 number G_GNUC_UNUSED)
{
	return !part->annex;
}

/* A document, which may have attachments; those have none that they do not list. */
static gboolean
is_document(const GwPartDraft *part, guint32 number G_GNUC_UNUSED)
{
	return part->part.kind != GW_PART_ATTACHMENT;
}

/* The innermost open part that passes; GW_NO_INDEX if none does. */
static guint32
innermost(const Walk *w, Test test, guint32 number)
{
	guint32 p = w->current;

	while (p != GW_NO_INDEX && !test(gw_divisions_part(w->d, p), number))
		p = gw_divisions_part(w->d, p)->part.parent;
	return p;
}

/* 附件, 附件1, 附表. */
static void
begin_marked(Walk *w)
{
	const GwMark mark = gw_attachments_mark(w->d->doc, element(w->d, w->i)->span);
	guint ways = mark.annex ? GW_BY_NAME : GW_BY_NAME | GW_BY_NUMBER | GW_BY_ORDER;
	Begin b = { .kind = GW_PART_ATTACHMENT, .first = w->i, .mark = &mark };

	if (w->d->parts->len >= GW_MAX_PARTS)
		return;
	b.title = title_from(w->d, w->i + 1, TRUE);
	b.parent = mark.sub ? innermost(w, has_number, mark.number) : GW_NO_INDEX;
	b.sub = b.parent != GW_NO_INDEX;
	b.attachment = GW_NO_INDEX;
	if (!b.sub)
		b.attachment = claim(w, mark.number, b.title, ways, &b.parent);
	if (b.parent == GW_NO_INDEX)
		b.parent = innermost(w, mark.annex ? is_no_annex : is_document, 0);
	begin(w, &b);
}

/* --- without a mark -------------------------------------------------------------------------------- */

/* The first of what stands behind the document proper. */
static void
begin_behind_main(Walk *w)
{
	Begin b = { .first = w->i, .parent = 0 };
	GwPartDraft *notice = gw_divisions_part(w->d, 0);
	guint32 owner;

	notice->part.end = w->i;
	b.kind = gw_parts_act(w->d, notice);
	b.title = title_from(w->d, w->i, FALSE);
	b.attachment = claim(w, 0, b.title, b.kind ? GW_BY_NAME : GW_BY_NAME | GW_BY_ORDER, &owner);
	if (!b.kind)
		b.kind = GW_PART_ATTACHMENT;
	begin(w, &b);
}

/* Behind the list of what is issued comes what it lists, even if the title was lost. */
static void
begin_behind_list(Walk *w)
{
	Begin b = { .kind = GW_PART_ATTACHMENT, .first = w->i, .parent = w->current };

	b.attachment = gw_attachments_claim(w->d, w->current, 0, b.title, GW_BY_ORDER, NULL);
	if (b.attachment != GW_NO_INDEX)
		begin(w, &b);
}

/* A 文号 right above a title belongs to it. */
static guint32
with_docnum(const Walk *w)
{
	const GwPartDraft *part = gw_divisions_part(w->d, w->current);
	gboolean above = w->i > part->part.first + 1 &&
			 element(w->d, w->i - 1)->role == GW_ROLE_DOCNUM;

	return w->i - (above ? 1 : 0);
}

/* What follows a dated document is another one, if its title is that of one; what
 * the document issues; or something attached to it. */
static void
begin_behind_date(Walk *w, Begin *b)
{
	GwPartDraft *part = gw_divisions_part(w->d, w->current);
	GwPartKind act;
	GwTight tight;

	act = gw_parts_act(w->d, part);
	gw_tight_make(w->d->doc->text + b->title.start, gw_span_len(b->title),
		      w->d->doc->traditional, &tight);
	b->parent = w->current;
	b->kind = act ? act : GW_PART_ATTACHMENT;
	if (!act && gw_tight_has(&tight, u"关于", GW_TIGHT)) {
		b->parent = part->part.parent;
		b->kind = part->part.kind;
	}
	begin(w, b);
}

/* The open part that issues or forwards something of this name. */
static guint32
who_names(const Walk *w, GwSpan title)
{
	guint32 p = w->current;
	guint depth;

	for (depth = 0; p != GW_NO_INDEX && depth < MAX_DEPTH; depth++) {
		GwPartDraft *part = gw_divisions_part(w->d, p);

		if (gw_parts_act(w->d, part) != GW_PART_MAIN && gw_parts_name(w->d, part, title))
			return p;
		p = part->part.parent;
	}
	return GW_NO_INDEX;
}

static GwPartKind
kind_under(const Walk *w, guint32 parent)
{
	GwPartKind act = gw_parts_act(w->d, gw_divisions_part(w->d, parent));

	return act ? act : GW_PART_ATTACHMENT;
}

/* A title inside a part: does it begin another one? */
static void
judge_title(Walk *w)
{
	Begin b = { .first = with_docnum(w), .title = title_from(w->d, w->i, FALSE) };
	GwPartDraft *part = gw_divisions_part(w->d, w->current);
	guint32 owner = GW_NO_INDEX;

	part->part.end = b.first;
	if (w->judged++ >= MAX_JUDGED || w->d->parts->len >= GW_MAX_PARTS ||
	    gw_attachments_same_name(w->d->doc, part->part.title, b.title, TRUE))
		return;
	b.attachment = claim(w, 0, b.title, GW_BY_NAME, &owner);
	if (b.attachment == GW_NO_INDEX)
		owner = who_names(w, b.title);
	if (owner != GW_NO_INDEX) {
		b.parent = owner;
		b.kind = kind_under(w, owner);
		begin(w, &b);
	} else if (part->closed && !part->marked) {
		begin_behind_date(w, &b);
	}
}

static void
set_title(Walk *w, GwPartDraft *part)
{
	guint32 next;

	part->part.title = gw_facts_group(w->d->doc, w->i, &next);
	if (part->part.attachment != GW_NO_INDEX)
		gw_divisions_attachment(w->d, part->part.attachment)->title = part->part.title;
}

static void
take_title(Walk *w)
{
	GwPartDraft *part = gw_divisions_part(w->d, w->current);
	gboolean untitled = gw_span_is_empty(part->part.title);

	if (!w->current)
		begin_behind_main(w);
	else if (untitled && !part->has_text)
		set_title(w, part);
	else if (part->part.title.start != element(w->d, w->i)->span.start)
		judge_title(w);
}

/* --- the walk --------------------------------------------------------------------------------------- */

static gboolean
is_note_beside(const GwDivisions *d, const GwElement *e)
{
	GwStory story = d->doc->paragraphs[e->paragraph].story;

	return story == GW_STORY_FOOTNOTE || story == GW_STORY_ENDNOTE;
}

/* What a notice forwards may have been read as a document of its own. */
static gboolean
is_second_title(const Walk *w, const GwElement *e)
{
	GwPartDraft *notice = gw_divisions_part(w->d, 0);

	if (e->role != GW_ROLE_TITLE || w->current || !notice->closed)
		return FALSE;
	notice->part.end = w->i;
	return gw_parts_act(w->d, notice) != GW_PART_MAIN;
}

/* Text below the 附件说明 of a part and a gap. */
static gboolean
follows_list(const Walk *w, const GwElement *e)
{
	return w->current && e[-1].role == GW_ROLE_ATTACHMENT_NOTE && e->attachment &&
	       e->paragraph > e[-1].paragraph + 1 && e->role != GW_ROLE_SIGNATURE &&
	       e->role != GW_ROLE_DATE && e->role != GW_ROLE_NOTE;
}

/* Text, and a date behind it. */
static void
take_other(Walk *w, const GwElement *e)
{
	GwPartDraft *part = gw_divisions_part(w->d, w->current);

	switch (e->role) {
	case GW_ROLE_BODY:
	case GW_ROLE_HEADING1:
	case GW_ROLE_HEADING2:
	case GW_ROLE_HEADING3:
	case GW_ROLE_HEADING4:
	case GW_ROLE_CHAPTER:
	case GW_ROLE_ARTICLE:
	case GW_ROLE_TABLE:
	case GW_ROLE_ADDRESSEE:
		part->has_text = TRUE;
		part->closed = FALSE;
		break;
	case GW_ROLE_DATE:
		part->closed = part->has_text;
		break;
	default:
		break;
	}
}

/* One element, or one group of them; gives the index behind. */
static guint32
take_element(Walk *w)
{
	const GwElement *e = element(w->d, w->i);
	guint32 next = w->i + 1;

	if (e->role == GW_ROLE_ATTACHMENT_MARK) {
		begin_marked(w);
	} else if (e->role == GW_ROLE_ATTACHMENT_TITLE) {
		take_title(w);
		gw_facts_group(w->d->doc, w->i, &next);
	} else {
		if ((e->attachment && !w->current && !is_note_beside(w->d, e)) ||
		    is_second_title(w, e))
			begin_behind_main(w);
		else if (follows_list(w, e))
			begin_behind_list(w);
		if (e->role == GW_ROLE_ATTACHMENT_NOTE)
			return gw_attachments_list(w->d, w->current, w->i);
		take_other(w, e);
	}
	return next;
}

static void
begin_main(GwDivisions *d)
{
	GwPartDraft notice = { .act = -1 };
	guint32 i, next;

	notice.part = (GwPart){ .kind = GW_PART_MAIN, .parent = GW_NO_INDEX, .attachment = GW_NO_INDEX,
				.end = d->doc->n_elements };
	for (i = 0; i < d->doc->n_elements; i++)
		if (element(d, i)->role == GW_ROLE_TITLE) {
			notice.part.title = gw_facts_group(d->doc, i, &next);
			break;
		}
	g_array_append_val(d->parts, notice);
}

void
gw_parts_read(GwDivisions *d)
{
	Walk w = { .d = d };

	begin_main(d);
	while (w.i < d->doc->n_elements)
		w.i = take_element(&w);
}
