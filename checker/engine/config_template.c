#include "engine/config.h"

/* Every line that says something is a comment: the file changes nothing until
 * somebody decides. */
static const char template_zh[] =
	"# 公文检查的设置。放在公文所在的文件夹，对它和下级文件夹都有效。\n"
	"# 去掉行首的“#”即生效；没有写的按默认。\n"
	"\n"
	"# 配置档：default（大陆公文）或 taiwan（台湾公文）\n"
	"# profile: default\n"
	"\n"
	"# 界面语言：zh 或 en\n"
	"# lang: zh\n"
	"\n"
	"# 有多严重的问题才算不通过：error、warning、info 或 never\n"
	"# fail-on: warning\n"
	"\n"
	"# 本单位的规则和词表所在的文件夹（相对于本文件）\n"
	"# rules-dir: [office-rules]\n"
	"\n"
	"# 只查这些规则、不查那些规则：写代码、名称，或代码的开头\n"
	"# select: [E, N, D]\n"
	"# ignore: [W401]\n"
	"\n"
	"# 调整严重程度\n"
	"# severity: { W103: info }\n"
	"\n"
	"# 允许存在的问题；必须写明理由\n"
	"# suppress:\n"
	"#   - { path: \"历史-*\", rules: E205, reason: 沿用老文号 }\n";

static const char template_en[] =
	"# Settings of gongwenlint.  They hold for this folder and those below it.\n"
	"# Remove the “#” before a line to put it in force; the rest stays at its default.\n"
	"\n"
	"# Profile: default (mainland documents) or taiwan\n"
	"# profile: default\n"
	"\n"
	"# Language of messages: zh or en\n"
	"# lang: en\n"
	"\n"
	"# How severe a finding must be to fail the run: error, warning, info or never\n"
	"# fail-on: warning\n"
	"\n"
	"# Folders with the office's own rules and word lists, relative to this file\n"
	"# rules-dir: [office-rules]\n"
	"\n"
	"# Rules to run and rules to leave out: a code, a name or the beginning of a code\n"
	"# select: [E, N, D]\n"
	"# ignore: [W401]\n"
	"\n"
	"# Other severities\n"
	"# severity: { W103: info }\n"
	"\n"
	"# Findings to live with; a reason is required\n"
	"# suppress:\n"
	"#   - { path: \"old-*\", rules: E205, reason: numbers of an earlier system }\n";

const char *
gw_config_template(GwLang lang)
{
	return GW_TR(lang, template_zh, template_en);
}
