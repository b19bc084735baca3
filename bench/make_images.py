#!/usr/bin/env python3
"""Makes a folder of varied JPEGs from the sample photographs: crops at random places and sizes, every fifth progressive.

usage: make_images.py OUT COUNT [LONG_SIDE]      (needs Debian's python3-pil)
The same arguments give the same files on one Pillow version.
"""
import pathlib
import random
import sys

from PIL import Image

out = pathlib.Path(sys.argv[1])
count = int(sys.argv[2])
long_side = int(sys.argv[3]) if len(sys.argv) > 3 else 1600
samples = pathlib.Path(__file__).resolve().parent.parent / "samples"
photos = [Image.open(path).convert("RGB") for path in sorted((samples / "photos").glob("*.jpg"))]
photos += [Image.open(path).convert("RGB") for path in sorted((samples / "drawings").glob("*.jpg"))]
out.mkdir(parents=True, exist_ok=True)
draw = random.Random(7)
for index in range(count):
    photo = draw.choice(photos)
    share = draw.uniform(0.6, 1.0)
    width, height = int(photo.width * share), int(photo.height * share)
    left, top = draw.randint(0, photo.width - width), draw.randint(0, photo.height - height)
    piece = photo.crop((left, top, left + width, top + height))
    side = draw.randint(long_side * 3 // 4, long_side)
    scale = side / max(piece.size)
    piece = piece.resize((max(1, round(width * scale)), max(1, round(height * scale))), Image.BICUBIC)
    piece.save(out / f"{index:06d}.jpg", quality=draw.randint(80, 94), progressive=index % 5 == 0)
    (out / f"{index:06d}.txt").write_text(f"photo number {index} for sale, free shipping\n", encoding="utf-8")
