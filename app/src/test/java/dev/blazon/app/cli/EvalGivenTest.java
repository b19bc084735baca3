package dev.blazon.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Metrics that need more than captions and references.
final class EvalGivenTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Path GOLDEN = Path.of("../../shared/data/metrics");

    @TempDir
    private Path temp;

    private Path captions = Path.of("");
    private Path references = Path.of("");

    @BeforeEach
    void twoImages() throws IOException {
        captions = file("captions.json", "{\"1\": \"A dog on a couch.\", \"2\": \"Two cats.\"}");
        references =
                file("references.json", "{\"1\": [\"A cat on a couch.\", \"A cat.\"], \"2\": \"Two cats sleep.\"}");
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(temp.resolve(name), text);
    }

    private static JsonNode golden(String name) throws IOException {
        assumeThat(GOLDEN.resolve(name)).exists();
        try (InputStream bytes = new GZIPInputStream(Files.newInputStream(GOLDEN.resolve(name)))) {
            return JSON.readTree(bytes);
        }
    }

    private Blazon.Ended eval(Object... more) {
        return Blazon.run(
                Stream.concat(Stream.of("eval", "--hypotheses", captions, "--references", references), Stream.of(more))
                        .toArray());
    }

    private JsonNode told(Object... more) {
        Blazon.Ended ended =
                eval(Stream.concat(Stream.of(more), Stream.of("--json")).toArray());
        assertThat(ended.err()).isEmpty();
        assertThat(ended.exitCode()).isZero();
        return JSON.readTree(ended.out());
    }

    /// The lists of the golden input in the forms in which COCO gives them out.
    private void writeCoco(JsonNode input, JsonNode golden) throws IOException {
        List<Map<String, Object>> texts = input.get("captions")
                .valueStream()
                .filter(caption -> golden.get("sentences")
                        .valueStream()
                        .anyMatch(sentence -> sentence.get("image_id").equals(caption.get(0))))
                .map(caption -> Map.<String, Object>of("image_id", caption.get(0), "caption", caption.get(1)))
                .toList();
        references = file("references.json", JSON.writeValueAsString(Map.of("annotations", texts)));
        captions = file(
                "captions.json",
                JSON.writeValueAsString(golden.get("sentences")
                        .valueStream()
                        .map(sentence ->
                                Map.of("image_id", sentence.get("image_id"), "caption", sentence.get("caption")))
                        .toList()));
        Map<String, Object> instances = new LinkedHashMap<>();
        instances.put(
                "images",
                input.get("image_ids").valueStream().map(id -> Map.of("id", id)).toList());
        instances.put(
                "annotations",
                input.get("instances")
                        .valueStream()
                        .map(instance -> Map.of("image_id", instance.get(0), "category_id", instance.get(1)))
                        .toList());
        instances.put(
                "categories",
                input.get("categories").properties().stream()
                        .map(category -> Map.of(
                                "id",
                                Integer.parseInt(category.getKey()),
                                "name",
                                category.getValue().stringValue()))
                        .toList());
        file("instances.json", JSON.writeValueAsString(instances));
    }

    @ParameterizedTest
    @ValueSource(strings = {"val", "train"})
    void chairIsTheReference(String split) throws Exception {
        JsonNode golden = golden("chair/coco_mini_golden.json.gz").get(split);
        writeCoco(golden("chair/coco_mini_input.json.gz").get(split), golden);
        Path samples = temp.resolve("samples.jsonl");

        JsonNode corpus = told("--objects", temp.resolve("instances.json"), "--samples", samples)
                .get("corpus");

        assertThat(corpus.propertyNames()).contains("CIDEr", "CHAIRs", "CHAIRi", "CHAIR_recall");
        assertThat(corpus.get("CHAIRs").doubleValue())
                .isCloseTo(golden.get("CHAIRs").doubleValue(), within(1e-9));
        assertThat(corpus.get("CHAIRi").doubleValue())
                .isCloseTo(golden.get("CHAIRi").doubleValue(), within(1e-9));
        assertThat(corpus.get("CHAIR_recall").doubleValue())
                .isCloseTo(golden.get("Recall_maxlinn").doubleValue(), within(1e-9));
        assertThat(Files.readAllLines(samples).stream()
                        .map(line -> JSON.readTree(line).at("/scores/CHAIRs").doubleValue()))
                .isEqualTo(golden.get("sentences")
                        .valueStream()
                        .map(sentence -> sentence.get("CHAIRs").doubleValue())
                        .toList());
    }

    @Test
    void objectsMayBeNamesInJsonOrLines() throws Exception {
        Path object = file("objects.json", "{\"1\": [\"couch\"], \"2\": []}");
        Path lines = file("objects.jsonl", """
                {"image_id": 1, "objects": ["couch"]}
                {"image_id": "2", "objects": []}
                """);

        for (Path objects : List.of(object, lines)) {
            JsonNode corpus = told("--objects", objects, "--metrics", "CHAIRs,CHAIRi,CHAIR_recall")
                    .get("corpus");
            assertThat(corpus.get("CHAIRs").doubleValue()).isEqualTo(0.5);
            assertThat(corpus.get("CHAIRi").doubleValue()).isCloseTo(1 / 3.0, within(1e-12));
            assertThat(corpus.get("CHAIR_recall").doubleValue()).isCloseTo(2 / 3.0, within(1e-12));
        }
    }

    @Test
    void objectsThatLackOrAreOddAreNamed() throws Exception {
        Path some = file("some.json", "{\"1\": [\"couch\"]}");
        Path odd = file("odd.json", "{\"1\": [\"unicorn\"], \"2\": []}");
        Path bare = file("bare.json", "{\"1\": 3}");
        Path uncategorised = file("u.json", "{\"annotations\": [{\"image_id\": 1, \"category_id\": 99}]}");

        assertThat(eval("--objects", some).err())
                .isEqualTo(
                        "[" + some + "] The file does not say which objects are in 1 of 2 images: '2'. Add them, with"
                                + " an empty list where there is none.\n");
        assertThat(eval("--objects", odd).err())
                .isEqualTo(
                        "[" + odd + ", image '1'] 'unicorn' is none of the 80 objects of COCO. Correct it or leave it"
                                + " out.\n");
        assertThat(eval("--objects", bare).err())
                .isEqualTo("[" + bare + ", image '1'] The objects are no list of names: 3. Write [\"person\", \"traffic"
                        + " light\"].\n");
        assertThat(eval("--objects", uncategorised).err())
                .isEqualTo("[" + uncategorised + ", annotation 1] No category of the file has the number 99. Give the"
                        + " file with its 'categories'.\n");
        assertThat(eval("--metrics", "CHAIRi").err())
                .isEqualTo("CHAIRi needs the objects in the pictures: give --objects.\nSee 'blazon eval --help'.\n");
    }

    /// With the idf of the whole set, a part of it scores as in the whole.
    @Test
    void idfOfAnotherFileScoresAPartAsInTheWhole() throws Exception {
        JsonNode input = golden("coco_fakecap1000/input.json.gz");
        JsonNode wanted = golden("coco_fakecap1000/golden.json.gz").at("/per_image/CIDEr_D");
        Map<String, Object> all = new LinkedHashMap<>();
        Map<String, Object> some = new LinkedHashMap<>();
        double sum = 0;
        for (int image = 0; image < input.get("ids").size(); image++) {
            String id = input.get("ids").get(image).toString();
            all.put(id, input.get("refs").get(image));
            if (image % 100 == 0) {
                some.put(id, input.get("cands").get(image));
                sum += wanted.get(image).doubleValue();
            }
        }
        captions = file("some.json", JSON.writeValueAsString(some));
        references = file("all.json", JSON.writeValueAsString(all));

        JsonNode told = told("--idf", references, "--only-common", "--tokenized", "--metrics", "CIDEr");

        assertThat(told.at("/corpus/CIDEr").doubleValue()).isCloseTo(sum / 10, within(1e-9));
        assertThat(told.at("/signatures/CIDEr").stringValue()).contains("|idf:all.json 1000|");
    }

    @Test
    void idfMayBeOfMoreImagesThanItsFileHas() throws Exception {
        Path two = references;

        JsonNode own = told("--metrics", "CIDEr");
        JsonNode same = told("--metrics", "CIDEr", "--idf", two);
        JsonNode more = told("--metrics", "CIDEr", "--idf", two, "--idf-documents", "40504");

        assertThat(same.get("corpus")).isEqualTo(own.get("corpus"));
        assertThat(more.at("/corpus/CIDEr").doubleValue())
                .isNotEqualTo(own.at("/corpus/CIDEr").doubleValue());
        assertThat(more.at("/signatures/CIDEr").stringValue()).contains("|idf:references.json 40504|");
        assertThat(eval("--idf", two, "--idf-documents", "1").err())
                .isEqualTo("[" + two + "] The file has the references of 2 images, and --idf-documents says 1. Give as"
                        + " many or more.\n");
        assertThat(eval("--idf-documents", "3").err())
                .isEqualTo("--idf-documents needs --idf.\nSee 'blazon eval --help'.\n");
    }

    private static String vector(String name, String value, JsonNode vector) {
        return JSON.writeValueAsString(Map.of(name, value, "vector", vector)) + "\n";
    }

    @Test
    void clipScoresAreTheReferences() throws Exception {
        JsonNode golden = golden("llm_judges/arithmetic_goldens.json.gz").get("clipscore");
        StringBuilder images = new StringBuilder();
        StringBuilder texts = new StringBuilder();
        Map<String, Object> hypotheses = new LinkedHashMap<>();
        Map<String, Object> wanted = new LinkedHashMap<>();
        for (int image = 0; image < golden.get("image").size(); image++) {
            images.append(vector("id", "i" + image, golden.get("image").get(image)));
            texts.append(vector("text", "c" + image, golden.get("cand").get(image)));
            List<String> names = new java.util.ArrayList<>();
            for (JsonNode reference : golden.get("refs").get(image)) {
                names.add("r" + image + "." + names.size());
                texts.append(vector("text", names.getLast(), reference));
            }
            hypotheses.put("i" + image, "c" + image);
            wanted.put("i" + image, names);
        }
        captions = file("captions.json", JSON.writeValueAsString(hypotheses));
        references = file("references.json", JSON.writeValueAsString(wanted));

        JsonNode told = told(
                "--image-vectors",
                file("images.jsonl", images.toString()),
                "--text-vectors",
                file("texts.jsonl", texts.toString()),
                "--metrics",
                "CLIPScore,RefCLIPScore");

        assertThat(told.at("/corpus/CLIPScore").doubleValue())
                .isCloseTo(golden.get("mean_clipscore").doubleValue(), within(1e-6));
        assertThat(told.at("/corpus/RefCLIPScore").doubleValue())
                .isCloseTo(golden.get("mean_refclipscore").doubleValue(), within(1e-6));
        assertThat(told.at("/signatures/CLIPScore").stringValue())
                .isEqualTo("CLIPScore|mode:strict|model:given|version:1");
    }

    @Test
    void vectorsThatLackOrAreOddAreNamed() throws Exception {
        Path images = file("images.jsonl", """
                {"id": 1, "vector": [1, 0]}
                {"id": 2, "vector": [0, 1]}
                """);
        Path one = file("one.jsonl", "{\"id\": 1, \"vector\": [1, 0]}\n");
        Path texts = file("texts.jsonl", """
                {"text": "A dog on a couch.", "vector": [1, 0]}
                {"text": "Two cats.", "vector": [0, 1]}
                """);
        Path wide = file("wide.jsonl", "{\"text\": \"Two cats.\", \"vector\": [0, 1, 1]}\n");
        Path uneven = file("uneven.jsonl", "{\"id\": 1, \"vector\": [1, 0]}\n{\"id\": 2, \"vector\": [1]}\n");
        Path zero = file("zero.jsonl", "{\"id\": 1, \"vector\": [0, 0]}\n");
        Path words = file("words.jsonl", "{\"id\": 1, \"vector\": \"no\"}\n");

        assertThat(told("--image-vectors", images, "--text-vectors", texts, "--metrics", "CLIPScore")
                        .at("/corpus/CLIPScore")
                        .doubleValue())
                .isEqualTo(2.5);
        assertThat(eval("--image-vectors", one, "--text-vectors", texts).err())
                .isEqualTo("[" + one + "] The file has no vector for 1 image: '2'. Add them.\n");
        assertThat(eval("--image-vectors", images, "--text-vectors", texts).err())
                .isEqualTo(
                        "[" + texts + "] The file has no vector for 3 texts: 'A cat on a couch.', 'A cat.', 'Two cats"
                                + " sleep.'. Add them.\n");
        assertThat(eval("--image-vectors", images, "--text-vectors", wide).err())
                .isEqualTo("[" + wide + "] The vectors have 3 numbers, those of " + images
                        + " 2. Give vectors of one model.\n");
        assertThat(eval("--image-vectors", uneven, "--text-vectors", texts).err())
                .isEqualTo("[" + uneven
                        + ", line 2] The vector has 1 numbers, the first one 2. Give vectors of one model.\n");
        assertThat(eval("--image-vectors", zero, "--text-vectors", texts).err())
                .isEqualTo(
                        "[" + zero + ", line 1] The vector has the length 0.0, must be finite and more than 0. Make it"
                                + " again.\n");
        assertThat(eval("--image-vectors", words, "--text-vectors", texts).err())
                .isEqualTo("[" + words + ", line 1] The vector is no list of numbers. Write [0.1, -0.2].\n");
        assertThat(eval("--image-vectors", images).err())
                .isEqualTo(
                        "--image-vectors and --text-vectors belong together: give both.\nSee 'blazon eval --help'.\n");
        assertThat(eval("--metrics", "RefCLIPScore").err())
                .isEqualTo(
                        "RefCLIPScore needs vectors of images and texts: give --image-vectors and --text-vectors, or --clip.\n"
                                + "See 'blazon eval --help'.\n");
    }

    /// The second captions are the first ones of the next image: each image's own is the better.
    @Test
    void theBestOfSeveralCaptionsCounts() throws Exception {
        JsonNode input = golden("aac_example_1/input.json.gz");
        JsonNode golden;
        try (InputStream bytes = Files.newInputStream(GOLDEN.resolve("aac_example_1/spider_golden.json"))) {
            golden = JSON.readTree(bytes);
        }
        int size = input.get("ids").size();
        Map<String, Object> several = new LinkedHashMap<>();
        Map<String, Object> own = new LinkedHashMap<>();
        Map<String, Object> others = new LinkedHashMap<>();
        Map<String, Object> wanted = new LinkedHashMap<>();
        for (int item = 0; item < size; item++) {
            JsonNode other = input.get("cands").get((item + 1) % size);
            String id = "i" + item;
            several.put(id, List.of(input.get("cands").get(item), other));
            own.put(id, input.get("cands").get(item));
            others.put(id, other);
            wanted.put(id, input.get("refs").get(item));
        }
        references = file("references.json", JSON.writeValueAsString(wanted));
        Path tuples = GOLDEN.resolve("aac_example_1/spice_raw_tuples.json.gz");
        Path samples = temp.resolve("samples.jsonl");

        captions = file("others.json", JSON.writeValueAsString(others));
        told("--tokenized", "--tuples", tuples, "--metrics", "SPIDEr", "--samples", samples);
        List<Double> second = scores(samples, "SPIDEr");
        captions = file("own.json", JSON.writeValueAsString(own));
        double single = told("--tokenized", "--tuples", tuples, "--metrics", "SPIDEr,SPIDEr_max")
                .at("/corpus/SPIDEr_max")
                .doubleValue();
        captions = file("several.json", JSON.writeValueAsString(several));
        JsonNode told = told("--tokenized", "--tuples", tuples, "--metrics", "SPIDEr_max", "--samples", samples);

        List<Double> scored = scores(samples, "SPIDEr_max");
        double sum = 0;
        for (int item = 0; item < size; item++) {
            double best = Math.max(golden.get("spider_per_item").get(item).doubleValue(), second.get(item));
            sum += best;
            assertThat(scored.get(item)).isCloseTo(best, within(1e-9));
        }
        assertThat(single).isCloseTo(golden.get("spider").doubleValue(), within(1e-9));
        assertThat(told.at("/corpus/SPIDEr_max").doubleValue()).isCloseTo(sum / size, within(1e-9));
        assertThat(told.at("/signatures/SPIDEr_max").stringValue()).startsWith("SPIDEr_max|columns:2|");
        assertThat(JSON.readTree(Files.readAllLines(samples).getFirst())
                        .get("caption")
                        .stringValue())
                .isEqualTo(input.get("cands").get(0).stringValue() + "\n"
                        + input.get("cands").get(1).stringValue());
    }

    private static List<Double> scores(Path samples, String metric) throws IOException {
        return Files.readAllLines(samples).stream()
                .map(line -> JSON.readTree(line).at("/scores/" + metric).doubleValue())
                .toList();
    }

    @Test
    void severalCaptionsAreRefusedWhereNotTheBestCounts() throws Exception {
        captions = file("several.json", "{\"1\": [\"A dog.\", \"A cat.\"], \"2\": [\"Two cats.\"]}");

        assertThat(eval("--metrics", "SPIDEr_max_rules").err())
                .isEqualTo(
                        "[" + captions + "] 1 image has not exactly 2 captions, as the first image has: '2' (1). Give"
                                + " as many of each.\n");
        assertThat(eval("--metrics", "SPIDEr_max_rules,CIDEr").err())
                .isEqualTo("[" + captions + "] 1 image has not exactly one caption: '1' (2). Keep one each.\n");
        assertThat(eval("--metrics", "SPIDEr_max").err())
                .isEqualTo("SPIDEr_max needs the tuples of SPICE's parser: give --tuples or --spice-parser, or ask for"
                        + " SPIDEr_max_rules, which reads captions with Blazon's own parser.\nSee 'blazon eval"
                        + " --help'.\n");
    }
}
