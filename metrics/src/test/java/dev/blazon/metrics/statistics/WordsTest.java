package dev.blazon.metrics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class WordsTest {

    @Test
    void concretenessIsTheMeanOfTheWordsThatTheListHas() {
        Concreteness list = new Concreteness(Map.of("Horse", 5.0, "ride", 3.5, "idea", 1.5));

        Concreteness.OfText text = list.of(List.of("the", "horses", "riding", "ideas", "zzz"));

        assertThat(text.known()).isEqualTo(3);
        assertThat(text.mean()).isCloseTo((5 + 3.5 + 1.5) / 3, within(1e-12));
        assertThat(list.of(List.of("zzz")).mean()).isNaN();
    }

    @Test
    void whatIsSharedIsCountedOnce() {
        Shared shared = Shared.of(
                List.of("a", "brown", "dog", "and", "a", "cat"),
                List.of("dog", "cat"),
                List.of("my", "dog", "rex"),
                List.of("dog", "rex"));

        assertThat(shared.words()).isCloseTo(1 / 7.0, within(1e-12));
        assertThat(shared.nouns()).isEqualTo(0.5);
        assertThat(shared.length()).isEqualTo(2);
        assertThat(shared.same()).isFalse();
        assertThat(Shared.of(List.of("x"), List.of(), List.of("x"), List.of()).same())
                .isTrue();
        assertThat(Shared.of(List.of(), List.of(), List.of(), List.of()).words())
                .isNaN();
    }
}
