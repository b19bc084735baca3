package dev.blazon.formats.image;

/// How big a picture may be. Both caps are checked before anything is decoded.
///
/// @param maxBytes of the stored file
/// @param maxPixels width times height; fewer where a pixel takes more than 4 bytes to decode (deep TIFF)
public record CodecLimits(long maxBytes, long maxPixels) {
    /// 64 MiB and 100 megapixels: above any camera's JPEG, below what one decode may cost a machine.
    public static final CodecLimits DEFAULT = new CodecLimits(64L << 20, 100_000_000);

    /// Decoded pixels lie in one array.
    private static final int MAX_ARRAY = 1 << 30;

    public CodecLimits {
        if (maxBytes < 1 || maxPixels < 1 || maxPixels > MAX_ARRAY) {
            throw new IllegalArgumentException("The limits must be at least 1, and pixels at most " + MAX_ARRAY + ": "
                    + maxBytes + " bytes, " + maxPixels + " pixels");
        }
    }
}
