#include "cli/inspect_facts.h"

void
gw_inspect_facts(GwJson *json, const GwDocument *doc)
{
	(void)json;
	(void)doc;
}
