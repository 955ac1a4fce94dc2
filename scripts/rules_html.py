#!/usr/bin/env python3
"""The rule reference as web pages: writes index.html, a page for each rule and family, facts.html.

    scripts/rules_html.py --program GONGWENLINT --output DIR [--rules DIR] [--top TOP]

Everything comes from `gongwenlint rules list` and `explain --format json`, so that a page says what
`gongwenlint explain CODE` says.  Pages of rules that are gone are removed from DIR.  --rules adds an
office's own rules, as for the program.  Only the standard library; pages load nothing
(scripts/htmlpage.py), and work from file:// and without JavaScript, but for the search."""
import argparse
import collections
import json
import os
import re
import subprocess
import sys

import coverage
from htmlpage import NEWLINE, Html, both, code, head_row, join, page, tag
from rule_page import CUSTOM, SEVERITIES, basis, content, search_form, severity

HERE = os.path.dirname(os.path.abspath(__file__))
OURS = re.compile(r"(?:index|facts|family-[A-Z]|[A-Z]\d{3})\.html")

# As in README: the letter, what the family checks.
FAMILIES = {
    "E": ("公文要素", "Elements", "要素有没有、次序对不对、写法合不合规范。", "Required elements, their order and form."),
    "N": ("序号", "Numbering", "层次序数、条款号、附件号是否连续、合级。", "Headings, articles and attachments in order."),
    "D": ("日期和数字", "Dates and numbers", "日期、数字、单位、合计。", "Dates, numbers, units, sums."),
    "P": ("标点", "Punctuation", "标点符号的形式和用法。", "The form and use of punctuation."),
    "W": ("用词", "Wording", "禁用、过时、易混、重复、口语的词。",
          "Words that are banned, out of date, confusable, redundant or colloquial."),
    "S": ("保密和残留", "Secrecy and residue", "密级标志、个人信息、文件里看不见的残留。",
          "Secrecy marks, personal data, what is left over in the file."),
    "R": ("行文", "Routing", "行文关系、文种、结语。", "Who writes to whom, in which genre, with which closing."),
    "C": ("前后一致", "Consistency", "各要素之间、前后文之间是否一致。", "Whether parts of the document agree."),
    "T": ("文字完好", "Integrity", "文字本身是否完好：占位、乱码、重复、标记残留。",
          "Whether the text itself is whole: placeholders, mojibake, repetition."),
    "L": ("版面", "Layout", "页面、字体字号、行距、位置。", "Page, fonts, spacing, places."),
}
STANDARDS = {"GB/T 9704": "党政机关公文格式", "GB/T 15834": "标点符号用法",
             "GB/T 15835": "出版物上数字用法", "GB 3100": "国际单位制及其应用", "GB 3101": "有关量、单位和符号的一般原则",
             "GB 3102": "量和单位", "GB 11643": "公民身份号码", "GB 18030": "中文编码字符集",
             "GB 32100": "统一社会信用代码编码规则", "GF 1001": "第一批异形词整理表"}


def norms(rule):
    """The norms that a clause names, for the filter: of a standard the number, of a law the name."""
    found = [" ".join(name.split()) for name in re.findall(r"GB(?:/T)? ?\d+|GF ?\d+", rule["clause"])]
    laws = re.findall(r"[^（）《》，、；]*?(?:法|条例|條例|规定)(?=第[一二三四五六七八九十]+[条條])",
                      rule["clause"])
    found += [re.sub("^(?:参照|依据|依)", "", name) for name in laws]
    if rule["strength"] == CUSTOM:
        found.append(CUSTOM)
    return list(dict.fromkeys(found)) or [rule["clause"]]


def norm_label(name):
    return f"{name} {STANDARDS[name]}" if name in STANDARDS else name


# --- pages ----------------------------------------------------------------------------------------

class Book:
    """The rules, and what pages share."""

    def __init__(self, rules, facts, assets):
        self.facts = facts
        self.style, self.script = assets
        letters = {rule["code"][0] for rule in rules}
        order = [letter for letter in FAMILIES if letter in letters] + sorted(letters - set(FAMILIES))
        self.families = {letter: [rule for rule in rules if rule["code"][0] == letter]
                         for letter in order}
        self.rules = [rule for letter in order for rule in self.families[letter]]

    def page(self, title, title_en, crumbs, *main):
        """crumbs: (Chinese, English, href); the last is the page itself."""
        links = [tag("li", tag("a", both(chinese, english), href=href))
                 for chinese, english, href in crumbs[:-1]]
        links.append(tag("li", both(*crumbs[-1][:2]), aria_current="page"))
        tools = tag("div", tag("button", both("English", "中文"), type="button", id="lang"),
                    tag("button", both("深色", "Dark"), type="button", id="theme",
                        aria_pressed="false"),
                    class_="tools", hidden=True)
        body = [tag("a", both("跳到内容", "Skip to the content"), href="#main", class_="skip"),
                tag("header", tag("nav", tag("ol", *links), aria_label="所在位置 / where you are"), tools,
                    class_="top"),
                tag("main", join(main, NEWLINE), id="main")]
        return page(title, title_en, self.style, self.script, body)


def family_of(letter):
    return FAMILIES.get(letter, (f"{letter} 类", f"Family {letter}", "", ""))


def home():
    return ("规则手册", "Rule reference", "index.html")


def crumbs_of(letter):
    chinese, english = family_of(letter)[:2]
    return [home(), (f"{letter} {chinese}", f"{letter} {english}", f"family-{letter}.html")]


def pager(before, after):
    def link(rule, chinese, english):
        if not rule:
            return tag("span")
        return tag("a", both(chinese, english), " ", rule["code"], href=rule["code"] + ".html")

    return tag("nav", link(before, "上一条", "Previous"), link(after, "下一条", "Next"), class_="pager",
               aria_label="上一条、下一条 / previous, next")


def rule_page(book, at):
    rule = book.rules[at]
    before = book.rules[at - 1] if at else None
    after = book.rules[at + 1] if at + 1 < len(book.rules) else None
    main = content(rule, book.facts) + [pager(before, after)]
    crumbs = crumbs_of(rule["code"][0]) + [(rule["code"], None, None)]
    return book.page(f'{rule["code"]} {rule["title"]}',
                     f'{rule["code"]} {rule["title_en"] or rule["title"]}', crumbs, *main)


def rule_row(rule):
    link = tag("a", both(rule["title"], rule["title_en"]), href=rule["code"] + ".html", class_="rule")
    return tag("tr", tag("th", code(rule["code"]), scope="row"),
               tag("td", link, tag("small", rule["name"], translate="no"),
                   tag("p", class_="hit", hidden=True)),
               tag("td", severity(rule)), tag("td", basis(rule), lang="zh-CN"),
               class_="entry", data_code=rule["code"], data_family=rule["code"][0],
               data_severity=rule["severity"], data_norms="|".join(norms(rule)))


def rule_table(families, linked):
    heads = head_row(("代码", "Code"), ("规则", "Rule"), ("级别", "Severity"), ("依据", "Clause"))
    bodies = []
    for letter, rules in families.items():
        chinese, english = family_of(letter)[:2]
        name = both(f"{letter} {chinese}（{len(rules)}）", f"{letter} {english} ({len(rules)})")
        title = tag("tr", tag("th", tag("a", name, href=f"family-{letter}.html"), colspan=4,
                              scope="rowgroup"))
        bodies.append(tag("tbody", title if linked else None, *map(rule_row, rules)))
    return tag("table", tag("caption", both("规则", "Rules"), class_="heard"), heads, *bodies,
               class_="rules", id="rules")


def family_page(book, letter):
    chinese, english, about, about_en = family_of(letter)
    rules = book.families[letter]
    counts = collections.Counter(rule["severity"] for rule in rules)
    main = [tag("h1", tag("span", letter, class_="code"), " ", both(chinese, english)),
            tag("p", both(about, about_en)) if about else None,
            tag("p", join([join([both(*SEVERITIES[level]), f" {counts[level]}"])
                           for level in SEVERITIES if counts[level]], " · "), class_="count"),
            rule_table({letter: rules}, False)]
    return book.page(f"{letter} {chinese}", f"{letter} {english}", crumbs_of(letter), *main)


# --- the index --------------------------------------------------------------------------------------

def boxes(name, chinese, english, choices):
    return tag("fieldset", tag("legend", both(chinese, english)),
               *[tag("label", tag("input", type="checkbox", name=name, value=value), " ", label,
                     class_="box") for value, label in choices])


def norm_choice(book):
    counts = collections.Counter(name for rule in book.rules for name in norms(rule))
    options = [tag("option", f"{norm_label(name)}（{n}）", value=name)
               for name, n in sorted(counts.items(), key=lambda item: (-item[1], item[0]))]
    first = tag("option", "全部", value="", data_zh="全部", data_en="All")
    reset = tag("button", both("清除", "Clear"), type="reset")
    return tag("div", tag("label", both("依据", "Norm"), for_="n"),
               tag("select", first, *options, name="n", id="n"), reset, class_="row")


def searched(rule):
    """What a search finds beside what a row shows: texts, and entries of word lists by themselves."""
    texts = [rule.get(key) or "" for key in ("message", "message_en", "advice", "advice_en", "why")]
    entries = [row["wrong"] if row["right"] == "——" else f'{row["wrong"]}→{row["right"]}'
               for row in rule.get("words", []) if row["kind"] not in ("pattern", "data")]
    return {"text": " ".join(texts), "words": entries}


def data_block(book):
    data = json.dumps({rule["code"]: searched(rule) for rule in book.rules}, ensure_ascii=False,
                      separators=(",", ":")).replace("<", "\\u003c")
    return Html(f'<script type="application/json" id="index-data">{data}</script>')


def index_page(book):
    n = len(book.rules)
    entries = len({(row["wrong"], row["right"], row["condition"]) for rule in book.rules
                   for row in rule.get("words", [])})
    filters = [boxes("f", "类别", "Family", [(letter, both(f"{letter} {family_of(letter)[0]}",
                                                          f"{letter} {family_of(letter)[1]}"))
                                           for letter in book.families]),
               boxes("s", "级别", "Severity",
                     [(level, both(*names)) for level, names in SEVERITIES.items()]),
               norm_choice(book)]
    main = [tag("h1", both("公文校核规则手册", "Rule reference of gongwenlint")),
            tag("p", both(join([f"{n} 条规则，词表 {entries} 条。每条规则写明查什么、为什么、依据、正反例和怎样关闭，和 ",
                                code("gongwenlint explain"), " 说的相同。"]),
                          join([f"{n} rules, {entries} entries of word lists. Each page says what ",
                                code("gongwenlint explain"), " says: what is reported, why, the clause, "
                                "examples, how to switch it off."])), class_="lead"),
            tag("p", tag("a", both("规范的事实和覆盖它的规则", "Facts of the norms, and the rules that cover them"),
                         href="facts.html")),
            search_form("rules", "词、代码、条款，如：布署、E205、六角括号",
                        "a word, code or clause: 布署, E205", *filters),
            tag("p", both(join([tag("kbd", "/"), " 到搜索框，", tag("kbd", "↑"), tag("kbd", "↓"), " 选规则，",
                                tag("kbd", "Enter"), " 打开"]),
                          join([tag("kbd", "/"), " to search, ", tag("kbd", "↑"), tag("kbd", "↓"),
                                " to choose, ", tag("kbd", "Enter"), " to open"])),
                class_="count tools", hidden=True),
            rule_table(book.families, True), data_block(book)]
    return book.page("公文校核规则手册", "Rule reference of gongwenlint", [home()], *main)


# --- facts ------------------------------------------------------------------------------------------

def fact_row(fact, rules, with_source):
    done = join([tag("a", name, href=name + ".html") for name in rules], "、") if rules else fact.reason
    basis_of = fact.clause + (f"（{fact.strength}）" if fact.strength else "")
    source = tag("small", fact.source) if with_source else None
    return tag("tr", tag("th", code(fact.id), scope="row"), tag("td", fact.statement, source),
               tag("td", basis_of), tag("td", done or "待写"), class_="entry", id=fact.id)


def facts_page(book, tables):
    by = collections.defaultdict(list)
    for rule in book.rules:
        for one in rule["covers"]:
            by[one].append(rule["code"])
    heads = head_row(("编号", "Id"), ("事实", "Fact"), ("依据", "Clause"),
                     ("规则或者理由", "Rules, or the reason why none"))
    bodies = []
    for name, heading, apart in coverage.FILES:
        bodies.append(tag("tbody", tag("tr", tag("th", heading, colspan=4, scope="rowgroup")),
                          *[fact_row(fact, by[fact.id], not apart) for fact in tables.get(name, [])]))
    main = [tag("h1", both("规范的事实", "Facts of the norms")),
            tag("p", both("规范和同类工具里每条可查的事实，由哪些规则覆盖；没有规则的，写明理由。",
                          "Every checkable fact of the norms and of other tools, with the rules that cover "
                          "it or the reason why none does."), class_="lead"),
            search_form("facts", "在事实里找", "find a fact"),
            tag("table", heads, *bodies, id="facts", class_="list stack", lang="zh-CN")]
    return book.page("规范的事实", "Facts of the norms",
                     [home(), ("规范的事实", "Facts of the norms", None)], *main)


# --- the run ----------------------------------------------------------------------------------------

def ask(program, *arguments):
    done = subprocess.run([program, *arguments, "--no-config", "--format", "json"], capture_output=True,
                          text=True, encoding="utf-8", check=False)
    if done.returncode:
        sys.exit(done.stderr.strip() or f"{program}: {done.returncode}")
    return json.loads(done.stdout)


def read_rules(program, rule_dirs):
    options = [part for folder in rule_dirs for part in ("--rules", folder)]
    listed = ask(program, "rules", "list", *options)
    return ask(program, "explain", *options, *[rule["code"] for rule in listed])


def read_tables(top):
    folder = os.path.join(top, "doc", "coverage")
    paths = {name: os.path.join(folder, name) for name, _, _ in coverage.FILES}
    return {name: coverage.read_facts(path) for name, path in paths.items() if os.path.exists(path)}


def read_assets():
    assets = []
    for name in ("rules_html.css", "rules_html.js"):
        with open(os.path.join(HERE, name), encoding="utf-8") as f:
            assets.append(f.read().replace("\t", ""))
    return assets


def pages(book, tables):
    yield "index.html", index_page(book)
    yield "facts.html", facts_page(book, tables)
    for letter in book.families:
        yield f"family-{letter}.html", family_page(book, letter)
    for at, rule in enumerate(book.rules):
        yield rule["code"] + ".html", rule_page(book, at)


def write(folder, made):
    """Every page, and no page that was made once and is not any more."""
    os.makedirs(folder, exist_ok=True)
    names = set()
    for name, body in made:
        names.add(name)
        with open(os.path.join(folder, name), "w", encoding="utf-8") as f:
            f.write(body)
    for name in os.listdir(folder):
        if OURS.fullmatch(name) and name not in names:
            os.remove(os.path.join(folder, name))
    return len(names)


def main():
    parser = argparse.ArgumentParser(description="writes the rule reference as web pages")
    parser.add_argument("--program", required=True)
    parser.add_argument("--output", required=True)
    parser.add_argument("--rules", action="append", default=[])
    parser.add_argument("--top", default=os.path.join(HERE, ".."))
    options = parser.parse_args()
    tables = read_tables(options.top)
    facts = {fact.id for table in tables.values() for fact in table}
    book = Book(read_rules(options.program, options.rules), facts, read_assets())
    n = write(options.output, pages(book, tables))
    print(f"{n} pages in {options.output}: open {os.path.join(options.output, 'index.html')}")


if __name__ == "__main__":
    main()
