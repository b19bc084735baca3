#!/bin/sh
# A server whose slots go from 100 to 20 to 200 and that refuses what is above them: the share of the ideal that was
# answered (of the first 98 % of the calls: then there are fewer calls left than slots), and the refusals, for the controller and for clients with a fixed number in flight.
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
"${java}c" -cp "$libraries" -d "$work/client" "$here/CallsClient.java"
export JAVA="$java" SERVER_CLASSES="$work/server"
mkdir "$work/pictures"
# small pictures: the controller is tried here, not the bytes
head -c 2000 /dev/urandom > "$work/pictures/a.jpg"
part=${SECONDS_EACH:-40}
calls=$((part * (100 + 20 + 200) * 2 * 9 / 10))
for client in ${CLIENTS:-4096-adaptive 100-fixed 20-fixed 200-fixed}; do
    set -- "${client%-*}" "${client#*-}"
    echo "$1 at most, $2"
    /usr/bin/python3 "$here/calls.py" delay=500 spread=0.2 "slots=100@0,20@$part,200@$((2 * part))" retry-after=1 "until=$((calls * 98 / 100))" -- \
        "$java" -Xmx1g -cp "$libraries$work/client" CallsClient '{url}' "$work/pictures" "$calls" "$1" "$work/out.jsonl" "$2"
done
[ -z "${CLIENTS:-}" ] || exit 0
echo "4096 at most, python (100 in flight)"
/usr/bin/python3 "$here/calls.py" delay=500 spread=0.2 "slots=100@0,20@$part,200@$((2 * part))" retry-after=1 "until=$((calls * 98 / 100))" -- \
    /usr/bin/python3 "$here/calls_peer.py" '{url}' "$work/pictures" "$calls" 100 "$work/out.jsonl"
