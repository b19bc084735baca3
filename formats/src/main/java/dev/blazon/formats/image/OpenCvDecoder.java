package dev.blazon.formats.image;

import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_COLOR;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_IGNORE_ORIENTATION;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_REDUCED_COLOR_2;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_REDUCED_COLOR_4;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_REDUCED_COLOR_8;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_UNCHANGED;

import dev.blazon.core.image.Pixels;
import dev.blazon.formats.image.header.ByteView;
import dev.blazon.formats.image.header.JpegLayout;
import dev.blazon.formats.image.header.Layout;
import dev.blazon.formats.image.header.PngLayout;
import dev.blazon.formats.image.header.WebpLayout;
import java.util.Optional;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;

/// Decodes JPEG, PNG and WebP natively. Re-entrant: every call has its own native objects.
final class OpenCvDecoder implements PixelDecoder {
    /// In pixels of the result.
    private static final double MAX_STRETCH = 0.25;

    @Override
    public Optional<Pixels> decode(Layout layout, ByteView view, Size size) {
        return switch (layout) {
            case JpegLayout jpeg when jpeg.components() == 1 || jpeg.components() == 3 -> jpeg(jpeg, view, size);
            case PngLayout png when !isGreyWithTransparentShade(png) -> decode(png, view, size, IMREAD_UNCHANGED, 1);
            case WebpLayout webp -> decode(webp, view, size, IMREAD_UNCHANGED, 1);
            default -> Optional.empty();
        };
    }

    /// OpenCV forgets the transparency of grey pictures that name one shade as clear.
    private static boolean isGreyWithTransparentShade(PngLayout png) {
        return png.colourType() == 0 && png.transparent();
    }

    /// The inverse transform can give a half, a quarter or an eighth of the size for less work than the whole.
    private static Optional<Pixels> jpeg(JpegLayout jpeg, ByteView view, Size size) {
        int reduction = 8;
        while (reduction > 1
                && !(isFaithful(jpeg.width(), reduction, size.width())
                        && isFaithful(jpeg.height(), reduction, size.height()))) {
            reduction /= 2;
        }
        int flag = switch (reduction) {
            case 8 -> IMREAD_REDUCED_COLOR_8;
            case 4 -> IMREAD_REDUCED_COLOR_4;
            case 2 -> IMREAD_REDUCED_COLOR_2;
            default -> IMREAD_COLOR;
        };
        return decode(jpeg, view, size, flag | IMREAD_IGNORE_ORIENTATION, reduction)
                .filter(pixels -> !GreyFill.suspected(pixels));
    }

    /// Whether a reduced side still has every pixel that was asked for, and ends where the picture ends: its last pixel
    /// may stand for fewer than `reduction` stored ones, and taking it for a whole one stretches the picture.
    private static boolean isFaithful(int side, int reduction, int wanted) {
        int reduced = (side + reduction - 1) / reduction;
        double overhang = reduced - (double) side / reduction;
        return side / reduction >= wanted && overhang * wanted / reduced <= MAX_STRETCH;
    }

    private static Optional<Pixels> decode(Layout layout, ByteView view, Size size, int flags, int reduction) {
        try (PointerScope _ = new PointerScope();
                BytePointer bytes = new BytePointer(layout.core(view));
                Mat encoded = new Mat(1, (int) bytes.limit(), opencv_core.CV_8UC1, bytes);
                Mat decoded = opencv_imgcodecs.imdecode(encoded, flags)) {
            boolean expected = decoded.cols() == (layout.width() + reduction - 1) / reduction
                    && decoded.rows() == (layout.height() + reduction - 1) / reduction;
            return expected && MatPicture.reads(decoded) ? Optional.of(scaled(decoded, size)) : Optional.empty();
        } catch (RuntimeException _) {
            // The exceptions of C++ arrive as this; another decoder gives the verdict.
            return Optional.empty();
        }
    }

    private static Pixels scaled(Mat decoded, Size size) {
        boolean opaque = decoded.channels() != 4;
        if (!opaque || decoded.cols() == size.width() && decoded.rows() == size.height()) {
            return AreaScaler.scale(new MatPicture(decoded), size);
        }
        try (Mat small = new Mat();
                org.bytedeco.opencv.opencv_core.Size target =
                        new org.bytedeco.opencv.opencv_core.Size(size.width(), size.height())) {
            opencv_imgproc.resize(decoded, small, target, 0, 0, opencv_imgproc.INTER_AREA);
            return AreaScaler.scale(new MatPicture(small), size);
        }
    }
}
