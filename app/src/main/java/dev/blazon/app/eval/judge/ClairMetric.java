package dev.blazon.app.eval.judge;

import dev.blazon.app.eval.GivenMetric;
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
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/// CLAIR by a model behind an endpoint, asked side by side. Faults that pass are waited out as in a run; one that does
/// not ends the evaluation, because a mean over some of the captions would be another number.
///
/// @param atOnce most questions under way
/// @param answers a journal, so that an answer is paid once
/// @param told what people should know while it takes its time
record ClairMetric(ModelSettings settings, int atOnce, Optional<Path> answers, Consumer<String> told)
        implements GivenMetric {
    private static final int TOLD_EVERY = 100;

    @Override
    public List<String> names() {
        return List.of("CLAIR");
    }

    @Override
    public List<Scores> of(CaptionSet captions, Mode mode) {
        Optional<AnswersJournal> journal = answers.map(AnswersJournal::open);
        try {
            ModelOpener plain = ModelOpener.of(
                            Codecs.open(),
                            name -> Optional.ofNullable(System.getenv(name)),
                            Lanes.of(atOnce, Long.MAX_VALUE))
                    .noticing(told);
            try (ModelOpener opener = journal.map(plain::journaling).orElse(plain)) {
                return switch (opener.open("judge", settings)) {
                    case Model.Asked(VisionModel model) -> List.of(scores(captions, mode, model));
                    case Model.MeasuredFacts _ -> throw new IllegalStateException("A server was named.");
                };
            }
        } finally {
            journal.ifPresent(AnswersJournal::close);
        }
    }

    private Scores scores(CaptionSet captions, Mode mode, VisionModel model) {
        List<Opinion> opinions = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Semaphore places = new Semaphore(atOnce);
            AtomicInteger done = new AtomicInteger();
            List<Future<Opinion>> asked = new ArrayList<>();
            for (int image = 0; image < captions.size(); image++) {
                int number = image;
                asked.add(threads.submit(placed(places, () -> {
                    Opinion opinion = opinion(captions, number, mode, model);
                    tell(done.incrementAndGet(), captions.size());
                    return opinion;
                })));
            }
            for (Future<Opinion> one : asked) {
                opinions.add(ended(one, threads));
            }
        }
        long unclear = opinions.stream()
                .filter(opinion -> opinion.reason().isEmpty() && opinion.calls() > 2)
                .count();
        if (unclear > 0) {
            told.accept("CLAIR: " + unclear + " of " + opinions.size()
                    + " captions got no reply with a score; see docs/metrics.md for what they count.");
        }
        return Clair.of(opinions, model.id().replaceAll("[|:]", "-"), mode);
    }

    private static Opinion opinion(CaptionSet captions, int image, Mode mode, VisionModel model) {
        ModelJudge judge = new ModelJudge(model, "image '" + captions.ids().get(image) + "'");
        return Clair.ask(
                judge,
                List.of(captions.hypotheses().get(image)),
                captions.references().get(image),
                mode);
    }

    private static <T> Callable<T> placed(Semaphore places, Callable<T> work) {
        return () -> {
            places.acquire();
            try {
                return work.call();
            } finally {
                places.release();
            }
        };
    }

    private void tell(int done, int all) {
        if (done % TOLD_EVERY == 0 || done == all) {
            told.accept("CLAIR: " + done + " of " + all + " captions judged.");
        }
    }

    private static Opinion ended(Future<Opinion> one, ExecutorService threads) {
        try {
            return one.get();
        } catch (ExecutionException fault) {
            threads.shutdownNow();
            throw switch (fault.getCause()) {
                case RuntimeException known -> known;
                case null, default -> new IllegalStateException(fault);
            };
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            threads.shutdownNow();
            throw new RecipeException("CLAIR", "The evaluation was interrupted. Run again.");
        }
    }
}
