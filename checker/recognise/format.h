/* Which form a document has: 通用, 信函, 命令（令）, 纪要 (GB/T 9704—2012 第7、10章),
 * 电报, 简报, or that of Taiwan's 公文.
 *
 * Promises: judged from the labelled elements and the 文种; a document that shows
 * none of the marks of a 公文 is GW_FORMAT_NONE.
 * Ownership: none. */
#ifndef GW_RECOGNISE_FORMAT_H
#define GW_RECOGNISE_FORMAT_H

#include "model/document.h"

GwFormat gw_format_of(const GwDocument *doc);
GwNorms gw_norms_of(const GwDocument *doc);

#endif
