package dev.blazon.engine.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class FiguresTest {

    @Test
    void setsGroupsApart() {
        assertThat(Figures.whole(1_234_567)).isEqualTo("1\u202F234\u202F567");
        assertThat(Figures.counted(1, "sample")).isEqualTo("1 sample");
        assertThat(Figures.counted(0, "sample")).isEqualTo("0 samples");
    }

    @Test
    void neverRoundsSomethingToNothingNorPartToWhole() {
        assertThat(Figures.percent(0, 10)).isEqualTo("0\u202F%");
        assertThat(Figures.percent(1, 100_000)).isEqualTo("<0.1\u202F%");
        assertThat(Figures.percent(99_999, 100_000)).isEqualTo(">99.9\u202F%");
        assertThat(Figures.percent(10, 10)).isEqualTo("100\u202F%");
        assertThat(Figures.percent(1, 3)).isEqualTo("33\u202F%");
        assertThat(Figures.percent(0, 0)).isEqualTo("0\u202F%");
    }

    @Test
    void namesBytesTimesAndMoney() {
        assertThat(Figures.bytes(999)).isEqualTo("999\u202FB");
        assertThat(Figures.bytes(4_210_000)).isEqualTo("4.2\u202FMB");
        assertThat(Figures.bytes(999_999)).isEqualTo("1\u202FMB");
        assertThat(Figures.duration(Duration.ofSeconds(754))).isEqualTo("12\u202Fmin 34\u202Fs");
        assertThat(Figures.duration(Duration.ofMillis(1_250))).isEqualTo("1.3\u202Fs");
        assertThat(Figures.usd(1234.5)).isEqualTo("USD\u202F1\u202F234.50");
        assertThat(Figures.usd(0.0012)).isEqualTo("USD\u202F0.0012");
    }

    @Test
    void escapesTextAndAttributes() {
        assertThat(new Html().leaf("i", "<&>\"'", "title", "\"><script>").toString())
                .isEqualTo("<i title=\"&quot;&gt;&lt;script&gt;\">&lt;&amp;&gt;&quot;&#39;</i>");
    }
}
