#include "base/error.h"

#include <string.h>

/* Cannot occur in a message: both texts come from format strings and file names. */
#define LANGUAGE_SEPARATOR '\x1f'

G_DEFINE_QUARK(gw-error, gw_error)

void
gw_set_error_v(GError **error, GwErrorCode code, const char *place, const char *zh,
	       const char *en, va_list args)
{
	va_list again;
	char *zh_text, *en_text;

	if (!error)
		return;
	va_copy(again, args);
	zh_text = g_strdup_vprintf(zh, args);
	en_text = g_strdup_vprintf(en, again);
	va_end(again);
	g_strdelimit(zh_text, "\x1f", '?');
	g_set_error(error, GW_ERROR, (gint)code, "%s%s%c%s%s", place, zh_text, LANGUAGE_SEPARATOR,
		    place, en_text);
	g_free(zh_text);
	g_free(en_text);
}

void
gw_set_error(GError **error, GwErrorCode code, const char *zh, const char *en, ...)
{
	va_list args;

	va_start(args, en);
	gw_set_error_v(error, code, "", zh, en, args);
	va_end(args);
}

char *
gw_error_text(const GError *error, GwLang lang)
{
	const char *separator = strchr(error->message, LANGUAGE_SEPARATOR);

	if (error->domain != GW_ERROR || !separator)
		return g_strdup(error->message);
	if (lang == GW_LANG_EN)
		return g_strdup(separator + 1);
	return g_strndup(error->message, (gsize)(separator - error->message));
}
