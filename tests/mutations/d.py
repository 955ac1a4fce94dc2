"""D: dates, times and numbers."""
import datetime
import re

from planting import find, first, last, put, say, shape

FULL = str.maketrans("0123456789", "０１２３４５６７８９")
HAN = "〇一二三四五六七八九"
DATE = r"(\d{4})年(\d{1,2})月(\d{1,2})日(?=[\s　]*$)"
WEEK = "一二三四五六日"


def han(number):
    number = int(number)
    if number < 11:
        return "〇一二三四五六七八九十"[number]
    return (HAN[number // 10] if number > 19 else "") + "十" + (HAN[number % 10] if number % 10 else "")


def year(text):
    return "".join(HAN[int(c)] for c in text)


def signed(name, plant, expect="D E"):
    """成文日期; the whole date is the unit."""
    return find(name, expect, "date", DATE, plant)


def padded(dice, m):
    if int(m[2]) > 9 and int(m[3]) > 9:
        return None
    return "⟪%s年%s月%s日⟫" % (m[1], m[2].zfill(2), m[3].zfill(2))


def mixed(dice, m):
    return dice.choice(("⟪%s年%s月%s日⟫" % (year(m[1]), m[2], m[3]), "⟪%s年%s月%s日⟫" % (m[1], m[2], han(m[3])),
                        "⟪%s年%s月%s日⟫" % (m[1], han(m[2]), m[3])))


def impossible(dice, m):
    return "⟪%s年⟦%s⟧日⟫" % (m[1], dice.choice(("2月30", "4月31", "6月31", "9月31", "11月31", "2月31")))


def weekday(dice, m):
    day = datetime.date(int(m[1]), int(m[2]), int(m[3])).weekday()
    return "⟪%s⟦（星期%s）⟧⟫" % (m[0], dice.choice(WEEK.replace(WEEK[day], "")))


def number_year(dice, lines):
    """文号 of another year than the date."""
    at, signed_at = first(lines, "docnum"), last(lines, "date")
    match = at is not None and re.search(r"([\u4e00-\u9fff]+〔)(\d{4})(〕\d+号)", lines[at].text)
    date = signed_at is not None and re.search(r"(\d{4})年", lines[signed_at].text)
    if not match or not date or match[2] != date[1]:
        return None
    other = int(match[2]) + dice.choice((1, 2, 3))
    text = lines[at].text
    return put(lines, at, "%s⟪%s⟦%d⟧%s⟫%s" % (text[:match.start()], match[1], other, match[3], text[match.end():]))


def printed_before(dice, lines):
    at, signed_at = first(lines, "printed"), last(lines, "date")
    match = at is not None and re.search(r"(\d{4})年(\d+)月(\d+)日(?=印发)", lines[at].text)
    date = signed_at is not None and re.search(DATE, lines[signed_at].text)
    if not match or not date:
        return None
    day = datetime.date(int(date[1]), int(date[2]), int(date[3])) - datetime.timedelta(dice.randrange(1, 40))
    text = lines[at].text
    return put(lines, at, "%s⟪%d年%d月%d日⟫%s" % (text[:match.start()], day.year, day.month, day.day,
    text[match.end():]))


def deadline_before(dice, lines):
    """A deadline before the date of the document."""
    signed_at = last(lines, "date")
    date = signed_at is not None and re.search(DATE, lines[signed_at].text)
    bodies = [n for n, line in enumerate(lines) if line.role == "body" and not line.attachment and len(line.text) > 30
              and line.text.endswith("。")]
    if not date or not bodies:
        return None
    day = datetime.date(int(date[1]), int(date[2]), int(date[3])) - datetime.timedelta(dice.randrange(20, 300))
    at = dice.choice(bodies)
    return put(lines, at, lines[at].text + "请于⟪%d年%d月%d日⟫前报送有关情况。" % (day.year, day.month, day.day))


def in_text(name, pattern, plant, expect="D", only=None):
    return find(name, expect, "text", pattern, plant, free=True, only=only)


BODY_DATE = r"(?<![\d至到—（])((?:19|20)\d\d)年(\d{1,2})月(\d{1,2})日(?![\d至—（上下晚前])"

KINDS = [
    # 成文日期
    signed("date-han", lambda dice, m: "⟪%s年%s月%s日⟫" % (year(m[1]), han(m[2]), han(m[3]))),
    signed("date-padded", padded),
    signed("date-dots", r"⟪\1.\2.\3⟫"),
    signed("date-hyphens", r"⟪\1-\2-\3⟫"),
    signed("date-slashes", r"⟪\1/\2/\3⟫"),
    signed("date-no-year", r"⟪\2月\3日⟫"),
    signed("date-no-day", r"⟪\1年\2月⟫"),
    signed("date-short-year", lambda dice, m: "⟪⟦%s⟧年%s月%s日⟫" % (m[1][2:], m[2], m[3])),
    signed("date-hao", r"⟪\1年\2月\3⟦号⟧⟫"),
    signed("date-blank", [r"⟪\1年⟦ ⟧\2月\3日⟫", r"⟪\1年\2月⟦ ⟧\3日⟫", r"⟪\1⟦ ⟧年\2月\3日⟫"]),
    signed("date-mixed", mixed),
    signed("date-full-width", lambda dice, m: "⟪%s⟫" % m[0].translate(FULL), "D E P"),
    signed("date-circle-zero", lambda dice, m: "⟪%s年%s月%s日⟫" % (year(m[1]).replace("〇", "○"), han(m[2]), han(m[3]))),
    signed("date-impossible", impossible),
    signed("date-stop", r"⟪\1年\2月\3日⟦。⟧⟫", "D E P"),
    shape("docnum-other-year", "D C E", number_year),
    shape("printed-before-date", "D E C", printed_before),
    shape("deadline-before-date", "D C", deadline_before),
    # dates and times in the text
    in_text("body-date-impossible", BODY_DATE, impossible),
    in_text("body-month-13", BODY_DATE, r"⟪\1年⟦13月\3⟧日⟫"),
    in_text("body-date-hao", BODY_DATE, r"⟪\1年\2月\3⟦号⟧⟫"),
    in_text("body-date-dots", BODY_DATE, [r"⟪\1.\2.\3⟫", r"⟪\1-\2-\3⟫", r"⟪\1/\2/\3⟫"]),
    in_text("weekday-wrong", BODY_DATE, weekday),
    in_text("year-short", r"(?<!\d)20([12]\d)年(?=\d{1,2}月)", r"⟪⟦\1⟧年⟫"),
    in_text("year-han-mixed", r"(?<![\d—])20([12])(\d)年(?!代)", lambda dice, m: "⟪二⟦0%s%s⟧年⟫" % (HAN[int(m[1])],
         HAN[int(m[2])]), "D T"),
    in_text("year-zero-sign", r"(?<![\d—])20([12])(\d)年(?!代)", lambda dice, m: "⟪二○%s%s年⟫" % (HAN[int(m[1])],
         HAN[int(m[2])])),
    in_text("year-twice", r"(?<!\d)(20\d\d)年(?=\d)", r"⟪\1⟦年年⟧⟫", "D T"),
    say("decade-short", "D", ["该工程始建于⟪⟦80年代⟧⟫。", "有关设施多为上世纪建成，其中⟪⟦九十年代⟧⟫建成的占一半。"]),
    say("clock-twice", "D", ["施工时间为每日⟪下午15时⟫开始。", "会议于当日⟪下午16时30分⟫结束。", "设备于当日⟪晚上21时⟫恢复运行。"]),
    say("clock-impossible", "D", ["设备于当日⟪⟦25时⟧⟫恢复运行。", "会议于当日⟪16时⟦75分⟧⟫结束。", "会议于当日⟪9:65⟫结束。"]),
    say("weekday-digit", "D", ["每周例会安排在⟪星期⟦3⟧⟫举行。", "每周例会安排在⟪周⟦5⟧⟫举行。"]),
    say("dates-reversed", "D C", ["施工时间为⟪2024年5月20日至2024年5月6日⟫。", "上一轮检查从⟪2023年9月28日至2023年9月3日⟫进行。"]),
    say("event-dot", "D P", ["有关单位组织了“⟪3.15⟫”消费者权益日活动。", "有关单位组织了“⟪11.9⟫”消防宣传日活动。", "“⟪5.12⟫”防灾减灾日活动已经结束。"]),
    say("five-year-digit", "D W", ["上述项目已列入“⟪⟦14五⟧⟫”规划。", "上述项目已列入⟪第⟦14个⟧五年规划⟫。"]),
    # numbers
    in_text("percent-range", r"(?<![\d.])([1-8]?\d)%(?![\d—])", lambda dice, m: "⟪%s—%d%%⟫" % (m[1],
         int(m[1]) + dice.randrange(2, 9))),
    in_text("percent-range-hyphen", r"(?<![\d.])([1-8]?\d)%(?![\d—])", lambda dice, m: "⟪%s%%-%d%%⟫" % (m[1],
         int(m[1]) + dice.randrange(2, 9)), "D P"),
    in_text("percent-hanzi", r"(?<![\d.])(\d{1,2})%", r"⟪百分之⟦\1⟧⟫"),
    in_text("ten-thousand-range", r"(?<![\d.—])(\d{1,3})万(?=[元亩人户吨])", lambda dice, m: "⟪%s—%d万⟫" % (m[1],
         int(m[1]) + dice.randrange(2, 9))),
    in_text("range-hyphen", r"(?<![\d.—第])(\d{1,2})(?=[个人名次处项])", lambda dice, m: "⟪%s-%d⟫" % (m[1],
         int(m[1]) + dice.randrange(2, 9)), "D P"),
    in_text("range-dash", r"(?<![\d.—第])(\d{1,2})(?=[个人名次处项])", lambda dice, m: "⟪%s——%d⟫" % (m[1],
         int(m[1]) + dice.randrange(2, 9)), "D P"),
    in_text("full-width-digits", r"(?<![\d.])(\d{2,4})(?=[个人名次处项万亿亩元公])", lambda dice,
         m: "⟪⟦%s⟧⟫" % m[1].translate(FULL), "D P T"),
    in_text("digit-comma", r"(?<![\d.])(\d{1,3})(\d{3})(?=[个人名次处项万亿亩元公])", r"⟪\1⟦，⟧\2⟫", "D P T"),
    in_text("digit-and-thousand", r"(?<![\d.])([2-9])000(?=[个人名次处项亩元公])", r"⟪\1⟦千⟧⟫"),
    say("approximate-digits", "D", ["参加培训的约有⟪⟦3、4⟧百人⟫。", "每个乡镇平均有⟪⟦5、6⟧名⟫工作人员。", "该处⟪⟦2、3⟧天⟫即可恢复正常。"]),
    say("approximate-comma", "D P", ["参加培训的约有⟪三、四百人⟫。", "每个乡镇平均有⟪五、六名⟫工作人员。", "该处⟪两、三天⟫即可恢复正常。"]),
    say("several-digits", "D", ["有关单位先后派出⟪几⟦10⟧名⟫工作人员。", "全县共有⟪⟦10几⟧个⟫乡镇。", "现场共有⟪⟦20几⟧名⟫工作人员。"]),
    say("times-fewer", "D W", ["与上年相比，事故起数⟪⟦减少了2倍⟧⟫。", "与上年相比，能耗⟪⟦下降了3倍⟧⟫。", "与上年相比，成本⟪⟦降低1.5倍⟧⟫。"]),
    say("percent-point", "D W", ["合格率⟪由85%提高到90%，提高了⟦5%⟧⟫。", "合格率为92%，比上年提高⟪⟦3%个百分点⟧⟫。"]),
    say("about-twice", "D W", ["培训人员⟪⟦约300余人⟧⟫。", "培训人员⟪⟦近200多人⟧⟫。", "培训人员⟪⟦大约300人左右⟧⟫。", "用时⟪⟦超过10余天⟧⟫。"]),
    say("unit-of-money-twice", "D W", ["已到位资金⟪300万⟦元元⟧⟫。", "已到位资金⟪⟦人民币300万元人民币⟧⟫。"]),
    say("mixed-numerals", "D", ["已到位资金⟪⟦3百⟧万元⟫。", "已到位资金⟪⟦5千⟧元⟫。", "平均每户补助⟪⟦2千5百⟧元⟫。"]),
    say("session-digit", "D", ["有关方案经⟪县第⟦18届⟧人民代表大会⟫审议。", "有关方案经⟪市第⟦7届⟧人民代表大会⟫审议。"]),
]
