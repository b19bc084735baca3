package dev.blazon.formats.image;

import dev.blazon.core.image.Bytes;
import dev.blazon.core.image.ImageCodec;
import dev.blazon.core.image.ImageHeader;
import dev.blazon.core.image.Pixels;
import dev.blazon.formats.image.header.ByteView;
import dev.blazon.formats.image.header.Exif;
import dev.blazon.formats.image.header.Fault;
import dev.blazon.formats.image.header.GifLayout;
import dev.blazon.formats.image.header.Layout;
import dev.blazon.formats.image.scale.AreaScaler;
import dev.blazon.formats.image.scale.Size;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// Checks, then decodes with the first decoder that can. Holds no state: any number of threads may call it.
final class StandardCodec implements ImageCodec {
    private final CodecLimits limits;
    private final List<PixelDecoder> decoders;
    private final JpegEncoder encoder;

    StandardCodec(CodecLimits limits, List<PixelDecoder> decoders, JpegEncoder encoder) {
        this.limits = limits;
        this.decoders = List.copyOf(decoders);
        this.encoder = encoder;
    }

    @Override
    public long maxBytes() {
        return limits.maxBytes();
    }

    @Override
    public ImageHeader inspect(Bytes stored, String place) {
        ByteView view = new ByteView(stored, new Fault(place));
        Layout layout = checked(view);
        Exif exif = Exif.of(layout, view);
        return new ImageHeader(
                layout.format(),
                layout.width(),
                layout.height(),
                exif.orientation(),
                stored.size(),
                sha256(stored),
                layout.frames(),
                layout.alpha(),
                layout.bits(),
                exif.fields());
    }

    @Override
    public Pixels decode(Bytes stored, ImageHeader header, int longSide, String place) {
        if (longSide < 1) {
            throw new IllegalArgumentException("The long side must be at least 1 px, not " + longSide);
        }
        ByteView view = new ByteView(stored, new Fault(place));
        Layout layout = checked(view);
        Size size = new Size(layout.width(), layout.height()).within(longSide);
        return Upright.turn(decode(layout, view, size), header.orientation());
    }

    @Override
    public Bytes encodeJpeg(Pixels pixels, int quality) {
        if (quality < 1 || quality > 100) {
            throw new IllegalArgumentException("JPEG quality must be 1 to 100, not " + quality);
        }
        return encoder.encode(OverWhite.lay(pixels), quality);
    }

    /// The bytes are judged again at decoding: they may have changed on disk since they were inspected.
    private Layout checked(ByteView view) {
        if (view.size() > limits.maxBytes()) {
            throw view.fault().bytesAboveMax(view.size(), limits.maxBytes());
        }
        Layout layout = Layout.read(view);
        long maxPixels = Math.max(1, limits.maxPixels() * 4 / layout.bytesPerPixel());
        if ((long) layout.width() * layout.height() > maxPixels) {
            throw view.fault().pixelsAboveMax(layout.width(), layout.height(), maxPixels);
        }
        if (layout.cut().isPresent()) {
            throw view.fault().truncated(layout.cut().get());
        }
        return layout;
    }

    private Pixels decode(Layout layout, ByteView view, Size size) {
        if (layout instanceof GifLayout gif) {
            return AreaScaler.scale(GifPicture.decode(gif, view), size);
        }
        for (PixelDecoder decoder : decoders) {
            Optional<Pixels> decoded = decoder.decode(layout, view, size);
            if (decoded.isPresent()) {
                return decoded.get();
            }
        }
        throw view.fault().corrupt("No decoder reads the pixels of this " + layout.format() + " picture.");
    }

    private static String sha256(Bytes stored) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(stored.shared()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
