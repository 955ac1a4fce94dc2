"""C: what must agree within a document."""
import re

from planting import find, first, last, put, say, shape


def signature_other(dice, lines):
    """署名 names another organ than the title."""
    title, at = first(lines, "title"), first(lines, "signature")
    if title is None or at is None or last(lines, "signature") != at:
        return None
    name = lines[at].text.strip()
    if not lines[title].text.strip().startswith(name) or len(name) < 5:
        return None
    other = {"局": "委员会", "府": "府财政局", "室": "室督查室"}.get(name[-1])
    if not other:
        return None
    lines[title] = lines[title]._replace(text="⟪" + name + "⟫" + lines[title].text.strip()[len(name):])
    return put(lines, at, lines[at].text.replace(name, "⟪%s⟫" % (name[:-1] + other if other != "府财政局" else name + "财政局")))


def mark_other(dice, lines):
    """The red head names another organ than the 署名."""
    mark, at = first(lines, "issuer_mark"), first(lines, "signature")
    if mark is None or at is None or last(lines, "issuer_mark") != mark or last(lines, "signature") != at:
        return None
    name = lines[at].text.strip()
    if not lines[mark].text.strip().startswith(name) or "　" in name:
        return None
    other = dice.choice([one for one in ("云溪县林业局", "临江市教育局", "青岚省水利厅") if one != name])
    lines[mark] = lines[mark]._replace(text="⟪" + lines[mark].text.strip().replace(name, other) + "⟫")
    return put(lines, at, "⟪" + lines[at].text + "⟫")


def body_lines(lines):
    return [n for n, line in enumerate(lines) if line.role == "body" and not line.attachment
            and len(line.text) > 26 and line.text.endswith("。")]


def two_sentences(one, two):
    """The first in one paragraph, the second in the next or the same."""
    def change(dice, lines):
        found = body_lines(lines)
        if not found:
            return None
        k = dice.randrange(len(found))
        lines = put(lines, found[k], lines[found[k]].text + one)
        at = found[min(k + 1, len(found) - 1)]
        return put(lines, at, lines[at].text + two)
    return change


def table_total(dice, lines):
    """A figure of the last row, 合计, is changed."""
    totals = [n for n, line in enumerate(lines) if line.role == "table" and re.match(r"(合计|总计)\t", line.text)
              and n > 2 and lines[n - 2].role == "table"]
    if not totals:
        return None
    at = dice.choice(totals)
    cells = lines[at].text.split("\t")
    figures = [k for k, cell in enumerate(cells) if re.fullmatch(r"\d{2,}", cell.strip())]
    if not figures:
        return None
    k = dice.choice(figures)
    cells[k] = "⟪%d⟫" % (int(cells[k]) + dice.choice((1, 10, 90, -1)))
    return put(lines, at, "\t".join(cells))


def no_such_attachment(dice, lines):
    listed = sum(line.role == "attachment_note" and not line.attachment for line in lines)
    found = body_lines(lines)
    if not found or listed < 2:
        return None
    at = dice.choice(found)
    return put(lines, at, lines[at].text[:-1] + "（见⟪附件%d⟫）。" % (listed + dice.choice((1, 2))))


def attachment_unnamed(dice, lines):
    if any(line.role in ("attachment_note", "attachment_mark", "attachment_title") for line in lines):
        return None
    if any("附件" in line.text for line in lines):
        return None
    found = body_lines(lines)
    if not found:
        return None
    at = dice.choice(found)
    return put(lines, at, lines[at].text[:-1] + "（⟪⟦见附件⟧⟫）。")


def title_of(lines):
    return "".join(line.text.strip() for line in lines if line.role == "title")


def cited_title_differs(dice, lines):
    """The text cites a document of the title by another name."""
    named = re.search(r"关于(?:印发|转发|批转)《?([^《》]{8,})》?的通知", title_of(lines))
    if not named:
        return None
    found = [n for n in body_lines(lines) if "《%s》" % named[1] in lines[n].text]
    if not found:
        return None
    at = dice.choice(found)
    others = [named[1].replace(a, b, 1) for a, b in (("工作", ""), ("管理", "监督管理"), ("实施", ""), ("方案", "意见"))
              if a in named[1]]
    if not others:
        return None
    other = dice.choice(others)
    return put(lines, at, lines[at].text.replace("《%s》" % named[1], "⟪《%s》⟫" % other, 1))


def year_of_title_differs(dice, lines):
    """关于做好2025年春季绿化工作的通知, and in the text 为做好2024年春季绿化工作."""
    named = re.search(r"(20\d\d)(年[\u4e00-\u9fff]{6,})的", title_of(lines))
    if not named:
        return None
    found = [n for n in body_lines(lines) + [k for k, line in enumerate(lines) if line.text.endswith("：")]
             if named[1] + named[2] in lines[n].text and lines[n].role == "body"]
    if not found:
        return None
    at, other = dice.choice(found), int(named[1]) - dice.choice((1, 2))
    return put(lines, at, lines[at].text.replace(named[1] + named[2], "⟪%d⟫%s" % (other, named[2]), 1))


NUMBER = r"《([^《》]{4,40})》（([\u4e00-\u9fff]{1,8})〔(\d{4})〕(\d+)号）"

KINDS = [
    shape("signature-other-organ", "C E", signature_other),
    shape("mark-other-organ", "C E", mark_other),
    shape("cited-title-differs", "C", cited_title_differs),
    shape("year-of-title-differs", "C D", year_of_title_differs),
    shape("table-total", "C", table_total),
    shape("attachment-not-there", "C E", no_such_attachment),
    shape("attachment-not-listed", "C E", attachment_unnamed),
    shape("short-name-twice", "C", two_sentences("县综合执法协调小组（以下简称⟪协调小组⟫）已经成立，协调小组下设办公室。",
                                                 "县综合执法协调小组（以下简称⟪协调小组⟫）负责检查。")),
    say("short-name-unused", "C", ["县综合执法协调委员会（以下简称⟪协调委⟫）已经成立。", "石桥灌区续建配套工程（以下简称⟪石桥工程⟫）已经完工。"]),
    shape("short-name-differs", "C", two_sentences("石桥灌区续建配套项目（以下简称⟪石桥项目⟫）已经立项。", "⟪石桥灌区项目⟫的前期工作已经完成。")),
    find("cited-number-first", "C", "text", NUMBER, r"⟪\2〔\3〕\4号《\1》⟫"),
    find("cited-number-brackets", "C E", "text", NUMBER, [r"《\1》（⟪\2⟦(\3)⟧\4号⟫）", r"《\1》（⟪\2⟦[\3]⟧\4号⟫）"]),
    find("cited-number-bare", "C", "text", NUMBER, r"⟪《\1》\2〔\3〕\4号⟫"),
    find("cited-number-no-hao", "C E", "text", NUMBER, r"《\1》（⟪\2〔\3〕\4⟫）"),
    find("cited-number-padded", "C E", "text", NUMBER, lambda dice, m: "《%s》（⟪%s〔%s〕⟦%s⟧号⟫）" % (m[1], m[2], m[3],
         m[4].zfill(len(m[4]) + 1))),
    shape("cited-number-differs", "C", two_sentences("根据《青岚省节约用水办法》（⟪青政发〔2023〕18号⟫）要求，有关工作已经完成。",
                                                     "《青岚省节约用水办法》（⟪青政发〔2023〕81号⟫）的各项任务已经落实。")),
    say("parts-and-total", "C", ["共⟪派出人员120人，其中县级80人、乡镇级60人⟫。", "共⟪安排资金300万元，其中省级200万元、市级190万元⟫。"]),
    say("percentages-over-100", "C D", ["资金来源中，⟪省级占55%，市级占35%，县级占20%⟫。"]),
    say("money-words-differ", "C D", ["合同金额为⟪人民币叁拾万元整（¥350000.00）⟫。", "合同金额为⟪人民币伍万陆仟元整（56500元）⟫。"]),
]
