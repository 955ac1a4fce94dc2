#include <string.h>

#include "base/limits.h"
#include "model/docx_p.h"

/* --- reading styles.xml --------------------------------------------------------- */

typedef enum {
	IN_STYLES,
	IN_DEFAULTS_RUN,
	IN_DEFAULTS_PARA,
	IN_STYLE,
	IN_STYLE_RUN,
	IN_STYLE_PARA,
} Where;

typedef struct {
	GwDocx *docx;
	GwDocxStyle *style;
	Where where;
	guint skip; /* depth inside an element that is left out */
} StylesReader;

static GwDocxStyleType
style_type(const GwXmlElement *element)
{
	GwXmlValue value;

	if (!gw_xml_attr(element, W(type), &value))
		return GW_DOCX_STYLE_PARAGRAPH;
	if (gw_xml_value_is(value, "character"))
		return GW_DOCX_STYLE_CHARACTER;
	if (gw_xml_value_is(value, "table"))
		return GW_DOCX_STYLE_TABLE;
	if (gw_xml_value_is(value, "numbering"))
		return GW_DOCX_STYLE_NUMBERING;
	return GW_DOCX_STYLE_PARAGRAPH;
}

static gboolean
is_default(const GwXmlElement *element)
{
	GwXmlValue value;

	return gw_xml_attr(element, W(default), &value) &&
	       (gw_xml_value_is(value, "1") || gw_xml_value_is(value, "true") ||
		gw_xml_value_is(value, "on"));
}

static void
begin_style(StylesReader *r, const GwXmlElement *element)
{
	GwDocxStyles *styles = &r->docx->styles;
	GwDocxStyle *style = gw_arena_new0(r->docx->scratch, GwDocxStyle, 1);

	r->style = style;
	r->where = IN_STYLE;
	style->id = gw_docx_attr(r->docx, element, W(styleId));
	style->type = style_type(element);
	style->is_default = is_default(element);
	if (style->id)
		g_hash_table_insert(styles->by_id, (gpointer)(gsize)style->id, style);
	if (style->is_default && style->type == GW_DOCX_STYLE_PARAGRAPH)
		styles->paragraph = style;
	if (style->is_default && style->type == GW_DOCX_STYLE_TABLE)
		styles->table = style;
}

static void
style_child(StylesReader *r, const GwXmlElement *element)
{
	switch (element->tag) {
	case W(name):
		r->style->name = gw_docx_attr(r->docx, element, W(val));
		break;
	case W(basedOn):
		r->style->based_on = gw_docx_attr(r->docx, element, W(val));
		break;
	case W(pPr):
		r->where = IN_STYLE_PARA;
		break;
	case W(rPr):
		r->where = IN_STYLE_RUN;
		break;
	case W(tblStylePr): /* conditional formats of rows and columns */
	case W(tblPr):
	case W(trPr):
	case W(tcPr):
		r->skip = 1;
		break;
	default:
		break;
	}
}

static void
top_child(StylesReader *r, const GwXmlElement *element)
{
	switch (element->tag) {
	case W(style):
		begin_style(r, element);
		break;
	case W(rPrDefault):
		r->where = IN_DEFAULTS_RUN;
		break;
	case W(pPrDefault):
		r->where = IN_DEFAULTS_PARA;
		break;
	case W(latentStyles):
		r->skip = 1;
		break;
	default:
		break;
	}
}

static void
on_start(gpointer user, const GwXmlElement *element)
{
	StylesReader *r = user;

	if (r->skip || element->tag == W(pPrChange) || element->tag == W(rPrChange)) {
		r->skip++;
		return;
	}
	switch (r->where) {
	case IN_STYLES:
		top_child(r, element);
		break;
	case IN_STYLE:
		style_child(r, element);
		break;
	case IN_STYLE_RUN:
		gw_docx_run_property(r->docx, &r->style->run, element);
		break;
	case IN_STYLE_PARA:
		gw_docx_para_property(r->docx, &r->style->para, element);
		break;
	case IN_DEFAULTS_RUN:
		gw_docx_run_property(r->docx, &r->docx->styles.run_defaults, element);
		break;
	case IN_DEFAULTS_PARA:
		gw_docx_para_property(r->docx, &r->docx->styles.para_defaults, element);
		break;
	}
}

static void
on_end(gpointer user, guint tag)
{
	StylesReader *r = user;

	if (r->skip) {
		r->skip--;
		return;
	}
	switch (tag) {
	case W(pPr):
	case W(rPr):
		if (r->where == IN_STYLE_PARA || r->where == IN_STYLE_RUN)
			r->where = IN_STYLE;
		break;
	case W(style):
	case W(rPrDefault):
	case W(pPrDefault):
		r->where = IN_STYLES;
		break;
	default:
		break;
	}
}

/* Whether a tag begins with `<` and `sign`, past the first bytes. */
static gboolean
has_tag(const GwBytes *bytes, char sign)
{
	const char *p = bytes->data + 1, *end = bytes->data + bytes->len;

	while (p < end && (p = memchr(p + 1, sign, (gsize)(end - p - 1))))
		if (p[-1] == '<')
			return TRUE;
	return FALSE;
}

/* The names of styles that are not there, two thirds of many a styles.xml, are cut
 * out before parsing: libxml2 would take longer over them than over the rest.
 * Only where nothing but elements can hold the tag (no comment, no CDATA, no
 * instruction but the XML declaration), and keeping the lines. */
static void
cut_latent_styles(GwBytes *bytes)
{
	static const char open_tag[] = "<w:latentStyles", close_tag[] = "</w:latentStyles>";
	char *end = bytes->data + bytes->len, *from, *to, *p;

	from = memmem(bytes->data, bytes->len, open_tag, sizeof open_tag - 1);
	if (!from || has_tag(bytes, '!') || has_tag(bytes, '?'))
		return;
	to = memmem(from, (gsize)(end - from), close_tag, sizeof close_tag - 1);
	if (!to)
		return;
	to += sizeof close_tag - 1;
	for (p = from; (p = memchr(p, '\n', (gsize)(to - p))); p++)
		*from++ = '\n';
	memmove(from, to, (gsize)(end - to));
	bytes->len -= (gsize)(to - from);
}

gboolean
gw_docx_read_styles(GwDocx *docx, GError **error)
{
	static const GwXmlHandler handler = { .start = on_start, .end = on_end };
	StylesReader r = { docx, NULL, IN_STYLES, 0 };

	docx->styles.by_id = g_hash_table_new(NULL, NULL);
	return gw_docx_parse_edited(docx, gw_docx_part(docx, "styles"), cut_latent_styles, &handler,
				    &r, error);
}

/* --- the chain of ancestors -------------------------------------------------------- */

/* A style that puts its paragraphs into a list: the level's own formatting comes
 * between the ancestors' and the style's (17.7.2). */
static void
add_own_list(GwDocx *docx, GwParaProps *sum, const GwDocxStyle *style)
{
	const guint32 own = style->para.set;
	const GwDocxLevel *level;
	gint32 num_id, n;

	if (!(own & (GW_DOCX_BIT(P_NUM_ID) | GW_DOCX_BIT(P_NUM_LEVEL))))
		return;
	num_id = own & GW_DOCX_BIT(P_NUM_ID) ? style->para.value[P_NUM_ID] : sum->value[P_NUM_ID];
	n = own & GW_DOCX_BIT(P_NUM_LEVEL) ? style->para.value[P_NUM_LEVEL] :
					     gw_docx_level_of_style(docx, num_id, style->id);
	sum->set |= GW_DOCX_BIT(P_NUM_LEVEL);
	sum->value[P_NUM_LEVEL] = n;
	level = gw_docx_level(docx, num_id, n);
	if (level)
		gw_docx_para_add(sum, &level->para);
}

static void
resolve(GwDocx *docx, GwDocxStyle *style, const GwDocxStyle *parent)
{
	GwParaProps para = { 0 };
	GwRunProps run = { 0 };

	if (parent) {
		para = parent->para;
		run = parent->run;
	}
	add_own_list(docx, &para, style);
	gw_docx_para_add(&para, &style->para);
	gw_docx_run_add(&run, &style->run);
	style->para = para;
	style->run = run;
	style->resolved = TRUE;
}

static GwDocxStyle *
parent_of(const GwDocx *docx, const GwDocxStyle *style)
{
	GwDocxStyle *parent = NULL;

	if (style->based_on)
		parent = g_hash_table_lookup(docx->styles.by_id, style->based_on);
	return parent && parent->type == style->type ? parent : NULL;
}

/* From the style up to one that is resolved or has no parent; a cycle ends where
 * it closes.  Then down again. */
static void
resolve_chain(GwDocx *docx, GwDocxStyle *style)
{
	GwDocxStyle *chain[GW_MAX_STYLE_CHAIN], *up = style;
	guint n = 0;

	while (up && !up->resolved && !up->in_chain && n < GW_MAX_STYLE_CHAIN) {
		up->in_chain = TRUE;
		chain[n++] = up;
		up = parent_of(docx, up);
	}
	if (up && !up->resolved)
		up = NULL;
	while (n--) {
		resolve(docx, chain[n], up);
		up = chain[n];
	}
}

const GwDocxStyle *
gw_docx_style(GwDocx *docx, const char *id, GwDocxStyleType type)
{
	GwDocxStyle *style = id ? g_hash_table_lookup(docx->styles.by_id, id) : NULL;

	if (!style || style->type != type)
		style = type == GW_DOCX_STYLE_PARAGRAPH ? docx->styles.paragraph :
			type == GW_DOCX_STYLE_TABLE	? docx->styles.table :
							  NULL;
	if (style && !style->resolved)
		resolve_chain(docx, style);
	return style;
}
