package dev.blazon.models.dialect;

import dev.blazon.core.image.Bytes;
import dev.blazon.core.image.ImageCodec;
import dev.blazon.core.image.ImageFormat;
import dev.blazon.core.image.ImageHeader;
import dev.blazon.core.model.Question.Picture;
import java.util.Set;

/// Decides what of a picture goes to the server: the stored bytes when any server reads them alike, else one upright
/// JPEG within the pixel budget.
///
/// Servers disagree on EXIF orientation, transparency, deep channels and animation, so such pictures are decoded here.
public final class PicturePreparer {
    /// Part of the journal's key: a change of what is sent must change it.
    public static final String VERSION = "pictures-1";

    private static final Set<ImageFormat> SENT_AS_STORED =
            Set.of(ImageFormat.JPEG, ImageFormat.PNG, ImageFormat.WEBP, ImageFormat.GIF);
    private static final int MOST_STORED_BYTES = 8 << 20;
    private static final int QUALITY = 90;

    private final ImageCodec codec;

    public PicturePreparer(ImageCodec codec) {
        this.codec = codec;
    }

    /// A picture as it goes over the wire.
    public record Sent(String mediaType, Bytes bytes) {}

    public Sent prepare(Picture picture, long maxPixels, String place) {
        ImageHeader header = picture.header();
        if (readAlikeEverywhere(header) && header.pixels() <= maxPixels) {
            return new Sent(header.format().mediaType(), picture.bytes());
        }
        int longSide = longSide(header, maxPixels);
        Bytes jpeg = codec.encodeJpeg(codec.decode(picture.bytes(), header, longSide, place), QUALITY);
        return new Sent(ImageFormat.JPEG.mediaType(), jpeg);
    }

    private static boolean readAlikeEverywhere(ImageHeader header) {
        return SENT_AS_STORED.contains(header.format())
                && header.orientation() == 1
                && header.frames() == 1
                && !header.alpha()
                && header.bitsPerChannel() <= 8
                && header.byteSize() <= MOST_STORED_BYTES;
    }

    private static int longSide(ImageHeader header, long maxPixels) {
        if (header.pixels() <= maxPixels) {
            return Integer.MAX_VALUE;
        }
        double scale = Math.sqrt((double) maxPixels / header.pixels());
        return Math.max(1, (int) (header.longSide() * scale));
    }
}
