/* One defect, one finding. */
#include <string.h>

#include "base/limits.h"
#include "engine/run_p.h"

static gboolean
is_same_place(const GwFinding *a, const GwFinding *b)
{
	return a->span.start == b->span.start && a->span.end == b->span.end &&
	       a->residue == b->residue;
}

static gboolean
is_same_family(const GwFinding *a, const GwFinding *b)
{
	return a->rule->code[0] == b->rule->code[0];
}

static gboolean
has_same_args(const GwFinding *a, const GwFinding *b)
{
	guint i;

	if (a->n_args != b->n_args)
		return FALSE;
	for (i = 0; i < a->n_args; i++) {
		if (g_strcmp0(a->args[i], b->args[i]))
			return FALSE;
	}
	return TRUE;
}

/* Two kinds of check may each miss something and say so at the title: those are
 * two defects.  What two patterns or lists find in one place is one. */
static gboolean
says_the_same(const GwFinding *a, const GwFinding *b)
{
	if (a->rule == b->rule)
		return has_same_args(a, b);
	return a->rule->how != GW_HOW_CHECK || b->rule->how != GW_HOW_CHECK;
}

/* Of findings of one family at one place the more severe stays, then the one of
 * the lower code (which comes first). */
static void
drop_doubles(GPtrArray *findings)
{
	guint kept = 0, first = 0, i, k;

	for (i = 0; i < findings->len; i++) {
		GwFinding *finding = g_ptr_array_index(findings, i);

		if (kept && !is_same_place(g_ptr_array_index(findings, kept - 1), finding))
			first = kept;
		for (k = first; k < kept; k++) {
			GwFinding *other = g_ptr_array_index(findings, k);

			if (is_same_family(other, finding) && says_the_same(other, finding))
				break;
		}
		if (k == kept)
			g_ptr_array_index(findings, kept++) = finding;
		else if (finding->severity > ((GwFinding *)g_ptr_array_index(findings, k))->severity)
			g_ptr_array_index(findings, k) = finding;
	}
	g_ptr_array_set_size(findings, (gint)kept);
}

static gboolean
is_terms(const GwFinding *finding)
{
	return finding->rule->how == GW_HOW_TERMS;
}

/* A word list hit inside a longer one is part of it: 帐户 inside 银行帐户. */
static void
drop_inner_terms(GPtrArray *findings)
{
	GwSpan longest = gw_span(0, 0);
	guint kept = 0, i;

	for (i = 0; i < findings->len; i++) {
		GwFinding *finding = g_ptr_array_index(findings, i);
		guint k;

		if (!is_terms(finding)) {
			g_ptr_array_index(findings, kept++) = finding;
			continue;
		}
		if (gw_span_contains(longest, finding->span) &&
		    gw_span_len(finding->span) < gw_span_len(longest))
			continue;
		/* Shorter hits with the same start came just before. */
		for (k = kept; k > 0; k--) {
			GwFinding *shorter = g_ptr_array_index(findings, k - 1);

			if (shorter->span.start != finding->span.start)
				break;
			if (!is_terms(shorter) || shorter->span.end == finding->span.end)
				continue;
			memmove(&findings->pdata[k - 1], &findings->pdata[k],
				(kept - k) * sizeof(gpointer));
			kept--;
		}
		if (finding->span.end > longest.end)
			longest = finding->span;
		g_ptr_array_index(findings, kept++) = finding;
	}
	g_ptr_array_set_size(findings, (gint)kept);
}

/* Past the limit the least severe go, from the end. */
static guint
cap(GPtrArray *findings)
{
	guint n[GW_SEVERITY_ERROR + 1] = { 0 }, room = GW_MAX_FINDINGS_PER_DOCUMENT, kept = 0, i;
	guint dropped = findings->len > room ? findings->len - room : 0;

	if (!dropped)
		return 0;
	for (i = GW_SEVERITY_ERROR + 1; i-- > 0;) {
		guint k, here = 0;

		for (k = 0; k < findings->len; k++)
			here += ((GwFinding *)g_ptr_array_index(findings, k))->severity == i;
		n[i] = MIN(here, room);
		room -= n[i];
	}
	for (i = 0; i < findings->len; i++) {
		GwFinding *finding = g_ptr_array_index(findings, i);

		if (n[finding->severity]) {
			n[finding->severity]--;
			g_ptr_array_index(findings, kept++) = finding;
		}
	}
	g_ptr_array_set_size(findings, (gint)kept);
	return dropped;
}

void
gw_run_merge(GwCheckRun *run)
{
	g_ptr_array_sort(run->findings, gw_finding_compare);
	drop_doubles(run->findings);
	drop_inner_terms(run->findings);
	run->overflow += cap(run->findings);
}
