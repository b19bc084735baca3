package dev.blazon.operators.facts;

import dev.blazon.core.image.ImageHeader;
import dev.blazon.core.image.Pixels;
import dev.blazon.core.model.TextReader;
import dev.blazon.core.operator.Context;
import dev.blazon.core.sample.Caption;
import dev.blazon.core.sample.Sample;
import dev.blazon.core.sample.Usage;
import dev.blazon.core.sample.Writer;
import dev.blazon.operators.facts.measure.Measured;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Writes a caption from measurements, tags, alt text, found text and EXIF: no model, the same words for the same
/// sample, nothing stated that was not measured or is not attributed to its source.
public final class FactsWriter {
    /// How these captions name their writer.
    public static final String MODEL = "blazon-measured-facts-1";

    private static final int MEASURED_SIDE = 512;
    private static final int READ_SIDE = 1600;
    private static final int LONGEST_PLACE = 80;

    private final Sample sample;
    private final Context context;
    private final Phrases phrases;
    private final List<String> evidence = new ArrayList<>();

    private FactsWriter(Sample sample, Context context) {
        this.sample = sample;
        this.context = context;
        phrases = new Phrases(sample.key());
    }

    /// The caption of a sample's first picture.
    ///
    /// @param as the caption's name
    public static Caption caption(Sample sample, Context context, String as) {
        return new FactsWriter(sample, context).write(as);
    }

    private Caption write(String as) {
        ImageHeader header = sample.image().measured();
        Pixels pixels = context.pixels(sample.image(), MEASURED_SIDE);
        Measured measured = Measured.of(pixels);
        Medium medium =
                Medium.of(measured, FileText.camera(header), !sample.tags().isEmpty());
        evidence.add("image");
        int plan = phrases.draw(3, "order");
        new Opening(phrases, header, measured, medium).say();
        if (plan == 0) {
            sayFile(header);
        }
        new Body(phrases, header, measured, medium).say();
        if (plan == 1) {
            sayFile(header);
        }
        sayFoundText(measured, medium);
        sayTags();
        sayAltText();
        if (plan == 2) {
            sayFile(header);
        }
        return new Caption(as, phrases.text(), Writer.of(MODEL), evidence, Usage.NONE);
    }

    private void sayFoundText(Measured measured, Medium medium) {
        Optional<TextReader> reader = context.textReader();
        boolean even = medium.kind() == Medium.Kind.PLAIN || medium.kind() == Medium.Kind.RAMP;
        if (reader.isEmpty() || even || !measured.writing()) {
            return;
        }
        String name = sample.key();
        String place = name.length() > LONGEST_PLACE ? name.substring(0, LONGEST_PLACE) : name;
        FoundText found = FoundText.of(reader.orElseThrow().read(context.pixels(sample.image(), READ_SIDE), place));
        if (!found.quoted().isEmpty()) {
            found.say(phrases);
            evidence.add("ocr");
        }
    }

    private void sayTags() {
        if (new TagProse(phrases, sample.tags()).say()) {
            evidence.add("tags");
        }
    }

    private void sayAltText() {
        AltText.quotable(sample).ifPresent(text -> {
            phrases.say(phrases.pick(
                            "alt",
                            "the source describes it as “",
                            "its alt text reads “",
                            "the alt text that came with it says “")
                    + text + "”");
            evidence.add("alt-text");
        });
    }

    private void sayFile(ImageHeader header) {
        FileText file = new FileText(phrases, header);
        if (file.sayExif()) {
            evidence.add("exif");
        }
        file.sayFile();
        if (sample.images().size() > 1) {
            phrases.say("only the first of the sample's " + sample.images().size() + " pictures is described");
        }
    }
}
