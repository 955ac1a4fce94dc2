#!/bin/sh
# The findings on every document of corpus/ are those that somebody read:
# corpus/expected/.  A difference is shown; after reading it, `make snapshot`.
# usage: corpus.sh [--update]
set -u
expected=$top_srcdir/corpus/expected
passed=0 failed=0
new=$(mktemp) || exit 99
trap 'rm -f "$new"' EXIT

# The date is fixed: some rules look at the calendar.
findings() {
	(cd "$top_srcdir/corpus" &&
		"$GONGWENLINT" check --no-config --lang zh --color never --today 2026-11-22 "$1")
	[ $? -le 1 ]
}

cd "$top_srcdir/corpus" || exit 99
for draft in text/*.txt text/*.md docx/*.docx; do
	[ -f "$draft" ] || continue
	case $draft in *.errors.*) continue ;; esac
	snapshot=$expected/$(basename "$draft").findings
	findings "$draft" >"$new" || { echo "$draft: could not be checked"; failed=$((failed + 1)); continue; }
	if [ "${1-}" = --update ]; then
		mkdir -p "$expected" && cp "$new" "$snapshot"
	fi
	if diff -u "$snapshot" "$new"; then
		passed=$((passed + 1))
	else
		failed=$((failed + 1))
	fi
done
echo "$passed passed, $failed failed"
[ "$failed" = 0 ] && [ "$passed" -ge 24 ]
