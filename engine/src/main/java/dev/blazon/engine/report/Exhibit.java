package dev.blazon.engine.report;

import dev.blazon.core.operator.Seeds;
import dev.blazon.core.sample.Caption;
import dev.blazon.core.sample.Flag;
import dev.blazon.core.sample.ImageRef;
import dev.blazon.core.sample.Sample;
import dev.blazon.core.sample.Tag;
import dev.blazon.core.store.Fate;
import dev.blazon.engine.report.picture.Swatch;
import dev.blazon.engine.report.stats.Clean;
import java.util.List;
import java.util.Optional;

/// One sample of the gallery: its texts, cut to a length that a page bears, and how it ended.
///
/// @param rank its place in the gallery's draw and the name of its files: 16 hex digits hashed from the whole key
/// @param step that rejected it or failed; empty when kept
/// @param code reason code or fault class; empty when kept
/// @param detail of the reason, or the failure's message
/// @param picture format, size and the like of its first picture, when measured
/// @param images how many pictures the sample has
/// @param palette main colours of the thumbnail; empty without one
public record Exhibit(
        String rank,
        String key,
        Ending ending,
        String step,
        String code,
        String detail,
        Optional<Picture> picture,
        int images,
        List<String> altTexts,
        List<Text> captions,
        List<String> tags,
        List<String> flags,
        List<Swatch> palette) {
    private static final int MOST_TEXT = 5_000;
    private static final int MOST_NAME = 300;
    private static final int MOST_LISTED = 24;

    /// How the sample ended.
    public enum Ending {
        KEPT,
        REJECTED,
        FAILED
    }

    public record Picture(String name, String mediaType, int width, int height, long bytes) {}

    /// A caption with who wrote it.
    public record Text(
            String name, String text, String model, String prompt, String promptHash, List<String> evidence) {}

    static Exhibit of(Fate fate) {
        return switch (fate) {
            case Fate.Kept(Sample sample) -> of(sample, Ending.KEPT, "", "", "");
            case Fate.Rejected rejected ->
                of(
                        rejected.sample(),
                        Ending.REJECTED,
                        rejected.step(),
                        rejected.reason().code(),
                        rejected.reason().detail());
            case Fate.Failed failed ->
                of(failed.sample(), Ending.FAILED, failed.step(), failed.faultClass(), failed.message());
        };
    }

    private static Exhibit of(Sample sample, Ending ending, String step, String code, String detail) {
        return new Exhibit(
                rank(sample.key()),
                Clean.text(sample.key(), MOST_NAME),
                ending,
                Clean.text(step, MOST_NAME),
                Clean.text(code, MOST_NAME),
                Clean.text(detail, MOST_TEXT),
                sample.images().stream().findFirst().flatMap(Exhibit::picture),
                sample.images().size(),
                cut(sample.altTexts(), MOST_TEXT),
                sample.captions().stream().limit(MOST_LISTED).map(Exhibit::text).toList(),
                cut(sample.tags().stream().map(Tag::name).toList(), MOST_NAME),
                cut(sample.flags().stream().map(Flag::name).distinct().toList(), MOST_NAME),
                List.of());
    }

    private static Optional<Picture> picture(ImageRef image) {
        return image.header()
                .map(header -> new Picture(
                        Clean.text(image.name(), MOST_NAME),
                        header.format().mediaType(),
                        header.width(),
                        header.height(),
                        header.byteSize()));
    }

    private static Text text(Caption caption) {
        return new Text(
                Clean.text(caption.name(), MOST_NAME),
                Clean.text(caption.text(), MOST_TEXT),
                Clean.text(caption.writer().model(), MOST_NAME),
                Clean.text(caption.writer().prompt().orElse(""), MOST_NAME),
                Clean.text(caption.writer().promptHash().orElse(""), MOST_NAME),
                cut(caption.evidence(), MOST_NAME));
    }

    private static List<String> cut(List<String> texts, int most) {
        return texts.stream()
                .limit(MOST_LISTED)
                .map(text -> Clean.text(text, most))
                .toList();
    }

    Exhibit withPalette(List<Swatch> colours) {
        return new Exhibit(
                rank, key, ending, step, code, detail, picture, images, altTexts, captions, tags, flags, colours);
    }

    /// Hex digits sort as the unsigned number does.
    static String rank(String key) {
        return String.format("%016x", Seeds.of("gallery", key));
    }

    /// What the gallery keeps a fixed number of: kept samples, each reject reason, each fault class.
    String category() {
        return category(ending, step, code);
    }

    static String category(Fate fate) {
        return switch (fate) {
            case Fate.Kept _ -> category(Ending.KEPT, "", "");
            case Fate.Rejected rejected ->
                category(Ending.REJECTED, rejected.step(), rejected.reason().code());
            case Fate.Failed failed -> category(Ending.FAILED, failed.step(), failed.faultClass());
        };
    }

    public static String category(Ending ending, String step, String code) {
        return ending + "\t" + Clean.text(step, MOST_NAME) + "\t" + Clean.text(code, MOST_NAME);
    }

    /// The caption of a name, else the first.
    public Optional<Text> caption(String name) {
        return captions.stream()
                .filter(text -> text.name().equals(name))
                .findFirst()
                .or(() -> captions.stream().findFirst());
    }
}
