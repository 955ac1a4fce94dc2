/* Money in words (大写金额): 支付结算办法附一 《正确填写票据和结算凭证的基本规定》.
 *
 * Promises: reading takes the longest run of numerals and money words, small
 * (一二三) and capital (壹贰叁) alike, never past the view; values are in 分.  What
 * no amount can be has no value.  Plain values; gw_rmb_text() gives memory away. */
#ifndef GW_CHECKS_RMB_H
#define GW_CHECKS_RMB_H

#include <glib.h>

typedef enum {
	GW_RMB_SMALL = 1 << 0,    /* 二 or 千 among 壹贰叁 */
	GW_RMB_NO_END = 1 << 1,   /* ends at 元, without 整 or 正 */
	GW_RMB_FEN_END = 1 << 2,  /* …分整 */
	GW_RMB_ZERO = 1 << 3,     /* 零 missing, or one too many */
	GW_RMB_TEN = 1 << 4,      /* 拾 without 壹 */
} GwRmbFault;

typedef struct {
	guint units;    /* of the view that it takes; 0: none */
	guint capitals; /* 壹 … 玖, 拾, 佰, 仟 */
	gboolean ended; /* 整 or 正 is there */
	gint64 fen;     /* 0: cannot be read */
	guint faults;   /* GwRmbFault */
} GwRmb;

/* The amount at the beginning of the view; FALSE if there is none. */
gboolean gw_rmb_read(const gunichar2 *p, guint n, GwRmb *rmb);

/* Whether an amount may begin with it: a capital numeral. */
gboolean gw_rmb_is_capital(gunichar2 c);

/* As the rules want it: 壹仟肆佰零玖元伍角; newly allocated UTF-8. */
char *gw_rmb_text(gint64 fen);

#endif
