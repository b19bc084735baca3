package dev.blazon.operators.known;

/// A line of a list.
///
/// @param file the list's name
/// @param label what the list says of it; may be empty
record Entry(String file, int line, Kind kind, String hash, int distance, String label) {

    /// What kind of hash it is.
    enum Kind {
        MD5(32),
        SHA1(40),
        SHA256(64),
        PDQ(64);

        private final int digits;

        Kind(int digits) {
            this.digits = digits;
        }

        int digits() {
            return digits;
        }
    }

    /// Where it stands, without what it hashes.
    String place() {
        return file + " line " + line + (label.isEmpty() ? "" : " (" + label + ")");
    }
}
