package dev.blazon.formats;

import dev.blazon.core.image.Bytes;
import dev.blazon.core.image.ImageFormat;
import dev.blazon.core.image.ImageHeader;
import dev.blazon.core.sample.Caption;
import dev.blazon.core.sample.Flag;
import dev.blazon.core.sample.ImageLocation;
import dev.blazon.core.sample.ImageRef;
import dev.blazon.core.sample.Sample;
import dev.blazon.core.sample.Score;
import dev.blazon.core.sample.Tag;
import dev.blazon.core.sample.TrailEntry;
import dev.blazon.core.sample.Usage;
import dev.blazon.core.sample.Value;
import dev.blazon.core.sample.Writer;
import dev.blazon.core.store.KeptRow;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SequencedMap;

/// Samples to write.
public final class Samples {
    public static final String SHA = "0123456789abcdef".repeat(4);

    private Samples() {}

    /// With something in every part.
    public static Sample full(String key) {
        return bare(key)
                .withImages(List.of(image(key + ".jpg").withUrl("https://example.org/" + key)))
                .withAltTexts(List.of("A fox – 狐 🦊", "second"))
                .withTags(List.of(new Tag("1girl", "general", "danbooru"), new Tag("fox", "species", "")))
                .withCaption(caption("dense", "A red fox sits.\nIt looks left."))
                .withCaption(
                        new Caption("short", "A fox.", Writer.of("blazon-measured-facts-1"), List.of(), Usage.NONE))
                .withScore(new Score("toxicity", "dense", 0.125, "detoxify-1"))
                .withScore(new Score("toxicity", "alt-text", 0.5, "detoxify-1"))
                .withScore(new Score("aesthetic_score", "image", 6.5, ""))
                .withScore(new Score("watermark_class_id", "image", 1, "wm-3"))
                .withFlag(new Flag("alt-text-not-utf8", "2 bytes"))
                .withTrail(new TrailEntry("1 caption-image", "wrote caption 'dense'"));
    }

    public static Sample bare(String key) {
        return Sample.of(key, List.of(image(key)));
    }

    public static Caption caption(String name, String text) {
        Writer writer = new Writer(
                "qwen2.5-vl-7b",
                Optional.of("inventory.md"),
                Optional.of("0011223344556677"),
                "temperature=0.7",
                OptionalLong.of(42));
        return new Caption(name, text, writer, List.of("image", "alt-text"), new Usage(812, 120));
    }

    /// Stored 40x30, lying on its side.
    public static ImageRef image(String name) {
        ImageHeader header = new ImageHeader(
                ImageFormat.JPEG, 40, 30, 6, 12, SHA, 1, false, 8, Map.of("Model", "X100", "FNumber", "2"));
        return ImageRef.of(new ImageLocation.Inline(content(name), name), name).withHeader(header);
    }

    public static Bytes content(String name) {
        return Bytes.wrap(("picture " + name + "\0\u00ff").getBytes(StandardCharsets.ISO_8859_1));
    }

    public static Sample withOrigin(Sample sample, Map<String, Value> columns) {
        SequencedMap<String, Value> all = new LinkedHashMap<>();
        columns.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(e -> all.put(e.getKey(), e.getValue()));
        return sample.withOrigin(all);
    }

    public static KeptRow row(Sample sample) {
        return new KeptRow(sample, image -> switch (image.location()) {
            case ImageLocation.Inline inline -> inline.bytes();
            case ImageLocation.InFile _, ImageLocation.Remote _, ImageLocation.Missing _ ->
                throw new AssertionError("No bytes for " + image);
        });
    }
}
