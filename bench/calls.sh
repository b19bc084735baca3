#!/bin/sh
# The calls alone: requests per second as a share of what the server could give, CPU and memory, against asyncio with
# aiohttp (Debian: python3-aiohttp). Pictures of 50 to 300 KB. WIDTHS and DELAYS choose the cases, CALLS how many calls.
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
"$here/../blazon" --help > /dev/null
java=${JAVA:-java}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
libraries=$(find "$here/../app/target/dist/lib" -name '*.jar' | tr '\n' ':')
"${java}c" -d "$work/server" "$here/ModelServer.java"
"${java}c" -cp "$libraries" -d "$work/client" "$here/CallsClient.java"
export JAVA="$java" SERVER_CLASSES="$work/server"
/usr/bin/python3 - "$work/pictures" << 'END'
import os, random, sys
random.seed(3)
os.mkdir(sys.argv[1])
for number in range(200):
    with open(f"{sys.argv[1]}/{number:03}.jpg", "wb") as picture:
        picture.write(b"\xff\xd8\xff\xe0" + random.randbytes(random.randint(50_000, 300_000)))
END
for delay in ${DELAYS:-200 1000 2000}; do
    for width in ${WIDTHS:-64 512 4096}; do
        calls=${CALLS:-$((width * 20))}
        for client in fixed adaptive python; do
            echo "$width in flight, $delay ms, $calls calls, $client"
            case $client in
                python) set -- /usr/bin/python3 "$here/calls_peer.py" '{url}' "$work/pictures" "$calls" "$width" "$work/out.jsonl" ;;
                *) set -- "$java" -Xmx2g -XX:+UseCompactObjectHeaders -cp "$libraries$work/client" CallsClient \
                    '{url}' "$work/pictures" "$calls" "$width" "$work/out.jsonl" "$client" ;;
            esac
            /usr/bin/python3 "$here/calls.py" "delay=$delay" "slots=$width" -- "$@"
        done
    done
done
