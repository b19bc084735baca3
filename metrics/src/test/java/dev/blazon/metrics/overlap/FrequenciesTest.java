package dev.blazon.metrics.overlap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class FrequenciesTest {

    @Property(tries = 200)
    void anNGramCountsOncePerDocument(
            @ForAll @Size(max = 30)
                    List<@Size(max = 4) List<@Size(max = 8) List<@IntRange(max = 5) Integer>>> documents) {
        Frequencies frequencies = new Frequencies();
        Frequencies.Batch batch = frequencies.batch();
        Map<Long, Integer> wanted = new HashMap<>();
        for (List<List<Integer>> document : documents) {
            NGrams[] texts = document.stream()
                    .map(text ->
                            new NGrams(text.stream().mapToInt(Integer::intValue).toArray(), 6))
                    .toArray(NGrams[]::new);
            batch.addOnce(texts);
            keys(texts).forEach(key -> wanted.merge(key, 1, Integer::sum));
        }
        batch.end();
        wanted.forEach((key, count) -> assertThat(of(frequencies, key)).isEqualTo(count));
        assertThat(of(frequencies, -1)).isZero();
    }

    /// Longer than the room that a batch begins with, in threads of its own.
    @Test
    void longDocumentsOfManyThreadsAreCounted() {
        Frequencies frequencies = new Frequencies();
        NGrams[] texts = {
            new NGrams(IntStream.range(0, 3000).toArray(), 3000),
            new NGrams(IntStream.range(1000, 2000).toArray(), 3000)
        };
        IntStream.range(0, 40).parallel().forEach(_ -> {
            Frequencies.Batch batch = frequencies.batch();
            batch.addOnce(texts);
            batch.end();
        });
        assertThat(keys(texts)).hasSize(3000 + 2999 + 2998 + 2997).allMatch(key -> of(frequencies, key) == 40);
    }

    private static Set<Long> keys(NGrams[] texts) {
        Set<Long> keys = new HashSet<>();
        for (NGrams text : texts) {
            for (int order = 0; order < NGrams.MOST; order++) {
                for (long key : text.keys(order)) {
                    keys.add(key);
                }
            }
        }
        return keys;
    }

    private static int of(Frequencies frequencies, long key) {
        return frequencies.of(new long[] {key})[0];
    }
}
