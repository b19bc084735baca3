package dev.blazon.metrics.arena;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.blazon.metrics.Golden;
import dev.blazon.metrics.significance.Bootstrap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

final class ArenaTest {
    private static final double TOLERANCE = 1e-9;
    private static final String GOLDEN = "llm_judges/arithmetic_goldens.json.gz";

    private static Battles golden() {
        return Battles.of(Golden.json(GOLDEN)
                .get("caparena")
                .get("battles")
                .valueStream()
                .map(one -> Battle.of(
                        one.get(0).stringValue(),
                        one.get(1).stringValue(),
                        one.get(2).stringValue()))
                .toList());
    }

    private static double[] ratings(Battles battles, Rater rater) {
        return rater.ratings(battles, IntStream.range(0, battles.size()).toArray());
    }

    private static void assertGolden(Rater rater, String name) {
        JsonNode wanted = Golden.json(GOLDEN).get("caparena").get(name);
        Battles battles = golden();
        double[] ratings = ratings(battles, rater);
        assertThat(wanted.size()).isEqualTo(ratings.length);
        for (int model = 0; model < ratings.length; model++) {
            assertThat(ratings[model])
                    .as(battles.models().get(model))
                    .isCloseTo(wanted.get(battles.models().get(model)).doubleValue(), within(TOLERANCE));
        }
    }

    @Test
    void onlineEloIsTheReferences() {
        assertGolden(Elo.CAP_ARENA, "elo_online");
    }

    @Test
    void bradleyTerryStopsWhereTheReferenceStops() {
        assertGolden(BradleyTerry.CAP_ARENA, "bt_reference_default(C=1,tol=1e-4,ties_are_losses_of_source1)");
        assertGolden(BradleyTerry.CAP_ARENA_CONVERGED, "bt_C1_converged");
        assertGolden(BradleyTerry.PLAIN, "bt_unregularised_ties_split_converged");
    }

    /// Of SciPy 1.17.1's L-BFGS-B, for sets in which the first step along a line does not do: wins of each model over
    /// each other one, row by row.
    @ParameterizedTest
    @CsvSource({
        "0 51 50 0, 1, 1e-4, 1001.7136272636208 998.2863727363792",
        "0 1000 1 0, 0, 1e-8, 1599.999999523172 400.00000047682806",
        "0 3 0 0 0 5 0 0 0, 1, 1e-4, 1358.694099629503 1028.1667454975648 613.1391548729325",
        "0 300 2 1 0 500 0 4 0, 0, 1e-8, 1940.160718391313 949.3028588114524 110.53642279723454",
        "0 560 3902 81 0 2277 2825 3645 0, 1, 1e-4, 1075.9633226442566 914.8804582871816 1009.1562190685619",
        "0 1 3 0, 10, 1e-4, 954.7902540684817 1045.2097459315182",
        "0 1 1 0 0 4 1 1 0, 10, 1e-4, 1025.3493091948094 1032.5439708937063 942.1067199114842",
        "0 17 183 198 0 172 11 110 0, 0.01, 1e-4, 998.7492275800015 1121.728033615681 879.5227388043174",
        "0 2 0 6 4 0 3 3 0 5 0 1 2 3 1 0, 1, 1e-8, 1011.0467070591977 1004.3259112064181 1055.862386118734 928.76499561565",
    })
    void theFitTakesTheStepsOfScipy(String wins, double penalty, double tolerance, String wanted) {
        int[] counts =
                Arrays.stream(wins.split(" ")).mapToInt(Integer::parseInt).toArray();
        int models = (int) Math.sqrt(counts.length);
        List<Battle> battles = new ArrayList<>();
        for (int at = 0; at < counts.length; at++) {
            if (counts[at] > 0) {
                battles.addAll(Collections.nCopies(
                        counts[at], new Battle("m" + at / models, "m" + at % models, Battle.Outcome.FIRST)));
            }
        }
        Battles all = Battles.of(battles);
        double[] ratings = ratings(all, new BradleyTerry(BradleyTerry.Ties.SPLIT, penalty, tolerance));
        double[] expected = Arrays.stream(wanted.split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();

        for (int model = 0; model < models; model++) {
            assertThat(ratings[all.models().indexOf("m" + model)]).isCloseTo(expected[model], within(TOLERANCE));
        }
    }

    @Test
    void ratingsThatDoNotExistAreRefused() {
        Battles battles = Battles.of(List.of(
                new Battle("a", "b", Battle.Outcome.TIE),
                new Battle("a", "c", Battle.Outcome.FIRST),
                new Battle("b", "c", Battle.Outcome.FIRST)));

        assertThat(ratings(battles, BradleyTerry.PLAIN)).containsOnly(Double.NaN);
        assertThatThrownBy(() -> Arena.standings(battles, BradleyTerry.PLAIN, new Bootstrap(100, 1), 95))
                .hasMessage("[arena] Without a penalty, ratings of these 3 battles do not exist: some models won every"
                        + " battle against all others, or never met them. Rate with a penalty, or add battles.");
        assertThat(ratings(battles, BradleyTerry.CAP_ARENA)).doesNotContain(Double.NaN);
    }

    /// The maximum is where each model's expected wins are its wins.
    @Property(tries = 100)
    void bradleyTerryExpectsTheWinsThereWere(@ForAll @Size(16) List<@IntRange(max = 30) Integer> counts) {
        List<Battle> battles = new ArrayList<>();
        for (int at = 0; at < 16; at++) {
            if (at / 4 != at % 4) {
                battles.addAll(Collections.nCopies(
                        counts.get(at) + 1, new Battle("" + at / 4, "" + at % 4, Battle.Outcome.FIRST)));
            }
        }
        Battles all = Battles.of(battles);
        double[] ratings = ratings(all, BradleyTerry.PLAIN);
        double[] surplus = new double[4];
        for (Battle battle : battles) {
            int winner = all.models().indexOf(battle.first());
            int loser = all.models().indexOf(battle.second());
            double expected = 1 / (1 + Math.pow(10, (ratings[loser] - ratings[winner]) / 400));
            surplus[winner] += 1 - expected;
            surplus[loser] -= 1 - expected;
        }
        for (double one : surplus) {
            assertThat(one / battles.size()).isCloseTo(0, within(1e-7));
        }
    }

    @Test
    void boundsHoldTheTrueRatings() {
        Random random = new Random(5);
        double[] truth = {800, 950, 1050, 1200};
        List<Battle> battles = new ArrayList<>();
        for (int at = 0; at < 4000; at++) {
            int one = random.nextInt(4);
            int other = (one + 1 + random.nextInt(3)) % 4;
            double won = 1 / (1 + Math.pow(10, (truth[other] - truth[one]) / 400));
            battles.add(new Battle(
                    "m" + one, "m" + other, random.nextDouble() < won ? Battle.Outcome.FIRST : Battle.Outcome.SECOND));
        }
        List<Arena.Standing> standings =
                Arena.standings(Battles.of(battles), BradleyTerry.PLAIN, new Bootstrap(200, 1), 99);

        assertThat(standings).extracting(Arena.Standing::model).containsExactly("m3", "m2", "m1", "m0");
        for (int place = 0; place < 4; place++) {
            Arena.Standing standing = standings.get(place);
            assertThat(truth[3 - place])
                    .isBetween(standing.bounds().low(), standing.bounds().high());
            assertThat(standing.bounds().high() - standing.bounds().low()).isBetween(20.0, 80.0);
            assertThat(standing.median()).isCloseTo(standing.rating(), within(5.0));
        }
        assertThat(standings.stream().mapToInt(Arena.Standing::battles).sum()).isEqualTo(8000);
    }

    @Test
    void mediansAreRoundedUpAtTheHalf() {
        assertThat(new Arena.Standing("m", 0, 1000.5, new Bootstrap.Interval(0, 0), 1).rounded())
                .isEqualTo(1001);
        assertThat(new Arena.Standing("m", 0, 1000.49, new Bootstrap.Interval(0, 0), 1).rounded())
                .isEqualTo(1000);
    }

    @Test
    void aWinnerIsOneOfTheTwoOrNone() {
        assertThat(Battle.of("a", "b", "tie (bothbad)").outcome()).isEqualTo(Battle.Outcome.TIE);
        assertThatThrownBy(() -> Battle.of("a", "b", "c"))
                .hasMessage("[battle of 'a' and 'b'] The winner is 'c', must be one of the two, 'tie', 'tie (bothbad)'"
                        + " or 'equal'.");
        assertThatThrownBy(() -> Battle.of("a", "a", "a"))
                .hasMessage("[battle] Model 'a' meets itself, must meet another.");
    }

    @Test
    void capArenaAutoIsTheReferences() {
        JsonNode golden = Golden.json(GOLDEN).get("caparena_auto");
        List<Battle> battles = new ArrayList<>();
        for (JsonNode item : golden.get("items")) {
            Optional<Battle.Outcome> outcome =
                    CapArenaAuto.read(item.get("judge").stringValue());
            outcome.ifPresent(one -> battles.add(new Battle(
                    item.get("source1").stringValue(), item.get("source2").stringValue(), one)));
        }
        CapArenaAuto.Result result = CapArenaAuto.of(golden.get("model").stringValue(), battles);

        assertThat(result.score()).isCloseTo(golden.get("score_avg").doubleValue(), within(TOLERANCE));
        assertThat(result.rivals()).hasSize(golden.get("counts").size());
        result.rivals().forEach((rival, part) -> {
            assertThat(part.score())
                    .isCloseTo(golden.get("score_by_ref").get(rival).doubleValue(), within(TOLERANCE));
            assertThat(part.judged()).isEqualTo(golden.get("counts").get(rival).intValue());
        });
    }

    @Test
    void capArenaAutoIsOfOneModel() {
        assertThatThrownBy(() -> CapArenaAuto.of("c", List.of(new Battle("a", "b", Battle.Outcome.TIE))))
                .hasMessage("[battle of 'a' and 'b'] Model 'c' does not take part, must be one of the two.");
        assertThat(CapArenaAuto.read("caption 1 is better")).isEmpty();
    }
}
