#include "base/arena.h"

#include <string.h>

#if defined(__SANITIZE_ADDRESS__)
#define ONE_BLOCK_EACH 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define ONE_BLOCK_EACH 1
#endif
#endif

/* Small texts need one block; a larger document doubles its way up. */
#define FIRST_BLOCK (16 * 1024)
#define LARGEST_BLOCK (1024 * 1024)
#define ALIGNMENT 16

typedef struct Block {
	struct Block *next;
	gsize used, size;
	_Alignas(ALIGNMENT) char data[];
} Block;

struct GwArena {
	Block *head;
	gsize next_size;
};

GwArena *
gw_arena_new(void)
{
	GwArena *arena = g_new0(GwArena, 1);

	arena->next_size = FIRST_BLOCK;
	return arena;
}

void
gw_arena_free(GwArena *arena)
{
	if (!arena)
		return;
	while (arena->head) {
		Block *next = arena->head->next;

		g_free(arena->head);
		arena->head = next;
	}
	g_free(arena);
}

static Block *
add_block(GwArena *arena, gsize size)
{
	Block *block = g_malloc0(sizeof *block + size);

	block->size = size;
	block->next = arena->head;
	arena->head = block;
	return block;
}

static Block *
block_for(GwArena *arena, gsize size)
{
	Block *block = arena->head;

#ifdef ONE_BLOCK_EACH
	return add_block(arena, size);
#endif
	if (block && block->size - block->used >= size)
		return block;
	if (size > arena->next_size / 4)
		return add_block(arena, MAX(size, arena->next_size));
	block = add_block(arena, arena->next_size);
	arena->next_size = MIN(arena->next_size * 2, LARGEST_BLOCK);
	return block;
}

gpointer
gw_arena_alloc(GwArena *arena, gsize size)
{
	gsize rounded;
	Block *block;
	gpointer memory;

	if (size > G_MAXSIZE / 2)
		g_error("arena: allocation of %" G_GSIZE_FORMAT " bytes", size);
	rounded = (MAX(size, 1) + ALIGNMENT - 1) & ~(gsize)(ALIGNMENT - 1);
	block = block_for(arena, rounded);
	memory = block->data + block->used;
	block->used += rounded;
	return memory;
}

gpointer
gw_arena_dup(GwArena *arena, const void *data, gsize size)
{
	gpointer copy = gw_arena_alloc(arena, size);

	if (size)
		memcpy(copy, data, size);
	return copy;
}

char *
gw_arena_strndup(GwArena *arena, const char *s, gsize len)
{
	char *copy = gw_arena_alloc(arena, len + 1);

	if (len)
		memcpy(copy, s, len);
	return copy;
}

char *
gw_arena_strdup(GwArena *arena, const char *s)
{
	return s ? gw_arena_strndup(arena, s, strlen(s)) : NULL;
}

char *
gw_arena_printf(GwArena *arena, const char *format, ...)
{
	va_list args;
	char *text, *copy;

	va_start(args, format);
	text = g_strdup_vprintf(format, args);
	va_end(args);
	copy = gw_arena_strdup(arena, text);
	g_free(text);
	return copy;
}
