package dev.blazon.app.inspect;

import dev.blazon.core.image.ImageHeader;
import dev.blazon.core.operator.Reason;
import dev.blazon.core.sample.Caption;
import dev.blazon.core.sample.ImageLocation;
import dev.blazon.core.sample.ImageRef;
import dev.blazon.core.sample.Sample;
import dev.blazon.core.sample.Tag;
import dev.blazon.core.sample.Writer;
import dev.blazon.core.store.Fate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The life of one sample in words.
public final class LifeText {
    private final List<String> lines = new ArrayList<>();

    private LifeText() {}

    public static String of(Search.Hit hit) {
        LifeText text = new LifeText();
        text.write(hit);
        return String.join("\n", text.lines);
    }

    private void write(Search.Hit hit) {
        Sample sample = hit.fate().sample();
        line("sample", sample.key());
        fate(hit.fate(), hit.stem());
        sample.images().forEach(this::image);
        sample.altTexts().forEach(text -> line("alt text", text));
        if (!sample.tags().isEmpty()) {
            line("tags", sample.tags().stream().map(Tag::name).collect(Collectors.joining(", ")));
        }
        sample.origin().forEach((name, value) -> line("origin", name + " = " + value.asText()));
        sample.trail().forEach(entry -> line("step", entry.step() + ": " + entry.did()));
        sample.flags().forEach(flag -> line("flag", flag.name() + ": " + flag.detail()));
        sample.scores()
                .forEach(score -> line(
                        "score",
                        score.name() + " on " + score.on() + " = " + score.value() + " (" + score.signature() + ")"));
        sample.captions().forEach(this::caption);
    }

    private void fate(Fate fate, String stem) {
        switch (fate) {
            case Fate.Kept _ -> line("fate", "kept, in shard " + stem);
            case Fate.Rejected(Sample _, String step, Reason reason) ->
                line("fate", "rejected by step " + step + ": " + reason.code() + " (" + reason.detail() + ")");
            case Fate.Failed(Sample _, String step, String faultClass, String message, int attempts) ->
                line(
                        "fate",
                        "failed in " + step + ": " + faultClass + " after " + attempts
                                + (attempts == 1 ? " attempt: " : " attempts: ") + message);
        }
    }

    private void image(ImageRef image) {
        line("image", image.name() + where(image.location()));
        image.url().ifPresent(url -> line("url", url));
        image.header().ifPresent(this::header);
    }

    private static String where(ImageLocation location) {
        return switch (location) {
            case ImageLocation.InFile(String file, long offset, long length) ->
                ", in " + file + (offset == 0 ? "" : " at byte " + offset) + ", " + length + " bytes";
            case ImageLocation.Inline inline -> ", in " + inline.place();
            case ImageLocation.Remote(String url) -> ", only an address: " + url;
            case ImageLocation.Missing(String file) -> ", not there: " + file;
        };
    }

    private void header(ImageHeader header) {
        line(
                "measured",
                header.format() + " " + header.width() + "x" + header.height() + " pixels, orientation "
                        + header.orientation() + ", " + header.byteSize() + " bytes");
        line("sha256", header.sha256());
    }

    private void caption(Caption caption) {
        line("caption", caption.name() + ": " + caption.text());
        Writer writer = caption.writer();
        line(
                "",
                "written by " + writer.model()
                        + writer.prompt().map(name -> ", prompt " + name).orElse("")
                        + writer.promptHash().map(hash -> " (" + hash + ")").orElse("")
                        + (writer.options().isEmpty() ? "" : ", " + writer.options())
                        + (writer.seed().isPresent() && !writer.options().contains("seed=")
                                ? ", seed=" + writer.seed().getAsLong()
                                : ""));
        line(
                "",
                "made from " + String.join(", ", caption.evidence()) + "; "
                        + caption.usage().inputTokens() + " tokens in, "
                        + caption.usage().outputTokens() + " out");
    }

    /// Texts of several lines stay in their column.
    private void line(String name, String text) {
        String[] parts = text.strip().split("\\R", -1);
        for (int index = 0; index < parts.length; index++) {
            lines.add((pad(index == 0 ? name : "") + printable(parts[index])).stripTrailing());
        }
    }

    private static String pad(String name) {
        return name + " ".repeat(10 - name.length());
    }

    /// Texts come from strangers: nothing that a terminal would obey is printed.
    private static String printable(String text) {
        return text.replaceAll("[\\p{Cc}&&[^\t]]", "�");
    }
}
