package dev.blazon.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Metrics beside what people think of the captions.
final class EvalRatingsTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    @TempDir
    private Path temp;

    private Path captions = Path.of("");
    private Path references = Path.of("");

    /// Of ROUGE-L 1 for the first, some for the second, and 0 for the third and fourth.
    @BeforeEach
    void fourImages() throws IOException {
        captions = file("captions.json", """
                {"1": "two cats sleep", "2": "a red bus", "3": "nothing", "4": "unclear"}
                """);
        references = file("references.json", """
                {"1": "two cats sleep", "2": "a blue bus", "3": "a dog", "4": "a man"}
                """);
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(temp.resolve(name), text);
    }

    private Blazon.Ended eval(Object... more) {
        return Blazon.run(Stream.concat(
                        Stream.of("eval", "--hypotheses", captions, "--references", references, "--metrics", "ROUGE_L"),
                        Stream.of(more))
                .toArray());
    }

    private JsonNode agreement(Path ratings) {
        Blazon.Ended ended = eval("--ratings", ratings, "--json");
        assertThat(ended.err()).isEmpty();
        return JSON.readTree(ended.out()).get("agreement");
    }

    /// Of six pairs four are in the order of the ratings, one is in the other order, and one the metric ties.
    @Test
    void everyMetricIsSetBesideTheRatings() throws Exception {
        Path ratings = file("ratings.csv", "image_id,rating\n1,4\n2,5\n3,2\n4,1\n");

        JsonNode told = agreement(ratings);

        JsonNode measures = told.at("/metrics/ROUGE_L/measures");
        assertThat(told.get("captions").intValue()).isEqualTo(4);
        assertThat(measures.get("kendall_tau_b").doubleValue()).isCloseTo(3 / Math.sqrt(6 * 5), within(1e-12));
        assertThat(measures.get("kendall_tau_c").doubleValue()).isCloseTo(2 * 3 * 3 / (16.0 * 2), within(1e-12));
        assertThat(measures.get("pairwise_accuracy").doubleValue()).isCloseTo(4 / 6.0, within(1e-12));
        assertThat(measures.get("spearman").doubleValue()).isCloseTo(7 / Math.sqrt(10 * 9), within(1e-12));
        JsonNode interval = told.at("/metrics/ROUGE_L/intervals/kendall_tau_b");
        assertThat(interval.get(0).doubleValue()).isLessThan(interval.get(1).doubleValue());
        assertThat(told.at("/metrics/ROUGE_L/draws").intValue()).isEqualTo(1000);
    }

    @Test
    void formsOfFilesAreEqualAndSeveralRatingsOfACaptionAreTheirMean() throws Exception {
        JsonNode told = agreement(file("r.tsv", "id\trating\n1\t4\n2\t5\n3\t2\n4\t1\n"));

        for (Path same : List.of(
                file("several.csv", "id,rating\n1,3\n1,5\n2,5\n3,2\n4,1\n"),
                file("object.json", "{\"1\": [3, 5], \"2\": 5, \"3\": 2, \"4\": 1}"),
                file(
                        "rows.json",
                        "[{\"id\": 1, \"rating\": 4}, {\"id\": 2, \"rating\": 5}, {\"id\": 3, \"rating\": 2},"
                                + " {\"id\": 4, \"ratings\": [1]}]"),
                file("lines.jsonl", """
                        {"image": "1", "system": "captions.json", "rating": 4}
                        {"image": "2", "system": "captions.json", "rating": "5"}
                        {"image": "3", "system": "captions.json", "rating": 2.0}
                        {"image": "4", "system": "captions.json", "rating": 1}
                        """))) {
            assertThat(agreement(same)).as(same.toString()).isEqualTo(told);
        }
    }

    @Test
    void captionsOfAllSystemsAreRatedTogether() throws Exception {
        Path other = file("other.json", """
                {"1": "a dog", "2": "a blue bus", "3": "a dog", "4": "a man"}
                """);
        Path ratings = file("ratings.csv", """
                id,system,rating
                1,old,5
                2,old,3
                1,new,1
                2,new,5
                9,new,5
                1,unheard,2
                """);

        Blazon.Ended ended = Blazon.run(
                "eval",
                "--hypotheses",
                "old=" + captions,
                "--hypotheses",
                "new=" + other,
                "--references",
                references,
                "--metrics",
                "ROUGE_L",
                "--ratings",
                ratings);

        assertThat(ended.out())
                .contains(
                        "\n\nagreement with people on 4 rated captions; in brackets where it lies in 95 of 100 draws of"
                                + " captions\n"
                                + "               tau-b                       tau-c                       Spearman"
                                + "                    pairwise accuracy\n"
                                + "  ROUGE_L       1.0000  (")
                .contains("\nLeft out: 2 ratings of images or systems that are not scored.\n\nROUGE_L|");
    }

    /// The mean of nothing and nothing has no score.
    @Test
    void captionsWithoutAScoreAreLeftOutAndCounted() throws Exception {
        Path images = file("images.jsonl", """
                {"id": 1, "vector": [1, 0]}
                {"id": 2, "vector": [1, 1]}
                {"id": 3, "vector": [0, 1]}
                {"id": 4, "vector": [0, 1]}
                """);
        Path texts = file("texts.jsonl", """
                {"text": "two cats sleep", "vector": [1, 0]}
                {"text": "a red bus", "vector": [1, 0]}
                {"text": "a blue bus", "vector": [1, 0]}
                {"text": "nothing", "vector": [1, 0]}
                {"text": "a dog", "vector": [0, 1]}
                {"text": "unclear", "vector": [0.1, 1]}
                {"text": "a man", "vector": [1, 0.1]}
                """);

        Blazon.Ended ended = Blazon.run(
                "eval",
                "--hypotheses",
                captions,
                "--references",
                references,
                "--metrics",
                "CLIPScore,RefCLIPScore",
                "--image-vectors",
                images,
                "--text-vectors",
                texts,
                "--ratings",
                file("ratings.csv", "id,rating\n1,5\n2,4\n3,1\n4,2\n"));

        assertThat(ended.out())
                .contains("\nLeft out: 1 captions without a score of RefCLIPScore.\n")
                .doesNotContain("without a score of CLIPScore");
    }

    @Test
    void ratingsThatCannotBeUsedAreNamed() throws Exception {
        Path word = file("word.csv", "id,rating\n1,good\n");
        Path nameless = file("nameless.csv", "id,stars\n1,3\n");
        Path others = file("others.csv", "id,rating\n7,3\n");
        Path none = file("none.csv", "id,rating\n");
        Path ratings = file("ratings.csv", "id,rating\n1,4\n2,5\n3,2\n4,1\n");

        assertThat(eval("--ratings", word).err())
                .isEqualTo("[" + word + ", line 2] The rating is no number: 'good'. Write one, such as 3.5.\n");
        assertThat(eval("--ratings", nameless).err())
                .isEqualTo("[" + nameless + ", line 2] No field names the rating: seen id, stars, wanted one of rating,"
                        + " ratings, human, score. Rename it.\n");
        assertThat(eval("--ratings", others).err())
                .isEqualTo("[" + others + "] No rating is of a caption that is scored. Compare the images' and systems'"
                        + " names.\n");
        assertThat(eval("--ratings", none).err())
                .isEqualTo("[" + none + "] The file holds no rating. Give another one.\n");
        assertThat(eval("--ratings", ratings, "--hypotheses", "again=" + captions)
                        .err())
                .isEqualTo(
                        "[" + ratings + "] Some ratings name no system, and there are 2: 'captions.json', 'again'. Add"
                                + " a field 'system'.\n");
    }
}
