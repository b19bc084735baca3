package dev.blazon.operators.facts.measure;

import java.util.Optional;

/// Uniform bars along the sides of a picture, each ending in a straight hard edge.
///
/// @param sides which sides have one
/// @param colour of the bars, as `0xRRGGBB`
/// @param thickness of the thickest, as a share of the picture's extent that way
public record Frame(Sides sides, int colour, double thickness) {
    private static final double THINNEST = 0.012;
    private static final double THICKEST = 0.40;

    /// Sides that bars can lie along.
    public enum Sides {
        ALL,
        ABOVE_AND_BELOW,
        LEFT_AND_RIGHT
    }

    public static Optional<Frame> of(Raster raster) {
        Bars bars = new Bars(raster);
        double top = bars.thickness(0);
        double bottom = bars.thickness(1);
        double left = bars.thickness(2);
        double right = bars.thickness(3);
        boolean level = even(top, bottom);
        boolean upright = even(left, right);
        if (!level && !upright) {
            return Optional.empty();
        }
        double thickest = Math.max(level ? top : 0, upright ? left : 0);
        if (level && upright) {
            return Optional.of(new Frame(Sides.ALL, bars.colour(), thickest));
        }
        boolean others = level ? Math.max(left, right) > 0 : Math.max(top, bottom) > 0;
        if (others) {
            return Optional.empty();
        }
        return Optional.of(new Frame(level ? Sides.ABOVE_AND_BELOW : Sides.LEFT_AND_RIGHT, bars.colour(), thickest));
    }

    private static boolean even(double one, double other) {
        double thin = Math.min(one, other);
        return thin >= THINNEST && Math.max(one, other) <= THICKEST && thin >= 0.6 * Math.max(one, other);
    }

    /// Walks inwards from each side of a picture for as long as whole lines have the colour of its top left corner.
    private static final class Bars {
        private static final double WHOLE = 0.985;
        private static final double HARD = 0.75;

        private final Raster raster;
        private final int colour;

        Bars(Raster raster) {
            this.raster = raster;
            colour = raster.rgb(0);
        }

        int colour() {
            return colour;
        }

        /// Thickness of the bar along a side (0 top, 1 bottom, 2 left, 3 right) as a share of the picture's extent; 0
        /// when
        /// there is none or when it does not end in a hard edge.
        double thickness(int side) {
            int extent = side < 2 ? raster.height() : raster.width();
            int thick = 0;
            while (thick < extent && other(side, thick, 24) <= 1 - WHOLE) {
                thick++;
            }
            boolean hard = thick + 1 < extent && inner(side, thick + 1) >= HARD;
            return hard ? (double) thick / extent : 0;
        }

        /// Share of a line's middle that differs clearly from the bars; the bars of the other sides are left out.
        private double inner(int side, int depth) {
            int extent = side < 2 ? raster.width() : raster.height();
            int skip = cornerSkip(side, extent);
            int differing = 0;
            int seen = 0;
            for (int along = skip; along < extent - skip; along++) {
                seen++;
                differing += distance(side, depth, along) > 36 ? 1 : 0;
            }
            return seen == 0 ? 0 : (double) differing / seen;
        }

        /// How many pixels of a line belong to the bars of the neighbouring sides, judged on the picture's middle line.
        private int cornerSkip(int side, int extent) {
            int middle = (side < 2 ? raster.height() : raster.width()) / 2;
            int skip = 0;
            while (skip < extent / 2 && distance(side < 2 ? 0 : 2, middle, skip) <= 24) {
                skip++;
            }
            return Math.min(extent * 2 / 5, skip + 1);
        }

        private double other(int side, int depth, int tolerance) {
            int extent = side < 2 ? raster.width() : raster.height();
            int differing = 0;
            for (int along = 0; along < extent; along++) {
                differing += distance(side, depth, along) > tolerance ? 1 : 0;
            }
            return (double) differing / extent;
        }

        /// Largest difference of a channel from the bars' colour; large where transparent.
        private int distance(int side, int depth, int along) {
            int x = switch (side) {
                case 2 -> depth;
                case 3 -> raster.width() - 1 - depth;
                default -> along;
            };
            int y = switch (side) {
                case 0 -> depth;
                case 1 -> raster.height() - 1 - depth;
                default -> along;
            };
            int at = y * raster.width() + x;
            if (raster.transparent(at)) {
                return 255;
            }
            int rgb = raster.rgb(at);
            int red = Math.abs((rgb >> 16) - (colour >> 16));
            int green = Math.abs((rgb >> 8 & 0xFF) - (colour >> 8 & 0xFF));
            return Math.max(red, Math.max(green, Math.abs((rgb & 0xFF) - (colour & 0xFF))));
        }
    }
}
