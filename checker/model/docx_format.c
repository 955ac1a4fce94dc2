#include <string.h>

#include "model/docx_p.h"

/* Word's own defaults, where neither docDefaults nor a style says otherwise
 * (ECMA-376 part 1, 17.3): 10 pt, single lines, the grid is heeded. */
#define DEFAULT_SIZE 20
#define DEFAULT_SCALE 100
#define DEFAULT_LINE 240
#define DEFAULT_FONT "Times New Roman"
#define BODY_OUTLINE_LEVEL 9

/* --- sums ----------------------------------------------------------------------- */

void
gw_docx_para_add(GwParaProps *sum, const GwParaProps *more)
{
	guint i;

	if (!more->set)
		return;
	for (i = 0; i < P_N_VALUES; i++)
		if (more->set & GW_DOCX_BIT(i))
			sum->value[i] = more->value[i];
	sum->on = (sum->on & ~more->set) | (more->on & more->set);
	sum->set |= more->set;
}

static void
add_values(GwRunProps *sum, const GwRunProps *more)
{
	guint i;

	for (i = 0; i < R_N_VALUES; i++)
		if (more->set & GW_DOCX_BIT(i))
			sum->value[i] = more->value[i];
	for (i = R_ASCII; i <= R_CS; i++)
		if (more->set & GW_DOCX_BIT(i))
			sum->font[i - R_ASCII] = more->font[i - R_ASCII];
}

void
gw_docx_run_add(GwRunProps *sum, const GwRunProps *more)
{
	if (!more->set)
		return;
	add_values(sum, more);
	sum->on = (sum->on & ~more->set) | (more->on & more->set);
	sum->set |= more->set;
}

void
gw_docx_run_add_style(GwRunProps *sum, const GwRunProps *style)
{
	guint32 toggles = style->on & style->set & GW_DOCX_TOGGLES;
	guint32 others = style->set & ~GW_DOCX_TOGGLES;

	if (!style->set)
		return;
	add_values(sum, style);
	sum->on = ((sum->on & ~others) | (style->on & others)) ^ toggles;
	sum->set |= style->set;
}

/* --- interning -------------------------------------------------------------------- */

static guint
hash_words(const guint32 *words, gsize n)
{
	guint32 hash = 2166136261u;
	gsize i;

	for (i = 0; i < n; i++)
		hash = (hash ^ words[i]) * 16777619u;
	return hash ^ hash >> 15;
}

static guint
hash_run(gconstpointer format)
{
	return hash_words(format, sizeof(GwRunFormat) / sizeof(guint32));
}

static gboolean
equal_run(gconstpointer a, gconstpointer b)
{
	return memcmp(a, b, sizeof(GwRunFormat)) == 0;
}

static guint
hash_para(gconstpointer format)
{
	return hash_words(format, sizeof(GwParaFormat) / sizeof(guint32));
}

static gboolean
equal_para(gconstpointer a, gconstpointer b)
{
	return memcmp(a, b, sizeof(GwParaFormat)) == 0;
}

/* `format` was cleared before it was filled, padding and all. */
static gconstpointer
intern(GwDocx *docx, GHashTable *known, gconstpointer format, gsize size)
{
	gpointer interned = g_hash_table_lookup(known, format);

	if (!interned) {
		interned = gw_arena_dup(docx->arena, format, size);
		g_hash_table_add(known, interned);
	}
	return interned;
}

/* --- effective formats --------------------------------------------------------------- */

static gint32
value_or(guint32 set, const gint32 *values, guint which, gint32 otherwise)
{
	return set & GW_DOCX_BIT(which) ? values[which] : otherwise;
}

static const char *
font_or(const GwRunProps *props, guint slot, const char *otherwise)
{
	return props->set & GW_DOCX_BIT(slot) ? props->font[slot - R_ASCII] : otherwise;
}

const GwRunFormat *
gw_docx_run_format(GwDocx *docx, const GwRunProps *props)
{
	GwRunFormat f;

	if (!docx->run_formats)
		docx->run_formats = g_hash_table_new(hash_run, equal_run);
	memset(&f, 0, sizeof f);
	f.font_ascii = font_or(props, R_ASCII, gw_docx_intern(docx, DEFAULT_FONT,
							      strlen(DEFAULT_FONT)));
	f.font_hansi = font_or(props, R_HANSI, f.font_ascii);
	f.font_east = font_or(props, R_EAST, NULL);
	f.font_cs = font_or(props, R_CS, NULL);
	f.size = value_or(props->set, props->value, R_SIZE, DEFAULT_SIZE);
	f.color = value_or(props->set, props->value, R_COLOR, GW_UNSET);
	f.spacing = value_or(props->set, props->value, R_SPACING, 0);
	f.scale = value_or(props->set, props->value, R_SCALE, DEFAULT_SCALE);
	f.bold = (props->on & GW_DOCX_BIT(R_BOLD)) != 0;
	f.italic = (props->on & GW_DOCX_BIT(R_ITALIC)) != 0;
	f.underline = (props->on & GW_DOCX_BIT(R_UNDERLINE)) != 0;
	f.strike = (props->on & (GW_DOCX_BIT(R_STRIKE) | GW_DOCX_BIT(R_DOUBLE_STRIKE))) != 0;
	f.emphasis = (props->on & GW_DOCX_BIT(R_EMPHASIS)) != 0;
	f.superscript = (props->on & GW_DOCX_BIT(R_SUPERSCRIPT)) != 0;
	f.subscript = (props->on & GW_DOCX_BIT(R_SUBSCRIPT)) != 0;
	return intern(docx, docx->run_formats, &f, sizeof f);
}

/* A value of 0 is how Word says that the twips count (17.3.1.12, 17.3.1.33). */
static gint32
in_characters(const GwParaProps *props, guint n)
{
	gint32 value = value_or(props->set, props->value, n, 0);

	return value ? value : GW_UNSET;
}

static void
fill_spacing(GwParaFormat *f, const GwParaProps *props)
{
	f->left = value_or(props->set, props->value, P_LEFT, 0);
	f->right = value_or(props->set, props->value, P_RIGHT, 0);
	f->first_line = value_or(props->set, props->value, P_FIRST_LINE, 0);
	f->left_chars = in_characters(props, P_LEFT_CHARS);
	f->right_chars = in_characters(props, P_RIGHT_CHARS);
	f->first_line_chars = in_characters(props, P_FIRST_LINE_CHARS);
	f->line = value_or(props->set, props->value, P_LINE, DEFAULT_LINE);
	f->line_rule = (GwLineRule)value_or(props->set, props->value, P_LINE_RULE, GW_LINE_AUTO);
	f->before = value_or(props->set, props->value, P_BEFORE, 0);
	f->after = value_or(props->set, props->value, P_AFTER, 0);
	f->before_lines = in_characters(props, P_BEFORE_LINES);
	f->after_lines = in_characters(props, P_AFTER_LINES);
}

const GwParaFormat *
gw_docx_para_format(GwDocx *docx, const GwParaProps *props)
{
	GwParaFormat f;

	if (!docx->para_formats)
		docx->para_formats = g_hash_table_new(hash_para, equal_para);
	memset(&f, 0, sizeof f);
	f.align = (GwAlign)value_or(props->set, props->value, P_ALIGN, GW_ALIGN_LEFT);
	fill_spacing(&f, props);
	f.outline_level = value_or(props->set, props->value, P_OUTLINE, BODY_OUTLINE_LEVEL);
	if (f.outline_level < 0 || f.outline_level >= BODY_OUTLINE_LEVEL)
		f.outline_level = GW_UNSET;
	f.border_color = value_or(props->set, props->value, P_BORDER_COLOR, GW_UNSET);
	f.contextual_spacing = (props->on & GW_DOCX_BIT(P_CONTEXTUAL)) != 0;
	f.snap_to_grid = !(props->set & GW_DOCX_BIT(P_SNAP_TO_GRID)) ||
			 (props->on & GW_DOCX_BIT(P_SNAP_TO_GRID)) != 0;
	f.keep_next = (props->on & GW_DOCX_BIT(P_KEEP_NEXT)) != 0;
	f.page_break_before = (props->on & GW_DOCX_BIT(P_PAGE_BREAK)) != 0;
	f.border_top = (props->on & GW_DOCX_BIT(P_BORDER_TOP)) != 0;
	f.border_bottom = (props->on & GW_DOCX_BIT(P_BORDER_BOTTOM)) != 0;
	return intern(docx, docx->para_formats, &f, sizeof f);
}
