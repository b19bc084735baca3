package dev.blazon.operators.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blazon.core.operator.Outcome;
import dev.blazon.core.sample.Sample;
import dev.blazon.core.testkit.FixedContext;
import dev.blazon.core.testkit.SmallSamples;
import org.junit.jupiter.api.Test;

class DropSmallImagesTest {

    @Test
    void dropsImageBelowMinimum() {
        Sample sample = SmallSamples.sized("a", 640, 255);

        assertThat(new DropSmallImages(256).apply(sample, FixedContext.empty()))
                .isEqualTo(Outcome.drop(sample, "short-side-below-min", "255 px < 256 px"));
    }

    @Test
    void keepsImageAtMinimum() {
        Sample sample = SmallSamples.sized("a", 256, 640);

        assertThat(new DropSmallImages(256).apply(sample, FixedContext.empty())).isEqualTo(Outcome.keep(sample));
    }

    @Test
    void refusesAMinimumBelowOne() {
        assertThatThrownBy(() -> new DropSmallImages(0)).hasMessage("min-side is 0, must be at least 1");
    }
}
