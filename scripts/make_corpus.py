#!/usr/bin/env python3
"""Makes the corpus documents that are not kept as plain UTF-8.

  corpus/docx/src/NN-名.txt  ->  corpus/docx/NN-名.docx   (Word-like packages)
  corpus/text/src/NN-名.txt  ->  corpus/text/NN-名.txt    (GB18030, UTF-16, Big5)

usage: make_corpus.py [--check] [--list FILE]

--check compares the committed files with what would be written and looks up
every row of every *.errors.tsv in its document; nothing is written.  Packages
are compared entry by entry, because deflate differs between zlib versions.
--list prints the numbered paragraphs of one source, as errors.tsv counts them.

The markup of a docx source (see corpus/README.md): one line is one paragraph,
`@样式 文本`, without @ it is 正文; `%key: value` is a document property.
Inside a text: {+inserted+} {-deleted-} {~hidden~} {#comment|anchored text#} {^footnote^}.
Only the Python 3 standard library is used.
"""
import io
import os
import re
import sys
import zipfile
from xml.sax.saxutils import escape

ROOT = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), 'corpus')
STAMP = '2026-06-01T08:00:00Z'
AUTHOR = '核稿员'

NS = ('xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
      'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
      'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
      'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
      'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
      'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
      'xmlns:v="urn:schemas-microsoft-com:vml" '
      'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" mc:Ignorable="w14"')
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/'
WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.'

# Encoded text documents: codec, BOM, line ending.
SHAPES = {
    '03-公告-征求意见.txt': ('gb18030', b'', '\r\n'),
    '05-函-商请共建图书流转站.txt': ('utf-16-le', b'\xff\xfe', '\r\n'),
    '07-通告-圖書館開放.txt': ('big5', b'', '\r\n'),
}

# --- styles ---------------------------------------------------------------------

# name -> (id, based on, paragraph properties, run properties).  Sizes are half-points.
EAST = '<w:rFonts w:eastAsia="%s"/>'
STYLES = [
    ('公文基础', 'GwBase', 'Normal', '<w:spacing w:line="579" w:lineRule="exact"/>', ''),
    ('公文正文', 'GwBody', 'GwBase', '<w:ind w:firstLine="640" w:firstLineChars="200"/>', ''),
    ('公文居中', 'GwCentre', 'GwBase', '<w:jc w:val="center"/>', ''),
    ('公文标题', 'GwTitle', 'GwCentre', '<w:spacing w:line="700" w:lineRule="exact"/>',
     '<w:rFonts w:asciiTheme="majorHAnsi" w:hAnsiTheme="majorHAnsi" w:eastAsiaTheme="majorEastAsia"/>'
     '<w:sz w:val="44"/><w:szCs w:val="44"/>'),
    ('公文红头', 'GwRed', 'GwTitle', '<w:spacing w:line="1000" w:lineRule="exact"/>',
     '<w:color w:val="FF0000"/><w:sz w:val="72"/>'),
    ('公文题注', 'GwTitleNote', 'GwCentre', '', EAST % '楷体_GB2312'),
    ('公文标识', 'GwMark', 'GwBase', '', EAST % '黑体'),
    ('heading 1', 'Heading1', 'GwBody', '<w:keepNext/>%s<w:outlineLvl w:val="0"/>', EAST % '黑体'),
    ('heading 2', 'Heading2', 'GwBody', '%s<w:outlineLvl w:val="1"/>', EAST % '楷体_GB2312'),
    ('公文三级', 'GwLevel3', 'GwBody', '%s', ''),
    ('公文四级', 'GwLevel4', 'GwBody', '%s', ''),
    ('公文手编一级', 'GwHand1', 'GwBody', '<w:keepNext/><w:outlineLvl w:val="0"/>', EAST % '黑体'),
    ('公文章', 'GwChapter', 'GwCentre', '<w:spacing w:before="240" w:after="120"/>', EAST % '黑体'),
    ('公文落款', 'GwSign', 'GwBase', '<w:ind w:right="1280" w:rightChars="400"/><w:jc w:val="right"/>', ''),
    ('公文版记', 'GwImprint', 'GwBase',
     '<w:spacing w:line="440" w:lineRule="exact"/><w:ind w:left="280" w:right="280"/>', '<w:sz w:val="28"/>'),
    ('公文表格', 'GwCell', 'Normal', '<w:spacing w:line="400" w:lineRule="exact"/><w:jc w:val="center"/>',
     '<w:sz w:val="24"/>'),
]
LEVELS = {'Heading1': 0, 'Heading2': 1, 'GwLevel3': 2, 'GwLevel4': 3}

# markup style -> (style id, direct paragraph properties)
MARKUP = {
    '正文': ('GwBody', ''), '空': ('GwBase', ''), '红头': ('GwRed', ''), '标题': ('GwTitle', ''),
    '题注': ('GwTitleNote', ''), '主送': ('GwBase', ''), '令号': ('GwCentre', ''),
    '份号': ('GwBase', ''), '密级': ('GwMark', ''), '紧急': ('GwMark', ''),
    '文号': ('GwCentre', '<w:pBdr><w:bottom w:val="single" w:sz="18" w:space="11" w:color="FF0000"/></w:pBdr>'),
    '文号右': ('GwBase', '<w:jc w:val="right"/>'),
    '文号签发': ('GwBase', '<w:pBdr><w:bottom w:val="single" w:sz="18" w:space="11" w:color="FF0000"/></w:pBdr>'
             '<w:tabs><w:tab w:val="right" w:pos="8524"/></w:tabs><w:ind w:left="320"/>'),
    '一': ('Heading1', ''), '二': ('Heading2', ''), '三': ('GwLevel3', ''), '四': ('GwLevel4', ''),
    '项一': ('GwBody', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="%d"/></w:numPr>'),
    '手一': ('GwHand1', ''), '手二': ('GwBody', ''),
    '附件说明': ('GwBase', '<w:ind w:left="1600" w:hanging="960"/>'),
    '附件续': ('GwBase', '<w:ind w:left="1600"/>'),
    '署名': ('GwSign', ''), '日期': ('GwSign', ''), '签章': ('GwSign', ''), '附注': ('GwBody', ''),
    '附件标': ('GwMark', '<w:pageBreakBefore/>'), '附件题': ('GwTitle', ''),
    '办法题': ('GwTitle', '<w:pageBreakBefore/>'), '章': ('GwChapter', ''), '条': ('GwBody', ''),
}
BLOCKS = ('表', '抄送', '印发', '红头框', '红头表')


def style_xml(name, sid, base, ppr, rpr):
    if sid in LEVELS:
        ppr = ppr % ('<w:numPr><w:ilvl w:val="%d"/><w:numId w:val="1"/></w:numPr>' % LEVELS[sid])
    custom = '' if name.startswith('heading') else ' w:customStyle="1"'
    return ('<w:style w:type="paragraph"%s w:styleId="%s"><w:name w:val="%s"/>'
            '<w:basedOn w:val="%s"/><w:qFormat/><w:pPr>%s</w:pPr><w:rPr>%s</w:rPr></w:style>'
            % (custom, sid, name, base, ppr, rpr))


def styles_part():
    defaults = ('<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" '
                'w:eastAsiaTheme="minorEastAsia" w:hAnsiTheme="minorHAnsi" w:cstheme="minorBidi"/>'
                '<w:kern w:val="2"/><w:sz w:val="21"/><w:szCs w:val="22"/>'
                '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
                '<w:pPrDefault/></w:docDefaults>')
    normal = ('<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
              '<w:qFormat/><w:pPr><w:widowControl w:val="0"/><w:jc w:val="both"/></w:pPr>'
              '<w:rPr><w:rFonts w:ascii="仿宋_GB2312" w:hAnsi="仿宋_GB2312" w:eastAsia="仿宋_GB2312"/>'
              '<w:sz w:val="32"/><w:szCs w:val="32"/></w:rPr></w:style>')
    table = ('<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
             '<w:tblPr><w:tblCellMar><w:left w:w="108" w:type="dxa"/><w:right w:w="108" w:type="dxa"/>'
             '</w:tblCellMar></w:tblPr></w:style>')
    extra = ('<w:style w:type="character" w:customStyle="1" w:styleId="GwLead"><w:name w:val="公文段首"/>'
             '<w:rPr>%s</w:rPr></w:style>' % (EAST % '楷体_GB2312'))
    return (HEAD + '<w:styles %s>' % NS + defaults + normal + table + extra
            + ''.join(style_xml(*s) for s in STYLES) + '</w:styles>')


def numbering_part(count):
    levels = [('chineseCountingThousand', '%1、', 'Heading1'), ('chineseCounting', '（%2）', 'Heading2'),
              ('decimal', '%3.', 'GwLevel3'), ('decimal', '（%4）', 'GwLevel4')]
    out = '<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>'
    for i, (fmt, text, style) in enumerate(levels):
        out += ('<w:lvl w:ilvl="%d"><w:start w:val="1"/><w:numFmt w:val="%s"/><w:pStyle w:val="%s"/>'
                '<w:suff w:val="nothing"/><w:lvlText w:val="%s"/><w:lvlJc w:val="left"/></w:lvl>'
                % (i, fmt, style, text))
    out += '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    for n in range(2, count + 1):
        out += ('<w:num w:numId="%d"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">'
                '<w:startOverride w:val="1"/></w:lvlOverride></w:num>' % n)
    return HEAD + '<w:numbering %s>%s</w:numbering>' % (NS, out)


def theme_part():
    def fonts(kind, east):
        return ('<a:%sFont><a:latin typeface="仿宋_GB2312"/><a:ea typeface=""/><a:cs typeface=""/>'
                '<a:font script="Hans" typeface="%s"/></a:%sFont>' % (kind, east, kind))
    colours = ''.join('<a:%s><a:srgbClr val="%s"/></a:%s>' % (n, v, n) for n, v in (
        ('dk1', '000000'), ('lt1', 'FFFFFF'), ('dk2', '44546A'), ('lt2', 'E7E6E6'), ('accent1', '4472C4'),
        ('accent2', 'ED7D31'), ('accent3', 'A5A5A5'), ('accent4', 'FFC000'), ('accent5', '5B9BD5'),
        ('accent6', '70AD47'), ('hlink', '0563C1'), ('folHlink', '954F72')))
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    line = '<a:ln w="6350">%s</a:ln>' % fill
    effect = '<a:effectStyle><a:effectLst/></a:effectStyle>'
    return (HEAD + '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="公文">'
            '<a:themeElements><a:clrScheme name="公文">' + colours + '</a:clrScheme><a:fontScheme name="公文">'
            + fonts('major', '方正小标宋简体') + fonts('minor', '仿宋_GB2312') + '</a:fontScheme>'
            '<a:fmtScheme name="公文"><a:fillStyleLst>' + fill * 3 + '</a:fillStyleLst><a:lnStyleLst>' + line * 3
            + '</a:lnStyleLst><a:effectStyleLst>' + effect * 3 + '</a:effectStyleLst><a:bgFillStyleLst>'
            + fill * 3 + '</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>')


def footer_part(align):
    field = ('<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>'
             '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r>%s<w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>')
    rpr = '<w:rPr><w:rFonts w:ascii="宋体" w:hAnsi="宋体" w:eastAsia="宋体"/><w:sz w:val="28"/></w:rPr>'
    dash = '<w:r>%s<w:t xml:space="preserve">%%s</w:t></w:r>' % rpr
    return (HEAD + '<w:ftr %s><w:p><w:pPr><w:ind w:%s="280" w:%sChars="100"/><w:jc w:val="%s"/></w:pPr>'
            % (NS, align, align, align) + dash % '— ' + field % rpr + dash % ' —' + '</w:p></w:ftr>')


# --- runs ------------------------------------------------------------------------

INLINE = re.compile(r'\{\+(.*?)\+\}|\{-(.*?)-\}|\{~(.*?)~\}|\{#(.*?)\|(.*?)#\}|\{\^(.*?)\^\}')


class Package:
    """One document being written: its paragraphs as text, and the parts they need."""

    def __init__(self, props):
        self.props = props
        self.comments, self.notes, self.revisions, self.numbers = [], [], 0, 1
        self.told = 0       # footnotes already among the paragraphs
        self.visible = []   # one entry a paragraph, in reading order
        self.unseen = {}    # paragraph number -> text that a reader does not see

    def run(self, text, rpr='', tag='t'):
        if not text:
            return ''
        parts = text.split('\t')
        body = '<w:tab/>'.join('<w:%s xml:space="preserve">%s</w:%s>' % (tag, escape(p), tag) if p else ''
                               for p in parts)
        return '<w:r>%s%s</w:r>' % ('<w:rPr>%s</w:rPr>' % rpr if rpr else '', body)

    def revision(self, kind, inner):
        self.revisions += 1
        who = escape(self.props.get('lastModifiedBy', AUTHOR))
        return '<w:%s w:id="%d" w:author="%s" w:date="%s">%s</w:%s>' % (
            kind, 900 + self.revisions, who, STAMP, inner, kind)

    def comment(self, text, inner):
        n = len(self.comments)
        self.comments.append(text)
        return ('<w:commentRangeStart w:id="%d"/>%s<w:commentRangeEnd w:id="%d"/>'
                '<w:r><w:commentReference w:id="%d"/></w:r>' % (n, inner, n, n))

    def footnote(self, text):
        self.notes.append(text)
        return ('<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="%d"/></w:r>'
                % (len(self.notes) + 1))

    def inline(self, text, rpr=''):
        """The runs of a text; (xml, visible text, unseen text)."""
        xml, seen, unseen, at = '', '', '', 0
        for m in INLINE.finditer(text):
            xml += self.run(text[at:m.start()], rpr)
            seen += text[at:m.start()]
            ins, gone, hidden, remark, anchored, note = m.groups()
            if ins is not None:
                xml, seen = xml + self.revision('ins', self.run(ins, rpr)), seen + ins
            elif gone is not None:
                xml, unseen = xml + self.revision('del', self.run(gone, rpr, 'delText')), unseen + gone
            elif hidden is not None:
                xml, unseen = xml + self.run(hidden, rpr + '<w:vanish/>'), unseen + hidden
            elif remark is not None:
                xml += self.comment(remark, self.run(anchored, rpr))
                seen, unseen = seen + anchored, unseen + remark
            else:
                xml += self.footnote(note)
            at = m.end()
        return xml + self.run(text[at:], rpr), seen + text[at:], unseen

    def paragraph(self, style, text, ppr='', rpr='', lead=False):
        runs, seen, unseen = '', '', ''
        if lead and '。' in text[:-1]:
            cut = text.index('。') + 1
            head, seen, unseen = self.inline(text[:cut], '<w:rStyle w:val="GwLead"/>')
            runs, text = head, text[cut:]
            rpr = EAST % '仿宋_GB2312'
        xml, more, more_unseen = self.inline(text, rpr)
        self.visible.append(seen + more)
        if unseen + more_unseen:
            self.unseen[len(self.visible)] = unseen + more_unseen
        self.visible += self.notes[self.told:]   # footnotes stand after their paragraph
        self.told = len(self.notes)
        return '<w:p><w:pPr><w:pStyle w:val="%s"/>%s</w:pPr>%s</w:p>' % (style, ppr, runs + xml)


# --- blocks ----------------------------------------------------------------------

def text_box(doc, text):
    """A red head as Word writes it: a drawing, and VML for old readers with the same text."""
    inner = doc.paragraph('GwRed', text)
    shape = ('<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="2" behindDoc="0" '
             'locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
             '<wp:positionH relativeFrom="margin"><wp:align>center</wp:align></wp:positionH>'
             '<wp:positionV relativeFrom="margin"><wp:posOffset>1260000</wp:posOffset></wp:positionV>'
             '<wp:extent cx="5616000" cy="900000"/><wp:wrapTopAndBottom/><wp:docPr id="1" name="文本框 1"/>'
             '<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
             '<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr/><wps:txbx><w:txbxContent>%s</w:txbxContent></wps:txbx>'
             '<wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor>' % inner)
    old = ('<w:pict><v:shape id="box1" type="#_x0000_t202" style="width:442pt;height:71pt">'
           '<v:textbox><w:txbxContent>%s</w:txbxContent></v:textbox></v:shape></w:pict>' % inner)
    doc.visible.append('')
    return ('<w:p><w:pPr><w:pStyle w:val="GwBase"/></w:pPr><w:r><mc:AlternateContent><mc:Choice Requires="wps">'
            '<w:drawing>%s</w:drawing></mc:Choice><mc:Fallback>%s</mc:Fallback></mc:AlternateContent></w:r></w:p>'
            % (shape, old))


def table(rows, widths, borders):
    grid = ''.join('<w:gridCol w:w="%d"/>' % w for w in widths)
    return ('<w:tbl><w:tblPr><w:tblW w:w="%d" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>%s</w:tblBorders>'
            '<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>%s</w:tblGrid>%s</w:tbl>'
            % (sum(widths), borders, grid, ''.join(rows)))


def cell(width, content, extra=''):
    return '<w:tc><w:tcPr><w:tcW w:w="%d" w:type="dxa"/>%s</w:tcPr>%s</w:tc>' % (width, extra, content)


def line(side, size):
    return '<w:%s w:val="single" w:sz="%d" w:space="0" w:color="auto"/>' % (side, size)


def data_table(doc, lines):
    cells = [[c.strip() for c in text.split('|')] for text in lines]
    width = 8844 // max(len(row) for row in cells)
    rows = ['<w:tr>%s</w:tr>' % ''.join(cell(width, doc.paragraph('GwCell', c)) for c in row) for row in cells]
    borders = ''.join(line(s, 4) for s in ('top', 'left', 'bottom', 'right', 'insideH', 'insideV'))
    return table(rows, [width] * len(cells[0]), borders)


def red_table(doc, text):
    """The head of a joint issue: the organs in one column, 文件 beside them over all rows."""
    rows = []
    for i, organ in enumerate(text.split('|')):
        left = cell(6844, doc.paragraph('GwRed', organ.strip(), '<w:jc w:val="distribute"/>'))
        merge = '<w:vMerge w:val="restart"/>' if i == 0 else '<w:vMerge/>'
        right = cell(2000, doc.paragraph('GwRed', '文件' if i == 0 else ''), merge + '<w:vAlign w:val="center"/>')
        rows.append('<w:tr>%s</w:tr>' % (left + right))
    return table(rows, [6844, 2000], '')


def imprint(doc, lines):
    """版记: thick, thin and thick lines; the printing office and its date side by side."""
    rows = []
    for kind, text in lines:
        if kind == '抄送':
            rows.append('<w:tr>%s</w:tr>' % cell(8844, doc.paragraph('GwImprint', text, '<w:ind w:left="1120" w:hanging="840"/>'),
                                                 '<w:gridSpan w:val="2"/>'))
        else:
            who, when = [t.strip() for t in text.split('|')]
            rows.append('<w:tr>%s%s</w:tr>' % (cell(5000, doc.paragraph('GwImprint', who)),
                                               cell(3844, doc.paragraph('GwImprint', when, '<w:jc w:val="right"/>'))))
    return table(rows, [5000, 3844], line('top', 8) + line('bottom', 8) + line('insideH', 6))


def plain(doc, kind, text):
    """An ordinary paragraph of the markup; several for `@空 N`."""
    style, ppr = MARKUP[kind]
    if kind == '空':
        return ''.join(doc.paragraph(style, '') for _ in range(int(text or 1)))
    if kind == '文号签发':
        number, signer = [t.strip() for t in text.split('|')]
        label = doc.run(number + '\t签发人：')
        name = doc.run(signer, EAST % '楷体_GB2312')
        doc.visible.append(number + '\t签发人：' + signer)
        return '<w:p><w:pPr><w:pStyle w:val="%s"/>%s</w:pPr>%s</w:p>' % (style, ppr, label + name)
    if kind == '项一':
        ppr %= doc.numbers
    elif kind in '一二三四' and doc.numbers > 1:
        ppr = '<w:numPr><w:ilvl w:val="%d"/><w:numId w:val="%d"/></w:numPr>' % (LEVELS[style], doc.numbers)
    return doc.paragraph(style, text, ppr, lead=kind in ('二', '手二'))


def parse(source):
    """(properties, [(style, text)]) of a docx source."""
    props, items = {}, []
    for n, raw in enumerate(source.split('\n'), 1):
        if raw.startswith('%'):
            key, value = raw[1:].split(':', 1)
            props[key.strip()] = value.strip()
        elif raw.startswith('@'):
            kind, _, text = raw[1:].partition(' ')
            if kind not in MARKUP and kind not in BLOCKS and kind != '新编号':
                raise SystemExit('line %d: unknown style @%s' % (n, kind))
            items.append((kind, text.strip()))
        elif raw.strip():
            items.append(('正文', raw))
    return props, items


def body_xml(doc, items):
    out, i = '', 0
    while i < len(items):
        kind, text = items[i]
        end = i + 1
        if kind in ('表', '抄送', '印发'):
            same = ('表',) if kind == '表' else ('抄送', '印发')
            while end < len(items) and items[end][0] in same:
                end += 1
            out += data_table(doc, [t for _, t in items[i:end]]) if kind == '表' else imprint(doc, items[i:end])
        elif kind == '红头框':
            out += text_box(doc, text)
        elif kind == '红头表':
            out += red_table(doc, text)
        elif kind == '新编号':
            doc.numbers += 1
        else:
            out += plain(doc, kind, text)
        i = end
    if items and items[-1][0] in BLOCKS:   # Word wants a paragraph after a table
        doc.visible.append('')
        out += '<w:p><w:pPr><w:pStyle w:val="GwBase"/><w:spacing w:line="20" w:lineRule="exact"/></w:pPr></w:p>'
    return out


# --- the package -------------------------------------------------------------------

SECTION = ('<w:sectPr><w:headerReference w:type="default" r:id="rId10"/><w:footerReference w:type="default" r:id="rId11"/>'
           '<w:footerReference w:type="even" r:id="rId12"/><w:pgSz w:w="11906" w:h="16838"/>'
           '<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:header="851" w:footer="1400" w:gutter="0"/>'
           '<w:cols w:space="425"/><w:docGrid w:type="linesAndChars" w:linePitch="579" w:charSpace="-848"/></w:sectPr>')


def comments_part(doc):
    who = escape(doc.props.get('lastModifiedBy', AUTHOR))
    return HEAD + '<w:comments %s>%s</w:comments>' % (NS, ''.join(
        '<w:comment w:id="%d" w:author="%s" w:date="%s" w:initials="%s"><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:comment>'
        % (n, who, STAMP, who[:1], escape(t)) for n, t in enumerate(doc.comments)))


def notes_part(doc):
    marks = ''.join('<w:footnote w:type="%s" w:id="%d"><w:p><w:r><w:%s/></w:r></w:p></w:footnote>' % (t, n, t)
                    for n, t in enumerate(('separator', 'continuationSeparator')))
    return HEAD + '<w:footnotes %s>%s%s</w:footnotes>' % (NS, marks, ''.join(
        '<w:footnote w:id="%d"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t>%s</w:t></w:r></w:p></w:footnote>'
        % (n, escape(t)) for n, t in enumerate(doc.notes, 2)))


def props_parts(doc):
    core = (HEAD + '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
            'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
            'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">')
    for key, tag in (('creator', 'dc:creator'), ('lastModifiedBy', 'cp:lastModifiedBy')):
        if doc.props.get(key):
            core += '<%s>%s</%s>' % (tag, escape(doc.props[key]), tag)
    core += ''.join('<dcterms:%s xsi:type="dcterms:W3CDTF">%s</dcterms:%s>' % (t, STAMP, t) for t in ('created', 'modified'))
    app = HEAD + '<Properties xmlns="%sextended-properties"><Application>Microsoft Office Word</Application>' % OFFICE
    if doc.props.get('company'):
        app += '<Company>%s</Company>' % escape(doc.props['company'])
    return core + '</cp:coreProperties>', app + '</Properties>'


def relations(rows):
    return (HEAD + '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            + ''.join('<Relationship Id="%s" Type="%s" Target="%s"/>' % row for row in rows) + '</Relationships>')


def parts_of(source):
    """[(part name, xml)] in the order of the package, and the Package."""
    props, items = parse(source)
    doc = Package(props)
    body = body_xml(doc, items)
    doc.visible += ['', '— 1 —', '— 1 —']   # header and footers, once each
    core, app = props_parts(doc)
    settings = HEAD + ('<w:settings %s><w:zoom w:percent="100"/><w:evenAndOddHeaders/><w:compat><w:compatSetting '
                       'w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
                       '<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>' % NS)
    word = [('document', 'document.main', HEAD + '<w:document %s><w:body>%s%s</w:body></w:document>' % (NS, body, SECTION)),
            ('styles', 'styles', styles_part()), ('numbering', 'numbering', numbering_part(doc.numbers)),
            ('settings', 'settings', settings), ('header1', 'header', HEAD + '<w:hdr %s><w:p/></w:hdr>' % NS),
            ('footer1', 'footer', footer_part('right')), ('footer2', 'footer', footer_part('left'))]
    if doc.comments:
        word.append(('comments', 'comments', comments_part(doc)))
    if doc.notes:
        word.append(('footnotes', 'footnotes', notes_part(doc)))
    fixed = {'header1': 'rId10', 'footer1': 'rId11', 'footer2': 'rId12'}
    links = [(fixed.get(n, 'rId%d' % i), OFFICE + 'relationships/' + k.split('.')[0], n + '.xml')
             for i, (n, k, _) in enumerate(word) if n != 'document']
    links.append(('rId20', OFFICE + 'relationships/theme', 'theme/theme1.xml'))
    types = ''.join('<Override PartName="/word/%s.xml" ContentType="%s%s+xml"/>' % (n, WORD, k) for n, k, _ in word)
    content = (HEAD + '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" '
               'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" '
               'ContentType="application/xml"/>' + types + '<Override PartName="/word/theme/theme1.xml" ContentType='
               '"application/vnd.openxmlformats-officedocument.theme+xml"/><Override PartName="/docProps/core.xml" ContentType='
               '"application/vnd.openxmlformats-package.core-properties+xml"/><Override PartName="/docProps/app.xml" ContentType='
               '"application/vnd.openxmlformats-officedocument.extended-properties+xml"/></Types>')
    root = relations([('rId1', OFFICE + 'relationships/officeDocument', 'word/document.xml'),
                      ('rId2', 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties', 'docProps/core.xml'),
                      ('rId3', OFFICE + 'relationships/extended-properties', 'docProps/app.xml')])
    parts = [('[Content_Types].xml', content), ('_rels/.rels', root)]
    parts += [('word/%s.xml' % n, x) for n, _, x in word]
    parts += [('word/_rels/document.xml.rels', relations(links)), ('word/theme/theme1.xml', theme_part()),
              ('docProps/core.xml', core), ('docProps/app.xml', app)]
    return parts, doc


def zipped(parts):
    buf = io.BytesIO()
    with zipfile.ZipFile(buf, 'w', zipfile.ZIP_DEFLATED) as z:
        for name, xml in parts:
            info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            info.compress_type, info.create_system, info.external_attr = zipfile.ZIP_DEFLATED, 0, 0
            z.writestr(info, xml.encode('utf-8'))
    return buf.getvalue()


# --- files -------------------------------------------------------------------------

def read(path):
    with open(path, 'rb') as f:
        return f.read()


def sources(folder):
    path = os.path.join(ROOT, folder, 'src')
    return [(n, read(os.path.join(path, n)).decode('utf-8')) for n in sorted(os.listdir(path)) if n.endswith('.txt')]


def encoded(name, source):
    codec, bom, eol = SHAPES[name]
    return bom + source.replace('\n', eol).encode(codec)


def same_package(data, parts):
    with zipfile.ZipFile(io.BytesIO(data)) as z:
        got = [(i.filename, z.read(i).decode('utf-8'), i.date_time) for i in z.infolist()]
    return got == [(n, x, (1980, 1, 1, 0, 0, 0)) for n, x in parts]


def outputs():
    """(path, bytes, test whether a committed file equals it) of every made file."""
    for name, source in sources('text'):
        data = encoded(name, source)
        yield os.path.join(ROOT, 'text', name), data, lambda old, data=data: old == data
    for name, source in sources('docx'):
        parts, _ = parts_of(source)
        yield (os.path.join(ROOT, 'docx', name[:-4] + '.docx'), zipped(parts),
               lambda old, parts=parts: same_package(old, parts))


def lines_of(folder, stem):
    """The lines of a document as errors.tsv counts them: [(visible, unseen)]."""
    src = os.path.join(ROOT, folder, 'src', stem + '.txt')
    if folder == 'docx':
        doc = parts_of(read(src).decode('utf-8'))[1]
        return [(t, doc.unseen.get(n, '')) for n, t in enumerate(doc.visible, 1)]
    for path in (src, os.path.join(ROOT, folder, stem + '.txt'), os.path.join(ROOT, folder, stem + '.md')):
        if os.path.exists(path):
            return [(t, '') for t in read(path).decode('utf-8').split('\n')]
    raise SystemExit('no document beside %s/%s.errors.tsv' % (folder, stem))


def errors_of(path):
    """The rows of an errors.tsv as dictionaries."""
    rows = [l.split('\t') for l in read(path).decode('utf-8').rstrip('\n').split('\n')]
    return [dict(zip(rows[0], row)) for row in rows[1:]]


def check_errors(folder):
    bad = 0
    for name in sorted(os.listdir(os.path.join(ROOT, folder))):
        if not name.endswith('.errors.tsv'):
            continue
        lines = lines_of(folder, name[:-len('.errors.tsv')])
        for row in errors_of(os.path.join(ROOT, folder, name)):
            n = int(row['line'])
            if n and not any(row['text'] in t for t in lines[n - 1]):
                print('%s/%s: line %d has no “%s”' % (folder, name, n, row['text']))
                bad += 1
    return bad


def check():
    bad = 0
    for path, _, same in outputs():
        if not os.path.exists(path) or not same(read(path)):
            print('differs from its source: ' + os.path.relpath(path))
            bad += 1
    bad += check_errors('text') + check_errors('docx')
    print('corpus: %s' % ('%d problems' % bad if bad else 'as its sources say'))
    return 1 if bad else 0


def main(argv):
    if argv == ['--check']:
        return check()
    if len(argv) == 2 and argv[0] == '--list':
        folder, stem = os.path.normpath(argv[1]).split(os.sep)[-3], os.path.basename(argv[1])[:-4]
        for n, (seen, unseen) in enumerate(lines_of(folder, stem), 1):
            print('%d\t%s%s' % (n, seen, '\t〔不可见：%s〕' % unseen if unseen else ''))
        return 0
    if argv:
        print(__doc__, file=sys.stderr)
        return 2
    for path, data, same in outputs():
        if not os.path.exists(path) or not same(read(path)):
            with open(path, 'wb') as f:
                f.write(data)
            print('wrote ' + os.path.relpath(path))
    return 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
