#!/bin/sh
# A server in a storm (10 % refused with Retry-After, 5 % broken, 2 % reset, 2 % cut, 2 % no JSON, 1 % no answer at all)
# and a run killed three times: every sample must be accounted for, no journalled answer paid twice, and the rows must
# equal those of a calm run.
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
exec /usr/bin/python3 "$here/storm.py" "${SAMPLES:-20000}" "${KILLS:-3}"
