package dev.blazon.metrics.wordnet.lemma;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blazon.metrics.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

final class WordNetTest {
    private static final WordNet WORDNET = WordNet.load();

    @Test
    void baseFormsAreTheReferences() {
        JsonNode golden = Golden.json("capture/wordnet_unit.json").get("lemmatize");

        assertThat(golden.size()).isEqualTo(24);
        for (JsonNode row : golden) {
            PartOfSpeech part = row.get(1).stringValue().equals("n") ? PartOfSpeech.NOUN : PartOfSpeech.ADJECTIVE;
            assertThat(WORDNET.lemma(row.get(0).stringValue(), part))
                    .isEqualTo(row.get(2).stringValue());
        }
    }

    @Test
    void namesAreThoseOfAllMeaningsOfAllForms() {
        assertThat(WORDNET.names("Sofas")).containsExactlyInAnyOrder("sofa", "couch", "lounge");
        assertThat(WORDNET.names("outback")).containsExactlyInAnyOrder("outback", "remote");
        assertThat(WORDNET.names("'hood")).containsExactly("'hood");
        assertThat(WORDNET.names("zyrian")).contains("Zyrian");
        assertThat(WORDNET.names("hot_dog")).contains("frankfurter");
        assertThat(WORDNET.names("swiftly")).containsExactlyInAnyOrder("swiftly", "fleetly");
    }

    @Test
    void ofTwoExceptionsForOneWordTheLaterHolds() {
        assertThat(WORDNET.lemma("involucra", PartOfSpeech.NOUN)).isEqualTo("involucra");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hot dog", "xyzzy", "This", "a\nb", "\uD83D\uDE00"})
    void whatIsNoWordHasNoNamesAndStays(String text) {
        assertThat(WORDNET.names(text)).isEmpty();
        assertThat(WORDNET.lemma(text, PartOfSpeech.VERB)).isEqualTo(text);
    }
}
