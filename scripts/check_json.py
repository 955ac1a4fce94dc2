"""What `gongwenlint check` finds in many files, read into Python.

Shared by falsealarms.py, mutate.py and ecspell.py.  Only the standard library is used."""
import json
import os
import re
import subprocess

TOP = os.environ.get("top_srcdir", os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
PROGRAM = os.environ.get("GONGWENLINT", os.path.join(TOP, "build", "gongwenlint"))
REAL = os.environ.get("GONGWENLINT_REAL", os.path.join(TOP, "..", "shared", "real"))
# The date is fixed: some rules look at the calendar.
TODAY = "2026-11-22"
# Paths in one command: the system bounds the length of a command line.
BATCH = 1000


def check(paths, options=()):
    """{path: document}; an unreadable file, or a program that fails, is an error."""
    command = [PROGRAM, "check", "--no-config", "--lang", "zh", "--format", "ndjson", "--fail-on", "never",
               "--today", TODAY, *options]
    found = {}
    for start in range(0, len(paths), BATCH):
        out = subprocess.run(command + paths[start:start + BATCH], stdout=subprocess.PIPE,
                             stdin=subprocess.DEVNULL, check=True).stdout
        for line in out.decode("utf-8").split("\n"):
            if not line:
                continue
            document = json.loads(line)
            if "path" not in document:
                continue    # the summary of the run
            if document["status"] != "ok":
                raise SystemExit("%s: %s" % (document["path"], document["error"]))
            found[document["path"]] = document
    missing = set(paths) - set(found)
    if missing:
        raise SystemExit("not checked: " + " ".join(sorted(missing)[:5]))
    return found


def split_lines(text):
    """The lines of a text as findings count them; a BOM is none of it."""
    return re.split(r"\r\n|\n|\r", text.removeprefix("\ufeff"))


def read_lines(path):
    with open(path, encoding="utf-8", newline="") as f:
        return split_lines(f.read())


def spots(finding):
    """(line, column, line, column), columns from 0, end exclusive."""
    start, end = finding["start"], finding["end"]
    return start["line"], start["column"] - 1, end["line"], end["column"] - 1


def sentence(lines, finding, around=40):
    """The line of a finding with the finding in 【】, cut on both sides."""
    first, left, last, right = spots(finding)
    text = lines[first - 1]
    if last != first:
        right = len(text)
    return "%s【%s】%s" % (text[max(0, left - around):left], text[left:right][:2 * around],
                         text[right:right + around])
