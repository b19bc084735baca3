package dev.blazon.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.blazon.metrics.meteor.Meteor;
import dev.blazon.metrics.overlap.OverlapMetrics;
import dev.blazon.metrics.spice.Spice;
import dev.blazon.metrics.spice.Tuple;
import dev.blazon.metrics.text.CutSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// A score is the same to the last bit on any number of threads, and within rounding in any order of images.
final class ThreadsAndOrderTest {
    private static final String FOLDER = "coco_raw973";
    private static final JsonNode TUPLES = Golden.json(FOLDER + "/spice_raw_tuples.json.gz");
    private static final CaptionSet CUT = GoldenSets.tokenized(FOLDER);
    private static final CaptionSet RAW = GoldenSets.raw(FOLDER).orElseThrow();

    private static List<Scores> scores(CaptionSet raw, CaptionSet cut) {
        List<Scores> all = new ArrayList<>(OverlapMetrics.of(raw, Mode.STRICT));
        try {
            all.add(Meteor.of(CutSet.of(raw, Mode.STRICT), Optional.empty()));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        List<List<Tuple>> captions = cut.hypotheses().stream()
                .map(text -> GoldenSets.tuples(TUPLES, text))
                .toList();
        List<List<List<Tuple>>> references = cut.references().stream()
                .map(texts -> texts.stream()
                        .map(text -> GoldenSets.tuples(TUPLES, text))
                        .toList())
                .toList();
        all.addAll(Spice.of(captions, references, Signature.of("", 1, Mode.STRICT), "given"));
        return all;
    }

    private static CaptionSet picked(CaptionSet set, List<Integer> order) {
        return new CaptionSet(
                order.stream().map(set.ids()::get).toList(),
                order.stream().map(set.hypotheses()::get).toList(),
                order.stream().map(set.references()::get).toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void theNumberOfThreadsDoesNotMatter(int threads) {
        List<Scores> wanted = scores(RAW, CUT);
        try (ForkJoinPool pool = new ForkJoinPool(threads)) {
            List<Scores> there = pool.submit(() -> scores(RAW, CUT)).join();

            for (int metric = 0; metric < wanted.size(); metric++) {
                Scores one = wanted.get(metric);
                Scores other = there.get(metric);
                assertThat(other.corpus()).as(one.name()).isEqualTo(one.corpus());
                IntStream.range(0, one.size())
                        .forEach(image -> assertThat(Double.valueOf(other.of(image)))
                                .as(one.name() + " of image " + image)
                                .isEqualTo(Double.valueOf(one.of(image))));
            }
        }
    }

    @Test
    void theOrderOfTheImagesDoesNotMatter() {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, RAW.size()).boxed().toList());
        Collections.shuffle(order, RandomGenerator.of("L64X128MixRandom"));

        List<Scores> wanted = scores(RAW, CUT);
        List<Scores> there = scores(picked(RAW, order), picked(CUT, order));

        for (int metric = 0; metric < wanted.size(); metric++) {
            Scores one = wanted.get(metric);
            Scores other = there.get(metric);
            assertThat(other.corpus()).as(one.name()).isCloseTo(one.corpus(), within(1e-12));
            for (int place = 0; place < order.size(); place++) {
                assertThat(Double.isNaN(other.of(place))).isEqualTo(Double.isNaN(one.of(order.get(place))));
                if (!Double.isNaN(other.of(place))) {
                    // weights are added in the order in which words first came
                    assertThat(other.of(place))
                            .as(one.name() + " of image " + order.get(place))
                            .isCloseTo(one.of(order.get(place)), within(1e-12));
                }
            }
        }
    }
}
