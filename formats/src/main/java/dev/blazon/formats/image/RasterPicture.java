package dev.blazon.formats.image;

import dev.blazon.formats.image.scale.Picture;
import dev.blazon.formats.image.scale.Size;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;

/// Rows of a Java image, read from its samples: Java's own conversion takes grey for linear light and lightens it.
final class RasterPicture implements Picture {
    private final BufferedImage image;
    private final Raster raster;
    private final ColorModel model;
    private final int bands;
    private final boolean real;
    private final int[] max;
    private int[] samples = new int[0];
    private float[] reals = new float[0];

    RasterPicture(BufferedImage image) {
        this.image = image;
        this.raster = image.getRaster();
        this.model = image.getColorModel();
        this.bands = raster.getNumBands();
        int type = raster.getTransferType();
        this.real = type == DataBuffer.TYPE_FLOAT || type == DataBuffer.TYPE_DOUBLE;
        this.max = new int[bands];
        for (int band = 0; band < bands; band++) {
            int bits = Math.clamp(model.getComponentSize(Math.min(band, model.getNumComponents() - 1)), 1, 31);
            max[band] = (int) ((1L << bits) - 1);
        }
    }

    @Override
    public Size size() {
        return new Size(image.getWidth(), image.getHeight());
    }

    @Override
    public void row(int y, int[] argb) {
        if (model instanceof IndexColorModel || bands > 4) {
            image.getRGB(0, y, image.getWidth(), 1, argb, 0, image.getWidth());
            return;
        }
        fill(y);
        for (int x = 0; x < image.getWidth(); x++) {
            argb[x] = value(x * bands);
        }
    }

    private void fill(int y) {
        if (!real) {
            samples = raster.getPixels(0, y, image.getWidth(), 1, samples.length == 0 ? null : samples);
            return;
        }
        // Without a stated range, 0 to 255 is what readers of floating-point pictures take.
        reals = raster.getPixels(0, y, image.getWidth(), 1, reals.length == 0 ? null : reals);
        samples = samples.length == 0 ? new int[reals.length] : samples;
        for (int i = 0; i < reals.length; i++) {
            samples[i] = Math.clamp(Math.round(reals[i]), 0, 255);
        }
    }

    private int value(int at) {
        boolean grey = bands <= 2;
        int red = sample(at, 0);
        int green = grey ? red : sample(at, 1);
        int blue = grey ? red : sample(at, 2);
        boolean alphaBand = model.hasAlpha() && bands % 2 == 0;
        int alpha = alphaBand ? sample(at, bands - 1) : 255;
        if (alphaBand && model.isAlphaPremultiplied() && alpha > 0) {
            return alpha << 24 | whole(red, alpha) << 16 | whole(green, alpha) << 8 | whole(blue, alpha);
        }
        return alpha << 24 | red << 16 | green << 8 | blue;
    }

    private static int whole(int premultiplied, int alpha) {
        return Math.min(255, (premultiplied * 255 + alpha / 2) / alpha);
    }

    private int sample(int at, int band) {
        int value = samples[at + band];
        return real ? value : Samples.toByte(Math.clamp(value, 0, max[band]), max[band]);
    }
}
