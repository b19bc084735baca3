package dev.blazon.engine.local;

import static dev.blazon.engine.local.Steps.each;
import static dev.blazon.engine.local.Steps.failing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blazon.core.fault.RecipeException;
import dev.blazon.core.operator.Outcome;
import dev.blazon.engine.ledger.Ledger;
import dev.blazon.engine.ledger.RunFolder;
import dev.blazon.engine.local.RunResult.Ending;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a second command on the same folder does.
class ResumedRunTest {
    @TempDir
    Path folder;

    private Bench bench;

    @BeforeEach
    void open() {
        bench = new Bench(folder.resolve("out"));
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
        bench.opened.set(0);

        assertThat(bench.run().endedNow()).isZero();
        assertThat(bench.opened.get()).isZero();
    }

    @Test
    void opensOnlyTheShardsThatAreLeft() throws IOException {
        bench.run();
        Files.delete(bench.out.resolve("data/00002.txt"));
        bench.opened.set(0);

        assertThat(bench.run().endedNow()).isEqualTo(20);
        assertThat(bench.opened.get()).isEqualTo(1);
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
    void doesAShardAgainWhoseFileHoldsSomethingElseOfTheSameSize() throws IOException {
        bench.run();
        Path file = bench.out.resolve("data/00002.txt");
        Files.writeString(file, Files.readString(file).replace('0', '9'));
        Files.setLastModifiedTime(file, FileTime.fromMillis(0));

        RunResult again = bench.run();

        assertThat(again.endedNow()).isEqualTo(20);
        assertThat(bench.lines("data")).isEqualTo(bench.keys());
        assertThat(bench.notices)
                .containsExactly("[" + file + "] Missing or changed since it was written. Its shard is done again.");
    }

    @Test
    void takesACopiedFolderForTheSameAndLooksIntoItsFilesOnce() throws IOException {
        bench.run();
        Path file = bench.out.resolve("data/00002.txt");
        Files.setLastModifiedTime(file, FileTime.fromMillis(5));

        RunResult again = bench.run();

        assertThat(again.endedNow()).isZero();
        assertThat(bench.notices).isEmpty();
        assertThat(Ledger.read(bench.out.resolve(".run/ledger.jsonl")).get(2).files())
                .anyMatch(told -> told.path().equals("data/00002.txt") && told.modified() == 5_000_000);
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
}
