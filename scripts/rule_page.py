"""The page of one rule, from what `gongwenlint explain --format json` says of it.

Promises: it says what `gongwenlint explain` says in text, in both languages, and no more
(tests/rules_html.py compares them).  Only the standard library."""
import collections
import re

from htmlpage import NEWLINE, both, code, head_row, join, tag, text

SEVERITIES = {"error": ("错误", "error"), "warning": ("警告", "warning"), "info": ("提示", "info")}
CUSTOM = "惯例"

# --- words that explain has, too ----------------------------------------------------------------

SKIPS = {"titles": ("书名号内", "inside 《》"),
         "quotes": ("十二字以上的引文", "quotations of 12 characters or more"),
         "short-quotes": ("引号内", "inside quotation marks"),
         "urls": ("网址、邮箱、文件名", "addresses and file names"), "tables": ("表格", "tables")}
PLACES = {"main": ("附件之外", "outside attachments"), "attachments": ("附件之内", "inside attachments")}
RESIDUE = ("看不见的残留（修订、批注、隐藏文字、文件属性）",
           "residue (revisions, comments, hidden text, properties)")
KINDS = {"word": ("", ""), "pattern": ("正则：", "pattern: "), "order": ("固定次序：", "fixed order: "),
         "quote": ("须加引号：", "in quotation marks: "), "data": ("", "")}
CLASSES = ("[甲乙] 是其中任何一个字，[^甲乙] 是其外任何一个字。",
           "[甲乙] is any one of the characters in it, [^甲乙] any other.")


def filled(template):
    """A text of a rule with … where a finding would quote."""
    parts = re.split(r"\{\d\}", template)
    return join(parts, tag("var", "…"))


def both_filled(rule, key):
    english = rule.get(key + "_en")
    return both(filled(rule[key]), english and filled(english))


def basis(rule):
    """The clause with the norm's own verb; a clause that calls itself a 惯例 gets no second one."""
    if rule["strength"] == CUSTOM and CUSTOM in rule["clause"]:
        return rule["clause"]
    return f'{rule["clause"]}（{rule["strength"]}）'


def labels(items):
    return "、".join(item["label"] if isinstance(item, dict) else item for item in items)


def severity(rule):
    return tag("span", both(*SEVERITIES[rule["severity"]]), class_="badge " + rule["severity"])


# --- a rule: what it is ---------------------------------------------------------------------------

def fix(rule):
    if "words" in rule and "check" not in rule:
        return both("见词表", "as the word list says")
    if rule["applicability"] == "none":
        return both("没有", "none")
    how = both("可直接改", "safe") if rule["applicability"] == "safe" else both("供参考", "a suggestion")
    if rule["fix"]:
        return join([how, both("，改为“", ", “"), tag("code", filled(rule["fix"])), "”"])
    return join([how, both("，删去", ", deletion")]) if rule["fix"] == "" else how


def scope_facts(scope):
    """(Chinese heading, English heading, value): where the rule applies, if not everywhere."""
    if scope["on"] == "residue":
        yield "对象", "looks at", both(*RESIDUE)
    elif scope["elements"]:
        yield "要素", "elements", both(labels(scope["elements"]), None)
    if scope["where"] in PLACES:
        yield "位置", "place", both(*PLACES[scope["where"]])
    for key, chinese in (("genres", "文种"), ("directions", "行文方向"), ("formats", "公文格式")):
        if scope[key]:
            yield chinese, key, both(labels(scope[key]), None)
    if scope["norms"] and scope["norms"] != ["大陆"]:
        yield "适用规范", "norms", both(labels(scope["norms"]), None)
    if scope["with"]:
        yield "须先识别到", "judged only with", both(labels(scope["with"]), None)


def facts_box(rule):
    rows = [("级别", "severity", severity(rule)), ("依据", "clause", both(basis(rule), None))]
    rows += scope_facts(rule["scope"])
    rows.append(("修改", "fix", fix(rule)))
    if rule["house"]:
        rows.append(("来源", "from", both("本单位规则", "a rule of your office")))
    if not rule["enabled"]:
        rows.append(("状态", "state", both("当前配置没有启用这条规则",
                                          "not enabled by the present configuration")))
    return tag("dl", *[join([tag("dt", both(chinese, english)), tag("dd", value)])
                       for chinese, english, value in rows], class_="facts")


def section(chinese, english, *children, **values):
    if not any(children):
        return None
    return tag("section", tag("h2", both(chinese, english)), *children, **values)


# --- examples -------------------------------------------------------------------------------------

def merged(marks):
    """Spans in order that do not overlap; an empty one stays by itself."""
    out = []
    for start, end in sorted(marks):
        if out and start < out[-1][1]:
            out[-1] = (out[-1][0], max(end, out[-1][1]))
        else:
            out.append((start, end))
    return out


def marked(start, end, line):
    """Who listens hears where the mark begins and ends; who copies gets the text alone."""
    heard = [tag("span", both(chinese, english), class_="heard")
             for chinese, english in (("〔报告：", "[reported: "), ("〕", "]"))]
    return tag("mark", heard[0], line[start:end], heard[1], class_="here" if start == end else None)


def example_line(line, marks):
    prefix = re.match(r"\[[^\]]*\]", line)
    end_of_prefix = prefix.end() if prefix else 0
    out, at = [], 0

    def plain(start, end):
        cut = max(start, min(end, end_of_prefix))
        return [tag("span", line[start:cut], class_="role") if cut > start else None, line[cut:end]]

    for start, end in merged(marks):
        out += plain(at, start) + [marked(start, end, line)]
        at = end
    return join(out + plain(at, len(line)))


def example(body, marks, kind):
    lines = body.split("\n")
    if not lines[-1]:
        lines.pop()
    spans = collections.defaultdict(list)
    for mark in marks:
        spans[mark["line"]].append((mark["start"], mark["end"]))
    shown = [example_line(line, spans[number]) for number, line in enumerate(lines, 1)]
    return tag("pre", join(shown, NEWLINE), class_=kind, lang="zh-CN", translate="no")


# --- how it is found ------------------------------------------------------------------------------

def flow(value):
    """As YAML has it on one line."""
    if isinstance(value, list):
        return "[" + ", ".join(flow(item) for item in value) + "]"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {flow(item)}" for key, item in value.items()) + "}"
    return value


def how(rule):
    lines = []
    if "match" in rule:
        lines.append(tag("p", both("正则：", "pattern: "), code(rule["match"])))
    elif "check" in rule:
        check = rule["check"]
        lines.append(tag("p", both("检查：", "check: "), code(check["name"]), both("，", ", "),
                         both(check["help"], None)))
        lines += [tag("ul", *[tag("li", code(param["name"]), both("（", " ("), both(param["help"], None),
                                  both("）：", "): "), code(flow(param["value"])))
                              for param in check["params"]], class_="plain")] if check["params"] else []
    if rule.get("words"):
        n = len(rule["words"])
        lines.append(tag("p", both("词表：", "word list: "),
                         tag("a", both(f"{n} 条，列在最后", f"{n} entries, at the end"), href="#words")))
    skips = [SKIPS[skip] for skip in rule["scope"]["skip"]]
    if skips:
        lines.append(tag("p", both("放过：" + "；".join(skip[0] for skip in skips),
                                   "leaves alone: " + "; ".join(skip[1] for skip in skips))))
    return lines


def switches(rule):
    name, level = rule["code"], "warning" if rule["severity"] == "info" else "info"
    lines = [("这一次：", "once: ", f"gongwenlint --ignore {name} ", ("文件", "FILE")),
             ("这个文件夹：在 .gongwenlint.yaml 中写 ", "in a folder, in .gongwenlint.yaml: ",
              f"ignore: [{name}]", None),
             ("文本的下一行：", "on the next line of a text: ", None,
              (f"<!-- gongwenlint: 忽略 {name} 理由 -->", f"<!-- gongwenlint: ignore {name} reason -->")),
             ("改级别：在 .gongwenlint.yaml 中写 ", "another severity, in .gongwenlint.yaml: ",
              f"severity: {{ {name}: {level} }}", None)]
    if not rule["house"]:
        lines.append(("改规则：", "change it: ", None,
                      ("gongwenlint rules export 文件夹，改后用 --rules 文件夹",
                       "gongwenlint rules export DIR, edit, and use --rules DIR")))
    return tag("ul", *[tag("li", both(chinese, english),
                           tag("code", command, words and both(*words)))
                       for chinese, english, command, words in lines], class_="plain")


def covers(rule, facts):
    return join([tag("a", one, href="facts.html#" + one) if one in facts else text(one)
                 for one in rule["covers"]], "、")


# --- word lists -----------------------------------------------------------------------------------

def word_row(row):
    prefix = KINDS[row["kind"]]
    wrong = code(row["wrong"]) if row["kind"] == "pattern" else row["wrong"]
    safe = tag("span", both("（可直接改）", " (safe)"), class_="safe") if row["fixable"] == "safe" else None
    when = [tag("li", both(chinese, english)) for chinese, english in zip(row["when"], row["when_en"])]
    note = tag("small", both("说明：", "note: "), row["note"], lang="zh-CN") if row["note"] else None
    return tag("tr", tag("td", both(*prefix) if prefix[0] else None, wrong, lang="zh-CN"),
               tag("td", row["right"], safe, lang="zh-CN"),
               tag("td", tag("ul", *when) if when else None, note), class_="entry")


def word_groups(rows):
    groups = []
    for row in rows:
        if not groups or groups[-1][0] != row["category"]:
            groups.append((row["category"], []))
        groups[-1][1].append(row)
    return groups


def words(rule):
    table = tag("table",
                head_row(("原文", "text"), ("应为", "right"), ("条件和说明", "conditions and notes")),
                *[tag("tbody", tag("tr", tag("th", both(name, None), colspan=3, scope="rowgroup")),
                      *map(word_row, rows)) for name, rows in word_groups(rule["words"])],
                class_="words stack", id="word-table")
    find = search_form("word-table", "在词表里找", "find in the list") if len(rule["words"]) > 30 else None
    return [tag("p", both(*CLASSES)), find, table]


def search_form(table, hint, hint_en, *filters):
    box = tag("input", type="search", name="q", id="q", autocomplete="off", spellcheck="false",
              data_hint_zh=hint, data_hint_en=hint_en, placeholder=hint)
    return tag("form", tag("label", both("查找", "Search"), for_="q", class_="heard"), box, *filters,
               tag("p", id="count", role="status", class_="count"),
               role="search", class_="find", data_table=table, hidden=True)


# --- the page -------------------------------------------------------------------------------------

def content(rule, facts):
    """Everything between the top of the page and its end; `facts` are the ids that have a place."""
    return [
        tag("h1", tag("span", rule["code"], class_="code"), " ", both(rule["title"], rule["title_en"])),
        tag("p", code(rule["name"]), class_="name"),
        facts_box(rule),
        section("报告的事实", "What it reports", tag("p", both_filled(rule, "message"))),
        section("为什么", "Why", tag("p", both(rule["why"], rule["why_en"]), class_="lead")),
        section("建议", "Advice", tag("p", both_filled(rule, "advice"))),
        section("反例（标出处会报告）", "Bad (reported where marked)",
                *[example(one["text"], one["marks"], "bad") for one in rule["bad"]]),
        section("正例（不会报告）", "Good (not reported)",
                *[example(one, [], "good") for one in rule["good"]]),
        section("已知误报", "Known false alarms",
                rule["known"] and tag("p", both(rule["known"], None), class_="lead")),
        section("怎样查", "How it is found", *how(rule)),
        section("覆盖的事实", "Facts it covers", rule["covers"] and tag("p", covers(rule, facts))),
        section("怎样不用或调整这条规则", "How to switch it off or change it", switches(rule)),
        section("所查的词", "The word list", *words(rule), id="words") if rule.get("words") else None]
