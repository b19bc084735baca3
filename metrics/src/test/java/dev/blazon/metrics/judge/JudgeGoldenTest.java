package dev.blazon.metrics.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.blazon.metrics.Golden;
import dev.blazon.metrics.Mode;
import dev.blazon.metrics.Scores;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

final class JudgeGoldenTest {
    private static final double TOLERANCE = 1e-9;
    private static final String GOLDEN = "llm_judges/arithmetic_goldens.json.gz";

    private static double number(JsonNode node, String field) {
        return node.get(field).doubleValue();
    }

    /// Says what a script tells it, and counts how often it was asked.
    private static final class Scripted implements Judge {
        private final Iterator<String> replies;
        private int calls;

        Scripted(JsonNode replies) {
            this.replies = replies.valueStream().map(JsonNode::stringValue).iterator();
        }

        @Override
        public String answer(String prompt) {
            calls++;
            return replies.next();
        }
    }

    @Test
    void clairReadsRepliesAsTheReferenceDoes() {
        for (JsonNode wanted : Golden.json(GOLDEN).get("clair").get("cases")) {
            Scripted judge = new Scripted(wanted.get("replies"));
            if (wanted.has("exception")) {
                assertThatThrownBy(() -> Clair.ask(judge, List.of("a"), List.of("b"), Mode.STRICT))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessage("[CLAIR reply] The score is no number, and the reference program stops there: null"
                                + " or a list. Mode FIXED reads on or asks again.");
            } else {
                Clair.Opinion opinion = Clair.ask(judge, List.of("a"), List.of("b"), Mode.STRICT);
                assertThat(opinion.score()).as(wanted.toString()).isEqualTo(number(wanted, "score"));
                assertThat(opinion.reason().orElse(null))
                        .isEqualTo(
                                wanted.get("reason").isNull()
                                        ? null
                                        : wanted.get("reason").stringValue());
                assertThat(opinion.calls()).isEqualTo(judge.calls);
            }
            assertThat(judge.calls).isEqualTo(wanted.get("calls").intValue());
        }
    }

    @Test
    void clairAsksInTheAuthorsWords() {
        assertThat(Clair.prompt(List.of("a cat", "a kitten sits"), List.of("a dog", "two dogs")))
                .isEqualTo(Golden.json(GOLDEN)
                        .get("clair")
                        .get("prompt_for_two_candidates_two_references")
                        .stringValue());
    }

    private static DcScore.Image image(JsonNode given) {
        List<List<DcScore.Fact>> trials = given.get("trials")
                .valueStream()
                .map(trial -> IntStream.range(0, given.get("n_pred").intValue())
                        .mapToObj(fact -> fact(given, trial, fact))
                        .toList())
                .toList();
        return new DcScore.Image(given.get("n_oracle").intValue(), trials);
    }

    private static DcScore.Fact fact(JsonNode image, JsonNode trial, int fact) {
        JsonNode oracle = trial.get("matched_oracle_id").get(fact);
        return new DcScore.Fact(
                image.get("relevance").get(fact).intValue() == 1,
                trial.get("verification").get(fact).intValue() == 1,
                oracle.isNumber() ? OptionalInt.of(oracle.intValue()) : OptionalInt.empty());
    }

    private static void assertRates(DcScore.Rates rates, JsonNode wanted, String suffix) {
        assertThat(rates.precision()).isCloseTo(number(wanted, "precision" + suffix), within(TOLERANCE));
        assertThat(rates.recall()).isCloseTo(number(wanted, "recall" + suffix), within(TOLERANCE));
        assertThat(rates.f1()).isCloseTo(number(wanted, "f1_score" + suffix), within(TOLERANCE));
        assertThat(rates.recallable())
                .isEqualTo(wanted.get("total_atomic_facts" + suffix).intValue());
    }

    @Test
    void dcScoresAreTheReferences() {
        JsonNode golden = Golden.json(GOLDEN).get("dcscore");
        List<DcScore.Image> images = new ArrayList<>();
        for (JsonNode given : golden.get("cases")) {
            DcScore.Image image = image(given);
            images.add(image);
            for (int trial = 0; trial < image.trials().size(); trial++) {
                JsonNode wanted = given.get("trials").get(trial).get("result");
                assertRates(DcScore.rates(image.trials().get(trial), image.oracles()), wanted, "");
                assertRates(DcScore.relevantRates(image.trials().get(trial), image.oracles()), wanted, "_relevant");
            }
        }
        List<Scores> scores = DcScore.of(images);

        assertThat(scores.get(0).corpus()).isCloseTo(number(golden, "corpus_x100"), within(TOLERANCE));
        for (int image = 0; image < images.size(); image++) {
            JsonNode wanted = golden.get("cases").get(image);
            assertThat(scores.get(0).of(image)).isCloseTo(100 * number(wanted, "dcscore"), within(TOLERANCE));
            assertThat(scores.get(1).of(image)).isCloseTo(100 * number(wanted, "f1_score"), within(TOLERANCE));
            assertThat(scores.get(2).of(image)).isCloseTo(100 * number(wanted, "f1_score_relevant"), within(TOLERANCE));
        }
    }

    @Test
    void vdcScoresAreTheReferences() {
        JsonNode golden = Golden.json(GOLDEN).get("vdc");
        List<List<VdcScore.Verdict>> videos = golden.get("videos")
                .valueStream()
                .map(video -> video.valueStream()
                        .map(answer -> new VdcScore.Verdict(
                                answer.get("pred").stringValue().equals("yes"), number(answer, "score")))
                        .toList())
                .toList();
        List<Scores> strict = VdcScore.of(videos, Mode.STRICT);
        List<Scores> fixed = VdcScore.of(videos, Mode.FIXED);

        assertThat(strict.get(0).corpus()).isCloseTo(number(golden, "reference_tp_score"), within(TOLERANCE));
        assertThat(strict.get(1).corpus()).isCloseTo(number(golden, "reference_tp_acc"), within(TOLERANCE));
        assertThat(Arrays.stream(strict.get(0).samples()).filter(score -> !Double.isNaN(score)))
                .hasSize(golden.get("n_kept").intValue());
        assertThat(fixed.get(0).corpus()).isCloseTo(number(golden, "unfiltered_tp_score"), within(TOLERANCE));
        assertThat(fixed.get(1).corpus()).isCloseTo(number(golden, "unfiltered_tp_acc"), within(TOLERANCE));
    }

    @Test
    void dnliSharesAreTheReferences() {
        JsonNode golden = Golden.json(GOLDEN).get("dnli");
        List<Dnli.Counts> images = golden.get("items")
                .valueStream()
                .map(item -> new Dnli.Counts(
                        item.get("entailed").intValue(),
                        item.get("contradicted").intValue(),
                        item.get("neutral").intValue(),
                        item.get("gt_total").intValue()))
                .toList();

        for (Scores scores : Dnli.of(images, Mode.STRICT)) {
            assertThat(scores.corpus())
                    .as(scores.name())
                    .isCloseTo(number(golden, scores.name().replace("DNLI_", "mean_")), within(TOLERANCE));
        }
        assertThat(images.getLast()).isEqualTo(Dnli.Counts.unread(9));
    }
}
