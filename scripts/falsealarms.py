#!/usr/bin/env python3
"""How often the rules are wrong on real documents.

usage: falsealarms.py [--strict] [--list VERDICT] [--rules LIST] [--gone]
       falsealarms.py --sample N [--seed S] [--all] [--rules LIST]
       falsealarms.py --take FILE

Checks ../shared/real/text/{gov,govcn,law}, published documents, and compares each finding
with tests/reviewed/FOLDER.tsv, where a reader has said what it is worth:

  true      the text as it stands in the file has that fault (whoever made it: the crawl too)
  false     it has not
  arguable  a reader may wish to know, but nobody need change it

A finding that is not in the list is unread.  The list holds names, numbers and hashes and
nothing of the documents: the hash is of rule, quoted text and line, so that a verdict holds as
long as the same rule says the same of the same line.

Prints the findings by rule, then by severity what is wrong against the bars.  Exit status 1
above a bar; --strict counts what is unread as wrong.  --list prints the findings of one verdict
(unread, false, …), --gone the rows that no finding matches any more.

--sample prints N random unread findings (--all: of all) with their sentence, as rows to fill in:
replace the `?` by a verdict, add a reason, and give the file to --take.
Only the Python 3 standard library is used."""
import argparse
import collections
import hashlib
import os
import random
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import check_json  # noqa: E402

FOLDERS = ("gov", "govcn", "law")
REVIEWED = os.environ.get("GONGWENLINT_REVIEWED", os.path.join(check_json.TOP, "tests", "reviewed"))
HEADER = ("file", "rule", "line", "hash", "verdict", "reason")
VERDICTS = ("true", "false", "arguable")
# One wrong finding in so many characters; info is printed only.
BARS = {"error": 200000, "warning": 20000}
# A reason may quote a word, never a sentence of a document.
LONGEST_REASON = 60
LONGEST_QUOTE = 8

Found = collections.namedtuple("Found", "folder file line hash finding lines")


# --- the documents and the list ----------------------------------------------------------

def hash_of(rule, quoted, line):
    return hashlib.sha1("\0".join((rule, quoted, line)).encode("utf-8")).hexdigest()[:8]


def findings_of(folder):
    """([Found], number of characters that are not blank)."""
    where = os.path.join(check_json.REAL, "text", folder)
    names = {os.path.join(where, name): name for name in sorted(os.listdir(where)) if name.endswith(".txt")}
    out, characters = [], 0
    for path, document in check_json.check(list(names)).items():
        lines = check_json.read_lines(path)
        characters += sum(len("".join(line.split())) for line in lines)
        for f in document["findings"]:
            line = f["start"]["line"]
            text = lines[line - 1] if 0 < line <= len(lines) else ""
            out.append(Found(folder, names[path], line, hash_of(f["code"], f["text"], text), f, lines))
    return out, characters


def complain(place, what):
    raise SystemExit("%s: %s" % (place, what))


def read_row(place, line):
    row = line.split("\t")
    if len(row) != len(HEADER):
        complain(place, "%d columns, not %d" % (len(row), len(HEADER)))
    file, rule, number, hash_, verdict, reason = row
    if verdict not in VERDICTS:
        complain(place, "verdict “%s” is none of %s" % (verdict, ", ".join(VERDICTS)))
    if len(hash_) != 8 or not number.isdigit() or not file.endswith(".txt"):
        complain(place, "no file, line or hash of eight digits")
    if not reason or len(reason) > LONGEST_REASON:
        complain(place, "a reason has 1 to %d characters" % LONGEST_REASON)
    return row


def list_path(folder):
    return os.path.join(REVIEWED, folder + ".tsv")


def read_list(folder):
    """{(file, rule, hash): row}."""
    path, rows = list_path(folder), {}
    if not os.path.exists(path):
        return rows
    with open(path, encoding="utf-8") as f:
        lines = f.read().split("\n")
    if tuple(lines[0].split("\t")) != HEADER:
        complain(path + ":1", "the header is not " + " ".join(HEADER))
    for number, line in enumerate(lines[1:], 2):
        if not line:
            continue
        row = read_row("%s:%d" % (path, number), line)
        key = (row[0], row[1], row[3])
        if key in rows:
            complain("%s:%d" % (path, number), "a second verdict on one finding")
        rows[key] = row
    return rows


def write_list(folder, rows):
    with open(list_path(folder), "w", encoding="utf-8") as f:
        f.write("\t".join(HEADER) + "\n")
        for row in sorted(rows.values(), key=lambda r: (r[0], int(r[2]), r[1], r[3])):
            f.write("\t".join(row) + "\n")


def key_of(found):
    return found.file, found.finding["code"], found.hash


# --- taking verdicts -----------------------------------------------------------------------

def refuse_quotation(place, reason, line):
    """Nothing of the documents goes into the repository."""
    for at in range(len(reason) - LONGEST_QUOTE + 1):
        if reason[at:at + LONGEST_QUOTE] in line:
            complain(place, "the reason quotes the document: “%s”" % reason[at:at + LONGEST_QUOTE])


def take(path, findings, lists):
    """Merges rows FOLDER/FILE, RULE, LINE, HASH, VERDICT, REASON; `#` begins a comment."""
    known = {(f.folder,) + key_of(f): f for f in findings}
    taken = 0
    with open(path, encoding="utf-8") as f:
        rows = f.read().split("\n")
    for number, line in enumerate(rows, 1):
        place = "%s:%d" % (path, number)
        if not line.strip() or line.startswith("#") or line.split("\t")[4:5] == ["?"]:
            continue
        row = read_row(place, line)
        folder, _, row[0] = row[0].partition("/")
        found = known.get((folder, row[0], row[1], row[3]))
        if not found:
            complain(place, "no such finding today")
        refuse_quotation(place, row[5], found.lines[found.line - 1])
        lists[folder][(row[0], row[1], row[3])] = row
        taken += 1
    for folder in lists:
        write_list(folder, lists[folder])
    print("%d verdicts taken" % taken)


def print_for_reading(findings, lists):
    for f in findings:
        row = lists[f.folder].get(key_of(f))
        print("# %s/%s:%d %s %s %s" % (f.folder, f.file, f.line, f.finding["code"], f.finding["severity"],
                                       f.finding["message"]))
        print("#     " + check_json.sentence(f.lines, f.finding))
        print("\t".join(("%s/%s" % (f.folder, f.file), f.finding["code"], str(f.line), f.hash,
                         row[4] if row else "?", row[5] if row else "")))


# --- figures -------------------------------------------------------------------------------

def verdict_of(found, lists):
    row = lists[found.folder].get(key_of(found))
    return row[4] if row else "unread"


def tally(findings, lists):
    """{rule: Counter of verdicts}, {severity: likewise}."""
    rules, severities = {}, {s: collections.Counter() for s in ("error", "warning", "info")}
    for f in findings:
        verdict = verdict_of(f, lists)
        rules.setdefault((f.finding["code"], f.finding["severity"], f.finding["name"]),
                         collections.Counter())[verdict] += 1
        severities[f.finding["severity"]][verdict] += 1
    return rules, severities


def counts(counter):
    return tuple(counter[v] for v in ("true", "arguable", "false", "unread"))


def print_rules(rules, characters):
    print("%-5s %-8s %6s %8s %6s %8s %6s %6s" %
          ("rule", "severity", "found", "a 10,000", "true", "arguable", "false", "unread"))
    for (code, severity, name), verdicts in sorted(rules.items(), key=lambda r: -sum(r[1].values())):
        found = sum(verdicts.values())
        print("%-5s %-8s %6d %8.4f %6d %8d %6d %6d  %s" %
              (code, severity, found, 1e4 * found / characters, *counts(verdicts), name))


def judge(severities, characters, strict):
    """Prints a line a severity; the names of those above their bar."""
    above = []
    for severity, verdicts in severities.items():
        wrong = verdicts["false"] + (verdicts["unread"] if strict else 0)
        line = "%s: %d findings, %.3f in 10,000 characters; %d true, %d arguable, %d false, %d unread" % (
            severity, sum(verdicts.values()), 1e4 * sum(verdicts.values()) / characters, *counts(verdicts))
        if severity in BARS:
            share = wrong * BARS[severity] / characters
            line += "; wrong in %d characters: %.2f (bar 1)" % (BARS[severity], share)
            if share > 1:
                above.append(severity)
        print(line)
    return above


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--strict", action="store_true")
    parser.add_argument("--list", choices=VERDICTS + ("unread",))
    parser.add_argument("--rules", default="", help="only these codes, or letters of families")
    parser.add_argument("--gone", action="store_true")
    parser.add_argument("--sample", type=int, metavar="N")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--all", action="store_true")
    parser.add_argument("--folder", choices=FOLDERS, action="append")
    parser.add_argument("--take", metavar="FILE")
    options = parser.parse_args()
    folders = [d for d in options.folder or FOLDERS if os.path.isdir(os.path.join(check_json.REAL, "text", d))]
    if not folders:
        print("falsealarms: no real documents under %s" % check_json.REAL)
        return 0
    findings, characters, by_folder = [], 0, {}
    for folder in folders:
        found, size = findings_of(folder)
        findings += found
        characters += size
        by_folder[folder] = (found, size)
    lists = {folder: read_list(folder) for folder in folders}
    if options.take:
        take(options.take, findings, lists)
        return 0
    wanted = tuple(options.rules.split(",")) if options.rules else ("",)
    chosen = [f for f in findings if f.finding["code"].startswith(wanted)]
    if options.sample is not None:
        chosen = [f for f in chosen if options.all or verdict_of(f, lists) == "unread"]
        random.Random(options.seed).shuffle(chosen)
        print_for_reading(chosen[:options.sample], lists)
        return 0
    if options.list:
        print_for_reading([f for f in chosen if verdict_of(f, lists) == options.list], lists)
        return 0
    print_rules(tally(chosen, lists)[0], characters)
    gone = sum(len(set(lists[d]) - {key_of(f) for f in by_folder[d][0]}) for d in folders)
    if options.gone:
        for folder in folders:
            for key in sorted(set(lists[folder]) - {key_of(f) for f in by_folder[folder][0]}):
                print("gone: %s/%s" % (folder, "\t".join(lists[folder][key])))
    for folder, (found, size) in by_folder.items():
        print("%s: %d findings in %d characters" % (folder, len(found), size))
    print("%d verdicts on findings that are gone" % gone)
    above = judge(tally(chosen, lists)[1], characters, options.strict)
    print("%d passed, %d failed" % (len(BARS) - len(above), len(above)))
    return 1 if above else 0


if __name__ == "__main__":
    sys.exit(main())
