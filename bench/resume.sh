#!/bin/sh
# How long the same command takes when everything is done already, as the number of finished shards grows.
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cat > "$work/nothing.yaml" << 'END'
recipe: nothing
version: 1
summary: No step at all.
steps: []
END
set --
for shards in ${SHARDS:-100 1000 5000}; do
    /usr/bin/python3 "$here/make_tar.py" "$work/in-$shards" $((shards * 2)) 2
    "$here/../blazon" run "$work/nothing.yaml" --from "$work/in-$shards" --to "$work/out-$shards" --quiet 2> /dev/null
    set -- "$@" "$shards-shards='$here/../blazon' run '$work/nothing.yaml' --from '$work/in-$shards' --to '$work/out-$shards' --quiet 2>/dev/null"
done
python3 "$here/measure.py" -n "${RUNS:-5}" "$@"
