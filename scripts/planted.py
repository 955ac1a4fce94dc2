#!/usr/bin/env python3
"""Compares findings on corpus/ with the errors planted there.

usage: gongwenlint check --format json DOCUMENT… | planted.py [--quiet] [--extra] [FILE]

Reads the JSON of `check` from FILE or standard input.  A row of *.errors.tsv is
found when a finding of one of its families (E, N, D, P, W, S, R, C, T) overlaps
its text on its line.  A text that a reader does not see (comment, hidden text,
deletion) is found by any finding of the family on that line; a row with line 0
says that something is missing, and is found when a finding of the family names it.
Prints the rows not found, the findings on clean documents, with --extra also the
findings in planted documents that no row explains, and last
`found N of M planted; K findings on clean documents`.
Only the Python 3 standard library is used.
"""
import json
import os
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import make_corpus  # noqa: E402


def planted():
    """{'text/02-…': (rows, lines)} of every document with an errors.tsv."""
    out = {}
    for folder in ('text', 'docx'):
        for name in sorted(os.listdir(os.path.join(make_corpus.ROOT, folder))):
            if name.endswith('.errors.tsv'):
                stem = name[:-len('.errors.tsv')]
                rows = make_corpus.errors_of(os.path.join(make_corpus.ROOT, folder, name))
                out[folder + '/' + stem] = (rows, make_corpus.lines_of(folder, stem))
    return out


def key_of(path):
    folder, name = os.path.split(path)
    return os.path.basename(folder) + '/' + os.path.splitext(name)[0]


def spans(text, quote):
    """The columns of every occurrence of quote, from 1, end exclusive."""
    at = text.find(quote)
    while at >= 0:
        yield at + 1, at + 1 + len(quote)
        at = text.find(quote, at + 1)


def touches(finding, line, first, last):
    """Whether the finding covers some of columns first to last (exclusive) of the line."""
    start, end = finding['start'], finding['end']
    if not start['line'] <= line <= end['line']:
        return False
    left = start['column'] if start['line'] == line else 1
    right = end['column'] if end['line'] == line else 1 << 30
    if left == right:   # an empty span stands between two characters
        return first <= left <= last
    return left < last and first < right


def explains(row, finding, lines):
    if finding['code'][0] not in row['family'].split('/'):
        return False
    line = int(row['line'])
    if not line:
        told = ' '.join(str(finding.get(k) or '') for k in ('message', 'advice'))
        return row['text'] in told
    seen, unseen = lines[line - 1]
    if row['text'] not in seen:
        return finding['start']['line'] <= line <= finding['end']['line']
    return any(touches(finding, line, a, b) for a, b in spans(seen, row['text']))


def say(key, finding):
    print('  %s:%d:%d: %s [%s %s] “%s”' % (
        key, finding['start']['line'], finding['start']['column'], finding['message'],
        finding['code'], finding['name'], (finding.get('text') or '').replace('\n', '⏎')[:40]))


def judge_planted(key, rows, lines, findings, quiet, extra):
    missed = [r for r in rows if not any(explains(r, f, lines) for f in findings)]
    if not quiet:
        for r in missed:
            print('  %s:%s: not found: %s “%s” %s' % (key, r['line'], r['family'], r['text'], r['what']))
    for f in findings if extra else ():
        if not any(explains(r, f, lines) for r in rows):
            say(key + ' (extra)', f)
    return len(rows) - len(missed)


def main(argv):
    flags = {a for a in argv if a.startswith('--')}
    files = [a for a in argv if not a.startswith('--')]
    if flags - {'--quiet', '--extra'} or len(files) > 1:
        print(__doc__, file=sys.stderr)
        return 2
    with open(files[0], encoding='utf-8') if files else sys.stdin as f:
        documents = {key_of(d['path']): d for d in json.load(f)['documents']}
    wanted = planted()
    found = clean = 0
    for key, (rows, lines) in wanted.items():
        if key not in documents:
            print('  %s: not among the checked documents' % key)
            continue
        found += judge_planted(key, rows, lines, documents[key]['findings'], '--quiet' in flags, '--extra' in flags)
    for key, document in documents.items():
        if document['status'] != 'ok':
            print('  %s: %s' % (key, document.get('error')))
        if key not in wanted and not key.startswith('src/'):
            clean += len(document['findings'])
            for f in document['findings']:
                say(key + ' (clean)', f)
    total = sum(len(rows) for rows, _ in wanted.values())
    print('found %d of %d planted; %d findings on clean documents' % (found, total, clean))
    return 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
