#!/bin/sh
# BLEU-1 to BLEU-4, ROUGE-L and CIDEr-D of 10,000 captions: `blazon eval` against Python (metrics/peer.py), as whole
# processes in turn, and whether both gave the same numbers. Then METEOR, which has no Python peer.
# The set is the published example of the COCO caption evaluation, TIMES times (10). DATA is its input.json.gz.
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
data=${DATA:-$here/../../shared/data/metrics/coco_fakecap1000/input.json.gz}
if [ ! -e "$data" ]; then
    echo "skipped: $data is not there; DATA names another input.json.gz with ids, cands and refs" >&2
    exit 0
fi
python=${PYTHON:-/usr/bin/python3}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$python" "$here/metrics/repeat.py" "$data" "${TIMES:-10}" "$work"
"$here/../blazon" --help > /dev/null
eval="'$here/../blazon' eval --tokenized --json --hypotheses '$work/hypotheses.jsonl' --references '$work/references.jsonl'"
echo "$(wc -l < "$work/hypotheses.jsonl") captions; load before: $(cut -d' ' -f1-3 /proc/loadavg); $("$python" --version)"
"$python" "$here/measure.py" -n "${RUNS:-5}" \
    "blazon=$eval --metrics Bleu_1,Bleu_2,Bleu_3,Bleu_4,ROUGE_L,CIDEr > '$work/blazon.out'" \
    "python='$python' '$here/metrics/peer.py' '$work/hypotheses.jsonl' '$work/references.jsonl' > '$work/python.out' 2> '$work/python.err'"
"$python" "$here/metrics/same.py" "$work/blazon.out" "$work/python.out"
tr '\n' ' ' < "$work/python.err"
echo "(Python's last run)"
"$python" "$here/measure.py" -n "${RUNS:-5}" "blazon-meteor=$eval --metrics METEOR"
