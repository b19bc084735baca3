package dev.blazon.core.image;

import java.util.Map;
import java.util.TreeMap;

/// What is known of a picture without decoding its pixels.
///
/// @param storedWidth pixels, before orientation
/// @param storedHeight pixels, before orientation
/// @param orientation EXIF/TIFF orientation, 1 to 8
/// @param byteSize of the stored file
/// @param sha256 of the stored bytes, 64 lower-case hex digits
/// @param frames 1 for a still picture; at least 2 when animated or many-paged (only the first is used)
/// @param alpha whether the file declares transparency
/// @param bitsPerChannel 1, 2, 4, 8, 12, 16 or 32
/// @param exif EXIF fields that identify no person and no place (camera, exposure, date), by tag name
public record ImageHeader(
        ImageFormat format,
        int storedWidth,
        int storedHeight,
        int orientation,
        long byteSize,
        String sha256,
        int frames,
        boolean alpha,
        int bitsPerChannel,
        Map<String, String> exif) {

    public ImageHeader {
        exif = Map.copyOf(exif);
    }

    /// Width in pixels after orientation.
    public int width() {
        return orientation >= 5 ? storedHeight : storedWidth;
    }

    /// Height in pixels after orientation.
    public int height() {
        return orientation >= 5 ? storedWidth : storedHeight;
    }

    public int shortSide() {
        return Math.min(storedWidth, storedHeight);
    }

    public int longSide() {
        return Math.max(storedWidth, storedHeight);
    }

    public long pixels() {
        return (long) storedWidth * storedHeight;
    }

    /// The EXIF fields in alphabetical order, so that what is written does not depend on hashing.
    public Map<String, String> sortedExif() {
        return new TreeMap<>(exif);
    }
}
