package dev.blazon.metrics.pope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.blazon.metrics.Golden;
import dev.blazon.metrics.Mode;
import dev.blazon.metrics.Scores;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

final class PopeTest {
    private static final double TOLERANCE = 1e-9;

    @Test
    void answersAndRatesAreTheReferences() {
        JsonNode golden = Golden.json("llm_judges/arithmetic_goldens.json.gz").get("pope");
        List<Pope.Answered> answered = IntStream.range(0, golden.get("answers").size())
                .mapToObj(at -> new Pope.Answered(
                        Answer.read(golden.get("answers").get(at).stringValue(), Mode.STRICT),
                        golden.get("labels").get(at).stringValue().equals("yes")))
                .toList();

        for (int at = 0; at < answered.size(); at++) {
            assertThat(answered.get(at).answer())
                    .as(golden.get("answers").get(at).stringValue())
                    .isEqualTo(golden.get("parsed").get(at).stringValue().equals("yes") ? Answer.YES : Answer.NO);
        }
        assertThat(Pope.tally(answered))
                .isEqualTo(new Pope.Tally(
                        golden.get("TP").intValue(),
                        golden.get("FP").intValue(),
                        golden.get("TN").intValue(),
                        golden.get("FN").intValue(),
                        0));
        for (Scores scores : Pope.of(answered, Mode.STRICT)) {
            assertThat(scores.corpus())
                    .as(scores.name())
                    .isCloseTo(
                            golden.get(scores.name().substring("POPE_".length()))
                                    .doubleValue(),
                            within(TOLERANCE));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "NO;NO",
                "Nope;NO",
                "There isn\u2019t any;NO",
                "I cannot see one;NO",
                "No-one is there;NO",
                "no!;NO",
                "Yes, no doubt about it;YES",
                "There is a dog;YES",
                "Yes. There are no cats, though;YES",
                "'';UNCLEAR",
                "'...';UNCLEAR",
                "'  42';UNCLEAR"
            })
    void fixedAnswersAreReadWhateverTheirCaseAndPunctuation(String reply, Answer answer) {
        assertThat(Answer.read(reply, Mode.FIXED)).isEqualTo(answer);
    }

    @Test
    void anUnclearAnswerIsWrongAndNoYes() {
        Pope.Tally tally =
                Pope.tally(List.of(new Pope.Answered(Answer.UNCLEAR, true), new Pope.Answered(Answer.UNCLEAR, false)));

        assertThat(tally).isEqualTo(new Pope.Tally(0, 0, 0, 1, 1));
        assertThat(tally.accuracy()).isZero();
        assertThat(tally.yesRatio()).isZero();
        assertThat(tally.f1()).isZero();
    }

    @Test
    void ratesOfOtherQuestionsAreCountedAnew() {
        List<Scores> scores = Pope.of(
                List.of(
                        new Pope.Answered(Answer.YES, true),
                        new Pope.Answered(Answer.YES, false),
                        new Pope.Answered(Answer.NO, false)),
                Mode.STRICT);

        assertThat(scores.get(1).corpus()).isEqualTo(0.5);
        assertThat(scores.get(1).corpusOf(new int[] {0, 0, 1})).isCloseTo(2.0 / 3, within(TOLERANCE));
        assertThat(scores.get(1).corpusOf(new int[] {2})).isZero();
    }

    private static final List<ImageObjects> IMAGES = List.of(
            new ImageObjects("1", List.of("dog", "person")),
            new ImageObjects("2", List.of("umbrella", "person", "car")),
            new ImageObjects("3", List.of("person", "car", "cat")),
            new ImageObjects("too few", List.of("horse")));

    private static List<Question> questions(Negatives negatives, Mode mode) {
        return new Questions(negatives, 2, mode, 1).about(IMAGES);
    }

    /// By hand: person is in three images, car in two; of dog, umbrella and cat, each in one, dog was seen first.
    @Test
    void popularNegativesFollowTheFrequencies() {
        assertThat(questions(Negatives.POPULAR, Mode.STRICT))
                .extracting(Question::text)
                .containsExactly(
                        "Is there a dog in the image?",
                        "Is there a car in the image?",
                        "Is there a person in the image?",
                        "Is there an umbrella in the imange?",
                        "Is there an umbrella in the imange?",
                        "Is there a dog in the image?",
                        "Is there a person in the image?",
                        "Is there a cat in the image?",
                        "Is there a person in the image?",
                        "Is there a dog in the image?",
                        "Is there a car in the image?",
                        "Is there an umbrella in the imange?");
        assertThat(questions(Negatives.POPULAR, Mode.FIXED).get(3))
                .isEqualTo(new Question("1", "umbrella", "Is there an umbrella in the image?", false));
    }

    /// By hand: with a person a car is seen twice, then come dog, umbrella and cat; with a car come person, umbrella
    /// and cat; all that is seen with an umbrella is in image 2, so one of dog and cat is drawn there.
    @Test
    void adversarialNegativesFollowWhatIsSeenTogether() {
        List<String> objects = questions(Negatives.ADVERSARIAL, Mode.FIXED).stream()
                .map(Question::object)
                .toList();

        assertThat(objects.get(3)).isEqualTo(objects.get(1).equals("car") ? "umbrella" : "car");
        assertThat(objects.get(5)).isIn("dog", "cat");
        assertThat(objects.get(7)).isEqualTo(objects.get(5).equals("dog") ? "cat" : "dog");
        assertThat(objects.subList(8, 12)).containsExactly("person", "dog", "car", "umbrella");
    }

    @Test
    void negativesRunOut() {
        assertThatThrownBy(() -> new Questions(Negatives.RANDOM, 1, Mode.STRICT, 1)
                        .about(List.of(new ImageObjects("1", List.of("dog")))))
                .hasMessage("[image '1'] The set has 1 objects, and this image shows or was asked for all of them."
                        + " Give images with other objects.");
    }

    @Test
    void anObjectIsNamedOnce() {
        assertThatThrownBy(() -> new ImageObjects("1", List.of("dog", "dog")))
                .hasMessage("[image '1'] Objects are [dog, dog], must be named once each.");
    }

    @Property(tries = 200)
    void everyNegativeIsAbsentAndAskedForOnce(
            @ForAll @Size(min = 1, max = 6) List<@Size(min = 2, max = 5) Set<@IntRange(max = 9) Integer>> drawn,
            @ForAll Negatives negatives) {
        List<ImageObjects> images = new ArrayList<>();
        for (Set<Integer> objects : drawn) {
            images.add(new ImageObjects(
                    "" + images.size(), objects.stream().map(o -> "o" + o).toList()));
        }
        images.add(new ImageObjects("far", List.of("x", "y", "z", "w")));
        List<Question> questions = new Questions(negatives, 2, Mode.FIXED, 3).about(images);

        assertThat(questions).hasSize(4 * images.size());
        for (int image = 0; image < images.size(); image++) {
            List<Question> own = questions.subList(4 * image, 4 * image + 4);
            Set<String> shown = new HashSet<>(images.get(image).objects());
            assertThat(own)
                    .allSatisfy(one -> assertThat(shown.contains(one.object())).isEqualTo(one.truth()));
            assertThat(own.stream().map(Question::object)).doesNotHaveDuplicates();
        }
        assertThat(new Questions(negatives, 2, Mode.FIXED, 3).about(images)).isEqualTo(questions);
    }
}
