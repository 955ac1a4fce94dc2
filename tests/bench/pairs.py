#!/usr/bin/env python3
"""Runs two commands in turn (A B A B …) and prints the CPU seconds of each and
the ratio B/A, as minimum, median and maximum.  CPU is user + system of the
whole process with its children; the clock of shared machines drifts, ratios of
neighbours do not.

usage: pairs.py RUNS 'COMMAND A' 'COMMAND B'"""
import os
import resource
import shlex
import subprocess
import sys


def cpu(command):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def row(name, values, unit):
    values = sorted(values)
    print(f"{name:8} min {values[0]:9.4f}  median {values[len(values) // 2]:9.4f}  "
          f"max {values[-1]:9.4f} {unit}")


def main():
    runs = int(sys.argv[1])
    a, b = (shlex.split(text) for text in sys.argv[2:4])
    for command in (a, b):
        if not os.path.exists(command[0]):
            sys.exit(f"{command[0]}: not there")
        cpu(command)
    pairs = [(cpu(a), cpu(b)) for _ in range(runs)]
    print("A:", " ".join(a))
    print("B:", " ".join(b))
    row("A", [x for x, _ in pairs], "s CPU")
    row("B", [y for _, y in pairs], "s CPU")
    row("B/A", [y / max(x, 1e-6) for x, y in pairs], "")


main()
