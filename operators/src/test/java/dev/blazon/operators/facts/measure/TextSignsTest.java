package dev.blazon.operators.facts.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blazon.operators.facts.Pictures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextSignsTest {

    @Test
    void seesWriting() {
        assertThat(Measured.of(Pictures.stored("text.png")).writing()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"peacock.jpeg", "peacock-grey.jpeg", "flag.png", "discs.gif"})
    void seesNoWritingInPicturesWithout(String name) {
        assertThat(Measured.of(Pictures.stored(name)).writing()).isFalse();
    }

    @Test
    void seesNoWritingInCloudsOrInTinyPicture() {
        assertThat(Measured.of(Pictures.clouds(300, 200)).writing()).isFalse();
        assertThat(Measured.of(Pictures.painted(3, 3, (_, _) -> Pictures.WHITE)).writing())
                .isFalse();
    }
}
