#include "lint.h"

#include <string.h>

#include "base/error.h"
#include "checks/registry.h"
#include "engine/beside.h"
#include "model/docx.h"
#include "model/notation.h"
#include "model/text.h"
#include "recognise/recognise.h"

struct GwLint {
	const GwConfig *config;
	const char *encoding;
	GwRuleBook *book;
	GwRunner *runner;
};

/* --- reading -------------------------------------------------------------------- */

static GwDocument *
read_text(const char *path, const GwBytes *bytes, const char *encoding, gboolean notation,
	  GError **error)
{
	GwDecoded decoded;
	GwSource source = { 0 };
	GwDocument *doc;

	if (notation)
		return gw_notation_read(path, bytes->data, bytes->len, error);
	if (!gw_source_decode(path, bytes, encoding, &decoded, error))
		return NULL;
	source.encoding = decoded.encoding;
	source.bom = decoded.bom;
	doc = gw_text_read(path, decoded.text, decoded.len, &source, error);
	gw_decoded_clear(&decoded);
	return doc;
}

GwDocument *
gw_lint_read(const char *path, const GwBytes *bytes, const char *encoding, gboolean notation,
	     gboolean why, GError **error)
{
	GwSniff sniff;
	GwDocument *doc;

	if (!gw_source_sniff(path, bytes, &sniff, error))
		return NULL;
	if (sniff == GW_SNIFF_ZIP)
		doc = gw_docx_read(path, bytes, error);
	else
		doc = read_text(path, bytes, encoding, notation, error);
	if (doc && !gw_beside_read(path, doc, error)) {
		gw_document_free(doc);
		return NULL;
	}
	if (doc)
		gw_recognise(doc, why);
	return doc;
}

/* --- checking -------------------------------------------------------------------- */

/* Two NULL-ended lists as one (the container is the caller's, the strings are not). */
static const char **
join(const char *const *a, const char *const *b)
{
	GPtrArray *all = g_ptr_array_new();

	for (; a && *a; a++)
		g_ptr_array_add(all, (gpointer)(gsize)*a);
	for (; b && *b; b++)
		g_ptr_array_add(all, (gpointer)(gsize)*b);
	g_ptr_array_add(all, NULL);
	return (const char **)g_ptr_array_free(all, FALSE);
}

static GwRuleBook *
make_book(const GwLintOptions *options, GError **error)
{
	const GwConfig *config = options->config;
	const char **dirs = join((const char *const *)config->rule_dirs, options->rule_dirs);
	const char **ignore = join((const char *const *)config->ignore, options->ignore);
	GwRuleBookOptions book = {
		.kinds = gw_check_kinds,
		.builtin = &gw_builtin_rules,
		.rule_dirs = dirs,
		.select = options->select ? options->select : (const char *const *)config->select,
		.ignore = ignore,
		.profile = options->profile ? options->profile : config->profile,
		.check_patterns = options->check_patterns,
	};
	GwRuleBook *made = gw_rulebook_new(&book, error);

	g_free(dirs);
	g_free(ignore);
	return made;
}

static gboolean
set_severities(GwRuleBook *book, const GwConfig *config, GError **error)
{
	guint i;

	for (i = 0; config->severities && i + 1 < config->severities->len; i += 2) {
		const char *selector = config->severities->pdata[i];
		GwSeverity severity = GW_SEVERITY_INFO;

		gw_severity_parse(config->severities->pdata[i + 1], &severity);
		if (gw_rulebook_set_severity(book, selector, severity))
			continue;
		gw_set_error(error, GW_ERROR_CONFIG, "%s：severity 中没有规则“%s”，用 gongwenlint rules list 查看",
			     "%s: severity names no rule '%s'; see gongwenlint rules list",
			     config->path, selector);
		return FALSE;
	}
	return TRUE;
}

static const GDate *
today(const GwLintOptions *options, GDate *storage)
{
	GDateTime *now;

	if (options->today)
		return options->today;
	now = g_date_time_new_now_local();
	g_date_clear(storage, 1);
	g_date_set_dmy(storage, (GDateDay)g_date_time_get_day_of_month(now),
		       (GDateMonth)g_date_time_get_month(now),
		       (GDateYear)g_date_time_get_year(now));
	g_date_time_unref(now);
	return storage;
}

GwLint *
gw_lint_new(const GwLintOptions *options, GError **error)
{
	GwRuleBook *book = make_book(options, error);
	GwLint *lint;
	GDate date;

	if (!book)
		return NULL;
	if (!set_severities(book, options->config, error)) {
		gw_rulebook_free(book);
		return NULL;
	}
	lint = g_new0(GwLint, 1);
	lint->config = options->config;
	lint->encoding = options->encoding;
	lint->book = book;
	lint->runner = gw_runner_new(book, today(options, &date));
	return lint;
}

void
gw_lint_free(GwLint *lint)
{
	if (!lint)
		return;
	gw_runner_free(lint->runner);
	gw_rulebook_free(lint->book);
	g_free(lint);
}

GwRuleBook *
gw_lint_book(GwLint *lint)
{
	return lint->book;
}

GwResult *
gw_lint_bytes(GwLint *lint, const char *name, const GwBytes *bytes)
{
	GError *error = NULL;
	GwDocument *doc = gw_lint_read(name, bytes, lint->encoding, FALSE, FALSE, &error);

	if (!doc)
		return gw_result_unreadable(name, error);
	return gw_run(lint->runner, doc, lint->config->suppressions);
}

GwResult *
gw_lint_file(GwLint *lint, const char *path)
{
	GwBytes bytes;
	GError *error = NULL;
	GwResult *result;

	if (!gw_source_read(path, &bytes, &error))
		return gw_result_unreadable(path, error);
	result = gw_lint_bytes(lint, path, &bytes);
	gw_bytes_clear(&bytes);
	return result;
}
