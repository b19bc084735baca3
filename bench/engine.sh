#!/bin/sh
# Rows per second through the engine with nothing to do (tar in, Parquet out), and peak memory at ten times the data.
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
/usr/bin/python3 "$here/make_tar.py" "$work/small" 10000 5000
/usr/bin/python3 "$here/make_tar.py" "$work/large" 100000 5000
cat > "$work/nothing.yaml" << 'END'
recipe: nothing
version: 1
summary: No step at all.
steps: []
END
"$here/../blazon" --help > /dev/null
python3 "$here/measure.py" -n "${RUNS:-3}" \
    "10k=rm -rf '$work/a' && '$here/../blazon' run '$work/nothing.yaml' --from '$work/small' --to '$work/a' --quiet 2>/dev/null" \
    "100k=rm -rf '$work/b' && '$here/../blazon' run '$work/nothing.yaml' --from '$work/large' --to '$work/b' --quiet 2>/dev/null" \
    "100k-heap-256m=rm -rf '$work/b' && BLAZON_JAVA_OPTS=-Xmx256m '$here/../blazon' run '$work/nothing.yaml' --from '$work/large' --to '$work/b' --quiet 2>/dev/null"
