/* What the elements say, taken apart: who issues, to whom, under which number,
 * how secret, what is attached, how the text is divided.
 *
 * Promises: recognition fills one GwFacts a document, after the roles; rules and
 * `inspect --format json` read it, so that nobody parses a 发文字号 twice.  Spans
 * are in the document's text; what stands over several lines (a title, an issuer
 * in it) has a span that holds the '\n' between them.  An empty span, a zero, an
 * empty array: the document does not say it.  Nothing is guessed: what is written
 * wrongly keeps its span and has no value.
 * Ownership: all of it hangs off the document's arena. */
#ifndef GW_MODEL_FACTS_H
#define GW_MODEL_FACTS_H

#include "base/span.h"
#include "model/role.h"

/* --- organs ------------------------------------------------------------------ */

typedef enum {
	GW_RANK_UNKNOWN = 0,
	GW_RANK_STATE,    /* 国家级、中央 */
	GW_RANK_PROVINCE, /* 省、自治区、直辖市 */
	GW_RANK_CITY,     /* 地级市、自治州、盟、地区 */
	GW_RANK_COUNTY,   /* 县、区、旗、县级市 */
	GW_RANK_TOWNSHIP, /* 乡、镇、街道 */
	GW_RANK_VILLAGE,  /* 村、社区 */
	GW_N_RANKS
} GwRank;

typedef enum {
	GW_ORGAN_OTHER = 0,
	GW_ORGAN_PARTY,       /* 党的机关 */
	GW_ORGAN_CONGRESS,    /* 人大及其常委会 */
	GW_ORGAN_GOVERNMENT,  /* 人民政府、国务院 */
	GW_ORGAN_CPPCC,       /* 政协 */
	GW_ORGAN_COURT,       /* 人民法院、人民检察院、监察委员会 */
	GW_ORGAN_MILITARY,    /* 军队 */
	GW_ORGAN_DEPARTMENT,  /* 政府部门：厅、局、委、办 */
	GW_ORGAN_MASS,        /* 群团 */
	GW_ORGAN_INSTITUTION, /* 事业单位：院、校、中心 */
	GW_ORGAN_ENTERPRISE,  /* 企业 */
	GW_ORGAN_PERSON,      /* 个人：××同志 */
	GW_N_ORGANS
} GwOrganKind;

/* One organ, or one class of organs (各市、州人民政府), as it is written.  The four
 * parts follow each other and together are the whole name. */
typedef struct {
	GwSpan span;
	GwSpan head;   /* 中共, 国家税务总局: what stands before the region; mostly empty */
	GwSpan region; /* 青溪县; 各市、州; empty for 国务院 */
	GwSpan body;   /* 人民政府, 水利局, 国务院 */
	GwSpan office; /* 办公室 behind a body; empty for an office that is the body */
	GwRank rank;
	GwOrganKind kind;
	gboolean collective; /* 各…, 有关…, …各单位 */
} GwOrgan;

typedef struct {
	GwOrgan *at;
	guint32 n;
} GwOrgans;

/* --- values -------------------------------------------------------------------- */

/* 0 for a part that is missing, a placeholder or impossible: a date that has all
 * three is a day of the calendar.  A year of two digits says no century and is 0. */
typedef struct {
	GwSpan span;
	guint32 year, month, day; /* 公元 */
	gboolean minguo;          /* written as 中华民国…年 */
	gboolean han;             /* in 汉字: 二〇二四年 */
} GwDateValue;

typedef struct {
	GwSpan span;
	GwSpan code;  /* 机关代字: 国办发; empty for 第5号 */
	GwSpan year_text, number_text;
	guint32 year, number; /* 公元; 0: a placeholder, or no year of four digits */
} GwDocnum;

typedef enum { GW_SECRECY_NONE, GW_SECRECY_SECRET, GW_SECRECY_CONFIDENTIAL, GW_SECRECY_TOP } GwSecrecyDegree;

typedef struct {
	GwSpan span;
	GwSecrecyDegree degree; /* 秘密、机密、绝密 */
	GwSpan period;          /* 1年, 长期; empty if none */
	guint32 months;         /* 0: none or 长期; days are rounded up */
} GwSecrecy;

typedef enum {
	GW_URGENCY_NONE,
	GW_URGENCY_URGENT,   /* 加急 */
	GW_URGENCY_EXTRA,    /* 特急 */
	GW_URGENCY_ORDINARY, /* 平急, 普通件 */
	GW_URGENCY_FIRST,    /* 特提 */
	GW_URGENCY_OTHER,    /* written, but none of these */
} GwUrgencyDegree;

typedef struct {
	GwSpan span;
	GwUrgencyDegree degree;
} GwUrgency;

/* --- title, notes -------------------------------------------------------------- */

typedef enum { GW_ACT_NONE, GW_ACT_ISSUE, GW_ACT_FORWARD, GW_ACT_APPROVE } GwTitleAct; /* 印发、转发、批转 */

typedef struct {
	GwSpan span;    /* all its lines */
	GwSpan subject; /* 关于…的, without 关于 and 的; empty if it has none */
	GwSpan genre;   /* 通知; empty if it ends with none of the fifteen */
	GwTitleAct act;
	GwSpan quoted;  /* what is 印发 or 转发, without 《》, the first if several; empty if none */
} GwTitle;

typedef enum {
	GW_NOTE_OTHER,
	GW_NOTE_RELEASE, /* 此件公开发布, 依申请公开, 不予公开 */
	GW_NOTE_CONTACT, /* 联系人、电话 */
	GW_NOTE_SCOPE,   /* 发至县团级, 传达范围 */
	GW_NOTE_EDITED,  /* 本文有删减 */
} GwNoteKind;

typedef struct {
	GwSpan span;
	GwNoteKind kind;
	GwSpan person, phone; /* of a contact; several persons as they are written */
} GwNote;

/* --- attachments, divisions, parts ----------------------------------------------- */

#define GW_NO_INDEX G_MAXUINT32

/* One attachment: listed by the 附件说明, standing behind, or both.  They are one
 * where number or, without numbers, name or order agrees.  What is listed comes in
 * the order of its list, what is not listed where it stands. */
typedef struct {
	guint32 number;        /* in the list, else in the mark; 0: none written */
	guint32 listed_number; /* in the list alone */
	guint32 mark_number;   /* in the mark alone; 2 of 附件1-2 where 附件1 is its owner */
	GwSpan listed;         /* its name in the 附件说明; empty if not listed */
	GwSpan listed_label;   /* “1.”, “附件：” */
	GwSpan mark;           /* “附件1”; empty if absent */
	GwSpan title;          /* its title where it stands; empty if absent */
	guint32 owner;         /* index of the part that it is attached to */
	guint32 part;          /* index of the part it is; GW_NO_INDEX if only listed */
} GwAttachmentFact;

/* One numbered heading, item, chapter or article. */
typedef struct {
	guint32 element; /* index */
	guint32 parent;  /* index among the headings, GW_NO_INDEX at the top */
	guint8 depth;    /* 1 for the top of its part */
	guint32 number;  /* value, of 3.2.1 the last; 0 if unreadable or over 9999 */
	GwSpan label;    /* “一、”, “（一）”, “3.2.1”, “第三条之一” */
	GwSpan title;    /* up to the first 。 or the end; empty for a bare number */
	gboolean run_in; /* text follows the title in the line */
} GwHeading;

typedef enum {
	GW_PART_MAIN,
	GW_PART_ISSUED,     /* the 办法 that a 通知 issues or a 令 publishes */
	GW_PART_FORWARDED,  /* the document that a 通知 forwards */
	GW_PART_ATTACHMENT, /* 附件, also 附表 */
} GwPartKind;

/* The document proper and what stands behind it, each with what it says of itself.
 * Parts follow each other; the first is the main one, empty if the document begins
 * with an attachment.  What hangs on a part is none of its elements.
 * The 版记, and headers and footers, stand behind the last part and belong to the
 * main one: its tail. */
typedef struct {
	GwPartKind kind;
	guint32 parent;         /* index of the part it hangs on, GW_NO_INDEX for the main part */
	guint32 first, end;     /* elements [first, end) */
	guint32 tail, tail_end; /* elements [tail, tail_end), of the main part only; else 0, 0 */
	guint32 attachment;     /* index among the attachments, GW_NO_INDEX if none */
	GwSpan title;           /* all its lines; empty if none */
	GwDocnum docnum;        /* its own */
	GwSpan signature;       /* its own 落款, without the date; the last if it has several */
	GwDateValue date;
} GwPart;

/* --- formats ---------------------------------------------------------------------- */

/* 7 general, 10.1 letter, 10.2 order, 10.3 minutes; the rest by usage. */
typedef enum {
	GW_FORMAT_GENERAL = 0, /* 通用 */
	GW_FORMAT_LETTER,      /* 信函格式 */
	GW_FORMAT_ORDER,       /* 命令（令）格式 */
	GW_FORMAT_MINUTES,     /* 纪要格式 */
	GW_FORMAT_TELEGRAM,    /* 电报 */
	GW_FORMAT_BRIEFING,    /* 简报 */
	GW_FORMAT_NONE,        /* 不是公文 */
	GW_N_FORMATS
} GwFormat;

typedef enum {
	GW_NORMS_MAINLAND = 0,
	GW_NORMS_TAIWAN, /* 主旨、說明、辦法 */
	GW_N_NORMS
} GwNorms;

#define GW_FORMAT_BIT(format) (1u << (format))
#define GW_NORMS_BIT(norms) (1u << (norms))

typedef struct {
	GwFormat format;
	GwNorms norms;
	GwSpan copyno;
	GwSecrecy secrecy;
	GwUrgency urgency;
	GwOrgans issuers;  /* who issues: the organs of the 署名, else 发文机关标志, else title */
	GwOrgans mark;     /* 发文机关标志, without 文件 */
	GwOrgans titled;   /* at the beginning of the title; 等六部门 is not among them */
	GwOrgans signed_by;/* 署名, also the person who signs an order */
	GwDocnum docnum;
	GwSpan *signers;   /* 签发人, one name each */
	guint32 n_signers;
	GwTitle title;
	GwOrgans addressees, cc;
	GwDateValue date;
	GwNote *notes;
	guint32 n_notes;
	GwSpan printed;       /* the whole line or lines */
	GwOrgan printed_by;   /* empty span if absent */
	GwDateValue printed_on;
	GwAttachmentFact *attachments;
	guint32 n_attachments;
	GwHeading *headings;
	guint32 n_headings;
	GwPart *parts;
	guint32 n_parts;
} GwFacts;

/* Listed by the notice itself; what it issues or attaches may list its own. */
static inline gboolean
gw_attachment_is_listed(const GwAttachmentFact *attachment)
{
	return !attachment->owner && (!gw_span_is_empty(attachment->listed) ||
				      !gw_span_is_empty(attachment->listed_label));
}

/* Marked 附件 where it stands, and attached to no other attachment. */
static inline gboolean
gw_attachment_is_marked(const GwFacts *facts, const GwAttachmentFact *attachment)
{
	return !gw_span_is_empty(attachment->mark) &&
	       facts->parts[attachment->owner].kind != GW_PART_ATTACHMENT;
}

/* "省级"/"province"…; "政府"/"government"…: what reports and JSON print. */
const char *gw_rank_id(GwRank rank);
const char *gw_organ_kind_id(GwOrganKind kind);
const char *gw_format_id(GwFormat format);       /* "general", "letter", … */
const char *gw_format_label(GwFormat format);    /* "通用", "信函", … */
const char *gw_norms_id(GwNorms norms);          /* "mainland", "taiwan" */
const char *gw_norms_label(GwNorms norms);       /* "大陆", "台湾" */
/* By id or label ("信函", "台湾"); FALSE if it is none. */
gboolean gw_format_parse(const char *name, GwFormat *format);
gboolean gw_norms_parse(const char *name, GwNorms *norms);
const char *gw_part_kind_id(GwPartKind kind);    /* "main", "issued", … */
const char *gw_note_kind_id(GwNoteKind kind);
const char *gw_title_act_id(GwTitleAct act);
const char *gw_secrecy_label(GwSecrecyDegree degree); /* "秘密", … "" */
const char *gw_urgency_label(GwUrgencyDegree degree);

#endif
