#!/usr/bin/env python3
"""The peer of the measured-facts run: what a Python script would do with Pillow and NumPy, or OpenCV, on the same files.

usage: facts_peer.py pillow|opencv FOLDER OUT.csv [PROCESSES]
Reads each file, hashes it, decodes (with the library's reduced-size decoding), resizes to a long side of 512, and computes a coarse palette by
region, tone, contrast, colourfulness (Hasler and Suesstrunk 2003), sharpness (variance of the Laplacian), edge density and flat share; one row each.
"""
import csv
import hashlib
import io
import multiprocessing
import pathlib
import sys

import numpy

LONG = 512


def pillow(stored):
    from PIL import Image, ImageOps

    image = Image.open(io.BytesIO(stored))
    image.draft("RGB", (LONG, LONG))
    image = ImageOps.exif_transpose(image).convert("RGB")
    scale = LONG / max(image.size)
    if scale < 1:
        image = image.resize((max(1, round(image.width * scale)), max(1, round(image.height * scale))), Image.BOX)
    return numpy.asarray(image)


def opencv(stored):
    import cv2

    cv2.setNumThreads(1)
    image = cv2.imdecode(numpy.frombuffer(stored, numpy.uint8), cv2.IMREAD_REDUCED_COLOR_2)
    scale = LONG / max(image.shape[:2])
    if scale < 1:
        size = (max(1, round(image.shape[1] * scale)), max(1, round(image.shape[0] * scale)))
        image = cv2.resize(image, size, interpolation=cv2.INTER_AREA)
    return image[:, :, ::-1]


def statistics(pixels):
    values = pixels.astype(numpy.float32)
    red, green, blue = values[:, :, 0], values[:, :, 1], values[:, :, 2]
    luma = 0.299 * red + 0.587 * green + 0.114 * blue
    red_green, yellow_blue = red - green, 0.5 * (red + green) - blue
    colourfulness = numpy.hypot(red_green.std(), yellow_blue.std()) + 0.3 * numpy.hypot(
        red_green.mean(), yellow_blue.mean()
    )
    laplacian = (
        luma[:-2, 1:-1] + luma[2:, 1:-1] + luma[1:-1, :-2] + luma[1:-1, 2:] - 4 * luma[1:-1, 1:-1]
    )
    across, down = numpy.abs(numpy.diff(luma, axis=1)), numpy.abs(numpy.diff(luma, axis=0))
    edges = (across > 24).mean() + (down > 24).mean()
    flat = (across == 0).mean()
    code = (pixels[:, :, 0] >> 5).astype(numpy.int32) * 64 + (pixels[:, :, 1] >> 5) * 8 + (pixels[:, :, 2] >> 5)
    height, width = code.shape
    palettes = []
    for rows in numpy.array_split(numpy.arange(height), 3):
        for columns in numpy.array_split(numpy.arange(width), 3):
            cell = code[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
            palettes.append(int(numpy.bincount(cell.ravel(), minlength=512).argmax()))
    return [width, height, luma.mean(), luma.std(), colourfulness, laplacian.var(), edges, flat, *palettes]


def measure(arguments):
    library, path = arguments
    stored = pathlib.Path(path).read_bytes()
    digest = hashlib.sha256(stored).hexdigest()
    pixels = pillow(stored) if library == "pillow" else opencv(stored)
    return [path, digest, *statistics(pixels)]


def main():
    library, folder, out = sys.argv[1:4]
    processes = int(sys.argv[4]) if len(sys.argv) > 4 else 2
    paths = [(library, str(path)) for path in sorted(pathlib.Path(folder).rglob("*.jpg"))]
    with multiprocessing.Pool(processes) as pool, open(out, "w", newline="") as file:
        writer = csv.writer(file)
        for row in pool.imap(measure, paths, chunksize=8):
            writer.writerow(row)


if __name__ == "__main__":
    main()
