#!/bin/sh
# Stages of metrics inside one process: SPICE from given tuples, and ECCV Caption. DATA is a folder with input.json.gz
# and spice_raw_tuples.json.gz.
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
data=${DATA:-$here/../../shared/data/metrics/coco_fakecap1000}
if [ ! -e "$data/spice_raw_tuples.json.gz" ]; then
    echo "skipped: $data has no spice_raw_tuples.json.gz; DATA names another folder" >&2
    exit 0
fi
"$here/../blazon" --help > /dev/null
home=$here/..
. "$home/.mvn/launch.sh"
find_jdk
echo "load before: $(cut -d' ' -f1-3 /proc/loadavg)"
"$jdk/bin/java" -Xmx3g -cp "$home/app/target/dist/lib/*" "$here/metrics/Stages.java" "$data" "${TIMES:-10}"
