#!/bin/sh
# Inputs that are no drafts: one clear line naming the file and the reason,
# exit 2, and the good file beside them is still checked.
set -u
dir=$(mktemp -d) || exit 99
trap 'rm -rf "$dir"' EXIT
passed=0 failed=0

verdict() { # CONDITION-STATUS MESSAGE
	if [ "$1" = 0 ]; then
		passed=$((passed + 1))
	else
		failed=$((failed + 1))
		echo "FAILED: $2"
		cat "$dir/out" "$dir/err"
	fi
}

printf '关于做好防汛工作的通知\n各单位：\n请认真落实。\n' > "$dir/good.txt"

# refuse NAME REASON: checks $dir/NAME together with the good file.
refuse() {
	timeout 60 "$GONGWENLINT" check --no-config --lang zh --format ndjson "$dir/$1" "$dir/good.txt" \
		>"$dir/out" 2>"$dir/err"
	code=$?
	[ $code = 2 ]; verdict $? "$1: exit $code, not 2"
	[ "$(wc -l < "$dir/err")" = 1 ]; verdict $? "$1: not one line on stderr"
	grep -q "$1.*$2" "$dir/err"; verdict $? "$1: stderr does not say '$2'"
	grep -q '"good.txt"\|good.txt.*"status": *"ok"' "$dir/out"; verdict $? "$1: good.txt not checked"
}

cp "$dir/good.txt" "$dir/fake.docx"
timeout 60 "$GONGWENLINT" check --no-config --format ndjson "$dir/fake.docx" >"$dir/out" 2>"$dir/err"
[ $? != 2 ] && grep -q '"kind": *"text"' "$dir/out"; verdict $? "a text named .docx is read as what it is"

sample=$(ls "$top_srcdir"/corpus/docx/*.docx | head -n 1)
size=$(wc -c < "$sample")
head -c $((size / 2)) "$sample" > "$dir/truncated.docx"
refuse truncated.docx '损坏\|不完整'

printf '\320\317\021\340\241\261\032\341' > "$dir/old.doc"
head -c 2048 /dev/zero >> "$dir/old.doc"
refuse old.doc '另存为'
cp "$dir/old.doc" "$dir/secret.docx"
printf 'E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0' >> "$dir/secret.docx"
refuse secret.docx '加密'

: > "$dir/empty.txt"
refuse empty.txt '空'
mkdir "$dir/folder.txt"
refuse folder.txt '文件夹'
mkfifo "$dir/pipe.txt"
refuse pipe.txt '管道'
i=0
while [ $i -lt 200 ]; do printf '\001\002\003\376\377\004\005\006\007\001'; i=$((i + 1)); done > "$dir/binary.bin"
refuse binary.bin '二进制'
refuse missing.txt '无法打开'

head -c 2000000 /dev/zero | tr '\0' 'x' > "$dir/long.txt"
refuse long.txt '过长'
head -c 200000000 /dev/zero | tr '\0' 'x' > "$dir/huge.txt"
refuse huge.txt '上限'
rm -f "$dir/huge.txt"

if [ "$(id -u)" != 0 ]; then
	cp "$dir/good.txt" "$dir/unreadable.txt"
	chmod 0 "$dir/unreadable.txt"
	refuse unreadable.txt '无法打开'
fi

echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
