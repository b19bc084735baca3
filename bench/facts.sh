#!/bin/sh
# Images per second of read, decode, measure, write: Blazon's measured facts against Python doing decode, resize and the
# same statistics with two processes. Needs Debian's python3-pil, python3-numpy, python3-opencv.
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
count=${IMAGES:-1500}
/usr/bin/python3 "$here/make_images.py" "$work/in" "$count" 1600
"$here/../blazon" --help > /dev/null
echo "$count JPEGs, long side 1200 to 1600, $(du -sm "$work/in" | cut -f1) MB"
python3 "$here/measure.py" -n "${RUNS:-5}" \
    "blazon=rm -rf '$work/out' && '$here/../blazon' run quick-start --from '$work/in' --to '$work/out' --ocr off --quiet 2>/dev/null" \
    "opencv-python=/usr/bin/python3 '$here/facts_peer.py' opencv '$work/in' '$work/o.csv' 2" \
    "pillow-numpy=/usr/bin/python3 '$here/facts_peer.py' pillow '$work/in' '$work/p.csv' 2"
