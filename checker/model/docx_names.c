#include "model/docx_names.h"

static const char *const names[] = {
#define NAME(name) #name,
	GW_DOCX_NAMES(NAME)
#undef NAME
};

const GwXmlVocabulary gw_docx_vocabulary = { names, G_N_ELEMENTS(names) };
