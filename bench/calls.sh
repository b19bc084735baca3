#!/bin/sh
# The calls alone: requests per second as a share of what the server could give once all slots were used, CPU and memory,
# against asyncio with aiohttp (Debian: python3-aiohttp) and against a loop that only writes the same bytes (raw).
# Pictures of 50 to 300 KB; KB=2 makes small ones. WIDTHS, DELAYS and CLIENTS choose the cases, CALLS how many calls.
# OPTS are more options for Blazon's Java, such as -XX:+UseParallelGC.
# The CPU time of a call is the difference of two lengths: CALLS=5000 and CALLS=20000.
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
"$here/../blazon" --help > /dev/null
# the JDK that Blazon runs on; an older `java` may come first on the PATH
if [ -z "${JAVA:-}" ]; then
    . "$here/../.mvn/launch.sh"
    find_jdk
    java=$jdk/bin/java
else
    java=$JAVA
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
libraries=$(find "$here/../app/target/dist/lib" -name '*.jar' | tr '\n' ':')
"${java}c" -d "$work/server" "$here/ModelServer.java"
"${java}c" -cp "$libraries" -d "$work/client" "$here/CallsClient.java" "$here/RawCalls.java"
export JAVA="$java" SERVER_CLASSES="$work/server"
/usr/bin/python3 - "$work/pictures" << 'END'
import os, random, sys
random.seed(3)
os.mkdir(sys.argv[1])
for number in range(200):
    with open(f"{sys.argv[1]}/{number:03}.jpg", "wb") as picture:
        size = int(os.environ.get("KB", 0)) * 1000 or random.randint(50_000, 300_000)
        picture.write(b"\xff\xd8\xff\xe0" + random.randbytes(size))
END
for delay in ${DELAYS:-200 1000 2000}; do
    for width in ${WIDTHS:-64 512 4096}; do
        calls=${CALLS:-$((width * 30))}
        # the first third is for the way up, the last calls for the way down
        from=$((calls / 3))
        until=$((calls - 2 * width))
        for client in ${CLIENTS:-fixed adaptive python}; do
            echo "$width in flight, $delay ms, $calls calls, $client"
            case $client in
                python) set -- /usr/bin/python3 "$here/calls_peer.py" '{url}' "$work/pictures" "$calls" "$width" "$work/out.jsonl" ;;
                raw) set -- "$java" -Xmx1g -cp "$work/client" RawCalls '{url}' "$work/pictures" "$calls" "$width" ;;
                *) set -- "$java" -Xmx2g -XX:+UseCompactObjectHeaders ${OPTS:-} -cp "$libraries$work/client" CallsClient \
                    '{url}' "$work/pictures" "$calls" "$width" "$work/out.jsonl" "$client" ;;
            esac
            /usr/bin/python3 "$here/calls.py" "delay=$delay" "slots=$width" "from=$from" "until=$until" -- "$@"
        done
    done
done
