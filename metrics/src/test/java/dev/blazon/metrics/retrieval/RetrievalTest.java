package dev.blazon.metrics.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.blazon.metrics.Scores;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SequencedMap;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

final class RetrievalTest {
    private static final double TOLERANCE = 1e-12;

    private static SequencedMap<String, Rate> rates() {
        SequencedMap<String, Rate> rates = new LinkedHashMap<>();
        rates.put("r1", new Rate.RecallAt(1));
        rates.put("r2", new Rate.RecallAt(2));
        rates.put("rp", new Rate.RPrecision());
        rates.put("map", new Rate.AveragePrecisionAtR());
        return rates;
    }

    private static List<Scores> scores(Ranking ranking, Relevance relevance) {
        return Retrieval.of(ranking, List.of(new Task(relevance, Optional.empty(), rates())));
    }

    /// By hand: items 2, 0, 1 in this order. Right are 0 and 1: the first is wrong, one of the first two right,
    /// at the second place, with precision 1/2.
    @Test
    void ratesAreTheirDefinitions() {
        Ranking ranking = Ranking.of(Similarities.of(new double[][] {{0.5, 0.1, 0.9}}));
        List<Scores> scores = scores(ranking, Relevance.of(new int[][] {{1, 0}}));

        assertThat(scores).extracting(Scores::corpus).containsExactly(0.0, 1.0, 0.5, 0.25);
    }

    @Test
    void whatIsRightAndNoCandidateCountsAsMissing() {
        Relevance relevance =
                Relevance.of(List.of("q", "other"), List.of("a", "b"), Map.of("q", List.of("a", "far", "b")));
        Ranking ranking = Ranking.of(Similarities.of(new double[][] {{1, 0}, {1, 0}}));
        List<Scores> scores = scores(ranking, relevance);

        assertThat(scores.get(2).samples()).containsExactly(2.0 / 3, Double.NaN);
        assertThat(scores.get(2).corpus()).isCloseTo(2.0 / 3, within(TOLERANCE));
    }

    @Test
    void ofEquallyAlikeItemsTheFirstStandsFirst() {
        Ranking ranking = Ranking.of(Similarities.of(new double[][] {{1, 1, 1}}));

        assertThat(scores(ranking, Relevance.of(new int[][] {{0}})).getFirst().corpus())
                .isEqualTo(1);
        assertThat(scores(ranking, Relevance.of(new int[][] {{1}})).getFirst().corpus())
                .isZero();
    }

    /// With and without folds, ties included.
    @Property(tries = 200)
    void theFirstItemsAreThoseOfTheSortedList(@ForAll long seed) {
        Random random = new Random(seed);
        int queries = 1 + random.nextInt(6);
        int items = 1 + random.nextInt(12);
        double[][] rows = new double[queries][items];
        int[][] lists = new int[queries][];
        int[] folds = new int[items];
        Arrays.setAll(folds, _ -> random.nextInt(2));
        for (int query = 0; query < queries; query++) {
            double[] row = rows[query];
            Arrays.setAll(row, _ -> random.nextInt(5));
            lists[query] = IntStream.range(0, items)
                    .boxed()
                    .sorted(Comparator.<Integer>comparingDouble(item -> -row[item])
                            .thenComparing(item -> item))
                    .mapToInt(Integer::intValue)
                    .toArray();
        }
        Folds one = new Folds(new int[queries], folds);
        for (Folds within : new Folds[] {null, one}) {
            Ranking.Cursor scored = Ranking.of(Similarities.of(rows)).cursor();
            Ranking.Cursor listed = Ranking.of(lists, items).cursor();
            for (int query = 0; query < queries; query++) {
                scored.go(query);
                listed.go(query);
                int[] list = Arrays.stream(lists[query])
                        .filter(item -> within == null || folds[item] == 0)
                        .toArray();
                for (int count = 0; count <= items + 1; count++) {
                    int[] first = Arrays.copyOf(list, Math.min(count, list.length));
                    assertThat(scored.first(count, within)).containsExactly(first);
                    assertThat(listed.first(count, within)).containsExactly(first);
                }
                assertThat(scored.first(1, within)).containsExactly(Arrays.copyOf(list, Math.min(1, list.length)));
            }
        }
    }

    @Test
    void listsMayEndWhereTheRateIsDecided() {
        Relevance relevance = Relevance.of(new int[][] {{7, 8}});
        SequencedMap<String, Rate> one = new LinkedHashMap<>(Map.of("r2", new Rate.RecallAt(2)));

        assertThat(scores(Ranking.of(new int[][] {{3, 8}}, 9), relevance))
                .extracting(Scores::corpus)
                .containsExactly(0.0, 1.0, 0.5, 0.25);
        assertThatThrownBy(() -> Retrieval.of(
                        Ranking.of(new int[][] {{3}}, 9), List.of(new Task(relevance, Optional.empty(), one))))
                .hasMessage("[query 0] The list has 1 items, r2 needs the first 2. Give longer lists.");
        Folds folds = new Folds(new int[1], new int[] {1, 1, 1, 1, 1, 1, 1, 0, 0});
        assertThatThrownBy(() -> Retrieval.of(
                        Ranking.of(new int[][] {{3, 4, 5}}, 9), List.of(new Task(relevance, Optional.of(folds), one))))
                .hasMessage("[query 0] The list has 0 items, r2 needs the first 2. Give longer lists.");
    }

    @Test
    void whatCannotBeRankedIsRefused() {
        Relevance relevance = Relevance.of(new int[][] {{0}});

        assertThatThrownBy(() -> scores(Ranking.of(Similarities.of(new double[][] {{0, Double.NaN}})), relevance))
                .hasMessage("[query 0, item 1] The similarity is NaN, must be a number.");
        assertThatThrownBy(() -> scores(Ranking.of(new int[][] {{1, 1}}, 2), relevance))
                .hasMessage("[query 0] The list has item 1, must have items from 0 to 1 once each.");
        assertThatThrownBy(() -> scores(Ranking.of(new int[2][1], 2), relevance))
                .hasMessage("[[r1, r2, rp, map]] The ranking has 2 queries, the task 1: must be as many.");
        assertThatThrownBy(() -> Similarities.of(new double[][] {{1}, {}}))
                .hasMessage("[query 1] There are 0 similarities, must be 1 as for query 0.");
        assertThatThrownBy(() -> new Folds(new int[] {0, 0, 1}, new int[0]))
                .hasMessage("[folds] Folds have [2, 1] queries, must have equally many.");
        assertThatThrownBy(() -> Relevance.of(List.of(1), List.of(2), Map.of(3, List.of(2))))
                .hasMessage("[query '3'] It is none of the 1 queries, but something is right for it. Leave it out.");
        assertThatThrownBy(() -> Relevance.of(List.of(1), List.of(2), Map.of(1, List.of(2, 2))))
                .hasMessage("[right item of query '1' '2'] It comes twice, must come once.");
        assertThatThrownBy(() -> new Rate.RecallAt(0)).hasMessage("k is 0, must be at least 1");
    }

    /// Wherever in a ranking of many stretches, and whichever thread comes upon it first.
    @Test
    void theFirstFaultIsTold() {
        Similarities broken = Similarities.of(1000, 3, (query, item) -> query >= 700 && item == 2 ? Double.NaN : 0);
        int[][] right = new int[1000][1];

        for (int time = 0; time < 20; time++) {
            assertThatThrownBy(() -> scores(Ranking.of(broken), Relevance.of(right)))
                    .hasMessage("[query 700, item 2] The similarity is NaN, must be a number.");
        }
    }

    @Test
    void turnedSimilaritiesRankAsIfTheyWereWrittenTheOtherWayRound() {
        int queries = 37;
        int items = 23;
        double[][] rows = new double[queries][items];
        double[][] columns = new double[items][queries];
        SplittableRandom random = new SplittableRandom(5);
        for (int query = 0; query < queries; query++) {
            for (int item = 0; item < items; item++) {
                rows[query][item] = random.nextInt(50);
                columns[item][query] = rows[query][item];
            }
        }
        Ranking.Cursor turned = Ranking.of(Similarities.of(columns).turned()).cursor();
        Ranking.Cursor plain = Ranking.of(Similarities.of(rows)).cursor();
        for (int query : new int[] {0, 1, 15, 16, 17, 36, 2, 35, 34}) {
            turned.go(query);
            plain.go(query);
            assertThat(turned.first(items, null)).as("query " + query).containsExactly(plain.first(items, null));
        }
    }

    @Test
    void cosinesAreThoseOfTheVectors() {
        Similarities cosines =
                Similarities.cosines(new float[][] {{3, 4, 0, 0, 0}}, new float[][] {{4, 3, 0, 0, 0}, {0, 0, 0, 0, 2}});

        assertThat(cosines.of(0, 0)).isCloseTo(0.96, within(TOLERANCE));
        assertThat(cosines.of(0, 1)).isZero();
        assertThat(cosines.turned().of(0, 0)).isEqualTo(cosines.of(0, 0));
        assertThatThrownBy(() -> Similarities.cosines(new float[][] {{1}}, new float[][] {{0}}))
                .hasMessage("[item 0] The vector's length is 0.0, must be above 0.");
        assertThatThrownBy(() -> Similarities.cosines(new float[][] {{1}}, new float[][] {{1, 2}}))
                .hasMessage("[item 0] The vector has 2 numbers, must have 1.");
    }
}
