/* How common two neighbouring characters are in official documents.
 *
 * Promises: a rough guess, good enough to choose what to look for: of all
 * windows of a literal the one that a text is least likely to hold.  Classes
 * were made by hand from counts over statutes and notices.
 * Ownership: the table is the caller's; 72 KB, so it is for building only. */
#ifndef GW_ENGINE_RARITY_H
#define GW_ENGINE_RARITY_H

#include <glib.h>

typedef struct GwRarity GwRarity;

GwRarity *gw_rarity_new(void);
void gw_rarity_free(GwRarity *rarity);

/* How often to expect it, on a scale where each step is about twice as often:
 * a character 0 to 6, a window 0 to 16. */
guint gw_rarity_unit(const GwRarity *rarity, gunichar2 unit);
guint gw_rarity_window(const GwRarity *rarity, gunichar2 first, gunichar2 second);

#endif
