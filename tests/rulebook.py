#!/usr/bin/env python3
"""What the rule book promises about itself as a whole; single rules prove
themselves by their examples (`gongwenlint rules test`).

Prints one line per failure and `N passed, N failed`."""
import json
import os
import re
import subprocess
import sys

PROGRAM = os.environ["GONGWENLINT"]
RULES = os.path.join(os.environ["top_srcdir"], "rules")

# Clause numbers that were read in the standard itself ([V] in the fact sheets).
# GB/T 9704 and the 条例 were read whole; of the others only these.
VERIFIED = {
    "15834": {"4.5.3.5", "4.9.3.4", "附录A", "附录B"},
    "15835": {"4.1.1", "5.1.1", "5.1.3", "5.2.5"},
}
# The families that the tool is named for (issue 2: at least twelve each).
NAMED = {
    "required sections": ("E",),
    "date and numbering formats": ("D", "N"),
    "banned phrases": ("W",),
    "confidentiality markers": ("S",),
}
LONGEST_MESSAGE = 45
# Errors without a norm behind them: the consequence makes the document unfit to issue.
ERRORS_BY_CONSEQUENCE = {"W106", "W107", "W304"}
# GB/T 9704 myths (facts-01 1.9): no rule may demand these.
MYTHS = ("28磅", "28 磅", "每排最多", "小于等于22mm")

passed = failed = 0


def verdict(ok, message):
    global passed, failed
    if ok:
        passed += 1
    else:
        failed += 1
        print(message)


def fields(name):
    """The texts of each rule, by a reading of the YAML good enough for one-line fields."""
    rules, rule = [], None
    with open(os.path.join(RULES, name), encoding="utf-8") as lines:
        for line in lines:
            start = re.match(r"- code: (\S+)", line)
            if start:
                rule = {"code": start.group(1), "file": name}
                rules.append(rule)
            field = re.match(r"  ([a-z_]+): (.*)$", line)
            if field and rule is not None:
                rule[field.group(1)] = field.group(2).strip().strip("'\"")
    return rules


def check_clause(rule):
    clause = rule.get("clause", "")
    for standard, number in re.findall(r"GB/T (1583[45])\S* ((?:附录)?[0-9AB][0-9.]*)", clause):
        verdict(number in VERIFIED[standard],
                f"{rule['code']}: clause {number} of GB/T {standard} was never read: {clause}")
    verdict(bool(clause), f"{rule['code']}: no clause")


def check_texts(rule):
    message = rule.get("message", "")
    verdict(len(message) <= LONGEST_MESSAGE, f"{rule['code']}: message of {len(message)} characters")
    verdict(not message.endswith(("。", "！", ".")), f"{rule['code']}: message ends in a full stop")
    verdict(bool(rule.get("message_en")) and bool(rule.get("advice_en")),
            f"{rule['code']}: no English message or advice")
    spoken = rule.get("message", "") + rule.get("advice", "")
    if rule.get("strength") == "惯例":
        verdict("必须" not in spoken and "标准规定" not in spoken,
                f"{rule['code']}: a custom speaks like a norm: {spoken}")
        verdict(rule.get("severity") != "error" or rule["code"][0] in "ST" or
                rule["code"] in ERRORS_BY_CONSEQUENCE,
                f"{rule['code']}: an error by custom only")
    verdict(not any(myth in spoken for myth in MYTHS), f"{rule['code']}: a myth: {spoken}")


def main():
    rules = []
    for name in sorted(os.listdir(RULES)):
        if name.endswith(".yaml"):
            rules += fields(name)
    listed = json.loads(subprocess.run([PROGRAM, "rules", "list", "--format", "json"],
                                       capture_output=True, check=True).stdout)
    verdict(len(listed) == len(rules), f"{len(listed)} rules listed, {len(rules)} in rules/")
    verdict(len(listed) >= 70, f"only {len(listed)} rules")
    for name, letters in NAMED.items():
        count = sum(rule["code"][0] in letters for rule in listed)
        verdict(count >= 12, f"{name}: only {count} rules")
    for rule in rules:
        check_clause(rule)
        check_texts(rule)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


sys.exit(main())
