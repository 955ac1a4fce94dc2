#!/bin/bash
# gongwenlint check: exit status, standard input, configuration, output that fails.
. "$top_srcdir/tests/cli/lib.sh"
cd "$dir" || exit 99
# A house rule of each severity, so that these tests do not hang on the shipped ones.
mkdir rules
for level in error warning info; do
	case $level in error) code=Z901 ;; warning) code=Z902 ;; info) code=Z903 ;; esac
	cat <<RULE
- code: $code
  name: house-$level
  title: 出现了 $level
  title_en: $level occurs
  severity: $level
  strength: 惯例
  clause: 本单位规定
  on: any
  match: 'x$level'
  needs: ['x$level']
  message: 出现了“{0}”
  message_en: there is '{0}'
  advice: 删去
  why: 测试用。
  bad: |
    x$level
    $(printf '%*s' $((${#level} + 1)) '' | tr ' ' '^')
  good:
    - 正文
    - x
RULE
done > rules/house.yaml
printf '甲xerror乙\n' > error.txt
printf '甲xwarning乙\n' > warning.txt
printf '甲xinfo乙\n' > info.txt
printf '甲乙\n' > clean.txt
only="--no-config --rules rules --select Z901,Z902,Z903"

# --- exit status
run 1 $only error.txt; says out '^error.txt:1:2: 错误: 出现了“xerror” \[Z901 house-error\]$'; silent err
run 1 $only warning.txt; says out '警告'
run 0 $only info.txt; says out '提示'
run 0 $only clean.txt; says out '没有发现问题'
run 0 $only --fail-on error warning.txt
run 1 $only --fail-on info info.txt
run 0 $only --fail-on never error.txt; says out 'Z901'
run 0 $only --min-severity error warning.txt; says_not out 'Z902'
run 1 $only clean.txt error.txt info.txt; says out '检查了 3 个文件：错误 1、警告 0、提示 1'
run 0 $only --ignore house-error error.txt
run 2 $only error.txt nothing.txt; one_line; says err 'nothing.txt'; says out 'Z901'; says out '1 个文件无法读取'
run 2 $only --fail-on never nothing.txt; one_line; says out '没有检查任何文件；1 个文件无法读取'
run 2 $only . clean.txt; one_line; says err '文件夹'; says out '检查了 1 个文件'

# --- the report
run 1 $only error.txt; printf 'error.txt:1:2: 错误: 出现了“xerror” [Z901 house-error]\n    甲xerror乙\n      ^^^^^^\n  建议：删去\n  依据：本单位规定（惯例）\n\n检查了 1 个文件：错误 1、警告 0、提示 0\n' > expected
same 'text report' expected out
run 1 $only --lang en -q error.txt; printf "error.txt:1:2: error: there is 'xerror' [Z901 house-error]\n    甲xerror乙\n      ^^^^^^\n" > expected
head -n 3 out > actual; same 'English report' expected actual; says_not out 'checked'
run 1 $only --color always error.txt; says out "$(printf '\033')"
run 1 $only --color never error.txt; says_not out "$(printf '\033')"
run 1 $only error.txt; says_not out "$(printf '\033')"
run 1 $only --format json error.txt clean.txt; says out '"code":"Z901"'
if [ -n "${PYTHON3:-}" ]; then
	"$PYTHON3" - out <<'PY'; verdict $? 'json is not the contract'
import json, sys
d = json.load(open(sys.argv[1], encoding="utf-8"))
assert list(d) == ["tool", "documents", "summary"], list(d)
f = d["documents"][0]["findings"][0]
assert f["start"] == {"offset": 1, "line": 1, "column": 2}, f
assert f["end"] == {"offset": 7, "line": 1, "column": 8}, f
assert [x["path"] for x in d["documents"]] == ["error.txt", "clean.txt"]
assert d["summary"]["error"] == 1 and d["summary"]["documents"] == 2
PY
	run 2 $only --format ndjson error.txt nothing.txt
	"$PYTHON3" - out <<'PY'; verdict $? 'ndjson is not the contract'
import json, sys
d = [json.loads(line) for line in open(sys.argv[1], encoding="utf-8")]
assert [x["status"] for x in d] == ["ok", "unreadable"], d
assert d[1]["error"] and d[1]["findings"] == [] and d[1]["kind"] is None
PY
fi

# --- the example of doc/json-output.md is what is printed (that of inspect: inspect_facts.py)
if [ -n "${PYTHON3:-}" ]; then
	"$PYTHON3" - "$top_srcdir/doc/json-output.md" "$GONGWENLINT" <<'PY'; verdict $? 'doc/json-output.md: an example is not what is printed'
import json, re, subprocess, sys
text = open(sys.argv[1], encoding="utf-8").read()
open("通知.txt", "w", encoding="utf-8").write(re.search(r"holds\n\n```\n(.*?)```", text, re.S).group(1))
examples = [json.loads(x) for x in re.findall(r"```json\n(.*?)```", text, re.S)]
commands = re.findall(r"`gongwenlint ([^`]* 通知.txt)` prints", text)
assert len(commands) == 1 and examples, commands
for example, command in zip(examples, commands):
    printed = json.loads(subprocess.run([sys.argv[2], *command.split()], capture_output=True, text=True).stdout)
    for d in (example, printed):
        d.get("tool", {}).pop("version", None)
    assert example == printed, printed
PY
fi

# --- standard input
input=error.txt run 1 $only -; says out '^-:1:2: '
input=error.txt run 1 $only --stdin-filename 草稿.txt - clean.txt; says out '^草稿.txt:1:2: '
input=/dev/null run 2 $only -; one_line; says err '空'

# --- configuration: the nearest one upwards of each file
mkdir -p a/b c
cp error.txt a/b/; cp error.txt c/
printf 'rules-dir: [../rules]\nselect: [Z901]\nfail-on: never\n' > a/.gongwenlint.yaml
printf 'rules-dir: [../rules]\nselect: [Z902]\n' > c/.gongwenlint.yaml
run 0 a/b/error.txt; says out 'Z901'
run 0 c/error.txt; says_not out 'Z901'
run 0 a/b/error.txt c/error.txt; says out 'a/b/error.txt.*'; says_not out '^c/'
run 1 --fail-on error a/b/error.txt
run 0 --config a/.gongwenlint.yaml c/error.txt; says out 'c/error.txt.*Z901'
input=error.txt run 0 --stdin-filename a/b/x.txt -; says out 'Z901'
printf 'lang: en\nrules-dir: [../rules]\nselect: [Z901]\n' > c/.gongwenlint.yaml
run 1 c/error.txt; says out 'error: there is'
run 1 --lang zh c/error.txt; says out '错误: 出现了'
printf 'nonsense: 1\n' > c/.gongwenlint.yaml
run 2 c/error.txt a/b/error.txt; one_line; says err 'c/.gongwenlint.yaml:1'; says out 'a/b/error.txt'
run 2 --config nothing.yaml clean.txt; one_line; says err 'nothing.yaml'
run 2 --no-config --rules nothing clean.txt; one_line; says err 'nothing'

# --- init
mkdir new
run 0 init new; [ -s new/.gongwenlint.yaml ]; verdict $? 'init wrote nothing'
cp new/.gongwenlint.yaml before
run 2 init new; one_line; says err '已经存在'; same 'init changed a file' before new/.gongwenlint.yaml
run 2 init nowhere; one_line
cp clean.txt new/; run 0 --fail-on never new/clean.txt; silent err

# --- output that cannot be written
if [ -w /dev/full ]; then
	"$GONGWENLINT" $only error.txt > /dev/full 2> err
	[ $? = 2 ] && grep -q '^gongwenlint: 无法写标准输出' err; verdict $? "/dev/full: $(cat err)"
fi
( "$GONGWENLINT" $only --format ndjson $(yes error.txt | head -n 3000); echo $? > status ) 2> err | head -n 1 > /dev/null
[ "$(cat status)" = 2 ] && [ ! -s err ]; verdict $? "broken pipe: status $(cat status), $(cat err)"
"$GONGWENLINT" $only error.txt >&- 2> err
[ $? = 2 ]; verdict $? 'closed standard output: not status 2'

# Suppressions in the configuration: what hides is silent, what hides nothing is remarked on.
mkdir "$dir/office"
cat > "$dir/office/.gongwenlint.yaml" <<'YAML'
suppress:
  - { path: "*.txt", rules: E205, reason: 老文号 }
  - { path: "*.txt", rules: W101, reason: 没有用处 }
  - { path: "*.md", rules: W102, reason: 不是这里的文件 }
YAML
printf '国办发(2024)5号\n\n关于防汛的通知\n\n各单位：\n　　请落实。\n\n国务院办公厅\n2024年5月8日\n' > "$dir/office/a.txt"
run 0 check "$dir/office/a.txt"
says_not out E205
says err 'yaml:3.*W101.*没有用到'
says_not err W102
one_line
run 0 check --lang en "$dir/office/a.txt"
says err 'hides nothing'
run 0 check --ignore E101 "$dir/office/a.txt"
says_not err W101
finish
