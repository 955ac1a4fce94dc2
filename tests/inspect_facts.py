#!/usr/bin/env python3
"""What `inspect --format json` says of the drafts of the corpus: the members that
doc/json-output.md promises and no others, offsets that give the text, and, for some
drafts with a full 版头 and 版记, the values that a reader finds in them.

Prints one line per failure and `N passed, N failed`."""
import glob
import json
import os
import re
import subprocess
import sys
import tempfile

TOP = os.environ.get("top_srcdir", os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
PROGRAM = os.environ.get("GONGWENLINT", os.path.join(TOP, "build", "gongwenlint"))
CORPUS = os.path.join(TOP, "corpus")
DOC = os.path.join(TOP, "doc", "json-output.md")
# corpus/README.md says which; the rest is UTF-8.
ENCODINGS = {"03-公告": "gb18030", "05-函": "utf-16", "07-通告": "big5"}

results = {"passed": 0, "failed": 0}


def verdict(ok, message):
    results["passed" if ok else "failed"] += 1
    if not ok:
        print(message)


# --- the members, by kind of object: name -> type, or the kind of object it holds ----------

PLACE = {"text": str, "start": int, "end": int}
ORGAN = dict(PLACE, head=str, region=str, body=str, office=str, rank=str, kind=str, collective=bool)
DATE = dict(PLACE, iso=str, year=int, month=int, day=int, minguo=bool, han=bool)
DOCNUM = dict(PLACE, code=str, year_text=str, year=int, number_text=str, number=int)
DOCUMENT = {
    "path": str, "kind": str, "genre": str, "direction": str, "format": str, "norms": str,
    "copyno": PLACE, "docnum": DOCNUM, "date": DATE, "signers": [PLACE],
    "issuers": [ORGAN], "issuer_mark": [ORGAN], "issuers_in_title": [ORGAN], "signature": [ORGAN],
    "addressees": [ORGAN], "cc": [ORGAN],
    "secrecy": dict(PLACE, degree=str, period=str, months=int),
    "urgency": dict(PLACE, degree=str),
    "title": dict(PLACE, subject=str, genre=str, act=str, quoted=str),
    "notes": [dict(PLACE, kind=str, person=str, phone=str)],
    "attachments": [{"number": int, "label": str, "name": PLACE, "mark": PLACE, "title": PLACE,
                     "listed": bool, "attached": bool}],
    "headings": [dict(PLACE, element=int, index=int, depth=int, parent=int, number=int, label=str,
                      title=str, run_in=bool)],
    "printed": dict(PLACE, organ=ORGAN, date=DATE),
    "parts": [{"kind": str, "parent": int, "first": int, "end": int, "attachment": int,
               "title": PLACE, "docnum": DOCNUM, "signature": PLACE, "date": DATE}],
    "paragraphs": [dict(PLACE, index=int, line=int, role=str, level=int, attachment=bool,
                        confidence=float, runner_up=str)],
}
# What an object always has; the rest only if the document says it.
ALWAYS = {"path", "kind", "genre", "direction", "format", "norms", "paragraphs"}
WORDS = {
    "format": "general letter order minutes telegram briefing none", "norms": "mainland taiwan",
    "rank": "state province city county township village", "act": "issue forward approve",
    "degree": "秘密 机密 绝密 特急 加急 平急 特提 其他",
}


def check_shape(where, value, shape):
    if isinstance(shape, list):
        if not isinstance(value, list) or not value:
            return verdict(shape == DOCUMENT["paragraphs"] and value == [], f"{where}: not a filled list")
        for i, one in enumerate(value):
            check_shape(f"{where}[{i}]", one, shape[0])
    elif isinstance(shape, dict):
        verdict(not set(value) - set(shape), f"{where}: unknown {sorted(set(value) - set(shape))}")
        for key in sorted(set(value) & set(shape)):
            check_shape(f"{where}.{key}", value[key], shape[key])
        if "start" in shape:
            verdict(set(PLACE) <= set(value), f"{where}: no place: {sorted(value)}")
    else:
        verdict(type(value) is shape and value != "", f"{where}: {value!r} is no {shape.__name__}")
        key = where.rsplit(".", 1)[-1]
        if key in WORDS:
            verdict(value in WORDS[key].split(), f"{where}: {value!r} is not documented")


# --- offsets ---------------------------------------------------------------------------------

def units(text):
    return text.encode("utf-16-le", "surrogatepass")


def text_of_file(path):
    """The text of the model, from the file itself; None for what is not plain text."""
    if not path.endswith(".txt"):
        return None
    name = os.path.basename(path)
    encoding = next((e for start, e in ENCODINGS.items() if name.startswith(start)), "utf-8-sig")
    data = open(path, "rb").read().decode(encoding)
    return "".join(line + "\n" for line in re.split("\r\n|\r|\n", data))


def text_of_elements(document):
    """What the elements say, each at its place; line breaks in between."""
    end = max((e["end"] for e in document["paragraphs"]), default=0)
    buffer = bytearray(units("\n" * (end + 1)))
    for entry in document["paragraphs"]:
        buffer[2 * entry["start"]:2 * entry["end"]] = units(entry["text"])
    return bytes(buffer).decode("utf-16-le", "surrogatepass")


def joined(text):
    return re.sub(r"\s*[\n\v]\s*", "", text)


def check_places(where, value, text):
    if isinstance(value, list):
        for i, one in enumerate(value):
            check_places(f"{where}[{i}]", one, text)
    elif isinstance(value, dict):
        if "start" in value:
            there = text[2 * value["start"]:2 * value["end"]].decode("utf-16-le", "surrogatepass")
            raw = where.startswith("paragraphs")
            verdict((there if raw else joined(there)) == value["text"],
                    f"{where}: {value['text']!r} is not at {value['start']}: {there!r}")
            for key in ("head", "region", "body", "office", "code", "year_text", "number_text", "period",
                        "subject", "genre", "quoted", "person", "phone", "label"):
                verdict(value.get(key, "") in joined(there), f"{where}.{key}: not in {there!r}")
        for key, one in value.items():
            check_places(f"{where}.{key}" if where else key, one, text)


def check_numbers(path, document):
    """Indices point to something; a date that is whole is the ISO one."""
    elements, parts = document["paragraphs"], document.get("parts", [])
    headings = document.get("headings", [])
    for i, heading in enumerate(headings):
        element = elements[heading["element"]]
        verdict(element["index"] == heading["index"], f"{path}: headings[{i}]: paragraph")
        verdict(element["start"] <= heading["start"] < element["end"], f"{path}: headings[{i}]: place")
        verdict(heading.get("parent", -1) < i, f"{path}: headings[{i}]: parent")
    for i, part in enumerate(parts):
        verdict(0 <= part["first"] < part["end"] <= len(elements), f"{path}: parts[{i}]: range")
        verdict(part.get("parent", -1) < i, f"{path}: parts[{i}]: parent")
        verdict(part.get("attachment", 0) < max(1, len(document.get("attachments", []))),
                f"{path}: parts[{i}]: attachment")
    date = document.get("date", {})
    whole = all(date.get(key) for key in ("year", "month", "day"))
    verdict(date.get("iso") == ("%04d-%02d-%02d" % (date["year"], date["month"], date["day"]) if whole else None),
            f"{path}: iso {date}")


# --- what a reader finds, by hand --------------------------------------------------------------

def texts(values):
    return [value["text"] for value in values or []]


def pick(value, names):
    return {name: value[name] for name in names.split() if name in (value or {})}


def expect(path, got, wanted, what):
    verdict(got == wanted, f"{path}: {what}: {got!r} instead of {wanted!r}")


def organs(values):
    """[(text, region, body, office, rank)] of organs, "" for what is not said."""
    return [tuple(value.get(key, "") for key in ("text", "region", "body", "office", "rank"))
            for value in values or []]


def outline(headings):
    """[(depth, parent, number, label, title)]"""
    return [(h["depth"], h.get("parent"), h.get("number"), h.get("label"), h.get("title"))
            for h in headings or []]


def attached(attachments):
    """[(number, name in the 附件说明, title behind, listed, attached)]"""
    return [(a.get("number"), a.get("name", {}).get("text"), a.get("title", {}).get("text"), a["listed"],
             a["attached"]) for a in attachments or []]


def check_notice(path, d):
    """01-通知: no copy number; two attachments behind, an imprint behind them."""
    for absent in ("copyno", "secrecy", "urgency", "signers"):
        verdict(absent not in d, f"{path}: {absent}: {d.get(absent)}")
    expect(path, [d.get("format"), d.get("norms")], ["general", "mainland"], "format")
    expect(path, pick(d.get("docnum"), "text code year_text year number_text number"),
           {"text": "临政办发〔2026〕17号", "code": "临政办发", "year_text": "2026", "year": 2026,
            "number_text": "17", "number": 17}, "docnum")
    expect(path, pick(d.get("date"), "text iso han minguo"),
           {"text": "2026年4月2日", "iso": "2026-04-02", "han": False, "minguo": False}, "date")
    expect(path, [pick(n, "text kind person phone") for n in d.get("notes", [])],
           [{"text": "（此件公开发布）", "kind": "release"}], "notes")
    expect(path, pick(d.get("printed", {}).get("date"), "text iso"),
           {"text": "2026年4月3日", "iso": "2026-04-03"}, "printed on")
    expect(path, organs(d.get("issuers")),
           [("临江市人民政府办公室", "临江市", "人民政府", "办公室", "city")], "issuers")
    expect(path, pick(d.get("title"), "text subject genre"),
           {"text": "临江市人民政府办公室关于做好2026年防汛抗旱工作的通知",
            "subject": "做好2026年防汛抗旱工作", "genre": "通知"}, "title")
    duties, stocks = "临江市防汛抗旱指挥部成员单位职责分工表", "2026年度市级防汛物资储备清单"
    expect(path, attached(d.get("attachments")),
           [(1, duties, duties, True, True), (2, stocks, stocks, True, True)], "attachments")
    expect(path, [pick(part, "kind parent attachment") for part in d.get("parts", [])],
           [{"kind": "main"}, {"kind": "attachment", "parent": 0, "attachment": 0},
            {"kind": "attachment", "parent": 0, "attachment": 1}], "parts")
    expect(path, outline(d.get("headings"))[:5],
           [(1, None, 1, "一、", "落实防汛抗旱责任"), (2, 0, 1, "（一）", "落实行政首长负责制"),
            (2, 0, 2, "（二）", "落实部门职责"), (2, 0, 3, "（三）", "落实值班值守制度"),
            (1, None, 2, "二、", "开展隐患排查整治")], "headings")


def check_request(path, d):
    """07-请示: 签发人, a person to call, three attachments of which none is there."""
    expect(path, pick(d.get("docnum"), "text code number"),
           {"text": "云政〔2026〕23号", "code": "云政", "number": 23}, "docnum")
    expect(path, texts(d.get("signers")), ["江明远"], "signers")
    expect(path, pick(d.get("date"), "iso"), {"iso": "2026-04-09"}, "date")
    expect(path, [pick(n, "kind person phone") for n in d.get("notes", [])],
           [{"kind": "contact", "person": "温以宁", "phone": "0700-8231205"}], "notes")
    expect(path, attached(d.get("attachments")),
           [(1, "松岭水库饮用水水源保护区调整技术报告", None, True, False), (2, "专家评审意见", None, True, False),
            (3, "公示情况说明", None, True, False)], "attachments")
    expect(path, texts(d.get("cc")), ["市生态环境局", "市水务局"], "cc")
    expect(path, pick(d.get("title"), "subject genre"),
           {"subject": "调整松岭水库饮用水水源保护区", "genre": "请示"}, "title")


def check_report(path, d):
    """08-报告: 份号, 密级, 紧急程度, 签发人, 抄送 and 印发; no 附注, no attachment."""
    expect(path, pick(d.get("copyno"), "text"), {"text": "000012"}, "copyno")
    expect(path, pick(d.get("secrecy"), "text degree period months"),
           {"text": "机密★3年", "degree": "机密", "period": "3年", "months": 36}, "secrecy")
    expect(path, pick(d.get("urgency"), "text degree"), {"text": "特急", "degree": "特急"}, "urgency")
    expect(path, pick(d.get("docnum"), "text code year number"),
           {"text": "云政〔2026〕19号", "code": "云政", "year": 2026, "number": 19}, "docnum")
    expect(path, texts(d.get("signers")), ["江明远"], "signers")
    expect(path, pick(d.get("date"), "iso"), {"iso": "2026-03-28"}, "date")
    expect(path, pick(d.get("printed"), "text"),
           {"text": "云溪县人民政府办公室2026年3月28日印发"}, "printed")
    expect(path, pick(d.get("printed", {}).get("date"), "iso"), {"iso": "2026-03-28"}, "printed on")
    verdict("notes" not in d and "attachments" not in d, f"{path}: notes or attachments")
    expect(path, organs([d.get("printed", {}).get("organ", {})]),
           [("云溪县人民政府办公室", "云溪县", "人民政府", "办公室", "county")], "organ")
    county = [("云溪县人民政府", "云溪县", "人民政府", "", "county")]
    for member in ("issuers", "issuer_mark", "issuers_in_title", "signature"):
        expect(path, organs(d.get(member)), county, member)
    expect(path, organs(d.get("addressees")), [("临江市人民政府", "临江市", "人民政府", "", "city")],
           "addressees")
    expect(path, texts(d.get("cc")), ["市委网信办", "市公安局"], "cc")
    expect(path, pick(d.get("title"), "text subject genre act"),
           {"text": "云溪县人民政府关于政务外网安全事件处置情况的报告", "subject": "政务外网安全事件处置情况",
            "genre": "报告"}, "title")
    expect(path, [(h[0], h[2]) for h in outline(d.get("headings"))],
           [(1, 1), (1, 2), (2, 1), (2, 2), (2, 3), (2, 4), (1, 3), (2, 1), (2, 2),
            (1, 4), (2, 1), (2, 2), (2, 3)], "headings")
    expect(path, [pick(part, "kind first") for part in d.get("parts", [])], [{"kind": "main", "first": 0}],
           "parts")


def check_secret_draft(path, d):
    """13-通知: marks as they should not be; what cannot be read has no value."""
    expect(path, pick(d.get("secrecy"), "text degree period months"),
           {"text": "机密*五年", "degree": "机密", "period": "五年", "months": 60}, "secrecy")
    expect(path, pick(d.get("urgency"), "text degree"), {"text": "急件", "degree": "其他"}, "urgency")
    expect(path, pick(d.get("docnum"), "text code year_text year number"),
           {"text": "临保发〔26〕4号", "code": "临保发", "year_text": "26", "number": 4}, "docnum")


def check_order(path, d):
    """04-命令: the number of an order has neither 代字 nor year."""
    expect(path, d.get("format"), "order", "format")
    expect(path, pick(d.get("docnum"), "text code year number"), {"text": "第38号", "number": 38}, "docnum")
    expect(path, pick(d.get("date"), "iso"), {"iso": "2026-05-18"}, "date")


BY_HAND = {"text/01-": check_notice, "text/13-": check_secret_draft, "docx/04-": check_order,
           "docx/07-": check_request, "docx/08-": check_report}


# --- runs ------------------------------------------------------------------------------------------

def inspect(paths):
    run = subprocess.run([PROGRAM, "inspect", "--format", "json"] + paths, stdout=subprocess.PIPE)
    decoder, at, out = json.JSONDecoder(), 0, run.stdout.decode("utf-8").strip()
    documents = []
    while at < len(out):
        value, end = decoder.raw_decode(out, at)
        documents.append(value)
        at = end + 1 if end < len(out) else end
    verdict(run.returncode == 0 and len(documents) == len(paths), f"inspect: exit {run.returncode}")
    return documents


def check_corpus():
    paths = sorted(glob.glob(f"{CORPUS}/text/*.txt") + glob.glob(f"{CORPUS}/docx/*.docx"))
    verdict(len(paths) > 20, f"only {len(paths)} drafts in {CORPUS}")
    judged = 0
    for path, document in zip(paths, inspect(paths)):
        name = os.path.relpath(path, CORPUS)
        verdict(ALWAYS <= set(document), f"{name}: misses {sorted(ALWAYS - set(document))}")
        check_shape(name, document, DOCUMENT)
        text = units(text_of_file(path) or text_of_elements(document))
        check_places("", document, text)
        check_numbers(name, document)
        for start, check in BY_HAND.items():
            if name.startswith(start):
                check(name, document)
                judged += 1
    verdict(judged == len(BY_HAND), f"{judged} of {len(BY_HAND)} drafts judged by hand")


def names_of(shape):
    for key, inner in shape.items():
        yield key
        inner = inner[0] if isinstance(inner, list) else inner
        if isinstance(inner, dict):
            yield from names_of(inner)


def without_confidence(document):
    """Recognition is tuned; how sure it is changes with every version."""
    rest = json.loads(json.dumps(document))
    for entry in rest.get("paragraphs", []):
        entry.pop("confidence", None)
        entry.pop("runner_up", None)
    return rest


def check_documentation():
    """Every member is in the document, and its example is what the program prints."""
    section = open(DOC, encoding="utf-8").read().split("## inspect\n")[1].split("\n## ")[0]
    for name in sorted(set(names_of(DOCUMENT))):
        verdict(f"`{name}`" in section, f"doc/json-output.md: no `{name}` under inspect")
    draft, shown = re.search(r"```\n(.*?)```.*?```json\n(.*?)```", section, re.S).groups()
    shown = json.loads(shown)
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, shown["path"])
        open(path, "w", encoding="utf-8").write(draft)
        printed = without_confidence(inspect([path])[0])
    for key, value in without_confidence(shown).items():
        verdict(key == "path" or printed.get(key) == value,
                f"doc/json-output.md: {key}: {printed.get(key)!r} instead of {value!r}")


check_corpus()
check_documentation()
print(f"{results['passed']} passed, {results['failed']} failed")
sys.exit(1 if results["failed"] else 0)
