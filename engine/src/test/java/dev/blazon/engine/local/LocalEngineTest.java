package dev.blazon.engine.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blazon.core.fault.ModelException;
import dev.blazon.core.fault.RecipeException;
import dev.blazon.core.fault.SampleException;
import dev.blazon.core.fault.StorageException;
import dev.blazon.core.operator.Context;
import dev.blazon.core.operator.DatasetWide;
import dev.blazon.core.operator.Operator;
import dev.blazon.core.operator.Outcome;
import dev.blazon.core.operator.PerBatch;
import dev.blazon.core.operator.PerGroup;
import dev.blazon.core.operator.PerSample;
import dev.blazon.core.sample.Sample;
import dev.blazon.engine.ledger.RunFolder;
import dev.blazon.engine.local.RunResult.Ending;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalEngineTest {
    @TempDir
    Path folder;

    private Bench bench;

    @BeforeEach
    void open() {
        bench = new Bench(folder.resolve("out"));
    }

    private static PerSample each(java.util.function.Function<Sample, Outcome> act) {
        return (sample, context) -> act.apply(sample);
    }

    private static PerSample failing(String... keys) {
        Set<String> bad = Set.of(keys);
        return each(sample -> {
            if (bad.contains(sample.key())) {
                throw new SampleException("image-corrupt", "[" + sample.key() + "] Bad.");
            }
            return Outcome.keep(sample);
        });
    }

    @Test
    void keepsEverySampleInInputOrder() {
        RunResult result = bench.run();

        assertThat(result.ending()).isEqualTo(new Ending.Done());
        assertThat(bench.lines("data")).isEqualTo(bench.keys());
        assertThat(result.read()).isEqualTo(100);
        assertThat(result.kept()).isEqualTo(100);
    }

    @Test
    void givesEverySampleExactlyOneFate() {
        bench.operators = List.of(
                failing("000010003", "000040019"),
                each(sample -> sample.key().endsWith("7")
                        ? Outcome.drop(sample, "ends-with-seven", "seen 7")
                        : Outcome.keep(sample)));

        RunResult result = bench.run();

        assertThat(result.kept() + result.rejected() + result.failed()).isEqualTo(result.read());
        assertThat(bench.lines("rejects")).hasSize(10).allMatch(line -> line.endsWith(" 2 step ends-with-seven"));
        assertThat(bench.lines("failures"))
                .containsExactly(
                        "000010003 1 step image-corrupt [000010003] Bad.",
                        "000040019 1 step image-corrupt [000040019] Bad.");
    }

    @Test
    void goesOnWhereAStopLeftOff() {
        StopSignal stop = new StopSignal();
        AtomicInteger seen = new AtomicInteger();
        bench.operators = List.of(each(sample -> {
            if (seen.incrementAndGet() == 50) {
                stop.ask(new StopSignal.Cause.Asked("Ctrl-C"));
            }
            return Outcome.keep(sample);
        }));

        RunResult stopped = bench.run(stop);
        RunResult resumed = bench.run();

        assertThat(stopped.ending()).isEqualTo(new Ending.Stopped("Ctrl-C"));
        assertThat(stopped.kept()).isLessThan(100);
        assertThat(resumed.ending()).isEqualTo(new Ending.Done());
        assertThat(resumed.endedNow()).isEqualTo(100 - stopped.kept());
        assertThat(bench.lines("data")).isEqualTo(bench.keys());
    }

    @Test
    void doesNothingWhenAllIsDone() {
        bench.run();
        assertThat(bench.run().endedNow()).isZero();
    }

    @Test
    void doesAShardAgainWhoseFileWasDamaged() throws IOException {
        bench.run();
        Files.writeString(bench.out.resolve("data/00002.txt"), "gone");

        RunResult again = bench.run();

        assertThat(again.endedNow()).isEqualTo(20);
        assertThat(bench.lines("data")).isEqualTo(bench.keys());
        assertThat(bench.notices)
                .containsExactly("[" + bench.out.resolve("data/00002.txt")
                        + "] Missing or changed since it was written. Its shard is done again.");
    }

    @Test
    void healsTheShardsAskedFor() {
        bench.operators = List.of(failing("000010003"));
        bench.run();
        bench.operators = List.of(failing());

        RunResult healed = bench.run(new StopSignal(), Set.of(1));

        assertThat(healed.endedNow()).isEqualTo(20);
        assertThat(healed.failed()).isZero();
        assertThat(bench.lines("failures")).isEmpty();
        assertThat(bench.lines("data")).isEqualTo(bench.keys());
    }

    @Test
    void whatARetryCannotFinishStandsAsItWas() {
        bench.operators = List.of(failing("000010003"));
        bench.run();
        StopSignal stop = new StopSignal();
        bench.operators = List.of(each(sample -> {
            stop.ask(new StopSignal.Cause.Asked("Ctrl-C"));
            return Outcome.keep(sample);
        }));

        RunResult stopped = bench.run(stop, Set.of(1));

        assertThat(stopped.ending()).isEqualTo(new Ending.Stopped("Ctrl-C"));
        assertThat(stopped.read()).isEqualTo(100);
        assertThat(bench.lines("failures")).containsExactly("000010003 1 step image-corrupt [000010003] Bad.");
    }

    @Test
    void refusesAFolderOfAnotherRun() {
        bench.run();
        bench.input = "two";
        assertThatThrownBy(bench::run)
                .isInstanceOf(RecipeException.class)
                .hasMessage("[" + bench.out.resolve(".run/run.json")
                        + "] This folder holds another run: input was 'one', is 'two'. Give the same input, recipe, models"
                        + " and format to go on with it, or another --to.");
    }

    @Test
    void refusesAnInputThatLostAShard() {
        bench.run();
        bench.shards = 4;
        assertThatThrownBy(bench::run)
                .isInstanceOf(RecipeException.class)
                .hasMessage("[memory] The input changed since this run began: it had more than 4 shards, has 4."
                        + " Bring the old input back, or give another --to.");
    }

    @Test
    void refusesAFolderInUse() {
        try (RunFolder held = RunFolder.open(bench.out)) {
            assertThat(held.root()).isEqualTo(bench.out);
            assertThatThrownBy(bench::run)
                    .isInstanceOf(RecipeException.class)
                    .hasMessage("[" + bench.out + "] Another run is writing this folder. Wait for it to end, or give"
                            + " another --to.");
        }
    }

    @Test
    void stopsAboveTheFailureLimit() {
        bench.limits = Bench.limits(1, "2");
        bench.operators = List.of(failing("000000001", "000000002", "000000003"));

        RunResult result = bench.run();

        assertThat(result.ending())
                .isInstanceOfSatisfying(
                        Ending.FailuresAboveLimit.class,
                        ending -> assertThat(ending.why())
                                .startsWith("3 of ")
                                .endsWith(" samples failed, at most 2 may"));
    }

    @Test
    void judgesAShareOfFailuresAtTheEnd() {
        bench.limits = Bench.limits(4, "1%");
        bench.operators = List.of(failing("000000001", "000000002"));
        assertThat(bench.run().ending())
                .isEqualTo(new Ending.FailuresAboveLimit("2 of 100 samples failed, at most 1.0% may"));
    }

    @Test
    void takesTheFirstSamplesUnderALimitEvenWhenShardsDoNotTellTheirSize() {
        bench.told = false;
        bench.limits = new Limits(OptionalLong.of(47), 8, 3, 1 << 20, FailureLimit.parse("0"), Duration.ofMinutes(5));
        assertThat(bench.run().kept()).isEqualTo(47);
        assertThat(bench.lines("data")).isEqualTo(bench.keys().subList(0, 47));

        bench.limits = Bench.limits(8, "0");
        assertThat(bench.run().endedNow()).isEqualTo(60);
        assertThat(bench.lines("data")).isEqualTo(bench.keys());
    }

    @Test
    void countsAnUnreadableShardAsOneFailureAndGoesOn() {
        bench.unreadableShard = 2;
        RunResult result = bench.run();
        assertThat(result.kept()).isEqualTo(80);
        assertThat(bench.lines("failures")).containsExactly("shard:s2 read shard-unreadable [s2] Not a tar.");
    }

    @Test
    void countsAnUnreadableShardAsOneFailureUnderALimitToo() {
        bench.told = false;
        bench.unreadableShard = 1;
        bench.limits = new Limits(OptionalLong.of(47), 8, 3, 1 << 20, FailureLimit.parse("1"), Duration.ofMinutes(5));
        RunResult result = bench.run();
        assertThat(result.ending()).isEqualTo(new Ending.Done());
        assertThat(result.read()).isEqualTo(47);
        assertThat(result.failed()).isEqualTo(1);
    }

    @Test
    void stopsWhenNoShardCanBeRead() {
        bench.unreadableShard = Bench.ALL;
        assertThatThrownBy(bench::run).isInstanceOf(StorageException.class).hasMessageContaining("Not a tar.");
    }

    @Test
    void stopsAtOnceWhenNoRequestCanSucceed() {
        bench.operators = List.of(each(_ -> {
            throw new ModelException("model-key-refused", ModelException.Remedy.STOP, "[host] Key refused.");
        }));
        assertThatThrownBy(bench::run).isInstanceOf(ModelException.class).hasMessage("[host] Key refused.");
        assertThat(bench.lines("data")).isEmpty();
    }

    @Test
    void passesABugOn() {
        bench.operators = List.of(each(_ -> {
            throw new IllegalStateException("bug");
        }));
        assertThatThrownBy(bench::run).isInstanceOf(IllegalStateException.class).hasMessage("bug");
    }

    @Test
    void saysWhereItHangs() {
        CountDownLatch never = new CountDownLatch(1);
        bench.limits =
                new Limits(OptionalLong.empty(), 8, 3, 1 << 20, FailureLimit.parse("0"), Duration.ofMillis(1_200));
        bench.operators = List.of(each(sample -> {
            if (sample.key().equals("000010005")) {
                awaitForEver(never);
            }
            return Outcome.keep(sample);
        }));

        RunResult result = bench.run();

        assertThat(result.ending())
                .isInstanceOfSatisfying(
                        Ending.Stopped.class,
                        ending -> assertThat(ending.why())
                                .matches(
                                        "No progress for \\d+ s: \\[s1#000010005 step 1 step] has been there for \\d+ s,"
                                                + " with 1 samples in process"));
        assertThat(bench.notices).anyMatch(notice -> notice.contains("CountDownLatch.await"));
    }

    @Test
    void endsWithoutASampleThatHeedsNoInterrupt() {
        AtomicBoolean over = new AtomicBoolean();
        bench.limits = new Limits(OptionalLong.empty(), 8, 3, 1 << 20, FailureLimit.parse("0"), Duration.ofMillis(600));
        bench.operators = List.of(each(sample -> {
            while (sample.key().equals("000010005") && !over.get()) {
                Thread.onSpinWait();
            }
            return Outcome.keep(sample);
        }));
        try {
            assertThat(bench.run().ending()).isInstanceOf(Ending.Stopped.class);
            assertThat(bench.notices)
                    .last()
                    .asString()
                    .matches("The run ends without what does not end\\. \\[s1#000010005 step 1 step] has been there for"
                            + " \\d+ s\\.");
        } finally {
            over.set(true);
        }
    }

    private static void awaitForEver(CountDownLatch never) {
        try {
            never.await();
        } catch (InterruptedException _) {
            throw new SampleException("interrupted", "Stopped.");
        }
    }

    @Test
    void aSlowSampleDoesNotStarveOtherShards() throws InterruptedException {
        CountDownLatch release = new CountDownLatch(1);
        Set<String> seen = ConcurrentHashMap.newKeySet();
        bench.limits = Bench.limits(4, "0");
        bench.operators = List.of(each(sample -> {
            if (sample.key().equals("000000000")) {
                awaitForEver(release);
            }
            seen.add(sample.key());
            if (seen.size() == 80) {
                release.countDown();
            }
            return Outcome.keep(sample);
        }));
        // Without other shards going on, 80 samples would never be seen and the first would never be released.
        assertThat(bench.run().kept()).isEqualTo(100);
    }

    @Test
    void aSampleThatHasEndedHoldsNoPixels() {
        List<Runnable> again = Collections.synchronizedList(new ArrayList<>());
        bench.operators = List.of((PerSample) (sample, context) -> {
            context.pixels(sample.image(), 8);
            context.pixels(sample.image(), 8);
            again.add(() -> context.pixels(sample.image(), 8));
            return Outcome.keep(sample);
        });
        bench.run();
        int before = bench.decoded.get();

        again.forEach(Runnable::run);

        assertThat(bench.decoded.get() - before).isEqualTo(100);
    }

    @Test
    void batchesNeverLoseASample() {
        bench.operators = List.of(new EvenBatch());
        RunResult result = bench.run();
        assertThat(result.rejected()).isEqualTo(50);
        assertThat(result.failed()).isEqualTo(5);
        assertThat(bench.lines("data")).hasSize(45);
    }

    @Test
    void anErrorInABatchEndsTheRun() {
        bench.operators = List.of(new FatalBatch());
        assertThatThrownBy(bench::run)
                .isInstanceOf(IllegalStateException.class)
                .hasRootCauseInstanceOf(StackOverflowError.class);
    }

    private record FatalBatch() implements PerBatch {
        @Override
        public int batchSize() {
            return 7;
        }

        @Override
        public List<Outcome> applyAll(List<Batched> batch) {
            if (!batch.isEmpty()) {
                throw new StackOverflowError();
            }
            return List.of();
        }
    }

    private record EvenBatch() implements PerBatch {
        @Override
        public int batchSize() {
            return 7;
        }

        @Override
        public List<Outcome> applyAll(List<Batched> batch) {
            if (batch.stream().anyMatch(item -> item.sample().key().endsWith("04"))) {
                throw new SampleException("image-corrupt", "[batch] Poisoned.");
            }
            return batch.stream()
                    .map(item -> judge(item.sample(), item.context()))
                    .toList();
        }

        private static Outcome judge(Sample sample, Context context) {
            assertThat(context.bytes(sample.image()).size()).isEqualTo(9);
            boolean even = (sample.key().charAt(8) - '0') % 2 == 0;
            return even ? Outcome.keep(sample) : Outcome.drop(sample, "odd", "odd");
        }
    }

    @Test
    void operatorsAreOfThreeShapes() {
        assertThat(Operator.class.getPermittedSubclasses())
                .containsExactly(PerSample.class, PerBatch.class, DatasetWide.class);
        assertThat(DatasetWide.class.getPermittedSubclasses()).containsExactly(PerGroup.class);
    }
}
