"""R: who writes to whom, in which genre and tone."""
import re

from planting import find, first, line_of, put, shape

CLOSING = r"^([\s　]*)(?:妥否|当否|以上[^。]*如无不妥|特此|此复|以上报告)[^。]*。$"


def closing(name, expect, genre, texts):
    """The closing line becomes another one."""
    return find(name, expect, "body", CLOSING, [r"\1⟪%s⟫" % text for text in texts], genre=genre)


def without_closing(dice, lines):
    found = [n for n, line in enumerate(lines) if line.role == "body" and re.match(CLOSING, line.text)]
    return lines[:found[0]] + lines[found[0] + 1:] if len(found) == 1 else None


def behind_text(texts, genre_words=None):
    """A last paragraph more, before 附件说明 and 落款."""
    def change(dice, lines):
        bodies = [n for n, line in enumerate(lines) if line.role in ("body", "heading1", "heading2",
        "heading3") and not line.attachment]
        signature = first(lines, "signature")
        if not bodies or signature is None:
            return None
        at = max(n for n in bodies if n < signature) if any(n < signature for n in bodies) else None
        return None if at is None else lines[:at + 1] + [line_of("body", "　　" + dice.choice(texts))] + lines[at + 1:]
    return change


def copied_addressee(dice, lines):
    """The only addressee stands under 抄送, too."""
    at, cc = first(lines, "addressee"), first(lines, "cc")
    match = at is not None and cc is not None and re.fullmatch(r"[\s　]*([^\s　，、：]{4,})：", lines[at].text)
    if not match or not lines[cc].text.endswith("。"):
        return None
    text = re.match(r"([\s　]*抄送：)(.*)$", lines[cc].text)
    return put(lines, cc, "%s⟪%s⟫，%s" % (text[1], match[1], text[2])) if text else None


UP = "请示 报告"
DOWN = "通知 通报 意见"

KINDS = [
    find("request-two-addressees", "R", "addressee", r"^([\s　]*)([^\s　，、]+)：$", [r"\1⟪\2，县人大常委会：⟫",
         r"\1⟪\2、县委办公室：⟫"], genre="请示"),
    find("addressee-person-up", "R E", "addressee", r"^([\s　]*)([^\s　，、]+)：$", [r"\1⟪王建国县长：⟫", r"\1⟪李副市长：⟫"],
         genre=UP),
    find("addressee-vague", "R E", "addressee", r"^([\s　]*)([^\s　].*)：$", [r"\1⟪各相关单位：⟫", r"\1⟪各有关单位和个人：⟫"],
         genre="请示 批复 报告"),
    shape("request-no-closing", "R", without_closing, genre="请示"),
    closing("request-closing-report", "R", "请示", ["特此报告。", "以上报告，请审阅。"]),
    closing("request-closing-pressing", "R", "请示", ["请尽快批复。", "请务必于本周内批准。", "以上请示，请立即批准。"]),
    closing("request-closing-vague", "R", "请示", ["特此请示。", "以上请示，请知悉。"]),
    closing("report-closing-asks", "R", "报告", ["以上报告当否，请批示。", "以上报告妥否，请批复。", "特此报告，请予批准。"]),
    shape("report-asks-within", "R", behind_text(["⟪恳请市人民政府安排专项资金300万元⟫。", "⟪请批准增加编制10名⟫。", "⟪建议批准为盼⟫。"]),
         genre="报告"),
    closing("reply-closing-request", "R", "批复", ["妥否，请批示。", "特此函复。", "以上意见，请批示。"]),
    find("reply-without-reference", "R C", "body", r"^([\s　]*)[^。]*收悉。", r"\1", genre="批复"),
    find("reply-vague", "R", "heading1 body", r"(?<=、)(?:原则)?同意", "⟪原则上可以考虑同意⟫", genre="批复"),
    shape("notice-closing-request", "R", behind_text(["⟪妥否，请批示。⟫", "⟪当否，请批复。⟫"]), genre=DOWN),
    shape("notice-closing-letter", "R", behind_text(["⟪特此函告，盼复。⟫", "⟪请予支持为盼。⟫"]), genre=DOWN),
    shape("closing-of-letters", "R E W", behind_text(["⟪此致⟫", "⟪此致敬礼⟫", "⟪顺颂商祺⟫"])),
    shape("closing-exclamation", "R P", behind_text(["特此通知⟪！⟫"]), genre="通知"),
    shape("letter-commands", "R", behind_text(["⟪请务必遵照执行⟫。", "⟪必须严格执行⟫，不得有误。"]), genre="函"),
    shape("request-commands", "R", behind_text(["⟪你们要认真贯彻执行⟫。", "⟪请遵照执行⟫。"]), genre=UP),
    shape("down-to-gui", "R W", behind_text(["请⟪贵单位⟫抓好落实。", "请⟪贵局⟫抓好落实。"]), genre="通知 批复 通报"),
    find("notice-xiafa", "R", "body", r"现印发给你们", "现⟪下发⟫给你们"),
    find("request-copies-below", "R", "cc", r"^([\s　]*抄送：)", [r"\1⟪各乡镇人民政府⟫，", r"\1⟪各乡镇人民政府、村民委员会⟫，"], genre=UP),
    shape("addressee-copied", "R C", copied_addressee),
    find("request-two-matters", "R", "title", r"关于([^《》]{4,})的请示$", "关于增加编制和解决办公用房等事项的请示", genre="请示"),
    find("request-title-report", "R E", "title", r"的请示$", "的报告", genre="请示"),
    find("title-apply", "R E", "title", r"的请示$", "的⟦申请⟧", genre="请示", element=True),
    shape("request-thanks", "R W", behind_text(["⟪不胜感激！⟫", "⟪万望批准⟫。", "⟪叩请批准⟫。"]), genre=UP),
]
