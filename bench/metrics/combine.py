#!/usr/bin/env python3
"""Writes a large set of captions as people type them, a caption and five references an image, as JSON lines.

An image takes two stored images. Each of its texts begins as a caption of the first and ends as one of the second, cut
between words, so the texts of an image share words, and new n-grams keep coming as in a real set; new words do not.

usage: combine.py INPUT.json.gz IMAGES FOLDER [SEED]
"""
import gzip
import json
import random
import sys

REFERENCES = 5


def combined(first, second, pick):
    begin, end = first[int(pick() * len(first))], second[int(pick() * len(second))]
    return " ".join(begin[: int(pick() * (len(begin) + 1))] + end[int(pick() * len(end)) :])


def main():
    stored, images, folder = sys.argv[1], int(sys.argv[2]), sys.argv[3]
    pick = random.Random(int(sys.argv[4]) if len(sys.argv) > 4 else 5).random
    with gzip.open(stored, "rt", encoding="utf-8") as file:
        given = json.load(file)
    pictures = [
        [text.split() for text in (caption, *texts) if text.split()]
        for caption, texts in zip(given["raw_cands"], given["raw_refs"], strict=True)
    ]
    with open(f"{folder}/hypotheses.jsonl", "w", encoding="utf-8") as hypotheses, open(
        f"{folder}/references.jsonl", "w", encoding="utf-8"
    ) as references:
        for image in range(images):
            first, second = pictures[int(pick() * len(pictures))], pictures[int(pick() * len(pictures))]
            texts = [combined(first, second, pick) for _ in range(REFERENCES + 1)]
            hypotheses.write(json.dumps({"image_id": image, "caption": texts[0]}) + "\n")
            references.write(json.dumps({"image_id": image, "references": texts[1:]}) + "\n")


main()
