package dev.blazon.engine.report;

import dev.blazon.core.image.ImageFormat;
import dev.blazon.core.image.ImageHeader;
import dev.blazon.core.operator.Reason;
import dev.blazon.core.sample.Caption;
import dev.blazon.core.sample.ImageLocation;
import dev.blazon.core.sample.ImageRef;
import dev.blazon.core.sample.Sample;
import dev.blazon.core.sample.Usage;
import dev.blazon.core.sample.Writer;
import dev.blazon.core.store.Fate;
import dev.blazon.engine.ledger.Unread;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/// Samples that ended, and a run that gave them, for the tests of this package and those below.
public final class Fates {

    private Fates() {}

    public static Sample sample(String key, String caption, String altText) {
        ImageHeader header =
                new ImageHeader(ImageFormat.PNG, 640, 480, 1, 1_000, "0".repeat(64), 1, false, 8, Map.of());
        ImageRef image =
                ImageRef.of(new ImageLocation.Missing("none"), key + ".png").withHeader(header);
        Writer writer = new Writer(
                "some-model", Optional.of("prompts/eye.md"), Optional.of("0123456789abcdef"), "", OptionalLong.empty());
        return Sample.of(key, List.of(image))
                .withAltTexts(altText.isEmpty() ? List.of() : List.of(altText))
                .withCaption(new Caption("dense", caption, writer, List.of("image"), new Usage(100, 20)));
    }

    public static Fate kept(String key, String caption, String altText) {
        return new Fate.Kept(sample(key, caption, altText));
    }

    public static Fate kept(String key) {
        return kept(key, "A red barn stands in a field.", "barn");
    }

    public static Fate rejected(String key, String step, String code) {
        return new Fate.Rejected(sample(key, "A barn.", ""), step, new Reason(code, "57 px, must be 64 px"));
    }

    public static Fate failed(String key, String step, String faultClass) {
        return new Fate.Failed(sample(key, "A barn.", ""), step, faultClass, "[" + key + "] Broken.", 1);
    }

    public static Tally tally(List<Fate> fates) {
        Tally tally = new Tally();
        fates.forEach(fate -> tally.add(fate, Optional.of("dense")));
        return tally;
    }

    public static RunFacts facts(String name, long read) {
        return facts(name, read, Unread.NONE);
    }

    public static RunFacts facts(String name, long read, Unread unread) {
        return new RunFacts(
                new RunFacts.RecipeText(name, 1, "Captions of " + name, "00ff", "recipe: x\n", Optional.of("dense")),
                "folder " + name,
                "parquet",
                "out",
                new LinkedHashMap<>(Map.of("captioner", "some-model")),
                "0.1.0",
                Instant.parse("2026-03-14T09:26:53Z"),
                Duration.ofSeconds(75),
                OptionalDouble.empty(),
                "Finished.",
                Optional.empty(),
                new LinkedHashMap<>(),
                1,
                1,
                OptionalLong.of(read),
                unread,
                List.of("Warned of " + name),
                OptionalDouble.empty(),
                Optional.empty());
    }
}
