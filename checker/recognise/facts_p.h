/* Between the files that fill GwFacts.
 *
 * Promises: each of the three readers fills its own fields of `facts`; they do
 * not read each other's.  The small functions below serve all of them. */
#ifndef GW_RECOGNISE_FACTS_P_H
#define GW_RECOGNISE_FACTS_P_H

#include "recognise/facts.h"
#include "recognise/forms.h"

/* copyno, secrecy, urgency, docnum, signers, date, notes, printed, printed_on. */
void gw_facts_values(const GwDocument *doc, GwFacts *facts);

/* mark, titled, signed_by, issuers, addressees, cc, printed_by, title. */
void gw_facts_organs(const GwDocument *doc, GwFacts *facts);

/* attachments, headings, parts. */
void gw_facts_divisions(const GwDocument *doc, GwFacts *facts);

/* The elements that are one thing with element `i`, the first of its group: from
 * the start of the first to the end of the last; `next` gets the index behind. */
GwSpan gw_facts_group(const GwDocument *doc, guint32 i, guint32 *next);

/* Read what is written at `span`; FALSE if it has not that form.  A label before
 * it (发文日期：) is no part of it. */
gboolean gw_facts_read_date(const GwDocument *doc, GwSpan span, GwDateValue *date);
gboolean gw_facts_read_docnum(const GwDocument *doc, GwSpan span, GwDocnum *docnum);

#endif
