#!/usr/bin/env python3
"""Measure recognition against labelled documents.

    scripts/accuracy.py [--labels DIR] [--text DIR] [--errors] [PROGRAM ARG...]

DIR holds dev.tsv (file, line, role, sha, remark) and dev_docs.tsv; PROGRAM ARG...
FILE... prints one `inspect --format json` object per file.  Prints line accuracy,
precision, recall and F1 of every role, macro-F1 and the accuracy of genre and
direction; with --errors also each wrong line.  A suffix _a in the labels is
"attachment": true here, attachment_body is body inside an attachment.
Skipped (exit 77) where the labelled documents are not at hand.
"""
import argparse
import collections
import json
import os
import subprocess
import sys

TOP = os.environ.get("top_srcdir", os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
PROGRAM = os.environ.get("GONGWENLINT", os.path.join(TOP, "build", "gongwenlint"))
REAL = os.environ.get("GONGWENLINT_REAL", os.path.join(TOP, "..", "shared", "real"))
# The roles for which the labels say whether the line stands in an attachment.
LAYERED = {"body", "heading1", "heading2", "heading3", "heading4", "chapter", "article"}


def read_tsv(path):
    with open(path, encoding="utf-8", newline="") as f:
        rows = [line.rstrip("\r\n").split("\t") for line in f]
    head = rows[0]
    return [dict(zip(head, row + [""] * (len(head) - len(row)))) for row in rows[1:]]


def label_name(role):
    if role == "attachment_body":
        return "body_a"
    if role.endswith("_a") and role[:-2] not in LAYERED:
        return role[:-2]
    return role


def our_name(paragraph):
    role = paragraph["role"]
    if role in LAYERED and paragraph["attachment"]:
        return role + "_a"
    return role


def read_objects(text):
    decoder = json.JSONDecoder()
    at = 0
    while True:
        while at < len(text) and text[at].isspace():
            at += 1
        if at >= len(text):
            return
        value, at = decoder.raw_decode(text, at)
        yield from value.get("documents", [value])


def run(program, paths):
    out = subprocess.run(program + paths, stdout=subprocess.PIPE, check=True).stdout
    return {os.path.basename(d["path"]): d for d in read_objects(out.decode("utf-8"))}


class Score:
    def __init__(self):
        self.right = self.all = 0
        self.labelled = collections.Counter()
        self.found = collections.Counter()
        self.hit = collections.Counter()
        self.errors = []

    def add(self, where, want, got, paragraph, remark):
        self.all += 1
        self.labelled[want] += 1
        self.found[got] += 1
        if want == got:
            self.right += 1
            self.hit[want] += 1
        else:
            text = paragraph["text"][:40] if paragraph else ""
            conf = paragraph["confidence"] if paragraph else 0
            self.errors.append((where, want, got, remark, conf, text))

    def f1(self, role):
        p = self.hit[role] / self.found[role] if self.found[role] else 0.0
        r = self.hit[role] / self.labelled[role] if self.labelled[role] else 0.0
        return p, r, 2 * p * r / (p + r) if p + r else 0.0


def score_lines(labels, documents):
    score = Score()
    for row in labels:
        document = documents.get(row["file"], {"paragraphs": []})
        if "by_line" not in document:
            document["by_line"] = {}
            for paragraph in document["paragraphs"]:
                document["by_line"].setdefault(paragraph["line"], paragraph)
        paragraph = document["by_line"].get(int(row["line"]))
        got = our_name(paragraph) if paragraph else "(none)"
        score.add("%s:%s" % (row["file"], row["line"]), label_name(row["role"]), got, paragraph,
                  row["remark"])
    return score


def print_score(score, errors):
    roles = sorted(score.labelled, key=lambda r: -score.labelled[r])
    print("%-18s %6s %6s %7s %7s %7s" % ("role", "lines", "found", "P", "R", "F1"))
    total = 0.0
    for role in roles:
        p, r, f = score.f1(role)
        total += f
        print("%-18s %6d %6d %7.4f %7.4f %7.4f" %
              (role, score.labelled[role], score.found[role], p, r, f))
    for role in sorted(set(score.found) - set(score.labelled)):
        print("%-18s %6d %6d" % (role, 0, score.found[role]))
    if errors:
        for where, want, got, remark, conf, text in score.errors:
            print("%s\t%s -> %s\t%.2f\t%s\t%s" % (where, want, got, conf, remark, text))
    print("lines %d  right %d  accuracy %.4f  macro-F1 %.4f" %
          (score.all, score.right, score.right / max(1, score.all), total / max(1, len(roles))))


def print_documents(rows, documents):
    for field in ("genre", "direction"):
        wrong = [(r["file"], r[field], documents.get(r["file"], {}).get(field)) for r in rows
                 if documents.get(r["file"], {}).get(field) != r[field]]
        print("%s: %d of %d right" % (field, len(rows) - len(wrong), len(rows)))
        for name, want, got in wrong:
            print("  %s %s -> %s" % (name, want, got))


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--labels", default=os.path.join(REAL, "labels"), help="folder of the tables")
    parser.add_argument("--text", default=os.path.join(REAL, "text", "gov"), help="folder of the documents")
    parser.add_argument("--lines", default="dev.tsv")
    parser.add_argument("--docs", default="dev_docs.tsv")
    parser.add_argument("--errors", action="store_true", help="print each wrong line")
    parser.add_argument("--min-accuracy", type=float, default=0.0)
    parser.add_argument("program", nargs=argparse.REMAINDER)
    args = parser.parse_args()
    if not os.path.exists(os.path.join(args.labels, args.lines)):
        print("no labelled documents in %s" % args.labels)
        return 77
    labels = read_tsv(os.path.join(args.labels, args.lines))
    names = sorted({row["file"] for row in labels})
    documents = run(args.program or [PROGRAM, "inspect", "--format", "json"], [os.path.join(args.text, n) for n in names])
    score = score_lines(labels, documents)
    print_score(score, args.errors)
    docs = os.path.join(args.labels, args.docs)
    if os.path.exists(docs):
        print_documents(read_tsv(docs), documents)
    return 0 if score.right >= args.min_accuracy * score.all else 1


if __name__ == "__main__":
    sys.exit(main())
