package dev.blazon.metrics.chair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blazon.metrics.CaptionSet;
import dev.blazon.metrics.Mode;
import dev.blazon.metrics.Scores;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ChairTest {
    private static final ObjectFinder STRICT = new ObjectFinder(ObjectTable.coco(), Mode.STRICT);
    private static final ObjectFinder FIXED = new ObjectFinder(ObjectTable.coco(), Mode.FIXED);

    @ParameterizedTest
    @CsvSource({
        "a bus stops,               'bus'",
        "two men in ties,           'person,tie'",
        "canoes and kayaks,         'boat,boat'",
        "two doggies and collies,   'dog,dog'",
        "thieves,                   'person'",
        "a motor bike,              'motorcycle'",
        "slices of cheesecake,      'cake'",
        "his iPhone,                'cell phone'",
        "a stove top oven,          'oven'"
    })
    void fixedFindsWhatStrictDoesNot(String text, String objects) {
        assertThat(String.join(",", objects(FIXED, text))).isEqualTo(objects);
        assertThat(String.join(",", objects(STRICT, text))).isNotEqualTo(objects);
    }

    private static List<String> objects(ObjectFinder finder, String text) {
        return finder.find(text).mentions().stream().map(Mention::object).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "A baby elephant and an adult zebra by a passenger train., 'elephant,zebra,train'",
        "Two wine glasses; a bow tie on a teddy bear!,             'wine glass,tie,teddy bear'",
        "The train tracks are empty,                               ''",
        "Hot dogs (and knives) beside couches,                     'hot dog,knife,couch'"
    })
    void bothKnowPairsAndPlurals(String text, String objects) {
        assertThat(String.join(",", objects(STRICT, text))).isEqualTo(objects);
        assertThat(String.join(",", objects(FIXED, text))).isEqualTo(objects);
    }

    @Test
    void aDotWithinATextIsNoPartOfAWord() {
        assertThat(STRICT.find("A man on a sofa. A dog. \"A cat.\" Mr. U.S. sits")
                        .words())
                .containsExactly(
                        "a", "man", "on", "a", "sofa", ".", "a", "dog", ".", "``", "a", "cat", ".", "'s's", "mr", ".",
                        "u.s.", "sit");
    }

    @Test
    void theSeatOfAToiletIsNoChair() {
        String text = "a seat beside a toilet and a dog";

        assertThat(FIXED.find(text).mentions())
                .containsExactly(new Mention("toilet", "toilet", 4), new Mention("dog", "dog", 7));
        assertThat(STRICT.find(text).mentions())
                .containsExactly(new Mention("toilet", "toilet", 3), new Mention("dog", "dog", 6));
    }

    @Test
    void objectsAreThoseOfAnnotationsAndReferences() {
        CaptionSet set = new CaptionSet(
                List.of("1", "2", "3"),
                List.of("A dog and a cat on a bed.", "A zebra.", "Nothing to see."),
                List.of(List.of("A puppy sleeps."), List.of(), List.of("a car")));

        Chair.Result result = Chair.of(set, List.of(List.of("bed"), List.of("giraffe"), List.of()), Mode.FIXED);

        assertThat(result.captions().get(0).hallucinated()).containsExactly(new Mention("cat", "cat", 4));
        assertThat(result.captions().get(0).right()).containsExactly("bed", "dog");
        assertThat(result.scores())
                .extracting(Scores::toString)
                .containsExactly(
                        "CHAIRs|images:3|mode:fixed|objects:coco|sentences:own|tok:nltk-3.10.3|version:1 = " + 2.0 / 3
                                + " over 3",
                        "CHAIRi|images:3|mode:fixed|objects:coco|sentences:own|tok:nltk-3.10.3|version:1 = 0.5 over 3",
                        "CHAIR_recall|images:3|mode:fixed|objects:coco|sentences:own|tok:nltk-3.10.3|version:1 = 0.5"
                                + " over 3");
        assertThat(result.scores().get(1).samples()).containsExactly(1.0 / 3, 1, 0);
        assertThat(result.scores().get(1).corpusOf(new int[] {0, 0, 2})).isEqualTo(2.0 / 6);
    }

    @Test
    void aTableOfOnesOwnNamesOtherObjects() {
        ObjectTable table = ObjectTable.parse(List.of("sword, sabre", "shield "));
        CaptionSet set = new CaptionSet(List.of("1"), List.of("a sabre and two shields"), List.of(List.of()));

        Chair.Result result = Chair.of(set, List.of(List.of("sword")), table, "arms", Mode.FIXED);

        assertThat(result.scores().get(1).corpus()).isEqualTo(0.5);
        assertThat(result.scores().get(1).signature().facts()).containsEntry("objects", "arms");
    }

    @Test
    void whatIsAmissIsNamed() {
        CaptionSet set = new CaptionSet(List.of("7"), List.of("a dog"), List.of(List.of()));

        assertThatThrownBy(() -> Chair.of(set, List.of(List.of("unicorn")), Mode.STRICT))
                .hasMessage(
                        "[image '7'] Object 'unicorn' is not in the table of objects. Add it there or leave it out.");
        assertThatThrownBy(() -> Chair.of(set, List.of(), Mode.STRICT))
                .hasMessage("There are 0 lists of objects for 1 captions, must be as many.");
        assertThatThrownBy(() -> ObjectTable.parse(List.of("dog, puppy", "cat, , kitten")))
                .hasMessage("[line 2 of the table of objects] A word is empty: 'cat, , kitten', must be words with a"
                        + " comma and a blank between.");
        assertThatThrownBy(() -> CocoCategories.name(12))
                .hasMessage("No category of COCO has the number 12, must be one of the 80 between 1 and 90.");
        assertThatThrownBy(() -> CocoCategories.name(91)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 300)
    void everyTextHasScoresWithinBounds(
            @ForAll @Size(value = 2) List<@StringLength(max = 60) String> captions,
            @ForAll @Size(value = 2) List<@Size(max = 2) List<@StringLength(max = 40) String>> references) {
        CaptionSet set = new CaptionSet(List.of("1", "2"), captions, references);
        for (Mode mode : Mode.values()) {
            for (Scores scores :
                    Chair.of(set, List.of(List.of("dog"), List.of()), mode).scores()) {
                assertThat(scores.corpus()).isBetween(0.0, 1.0);
                assertThat(scores.of(0)).isBetween(0.0, 1.0);
            }
        }
    }

    /// A short way for plain captions must give what the rules give.
    @Property(tries = 2000)
    void plainWordsAreCutAsByTheRules(@ForAll("plain") String text) {
        String longWay = WordTokenizer.words(text + " ;").toString();

        assertThat(longWay).endsWith(", ;]");
        assertThat(WordTokenizer.words(text)).hasToString(longWay.replace(", ;]", "]"));
    }

    @net.jqwik.api.Provide
    net.jqwik.api.Arbitrary<String> plain() {
        return net.jqwik.api.Arbitraries.of(
                        "a", "cannot", "wanna", "gotta", "go", "42", "t-shirt", "-", "x,", ",", ", ", " ", "  ", "the")
                .list()
                .ofMinSize(1)
                .ofMaxSize(8)
                .map(words -> "q " + String.join(" ", words));
    }
}
