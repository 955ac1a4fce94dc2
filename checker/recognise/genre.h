/* 文种 and 行文方向, once the elements are known.
 *
 * Promises: the 文种 is the last genre word of the title (条例第八条); a mention in
 * the body decides nothing except where the title is missing and the text says
 * itself what it is (“现批复如下”).  Unknown is 其他 and 不详.
 * Cost: linear in the lines of the title. */
#ifndef GW_RECOGNISE_GENRE_H
#define GW_RECOGNISE_GENRE_H

#include "model/document.h"

GwGenre gw_genre_of(const GwDocument *doc);

/* Needs doc->genre. */
GwDirection gw_direction_of(const GwDocument *doc);

#endif
