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
import dev.blazon.formats.image.scale.AreaScaler;
import dev.blazon.formats.image.scale.Size;
import dev.blazon.formats.image.scale.SolidScaler;
import java.util.Optional;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.opencv_core.Mat;

/// Decodes JPEG, PNG and WebP natively. Re-entrant: every call has its own native objects.
final class OpenCvDecoder implements PixelDecoder {
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
                && (jpeg.width() / reduction < size.width() || jpeg.height() / reduction < size.height())) {
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

    private static Optional<Pixels> decode(Layout layout, ByteView view, Size size, int flags, int reduction) {
        try (PointerScope _ = new PointerScope();
                BytePointer bytes = new BytePointer(layout.core(view));
                Mat encoded = new Mat(1, (int) bytes.limit(), opencv_core.CV_8UC1, bytes);
                Mat decoded = opencv_imgcodecs.imdecode(encoded, flags)) {
            Size stored = new Size(layout.width(), layout.height());
            boolean expected = decoded.cols() == (layout.width() + reduction - 1) / reduction
                    && decoded.rows() == (layout.height() + reduction - 1) / reduction;
            return expected && MatPicture.reads(decoded)
                    ? Optional.of(scaled(decoded, reduction, stored, size))
                    : Optional.empty();
        } catch (RuntimeException _) {
            // The exceptions of C++ arrive as this; another decoder gives the verdict.
            return Optional.empty();
        }
    }

    private static Pixels scaled(Mat decoded, int reduction, Size stored, Size size) {
        MatPicture picture = new MatPicture(decoded);
        boolean solid = decoded.channels() != 4;
        return solid && !picture.size().equals(size)
                ? SolidScaler.scale(picture, reduction, stored, size)
                : AreaScaler.scale(picture, size);
    }
}
