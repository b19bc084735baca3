#!/bin/sh
# BLEU-1 to BLEU-4, ROUGE-L and CIDEr-D of very many captions (IMAGES, a million), each with five references, tokenizer
# and bounds included: time, peak memory (resident) and images a second, and the same for a tenth of them.
# The texts are COCO captions, combined anew (metrics/combine.py). DATA is an input.json.gz with raw_cands and raw_refs,
# OPTS are options for Java; one that names a collector replaces the launcher's choice.
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
data=${DATA:-$here/../../shared/data/metrics/coco_val2017_loo/input.json.gz}
if [ ! -e "$data" ]; then
    echo "skipped: $data is not there; DATA names another input.json.gz with raw_cands and raw_refs" >&2
    exit 0
fi
python=${PYTHON:-/usr/bin/python3}
images=${IMAGES:-1000000}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$here/../blazon" --help > /dev/null
export BLAZON_JAVA_OPTS="${OPTS:--Xmx3g}"
echo "load before: $(cut -d' ' -f1-3 /proc/loadavg); BLAZON_JAVA_OPTS=$BLAZON_JAVA_OPTS"
for count in $((images / 10)) "$images"; do
    "$python" "$here/metrics/combine.py" "$data" "$count" "$work"
    echo "$count images, $(du -cm "$work"/*.jsonl | tail -1 | cut -f1) MB"
    "$python" "$here/metrics/time.py" -n "${RUNS:-3}" "$count" "$here/../blazon" eval \
        --metrics Bleu_1,Bleu_2,Bleu_3,Bleu_4,ROUGE_L,CIDEr --hypotheses "$work/hypotheses.jsonl" --references "$work/references.jsonl"
    rm "$work"/*.jsonl
done
