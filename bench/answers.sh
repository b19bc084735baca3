#!/bin/sh
# The journal of answers: durable appends, opening again, looking up; with ten times the answers each time.
# ANSWERS="1000000 10000000" needs 10 GB of disk.
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
work=$(mktemp -d "${TMPDIR:-/tmp}/answers.XXXXXX")
trap 'rm -rf "$work"' EXIT
"$here/../blazon" --help > /dev/null
lib=$here/../app/target/dist/lib
for count in ${ANSWERS:-100000 1000000}; do
    "${JAVA_HOME:?point it at a JDK 25}/bin/java" --enable-native-access=ALL-UNNAMED -XX:+UseCompactObjectHeaders ${HEAP:--Xmx1g} \
        -cp "$lib/*" "$here/Answers.java" "$work/$count.db" "$count"
    rm -f "$work/$count.db"
done
