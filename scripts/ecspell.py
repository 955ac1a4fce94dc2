#!/usr/bin/env python3
"""Detection of misspelt sentences: precision and recall of the W rules (words).

usage: ecspell.py [--list]

Reads ../shared/real/labelled/ecspell/{odw,law}.train: a row is a flag, the sentence as it was
written and as it should be, without a document around it.  A sentence is misspelt where the two
differ (a few flags say otherwise).  Each is checked as the one paragraph of text in a small document of its own, all in
one run, so that no sentence meets another and recognition takes each for 正文.

A sentence counts as reported when a W rule reports something in it: once with warnings and
errors, which say that something is wrong, and once with what is only style (info), too.
  precision   of the sentences reported, those that are misspelt
  recall      of the misspelt sentences, those reported
  on place    of the misspelt sentences reported, those where a finding touches a wrong character
--list prints the right sentences that are reported, by rule and text.  Exit status 1 if the
precision of warnings and errors is below its bar in one of the sets.  Where the sentences are not
at hand, a line says so.  Only the Python 3 standard library is used."""
import argparse
import difflib
import os
import sys
import tempfile

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import check_json  # noqa: E402

SETS = ("odw", "law")
PRECISION = 0.95
FAMILY = "W"
# The sentence is line 3; nothing is asked of the frame.  Its date is before the reforms of organs and
# laws that the sentences do not know of: an old name is no misspelling.
FRAME = "关于有关工作情况的通报\n各有关单位：\n　　%s\n　　　　临江市水务局\n　　　　2010年6月1日\n"
LINE, INDENT = 3, 2


def sentences(name):
    """[(misspelt, written, right)], or None."""
    path = os.path.join(check_json.REAL, "labelled", "ecspell", name + ".train")
    if not os.path.exists(path):
        return None
    with open(path, encoding="utf-8") as f:
        rows = [line.rstrip("\r\n").split("\t") for line in f if line.strip()]
    for number, row in enumerate(rows, 1):
        if len(row) != 3 or not row[1]:
            raise SystemExit("%s:%d: not a flag, a sentence and the right one" % (path, number))
    return [(written != right, written, right) for _, written, right in rows]


def reported(rows):
    """The W findings in each sentence, in order."""
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for number, (_, written, _) in enumerate(rows):
            paths.append(os.path.join(folder, "%05d.txt" % number))
            with open(paths[-1], "w", encoding="utf-8") as f:
                f.write(FRAME % written)
        found = check_json.check(paths, ["--select", FAMILY])
        return [[f for f in found[path]["findings"] if f["start"]["line"] == LINE] for path in paths]


def wrong_columns(written, right):
    """The places of what differs, end exclusive, in columns of the framed line."""
    return [(INDENT + i, INDENT + max(j, i + 1)) for tag, i, j, _, _ in
            difflib.SequenceMatcher(None, written, right, autojunk=False).get_opcodes() if tag != "equal"]


def on_place(findings, written, right):
    return any(f["start"]["column"] - 1 < end and start < f["end"]["column"] - 1
               for f in findings for start, end in wrong_columns(written, right))


def figures(name, what, rows, findings):
    """Prints a line; the precision, 1 if nothing is reported."""
    hits = [(row, mine) for row, mine in zip(rows, findings) if mine]
    right = [(row, mine) for row, mine in hits if row[0]]
    wrong = sum(row[0] for row in rows)
    precision = len(right) / len(hits) if hits else 1.0
    placed = sum(on_place(mine, written, correct) for (_, written, correct), mine in right)
    print("ecspell %s, %s: %d of %d sentences misspelt, %d reported, precision %.4f, recall %.4f, on place %.4f" % (
        name, what, wrong, len(rows), len(hits), precision, len(right) / max(1, wrong), placed / max(1, len(right))))
    return precision


def print_wrong(name, rows, findings):
    for (misspelt, _, _), mine in zip(rows, findings):
        for f in mine if not misspelt else ():
            print("  %s: %s %s “%s” %s" % (name, f["code"], f["severity"], f["text"], f["message"]))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--list", action="store_true")
    options = parser.parse_args()
    low, sets = 0, 0
    for name in SETS:
        rows = sentences(name)
        if rows is None:
            print("ecspell %s: no sentences under %s" % (name, check_json.REAL))
            continue
        sets += 1
        findings = reported(rows)
        sure = [[f for f in mine if f["severity"] != "info"] for mine in findings]
        precision = figures(name, "warnings and errors", rows, sure)
        figures(name, "style too", rows, findings)
        if options.list:
            print_wrong(name, rows, findings)
        if precision < PRECISION:
            low += 1
            print("ecspell %s is below its bar: precision %.2f" % (name, PRECISION))
    print("%d passed, %d failed" % (sets - low, low))
    return 1 if low else 0


if __name__ == "__main__":
    sys.exit(main())
