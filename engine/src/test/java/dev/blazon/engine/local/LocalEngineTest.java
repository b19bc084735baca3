package dev.blazon.engine.local;

import static dev.blazon.engine.local.Steps.awaitForEver;
import static dev.blazon.engine.local.Steps.each;
import static dev.blazon.engine.local.Steps.failing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blazon.core.operator.DatasetWide;
import dev.blazon.core.operator.Operator;
import dev.blazon.core.operator.Outcome;
import dev.blazon.core.operator.PerBatch;
import dev.blazon.core.operator.PerGroup;
import dev.blazon.core.operator.PerSample;
import dev.blazon.engine.local.RunResult.Ending;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What every run does with its samples.
class LocalEngineTest {
    @TempDir
    Path folder;

    private Bench bench;

    @BeforeEach
    void open() {
        bench = new Bench(folder.resolve("out"));
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
    void passesABugOn() {
        bench.operators = List.of(each(_ -> {
            throw new IllegalStateException("bug");
        }));
        assertThatThrownBy(bench::run).isInstanceOf(IllegalStateException.class).hasMessage("bug");
    }

    @Test
    void operatorsAreOfThreeShapes() {
        assertThat(Operator.class.getPermittedSubclasses())
                .containsExactly(PerSample.class, PerBatch.class, DatasetWide.class);
        assertThat(DatasetWide.class.getPermittedSubclasses()).containsExactly(PerGroup.class);
    }
}
