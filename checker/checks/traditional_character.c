/* traditional-character: traditional characters in a simplified text.
 *
 * A whole traditional document is another profile and none of this rule's
 * business.  What the simplified character set has too (乾, 俱, 著) is no fault;
 * in names the others may be right, so the rule only suggests. */
#include <string.h>

#include "base/utf.h"
#include "checks/registry.h"

typedef struct {
	const char *charset, *except;
} Params;

static const GwParam traditional_character_params[] = {
	{ "charset", GW_PARAM_STRING, TRUE, "简体字符集；其中有的字不报" },
	{ "except", GW_PARAM_STRING, FALSE, "字符集里没有、但也是规范字的" },
	{ NULL, GW_PARAM_STRING, FALSE, NULL },
};

static gboolean
prepare(const GwNode *map, gpointer *prepared, GError **error)
{
	const GwNode *charset = gw_node_get(map, "charset");
	char *probe = g_convert("A", 1, charset->value, "UTF-8", NULL, NULL, NULL);
	Params *p;

	g_free(probe);
	if (!probe) {
		gw_node_error(error, charset, "没有字符集“%s”", "no character set “%s”",
			      charset->value);
		return FALSE;
	}
	p = g_new0(Params, 1);
	p->charset = charset->value;
	p->except = gw_node_string(map, "except");
	*prepared = p;
	return TRUE;
}

/* Few characters get as far as the conversion. */
static gboolean
is_wrong(const Params *p, gunichar2 unit)
{
	char *utf8, *inside;
	gboolean excepted;

	if (!gw_is_traditional(unit))
		return FALSE;
	utf8 = gw_utf8_from_utf16(&unit, 1);
	inside = g_convert(utf8, -1, p->charset, "UTF-8", NULL, NULL, NULL);
	excepted = p->except && strstr(p->except, utf8);
	g_free(utf8);
	g_free(inside);
	return !inside && !excepted;
}

static void
emit(GwCheckRun *check, const GwRule *rule, GwSpan span)
{
	const GwDocument *doc = gw_check_document(check);
	GString *simplified = g_string_new(NULL);
	GwFinding *finding;

	for (guint32 at = span.start; at < span.end; at++)
		g_string_append_unichar(simplified, gw_fold_unit(doc->text[at]));
	finding = gw_check_emit(check, rule, span, simplified->str, NULL);
	gw_check_add_edit(check, finding, span, simplified->str);
	g_string_free(simplified, TRUE);
}

static void
check_element(GwCheckRun *check, const GwRule *rule, GwSpan within)
{
	const GwDocument *doc = gw_check_document(check);

	for (guint32 at = within.start; at < within.end; at++) {
		guint32 start = at;

		while (at < within.end && is_wrong(rule->prepared, doc->text[at]))
			at++;
		if (at > start)
			emit(check, rule, gw_span(start, at));
	}
}

static void
run(GwCheckRun *check, const GwRule *rule)
{
	const GwElement *element = NULL;

	if (gw_check_document(check)->traditional || !gw_check_document(check)->n_traditional)
		return;
	while ((element = gw_check_next(check, rule, element)))
		check_element(check, rule, element->span);
}

const GwCheckKind gw_kind_traditional_character = {
	.name = "traditional-character",
	.help = "简体文件里的繁体字",
	.params = traditional_character_params,
	.prepare = prepare,
	.release = g_free,
	.run = run,
};
