package dev.blazon.metrics.meteor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blazon.metrics.Golden;
import org.junit.jupiter.api.Test;

final class NormalizerGoldenTest {

    @Test
    void oddLinesAreCutAsTheReferenceCutsThem() {
        assertThat(Golden.json("meteor/normalizer_edge.json").valueStream())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(
                                String.join(" ", Normalizer.words(row.get(0).stringValue())))
                        .isEqualTo(row.get(1).stringValue()));
    }
}
