#!/usr/bin/env python3
"""Compares the roles that `inspect` finds in corpus/ with corpus/roles.tsv.

usage: gongwenlint inspect --format json FILE… | corpus_roles.py [FILE]

roles.tsv: document, line, role.  Line 0 holds 文种 and 行文方向; `_a` means inside
an attachment and is given for body, headings, chapters and articles only.  Lines
whose role is open to argument are not in it; a line may hold two elements.  Prints every difference, and last
`N of M roles, N of M genres and directions`; exit status 1 if there is one.  Only the Python 3 standard library is used.
"""
import os
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import inspect_json  # noqa: E402

ROOT = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), 'corpus')


def wanted():
    out = {}
    with open(os.path.join(ROOT, 'roles.tsv'), encoding='utf-8') as f:
        for row in f.read().rstrip('\n').split('\n')[1:]:
            document, line, role = row.split('\t')
            out.setdefault(document, {})[int(line)] = role
    return out


def ours(document):
    """{line: (roles, text)}"""
    out = {0: (['%s %s' % (document['genre'], document['direction'])], '')}
    for line, entries in inspect_json.by_line(document).items():
        out[line] = ([inspect_json.role_name(e) for e in entries], entries[0]['text'].strip())
    return out


def main(argv):
    with open(argv[0], encoding='utf-8') if argv else sys.stdin as f:
        got = {}
        for d in inspect_json.objects(f.read()):
            folder, name = os.path.split(d['path'])
            got[os.path.basename(folder) + '/' + os.path.splitext(name)[0]] = ours(d)
    right, total = {True: 0, False: 0}, {True: 0, False: 0}
    for document, lines in wanted().items():
        if document not in got:
            continue
        for line, role in lines.items():
            found, text = got[document].get(line, (['no paragraph'], ''))
            total[line > 0] += 1
            right[line > 0] += role in found
            if role not in found:
                print('%s:%d: %s, should be %s  %s' % (document, line, '+'.join(found), role, text[:30]))
    print('%d of %d roles, %d of %d genres and directions'
          % (right[True], total[True], right[False], total[False]))
    return 0 if right == total else 1


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
