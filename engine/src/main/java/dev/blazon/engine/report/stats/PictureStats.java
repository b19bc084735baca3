package dev.blazon.engine.report.stats;

import dev.blazon.core.image.ImageHeader;
import dev.blazon.core.sample.Flag;
import dev.blazon.core.sample.ImageRef;
import dev.blazon.core.sample.Sample;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Formats, sizes and marks of the kept samples' pictures.
public final class PictureStats {
    private static final int MOST_CELLS = 4_000;
    private static final int MOST_FLAGS = 200;
    private static final int MOST_FORMATS = 20;

    private long bytes;
    private long tags;
    private Counts formats = new Counts(MOST_FORMATS);
    private Counts sizes = new Counts(MOST_CELLS);
    private Counts flags = new Counts(MOST_FLAGS);
    private Histogram pixels = new Histogram(Bins.PIXELS);
    private Histogram aspects = new Histogram(Bins.ASPECT);

    /// Counted pictures whose width and height fall into the same half octave: from `2^(column/2)` pixels on.
    public record Cell(int column, int row, long count) {}

    public void add(Sample sample) {
        tags += sample.tags().size();
        sample.flags().stream().map(Flag::name).distinct().forEach(name -> flags.add(name, 1));
        for (ImageRef image : sample.images()) {
            image.header().ifPresent(this::add);
        }
    }

    private void add(ImageHeader header) {
        bytes += header.byteSize();
        formats.add(header.format().mediaType(), 1);
        pixels.add(header.pixels());
        aspects.add(Math.round(1000.0 * header.width() / Math.max(1, header.height())));
        sizes.add(halfOctave(header.width()) + "," + halfOctave(header.height()), 1);
    }

    /// Twice the binary logarithm, rounded down.
    static int halfOctave(int side) {
        return (int) Math.floor(2 * Math.log(Math.max(1, side)) / Math.log(2) + 1e-9);
    }

    public void merge(PictureStats other) {
        bytes += other.bytes;
        tags += other.tags;
        formats.merge(other.formats);
        sizes.merge(other.sizes);
        flags.merge(other.flags);
        pixels.merge(other.pixels);
        aspects.merge(other.aspects);
    }

    /// Pictures measured.
    public long count() {
        return pixels.count();
    }

    public long bytes() {
        return bytes;
    }

    public long tags() {
        return tags;
    }

    public Counts formats() {
        return formats;
    }

    /// Samples that carry a flag at least once, by its name.
    public Counts flags() {
        return flags;
    }

    public Histogram pixels() {
        return pixels;
    }

    public Histogram aspects() {
        return aspects;
    }

    public List<Cell> sizes() {
        return sizes.largestFirst().stream()
                .filter(entry -> entry.name().matches("\\d{1,3},\\d{1,3}"))
                .map(PictureStats::cell)
                .toList();
    }

    private static Cell cell(Counts.Entry entry) {
        String[] parts = entry.name().split(",", 2);
        return new Cell(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), entry.count());
    }

    public ObjectNode toJson() {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("bytes", bytes);
        node.put("tags", tags);
        node.set("formats", formats.toJson());
        node.set("sizes", sizes.toJson());
        node.set("flags", flags.toJson());
        node.set("pixels", pixels.toJson());
        node.set("aspects", aspects.toJson());
        return node;
    }

    public static PictureStats fromJson(JsonNode node) {
        PictureStats stats = new PictureStats();
        stats.bytes = node.required("bytes").longValue();
        stats.tags = node.required("tags").longValue();
        stats.formats = Counts.fromJson(node.required("formats"), MOST_FORMATS);
        stats.sizes = Counts.fromJson(node.required("sizes"), MOST_CELLS);
        stats.flags = Counts.fromJson(node.required("flags"), MOST_FLAGS);
        stats.pixels = Histogram.fromJson(node.required("pixels"), Bins.PIXELS);
        stats.aspects = Histogram.fromJson(node.required("aspects"), Bins.ASPECT);
        return stats;
    }
}
