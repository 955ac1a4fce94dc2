#include <string.h>

#include "base/xml.h"

gboolean
gw_xml_value_is(GwXmlValue value, const char *text)
{
	return strlen(text) == value.len && memcmp(value.p, text, value.len) == 0;
}

gboolean
gw_xml_value_int(GwXmlValue value, gint32 *number)
{
	const gint32 largest = 1000000000;
	gboolean negative = value.len && value.p[0] == '-';
	gsize i = negative || (value.len && value.p[0] == '+') ? 1 : 0;
	gint32 sum = 0;

	if (i >= value.len || !g_ascii_isdigit(value.p[i]))
		return FALSE;
	for (; i < value.len && g_ascii_isdigit(value.p[i]); i++) {
		if (sum >= largest / 10)
			sum = largest;
		else
			sum = sum * 10 + (value.p[i] - '0');
	}
	*number = negative ? -sum : sum;
	return TRUE;
}
