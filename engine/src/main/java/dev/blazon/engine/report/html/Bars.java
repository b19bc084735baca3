package dev.blazon.engine.report.html;

import java.util.List;

/// Lying bars that stretch with their place.
public final class Bars {

    private Bars() {}

    /// A part of a stacked bar: its amount and the class that colours it.
    public record Part(long amount, String kind) {}

    /// One bar of a share from 0 to 1. Says nothing by itself: the number stands beside it.
    public static Html single(double share, String kind) {
        return new Html()
                .open(
                        "svg",
                        "class",
                        "bar",
                        "viewBox",
                        "0 0 1000 10",
                        "preserveAspectRatio",
                        "none",
                        "aria-hidden",
                        "true")
                .empty("rect", "class", "track", "width", "1000", "height", "10")
                .empty("rect", "class", kind, "width", Figures.at(1000 * Math.clamp(share, 0, 1)), "height", "10")
                .close();
    }

    /// Parts of a whole in one bar; a part that is there is never too thin to see.
    public static Html stacked(List<Part> parts, String description) {
        long total = Math.max(1, parts.stream().mapToLong(Part::amount).sum());
        Html svg = new Html()
                .open(
                        "svg",
                        "class",
                        "stack",
                        "viewBox",
                        "0 0 1000 10",
                        "preserveAspectRatio",
                        "none",
                        "role",
                        "img",
                        "aria-label",
                        description)
                .empty("rect", "class", "track", "width", "1000", "height", "10");
        double left = 0;
        for (Part part : parts) {
            double width = part.amount() == 0 ? 0 : Math.max(4, 1000.0 * part.amount() / total);
            double from = Math.min(left, 1000 - width);
            svg.empty("rect", "class", part.kind(), "x", Figures.at(from), "width", Figures.at(width), "height", "10");
            left = from + width;
        }
        return svg.close();
    }
}
