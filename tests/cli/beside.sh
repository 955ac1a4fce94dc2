#!/bin/bash
# FILE.gongwenlint.yaml: a person says what an element is, and recognition keeps it.
. "$top_srcdir/tests/cli/lib.sh"
cd "$dir" || exit 99
printf '关于做好植树工作的通知\n\n各乡镇：\n请做好。\n要认真。\n青溪县\n2025年3月5日\n' > a.txt

beside() { printf '%b' "$1" > a.txt.gongwenlint.yaml; }

run 0 inspect a.txt; says out '^\[正文\] 请做好'; says out '^\[正文\] 要认真'

# by line, by range, by text
beside 'elements:\n  - { line: 4, role: 一级标题 }\n'
run 0 inspect a.txt; says out '^\[一级标题\] 请做好'; says out '^\[正文\] 要认真'
beside 'elements:\n  - { line: 4-5, role: heading2, attachment: true }\n'
run 0 inspect a.txt; says out '^\[附件.二级标题\] 请做好'; says out '^\[附件.二级标题\] 要认真'
beside 'elements:\n  - { text: 要认, role: 杂项 }\n'
run 0 inspect a.txt; says out '^\[正文\] 请做好'; says out '^\[杂项\] 要认真'
# The text says which line is meant when lines were put above it.
printf '甲\n甲\n' | cat - a.txt > b.txt
printf 'elements:\n  - { line: 3, text: 各乡镇, role: 抄送 }\n' > b.txt.gongwenlint.yaml
run 0 inspect b.txt; says out '^\[抄送\] 各乡镇：'
# Of two lines that begin so, the nearer.
printf '标题\n甲一\n乙\n乙\n乙\n甲二\n' > c.txt
printf 'elements:\n  - { line: 5, text: 甲, role: 附注 }\n' > c.txt.gongwenlint.yaml
run 0 inspect c.txt; says out '^\[附注\] 甲二'; says_not out '^\[附注\] 甲一'
run 0 inspect --why c.txt; says out '附注 .*：由人指定'

# 文种, 行文方向; also for check, and for standard input under a name
beside 'genre: 请示\ndirection: 上行\n'
run 0 inspect --format json a.txt; says out '"genre":"请示","direction":"上行"'
input=a.txt run 0 inspect --format json --stdin-filename a.txt -; says out '"genre":"请示"'
run 1 check --no-config --format json a.txt; says out '"genre":"请示"'
beside '# nothing\n'
run 0 inspect --format json a.txt; says out '"genre":"通知"'

# What is wrong is said with its place, and the next file is checked.
refused() { # CONTENT PATTERN
	beside "$1"
	run 2 inspect a.txt; one_line; says err "a.txt.gongwenlint.yaml:$2"
}
refused 'elements:\n  - { line: 4, role: 标头 }\n' '2:.*标头'
refused 'elements:\n  - { line: 2, role: 标题 }\n' '2:5: 这里没有文字'
refused 'elements:\n  - { line: 99, role: 标题 }\n' '2:5: 这里没有文字'
refused 'elements:\n  - { line: 5-4, role: 标题 }\n' '2:.*行号'
refused 'elements:\n  - { line: -1, role: 标题 }\n' '2:.*行号'
refused 'elements:\n  - { text: 没有, role: 标题 }\n' '2:5: 没有这样开头的行'
refused 'elements:\n  - { text: 要, line: 1-2, role: 标题 }\n' '2:5: .*一行'
refused 'elements:\n  - { role: 标题 }\n' '2:5: .*line'
refused 'elements:\n  - { line: 1 }\n' '2:5: .*role'
refused 'elements:\n  - { line: 1, role: 标题, colour: red }\n' '2:.*colour'
refused 'elements:\n  - { line: 1, role: 标题, attachment: maybe }\n' '2:.*true'
refused 'elements: 3\n' '1:.*列表'
refused 'genre: 通之\n' '1:.*文种'
refused 'direction: 向上\n' '1:.*上行'
refused 'roles: []\n' '1:.*roles'
refused '- 1\n' '1:.*键'
refused 'elements: [\n' '[0-9]'
run 2 inspect a.txt b.txt; says out '抄送'
with=LC_ALL=en_US.UTF-8 run 2 --lang en inspect a.txt
beside ''; rm a.txt.gongwenlint.yaml; mkdir a.txt.gongwenlint.yaml
run 2 inspect a.txt; one_line; says err '不是普通文件'
finish
