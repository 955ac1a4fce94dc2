/* What every subcommand shares: the language, complaining, writing.
 *
 * Promises: a complaint is one line on standard error that begins with
 * “gongwenlint: ” and holds no control characters; it makes the exit status 2.
 * Standard output is written here only, and a failure to write is never
 * silent (but a reader that went away is).
 * Ownership: one GwCli per process, on main()'s stack. */
#ifndef GW_CLI_CLI_H
#define GW_CLI_CLI_H

#include <glib.h>

#include "base/lang.h"

enum {
	GW_EXIT_OK = 0,
	GW_EXIT_FINDINGS = 1, /* at or above --fail-on */
	GW_EXIT_TROUBLE = 2,  /* could not do its work */
};

typedef struct {
	GwLang lang;
	gboolean has_lang;      /* by --lang: wins over the configuration */
	gboolean trouble;       /* something was complained about */
	gboolean output_failed; /* nobody reads on: stop early */
} GwCli;

/* The language of the environment: English if LC_ALL, LC_MESSAGES or LANG says
 * en, Chinese otherwise. */
GwLang gw_cli_environment_lang(void);

/* Both formats take the same arguments. */
void gw_cli_complain(GwCli *cli, const char *zh, const char *en, ...)
	G_GNUC_PRINTF(2, 4) G_GNUC_PRINTF(3, 4);
/* The same, but of what does not keep the tool from its work. */
void gw_cli_remark(GwCli *cli, const char *zh, const char *en, ...)
	G_GNUC_PRINTF(2, 4) G_GNUC_PRINTF(3, 4);
void gw_cli_complain_error(GwCli *cli, const GError *error);

/* Write `out` to standard output and empty it. */
void gw_cli_flush(GwCli *cli, GString *out);

/* Write a new file and say so on standard output; one that exists is left alone.
 * FALSE if it complained. */
gboolean gw_cli_write_new(GwCli *cli, const char *path, const char *data, gsize len);

/* GW_EXIT_TROUBLE if there was any, else `otherwise`. */
int gw_cli_status(const GwCli *cli, int otherwise);

/* Whether standard output is a terminal; its columns, 0 if it is none. */
gboolean gw_cli_is_terminal(void);
guint gw_cli_columns(void);

/* `when` is always, never or auto: auto means on a terminal without NO_COLOR. */
gboolean gw_cli_wants_color(const char *when);

/* The candidate (of a NULL-ended list) most like `word`, NULL if none is. */
const char *gw_cli_nearest(const char *word, const char *const *candidates);

#endif
