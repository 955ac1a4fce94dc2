#include <string.h>

#include "model/docx_p.h"

/* Lists (ECMA-376 part 1, 17.9).  An abstract list has nine levels and the
 * counts; a list (w:num) names an abstract one and may override its levels. */

/* A style may link a list to the list of another style; more hops are a cycle. */
#define MAX_LINKS 4

/* Bytes of w:lvlText, which every paragraph of the list repeats; Word takes some
 * 30 characters.  A longer one is no number. */
#define MAX_LEVEL_TEXT 255

typedef struct {
	GwDocxLevel *levels[GW_DOCX_LEVELS];
	const char *style_link; /* w:numStyleLink: the levels are that style's */
	gint32 count[GW_DOCX_LEVELS];
	gboolean counted[GW_DOCX_LEVELS];
} AbstractList;

typedef struct {
	gint32 abstract_id;
	GwDocxLevel *levels[GW_DOCX_LEVELS];
	gint32 start[GW_DOCX_LEVELS]; /* w:startOverride, GW_UNSET without */
	gboolean started[GW_DOCX_LEVELS];
} List;

struct GwDocxNumbering {
	GHashTable *abstracts, *lists; /* by id */
};

/* --- reading numbering.xml ------------------------------------------------------ */

typedef enum { IN_TOP, IN_ABSTRACT, IN_LIST, IN_LEVEL, IN_LEVEL_PARA, IN_LEVEL_RUN } Where;

typedef struct {
	GwDocx *docx;
	AbstractList *abstract;
	List *list;
	GwDocxLevel *level;
	gint32 override; /* level that w:lvlOverride is about */
	Where where;
} NumberingReader;

static void
begin_abstract(NumberingReader *r, const GwXmlElement *element)
{
	gint32 id;

	if (!gw_docx_attr_int(element, W(abstractNumId), &id))
		return;
	r->abstract = gw_arena_new0(r->docx->scratch, AbstractList, 1);
	r->where = IN_ABSTRACT;
	g_hash_table_insert(r->docx->numbering->abstracts, GINT_TO_POINTER(id), r->abstract);
}

static void
begin_list(NumberingReader *r, const GwXmlElement *element)
{
	gint32 id;
	guint i;

	if (!gw_docx_attr_int(element, W(numId), &id))
		return;
	r->list = gw_arena_new0(r->docx->scratch, List, 1);
	r->where = IN_LIST;
	r->list->abstract_id = GW_UNSET;
	for (i = 0; i < GW_DOCX_LEVELS; i++)
		r->list->start[i] = GW_UNSET;
	r->override = -1;
	g_hash_table_insert(r->docx->numbering->lists, GINT_TO_POINTER(id), r->list);
}

static gboolean
is_level(gint32 level)
{
	return level >= 0 && level < GW_DOCX_LEVELS;
}

static void
begin_level(NumberingReader *r, const GwXmlElement *element)
{
	gint32 n;

	if (!gw_docx_attr_int(element, W(ilvl), &n) || !is_level(n))
		return;
	r->level = gw_arena_new0(r->docx->scratch, GwDocxLevel, 1);
	r->level->restart = GW_UNSET;
	r->level->text = "";
	if (r->where == IN_ABSTRACT)
		r->abstract->levels[n] = r->level;
	else
		r->list->levels[n] = r->level;
	r->where = IN_LEVEL;
}

static void
set_suffix(GwDocxLevel *level, const GwXmlElement *element)
{
	GwXmlValue value;

	if (!gw_xml_attr(element, W(val), &value))
		return;
	level->suffix = gw_xml_value_is(value, "space")	  ? GW_DOCX_SUFFIX_SPACE :
			gw_xml_value_is(value, "nothing") ? GW_DOCX_SUFFIX_NOTHING :
							    GW_DOCX_SUFFIX_TAB;
}

static void
level_child(NumberingReader *r, const GwXmlElement *element)
{
	GwDocxLevel *level = r->level;
	GwXmlValue value;

	switch (element->tag) {
	case W(start):
		gw_docx_attr_int(element, W(val), &level->start);
		break;
	case W(numFmt):
		if (gw_xml_attr(element, W(val), &value))
			level->format = gw_docx_number_format(value);
		break;
	case W(lvlText):
		if (gw_xml_attr(element, W(val), &value) && value.len <= MAX_LEVEL_TEXT)
			level->text = gw_docx_intern(r->docx, value.p, value.len);
		break;
	case W(suff):
		set_suffix(level, element);
		break;
	case W(isLgl):
		level->legal = gw_docx_is_on(element);
		break;
	case W(lvlRestart):
		gw_docx_attr_int(element, W(val), &level->restart);
		break;
	case W(pStyle):
		level->style = gw_docx_attr(r->docx, element, W(val));
		break;
	case W(pPr):
		r->where = IN_LEVEL_PARA;
		break;
	case W(rPr):
		r->where = IN_LEVEL_RUN;
		break;
	default:
		break;
	}
}

static void
list_child(NumberingReader *r, const GwXmlElement *element)
{
	switch (element->tag) {
	case W(abstractNumId):
		gw_docx_attr_int(element, W(val), &r->list->abstract_id);
		break;
	case W(lvlOverride):
		if (!gw_docx_attr_int(element, W(ilvl), &r->override) || !is_level(r->override))
			r->override = -1;
		break;
	case W(startOverride):
		if (r->override >= 0)
			gw_docx_attr_int(element, W(val), &r->list->start[r->override]);
		break;
	case W(lvl):
		begin_level(r, element);
		break;
	default:
		break;
	}
}

static void
on_start(gpointer user, const GwXmlElement *element)
{
	NumberingReader *r = user;

	switch (r->where) {
	case IN_TOP:
		if (element->tag == W(abstractNum))
			begin_abstract(r, element);
		else if (element->tag == W(num))
			begin_list(r, element);
		break;
	case IN_ABSTRACT:
		if (element->tag == W(lvl))
			begin_level(r, element);
		else if (element->tag == W(numStyleLink))
			r->abstract->style_link = gw_docx_attr(r->docx, element, W(val));
		break;
	case IN_LIST:
		list_child(r, element);
		break;
	case IN_LEVEL:
		level_child(r, element);
		break;
	case IN_LEVEL_PARA:
		gw_docx_para_property(r->docx, &r->level->para, element);
		break;
	case IN_LEVEL_RUN:
		gw_docx_run_property(r->docx, &r->level->run, element);
		break;
	}
}

static void
on_end(gpointer user, guint tag)
{
	NumberingReader *r = user;

	switch (tag) {
	case W(pPr):
	case W(rPr):
		if (r->where == IN_LEVEL_PARA || r->where == IN_LEVEL_RUN)
			r->where = IN_LEVEL;
		break;
	case W(lvl):
		if (r->where == IN_LEVEL)
			r->where = r->list ? IN_LIST : IN_ABSTRACT;
		break;
	case W(abstractNum):
	case W(num):
		r->abstract = NULL;
		r->list = NULL;
		r->where = IN_TOP;
		break;
	default:
		break;
	}
}

static const GwDocxNumbering *
numbering(GwDocx *docx)
{
	static const GwXmlHandler handler = { .start = on_start, .end = on_end };
	NumberingReader r = { .docx = docx };

	if (docx->numbering)
		return docx->numbering;
	docx->numbering = gw_arena_new0(docx->scratch, GwDocxNumbering, 1);
	docx->numbering->abstracts = g_hash_table_new(NULL, NULL);
	docx->numbering->lists = g_hash_table_new(NULL, NULL);
	gw_docx_parse_inside(docx, gw_docx_part(docx, "numbering"), &handler, &r);
	return docx->numbering;
}

void
gw_docx_numbering_free(GwDocxNumbering *numbering_)
{
	if (!numbering_)
		return;
	g_hash_table_destroy(numbering_->abstracts);
	g_hash_table_destroy(numbering_->lists);
}

/* --- which level ------------------------------------------------------------------- */

static List *
find_list(GwDocx *docx, gint32 num_id)
{
	if (num_id <= 0)
		return NULL;
	return g_hash_table_lookup(numbering(docx)->lists, GINT_TO_POINTER(num_id));
}

/* The list that a numbering style stands for (17.9.21). */
static List *
list_of_style(GwDocx *docx, const char *id)
{
	const GwDocxStyle *style = g_hash_table_lookup(docx->styles.by_id, id);

	if (!style || !(style->para.set & GW_DOCX_BIT(P_NUM_ID)))
		return NULL;
	return find_list(docx, style->para.value[P_NUM_ID]);
}

static AbstractList *
abstract_of(GwDocx *docx, const List *list)
{
	AbstractList *abstract = NULL;
	guint hops;

	for (hops = 0; list && hops < MAX_LINKS; hops++) {
		abstract = g_hash_table_lookup(numbering(docx)->abstracts,
					       GINT_TO_POINTER(list->abstract_id));
		if (!abstract || !abstract->style_link)
			break;
		list = list_of_style(docx, abstract->style_link);
	}
	return abstract;
}

static const GwDocxLevel *
level_of(const List *list, const AbstractList *abstract, gint32 n)
{
	return list->levels[n] ? list->levels[n] : abstract->levels[n];
}

const GwDocxLevel *
gw_docx_level(GwDocx *docx, gint32 num_id, gint32 level)
{
	List *list = find_list(docx, num_id);
	AbstractList *abstract = abstract_of(docx, list);

	return abstract && is_level(level) ? level_of(list, abstract, level) : NULL;
}

gint32
gw_docx_level_of_style(GwDocx *docx, gint32 num_id, const char *style)
{
	List *list = find_list(docx, num_id);
	AbstractList *abstract = abstract_of(docx, list);
	gint32 n;

	for (n = 0; abstract && n < GW_DOCX_LEVELS; n++) {
		const GwDocxLevel *level = level_of(list, abstract, n);

		if (level && level->style && level->style == style)
			return n;
	}
	return 0;
}

/* --- counting ----------------------------------------------------------------------- */

/* Levels below one that counts begin anew, unless w:lvlRestart says after which
 * level (17.9.10; 0: after none). */
static void
restart_below(const List *list, AbstractList *abstract, gint32 n)
{
	gint32 below;

	for (below = n + 1; below < GW_DOCX_LEVELS; below++) {
		const GwDocxLevel *level = level_of(list, abstract, below);

		if (!level || level->restart == GW_UNSET || n < level->restart)
			abstract->counted[below] = FALSE;
	}
}

static void
count_on(List *list, AbstractList *abstract, const GwDocxLevel *level, gint32 n)
{
	if (list->start[n] != GW_UNSET && !list->started[n])
		abstract->count[n] = list->start[n];
	else if (abstract->counted[n])
		abstract->count[n]++;
	else
		abstract->count[n] = list->start[n] != GW_UNSET ? list->start[n] : level->start;
	list->started[n] = TRUE;
	abstract->counted[n] = TRUE;
	restart_below(list, abstract, n);
}

/* What %`n` in the text of `owner` stands for.  A level not counted yet shows the
 * number it would begin with. */
static void
append_number(GString *text, const List *list, const AbstractList *abstract,
	      const GwDocxLevel *owner, gint32 n)
{
	const GwDocxLevel *level = level_of(list, abstract, n);
	gint32 number;

	if (!level)
		return;
	number = abstract->counted[n] ? abstract->count[n] : level->start;
	gw_docx_number_append(
		text, owner->legal ? gw_docx_number_legal(level->format) : level->format, number);
}

static void
append_text(GString *text, const List *list, const AbstractList *abstract,
	    const GwDocxLevel *level)
{
	const char *p;

	for (p = level->text; *p; p++) {
		if (p[0] == '%' && p[1] >= '1' && p[1] <= '9')
			append_number(text, list, abstract, level, *++p - '1');
		else
			g_string_append_c(text, *p);
	}
}

/* A sign of a symbol font has a private code, or stands under a letter; an `o` is
 * Word's hollow bullet. */
static void
append_bullet(GString *text, const GwDocxLevel *level)
{
	gunichar c = g_utf8_get_char(level->text);

	if (strcmp(level->text, "o") == 0)
		g_string_append(text, "○");
	else if (g_unichar_type(c) == G_UNICODE_PRIVATE_USE ||
		 (c && gw_docx_is_symbol_font(level->run.font[0])))
		g_string_append(text, "•");
	else
		g_string_append(text, level->text);
}

void
gw_docx_number(GwDocx *docx, gint32 num_id, gint32 n, GString *text)
{
	List *list = find_list(docx, num_id);
	AbstractList *abstract = abstract_of(docx, list);
	const GwDocxLevel *level = abstract && is_level(n) ? level_of(list, abstract, n) : NULL;
	gsize before = text->len;

	if (!level)
		return;
	count_on(list, abstract, level, n);
	if (level->run.on & GW_DOCX_BIT(R_VANISH))
		return;
	if (gw_docx_number_is_bullet(level->format))
		append_bullet(text, level);
	else
		append_text(text, list, abstract, level);
	if (level->suffix == GW_DOCX_SUFFIX_SPACE && text->len > before)
		g_string_append_c(text, ' ');
}
