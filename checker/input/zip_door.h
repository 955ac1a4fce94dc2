/* The door to libzip, opened when the first package comes.
 *
 * Promises: gw_zip_open_door() fills in the functions that package.c uses.
 * libzip brings libcrypto with it, and loading the two costs more than all of
 * the check of a text (2.5 of 5.5 ms before main() on the machine where it was
 * measured), so the program does not name libzip to the linker but loads it
 * by the name that configure found.  Where configure found none it is linked
 * as usual.  Once loaded it stays.
 * Ownership: the struct is the caller's; the library is the process's. */
#ifndef GW_INPUT_ZIP_DOOR_H
#define GW_INPUT_ZIP_DOOR_H

#include <glib.h>
#include <zip.h>

#define GW_ZIP_FUNCTIONS(X)                                                              \
	X(discard) X(error_fini) X(error_init) X(error_strerror) X(fclose) X(fopen_index) \
	X(fread) X(get_name) X(get_num_entries) X(open_from_source)                       \
	X(source_buffer_create) X(source_free) X(stat_index)

typedef struct {
#define GW_ZIP_MEMBER(name) __typeof__(zip_##name) *name;
	GW_ZIP_FUNCTIONS(GW_ZIP_MEMBER)
#undef GW_ZIP_MEMBER
} GwZip;

/* GW_ERROR_INTERNAL if the library is not there. */
gboolean gw_zip_open_door(GwZip *zip, GError **error);

#endif
