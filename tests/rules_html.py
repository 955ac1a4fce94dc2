#!/usr/bin/env python3
"""The rule reference (scripts/rules_html.py): every rule has a page, pages say what `explain` says
in both languages and nothing else, links lead somewhere, and nothing in a rule file gets out of
its text.

Prints one line per failure and `N passed, N failed`."""
import base64
import hashlib
import html.parser
import json
import os
import re
import subprocess
import sys
import tempfile
import time

PROGRAM = os.environ["GONGWENLINT"]
TOP = os.environ["top_srcdir"]
SCRIPT = os.path.join(TOP, "scripts", "rules_html.py")

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(SCRIPT))
import rules_html  # noqa: E402 (it is ours, and only found now)

SECONDS = 10
# Bytes of a page: as it is without a word list, for each row of one, of the index for each rule.
PAGE, ROW, RULE = 60_000, 2_500, 4_000
VOID = {"meta", "input", "br"}
BLOCKS = {"p", "li", "dt", "dd", "h1", "h2", "td", "th", "pre", "small"}
# What a page has and explain has not: where it is, the heads of a table, the search.
CHROME = {"head", "header", "thead", "form", "nav"}
# Headings that speak of ^ in the one and of marks in the other.
EXAMPLES = re.compile(r"^(反例|Bad)")

passed = failed = 0


def verdict(ok, message):
    global passed, failed
    if ok:
        passed += 1
    else:
        failed += 1
        print(message)


class Page(html.parser.HTMLParser):
    """A page taken apart; `wrong` says what is no HTML of ours."""

    def __init__(self, name, source):
        super().__init__(convert_charrefs=True)
        self.name, self.source = name, source
        self.open, self.wrong = [], []
        self.ids, self.links, self.labels, self.inputs = [], [], set(), []
        self.csp, self.raw, self.titles, self.marks = None, {"style": [], "script": []}, 0, []
        self.data = None
        self.blocks = {"zh": [], "en": []}
        self.feed(source)
        self.close()
        if self.open:
            self.wrong.append(f"not closed: {self.open}")

    def handle_starttag(self, tag, attrs):
        values = dict(attrs)
        classes = (values.get("class") or "").split()
        self.check_attributes(tag, attrs, values)
        if "id" in values:
            self.ids.append(values["id"])
        if tag == "a":
            self.links.append(values["href"])
        if tag == "label":
            self.labels.add(values.get("for"))
        if tag in ("input", "select"):
            self.inputs.append((values.get("id"), "label" in [name for name, _ in self.open]))
        if values.get("http-equiv") == "Content-Security-Policy":
            self.csp = values["content"]
        if tag in ("style", "script"):
            self.data = values.get("type")
            self.raw[tag].append([values.get("type"), ""])
        if tag == "mark":
            self.marks.append("")
        self.titles += tag == "h1"
        if tag in BLOCKS:
            self.blocks["zh"].append("")
            self.blocks["en"].append("")
        if tag not in VOID:
            self.open.append((tag, classes))

    def check_attributes(self, tag, attrs, values):
        names = [name for name, _ in attrs]
        if len(set(names)) < len(names):
            self.wrong.append(f"<{tag}> has an attribute twice: {names}")
        for name in names:
            if name.startswith("on") or name in ("style", "src", "srcdoc", "action", "background"):
                self.wrong.append(f"<{tag} {name}={values[name]!r}>")
        if tag in ("img", "iframe", "object", "embed", "link", "base", "svg"):
            self.wrong.append(f"<{tag}>")

    def handle_endtag(self, tag):
        if not self.open or self.open[-1][0] != tag:
            self.wrong.append(f"</{tag}> inside {self.open[-1:]}, line {self.getpos()[0]}")
            return
        self.open.pop()

    def handle_data(self, data):
        tags = [tag for tag, _ in self.open]
        classes = {name for _, names in self.open for name in names}
        if tags and tags[-1] in self.raw:
            self.raw[tags[-1]][-1][1] += data
            return
        if "mark" in tags and "heard" not in classes:
            self.marks[-1] += data
        if CHROME.intersection(tags) or "heard" in classes or not self.blocks["zh"]:
            return
        if "en" not in classes:
            self.blocks["zh"][-1] += data
        if "zh" not in classes:
            self.blocks["en"][-1] += data


def bare(text):
    """Without blanks and the punctuation between parts, which differs with the setting."""
    return re.sub(r"[\s：:；;，,、（）()→“”‘’]", "", text)


def build(folder):
    command = [sys.executable, SCRIPT, "--program", PROGRAM, "--output", folder, "--top", TOP]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    verdict(done.returncode == 0, f"{SCRIPT}: {done.stderr}")
    return Site(folder)


class Site(dict):
    """Pages by name, taken apart when they are first looked at."""

    def __init__(self, folder):
        super().__init__()
        self.sources = {}
        for name in sorted(os.listdir(folder)):
            if name.endswith(".html"):
                with open(os.path.join(folder, name), encoding="utf-8") as f:
                    self.sources[name] = f.read()

    def __missing__(self, name):
        self[name] = Page(name, self.sources[name])
        return self[name]


def run(*arguments):
    return subprocess.run([PROGRAM, *arguments, "--no-config"], capture_output=True, text=True,
                          encoding="utf-8", check=True).stdout


# --- every page -------------------------------------------------------------------------------

def check_page(page, pages):
    verdict(not page.wrong, f"{page.name}: {'; '.join(page.wrong[:3])}")
    verdict(page.source.startswith('<!DOCTYPE html>\n<html lang="zh-CN">'),
            f"{page.name}: its beginning")
    verdict(page.titles == 1, f"{page.name}: {page.titles} h1")
    verdict(len(set(page.ids)) == len(page.ids), f"{page.name}: an id twice")
    for one, wrapped in page.inputs:
        verdict(wrapped or one in page.labels, f"{page.name}: the input {one} has no label")
    for href in page.links:
        target, _, anchor = href.partition("#")
        good = not target or target in pages.sources
        if good and anchor:
            good = anchor in (pages[target] if target else page).ids
        verdict(good, f"{page.name}: the link {href} leads nowhere")
    check_policy(page)


def check_policy(page):
    """Its own style and script by their digests, and nothing from anywhere."""
    def digest(text):
        value = base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode()
        return f"'sha256-{value}'"

    scripts = [text for kind, text in page.raw["script"] if kind is None]
    data = [kind for kind, _ in page.raw["script"] if kind is not None]
    verdict(len(page.raw["style"]) == 1 and len(scripts) == 1 and set(data) <= {"application/json"},
            f"{page.name}: {len(scripts)} scripts, {data}")
    wanted = {"default-src": "'none'", "style-src": digest(page.raw["style"][0][1]),
              "script-src": digest(scripts[0]), "base-uri": "'none'", "form-action": "'none'"}
    given = dict(part.strip().split(" ", 1) for part in (page.csp or "").split(";") if part.strip())
    verdict(given == wanted, f"{page.name}: Content-Security-Policy {page.csp}")
    for text in [page.raw["style"][0][1], scripts[0]]:
        verdict(not re.search(r"https?:|url\(|@import|//[a-z]+\.", text),
                f"{page.name}: names an address")


# --- against explain ------------------------------------------------------------------------------

def split_explained(text, codes):
    """What was said of each rule: its lines."""
    said, current = {}, None
    for line in text.split("\n"):
        first = line.split(" ")[0]
        if first in codes and first not in said and not line.startswith(" "):
            current = said.setdefault(first, [])
        current.append(line)
    return said


def is_carets(line):
    return "^" in line and not line.strip("^ 　")


class Finder:
    """Looks for parts of a long text, most of which come in its order."""

    def __init__(self, text):
        self.text, self.at = bare(text), 0

    def has(self, part):
        part = bare(part)
        found = self.text.find(part, self.at, self.at + 2000 + len(part))
        if found < 0:
            return part in self.text
        self.at = found
        return True


def compare(page, lines, lang):
    """Every line of explain in the page, and every block of the page in explain."""
    shown = Finder("".join(page.blocks[lang]))
    head, *rest = lines
    for part in head.split(" "):
        verdict(shown.has(part), f"{page.name} ({lang}) does not have {part}")
    wanted = [line for line in rest
              if line.strip() and not is_carets(line) and not EXAMPLES.match(line)]
    for line in wanted:
        part = re.sub(r"^ +(条件：|when: )", "", line)
        verdict(shown.has(part), f"{page.name} ({lang}) does not have “{line.strip()}”")
    said = Finder("".join(line for line in lines if not is_carets(line)))
    for block in page.blocks[lang]:
        block = block.removeprefix(head.split(" ")[0])
        verdict(said.has(block) or EXAMPLES.match(block),
                f"{page.name} ({lang}) says “{block}”, explain does not")


def check_explained(pages, rules):
    codes = [rule["code"] for rule in rules]
    for lang in ("zh", "en"):
        said = split_explained(run("explain", "--lang", lang, *codes), set(codes))
        verdict(len(said) == len(codes), f"explain --lang {lang} gives {len(said)} of {len(codes)}")
        for name in codes:
            compare(pages[name + ".html"], said[name], lang)
            carets = sum(len(re.findall(r"\^+", line)) for line in said[name] if is_carets(line))
            marks = len(pages[name + ".html"].marks)
            verdict(0 < marks <= carets, f"{name}: {marks} marks for {carets} runs of carets")


def check_rules(pages, rules):
    wanted = {rule["code"] + ".html" for rule in rules} | {"index.html", "facts.html"}
    wanted |= {f"family-{letter}.html" for letter in {rule["code"][0] for rule in rules}}
    verdict(set(pages.sources) == wanted, f"pages: {set(pages.sources) ^ wanted}")
    for rule in rules:
        page, rows = pages[rule["code"] + ".html"], len(rule.get("words", []))
        verdict(len(page.source.encode()) < PAGE + ROW * rows,
                f"{page.name}: {len(page.source.encode())} bytes with {rows} rows")
        verdict(page.source.count('<tr class="entry">') == rows, f"{page.name}: not {rows} rows")
        raw = [part for row in rule.get("words", []) for part in row["when"] if re.match(r"!?\w+:", part)]
        verdict(not raw, f"{page.name}: conditions without words: {raw[:3]}")
        verdict(rule["code"] + ".html" in pages["index.html"].links,
                f"index.html has no {rule['code']}")
        verdict(rule["code"] + ".html" in pages[f"family-{rule['code'][0]}.html"].links,
                f"the family page has no {rule['code']}")
    verdict(len(pages["index.html"].source.encode()) < RULE * len(rules), "index.html is too large")
    # Where “ counts two columns, and where it counts one (rules/*.yaml, the caret lines).
    for name, mark in (("E205", "(2024)"), ("P111", "“河长制”"), ("D411", "3.18")):
        verdict(mark in pages[name + ".html"].marks, f"{name}: marked {pages[name + '.html'].marks}")


# --- a hostile office -----------------------------------------------------------------------------

HOSTILE = """- code: Z901
  name: hostile-pattern
  title: '</title><script>alert(1)</script>'
  title_en: '<img src=x onerror=alert(2)>'
  severity: info
  strength: 惯例
  clause: 核稿惯例"><b>x
  match: 'xy"<z'
  needs: [xy]
  message: '{0} </p><script>alert(3)</script> & &amp; ␛\\x'
  advice: '" onmouseover="alert(4)'
  fix: '<svg/onload=alert(5)>'
  applicability: suggest
  why: "a\\u202eb\\u200bc </main>"
  known: '<!-- '
  bad: |
    <i>xy"<z</i>
       ^^^^^
  good:
    - <b>甲
    - ']]>'
- code: Z902
  name: hostile-list
  title: 词表
  title_en: a list
  severity: info
  strength: 惯例
  clause: 核稿惯例
  terms: hostile.tsv
  message: “{0}”应为“{1}”
  advice: 改
  why: 试
  covers: [no.such-fact]
  bad: |
    用了</script>两字
        ^^^^^^^^^
  good:
    - 甲
    - 乙
"""
LIST = ("wrong\tright\tcondition/context\tnote/source\tcategory\tfixable\n"
        "</script>\t<script>alert(6)</script>\t!L:<b>|甲\t\"'><i>\t<u>\tsuggest\n")


def write_pages(out, rules):
    rules_html.write(out, rules_html.pages(rules_html.Book(rules, set(), rules_html.read_assets()), {}))
    return Site(out)


def check_hostile(folder, shipped):
    house, out = os.path.join(folder, "house"), os.path.join(folder, "hostile")
    os.mkdir(house)
    for name, text in (("house.yaml", HOSTILE), ("hostile.tsv", LIST)):
        with open(os.path.join(house, name), "w", encoding="utf-8") as f:
            f.write(text)
    rules = json.loads(run("explain", "--rules", house, "--format", "json", "Z901", "Z902"))
    pages = write_pages(out, shipped + rules)
    for name in ("Z901.html", "Z902.html", "index.html", "family-Z.html"):
        check_page(pages[name], pages)
    text = run("explain", "--rules", house, "--lang", "zh", "Z901", "Z902")
    said = split_explained(text, {"Z901", "Z902"})
    for rule in rules:
        compare(pages[rule["code"] + ".html"], said[rule["code"]], "zh")
    verdict(pages["Z901.html"].marks == ['xy"<z'], f"Z901: marked {pages['Z901.html'].marks}")
    verdict("a<U+202E>b<U+200B>c </main>" in "".join(pages["Z901.html"].blocks["zh"]),
            "Z901: hidden characters are not shown")
    found = json.loads(pages["index.html"].raw["script"][-1][1])
    verdict(found["Z902"]["words"] == ["</script>→<script>alert(6)</script>"],
            f"Z902: {found.get('Z902')}")
    check_again(out, shipped)


def check_again(out, shipped):
    """Without the office: the pages of its rules are gone, and no other file is."""
    with open(os.path.join(out, "notes.html"), "w", encoding="utf-8") as f:
        f.write("<p>mine</p>")
    again = write_pages(out, shipped).sources
    verdict(again.pop("notes.html", None) == "<p>mine</p>", "a file of others was touched")
    verdict(set(again) == {"index.html", "facts.html", "family-E.html", "E205.html"},
            f"pages are left or missing: {sorted(again)}")


def main():
    with tempfile.TemporaryDirectory() as folder:
        start = time.monotonic()
        pages = build(os.path.join(folder, "rules"))
        took = time.monotonic() - start
        verdict(took < SECONDS, f"it took {took:.1f} s")
        codes = [rule["code"] for rule in json.loads(run("rules", "list", "--format", "json"))]
        rules = json.loads(run("explain", "--format", "json", *codes))
        check_rules(pages, rules)
        for name in pages.sources:
            check_page(pages[name], pages)
        check_explained(pages, rules)
        check_hostile(folder, [rule for rule in rules if rule["code"] == "E205"])
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


sys.exit(main())
