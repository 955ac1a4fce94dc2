/* The facts of a document as JSON, for `inspect --format json`.
 *
 * Promises: writes members into the open object; what the document does not say
 * is left out.  doc/json-output.md lists them.
 * Ownership: none. */
#ifndef GW_CLI_INSPECT_FACTS_H
#define GW_CLI_INSPECT_FACTS_H

#include "model/document.h"
#include "report/jsonout.h"

void gw_inspect_facts(GwJson *json, const GwDocument *doc);

#endif
