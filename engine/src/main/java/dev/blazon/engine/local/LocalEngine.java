package dev.blazon.engine.local;

import dev.blazon.engine.ledger.Ledger;
import dev.blazon.engine.ledger.RunFolder;
import dev.blazon.engine.ledger.ShardEntry;
import dev.blazon.engine.local.RunResult.Ending;
import dev.blazon.engine.stage.FromStage;
import dev.blazon.engine.stage.Intake;
import dev.blazon.engine.stage.Stage;
import dev.blazon.engine.survey.Survey;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Runs a job to its end, or to a stop that the same command can go on from: one stage after the other, each from what
/// the one before it gave. The last one writes the output.
public final class LocalEngine {
    private static final long SURVEY_BYTES = 64L << 20;

    private final Job job;
    private final Monitor monitor;
    private final StopSignal stop;
    private final long start = System.nanoTime();

    public LocalEngine(Job job, Monitor monitor, StopSignal stop) {
        this.job = job;
        this.monitor = monitor;
        this.stop = stop;
    }

    /// @throws dev.blazon.core.fault.BlazonException when the run cannot begin or go on; finished shards stand
    public RunResult run() {
        return run(Set.of());
    }

    /// The same, doing some finished shards again. What they gave before stands until the new files are in place.
    public RunResult run(Set<Integer> again) {
        job.identity().claim(job.folder().identity());
        List<Stage> stages = Stage.cut(job.recipe().steps());
        Intake intake = Intake.of(job.source(), job.limits().samples());
        for (Stage stage : stages.subList(0, stages.size() - 1)) {
            try (RunFolder folder = RunFolder.open(job.folder().stage(stage.number()))) {
                RunResult result = run(job.within(folder), stage, intake, failedOf(folder, again));
                Optional<Intake> next = result.complete() ? surveyed(folder, intake, result) : Optional.empty();
                if (next.isEmpty()) {
                    return stopped(result, stage);
                }
                intake = next.get();
            }
        }
        return run(job, stages.getLast(), intake, again);
    }

    private RunResult run(Job staged, Stage stage, Intake intake, Set<Integer> again) {
        return new StageRun(staged, stage, intake, monitor, stop, start).run(again);
    }

    /// A shard whose failures are all of later stages gives what it gave before.
    private static Set<Integer> failedOf(RunFolder folder, Set<Integer> again) {
        Set<Integer> failed = Ledger.read(folder.ledger()).stream()
                .filter(entry -> entry.failed() > 0)
                .map(ShardEntry::shard)
                .collect(Collectors.toCollection(HashSet::new));
        failed.retainAll(again);
        return failed;
    }

    private Optional<Intake> surveyed(RunFolder folder, Intake intake, RunResult result) {
        long memory = Math.min(SURVEY_BYTES, Runtime.getRuntime().maxMemory() / 8);
        Survey survey = new Survey(folder.survey(), memory, stop::asked);
        return survey.work(
                        intake.quotas().stream().map(quota -> quota.shard()).toList(),
                        shard -> folder.root().resolve(RunFolder.notes(shard.stem())))
                .map(bases ->
                        FromStage.of(job.source(), folder, survey, job.outputs().codec(), result.shards(), bases));
    }

    /// Says how far a stage came: its shards are in no other count.
    private RunResult stopped(RunResult result, Stage stage) {
        String far = "in " + stage.described() + " with " + result.shards().size() + " of " + result.total()
                + (result.total() == 1 ? " shard" : " shards") + " finished: ";
        Ending ending = switch (result.ending()) {
            case Ending.Done _ -> new Ending.Stopped(far + asked());
            case Ending.Stopped(String why) -> new Ending.Stopped(far + why);
            case Ending.FailuresAboveLimit(String why) -> new Ending.FailuresAboveLimit(far + why);
        };
        return new RunResult(ending, false, List.of(), result.total(), result.seconds(), 0);
    }

    private String asked() {
        return stop.cause().orElse(null) instanceof StopSignal.Cause.Asked(String why) ? why : "asked";
    }
}
