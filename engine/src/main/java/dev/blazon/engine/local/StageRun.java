package dev.blazon.engine.local;

import dev.blazon.core.recipe.Step;
import dev.blazon.engine.ledger.Ledger;
import dev.blazon.engine.ledger.ShardEntry;
import dev.blazon.engine.local.RunResult.Ending;
import dev.blazon.engine.report.Gallery;
import dev.blazon.engine.stage.FinishedShards;
import dev.blazon.engine.stage.Intake;
import dev.blazon.engine.stage.Quotas;
import dev.blazon.engine.stage.Stage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/// Runs one stage of a job to its end, or to a stop that the same command can go on from.
final class StageRun {
    private static final int THUMBNAILS_EACH = 48;

    /// How long samples in process may take to end when the run is stopping.
    private static final double GRACE_SECONDS = 10;

    /// The same when the run is stopping because nothing moved for long.
    private static final double GRACE_AFTER_STALL_SECONDS = 1;

    /// How long after they were interrupted samples may take, before the run ends without them.
    private static final double PATIENCE_SECONDS = 5;

    private final Job job;
    private final Stage stage;
    private final Intake intake;
    private final Monitor monitor;
    private final StopSignal stop;
    private final Counters counters = new Counters();
    private final long start;

    /// @param job with the stage's own folder
    /// @param start of the execution in nanoseconds
    StageRun(Job job, Stage stage, Intake intake, Monitor monitor, StopSignal stop, long start) {
        this.job = job;
        this.stage = stage;
        this.intake = intake;
        this.monitor = monitor;
        this.stop = stop;
        this.start = start;
    }

    /// @param again finished shards to do once more. What they gave before stands until the new files are in place.
    RunResult run(Set<Integer> again) {
        try (Ledger ledger = Ledger.open(job.folder().ledger())) {
            List<Quotas.Quota> all = intake.quotas();
            Set<Integer> done = new FinishedShards(job.folder(), ledger, intake, monitor::notice).except(again);
            List<Quotas.Quota> open = all.stream()
                    .filter(quota -> !done.contains(quota.shard().index()))
                    .toList();
            return execute(ledger, all, open, done);
        }
    }

    private RunResult execute(Ledger ledger, List<Quotas.Quota> all, List<Quotas.Quota> open, Set<Integer> done) {
        long before = ledger.entries().stream()
                .filter(entry -> done.contains(entry.shard()))
                .mapToLong(entry -> entry.read() + Math.max(0, entry.unread()))
                .sum();
        Gallery gallery = gallery();
        ExecutorService lives = Executors.newVirtualThreadPerTaskExecutor();
        boolean ended = false;
        try {
            Execution execution = new Execution(
                    job,
                    stage,
                    intake,
                    new Workshop(job, stage, gallery),
                    ledger,
                    lives,
                    new Semaphore(job.limits().concurrency()),
                    stop,
                    counters,
                    new AtomicInteger());
            ended = work(execution, open, progress(all, before, done.size()));
        } finally {
            // waiting for a sample that heeds no interrupt would be for ever
            if (ended) {
                lives.close();
            } else {
                lives.shutdownNow();
            }
        }
        if (stop.cause().orElse(null) instanceof StopSignal.Cause.Fault(RuntimeException fault)) {
            throw fault;
        }
        stop.tellLater(monitor);
        return result(ledger, all, counters.shards() == open.size());
    }

    private Gallery gallery() {
        Set<String> withheld = job.recipe().steps().stream()
                .filter(step -> step.operator().withholdsPictures())
                .map(Step::label)
                .collect(Collectors.toSet());
        int each = stage.isLast() ? THUMBNAILS_EACH : 0;
        return Gallery.open(job.folder().thumbnails(), job.tools().codec(), each, withheld);
    }

    private Progress progress(List<Quotas.Quota> all, long before, long shardsBefore) {
        long total = 0;
        for (Quotas.Quota quota : all) {
            if (quota.take() == Quotas.ALL && quota.shard().samples().isEmpty()) {
                return new Progress(stage, counters, before, OptionalLong.empty(), shardsBefore, all.size(), 0);
            }
            total += quota.take() == Quotas.ALL ? quota.shard().samples().getAsLong() : quota.take();
            total += Math.max(0, quota.unread());
        }
        return new Progress(stage, counters, before, OptionalLong.of(total), shardsBefore, all.size(), 0);
    }

    /// A few threads take shards in order until none is left or the run stops; this one watches.
    ///
    /// @return whether all have ended
    private boolean work(Execution execution, List<Quotas.Quota> open, Progress base) {
        ConcurrentLinkedQueue<Quotas.Quota> queue = new ConcurrentLinkedQueue<>(open);
        int width = Math.clamp(open.size(), 1, job.limits().openShards());
        CountDownLatch running = new CountDownLatch(width);
        List<Thread> writers = new ArrayList<>();
        for (int index = 0; index < width; index++) {
            writers.add(Thread.ofPlatform().name("write-" + index).daemon().start(() -> {
                try {
                    drain(execution, queue);
                } finally {
                    running.countDown();
                }
            }));
        }
        return watch(execution, running, base, writers);
    }

    private void drain(Execution execution, ConcurrentLinkedQueue<Quotas.Quota> queue) {
        while (!stop.asked()) {
            Quotas.Quota next = queue.poll();
            if (next == null) {
                return;
            }
            try {
                new ShardRun(execution, next).run();
            } catch (Interrupted | InterruptedException _) {
                return;
            } catch (RuntimeException fault) {
                stop.ask(new StopSignal.Cause.Fault(fault));
            } catch (Error fault) {
                stop.ask(new StopSignal.Cause.Fault(new IllegalStateException(fault)));
            }
        }
    }

    private boolean watch(Execution execution, CountDownLatch running, Progress base, List<Thread> writers) {
        Watchdog watchdog = new Watchdog(
                counters, execution.workshop().inFlight(), job.limits().stall().toMillis() / 1e3);
        double stopping = Double.NaN;
        double grace = GRACE_SECONDS;
        try {
            while (!ended(execution, running)) {
                monitor.progress(at(base));
                String hanging = watchdog.look(seconds());
                if (!hanging.isEmpty() && !stop.asked()) {
                    monitor.notice(hanging + ".\n" + watchdog.stack());
                    stop.ask(new StopSignal.Cause.Asked(hanging));
                    grace = GRACE_AFTER_STALL_SECONDS;
                }
                if (stop.asked() && Double.isNaN(stopping)) {
                    stopping = seconds();
                }
                if (seconds() - stopping > grace) {
                    execution.workshop().inFlight().interrupt();
                    writers.forEach(Thread::interrupt);
                }
                if (seconds() - stopping > grace + PATIENCE_SECONDS) {
                    monitor.notice("The run ends without what does not end. " + watchdog.oldest());
                    return false;
                }
            }
        } catch (InterruptedException _) {
            stop.ask(new StopSignal.Cause.Asked("interrupted"));
            Thread.currentThread().interrupt();
            return false;
        }
        monitor.progress(at(base));
        return true;
    }

    /// Waits a moment for the writers, and after them for samples that outlive their shard because the run is stopping.
    private static boolean ended(Execution execution, CountDownLatch running) throws InterruptedException {
        boolean written = running.await(500, TimeUnit.MILLISECONDS);
        if (written && execution.workshop().inFlight().size() > 0) {
            Thread.sleep(100);
            return false;
        }
        return written;
    }

    private Progress at(Progress base) {
        return new Progress(
                stage, counters, base.before(), base.total(), base.shardsBefore(), base.shardsTotal(), seconds());
    }

    private double seconds() {
        return (System.nanoTime() - start) / 1e9;
    }

    private RunResult result(Ledger ledger, List<Quotas.Quota> all, boolean complete) {
        Set<Integer> wanted = new HashSet<>();
        all.forEach(quota -> wanted.add(quota.shard().index()));
        List<ShardEntry> entries = ledger.entries().stream()
                .filter(entry -> wanted.contains(entry.shard()))
                .toList();
        RunResult ended = new RunResult(new Ending.Done(), complete, entries, all.size(), seconds(), counters.ended());
        return ended.with(ending(ended, complete));
    }

    private Ending ending(RunResult ended, boolean complete) {
        Optional<StopSignal.Cause> cause = complete ? Optional.empty() : stop.cause();
        if (cause.isPresent()) {
            return switch (cause.get()) {
                case StopSignal.Cause.Asked(String why) -> new Ending.Stopped(why);
                case StopSignal.Cause.TooManyFailures(String why) -> new Ending.FailuresAboveLimit(why);
                case StopSignal.Cause.Fault(RuntimeException fault) -> throw fault;
            };
        }
        return job.limits()
                .maxFailures()
                .verdict(ended.failed(), ended.read(), ended.unread())
                .<Ending>map(Ending.FailuresAboveLimit::new)
                .orElseGet(Ending.Done::new);
    }
}
