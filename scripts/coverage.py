#!/usr/bin/env python3
"""Which rule covers which fact: writes doc/coverage.md.

    scripts/coverage.py [--check] [--open N] [TOP]

Reads the facts of doc/coverage/*.tsv and the `clause` and `covers` of rules/*.yaml.  A
fact is covered by the rules that name its id, or has a reason why no rule speaks of it;
the reason “同 ID” sends it to another fact.  A fact with neither is open.

--check writes nothing and fails where doc/coverage.md is not what would be written.
--open N fails with more than N open facts; without it they are only counted.

Exit status 1 with a line for each fault: unknown or repeated ids, a fact with a rule
and a reason, a reason that points nowhere, lines that are not of this shape."""
import argparse
import collections
import os
import re
import sys

COLUMNS = ["id", "source", "clause", "strength", "statement", "reason"]
STRENGTHS = {"", "必须", "应当", "不得", "一般", "推荐", "可以", "惯例"}
ID = re.compile(r"[A-Za-z0-9]+(?:[.-][A-Za-z0-9]+)*")
# Kinds of reasons that fewer facts have are counted together.
FEW = 4
# Its heading, and whether each source in it is a table of its own.
FILES = [("facts.tsv", "规范", True), ("peers.tsv", "同类工具的检查", False)]

Fact = collections.namedtuple("Fact", COLUMNS)
Rule = collections.namedtuple("Rule", "code title severity clause covers")

faults = []


def fault(message):
    faults.append(message)
    print(message)


# --- reading -----------------------------------------------------------------------------

def read_facts(path):
    """The facts of one table; a line of another shape is a fault."""
    name, facts = os.path.basename(path), []
    with open(path, encoding="utf-8", newline="") as lines:
        rows = [line.rstrip("\r\n").split("\t") for line in lines]
    if not rows or rows[0] != COLUMNS:
        fault(f"{name}:1: 表头应为 {' '.join(COLUMNS)}")
        return facts
    for number, row in enumerate(rows[1:], 2):
        if len(row) != len(COLUMNS):
            fault(f"{name}:{number}: 有 {len(row)} 格，应为 {len(COLUMNS)} 格")
            continue
        fact = Fact(*row)
        check_fact(fact, f"{name}:{number}")
        facts.append(fact)
    return facts


def check_fact(fact, place):
    if not ID.fullmatch(fact.id):
        fault(f"{place}: 编号“{fact.id}”应为字母、数字、圆点和连字符")
    if fact.strength not in STRENGTHS:
        fault(f"{place}: 强度“{fact.strength}”不是规范用词")
    if not fact.source or not fact.statement:
        fault(f"{place}: {fact.id} 缺来源或者内容")


def read_rules(folder):
    rules = []
    for name in sorted(os.listdir(folder)):
        if name.endswith(".yaml"):
            with open(os.path.join(folder, name), encoding="utf-8") as f:
                rules += [read_rule(entry, name)
                          for entry in re.split(r"(?m)^(?=- code:)", f.read())[1:]]
    return rules


def read_rule(entry, name):
    """One rule, by a reading of YAML good enough for one-line texts and a list of ids."""
    def text(key):
        found = re.search(rf"(?m)^(?:- |  ){key}: *(.*)$", entry)
        return found.group(1).strip().strip("'\"") if found else ""

    code = text("code")
    return Rule(code, text("title"), text("severity"), text("clause"),
                read_covers(entry, f"{name}: {code}"))


def read_covers(entry, place):
    """[a, b] over any number of lines, a list of lines, or one id."""
    found = re.search(r"(?m)^  covers:(?: *(\[[^\]]*\]|\S+)|((?:\n    - .*)+))", entry)
    if not found:
        return []
    parts = re.split(r"[,\[\]]", found.group(1)) if found.group(1) else \
        found.group(2).split("\n    - ")
    ids = [part.strip().strip("'\"") for part in parts if part.strip()]
    for one in ids:
        if not ID.fullmatch(one):
            fault(f"{place}: “covers”里的“{one}”不是编号")
        if ids.count(one) > 1:
            fault(f"{place}: “covers”重复写了 {one}")
    return ids


# --- joining -----------------------------------------------------------------------------

class Coverage:
    """Facts and rules, and what follows from both."""

    def __init__(self, tables, rules):
        self.tables, self.rules = tables, rules
        self.facts = {}
        for table in tables.values():
            for fact in table:
                if fact.id in self.facts:
                    fault(f"{fact.id}: 编号重复")
                self.facts[fact.id] = fact
        self.by = collections.defaultdict(list)
        for rule in rules:
            for one in rule.covers:
                self.by[one].append(rule.code)

    def check(self):
        for rule in self.rules:
            for one in rule.covers:
                if one not in self.facts:
                    fault(f"{rule.code}: “covers”里的 {one} 不在 doc/coverage/ 各表中")
        for fact in self.facts.values():
            if fact.reason and self.by[fact.id]:
                fault(f"{fact.id}: 有规则 {'、'.join(self.by[fact.id])}，又写了理由“{fact.reason}”")
            target = self.target(fact)
            if target and (target not in self.facts or target == fact.id or
                           self.target(self.facts[target])):
                fault(f"{fact.id}: “{fact.reason}”没有指到另一条事实")

    @staticmethod
    def target(fact):
        found = re.fullmatch(r"同 (\S+)", fact.reason)
        return found.group(1) if found else None

    def state(self, fact):
        """“rule”, “reason” or “open”; a fact that is another's has the other's state."""
        target = self.target(fact)
        if target and target in self.facts:
            return self.state(self.facts[target]) if not self.target(self.facts[target]) else "open"
        return "rule" if self.by[fact.id] else "reason" if fact.reason else "open"

    def open(self):
        return [fact.id for fact in self.facts.values() if self.state(fact) == "open"]


# --- writing -----------------------------------------------------------------------------

HEAD = """# 规范覆盖表

本表由 `make docs` 按 `doc/coverage/*.tsv` 和规则自己的 `clause`、`covers` 生成，不要手改。
每条可查的事实：由哪些规则覆盖；没有规则的，写明理由。“同 ×”是同一件事，见所指的那一条。
“待写”是还没有规则、也没有理由的。只写核实过的条号。

(Generated. Every checkable fact of the norms and of other tools, with the rules that cover it or the
reason why none does; “待写” is open.)
"""


def cell(text):
    return text.replace("|", "\\|") or " "


def counts(facts, coverage):
    states = collections.Counter(coverage.state(fact) for fact in facts)
    return [len(facts), states["rule"], states["reason"], states["open"]]


def table(heads, rows):
    return ["| " + " | ".join(heads) + " |", "|" + "---|" * len(heads)] + \
        ["| " + " | ".join(cell(str(part)) for part in row) + " |" for row in rows] + [""]


def kinds(coverage):
    """How many facts have which kind of reason; the kind is what stands before the colon."""
    found = collections.Counter(re.split("[：（]", fact.reason)[0] for fact in coverage.facts.values()
                                if fact.reason and not coverage.target(fact))
    often = {kind: n for kind, n in found.items() if n >= FEW}
    rest = sum(found.values()) - sum(often.values())
    rows = sorted(often.items(), key=lambda item: (-item[1], item[0]))
    return rows + ([("其他，见各条", rest)] if rest else [])


def fact_rows(facts, coverage, with_source):
    for fact in facts:
        done = "、".join(coverage.by[fact.id]) or fact.reason or "待写"
        source = [fact.source] if with_source else []
        yield [fact.id] + source + [fact.clause, fact.strength, fact.statement, done]


def sections(coverage):
    """(heading, facts, whether the source is shown), in the order of the files."""
    for name, heading, apart in FILES:
        facts = coverage.tables.get(name, [])
        if not apart:
            yield heading, facts, True
            continue
        for source in dict.fromkeys(fact.source for fact in facts):
            yield f"{heading}：{source}", [fact for fact in facts if fact.source == source], False


def page(coverage):
    parts = [part for part in sections(coverage) if part[1]]
    lines = [HEAD, "## 数目", ""]
    lines += table(["表", "事实", "有规则", "有理由", "待写"],
                   [[heading] + counts(facts, coverage) for heading, facts, _ in parts] +
                   [["合计"] + counts(coverage.facts.values(), coverage)])
    lines += table(["理由", "事实"], kinds(coverage))
    for heading, facts, with_source in parts:
        heads = ["编号"] + (["来源"] if with_source else []) + ["依据", "强度", "事实", "规则或者理由"]
        lines += [f"## {heading}", ""] + table(heads, fact_rows(facts, coverage, with_source))
    lines += ["## 规则", ""] + table(
        ["代码", "规则", "严重程度", "依据", "事实"],
        [[rule.code, rule.title, rule.severity, rule.clause, "、".join(rule.covers)]
         for rule in sorted(coverage.rules)])
    return "\n".join(lines)


# --- the run -----------------------------------------------------------------------------

def gather(top):
    folder = os.path.join(top, "doc", "coverage")
    known = [name for name, _, _ in FILES]
    for name in sorted(os.listdir(folder)):
        if name not in known:
            fault(f"doc/coverage/{name}: 不认识的文件")
    tables = {name: read_facts(os.path.join(folder, name)) for name in known
              if os.path.exists(os.path.join(folder, name))}
    coverage = Coverage(tables, read_rules(os.path.join(top, "rules")))
    coverage.check()
    return coverage


def is_current(path, text):
    if not os.path.exists(path):
        return False
    with open(path, encoding="utf-8") as f:
        return f.read() == text


def main():
    parser = argparse.ArgumentParser(description="writes doc/coverage.md")
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--open", type=int)
    parser.add_argument("top", nargs="?",
                        default=os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
    options = parser.parse_args()
    coverage = gather(options.top)
    text, path = page(coverage), os.path.join(options.top, "doc", "coverage.md")
    open_facts = coverage.open()
    if options.open is not None and len(open_facts) > options.open:
        fault(f"{len(open_facts)} 条事实既没有规则也没有理由，至多 {options.open} 条："
              f"{' '.join(open_facts)}")
    if options.check and not is_current(path, text):
        fault("doc/coverage.md 不是最新的，请运行 make docs")
    if not options.check and not faults:
        with open(path, "w", encoding="utf-8") as f:
            f.write(text)
    total, rule, reason, rest = counts(coverage.facts.values(), coverage)
    print(f"{total} facts: {rule} with rules, {reason} with reasons, {rest} open; "
          f"{len(coverage.rules)} rules")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
