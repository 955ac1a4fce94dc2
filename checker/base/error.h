/* Errors that stop work on one input or on the whole run.
 *
 * Promises: every failure is a GError of domain GW_ERROR whose message holds
 * the Chinese and the English text together; gw_error_text() picks one, so the
 * place that knows the cause need not know the reader's language.  Findings
 * about a document are never errors.
 * Ownership: as GLib's; the text that gw_error_text() returns is the caller's. */
#ifndef GW_BASE_ERROR_H
#define GW_BASE_ERROR_H

#include <glib.h>

#include "base/lang.h"

#define GW_ERROR (gw_error_quark())

typedef enum {
	GW_ERROR_IO,        /* cannot be opened or read */
	GW_ERROR_KIND,      /* not a kind of input we read: directory, FIFO, binary, .doc */
	GW_ERROR_EMPTY,     /* nothing in it */
	GW_ERROR_ENCODING,  /* the characters cannot be decoded */
	GW_ERROR_ENCRYPTED, /* needs a password */
	GW_ERROR_DAMAGED,   /* says it is a docx but cannot be read as one */
	GW_ERROR_LIMIT,     /* past one of base/limits.h */
	GW_ERROR_RULE,      /* a rule file is wrong */
	GW_ERROR_CONFIG,    /* a configuration file is wrong */
	GW_ERROR_USAGE,     /* the command line is wrong */
	GW_ERROR_INTERNAL,
} GwErrorCode;

GQuark gw_error_quark(void);

/* Set *error.  Both formats take the same arguments in the same order. */
void gw_set_error(GError **error, GwErrorCode code, const char *zh, const char *en, ...)
	G_GNUC_PRINTF(3, 5) G_GNUC_PRINTF(4, 5);

/* The same for a function that has variable arguments itself; both texts begin
 * with `place` ("rules/dates.yaml:3:5: ", or ""). */
void gw_set_error_v(GError **error, GwErrorCode code, const char *place, const char *zh,
		    const char *en, va_list args) G_GNUC_PRINTF(4, 0) G_GNUC_PRINTF(5, 0);

/* The message of `error` in `lang`, newly allocated; a foreign GError's message as it is. */
char *gw_error_text(const GError *error, GwLang lang);

#endif
