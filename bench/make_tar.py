#!/usr/bin/env python3
"""Makes WebDataset tars of very small JPEGs with captions, to load the engine and not the image codec.

usage: make_tar.py OUT SAMPLES [SAMPLES_PER_TAR]      (needs Debian's python3-pil)
"""
import io
import pathlib
import random
import sys
import tarfile

from PIL import Image

out = pathlib.Path(sys.argv[1])
samples = int(sys.argv[2])
per_tar = int(sys.argv[3]) if len(sys.argv) > 3 else 10_000
out.mkdir(parents=True, exist_ok=True)
draw = random.Random(11)


def add(tar, name, stored):
    info = tarfile.TarInfo(name)
    info.size = len(stored)
    tar.addfile(info, io.BytesIO(stored))


for first in range(0, samples, per_tar):
    with tarfile.open(out / f"{first // per_tar:05d}.tar", "w") as tar:
        for index in range(first, min(samples, first + per_tar)):
            picture = Image.new("RGB", (16, 16), tuple(draw.randrange(256) for _ in range(3)))
            stored = io.BytesIO()
            picture.save(stored, "JPEG", quality=70, comment=str(index).encode())
            add(tar, f"{index:09d}.jpg", stored.getvalue())
            add(tar, f"{index:09d}.txt", f"small square number {index}".encode())
