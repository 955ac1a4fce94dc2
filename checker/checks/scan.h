/* Passing over text quickly: four units at a time.
 *
 * Promises: finds the next unit that a kind cares about; most of a text is
 * 汉字, and a dozen kinds look at every unit of it.  Plain functions over a
 * view, exact, no state. */
#ifndef GW_CHECKS_SCAN_H
#define GW_CHECKS_SCAN_H

#include <glib.h>
#include <string.h>

#define GW_LANES(unit) (G_GUINT64_CONSTANT(0x0001000100010001) * (guint64)(unit))
#define GW_LANE_TOPS GW_LANES(0x8000)

static inline guint64
gw_scan_load(const gunichar2 *p)
{
	guint64 four;

	memcpy(&four, p, sizeof four);
	return four;
}

/* Nonzero if one of the four is below `limit` (at most 0x8000). */
static inline guint64
gw_scan_below(guint64 four, guint64 limit)
{
	return (four - GW_LANES(limit)) & ~four & GW_LANE_TOPS;
}

/* The first unit below `limit` at or behind `at`; `end` if there is none. */
static inline guint32
gw_scan_next_below(const gunichar2 *text, guint32 at, guint32 end, gunichar2 limit)
{
	while (end - at >= 4 && !gw_scan_below(gw_scan_load(text + at), limit))
		at += 4;
	while (at < end && text[at] >= limit)
		at++;
	return at;
}

/* The first `unit` at or behind `at`; `end` if there is none. */
static inline guint32
gw_scan_next(const gunichar2 *text, guint32 at, guint32 end, gunichar2 unit)
{
	while (end - at >= 4 && !gw_scan_below(gw_scan_load(text + at) ^ GW_LANES(unit), 1))
		at += 4;
	while (at < end && text[at] != unit)
		at++;
	return at;
}

/* The first unit that is no 汉字 of the BMP nor anything between U+3021 and
 * U+FEFF: marks, letters, digits. */
static inline guint32
gw_scan_next_mark(const gunichar2 *text, guint32 at, guint32 end)
{
	while (end - at >= 4) {
		guint64 four = gw_scan_load(text + at);

		if (gw_scan_below(four, 0x3021) ||
		    gw_scan_below(~four & GW_LANES(0xFF00), 1))
			break;
		at += 4;
	}
	while (at < end && text[at] > 0x3020 && text[at] < 0xFF00)
		at++;
	return at;
}

#endif
