/* Bytes in: opening, size limits, sniffing by content, decoding.
 *
 * Promises: the kind is decided by the bytes, never by the name; a directory,
 * FIFO, device, empty, binary, legacy .doc or encrypted file is refused with
 * an error that says which.  Nothing is written and no path is followed but
 * the one given.
 * Ownership: GwBytes belong to the caller (gw_bytes_clear). */
#ifndef GW_INPUT_SOURCE_H
#define GW_INPUT_SOURCE_H

#include <glib.h>

typedef struct {
	char *data; /* NUL after the end, for convenience */
	gsize len;
} GwBytes;

void gw_bytes_clear(GwBytes *bytes);

/* Read a regular file whole. */
gboolean gw_source_read(const char *path, GwBytes *bytes, GError **error);

/* Read a stream (standard input) to its end. */
gboolean gw_source_read_fd(int fd, const char *name, GwBytes *bytes, GError **error);

typedef enum {
	GW_SNIFF_TEXT,
	GW_SNIFF_ZIP, /* perhaps a docx: input/package.h decides */
} GwSniff;

/* `name` is for the message only. */
gboolean gw_source_sniff(const char *name, const GwBytes *bytes, GwSniff *sniff, GError **error);

typedef struct {
	gunichar2 *text; /* without a BOM */
	gsize len;
	const char *encoding; /* static: "UTF-8", "UTF-16LE", "UTF-16BE", "GB18030", "Big5" */
	gboolean bom;
} GwDecoded;

/* Text to UTF-16: BOM, then strict UTF-8, then UTF-16 without a BOM, then
 * GB18030 against Big5 by the frequency of the characters they give.
 * `encoding` (may be NULL) is the user's word and wins. */
gboolean gw_source_decode(const char *name, const GwBytes *bytes, const char *encoding,
			  GwDecoded *decoded, GError **error);
void gw_decoded_clear(GwDecoded *decoded);

#endif
