#include "input/zip_door.h"

#include "base/error.h"

#ifdef GW_LIBZIP_SONAME

#include <dlfcn.h>

static gboolean
find(void *library, const char *name, gpointer function)
{
	void *symbol = dlsym(library, name);

	/* ISO C has no cast from void * to a function; POSIX has the same bits. */
	*(void **)function = symbol;
	return symbol != NULL;
}

gboolean
gw_zip_open_door(GwZip *zip, GError **error)
{
	void *library = dlopen(GW_LIBZIP_SONAME, RTLD_LAZY | RTLD_LOCAL | RTLD_NODELETE);
	gboolean ok = library != NULL;

#define GW_ZIP_FIND(name) ok = ok && find(library, "zip_" #name, &zip->name);
	GW_ZIP_FUNCTIONS(GW_ZIP_FIND)
#undef GW_ZIP_FIND
	if (library)
		dlclose(library); /* counted only: it stays */
	if (!ok)
		gw_set_error(error, GW_ERROR_INTERNAL,
			     "读取 .docx 需要 %s，本机没有装或版本不合，请安装 libzip",
			     "reading .docx needs %s, which is missing or of another version; install libzip",
			     GW_LIBZIP_SONAME);
	return ok;
}

#else

gboolean
gw_zip_open_door(GwZip *zip, GError **error G_GNUC_UNUSED)
{
#define GW_ZIP_TAKE(name) zip->name = zip_##name;
	GW_ZIP_FUNCTIONS(GW_ZIP_TAKE)
#undef GW_ZIP_TAKE
	return TRUE;
}

#endif
