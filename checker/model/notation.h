/* The notation: a document as ten lines of text, printed and read back.
 *
 *     [页面 width=11906 height=16838 top=2098 …]
 *     [标题 font=方正小标宋简体 size=22 align=center] 关于做好防汛工作的通知
 *     [附件.正文 indent=2字] …            a role inside an attachment
 *     一、总体要求                        no role: recognition decides
 *                                         a blank line is an empty paragraph
 *     \[…                                 a text that begins with a bracket
 *
 * Attributes: font (East Asian), ascii, size (pt), color (RRGGBB), bold, align
 * (left|center|right|justify), indent (N字 or twips), left, right, hanging,
 * line (exact twips), before, after, style, page-break, number (generated units),
 * story (textbox|footnote|endnote|header|footer), cell=T.R.C, times=N (the text
 * N times over, for long documents; only read).  Values with blanks stand in "…".  A line `[残留 kind=comment author=王某] text` is residue,
 * `[文种=请示 方向=上行]` fixes what recognition would find.  In a text \\ is a
 * backslash and \v a line break inside the paragraph.
 *
 * Promises: reading what was printed gives an equal document (text,
 * paragraphs, given roles, formats of whole paragraphs, sections, residue).
 * A paragraph whose runs differ is printed as its first run's format. */
#ifndef GW_MODEL_NOTATION_H
#define GW_MODEL_NOTATION_H

#include "model/document.h"

/* GW_ERROR_RULE with the line number if an attribute or role is unknown. */
GwDocument *gw_notation_read(const char *path, const char *utf8, gsize len, GError **error);

typedef enum {
	GW_DUMP_ROLES = 1 << 0,      /* print the recognised roles */
	GW_DUMP_FORMAT = 1 << 1,     /* print formats */
	GW_DUMP_WHY = 1 << 2,        /* comment lines: confidence, cues, runner-up */
	GW_DUMP_GENRE = 1 << 3,      /* begin with [文种=… 方向=…] */
} GwDumpFlags;

void gw_notation_write(const GwDocument *doc, GwDumpFlags flags, GString *out);

#endif
