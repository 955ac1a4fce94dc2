#include "recognise/facts_p.h"

void
gw_facts_divisions(const GwDocument *doc, GwFacts *facts)
{
	(void)doc;
	(void)facts;
}
