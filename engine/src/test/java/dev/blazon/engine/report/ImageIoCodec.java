package dev.blazon.engine.report;

import dev.blazon.core.fault.SampleException;
import dev.blazon.core.image.Bytes;
import dev.blazon.core.image.ImageCodec;
import dev.blazon.core.image.ImageFormat;
import dev.blazon.core.image.ImageHeader;
import dev.blazon.core.image.Pixels;
import dev.blazon.engine.report.picture.Thumbnail;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.ImageIO;

/// A codec on the JDK's own ImageIO, enough for JPEG and PNG fixtures.
public final class ImageIoCodec implements ImageCodec {

    @Override
    public ImageHeader inspect(Bytes stored, String place) {
        BufferedImage image = read(stored, place);
        ImageFormat format = stored.unsigned(0) == 0x89 ? ImageFormat.PNG : ImageFormat.JPEG;
        return new ImageHeader(
                format, image.getWidth(), image.getHeight(), 1, stored.size(), "0".repeat(64), 1, false, 8, Map.of());
    }

    @Override
    public Pixels decode(Bytes stored, ImageHeader header, int longSide, String place) {
        BufferedImage image = read(stored, place);
        int[] argb = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return Thumbnail.of(Pixels.wrap(image.getWidth(), image.getHeight(), argb), longSide);
    }

    private static BufferedImage read(Bytes stored, String place) {
        try {
            BufferedImage image = ImageIO.read(stored.stream());
            if (image == null) {
                throw new SampleException("image-not-recognised", "[" + place + "] Not a picture: " + stored.summary());
            }
            return image;
        } catch (IOException | RuntimeException cause) {
            throw new SampleException(
                    "image-corrupt", "[" + place + "] The picture is damaged: " + cause.getMessage(), cause);
        }
    }

    @Override
    public Bytes encodeJpeg(Pixels pixels, int quality) {
        BufferedImage image = new BufferedImage(pixels.width(), pixels.height(), BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, pixels.width(), pixels.height(), pixels.shared(), 0, pixels.width());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpg", out);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        return Bytes.wrap(out.toByteArray());
    }
}
