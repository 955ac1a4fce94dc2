/* Private to source.c and decode.c. */
#ifndef GW_INPUT_SOURCE_P_H
#define GW_INPUT_SOURCE_P_H

#include "input/source.h"

/* "UTF-16LE", "UTF-16BE" or NULL, by the bytes alone. */
const char *gw_utf16_without_bom(const GwBytes *bytes);

#endif
