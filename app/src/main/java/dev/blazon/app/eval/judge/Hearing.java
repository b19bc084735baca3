package dev.blazon.app.eval.judge;

import dev.blazon.app.eval.given.SideBySide;
import dev.blazon.core.fault.RecipeException;
import dev.blazon.core.model.Question;
import dev.blazon.core.model.Sampling;
import dev.blazon.core.model.Thoughts;
import dev.blazon.core.model.VisionModel;
import dev.blazon.metrics.CaptionSet;
import dev.blazon.metrics.Mode;
import dev.blazon.metrics.judge.Clair;
import dev.blazon.metrics.judge.Clair.Opinion;
import dev.blazon.metrics.judge.Judge;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// Asks a judge about all captions of a set, several at once.
///
/// @param atOnce how many captions are asked about at a time
/// @param progress told after each tenth of the captions
record Hearing(VisionModel model, Mode mode, int atOnce, Consumer<String> progress) {

    /// @return in the order of the captions
    /// @throws dev.blazon.core.fault.ModelException when the model does not answer
    List<Opinion> of(CaptionSet captions) {
        return new SideBySide(atOnce, done -> tell(done, captions.size()))
                .map(IntStream.range(0, captions.size()).boxed().toList(), number -> ask(captions, number));
    }

    private void tell(int done, int all) {
        progress.accept(String.format(Locale.ROOT, "CLAIR: %,d of %,d captions judged by %s", done, all, model.id()));
    }

    private Opinion ask(CaptionSet captions, int number) {
        String place = "judge, image '" + captions.ids().get(number) + "'";
        try {
            return Clair.ask(
                    new Tries(model, place),
                    List.of(captions.hypotheses().get(number)),
                    captions.references().get(number),
                    mode);
        } catch (IllegalArgumentException fault) {
            throw new RecipeException(
                    place,
                    String.valueOf(fault.getMessage()).replaceFirst("^\\[[^]]*] ", "")
                            + " On the command line that is --mode fixed.");
        }
    }

    /// Whether a judge was asked as often as it may be and never understood.
    static boolean isUnread(Opinion opinion) {
        return Double.isNaN(opinion.score())
                || opinion.calls() > 1 && opinion.reason().isEmpty() && opinion.score() == 0;
    }

    /// The tries of one caption. The first is the question as the authors ask it; others have a seed, else the answer
    /// that could not be read would come again, out of the journal.
    private static final class Tries implements Judge {
        private final VisionModel model;
        private final String place;
        private int tried;

        Tries(VisionModel model, String place) {
            this.model = model;
            this.place = place;
        }

        @Override
        public String answer(String prompt) {
            tried++;
            Sampling sampling = new Sampling(
                    OptionalDouble.of(0),
                    OptionalDouble.empty(),
                    model.sampling().maxTokens(),
                    tried == 1 ? OptionalLong.empty() : OptionalLong.of(tried));
            return Thoughts.off(model.ask(new Question(Optional.empty(), prompt, List.of(), sampling, place))
                    .text());
        }
    }
}
