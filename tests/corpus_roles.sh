#!/bin/sh
# Every role in corpus/roles.tsv, and the 文种 and 行文方向 of every document there, is
# recognised.  Needs no rules.
set -u
out=$(mktemp) || exit 99
trap 'rm -f "$out"' EXIT
cd "$top_srcdir/corpus" || exit 99
"$GONGWENLINT" inspect --format json text/[01]*.txt text/*.md docx/*.docx |
	"$PYTHON3" "$top_srcdir/scripts/corpus_roles.py" >"$out"
cat "$out"
# “731 of 731 roles, 24 of 24 genres and directions”
tail -n 1 "$out" | {
	read -r roles _ all_roles _ genres _ all_genres _ || exit 99
	all=$((all_roles + all_genres)) failed=$((all_roles - roles + all_genres - genres))
	echo "$((all - failed)) passed, $failed failed"
	[ "$failed" = 0 ] && [ "$all" -ge 750 ]
}
