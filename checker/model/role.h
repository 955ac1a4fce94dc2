/* The vocabulary: element roles (公文要素), genres (文种), directions (行文方向).
 *
 * Promises: const tables only.  The English ids are those of the machine output
 * and of rule files; the Chinese labels are those of the notation and reports.
 * Values are dense, so a set of them is a bit mask. */
#ifndef GW_MODEL_ROLE_H
#define GW_MODEL_ROLE_H

#include <glib.h>

/* 条例第九条 and GB/T 9704—2012 第7章 name the elements. */
typedef enum {
	GW_ROLE_NONE = 0,         /* not labelled (blank, or recognition has not run) */
	GW_ROLE_COPYNO,           /* 份号 */
	GW_ROLE_SECRECY,          /* 密级和保密期限 */
	GW_ROLE_URGENCY,          /* 紧急程度 */
	GW_ROLE_ISSUER_MARK,      /* 发文机关标志 */
	GW_ROLE_DOCNUM,           /* 发文字号 */
	GW_ROLE_SIGNER,           /* 签发人 */
	GW_ROLE_TITLE,            /* 标题 */
	GW_ROLE_TITLE_NOTE,       /* 题注 */
	GW_ROLE_ADDRESSEE,        /* 主送机关 */
	GW_ROLE_BODY,             /* 正文 */
	GW_ROLE_HEADING1,         /* 一、 */
	GW_ROLE_HEADING2,         /* （一） */
	GW_ROLE_HEADING3,         /* 1. */
	GW_ROLE_HEADING4,         /* （1） */
	GW_ROLE_CHAPTER,          /* 第一章 */
	GW_ROLE_ARTICLE,          /* 第一条 */
	GW_ROLE_ATTACHMENT_NOTE,  /* 附件说明 */
	GW_ROLE_SIGNATURE,        /* 发文机关署名 */
	GW_ROLE_DATE,             /* 成文日期 */
	GW_ROLE_NOTE,             /* 附注 */
	GW_ROLE_ATTACHMENT_MARK,  /* 附件 on its own line, 附件1 */
	GW_ROLE_ATTACHMENT_TITLE, /* 附件标题, also of an issued 办法 */
	GW_ROLE_CC,               /* 抄送机关 */
	GW_ROLE_PRINTED,          /* 印发机关和印发日期 */
	GW_ROLE_TABLE,            /* 表格 */
	GW_ROLE_NOISE,            /* web and news wrapping, page numbers */
	GW_N_ROLES
} GwRole;

#define GW_ROLE_BIT(role) (G_GUINT64_CONSTANT(1) << (role))

/* 条例第八条, in its order; 其他 is everything that is none of the fifteen. */
typedef enum {
	GW_GENRE_OTHER = 0,
	GW_GENRE_RESOLUTION,   /* 决议 */
	GW_GENRE_DECISION,     /* 决定 */
	GW_GENRE_ORDER,        /* 命令（令） */
	GW_GENRE_COMMUNIQUE,   /* 公报 */
	GW_GENRE_ANNOUNCEMENT, /* 公告 */
	GW_GENRE_PUBLIC_NOTICE,/* 通告 */
	GW_GENRE_OPINION,      /* 意见 */
	GW_GENRE_NOTICE,       /* 通知 */
	GW_GENRE_CIRCULAR,     /* 通报 */
	GW_GENRE_REPORT,       /* 报告 */
	GW_GENRE_REQUEST,      /* 请示 */
	GW_GENRE_REPLY,        /* 批复 */
	GW_GENRE_PROPOSAL,     /* 议案 */
	GW_GENRE_LETTER,       /* 函 */
	GW_GENRE_MINUTES,      /* 纪要 */
	GW_N_GENRES
} GwGenre;

#define GW_GENRE_BIT(genre) (1u << (genre))

typedef enum {
	GW_DIRECTION_UNKNOWN = 0, /* 不详 */
	GW_DIRECTION_UP,          /* 上行 */
	GW_DIRECTION_DOWN,        /* 下行 */
	GW_DIRECTION_LEVEL,       /* 平行 */
	GW_DIRECTION_PUBLIC,      /* 公布性 */
	GW_N_DIRECTIONS
} GwDirection;

#define GW_DIRECTION_BIT(direction) (1u << (direction))

/* The id ("docnum"), "" for GW_ROLE_NONE; the label ("发文字号"). */
const char *gw_role_id(GwRole role);
const char *gw_role_label(GwRole role);

/* By id, label or a common other name ("标题", "正文", "主送", "主送机关"); FALSE if unknown. */
gboolean gw_role_parse(const char *name, gsize len, GwRole *role);

/* 1 to 4 for the heading roles, 0 for the rest. */
guint gw_role_level(GwRole role);

/* "通知", "命令（令）", "其他"; parsing also takes "令" and "命令". */
const char *gw_genre_label(GwGenre genre);
gboolean gw_genre_parse(const char *name, gsize len, GwGenre *genre);

/* "上行", "下行", "平行", "公布性", "不详". */
const char *gw_direction_label(GwDirection direction);
gboolean gw_direction_parse(const char *name, gsize len, GwDirection *direction);

#endif
