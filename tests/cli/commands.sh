#!/bin/bash
# inspect, explain, rules: what they print, on what they refuse.
. "$top_srcdir/tests/cli/lib.sh"
cd "$dir" || exit 99
printf '国务院办公厅关于做好防汛工作的通知\n国办发〔2024〕5号\n\n各省、自治区、直辖市人民政府：\n为做好防汛工作，现通知如下：\n一、加强领导\n（此件公开发布）\n' > a.txt

# --- inspect
run 0 inspect a.txt; says out '^\[标题.*\] 国务院办公厅关于做好防汛工作的通知$'; silent err
cp out once.txt
run 0 inspect --notation once.txt; same 'notation read back and printed again' once.txt out
run 0 inspect --why a.txt; [ "$(wc -l < out)" -gt "$(wc -l < once.txt)" ]; verdict $? 'inspect --why says nothing more'
input=a.txt run 0 inspect --format json --stdin-filename b.txt -; says out '"path":"b.txt"'
run 0 inspect --format json a.txt
if [ -n "${PYTHON3:-}" ]; then
	"$PYTHON3" - out <<'PY'; verdict $? 'inspect --format json is not the contract'
import json, sys
d = json.load(open(sys.argv[1], encoding="utf-8"))
assert list(d)[:6] == ["path", "kind", "genre", "direction", "format", "norms"], list(d)
assert list(d)[-1] == "paragraphs" and d["docnum"]["text"] == "国办发〔2024〕5号", list(d)
p = d["paragraphs"]
assert set(p[0]) - {"runner_up"} == {"index", "line", "role", "level", "attachment", "confidence",
                                     "start", "end", "text"}, p[0]
assert d["kind"] == "text" and d["genre"] == "通知", d
assert [x["line"] for x in p] == [1, 2, 4, 5, 6, 7], p
assert [x["index"] for x in p] == [0, 1, 3, 4, 5, 6], p
assert [x["role"] for x in p][:3] == ["title", "docnum", "addressee"], p
assert p[4]["role"] == "heading1" and p[4]["level"] == 1, p[4]
assert p[1]["text"] == "国办发〔2024〕5号"
assert all(0 <= x["confidence"] <= 1 and x["attachment"] is False for x in p)
PY
fi
run 2 inspect nothing.txt a.txt; one_line; says out '标题'
printf '[不存在] 甲\n' > wrong.txt
run 2 inspect --notation wrong.txt; one_line; says err 'wrong.txt'

# --- rules list: one line a rule, columns aligned by display width
run 0 rules list --no-config; silent err
rules=$(wc -l < out)
[ "$rules" -ge 70 ]; verdict $? "only $rules rules"
if [ -n "${PYTHON3:-}" ]; then
	"$PYTHON3" - out <<'PY'; verdict $? 'the columns of rules list are not aligned'
import re, sys, unicodedata
def width(s): return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in s)
lines = open(sys.argv[1], encoding="utf-8").read().splitlines()
starts = {tuple(width(line[:m.end()]) for m in list(re.finditer(r" {2,}", line))[:4]) for line in lines}
assert len(starts) == 1, starts
assert lines == sorted(lines)
PY
	run 0 rules list --no-config --format json
	"$PYTHON3" - out "$rules" <<'PY'; verdict $? 'rules list --format json'
import json, sys
d = json.load(open(sys.argv[1], encoding="utf-8"))
assert len(d) == int(sys.argv[2])
assert all(r["code"] and r["name"] and r["title"] and r["severity"] in ("error", "warning", "info") for r in d)
PY
fi
run 0 rules list E --no-config; says out '^E'; says_not out '^[^E]'

# --- explain: every rule, by code and by name
codes=$("$GONGWENLINT" rules list --no-config | cut -d ' ' -f 1)
run 0 explain --no-config $codes; silent err
[ "$(grep -c '^反例' out)" = "$rules" ]; verdict $? 'explain: not every rule shows a bad example'
[ "$(grep -c '^正例' out)" = "$rules" ]; verdict $? 'explain: not every rule shows good examples'
[ "$(grep -c '^为什么' out)" = "$rules" ]; verdict $? 'explain: not every rule says why'
run 0 explain --no-config --lang en ${codes%%$'\n'*}; says out '^Good'
name=$("$GONGWENLINT" rules list --no-config | head -n 1 | awk '{print $4}')
run 0 explain --no-config "$name"; says out "^${codes%%$'\n'*} $name\$"

# Each format of word list entry, the options of the kind, what the rule covers, where it looks.
run 0 explain --no-config W202 W403 E205 E102; silent err
says out '^    迫不急待 → 迫不及待（可直接改）$'; says out '^    固定次序：'; says out '^      条件：'
says out '^  修改：可直接改，改为“〔…〕”$'; says out '^  改为“…”$'; says out 'head.number.bracket'; says out '^  检查：'
run 2 explain --no-config --format json E205 nothing; one_line; says out '"code":"E205"'
run 2 explain --no-config --format xml E205; one_line
if [ -n "${PYTHON3:-}" ]; then
	run 0 explain --no-config --format json E205 W202
	"$PYTHON3" - out <<'PY'; verdict $? 'explain --format json is not the contract'
import json, sys
d = json.load(open(sys.argv[1], encoding="utf-8"))
e, w = d
assert e["scope"]["elements"] == [{"id": "docnum", "label": "发文字号"}] and e["scope"]["where"] == "main", e["scope"]
assert e["scope"]["genres"] is None and e["scope"]["norms"] == ["大陆"], e["scope"]
assert e["bad"][0] == {"text": "[发文字号] 国办发(2024)5号\n", "marks": [{"line": 1, "start": 10, "end": 16}]}, e["bad"]
assert len(e["good"]) >= 2 and e["fix"] == "〔{1}〕" and e["applicability"] == "safe" and e["match"], e
assert "head.number.bracket" in e["covers"] and "check" not in e and "words" not in e, e
assert w["scope"]["on"] == "any" and w["scope"]["skip"] == ["titles", "quotes", "urls"], w["scope"]
row = next(r for r in w["words"] if r["wrong"] == "迫不急待")
assert row["kind"] == "word" and row["right"] == "迫不及待" and row["fixable"] == "safe", row
assert all(len(r["when"]) == len(r["when_en"]) and bool(r["when"]) == bool(r["condition"]) for r in w["words"])
PY
fi

# --- rules export: the files as they are in the tree, nothing overwritten, and loadable
run 0 rules export made/rules; silent err
for file in "$top_srcdir"/rules/*.yaml "$top_srcdir"/rules/*.tsv; do
	cmp "$file" "made/rules/${file##*/}"; verdict $? "export changed ${file##*/}"
done
run 2 rules export made/rules; one_line; says err '已经存在'
run 0 rules list --no-config --rules made/rules; [ "$(wc -l < out)" = "$rules" ]
verdict $? 'exported rules do not replace the shipped ones one by one'
run 2 rules export; one_line

# --- rules test: counts, and a failing example is seen
run 0 rules test --no-config; says out '^[0-9]* passed, 0 failed$'
mkdir house
cat > house/house.yaml <<'RULE'
- code: Z901
  name: house-x
  title: 出现了 x
  title_en: x occurs
  severity: info
  strength: 惯例
  clause: 本单位规定
  on: any
  match: 'xyz'
  needs: [xyz]
  message: 出现了“{0}”
  message_en: there is “{0}”
  advice: 删去
  advice_en: delete it
  why: 测试用。
  bad: |
    甲abc
      ^^^
  good:
    - 正文
    - xy
RULE
run 1 rules test --no-config --rules house Z901; says out 'house.yaml:1.*Z901'; says out '1 failed$'
finish
