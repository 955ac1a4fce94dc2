/* Prints checker/base/fold_table.h: the simplified form of every BMP Han
 * character, from ICU's Traditional-Simplified transliterator.  Run at build
 * time, because opening the transliterator costs more than a whole check. */
#include <stdio.h>
#include <unicode/utrans.h>

#define FIRST 0x4E00
#define LAST 0x9FFF

static unsigned
simplified(UTransliterator *trans, UChar unit)
{
	UChar buffer[8] = { unit };
	int32_t len = 1, limit = 1;
	UErrorCode status = U_ZERO_ERROR;

	utrans_transUChars(trans, buffer, &len, 8, 0, &limit, &status);
	if (U_FAILURE(status) || len != 1 || buffer[0] < FIRST || buffer[0] > LAST)
		return unit;
	return buffer[0];
}

int
main(void)
{
	static const UChar id[] = u"Traditional-Simplified";
	UErrorCode status = U_ZERO_ERROR;
	UTransliterator *trans = utrans_openU(id, -1, UTRANS_FORWARD, NULL, 0, NULL, &status);
	unsigned unit;

	if (U_FAILURE(status)) {
		fprintf(stderr, "mkfold: ICU has no Traditional-Simplified: %s\n",
			u_errorName(status));
		return 1;
	}
	puts("/* Made by mkfold from ICU; do not edit. */");
	printf("#define GW_FOLD_FIRST 0x%X\n#define GW_FOLD_LAST 0x%X\n", FIRST, LAST);
	puts("static const guint16 gw_fold_table[] = {");
	for (unit = FIRST; unit <= LAST; unit++)
		printf("0x%X,%s", simplified(trans, (UChar)unit), unit % 12 ? "" : "\n");
	puts("};");
	utrans_close(trans);
	return 0;
}
