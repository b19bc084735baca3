package dev.blazon.formats.image;

import dev.blazon.formats.image.scale.Lines;
import dev.blazon.formats.image.scale.Picture;
import dev.blazon.formats.image.scale.Size;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;

/// Rows of a native picture of 8 or 16 bits: grey, blue-green-red, or that with alpha. Valid as long as the [Mat].
final class MatPicture implements Picture, Lines {
    private final Size size;
    private final int channels;
    private final boolean wide;
    private final ByteBuffer bytes;
    private final int stride;
    private final byte[] line;

    MatPicture(Mat mat) {
        this.size = new Size(mat.cols(), mat.rows());
        this.channels = mat.channels();
        this.wide = mat.depth() == opencv_core.CV_16U;
        this.stride = (int) mat.step(0);
        this.bytes =
                mat.data().capacity((long) stride * mat.rows()).asByteBuffer().order(ByteOrder.nativeOrder());
        this.line = new byte[size.width() * channels];
    }

    static boolean reads(Mat mat) {
        boolean depth = mat.depth() == opencv_core.CV_8U || mat.depth() == opencv_core.CV_16U;
        boolean channels = mat.channels() == 1 || mat.channels() == 3 || mat.channels() == 4;
        return depth && channels;
    }

    @Override
    public Size size() {
        return size;
    }

    @Override
    public int channels() {
        return channels;
    }

    @Override
    public byte[] line(int y) {
        fillLine(y);
        return line;
    }

    @Override
    public void row(int y, int[] argb) {
        fillLine(y);
        for (int x = 0; x < size.width(); x++) {
            argb[x] = switch (channels) {
                case 1 -> 0xFF << 24 | (line[x] & 0xFF) * 0x010101;
                case 3 -> 0xFF << 24 | colour(3 * x);
                default -> (line[4 * x + 3] & 0xFF) << 24 | colour(4 * x);
            };
        }
    }

    private void fillLine(int y) {
        int start = Math.multiplyExact(y, stride);
        if (!wide) {
            bytes.get(start, line);
            return;
        }
        for (int i = 0; i < line.length; i++) {
            line[i] = (byte) Samples.toByte(bytes.getShort(start + 2 * i) & 0xFFFF, 65_535);
        }
    }

    private int colour(int at) {
        return (line[at + 2] & 0xFF) << 16 | (line[at + 1] & 0xFF) << 8 | line[at] & 0xFF;
    }
}
