/* The door to libxml2: names and namespaces folded, limits kept. */
#include <string.h>

#include "base/limits.h"
#include "base/xml.h"
#include "suite.h"

enum { N_a = 1, N_b, N_val };

static const char *const names[] = { "a", "b", "val" };
static const GwXmlVocabulary vocabulary = { names, G_N_ELEMENTS(names) };

#define W_URI "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
#define STRICT_URI "http://purl.oclc.org/ooxml/wordprocessingml/main"
#define W(n) GW_XML_TAG(GW_NS_W, N_##n)

/* What was read, as text: (a (b val=1 "text" ) ) */
static void
log_start(gpointer user, const GwXmlElement *element)
{
	GwXmlValue value;

	g_string_append_printf(user, "(%u:%u ", element->tag >> 16, element->tag & 0xffff);
	if (gw_xml_attr(element, W(val), &value))
		g_string_append_printf(user, "val=%.*s ", (int)value.len, value.p);
}

static void
log_end(gpointer user, guint tag)
{
	g_string_append_printf(user, "%u:%u) ", tag >> 16, tag & 0xffff);
}

static void
log_text(gpointer user, const char *p, gsize len)
{
	g_string_append_len(user, p, (gssize)len);
}

static const GwXmlHandler handler = { log_start, log_end, log_text };

static char *
read_xml(const char *xml, GError **error)
{
	GwXmlReader *reader = gw_xml_reader_new(&vocabulary);
	GString *text = g_string_new(NULL);
	gboolean ok = gw_xml_read(reader, &handler, text, "part", xml, strlen(xml), error);

	gw_xml_reader_free(reader);
	return g_string_free(text, !ok);
}

static void
check_refused(const char *xml, GwErrorCode code)
{
	GError *error = NULL;
	char *text = read_xml(xml, &error);

	ck_assert_ptr_null(text);
	ck_assert_msg(g_error_matches(error, GW_ERROR, (gint)code), "%s", error->message);
	ck_assert_ptr_nonnull(strstr(error->message, "part"));
	g_error_free(error);
}

START_TEST(names_and_namespaces_become_numbers)
{
	char *text = read_xml("<x:a xmlns:x='" W_URI "'><b xmlns='" STRICT_URI
			      "' x:val='1'/><b val='2'/><x:q/></x:a>",
			      NULL);

	ck_assert_str_eq(text, "(2:1 (2:2 val=1 2:2) (0:2 0:2) (2:0 2:0) 2:1) ");
	g_free(text);
}
END_TEST

START_TEST(entities_are_the_predefined_five)
{
	char *text = read_xml("<a xmlns:w='" W_URI "' w:val='&lt;&#38;'>&amp;&#x4E00;<![CDATA[<]]></a>",
			      NULL);

	ck_assert_str_eq(text, "(0:1 val=<& &一<0:1) ");
	g_free(text);
	check_refused("<a>&nbsp;</a>", GW_ERROR_DAMAGED);
}
END_TEST

static const struct {
	const char *xml;
	GwErrorCode code;
} refused[] = {
	{ "", GW_ERROR_DAMAGED },
	{ "text", GW_ERROR_DAMAGED },
	{ "<a><b></a>", GW_ERROR_DAMAGED },
	{ "<a/><a/>", GW_ERROR_DAMAGED },
	{ "<a val='1' val='2'/>", GW_ERROR_DAMAGED },
	{ "<a>\xff</a>", GW_ERROR_DAMAGED },
	{ "<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>", GW_ERROR_DAMAGED },
	{ "<!DOCTYPE a [<!ENTITY b '1'><!ENTITY c '&b;&b;'>]><a>&c;</a>", GW_ERROR_DAMAGED },
};

START_TEST(bad_xml_is_refused)
{
	check_refused(refused[_i].xml, refused[_i].code);
}
END_TEST

/* `n` times `piece`, in which # is the count. */
static char *
repeat(const char *before, const char *piece, guint n, const char *after)
{
	GString *xml = g_string_new(before);
	guint i;

	for (i = 0; i < n; i++) {
		char **halves = g_strsplit(piece, "#", 2);

		g_string_append(xml, halves[0]);
		if (halves[1])
			g_string_append_printf(xml, "%u%s", i, halves[1]);
		g_strfreev(halves);
	}
	g_string_append(xml, after);
	return g_string_free(xml, FALSE);
}

START_TEST(limits_stop_the_parser)
{
	static const struct {
		const char *before, *piece, *after;
		guint limit;
	} cases[] = {
		{ "<a ", "a#='1' ", "/>", GW_MAX_XML_ATTRIBUTES },
		{ "<a ", "xmlns:n#='u' ", "/>", GW_MAX_XML_NAMESPACES },
		{ "", "<a>", "", GW_MAX_XML_DEPTH },
	};
	guint n = cases[_i].limit;
	char *xml = repeat(cases[_i].before, cases[_i].piece, n + 1, cases[_i].after);

	check_refused(xml, GW_ERROR_LIMIT);
	g_free(xml);
	if (!*cases[_i].after)
		return;
	xml = repeat(cases[_i].before, cases[_i].piece, n, cases[_i].after);
	g_free(read_xml(xml, NULL));
	g_free(xml);
}
END_TEST

/* libxml2 alone takes longer than a test may. */
START_TEST(an_endless_tag_is_refused_at_once)
{
	char *xml = repeat("<a q=\">\" ", "a#='' ", 200000, "/>");

	check_refused(xml, GW_ERROR_LIMIT);
	g_free(xml);
}
END_TEST

static void
stop_at_b(gpointer user, const GwXmlElement *element)
{
	*(guint *)user += 1;
	if (element->tag == GW_XML_TAG(GW_NS_NONE, N_b))
		gw_xml_stop(element->reader);
}

START_TEST(a_stopped_reader_reads_the_next_part)
{
	static const GwXmlHandler stopping = { .start = stop_at_b };
	static const char xml[] = "<a xmlns:n='u'><b/><a/> & broken";
	GwXmlReader *reader = gw_xml_reader_new(&vocabulary);
	guint seen = 0;

	ck_assert(gw_xml_read(reader, &stopping, &seen, "one", xml, strlen(xml), NULL));
	ck_assert_uint_eq(seen, 2);
	ck_assert(gw_xml_read(reader, &stopping, &seen, "two", "<a/>", 4, NULL));
	ck_assert_uint_eq(seen, 3);
	ck_assert(!gw_xml_read(reader, &stopping, &seen, "three", "<a>", 3, NULL));
	ck_assert(gw_xml_read(reader, &stopping, &seen, "four", "<a/>", 4, NULL));
	gw_xml_reader_free(reader);
}
END_TEST

START_TEST(integers_are_read_and_clamped)
{
	static const struct {
		const char *text;
		gboolean ok;
		gint32 number;
	} cases[] = {
		{ "0", TRUE, 0 },	{ "-12", TRUE, -12 },
		{ "+7", TRUE, 7 },	{ "240.5", TRUE, 240 },
		{ "", FALSE, 0 },	{ "-", FALSE, 0 },
		{ "x1", FALSE, 0 },	{ "99999999999999999999", TRUE, 1000000000 },
	};
	GwXmlValue value = { cases[_i].text, strlen(cases[_i].text) };
	gint32 number = 0;

	ck_assert_int_eq(gw_xml_value_int(value, &number), cases[_i].ok);
	ck_assert_int_eq(number, cases[_i].number);
}
END_TEST

static Suite *
xml_suite(void)
{
	Suite *suite = suite_create("xml");
	TCase *tc = tcase_create("xml");

	tcase_add_test(tc, names_and_namespaces_become_numbers);
	tcase_add_test(tc, entities_are_the_predefined_five);
	tcase_add_loop_test(tc, bad_xml_is_refused, 0, G_N_ELEMENTS(refused));
	tcase_add_loop_test(tc, limits_stop_the_parser, 0, 3);
	tcase_add_test(tc, an_endless_tag_is_refused_at_once);
	tcase_add_test(tc, a_stopped_reader_reads_the_next_part);
	tcase_add_loop_test(tc, integers_are_read_and_clamped, 0, 8);
	suite_add_tcase(suite, tc);
	return suite;
}

GW_TEST_MAIN(xml_suite)
