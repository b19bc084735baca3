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
    private final long mostBytes;
    private final Set<String> schemes;

    private PicturePreparer(ImageCodec codec, long mostBytes, Set<String> schemes) {
        this.codec = codec;
        this.mostBytes = mostBytes;
        this.schemes = schemes;
    }

    public PicturePreparer(ImageCodec codec) {
        this(codec, MOST_STORED_BYTES, Set.of());
    }

    /// @param bytes of the largest file that is sent as it is stored
    public PicturePreparer limitedTo(long bytes) {
        return new PicturePreparer(codec, bytes, schemes);
    }

    /// What would be sent as stored is sent as its public address instead, where it has one.
    ///
    /// @param allowed such as `https`
    public PicturePreparer byAddress(Set<String> allowed) {
        return new PicturePreparer(codec, mostBytes, Set.copyOf(allowed));
    }

    /// A picture as it goes over the wire.
    public sealed interface Sent {
        String mediaType();

        record Inline(String mediaType, Bytes bytes) implements Sent {}

        /// @param url that the server fetches
        record Fetched(String mediaType, String url) implements Sent {}
    }

    public Sent prepare(Picture picture, long maxPixels, String place) {
        ImageHeader header = picture.header();
        if (readAlikeEverywhere(header) && header.pixels() <= maxPixels) {
            String type = header.format().mediaType();
            return picture.url()
                    .filter(url -> PublicAddress.is(url, schemes))
                    .<Sent>map(url -> new Sent.Fetched(type, url))
                    .orElseGet(() -> new Sent.Inline(type, picture.bytes()));
        }
        int longSide = longSide(header, maxPixels);
        Bytes jpeg = codec.encodeJpeg(codec.decode(picture.bytes(), header, longSide, place), QUALITY);
        return new Sent.Inline(ImageFormat.JPEG.mediaType(), jpeg);
    }

    private boolean readAlikeEverywhere(ImageHeader header) {
        return SENT_AS_STORED.contains(header.format())
                && header.orientation() == 1
                && header.frames() == 1
                && !header.alpha()
                && header.bitsPerChannel() <= 8
                && header.byteSize() <= mostBytes;
    }

    private static int longSide(ImageHeader header, long maxPixels) {
        if (header.pixels() <= maxPixels) {
            return Integer.MAX_VALUE;
        }
        double scale = Math.sqrt((double) maxPixels / header.pixels());
        return Math.max(1, (int) (header.longSide() * scale));
    }
}
