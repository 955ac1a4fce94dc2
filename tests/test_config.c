/* .gongwenlint.yaml: every setting, every refusal with its place, where it is looked for. */
#include <glib/gstdio.h>
#include <string.h>

#include "base/error.h"
#include "engine/config.h"
#include "suite.h"

static char *folder, *file;

static void
open_folder(void)
{
	folder = g_dir_make_tmp("gw-config-XXXXXX", NULL);
	file = g_build_filename(folder, ".gongwenlint.yaml", NULL);
}

static void
close_folder(void)
{
	g_unlink(file);
	g_rmdir(file);
	g_rmdir(folder);
	g_free(file);
	g_free(folder);
}

static GwConfig *
config_of(const char *text, GError **error)
{
	ck_assert(g_file_set_contents(file, text, -1, NULL));
	return gw_config_read(file, error);
}

START_TEST(every_setting_is_read)
{
	static const char text[] = "profile: default\n"
				   "lang: en\n"
				   "fail-on: error\n"
				   "rules-dir: [office, /abs]\n"
				   "select: [E, N]\n"
				   "ignore: W401\n"
				   "severity: { W103: info, E2: 错误 }\n"
				   "suppress:\n"
				   "  - { path: \"历史-*\", rules: [E205, E206], reason: 老文号 }\n"
				   "  - { rules: P101, reason: 照录原文 }\n";
	GError *error = NULL;
	GwConfig *config = config_of(text, &error);
	char *office = g_build_filename(folder, "office", NULL);

	ck_assert_msg(config != NULL, "%s", error ? error->message : "");
	ck_assert_str_eq(config->path, file);
	ck_assert_str_eq(config->profile, "default");
	ck_assert(config->has_lang && config->lang == GW_LANG_EN);
	ck_assert(config->has_fail_on && config->fail_on == GW_SEVERITY_ERROR);
	ck_assert(!config->fail_never);
	ck_assert_str_eq(config->rule_dirs[0], office);
	ck_assert_str_eq(config->rule_dirs[1], "/abs");
	ck_assert_ptr_null(config->rule_dirs[2]);
	ck_assert_str_eq(config->select[1], "N");
	ck_assert_str_eq(config->ignore[0], "W401");
	ck_assert_ptr_null(config->ignore[1]);
	ck_assert_uint_eq(config->severities->len, 4);
	ck_assert_str_eq(g_ptr_array_index(config->severities, 2), "E2");
	ck_assert_str_eq(g_ptr_array_index(config->severities, 3), "error");
	g_free(office);
	gw_config_free(config);
}
END_TEST

START_TEST(an_empty_file_is_all_defaults)
{
	static const char *const texts[] = { "", "# 无\n" };
	GError *error = NULL;
	GwConfig *config = config_of(texts[_i], &error);

	ck_assert_msg(config != NULL, "%s", error ? error->message : "");
	ck_assert(!config->profile && !config->has_lang && !config->has_fail_on && !config->select);
	gw_config_free(config);
}
END_TEST

START_TEST(fail_on_may_be_never)
{
	GError *error = NULL;
	GwConfig *config = config_of("fail-on: never\n", &error);

	ck_assert(config && config->has_fail_on && config->fail_never);
	gw_config_free(config);
}
END_TEST

static const struct {
	const char *text, *says;
} refusals[] = {
	{ "- a\n", ":1:1: 配置文件应写成“键: 值”" },
	{ "lang: zh\ncolour: yes\n", ":2:9: 不认识的设置“colour”" },
	{ "lang: fr\n", ":1:7: “lang”应为 zh 或 en" },
	{ "lang: [zh]\n", ":1:7: “lang”应为" },
	{ "fail-on: always\n", ":1:10: “fail-on”应为" },
	{ "fail-on:\n", "“fail-on”应为" },
	{ "profile: [a]\n", ":1:10: “profile”要写一个值" },
	{ "select: {E: N}\n", ":1:9: “select”应是一个值或列表" },
	{ "select: [E, [N]]\n", ":1:13: “select”要写一个值" },
	{ "ignore: [E, '']\n", "“ignore”要写一个值" },
	{ "rules-dir: {a: b}\n", ":1:12: “rules-dir”应是" },
	{ "severity: info\n", ":1:11: “severity”应是映射" },
	{ "severity: {W103: high}\n", ":1:18: “W103”的严重程度应为" },
	{ "suppress: E205\n", ":1:11: “suppress”应是列表" },
	{ "suppress: [E205]\n", ":1:12: “suppress”的每一项应是映射" },
	{ "suppress:\n  - {rules: E205}\n", ":2:5: “suppress”的这一项缺少“reason”" },
	{ "suppress:\n  - {reason: 老}\n", ":2:5: “suppress”的这一项缺少“rules”" },
	{ "suppress:\n  - {rules: E2, reason: 老, file: x}\n", "“suppress”里不认识的键“file”" },
	{ "suppress:\n  - {rules: {a: b}, reason: 老}\n", ":2:13: “rules”应是" },
	{ "lang: zh\nlang: en\n", ":2:1: 键“lang”重复" },
	{ "select: [E\n", "YAML 写法有误" },
	{ "lang: \xff\n", ":1:7: 不是 UTF-8" },
};

START_TEST(what_is_wrong_is_refused_at_its_place)
{
	GError *error = NULL;
	char *message;

	ck_assert_ptr_null(config_of(refusals[_i].text, &error));
	ck_assert(g_error_matches(error, GW_ERROR, GW_ERROR_CONFIG));
	message = gw_error_text(error, GW_LANG_ZH);
	ck_assert_msg(g_str_has_prefix(message, file), "%s", message);
	ck_assert_msg(strstr(message, refusals[_i].says) != NULL, "%s", message);
	g_free(message);
	g_error_free(error);
}
END_TEST

START_TEST(a_file_that_is_not_there_is_an_error)
{
	GError *error = NULL;

	ck_assert_ptr_null(gw_config_read(file, &error));
	ck_assert(g_error_matches(error, GW_ERROR, GW_ERROR_CONFIG));
	g_error_free(error);
}
END_TEST

START_TEST(a_folder_of_that_name_is_an_error)
{
	GError *error = NULL;

	g_mkdir(file, 0700);
	ck_assert_ptr_null(gw_config_find(folder, &error));
	ck_assert_msg(strstr(error->message, "不是普通文件") != NULL, "%s", error->message);
	g_error_free(error);
}
END_TEST

/* Upwards of a file, of a folder, of a file that is not written yet. */
START_TEST(the_nearest_one_upwards_is_found)
{
	char *deep = g_build_filename(folder, "a", "b", NULL);
	char *draft = g_build_filename(deep, "通知.txt", NULL), *middle = g_path_get_dirname(deep);
	const char *const starts[] = { folder, deep, draft };
	GwConfig *config;
	guint i;

	g_mkdir_with_parents(deep, 0700);
	gw_config_free(config_of("lang: en\n", NULL));
	for (i = 0; i < G_N_ELEMENTS(starts); i++) {
		config = gw_config_find(starts[i], NULL);
		ck_assert(config && config->path && config->has_lang);
		ck_assert_str_eq(config->path, file);
		gw_config_free(config);
	}
	g_rmdir(deep);
	g_rmdir(middle);
	g_free(middle);
	g_free(draft);
	g_free(deep);
}
END_TEST

START_TEST(no_file_up_to_the_root_is_all_defaults)
{
	GError *error = NULL;
	GwConfig *config = gw_config_find("/", &error);

	ck_assert_ptr_nonnull(config);
	ck_assert_ptr_null(config->path);
	ck_assert_ptr_nonnull(config->suppressions);
	gw_config_free(config);
}
END_TEST

/* What `init` writes must be accepted, and each of its examples too. */
START_TEST(the_template_is_a_configuration)
{
	const char *text = gw_config_template(_i ? GW_LANG_EN : GW_LANG_ZH);
	GString *live = g_string_new(NULL);
	char **lines = g_strsplit(text, "\n", -1);
	GError *error = NULL;
	GwConfig *config = config_of(text, &error);
	guint i;

	ck_assert_msg(config != NULL, "%s", error ? error->message : "");
	gw_config_free(config);
	for (i = 0; lines[i]; i++) {
		const char *colon = strchr(lines[i], ':');

		/* “# key: value” and “#   - {…}”: a setting; the rest is prose. */
		if (g_str_has_prefix(lines[i], "#   - ") ||
		    (g_str_has_prefix(lines[i], "# ") && colon && g_ascii_islower(lines[i][2])))
			g_string_append_printf(live, "%s\n", lines[i] + 2);
	}
	config = config_of(live->str, &error);
	ck_assert_msg(config != NULL, "%s", error ? error->message : "");
	ck_assert(config->has_lang && config->has_fail_on && config->select && config->rule_dirs);
	gw_config_free(config);
	g_strfreev(lines);
	g_string_free(live, TRUE);
}
END_TEST

static Suite *
config_suite(void)
{
	Suite *suite = suite_create("config");
	TCase *tc = tcase_create("config");

	tcase_add_checked_fixture(tc, open_folder, close_folder);
	tcase_add_test(tc, every_setting_is_read);
	tcase_add_loop_test(tc, an_empty_file_is_all_defaults, 0, 2);
	tcase_add_test(tc, fail_on_may_be_never);
	tcase_add_loop_test(tc, what_is_wrong_is_refused_at_its_place, 0, G_N_ELEMENTS(refusals));
	tcase_add_test(tc, a_file_that_is_not_there_is_an_error);
	tcase_add_test(tc, a_folder_of_that_name_is_an_error);
	tcase_add_test(tc, the_nearest_one_upwards_is_found);
	tcase_add_test(tc, no_file_up_to_the_root_is_all_defaults);
	tcase_add_loop_test(tc, the_template_is_a_configuration, 0, 2);
	suite_add_tcase(suite, tc);
	return suite;
}

GW_TEST_MAIN(config_suite)
