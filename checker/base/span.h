/* A span: a half-open range of UTF-16 units in a document's text.
 *
 * Promises: plain values, no ownership.  Every position that passes between
 * stages is one of these; lines and columns are made at the edge only
 * (model/linemap.h). */
#ifndef GW_BASE_SPAN_H
#define GW_BASE_SPAN_H

#include <glib.h>

typedef struct {
	guint32 start;
	guint32 end; /* exclusive */
} GwSpan;

static inline GwSpan
gw_span(guint32 start, guint32 end)
{
	return (GwSpan){ start, end };
}

static inline guint32
gw_span_len(GwSpan s)
{
	return s.end - s.start;
}

static inline gboolean
gw_span_is_empty(GwSpan s)
{
	return s.end <= s.start;
}

static inline gboolean
gw_span_contains(GwSpan outer, GwSpan inner)
{
	return outer.start <= inner.start && inner.end <= outer.end;
}

static inline gboolean
gw_span_has(GwSpan s, guint32 at)
{
	return s.start <= at && at < s.end;
}

static inline gboolean
gw_span_overlaps(GwSpan a, GwSpan b)
{
	return a.start < b.end && b.start < a.end;
}

#endif
