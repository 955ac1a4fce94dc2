#include "cli/cli.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "base/error.h"
#include "report/visible.h"

GwLang
gw_cli_environment_lang(void)
{
	static const char *const variables[] = { "LC_ALL", "LC_MESSAGES", "LANG" };
	guint i;

	for (i = 0; i < G_N_ELEMENTS(variables); i++) {
		const char *value = g_getenv(variables[i]);

		if (value && *value)
			return g_str_has_prefix(value, "en") ? GW_LANG_EN : GW_LANG_ZH;
	}
	return GW_LANG_ZH;
}

/* --- standard error ------------------------------------------------------------ */

static void
say(const char *text)
{
	GString *line = g_string_new("gongwenlint: ");

	gw_visible_append(line, text, 0);
	g_string_append_c(line, '\n');
	fwrite(line->str, 1, line->len, stderr);
	g_string_free(line, TRUE);
}

void
gw_cli_complain(GwCli *cli, const char *zh, const char *en, ...)
{
	va_list args;
	char *text;

	va_start(args, en);
	text = g_strdup_vprintf(cli->lang == GW_LANG_EN ? en : zh, args);
	va_end(args);
	say(text);
	cli->trouble = TRUE;
	g_free(text);
}

void
gw_cli_remark(GwCli *cli, const char *zh, const char *en, ...)
{
	va_list args;
	char *text;

	va_start(args, en);
	text = g_strdup_vprintf(cli->lang == GW_LANG_EN ? en : zh, args);
	va_end(args);
	say(text);
	g_free(text);
}

void
gw_cli_complain_error(GwCli *cli, const GError *error)
{
	char *text = gw_error_text(error, cli->lang);

	say(text);
	cli->trouble = TRUE;
	g_free(text);
}

/* --- output ----------------------------------------------------------- */

static gboolean
write_all(int fd, const char *data, gsize len)
{
	while (len) {
		gssize written = write(fd, data, len);

		if (written < 0 && errno == EINTR)
			continue;
		if (written < 0)
			return FALSE;
		data += written;
		len -= (gsize)written;
	}
	return TRUE;
}

void
gw_cli_flush(GwCli *cli, GString *out)
{
	if (!cli->output_failed && !write_all(STDOUT_FILENO, out->str, out->len)) {
		cli->output_failed = TRUE;
		cli->trouble = TRUE;
		/* `gongwenlint … | head` is no accident worth a message. */
		if (errno != EPIPE)
			gw_cli_complain(cli, "无法写标准输出：%s", "cannot write standard output: %s",
					g_strerror(errno));
	}
	g_string_truncate(out, 0);
}

/* FALSE with errno set; nothing is left behind then. */
static gboolean
create(const char *path, const char *data, gsize len)
{
	/* O_EXCL: what somebody wrote is never overwritten. */
	int fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
	gboolean written = fd >= 0 && write_all(fd, data, len);
	int problem = errno;

	if (fd < 0)
		return FALSE;
	if (close(fd) != 0 && written) {
		written = FALSE;
		problem = errno;
	}
	if (!written)
		unlink(path);
	errno = problem;
	return written;
}

gboolean
gw_cli_write_new(GwCli *cli, const char *path, const char *data, gsize len)
{
	GString *said;

	if (!create(path, data, len)) {
		if (errno == EEXIST)
			gw_cli_complain(cli, "%s 已经存在，没有改动；要重写请先删除它",
					"%s exists and was left alone; remove it first to start anew",
					path);
		else
			gw_cli_complain(cli, "无法写 %s：%s", "cannot write %s: %s", path,
					g_strerror(errno));
		return FALSE;
	}
	said = g_string_new(GW_TR(cli->lang, "已写入 ", "wrote "));
	gw_visible_append(said, path, 0);
	g_string_append_c(said, '\n');
	gw_cli_flush(cli, said);
	g_string_free(said, TRUE);
	return TRUE;
}

int
gw_cli_status(const GwCli *cli, int otherwise)
{
	return cli->trouble ? GW_EXIT_TROUBLE : otherwise;
}

/* --- the terminal ---------------------------------------------------------------- */

gboolean
gw_cli_is_terminal(void)
{
	return isatty(STDOUT_FILENO) != 0;
}

guint
gw_cli_columns(void)
{
	struct winsize size;

	if (!gw_cli_is_terminal() || ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0)
		return 0;
	return size.ws_col;
}

gboolean
gw_cli_wants_color(const char *when)
{
	const char *no_color = g_getenv("NO_COLOR"), *term = g_getenv("TERM");

	if (when && !g_str_equal(when, "auto"))
		return g_str_equal(when, "always");
	if (no_color && *no_color)
		return FALSE;
	return gw_cli_is_terminal() && term && *term && !g_str_equal(term, "dumb");
}

/* --- misspelt words ---------------------------------------------------------------- */

#define LONGEST_WORD 40

/* Letters to insert, delete or replace, and neighbours to swap, to get from `a`
 * to `b`; both short. */
static guint
distance(const char *a, gsize a_len, const char *b, gsize b_len)
{
	guint rows[3][LONGEST_WORD + 1];
	guint *before = rows[0], *last = rows[1], *row = rows[2], *spare;
	gsize i, j;

	for (j = 0; j <= b_len; j++)
		last[j] = (guint)j;
	for (i = 1; i <= a_len; i++) {
		row[0] = (guint)i;
		for (j = 1; j <= b_len; j++) {
			row[j] = last[j - 1] + (a[i - 1] != b[j - 1]);
			row[j] = MIN(row[j], MIN(last[j], row[j - 1]) + 1);
			if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
				row[j] = MIN(row[j], before[j - 2] + 1);
		}
		spare = before;
		before = last;
		last = row;
		row = spare;
	}
	return last[b_len];
}

const char *
gw_cli_nearest(const char *word, const char *const *candidates)
{
	gsize len = strlen(word);
	guint best = (guint)len / 3 + 1;
	const char *nearest = NULL;

	if (len > LONGEST_WORD)
		return NULL;
	for (; *candidates; candidates++) {
		gsize candidate_len = strlen(*candidates);
		guint d;

		if (candidate_len > LONGEST_WORD)
			continue;
		d = distance(word, len, *candidates, candidate_len);
		if (d < best || (d == best && !nearest)) {
			best = d;
			nearest = *candidates;
		}
	}
	return nearest;
}
