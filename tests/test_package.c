/* The package: parts by name and relationship, bad archives refused. */
#include <string.h>

#include "base/error.h"
#include "base/limits.h"
#include "docx_maker.h"
#include "input/package.h"
#include "suite.h"

static GwPackage *
open_package(DocxMaker *maker, GwBytes *bytes)
{
	GwPackage *package;

	*bytes = maker_zip(maker);
	package = gw_package_open("t.docx", bytes, NULL);
	ck_assert_ptr_nonnull(package);
	return package;
}

static void
close_package(GwPackage *package, GwBytes *bytes)
{
	gw_package_free(package);
	gw_bytes_clear(bytes);
}

static void
check_part(GwPackage *package, const char *part, GwErrorCode code)
{
	GwBytes bytes;
	GError *error = NULL;

	ck_assert(!gw_package_read(package, part, &bytes, &error));
	ck_assert_ptr_null(bytes.data);
	ck_assert_msg(g_error_matches(error, GW_ERROR, (gint)code), "%s", error->message);
	g_error_free(error);
}

START_TEST(parts_are_found_whatever_their_case)
{
	DocxMaker *maker = maker_new();
	GwBytes zip, bytes;
	GwPackage *package;

	maker_file(maker, "Word\\Media\\A.xml", "甲", 3);
	maker_file(maker, "../b.xml", "x", 1);
	maker_file(maker, "/c.xml", "x", 1);
	package = open_package(maker, &zip);
	ck_assert(gw_package_read(package, "word/media/a.XML", &bytes, NULL));
	ck_assert_uint_eq(bytes.len, 3);
	ck_assert_str_eq(bytes.data, "甲");
	gw_bytes_clear(&bytes);
	ck_assert(!gw_package_has(package, "../b.xml"));
	ck_assert(!gw_package_has(package, "/c.xml"));
	check_part(package, "nothing.xml", GW_ERROR_DAMAGED);
	close_package(package, &zip);
}
END_TEST

START_TEST(a_name_that_occurs_twice_cannot_be_read)
{
	DocxMaker *maker = maker_new();
	GwBytes zip;
	GwPackage *package;

	maker_file(maker, "word/x.xml", "1", 1);
	maker_file(maker, "word/X.xml", "2", 1);
	package = open_package(maker, &zip);
	check_part(package, "word/x.xml", GW_ERROR_DAMAGED);
	close_package(package, &zip);
}
END_TEST

START_TEST(a_bomb_is_refused_before_it_is_unpacked)
{
	gsize len = GW_ZIP_RATIO_FREE_BYTES + 1;
	char *zeros = g_malloc0(len);
	DocxMaker *maker = maker_new();
	GwBytes zip, bytes;
	GwPackage *package;

	maker_file(maker, "bomb.xml", zeros, len); /* deflate makes it a thousandth */
	maker_file(maker, "small.xml", zeros, len - 1);
	g_free(zeros);
	package = open_package(maker, &zip);
	check_part(package, "bomb.xml", GW_ERROR_LIMIT);
	ck_assert(gw_package_read(package, "small.xml", &bytes, NULL));
	gw_bytes_clear(&bytes);
	close_package(package, &zip);
}
END_TEST

static void
put(GString *zip, guint32 value, guint bytes)
{
	for (; bytes--; value >>= 8)
		g_string_append_c(zip, (char)value);
}

/* A stored, empty file's header, local or in the directory, but for its name. */
static void
put_header(GString *zip, gboolean local)
{
	put(zip, local ? 0x04034b50 : 0x02014b50, 4);
	if (!local)
		put(zip, 20, 2); /* made by */
	put(zip, 20, 2);
	put(zip, 0, 8);  /* flags, method, time, date */
	put(zip, 0, 12); /* checksum and sizes */
	put(zip, 5, 2);  /* of the name */
	put(zip, 0, local ? 2 : 16);
	if (local)
		g_string_append(zip, "00000");
}

/* All entries share one local header. */
static GString *
archive_of(guint n)
{
	GString *zip = g_string_new(NULL);
	guint i;

	put_header(zip, TRUE);
	for (i = 0; i < n; i++) {
		put_header(zip, FALSE);
		g_string_append_printf(zip, "%05u", i);
	}
	put(zip, 0x06054b50, 4);
	put(zip, 0, 4);
	put(zip, n, 2);
	put(zip, n, 2);
	put(zip, n * 51, 4);
	put(zip, 35, 4);
	put(zip, 0, 2);
	return zip;
}

START_TEST(too_many_entries_are_refused)
{
	GString *zip = archive_of(GW_MAX_ZIP_ENTRIES + (guint)_i);
	GwBytes bytes = { zip->str, zip->len };
	GError *error = NULL;
	GwPackage *package = gw_package_open("t.docx", &bytes, &error);

	ck_assert_msg((package != NULL) == (_i == 0), "%s", error ? error->message : "opened");
	ck_assert(!error || g_error_matches(error, GW_ERROR, GW_ERROR_LIMIT));
	g_clear_error(&error);
	gw_package_free(package);
	g_string_free(zip, TRUE);
}
END_TEST

/* Cut anywhere, the archive is refused or its parts are: never a crash, never
 * half a part. */
START_TEST(a_truncated_archive_is_refused)
{
	DocxMaker *maker = maker_new();
	GwBytes zip, cut;
	gsize len;

	maker_body(maker, "<w:p/>");
	zip = maker_zip(maker);
	for (len = 0; len < zip.len; len += 7) {
		GError *error = NULL;

		cut.data = g_malloc(len + 1);
		cut.len = len;
		memcpy(cut.data, zip.data, len);
		ck_assert_ptr_null(gw_package_open("t.docx", &cut, &error));
		ck_assert(g_error_matches(error, GW_ERROR, GW_ERROR_DAMAGED));
		g_error_free(error);
		g_free(cut.data);
	}
	gw_bytes_clear(&zip);
}
END_TEST

/* Every byte of the packed main part matters: the checksum sees a flipped one. */
START_TEST(a_damaged_part_is_an_error)
{
	DocxMaker *maker = maker_new();
	GwBytes zip;
	GwPackage *package;
	char *content, text[] = "0123456789abcdefghijklmnopqrstuvwxyz";

	maker_file(maker, "a.bin", text, strlen(text)); /* too short to deflate well */
	zip = maker_zip(maker);
	content = memmem(zip.data, zip.len, "a.bin", 5);
	ck_assert_ptr_nonnull(content);
	content[5 + 8] ^= 1;
	package = gw_package_open("t.docx", &zip, NULL);
	ck_assert_ptr_nonnull(package);
	check_part(package, "a.bin", GW_ERROR_DAMAGED);
	close_package(package, &zip);
}
END_TEST

START_TEST(relationships_are_resolved)
{
	DocxMaker *maker = maker_new();
	GwBytes zip;
	GwPackage *package;
	GwRelations root, own;

	maker_relation(maker, "a", "styles", "styles.xml", FALSE);
	maker_relation(maker, "b", "theme", "/other/./theme.xml", FALSE);
	maker_relation(maker, "c", "settings", "../x/../settings.xml", FALSE);
	maker_relation(maker, "d", "image", "../../outside.png", FALSE);
	maker_relation(maker, "e", "hyperlink", "../as/it/is", TRUE);
	package = open_package(maker, &zip);
	ck_assert(gw_package_relations(package, "", &root, NULL));
	ck_assert_str_eq(gw_package_main_document(package, &root, NULL), "word/document.xml");
	ck_assert(gw_package_relations(package, "word/document.xml", &own, NULL));
	ck_assert_str_eq(gw_relations_of_type(&own, "styles")->target, "word/styles.xml");
	ck_assert_str_eq(gw_relations_of_type(&own, "theme")->target, "other/theme.xml");
	ck_assert_str_eq(gw_relations_of_type(&own, "settings")->target, "settings.xml");
	ck_assert_ptr_null(gw_relations_of_type(&own, "image"));
	ck_assert_str_eq(gw_relations_of_type(&own, "hyperlink")->target, "../as/it/is");
	ck_assert(gw_relations_of_type(&own, "hyperlink")->external);
	close_package(package, &zip);
}
END_TEST

#define TYPES(main)                                                                          \
	"<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"         \
	"<Override PartName='/word/document.xml' ContentType='application/vnd." main "'/></Types>"
#define NO_RELATIONS "<Relationships/>"

static const struct {
	const char *file, *content, *says;
} others[] = {
	{ "[Content_Types].xml",
	  TYPES("openxmlformats-officedocument.spreadsheetml.sheet.main+xml"), "Excel" },
	{ "[Content_Types].xml",
	  TYPES("openxmlformats-officedocument.presentationml.presentation.main+xml"),
	  "PowerPoint" },
	{ "OFD.xml", "<OFD/>", "OFD" },
	{ "META-INF/manifest.xml", "<m/>", "OpenDocument" },
	{ "readme.txt", "x", "zip" },
};

START_TEST(other_kinds_are_named)
{
	DocxMaker *maker = maker_new();
	GwBytes zip;
	GwPackage *package;
	GwRelations root;
	GError *error = NULL;

	if (others[_i].file[0] != '[')
		maker_file(maker, "_rels/.rels", NO_RELATIONS, strlen(NO_RELATIONS));
	maker_file(maker, others[_i].file, others[_i].content, strlen(others[_i].content));
	package = open_package(maker, &zip);
	ck_assert(gw_package_relations(package, "", &root, NULL));
	ck_assert_ptr_null(gw_package_main_document(package, &root, &error));
	ck_assert(g_error_matches(error, GW_ERROR, GW_ERROR_KIND));
	ck_assert_ptr_nonnull(strstr(error->message, others[_i].says));
	g_error_free(error);
	close_package(package, &zip);
}
END_TEST

static Suite *
package_suite(void)
{
	Suite *suite = suite_create("package");
	TCase *tc = tcase_create("package");

	tcase_add_test(tc, parts_are_found_whatever_their_case);
	tcase_add_test(tc, a_name_that_occurs_twice_cannot_be_read);
	tcase_add_test(tc, a_bomb_is_refused_before_it_is_unpacked);
	tcase_add_loop_test(tc, too_many_entries_are_refused, 0, 2);
	tcase_add_test(tc, a_truncated_archive_is_refused);
	tcase_add_test(tc, a_damaged_part_is_an_error);
	tcase_add_test(tc, relationships_are_resolved);
	tcase_add_loop_test(tc, other_kinds_are_named, 0, G_N_ELEMENTS(others));
	suite_add_tcase(suite, tc);
	return suite;
}

GW_TEST_MAIN(package_suite)
