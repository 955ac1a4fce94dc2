#include "recognise/viterbi.h"

#include <math.h>
#include <string.h>

#include "recognise/tables.h"

#define N_STATES (2 * GW_N_ROLES)
/* A state this far behind the best of its line cannot be saved by the order. */
#define REACH 11
/* Lines that are solved at once: bounds the memory for a million paragraphs. */
#define PIECE 8192
/* Points for a step: its usualness less 9; against the order this many. */
#define AGAINST_ORDER (-15)
#define POINTS_PER_NAT 2.0f
/* Points behind the best at which a path adds nothing to a confidence. */
#define NEGLIGIBLE 28
/* Lines that look alike score alike: places to remember them. */
#define REMEMBERED 256

typedef struct {
	guint8 state, back; /* back: index among the line before */
	gint16 emission;
	gfloat forward, backward;
} Cell;

/* The cells of an earlier line with the same bits. */
typedef struct {
	guint64 form, place;
	guint32 line; /* of this piece, from 1; 0: nothing yet */
} Memory;

typedef struct {
	const GwLines *lines;
	const GwGiven *given;
	GwLabel *labels;
	GArray *cells;
	guint32 *start; /* of each line's cells in `cells`; one more at the end */
	gint8 steps[N_STATES][N_STATES]; /* points, to and from */
	guint8 states[N_STATES];         /* those there are */
	guint n_states;
	Memory memory[REMEMBERED];
} Solver;

static GwRole
role_of(guint state)
{
	return (GwRole)(state % GW_N_ROLES);
}

static gboolean
in_attachment(guint state)
{
	return state >= GW_N_ROLES;
}

static gint
points(gint8 usual)
{
	return usual ? usual - 9 : AGAINST_ORDER;
}

static gint
step(guint from, guint to)
{
	GwRole a = role_of(from), b = role_of(to);

	if (!in_attachment(from))
		return points(in_attachment(to) ? gw_step_enter[a][b] : gw_step_main[a][b]);
	return points(in_attachment(to) ? gw_step_attachment[a][b] : gw_step_leave[a][b]);
}

/* 附件 and 附件标题 are in attachments by their nature; the 版头 and 版记 never are. */
static gboolean
is_state(guint state)
{
	switch (role_of(state)) {
	case GW_ROLE_NONE:
		return FALSE;
	case GW_ROLE_ATTACHMENT_MARK:
	case GW_ROLE_ATTACHMENT_TITLE:
		return in_attachment(state);
	case GW_ROLE_COPYNO:
	case GW_ROLE_SECRECY:
	case GW_ROLE_URGENCY:
	case GW_ROLE_SIGNER:
	case GW_ROLE_TITLE:
	case GW_ROLE_CC:
	case GW_ROLE_PRINTED:
		return !in_attachment(state);
	default:
		return TRUE;
	}
}

static guint
given_state(const GwGiven *given)
{
	guint state = given->role + (given->attachment ? GW_N_ROLES : 0);

	if (!is_state(state))
		state = (state + GW_N_ROLES) % N_STATES;
	return state;
}

static void
add_cell(Solver *s, guint state, gint16 emission)
{
	Cell cell = { .state = (guint8)state, .emission = emission };

	g_array_append_val(s->cells, cell);
}

static void
score_cells(Solver *s, const GwLine *line)
{
	GwScores scores;
	gint16 best = G_MININT16;
	guint role, i;

	gw_cues_score(line, scores);
	for (role = 1; role < GW_N_ROLES; role++)
		best = MAX(best, scores[role]);
	for (i = 0; i < s->n_states; i++) {
		guint state = s->states[i];
		gint16 score = state < GW_N_ROLES
				       ? scores[state]
				       : scores[state - GW_N_ROLES] + scores[GW_ROLE_NONE];

		if (score + REACH >= best || role_of(state) == GW_ROLE_BODY)
			add_cell(s, state, score);
	}
}

static Memory *
memory_of(Solver *s, const GwLine *line)
{
	guint64 hash = (line->form ^ (line->place * 0x9E3779B97F4A7C15u)) * 0xD6E8FEB86659FD93u;

	return &s->memory[(hash >> 32) % REMEMBERED];
}

static void
repeat_cells(Solver *s, guint32 line)
{
	guint32 at, end = s->start[line + 1];

	for (at = s->start[line]; at < end; at++) {
		const Cell *cell = &g_array_index(s->cells, Cell, at);

		add_cell(s, cell->state, cell->emission);
	}
}

/* `i` counts in this piece, `line` in the document. */
static void
add_cells(Solver *s, guint32 i, guint32 line)
{
	const GwLine *read = &s->lines->lines[line];
	Memory *memory = memory_of(s, read);

	if (s->given[line].role != GW_ROLE_NONE) {
		add_cell(s, given_state(&s->given[line]), 0);
	} else if (memory->line && memory->form == read->form && memory->place == read->place) {
		repeat_cells(s, memory->line - 1);
	} else {
		score_cells(s, read);
		*memory = (Memory){ read->form, read->place, i + 1 };
	}
}

static Cell *
cells_of(Solver *s, guint32 i, guint *n)
{
	*n = s->start[i + 1] - s->start[i];
	return &g_array_index(s->cells, Cell, s->start[i]);
}

static void
forward(Solver *s, guint32 i)
{
	guint n, m, k, j;
	Cell *now = cells_of(s, i, &n), *then = cells_of(s, i - 1, &m);

	for (k = 0; k < n; k++) {
		const gint8 *steps = s->steps[now[k].state];
		gfloat best = -G_MAXFLOAT;

		for (j = 0; j < m; j++) {
			gfloat sum = then[j].forward + steps[then[j].state];

			if (sum > best) {
				best = sum;
				now[k].back = (guint8)j;
			}
		}
		now[k].forward = best + now[k].emission;
	}
}

static void
backward(Solver *s, guint32 i)
{
	guint n, m, k, j;
	Cell *now = cells_of(s, i, &n), *next = cells_of(s, i + 1, &m);

	for (k = 0; k < n; k++)
		now[k].backward = -G_MAXFLOAT;
	for (j = 0; j < m; j++) {
		const gint8 *steps = s->steps[next[j].state];
		gfloat ahead = next[j].backward + next[j].emission;

		for (k = 0; k < n; k++)
			now[k].backward = MAX(now[k].backward, ahead + steps[now[k].state]);
	}
}

/* How the piece begins: as a document, or after the last state of the piece before. */
static void
begin(Solver *s, gint previous)
{
	guint n, k;
	Cell *cells = cells_of(s, 0, &n);

	for (k = 0; k < n; k++) {
		gint entry = previous >= 0 ? s->steps[cells[k].state][previous]
			     : in_attachment(cells[k].state)
				     ? AGAINST_ORDER
				     : points(gw_step_first[role_of(cells[k].state)]);

		cells[k].forward = (gfloat)(entry + cells[k].emission);
	}
}

static void
finish(Solver *s, guint32 n_lines)
{
	guint n, k;
	Cell *cells = cells_of(s, n_lines - 1, &n);

	for (k = 0; k < n; k++) {
		GwRole role = role_of(cells[k].state);

		cells[k].backward = (gfloat)points(in_attachment(cells[k].state)
							   ? gw_step_last_attachment[role]
							   : gw_step_last_main[role]);
	}
}

static gfloat
calibrated(gfloat share)
{
	gfloat at = share * (GW_CALIBRATION_POINTS - 1);
	guint low = MIN((guint)at, GW_CALIBRATION_POINTS - 2);
	gfloat part = at - (gfloat)low;

	return ((1 - part) * gw_calibration[low] + part * gw_calibration[low + 1]) / 1000;
}

/* The share of the best role's paths, from the best path through each state. */
static void
judge(const Cell *cells, guint n, const Cell *chosen, GwLabel *label)
{
	gfloat top = chosen->forward + chosen->backward, second = -G_MAXFLOAT;
	gfloat others = 0;
	guint k;

	label->role = role_of(chosen->state);
	label->attachment = in_attachment(chosen->state);
	label->runner_up = GW_ROLE_NONE;
	for (k = 0; k < n; k++) {
		gfloat sum = cells[k].forward + cells[k].backward;

		if (role_of(cells[k].state) == label->role)
			continue;
		if (top - sum < NEGLIGIBLE)
			others += expf((sum - top) / POINTS_PER_NAT);
		if (sum > second) {
			second = sum;
			label->runner_up = role_of(cells[k].state);
		}
	}
	label->confidence = calibrated(1 / (1 + others));
}

static guint
best_end(const Cell *cells, guint n)
{
	guint best = 0, k;

	for (k = 1; k < n; k++)
		if (cells[k].forward + cells[k].backward >
		    cells[best].forward + cells[best].backward)
			best = k;
	return best;
}

static void
fill_cells(Solver *s, guint32 first, guint32 n_lines)
{
	guint32 i;

	g_array_set_size(s->cells, 0);
	memset(s->memory, 0, sizeof s->memory);
	for (i = 0; i < n_lines; i++) {
		s->start[i] = s->cells->len;
		add_cells(s, i, first + i);
	}
	s->start[n_lines] = s->cells->len;
}

/* Gives the state of the last line, after which the next piece goes on. */
static guint
trace(Solver *s, guint32 first, guint32 n_lines)
{
	guint n, at, end_state;
	Cell *cells = cells_of(s, n_lines - 1, &n);
	guint32 i;

	at = best_end(cells, n);
	end_state = cells[at].state;
	for (i = n_lines; i-- > 0;) {
		cells = cells_of(s, i, &n);
		judge(cells, n, &cells[at], &s->labels[first + i]);
		at = cells[at].back;
	}
	return end_state;
}

static guint
solve(Solver *s, guint32 first, guint32 n_lines, gint previous)
{
	guint32 i;

	fill_cells(s, first, n_lines);
	begin(s, previous);
	for (i = 1; i < n_lines; i++)
		forward(s, i);
	if (first + n_lines == s->lines->n)
		finish(s, n_lines);
	for (i = n_lines - 1; i-- > 0;)
		backward(s, i);
	return trace(s, first, n_lines);
}

static void
fill_steps(Solver *s)
{
	guint state, to, from;

	for (state = 0; state < N_STATES; state++)
		if (is_state(state))
			s->states[s->n_states++] = (guint8)state;
	for (to = 0; to < s->n_states; to++)
		for (from = 0; from < s->n_states; from++)
			s->steps[s->states[to]][s->states[from]] =
				(gint8)step(s->states[from], s->states[to]);
}

void
gw_viterbi(const GwLines *lines, const GwGiven *given, GwLabel *labels)
{
	Solver s = { .lines = lines, .given = given, .labels = labels };
	guint32 first;
	gint previous = -1;

	if (!lines->n)
		return;
	fill_steps(&s);
	s.cells = g_array_new(FALSE, FALSE, sizeof(Cell));
	s.start = g_new(guint32, (gsize)MIN(lines->n, PIECE) + 1);
	for (first = 0; first < lines->n; first += PIECE) {
		guint32 n = MIN(lines->n - first, PIECE);

		previous = (gint)solve(&s, first, n, previous);
	}
	g_free(s.start);
	g_array_free(s.cells, TRUE);
}
