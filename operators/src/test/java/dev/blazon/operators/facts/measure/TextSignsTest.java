package dev.blazon.operators.facts.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blazon.core.image.Pixels;
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

    @Test
    void findsWhereItIsBrightest() {
        Pixels lamp = Pictures.painted(90, 90, (x, y) -> x >= 60 && y < 30 ? Pictures.WHITE : Pictures.grey(60));
        Regions regions = Measured.of(lamp).regions();
        assertThat(Regions.highest(regions.light(), 9).orElseThrow().ninths()).containsExactly(2);
        assertThat(Regions.highest(regions.detail(), 100)).isEmpty();
    }

    @Test
    void joinsNinthsThatAreBrightestTogether() {
        Pixels sky = Pictures.painted(90, 90, (_, y) -> y < 30 ? Pictures.WHITE : Pictures.grey(60));
        assertThat(Regions.highest(Measured.of(sky).regions().light(), 9)
                        .orElseThrow()
                        .ninths())
                .containsExactly(0, 1, 2);
    }
}
