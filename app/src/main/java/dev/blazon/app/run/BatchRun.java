package dev.blazon.app.run;

import dev.blazon.app.pilot.PilotFolder;
import dev.blazon.app.progress.Display;
import dev.blazon.app.progress.Figures;
import dev.blazon.app.progress.Screen;
import dev.blazon.app.setup.Composer;
import dev.blazon.app.setup.Composition;
import dev.blazon.app.setup.OutputChoice;
import dev.blazon.app.setup.Publication;
import dev.blazon.app.setup.RunPlace;
import dev.blazon.app.setup.RunRequest;
import dev.blazon.app.shelf.LoadedRecipe;
import dev.blazon.core.fault.ModelException;
import dev.blazon.core.fault.StorageException;
import dev.blazon.engine.ledger.RunFolder;
import dev.blazon.engine.local.FailureLimit;
import dev.blazon.engine.local.LocalEngine;
import dev.blazon.engine.local.Monitor;
import dev.blazon.engine.local.Progress;
import dev.blazon.engine.local.RunResult;
import dev.blazon.engine.local.StopSignal;
import dev.blazon.formats.OutputFormat;
import dev.blazon.formats.sidecar.SidecarOptions;
import dev.blazon.models.answers.AnswersJournal;
import dev.blazon.models.batch.BatchDesk;
import dev.blazon.models.money.Spending;
import dev.blazon.models.money.Spent;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

/// Has a run's questions answered in batches before the run itself, which then finds the answers in its journal.
///
/// A round goes over the source as a run would, gathers what the journal does not answer, sends it and waits; a step
/// that asks with what an earlier one was answered is gathered in the next round. When a round gathers nothing, the run
/// begins, and asks one by one what batches could not answer.
public final class BatchRun {
    private final LoadedRecipe loaded;
    private final RunRequest request;
    private final Screen screen;
    private final OptionalInt mostQuestions;

    /// @param mostQuestions of one batch
    public BatchRun(LoadedRecipe loaded, RunRequest request, Screen screen, OptionalInt mostQuestions) {
        this.loaded = loaded;
        this.request = request;
        this.screen = screen;
        this.mostQuestions = mostQuestions;
    }

    /// @param runner of the run itself
    /// @return the exit code
    public int run(Runner runner) {
        Optional<String> stopped = batches();
        if (stopped.isPresent()) {
            screen.err().println(stopped.get());
            screen.err().println("Go on with the same command: " + request.command());
            return ExitCode.STOPPED;
        }
        return runner.run();
    }

    /// @return why it stopped; empty when the run can begin
    private Optional<String> batches() {
        RunPlace.check(request.to(), request.sources());
        // before anything is paid that the run would then refuse
        Composer.requireSame(loaded, request);
        StopSignal stop = new StopSignal();
        Thread waiting = Thread.currentThread();
        try (RunFolder held = RunFolder.open(request.to());
                Display display = screen.display(() -> Spent.NOTHING);
                BatchDesk desk = BatchDesk.open(held.root().resolve(".run/batch"), display::notice, mostQuestions);
                Signals _ = Signals.onFirst(
                        name -> {
                            stop.ask(new StopSignal.Cause.Asked("asked by " + name));
                            waiting.interrupt();
                        },
                        ExitCode.STOPPED)) {
            return rounds(held, desk, display, stop);
        } catch (InterruptedException _) {
            Thread.interrupted();
            return Optional.of("Stopped. What was sent to the provider goes on there, and is on record.");
        } catch (ModelException | StorageException fault) {
            return Optional.of(fault.text());
        }
    }

    private Optional<String> rounds(RunFolder held, BatchDesk desk, Display display, StopSignal stop)
            throws InterruptedException {
        while (true) {
            Spending spending = request.extent().money().open();
            spending.keepIn(held.spending());
            Path answers = request.extent().answers().orElse(held.answers());
            try (PilotFolder field = PilotFolder.open();
                    Composition pass = Composer.compose(
                            loaded,
                            gathering(field.folder(), answers),
                            spending,
                            display::notice,
                            binder -> binder.batching(desk));
                    AnswersJournal journal = AnswersJournal.open(answers)) {
                desk.settle(journal);
                RunResult result = new LocalEngine(pass.job(), quiet(display), stop).run();
                if (result.ending() instanceof RunResult.Ending.Stopped(String why)) {
                    return Optional.of("Stopped, " + why + ".");
                }
                long questions = desk.gathered();
                if (questions == 0) {
                    tellLeft(desk, display);
                    return Optional.empty();
                }
                long left = desk.left();
                long came = desk.settle(journal);
                if (came == 0 && desk.left() == left) {
                    return Optional.of("[--batch] " + Figures.count(questions, "question")
                            + " came back from batches without one answer. Try again later, or leave --batch out.");
                }
            }
        }
    }

    private static void tellLeft(BatchDesk desk, Display display) {
        if (desk.left() > 0) {
            display.notice(Figures.count(desk.left(), "question")
                    + " could not be answered in batches and are asked one by one, at the full price.");
        }
    }

    /// Where nothing stays but questions and answers.
    private RunRequest gathering(Path folder, Path answers) {
        RunRequest.Extent asked = request.extent();
        RunRequest.Extent extent = new RunRequest.Extent(
                asked.limit(),
                asked.concurrency(),
                FailureLimit.parse("100%"),
                asked.stallAfterSeconds(),
                Optional.of(answers),
                asked.money());
        return new RunRequest(
                request.sources(),
                request.sourceOptions(),
                folder,
                request.models(),
                new OutputChoice(OutputFormat.JSONL, false, SidecarOptions.DEFAULT),
                request.ocr(),
                request.images(),
                extent,
                Publication.NOTHING_SAID,
                request.command());
    }

    private static Monitor quiet(Display display) {
        return new Monitor() {
            @Override
            public void progress(Progress progress) {
                // samples end twice: here for now, and in the run
            }

            @Override
            public void notice(String message) {
                display.notice(message);
            }
        };
    }
}
