#include "model/facts.h"

#include <string.h>

/* A name of `table`, the first one for a value that is none. */
#define NAME_OF(table, value) \
	((table)[(guint)(value) < G_N_ELEMENTS(table) ? (guint)(value) : 0])

/* --- ids ---------------------------------------------------------------------- */

const char *
gw_rank_id(GwRank rank)
{
	static const char *const ids[GW_N_RANKS] = {
		[GW_RANK_UNKNOWN] = "unknown", [GW_RANK_STATE] = "state",
		[GW_RANK_PROVINCE] = "province", [GW_RANK_CITY] = "city",
		[GW_RANK_COUNTY] = "county", [GW_RANK_TOWNSHIP] = "township",
		[GW_RANK_VILLAGE] = "village",
	};

	return NAME_OF(ids, rank);
}

const char *
gw_organ_kind_id(GwOrganKind kind)
{
	static const char *const ids[GW_N_ORGANS] = {
		[GW_ORGAN_OTHER] = "other", [GW_ORGAN_PARTY] = "party",
		[GW_ORGAN_CONGRESS] = "congress", [GW_ORGAN_GOVERNMENT] = "government",
		[GW_ORGAN_CPPCC] = "cppcc", [GW_ORGAN_COURT] = "court",
		[GW_ORGAN_MILITARY] = "military", [GW_ORGAN_DEPARTMENT] = "department",
		[GW_ORGAN_MASS] = "mass", [GW_ORGAN_INSTITUTION] = "institution",
		[GW_ORGAN_ENTERPRISE] = "enterprise", [GW_ORGAN_PERSON] = "person",
	};

	return NAME_OF(ids, kind);
}

const char *
gw_format_id(GwFormat format)
{
	static const char *const ids[GW_N_FORMATS] = {
		[GW_FORMAT_GENERAL] = "general", [GW_FORMAT_LETTER] = "letter",
		[GW_FORMAT_ORDER] = "order", [GW_FORMAT_MINUTES] = "minutes",
		[GW_FORMAT_TELEGRAM] = "telegram", [GW_FORMAT_BRIEFING] = "briefing",
		[GW_FORMAT_NONE] = "none",
	};

	return NAME_OF(ids, format);
}

const char *
gw_norms_id(GwNorms norms)
{
	static const char *const ids[] = {
		[GW_NORMS_MAINLAND] = "mainland", [GW_NORMS_TAIWAN] = "taiwan",
	};

	return NAME_OF(ids, norms);
}

const char *
gw_part_kind_id(GwPartKind kind)
{
	static const char *const ids[] = {
		[GW_PART_MAIN] = "main", [GW_PART_ISSUED] = "issued",
		[GW_PART_FORWARDED] = "forwarded", [GW_PART_ATTACHMENT] = "attachment",
	};

	return NAME_OF(ids, kind);
}

const char *
gw_note_kind_id(GwNoteKind kind)
{
	static const char *const ids[] = {
		[GW_NOTE_OTHER] = "other", [GW_NOTE_RELEASE] = "release",
		[GW_NOTE_CONTACT] = "contact", [GW_NOTE_SCOPE] = "scope",
		[GW_NOTE_EDITED] = "edited",
	};

	return NAME_OF(ids, kind);
}

const char *
gw_title_act_id(GwTitleAct act)
{
	static const char *const ids[] = {
		[GW_ACT_NONE] = "none", [GW_ACT_ISSUE] = "issue",
		[GW_ACT_FORWARD] = "forward", [GW_ACT_APPROVE] = "approve",
	};

	return NAME_OF(ids, act);
}

/* --- labels -------------------------------------------------------------------- */

const char *
gw_format_label(GwFormat format)
{
	static const char *const labels[GW_N_FORMATS] = {
		[GW_FORMAT_GENERAL] = "通用", [GW_FORMAT_LETTER] = "信函",
		[GW_FORMAT_ORDER] = "命令（令）", [GW_FORMAT_MINUTES] = "纪要",
		[GW_FORMAT_TELEGRAM] = "电报", [GW_FORMAT_BRIEFING] = "简报",
		[GW_FORMAT_NONE] = "不是公文",
	};

	return NAME_OF(labels, format);
}

const char *
gw_norms_label(GwNorms norms)
{
	static const char *const labels[GW_N_NORMS] = {
		[GW_NORMS_MAINLAND] = "大陆", [GW_NORMS_TAIWAN] = "台湾",
	};

	return NAME_OF(labels, norms);
}

const char *
gw_secrecy_label(GwSecrecyDegree degree)
{
	static const char *const labels[] = {
		[GW_SECRECY_NONE] = "", [GW_SECRECY_SECRET] = "秘密",
		[GW_SECRECY_CONFIDENTIAL] = "机密", [GW_SECRECY_TOP] = "绝密",
	};

	return NAME_OF(labels, degree);
}

const char *
gw_urgency_label(GwUrgencyDegree degree)
{
	static const char *const labels[] = {
		[GW_URGENCY_NONE] = "", [GW_URGENCY_URGENT] = "加急",
		[GW_URGENCY_EXTRA] = "特急", [GW_URGENCY_ORDINARY] = "平急",
		[GW_URGENCY_FIRST] = "特提", [GW_URGENCY_OTHER] = "其他",
	};

	return NAME_OF(labels, degree);
}

/* --- reading --------------------------------------------------------------------- */

gboolean
gw_format_parse(const char *name, GwFormat *format)
{
	for (guint i = 0; i < GW_N_FORMATS; i++) {
		if (!strcmp(name, gw_format_id((GwFormat)i)) ||
		    !strcmp(name, gw_format_label((GwFormat)i))) {
			*format = (GwFormat)i;
			return TRUE;
		}
	}
	return FALSE;
}

gboolean
gw_norms_parse(const char *name, GwNorms *norms)
{
	for (guint i = 0; i < GW_N_NORMS; i++) {
		if (!strcmp(name, gw_norms_id((GwNorms)i)) || !strcmp(name, gw_norms_label((GwNorms)i))) {
			*norms = (GwNorms)i;
			return TRUE;
		}
	}
	return FALSE;
}
