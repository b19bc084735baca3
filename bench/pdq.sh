#!/bin/sh
# Groups of near PDQ hashes: the same as comparing all pairs of 50,000, then the time for SIZES (1000000).
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
"$here/../blazon" --help > /dev/null
home=$here/..
. "$home/.mvn/launch.sh"
find_jdk
echo "load before: $(cut -d' ' -f1-3 /proc/loadavg); ${HEAP:--Xmx4g}"
"$jdk/bin/java" ${HEAP:--Xmx4g} -XX:+UseParallelGC -XX:+UseCompactObjectHeaders \
    -cp "$home/app/target/dist/lib/*" "$here/PdqGroups.java" ${SIZES:-1000000}
