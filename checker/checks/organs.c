#include "checks/organs.h"

#include "base/utf.h"

/* The first unit at or behind `at` that is no blank; `end` if there is none. */
static guint32
next_unit(const GwDocument *doc, guint32 at, guint32 end)
{
	while (at < end && gw_is_blank(doc->text[at]))
		at++;
	return at;
}

gboolean
gw_organ_is_same(const GwDocument *doc, GwSpan a, GwSpan b)
{
	guint32 i = next_unit(doc, a.start, a.end), k = next_unit(doc, b.start, b.end);

	if (i == a.end || k == b.end)
		return FALSE;
	while (i < a.end && k < b.end && doc->text[i] == doc->text[k]) {
		i = next_unit(doc, i + 1, a.end);
		k = next_unit(doc, k + 1, b.end);
	}
	return i == a.end && k == b.end;
}

/* Every unit of `part` stands in `whole`, in this order. */
static gboolean
is_thinned(const GwDocument *doc, GwSpan part, GwSpan whole)
{
	guint32 i, k = whole.start;

	for (i = next_unit(doc, part.start, part.end); i < part.end;
	     i = next_unit(doc, i + 1, part.end)) {
		while (k < whole.end && doc->text[k] != doc->text[i])
			k++;
		if (k++ >= whole.end)
			return FALSE;
	}
	return TRUE;
}

gboolean
gw_organ_may_be(const GwDocument *doc, GwSpan a, GwSpan b)
{
	return is_thinned(doc, a, b) || is_thinned(doc, b, a);
}

gboolean
gw_organ_is_blank(const GwDocument *doc, GwSpan name)
{
	guint32 i;

	for (i = name.start; i < name.end; i++) {
		gunichar2 c = doc->text[i];

		if (c == 0xD7 || c == 'X' || c == 'x' || c == u'Ｘ' || c == u'○' || c == u'某' ||
		    c == u'〇' || c == u'*' || c == u'_')
			return TRUE;
	}
	return FALSE;
}

gboolean
gw_organ_title_differs(const GwDocument *doc)
{
	const GwFacts *facts = doc->facts;

	return facts->titled.n == 1 && facts->signed_by.n == 1 &&
	       !gw_organ_may_be(doc, facts->titled.at->span, facts->signed_by.at->span);
}
