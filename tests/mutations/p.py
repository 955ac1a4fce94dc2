"""P: punctuation."""
from planting import find, say

HAN = r"[\u4e00-\u9fff]"


def mark(name, pattern, plant, expect="P", free=False, only=None):
    return find(name, expect, "text", pattern, plant, free=free, only=only)


BETWEEN = r"(?<=%s)%%s(?=%s)" % (HAN, HAN)
QUOTED = r"“([^“”‘’]{2,12})”"
TITLED = r"《([^《》〈〉]{4,30})》"
PAIRED = r"（([\u4e00-\u9fff][^（）《》“”\d]{3,30})）"

KINDS = [
    # half-width and foreign marks
    mark("half-comma", BETWEEN % "，", "⟦,⟧"),
    mark("half-stop", r"(?<=%s)。(?=%s|$)" % (HAN, HAN), "⟦.⟧"),
    mark("half-semicolon", BETWEEN % "；", "⟦;⟧"),
    mark("half-colon", BETWEEN % "：", "⟦:⟧"),
    mark("half-parentheses", PAIRED, [r"⟪⟦(⟧\1⟦)⟧⟫"]),
    mark("half-parenthesis-left", PAIRED, r"⟪⟦(⟧\1）⟫"),
    mark("half-parenthesis-right", PAIRED, r"⟪（\1⟦)⟧⟫"),
    mark("straight-quotes", QUOTED, '⟪⟦"⟧\\1⟦"⟧⟫'),
    mark("straight-single-quotes", QUOTED, "⟪⟦'⟧\\1⟦'⟧⟫"),
    mark("full-stop-dot", r"(?<=%s)。(?=%s|$)" % (HAN, HAN), "⟦．⟧"),
    mark("corner-quotes", QUOTED, r"⟪⟦「⟧\1⟦」⟧⟫"),
    mark("outer-single-quotes", QUOTED, r"⟪⟦‘⟧\1⟦’⟧⟫", free=True),
    mark("angle-title", TITLED, [r"⟪⟦<⟧\1⟦>⟧⟫", r"⟪⟦<<⟧\1⟦>>⟧⟫"], free=True),
    mark("small-title", TITLED, r"⟪⟦〈⟧\1⟦〉⟧⟫", free=True),
    mark("ascii-comma-for-enumeration", BETWEEN % "、", "⟦,⟧"),
    say("half-tilde", "P D", ["该项目建设周期为⟪2021⟦~⟧2023年⟫。", "该处气温为⟪10⟦~⟧15摄氏度⟫。"]),
    # pairs
    mark("quote-not-closed", QUOTED, r"⟪⟦“⟧\1⟫"),
    mark("quote-not-opened", QUOTED, r"⟪\1⟦”⟧⟫"),
    mark("quote-both-closing", QUOTED, r"⟪⟦”⟧\1⟦”⟧⟫"),
    mark("quote-both-opening", QUOTED, r"⟪⟦“⟧\1⟦“⟧⟫"),
    mark("quote-turned", QUOTED, r"⟪⟦”⟧\1⟦“⟧⟫"),
    mark("title-not-closed", TITLED, r"⟪⟦《⟧\1⟫", free=True),
    mark("title-not-opened", TITLED, r"⟪\1⟦》⟧⟫", free=True),
    mark("parenthesis-not-closed", PAIRED, r"⟪⟦（⟧\1⟫"),
    mark("parenthesis-not-opened", PAIRED, r"⟪\1⟦）⟧⟫"),
    mark("title-in-title", TITLED, r"⟪《关于印发⟦《⟧\1⟦》⟧的通知》⟫", free=True),
    mark("quote-in-quote", r"“([\u4e00-\u9fff]{4,12})”", lambda dice, m: "⟪“%s⟦“⟧%s⟦”⟧%s”⟫" % (m[1][:1],
         m[1][1:3], m[1][3:])),
    mark("crossed-pair", QUOTED, r"⟪“（\1”）⟫"),
    # doubled and clashing marks
    mark("stop-twice", r"(?<=%s)。(?=%s|$)" % (HAN, HAN), "⟪⟦。。⟧⟫"),
    mark("comma-twice", BETWEEN % "，", "⟪⟦，，⟧⟫"),
    mark("comma-and-enumeration", BETWEEN % "、", ["⟪⟦、，⟧⟫", "⟪⟦，、⟧⟫", "⟪⟦、、⟧⟫"]),
    mark("comma-and-stop", r"(?<=%s)。(?=%s|$)" % (HAN, HAN), ["⟪⟦，。⟧⟫", "⟪⟦。，⟧⟫", "⟪⟦；。⟧⟫"]),
    mark("colon-twice", BETWEEN % "：", "⟪⟦：：⟧⟫"),
    mark("exclamations", r"(?<=%s)。$" % HAN, ["⟪⟦！！⟧⟫", "⟪⟦！！！⟧⟫"]),
    mark("question-exclamation", r"(?<=%s)。$" % HAN, ["⟪⟦？！⟧⟫", "⟪⟦？？⟧⟫"]),
    say("stop-inside-and-outside", "P", ["群众普遍反映：“办事比以前方便多⟪了⟦。”。⟧⟫", "标语写着：“预防为主，防消结合⟪⟦。”。⟧⟫"]),
    # enumerations
    mark("enumeration-before-deng", r"(?<=%s)等(?=[\u4e00-\u9fff，。；]{1,2})" % HAN, "⟪⟦、等⟧⟫", free=True, only="、"),
    mark("enumeration-before-and", r"(?<=%s)(以及|及其)" % HAN, r"⟪⟦、\1⟧⟫", free=True),
    mark("enumeration-before-he", r"(?<=[\u4e00-\u9fff]{3})和(?=[\u4e00-\u9fff]{3})", "⟪⟦、和⟧⟫", free=True,
         only="、[^。，]{2,8}和"),
    say("deng-twice", "P W", ["检查内容包括制度、台账、设施⟪⟦等等……⟧⟫。", "检查内容包括制度、台账、设施⟪⟦……等⟧⟫。"]),
    # dots and dashes
    say("dots-ascii", "P", ["检查内容包括制度、台账、设施⟪⟦...⟧⟫", "检查内容包括制度、台账、设施⟪⟦......⟧⟫"]),
    say("dots-stops", "P", ["检查内容包括制度、台账、设施⟪⟦。。。⟧⟫", "检查内容包括制度、台账、设施⟪⟦···⟧⟫"]),
    say("dots-single", "P", ["检查内容包括制度、台账、设施⟪⟦…⟧⟫"]),
    say("dash-hyphens", "P", ["这是工作的基础⟪⟦--⟧⟫也是工作的重点。", "这是工作的基础⟪⟦－－⟧⟫也是工作的重点。"]),
    say("dash-half", "P", ["这是工作的基础⟪⟦—⟧⟫也是工作的重点。"]),
    say("interpunct", "P", ["活动名称为“书香⟪⟦•⟧⟫乡村”。", "活动名称为“书香⟪⟦・⟧⟫乡村”。", "活动名称为“书香⟪⟦.⟧⟫乡村”。"]),
    # what takes which mark
    say("title-on-licence", "P", ["申请人应当持有⟪《营业执照》⟫。", "从业人员应当持有⟪《健康证明》⟫。", "驾驶人应当持有⟪《机动车驾驶证》⟫。",
         "经营者应当取得⟪《食品经营许可证》⟫。"]),
    say("title-on-event", "P", ["全县组织了⟪《安全生产月》⟫活动。", "有关单位参加了⟪《乡村振兴论坛》⟫。", "该单位获得⟪《先进集体》⟫称号。"]),
    mark("trial-outside", r"《([^《》]{3,20}(?:办法|规定|细则|方案))》", r"⟪《\1》⟦（试行）⟧⟫", free=True),
    find("ruxia-stop", "P R", "body", r"如下：$", ["⟪如下⟦。⟧⟫", "⟪如下⟦，⟧⟫", "⟪如下⟦；⟧⟫"]),
    find("ruxia-nothing", "P R", "body", r"如下：$", "⟪如下⟫"),
    # blanks and letters
    mark("blank-before-mark", BETWEEN % "，", "⟪⟦ ⟧，⟫", "P T"),
    mark("blank-behind-mark", BETWEEN % "，", "⟪，⟦ ⟧⟫", "P T"),
    say("full-width-letters", "P T", ["有关信息通过⟪⟦ＡＰＰ⟧⟫发布。", "有关数据接入⟪⟦ＧＩＳ⟧⟫系统。"]),
    say("bracket-kind", "P", ["该项目⟪⟦[⟧二期⟦]⟧⟫已经竣工。", "该项目⟪⟦{⟧二期⟦}⟧⟫已经竣工。"]),
    mark("line-starts-with-mark", r"^([\s　]*)(?=%s{6})" % HAN, [r"\1⟪⟦，⟧⟫", r"\1⟪⟦。⟧⟫", r"\1⟪⟦、⟧⟫"], "P T"),
    mark("no-end-mark", r"(%s{4})。$" % HAN, r"⟪\1⟦⟧⟫"),
    mark("ends-with-comma", r"(%s)。$" % HAN, [r"\1⟪⟦，⟧⟫", r"\1⟪⟦、⟧⟫"], "P T"),
]
