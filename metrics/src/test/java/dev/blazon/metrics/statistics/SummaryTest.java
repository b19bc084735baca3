package dev.blazon.metrics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class SummaryTest {

    /// As NumPy's mean, std and percentile give them.
    @Test
    void spreadIsThatOfItsDefinition() {
        Summary summary = Summary.of(new double[] {4, 1, Double.NaN, 3, 10});

        assertThat(summary.count()).isEqualTo(4);
        assertThat(summary.mean()).isEqualTo(4.5);
        assertThat(summary.deviation()).isCloseTo(3.3541019662496847, within(1e-12));
        assertThat(summary.min()).isEqualTo(1);
        assertThat(summary.p5()).isCloseTo(1.3, within(1e-12));
        assertThat(summary.p25()).isCloseTo(2.5, within(1e-12));
        assertThat(summary.median()).isEqualTo(3.5);
        assertThat(summary.p75()).isCloseTo(5.5, within(1e-12));
        assertThat(summary.p95()).isCloseTo(9.1, within(1e-12));
        assertThat(summary.max()).isEqualTo(10);
    }

    @Test
    void nothingHasNoSpread() {
        Summary nothing = Summary.of(new double[] {Double.NaN});

        assertThat(nothing.count()).isZero();
        assertThat(nothing.mean()).isNaN();
        assertThat(nothing.median()).isNaN();
    }
}
