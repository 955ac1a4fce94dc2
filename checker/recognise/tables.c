#include "recognise/tables.h"

#include "recognise/lines.h"

/* Short names, so that a line of a table can be read. */
#define COPYNO(n) [GW_ROLE_COPYNO] = (n)
#define SECRECY(n) [GW_ROLE_SECRECY] = (n)
#define URGENCY(n) [GW_ROLE_URGENCY] = (n)
#define MARK(n) [GW_ROLE_ISSUER_MARK] = (n)
#define DOCNUM(n) [GW_ROLE_DOCNUM] = (n)
#define SIGNER(n) [GW_ROLE_SIGNER] = (n)
#define TITLE(n) [GW_ROLE_TITLE] = (n)
#define T_NOTE(n) [GW_ROLE_TITLE_NOTE] = (n)
#define ADDRESS(n) [GW_ROLE_ADDRESSEE] = (n)
#define BODY(n) [GW_ROLE_BODY] = (n)
#define H1(n) [GW_ROLE_HEADING1] = (n)
#define H2(n) [GW_ROLE_HEADING2] = (n)
#define H3(n) [GW_ROLE_HEADING3] = (n)
#define H4(n) [GW_ROLE_HEADING4] = (n)
#define CHAPTER(n) [GW_ROLE_CHAPTER] = (n)
#define ARTICLE(n) [GW_ROLE_ARTICLE] = (n)
#define A_NOTE(n) [GW_ROLE_ATTACHMENT_NOTE] = (n)
#define SIGNED(n) [GW_ROLE_SIGNATURE] = (n)
#define DATE(n) [GW_ROLE_DATE] = (n)
#define NOTE(n) [GW_ROLE_NOTE] = (n)
#define A_MARK(n) [GW_ROLE_ATTACHMENT_MARK] = (n)
#define A_TITLE(n) [GW_ROLE_ATTACHMENT_TITLE] = (n)
#define CC(n) [GW_ROLE_CC] = (n)
#define PRINTED(n) [GW_ROLE_PRINTED] = (n)
#define TABLE(n) [GW_ROLE_TABLE] = (n)
#define NOISE(n) [GW_ROLE_NOISE] = (n)
#define HEADINGS(n) H1(n), H2(n), H3(n), H4(n)
#define NUMBERED(n) HEADINGS(n), CHAPTER(n), ARTICLE(n)
/* The slot of no role: for standing in an attachment, whatever the role. */
#define ATTACHED(n) [GW_ROLE_NONE] = (n)
#define TEXT(n) BODY(n), NUMBERED(n)
#define TITLES(n) TITLE(n), A_TITLE(n)

#define F(name) GW_BIT(GW_FORM_##name)
#define P(name) GW_BIT(GW_PLACE_##name)

#define ANY_NUMBER (F(N1) | F(N2) | F(N3) | F(N4) | F(D1) | F(D2) | F(D3) | F(D4) | F(CHAPTER) | F(ARTICLE))

/* Every role but 正文 needs a cue that speaks for it. */
const gint8 gw_role_base[GW_N_ROLES] = {
	COPYNO(-12), SECRECY(-12), URGENCY(-12), MARK(-10), DOCNUM(-12), SIGNER(-12), TITLE(-4),
	T_NOTE(-10), ADDRESS(-10), BODY(0), HEADINGS(-12), CHAPTER(-12), ARTICLE(-12), A_NOTE(-9),
	SIGNED(-9), DATE(-13), NOTE(-10), A_MARK(-12), A_TITLE(-5), CC(-12), PRINTED(-12),
	TABLE(-9), NOISE(-9),
};

/* clang-format off: a cue is a line. */
const GwCue gw_cues[] = {
	/* id, name, form, not form, place, not place, scores */

	/* 版头 7.2 */
	{ "copyno", "份号形式", F(COPYNO), 0, 0, 0, { COPYNO(16) } },
	{ "copyno-top", "份号居首", F(COPYNO), 0, P(FIRST), 0, { COPYNO(4) } },
	{ "copyno-short", "数字居首", F(DIGITS) | F(NO_WORD) | F(SHORT), F(COPYNO) | F(DATE) | ANY_NUMBER, P(FIRST), 0, { COPYNO(14) } },
	{ "secrecy", "密级形式", F(SECRECY), 0, 0, 0, { SECRECY(20), TITLES(-6) } },
	{ "urgency", "紧急程度用语", F(URGENCY), 0, 0, 0, { URGENCY(20), TITLES(-6) } },
	{ "mark-file", "以“文件”结尾", F(MARK_FILE), F(STOP), P(TOP), 0, { MARK(16), TITLE(-6) } },
	{ "mark-order", "以“令”结尾", F(MARK_ORDER), F(STOP), P(TOP), 0, { MARK(16) } },
	{ "mark-order-first", "首行以“令”结尾", F(MARK_ORDER), F(STOP), P(FIRST), 0, { TITLE(-7) } },
	{ "mark-order-number", "以“令”结尾，令号在后", F(MARK_ORDER), F(STOP), P(TOP) | P(BEFORE_DOCNUM), 0, { TITLE(-7), MARK(4) } },
	{ "mark-name", "首行，标志在下一行", F(SHORT) | F(PLAIN), F(STOP) | F(ABOUT) | F(GENRE) | F(COPYNO) | F(SECRECY) | F(URGENCY) | F(WEB), P(FIRST) | P(BEFORE_MARKS), 0, { MARK(12), TITLE(-4) } },
	{ "mark-attached", "附件中的版头", F(MARK_FILE), F(STOP), P(CLOSED) | P(BEFORE_DOCNUM), 0, { MARK(26), TITLES(-8) } },
	{ "mark-minutes", "纪要标志", F(MARK_MINUTES), F(STOP), P(TOP) | P(BEFORE_DOCNUM), 0, { MARK(22), TITLE(-4) } },
	{ "mark-organ", "机关名称在文号前", F(ORGAN) | F(SHORT), F(STOP), P(TOP) | P(BEFORE_DOCNUM), 0, { MARK(11) } },
	{ "mark-joint", "联合行文的机关名称", F(ORGAN) | F(SHORT), F(STOP) | F(ABOUT) | F(GENRE), P(TOP) | P(BEFORE_MARKS), 0, { MARK(11) } },
	{ "mark-letterhead", "文号、标题在后", F(ORGAN) | F(MEDIUM), F(STOP) | F(ABOUT) | ANY_NUMBER, P(LETTERHEAD), 0, { MARK(14), TITLE(-8) } },
	{ "mark-kind", "机关名称加文种，文号、标题在后", F(MARK_KIND) | F(MEDIUM), F(STOP) | F(ABOUT) | ANY_NUMBER, P(LETTERHEAD), 0, { MARK(26), TITLE(-8) } },
	{ "mark-red", "红色", F(SHORT), F(STOP) | ANY_NUMBER, P(RED), 0, { MARK(14), TITLE(-3), BODY(-3) } },
	{ "mark-red-organ", "红色机关名称", F(ORGAN), F(STOP), P(RED), 0, { MARK(6) } },
	{ "docnum", "发文字号形式", F(DOCNUM), 0, 0, 0, { DOCNUM(22), TITLES(-10), BODY(-2) } },
	{ "docnum-under-date", "文首日期之下", F(DOCNUM), 0, P(AFTER_DATE) | P(HEAD), 0, { DOCNUM(18) } },
	{ "serial", "第×号", F(SERIAL), 0, 0, 0, { DOCNUM(18), TITLES(-10), BODY(-2) } },
	{ "signer", "签发人", F(SIGNER), 0, 0, 0, { SIGNER(20), BODY(-3), TITLES(-6) } },
	{ "signer-name", "签发人下一行的两三个字", F(TINY) | F(PLAIN), F(DIGITS) | F(URGENCY) | F(GENRE) | F(ORGAN) | ANY_NUMBER, P(AFTER_SIGNER), P(DEEP), { SIGNER(20), TITLES(-4) } },
	{ "signer-next", "签发人下一行的姓名", F(SHORT) | F(PLAIN), F(STOP) | F(DOCNUM) | F(SERIAL) | F(ABOUT) | F(GENRE) | F(ORGAN) | ANY_NUMBER, P(AFTER_SIGNER) | P(DEEP), 0, { SIGNER(22), TITLES(-4) } },

	/* 标题 7.3.1 */
	{ "head", "正文之前", 0, 0, P(HEAD), 0, { ATTACHED(-20) } },
	{ "title-plain", "无句读", F(PLAIN) | F(MEDIUM), F(STOP) | F(COLON) | F(COMMA) | ANY_NUMBER, 0, 0, { TITLE(3), A_TITLE(2) } },
	{ "title-about", "含“关于”“印发”", F(ABOUT) | F(PLAIN), F(STOP) | F(COLON) | ANY_NUMBER, 0, 0, { TITLE(4), A_TITLE(1), BODY(-1) } },
	{ "title-genre", "以文种结尾", F(GENRE) | F(PLAIN), F(STOP) | F(COLON) | ANY_NUMBER, 0, 0, { TITLE(4), A_TITLE(1), BODY(-1) } },
	{ "title-named", "以文件名称结尾", F(NAMED) | F(PLAIN), F(STOP) | F(COLON) | ANY_NUMBER, 0, 0, { TITLE(2), A_TITLE(4), BODY(-1) } },
	{ "title-top", "在文首", F(PLAIN), F(STOP) | F(COLON) | ANY_NUMBER, P(TOP), 0, { TITLE(2) } },
	{ "title-first", "第一行", F(PLAIN) | F(MEDIUM), F(STOP) | F(COLON) | ANY_NUMBER, P(FIRST), 0, { TITLE(3) } },
	{ "title-before-docnum", "文号在后", F(PLAIN), F(STOP) | F(COLON), P(BEFORE_DOCNUM), 0, { TITLE(3) } },
	{ "title-before-address", "主送在后", F(PLAIN), F(STOP) | F(COLON), P(BEFORE_ADDRESSEE), 0, { TITLE(3) } },
	{ "title-center", "居中", F(PLAIN), F(STOP), P(CENTER), P(CELL), { TITLES(4), MARK(2), DOCNUM(1), BODY(-4), HEADINGS(-2), SIGNED(-2) } },
	{ "title-big", "字号大", 0, F(STOP) | F(LONG), P(BIG), 0, { TITLES(4), MARK(3), BODY(-4), HEADINGS(-2), ADDRESS(-2) } },
	{ "title-song", "小标宋", 0, F(STOP) | F(LONG), P(SONG), 0, { TITLES(3), MARK(2), BODY(-2) } },
	{ "title-long-stop", "成句", F(STOP), 0, 0, 0, { TITLES(-12), MARK(-9), ADDRESS(-12), SIGNED(-12), A_MARK(-6), BODY(2) } },
	{ "title-colon", "以冒号结尾", F(COLON), 0, 0, 0, { TITLES(-9), MARK(-6), SIGNED(-9), A_MARK(-2) } },
	{ "title-not-plain", "句中有句读", 0, F(PLAIN), 0, 0, { TITLES(-5), SIGNED(-6), MARK(-6) } },
	{ "title-long", "长段", F(LONG), 0, 0, 0, { TITLES(-10), SIGNED(-12), MARK(-12), BODY(2), T_NOTE(-1), NOTE(-4) } },
	{ "title-middle", "不短", 0, F(MEDIUM), 0, 0, { TITLES(-2), SIGNED(-8), MARK(-8), BODY(1) } },
	{ "title-number", "有序号", ANY_NUMBER & F(N1), 0, 0, 0, { TITLES(-4) } },
	{ "title-headline", "“印发《…》”", F(HEADLINE), F(GENRE), P(BEFORE_NEWS), 0, { NOISE(18), TITLE(-6) } },
	{ "title-late", "不在文首", 0, 0, 0, P(TOP) | P(AFTER_TINY), { TITLE(-8) } },
	{ "title-closed", "落款已在前", 0, 0, P(CLOSED), 0, { TITLE(-12) } },
	{ "attachment-title-organ", "落款之后，标题上一行的机关名称", F(ORGAN), F(STOP) | F(COLON), P(CLOSED) | P(BEFORE_NAMED), 0, { A_TITLE(6), SIGNED(-4) } },
	{ "title-stop", "标题后有句号", F(ABOUT) | F(GENRE) | F(STOP), F(PLAIN) | F(LONG) | F(COLON) | ANY_NUMBER, P(HEAD), P(BELOW_TITLE), { TITLE(27), BODY(-4) } },
	{ "title-hash", "“#”", 0, F(STOP) | ANY_NUMBER, P(HASH) | P(FIRST), 0, { TITLE(4) } },
	{ "title-under-date", "文首日期之下", F(PLAIN) | F(MEDIUM), F(STOP) | F(COLON) | ANY_NUMBER, P(AFTER_DATE) | P(HEAD), 0, { TITLE(13) } },
	{ "title-tiny", "单字成行", F(TINY) | F(PLAIN), F(STOP), P(TOP), 0, { TITLE(1) } },
	{ "adopted", "括注会议或日期", F(ADOPTED), 0, 0, 0, { T_NOTE(15), NOTE(2), TITLES(-6), BODY(-1) } },
	{ "date-paren", "括注日期", F(DATE_PAREN), 0, 0, 0, { T_NOTE(20), DATE(6), TITLES(-8), BODY(-2) } },

	/* 主送 7.3.2 */
	{ "addressee", "机关名称加冒号", F(ADDRESSEE), ANY_NUMBER, 0, 0, { ADDRESS(15), BODY(-1) } },
	{ "addressee-flush", "顶格", F(ADDRESSEE), ANY_NUMBER, P(ODD_FLUSH), 0, { ADDRESS(3) } },
	{ "addressee-list", "标题下只有机关名称", F(RECEIVERS), F(ADDRESSEE) | ANY_NUMBER | F(ORGAN), P(BELOW_TITLE), P(RIGHT), { ADDRESS(24), BODY(-3) } },
	{ "addressee-bare", "标题下顶格的机关名称", F(RECEIVERS) | F(ORGAN), ANY_NUMBER | F(STOP), P(BELOW_TITLE) | P(ODD_FLUSH), P(BEFORE_DATE) | P(BEFORE_SIGNATURE) | P(CENTER) | P(RIGHT), { ADDRESS(22), SIGNED(-6), TITLES(-4) } },
	{ "addressee-upper", "标题之下，下一行以冒号结束", 0, F(PLAIN) | F(STOP) | F(COLON) | F(ABOUT) | F(WEB) | F(NO_WORD) | ANY_NUMBER, P(BELOW_TITLE) | P(BEFORE_ADDRESSEE), 0, { ADDRESS(20), TITLES(-4) } },
	{ "addressee-organ", "标题下的机关名称", F(RECEIVERS) | F(ORGAN), ANY_NUMBER | F(STOP), P(BELOW_TITLE), P(ODD_FLUSH) | P(BEFORE_DATE) | P(BEFORE_SIGNATURE) | P(CENTER) | P(RIGHT) | P(DEEP), { ADDRESS(14), TITLES(-4) } },
	{ "addressee-top", "在文首", F(COLON) | F(MEDIUM), ANY_NUMBER | F(AS_FOLLOWS), P(TOP), 0, { ADDRESS(6) } },
	{ "as-follows", "“如下：”", F(AS_FOLLOWS), 0, 0, 0, { BODY(4), ADDRESS(-9) } },
	{ "main-to", "版记中的主送", F(MAIN_TO), 0, 0, 0, { ADDRESS(34), CC(2) } },

	/* 正文和层次 7.3.3 */
	{ "number-1", "“一、”", F(N1), 0, 0, P(TOC), { H1(26) } },
	{ "number-2", "“（一）”", F(N2), 0, 0, P(TOC), { H2(26) } },
	{ "number-3", "“1.”", F(N3), 0, 0, P(TOC), { H3(24) } },
	{ "number-4", "“（1）”", F(N4), 0, 0, P(TOC), { H4(26) } },
	{ "decimal-1", "“1　”", F(D1), 0, 0, P(TOC), { H1(22) } },
	{ "decimal-2", "“1.1”", F(D2), 0, 0, P(TOC), { H2(22) } },
	{ "decimal-3", "“1.1.1”", F(D3), 0, 0, P(TOC), { H3(24) } },
	{ "decimal-4", "“1.1.1.1”", F(D4), 0, 0, P(TOC), { H4(24) } },
	{ "chapter", "“第×章”", F(CHAPTER), 0, 0, P(TOC), { CHAPTER(26) } },
	{ "article", "“第×条”", F(ARTICLE), 0, 0, P(TOC), { ARTICLE(26) } },
	{ "title-listed", "要目中有此标题", F(MEDIUM), F(STOP) | F(COLON) | ANY_NUMBER, P(LISTED), 0, { TITLE(36), BODY(-6) } },
	{ "toc", "目录的一行", 0, 0, P(TOC), 0, { BODY(8), NUMBERED(-10), TITLES(-8) } },
	{ "contents", "“目录”", F(CONTENTS), 0, 0, 0, { BODY(6), TITLES(-10) } },
	{ "bullet", "“◇”“●”", F(BULLET), 0, 0, 0, { BODY(4), TITLES(-8) } },
	{ "opening", "“根据”“主旨：”", F(OPENING), 0, 0, 0, { BODY(2), TITLES(-8) } },
	{ "paren-body", "括注", F(PAREN), F(NOTE) | F(ADOPTED) | F(SUBTITLE) | F(DATE_PAREN), 0, 0, { TITLES(-5), SIGNED(-9), NOTE(6), T_NOTE(4) } },

	/* 附件说明 7.3.4 */
	{ "attachment-note", "“附件：”", F(ATTACHMENT_NOTE), 0, 0, 0, { A_NOTE(20), TITLES(-3) } },
	{ "attachment-note-stop", "成句", F(ATTACHMENT_NOTE) | F(STOP) | F(LONG), 0, 0, 0, { A_NOTE(-5) } },
	{ "attachment-note-alone", "“附件：”后是编号行", F(ATTACHMENT_MARK) | F(COLON), 0, P(BEFORE_NUMBER), 0, { A_NOTE(26), A_MARK(-8) } },
	{ "attachment-item", "附件说明的编号行", F(N3), F(STOP) | F(LONG), P(NOTE_CHAIN), 0, { A_NOTE(26), H3(-4) } },
	{ "attachment-item-stop", "附件说明的编号行带句号", F(N3) | F(STOP), F(LONG), P(NOTE_CHAIN), 0, { A_NOTE(20) } },
	{ "attachment-rest", "附件说明的回行", F(PLAIN) | F(MEDIUM), ANY_NUMBER | F(STOP) | F(COLON) | F(DATE) | F(ORGAN) | F(WEB), P(NOTE_CHAIN), P(GAP_BEFORE), { A_NOTE(10) } },

	/* 署名、成文日期 7.3.5 */
	{ "signature-organ", "机关名称", F(ORGAN), F(STOP) | F(COLON), 0, 0, { SIGNED(7), A_TITLE(-1) } },
	{ "signature-before-date", "日期在后", F(PLAIN) | F(MEDIUM), F(STOP) | F(COLON) | ANY_NUMBER | F(DATE) | F(ATTACHMENT_NOTE), P(BEFORE_DATE), 0, { SIGNED(7), BODY(-2), TITLES(-3) } },
	{ "signature-before", "署名在后", F(PLAIN) | F(SHORT), F(STOP) | F(COLON) | ANY_NUMBER | F(DATE) | F(ATTACHMENT_NOTE), P(BEFORE_SIGNATURE), 0, { SIGNED(9), BODY(-2), TITLES(-3) } },
	{ "signature-deep", "靠右", F(PLAIN) | F(SHORT), F(STOP) | F(COLON) | ANY_NUMBER, P(DEEP), 0, { SIGNED(5), TITLES(-1), BODY(-1) } },
	{ "signature-trailing", "行末空格", F(PLAIN) | F(SHORT), F(STOP) | F(COLON) | ANY_NUMBER, P(TRAILING), 0, { SIGNED(4), BODY(-1) } },
	{ "signature-right", "右对齐", F(PLAIN) | F(SHORT), F(STOP) | F(COLON) | ANY_NUMBER, P(RIGHT), P(CELL), { SIGNED(6), TITLES(-6), BODY(-2) } },
	{ "signature-under-title", "标题之下的机关名称", F(ORGAN) | F(MEDIUM), F(NAMED) | F(GENRE), P(AFTER_TITLE), 0, { SIGNED(10), TITLES(-4) } },
	{ "signature-person", "职务和姓名", F(PERSON), 0, 0, 0, { SIGNED(12), TITLES(-6) } },
	{ "signature-person-date", "职务和姓名，日期在后", F(PERSON), 0, P(BEFORE_DATE), 0, { SIGNED(10) } },
	{ "signature-person-top", "题下的职务和姓名", F(PERSON), F(COLON), P(TOP), 0, { SIGNED(8) } },
	{ "date", "整行是日期", F(DATE), 0, 0, 0, { DATE(26), BODY(-3), TITLES(-5) } },

	/* 附注 7.3.6 */
	{ "note", "括注传达范围、联系人", F(NOTE) | F(PAREN), 0, 0, 0, { NOTE(20), BODY(-1) } },
	{ "note-bare", "“此件…”", F(NOTE), F(PAREN), 0, 0, { NOTE(18), TITLES(-4) } },
	{ "note-contact", "日期下的联系人", F(CONTACT), F(PAREN), P(AFTER_DATE), 0, { NOTE(20) } },
	{ "note-broken", "括注的下一行", 0, ANY_NUMBER, P(IN_PAREN), 0, { T_NOTE(14), NOTE(14), TITLES(-8) } },
	{ "note-bracket", "只有括号", F(PAREN_OPEN) | F(TINY), 0, 0, 0, { NOTE(12), TITLES(-8) } },

	/* 附件 7.3.7 */
	{ "attachment-mark", "“附件”独占一行", F(ATTACHMENT_MARK), F(ATTACHMENT_NOTE), 0, 0, { A_MARK(26), A_NOTE(2), TITLES(-6) } },
	{ "attachment-mark-titled", "落款之后的“附件1：…”", F(ATTACHMENT_MARK) | F(ATTACHMENT_NOTE), 0, P(CLOSED), 0, { A_MARK(28), A_NOTE(-20), TITLES(-6) } },
	{ "attachment-title-mark", "在“附件”之后", F(PLAIN), F(STOP) | F(COLON) | ANY_NUMBER, P(AFTER_MARK), 0, { A_TITLE(4) } },
	{ "attachment-title-next", "“附件”下第二行", F(PLAIN), F(STOP) | F(COLON) | F(GAPPED) | ANY_NUMBER, P(AFTER_MARK_2), 0, { A_TITLE(3) } },
	{ "attachment-title-wide", "前后空行", F(PLAIN), F(STOP) | F(COLON) | ANY_NUMBER, P(WIDE_BEFORE), 0, { TITLES(3) } },
	{ "attachment-title-gaps", "以文件名称结尾，前后空行", F(PLAIN) | F(NAMED), F(STOP) | F(COLON) | ANY_NUMBER, P(GAP_BEFORE) | P(GAP_AFTER), 0, { A_TITLE(3) } },
	{ "attachment-title-tiny", "零碎", F(TINY), F(STOP), 0, P(TOP) | P(AFTER_TINY), { TITLES(-3) } },
	{ "title-after-tiny", "单字之后", F(TINY) | F(PLAIN), F(STOP) | F(COLON) | ANY_NUMBER, P(AFTER_TINY), 0, { TITLE(3) } },
	{ "attachment-title-last", "其后空行多", F(PLAIN) | F(MEDIUM), F(STOP) | F(COLON) | F(GAPPED) | ANY_NUMBER, P(WIDE_AFTER), 0, { A_TITLE(3), TITLE(1) } },
	{ "attachment-title-upper", "标题的上一行", F(PLAIN) | F(MEDIUM), F(STOP) | F(COLON) | F(GAPPED) | ANY_NUMBER, P(BEFORE_NAMED) | P(GAP_BEFORE), 0, { A_TITLE(4), TITLE(1) } },
	{ "attachment-title-after", "后有空行", F(PLAIN), F(STOP) | F(COLON) | ANY_NUMBER, P(GAP_AFTER), 0, { TITLES(2) } },
	{ "attachment-title-law", "章、条在后", F(PLAIN), F(STOP) | F(COLON) | ANY_NUMBER, P(BEFORE_LAW), 0, { TITLES(4) } },
	{ "attachment-title-issued", "隔行，章、条在后", F(PLAIN) | F(NAMED), F(STOP) | F(COLON) | ANY_NUMBER, P(BEFORE_LAW) | P(WIDE_BEFORE), 0, { A_TITLE(6) } },
	{ "attachment-title-page", "另面", F(PLAIN), F(STOP) | F(COLON) | ANY_NUMBER, P(NEW_PAGE), 0, { A_TITLE(3), A_MARK(2) } },
	{ "subtitle", "标题下的括注", F(SUBTITLE), 0, 0, 0, { A_TITLE(9), TITLE(6), T_NOTE(3), NOTE(-6) } },
	{ "draft-state", "文首的“（征求意见稿）”", F(SUBTITLE), 0, P(FIRST), 0, { NOISE(18), TITLES(-14) } },
	{ "name-list", "名单的一行", F(GAPPED), F(STOP) | F(ORGAN) | ANY_NUMBER, 0, P(CENTER), { BODY(2), TITLES(-3) } },

	/* 版记 7.4 */
	{ "cc", "“抄送：”", F(CC), 0, 0, 0, { CC(26), BODY(-3) } },
	{ "cc-rest", "抄送的回行", 0, ANY_NUMBER, P(CC_CHAIN), 0, { CC(26), ADDRESS(-10) } },
	{ "printed-office", "版记中的机关名称", F(ORGAN), F(STOP) | F(CC) | F(PRINTED), P(IMPRINT), 0, { PRINTED(30), SIGNED(-6) } },
	{ "printed-date", "版记中的日期", F(DATE), F(CC) | F(PRINTED), P(IMPRINT), 0, { PRINTED(30), DATE(-14) } },
	{ "printed", "机关、日期、“印发”", F(PRINTED), 0, 0, 0, { PRINTED(26), BODY(-3) } },
	{ "theme", "“主题词”", F(THEME), 0, 0, 0, { BODY(2), TITLES(-6), ATTACHED(-20) } },

	/* 表格和不属于公文的 */
	{ "cell", "在表格中", 0, 0, P(CELL), 0, { TABLE(20), TITLES(-5), BODY(-2) } },
	{ "cells", "制表符、竖线，“单位：”", F(CELLS), F(STOP), 0, 0, { TABLE(14) } },
	{ "row", "空格分栏的数字", 0, F(STOP), P(ROW), 0, { TABLE(16), TITLES(-8), A_NOTE(-6) } },
	{ "scraps", "拆散的表格", 0, 0, P(SCRAPS), 0, { TABLE(12), TITLES(-8), A_NOTE(-6) } },
	{ "news", "通讯社电头", F(NEWS), 0, 0, 0, { NOISE(22), TITLES(-6) } },
	{ "full-text", "“全文如下”", F(FULL_TEXT), 0, 0, 0, { NOISE(22) } },
	{ "reported", "“通知指出，”", F(REPORTED), 0, P(NEWS_DOC), 0, { NOISE(20) } },
	{ "numeric", "只有数字", F(NO_WORD) | F(DIGITS), 0, 0, 0, { TITLES(-8), SIGNED(-6) } },
	{ "no-word", "没有文字", F(NO_WORD), F(DIGITS), 0, 0, { TITLES(-10), SIGNED(-6), BODY(2) } },
	{ "region", "地名", F(REGION) | F(SHORT), F(STOP) | F(COLON) | ANY_NUMBER, 0, P(TOP), { TITLES(-5) } },
	{ "web", "网页附加文字", F(WEB), 0, 0, 0, { NOISE(16), TITLES(-3) } },
	{ "contact-head", "正文前的地址、电话", F(CONTACT), F(PAREN), P(LETTERHEAD), 0, { NOISE(16) } },
	{ "abstract", "标题前的成段文字", F(STOP), ANY_NUMBER, P(FIRST) | P(GAP_AFTER), 0, { NOISE(5) } },
};
/* clang-format on */
const guint gw_n_cues = G_N_ELEMENTS(gw_cues);

const gint8 gw_step_first[GW_N_ROLES] = {
	COPYNO(9), SECRECY(9), URGENCY(9), MARK(9), DOCNUM(8), SIGNER(4), TITLE(9), ADDRESS(7),
	TEXT(6), NOISE(8), T_NOTE(2), TABLE(4), DATE(1), SIGNED(1),
};

/* The parts of the body follow each other freely. */
#define BODY_STEPS BODY(9), HEADINGS(9), CHAPTER(8), ARTICLE(9), TABLE(8), NOISE(5)
#define BODY_ENDS A_NOTE(9), SIGNED(9), DATE(7), NOTE(4), CC(5), PRINTED(4)

const gint8 gw_step_main[GW_N_ROLES][GW_N_ROLES] = {
	[GW_ROLE_COPYNO] = { SECRECY(9), URGENCY(9), MARK(9), TITLE(7), DOCNUM(7), SIGNER(3), COPYNO(1) },
	[GW_ROLE_SECRECY] = { COPYNO(5), URGENCY(9), MARK(9), TITLE(8), DOCNUM(7), SECRECY(2), SIGNER(3), BODY(2), A_NOTE(2) },
	[GW_ROLE_URGENCY] = { COPYNO(4), SECRECY(8), MARK(9), TITLE(8), DOCNUM(7), SIGNER(3) },
	[GW_ROLE_ISSUER_MARK] = { MARK(7), DOCNUM(9), SIGNER(7), TITLE(8), ADDRESS(3), BODY(3), H1(2), DATE(2), COPYNO(3), SECRECY(4), URGENCY(4), NOISE(4) },
	[GW_ROLE_DOCNUM] = { DOCNUM(5), A_NOTE(4), SIGNER(9), TITLE(9), ADDRESS(9), BODY(8), H1(5), ARTICLE(4), CHAPTER(4), DATE(4), SIGNED(2), T_NOTE(4), NOISE(5), SECRECY(3), URGENCY(6), MARK(3) },
	[GW_ROLE_SIGNER] = { SIGNER(8), TITLE(9), DOCNUM(8), URGENCY(4), ADDRESS(6), BODY(4), SIGNED(1) },
	[GW_ROLE_TITLE] = { TITLE(9), T_NOTE(8), DOCNUM(9), ADDRESS(9), BODY(9), HEADINGS(7), CHAPTER(8), ARTICLE(8), NOISE(6), DATE(3), SIGNED(3), SIGNER(2), TABLE(3), SECRECY(2), URGENCY(2) },
	[GW_ROLE_TITLE_NOTE] = { T_NOTE(8), ADDRESS(8), BODY(9), H1(8), H2(5), CHAPTER(9), ARTICLE(9), DOCNUM(4), SIGNED(7), NOISE(6), DATE(2) },
	[GW_ROLE_ADDRESSEE] = { BODY(9), H1(7), H2(3), ARTICLE(3), ADDRESS(3), NOISE(2), CC(7), PRINTED(4), DATE(3) },
	[GW_ROLE_BODY] = { BODY_STEPS, BODY_ENDS },
	[GW_ROLE_HEADING1] = { BODY_STEPS, BODY_ENDS },
	[GW_ROLE_HEADING2] = { BODY_STEPS, BODY_ENDS },
	[GW_ROLE_HEADING3] = { BODY_STEPS, BODY_ENDS },
	[GW_ROLE_HEADING4] = { BODY_STEPS, BODY_ENDS },
	[GW_ROLE_CHAPTER] = { BODY_STEPS, BODY_ENDS },
	[GW_ROLE_ARTICLE] = { BODY_STEPS, BODY_ENDS },
	[GW_ROLE_ATTACHMENT_NOTE] = { A_NOTE(9), SIGNED(9), DATE(8), NOTE(6), CC(5), PRINTED(4), NOISE(4), BODY(3) },
	[GW_ROLE_SIGNATURE] = { SIGNED(8), DATE(9), NOTE(5), CC(5), PRINTED(4), A_NOTE(2), NOISE(3), ADDRESS(2), BODY(3), T_NOTE(4) },
	[GW_ROLE_DATE] = { NOTE(9), CC(9), PRINTED(8), NOISE(6), A_NOTE(5), ADDRESS(3), BODY(2), SIGNED(2), H1(1), DATE(1) },
	[GW_ROLE_NOTE] = { CC(9), PRINTED(8), ADDRESS(4), A_NOTE(5), NOISE(6), NOTE(8), BODY(2), SIGNED(3), DATE(3) },
	[GW_ROLE_CC] = { CC(8), PRINTED(9), NOISE(6), ADDRESS(3), BODY(2), SIGNED(5) },
	[GW_ROLE_PRINTED] = { PRINTED(7), NOISE(6), CC(2) },
	[GW_ROLE_TABLE] = { BODY_STEPS, BODY_ENDS, TITLE(4), DOCNUM(4), MARK(3), ADDRESS(3) },
	[GW_ROLE_NOISE] = { NOISE(9), TITLE(8), BODY(8), HEADINGS(8), CHAPTER(8), ARTICLE(8), MARK(7), DOCNUM(7), ADDRESS(6), COPYNO(6), SECRECY(6), URGENCY(6), TABLE(5), T_NOTE(3), A_NOTE(6), SIGNED(7), DATE(7), NOTE(6), CC(7), PRINTED(7) },
};

#define ATTACHED_STEPS BODY(9), HEADINGS(9), CHAPTER(8), ARTICLE(9), TABLE(8), NOISE(5)
#define ATTACHED_ENDS A_MARK(8), A_TITLE(5), A_NOTE(6), SIGNED(4), DATE(5), NOTE(1)

const gint8 gw_step_attachment[GW_N_ROLES][GW_N_ROLES] = {
	[GW_ROLE_ISSUER_MARK] = { MARK(7), DOCNUM(9), A_TITLE(6) },
	[GW_ROLE_DOCNUM] = { A_TITLE(8), ADDRESS(8), BODY(5) },
	[GW_ROLE_TITLE_NOTE] = { T_NOTE(8), ATTACHED_STEPS, DOCNUM(3) },
	[GW_ROLE_ADDRESSEE] = { ATTACHED_STEPS },
	[GW_ROLE_BODY] = { ATTACHED_STEPS, ATTACHED_ENDS },
	[GW_ROLE_HEADING1] = { ATTACHED_STEPS, ATTACHED_ENDS },
	[GW_ROLE_HEADING2] = { ATTACHED_STEPS, ATTACHED_ENDS },
	[GW_ROLE_HEADING3] = { ATTACHED_STEPS, ATTACHED_ENDS },
	[GW_ROLE_HEADING4] = { ATTACHED_STEPS, ATTACHED_ENDS },
	[GW_ROLE_CHAPTER] = { ATTACHED_STEPS, A_MARK(8) },
	[GW_ROLE_ARTICLE] = { ATTACHED_STEPS, ATTACHED_ENDS },
	[GW_ROLE_ATTACHMENT_NOTE] = { A_NOTE(9), A_MARK(9), A_TITLE(6), SIGNED(7), DATE(5), BODY(4), H1(3) },
	[GW_ROLE_SIGNATURE] = { SIGNED(7), DATE(9), NOTE(3), A_MARK(5), A_TITLE(3), BODY(6), HEADINGS(6), CHAPTER(6), ARTICLE(6) },
	[GW_ROLE_DATE] = { A_MARK(8), A_TITLE(6), NOTE(5), BODY(4), H1(3), TABLE(4), NOISE(3) },
	[GW_ROLE_NOTE] = { NOTE(7), A_MARK(8), A_TITLE(6), BODY(3) },
	[GW_ROLE_ATTACHMENT_MARK] = { MARK(6), A_TITLE(9), BODY(4), HEADINGS(4), CHAPTER(4), ARTICLE(4), TABLE(6), A_MARK(4), DOCNUM(4) },
	[GW_ROLE_ATTACHMENT_TITLE] = { A_TITLE(9), T_NOTE(8), BODY(9), HEADINGS(9), CHAPTER(9), ARTICLE(9), TABLE(8), A_MARK(8), ADDRESS(7), DOCNUM(7), DATE(3), NOISE(3), A_NOTE(2), SIGNED(6) },
	[GW_ROLE_TABLE] = { ATTACHED_STEPS, ATTACHED_ENDS },
	[GW_ROLE_NOISE] = { ATTACHED_STEPS, A_MARK(8), A_TITLE(6) },
};

/* What is attached begins behind the 成文日期 and 附注, or, where a draft has no
 * 落款, with a line that says 附件. */
#define BARE_ENTRY A_MARK(7)

const gint8 gw_step_enter[GW_N_ROLES][GW_N_ROLES] = {
	[GW_ROLE_TITLE] = { A_MARK(2) },
	[GW_ROLE_BODY] = { BARE_ENTRY },
	[GW_ROLE_HEADING1] = { BARE_ENTRY },
	[GW_ROLE_HEADING2] = { BARE_ENTRY },
	[GW_ROLE_HEADING3] = { BARE_ENTRY },
	[GW_ROLE_HEADING4] = { BARE_ENTRY },
	[GW_ROLE_ARTICLE] = { BARE_ENTRY },
	[GW_ROLE_ATTACHMENT_NOTE] = { A_MARK(8), A_TITLE(5), HEADINGS(3), BODY(2), CHAPTER(3), ARTICLE(3), TABLE(4) },
	[GW_ROLE_SIGNATURE] = { A_MARK(7), A_TITLE(5), HEADINGS(1), BODY(1), CHAPTER(3), ARTICLE(3) },
	[GW_ROLE_DATE] = { A_MARK(9), A_TITLE(9), MARK(5), HEADINGS(6), BODY(5), CHAPTER(6), ARTICLE(6), TABLE(6), DOCNUM(3), NOISE(3) },
	[GW_ROLE_NOTE] = { A_MARK(9), A_TITLE(9), MARK(5), HEADINGS(6), BODY(5), CHAPTER(6), ARTICLE(6), TABLE(6), DOCNUM(3), NOISE(3) },
	[GW_ROLE_TABLE] = { BARE_ENTRY },
	[GW_ROLE_CC] = { A_MARK(8), A_TITLE(6) },
	[GW_ROLE_PRINTED] = { A_MARK(9), A_TITLE(8), BODY(3), HEADINGS(3) },
	[GW_ROLE_NOISE] = { A_MARK(7), A_TITLE(2) },
};

/* The 版记 stands on the last page, behind the attachments (7.4). */
#define IMPRINT CC(9), PRINTED(8)

const gint8 gw_step_leave[GW_N_ROLES][GW_N_ROLES] = {
	[GW_ROLE_BODY] = { IMPRINT }, [GW_ROLE_HEADING1] = { IMPRINT },
	[GW_ROLE_HEADING2] = { IMPRINT }, [GW_ROLE_HEADING3] = { IMPRINT },
	[GW_ROLE_HEADING4] = { IMPRINT }, [GW_ROLE_CHAPTER] = { IMPRINT },
	[GW_ROLE_ARTICLE] = { IMPRINT }, [GW_ROLE_TABLE] = { IMPRINT },
	[GW_ROLE_ATTACHMENT_NOTE] = { IMPRINT }, [GW_ROLE_ATTACHMENT_TITLE] = { IMPRINT },
	[GW_ROLE_ATTACHMENT_MARK] = { IMPRINT }, [GW_ROLE_SIGNATURE] = { IMPRINT },
	[GW_ROLE_DATE] = { IMPRINT }, [GW_ROLE_NOTE] = { IMPRINT }, [GW_ROLE_NOISE] = { IMPRINT },
};

const gint8 gw_step_last_main[GW_N_ROLES] = {
	TEXT(7), DATE(9), NOTE(9), SIGNED(6), A_NOTE(6), CC(8), PRINTED(9), TABLE(7), NOISE(8),
	TITLE(4), T_NOTE(2), DOCNUM(2), ADDRESS(2), MARK(2),
};

const gint8 gw_step_last_attachment[GW_N_ROLES] = {
	TEXT(9), TABLE(9), A_TITLE(9), A_MARK(9), DATE(8), SIGNED(4), NOTE(6), NOISE(8), A_NOTE(7),
	T_NOTE(3),
};

const guint16 gw_calibration[GW_CALIBRATION_POINTS] = {
	880, 880, 880, 890, 905, 930, 950, 955, 970, 985, 999,
};
