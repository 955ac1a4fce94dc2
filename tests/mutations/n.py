"""N: numbers of levels, items and articles."""
import re

from planting import cut, find, put, say, shape

HAN = "〇一二三四五六七八九十"
LEVELS = (
    re.compile(r"^([\s　]*)([一二三四五六七八九十]{1,3})(、)"),
    re.compile(r"^([\s　]*（)([一二三四五六七八九十]{1,3})(）)"),
    re.compile(r"^([\s　]*)(\d{1,2})(\.)(?!\d)"),
    re.compile(r"^([\s　]*（)(\d{1,2})(）)"),
)
ARTICLE = re.compile(r"^([\s　]*第)([一二三四五六七八九十]{1,3})(条)[\s　]")
CHAPTER = re.compile(r"^([\s　]*第)([一二三四五六七八九十]{1,3})(章)[\s　]")


def han(value):
    if value < 11:
        return HAN[value]
    return (HAN[value // 10] if value > 19 else "") + "十" + (HAN[value % 10] if value % 10 else "")


VALUES = {han(value): value for value in range(1, 99)}


def value_of(text):
    return int(text) if text.isdigit() else VALUES.get(text, 0)


def written(value, like):
    return str(value) if like.isdigit() else han(value)


def runs(lines, level, least):
    """[[number of line]] of each series 1, 2, 3 … on a level, unbroken and outside attachments."""
    found, run = [], []
    for number, line in enumerate(lines):
        if line.attachment or not line.role:
            continue
        match = LEVELS[level].match(line.text)
        if match and value_of(match[2]) == len(run) + 1:
            run.append(number)
        elif match or any(form.match(line.text) for form in LEVELS[:level]):
            found.append(run)
            run = [number] if match and value_of(match[2]) == 1 else []
            if match and not run:
                return []
    return [one for one in found + [run] if len(one) >= least]


def renumbered(lines, number, form, value):
    match = form.match(lines[number].text)
    blanks = re.match(r"[\s　]*", match[1])[0]
    new = "%s⟪%s⟦%s⟧%s" % (blanks, match[1][len(blanks):], written(value, match[2]), match[3])
    return put(lines, number, new + "⟫" + lines[number].text[match.end(3):])


def series(name, level, least, change):
    def changed(dice, lines):
        found = runs(lines, level, least)
        return change(dice, lines, dice.choice(found), LEVELS[level]) if found else None
    return shape(name, "N", changed)


def last_skips(dice, lines, run, form):
    return renumbered(lines, run[-1], form, len(run) + dice.choice((1, 1, 2)))


def last_repeats(dice, lines, run, form):
    return renumbered(lines, run[-1], form, len(run) - 1)


def first_is_two(dice, lines, run, form):
    """Either may be reported: the start, or the second 二."""
    return renumbered(renumbered(lines, run[0], form, 2), run[1], form, 2)


def neighbours_swapped(dice, lines, run, form):
    at = dice.randrange(1, len(run))
    return renumbered(renumbered(lines, run[at - 1], form, at + 1), run[at], form, at)


def item_lost(dice, lines, run, form):
    """The line of an item is gone: the number behind it is one too high."""
    at = dice.randrange(1, len(run) - 1)
    lines = renumbered(lines, run[at + 1], form, at + 2)
    return cut(lines, run[at])


def tail_shifted(dice, lines, run, form):
    """From one item on every number is one too high; the first of them is to be named."""
    at = dice.randrange(1, len(run))
    for k in range(at + 1, len(run)):
        match = form.match(lines[run[k]].text)
        lines = put(lines, run[k], match[1] + written(k + 2, match[2]) + lines[run[k]].text[match.end(2):])
    return renumbered(lines, run[at], form, at + 2)


def divisions(name, form, change, least=3):
    """Articles and chapters, numbered through, wherever they stand."""
    def changed(dice, lines):
        run = [n for n, line in enumerate(lines) if line.role in ("article", "chapter") and form.match(line.text)]
        if len(run) < least or [value_of(form.match(lines[n].text)[2]) for n in run] != list(range(1, len(run) + 1)):
            return None
        return change(dice, lines, run, form)
    return shape(name, "N", changed)


def levels_skipped(dice, lines):
    """（一）（二） below 一、 become （1）（2）: two levels are left out."""
    found = [run for run in runs(lines, 1, 2)
             if not any(LEVELS[2].match(line.text) or LEVELS[3].match(line.text) for line in lines if not line.attachment)]
    if not found or not runs(lines, 0, 2):
        return None
    run = dice.choice(found)
    for k, number in enumerate(run):
        match = LEVELS[1].match(lines[number].text)
        mark = "%s⟪（%d）⟫" if not k else "%s（%d）"
        lines = put(lines, number, mark % (match[1][:-1], k + 1) + lines[number].text[match.end():])
    return lines


def levels_turned(dice, lines):
    """The headings （一）（二） stand above 一、: the order of levels is turned round."""
    top, low = runs(lines, 0, 2), runs(lines, 1, 2)
    if len(top) != 1 or len(low) != 1 or any(LEVELS[2].match(line.text) for line in lines if not line.attachment):
        return None
    for number in top[0]:
        match = LEVELS[0].match(lines[number].text)
        lines = put(lines, number, "%s⟪（%s）⟫%s" % (match[1], match[2], lines[number].text[match.end():]))
    for number in low[0]:
        match = LEVELS[1].match(lines[number].text)
        lines = put(lines, number, "%s⟪%s、⟫%s" % (match[1][:-1], match[2], lines[number].text[match.end():]))
    return lines


SPACES = r"^([\s　]*)"
ONE = SPACES + r"([一二三四五六七八九十]{1,3})、"
TWO = SPACES + r"（([一二三四五六七八九十]{1,3})）"
THREE = SPACES + r"(\d{1,2})\.(?!\d)"
FOUR = SPACES + r"（(\d{1,2})）"
FULL = str.maketrans("0123456789", "０１２３４５６７８９")


def label(name, pattern, plant, expect="N"):
    """The whole number with its marks is the unit."""
    return find(name, expect, "heading1 heading2 heading3 heading4 heading1_a heading2_a heading3_a heading4_a",
    pattern, plant)


KINDS = [
    series("level1-last-skips", 0, 2, last_skips),
    series("level1-last-repeats", 0, 3, last_repeats),
    series("level1-starts-at-two", 0, 2, first_is_two),
    series("level1-swapped", 0, 3, neighbours_swapped),
    series("level1-tail-shifted", 0, 3, tail_shifted),
    series("level2-last-skips", 1, 2, last_skips),
    series("level2-last-repeats", 1, 3, last_repeats),
    series("level2-starts-at-two", 1, 2, first_is_two),
    series("level2-item-lost", 1, 3, item_lost),
    series("level2-swapped", 1, 3, neighbours_swapped),
    series("level3-last-skips", 2, 2, last_skips),
    series("level3-last-repeats", 2, 3, last_repeats),
    series("level3-item-lost", 2, 3, item_lost),
    series("level4-last-skips", 3, 2, last_skips),
    shape("levels-skipped", "N", levels_skipped),
    shape("levels-turned", "N", levels_turned),
    divisions("article-skips", ARTICLE, last_skips),
    divisions("article-repeats", ARTICLE, last_repeats),
    divisions("article-lost", ARTICLE, item_lost),
    divisions("chapter-skips", CHAPTER, last_skips),
    divisions("chapter-repeats", CHAPTER, last_repeats),
    find("article-arabic", "N D", "article article_a", r"^([\s　]*)第([一二三四五六七八九])条(?=[\s　])",
         lambda dice, m: "%s⟪⟦第%d条⟧⟫" % (m[1], value_of(m[2]))),
    find("article-mark", "N", "article article_a", r"^([\s　]*)(第[一二三四五六七八九十]+条)[\s　]+", [r"\1⟪\2⟦、⟧⟫", r"\1⟪\2⟦：⟧⟫"]),
    # form of the numbers
    label("level1-dot", ONE, [r"\1⟪\2⟦.⟧⟫", r"\1⟪\2⟦．⟧⟫"]),
    label("level1-comma", ONE, [r"\1⟪\2⟦，⟧⟫", r"\1⟪\2⟦,⟧⟫"], "N P"),
    label("level1-colon", ONE, r"\1⟪\2⟦：⟧⟫"),
    label("level1-no-mark", ONE, r"\1⟪\2⟦ ⟧⟫"),
    label("level2-mark-behind", TWO, [r"\1⟪（\2）⟦、⟧⟫", r"\1⟪（\2）⟦.⟧⟫", r"\1⟪（\2）⟦，⟧⟫"], "N P"),
    label("level2-half-brackets", TWO, r"\1⟪⟦(\2)⟧⟫", "N P"),
    label("level2-half-pair", TWO, r"\1⟪⟦\2）⟧⟫", "N P"),
    label("level2-mixed-pair", TWO, [r"\1⟪(\2）⟫", r"\1⟪（\2)⟫"], "N P"),
    label("level3-ideographic-comma", THREE, r"\1⟪\2⟦、⟧⟫"),
    label("level3-full-width", THREE, lambda dice, m: "%s⟪⟦%s．⟧⟫" % (m[1], m[2].translate(FULL)), "N D"),
    label("level3-half-bracket", THREE, [r"\1⟪⟦\2)⟧⟫", r"\1⟪⟦\2）⟧⟫"], "N P"),
    label("level4-mark-behind", FOUR, [r"\1⟪（\2）⟦、⟧⟫", r"\1⟪（\2）⟦.⟧⟫"], "N P"),
    label("level4-half-brackets", FOUR, r"\1⟪⟦(\2)⟧⟫", "N P"),
    # series within a paragraph
    find("yishi-skips", "N", "body", r"(一是.+?二是.+?)三是(?!.*四是)", r"\1⟪⟦四⟧是⟫"),
    find("yishi-repeats", "N", "body", r"(一是.+?)二是(.+?)三是", r"\1⟪⟦一⟧是⟫\2⟪三是⟫"),
    find("yishi-mark", "N P", "body", r"([一二三四五]是)(?=[\u4e00-\u9fff]{2})(?<=[。；：，]..)", [r"⟪\1⟦、⟧⟫", r"⟪\1⟦：⟧⟫"]),
    find("diyi-skips", "N", "body", r"(第一，.+?第二，.+?)第三，(?!.*第四，)", r"\1⟪第⟦四⟧，⟫"),
    say("first-without-next", "N", ["有关工作分步推进：⟪第一⟫，摸清底数；第三，完善制度。", "推进工作要把握以下几点：第一，统筹安排；⟪第三⟫，稳步实施。"]),
    say("yishi-lost", "N", ["下一步，一是完善制度，⟪⟦三是⟧⟫落实经费。", "当前存在的问题：一是底数不清；⟪⟦三是⟧⟫经费不足。"]),
    say("count-too-high", "N", ["重点完成以下⟪⟦四项⟧工作⟫：一是完善制度，二是落实经费，三是培训人员。",
                               "主要有⟪⟦三个方面⟧⟫：一是底数不清，二是经费不足。"]),
    say("count-too-low", "N", ["重点完成以下⟪⟦两项⟧工作⟫：一是完善制度，二是落实经费，三是培训人员。"]),
]
