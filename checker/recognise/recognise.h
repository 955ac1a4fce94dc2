/* Recognition: which paragraph is which element of the document.
 *
 * Promises: one pass finds the best labelling of all paragraphs together
 * (Viterbi over cue scores and transitions, both in tables that a person can
 * read and tune: recognise/tables.c).  Every non-blank paragraph gets at least
 * one element with a role and a confidence; 文种 and 行文方向 are set.  Roles
 * given by the notation are kept.  It never fails and never guesses silently:
 * a low confidence says so.
 * Cost: linear in the number of paragraphs. */
#ifndef GW_RECOGNISE_RECOGNISE_H
#define GW_RECOGNISE_RECOGNISE_H

#include "model/document.h"

/* Fill doc->elements, genre and direction.  With `why`, also the cues that won. */
void gw_recognise(GwDocument *doc, gboolean why);

#endif
