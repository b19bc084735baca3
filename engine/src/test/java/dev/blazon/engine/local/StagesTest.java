package dev.blazon.engine.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blazon.core.fault.RecipeException;
import dev.blazon.core.fault.SampleException;
import dev.blazon.core.fault.StorageException;
import dev.blazon.core.operator.Context;
import dev.blazon.core.operator.Outcome;
import dev.blazon.core.operator.PerGroup;
import dev.blazon.core.operator.PerSample;
import dev.blazon.core.sample.Sample;
import dev.blazon.core.sample.TrailEntry;
import dev.blazon.engine.local.RunResult.Ending;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StagesTest {
    @TempDir
    Path folder;

    private final AtomicInteger grouped = new AtomicInteger();
    private final AtomicInteger stepped = new AtomicInteger();
    private Bench bench;

    @BeforeEach
    void open() {
        bench = new Bench(folder.resolve("out"));
    }

    /// Groups samples by the end of their key and keeps the first of each.
    private record FirstOf(int digits, AtomicInteger grouped) implements PerGroup {
        @Override
        public String groupOf(Sample sample, Context context) {
            grouped.incrementAndGet();
            return sample.key().substring(sample.key().length() - digits);
        }

        @Override
        public Outcome decide(Sample sample, Membership membership) {
            return membership.isFirst()
                    ? Outcome.keep(sample)
                    : Outcome.drop(
                            sample,
                            "seen-before",
                            membership.first() + " " + membership.position() + "/" + membership.size());
        }
    }

    private PerGroup firstOf(int digits) {
        return new FirstOf(digits, grouped);
    }

    private PerSample each(Function<Sample, Outcome> act) {
        return (sample, context) -> {
            stepped.incrementAndGet();
            return act.apply(sample);
        };
    }

    private PerSample failing(String... keys) {
        Set<String> bad = Set.of(keys);
        return each(sample -> {
            if (bad.contains(sample.key())) {
                throw new SampleException("image-corrupt", "[" + sample.key() + "] Bad.");
            }
            return Outcome.keep(sample);
        });
    }

    private PerSample stoppingAt(int count, StopSignal stop) {
        AtomicInteger seen = new AtomicInteger();
        return each(sample -> {
            if (seen.incrementAndGet() == count) {
                stop.ask(new StopSignal.Cause.Asked("Ctrl-C"));
            }
            return Outcome.keep(sample);
        });
    }

    private List<String> firstKeys(int count) {
        return bench.keys().subList(0, count);
    }

    @Test
    void decidesWhenAllSamplesAreKnown() {
        bench.operators = List.of(firstOf(2));

        RunResult result = bench.run();

        assertThat(result.ending()).isEqualTo(new Ending.Done());
        assertThat(bench.lines("data")).isEqualTo(firstKeys(20));
        assertThat(bench.lines("rejects")).hasSize(80).allMatch(line -> line.endsWith(" 1 step seen-before"));
        assertThat(result.read()).isEqualTo(100);
        assertThat(result.kept() + result.rejected()).isEqualTo(100);
    }

    @Test
    void tellsADecisionWhoWasFirstAndTheSamplesPlace() throws IOException {
        bench.operators = List.of(firstOf(4));
        bench.run();

        assertThat(lives(3)).contains("000030007\tpictured\t\trejected\t1 step\tseen-before\t000000007 3/5");
    }

    private List<String> lives(int shard) throws IOException {
        Path file = bench.out.resolve(String.format(".run/samples/%05d.jsonl.gz", shard));
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    @Test
    void everySampleHasOneFateWhereverItEnds() {
        bench.operators = List.of(
                failing("000000003"),
                each(sample -> sample.key().endsWith("5")
                        ? Outcome.drop(sample, "ends-with-five", "seen 5")
                        : Outcome.keep(sample)),
                firstOf(2),
                failing("000000004"));

        RunResult result = bench.run();

        assertThat(result.kept() + result.rejected() + result.failed())
                .isEqualTo(result.read())
                .isEqualTo(100);
        assertThat(bench.lines("failures"))
                .containsExactly(
                        "000000003 1 step image-corrupt [000000003] Bad.",
                        "000000004 4 step image-corrupt [000000004] Bad.");
        assertThat(bench.lines("rejects"))
                .filteredOn(line -> line.endsWith("2 step ends-with-five"))
                .hasSize(10);
        // the first of its group failed before it was looked at, so the next one is the first
        assertThat(bench.lines("data")).contains("000010003").doesNotContain("000010004", "000020003");
        Set<String> ended = new HashSet<>();
        Stream.of("data", "rejects", "failures")
                .forEach(kind -> bench.lines(kind).forEach(line -> ended.add(line.split(" ")[0])));
        assertThat(ended).containsExactlyInAnyOrderElementsOf(bench.keys());
    }

    @Test
    void theTrailGoesThroughAllStages() {
        List<TrailEntry> trail = new ArrayList<>();
        bench.operators = List.of(each(Outcome::keep), firstOf(2), each(Outcome::keep), firstOf(1), each(sample -> {
            if (sample.key().equals("000000004")) {
                trail.addAll(sample.trail());
            }
            return Outcome.keep(sample);
        }));

        bench.run();

        assertThat(trail).extracting(TrailEntry::step).containsExactly("1 step", "2 step", "3 step", "4 step");
        assertThat(bench.lines("data")).isEqualTo(firstKeys(10));
        assertThat(bench.stagesSeen).containsExactly("stage 1 of 3", "stage 2 of 3", "stage 3 of 3");
    }

    @Test
    void laterStepsSeeThePicturesBytesAndNobodyMeasuresTwice() {
        bench.operators = List.of(firstOf(2), (PerSample) (sample, context) -> {
            assertThat(context.bytes(sample.image()).size()).isEqualTo(9);
            assertThat(context.pixels(sample.image(), 4).width()).isEqualTo(4);
            return Outcome.keep(sample);
        });

        assertThat(bench.run().kept()).isEqualTo(20);
        assertThat(bench.measured.get()).isEqualTo(100);
    }

    @Test
    void goesOnWhereTheFirstStageWasStopped() {
        StopSignal stop = new StopSignal();
        bench.operators = List.of(stoppingAt(50, stop), firstOf(2));

        RunResult stopped = bench.run(stop);
        int before = grouped.getAndSet(0);
        bench.operators = List.of(each(Outcome::keep), firstOf(2));
        RunResult resumed = bench.run();

        assertThat(stopped.ending())
                .isInstanceOfSatisfying(
                        Ending.Stopped.class,
                        ending -> assertThat(ending.why())
                                .matches("in stage 1 of 2 with \\d of 5 shards finished: Ctrl-C"));
        assertThat(stopped.shards()).isEmpty();
        assertThat(resumed.ending()).isEqualTo(new Ending.Done());
        assertThat(grouped.get()).isLessThanOrEqualTo(100).isPositive();
        assertThat(before).isPositive();
        assertThat(bench.lines("data")).isEqualTo(firstKeys(20));
    }

    @Test
    void aFinishedStageIsNotDoneAgain() {
        StopSignal stop = new StopSignal();
        bench.operators = List.of(firstOf(4), stoppingAt(10, stop));
        RunResult stopped = bench.run(stop);
        grouped.set(0);
        bench.operators = List.of(firstOf(4), each(Outcome::keep));

        RunResult resumed = bench.run();

        assertThat(stopped.ending()).isEqualTo(new Ending.Stopped("Ctrl-C"));
        assertThat(grouped.get()).isZero();
        assertThat(resumed.ending()).isEqualTo(new Ending.Done());
        assertThat(bench.lines("data")).isEqualTo(firstKeys(20));
    }

    @Test
    void doesNothingWhenAllIsDone() {
        bench.operators = List.of(each(Outcome::keep), firstOf(2));
        bench.run();
        stepped.set(0);
        bench.opened.set(0);

        assertThat(bench.run().endedNow()).isZero();

        assertThat(stepped.get()).isZero();
        assertThat(bench.opened.get()).isZero();
    }

    @Test
    void aHealedSampleChangesWhatLaterShardsKept() {
        bench.operators = List.of(failing("000000003"), firstOf(4));
        bench.run();
        assertThat(bench.lines("data")).contains("000010003");
        bench.operators = List.of(failing(), firstOf(4));
        grouped.set(0);

        RunResult healed = bench.run(new StopSignal(), Set.of(0));

        assertThat(grouped.get())
                .as("only the shard with the failure is looked at again")
                .isEqualTo(20);
        assertThat(healed.failed()).isZero();
        assertThat(bench.lines("failures")).isEmpty();
        assertThat(bench.lines("data")).isEqualTo(firstKeys(20));
        assertThat(bench.lines("rejects")).hasSize(80);
    }

    @Test
    void aFailureOfTheLastStageIsHealedThereAlone() {
        bench.operators = List.of(firstOf(4), failing("000000003"));
        bench.run();
        bench.operators = List.of(firstOf(4), failing());
        grouped.set(0);

        RunResult healed = bench.run(new StopSignal(), Set.of(0));

        assertThat(grouped.get()).isZero();
        assertThat(healed.endedNow()).isEqualTo(20);
        assertThat(bench.lines("data")).isEqualTo(firstKeys(20));
    }

    @Test
    void aHigherLimitAddsMembersToGroups() {
        bench.told = false;
        bench.limits = new Limits(OptionalLong.of(47), 8, 3, 1 << 20, FailureLimit.parse("0"), Duration.ofMinutes(5));
        bench.operators = List.of(each(Outcome::keep), firstOf(4));
        assertThat(bench.run().read()).isEqualTo(47);
        assertThat(bench.lines("data")).isEqualTo(firstKeys(20));
        assertThat(bench.lines("rejects")).hasSize(27);
        stepped.set(0);

        bench.limits = Bench.limits(8, "0");
        assertThat(bench.run().read()).isEqualTo(100);

        assertThat(stepped.get()).isEqualTo(60);
        assertThat(bench.lines("rejects")).hasSize(80);
    }

    @Test
    void refusesAnInputThatChangedBetweenStages() {
        StopSignal stop = new StopSignal();
        bench.operators = List.of(firstOf(4), stoppingAt(10, stop));
        bench.run(stop);
        bench.fingerprint = "other";

        assertThatThrownBy(bench::run)
                .isInstanceOf(RecipeException.class)
                .hasMessage("[s0] The input changed since this run began: shard 00000 is not what was read before."
                        + " Bring the old input back, or give another --to.");
    }

    @Test
    void aDamagedStageFileIsMadeAgain() throws IOException {
        bench.operators = List.of(each(Outcome::keep), firstOf(4));
        bench.run();
        Path lives = bench.out.resolve(".run/stage-1/.run/samples/00002.jsonl.gz");
        Files.writeString(lives, "gone");
        stepped.set(0);

        assertThat(bench.run().endedNow())
                .as("it gives the same, so that nothing rests on a change")
                .isZero();

        assertThat(stepped.get()).isEqualTo(20);
        assertThat(bench.notices)
                .containsExactly("[" + lives + "] Missing or changed since it was written. Its shard is done again.");
    }

    @Test
    void damagedMembershipsAreWorkedOutAgain() throws IOException {
        StopSignal stop = new StopSignal();
        bench.operators = List.of(firstOf(4), stoppingAt(10, stop));
        bench.run(stop);
        try (Stream<Path> files = Files.list(bench.out.resolve(".run/stage-1/.run/survey"))) {
            for (Path file : files.toList()) {
                if (file.getFileName().toString().endsWith(".bin")) {
                    byte[] bytes = Files.readAllBytes(file);
                    bytes[bytes.length / 2] ^= 1;
                    Files.write(file, bytes);
                }
            }
        }
        bench.operators = List.of(firstOf(4), each(Outcome::keep));

        bench.run();

        assertThat(bench.lines("data")).isEqualTo(firstKeys(20));
        assertThat(bench.lines("rejects")).hasSize(80);
    }

    @Test
    void stageFilesThatCannotBeReadStopTheRunAndLoseNobody() throws IOException {
        StopSignal stop = new StopSignal();
        bench.operators = List.of(firstOf(4), stoppingAt(1, stop));
        bench.run(stop);
        Path lives = bench.out.resolve(".run/stage-1/.run/samples/00002.jsonl.gz");
        byte[] bytes = Files.readAllBytes(lives);
        bytes[bytes.length / 2] ^= 0x55;
        FileTime written = Files.getLastModifiedTime(lives);
        Files.write(lives, bytes);
        Files.setLastModifiedTime(lives, written);
        bench.operators = List.of(firstOf(4), each(Outcome::keep));

        assertThatThrownBy(bench::run)
                .isInstanceOf(StorageException.class)
                .hasMessageStartingWith("[" + lives + "] Cannot be read: ")
                .hasMessageEndingWith(
                        ". Delete the file and run the same command again: what it held is then worked out" + " anew.");

        Files.delete(lives);
        assertThat(bench.run().read()).isEqualTo(100);
        assertThat(bench.lines("data")).isEqualTo(firstKeys(20));
    }

    @Test
    void aShardThatCannotBeReadIsOneFailureThroughAllStages() {
        bench.unreadableShard = 2;
        bench.operators = List.of(firstOf(4), each(Outcome::keep));

        RunResult result = bench.run();

        assertThat(result.read()).isEqualTo(81);
        assertThat(bench.lines("failures"))
                .containsExactly("shard:s2 read shard-unreadable [s2] Not a tar. No sample was read; not read: 20.");
        assertThat(bench.lines("data")).isEqualTo(firstKeys(20));
    }

    @Test
    void whatABrokenShardStillHeldIsUnreadInTheLastStageToo() {
        bench.breaksAfter = 5;
        bench.operators = List.of(firstOf(4), each(Outcome::keep));

        RunResult result = bench.run();

        assertThat(result.read()).isEqualTo(86);
        assertThat(result.unread().samples()).isEqualTo(14);
        assertThat(bench.run().unread()).isEqualTo(result.unread());
    }

    @Test
    void aShardOfUnknownSizeThatBrokeOffIsNamedInTheLastStageToo() {
        bench.whole = false;
        bench.operators = List.of(firstOf(4), each(Outcome::keep));

        assertThat(bench.run().unread().cut()).isEqualTo(1);
    }

    @Test
    void stopsAboveTheFailureLimitInTheFirstStage() {
        bench.limits = Bench.limits(1, "2");
        bench.operators = List.of(failing("000000001", "000000002", "000000003"), firstOf(4));

        assertThat(bench.run().ending())
                .isInstanceOfSatisfying(
                        Ending.FailuresAboveLimit.class,
                        ending -> assertThat(ending.why())
                                .startsWith("in stage 1 of 2 with ")
                                .contains(" of 5 shards finished: 3 of ", " samples failed, at most 2 may"));
    }

    @Test
    void aShareOfFailuresIsJudgedAtTheEndOfTheLastStage() {
        bench.limits = Bench.limits(4, "1%");
        bench.operators = List.of(failing("000000001", "000000002"), firstOf(4), each(Outcome::keep));

        RunResult result = bench.run();

        assertThat(result.ending())
                .isInstanceOfSatisfying(
                        Ending.FailuresAboveLimit.class,
                        ending -> assertThat(ending.why()).startsWith("2 of 100 samples failed, at most 1"));
        assertThat(result.read()).isEqualTo(100);
    }

    @Test
    void aSampleThatCannotBeLookedAtFailsAtTheSurvey() {
        bench.operators = List.of(new Unseeing("000010001"), each(Outcome::keep));

        assertThat(bench.run().kept()).isEqualTo(99);
        assertThat(bench.lines("failures")).containsExactly("000010001 1 step image-corrupt [000010001] Blind.");
    }

    private record Unseeing(String bad) implements PerGroup {
        @Override
        public String groupOf(Sample sample, Context context) {
            if (sample.key().equals(bad)) {
                throw new SampleException("image-corrupt", "[" + bad + "] Blind.");
            }
            return sample.key();
        }

        @Override
        public Outcome decide(Sample sample, Membership membership) {
            assertThat(membership).isEqualTo(Membership.alone(sample.key()));
            return Outcome.keep(sample);
        }
    }

    @Test
    void picturesThatMustNotBeShownAreInNoStage() throws IOException {
        bench.operators = List.of(new Secret("7"), firstOf(4), new Secret("8"));

        assertThat(bench.run().rejected()).isEqualTo(10 + 72 + 2);

        String shown = contents(bench.out.resolve(".run/thumbnails"));
        assertThat(shown).contains("seen-before", "000000001").doesNotContain("known-bad", "0007\"", "000000008\"");
        assertThat(contents(bench.out.resolve(".run/stage-1/.run/thumbnails"))).isEmpty();
    }

    private static String contents(Path thumbnails) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(thumbnails)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".json")).toList()) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }

    private record Secret(String end) implements PerSample {
        @Override
        public boolean withholdsPictures() {
            return true;
        }

        @Override
        public Outcome apply(Sample sample, Context context) {
            return sample.key().endsWith(end) ? Outcome.drop(sample, "known-bad", "listed") : Outcome.keep(sample);
        }
    }

    @Test
    void otherWidthsGiveTheSame() {
        bench.operators = List.of(failing("000010005"), firstOf(2));
        bench.limits = new Limits(OptionalLong.empty(), 1, 1, 16, FailureLimit.parse("100%"), Duration.ofMinutes(5));
        bench.run();
        List<String> narrow = all();
        bench = new Bench(folder.resolve("wide"));
        bench.operators = List.of(failing("000010005"), firstOf(2));
        bench.limits = Bench.limits(64, "100%");

        bench.run();

        assertThat(all()).isEqualTo(narrow);
    }

    private List<String> all() {
        return Stream.of("data", "rejects", "failures")
                .flatMap(kind -> bench.lines(kind).stream())
                .toList();
    }

    @Test
    void groupsOfManyShardsAreAsLargeAsTheyLike() {
        bench.shards = 40;
        bench.operators = List.of(firstOf(0));

        RunResult result = bench.run();

        assertThat(bench.lines("data")).containsExactly("000000000");
        assertThat(result.rejected()).isEqualTo(799);
    }
}
