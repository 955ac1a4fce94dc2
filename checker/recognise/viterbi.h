/* The best labelling of all lines together.
 *
 * Promises: a state is a role in the document proper or in its attachments;
 * gw_viterbi() gives every line the state of the one best path, and how sure
 * that is: the share of the best paths through each role, calibrated on real
 * documents (tables.h).  Linear:
 * only states within reach of the best are followed, long documents go in
 * pieces, no recursion.
 * Ownership: the caller's arrays. */
#ifndef GW_RECOGNISE_VITERBI_H
#define GW_RECOGNISE_VITERBI_H

#include "recognise/cues.h"

typedef struct {
	GwRole role;
	gboolean attachment;
	gfloat confidence; /* 0 to 1 */
	GwRole runner_up;
} GwLabel;

/* A label given by the notation; role GW_ROLE_NONE for the rest. */
typedef struct {
	GwRole role;
	gboolean attachment;
} GwGiven;

/* `given` and `labels` have lines->n entries. */
void gw_viterbi(const GwLines *lines, const GwGiven *given, GwLabel *labels);

#endif
