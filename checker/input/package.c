#include "input/package.h"

#include <string.h>

#include "base/limits.h"
#include "input/package_p.h"

#define AMBIGUOUS GSIZE_TO_POINTER(G_MAXSIZE)

/* --- opening ------------------------------------------------------------------- */

static gboolean
is_safe(const char *name)
{
	if (!*name || *name == '/' || name[1] == ':')
		return FALSE;
	return !strstr(name, "../") && !g_str_has_suffix(name, "..");
}

/* Some producers write `\` for `/`. */
static void
index_entry(GwPackage *package, guint64 i, const char *raw)
{
	char *key = gw_arena_strdup(package->arena, raw), *p;
	gboolean known;

	for (p = key; *p; p++)
		*p = *p == '\\' ? '/' : g_ascii_tolower(*p);
	if (!is_safe(key) || p[-1] == '/')
		return;
	known = g_hash_table_contains(package->entries, key);
	g_hash_table_insert(package->entries, key, known ? AMBIGUOUS : GSIZE_TO_POINTER(i + 1));
}

static gboolean
index_entries(GwPackage *package, GError **error)
{
	zip_int64_t n = package->api.get_num_entries(package->zip, 0), i;

	if (!n) {
		gw_set_error(error, GW_ERROR_DAMAGED, "%s：压缩包是空的，不是 docx",
			     "%s: an empty archive, not a docx", package->name);
		return FALSE;
	}
	if (n > GW_MAX_ZIP_ENTRIES) {
		gw_set_error(error, GW_ERROR_LIMIT, "%s：压缩包内文件过多（上限 %u）",
			     "%s: too many files in the archive (limit %u)", package->name,
			     GW_MAX_ZIP_ENTRIES);
		return FALSE;
	}
	for (i = 0; i < n; i++) {
		const char *raw = package->api.get_name(package->zip, (zip_uint64_t)i, ZIP_FL_ENC_RAW);

		if (raw)
			index_entry(package, (guint64)i, raw);
	}
	return TRUE;
}

/* Not ZIP_CHECKCONS: it refuses what Word reads and common libraries write (a local
 * header that differs from the directory in a flag).  What it would find matters
 * to us only where it changes a part's bytes, and those carry a checksum. */
static zip_t *
open_zip(const GwZip *api, const char *name, const GwBytes *bytes, GError **error)
{
	zip_error_t cause;
	zip_source_t *source;
	zip_t *zip = NULL;

	api->error_init(&cause);
	source = api->source_buffer_create(bytes->data, bytes->len, 0, &cause);
	if (source)
		zip = api->open_from_source(source, ZIP_RDONLY, &cause);
	if (!zip) {
		gw_set_error(error, GW_ERROR_DAMAGED, "%s：文件已损坏，不是完整的 docx（%s）",
			     "%s: damaged, not a complete docx (%s)", name,
			     api->error_strerror(&cause));
		if (source)
			api->source_free(source);
	}
	api->error_fini(&cause);
	return zip;
}

GwPackage *
gw_package_open(const char *name, const GwBytes *bytes, GError **error)
{
	zip_t *zip = NULL;
	GwPackage *package;
	GwZip api;

	if (gw_zip_open_door(&api, error))
		zip = open_zip(&api, name, bytes, error);
	if (!zip)
		return NULL;
	package = g_new0(GwPackage, 1);
	package->arena = gw_arena_new();
	package->name = gw_arena_strdup(package->arena, name);
	package->api = api;
	package->zip = zip;
	package->packed = bytes->len;
	package->entries = g_hash_table_new(g_str_hash, g_str_equal);
	package->reader = gw_xml_reader_new(&gw_package_vocabulary);
	if (index_entries(package, error))
		return package;
	gw_package_free(package);
	return NULL;
}

void
gw_package_free(GwPackage *package)
{
	if (!package)
		return;
	package->api.discard(package->zip);
	g_hash_table_destroy(package->entries);
	if (package->types)
		g_hash_table_destroy(package->types);
	gw_xml_reader_free(package->reader);
	gw_arena_free(package->arena);
	g_free(package);
}

/* --- reading a part --------------------------------------------------------------- */

static gpointer
find_entry(const GwPackage *package, const char *part)
{
	char *key = g_ascii_strdown(part, -1);
	gpointer entry = g_hash_table_lookup(package->entries, key);

	g_free(key);
	return entry;
}

gboolean
gw_package_has(const GwPackage *package, const char *part)
{
	return find_entry(package, part) != NULL;
}

static gboolean
damaged(const GwPackage *package, const char *part, const char *zh, const char *en, GError **error)
{
	gw_set_error(error, GW_ERROR_DAMAGED, "%s：部件 %s %s%.0s", "%s: part %s %.0s%s",
		     package->name, part, zh, en);
	return FALSE;
}

static gboolean
too_large(const GwPackage *package, const char *part, GError **error)
{
	gw_set_error(error, GW_ERROR_LIMIT,
		     "%s：部件 %s 解压后过大或压缩比异常（上限 %u MB、%u 倍）",
		     "%s: part %s unpacks too large or is a bomb (limits %u MB, ratio %u)",
		     package->name, part, GW_MAX_PART_BYTES / (1024 * 1024), GW_MAX_ZIP_RATIO);
	return FALSE;
}

/* What the archive claims: enough to refuse, never enough to trust. */
static gboolean
check_claims(const GwPackage *package, const char *part, const zip_stat_t *st, GError **error)
{
	guint64 packed = MIN(st->comp_size, package->packed);

	if (st->encryption_method != ZIP_EM_NONE) {
		gw_set_error(error, GW_ERROR_ENCRYPTED, "%s：已加密，需要密码才能读取",
			     "%s: encrypted, needs a password", package->name);
		return FALSE;
	}
	if (st->size > GW_MAX_PART_BYTES || st->size > GW_MAX_PACKAGE_BYTES - package->unpacked)
		return too_large(package, part, error);
	if (st->size > GW_ZIP_RATIO_FREE_BYTES && st->size / MAX(packed, 1) > GW_MAX_ZIP_RATIO)
		return too_large(package, part, error);
	return TRUE;
}

/* One byte more than claimed is asked for, so that a part that goes on shows, and
 * libzip compares the checksum only when it has seen the end. */
static gboolean
unpack(GwPackage *package, const char *part, zip_file_t *file, guint64 size, GwBytes *bytes,
       GError **error)
{
	zip_int64_t got = 0;

	bytes->data = g_malloc(size + 1);
	bytes->len = 0;
	while (bytes->len <= size) {
		got = package->api.fread(file, bytes->data + bytes->len, size + 1 - bytes->len);
		if (got <= 0)
			break;
		bytes->len += (gsize)got;
	}
	package->unpacked += bytes->len;
	if (got < 0)
		return damaged(package, part, "解压失败", "cannot be unpacked", error);
	if (bytes->len != size)
		return damaged(package, part, "实际大小与标明的不符", "lies about its size", error);
	bytes->data[size] = '\0';
	return TRUE;
}

gboolean
gw_package_read(GwPackage *package, const char *part, GwBytes *bytes, GError **error)
{
	gpointer entry = find_entry(package, part);
	zip_stat_t st;
	zip_file_t *file;
	gboolean ok;

	bytes->data = NULL;
	bytes->len = 0;
	if (!entry)
		return damaged(package, part, "不存在", "is missing", error);
	if (entry == AMBIGUOUS)
		return damaged(package, part, "重复出现", "is there twice", error);
	if (package->api.stat_index(package->zip, GPOINTER_TO_SIZE(entry) - 1, 0, &st) ||
	    !(st.valid & ZIP_STAT_SIZE) || !(st.valid & ZIP_STAT_COMP_SIZE))
		return damaged(package, part, "无法读取", "cannot be read", error);
	if (!check_claims(package, part, &st, error))
		return FALSE;
	file = package->api.fopen_index(package->zip, GPOINTER_TO_SIZE(entry) - 1, 0);
	if (!file)
		return damaged(package, part, "无法解压（压缩方法不受支持或已损坏）",
			       "cannot be unpacked (unsupported method or damage)", error);
	ok = unpack(package, part, file, st.size, bytes, error);
	package->api.fclose(file);
	if (!ok)
		gw_bytes_clear(bytes);
	return ok;
}
