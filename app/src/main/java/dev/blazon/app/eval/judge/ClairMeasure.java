package dev.blazon.app.eval.judge;

import dev.blazon.app.eval.given.Measure;
import dev.blazon.core.fault.RecipeException;
import dev.blazon.core.model.Model;
import dev.blazon.core.model.ModelSettings;
import dev.blazon.core.model.VisionModel;
import dev.blazon.formats.image.Codecs;
import dev.blazon.metrics.CaptionSet;
import dev.blazon.metrics.Mode;
import dev.blazon.metrics.Scores;
import dev.blazon.metrics.judge.Clair;
import dev.blazon.metrics.judge.Clair.Opinion;
import dev.blazon.models.ModelOpener;
import dev.blazon.models.answers.AnswersJournal;
import dev.blazon.models.rate.Lanes;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// CLAIR, asked of a model that is served.
///
/// @param atOnce most captions asked about at a time
/// @param answers where the journal lies; empty for none
/// @param err where progress is told, and what people must know
record ClairMeasure(ModelSettings settings, int atOnce, Optional<Path> answers, PrintWriter err) implements Measure {
    static final String NAME = "CLAIR";

    private static final long MOST_BYTES = 64L << 20;

    @Override
    public List<String> names() {
        return List.of(NAME);
    }

    @Override
    public List<Scores> of(CaptionSet captions, Set<String> wanted, Mode mode) {
        if (answers.isEmpty()) {
            return List.of(asked(opener(), captions, mode));
        }
        try (AnswersJournal journal = AnswersJournal.open(answers.get())) {
            return List.of(asked(opener().journaling(journal), captions, mode));
        }
    }

    private ModelOpener opener() {
        return ModelOpener.of(
                        Codecs.open(), name -> Optional.ofNullable(System.getenv(name)), Lanes.of(atOnce, MOST_BYTES))
                .noticing(this::tell);
    }

    private Scores asked(ModelOpener opener, CaptionSet captions, Mode mode) {
        try (opener) {
            return switch (opener.open("judge", settings)) {
                case Model.Asked(VisionModel model) -> {
                    List<Opinion> opinions = new Hearing(model, mode, atOnce, this::tell).of(captions);
                    tellUnread(opinions, mode);
                    yield Clair.of(opinions, model.id().replaceAll("[|:]", "_"), mode);
                }
                case Model.MeasuredFacts _ ->
                    throw new RecipeException("--judge", "There is no model behind it. Give the address of one.");
            };
        }
    }

    private void tellUnread(List<Opinion> opinions, Mode mode) {
        long unread = opinions.stream().filter(Hearing::isUnread).count();
        if (unread > 0) {
            tell(String.format(
                    Locale.ROOT,
                    "CLAIR: the judge gave no reply that can be read for %,d of %,d captions; %s.",
                    unread,
                    opinions.size(),
                    switch (mode) {
                        case STRICT -> "they count as 0";
                        case FIXED -> "they have no score";
                    }));
        }
    }

    private void tell(String words) {
        synchronized (err) {
            err.println(words);
            err.flush();
        }
    }
}
