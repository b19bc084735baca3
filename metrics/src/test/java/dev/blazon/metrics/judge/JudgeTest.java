package dev.blazon.metrics.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.blazon.metrics.Mode;
import dev.blazon.metrics.Scores;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class JudgeTest {

    private static Clair.Opinion opinion(Mode mode, String... replies) {
        Deque<String> script = new ArrayDeque<>(List.of(replies));
        return Clair.ask(_ -> script.removeFirst(), List.of("a"), List.of("b"), mode);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{'score': 85, 'reason': 'x'};0.85",
                "{'score': 0.9};0.9",
                "0.9;0.9",
                "{'score': null} 55;0.55",
                "{'score': [1]};0.01",
                "{'score': 'many'} 20;0.2",
                "about 90 out of 100;0.9"
            })
    void fixedClairReadsWhatIsMeant(String reply, double score) {
        assertThat(opinion(Mode.FIXED, reply.replace('\'', '"')).score()).isCloseTo(score, within(1e-12));
    }

    @Test
    void fixedClairAsksAgainForWhatIsNoShareAndGivesNoScoreInTheEnd() {
        assertThat(opinion(Mode.FIXED, "-20", "{\"score\": 150}", "70"))
                .isEqualTo(new Clair.Opinion(0.7, Optional.of("Unknown"), 3));
        assertThat(opinion(Mode.FIXED, "?", "?", "?")).isEqualTo(new Clair.Opinion(Double.NaN, Optional.empty(), 3));
    }

    @Test
    void strictClairStopsWhereTheReferenceStops() {
        assertThatThrownBy(() -> opinion(Mode.STRICT, "{\"score\": \"85/100\"}"))
                .hasMessage("[CLAIR reply] The score is no number, and the reference program stops there: '85/100'."
                        + " Mode FIXED reads on or asks again.");
    }

    /// Known of Python's `json` and `float`, each tried there.
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{'score': 85;85",
                "{'score': 1, 'score': 2};2",
                "{'score': true};1",
                "{'score': NaN};NaN",
                "{'score': -Infinity};-Infinity",
                "{'score': ' 1_0.5 '};10.5",
                "{'score': '\\u0037'};7",
                "{'score': '\u0667\u0660'};70",
                "{'score': '-inf'};-Infinity",
                "{'score': 5, 'list': [1, [], ['a', null]]};5",
                "{'score': 012} ;12",
                "{'score': 5,};5",
                "{'score': 1.} 3;1",
                "{'reason': 'a {brace'} 4;4",
            })
    void strictClairReadsAsPythonDoes(String reply, double score) {
        assertThat(opinion(Mode.STRICT, reply.replace('\'', '"')).score() * 100).isCloseTo(score, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "{}x", "{\"a\"}", "{\"a\": }", "{\"a\": tru}", "{\"a\": \"\\x\"}", "{\"a\": \"\n\"}"})
    void whatIsNoObjectIsNotRead(String text) {
        assertThat(FlatJson.read(text)).isEmpty();
    }

    @Test
    void listsMayBeDeepButNotEndless() {
        assertThat(FlatJson.read("{\"a\": " + "[".repeat(100) + "]".repeat(100) + "}"))
                .contains(Map.of("a", new FlatJson.Other()));
        assertThat(FlatJson.read("{\"a\": " + "[".repeat(100_000) + "]".repeat(100_000) + "}"))
                .isEmpty();
    }

    @Property(tries = 500)
    void anyReplyIsReadOrAskedAgain(@ForAll String reply) {
        Clair.Opinion opinion = opinion(Mode.FIXED, reply, reply, reply);

        assertThat(Double.isNaN(opinion.score()) || opinion.score() >= 0 && opinion.score() <= 1)
                .isTrue();
    }

    @Test
    void clairsMeanIsOverImagesThatHaveAScore() {
        Scores scores = Clair.of(
                List.of(opinion(Mode.FIXED, "80"), opinion(Mode.FIXED, "?", "?", "?"), opinion(Mode.FIXED, "40")),
                "some-model",
                Mode.FIXED);

        assertThat(scores.corpus()).isCloseTo(0.6, within(1e-12));
        assertThat(scores.corpusOf(new int[] {1, 2})).isCloseTo(0.4, within(1e-12));
        assertThat(scores.corpusOf(new int[] {1})).isNaN();
        assertThat(scores.signature()).hasToString("CLAIR|judge:some-model|mode:fixed|tries:3|version:1");
    }

    private static DcScore.Fact fact(boolean relevant, boolean verified, int oracle) {
        return new DcScore.Fact(relevant, verified, oracle < 0 ? OptionalInt.empty() : OptionalInt.of(oracle));
    }

    /// By hand: of 4 facts 3 are true; facts 0 and 1 share oracle 0, so one true one recalls half of it.
    @Test
    void factsThatShareAnOracleShareItsWeight() {
        List<DcScore.Fact> facts =
                List.of(fact(true, true, 0), fact(true, false, 0), fact(false, true, -1), fact(true, true, 1));

        assertThat(DcScore.rates(facts, 2)).isEqualTo(new DcScore.Rates(0.75, 2.5 / 3, 3));
        assertThat(DcScore.relevantRates(facts, 2)).isEqualTo(new DcScore.Rates(2.0 / 3, 0.75, 2));
        assertThat(DcScore.rates(List.of(), 0)).isEqualTo(new DcScore.Rates(0, 0, 0));
    }

    @Test
    void judgementsThatDoNotBelongTogetherAreRefused() {
        List<DcScore.Fact> one = List.of(fact(true, true, 0));

        assertThatThrownBy(() -> new DcScore.Image(1, List.of(one, List.of())))
                .hasMessage("[DCScore] Trials of one image judge 1 and 0 facts, must judge the same. Leave the image"
                        + " out, as the authors do.");
        assertThatThrownBy(() -> new DcScore.Image(0, List.of(one)))
                .hasMessage("[DCScore] A fact is matched to oracle fact 0, but the image has 0 of them.");
        assertThatThrownBy(() -> new DcScore.Image(1, List.of()))
                .hasMessage("[DCScore] An image has no trial, must have one or more.");
        assertThatThrownBy(() -> new Dnli.Counts(-1, 0, 0, 2))
                .hasMessage("[DNLI] Counts are -1 entailed, 0 contradicted, 0 neutral, 2 true, must be 0 or more.");
        assertThatThrownBy(() -> new VdcScore.Verdict(true, 6))
                .hasMessage("[VDCscore] The quality is 6.0, must be 0 to 5.");
    }

    @Test
    void fixedDnliLeavesOutWhatNobodyCouldRead() {
        List<Scores> scores = Dnli.of(
                List.of(new Dnli.Counts(1, 1, 2, 2), Dnli.Counts.unread(3), new Dnli.Counts(0, 0, 0, 5)), Mode.FIXED);

        assertThat(scores.get(0).samples()).containsExactly(0.25, Double.NaN, Double.NaN);
        assertThat(scores.get(1).samples()).containsExactly(0.5, Double.NaN, 0);
        assertThat(scores.get(0).corpus()).isEqualTo(0.25);
        assertThat(scores.get(1).corpus()).isEqualTo(0.25);
    }
}
