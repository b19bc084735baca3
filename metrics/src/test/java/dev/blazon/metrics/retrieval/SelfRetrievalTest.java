package dev.blazon.metrics.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.blazon.metrics.Scores;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SelfRetrievalTest {
    private static final Similarities THREE = Similarities.of(new double[][] {{3, 2, 1}, {5, 1, 0}, {1, 1, 1}});

    /// By hand: caption 0 fits image 0 best, caption 1 fits image 0 better than its own, caption 2 all alike.
    @Test
    void aCaptionMustFitItsOwnImageBestInTheBag() {
        Scores all = SelfRetrieval.inBags(THREE, List.of(new int[] {0, 1, 2}));
        Scores pairs = SelfRetrieval.inBags(THREE, List.of(new int[] {1, 2}, new int[] {0, 1}));

        assertThat(all.samples()).containsExactly(100, 0, 0);
        assertThat(pairs.samples()).containsExactly(100, 0, 100, 0);
        assertThat(pairs.corpus()).isEqualTo(50);
        assertThat(all.signature()).hasToString("self_retrieval_in_bags|bags:1|mode:strict|size:3|ties:fail|version:1");
    }

    @Test
    void bagsHoldAsManyDifferentImages() {
        for (int[] wrong : new int[][] {{0}, {0, 0}, {0, 3}}) {
            assertThatThrownBy(() -> SelfRetrieval.inBags(THREE, List.of(new int[] {0, 1}, wrong)))
                    .hasMessage("[bag 1] It holds " + Arrays.toString(wrong)
                            + ", must hold 2 different images from 0 to 2.");
        }
    }

    /// Of captions that fit image i by chance alone, one in 1 + distractors fits its own best.
    @Test
    void chanceAmongRandomImagesIsOneInAll() {
        Random random = new Random(1);
        double[][] rows = IntStream.range(0, 1500)
                .mapToObj(_ -> random.doubles(1500).toArray())
                .toArray(double[][]::new);

        assertThat(SelfRetrieval.amongRandom(Similarities.of(rows), 3, 5).corpus())
                .isCloseTo(25, within(4.0));
        assertThat(SelfRetrieval.amongRandom(Similarities.of(rows), 99, 5).corpus())
                .isCloseTo(1, within(1.0));
    }

    /// Every other image is drawn equally often, never the own one, none twice.
    @Test
    void distractorsAreDifferentOtherImagesDrawnEvenly() {
        int[] drawn = new int[20];
        for (int seed = 0; seed < 2000; seed++) {
            int own = seed % 20;
            boolean[] asked = new boolean[20];
            Similarities watched = Similarities.of(20, 20, (query, item) -> {
                if (query == own && item != own) {
                    assertThat(asked[item]).isFalse();
                    asked[item] = true;
                }
                return item == query ? 1 : 0;
            });
            assertThat(SelfRetrieval.amongRandom(watched, 5, seed).corpus()).isEqualTo(100);
            for (int item = 0; item < 20; item++) {
                drawn[item] += asked[item] ? 1 : 0;
            }
        }
        assertThat(Arrays.stream(drawn).sum()).isEqualTo(10_000);
        for (int count : drawn) {
            assertThat(count).isBetween(420, 580);
        }
    }

    @Test
    void allOthersAreTheMostDistractors() {
        assertThat(SelfRetrieval.amongRandom(THREE, 2, 1).samples()).containsExactly(100, 0, 0);
        assertThatThrownBy(() -> SelfRetrieval.amongRandom(THREE, 3, 1))
                .hasMessage("[self-retrieval] There are to be 3 distractors, must be 1 to 2, the number of other"
                        + " images.");
        assertThatThrownBy(() -> SelfRetrieval.inBags(Similarities.of(new double[1][2]), List.of()))
                .hasMessage("[self-retrieval] There are 1 captions and 2 images, must be one caption for each image.");
    }
}
