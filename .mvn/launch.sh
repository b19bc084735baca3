# Sourced by ./blazon and ./build: what both must agree on. POSIX sh; starts no process where the shell can do it,
# because ./blazon pays for every line on each call.

# Sets jdk and jdk_id when the folder holds a JDK (not a bare JRE) of version 25 or newer.
jdk_fits() {
    [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
    version= runtime=
    while IFS='=' read -r name value; do
        value=${value#\"}
        case $name in
            JAVA_VERSION) version=${value%%\"*} ;;
            JAVA_RUNTIME_VERSION) runtime=${value%%\"*} ;;
        esac
    done < "$1/release"
    major=${version%%[!0-9]*}
    [ "${major:-0}" -ge 25 ] || return 1
    jdk=$1
    jdk_id=${runtime:-$version}
}

# The JDK that `java` on the PATH belongs to; macOS before 12.3 has no `readlink -f`, hence the loop.
jdk_on_path() {
    java=$(command -v java) || return 1
    while [ -L "$java" ]; do
        link=$(readlink "$java")
        case $link in
            /*) java=$link ;;
            *) java=${java%/*}/$link ;;
        esac
    done
    jdk_fits "${java%/bin/java}"
}

# Sets jdk, or says what to install and exits with 2.
find_jdk() {
    if [ -n "${JAVA_HOME:-}" ] && jdk_fits "$JAVA_HOME"; then return; fi
    if jdk_on_path; then return; fi
    for candidate in /usr/lib/jvm/* "${HOME:-}"/.sdkman/candidates/java/* /opt/*jdk* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk/libexec/openjdk.jdk/Contents/Home \
        "${HOME:-}"/.jdks/*; do
        if jdk_fits "$candidate"; then return; fi
    done
    cat >&2 << 'END'
Blazon needs a JDK 25 or newer, and none was found in JAVA_HOME, on the PATH or in the usual folders.

Install one:
  Debian, Ubuntu   add the Adoptium apt repository (https://adoptium.net/installation/linux), then
                   sudo apt-get install temurin-25-jdk
  SDKMAN           sdk install java 25-tem
  macOS            brew install --cask temurin@25

Or, if you have one elsewhere:
  export JAVA_HOME=/path/to/jdk-25
END
    exit 2
}

find_maven() {
    if command -v mvn > /dev/null; then return; fi
    cat >&2 << 'END'
Blazon builds itself with Maven 3.8 or newer, and there is no `mvn` on the PATH.

Install it:
  Debian, Ubuntu   sudo apt-get install maven
  SDKMAN           sdk install maven
  macOS            brew install maven
END
    exit 2
}

# Runs Maven in the checkout $home on $jdk. Both flags only silence Maven's own libraries on a new JDK.
run_maven() (
    cd "$home" || exit
    JAVA_HOME=$jdk
    MAVEN_OPTS="--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow ${MAVEN_OPTS:-}"
    export JAVA_HOME MAVEN_OPTS
    exec mvn "$@"
)

# A build fills a folder of its own and is moved into place whole, so no one ever runs half of one.
new_dist() {
    dist=$home/app/target/dist
    fresh=$dist.$$
    lock=$dist.lock
    trap 'rm -rf "$fresh"' EXIT
    trap 'exit 130' INT
    trap 'exit 143' TERM HUP
    if ! mkdir -p "$fresh" || ! : > "$fresh/stamp"; then
        echo "Blazon cannot build here: $home/app/target is not writable." >&2
        exit 2
    fi
}

# One at a time moves a build into place, and the others find its work done. Who holds the lock is what it points at;
# a lock whose owner died is taken over. A link, because making one is atomic everywhere and `flock` is not everywhere.
take_lock() {
    waits=
    until ln -s "$$" "$lock" 2> /dev/null; do
        owner=$(readlink "$lock") || continue
        if ! kill -0 "$owner" 2> /dev/null; then
            # Renamed before it is removed, so that of two who see it dead only one removes it.
            mv "$lock" "$fresh/dead" 2> /dev/null
            continue
        fi
        [ -n "$waits" ] || echo "Waiting for process $owner, which is building Blazon (if it is not: rm '$lock')…" >&2
        waits=yes
        sleep 0.2
    done
    trap 'rm -rf "$fresh"; rm -f "$lock"' EXIT
}

release_lock() {
    rm -f "$lock"
    rm -rf "$fresh"
    trap - EXIT INT TERM HUP
}

publish_dist() {
    if [ -e "$dist" ]; then mv "$dist" "$fresh.old"; fi
    mv "$fresh" "$dist"
    rm -rf "$fresh.old"
}
