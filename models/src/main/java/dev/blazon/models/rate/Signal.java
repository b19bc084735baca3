package dev.blazon.models.rate;

/// How a call ended, as far as the load and the health of its endpoint are concerned.
public enum Signal {
    /// A whole answer.
    ANSWERED,
    /// The server is well and turned this question down.
    TURNED_DOWN,
    /// The server asked for fewer calls.
    REFUSED,
    /// No whole answer came in time.
    LATE,
    /// The server failed, or answered what nobody can read.
    BROKEN,
    /// The connection broke while the call was under way.
    LOST,
    /// No connection could be made.
    UNREACHABLE;

    boolean well() {
        return this == ANSWERED || this == TURNED_DOWN;
    }

    /// Whether it says that there were too many calls.
    boolean overrun() {
        return this == REFUSED || this == LATE;
    }
}
