package dev.blazon.engine.report.html;

import dev.blazon.engine.report.picture.Swatch;
import java.util.Comparator;
import java.util.List;

/// The main colours of many pictures: one column a picture, its colours stacked from dark to light by area; greys come
/// first, then the columns follow the colour circle.
public final class PaletteStrip {
    private static final double HEIGHT = 100;

    private PaletteStrip() {}

    public static Html of(List<List<Swatch>> palettes, String kind, String description) {
        List<List<Swatch>> sorted = palettes.stream()
                .filter(palette -> !palette.isEmpty())
                .sorted(Comparator.comparingDouble(PaletteStrip::place))
                .toList();
        Html svg = new Html()
                .open(
                        "svg",
                        "class",
                        kind,
                        "viewBox",
                        "0 0 " + 10 * Math.max(1, sorted.size()) + " 100",
                        "preserveAspectRatio",
                        "none",
                        "shape-rendering",
                        "crispEdges",
                        "role",
                        "img",
                        "aria-label",
                        description);
        for (int at = 0; at < sorted.size(); at++) {
            column(svg, sorted.get(at), 10 * at);
        }
        return svg.close();
    }

    /// One picture's colours side by side.
    public static Html row(List<Swatch> palette) {
        Html svg = new Html()
                .open(
                        "svg",
                        "class",
                        "swatches",
                        "viewBox",
                        "0 0 1000 10",
                        "preserveAspectRatio",
                        "none",
                        "shape-rendering",
                        "crispEdges",
                        "aria-hidden",
                        "true");
        double left = 0;
        for (Swatch swatch : palette) {
            double width = 1000 * swatch.share();
            svg.empty(
                    "rect",
                    "fill",
                    swatch.hex(),
                    "x",
                    Figures.at(left),
                    "width",
                    Figures.at(width + 1),
                    "height",
                    "10");
            left += width;
        }
        return svg.close();
    }

    private static void column(Html svg, List<Swatch> palette, int left) {
        double top = 0;
        List<Swatch> fromLight = palette.stream()
                .sorted(Comparator.comparingDouble(Swatch::lightness).reversed().thenComparing(Swatch::rgb))
                .toList();
        for (Swatch swatch : fromLight) {
            double height = HEIGHT * swatch.share();
            svg.empty(
                    "rect",
                    "fill",
                    swatch.hex(),
                    "x",
                    Integer.toString(left),
                    "y",
                    Figures.at(top),
                    "width",
                    "10",
                    "height",
                    Figures.at(height + 0.5));
            top += height;
        }
    }

    /// Below 0 for grey pictures (dark before light), from 0 the hue of the colour that colours most.
    private static double place(List<Swatch> palette) {
        Swatch loudest = palette.stream()
                .max(Comparator.comparingDouble(swatch -> chroma(swatch) * swatch.share()))
                .orElseThrow();
        if (chroma(loudest) * loudest.share() < 6) {
            double light = palette.stream()
                    .mapToDouble(swatch -> swatch.lightness() * swatch.share())
                    .sum();
            return light / 256 - 1;
        }
        return hue(loudest);
    }

    private static int chroma(Swatch swatch) {
        int most = Math.max(swatch.red(), Math.max(swatch.green(), swatch.blue()));
        return most - Math.min(swatch.red(), Math.min(swatch.green(), swatch.blue()));
    }

    private static double hue(Swatch swatch) {
        double alpha = swatch.red() - 0.5 * (swatch.green() + swatch.blue());
        double beta = Math.sqrt(3) / 2 * (swatch.green() - swatch.blue());
        double degrees = Math.toDegrees(Math.atan2(beta, alpha));
        return (degrees + 360 + 30) % 360;
    }
}
