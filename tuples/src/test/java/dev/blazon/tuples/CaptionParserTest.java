package dev.blazon.tuples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blazon.metrics.spice.Tuple;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CaptionParserTest {
    private static List<String> said(String caption) {
        return new CaptionParser()
                .parse(List.of(caption)).getFirst().stream()
                        .map(tuple -> String.join(" ", tuple.parts()))
                        .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "three white cows are standing in a grassy field"
                        + "|cow field stand in, cow three, cow white, field grassy, cow, field",
                "a woman in a red shirt is looking at her phone"
                        + "|woman shirt in, woman phone have, woman phone look at, shirt red, woman, shirt, phone",
                "the dog is brown and white|dog brown, dog white, dog",
                "a kitchen with a stove and an oven|kitchen stove with, kitchen oven with, kitchen, stove, oven",
                "a man standing on a wet beach holding a blue board"
                        + "|man beach stand on, beach board hold, beach wet, board blue, man, beach, board",
                "the woman 's phone|woman phone have, woman, phone",
                "two people in front of a house|people house in front of, people two, people, front, house",
                "a dog is running|dog run, dog"
            })
    void findsWhatCaptionsSay(String caption, String said) {
        assertThat(String.join(", ", said(caption))).isEqualTo(said);
    }

    @Property(tries = 200)
    void anyTextIsRead(@ForAll @StringLength(max = 60) String text) {
        List<List<Tuple>> tuples = new CaptionParser().parse(List.of(text, "", text));

        assertThat(tuples).hasSize(3);
        assertThat(tuples.get(0)).isEqualTo(tuples.get(2));
        assertThat(tuples.get(1)).isEmpty();
    }
}
