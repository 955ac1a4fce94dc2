#include "recognise/cues.h"

#include "recognise/tables.h"

static gboolean
speaks(const GwCue *cue, const GwLine *line)
{
	return (line->form & cue->form) == cue->form && !(line->form & cue->not_form) &&
	       (line->place & cue->place) == cue->place && !(line->place & cue->not_place);
}

void
gw_cues_score(const GwLine *line, GwScores scores)
{
	guint i, role;

	for (role = 0; role < GW_N_ROLES; role++)
		scores[role] = gw_role_base[role];
	for (i = 0; i < gw_n_cues; i++) {
		if (!speaks(&gw_cues[i], line))
			continue;
		for (role = 0; role < GW_N_ROLES; role++)
			scores[role] += gw_cues[i].score[role];
	}
}

char *
gw_cues_why(const GwLine *line, GwRole role)
{
	GString *why = g_string_new(NULL);
	guint i;

	if (gw_role_base[role])
		g_string_append_printf(why, "起分%+d", gw_role_base[role]);
	for (i = 0; i < gw_n_cues; i++)
		if (gw_cues[i].score[role] && speaks(&gw_cues[i], line))
			g_string_append_printf(why, "%s%s%+d", why->len ? " " : "",
					       gw_cues[i].name, gw_cues[i].score[role]);
	return g_string_free(why, FALSE);
}
