#include "input/source.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/error.h"
#include "base/limits.h"
#include "input/source_p.h"

#define READ_CHUNK (64 * 1024)
#define SNIFF_BYTES 4096

void
gw_bytes_clear(GwBytes *bytes)
{
	g_free(bytes->data);
	bytes->data = NULL;
	bytes->len = 0;
}

static gboolean
too_large(const char *name, GError **error)
{
	gw_set_error(error, GW_ERROR_LIMIT, "%s：超过 %u MB 的上限，请拆分后再检查",
		     "%s: larger than the limit of %u MB; split it", name,
		     GW_MAX_INPUT_BYTES / (1024 * 1024));
	return FALSE;
}

/* What people meet, in both languages; the rest in the system's words. */
static const struct {
	int number;
	const char *zh, *en;
} reasons[] = {
	{ ENOENT, "文件不存在", "no such file" },
	{ EACCES, "没有读取权限", "permission denied" },
	{ EPERM, "不允许读取", "not permitted" },
	{ ENOTDIR, "路径中有一段不是文件夹", "a part of the path is not a directory" },
	{ ELOOP, "符号链接成环", "too many symbolic links" },
	{ ENAMETOOLONG, "文件名过长", "the name is too long" },
	{ EMFILE, "打开的文件过多", "too many open files" },
	{ EIO, "磁盘读取错误", "input/output error" },
	{ ENXIO, "不是可读的文件", "not a readable file" },
};

static gboolean
system_error(const char *zh, const char *en, const char *name, int number, GError **error)
{
	const char *zh_reason = g_strerror(number), *en_reason = zh_reason;
	guint i;

	for (i = 0; i < G_N_ELEMENTS(reasons); i++) {
		if (reasons[i].number != number)
			continue;
		zh_reason = reasons[i].zh;
		en_reason = reasons[i].en;
	}
	gw_set_error(error, GW_ERROR_IO, "%s：%s%.0s：%s%.0s", "%s: %.0s%s: %.0s%s", name, zh, en,
		     zh_reason, en_reason);
	return FALSE;
}

gboolean
gw_source_read_fd(int fd, const char *name, GwBytes *bytes, GError **error)
{
	gsize room = 0;
	gssize got;
	int number;

	bytes->data = NULL;
	bytes->len = 0;
	for (;;) {
		if (bytes->len + READ_CHUNK + 1 > room) {
			room = MAX(room * 2, READ_CHUNK * 2);
			bytes->data = g_realloc(bytes->data, room);
		}
		got = read(fd, bytes->data + bytes->len, READ_CHUNK);
		if (got < 0 && errno == EINTR)
			continue;
		if (got <= 0)
			break;
		bytes->len += (gsize)got;
		if (bytes->len > GW_MAX_INPUT_BYTES) {
			gw_bytes_clear(bytes);
			return too_large(name, error);
		}
	}
	bytes->data[bytes->len] = '\0';
	if (!got)
		return TRUE;
	number = errno;
	gw_bytes_clear(bytes);
	return system_error("读取失败", "cannot be read", name, number, error);
}

/* Zero-byte, directory, FIFO … are told apart before anything is read: opening
 * a FIFO for reading would hang. */
static gboolean
is_regular(const char *path, const struct stat *st, GError **error)
{
	if (S_ISDIR(st->st_mode)) {
		gw_set_error(error, GW_ERROR_KIND, "%s：是文件夹，不是文件",
			     "%s: is a directory, not a file", path);
		return FALSE;
	}
	if (!S_ISREG(st->st_mode)) {
		gw_set_error(error, GW_ERROR_KIND, "%s：不是普通文件（管道、设备或套接字）",
			     "%s: not a regular file (a FIFO, device or socket)", path);
		return FALSE;
	}
	return st->st_size <= GW_MAX_INPUT_BYTES || too_large(path, error);
}

gboolean
gw_source_read(const char *path, GwBytes *bytes, GError **error)
{
	struct stat st;
	int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
	gboolean ok;

	bytes->data = NULL;
	bytes->len = 0;
	if (fd < 0 || fstat(fd, &st)) {
		system_error("无法打开", "cannot be opened", path, errno, error);
		if (fd >= 0)
			close(fd);
		return FALSE;
	}
	ok = is_regular(path, &st, error) && gw_source_read_fd(fd, path, bytes, error);
	close(fd);
	return ok;
}

/* --- sniffing --------------------------------------------------------------- */

typedef struct {
	const char *magic;
	gsize len;
	const char *zh, *en;
} Foreign;

static const Foreign foreign[] = {
	{ "%PDF-", 5, "是 PDF，请用原稿（.docx 或文本）检查", "a PDF; check the .docx or text it was made from" },
	{ "{\\rtf", 5, "是 RTF，请另存为 .docx", "RTF; save it as .docx" },
	{ "\x89PNG", 4, "是图片", "a picture" },
	{ "\xFF\xD8\xFF", 3, "是图片", "a picture" },
	{ "GIF8", 4, "是图片", "a picture" },
	{ "\x7F" "ELF", 4, "是程序文件", "a program" },
	{ "\x1F\x8B", 2, "是压缩文件，请先解压", "compressed; unpack it first" },
	{ "Rar!", 4, "是压缩文件，请先解压", "compressed; unpack it first" },
	{ "7z\xBC\xAF", 4, "是压缩文件，请先解压", "compressed; unpack it first" },
};

/* An OLE container is a legacy .doc or an encrypted .docx; the stream name of
 * the latter stands in its directory as UTF-16. */
static gboolean
refuse_ole(const char *name, const GwBytes *bytes, GError **error)
{
	static const char encrypted[] = "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e";

	if (memmem(bytes->data, bytes->len, encrypted, sizeof encrypted - 1))
		gw_set_error(error, GW_ERROR_ENCRYPTED, "%s：文件已加密，请先去除密码",
			     "%s: encrypted; remove the password first", name);
	else
		gw_set_error(error, GW_ERROR_KIND,
			     "%s：是旧版 .doc（OLE）文件，请用 Word 或 WPS 另存为 .docx",
			     "%s: a legacy .doc (OLE) file; save it as .docx with Word or WPS", name);
	return FALSE;
}

static gboolean
is_utf16_bom(const GwBytes *bytes)
{
	return bytes->len >= 2 &&
	       (!memcmp(bytes->data, "\xFF\xFE", 2) || !memcmp(bytes->data, "\xFE\xFF", 2));
}

/* Control characters that no text has; NULs are left to the decoder, which
 * knows UTF-16. */
static gboolean
looks_binary(const GwBytes *bytes)
{
	gsize i, odd = 0, n = MIN(bytes->len, SNIFF_BYTES);

	if (is_utf16_bom(bytes) || gw_utf16_without_bom(bytes))
		return FALSE;
	for (i = 0; i < n; i++) {
		guchar c = (guchar)bytes->data[i];

		odd += c < 0x20 && c && !strchr("\t\n\v\f\r\x1a\x1b", c);
	}
	return odd * 50 > n;
}

gboolean
gw_source_sniff(const char *name, const GwBytes *bytes, GwSniff *sniff, GError **error)
{
	guint i;

	if (!bytes->len) {
		gw_set_error(error, GW_ERROR_EMPTY, "%s：文件是空的", "%s: the file is empty", name);
		return FALSE;
	}
	for (i = 0; i < G_N_ELEMENTS(foreign); i++) {
		if (bytes->len < foreign[i].len ||
		    memcmp(bytes->data, foreign[i].magic, foreign[i].len))
			continue;
		gw_set_error(error, GW_ERROR_KIND, "%s：%s%.0s", "%s: %.0s%s", name, foreign[i].zh,
			     foreign[i].en);
		return FALSE;
	}
	if (bytes->len >= 8 && !memcmp(bytes->data, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8))
		return refuse_ole(name, bytes, error);
	*sniff = bytes->len >= 4 && !memcmp(bytes->data, "PK\x03\x04", 4) ? GW_SNIFF_ZIP :
									    GW_SNIFF_TEXT;
	if (*sniff == GW_SNIFF_TEXT && looks_binary(bytes)) {
		gw_set_error(error, GW_ERROR_KIND, "%s：是二进制文件，不是文本或 .docx",
			     "%s: a binary file, neither text nor .docx", name);
		return FALSE;
	}
	return TRUE;
}
