#include "engine/finding.h"

#include <string.h>

char *
gw_fill(const char *template, const char *const *args, guint n_args)
{
	GString *out = g_string_new(NULL);
	const char *p;

	for (p = template; *p; p++) {
		if (p[0] == '{' && g_ascii_isdigit(p[1]) && p[2] == '}' &&
		    (guint)(p[1] - '0') < n_args) {
			g_string_append(out, args[p[1] - '0'] ? args[p[1] - '0'] : "");
			p += 2;
		} else {
			g_string_append_c(out, *p);
		}
	}
	return g_string_free(out, FALSE);
}

char *
gw_finding_message(const GwFinding *finding, GwLang lang)
{
	const GwRule *rule = finding->rule;

	if (lang == GW_LANG_EN && rule->message_en)
		return gw_fill(rule->message_en, finding->args, finding->n_args);
	if (lang == GW_LANG_EN && rule->title_en) {
		if (finding->n_args && finding->args[0] && *finding->args[0])
			return g_strdup_printf("%s: “%s”", rule->title_en, finding->args[0]);
		return g_strdup(rule->title_en);
	}
	return gw_fill(rule->message ? rule->message : rule->title, finding->args, finding->n_args);
}

char *
gw_finding_advice(const GwFinding *finding, GwLang lang)
{
	const GwRule *rule = finding->rule;
	const char *advice = lang == GW_LANG_EN ? rule->advice_en : rule->advice;

	return advice ? gw_fill(advice, finding->args, finding->n_args) : NULL;
}

gint
gw_finding_compare(gconstpointer a, gconstpointer b)
{
	const GwFinding *x = *(GwFinding *const *)a, *y = *(GwFinding *const *)b;

	if (x->span.start != y->span.start)
		return x->span.start < y->span.start ? -1 : 1;
	if (x->span.end != y->span.end)
		return x->span.end < y->span.end ? -1 : 1;
	return strcmp(x->rule->code, y->rule->code);
}
