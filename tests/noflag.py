#!/usr/bin/env python3
"""Words that must never be reported: each sentence of noflag.tsv is checked in a
small document, and no W or T finding may touch the word.

Prints one line per failure and `N passed, N failed`."""
import json
import os
import subprocess
import sys
import tempfile

PROGRAM = os.environ["GONGWENLINT"]
LIST = os.path.join(os.environ["top_srcdir"], "tests", "noflag.tsv")
HEAD = "关于有关工作的通知\n\n各单位：\n"
LINE = HEAD.count("\n") + 1


def entries():
    with open(LIST, encoding="utf-8") as lines:
        for line in lines:
            if not line.startswith("#"):
                word, sentence = line.rstrip("\n").split("\t")
                yield word, sentence


def touches(finding, word, sentence):
    start, end = finding["start"], finding["end"]
    if finding["code"][0] not in "WT" or start["line"] != LINE:
        return False
    at = sentence.find(word) + 1
    return start["column"] < at + len(word) and end["column"] > at


def main():
    passed = failed = 0
    listed = list(entries())
    with tempfile.TemporaryDirectory() as folder:
        names = []
        for number, (_, sentence) in enumerate(listed):
            names.append(os.path.join(folder, f"{number:04}.txt"))
            with open(names[-1], "w", encoding="utf-8") as file:
                file.write(HEAD + sentence + "\n")
        answer = subprocess.run([PROGRAM, "check", "--no-config", "--format", "ndjson"] + names,
                                capture_output=True, text=True).stdout
    results = [json.loads(line) for line in answer.splitlines()]
    if len(results) != len(listed):
        print(f"{len(results)} results for {len(listed)} sentences")
        failed += 1
    for (word, sentence), result in zip(listed, results):
        hits = [f for f in result["findings"] if touches(f, word, sentence)]
        if word not in sentence:
            print(f"{word}: not in its sentence")
            failed += 1
        elif hits:
            print(f"{word}: {hits[0]['code']} {hits[0]['message']} in {sentence}")
            failed += 1
        else:
            passed += 1
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


sys.exit(main())
