package dev.blazon.metrics.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.blazon.metrics.Golden;
import dev.blazon.metrics.Mode;
import dev.blazon.metrics.wordnet.lemma.WordNet;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

final class CaptureGoldenTest {
    private static final double TOLERANCE = 1e-9;
    private static final WordNet WORDNET = WordNet.load();

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::stringValue).toList();
    }

    private static SceneGraph graph(JsonNode golden) {
        TreeMap<String, List<String>> attributes = new TreeMap<>();
        golden.get("attributes").properties().forEach(entry -> attributes.put(entry.getKey(), texts(entry.getValue())));
        List<Relation> relations = golden.get("relations")
                .valueStream()
                .map(CaptureGoldenTest::texts)
                .map(parts -> new Relation(parts.get(0), parts.get(1), parts.get(2)))
                .toList();
        return new SceneGraph(texts(golden.get("objects")), attributes, relations);
    }

    /// Counts of pairs of neighbouring bytes, as the golden numbers were made with.
    private static double[][] stub(List<String> phrases) {
        double[][] vectors = new double[phrases.size()][64];
        for (int phrase = 0; phrase < vectors.length; phrase++) {
            byte[] bytes = phrases.get(phrase).getBytes(StandardCharsets.UTF_8);
            for (int at = 0; at < bytes.length; at++) {
                int next = bytes[(at + 1) % bytes.length] & 0xFF;
                vectors[phrase][(31 * (bytes[at] & 0xFF) + next) % 64]++;
            }
        }
        return vectors;
    }

    private static Capture capture(String mode) {
        Capture exact = Capture.exact();
        return switch (mode) {
            case "exact" -> exact;
            case "exact_synonym" -> exact.withSynonyms(WORDNET, Mode.STRICT);
            default -> exact.withSynonyms(WORDNET, Mode.STRICT).withEncoder(CaptureGoldenTest::stub, "stub");
        };
    }

    @ParameterizedTest
    @CsvSource({
        "exact, .1447481388347891",
        "exact_synonym, .17318789248937383",
        "exact_synonym_softstub, .2983094665464429"
    })
    void scoresAreTheReferences(String mode, double mean) {
        List<SceneGraph> hypotheses = new ArrayList<>();
        List<List<SceneGraph>> references = new ArrayList<>();
        Capture capture = capture(mode);
        JsonNode golden = Golden.json("capture/from_tuples_golden.json.gz");
        assertThat(golden.size()).isEqualTo(300);

        for (JsonNode image : golden) {
            hypotheses.add(graph(image.get("cand")));
            references.add(List.of(graph(image.get("gt"))));
            CaptureScore score =
                    capture.score(hypotheses.getLast(), references.getLast().getFirst());
            List<Double> wanted =
                    image.get(mode).valueStream().map(JsonNode::doubleValue).toList();
            double[] numbers = numbers(score);
            for (int number = 0; number < 10; number++) {
                assertThat(numbers[number])
                        .as("number " + number + " of image " + image.get("image_id"))
                        .isCloseTo(wanted.get(number), within(TOLERANCE));
            }
        }
        assertThat(capture.scores(hypotheses, references).getFirst().corpus()).isCloseTo(mean, within(TOLERANCE));
    }

    private static double[] numbers(CaptureScore score) {
        return DoubleStream.concat(
                        DoubleStream.of(score.capture()),
                        List.of(score.objects(), score.attributes(), score.relations()).stream()
                                .flatMapToDouble(one -> DoubleStream.of(one.precision(), one.recall(), one.f())))
                .toArray();
    }

    @Test
    void sharesOfCommonMeaningsAreTheReferences() {
        Synonyms synonyms = new Synonyms(WORDNET, Mode.STRICT);
        JsonNode golden = Golden.json("capture/wordnet_unit.json").get("synonym_score");

        assertThat(golden.size()).isEqualTo(16);
        golden.properties().forEach(pair -> {
            String[] words = pair.getKey().split("\\|");
            assertThat(synonyms.score(words[0], words[1]))
                    .as(pair.getKey())
                    .isCloseTo(pair.getValue().doubleValue(), within(TOLERANCE));
        });
    }

    @Test
    void stopWordsAreTheReferences() {
        assertThat(GraphBuilder.stopWords())
                .hasSize(317)
                .hasSameElementsAs(texts(Golden.json("capture/stop_words.json")));
    }
}
