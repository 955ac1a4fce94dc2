#include <string.h>

#include "model/docx_p.h"

/* Fonts of a theme (ECMA-376 part 1, 20.1.4.1.18): a major and a minor set, each
 * with a Latin, an East Asian and a complex face, and one for each script, which
 * stands in for an East Asian face that is empty. */

typedef struct {
	GwDocx *docx;
	const char *set; /* "major", "minor"; NULL outside of both */
} ThemeReader;

static void
keep(ThemeReader *r, const char *slot, const GwXmlElement *element, gboolean replace)
{
	char *key = g_strconcat(r->set, slot, NULL);
	const char *font = gw_docx_attr(r->docx, element, PLAIN(typeface));

	if (font && *font && (replace || !g_hash_table_contains(r->docx->theme, key)))
		g_hash_table_insert(r->docx->theme,
				    (gpointer)(gsize)gw_docx_intern(r->docx, key, strlen(key)),
				    (gpointer)(gsize)font);
	g_free(key);
}

static void
on_start(gpointer user, const GwXmlElement *element)
{
	ThemeReader *r = user;
	GwXmlValue script;

	if (element->tag == A(majorFont))
		r->set = "major";
	else if (element->tag == A(minorFont))
		r->set = "minor";
	if (!r->set)
		return;
	if (element->tag == A(latin)) {
		keep(r, "Ascii", element, TRUE);
		keep(r, "HAnsi", element, TRUE);
	} else if (element->tag == A(ea)) {
		keep(r, "EastAsia", element, TRUE);
	} else if (element->tag == A(cs)) {
		keep(r, "Bidi", element, TRUE);
	} else if (element->tag == A(font) && gw_xml_attr(element, PLAIN(script), &script) &&
		   gw_xml_value_is(script, r->docx->settings.theme_script)) {
		keep(r, "EastAsia", element, FALSE);
	}
}

static void
on_end(gpointer user, guint tag)
{
	ThemeReader *r = user;

	if (tag == A(majorFont) || tag == A(minorFont))
		r->set = NULL;
}

const char *
gw_docx_theme_font(GwDocx *docx, GwXmlValue slot)
{
	static const GwXmlHandler handler = { .start = on_start, .end = on_end };
	ThemeReader r = { docx, NULL };

	if (!docx->theme) {
		docx->theme = g_hash_table_new(g_str_hash, g_str_equal);
		gw_docx_parse_inside(docx, gw_docx_part(docx, "theme"), &handler, &r);
	}
	return g_hash_table_lookup(docx->theme, gw_docx_intern(docx, slot.p, slot.len));
}
