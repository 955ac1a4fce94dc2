#include "recognise/facts_p.h"

void
gw_facts_values(const GwDocument *doc, GwFacts *facts)
{
	(void)doc;
	(void)facts;
}
