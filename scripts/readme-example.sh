#!/bin/sh
# Puts real output into README.md and README.zh-CN.md, between the fences that
# follow the commands; run it after a change of what is reported.
# usage: readme-example.sh [--check]
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
program=${GONGWENLINT:-$root/build/gongwenlint}
exec python3 - "$root" "$program" "${1-}" <<'PY'
import re
import subprocess
import sys

root, program, mode = sys.argv[1:4]
DRAFT = "text/06-通报-事故处理.txt"
SHOWN = ("E605", "S201", "N101")


def example(lang):
    run = subprocess.run([program, "check", "--no-config", "--lang", lang, "--color", "never",
                          "--today", "2026-11-22", "--select", ",".join(SHOWN), DRAFT],
                         cwd=root + "/corpus", capture_output=True, text=True)
    return f"$ gongwenlint {DRAFT}\n" + run.stdout.strip()


rules = len(subprocess.run([program, "rules", "list", "--format", "json"], capture_output=True,
                           text=True).stdout.split('"code"')) - 1
stale = 0
for name in ("README.md", "README.zh-CN.md"):
    path = f"{root}/{name}"
    old = open(path, encoding="utf-8").read()
    new = re.sub(r"```\n.*?\n```", lambda _: f"```\n{example('zh')}\n```", old, count=1, flags=re.S)
    new = re.sub(r"(all |全部 )(?:\d+|@@RULES@@)( rules| 条规则)", rf"\g<1>{rules}\g<2>", new)
    if new != old:
        stale += 1
        print(f"{name}: differs from what the program prints")
        if mode != "--check":
            open(path, "w", encoding="utf-8").write(new)
print(f"{2 - stale} passed, {stale} failed")
sys.exit(1 if stale and mode == "--check" else 0)
PY
