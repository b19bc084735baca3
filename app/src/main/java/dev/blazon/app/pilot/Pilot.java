package dev.blazon.app.pilot;

import dev.blazon.app.setup.Composer;
import dev.blazon.app.setup.Composition;
import dev.blazon.app.setup.RunRequest;
import dev.blazon.app.shelf.LoadedRecipe;
import dev.blazon.engine.local.Job;
import dev.blazon.engine.local.LocalEngine;
import dev.blazon.engine.local.Monitor;
import dev.blazon.engine.local.Progress;
import dev.blazon.engine.local.RunResult;
import dev.blazon.engine.local.StopSignal;
import dev.blazon.models.money.Spending;
import dev.blazon.models.money.Spent;
import java.util.Optional;
import java.util.function.Consumer;

/// Does the first samples of a source in a folder of its own, which is deleted; what stays are the answers.
public final class Pilot {
    private final LoadedRecipe loaded;
    private final Spending spending;
    private final Consumer<String> notices;

    public Pilot(LoadedRecipe loaded, Spending spending, Consumer<String> notices) {
        this.loaded = loaded;
        this.spending = spending;
        this.notices = notices;
    }

    /// @param request with the limit of the pilot and the journal of the run to come
    /// @param inSource samples, when the source tells
    /// @return empty when not one sample came to an end
    /// @throws dev.blazon.core.fault.BlazonException when it cannot begin or go on; answers stay
    public Optional<Forecast> fly(RunRequest request, Optional<Long> inSource) {
        Witness witness = new Witness(spending);
        try (Composition composition = Composer.compose(loaded, request, spending, notices)) {
            Spent begun = spending.spentNow();
            RunResult result = new LocalEngine(watched(composition.job(), witness), quiet(), new StopSignal()).run();
            Forecast.Fates fates = new Forecast.Fates(result.kept(), result.rejected(), result.failed());
            return fates.all() == 0
                    ? Optional.empty()
                    : Optional.of(Forecast.of(
                            witness, fates, inSource, new Forecast.Paid(begun, spending.spentNow()), result.seconds()));
        }
    }

    private static Job watched(Job job, Witness witness) {
        Job.Tools tools = job.tools();
        return new Job(
                job.recipe(),
                job.source(),
                job.folder(),
                job.identity(),
                job.outputs(),
                new Job.Tools(
                        tools.codec(), name -> witness.watched(tools.models().apply(name)), tools.textReader()),
                job.limits());
    }

    private Monitor quiet() {
        return new Monitor() {
            @Override
            public void progress(Progress progress) {
                // over in a while
            }

            @Override
            public void notice(String message) {
                notices.accept(message);
            }
        };
    }
}
