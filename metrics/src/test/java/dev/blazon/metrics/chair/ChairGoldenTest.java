package dev.blazon.metrics.chair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.blazon.metrics.CaptionSet;
import dev.blazon.metrics.Golden;
import dev.blazon.metrics.Mode;
import dev.blazon.metrics.Scores;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

final class ChairGoldenTest {
    private static final double TOLERANCE = 1e-9;

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::stringValue).toList();
    }

    @Test
    void singularsAreTheReferences() {
        JsonNode golden = Golden.json("chair/pattern_singularize_vocab.json.gz");

        assertThat(golden.size()).isEqualTo(7304);
        golden.properties()
                .forEach(word -> assertThat(Singular.of(word.getKey()))
                        .as(word.getKey())
                        .isEqualTo(word.getValue().stringValue()));
    }

    /// The captions of the golden lines in their order. Golden are those without a sentence's end within, all
    /// but 50.
    private static Map<Integer, String> captions() {
        List<JsonNode> golden = Golden.jsonLines("chair/nltk_word_tokenize_val2017.jsonl.gz");
        Map<Integer, String> captions = new HashMap<>();
        int next = 0;
        for (JsonNode line : Golden.jsonLines("ptb/ptb_coco_val2017.jsonl.gz")) {
            String caption = line.get(0).stringValue();
            if (next < golden.size()
                    && WordTokenizer.words(caption.toLowerCase(Locale.ROOT))
                            .equals(texts(golden.get(next).get("tokens")))) {
                captions.put(golden.get(next++).get("ann_id").intValue(), caption);
            }
        }
        return captions;
    }

    @Test
    void tokensAreTheReferences() {
        assertThat(captions()).hasSize(24964);
    }

    @Test
    void namedObjectsAreTheReferences() {
        Map<Integer, String> captions = captions();
        ObjectFinder finder = new ObjectFinder(ObjectTable.coco(), Mode.STRICT);

        for (JsonNode golden : Golden.jsonLines("chair/chair_words_val2017.jsonl.gz")) {
            String caption = captions.get(golden.get("ann_id").intValue());
            List<Mention> mentions = finder.find(caption).mentions();
            assertThat(mentions.stream().map(Mention::word)).as(caption).isEqualTo(texts(golden.get("words")));
            assertThat(mentions.stream().map(Mention::object)).as(caption).isEqualTo(texts(golden.get("nodes")));
            assertThat(mentions.stream().map(Mention::position))
                    .as(caption)
                    .isEqualTo(golden.get("idxs")
                            .valueStream()
                            .map(JsonNode::intValue)
                            .toList());
        }
    }

    @Test
    void categoriesHaveTheNumbersOfCoco() {
        JsonNode golden =
                Golden.json("chair/coco_mini_input.json.gz").get("val").get("categories");

        assertThat(golden.size()).isEqualTo(80);
        golden.properties()
                .forEach(category -> assertThat(CocoCategories.name(Integer.parseInt(category.getKey())))
                        .isEqualTo(category.getValue().stringValue()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"val", "train"})
    void scoresAreTheReferences(String split) {
        JsonNode golden = Golden.json("chair/coco_mini_golden.json.gz").get(split);
        JsonNode input = Golden.json("chair/coco_mini_input.json.gz").get(split);
        List<String> ids = new ArrayList<>();
        List<String> captions = new ArrayList<>();
        List<List<String>> references = new ArrayList<>();
        List<List<String>> objects = new ArrayList<>();
        for (JsonNode sentence : golden.get("sentences")) {
            int id = sentence.get("image_id").intValue();
            ids.add(Integer.toString(id));
            captions.add(sentence.get("caption").stringValue());
            references.add(input.get("captions")
                    .valueStream()
                    .filter(caption -> caption.get(0).intValue() == id)
                    .map(caption -> caption.get(1).stringValue())
                    .toList());
            objects.add(input.get("instances")
                    .valueStream()
                    .filter(instance -> instance.get(0).intValue() == id)
                    .map(instance -> CocoCategories.name(instance.get(1).intValue()))
                    .toList());
        }

        Chair.Result result = Chair.of(new CaptionSet(ids, captions, references), objects, Mode.STRICT);

        List<Scores> scores = result.scores();
        assertThat(scores.get(0).corpus()).isCloseTo(golden.get("CHAIRs").doubleValue(), within(TOLERANCE));
        assertThat(scores.get(1).corpus()).isCloseTo(golden.get("CHAIRi").doubleValue(), within(TOLERANCE));
        assertThat(scores.get(2).corpus())
                .isCloseTo(golden.get("Recall_maxlinn").doubleValue(), within(TOLERANCE));
        for (int image = 0; image < ids.size(); image++) {
            assertCaption(golden.get("sentences").get(image), result.captions().get(image));
            assertThat(result.captions().get(image).present())
                    .containsExactlyElementsOf(texts(golden.get("gt_full").get(image)));
            JsonNode sentence = golden.get("sentences").get(image);
            assertThat(scores.get(0).of(image)).isEqualTo(sentence.get("CHAIRs").doubleValue());
            assertThat(scores.get(1).of(image)).isCloseTo(sentence.get("CHAIRi").doubleValue(), within(TOLERANCE));
        }
    }

    private static void assertCaption(JsonNode golden, Judged judged) {
        assertThat(judged.named().words()).isEqualTo(texts(golden.get("words")));
        assertThat(judged.named().mentions().stream().map(Mention::object))
                .isEqualTo(texts(golden.get("mscoco_generated_words")));
        assertThat(judged.hallucinated().stream().map(mention -> List.of(mention.word(), mention.object())))
                .isEqualTo(golden.get("mscoco_hallucinated_words")
                        .valueStream()
                        .map(ChairGoldenTest::texts)
                        .toList());
        assertThat(judged.hallucinated().stream().map(Mention::position))
                .isEqualTo(golden.get("hallucination_idxs")
                        .valueStream()
                        .map(JsonNode::intValue)
                        .toList());
    }
}
