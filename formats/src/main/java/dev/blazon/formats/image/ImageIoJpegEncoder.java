package dev.blazon.formats.image;

import dev.blazon.core.image.Bytes;
import dev.blazon.core.image.Pixels;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Encodes in Java, where OpenCV cannot load.
final class ImageIoJpegEncoder implements JpegEncoder {

    @Override
    public Bytes encode(Pixels opaque, int quality) {
        BufferedImage image = new BufferedImage(opaque.width(), opaque.height(), BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, opaque.width(), opaque.height(), opaque.shared(), 0, opaque.width());
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam options = writer.getDefaultWriteParam();
            options.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            options.setCompressionQuality(quality / 100f);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), options);
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory failed", e);
        } finally {
            writer.dispose();
        }
        return Bytes.wrap(bytes.toByteArray());
    }
}
