#!/usr/bin/env python3
"""Ends with 1 unless two programs gave the same corpus numbers within 1e-9.

usage: same.py ONE.json OTHER.json
"""
import json
import sys

BOUND = 1e-9


def main():
    one, other = (json.load(open(path, encoding="utf-8"))["corpus"] for path in sys.argv[1:3])
    if one.keys() != other.keys():
        sys.exit(f"not the same metrics: {sorted(one)} and {sorted(other)}")
    for metric in one:
        print(f"{metric:8} {one[metric]!r:24} {other[metric]!r:24} difference {abs(one[metric] - other[metric]):.1e}")
    worst = max(abs(one[metric] - other[metric]) for metric in one)
    # written so that a NaN does not pass
    if not worst <= BOUND:
        sys.exit(f"the numbers differ by up to {worst}, allowed {BOUND}")


main()
