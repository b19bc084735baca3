package dev.blazon.formats.image;

import dev.blazon.core.image.Bytes;
import dev.blazon.core.image.Pixels;
import java.nio.ByteBuffer;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.opencv_core.Mat;

/// Encodes natively.
final class OpenCvJpegEncoder implements JpegEncoder {

    @Override
    public Bytes encode(Pixels opaque, int quality) {
        try (PointerScope _ = new PointerScope();
                Mat picture = new Mat(opaque.height(), opaque.width(), opencv_core.CV_8UC3);
                BytePointer target = new BytePointer();
                BytePointer extension = new BytePointer(".jpg");
                IntPointer options = new IntPointer(opencv_imgcodecs.IMWRITE_JPEG_QUALITY, quality)) {
            fill(picture, opaque);
            if (!opencv_imgcodecs.imencode(extension, picture, target, options)) {
                throw new IllegalStateException("OpenCV wrote no JPEG");
            }
            byte[] encoded = new byte[(int) target.limit()];
            target.get(encoded);
            return Bytes.wrap(encoded);
        }
    }

    private static void fill(Mat picture, Pixels opaque) {
        byte[] line = new byte[opaque.width() * 3];
        int stride = (int) picture.step(0);
        ByteBuffer rows =
                picture.data().capacity((long) stride * opaque.height()).asByteBuffer();
        for (int y = 0; y < opaque.height(); y++) {
            for (int x = 0; x < opaque.width(); x++) {
                int value = opaque.argb(x, y);
                line[3 * x] = (byte) value;
                line[3 * x + 1] = (byte) (value >> 8);
                line[3 * x + 2] = (byte) (value >> 16);
            }
            rows.put(y * stride, line);
        }
    }
}
