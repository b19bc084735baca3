package dev.blazon.formats.image.scale;

import dev.blazon.core.image.Pixels;
import java.util.Arrays;

/// Shrinks by area averaging, one source row at a time. Colours are weighed by their alpha, so that what cannot be seen
/// does not bleed into what can.
public final class AreaScaler {
    private final int sourceWidth;
    private final Size target;
    /// Source pixels in one output pixel.
    private final float area;
    /// Alpha, red, green, blue sums of the row being squeezed and of the output row being filled.
    private final float[] line;
    private final float[] sum;
    private final int[] argb;

    private AreaScaler(Size source, Size target) {
        this.sourceWidth = source.width();
        this.target = target;
        this.area = (float) source.width() / target.width() * source.height() / target.height();
        this.line = new float[target.width() * 4];
        this.sum = new float[target.width() * 4];
        this.argb = new int[target.width() * target.height()];
    }

    /// The picture at a size that is at most its own each way.
    public static Pixels scale(Picture picture, Size target) {
        return picture.size().equals(target) ? copy(picture) : new AreaScaler(picture.size(), target).shrink(picture);
    }

    private static Pixels copy(Picture picture) {
        Size size = picture.size();
        int[] argb = new int[size.width() * size.height()];
        int[] row = new int[size.width()];
        for (int y = 0; y < size.height(); y++) {
            picture.row(y, row);
            System.arraycopy(row, 0, argb, y * size.width(), size.width());
        }
        return Pixels.wrap(size.width(), size.height(), argb);
    }

    private Pixels shrink(Picture picture) {
        int height = picture.size().height();
        int[] row = new int[sourceWidth];
        int out = 0;
        for (int y = 0; y < height; y++) {
            picture.row(y, row);
            squeeze(row);
            // In units of 1/height of an output row, this source row covers [y, y+1) * target height.
            long end = (y + 1L) * target.height();
            long border = (out + 1L) * height;
            long here = Math.min(target.height(), border - (long) y * target.height());
            add(here / (float) target.height());
            if (end >= border) {
                flush(out++);
                add((end - border) / (float) target.height());
            }
        }
        return Pixels.wrap(target.width(), target.height(), argb);
    }

    /// Averages one source row into `line`.
    private void squeeze(int[] row) {
        Arrays.fill(line, 0);
        int width = target.width();
        int out = 0;
        for (int x = 0; x < sourceWidth; x++) {
            long end = (x + 1L) * width;
            long border = (out + 1L) * sourceWidth;
            long here = Math.min(width, border - (long) x * width);
            weigh(row[x], out, here / (float) width);
            if (end >= border) {
                out++;
                if (end > border) {
                    weigh(row[x], out, (end - border) / (float) width);
                }
            }
        }
    }

    private void weigh(int value, int out, float weight) {
        float alpha = (value >>> 24) * weight;
        int at = out * 4;
        line[at] += alpha;
        line[at + 1] += alpha * (value >> 16 & 0xFF);
        line[at + 2] += alpha * (value >> 8 & 0xFF);
        line[at + 3] += alpha * (value & 0xFF);
    }

    private void add(float weight) {
        if (weight > 0) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += line[i] * weight;
            }
        }
    }

    private void flush(int y) {
        for (int x = 0; x < target.width(); x++) {
            argb[y * target.width() + x] = value(x * 4);
        }
        Arrays.fill(sum, 0);
    }

    private int value(int at) {
        float alpha = sum[at];
        if (alpha <= 0) {
            return 0;
        }
        return Math.round(alpha / area) << 24
                | Math.round(sum[at + 1] / alpha) << 16
                | Math.round(sum[at + 2] / alpha) << 8
                | Math.round(sum[at + 3] / alpha);
    }
}
