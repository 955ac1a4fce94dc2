"""What `gongwenlint inspect --format json` prints, read into Python.

Shared by accuracy.py, corpus_roles.py, shapes.py and tests/properties.py.  Only the
Python 3 standard library is used."""
import json
import os
import subprocess

TOP = os.environ.get("top_srcdir", os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
PROGRAM = os.environ.get("GONGWENLINT", os.path.join(TOP, "build", "gongwenlint"))
REAL = os.environ.get("GONGWENLINT_REAL", os.path.join(TOP, "..", "shared", "real"))
# The roles of which labels say whether the line stands in an attachment.
LAYERED = {"body", "heading1", "heading2", "heading3", "heading4", "chapter", "article"}
# Paths in one command: the system bounds the length of a command line.
BATCH = 500


def objects(text):
    """The document objects of one or more JSON values standing one after another."""
    decoder, at = json.JSONDecoder(), 0
    while True:
        while at < len(text) and text[at].isspace():
            at += 1
        if at >= len(text):
            return
        value, at = decoder.raw_decode(text, at)
        yield from value if isinstance(value, list) else value.get("documents", [value])


def inspect(paths, program=None):
    """{path: document}; an unreadable file is an error."""
    command = list(program or [PROGRAM, "inspect", "--format", "json"])
    found = {}
    for start in range(0, len(paths), BATCH):
        out = subprocess.run(command + paths[start:start + BATCH], stdout=subprocess.PIPE,
                             stdin=subprocess.DEVNULL, check=True).stdout
        for document in objects(out.decode("utf-8")):
            found[document["path"]] = document
    return found


def layered(role, attachment):
    return role + "_a" if attachment and role in LAYERED else role


def role_name(entry):
    """body, heading1_a, …: the role of one entry of "paragraphs", as labels name it."""
    return layered(entry["role"], entry["attachment"])


def by_line(document):
    """{line: entries}; a line may hold two elements, 发文字号 and 签发人."""
    lines = {}
    for entry in document["paragraphs"]:
        if entry["text"].strip():
            lines.setdefault(entry["line"], []).append(entry)
    return lines
