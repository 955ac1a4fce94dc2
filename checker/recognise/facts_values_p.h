/* Private: between the files that read values (facts_values.c and its parts).
 *
 * Each reads one element's span and says what is in it.  An empty span in the
 * answer: there is nothing, or a label without its value. */
#ifndef GW_RECOGNISE_FACTS_VALUES_P_H
#define GW_RECOGNISE_FACTS_VALUES_P_H

#include "recognise/facts_reader.h"

/* More than any document has; a hostile one may have a million. */
#define GW_MAX_SIGNERS 100
#define GW_MAX_NOTES 1000

/* --- facts_date.c, facts_docnum.c ---------------------------------------------------- */

/* The first date in `span`: “青溪县人民政府办公室　2024年5月8日印发”. */
gboolean gw_facts_find_date(const GwDocument *doc, GwSpan span, GwDateValue *date);

/* Steps over 发文日期：, over 发文字号：. */
void gw_facts_skip_date_label(GwReader *r);
void gw_facts_skip_docnum_label(GwReader *r);

/* --- facts_marks.c --------------------------------------------------------------------- */

GwSpan gw_facts_copyno(const GwDocument *doc, GwSpan span);
GwSecrecy gw_facts_secrecy(const GwDocument *doc, GwSpan span);
GwUrgency gw_facts_urgency(const GwDocument *doc, GwSpan span);

/* --- facts_signers.c ------------------------------------------------------------------- */

/* Adds the names in `span` to an array of GwSpan. */
void gw_facts_signers(const GwDocument *doc, GwSpan span, GArray *names);

/* --- facts_notes.c --------------------------------------------------------------------- */

GwNote gw_facts_note(const GwDocument *doc, GwSpan span);

#endif
