package dev.blazon.engine.report.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountersTest {

    @Nested
    class DistinctTexts {

        @ParameterizedTest
        @ValueSource(ints = {0, 1, 36, 768})
        void areExactWhenFew(int count) {
            assertThat(filled(0, count).count()).isEqualTo(count);
        }

        @ParameterizedTest
        @ValueSource(ints = {769, 5_000, 100_000})
        void areWithinFourStandardErrorsWhenMany(int count) {
            assertThat((double) filled(0, count).count()).isCloseTo(count, within(0.048 * count));
        }

        @Test
        void doNotCareHowTheyWereParted() {
            Distinct parted = filled(0, 700);
            parted.merge(filled(400, 3_000));
            Distinct turned = filled(400, 3_000);
            turned.merge(filled(0, 700));

            assertThat(parted.toJson()).isEqualTo(filled(0, 3_000).toJson()).isEqualTo(turned.toJson());
        }

        private Distinct filled(int from, int to) {
            Distinct distinct = new Distinct();
            for (int at = from; at < to; at++) {
                distinct.add("text " + at);
            }
            return distinct;
        }
    }

    @Nested
    class TopTexts {

        @Test
        void surviveAFloodOfRareOnes() {
            TopCounter counter = new TopCounter();
            for (int at = 0; at < 20_000; at++) {
                counter.add("rare " + at);
                if (at % 20 == 0) {
                    counter.add("common");
                }
            }

            Counts.Entry top = counter.top(1).getFirst();
            assertThat(top.name()).isEqualTo("common");
            assertThat(top.count()).isLessThanOrEqualTo(1_000);
            assertThat(top.count() + counter.lost()).isGreaterThanOrEqualTo(1_000);
        }
    }

    @Nested
    class Histograms {

        @Test
        void knowMeanAndMedian() {
            Histogram histogram = new Histogram(Bins.WORDS);
            List.of(1, 2, 3, 4, 5).forEach(histogram::add);

            assertThat(histogram.mean()).isEqualTo(3);
            assertThat(histogram.median()).isEqualTo(3);
        }

        @Test
        void countHugeAndNegativeValuesAtTheEnds() {
            Histogram histogram = new Histogram(Bins.WORDS);
            histogram.add(Integer.MAX_VALUE);
            histogram.add(-1);

            assertThat(histogram.inBin(0)).isEqualTo(1);
            assertThat(histogram.inBin(Bins.WORDS.size() - 1)).isEqualTo(1);
        }
    }

    @Nested
    class Names {

        @Test
        void beyondTheLimitAreCountedTogether() {
            Counts counts = new Counts(2);
            List.of("a", "b", "c", "d", "a").forEach(name -> counts.add(name, 1));

            assertThat(counts.largestFirst())
                    .containsExactly(
                            new Counts.Entry(Counts.OTHERS, 2), new Counts.Entry("a", 2), new Counts.Entry("b", 1));
        }
    }

    @Nested
    class TextIsSplit {

        @Test
        void intoLowerCaseWords() {
            assertThat(Words.of("It’s a well-known Barn -- No. 3!"))
                    .containsExactly("it's", "a", "well-known", "barn", "no", "3");
        }

        @Test
        void intoSignsWhereNoSpacesAreWritten() {
            assertThat(Words.of("赤い家")).containsExactly("赤", "い", "家");
        }

        @Test
        void whateverItHolds() {
            assertThat(Words.of("\uD800 \u0000'-' -x")).containsExactly("x");
        }
    }

    @Nested
    class Cleaning {

        @Test
        void replacesWhatNoFileCanHold() {
            assertThat(Clean.text("a\u0000\uD800b\uFFFF\u009F\n\tc", 20)).isEqualTo("a\uFFFD\uFFFDb\uFFFD\uFFFD\n\tc");
        }

        @Test
        void cutsBetweenSigns() {
            assertThat(Clean.text("😀😀😀", 3)).isEqualTo("😀😀…");
        }
    }
}
