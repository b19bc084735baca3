package dev.blazon.formats.image.header;

import dev.blazon.core.fault.Problem;
import dev.blazon.core.fault.SampleException;

/// Makes the seven faults of a picture, each saying where the picture lies.
///
/// @param place of the picture, for messages
public record Fault(String place) {

    public SampleException empty() {
        return of("image-empty", "The picture has 0 bytes. Fetch it again or leave it out.");
    }

    public SampleException notRecognised(String seen) {
        return of(
                "image-not-recognised",
                "The bytes are no picture that Blazon knows: " + seen
                        + ", must be JPEG, PNG, WebP, GIF, BMP or TIFF. Fetch the picture again or leave it out.");
    }

    public SampleException unsupported(String text) {
        return of("image-format-unsupported", text);
    }

    public SampleException truncated(String text) {
        return of("image-truncated", text + " Fetch the picture again or leave it out.");
    }

    public SampleException corrupt(String text) {
        return of("image-corrupt", text + " Fetch the picture again or leave it out.");
    }

    /// For a decoder's own complaint: the cause is kept for the log, its text is shortened for the message.
    public SampleException corrupt(String text, Throwable cause) {
        return new SampleException("image-corrupt", at(text + " Fetch the picture again or leave it out."), cause);
    }

    public SampleException bytesAboveMax(long bytes, long max) {
        return of(
                "image-bytes-above-max",
                "Picture file is too big: " + bytes + " bytes, at most " + max
                        + " allowed. Give a higher --max-image-bytes or leave the picture out.");
    }

    public SampleException pixelsAboveMax(long width, long height, long max) {
        return of(
                "image-pixels-above-max",
                "Picture is too big: " + width + " x " + height + " px, at most " + max
                        + " px in all allowed. Give a higher --max-image-pixels or leave the picture out.");
    }

    private SampleException of(String faultClass, String text) {
        return new SampleException(faultClass, at(text));
    }

    private String at(String text) {
        return new Problem(place, text).toString();
    }
}
