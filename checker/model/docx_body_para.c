#include <string.h>

#include "model/docx_body_p.h"

/* --- frames ------------------------------------------------------------------------------ */

static Frame *
frame_new(Body *body)
{
	Frame *frame = body->spare, fresh = { 0 };

	if (!frame) {
		frame = g_new0(Frame, 1);
		frame->text = g_string_new(NULL);
		frame->events = g_array_new(FALSE, FALSE, sizeof(Event));
		return frame;
	}
	body->spare = NULL;
	fresh.text = g_string_truncate(frame->text, 0);
	fresh.events = g_array_set_size(frame->events, 0);
	*frame = fresh;
	return frame;
}

void
gw_docx_frame_free(gpointer data)
{
	Frame *frame = data;

	if (!frame)
		return;
	g_string_free(frame->text, TRUE);
	g_array_free(frame->events, TRUE);
	if (frame->after)
		g_ptr_array_free(frame->after, TRUE);
	g_free(frame);
}

void
gw_docx_frame_follow(Frame *frame, Frame *follower)
{
	if (!frame->after)
		frame->after = g_ptr_array_new_with_free_func(gw_docx_frame_free);
	g_ptr_array_add(frame->after, follower);
}

static void
recycle(Body *body, Frame *frame)
{
	if (frame->after || body->spare) {
		gw_docx_frame_free(frame);
		return;
	}
	body->spare = frame;
}

/* --- styles -------------------------------------------------------------------------------- */

void
gw_docx_para_ready(GwDocx *docx, Frame *frame)
{
	const GwRunProps *defaults = &docx->styles.run_defaults;

	if (frame->ready)
		return;
	frame->ready = TRUE;
	frame->style = gw_docx_style(docx, frame->style_id, GW_DOCX_STYLE_PARAGRAPH);
	frame->base = *defaults;
	frame->base_toggles = defaults->on & GW_DOCX_TOGGLES;
	frame->base.on &= ~GW_DOCX_TOGGLES;
	if (frame->table_style)
		gw_docx_run_add_style(&frame->base, &frame->table_style->run);
	if (frame->style)
		gw_docx_run_add_style(&frame->base, &frame->style->run);
}

/* 17.7.2: document defaults, table style, paragraph style, the list's level, direct. */
static void
sum_properties(GwDocx *docx, const Frame *frame, GwParaProps *sum)
{
	const guint32 list = GW_DOCX_BIT(P_NUM_ID) | GW_DOCX_BIT(P_NUM_LEVEL);
	const GwDocxLevel *level = NULL;
	GwParaProps numbering;

	*sum = docx->styles.para_defaults;
	if (frame->table_style)
		gw_docx_para_add(sum, &frame->table_style->para);
	if (frame->style)
		gw_docx_para_add(sum, &frame->style->para);
	if (frame->props.set & list) {
		numbering = *sum;
		if (frame->props.set & GW_DOCX_BIT(P_NUM_ID)) /* and the style's level is not its */
			numbering.value[P_NUM_LEVEL] = 0;
		gw_docx_para_add(&numbering, &frame->props);
		level = gw_docx_level(docx, numbering.value[P_NUM_ID],
				      numbering.value[P_NUM_LEVEL]);
		sum->value[P_NUM_LEVEL] = numbering.value[P_NUM_LEVEL];
		sum->set |= GW_DOCX_BIT(P_NUM_LEVEL);
	}
	if (level)
		gw_docx_para_add(sum, &level->para);
	gw_docx_para_add(sum, &frame->props);
}

/* The format of the paragraph's mark, which its number has too. */
static void
sum_mark(const Frame *frame, GwRunProps *sum)
{
	*sum = frame->base;
	sum->on |= frame->base_toggles;
	gw_docx_run_add(sum, &frame->mark);
}

/* --- writing -------------------------------------------------------------------------------- */

static void
write_number(GwDocx *docx, Frame *frame, const GwParaProps *props)
{
	GwBuilder *builder = docx->builder;
	guint32 start = gw_builder_offset(builder);
	gint32 id = props->value[P_NUM_ID], n = props->value[P_NUM_LEVEL];
	const GwDocxLevel *level;
	GwRunProps mark;
	GString *text;

	if (!(props->set & GW_DOCX_BIT(P_NUM_ID)) || id <= 0)
		return;
	level = gw_docx_level(docx, id, n);
	if (!level)
		return;
	text = g_string_new(NULL);
	gw_docx_number(docx, id, n, text);
	gw_builder_text_utf8(builder, text->str, text->len);
	g_string_free(text, TRUE);
	frame->paragraph.generated = gw_builder_offset(builder) - start;
	if (!frame->paragraph.generated)
		return;
	frame->paragraph.number_level = (guint32)n + 1;
	sum_mark(frame, &mark);
	gw_docx_run_add(&mark, &level->run);
	gw_builder_run(builder, start, gw_docx_run_format(docx, &mark));
}

static void
place(GwDocxDraft *draft, EventKind kind, guint32 now)
{
	if (kind == EVENT_START)
		draft->residue.at.start = now;
	draft->residue.at.end = now;
}

static void
write_text(GwDocx *docx, const Frame *frame)
{
	GwBuilder *builder = docx->builder;
	const GwRunFormat *format = NULL;
	guint32 run_start = 0;
	gsize done = 0;
	guint i;

	for (i = 0; i < frame->events->len; i++) {
		const Event *event = &g_array_index(frame->events, Event, i);
		gsize at = MIN(event->at, frame->text->len);

		if (at > done) {
			gw_builder_text_utf8(builder, frame->text->str + done, at - done);
			done = at;
		}
		if (event->kind != EVENT_FORMAT) {
			place(event->what, event->kind, gw_builder_offset(builder));
			continue;
		}
		gw_builder_run(builder, run_start, format);
		format = event->what;
		run_start = gw_builder_offset(builder);
	}
	gw_builder_text_utf8(builder, frame->text->str + done, frame->text->len - done);
	gw_builder_run(builder, run_start, format);
}

/* An empty paragraph whose mark is deleted or hidden is not there; a hidden one
 * counts in its list all the same, as people know who make numbers jump by it. */
static gboolean
is_gone(const Frame *frame)
{
	GwRunProps mark;

	if (frame->text->len || frame->ends_section)
		return FALSE;
	sum_mark(frame, &mark);
	return (mark.on & (GW_DOCX_BIT(R_DELETED) | GW_DOCX_BIT(R_VANISH))) != 0;
}

static void
count_hidden(GwDocx *docx, const Frame *frame)
{
	GwParaProps props;
	GString *unseen;

	if (frame->mark.on & GW_DOCX_BIT(R_DELETED))
		return;
	sum_properties(docx, frame, &props);
	if (!(props.set & GW_DOCX_BIT(P_NUM_ID)))
		return;
	unseen = g_string_new(NULL);
	gw_docx_number(docx, props.value[P_NUM_ID], props.value[P_NUM_LEVEL], unseen);
	g_string_free(unseen, TRUE);
}

/* A break with nothing before it is this paragraph's, if there is text after it. */
static void
set_page_break(GwDocx *docx, Frame *frame)
{
	gboolean has_text = frame->text->len > 0;

	if (frame->paragraph.story != GW_STORY_BODY)
		return;
	frame->paragraph.breaks_page = docx->page_break || (frame->break_first && has_text) ||
				       frame->paragraph.format->page_break_before;
	docx->page_break = frame->break_after || (frame->break_first && !has_text);
}

static void
write_paragraph(GwDocx *docx, Frame *frame)
{
	GwParaProps props;

	sum_properties(docx, frame, &props);
	write_number(docx, frame, &props);
	write_text(docx, frame);
	frame->paragraph.format = gw_docx_para_format(docx, &props);
	frame->paragraph.style = frame->style ? frame->style->name : NULL;
	set_page_break(docx, frame);
	gw_builder_end_paragraph(docx->builder, &frame->paragraph);
}

void
gw_docx_frame_write(GwDocx *docx, Frame *frame)
{
	guint i;

	gw_docx_para_ready(docx, frame);
	if (is_gone(frame)) {
		count_hidden(docx, frame);
		write_text(docx, frame); /* places its residue */
	} else {
		write_paragraph(docx, frame);
	}
	for (i = 0; frame->after && i < frame->after->len; i++)
		gw_docx_frame_write(docx, frame->after->pdata[i]);
	if (frame->ends_section && frame->paragraph.story == GW_STORY_BODY)
		gw_docx_end_section(docx, &frame->section);
}

/* --- begin and end --------------------------------------------------------------------------- */

void
gw_docx_para_begin(Body *body)
{
	Frame *frame;

	gw_docx_hidden_end(body);
	frame = frame_new(body);
	frame->host = body->frame;
	frame->paragraph.story = body->story;
	if (body->table_depth > body->table_base) {
		frame->table_style = body->table_styles[body->table_depth];
		frame->paragraph.table = body->table;
		frame->paragraph.row = body->row;
		frame->paragraph.column = body->column;
	}
	body->frame = frame;
	gw_docx_run_begin(body);
}

void
gw_docx_para_end(Body *body)
{
	Frame *frame = body->frame, *host = frame->host;

	gw_docx_hidden_end(body);
	gw_docx_run_begin(body);
	body->frame = host;
	if (host && host->text->len) {
		gw_docx_frame_follow(host, frame);
	} else if (body->sink) {
		g_ptr_array_add(body->sink, frame);
	} else if (body->notes) { /* outside of any note */
		gw_docx_frame_free(frame);
	} else {
		gw_docx_frame_write(body->docx, frame);
		recycle(body, frame);
	}
}
