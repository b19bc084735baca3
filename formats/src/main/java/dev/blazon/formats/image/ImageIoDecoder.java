package dev.blazon.formats.image;

import dev.blazon.core.fault.SampleException;
import dev.blazon.core.image.Pixels;
import dev.blazon.formats.image.header.ByteView;
import dev.blazon.formats.image.header.Layout;
import dev.blazon.formats.image.header.WebpLayout;
import dev.blazon.formats.image.scale.AreaScaler;
import dev.blazon.formats.image.scale.Picture;
import dev.blazon.formats.image.scale.Size;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/// Decodes every format in Java, through the JDK's readers and TwelveMonkeys'. The last decoder asked: what it refuses
/// is
/// refused.
final class ImageIoDecoder implements PixelDecoder {

    @Override
    public Optional<Pixels> decode(Layout layout, ByteView view, Size size) {
        Iterator<ImageReader> readers =
                ImageIO.getImageReadersByFormatName(layout.format().name());
        if (!readers.hasNext()) {
            throw new IllegalStateException("No ImageIO reader for " + layout.format() + " on the class path");
        }
        Picture picture = new RasterPicture(read(readers.next(), layout, view));
        Size canvas = new Size(layout.width(), layout.height());
        if (layout instanceof WebpLayout webp && webp.frames() > 1 && holds(canvas, webp, picture.size())) {
            picture = new OnCanvas(picture, canvas, webp.left(), webp.top());
        }
        if (!picture.size().equals(canvas)) {
            throw view.fault().corrupt("The picture has " + picture.size() + " px, its header says " + canvas + ".");
        }
        return Optional.of(AreaScaler.scale(picture, size));
    }

    private static boolean holds(Size canvas, WebpLayout webp, Size frame) {
        return webp.left() + frame.width() <= canvas.width() && webp.top() + frame.height() <= canvas.height();
    }

    private static BufferedImage read(ImageReader reader, Layout layout, ByteView view) {
        List<String> warnings = new ArrayList<>();
        reader.addIIOReadWarningListener((_, warning) -> warnings.add(warning));
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(layout.core(view)))) {
            reader.setInput(in, true, true);
            BufferedImage image = reader.read(0);
            refuseFilled(warnings, view);
            return image;
        } catch (EOFException e) {
            throw view.fault().truncated("The picture data end early.");
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // The readers throw any unchecked exception on malformed files.
            if (e instanceof SampleException known) {
                throw known;
            }
            throw view.fault().corrupt("The " + layout.format() + " picture cannot be decoded" + said(e), e);
        } finally {
            reader.dispose();
        }
    }

    /// libjpeg only warns when it fills missing pixels.
    private static void refuseFilled(List<String> warnings, ByteView view) {
        for (String warning : warnings) {
            String lower = warning.toLowerCase(Locale.ROOT);
            if (lower.contains("premature end") || lower.contains("truncated")) {
                throw view.fault().truncated("The picture data end early, the rest would be filled with grey.");
            }
        }
    }

    private static String said(Throwable e) {
        String message = e.getMessage();
        if (message == null || message.isBlank()) {
            return ".";
        }
        String clean = message.replaceAll("\\s+", " ").strip();
        return ": '" + clean.substring(0, Math.min(80, clean.length())) + "'.";
    }
}
