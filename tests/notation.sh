#!/bin/sh
# What `inspect` prints of every draft of the corpus is read back as the same.
set -u
passed=0 failed=0
dir=$(mktemp -d) || exit 99
trap 'rm -rf "$dir"' EXIT
cd "$top_srcdir/corpus" || exit 99
for draft in text/*.txt text/*.md docx/*.docx; do
	"$GONGWENLINT" inspect "$draft" >"$dir/first" &&
		"$GONGWENLINT" inspect --notation "$dir/first" >"$dir/second" &&
		cmp -s "$dir/first" "$dir/second"
	if [ $? = 0 ]; then
		passed=$((passed + 1))
	else
		failed=$((failed + 1))
		echo "$draft: not read back as printed"
		diff "$dir/first" "$dir/second" | head -n 6
	fi
done
echo "$passed passed, $failed failed"
[ "$failed" = 0 ] && [ "$passed" -ge 24 ]
