/* When a document was issued, as far as it says so.
 *
 * Promises: 成文日期 as yyyymmdd; without one, the last day of the year in
 * 发文字号; without that, of the latest year the text names with a month or by a
 * party congress or plenary session (十九届四中全会: 2019), because it cannot be much
 * older.  Failing these a news agency's reprint is old, and in other texts any year
 * named counts; without any, 0.  Attachments' own dates do not count.  Linear in the
 * text: ask once a document. */
#ifndef GW_ENGINE_ISSUED_H
#define GW_ENGINE_ISSUED_H

#include "model/document.h"

guint32 gw_document_issued(const GwDocument *doc);

#endif
