"""Kinds of planted error, and how one is planted.

A kind changes a document that had no mistake into one that has one, by plain operations on
its text.  It shares nothing with the checks: no rule, no list, no recognition.  What stands
where is taken from the labels of our own documents, in others from the look of a line.

In a planted text marks stand around what a finding must name: ⟦exactly these characters⟧, or
⟪some within this unit⟫, or ⟪within this unit, and ⟦touching these⟧⟫: what a norm names is often
larger than what was changed (a whole 文号), and two may cut a phrase differently.  No marks:
something is missing, and the finding may stand anywhere.  The marks are taken out before the
program sees the text.

    find(name, expect, where, pattern, plant)   replaces one match of a regular expression
    word(name, expect, pairs)                   a right word by a wrong one, outside titles and quotations
    say(name, expect, sentences)                a sentence more at the end of a paragraph
    shape(name, expect, function)               anything: function(dice, lines) -> lines, or None

`expect` is a list of families or codes, any of which is right.  `plant` is a template (\\1 is a
group), a list of them, or a function(dice, match).  `where` names roles; `text` is body and
headings that are sentences."""
import collections
import re

Kind = collections.namedtuple("Kind", "name expect change")
# The role is that of tests/recognise; attachment: inside one.
Line = collections.namedtuple("Line", "text role attachment")
# One document; own: written for this repository.
Document = collections.namedtuple("Document", "name lines own genre")
# A planted document: the texts of its lines, and [(unit, inner, exactly)]; a place is
# (line, column, line, column), columns from 0, the end exclusive.
Planted = collections.namedtuple("Planted", "kind document texts places")

MARKS = re.compile("[⟦⟧⟪⟫]")
OPENS = "⟦⟪"
CLOSES = {"⟧": "⟦", "⟫": "⟪"}
NEAR, NEAR_END = re.compile("[\u4e00-\u9fff]{0,3}$"), re.compile("[\u4e00-\u9fff]{0,3}")
SENTENCE = re.compile(r".{24,}。$")
TEXT = ("body", "heading2", "heading3", "heading4", "article")


# --- places --------------------------------------------------------------------------------

def holds(line, where):
    """Whether a line may be changed by a kind that works on these roles."""
    role = line.role + ("_a" if line.attachment else "")
    if role in where or "any" in where and line.role:
        return True
    return "text" in where and not line.attachment and line.role in TEXT and bool(SENTENCE.search(line.text))


def enclosed(text, at):
    """Whether a title or quotation is open before the place."""
    before = text[:at]
    return any(before.count(a) > before.count(b) for a, b in ("《》", "“”", "〈〉", "‘’"))


def spots(lines, where, pattern, free=False):
    """[(number of line, match)]; free: outside titles and quotations."""
    found = []
    for number, line in enumerate(lines):
        if holds(line, where):
            found += [(number, m) for m in re.finditer(pattern, line.text)
                      if not free or not enclosed(line.text, m.start())]
    return found


def put(lines, number, text):
    return lines[:number] + [lines[number]._replace(text=text)] + lines[number + 1:]


def cut(lines, number):
    return lines[:number] + lines[number + 1:]


def line_of(role, text, attachment=False):
    return Line(text, role, attachment)


def first(lines, role, attachment=False):
    """The number of the first line with a role, or None."""
    return next((n for n, line in enumerate(lines) if line.role == role and line.attachment == attachment), None)


def last(lines, role, attachment=False):
    found = [n for n, line in enumerate(lines) if line.role == role and line.attachment == attachment]
    return found[-1] if found else None


# --- kinds -----------------------------------------------------------------------------------

def filled(plant, dice, match):
    if isinstance(plant, (list, tuple)):
        plant = dice.choice(plant)
    return plant(dice, match) if callable(plant) else match.expand(plant)


def around(lines, number):
    """⟪ ⟫ around the element that the line belongs to: it may take several lines."""
    first_, last_ = number, number
    same = (lines[number].role, lines[number].attachment)
    while first_ > 0 and (lines[first_ - 1].role, lines[first_ - 1].attachment) == same:
        first_ -= 1
    while last_ + 1 < len(lines) and (lines[last_ + 1].role, lines[last_ + 1].attachment) == same:
        last_ += 1
    lines = put(lines, first_, "⟪" + lines[first_].text)
    return put(lines, last_, lines[last_].text + "⟫")


def find(name, expect, where, pattern, plant, free=False, only=None, genre=None, element=False, since=None):
    """free: not inside titles and quotations; only: a regular expression that the changed line must hold;
    genre: of the document; since: it is of this year or later; element: the whole element is the unit."""
    def change(dice, lines):
        found = [(n, m) for n, m in spots(lines, where.split(), pattern, free)
                 if not only or re.search(only, lines[n].text)]
        if not found:
            return None
        number, match = dice.choice(found)
        new = filled(plant, dice, match)
        if not new:
            return None
        text = match.string
        lines = put(lines, number, text[:match.start()] + new + text[match.end():])
        return around(lines, number) if element else lines
    return Kind(name, expect.split(), limited(change, genre, since))


def limited(change, genre, since=None):
    change.genre, change.since = genre.split() if genre else None, since
    return change


def word(name, expect, pairs, where="text", genre=None):
    """pairs: "right wrong", separated by commas.  A list may need a neighbour or two to be sure."""
    pairs = [pair.split() for pair in pairs.split(",")]

    def change(dice, lines):
        found = [(n, m, wrong) for right, wrong in pairs
                 for n, m in spots(lines, where.split(), right, True)]
        if not found:
            return None
        number, match, wrong = dice.choice(found)
        before, after = NEAR.search(match.string[:match.start()]), NEAR_END.match(match.string[match.end():])
        return put(lines, number, "%s⟪%s⟦%s⟧%s⟫%s" % (
            match.string[:before.start()], before[0], wrong, after[0], match.string[match.end() + after.end():]))
    return Kind(name, expect.split(), limited(change, genre))


def say(name, expect, sentences, genre=None, since=None):
    """The sentences name what is wrong in marks."""
    return find(name, expect, "body", r"(?<=[^」』”）]。)$", [s.replace("\\", "\\\\") for s in sentences],
                only=SENTENCE.pattern, genre=genre, since=since)


def shape(name, expect, function, genre=None):
    return Kind(name, expect.split(), limited(function, genre))


# --- planting --------------------------------------------------------------------------------

def without_marks(texts):
    """The texts as the program sees them, and the marked places [(unit, planted)]."""
    clean, inner, outer, open_at = [], [], [], {}     # open_at: where a mark was opened
    for number, text in enumerate(texts, 1):
        out = []
        for char in text:
            if not MARKS.match(char):
                out.append(char)
            elif char in OPENS:
                if char in open_at:
                    raise ValueError("a mark is opened twice")
                open_at[char] = (number, len(out))
            elif CLOSES[char] not in open_at:
                raise ValueError("a mark is closed that is not open")
            else:
                (inner if char == "⟧" else outer).append((*open_at.pop(CLOSES[char]), number, len(out)))
        clean.append("".join(out))
    if open_at:
        raise ValueError("a mark is not closed")
    return clean, pair_places(inner, outer)


def within(a, b):
    return b[:2] <= a[:2] and a[2:] <= b[2:]


def pair_places(inner, outer):
    """Every planted place with its unit, which is the place itself if none is around it."""
    places = []
    for one in inner:
        unit = next((unit for unit in outer if within(one, unit)), None)
        places.append((unit or one, one, not unit))
    return places + [(unit, unit, False) for unit in outer if not any(within(one, unit) for one in inner)]


def year_of(document):
    """The year of the date at the end; 0 if there is none."""
    found = [re.search(r"(\d{4})年", line.text) for line in document.lines if line.role == "date" and not line.attachment]
    return int(found[-1][1]) if found and found[-1] else 0


def plant(kind, document, dice):
    """A Planted, or None where the document has no place; a kind that changes nothing is an error."""
    if kind.change.genre and document.genre not in kind.change.genre:
        return None
    if kind.change.since and year_of(document) < kind.change.since:
        return None
    lines = kind.change(dice, list(document.lines))
    if lines is None:
        return None
    try:
        texts, places = without_marks([line.text for line in lines])
    except ValueError as error:
        raise SystemExit("%s in %s: %s" % (kind.name, document.name, error))
    if texts == [line.text for line in document.lines]:
        raise SystemExit("%s changes nothing in %s" % (kind.name, document.name))
    return Planted(kind, document, texts, places)


# --- the look of a line, where nobody has labelled it ------------------------------------------

LOOKS = (
    ("title", re.compile(r"^[\s　]*(?:国务院|中共中央)\S{6,60}的(?:通知|批复|意见|决定|通报|公告|函)[\s　]*$")),
    ("docnum", re.compile(r"^[\s　]*[\u4e00-\u9fff]{2,8}〔20\d\d〕[1-9]\d{0,3}号[\s　]*$")),
    ("date", re.compile(r"^[\s　]*20\d\d年[1-9]\d?月[1-9]\d?日[\s　]*$")),
    ("note", re.compile(r"^[\s　]*（此件公开发布）[\s　]*$")),
    ("heading1", re.compile(r"^[\s　]*[一二三四五六七八九十]{1,3}、[^。；：]{2,30}$")),
    ("heading2", re.compile(r"^[\s　]*（[一二三四五六七八九十]{1,3}）[^；：]{2,}$")),
    ("heading3", re.compile(r"^[\s　]*\d{1,2}\.[^；：\d].{2,}$")),
    ("addressee", re.compile(r"^[\u4e00-\u9fff、，（）]{6,80}：$")),
    ("body", re.compile(r"^[\s　]*[\u4e00-\u9fff“《\d].{30,}。$")),
)
NEWS = re.compile(r"^[\s　]*新华社")
TITLE = re.compile(r"^.{4,60}的(通知|请示|报告|批复|意见|决定|通报|公告|通告|函)$")
HEAD = 12       # lines in which 文号 and 主送 stand


def looks(texts):
    """Lines of a document that nobody labelled; what is behind the date is attachment."""
    lines, attachment = [], False
    for number, text in enumerate(texts):
        role = next((role for role, form in LOOKS if form.search(text)), "")
        if role in ("title", "docnum", "addressee") and number >= HEAD:
            role = ""
        attachment = attachment or bool(re.match(r"[\s　]*附件\d*[\s　]*$", text))
        lines.append(Line(text, role, attachment))
        attachment = attachment or role in ("date", "note")
    return lines


def from_file(path, name, own):
    """A document without labels, or None for news of one: most of it is no document."""
    with open(path, encoding="utf-8", newline="") as f:
        texts = re.split(r"\r\n|\n|\r", f.read().removeprefix("\ufeff"))
    if any(NEWS.match(text) for text in texts[:HEAD]):
        return None
    genres = [m[1] for m in (TITLE.search(text.strip()) for text in texts[:HEAD]) if m]
    return Document(name, looks(texts[:-1] if not texts[-1] else texts), own, genres[0] if genres else None)


def from_notation(read_file, path, name):
    """A document of ours; read_file is that of shapes.py."""
    genre, _, lines = read_file(path)
    return Document(name, [Line(line.text, line.role, line.attachment) for line in lines], True, genre)
