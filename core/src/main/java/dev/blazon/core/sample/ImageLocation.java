package dev.blazon.core.sample;

import dev.blazon.core.image.Bytes;

/// Where the bytes of a picture lie.
public sealed interface ImageLocation {

    /// A run of bytes inside a local file (an image file as a whole, or a member of an uncompressed tar).
    ///
    /// @param file absolute path
    /// @param offset of the first byte
    /// @param length in bytes
    record InFile(String file, long offset, long length) implements ImageLocation {}

    /// The bytes came with the sample (a Parquet column, a compressed tar).
    ///
    /// @param place where they were read, for messages and provenance
    record Inline(Bytes bytes, String place) implements ImageLocation {}

    /// Only an address is known; nothing is fetched.
    record Remote(String url) implements ImageLocation {}

    /// The source names a file that is not there.
    record Missing(String file) implements ImageLocation {}

    /// Bytes that reading this location brings into memory; 0 when there is nothing to read.
    default long byteSize() {
        return switch (this) {
            case InFile file -> file.length();
            case Inline inline -> inline.bytes().size();
            case Remote _, Missing _ -> 0;
        };
    }
}
