#include "model/role.h"

#include <string.h>

/* `other` holds further names, separated by '|'. */
typedef struct {
	const char *id, *label, *other;
} Name;

static const Name role_names[GW_N_ROLES] = {
	[GW_ROLE_NONE] = { "", "", "" },
	[GW_ROLE_COPYNO] = { "copyno", "份号", "" },
	[GW_ROLE_SECRECY] = { "secrecy", "密级", "密级和保密期限" },
	[GW_ROLE_URGENCY] = { "urgency", "紧急程度", "" },
	[GW_ROLE_ISSUER_MARK] = { "issuer_mark", "发文机关标志", "" },
	[GW_ROLE_DOCNUM] = { "docnum", "发文字号", "文号|令号" },
	[GW_ROLE_SIGNER] = { "signer", "签发人", "" },
	[GW_ROLE_TITLE] = { "title", "标题", "" },
	[GW_ROLE_TITLE_NOTE] = { "title_note", "题注", "" },
	[GW_ROLE_ADDRESSEE] = { "addressee", "主送", "主送机关" },
	[GW_ROLE_BODY] = { "body", "正文", "" },
	[GW_ROLE_HEADING1] = { "heading1", "一级标题", "" },
	[GW_ROLE_HEADING2] = { "heading2", "二级标题", "" },
	[GW_ROLE_HEADING3] = { "heading3", "三级标题", "" },
	[GW_ROLE_HEADING4] = { "heading4", "四级标题", "" },
	[GW_ROLE_CHAPTER] = { "chapter", "章", "" },
	[GW_ROLE_ARTICLE] = { "article", "条", "" },
	[GW_ROLE_ATTACHMENT_NOTE] = { "attachment_note", "附件说明", "" },
	[GW_ROLE_SIGNATURE] = { "signature", "署名", "发文机关署名" },
	[GW_ROLE_DATE] = { "date", "成文日期", "日期" },
	[GW_ROLE_NOTE] = { "note", "附注", "" },
	[GW_ROLE_ATTACHMENT_MARK] = { "attachment_mark", "附件标记", "附件序号" },
	[GW_ROLE_ATTACHMENT_TITLE] = { "attachment_title", "附件标题", "" },
	[GW_ROLE_CC] = { "cc", "抄送", "抄送机关" },
	[GW_ROLE_PRINTED] = { "printed", "印发", "印发机关和印发日期" },
	[GW_ROLE_TABLE] = { "table", "表格", "" },
	[GW_ROLE_NOISE] = { "noise", "杂项", "页码" },
};

static const Name genre_names[GW_N_GENRES] = {
	[GW_GENRE_OTHER] = { "other", "其他", "" },
	[GW_GENRE_RESOLUTION] = { "resolution", "决议", "" },
	[GW_GENRE_DECISION] = { "decision", "决定", "" },
	[GW_GENRE_ORDER] = { "order", "命令（令）", "命令|令" },
	[GW_GENRE_COMMUNIQUE] = { "communique", "公报", "" },
	[GW_GENRE_ANNOUNCEMENT] = { "announcement", "公告", "" },
	[GW_GENRE_PUBLIC_NOTICE] = { "public-notice", "通告", "" },
	[GW_GENRE_OPINION] = { "opinion", "意见", "" },
	[GW_GENRE_NOTICE] = { "notice", "通知", "" },
	[GW_GENRE_CIRCULAR] = { "circular", "通报", "" },
	[GW_GENRE_REPORT] = { "report", "报告", "" },
	[GW_GENRE_REQUEST] = { "request", "请示", "" },
	[GW_GENRE_REPLY] = { "reply", "批复", "" },
	[GW_GENRE_PROPOSAL] = { "proposal", "议案", "" },
	[GW_GENRE_LETTER] = { "letter", "函", "" },
	[GW_GENRE_MINUTES] = { "minutes", "纪要", "" },
};

static const Name direction_names[GW_N_DIRECTIONS] = {
	[GW_DIRECTION_UNKNOWN] = { "unknown", "不详", "" },
	[GW_DIRECTION_UP] = { "up", "上行", "" },
	[GW_DIRECTION_DOWN] = { "down", "下行", "" },
	[GW_DIRECTION_LEVEL] = { "level", "平行", "" },
	[GW_DIRECTION_PUBLIC] = { "public", "公布性", "" },
};

static gboolean
same(const char *name, gsize len, const char *candidate, gsize candidate_len)
{
	return len == candidate_len && !memcmp(name, candidate, len);
}

static gboolean
is_among(const char *name, gsize len, const char *list)
{
	while (*list) {
		gsize n = strcspn(list, "|");

		if (same(name, len, list, n))
			return TRUE;
		list += n + (list[n] == '|');
	}
	return FALSE;
}

/* The index of `name` in `names`, or -1. */
static int
find_name(const Name *names, int n, const char *name, gsize len)
{
	int i;

	for (i = 0; i < n && len; i++) {
		const Name *entry = &names[i];

		if ((*name == *entry->id && same(name, len, entry->id, strlen(entry->id))) ||
		    (*name == *entry->label && same(name, len, entry->label, strlen(entry->label))) ||
		    is_among(name, len, entry->other))
			return i;
	}
	return -1;
}

const char *
gw_role_id(GwRole role)
{
	return role_names[role].id;
}

const char *
gw_role_label(GwRole role)
{
	return role_names[role].label;
}

gboolean
gw_role_parse(const char *name, gsize len, GwRole *role)
{
	int found = find_name(role_names, GW_N_ROLES, name, len);

	if (found >= 0)
		*role = (GwRole)found;
	return found >= 0;
}

guint
gw_role_level(GwRole role)
{
	if (role < GW_ROLE_HEADING1 || role > GW_ROLE_HEADING4)
		return 0;
	return role - GW_ROLE_HEADING1 + 1;
}

const char *
gw_genre_label(GwGenre genre)
{
	return genre_names[genre].label;
}

gboolean
gw_genre_parse(const char *name, gsize len, GwGenre *genre)
{
	int found = find_name(genre_names, GW_N_GENRES, name, len);

	if (found >= 0)
		*genre = (GwGenre)found;
	return found >= 0;
}

const char *
gw_direction_label(GwDirection direction)
{
	return direction_names[direction].label;
}

gboolean
gw_direction_parse(const char *name, gsize len, GwDirection *direction)
{
	int found = find_name(direction_names, GW_N_DIRECTIONS, name, len);

	if (found >= 0)
		*direction = (GwDirection)found;
	return found >= 0;
}
