package dev.blazon.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Systems compared by exchanging their captions.
final class EvalSignificanceTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> METRICS =
            List.of("Bleu_1", "METEOR", "ROUGE_L", "CIDEr", "CHAIRs", "CHAIRi", "CHAIR_recall");

    @TempDir
    private Path temp;

    private Path file(String name, Map<String, ?> values) throws IOException {
        return Files.writeString(temp.resolve(name), JSON.writeValueAsString(values));
    }

    private JsonNode told(Map<String, ?> first, Map<String, ?> second, String... more) throws IOException {
        Map<String, Object> objects = new LinkedHashMap<>();
        Map<String, Object> references = new LinkedHashMap<>();
        for (int image = 0; image < 8; image++) {
            objects.put("" + image, List.of());
            references.put("" + image, "A cat sleeps on bed number " + image + ".");
        }
        Blazon.Ended ended = Blazon.run(Stream.concat(
                        Stream.of(
                                "eval",
                                "--hypotheses",
                                "one=" + file("one.json", first),
                                "--hypotheses",
                                "two=" + file("two.json", second),
                                "--references",
                                file("refs.json", references),
                                "--objects",
                                file("objects.json", objects),
                                "--metrics",
                                String.join(",", METRICS),
                                "--json"),
                        Stream.of(more))
                .toArray());
        assertThat(ended.err()).isEmpty();
        return JSON.readTree(ended.out());
    }

    private static Map<String, String> captions(String words) {
        Map<String, String> captions = new LinkedHashMap<>();
        for (int image = 0; image < 8; image++) {
            captions.put("" + image, words + image);
        }
        return captions;
    }

    /// Of 256 exchanges of 8 captions only none and all give so large a difference: about 8 of 1,000, raised by 7.
    @Test
    void aDifferenceInEveryCaptionIsHardlyByChance() throws Exception {
        JsonNode told = told(
                captions("A cat sleeps on bed "), captions("Two dogs and a horse on a "), "--test", "randomisation");

        assertThat(told.get("test").stringValue()).isEqualTo("randomisation");
        assertThat(told.at("/systems/one").has("p-values")).isFalse();
        for (String metric : METRICS) {
            assertThat(told.at("/systems/two/p-values").get(metric).doubleValue())
                    .as(metric)
                    .isBetween(0.001, 0.12);
        }
    }

    @Test
    void equalSystemsDifferByChanceAlone() throws Exception {
        JsonNode told = told(captions("A cat on "), captions("A cat on "), "--test", "randomisation");

        for (String metric : METRICS) {
            assertThat(told.at("/systems/two/p-values").get(metric).doubleValue())
                    .as(metric)
                    .isEqualTo(1);
        }
    }

    /// Half of all exchanges move the one caption that is better, and all of them keep the size of the difference.
    @Test
    void oneBetterCaptionProvesNothing() throws Exception {
        Map<String, String> better = captions("A dog on ");
        better.put("3", "A cat sleeps on bed number 3.");

        JsonNode told = told(captions("A dog on "), better, "--test", "randomisation");

        for (String metric : List.of("METEOR", "ROUGE_L", "CIDEr", "CHAIRs")) {
            assertThat(told.at("/systems/two/p-values").get(metric).doubleValue())
                    .as(metric)
                    .isEqualTo(1);
        }
    }

    @Test
    void theBootstrapIsWhatComparesUnlessAskedOtherwise() throws Exception {
        JsonNode told = told(captions("A cat on "), captions("A dog on "));
        Blazon.Ended wrong = Blazon.run("eval", "--hypotheses", "a", "--references", "b", "--test", "sign");

        assertThat(told.get("test").stringValue()).isEqualTo("bootstrap");
        assertThat(told).isEqualTo(told(captions("A cat on "), captions("A dog on "), "--test", "bootstrap"));
        assertThat(wrong.err())
                .isEqualTo("Invalid value for option '--test': expected one of [BOOTSTRAP, RANDOMISATION]"
                        + " (case-insensitive) but was 'sign'.\nSee 'blazon eval --help'.\n");
    }
}
