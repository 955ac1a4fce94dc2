"""T: the integrity of the text itself."""
import re

from planting import find, line_of, put, say, shape

HAN = r"[\u4e00-\u9fff]"
BETWEEN = r"(?<=%s{3})(?=%s{3})" % (HAN, HAN)
TRADITIONAL = dict(zip("国发会关务员农业产万书东两为义乐习乡买亚云仅从",
                       "國發會關務員農業產萬書東兩為義樂習鄉買亞雲僅從"))
RADICALS = dict(zip("一人入力大女子小山工干文方日月木水火用田目石立竹老行言里金长门面马高",
                    "⼀⼈⼊⼒⼤⼥⼦⼩⼭⼯⼲⽂⽅⽇⽉⽊⽔⽕⽤⽥⽬⽯⽴⽵⽼⾏⾔⾥⾦⻓⻔⾯⻢⾼"))


def inserted(name, pieces, expect="T"):
    """Something between two Chinese characters."""
    return find(name, expect, "text", BETWEEN, ["⟪⟦%s⟧⟫" % piece for piece in pieces], free=True)


def garbled(text, how):
    """Some words as another encoding reads them; what cannot be read is the replacement sign."""
    if how == "gbk":
        return text.encode("utf-8").decode("gbk", "replace")
    if how == "latin":
        return text.encode("utf-8").decode("cp1252", "replace")
    if how == "shift":
        return text.encode("gbk")[1:-1].decode("gbk", "replace")
    return text.encode("gbk", "ignore").decode("big5", "replace")


def mojibake(name, how):
    return find(name, "T", "text", HAN + "{8}", lambda dice, m: "⟪⟦%s⟧⟫" % garbled(m[0], how), free=True)


def paragraph_twice(dice, lines):
    found = [n for n, line in enumerate(lines) if line.role == "body" and not line.attachment and len(line.text) > 40]
    if not found:
        return None
    at = dice.choice(found)
    again = lines[at]._replace(text="⟪" + lines[at].text + "⟫")
    return put(lines, at, "⟪" + lines[at].text + "⟫")[:at + 1] + [again] + lines[at + 1:]


def broken_line(dice, lines):
    """A paragraph falls in two in the middle of a sentence."""
    found = [n for n, line in enumerate(lines) if line.role == "body" and not line.attachment and len(line.text) > 60]
    if not found:
        return None
    at = dice.choice(found)
    places = [m.end() for m in re.finditer(HAN + "{4}(?=%s{4})" % HAN,
    lines[at].text) if 20 < m.end() < len(lines[at].text) - 20]
    if not places:
        return None
    k = dice.choice(places)
    text = lines[at].text
    return lines[:at] + [line_of("body", "⟪" + text[:k]), line_of("body", text[k:] + "⟫")] + lines[at + 1:]


KINDS = [
    mojibake("utf8-as-gbk", "gbk"),
    mojibake("utf8-as-latin", "latin"),
    mojibake("gbk-as-big5", "big5"),
    mojibake("gbk-shifted", "shift"),
    inserted("replacement-sign", ["�", "��"]),
    inserted("kunjinkao", ["锟斤拷", "烫烫烫", "屯屯屯"]),
    inserted("zero-width", ["\u200b", "\u200d", "\ufeff", "\u2060"]),
    inserted("bidi-control", ["\u202e", "\u200f", "\u2066"]),
    inserted("soft-hyphen", ["\u00ad"]),
    inserted("control-character", ["\x01", "\x07", "\x1f"]),
    inserted("private-use", ["\ue123", "\uf0b7"]),
    inserted("no-break-space", ["\u00a0", "\u2003", "\u3000"], "T P"),
    inserted("blank", [" ", "  "], "T P"),
    inserted("tab", ["\t"], "T P"),
    inserted("html-entity", ["&nbsp;", "&quot;", "&amp;nbsp;"], "T P"),
    inserted("html-tag", ["<br>", "<br/>", "</p>", "<span>"], "T P"),
    find("traditional-character", "T", "text", "[%s]" % "".join(TRADITIONAL), lambda dice,
         m: "⟪⟦%s⟧⟫" % TRADITIONAL[m[0]], free=True),
    find("radical-character", "T", "text", "[%s]" % "".join(RADICALS), lambda dice, m: "⟪⟦%s⟧⟫" % RADICALS[m[0]],
         free=True),
    find("letter-for-digit", "T D", "text", r"(?<![\d.])(\d{1,3})0(?=[个人名次处项万亿亩元公])", [r"⟪\1⟦O⟧⟫", r"⟪\1⟦o⟧⟫"]),
    find("letter-for-one", "T D", "text", r"(?<=年)1(\d?)(?=月)", [r"⟪⟦l⟧\1⟫", r"⟪⟦I⟧\1⟫"]),
    find("particle-twice", "T W", "text", r"(?<=%s{2})[的和与在](?=%s{2})" % (HAN, HAN), lambda dice,
         m: "⟪⟦%s⟧⟫" % (2 * m[0]), free=True),
    shape("paragraph-twice", "T C N", paragraph_twice),
    shape("line-broken", "T P", broken_line),
    say("placeholder-x", "T", ["该项目位于⟪⟦XX⟧⟫镇。", "该项目由⟪⟦XXX⟧⟫公司承建。", "该项目位于⟪⟦xx⟧⟫镇。"]),
    say("placeholder-cross", "T", ["该项目位于⟪⟦××⟧⟫镇。", "该项目由⟪⟦×××⟧⟫公司承建。", "该项目由⟪⟦某某⟧⟫公司承建。"]),
    say("placeholder-blank", "T", ["该项目位于⟪⟦____⟧⟫镇。", "该项目总投资⟪⟦______⟧⟫万元。", "该项目总投资⟪⟦＿＿＿⟧⟫万元。"]),
    say("placeholder-words", "T", ["该项目位于⟪⟦【此处填写地点】⟧⟫。", "该项目位于⟪⟦（请填写）⟧⟫。", "该项目位于⟪⟦[待补充]⟧⟫。", "该项目位于⟪⟦（待定）⟧⟫。"]),
    say("markdown-bold", "T", ["该项目⟪⟦**⟧已经完工⟦**⟧⟫。"]),
    find("markdown-heading", "T", "heading1", r"^[\s　]*(?=%s)" % HAN, ["⟪⟦## ⟧⟫", "⟪⟦### ⟧⟫"]),
    find("markdown-bullet", "T", "heading2 body", r"^[\s　]*(?=%s{8})" % HAN, ["⟪⟦- ⟧⟫", "⟪⟦* ⟧⟫"]),
    say("note-to-self", "T P", ["该项目已经完工⟪⟦（此处核实）⟧⟫。", "该项目已经完工⟪⟦TODO⟧⟫。", "该项目已经完工⟪⟦？？？⟧⟫。"]),
]
