#!/bin/bash
# Options, help and complaints: one clear line that says what to do, exit 2.
. "$top_srcdir/tests/cli/lib.sh"
cd "$dir" || exit 99
printf '关于做好防汛工作的通知\n各单位：\n请认真落实。\n' > good.txt

# --- bad usage
run 2; one_line; says err '没有给出要检查的文件'; silent out
run 2 --fromat json good.txt; one_line; says err '--fromat.*--format.*check --help'; silent out
run 2 --zzzzzzzz good.txt; one_line; says err '不认识的选项 --zzzzzzzz'; says_not err '是不是'
run 0 --no --fail-on never good.txt; silent err # as GNU programs do: an abbreviation that is clear
run 2 --co always good.txt; one_line; says err '不明确'
run 2 -x good.txt; one_line; says err '不认识的选项 -x'
run 2 --format; one_line; says err '--format 后面要有 FORMAT'
run 2 --format xml good.txt; one_line; says err '“xml”.*text、json、ndjson'
run 2 --fail-on fatal good.txt; one_line; says err 'error、warning、info、never'
run 2 --quiet=3 good.txt; one_line; says err '--quiet 不带值'
run 2 --today 2023-02-29 good.txt; one_line; says err '2023-02-29'
run 2 --today yesterday good.txt; one_line
run 2 --config x.yaml --no-config good.txt; one_line; says err '不能同时用'
run 2 --lang fr good.txt; one_line; says err 'zh、en'
run 2 inspect; one_line
run 2 explain; one_line
run 2 rules; one_line; says err 'list.*test'
run 2 rules lst; one_line
run 2 help nothing; one_line
run 2 init a b; one_line
run 2 chekc; one_line; says err '子命令 check'
run 2 --lang en --fromat json good.txt; one_line; says err 'did you mean --format'
run 2 --select E999 good.txt; one_line; says err 'E999'
run 2 explain E2O5; one_line; says err 'E205'
run 2 explain docnum-year-braket; says err '最接近'
run 2 rules test NOSUCH; one_line; says err 'NOSUCH'

# --- an escape sequence in a name does not reach the terminal
run 2 "$(printf 'no\033[2Jsuch')"; one_line; says_not err "$(printf '\033')"; says err '␛'

# --- help and version, in both languages, on standard output
run 0 --version; says out '^gongwenlint [0-9]'; silent err
run 0 -V; says out '^gongwenlint [0-9]'
for command in check inspect explain rules init help; do
	run 0 "$command" --help; says out '^用法：gongwenlint.*'"$command"; silent err
	run 0 "$command" -h --lang en; says out '^Usage: gongwenlint.*'"$command"
	run 0 help "$command" --lang=en; says out '^Usage: gongwenlint.*'"$command"
	! grep -qP '\p{Han}' "$dir/out"; verdict $? "English help of $command has Chinese in it"
done
run 0 --help; says out '子命令'; says out '--fail-on'
run 0 --help --lang en; says out '^Commands:'
run 0 help; says out '子命令'
says_not out '  \(fix\|annotate\|lsp\) '

# --- the language of the environment
with=LC_ALL=en_US.UTF-8 run 2; says err 'no file'
with=LC_ALL=C run 2; says err '没有'
with="LC_ALL= LANG=en_GB.UTF-8" run 2; says err 'no file'
with="LC_ALL=zh_CN.UTF-8 LANG=en_GB.UTF-8" run 2; says err '没有'
with=LC_ALL=en_US.UTF-8 run 2 --lang zh; says err '没有'

# --- “--” ends options, and options may follow operands
cp good.txt ./-q
run 2 --no-config --fail-on never -- -q --quiet; says err '--quiet'
run 0 --no-config --fail-on never -- -q; says out '检查了 1 个文件'
run 0 good.txt --no-config --fail-on never -q; silent err
finish
