package dev.blazon.metrics.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.blazon.metrics.Golden;
import dev.blazon.metrics.Scores;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

final class RetrievalGoldenTest {
    private static final double TOLERANCE = 1e-9;

    @ParameterizedTest
    @ValueSource(strings = {"i2t", "t2i"})
    void scoresAreTheReferences(String direction) {
        JsonNode golden = Golden.json("eccv/golden.json");
        EccvFixture fixture = new EccvFixture(direction);
        List<Scores> scores = Retrieval.of(Ranking.of(fixture), fixture.tasks());

        assertThat(scores).hasSize(golden.get("scores").size());
        for (Scores score : scores) {
            String name = score.name().substring(0, score.name().length() - direction.length() - 1);
            assertThat(score.corpus())
                    .as(score.name())
                    .isCloseTo(golden.get("scores").get(name).get(direction).doubleValue(), within(TOLERANCE));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"i2t", "t2i"})
    void firstItemsAreTheReferences(String direction) {
        EccvFixture fixture = new EccvFixture(direction);
        Ranking.Cursor cursor = Ranking.of(fixture).cursor();
        Golden.json("eccv/golden.json")
                .get(direction + "_top10_first20")
                .properties()
                .forEach(entry -> {
                    cursor.go(fixture.query(Long.parseLong(entry.getKey())));
                    assertThat(cursor.first(10, null))
                            .containsExactly(entry.getValue()
                                    .valueStream()
                                    .mapToInt(id -> fixture.item(id.longValue()))
                                    .toArray());
                });
    }
}
