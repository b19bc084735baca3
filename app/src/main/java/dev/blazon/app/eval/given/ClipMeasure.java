package dev.blazon.app.eval.given;

import dev.blazon.metrics.CaptionSet;
import dev.blazon.metrics.Mode;
import dev.blazon.metrics.Scores;
import dev.blazon.metrics.clip.ClipScore;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/// CLIPScore and RefCLIPScore, with the vectors of two files.
record ClipMeasure(VectorFile images, VectorFile texts) implements Measure {
    private static final String WITH_REFERENCES = "RefCLIPScore";
    private static final String MODEL = "given";
    static final List<String> NAMES = List.of("CLIPScore", WITH_REFERENCES);

    static ClipMeasure read(Path images, Path texts) {
        ClipMeasure measure = new ClipMeasure(VectorFile.ofImages(images), VectorFile.ofTexts(texts));
        measure.texts.requireSameDimension(measure.images);
        return measure;
    }

    @Override
    public List<String> names() {
        return NAMES;
    }

    @Override
    public List<Scores> of(CaptionSet captions, Set<String> wanted, Mode mode) {
        images.require(captions.ids());
        texts.require(captions.hypotheses());
        if (!wanted.contains(WITH_REFERENCES)) {
            return List.of(ClipScore.of(images.of(captions.ids()), texts.of(captions.hypotheses()), MODEL));
        }
        texts.require(captions.references().stream().flatMap(List::stream).toList());
        return ClipScore.of(
                images.of(captions.ids()),
                texts.of(captions.hypotheses()),
                captions.references().stream().map(texts::of).toList(),
                MODEL,
                mode);
    }
}
