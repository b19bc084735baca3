#!/bin/sh
# Start-up: `--help`, and a run over one sample, against a bare JVM and a bare Python.
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/one"
cp "$here/../samples/photos/astronaut.jpg" "$work/one/"
"$here/../blazon" --help > /dev/null
python3 "$here/measure.py" -n "${RUNS:-11}" \
    "help='$here/../blazon' --help" \
    "one-sample=rm -rf '$work/out' && '$here/../blazon' run quick-start --from '$work/one' --to '$work/out' --ocr off --quiet 2>/dev/null" \
    "python-imports-pillow=/usr/bin/python3 -c 'import PIL.Image, numpy'"
