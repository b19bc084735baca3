package dev.blazon.app.progress;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FiguresTest {

    @ParameterizedTest
    @CsvSource({
        "0.04, 0.0 s", "9.9, 9.9 s", "10.2, 10 s", "59.4, 59 s", "59.6, 1 min", "200, 3 min 20 s", "7500, 2 h 5 min",
        "273600, 3 d 4 h"
    })
    void durationsHaveTwoUnits(double seconds, String words) {
        assertThat(Figures.duration(seconds)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"999, 999 bytes", "1400, 1.4 kB", "73000000, 73 MB", "6300000000, 6.3 GB"})
    void bytesAreDecimal(long bytes, String words) {
        assertThat(Figures.bytes(bytes)).isEqualTo(words);
    }

    @Test
    void countsAreGroupedAndNamed() {
        assertThat(Figures.count(1, "sample")).isEqualTo("1 sample");
        assertThat(Figures.count(1_234_567, "sample")).isEqualTo("1,234,567 samples");
        assertThat(Figures.rate(12.34)).isEqualTo("12.3/s");
        assertThat(Figures.share(0, 0)).isEqualTo("0%");
    }
}
