/* The file beside a draft, FILE.gongwenlint.yaml: what a person says of its elements
 * where recognition is wrong.
 *
 *     genre: 函
 *     direction: 平行
 *     elements:
 *       - { line: 3, role: 标题 }
 *       - { line: 20-31, role: 正文, attachment: true }
 *       - { text: 青溪县人民政府办公室, line: 9, role: 署名 }
 *
 * `line` counts as `inspect --format json` does: lines of a text, paragraphs of a
 * .docx.  With `text`, the line must begin with it; the nearest such line is meant,
 * so that the file outlives edits above it.
 *
 * Promises: roles, 文种 and 行文方向 are given to the paragraphs before recognition,
 * which then keeps them.  What fits no line is an error with path:line:column: a
 * correction that no longer works must not go unseen.
 * Ownership: nothing is kept but values. */
#ifndef GW_ENGINE_BESIDE_H
#define GW_ENGINE_BESIDE_H

#include "model/document.h"

/* `path` is that of the draft.  No file beside it is no error. */
gboolean gw_beside_read(const char *path, GwDocument *doc, GError **error);

#endif
