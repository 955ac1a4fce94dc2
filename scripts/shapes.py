#!/usr/bin/env python3
"""Gives one document the shapes in which drafts reach a checker.

    scripts/shapes.py SHAPE [--roles] FILE

SHAPE: clean, web, padded or pdf.  FILE: a document in the notation (its roles are
taken), or any text (`inspect` says the roles; only the layout hangs on them).
Prints the text; with --roles the notation.  The same file gives the same bytes.

clean   the text as it is written; the cells of a table row joined by tabs
web     no indents, no blank lines or one behind every paragraph, some no-break
        spaces, blanks at line ends: what copying from a web page gives
padded  laid out by blanks: indents of 　　, titles and 文号 centred, 落款 pushed right,
        blanks inside names of two characters, titles and dates
pdf     lines cut at 28 characters, no blank lines, page numbers as lines, blanks
        at line starts, long titles broken

Roles go along line by line; what the second line of a broken element is stands in
CONTINUED and in tests/recognise/README.md.  Only the Python 3 standard library.
"""
import collections
import os
import random
import re
import sys
import zlib

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import inspect_json  # noqa: E402

# A blank line has no role.
Line = collections.namedtuple("Line", "text role attachment")
BLANK = Line("", "", False)

LABELS = {
    "份号": "copyno", "密级": "secrecy", "紧急程度": "urgency", "发文机关标志": "issuer_mark",
    "发文字号": "docnum", "签发人": "signer", "标题": "title", "题注": "title_note",
    "主送": "addressee", "正文": "body", "一级标题": "heading1", "二级标题": "heading2",
    "三级标题": "heading3", "四级标题": "heading4", "章": "chapter", "条": "article",
    "附件说明": "attachment_note", "署名": "signature", "日期": "date", "附注": "note",
    "附件标记": "attachment_mark", "附件标题": "attachment_title", "抄送": "cc",
    "印发": "printed", "表格": "table", "杂项": "noise",
}
IDS = {role: label for label, role in LABELS.items()}
# What is one element over several lines keeps its role on all of them; of the
# rest the second line is text: a heading ends with its line.
CONTINUED = {"title", "attachment_title", "title_note", "issuer_mark", "addressee",
             "attachment_note", "signature", "note", "cc", "noise", "table"}
# Short by nature, or set with blanks between two things: never broken.
UNBROKEN = {"docnum", "signer", "copyno", "secrecy", "urgency", "date", "attachment_mark", "printed"}
TITLES = {"title", "attachment_title"}
INDENTED = {"body", "heading1", "heading2", "heading3", "heading4", "article", "note"}
CLOSING = {"signature", "date"}

WIDTH = 28          # 5.2.3: characters a line
PAGE_LINES = 22     # 5.2.3: lines a page
TITLE_WIDTH = 20    # a title of 2号 holds fewer
WIDE = "\u3000"
NBSP = "\u00a0"


# --- reading -------------------------------------------------------------------------

ITEM = re.compile(r"^\[((?:[^\]\"]|\"[^\"]*\")*)\] ?(.*)$")
ESCAPE = re.compile(r"\\([\\\[vr])")


def plain_text(text):
    return ESCAPE.sub(lambda m: " " if m.group(1) in "vr" else m.group(1), text)


def read_notation(text):
    """(genre, direction, lines); lines of a page or of residue are left out."""
    genre = direction = None
    lines, cells = [], []
    for raw in text.split("\n")[:-1] if text.endswith("\n") else text.split("\n"):
        found = ITEM.match(raw)
        if not found:
            lines.append(BLANK if not raw.strip() else Line(plain_text(raw), "", False))
            cells.append(None)
            continue
        word, *attributes = found.group(1).split() or [""]
        given = dict(a.split("=", 1) for a in [word] + attributes if "=" in a)
        if "文种" in given or "方向" in given:
            genre, direction = given.get("文种"), given.get("方向")
            continue
        if word in ("页面", "残留"):
            continue
        inside = word.startswith("附件.")
        role = LABELS[word[3:] if inside else word]
        lines.append(Line(plain_text(found.group(2)), role, inside or role.startswith("attachment_") and
                          role != "attachment_note"))
        cells.append(given.get("cell", "").rpartition(".")[0] or None)
    return genre, direction, join_rows(lines, cells)


def join_rows(lines, cells):
    """Cells of one row that have one role are one line of text."""
    out, last = [], None
    for line, row in zip(lines, cells):
        if row and last == (row, line.role):
            out[-1] = out[-1]._replace(text=out[-1].text + "\t" + line.text)
        else:
            out.append(line)
        last = (row, line.role)
    return out


def split_lines(text):
    """The lines of a text as `inspect` counts them; a BOM is none of it."""
    lines = re.split(r"\r\n|\n|\r", text.removeprefix("\ufeff"))
    return lines[:-1] if not lines[-1] else lines


def read_recognised(text, document):
    """The lines of any text, with the roles that `inspect` found."""
    entries = inspect_json.by_line(document)
    lines = []
    for number, raw in enumerate(split_lines(text), 1):
        first = entries.get(number, [None])[0]
        lines.append(Line(raw, first["role"], first["attachment"]) if first and raw.strip() else BLANK)
    return lines


def read_file(path):
    with open(path, encoding="utf-8", newline="") as f:
        text = f.read()
    if ITEM.match(text.split("\n", 1)[0]):
        return read_notation(text.replace("\r\n", "\n"))
    document = inspect_json.inspect([path])[path]
    return document["genre"], document["direction"], read_recognised(text, document)


# --- shapes --------------------------------------------------------------------------

def chance(lines):
    """Numbers that hang on the text alone."""
    return random.Random(zlib.crc32("\n".join(line.text for line in lines).encode("utf-8")))


def bare(line):
    """Without blanks at both ends (the empty cells of a row stay) and without #."""
    text = line.text.strip(" \u3000\u00a0") if line.role == "table" else line.text.strip()
    return re.sub(r"^#+ +", "", text)


def is_more_signers(line):
    return line.role == "signer" and not re.match(r"签发|簽發|签批", line.text.strip())


def width(text):
    return sum(1.0 if ord(c) > 0x2000 else 0.5 for c in text)


def clean(lines):
    return list(lines)


def web(lines):
    dice, out = chance(lines), []
    spread = dice.random() < 0.5
    for line in lines:
        text = re.sub(r" {2,}", " ", bare(line))
        if not text:
            continue
        if dice.random() < 0.2:
            text = re.sub("[ \u3000]", NBSP, text, count=1)
        if line.role in INDENTED and dice.random() < 0.15:
            text = NBSP * dice.choice((1, 2, 4)) + text
        if line.role in CLOSING and dice.random() < 0.5:
            text += WIDE * 4
        elif dice.random() < 0.2:
            text += dice.choice((" ", NBSP, "  "))
        out.append(line._replace(text=text))
        if spread:
            out.append(BLANK)
    return out


def spaced_name(text):
    """王明 -> 王　明 behind 签发人 or an office."""
    return re.sub(r"((?:签发人|簽發人|长|長|主任|主席)[：:\s]*)([\u4e00-\u9fff])([\u4e00-\u9fff])$",
                  r"\1" + r"\2" + WIDE + r"\3", text)


def centred(text, blank):
    left = int((WIDTH - width(text)) / 2)
    return blank * max(left, 0) * (1 if blank == WIDE else 2) + text


def pushed(text, blank, least):
    """Behind blanks, so that it ends four characters before the margin."""
    return blank * int(max(least, WIDTH - 4 - width(text)) * (1 if blank == WIDE else 2)) + text


def padded(lines):
    dice, out = chance(lines), []
    blank, airy = dice.choice((WIDE, " ")), dice.random() < 0.34
    for line in lines:
        text, role = bare(line), line.role
        if role in TITLES and len(text) <= (WIDTH - 8 if airy else 8):
            text = re.sub(r"(?<=[\u4e00-\u9fff])(?=[\u4e00-\u9fff])", " ", text)
        if role in CLOSING | {"signer", "docnum"}:
            text = spaced_name(text)
        if role == "date" and airy:
            text = re.sub(r"(?<=[年月])(?=\d)|(?<=\d)(?=[年月日])", " ", text)
        if role in TITLES | {"issuer_mark", "chapter", "title_note"} or \
                role == "docnum" and "发人" not in text and "發人" not in text:
            text = centred(text, blank)
        elif role in CLOSING or is_more_signers(line):
            text = pushed(text, blank, 12)
        elif role in INDENTED or role == "attachment_note" and text.startswith("附"):
            text = blank * (2 if blank == WIDE else 4) + text
        elif role == "attachment_note":
            text = blank * (5 if blank == WIDE else 10) + text
        elif role in ("cc", "printed"):
            text = blank + text
        out.append(line._replace(text=text))
    return out


# Kept in one line: numbers and words; marks with what stands before or behind.
TOKEN = re.compile(r"[（《“〔]*(?:[\w.%+-]+|.)[，。；：、？！）》”〕]*", re.ASCII)


def cut(text, first, rest):
    """The text in lines of `first` and then `rest` characters; a half-width one counts half."""
    out, room = [""], first
    for token in TOKEN.findall(text):
        if out[-1] and room < width(token) and token.strip():
            out, room = out + [""], rest
        out[-1] += token
        room -= width(token)
    return out


def pdf_lines(line, dice):
    text = bare(line)
    if line.role in UNBROKEN:
        text = re.sub(r"\s{3,}", "    ", text)
        return [pushed(text, " ", 0) if line.role == "date" or is_more_signers(line) else text]
    if line.role == "table":
        return [text.replace("\t", "  ")]
    if line.role in TITLES | {"issuer_mark"} and width(text) > TITLE_WIDTH:
        return ["  " * dice.randrange(3) + part for part in cut(text, TITLE_WIDTH, TITLE_WIDTH)]
    if line.role == "signature":
        return [pushed(text, " ", 0)]
    if line.role in INDENTED:
        parts = cut(text, WIDTH - 2, WIDTH)
        parts[0] = "    " + parts[0]
    else:
        parts = cut(text, WIDTH, WIDTH)
    return [parts[0]] + [(" " if dice.random() < 0.15 else "") + part for part in parts[1:]]


def pdf(lines):
    dice, out, page, on_page = chance(lines), [], 1, 0
    for line in lines:
        if not line.text.strip():
            continue
        if line.role == "attachment_mark" and on_page:
            on_page = PAGE_LINES
        for k, text in enumerate(pdf_lines(line, dice)):
            if on_page == PAGE_LINES:
                out.append(Line("— %d —" % page, "noise", False))
                page, on_page = page + 1, 0
            role = line.role if k == 0 or line.role in CONTINUED else "body"
            out.append(line._replace(text=text, role=role))
            on_page += 1
    out.append(Line("— %d —" % page, "noise", False))
    return out


SHAPES = {"clean": clean, "web": web, "padded": padded, "pdf": pdf}


# --- writing -------------------------------------------------------------------------

def to_text(lines):
    return "".join(line.text + "\n" for line in lines)


def to_notation(lines):
    out = []
    for line in lines:
        inside = line.attachment and not line.role.startswith("attachment_m") and \
            line.role != "attachment_title"
        text = line.text.replace("\\", "\\\\")
        head = "[%s%s] " % ("附件." if inside else "", IDS[line.role]) if line.role else ""
        out.append(head + text)
    return "\n".join(out) + "\n"


def main(argv):
    names = [a for a in argv if a != "--roles"]
    if len(names) != 2 or names[0] not in SHAPES:
        print(__doc__, file=sys.stderr)
        return 2
    _, _, lines = read_file(names[1])
    shaped = SHAPES[names[0]](lines)
    sys.stdout.write(to_notation(shaped) if "--roles" in argv else to_text(shaped))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
