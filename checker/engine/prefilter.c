#include "engine/prefilter.h"

#include <string.h>

#define MAX_DEPTH 12
#define MAX_CLASS 24
#define MAX_RANGE 1024
#define NOTHING_KNOWN G_MAXUINT

/* What is known of a part of the pattern. */
typedef struct {
	gboolean exact;   /* it matches the strings of `set` and nothing else */
	gboolean needed;  /* if not exact: every match holds a string of `set` */
	GwPrefilter set;
} Part;

typedef struct {
	const char *p;
	guint depth;
	gboolean unknown; /* met something outside the subset */
	const GwRarity *rarity;
} Parser;

static void parse_alternation(Parser *parser, Part *part);

/* --- sets of strings ---------------------------------------------------------- */

static void
make_empty_string(GwPrefilter *set)
{
	set->n = 1;
	set->n_ranges = 0;
	set->len[0] = 0;
}

static gboolean
add_string(GwPrefilter *set, const gunichar2 *units, guint len)
{
	if (set->n >= GW_PREFILTER_WORDS || len > GW_PREFILTER_UNITS)
		return FALSE;
	memcpy(set->units[set->n], units, len * sizeof *units);
	set->len[set->n++] = (guint8)len;
	return TRUE;
}

static void
copy_set(GwPrefilter *to, const GwPrefilter *from)
{
	to->n = from->n;
	to->n_ranges = from->n_ranges;
	memcpy(to->ranges, from->ranges, from->n_ranges * sizeof from->ranges[0]);
	memcpy(to->len, from->len, from->n);
	memcpy(to->units, from->units, from->n * sizeof from->units[0]);
}

static gboolean
add_set(GwPrefilter *to, const GwPrefilter *from)
{
	guint i;

	for (i = 0; i < from->n_ranges; i++) {
		if (to->n_ranges >= GW_PREFILTER_RANGES)
			return FALSE;
		to->ranges[to->n_ranges++] = from->ranges[i];
	}
	for (i = 0; i < from->n; i++) {
		if (!add_string(to, from->units[i], from->len[i]))
			return FALSE;
	}
	return TRUE;
}

/* Every string of `to` followed by every one of `by`; FALSE leaves `to` as it was. */
static gboolean
multiply(GwPrefilter *to, const GwPrefilter *by)
{
	GwPrefilter product;
	guint i, k;

	product.n = product.n_ranges = 0;
	if (to->n * by->n > GW_PREFILTER_WORDS)
		return FALSE;
	for (i = 0; i < to->n; i++) {
		for (k = 0; k < by->n; k++) {
			gunichar2 units[2 * GW_PREFILTER_UNITS];

			memcpy(units, to->units[i], to->len[i] * sizeof *units);
			memcpy(units + to->len[i], by->units[k], by->len[k] * sizeof *units);
			if (!add_string(&product, units, (guint)to->len[i] + by->len[k]))
				return FALSE;
		}
	}
	copy_set(to, &product);
	return TRUE;
}

/* A range is not known to be rare. */
#define RANGE_COST (1u << 14)

/* How often a text would hold the string: 2^class, summed over a set. */
static guint
string_cost(const GwRarity *rarity, const gunichar2 *p, guint len)
{
	guint least, i;

	if (len == 0)
		return NOTHING_KNOWN;
	if (len == 1)
		return 1u << (gw_rarity_unit(rarity, p[0]) + 8);
	for (least = G_MAXUINT, i = 0; i + 1 < len; i++)
		least = MIN(least, gw_rarity_window(rarity, p[i], p[i + 1]));
	return 1u << MIN(least, 16);
}

static guint
set_cost(const GwRarity *rarity, const GwPrefilter *set)
{
	guint sum = set->n_ranges * RANGE_COST, i;

	for (i = 0; i < set->n; i++) {
		guint cost = string_cost(rarity, set->units[i], set->len[i]);

		if (cost == NOTHING_KNOWN)
			return NOTHING_KNOWN;
		sum += cost;
	}
	return set->n || set->n_ranges ? sum : NOTHING_KNOWN;
}

/* --- characters and classes ------------------------------------------------------ */

static void
make_unknown(Part *part)
{
	part->exact = part->needed = FALSE;
	part->set.n = part->set.n_ranges = 0;
}

static void
make_zero_width(Part *part)
{
	part->exact = TRUE;
	make_empty_string(&part->set);
}

static gboolean
add_character(GwPrefilter *set, gunichar c)
{
	gunichar2 units[2] = { (gunichar2)c, 0 };

	if (c <= 0xFFFF)
		return add_string(set, units, 1);
	units[0] = (gunichar2)(0xD7C0 + (c >> 10));
	units[1] = (gunichar2)(0xDC00 | (c & 0x3FF));
	return add_string(set, units, 2);
}

/* One character of the pattern, escapes read; FALSE for a class like \d. */
static gboolean
read_character(Parser *parser, gunichar *c)
{
	const char *p = parser->p;

	*c = g_utf8_get_char(p);
	parser->p = g_utf8_next_char(p);
	if (*c != '\\')
		return TRUE;
	*c = g_utf8_get_char(parser->p);
	if (!*c) {
		parser->unknown = TRUE;
		return FALSE;
	}
	parser->p = g_utf8_next_char(parser->p);
	if (*c == 'x' && *parser->p == '{') {
		char *end;

		*c = (gunichar)g_ascii_strtoull(parser->p + 1, &end, 16);
		parser->unknown |= *end != '}' || *c > 0x10FFFF;
		parser->p = *end ? end + 1 : end;
		return TRUE;
	}
	if (*c == 'n' || *c == 't') {
		*c = *c == 'n' ? '\n' : '\t';
		return TRUE;
	}
	return !(*c < 0x80 && g_ascii_isalnum((char)*c));
}

static gunichar2
first_unit(gunichar c)
{
	return (gunichar2)(c > 0xFFFF ? 0xD7C0 + (c >> 10) : c);
}

static gboolean
add_range(GwPrefilter *set, gunichar from, gunichar to)
{
	gunichar2 first = first_unit(from), last = first_unit(to);

	if (from > to || last - first >= MAX_RANGE || set->n_ranges >= GW_PREFILTER_RANGES)
		return FALSE;
	set->ranges[set->n_ranges].from = first;
	set->ranges[set->n_ranges++].to = last;
	return TRUE;
}

/* One member or range of a class into `small`, its characters, and `large`, its
 * ranges; each is given up when it is full. */
static void
parse_member(Parser *parser, GwPrefilter *set, gboolean *small, gboolean *large)
{
	gunichar from, to;
	gboolean plain;

	if (parser->p[0] == '[' && parser->p[1] == ':')
		parser->unknown = TRUE;
	plain = read_character(parser, &from);
	to = from;
	if (parser->p[0] == '-' && parser->p[1] && parser->p[1] != ']') {
		parser->p++;
		plain &= read_character(parser, &to);
	}
	*large = *large && plain && add_range(set, from, to);
	*small = *small && plain && to - from < MAX_CLASS;
	for (; *small && from <= to; from++)
		*small = set->n < MAX_CLASS && add_character(set, from);
}

/* After '['. */
static void
parse_class(Parser *parser, Part *part)
{
	gboolean small = *parser->p != '^', large = small, first = TRUE;

	make_unknown(part);
	if (!small)
		parser->p++;
	for (; *parser->p && (first || *parser->p != ']'); first = FALSE)
		parse_member(parser, &part->set, &small, &large);
	if (*parser->p)
		parser->p++;
	else
		parser->unknown = TRUE;
	part->exact = small;
	part->needed = !small && large;
	if (small)
		part->set.n_ranges = 0;
	else if (large)
		part->set.n = 0;
	else
		make_unknown(part);
}

/* “(?!…”, “(?<=…”: how much of it comes before what is looked at; 0 for a plain group. */
static guint
lookaround(const char *p)
{
	static const char *const opens[] = { "?!", "?=", "?<!", "?<=" };
	guint i;

	for (i = 0; i < G_N_ELEMENTS(opens); i++)
		if (g_str_has_prefix(p, opens[i]))
			return (guint)strlen(opens[i]);
	return 0;
}

/* After '('. */
static void
parse_group(Parser *parser, Part *part)
{
	guint looks = lookaround(parser->p);

	if (g_str_has_prefix(parser->p, "?:"))
		parser->p += 2;
	else if (looks && parser->depth < MAX_DEPTH)
		parser->p += looks;
	else if (*parser->p == '?' || *parser->p == '*' || parser->depth >= MAX_DEPTH)
		parser->unknown = TRUE;
	if (parser->unknown) {
		make_unknown(part);
		return;
	}
	parser->depth++;
	parse_alternation(parser, part);
	parser->depth--;
	if (*parser->p == ')')
		parser->p++;
	else
		parser->unknown = TRUE;
	if (looks) /* what stands beside the hit is none of it */
		make_zero_width(part);
}

static void
parse_atom(Parser *parser, Part *part)
{
	gunichar c;
	gboolean escape = *parser->p == '\\';

	switch (*parser->p) {
	case '(':
		parser->p++;
		parse_group(parser, part);
		return;
	case '[':
		parser->p++;
		parse_class(parser, part);
		return;
	case '.':
		parser->p++;
		make_unknown(part);
		return;
	case '^':
	case '$':
		parser->p++;
		make_zero_width(part);
		return;
	}
	make_unknown(part);
	if (read_character(parser, &c)) {
		part->exact = TRUE;
		add_character(&part->set, c);
	} else if (escape && !strchr("dDsSwW", (int)c)) {
		if (strchr("bAz", (int)c))
			make_zero_width(part);
		else
			parser->unknown = TRUE;
	}
}

/* --- quantifiers, sequences, alternatives ------------------------------------------ */

/* Read a quantifier; 1, 1 without one. */
static void
read_quantifier(Parser *parser, guint *least, guint *most)
{
	char *end;

	*least = *most = 1;
	if (*parser->p == '?' || *parser->p == '*') {
		*least = 0;
		*most = *parser->p++ == '?' ? 1 : G_MAXUINT;
	} else if (*parser->p == '+') {
		parser->p++;
		*most = G_MAXUINT;
	} else if (*parser->p == '{' && g_ascii_isdigit(parser->p[1])) {
		*least = *most = (guint)g_ascii_strtoull(parser->p + 1, &end, 10);
		if (*end == ',') {
			*most = g_ascii_isdigit(end[1]) ? (guint)g_ascii_strtoull(end + 1, &end, 10) :
							  (end++, G_MAXUINT);
		}
		parser->unknown |= *end != '}';
		parser->p = *end ? end + 1 : end;
	} else {
		return;
	}
	if (*parser->p == '?' || *parser->p == '+')
		parser->p++; /* lazy or possessive: the same strings */
}

static void
repeat(Part *part, guint least, guint most)
{
	GwPrefilter once;
	guint i;

	if (least == 1 && most == 1)
		return;
	if (least == 0 && most == 1 && part->exact && add_string(&part->set, u"", 0))
		return;
	if (least == 0) {
		make_unknown(part);
		return;
	}
	if (!part->exact)
		return;
	copy_set(&once, &part->set);
	for (i = 1; i < least && i < GW_PREFILTER_UNITS; i++) {
		if (!multiply(&part->set, &once))
			break;
	}
	if (i == least && least == most)
		return;
	part->exact = FALSE;
	part->needed = TRUE;
}

/* Keep the better of two sets of which one string must be there. */
static void
offer(const Parser *parser, Part *best, const GwPrefilter *set)
{
	guint cost = set_cost(parser->rarity, set);

	if (cost == NOTHING_KNOWN)
		return;
	if (best->needed && set_cost(parser->rarity, &best->set) <= cost)
		return;
	best->needed = TRUE;
	copy_set(&best->set, set);
}

static void
parse_sequence(Parser *parser, Part *part)
{
	GwPrefilter run;
	gboolean exact = TRUE;

	make_unknown(part);
	make_empty_string(&run);
	while (*parser->p && *parser->p != '|' && *parser->p != ')' && !parser->unknown) {
		Part piece;
		guint least, most;

		parse_atom(parser, &piece);
		read_quantifier(parser, &least, &most);
		repeat(&piece, least, most);
		if (piece.exact && multiply(&run, &piece.set))
			continue;
		exact = FALSE;
		offer(parser, part, &run);
		make_empty_string(&run);
		if (piece.exact)
			copy_set(&run, &piece.set);
		else if (piece.needed)
			offer(parser, part, &piece.set);
	}
	if (exact) {
		part->exact = TRUE;
		copy_set(&part->set, &run);
	} else {
		offer(parser, part, &run);
	}
}

static void
parse_alternation(Parser *parser, Part *part)
{
	parse_sequence(parser, part);
	while (*parser->p == '|' && !parser->unknown) {
		Part other;

		parser->p++;
		parse_sequence(parser, &other);
		if (!(part->exact || part->needed) || !(other.exact || other.needed) ||
		    !add_set(&part->set, &other.set)) {
			make_unknown(part);
			continue;
		}
		part->needed = TRUE;
		part->exact = part->exact && other.exact;
	}
}

gboolean
gw_prefilter(const char *pattern, const GwRarity *rarity, GwPrefilter *out)
{
	Parser parser = { .p = pattern, .rarity = rarity };
	Part part;

	parse_alternation(&parser, &part);
	if (parser.unknown || *parser.p || !(part.exact || part.needed) ||
	    set_cost(rarity, &part.set) == NOTHING_KNOWN)
		return FALSE;
	copy_set(out, &part.set);
	return TRUE;
}
