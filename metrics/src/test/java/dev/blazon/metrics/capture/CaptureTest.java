package dev.blazon.metrics.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.blazon.metrics.Mode;
import dev.blazon.metrics.Scores;
import dev.blazon.metrics.capture.ParsedText.Entity;
import dev.blazon.metrics.capture.ParsedText.Link;
import dev.blazon.metrics.capture.ParsedText.Sentence;
import dev.blazon.metrics.wordnet.lemma.WordNet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.ObjectMapper;

final class CaptureTest {
    private static final WordNet WORDNET = WordNet.load();
    private static final TreeMap<String, List<String>> NONE = new TreeMap<>();

    private static SceneGraph objects(String... objects) {
        return new SceneGraph(List.of(objects), NONE, List.of());
    }

    @Test
    void aGraphHoldsTheNounsOfATextInTheirBaseForms() {
        ParsedText text = new ParsedText(
                List.of(
                        new Sentence(
                                List.of(
                                        new Entity("dogs", List.of("larger", "piece of")),
                                        new Entity("teddy bears", List.of("brown")),
                                        new Entity("background", List.of("green")),
                                        new Entity("running", List.of("fast"))),
                                List.of(new Link(0, "beside", 1), new Link(0, "be", 3))),
                        new Sentence(List.of(new Entity("dog", List.of("wet", "large"))), List.of())),
                Set.of("dogs", "teddy", "bears", "background"));

        SceneGraph graph = new GraphBuilder(WORDNET).build(text);

        assertThat(graph.objects()).containsExactly("dog");
        assertThat(graph.attributes()).hasToString("{background=[green], dog=[large, wet]}");
        assertThat(graph.relations()).isEmpty();
    }

    @Test
    void severalWordsAreOneNounWhenEachIs() {
        ParsedText text = new ParsedText(
                List.of(new Sentence(
                        List.of(new Entity("street signs", List.of()), new Entity("street sign", List.of("red"))),
                        List.of(new Link(1, "near", 1)))),
                Set.of("street", "sign"));

        SceneGraph graph = new GraphBuilder(WORDNET).build(text);

        assertThat(graph.objects()).containsExactly("street sign");
        assertThat(graph.relations()).containsExactly(new Relation("street sign", "near", "street sign"));
    }

    @Test
    void aCarIsNoPartOfACarpetInFixedMode() {
        Capture strict = Capture.exact().withSynonyms(WORDNET, Mode.STRICT);
        Capture fixed = Capture.exact().withSynonyms(WORDNET, Mode.FIXED);

        assertThat(strict.score(objects("car"), objects("carpet")).objects().f())
                .isCloseTo(1, within(1e-5));
        assertThat(fixed.score(objects("car"), objects("carpet")).objects().f()).isZero();
        assertThat(fixed.score(objects("sign"), objects("street sign"))
                        .objects()
                        .f())
                .isCloseTo(1, within(1e-5));
        assertThat(fixed.score(objects("sofa"), objects("couch")).objects().f()).isCloseTo(1, within(1e-5));
    }

    @Test
    void graphsAndParsedTextsComeFromJson() {
        ObjectMapper json = new ObjectMapper();
        String graph = "{\"objects\":[\"dog\",\"sofa\"],\"attributes\":{\"dog\":[\"small\",\"white\"]},"
                + "\"relations\":[{\"subject\":\"dog\",\"predicate\":\"lie on\",\"object\":\"sofa\"}]}";
        String text = "{\"sentences\":[{\"entities\":[{\"head\":\"dogs\",\"attributes\":[\"white\"]}],"
                + "\"relations\":[]}],\"nouns\":[\"dogs\"]}";

        SceneGraph read = json.readValue(graph, SceneGraph.class);

        assertThat(read.relations()).containsExactly(new Relation("dog", "lie on", "sofa"));
        assertThat(json.writeValueAsString(read)).isEqualTo(graph);
        assertThat(new GraphBuilder(WORDNET)
                        .build(json.readValue(text, ParsedText.class))
                        .attributes())
                .hasToString("{dog=[white]}");
    }

    @Test
    void scoresAreMeansOverReferences() {
        Capture capture = Capture.exact();

        List<Scores> scores = capture.scores(
                List.of(objects("cat", "dog"), objects("bed")),
                List.of(List.of(objects("dog", "cat"), objects("mouse")), List.of(objects("mouse"))));

        assertThat(scores)
                .extracting(Scores::name)
                .containsExactly("CAPTURE", "CAPTURE_objects", "CAPTURE_attributes", "CAPTURE_relations");
        assertThat(scores.get(1).of(0)).isCloseTo(0.5, within(1e-6));
        assertThat(scores.get(0).of(0)).isCloseTo(0.5 * 0.5 / 1.2, within(1e-6));
        assertThat(scores.get(0).of(1)).isZero();
        assertThat(scores.get(0).signature()).hasToString("CAPTURE|encoder:none|mode:strict|synonyms:none|version:1");
        assertThat(capture.withEncoder(_ -> new double[0][], "e5")
                        .withSynonyms(WORDNET, Mode.FIXED)
                        .scores(List.of(), List.of())
                        .get(0)
                        .signature())
                .hasToString("CAPTURE|encoder:e5|mode:fixed|synonyms:wordnet-3.0|version:1");
    }

    @Test
    void whatIsAmissIsNamed() {
        assertThatThrownBy(() -> Capture.exact().scores(List.of(objects("a")), List.of(List.of())))
                .hasMessage("Hypothesis 0 has no reference.");
        assertThatThrownBy(() -> Capture.exact().scores(List.of(), List.of(List.of())))
                .hasMessage("There are 1 lists of references for 0 hypotheses, must be as many.");
        assertThatThrownBy(() -> scoreBy(new double[][] {{0, 0}}))
                .hasMessage("The encoder's vector of 'dog' has length 0.0, must be finite and more than 0.");
        assertThatThrownBy(() -> scoreBy(new double[][] {{Double.NaN}}))
                .hasMessage("The encoder's vector of 'dog' has length NaN, must be finite and more than 0.");
        assertThatThrownBy(() -> scoreBy(new double[][] {{1}, {1}}))
                .hasMessage("The encoder gave 2 vectors for 1 phrases, must be as many.");
        assertThatThrownBy(() -> new Sentence(List.of(), List.of(new Link(0, "on", 1))))
                .hasMessage("Relation 'on' joins entities 0 and 1, must be below 0.");
    }

    private static void scoreBy(double[][] vectors) {
        Capture.exact().withEncoder(_ -> vectors, "broken").score(objects("dog"), objects("cat"));
    }

    @Property(tries = 200)
    void everyGraphScoresWithinBoundsAndItselfBest(
            @ForAll @Size(max = 5) List<@AlphaChars @StringLength(min = 1, max = 3) String> own,
            @ForAll @Size(max = 5) List<@AlphaChars @StringLength(min = 1, max = 3) String> others) {
        Capture capture = Capture.exact().withSynonyms(WORDNET, Mode.STRICT);
        SceneGraph graph = objects(own.toArray(String[]::new));

        double score =
                capture.score(graph, objects(others.toArray(String[]::new))).capture();

        assertThat(score).isBetween(0.0, 1.0);
        assertThat(capture.score(graph, graph).capture()).isGreaterThanOrEqualTo(score);
        if (!own.isEmpty()) {
            assertThat(capture.score(graph, graph).objects().f()).isCloseTo(1, within(1e-5));
        }
    }
}
