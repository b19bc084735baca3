package dev.blazon.operators.facts;

import dev.blazon.core.image.Pixels;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.function.IntBinaryOperator;
import javax.imageio.ImageIO;

/// Pictures that are made in the test or lie beside it.
public final class Pictures {
    public static final int RED = 0xFFE00000;
    public static final int BLUE = 0xFF1040E0;
    public static final int WHITE = 0xFFFFFFFF;
    public static final int BLACK = 0xFF000000;

    private Pictures() {}

    /// A picture whose colours are a function of column and row.
    public static Pixels painted(int width, int height, IntBinaryOperator colour) {
        int[] argb = new int[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                argb[y * width + x] = colour.applyAsInt(x, y);
            }
        }
        return Pixels.wrap(width, height, argb);
    }

    public static int grey(int level) {
        int clamped = Math.clamp(level, 0, 255);
        return 0xFF000000 | clamped << 16 | clamped << 8 | clamped;
    }

    /// Smooth clouds of brown and green with fine noise, as a camera would give.
    public static Pixels clouds(int width, int height) {
        return painted(width, height, (x, y) -> {
            double wave = Math.sin(x / 17.0) + Math.sin(y / 23.0) + Math.sin((x + 2 * y) / 41.0);
            int noise = (x * 7919 + y * 104729) % 5;
            int red = Math.clamp((int) (120 + 35 * wave) + noise, 0, 255);
            int green = Math.clamp((int) (110 + 25 * Math.cos(wave)) + noise, 0, 255);
            return 0xFF000000 | red << 16 | green << 8 | 60;
        });
    }

    /// Each pixel the mean of a square around it.
    public static Pixels blurred(Pixels sharp, int radius) {
        return painted(sharp.width(), sharp.height(), (x, y) -> {
            int sum = 0;
            int seen = 0;
            for (int v = Math.max(0, y - radius); v <= Math.min(sharp.height() - 1, y + radius); v++) {
                for (int u = Math.max(0, x - radius); u <= Math.min(sharp.width() - 1, x + radius); u++) {
                    sum += sharp.argb(u, v) & 0xFF;
                    seen++;
                }
            }
            return grey(sum / seen);
        });
    }

    public static Pixels stored(String name) {
        try (InputStream stream = Pictures.class.getResourceAsStream("/pictures/" + name)) {
            BufferedImage image = ImageIO.read(Objects.requireNonNull(stream, name));
            int width = image.getWidth();
            int height = image.getHeight();
            if (image.getRaster().getNumBands() == 1 && !(image.getColorModel() instanceof IndexColorModel)) {
                // getRGB would brighten grey levels, which Java takes for linear light.
                return painted(width, height, (x, y) -> grey(image.getRaster().getSample(x, y, 0)));
            }
            return Pixels.wrap(width, height, image.getRGB(0, 0, width, height, null, 0, width));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
