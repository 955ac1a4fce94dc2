#include "recognise/facts_p.h"

void
gw_facts_organs(const GwDocument *doc, GwFacts *facts)
{
	(void)doc;
	(void)facts;
}
