#!/bin/sh
# Instructions, which do not drift: one 4 KB text, one docx, and what a further
# 4 KB text costs in the same run.  Needs valgrind.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
program=${GONGWENLINT:-$root/build/gongwenlint}
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
"$root/tests/bench/make-text" 4096 > "$dir/a.txt"
for n in 1 2 3 4 5 6 7 8 9 10; do cp "$dir/a.txt" "$dir/$n.txt"; done

count() {
	valgrind --tool=callgrind --callgrind-out-file=/dev/null "$program" check --no-config "$@" \
		2>&1 >/dev/null | sed -n 's/.*Collected : \([0-9]*\).*/\1/p'
}
one=$(count "$dir/a.txt")
eleven=$(count "$dir/a.txt" "$dir"/[0-9]*.txt)
docx=$(ls "$root"/corpus/docx/*.docx | head -n 1)
one_docx=$(count "$docx")
two_docx=$(count "$docx" "$docx" "$docx")
bytes=$(wc -c < "$dir/a.txt")
echo "one $bytes-byte text, whole process: $one instructions"
echo "each further text: $(((eleven - one) / 10)) instructions, $(((eleven - one) / 10 / bytes)) a byte"
echo "one docx, whole process: $one_docx; each further docx: $(((two_docx - one_docx) / 2))"
