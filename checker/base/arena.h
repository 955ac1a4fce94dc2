/* An arena: many allocations, one free.
 *
 * Promises: memory is zeroed, aligned for any type, and lives until
 * gw_arena_free().  Exhaustion ends the process, as with g_malloc().
 * Ownership: one arena per document; whatever hangs off a GwDocument or its
 * findings is in that arena and is never freed singly.
 * Debug: under AddressSanitizer every allocation is its own block, so that
 * overruns are seen. */
#ifndef GW_BASE_ARENA_H
#define GW_BASE_ARENA_H

#include <glib.h>

typedef struct GwArena GwArena;

GwArena *gw_arena_new(void);
void gw_arena_free(GwArena *arena);

gpointer gw_arena_alloc(GwArena *arena, gsize size);
gpointer gw_arena_dup(GwArena *arena, const void *data, gsize size);
char *gw_arena_strdup(GwArena *arena, const char *s);
char *gw_arena_strndup(GwArena *arena, const char *s, gsize len);
char *gw_arena_printf(GwArena *arena, const char *format, ...) G_GNUC_PRINTF(2, 3);

#define gw_arena_new0(arena, type, n) ((type *)gw_arena_alloc((arena), sizeof(type) * (gsize)(n)))

#endif
