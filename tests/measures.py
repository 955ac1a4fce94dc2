#!/usr/bin/env python3
"""The scripts that measure: falsealarms.py, mutate.py, ecspell.py.  A measure that goes wrong says
nothing, so each is run on invented documents with a program of known faults in the place of ours:
it reports every 错 as E901, every 歪 and the character behind it as P902, and a warning W903 at
the end of a line with 远.

Prints a line for each failure and `N passed, N failed`."""
import importlib
import os
import random
import subprocess
import sys
import tempfile

TOP = os.environ.get("top_srcdir", os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
sys.dont_write_bytecode = True
sys.path[:0] = [os.path.join(TOP, "scripts"), os.path.join(TOP, "tests", "mutations")]
import falsealarms  # noqa: E402
import mutate  # noqa: E402
import planting  # noqa: E402

PROGRAM = r'''#!%s
import json, sys
def place(line, column):
    return {"offset": 0, "line": line, "column": column}
def finding(code, severity, line, left, right, text):
    return {"code": code, "name": code.lower(), "severity": severity, "message": "…", "text": text[left:right],
            "start": place(line, left + 1), "end": place(line, right + 1)}
for path in [a for a in sys.argv if a.endswith(".txt")]:
    found = []
    for number, text in enumerate(open(path, encoding="utf-8").read().split("\n"), 1):
        for at, char in enumerate(text):
            if char == "错":
                found.append(finding("E901", "error", number, at, at + 1, text))
            if char == "歪":
                found.append(finding("P902", "error", number, at, at + 2, text))
        if "远" in text:
            found.append(finding("W903", "warning", number, len(text) - 1, len(text), text))
    print(json.dumps({"path": path, "status": "ok", "error": None, "findings": found}))
print(json.dumps({"summary": {}}))
'''
passed = failed = 0


def verdict(ok, message):
    global passed, failed
    passed, failed = passed + bool(ok), failed + (not ok)
    if not ok:
        print("FAILED: " + message)


def write(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as f:
        f.write(text)
    return path


def run(folder, script, *arguments):
    """(exit status, what it printed)"""
    environment = dict(os.environ, GONGWENLINT=os.path.join(folder, "program"), top_srcdir=TOP,
                       GONGWENLINT_REAL=os.path.join(folder, "real"),
                       GONGWENLINT_REVIEWED=os.path.join(folder, "reviewed"),
                       GONGWENLINT_MUTATIONS=os.path.join(folder, "tables"), PYTHONIOENCODING="utf-8")
    done = subprocess.run([sys.executable, os.path.join(TOP, "scripts", script), *arguments], env=environment,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    return done.returncode, done.stdout.decode("utf-8")


def expect(folder, what, status, text, script, *arguments):
    got, out = run(folder, script, *arguments)
    verdict(got == status and text in out, "%s: status %d, wanted %d with “%s”:\n%s" % (what, got, status, text, out))
    return out


# --- falsealarms.py ------------------------------------------------------------------------

def check_falsealarms(folder):
    run_it = lambda what, status, text, *a: expect(folder, "falsealarms: " + what, status, text, "falsealarms.py", *a)
    run_it("nothing to read", 0, "no real documents")
    document = os.path.join(folder, "real", "text", "gov", "a.txt")
    write(document, "一段没有问题的话。\n这里有一个错字需要人来看一看。\n")
    os.makedirs(os.path.join(folder, "reviewed"))
    run_it("unread", 0, "0 true, 0 arguable, 0 false, 1 unread; wrong in 200000 characters: 0.00")
    run_it("unread counts as wrong", 1, "1 unread", "--strict")
    rows = run_it("to be read", 0, "【错】", "--sample", "3")
    row = next(line for line in rows.split("\n") if line.startswith("gov/a.txt"))
    verdict(row.split("\t")[1:3] == ["E901", "2"] and row.split("\t")[4] == "?", "falsealarms: the row to fill in: " + row)
    filled = os.path.join(folder, "filled")

    def take(what, status, text, new):
        write(filled, new + "\n")
        run_it(what, status, text, "--take", filled)
    take("an open row is skipped", 0, "0 verdicts taken", rows)
    take("a verdict of another name", 1, "is none of", row.replace("?", "maybe") + "理由")
    take("no reason", 1, "a reason has", row.replace("?", "false"))
    take("a finding that is not there", 1, "no such finding", row.replace("?", "false").replace("a.txt", "b.txt") + "理由")
    take("a reason that quotes", 1, "quotes the document", row.replace("?", "false") + "因为错字需要人来看一看")
    take("five columns", 1, "columns", "\t".join(row.split("\t")[:4] + ["false"]))
    take("false", 0, "1 verdicts taken", row.replace("?", "false") + "不是错字")
    run_it("one wrong in a short text is above the bar", 1, "1 false, 0 unread")
    with open(os.path.join(folder, "reviewed", "gov.tsv"), encoding="utf-8") as f:
        kept = f.read()
    verdict("需要人来看" not in kept and kept.count("\n") == 2, "falsealarms: the list holds a text: " + kept)
    take("true", 0, "1 verdicts taken", row.replace("?", "true") + "确是错字")
    run_it("the later verdict stands", 0, "1 true, 0 arguable, 0 false, 0 unread")
    write(document, "\n\n一段没有问题的话。\n这里有一个错字需要人来看一看。\n")
    run_it("a verdict goes with its line", 0, "1 true, 0 arguable, 0 false, 0 unread")
    write(document, "这里有一个错字需要人去看一看。\n")
    out = run_it("a line that changed is unread", 0, "0 true, 0 arguable, 0 false, 1 unread")
    verdict("1 verdicts on findings that are gone" in out, "falsealarms: the verdict that is gone is not told")
    write(document, "字" * 199999 + "错\n")
    run_it("long text, strict: exactly at the bar", 0, "wrong in 200000 characters: 1.00", "--strict")
    write(os.path.join(folder, "reviewed", "gov.tsv"), kept + kept.split("\n")[1] + "\n")
    run_it("two verdicts on one finding", 1, "a second verdict")


def check_lists():
    """The lists of the repository: read by the same code, and nothing but hashes of the documents."""
    for folder in falsealarms.FOLDERS:
        rows = falsealarms.read_list(folder)
        verdict(len(rows) > 10, "%s: %d rows" % (folder, len(rows)))
        verdict(all(set(row[3]) <= set("0123456789abcdef") for row in rows.values()), folder + ": a hash is none")


# --- mutate.py -------------------------------------------------------------------------------

TABLE = '''
from planting import find, say, shape
KINDS = [
    find("exact", "E", "body", r"。$", "⟦错⟧。"),
    find("unit", "P", "body", r"。$", "⟪⟦歪⟧了⟫。"),
    find("too-narrow", "P", "body", r"。$", "⟦歪⟧了。"),
    find("other-family", "N", "body", r"。$", "⟦错⟧。"),
    find("nothing-found", "E", "body", r"。$", "⟦对⟧。"),
    find("elsewhere", "E", "body", r"。$", "⟦错⟧字离得远。"),
    find("anywhere", "E", "body", r"。$", "错。"),
    find("no-place", "E", "body", "此处无此字甲乙丙", "⟦错⟧"),
    find("no-change", "E", "body", "。$", "。"),
    find("open-mark", "E", "body", "。$", "⟦错。"),
]
'''
# kind: found, exact, loud of three.
COUNTS = {"exact": (3, 3, 0), "unit": (3, 3, 0), "too-narrow": (3, 0, 0), "other-family": (0, 0, 0),
          "nothing-found": (0, 0, 0), "elsewhere": (3, 3, 3), "anywhere": (3, 3, 0)}


def check_mutate(folder):
    write(os.path.join(folder, "tables", "e.py"), TABLE)
    for kind, (found, exact, loud) in COUNTS.items():
        status, out = run(folder, "mutate.py", "--kinds", kind, "--times", "3")
        rows = [line.split() for line in out.split("\n") if line.split()[1:2] == [kind]]
        verdict(len(rows) == 1 and [int(n) for n in rows[0][-4:]] == [3, found, exact, loud],
                "mutate: %s: %s" % (kind, out))
        verdict((status == 0) == (kind in ("exact", "unit", "anywhere")), "mutate: the status of %s is %d" % (kind, status))
    for kind, text in (("no-place", "no-place has no place"), ("no-change", "changes nothing"),
                       ("open-mark", "a mark is not closed")):
        expect(folder, "mutate: " + kind, 1, text, "mutate.py", "--short", "--kinds", kind)
    report = os.path.join(folder, "report.md")
    run(folder, "mutate.py", "--kinds", "other-family,elsewhere", "--times", "3", "--report", report)
    with open(report, encoding="utf-8") as f:
        text = f.read()
    verdict("family: 1 kinds" in text and "side effect: 1 kinds" in text, "mutate: the report:\n" + text[:400])
    once = run(folder, "mutate.py", "--kinds", "exact", "--times", "3", "--seed", "7")
    verdict(once == run(folder, "mutate.py", "--kinds", "exact", "--times", "3", "--seed", "7"), "mutate: the same seed, other places")


def check_planting():
    texts, places = planting.without_marks(["甲⟪乙⟦丙⟧丁⟫", "⟦戊⟧己", "⟪庚", "辛⟫"])
    verdict(texts == ["甲乙丙丁", "戊己", "庚", "辛"], "planting: the marks stay: %s" % texts)
    verdict(places == [((1, 1, 1, 4), (1, 2, 1, 3), False), ((2, 0, 2, 1), (2, 0, 2, 1), True),
                       ((3, 0, 4, 1), (3, 0, 4, 1), False)], "planting: places: %s" % places)
    exact = [mutate.is_exact(place, (1, 1, 1, 4), (1, 2, 1, 3), False)
             for place in ((1, 2, 1, 3), (1, 1, 1, 4), (1, 1, 1, 2), (1, 0, 1, 4), (1, 2, 1, 5))]
    verdict(exact == [True, True, False, False, False], "mutate: what is exact within a unit: %s" % exact)
    verdict(not mutate.is_exact((1, 1, 1, 4), (1, 2, 1, 3), (1, 2, 1, 3), True), "mutate: a place that is larger is not exact")
    lines = [planting.line_of("heading1", "　　%s、总体要求" % n) for n in "一二三"]
    numbers = importlib.import_module("n")
    verdict(numbers.runs(lines, 0, 3) == [[0, 1, 2]] and not numbers.runs(lines[1:], 0, 2), "n: the series of headings")
    verdict([numbers.han(n) for n in (1, 10, 11, 20, 25)] == ["一", "十", "十一", "二十", "二十五"], "n: Chinese numerals")


def check_numbers():
    """The identity and card numbers that are planted; the vectors are those of the standards."""
    personal = importlib.import_module("s")

    class Fixed(random.Random):
        values = iter((1949, 12, 31, 2))

        def randrange(self, *_):
            return next(self.values)
    verdict(personal.id_number(Fixed()) == "11010519491231002X", "s: the check digit of an identity number")
    dice = random.Random(1)
    for _ in range(50):
        digits = [int(c) for c in reversed(personal.card(dice))]
        verdict(sum(d if k % 2 == 0 else sum(divmod(2 * d, 10)) for k, d in enumerate(digits)) % 10 == 0,
                "s: a card number fails the test of Luhn")


# --- ecspell.py --------------------------------------------------------------------------------

def check_ecspell(folder):
    expect(folder, "ecspell: nothing to read", 0, "no sentences", "ecspell.py")
    rows = os.path.join(folder, "real", "labelled", "ecspell", "odw.train")
    write(rows, "1\t工作远大\t工作远达\n1\t工做\t工作\n0\t工作\t工作\n0\t远\t近\n")
    out = expect(folder, "ecspell: three of four misspelt, two reported", 0,
                 "3 of 4 sentences misspelt, 2 reported, precision 1.0000, recall 0.6667, on place 1.0000", "ecspell.py")
    verdict("law: no sentences" in out, "ecspell: a set that is not there: " + out)
    write(rows, "1\t工做远了点\t工作远了点\n0\t远\t远\n")
    expect(folder, "ecspell: below its bar", 1, "2 reported, precision 0.5000, recall 1.0000, on place 0.0000", "ecspell.py")
    write(rows, "1\t工做\n")
    expect(folder, "ecspell: a row of two columns", 1, "odw.train:1: not a flag", "ecspell.py")


def main():
    with tempfile.TemporaryDirectory() as folder:
        write(os.path.join(folder, "program"), PROGRAM % sys.executable)
        os.chmod(os.path.join(folder, "program"), 0o755)
        check_falsealarms(folder)
        check_mutate(folder)
        check_ecspell(folder)
    check_lists()
    check_planting()
    check_numbers()
    print("%d passed, %d failed" % (passed, failed))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
