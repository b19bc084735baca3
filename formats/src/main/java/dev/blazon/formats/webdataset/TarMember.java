package dev.blazon.formats.webdataset;

/// One entry of an archive.
///
/// @param regular whether it is a file with bytes of its own; links and devices are not
/// @param offset of its first byte in the unpacked archive
record TarMember(String name, boolean regular, boolean folder, long offset, long size) {

    /// The member's bytes end before the archive says they do.
    static final class Cut extends Exception {
        private final transient String name;

        Cut(String name) {
            super("The archive ends inside '" + name + "'");
            this.name = name;
        }

        /// The member that is cut; empty when the cut lies in a header.
        String name() {
            return name;
        }
    }
}
