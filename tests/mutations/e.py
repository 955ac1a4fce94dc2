"""E: the elements of a document, present, in order and in form."""
import re

from planting import cut, find, first, last, line_of, put, shape

NUMBER = r"([\u4e00-\u9fff]{2,10})〔(\d{4})〕([1-9]\d*)号"
FULL = str.maketrans("0123456789", "０１２３４５６７８９")
HAN = str.maketrans("0123456789", "〇一二三四五六七八九")


def number(name, plant, expect="E"):
    return find(name, expect, "docnum", NUMBER, plant)


def title(name, pattern, plant, expect="E", only=None, genre=None):
    return find(name, expect, "title", pattern, plant, only=only, genre=genre, element=True)


def without(role):
    """The element is gone; only where one line holds it."""
    def change(dice, lines):
        found = [n for n, line in enumerate(lines) if line.role == role and not line.attachment]
        return cut(lines, found[0]) if len(found) == 1 else None
    return change


def add_after(role, text, role_of_new):
    def change(dice, lines):
        at = last(lines, role)
        new = text(dice, lines) if callable(text) else text
        return None if at is None or not new else lines[:at + 1] + [line_of(role_of_new, new)] + lines[at + 1:]
    return change


def date_before_signature(dice, lines):
    """署名 and date change places; nobody can say which of the two is wrong."""
    a, b = first(lines, "signature"), first(lines, "date")
    if a is None or b is None or a > b or any(line.text.strip() for line in lines[a + 1:b]):
        return None
    if last(lines, "signature") != a or last(lines, "date") != b:
        return None
    lines[a], lines[b] = lines[b], lines[a]
    return lines


def docnum_missing(dice, lines):
    """There is a red head, and no number below it."""
    return without("docnum")(dice, lines) if first(lines, "issuer_mark") is not None else None


def note_before_signature(dice, lines):
    note, signature = first(lines, "note"), first(lines, "signature")
    if note is None or signature is None or last(lines, "note") != note or note < signature:
        return None
    moved = lines[note]._replace(text="⟪" + lines[note].text + "⟫")
    lines = cut(put(lines, signature, "⟪" + lines[signature].text + "⟫"), note)
    return lines[:signature] + [moved] + lines[signature:]


def cc_behind_printed(dice, lines):
    cc, printed = first(lines, "cc"), first(lines, "printed")
    if cc is None or printed is None or last(lines, "cc") != cc or cc > printed:
        return None
    moved, other = lines[cc], lines[printed]
    lines = cut(lines, cc)
    lines[printed - 1] = other._replace(text="⟪" + other.text + "⟫")
    return lines[:printed] + [moved._replace(text="⟪" + moved.text + "⟫")] + lines[printed:]


def second_number(dice, lines):
    at = first(lines, "docnum")
    match = at is not None and re.fullmatch(r"([\s　]*)" + NUMBER + r"[\s　]*", lines[at].text)
    if not match:
        return None
    new = "%s⟪%s〔%s〕%d号⟫" % (match.group(1), match.group(2), match.group(3), int(match.group(4)) + 3)
    lines[at] = lines[at]._replace(text="⟪" + lines[at].text.strip() + "⟫")
    return lines[:at + 1] + [line_of("docnum", new)] + lines[at + 1:]


def listed_but_absent(dice, lines):
    """The last of several attachments is cut off, mark and text."""
    marks = [n for n, line in enumerate(lines) if line.role == "attachment_mark"]
    notes = [n for n, line in enumerate(lines) if line.role == "attachment_note" and not line.attachment]
    if len(marks) < 2 or len(notes) != len(marks):
        return None
    end = next((n for n in range(marks[-1], len(lines)) if lines[n].role in ("cc", "printed")), len(lines))
    text = lines[notes[-1]].text
    lines[notes[-1]] = lines[notes[-1]]._replace(text="⟪" + text + "⟫")
    return lines[:marks[-1]] + lines[end:]


def unlisted(dice, lines):
    """The 附件说明 is gone, the attachments are there."""
    if first(lines, "attachment_mark") is None and not any(l.role == "attachment_mark" for l in lines):
        return None
    if not any(line.role == "attachment_note" and not line.attachment for line in lines):
        return None
    if any("附件" in line.text for line in lines if line.role in ("body", "heading1",
    "heading2") and not line.attachment):
        return None
    return [line for line in lines if line.role != "attachment_note" or line.attachment]


def attachment_renamed(dice, lines):
    notes = [n for n, line in enumerate(lines) if line.role == "attachment_note" and not line.attachment]
    titles = [n for n, line in enumerate(lines) if line.role == "attachment_title"]
    if not notes or len(titles) != len(notes):
        return None
    at = dice.randrange(len(notes))
    text = lines[titles[at]].text.strip()
    if len(text) < 8 or text not in lines[notes[at]].text:
        return None
    other = text[:-4] + "有关情况" + text[-2:]
    lines[notes[at]] = lines[notes[at]]._replace(text="⟪" + lines[notes[at]].text + "⟫")
    return put(lines, titles[at], "⟪" + other + "⟫")


def one_attachment_numbered(dice, lines):
    notes = [n for n, line in enumerate(lines) if line.role == "attachment_note" and not line.attachment]
    match = len(notes) == 1 and re.match(r"([\s　]*附件：)(?!\d)(.*)$", lines[notes[0]].text)
    return put(lines, notes[0], "%s⟪⟦1.⟧%s⟫" % match.groups()) if match else None


def no_body_page(dice, lines):
    at = first(lines, "signature")
    if at is None:
        return None
    return lines[:at] + [line_of("noise", "⟪　　（此页无正文）⟫")] + lines[at:]


def subject_words(dice, lines):
    return dice.choice(("⟪主题词：防汛　抗旱　通知⟫", "⟪主题词：农业　水利　工作⟫", "⟪主题词：经济管理　意见⟫"))

NOTE = r"^([\s　]*)（([^（）]*)）([\s　]*)$"
LISTED = r"^([\s　]*(?:附件：)?)(\d\.)([^。]*)$"


KINDS = [
    # 发文字号
    number("docnum-half-parenthesis", r"⟪\1⟦(\2)⟧\3号⟫"),
    number("docnum-parenthesis", r"⟪\1⟦（\2）⟧\3号⟫"),
    number("docnum-square", r"⟪\1⟦[\2]⟧\3号⟫"),
    number("docnum-lenticular", r"⟪\1⟦【\2】⟧\3号⟫"),
    number("docnum-full-square", r"⟪\1⟦［\2］⟧\3号⟫"),
    number("docnum-title-mark", r"⟪\1⟦《\2》⟧\3号⟫"),
    number("docnum-no-bracket", r"⟪\1⟦\2⟧年\3号⟫"),
    number("docnum-half-pair", r"⟪\1⟦\2〕⟧\3号⟫", "E P"),
    number("docnum-year-word", r"⟪\1〔⟦\2年⟧〕\3号⟫"),
    number("docnum-year-short", lambda dice, m: "⟪%s〔⟦%s⟧〕%s号⟫" % (m[1], m[2][2:], m[3])),
    number("docnum-year-three", lambda dice, m: "⟪%s〔⟦%s⟧〕%s号⟫" % (m[1], m[2][:3], m[3])),
    number("docnum-padded", lambda dice, m: "⟪%s〔%s〕⟦%s⟧号⟫" % (m[1], m[2], m[3].zfill(len(m[3]) + dice.choice((1,
         2))))),
    number("docnum-ordinal", r"⟪\1〔\2〕⟦第⟧\3号⟫"),
    number("docnum-no-hao", r"⟪\1〔\2〕\3⟫"),
    number("docnum-hao-wen", r"⟪\1〔\2〕\3号⟦文⟧⟫"),
    number("docnum-blank", [r"⟪\1⟦ ⟧〔\2〕\3号⟫", r"⟪\1〔\2〕⟦ ⟧\3号⟫", r"⟪\1〔\2〕\3⟦ ⟧号⟫"]),
    number("docnum-full-width-digits", lambda dice, m: "⟪%s〔%s〕⟦%s⟧号⟫" % (m[1], m[2], m[3].translate(FULL))),
    number("docnum-han-digits", lambda dice, m: "⟪%s〔%s〕⟦%s⟧号⟫" % (m[1], m[2],
         m[3].translate(HAN)) if "0" not in m[3] else None),
    number("docnum-no-sequence", r"⟪\1〔\2〕⟦号⟧⟫"),
    number("docnum-no-organ", r"⟪⟦〔\2〕⟧\3号⟫"),
    shape("docnum-twice", "E C", second_number),
    # 标题
    title("title-full-stop", r"(通知|请示|报告|批复|函|意见|决定|通报|公告|通告|纪要)$", r"\1⟦。⟧"),
    title("title-exclamation", r"(通知|请示|报告|批复|函|意见|决定|通报|公告|通告|纪要)$", r"\1⟦！⟧"),
    title("title-about-twice", r"关于(?!印发|转发|批转|修改|公布)", "⟦关于关于⟧"),
    title("title-genre-twice", r"的(通知|请示|报告|批复|函|意见|决定|通报|公告|通告)$", r"的⟦\1的\1⟧"),
    title("title-request-report", r"(的)请示$", r"\1⟦请示报告⟧"),
    title("title-plan-genre", r"的(通知|意见)$", lambda dice, m: "的⟦%s⟧" % dice.choice(("汇报", "信函", "总结", "申请", "倡议"))),
    title("title-double-genre", r"的通知$", "的⟦函的通知⟧", only=r"关于(?!印发|转发|批转)"),
    title("title-comma", r"(关于(?:加强|做好|开展|推进|促进|解决|加快)[^《》、，的]{3,8})", r"\1⟦，⟧", expect="E P", only="的"),
    title("title-no-genre", r"(关于[^《》]{4,})的(通知|请示|报告|批复|意见|决定|通报|通告)$", r"⟦\1⟧", only="^[^《》]*$"),
    title("title-in-title-marks", r"^([^《》]*的(?:通知|请示|报告|批复|函|意见|决定|通报|通告))$", r"⟦《\1》⟧", expect="E P"),
    title("title-half-brackets", r"的(意见|办法|规定|决定|通知)$", r"的\1⟦(试行)⟧", expect="E P"),
    # 主送
    find("addressee-no-colon", "E", "addressee", r"^(.*[^：:])：$", r"⟪\1⟦⟧⟫"),
    find("addressee-half-colon", "E P", "addressee", r"^(.*[^：:])：$", r"⟪\1⟦:⟧⟫"),
    find("addressee-full-stop", "E P", "addressee", r"^(.*[^：:])：$", [r"⟪\1⟦。⟧⟫", r"⟪\1⟦，⟧⟫", r"⟪\1⟦；⟧⟫"]),
    find("addressee-respectful", "E R W", "addressee", r"^([\s　]*)([^\s　].*)：$",
         [r"\1⟪⟦尊敬的⟧\2：⟫", r"\1⟪⟦敬爱的⟧\2：⟫"]),
    find("addressee-label", "E", "addressee", r"^([\s　]*)([^\s　].*)：$", [r"\1⟪⟦主送：⟧\2：⟫", r"\1⟪⟦主送机关：⟧\2：⟫"]),
    find("addressee-person", "E R", "addressee", r"^([\s　]*)([^\s　，、]*?(?:人民政府|局|委员会))：$",
         [r"\1⟪\2⟦王县长⟧：⟫", r"\1⟪\2⟦李局长⟧：⟫"], genre="请示 报告"),
    # 附件说明和附件
    find("attachment-label", "E", "attachment_note", r"^([\s　]*)附件：", [r"\1⟪⟦附：⟧⟫", r"\1⟪⟦附件如下：⟧⟫", r"\1⟪⟦附表：⟧⟫"]),
    find("attachment-half-colon", "E P", "attachment_note", r"^([\s　]*)附件：", r"\1⟪附件⟦:⟧⟫"),
    find("attachment-stop", "E", "attachment_note", LISTED, [r"\1⟪\2\3⟦。⟧⟫", r"\1⟪\2\3⟦；⟧⟫"]),

    find("attachment-ideographic-comma", "E N", "attachment_note", r"^([\s　]*附件：)1\.(.*)$", r"\1⟪⟦1、⟧\2⟫"),
    find("attachment-title-marks", "E", "attachment_note", r"^([\s　]*(?:附件：)?(?:\d\.)?)([^《》\d]{6,})$",
         r"\1⟪⟦《\2》⟧⟫", only="附件：|^[\\s　]+\\d"),
    shape("attachment-single-numbered", "E N", one_attachment_numbered),
    find("attachment-gap", "E N", "attachment_note", r"^([\s　]+)2\.(.*)$", r"\1⟪⟦3.⟧\2⟫"),
    find("attachment-mark-colon", "E", "attachment_mark_a", r"^附件(\d)$", [r"⟪⟦附件\1：⟧⟫", r"⟪⟦附件\1.⟧⟫"]),
    find("attachment-mark-han", "E", "attachment_mark_a", r"^附件(\d)$", lambda dice,
         m: "⟪⟦附件%s⟧⟫" % "〇一二三四五六七八九"[int(m[1])]),
    find("attachment-mark-brackets", "E", "attachment_mark_a", r"^附件(\d?)$", [r"⟪⟦（附件\1）⟧⟫", r"⟪⟦附表\1⟧⟫"]),
    shape("attachment-absent", "E C", listed_but_absent),
    shape("attachment-unlisted", "E C", unlisted),
    shape("attachment-renamed", "E C", attachment_renamed),
    # 版记、附注、落款
    find("cc-label", "E", "cc", r"^([\s　]*)抄送：", [r"\1⟪⟦抄送机关：⟧⟫", r"\1⟪⟦抄送单位：⟧⟫"]),
    find("cc-report", "E", "cc", r"^([\s　]*)抄送：", [r"\1⟪⟦抄报⟧：⟫", r"\1⟪⟦抄发⟧：⟫"]),
    find("cc-half-colon", "E P", "cc", r"^([\s　]*)抄送：", r"\1⟪抄送⟦:⟧⟫"),
    find("cc-no-stop", "E P", "cc", r"^([\s　]*抄送：.*)。$", r"⟪\1⟦⟧⟫"),
    find("printed-no-word", "E", "printed", r"^(.*日)印发(.*)$", r"⟪\1⟦⟧\2⟫"),
    find("printed-reversed", "E", "printed", r"^([\s　]*)([^\s　\d]+)([\s　]+)(\d{4}年\d+月\d+日)印发$", r"\1⟪⟦\4\3\2⟧印发⟫"),
    find("printed-copies-word", "E", "printed", r"印发$", [r"⟪⟦印制⟧⟫", r"⟪⟦打印⟧⟫", r"⟪⟦发⟧⟫"]),
    shape("cc-behind-printed", "E", cc_behind_printed),
    shape("subject-words", "E", add_after("printed", subject_words, "noise")),
    shape("page-without-text", "E", no_body_page),
    find("note-half-brackets", "E P", "note", NOTE, r"\1⟪⟦(\2)⟧⟫\3"),
    find("note-no-brackets", "E", "note", NOTE, r"\1⟪⟦\2⟧⟫\3", only="公开|联系人"),
    find("note-stop", "E", "note", NOTE, [r"\1⟪（\2⟦。⟧）⟫\3", r"\1⟪（\2）⟦。⟧⟫\3"]),
    shape("note-before-signature", "E", note_before_signature),
    shape("date-before-signature", "E", date_before_signature),
    find("signer-colon", "E", "docnum signer", r"签发人：", ["⟪签发人⟦:⟧⟫", "⟪⟦签发：⟧⟫", "⟪签发人⟦⟧⟫"]),
    # 缺少要素
    shape("title-missing", "E", without("title")),
    shape("addressee-missing", "E", without("addressee"), genre="请示 报告 批复 函"),
    shape("date-missing", "E D", without("date")),
    shape("signature-missing", "E", without("signature"), genre="通知 请示 报告 批复 函 通报 意见"),
    shape("docnum-missing", "E", docnum_missing),
    find("signer-missing", "E R", "docnum", r"^(.*号)[\s　]+签发人：.*$", r"\1", genre="请示 报告"),
]
