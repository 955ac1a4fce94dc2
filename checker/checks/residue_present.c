/* residue-present: something stayed in the file that a reader does not see
 * (comments, tracked changes, hidden text, properties), or stands in its name. */
#include <string.h>

#include "checks/params.h"
#include "checks/phrases.h"
#include "checks/registry.h"

/* As much of a comment as a message can carry. */
#define SNIPPET 16

typedef struct {
	guint32 kinds;      /* 1 << GwResidueKind */
	const GwNode *names;/* of properties; NULL: any */
	GwRegex *pattern;   /* its text must match; NULL: any */
	GwPhrases when;     /* one of them must stand in the document; none: always */
} Params;

static const GwParam residue_present_params[] = {
	{ "kinds", GW_PARAM_LIST, TRUE, "哪些残留：comment insertion deletion hidden property macro embedded link altchunk filename" },
	{ "names", GW_PARAM_LIST, FALSE, "只看这些名称的属性" },
	{ "pattern", GW_PARAM_PATTERN, FALSE, "残留文字须合此模式" },
	{ "when", GW_PARAM_LIST, FALSE, "文中出现其中一个词才报" },
	{ NULL, GW_PARAM_STRING, FALSE, NULL },
};

static void
release(gpointer prepared)
{
	Params *p = prepared;

	gw_regex_free(p->pattern);
	gw_phrases_clear(&p->when);
	g_free(p);
}

static gboolean
kind_bit(const char *name, guint32 *bit)
{
	for (int kind = 0; kind < GW_N_RESIDUES; kind++) {
		if (!strcmp(name, gw_residue_id((GwResidueKind)kind))) {
			*bit = 1u << kind;
			return TRUE;
		}
	}
	return FALSE;
}

static gboolean
prepare(const GwNode *map, gpointer *prepared, GError **error)
{
	const GwNode *kinds = gw_node_get(map, "kinds");
	Params *p = g_new0(Params, 1);

	p->names = gw_node_get(map, "names");
	p->pattern = gw_param_pattern(map, "pattern");
	gw_phrases_init(&p->when, gw_node_get(map, "when"));
	for (guint i = 0; i < gw_node_count(kinds); i++) {
		guint32 bit = 0;

		if (!kind_bit(gw_node_nth(kinds, i), &bit)) {
			gw_node_error(error, kinds, "没有这种残留：%s", "no such residue: %s",
				      gw_node_nth(kinds, i));
			release(p);
			return FALSE;
		}
		p->kinds |= bit;
	}
	*prepared = p;
	return TRUE;
}

static gboolean
has_name(const GwNode *names, const char *name)
{
	for (guint i = 0; i < gw_node_count(names); i++)
		if (name && !g_ascii_strcasecmp(gw_node_nth(names, i), name))
			return TRUE;
	return FALSE;
}

static gboolean
matches(const Params *p, GwMatch *match, const GwResidue *residue)
{
	gboolean found = FALSE;
	gunichar2 *text;
	gsize len;

	if (!(p->kinds & 1u << residue->kind) || (p->names && !has_name(p->names, residue->name)))
		return FALSE;
	if (!p->pattern)
		return TRUE;
	text = residue->text ? gw_utf16_from_utf8(residue->text, -1, &len, NULL) : NULL;
	if (text)
		found = gw_regex_search(p->pattern, text, gw_span(0, (guint32)len), 0, match) ==
			GW_MATCH_FOUND;
	g_free(text);
	return found;
}

static char *
snippet(const char *text)
{
	char *shown;

	if (!text)
		return g_strdup("");
	shown = g_utf8_strlen(text, -1) > SNIPPET ? g_utf8_substring(text, 0, SNIPPET) :
						   g_strdup(text);
	return g_strdelimit(shown, "\r\n\t", ' ');
}

static void
emit(GwCheckRun *check, const GwRule *rule, const GwResidue *first, guint count)
{
	const GwDocument *doc = gw_check_document(check);
	const Params *p = rule->prepared;
	char *number, *text;
	GwFinding *finding;
	GwSpan found;

	if (p->when.n && !gw_phrases_find(&p->when, doc, gw_span(0, doc->len), &found))
		return;
	number = g_strdup_printf("%u", count);
	text = snippet(first->text);
	finding = gw_check_emit(check, rule, first->at, number,
				first->author ? first->author : first->name ? first->name : "未署名",
				text, NULL);
	if (finding)
		finding->residue = gw_residue_id(first->kind);
	g_free(number);
	g_free(text);
}

/* Without a pattern's literal in it, the pattern need not be compiled. */
static gboolean
may_match(const GwRule *rule, const char *name)
{
	guint i;

	for (i = 0; rule->needs && rule->needs[i]; i++)
		if (strstr(name, rule->needs[i]))
			return TRUE;
	return !rule->needs;
}

/* The name people see in the folder; what was piped in has none. */
static void
judge_name(GwCheckRun *check, const GwRule *rule)
{
	const GwDocument *doc = gw_check_document(check);
	GwResidue name = { .kind = GW_RESIDUE_FILENAME };
	char *base;

	if (!doc->path || doc->kind == GW_KIND_NOTATION)
		return;
	base = g_filename_display_basename(doc->path);
	name.text = base;
	if (may_match(rule, base) && matches(rule->prepared, gw_check_match(check), &name))
		emit(check, rule, &name, 1);
	g_free(base);
}

/* One finding a rule: a file with 200 comments needs one warning. */
static void
run(GwCheckRun *check, const GwRule *rule)
{
	const GwDocument *doc = gw_check_document(check);
	const Params *p = rule->prepared;
	const GwResidue *first = NULL;
	guint count = 0;

	for (guint32 i = 0; i < doc->n_residue; i++) {
		if (!matches(p, gw_check_match(check), &doc->residue[i]))
			continue;
		if (!first)
			first = &doc->residue[i];
		count++;
	}
	if (first)
		emit(check, rule, first, count);
	else if (p->kinds & 1u << GW_RESIDUE_FILENAME)
		judge_name(check, rule);
}

const GwCheckKind gw_kind_residue_present = {
	.name = "residue-present",
	.help = "文件里留有读者看不见的内容",
	.params = residue_present_params,
	.prepare = prepare,
	.release = release,
	.run = run,
};
