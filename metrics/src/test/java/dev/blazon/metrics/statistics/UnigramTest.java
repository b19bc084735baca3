package dev.blazon.metrics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

final class UnigramTest {
    private static final Map<String, Double> PIECES = Map.of(
            "\u2581", -3.0, "a", -4.0, "b", -4.5, "c", -4.2, "ab", -5.0, "bc", -5.5, "\u2581a", -5.5, "\u2581ab", -7.0);
    private static final Unigram UNIGRAM = new Unigram(PIECES);

    /// The likeliest of all ways to cut, tried one by one; of equal ones there is none in these pieces.
    private static double[] best(String word) {
        if (word.isEmpty()) {
            return new double[] {0, 0};
        }
        double[] best = {Double.NEGATIVE_INFINITY, 0};
        for (int end = 1; end <= word.length(); end++) {
            Double piece = PIECES.get(word.substring(0, end));
            if (piece != null) {
                double[] rest = best(word.substring(end));
                if (piece + rest[0] > best[0]) {
                    best = new double[] {piece + rest[0], 1 + rest[1]};
                }
            }
        }
        return best;
    }

    @Property(tries = 300)
    void theLikeliestOfAllWaysIsCounted(
            @ForAll @StringLength(min = 1, max = 10) @CharRange(from = 'a', to = 'c') String word) {
        assertThat(UNIGRAM.count(word)).isEqualTo((int) best("\u2581" + word)[1]);
    }

    @Property(tries = 100)
    void wordsAreCutApart(
            @ForAll @Size(max = 5)
                    List<@StringLength(min = 1, max = 6) @CharRange(from = 'a', to = 'c') String> words) {
        assertThat(UNIGRAM.count(" " + String.join(" \n ", words) + " "))
                .isEqualTo(words.stream().mapToInt(UNIGRAM::count).sum());
    }

    @Test
    void neighbouringUnknownSignsAreOne() {
        assertThat(UNIGRAM.count("xyz")).isEqualTo(2);
        assertThat(UNIGRAM.count("\uD83D\uDE00\uD83D\uDE01a")).isEqualTo(3);
        assertThat(UNIGRAM.count("xay")).isEqualTo(4);
    }

    @Test
    void signsOfOtherWidthsAreTheSame() {
        assertThat(UNIGRAM.count("\uFF41\uFF42")).isEqualTo(UNIGRAM.count("ab"));
        assertThat(UNIGRAM.count("")).isZero();
    }

    @Test
    void withoutPiecesNothingCanBeCut() {
        assertThatThrownBy(() -> new Unigram(new HashMap<>())).hasMessage("There is no piece, must be one or more.");
    }
}
