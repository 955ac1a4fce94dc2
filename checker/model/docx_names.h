/* The vocabulary of the .docx reader.
 *
 * Promises: every local name of an element or attribute that it knows, once, in
 * ascending order of bytes (a test sees to it); const data only. */
#ifndef GW_MODEL_DOCX_NAMES_H
#define GW_MODEL_DOCX_NAMES_H

#include "base/xml.h"

#define GW_DOCX_NAMES(X) \
	X(AlternateContent) X(Choice) X(Fallback) X(Requires) X(abstractNum) X(abstractNumId) \
	X(after) X(afterAutospacing) X(afterLines) X(ascii) X(asciiTheme) X(author) X(b) \
	X(basedOn) X(before) X(beforeAutospacing) X(beforeLines) X(bottom) X(br) X(char) \
	X(charSpace) X(color) X(cols) X(comment) X(commentRangeEnd) X(commentRangeStart) \
	X(commentReference) X(contextualSpacing) X(cr) X(cs) X(cstheme) X(default) X(del) \
	X(delText) X(docGrid) X(document) X(dstrike) X(ea) X(eastAsia) X(eastAsiaTheme) X(em) \
	X(end) X(endChars) X(endnote) X(endnoteReference) X(evenAndOddHeaders) X(firstLine) \
	X(firstLineChars) X(fldChar) X(fldCharType) X(font) X(footer) X(footerReference) \
	X(footnote) X(footnoteReference) X(gridBefore) X(gridSpan) X(gutter) X(h) X(hAnsi) \
	X(hAnsiTheme) X(hanging) X(hangingChars) X(header) X(headerReference) X(hyperlink) \
	X(i) X(id) X(ilvl) X(ind) X(ins) X(isLgl) X(jc) X(keepNext) X(latentStyles) X(latin) \
	X(left) X(leftChars) X(line) X(linePitch) X(lineRule) X(lvl) X(lvlOverride) \
	X(lvlRestart) X(lvlText) X(majorFont) X(minorFont) X(mirrorMargins) X(moveFrom) \
	X(moveTo) X(name) X(noBreakHyphen) X(num) X(numFmt) X(numId) X(numStyleLink) X(orient) \
	X(outlineLvl) X(p) X(pPr) X(pPrChange) X(pPrDefault) X(pStyle) X(pageBreakBefore) \
	X(pgMar) X(pgSz) X(ptab) X(r) X(rFonts) X(rPr) X(rPrChange) X(rPrDefault) X(rStyle) \
	X(right) X(rightChars) X(rt) X(script) X(sdtEndPr) X(sdtPr) X(sectPr) X(sectPrChange) \
	X(snapToGrid) X(space) X(spacing) X(start) X(startChars) X(startOverride) X(strike) \
	X(style) X(styleId) X(suff) X(sym) X(sz) X(t) X(tab) X(tbl) X(tblGrid) X(tblPr) \
	X(tblPrChange) X(tblStyle) X(tblStylePr) X(tc) X(tcPr) X(tcPrChange) X(themeFontLang) \
	X(titlePg) X(top) X(tr) X(trPr) X(txbxContent) X(type) X(typeface) X(u) X(val) \
	X(vanish) X(vertAlign) X(w)

enum {
	GW_DOCX_NO_NAME,
#define GW_DOCX_NUMBER(name) N_##name,
	GW_DOCX_NAMES(GW_DOCX_NUMBER)
#undef GW_DOCX_NUMBER
};

/* Tags, as the specification writes them: W(p) is w:p, PLAIN(id) has no prefix. */
#define W(name) GW_XML_TAG(GW_NS_W, N_##name)
#define R(name) GW_XML_TAG(GW_NS_R, N_##name)
#define A(name) GW_XML_TAG(GW_NS_A, N_##name)
#define M(name) GW_XML_TAG(GW_NS_M, N_##name)
#define MC(name) GW_XML_TAG(GW_NS_MC, N_##name)
#define PLAIN(name) GW_XML_TAG(GW_NS_NONE, N_##name)

extern const GwXmlVocabulary gw_docx_vocabulary;

#endif
