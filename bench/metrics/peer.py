#!/usr/bin/env python3
"""The peer of `blazon eval --tokenized`: BLEU-1 to BLEU-4, ROUGE-L and CIDEr-D with dictionaries of tuples, one scorer
after another, each cutting and counting for itself, as the usual Python evaluation does. Written from the definitions,
with the standard library alone. No bounds: Blazon draws them besides.

usage: peer.py HYPOTHESES.jsonl REFERENCES.jsonl      prints {"corpus": {metric: number}}; seconds of each go to stderr
"""
import collections
import json
import math
import sys
import time

ORDERS = (1, 2, 3, 4)
TINY, SMALL = 1e-15, 1e-9


def read(path, field):
    with open(path, encoding="utf-8") as file:
        return {row["image_id"]: row[field] for row in map(json.loads, file)}


def counted(words):
    """How often each n-gram stands in a text, for n = 1 to 4 together."""
    counts = collections.defaultdict(int)
    for order in ORDERS:
        for at in range(len(words) - order + 1):
            counts[tuple(words[at : at + order])] += 1
    return counts


def bleu(captions, references):
    right, guesses = [0] * 4, [0] * 4
    length = closest_length = 0
    for image, caption in captions.items():
        words = caption.split()
        most = {}
        lengths = []
        for reference in references[image]:
            other = reference.split()
            lengths.append(len(other))
            for gram, count in counted(other).items():
                most[gram] = max(most.get(gram, 0), count)
        for gram, count in counted(words).items():
            right[len(gram) - 1] += min(count, most.get(gram, 0))
        for order in ORDERS:
            guesses[order - 1] += max(0, len(words) - order + 1)
        length += len(words)
        closest_length += min(lengths, key=lambda one: (abs(one - len(words)), one))
    ratio = (length + TINY) / (closest_length + SMALL)
    brevity = math.exp(1 - 1 / ratio) if ratio < 1 else 1.0
    product = 1.0
    scores = {}
    for order in ORDERS:
        product *= (right[order - 1] + TINY) / (guesses[order - 1] + SMALL)
        scores[f"Bleu_{order}"] = product ** (1 / order) * brevity
    return scores


def common(one, other):
    """The length of the longest common subsequence."""
    row = [0] * (len(other) + 1)
    for word in one:
        diagonal = 0
        for at, another in enumerate(other, 1):
            above = row[at]
            row[at] = diagonal + 1 if word == another else max(above, row[at - 1])
            diagonal = above
    return row[-1]


def rouge(captions, references, beta=1.2):
    total = 0.0
    for image, caption in captions.items():
        words = caption.split(" ")
        precision = recall = 0.0
        for reference in references[image]:
            other = reference.split(" ")
            shared = common(words, other)
            precision = max(precision, shared / len(words))
            recall = max(recall, shared / len(other))
        if precision and recall:
            total += (1 + beta**2) * precision * recall / (recall + beta**2 * precision)
    return {"ROUGE_L": total / len(captions)}


def vector(counts, frequencies, log_images):
    weights = [{} for _ in ORDERS]
    squares = [0.0] * 4
    length = 0
    for gram, count in counts.items():
        order = len(gram) - 1
        weight = count * (log_images - math.log(max(1, frequencies.get(gram, 0))))
        weights[order][gram] = weight
        squares[order] += weight * weight
        if order == 1:
            length += count
    return weights, [math.sqrt(square) for square in squares], length


def cider(captions, references, sigma=6.0):
    cooked = {image: [counted(text.split()) for text in references[image]] for image in captions}
    frequencies = collections.defaultdict(int)
    for texts in cooked.values():
        for gram in {gram for counts in texts for gram in counts}:
            frequencies[gram] += 1
    log_images = math.log(len(captions))
    total = 0.0
    for image, caption in captions.items():
        own, own_norms, own_length = vector(counted(caption.split()), frequencies, log_images)
        similar = 0.0
        for counts in cooked[image]:
            other, norms, length = vector(counts, frequencies, log_images)
            penalty = math.exp(-((own_length - length) ** 2) / (2 * sigma**2))
            for order in range(4):
                there = other[order]
                product = 0.0
                for gram, weight in own[order].items():
                    if gram in there:
                        product += min(weight, there[gram]) * there[gram]
                if own_norms[order] and norms[order]:
                    product /= own_norms[order] * norms[order]
                similar += product * penalty
        total += 10 * similar / 4 / len(cooked[image])
    return {"CIDEr": total / len(captions)}


def main():
    start = time.monotonic()
    captions, references = read(sys.argv[1], "caption"), read(sys.argv[2], "references")
    print(f"reading {time.monotonic() - start:.2f} s", file=sys.stderr)
    corpus = {}
    for scorer in (bleu, rouge, cider):
        start = time.monotonic()
        corpus |= scorer(captions, references)
        print(f"{scorer.__name__} {time.monotonic() - start:.2f} s", file=sys.stderr)
    print(json.dumps({"corpus": corpus}))


main()
