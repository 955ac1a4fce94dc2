#!/bin/sh
# One 4 KB text, whole process: our CPU against zhlint's, in pairs.
# usage: tests/bench/zhlint.sh [RUNS]
# Needs npm; zhlint 0.8.2 is installed into a folder of its own under build/.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
program=${GONGWENLINT:-$root/build/gongwenlint}
runs=${1:-11}
home=${GONGWENLINT_BENCH:-$root/build/bench}
mkdir -p "$home"
[ -x "$home/node_modules/.bin/zhlint" ] ||
	(cd "$home" && npm install --silent --no-audit --no-fund zhlint@0.8.2 >/dev/null)
text=$home/4k.txt
"$root/tests/bench/make-text" 4096 > "$text"
exec python3 "$root/tests/bench/pairs.py" "$runs" \
	"$program check --no-config $text" \
	"$home/node_modules/.bin/zhlint $text"
