package dev.blazon.operators.facts.measure;

/// How much of a picture looks like lines of writing: thin strokes of ink on a ground of one brightness, side by side.
///
/// Small windows are judged on the picture and on its reductions to a half, a quarter and an eighth, so that letters
/// of all sizes are caught. This says where reading may be worth its time, not that there is text.
final class TextSigns {
    private static final int LEVELS = 4;
    private static final int WIDTH = 24;
    private static final int HEIGHT = 8;
    private static final int GROUND = 14;
    private static final int INK = 36;
    private static final int TELLING = 8;

    private TextSigns() {}

    /// Whether reading is worth its time. Set on some three hundred pictures: of those with legible lines nearly all
    /// pass,
    /// of the others one in fifteen.
    static boolean plausible(Raster raster) {
        return longestLine(raster) >= TELLING;
    }

    /// The length of the longest row of windows that look like writing, at any scale, in half windows.
    static int longestLine(Raster raster) {
        int width = raster.width();
        int height = raster.height();
        int[] luma = raster.luma();
        int longest = 0;
        for (int level = 0; level < LEVELS && width >= WIDTH && height >= HEIGHT; level++) {
            longest = Math.max(longest, longest(luma, width, height));
            luma = halved(luma, width, height);
            width /= 2;
            height /= 2;
        }
        return longest;
    }

    private static int longest(int[] luma, int width, int height) {
        int longest = 0;
        for (int y = 0; y + HEIGHT <= height; y += HEIGHT / 2) {
            int run = 0;
            for (int x = 0; x + WIDTH <= width; x += WIDTH / 2) {
                run = writing(luma, width, x, y) ? run + 1 : 0;
                longest = Math.max(longest, run);
            }
        }
        return longest;
    }

    private static boolean writing(int[] luma, int width, int left, int top) {
        int ground = commonest(luma, width, left, top);
        int plain = 0;
        int dark = 0;
        int bright = 0;
        int strokes = 0;
        for (int y = top; y < top + HEIGHT; y++) {
            boolean inked = false;
            for (int x = left; x < left + WIDTH; x++) {
                int apart = luma[y * width + x] - ground;
                boolean ink = Math.abs(apart) >= INK;
                plain += Math.abs(apart) <= GROUND ? 1 : 0;
                dark += apart <= -INK ? 1 : 0;
                bright += apart >= INK ? 1 : 0;
                strokes += ink && !inked ? 1 : 0;
                inked = ink;
            }
        }
        int all = WIDTH * HEIGHT;
        int ink = Math.max(dark, bright);
        return 2 * plain >= all && ink >= 0.06 * all && Math.min(dark, bright) <= 0.15 * ink && strokes >= 1.2 * HEIGHT;
    }

    /// The brightness that most of a window's pixels are near.
    private static int commonest(int[] luma, int width, int left, int top) {
        int[] counts = new int[32];
        for (int y = top; y < top + HEIGHT; y++) {
            for (int x = left; x < left + WIDTH; x++) {
                counts[luma[y * width + x] / 8]++;
            }
        }
        int common = 0;
        for (int i = 1; i < counts.length; i++) {
            common = counts[i] > counts[common] ? i : common;
        }
        return common * 8 + 4;
    }

    private static int[] halved(int[] luma, int width, int height) {
        int wide = width / 2;
        int[] half = new int[wide * (height / 2)];
        for (int y = 0; y < height / 2; y++) {
            for (int x = 0; x < wide; x++) {
                int at = 2 * y * width + 2 * x;
                half[y * wide + x] = luma[at] + luma[at + 1] + luma[at + width] + luma[at + width + 1] >> 2;
            }
        }
        return half;
    }
}
