#!/usr/bin/env python3
"""Writes a stored set of captions, cut into words, so many times over as files for `blazon eval --tokenized`.

usage: repeat.py INPUT.json.gz TIMES FOLDER
"""
import gzip
import json
import sys


def main():
    stored, times, folder = sys.argv[1], int(sys.argv[2]), sys.argv[3]
    with gzip.open(stored, "rt", encoding="utf-8") as file:
        given = json.load(file)
    with open(f"{folder}/hypotheses.jsonl", "w", encoding="utf-8") as hypotheses, open(
        f"{folder}/references.jsonl", "w", encoding="utf-8"
    ) as references:
        for turn in range(times):
            for image, caption, texts in zip(given["ids"], given["cands"], given["refs"], strict=True):
                name = f"{image}_{turn}"
                hypotheses.write(json.dumps({"image_id": name, "caption": caption}) + "\n")
                references.write(json.dumps({"image_id": name, "references": texts}) + "\n")


main()
