package dev.blazon.app.eval.judge;

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
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/// Asks a judge about all captions of a set, several at once.
///
/// @param atOnce how many captions are asked about at a time
/// @param progress told after each tenth of the captions
record Hearing(VisionModel model, Mode mode, int atOnce, Consumer<String> progress) {
    private static final int TENTHS = 10;

    /// @return in the order of the captions
    /// @throws dev.blazon.core.fault.ModelException when the model does not answer
    List<Opinion> of(CaptionSet captions) {
        Opinion[] opinions = new Opinion[captions.size()];
        ExecutorService threads =
                Executors.newFixedThreadPool(atOnce, Thread.ofVirtual().factory());
        try {
            CompletionService<Opinion> asked = new ExecutorCompletionService<>(threads);
            for (int caption = 0; caption < opinions.length; caption++) {
                int number = caption;
                asked.submit(() -> opinions[number] = ask(captions, number));
            }
            for (int done = 1; done <= opinions.length; done++) {
                asked.take().get();
                tell(done, opinions.length);
            }
        } catch (ExecutionException fault) {
            throw fault.getCause() instanceof RuntimeException known ? known : new IllegalStateException(fault);
        } catch (InterruptedException fault) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The judge was interrupted", fault);
        } finally {
            threads.shutdownNow();
        }
        return Arrays.asList(opinions);
    }

    private void tell(int done, int all) {
        if (done * (long) TENTHS / all != (done - 1) * (long) TENTHS / all) {
            progress.accept(
                    String.format(Locale.ROOT, "CLAIR: %,d of %,d captions judged by %s", done, all, model.id()));
        }
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
