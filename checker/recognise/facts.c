#include "recognise/facts_p.h"
#include "recognise/format.h"

GwSpan
gw_facts_group(const GwDocument *doc, guint32 i, guint32 *next)
{
	GwSpan span = doc->elements[i].span;
	guint32 group = doc->elements[i].group;

	for (i++; i < doc->n_elements && doc->elements[i].group == group; i++)
		span.end = doc->elements[i].span.end;
	*next = i;
	return span;
}

void
gw_facts_fill(GwDocument *doc)
{
	GwFacts *facts = gw_arena_new0(doc->arena, GwFacts, 1);

	facts->format = gw_format_of(doc);
	facts->norms = gw_norms_of(doc);
	gw_facts_values(doc, facts);
	gw_facts_organs(doc, facts);
	gw_facts_divisions(doc, facts);
	doc->facts = facts;
}
