package dev.blazon.operators.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blazon.core.sample.Tag;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TagWordsTest {

    @ParameterizedTest
    @CsvSource({
        "1girl, one girl",
        "2boys, two boys",
        "6+girls, six or more girls",
        "multiple_girls, several girls",
        "solo, solo",
        "long_hair, long hair",
        "blue_dress, a blue dress",
        "holding_umbrella, holding an umbrella",
        "looking_at_viewer, looking at the viewer",
        "^_^, “^_^”",
        ":d, “:d”",
        "o_o, “o_o”",
        "no_humans, no humans",
        "star_(symbol), star (symbol)",
        "glowing_sword, a glowing sword",
        "hand_on_own_hip, hand on own hip",
        "japanese_clothes, Japanese clothes",
        "mizuhashi_parsee_(cosplay), cosplay of Mizuhashi Parsee",
        "4koma, four panels",
        "hair_between_eyes, hair between eyes",
        "_, “_”"
    })
    void realisesGeneralTags(String tag, String words) {
        assertThat(TagWords.general(tag)).isEqualTo(words);
    }

    @Test
    void quotesTagThatTriesToBeSentence() {
        assertThat(TagWords.general("cat. It shows ”a\u202e dog")).isEqualTo("“cat. It shows ’a dog”");
    }

    @Test
    void namesCharacterFromItsSeries() {
        assertThat(TagWords.character("kuon_(utawarerumono)", List.of("Utawarerumono")))
                .isEqualTo("Kuon from Utawarerumono");
        assertThat(TagWords.character("artoria_(saber)_(fate)", List.of("Fate/Grand Order")))
                .isEqualTo("Artoria (Saber) from Fate");
    }

    @Test
    void leavesBracketThatNoSeriesConfirms() {
        assertThat(TagWords.character("mitzi_(blazon)", List.of())).isEqualTo("Mitzi (Blazon)");
        assertThat(TagWords.character("mitzi_(blazon)", List.of("Original"))).isEqualTo("Mitzi (Blazon)");
        assertThat(TagWords.character("mitzi_(blazon)", List.of("Blazon"))).isEqualTo("Mitzi from Blazon");
    }

    @Test
    void saysInSentenceOfItsOwnThatNobodyIsShown() {
        assertThat(prose("no_humans", "black_cat", "cat", "hat", "no_hat"))
                .containsPattern("(?i)humans? (are shown|is in it)")
                .contains("a black cat, a hat and no hat")
                .doesNotContain("no humans,", "no humans and");
    }

    @Test
    void skipsFileNameAmongTags() {
        assertThat(prose("flower_400px.jpg")).isEmpty();
        assertThat(prose("flower_400px.jpg", "red_flower"))
                .contains("red flower")
                .doesNotContain("400px");
    }

    private static String prose(String... tags) {
        Phrases phrases = new Phrases("k");
        boolean said = new TagProse(phrases, Stream.of(tags).map(Tag::general).toList()).say();
        assertThat(phrases.text().isEmpty()).isNotEqualTo(said);
        return phrases.text();
    }

    @Test
    void takesCostumeForNoSeries() {
        assertThat(TagWords.character("watame_(street_casual)", List.of("Hololive")))
                .isEqualTo("Watame (Street Casual)");
        assertThat(TagWords.character("kiara_(swimsuit)", List.of())).isEqualTo("Kiara (Swimsuit)");
    }

    @Test
    void saysAllTagsAndNamesThemAsSource() {
        List<Tag> tags = List.of(
                Tag.general("1girl"),
                Tag.general("solo"),
                Tag.general("blue_dress"),
                Tag.general("holding_umbrella"),
                new Tag("hatsune_miku", "character", "danbooru"),
                new Tag("vocaloid", "copyright", "danbooru"),
                new Tag("some_artist", "artist", "danbooru"),
                new Tag("highres", "meta", "danbooru"),
                new Tag("s", "rating", "danbooru"));
        Phrases phrases = new Phrases("k");
        assertThat(new TagProse(phrases, tags).say()).isTrue();
        assertThat(phrases.text())
                .containsPattern("(?i)tag")
                .contains("one girl (solo) and the character Hatsune Miku, with a blue dress and holding an umbrella.")
                .contains("The tags give the series Vocaloid and the artist Some Artist.")
                .contains("high resolution.")
                .contains("The site rates it sensitive.");
    }
}
