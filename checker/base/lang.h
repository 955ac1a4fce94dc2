/* The language in which people are addressed: Chinese first, English on request.
 *
 * Promises: a value handed down from the command line; nothing here is global. */
#ifndef GW_BASE_LANG_H
#define GW_BASE_LANG_H

typedef enum {
	GW_LANG_ZH,
	GW_LANG_EN,
} GwLang;

/* The text for `lang` out of a pair. */
#define GW_TR(lang, zh, en) ((lang) == GW_LANG_EN ? (en) : (zh))

#endif
