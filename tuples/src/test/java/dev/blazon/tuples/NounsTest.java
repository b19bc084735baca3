package dev.blazon.tuples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

final class NounsTest {

    @Test
    void nounsStandInTheirOrderAndBaseForm() {
        assertThat(Nouns.of(List.of("two brown horses pull a cart with hay", "", "he runs quickly")))
                .containsExactly(List.of("horse", "cart", "hay"), List.of(), List.of());
    }

    @Test
    void manyCaptionsKeepTheirOrder() {
        List<List<String>> nouns = Nouns.of(Collections.nCopies(1000, "a dog on a sofa"));

        assertThat(nouns).hasSize(1000).containsOnly(List.of("dog", "sofa"));
    }
}
