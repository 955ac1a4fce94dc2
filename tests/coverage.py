#!/usr/bin/env python3
"""The coverage table: what scripts/coverage.py refuses, what it writes, and that
doc/coverage.md is up to date with no more open facts than the rule book has left.

Prints one line per failure and `N passed, N failed`."""
import os
import subprocess
import sys
import tempfile

TOP = os.environ.get("top_srcdir", os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
SCRIPT = os.path.join(TOP, "scripts", "coverage.py")
# Facts without a rule and without a reason.  It only falls; the rule book is whole at 0.
OPEN = 24

HEADER = "id\tsource\tclause\tstrength\tstatement\treason\n"
FACTS = [
    "head.year\tsheet-1\tGB/T 1 7.2\t应当\t年份用六角括号\t",
    "head.serial\tsheet-1\t\t惯例\t顺序号不编虚位\t",
    "page.size\tsheet-2\t\t应当\t用纸为A4\t版面：另一议题",
    "head.again\tsheet-2\t\t应当\t又是年份\t同 head.year",
]
PEERS = ["peer.078\tG、B\t\t\t文号用〔〕\t"]
RULES = """# a comment
- code: E205
  title: 年份未用六角括号
  severity: error
  clause: GB/T 1 7.2
  covers: [head.year,
    peer.078]
  bad: x
- code: E203
  title: 编了虚位
  severity: warning
  clause: 核稿惯例
  covers:
    - head.serial
  bad: x
- code: T101
  title: 没有事实的规则
  severity: info
  clause: 核稿惯例
  bad: x
"""

passed = failed = 0


def verdict(ok, message):
    global passed, failed
    if ok:
        passed += 1
    else:
        failed += 1
        print(message)


def write(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as f:
        f.write(text)


def tree(folder, facts=FACTS, rules=RULES, header=HEADER):
    coverage = os.path.join(folder, "doc", "coverage")
    write(os.path.join(coverage, "facts.tsv"), header + "".join(row + "\n" for row in facts))
    write(os.path.join(coverage, "peers.tsv"), HEADER + "".join(row + "\n" for row in PEERS))
    write(os.path.join(folder, "rules", "elements.yaml"), rules)


def run(*arguments):
    done = subprocess.run([sys.executable, SCRIPT, *arguments], capture_output=True, text=True,
                          check=False)
    return done.returncode, done.stdout + done.stderr


def check_page():
    with tempfile.TemporaryDirectory() as folder:
        tree(folder)
        path = os.path.join(folder, "doc", "coverage.md")
        status, said = run("--check", folder)
        verdict(status == 1 and "make docs" in said, f"no page, and --check says: {said}")
        status, said = run("--open", "0", folder)
        verdict(status == 0, f"a whole book is refused: {said}")
        verdict("5 facts: 4 with rules, 1 with reasons, 0 open; 3 rules" in said, f"counts: {said}")
        with open(path, encoding="utf-8") as f:
            text = f.read()
        for row in ("| head.year | GB/T 1 7.2 | 应当 | 年份用六角括号 | E205 |",
                    "| head.serial |   | 惯例 | 顺序号不编虚位 | E203 |",
                    "| head.again |   | 应当 | 又是年份 | 同 head.year |",
                    "| page.size |   | 应当 | 用纸为A4 | 版面：另一议题 |",
                    "| peer.078 | G、B |   |   | 文号用〔〕 | E205 |",
                    "| 规范：sheet-1 | 2 | 2 | 0 | 0 |",
                    "| 合计 | 5 | 4 | 1 | 0 |",
                    "| E205 | 年份未用六角括号 | error | GB/T 1 7.2 | head.year、peer.078 |",
                    "| T101 | 没有事实的规则 | info | 核稿惯例 |   |"):
            verdict(row in text.split("\n"), f"the page has no line “{row}”")
        verdict(run("--check", folder)[0] == 0, "a page just written is not up to date")
        write(path, text + "x")
        verdict(run("--check", folder)[0] == 1, "a changed page is up to date")


def refused(name, expected, *options, **changes):
    with tempfile.TemporaryDirectory() as folder:
        tree(folder, **changes)
        status, said = run(*options, folder)
        verdict(status == 1 and expected in said, f"{name}: {status}, {said}")
        verdict(not os.path.exists(os.path.join(folder, "doc", "coverage.md")) or "--open" in options,
                f"{name}: a page was written all the same")


def check_refusals():
    refused("unknown id", "E205: “covers”里的 head.yaer 不在",
            rules=RULES.replace("head.year", "head.yaer"))
    refused("an id twice in a rule", "“covers”重复写了 peer.078",
            rules=RULES.replace("peer.078]", "peer.078, peer.078]"))
    refused("no id", "里的“head year”不是编号", rules=RULES.replace("head.year", "head year"))
    refused("an id twice", "head.year: 编号重复", facts=FACTS + [FACTS[0]])
    refused("rule and reason", "page.size: 有规则 E203，又写了理由",
            rules=RULES.replace("- head.serial", "- head.serial\n    - page.size"))
    refused("points nowhere", "“同 head.month”没有指到", facts=FACTS + ["a.b\ts\t\t应当\tx\t同 head.month"])
    refused("points in a row", "a.b: “同 head.again”没有指到",
            facts=FACTS + ["a.b\ts\t\t应当\tx\t同 head.again"])
    refused("columns", "facts.tsv:6: 有 5 格", facts=FACTS + ["a.b\ts\t\t应当\tx"])
    refused("header", "facts.tsv:1: 表头应为", header=HEADER.replace("reason", "why"))
    refused("strength", "强度“必须吧”", facts=FACTS + ["a.b\ts\t\t必须吧\tx\t"])
    refused("bad id", "编号“a b”应为", facts=FACTS + ["a b\ts\t\t应当\tx\t"])
    refused("open facts", "1 条事实既没有规则也没有理由，至多 0 条：a.b", "--open", "0",
            facts=FACTS + ["a.b\ts\t\t应当\tx\t"])


def check_own():
    status, said = run("--check", "--open", str(OPEN), TOP)
    verdict(status == 0 and " facts: " in said, said.strip())


def main():
    check_page()
    check_refusals()
    check_own()
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


sys.exit(main())
