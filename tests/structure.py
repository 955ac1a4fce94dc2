#!/usr/bin/env python3
"""The shape of checker/: one direction of includes, headers that stand alone,
files that are in the map and in the makefile, sizes, no numbers from the norms.

Prints one line per failure and `N passed, N failed`."""
import os
import re
import subprocess
import sys

TOP = os.environ.get("top_srcdir", os.path.join(os.path.dirname(__file__), ".."))
BUILD = os.environ.get("top_builddir", TOP)
CHECKER = os.path.join(TOP, "checker")

# checker/README.md: who may include whom.
MAY = {
    "base": {"base"},
    "input": {"base", "input"},
    "model": {"base", "input", "model"},
    "recognise": {"base", "model", "recognise"},
    "engine": {"base", "model", "recognise", "engine"},
    "checks": {"base", "model", "recognise", "engine", "checks"},
    "report": {"base", "model", "recognise", "engine", "report"},
    "cli": {"base", "input", "model", "recognise", "engine", "report", "cli", ""},
    "gen": {"base", "engine"},
}
# The façade ties everything together.
MAY[""] = {"base", "input", "model", "recognise", "engine", "checks", ""}
# Each foreign library has one door.
DOORS = {
    "unicode/": {"base/utf.c", "input/decode.c", "gen/mkfold.c"},
    "pcre2.h": {"base/regex.c"},
    "libxml/": {"base/xml.c"},
    "zip.h": {"input/zip_door.h"},
    "libfyaml.h": {"engine/yaml.c"},
    "jansson.h": {"report/json.c", "cli/cmd_inspect.c", "cli/cmd_rules.c"},
}
# Shared helpers of kinds; a kind itself is included by the registry only.
KIND_HELPERS = {"registry.h"}
MAX_LINES = 800

results = {"passed": 0, "failed": 0}


def verdict(ok, message):
    results["passed" if ok else "failed"] += 1
    if not ok:
        print(message)


def sources():
    for folder, _, names in sorted(os.walk(CHECKER)):
        for name in sorted(names):
            if name.endswith((".c", ".h")) and not name.endswith("_table.h"):
                path = os.path.join(folder, name)
                yield os.path.relpath(path, CHECKER), open(path, encoding="utf-8").read()


def check_includes(path, text):
    folder = os.path.dirname(path)
    for match in re.finditer(r'^#\s*include\s+(["<])([^">]+)[">]', text, re.M):
        kind, target = match.groups()
        line = text.count("\n", 0, match.start()) + 1
        if kind == '"' and target != "config.h":
            module = os.path.dirname(target)
            verdict(module in MAY[folder], f"{path}:{line}: {folder or 'lint'} may not include {target}")
        for prefix, doors in DOORS.items():
            if target.startswith(prefix):
                verdict(path in doors, f"{path}:{line}: {target} only through {', '.join(sorted(doors))}")


def check_kinds(path, text):
    """A kind exports nothing but its one constant, and includes no other kind."""
    if not path.startswith("checks/") or not path.endswith(".c"):
        return
    own = os.path.basename(path)[:-2]
    for target in re.findall(r'#include "checks/([a-z_0-9]+)\.h"', text):
        source = os.path.join(CHECKER, "checks", target + ".c")
        is_kind = os.path.exists(source) and "const GwCheckKind gw_kind_" in open(source).read()
        verdict(target == own or not is_kind, f"{path}: a kind includes another kind, {target}")


def check_header(path, text):
    if not path.endswith(".h"):
        return
    verdict(text.startswith("/*"), f"{path}: begin with what the module promises")
    if not path.endswith("_p.h") and "/" in path:
        verdict("Promises" in text[:2000] or "Private" in text[:300],
                f"{path}: the head comment has no 'Promises'")


def check_size(path, text):
    lines = text.count("\n")
    verdict(lines <= MAX_LINES, f"{path}: {lines} lines, cut it (limit {MAX_LINES})")


def check_listed(path, makefile):
    verdict(f"checker/{path}" in makefile, f"checker/{path}: not in Makefile.am")


def check_map(paths):
    """checker/README.md names every module once."""
    text = open(os.path.join(CHECKER, "README.md"), encoding="utf-8").read()
    for path in paths:
        stem = re.sub(r"\.[ch]$", "", path)
        if path.endswith("_p.h") or stem.startswith("checks/"):
            continue
        folder, name = os.path.split(stem)
        verdict(f"`{name}" in text or f"{name}." in text or f"`{stem}" in text,
                f"checker/README.md does not name {path}")


def check_headers_alone(paths):
    """Every header compiles by itself."""
    compiler = os.environ.get("CC", "cc").split()
    flags = subprocess.run(
        ["pkg-config", "--cflags", "glib-2.0", "icu-uc", "libxml-2.0", "libpcre2-16", "libzip",
         "jansson"], capture_output=True, text=True).stdout.split()
    for path in paths:
        if not path.endswith(".h"):
            continue
        program = f'#include "{path}"\nint unused;\n'
        run = subprocess.run(
            compiler + ["-std=gnu11", "-fsyntax-only", "-I", CHECKER,
                        "-I", os.path.join(BUILD, "checker"), "-x", "c", "-"] + flags,
            input=program, capture_output=True, text=True)
        verdict(run.returncode == 0, f"{path}: does not compile alone: {run.stderr[:300]}")


def main():
    makefile = open(os.path.join(TOP, "Makefile.am"), encoding="utf-8").read()
    paths = []
    for path, text in sources():
        paths.append(path)
        check_includes(path, text)
        check_kinds(path, text)
        check_header(path, text)
        check_size(path, text)
        check_listed(path, makefile)
    check_map(paths)
    check_headers_alone(paths)
    print(f"{results['passed']} passed, {results['failed']} failed")
    return 1 if results["failed"] else 0


sys.exit(main())
