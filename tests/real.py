#!/usr/bin/env python3
"""Reads every file under ../shared/real/{text,docx,hostile} with `check` and
`inspect`: no crash, no sanitizer report, no hang; every non-blank line of the
text files gets a role.  Skipped (exit 77) where those files are not at hand.

usage: real.py [--share N]     every N-th file only (CI uses all)"""
import json
import os
import subprocess
import sys

TOP = os.environ.get("top_srcdir", os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
PROGRAM = os.environ.get("GONGWENLINT", os.path.join(TOP, "build", "gongwenlint"))
REAL = os.environ.get("GONGWENLINT_REAL", os.path.join(TOP, "..", "shared", "real"))
BATCH = 50
SECONDS_A_BATCH = 120

passed = failed = 0


def verdict(ok, message):
    global passed, failed
    if ok:
        passed += 1
    else:
        failed += 1
        print(message)


def run(arguments, seconds=SECONDS_A_BATCH):
    try:
        return subprocess.run([PROGRAM] + arguments, capture_output=True, timeout=seconds,
                              stdin=subprocess.DEVNULL)
    except subprocess.TimeoutExpired:
        return None


def files(folder):
    for where, _, names in sorted(os.walk(os.path.join(REAL, folder))):
        for name in sorted(names):
            yield os.path.join(where, name)


def clean(done):
    return done is not None and done.returncode in (0, 1, 2) and b"ERROR: " not in done.stderr \
        and b"runtime error" not in done.stderr


def check_batches(paths, readable):
    for start in range(0, len(paths), BATCH):
        batch = paths[start:start + BATCH]
        done = run(["check", "--no-config", "--format", "ndjson", "--"] + batch)
        if not clean(done):
            for path in batch:
                one = run(["check", "--no-config", "--format", "ndjson", "--", path], 20)
                verdict(clean(one), f"check: {path}: "
                        f"{'hangs' if one is None else one.stderr[-600:].decode(errors='replace')}")
            continue
        documents = [json.loads(line) for line in done.stdout.decode().splitlines()]
        verdict(len(documents) == len(batch), f"check: {len(documents)} of {len(batch)} answered")
        for document in documents:
            if readable:
                verdict(document["status"] == "ok", f"{document['path']}: {document['error']}")
            else:
                verdict(document["status"] == "ok" or document["error"], document["path"])


def inspect_text(path):
    """Every non-blank line has a role."""
    done = run(["inspect", "--format", "json", path], 20)
    if not clean(done) or done.returncode != 0:
        verdict(False, f"inspect: {path}")
        return
    document = json.loads(done.stdout)
    lines = {p["line"] for p in document["paragraphs"] if p["role"]}
    raw = open(path, "rb").read().decode("utf-8-sig")
    text = raw.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    missing = [n for n, line in enumerate(text, 1) if line.strip() and n not in lines]
    verdict(not missing, f"inspect: {path}: no role on lines {missing[:5]}")


def main():
    share = int(sys.argv[2]) if len(sys.argv) == 3 and sys.argv[1] == "--share" else 1
    if not os.path.isdir(os.path.join(REAL, "text")):
        print(f"skipped: no real documents under {REAL}")
        return 77
    texts = list(files("text"))[::share]
    check_batches(texts, True)
    check_batches([p for p in files("docx")][::share], True)
    check_batches([p for p in files("hostile")][::share], False)
    for path in texts:
        inspect_text(path)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


sys.exit(main())
